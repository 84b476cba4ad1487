"""The commands as jobs: parsed options in, a plain result out; shared by the command line and the server."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from typing import Any

from engine.errors import Cancelled, EngineError, EnvironmentFailure, InputError
from engine.reporting import Reporter, duration_text


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    """Do what `options.command` says.

    Raises:
        EngineError: for any failure, also one that nobody foresaw.
        Cancelled: the reporter's `stop` was set.
    """
    try:
        return _JOBS[options.command](options, reporter)
    except (EngineError, Cancelled):
        raise
    except ImportError as error:
        raise missing_package(error) from error
    except Exception as error:
        raise EngineError(
            f"Something unexpected went wrong ({type(error).__name__}: {error}); run the command with "
            "--log-level debug and report what it prints."
        ) from error


def missing_package(error: ImportError) -> EnvironmentFailure:
    """What it means for the user that a package is missing in this Python."""
    name = (error.name or "").partition(".")[0]
    if name in ("osgeo", "_gdal", "_gdal_array"):
        advice = "use QGIS's own Python, or install GDAL with its Python module"
    else:
        advice = f"install it with `{sys.executable} -m pip install {name or 'torch'}`, or use another Python"
    return EnvironmentFailure(
        f"The Python {sys.executable} has no usable {name or 'package'}; {advice}.", str(error)
    )


def _detect(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.detect import DetectOptions, detect

    names = [field.name for field in dataclasses.fields(DetectOptions)]
    return detect(DetectOptions(**{name: getattr(options, name) for name in names}), reporter)


def _polygons(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.rasters.change_map import check_output
    from engine.rasters.polygons import polygonise, threshold_of

    check_output(options.output, [options.map], options.overwrite, (".gpkg",))
    threshold = threshold_of(options.map) if options.threshold is None else options.threshold
    if not 0 <= threshold <= 1:
        raise InputError(f"--threshold {threshold} is not a probability; give 0 to 1.")
    summary = polygonise(
        options.map,
        options.output,
        threshold=threshold,
        min_area=options.min_area,
        simplify=options.simplify,
        check_cancelled=reporter.check_cancelled,
    )
    return {
        "polygons": options.output,
        "polygon_count": summary.count,
        "change_area_m2": summary.area_m2,
        "threshold": threshold,
    }


def _import_weights(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.import_weights import import_weights

    return import_weights(
        options.checkpoint,
        options.network,
        options.output,
        options=options.option + ([] if options.bands is None else [f"bands={options.bands}"]),
        card_name=options.card,
        name=options.name,
        title=options.title,
        overwrite=options.overwrite,
    )


def _export(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.export import export

    return export(options.model, options.output, options.format, options.overwrite)


def _models(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.models import list_models

    return list_models().as_json()


def _doctor(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine.doctor import examine

    return examine()


_JOBS = {
    "detect": _detect,
    "polygons": _polygons,
    "import-weights": _import_weights,
    "export": _export,
    "models": _models,
    "doctor": _doctor,
}


def describe(command: str, result: dict[str, Any]) -> str:
    """A result as lines for a person."""
    return _DESCRIPTIONS[command](result)


def _describe_detect(result: dict[str, Any]) -> str:
    share = result["change_pixels"] / result["valid_pixels"]
    lines = [
        f"change map  {result['map']}",
        f"changed     {share:.1%} of {result['valid_pixels']} pixels, threshold {result['threshold']:g}",
        f"made by     {result['model']} on {result['device']} in {duration_text(result['seconds'])}",
    ]
    if result["polygons"]:
        lines.insert(1, f"polygons    {result['polygons']} ({result['polygon_count']})")
    return "\n".join(lines)


def _describe_polygons(result: dict[str, Any]) -> str:
    count, threshold = result["polygon_count"], result["threshold"]
    return f"polygons    {result['polygons']} ({count} at a threshold of {threshold:g})"


def _describe_models(result: dict[str, Any]) -> str:
    lines = [f"{detector['name']:<24}{detector['title']}" for detector in result["detectors"]]
    for model in result["models"]:
        card = model["card"]
        lines.append(f"{card['name']:<24}{card['title']}  [{', '.join(card['bands'])}]  {model['file']}")
    return "\n".join(lines + [f"unusable: {entry['text']}" for entry in result["unreadable"]])


def _describe_doctor(result: dict[str, Any]) -> str:
    lines = [f"{name:<10}{result[name] or 'missing'}" for name in ("python", "torch", "gdal", "numpy")]
    for device in result["devices"]:
        state = ", ".join(device["precisions"]) if device["ok"] else "does not work"
        lines.append(f"{device['name']:<10}{device['title']}: {state}. {device['text']}")
    lines.append(f"{'disk':<10}{result['disk_free_bytes'] / 1e9:.1f} GB free in the current folder")
    lines += [f"problem: {problem}" for problem in result["problems"]] or ["Everything needed is here."]
    return "\n".join(lines)


_DESCRIPTIONS = {
    "detect": _describe_detect,
    "polygons": _describe_polygons,
    "import-weights": lambda result: f"model       {result['model']} ({result['parameters']:,} parameters)",
    "export": lambda result: f"{result['format']:<12}{result['file']}",
    "models": _describe_models,
    "doctor": _describe_doctor,
}
