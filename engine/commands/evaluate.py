"""`evaluate`: models on labelled pairs."""

from __future__ import annotations

import argparse
from typing import Any

from engine.commands.figures import figures_table
from engine.commands.option_types import batch
from engine.contract.errors import InputError
from engine.reporting import Reporter

SUMMARY = "Measure models on labelled pairs of images."
BATCH = 8


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--model",
        required=True,
        nargs="+",
        action="extend",
        metavar="NAME_OR_FILE",
        help="model names or model files; several make one table",
    )
    add("--data", required=True, metavar="DIR", help="a training set: DIR/{train,val,test}/{A,B,label}")
    add("--split", default="test", help="folder of the training set (default: %(default)s)")
    add(
        "--protocol",
        choices=("patches", "scene"),
        default="patches",
        help="patches: tiles of the model's window, as in the papers; scene: whole images, as detect sees "
        "them (default: %(default)s)",
    )
    add(
        "--threshold",
        type=float,
        metavar="0..1",
        help="probability from which a pixel is change (default: the model's)",
    )
    add(
        "--augment",
        choices=("none", "flips", "d4"),
        default="none",
        help="average over flipped or also turned views (default: none)",
    )
    add("--batch", type=batch, metavar="N|auto", help=f"windows computed at once (default: auto, {BATCH})")
    add("--device", default="auto", metavar="auto|cpu|cuda|cuda:N|mps", help="(default: auto)")
    add(
        "--precision",
        choices=("auto", "float32", "bfloat16", "float16"),
        default="float32",
        help="of the network's numbers; auto is what the device does best (default: float32)",
    )
    add("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace, reporter: Reporter) -> dict[str, Any]:
    from engine import model_file, models
    from engine.inference.devices import choose_device, choose_precision
    from engine.training import published
    from engine.training.evaluation import evaluate_split, open_split_for

    if options.threshold is not None and not 0 <= options.threshold <= 1:
        raise InputError(f"--threshold {options.threshold} is not a probability; give 0 to 1.")
    if options.batch is not None and options.batch < 1:
        raise InputError(f"--batch {options.batch} is below 1; give 1 or more, or auto.")
    device = choose_device(options.device)
    precision = choose_precision(options.precision, device)
    results: list[dict[str, Any]] = []
    for path in [models.find_model(name) for name in options.model]:
        network, card = model_file.load(path)
        split = open_split_for(card, options.data, options.split)
        if not results:
            published.warn(options.data, [split], reporter)
        evaluation = evaluate_split(
            network,
            card,
            split,
            device=device,
            precision=precision,
            threshold=options.threshold,
            protocol=options.protocol,
            augment=options.augment,
            batch=options.batch or BATCH,
            with_objects=True,
            reporter=reporter,
        )
        results.append({"model": card["name"], "file": path, **evaluation.as_json()})
    settings = {
        "data": options.data,
        "split": options.split,
        "protocol": options.protocol,
        "augment": options.augment,
        "precision": precision,
    }
    if len(results) == 1:
        return {**results[0], **settings}
    return {"models": results, **settings}


def describe(result: dict[str, Any]) -> str:
    results = result.get("models", [result])
    table = figures_table([(each["model"], each) for each in results])
    images = len(results[0]["per_image"])
    thresholds = ", ".join(f"{each['threshold']:g}" for each in results)
    return (
        f"{table}\n{result['split']} of {result['data']}: {images} images, protocol {result['protocol']}, "
        f"threshold {thresholds}"
    )
