"""What `prepare` can start from, told apart and made ready to be cut: see `scenes_in`."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.contract.addresses import is_shortened
from engine.contract.errors import InputError
from engine.contract.options.prepare import SourceOptions
from engine.contract.shift import Shift
from engine.rasters.area import AnalysisArea
from engine.rasters.image import Image, check_two_images, open_image, paired
from engine.rasters.labels import (
    CountedPixels,
    Labels,
    MaskLabels,
    PolygonLabels,
    ReviewedLabels,
    is_reviewed,
)
from engine.rasters.masks import Masks
from engine.rasters.pair import ImagePair, align, base_grid
from engine.rasters.reference import ChangePolygons, ChangeRaster, open_change
from engine.reporting import Reporter
from engine.training.data_folders import PairFiles, find_pairs, find_split, labels_in, layout_of, splits_of
from engine.training.dataset import pictures_of_one_size
from engine.training.prepare.detection import Detection, find_detection
from engine.training.prepare.scenes import Scene, SceneToCut, scaling_of


def scenes_in(options: SourceOptions, reporter: Reporter) -> list[SceneToCut]:
    """The labelled scenes of a source.

    A folder is one of labelled pairs, with or without splits. A vector file holds polygons of change,
    reviewed ones or all there are; a raster is a mask of change. These two need the images they tell of.

    Raises:
        InputError: the source is none of these, or does not fit the images.
    """
    if os.path.isdir(options.source):
        return list(_scenes_of_folder(options, reporter))
    return [_scene_of_file(options, reporter)]


def _scenes_of_folder(options: SourceOptions, reporter: Reporter) -> Iterator[SceneToCut]:
    for name in ("before", "after", "map", "area", "grid"):
        if getattr(options, name) is not None:
            raise InputError(f"--{name} is for one pair of images; leave it out where SOURCE is a folder.")
    folder = Path(options.source)
    splits = list(splits_of(folder))
    if not splits and layout_of(folder) is None:
        raise InputError(
            f"{folder} holds neither train, val and test nor the folders of before, after and label images, "
            "such as A, B, label."
        )
    for split in splits or (None,):
        pairs = find_split(folder, split) if split else find_pairs(folder)
        masks = Masks((files.label for files in pairs.values()), lambda: labels_in(folder))
        masks.check()
        reporter.info(f"Masks{f' of {split}' if split else ''}: {masks.in_words()}.")
        for name, files in pairs.items():
            picture = pictures_of_one_size(files)[0]
            yield SceneToCut(
                name,
                split,
                picture.width,
                picture.height,
                touches=lambda box: True,
                open=functools.partial(_scene_of_pair, files, masks, options, reporter),
            )


def _scene_of_pair(files: PairFiles, masks: Masks, options: SourceOptions, reporter: Reporter) -> Scene:
    """A pair of a data set: its files share their pixels, whatever georeference they have."""
    images = open_image(files.before), open_image(files.after)
    located = images[0] if images[0].georeferenced else images[1]
    before, after = (
        replace(image, grid=located.grid, georeferenced=located.georeferenced) for image in images
    )
    pair = _aligned(before, after, options)
    for remark in pair.remarks:
        reporter.warning(remark)
    counted = None if files.valid is None else CountedPixels(files.valid)
    labels = MaskLabels(masks.reader(files.label), counted)
    return Scene(pair, scaling_of(pair, options.stretch, reporter), labels)


def _scene_of_file(options: SourceOptions, reporter: Reporter) -> SceneToCut:
    detection = find_detection(options.source, options.map)
    options = _with_images(options, detection)
    check_two_images(str(options.before), str(options.after))
    before, after = open_image(str(options.before)), open_image(str(options.after))
    made = detection
    if detection is not None and not detection.tells_of(before.source, after.source):
        detection = None
    if detection is not None:
        options = detection.applied_to(options)
    shift = None
    if made is not None and made.is_of(before.source, after.source):
        shift = made.shift_on(base_grid(before.grid, after.grid, options.grid or "after"))
    pair = _aligned(before, after, options, shift=shift)
    for remark in pair.remarks:
        reporter.warning(remark)
    labels = _labels(options, pair, reporter)
    measured = pair if detection is None else _measured(before, after, options, detection, shift, reporter)
    scene = Scene(pair, scaling_of(measured, options.stretch, reporter), labels)
    return SceneToCut(
        Path(options.source).stem, None, pair.grid.width, pair.grid.height, labels.touches, lambda: scene
    )


def _with_images(options: SourceOptions, detection: Detection | None) -> SourceOptions:
    if options.before is None and options.after is None and detection is not None:
        options = replace(options, before=detection.before, after=detection.after)
        for path in (detection.before, detection.after):
            if is_shortened(path):
                raise InputError(
                    f"The map {detection.map} tells the address of an image without its password or token "
                    f"({path}); give the images by --before and --after."
                )
            if not path or not (path.startswith("/vsi") or os.path.exists(path)):
                raise InputError(
                    f"The map {detection.map} was made from {path or 'an unknown image'}, which cannot be "
                    "found; give the images by --before and --after."
                )
    if options.before is None or options.after is None:
        raise InputError(
            f"{options.source} does not tell which images it belongs to; give both by --before and --after."
        )
    return options


def _aligned(before: Image, after: Image, options: SourceOptions, **limits: Any) -> ImagePair:
    bands = paired(before, after)
    before_bands = options.before_bands or list(bands.before)[: len(options.after_bands or bands.before)]
    after_bands = options.after_bands or list(bands.after)[: len(before_bands)]
    wanted = [f"band {number + 1}" for number in range(len(before_bands))]
    return align(
        before,
        after,
        wanted,
        grid=options.grid or "after",
        before_bands=before_bands,
        after_bands=after_bands,
        **limits,
    )


def _measured(
    before: Image,
    after: Image,
    options: SourceOptions,
    detection: Detection,
    shift: Shift | None,
    reporter: Reporter,
) -> ImagePair:
    """The pixels whose values gave the limits of the stretch when the map was made."""
    extent, area = detection.settings.get("extent"), detection.settings.get("area")
    if area is not None and not os.path.exists(area):
        reporter.warning(
            f"{area}, to which the map {detection.map} was limited, has gone; all pixels are measured."
        )
        area = None
    limits = None if extent is None else tuple(extent)
    return _aligned(before, after, options, extent=limits, area=area, shift=shift)


def _labels(options: SourceOptions, pair: ImagePair, reporter: Reporter) -> Labels:
    if is_reviewed(options.source):
        if options.area is not None:
            raise InputError(
                f"{options.source} itself tells what has been reviewed; leave --area out, or mark the area "
                "as background."
            )
        reviewed = ReviewedLabels(options.source, pair.grid)
        _warn_of_crs(reviewed.assumed_crs, options.source, reporter)
        return reviewed
    area = None
    if options.area is not None:
        polygons = AnalysisArea(options.area, pair.grid)
        _warn_of_crs(polygons.assumed_crs, options.area, reporter)
        area = polygons.over(pair.grid)
    found = open_change(options.source)
    if isinstance(found, ChangePolygons):
        _warn_of_crs(bool(pair.grid.crs) and not found.crs, options.source, reporter)
        return PolygonLabels(found, pair.grid, area)
    _locate(found, pair, options)
    if found.words:
        reporter.info(f"{found.path}: {found.words}.")
    return MaskLabels(found.on(pair.grid), area)


def _warn_of_crs(assumed: bool, path: str, reporter: Reporter) -> None:
    if assumed:
        reporter.warning(f"{path} names no CRS; that of the images is taken.")


def _locate(mask: ChangeRaster, pair: ImagePair, options: SourceOptions) -> None:
    """Lay a mask without georeference on the image that has as many pixels."""
    image = pair.before if options.grid == "before" else pair.after
    if mask.georeferenced or not image.georeferenced:
        return
    if (mask.grid.width, mask.grid.height) != (image.grid.width, image.grid.height):
        raise InputError(
            f"{mask.path} has no georeference and not as many pixels as {image.source}; georeference it."
        )
    mask.grid = image.grid
