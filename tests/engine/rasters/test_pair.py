"""Both images on one grid, against a ground whose value is known at every place."""

from __future__ import annotations

import math

import numpy as np
import pytest
from osgeo import gdal, osr

from engine.contract.card import GroundSampleDistance
from engine.contract.errors import InputError
from engine.contract.windows import Window
from engine.rasters.grid import Grid
from engine.rasters.image import open_image
from engine.rasters.pair import align, base_grid
from tests.seeds import seeded

UTM = 32633
WGS84 = 4326
WEB_MERCATOR = 3857
MOST_SHIFTED = 0.03
"""Pixels by which an image may be displaced as a whole; half a pixel is what a confused origin gives."""

CASES = {
    "the same grid": ({}, {}),
    "shifted by whole pixels": ({"shift_m": (13, -7)}, {}),
    "shifted by parts of a pixel": ({"shift_m": (0.37, -0.21)}, {}),
    "shifted by half a pixel": ({"shift_m": (0.5, 0.5)}, {}),
    "WGS 84 before, UTM after": ({"epsg": WGS84}, {}),
    "UTM before, WGS 84 after": ({}, {"epsg": WGS84}),
    "Web Mercator before, UTM after": ({"epsg": WEB_MERCATOR}, {}),
    "finer before": ({"pixel_m": 0.25, "size": (640, 480)}, {}),
    "slightly finer before": ({"pixel_m": 0.8, "size": (200, 150)}, {}),
    "coarser before": ({"pixel_m": 3.0, "size": (54, 40)}, {}),
    "rotated before": ({"turned": 17}, {}),
    "rotated after": ({}, {"turned": 17}),
    "both rotated alike": ({"turned": -30, "shift_m": (0, 0)}, {"turned": -30}),
    "both rotated differently": ({"turned": 25}, {"turned": -40}),
    "turned upside down": ({"turned": 180, "shift_m": (160, -120)}, {}),
    "rotated WGS 84 after": ({}, {"epsg": WGS84, "turned": 12}),
    "south-up before": ({"south_up": True}, {}),
    "south-up after": ({}, {"south_up": True}),
    "both south-up": ({"south_up": True}, {"south_up": True, "shift_m": (0.4, 0.3)}),
    "south-up WGS 84 before": ({"epsg": WGS84, "south_up": True}, {}),
    "grid of before": ({"shift_m": (0.37, -0.21)}, {}, "before"),
    "grid of a rotated before": ({"turned": 17}, {}, "before"),
    "grid of before in WGS 84": ({"epsg": WGS84}, {}, "before"),
    "grid of a size": ({"shift_m": (5.3, 4.1)}, {}, "0.7"),
    "grid of a coarser size": ({"shift_m": (5.3, 4.1)}, {"turned": 10}, "2"),
}


@pytest.fixture
def aligned(tmp_path, raster, ground, write_raster):
    """Writes the ground as seen by two rasters and aligns both images; also gives the two rasters."""

    def make(before_options, after_options, grid="after"):
        geometries = []
        for name, options in (("before", before_options), ("after", after_options)):
            options = dict(options)
            if options.get("epsg") == WEB_MERCATOR:
                geometries.append(mercator(raster(), **options))
            else:
                geometries.append(raster(**options))
            write_raster(tmp_path / f"{name}.tif", geometries[-1], ground(geometries[-1]))
        images = [open_image(str(tmp_path / f"{name}.tif")) for name in ("before", "after")]
        return align(*images, ["value"], grid=grid), *geometries

    return make


def mercator(like, epsg):
    """A raster in Web Mercator over about the same ground."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(like.epsg)
    target.ImportFromEPSG(epsg)
    x, y, _ = osr.CoordinateTransformation(source, target).TransformPoint(
        like.geotransform[0], like.geotransform[3]
    )
    return type(like)(epsg, (x, 1.5, 0, y, 0, -1.5), like.width, like.height)


def lattice(pair, geometry):
    """The analysis grid as a test raster."""
    return type(geometry)(geometry.epsg, pair.grid.geotransform, pair.grid.width, pair.grid.height)


def inside_by(pixels, geometry, margin):
    """Where pixel coordinates lie on a raster, at least `margin` pixels from its edge."""
    columns, rows = pixels
    return (
        (columns >= margin)
        & (columns <= geometry.width - margin)
        & (rows >= margin)
        & (rows <= geometry.height - margin)
    )


def fitted_shift(found, expected, where):
    """The displacement in pixels (columns, rows) that explains the differences best, by least squares."""
    by_row, by_column = np.gradient(expected)
    slopes = np.column_stack([by_column[where], by_row[where]])
    return np.linalg.lstsq(slopes, (found - expected)[where], rcond=None)[0]


@pytest.mark.parametrize("case", CASES)
def test_both_images_show_the_ground_where_it_is(case, aligned, ground, pixels_on):
    pair, before, after = aligned(*CASES[case])
    base = before if "before" in CASES[case][2:] else after
    grid = lattice(pair, base)
    pixels = pair.read(pair.grid.whole)
    expected = ground(grid)[0].astype(float)
    steepest = np.abs(np.gradient(expected)).max()
    for found, source in ((pixels.before[0], before), (pixels.after[0], after)):
        on_source = pixels_on(grid, source)
        source_pixel = max(1 / np.hypot(*np.gradient(on_source[0])).max(), 1.0)
        interior = inside_by(on_source, source, 2) & pixels.valid
        assert interior.sum() > 0.2 * pixels.valid.sum() > 100
        curved = 0.12 * source_pixel**2
        assert np.abs(found - expected)[interior].max() <= 0.1 * steepest + curved
        assert np.abs(fitted_shift(found, expected, interior)).max() < MOST_SHIFTED


@pytest.mark.parametrize("case", CASES)
def test_valid_is_what_both_images_cover(case, aligned, pixels_on):
    pair, before, after = aligned(*CASES[case])
    grid = lattice(pair, before if "before" in CASES[case][2:] else after)
    valid = pair.read(pair.grid.whole).valid
    on_both = [(pixels_on(grid, source), source) for source in (before, after)]
    surely_in = np.logical_and.reduce([inside_by(pixels, source, 0.07) for pixels, source in on_both])
    averaged = 0.5 + max(np.abs(np.gradient(pixels[0])).max() for pixels, _ in on_both)
    surely_out = ~np.logical_and.reduce([inside_by(pixels, source, -averaged) for pixels, source in on_both])
    assert surely_in.any()
    assert valid[surely_in].all()
    assert not valid[surely_out].any()


@pytest.mark.parametrize("case", [case for case in CASES if "size" not in case])
def test_the_grid_is_cut_from_one_image_and_holds_all_that_both_cover(case, aligned, pixels_on):
    pair, before, after = aligned(*CASES[case])
    base, other = (before, after) if "before" in CASES[case][2:] else (after, before)
    covered = inside_by(pixels_on(base, other), other, 0)
    columns, rows = lattice(pair, base).pixels_at(*base.centres())
    assert np.abs(columns - 0.5 - np.rint(columns - 0.5)).max() < 1e-6
    assert np.abs(rows - 0.5 - np.rint(rows - 0.5)).max() < 1e-6
    assert covered.any()
    assert inside_by((columns, rows), lattice(pair, base), 0)[covered].all()


@pytest.mark.parametrize("case", [case for case in CASES if "size" in case])
def test_a_grid_of_a_size_is_north_up_and_holds_all_that_both_cover(case, aligned, pixels_on):
    pair, before, after = aligned(*CASES[case])
    size = float(CASES[case][2])
    assert pair.grid.geotransform[1:3] + pair.grid.geotransform[4:] == (size, 0, 0, -size)
    covered = inside_by(pixels_on(after, before), before, 0)
    assert covered.any()
    assert inside_by(pixels_on(after, lattice(pair, after)), lattice(pair, after), 0)[covered].all()


@pytest.mark.parametrize(
    "case", ["the same grid", "WGS 84 before, UTM after", "rotated after", "finer before"]
)
def test_a_pixel_is_the_same_in_whatever_window_it_is_read(case, aligned):
    pair, _, _ = aligned(*CASES[case])
    whole = pair.read(pair.grid.whole)
    random = np.random.default_rng(seeded(11))
    for _ in range(25):
        column, row = int(random.integers(pair.grid.width)), int(random.integers(pair.grid.height))
        width = int(random.integers(1, pair.grid.width - column + 1))
        height = int(random.integers(1, pair.grid.height - row + 1))
        part = pair.read(Window(column, row, width, height))
        place = np.s_[row : row + height, column : column + width]
        np.testing.assert_array_equal(part.valid, whole.valid[place])
        for found, expected in ((part.before, whole.before), (part.after, whole.after)):
            np.testing.assert_array_equal(
                found[:, part.valid], expected[(slice(None), *place)][:, part.valid]
            )


def test_images_on_one_lattice_are_not_resampled(tmp_path, raster, write_raster):
    values = np.random.default_rng(seeded(3)).integers(0, 255, (2, 3, 50, 60), dtype=np.uint8)
    write_raster(tmp_path / "before.tif", raster(), values[0])
    write_raster(tmp_path / "after.tif", raster(shift_m=(7, -9)), values[1])
    pair = align(
        open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), ["a", "b", "c"]
    )
    assert (pair.grid.width, pair.grid.height) == (53, 41)
    pixels = pair.read(Window(0, 0, 53, 41))
    assert pixels.valid.all()
    np.testing.assert_array_equal(pixels.before, values[0][:, 9:, 7:])
    np.testing.assert_array_equal(pixels.after, values[1][:, :41, :53])


def test_a_finer_image_is_averaged(tmp_path, raster, write_raster):
    fine = np.random.default_rng(seeded(4)).uniform(0, 100, (1, 80, 120)).astype(np.float32)
    write_raster(tmp_path / "before.tif", raster(pixel_m=0.25), fine)
    write_raster(tmp_path / "after.tif", raster(), np.zeros((1, 20, 30), np.float32))
    pair = align(open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), ["a"])
    pixels = pair.read(Window(0, 0, 30, 20))
    blocks = fine[0].reshape(20, 4, 30, 4).mean(axis=(1, 3))
    assert pixels.valid.all()
    np.testing.assert_allclose(pixels.before[0], blocks, rtol=1e-5)


@pytest.mark.parametrize(
    ("pixel_m", "compared_m"),
    [(0.05, 0.25), (0.09, 0.25), (0.1, 0.1), (1.0, 1.0), (1.2, 0.25), (1.9, 0.25), (2.1, 2.1)],
)
@pytest.mark.parametrize("epsg", [UTM, WGS84])
def test_an_automatic_grid_has_pixels_of_the_size_that_suits_the_model_where_the_images_own_do_not(
    raster, pixel_m, compared_m, epsg
):
    like = raster(pixel_m=pixel_m, epsg=epsg)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    own = Grid(reference.ExportToWkt(), like.geotransform, like.width, like.height)
    grid = base_grid(own, own, "auto", GroundSampleDistance(min=0.1, best=0.25, max=1.0))
    if compared_m == pixel_m:
        assert grid is own
        return
    middle = grid.geotransform[3] + grid.height / 2 * grid.geotransform[5]
    along_x, along_y = metres_per_degree(middle) if epsg == WGS84 else (1, 1)
    assert -grid.geotransform[5] * along_y == pytest.approx(compared_m, rel=1e-3)
    assert grid.geotransform[1] * along_x == pytest.approx(compared_m, rel=1e-3)


def metres_per_degree(latitude):
    """Along the parallel and along the meridian, by the series of the WGS 84 ellipsoid."""
    phi = math.radians(latitude)
    return (
        111412.84 * math.cos(phi) - 93.5 * math.cos(3 * phi) + 0.118 * math.cos(5 * phi),
        111132.92 - 559.82 * math.cos(2 * phi) + 1.175 * math.cos(4 * phi),
    )


@pytest.mark.parametrize(
    ("epsg", "x", "y", "metres"),
    [(3857, 1.2e6, 8399737.9, 1.0), (32632, 5e5, 5.4e6, 2.0), (2263, 1e6, 2e5, 2 * 1200 / 3937)],
)
def test_the_size_of_pixels_is_that_on_the_ground(epsg, x, y, metres):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    grid = Grid(reference.ExportToWkt(), (x, 2.0, 0.0, y, 0.0, -2.0), 30, 20)
    assert grid.pixel_metres == pytest.approx(metres, rel=3e-3)
    sizes = GroundSampleDistance(min=0.1, best=0.25, max=0.9)
    assert base_grid(grid, grid, "auto", sizes).pixel_metres == pytest.approx(
        0.25 if metres == 1.0 else metres, rel=3e-3
    )


@pytest.mark.parametrize(("epsg", "pixel"), [(32632, 1.0), (4326, 1e-5), (None, 1.0)])
@pytest.mark.parametrize("factor", [1e5, 1e-5])
def test_a_grid_in_another_unit_is_refused_by_its_name(epsg, pixel, factor):
    reference = osr.SpatialReference()
    crs = "" if epsg is None else reference.ImportFromEPSG(epsg) or reference.ExportToWkt()
    grid = Grid(crs, (10.0, pixel, 0.0, 50.0, 0.0, -pixel), 300, 200)
    with pytest.raises(InputError, match=f"--grid .* {grid.unit_name}"):
        base_grid(grid, grid, str(pixel * factor))


def test_an_automatic_grid_of_images_without_a_crs_is_their_own():
    own = Grid("", (0, 1, 0, 0, 0, -1), 40, 30)
    assert base_grid(own, own, "auto", GroundSampleDistance(min=0.1, best=0.25, max=0.5)) is own


def test_thirteen_bands_of_16_bits_keep_type_and_order(tmp_path, raster, write_raster):
    bands = [f"b{number}" for number in range(13)]
    level = np.arange(13, dtype=np.uint16)[:, None, None] * 5000
    before = np.broadcast_to(level, (13, 30, 40)).copy()
    write_raster(tmp_path / "before.tif", raster(shift_m=(0.5, 0.5)), before)
    write_raster(tmp_path / "after.tif", raster(), before[::-1].copy())
    pair = align(open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), bands)
    pixels = pair.read(Window(2, 2, 30, 20))
    assert pixels.before.dtype == pixels.after.dtype == np.uint16
    assert pixels.valid.all()
    np.testing.assert_array_equal(pixels.before, np.broadcast_to(level, (13, 20, 30)))
    np.testing.assert_array_equal(pixels.after, np.broadcast_to(level[::-1], (13, 20, 30)))


def test_an_extent_keeps_the_pixels_whose_centres_it_holds(tmp_path, raster, ground, write_raster):
    geometry = raster()
    path = write_raster(tmp_path / "image.tif", geometry, ground(geometry))
    x, y = geometry.centres()
    random = np.random.default_rng(seeded(5))
    for _ in range(20):
        xmin, xmax = sorted(x.min() + random.uniform(-20, 180, 2))
        ymin, ymax = sorted(y.min() + random.uniform(-20, 140, 2))
        held = (x > xmin) & (x < xmax) & (y > ymin) & (y < ymax)
        if not held.any():
            continue
        pair = align(open_image(path), open_image(path), ["a"], extent=(xmin, ymin, xmax, ymax))
        pixels = pair.read(pair.grid.whole)
        np.testing.assert_array_equal(pixels.after[0].ravel(), ground(geometry)[0][held])


def test_an_extent_beside_the_images_is_refused(tmp_path, raster, ground, write_raster):
    path = write_raster(tmp_path / "image.tif", raster(), ground(raster()))
    with pytest.raises(InputError, match="holds no pixel that both images cover"):
        align(open_image(path), open_image(path), ["a"], extent=(0, 0, 10, 10))
    with pytest.raises(InputError, match="extent is empty"):
        align(open_image(path), open_image(path), ["a"], extent=(500_010, 5_399_990, 500_000, 5_399_980))


@pytest.mark.parametrize("shift_m", [(160, 0), (-160, 0), (0, 120), (0, -120), (160, 120), (500, 500)])
def test_images_that_share_at_most_an_edge_do_not_overlap(shift_m, aligned):
    with pytest.raises(InputError, match="do not overlap"):
        aligned({"shift_m": shift_m}, {})


def test_images_in_two_crs_far_apart_do_not_overlap(aligned):
    with pytest.raises(InputError, match="do not overlap"):
        aligned({"epsg": WGS84, "shift_m": (40_000, 0)}, {})


def test_rotated_images_whose_boxes_alone_meet_share_no_valid_pixel(aligned):
    pair, _, _ = aligned({"turned": 45, "size": (100, 100)}, {"shift_m": (45, 0), "size": (25, 20)})
    assert not pair.read(pair.grid.whole).valid.any()


@pytest.mark.parametrize("without", ["before", "after"])
def test_one_image_without_crs_is_refused_by_name(without, tmp_path, raster, ground, write_image):
    for name in ("before", "after"):
        epsg = None if name == without else raster().epsg
        write_image(tmp_path / f"{name}.tif", ground(raster()), epsg=epsg, geotransform=raster().geotransform)
    with pytest.raises(InputError, match=rf"{without}\.tif has no coordinate reference system"):
        align(open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), ["a"])


def test_images_without_any_georeference_are_compared_pixel_by_pixel(tmp_path, write_image):
    values = np.random.default_rng(seeded(6)).integers(0, 255, (2, 1, 20, 30), dtype=np.uint8)
    for name, pixels in zip(("before", "after"), values):
        write_image(tmp_path / f"{name}.tif", pixels, epsg=None, geotransform=None)
    pair = align(open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), ["a"])
    pixels = pair.read(Window(0, 0, 30, 20))
    assert pair.grid.crs == ""
    assert pixels.valid.all()
    np.testing.assert_array_equal(pixels.before, values[0])
    np.testing.assert_array_equal(pixels.after, values[1])


def test_images_without_any_georeference_and_of_different_sizes_are_refused(tmp_path, write_image):
    write_image(tmp_path / "before.tif", np.zeros((1, 20, 30), np.uint8), epsg=None, geotransform=None)
    write_image(tmp_path / "after.tif", np.zeros((1, 20, 31), np.uint8), epsg=None, geotransform=None)
    with pytest.raises(InputError, match=r"different sizes \(30 × 20 and 31 × 20 pixels\)"):
        align(open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), ["a"])


def test_a_geotransform_on_one_image_alone_is_refused(tmp_path, raster, ground, write_image):
    write_image(tmp_path / "before.tif", ground(raster()), epsg=None, geotransform=raster().geotransform)
    write_image(tmp_path / "after.tif", ground(raster()), epsg=None, geotransform=None)
    with pytest.raises(InputError, match=r"after\.tif has no georeference"):
        align(open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), ["a"])


def test_images_without_crs_but_with_geotransforms_are_aligned_by_these(
    tmp_path, raster, ground, write_image
):
    before, after = raster(shift_m=(0.4, -0.3)), raster()
    for name, geometry in (("before", before), ("after", after)):
        write_image(tmp_path / f"{name}.tif", ground(geometry), epsg=None, geotransform=geometry.geotransform)
    pair = align(open_image(str(tmp_path / "before.tif")), open_image(str(tmp_path / "after.tif")), ["a"])
    pixels = pair.read(Window(5, 5, 140, 100))
    assert pixels.valid.all()
    assert (
        np.abs(fitted_shift(pixels.before[0], pixels.after[0].astype(float), pixels.valid)).max()
        < MOST_SHIFTED
    )


def test_an_unknown_grid_is_refused(tmp_path, raster, ground, write_raster):
    path = write_raster(tmp_path / "image.tif", raster(), ground(raster()))
    refused = {"both": "neither auto, before, after nor", "0": "not above 0", "nan": "not above 0"}
    for grid, reason in refused.items():
        with pytest.raises(InputError, match=reason):
            align(open_image(path), open_image(path), ["a"], grid=grid)


@pytest.mark.parametrize("case", ["the same grid", "WGS 84 before, UTM after", "finer before"])
def test_reading_leaves_the_folder_of_the_inputs_as_it_was(case, aligned, tmp_path, fingerprint):
    pair, _, _ = aligned(*CASES[case])
    before = fingerprint(tmp_path)
    pair.read(pair.grid.whole)
    del pair
    assert fingerprint(tmp_path) == before
    assert sorted(before) == ["after.tif", "before.tif"]


def test_an_image_cut_short_is_an_error_that_names_it(tmp_path, raster, write_raster):
    noise = np.random.default_rng(seeded(8)).integers(0, 255, (1, 120, 160), dtype=np.uint8)
    whole = write_raster(tmp_path / "whole.tif", raster(), noise)
    damaged = write_raster(tmp_path / "damaged.tif", raster(), noise)
    with open(damaged, "r+b") as file:
        file.truncate(9000)
    pair = align(open_image(whole), open_image(damaged), ["a"])
    with pytest.raises(InputError, match=r"damaged\.tif could not be read at columns 0 to 159"):
        pair.read(Window(0, 0, 160, 120))


def test_a_raster_that_gdal_names_without_a_file_can_be_compared(tmp_path, raster, ground, write_raster):
    path = write_raster(tmp_path / "image.tif", raster(), ground(raster()))
    vrt = gdal.Translate("", path, format="VRT").GetMetadata("xml:VRT")[0]
    pair = align(open_image(path), open_image(vrt), ["a"])
    pixels = pair.read(Window(0, 0, 160, 120))
    np.testing.assert_array_equal(pixels.before, pixels.after)
    assert pair.grid.geotransform == raster().geotransform


@pytest.fixture
def empty_pair(tmp_path):
    """Two 3-band images, 600 pixels high, stored with the given options."""

    def make(width, options):
        paths = [str(tmp_path / name) for name in ("before.tif", "after.tif")]
        for path in paths:
            driver = gdal.GetDriverByName("GTiff")
            driver.Create(path, width, 600, 3, gdal.GDT_Byte, [*options, "SPARSE_OK=TRUE"]).FlushCache()
        return align(*map(open_image, paths), ["red", "green", "blue"])

    return make


@pytest.mark.parametrize(("width", "fits"), [(400, True), (40_000, False)])
def test_decoded_blocks_are_kept_only_where_all_under_a_row_of_windows_fit(width, fits, empty_pair):
    pair = empty_pair(width, ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256"])
    most = gdal.GetCacheMax()
    with pair.decoded_blocks_kept(pair.grid.width, 256, 2048, 2):
        inside = gdal.GetCacheMax()
    assert gdal.GetCacheMax() == most
    two_rows_of_blocks = 2 * 256 * width * 6
    assert (two_rows_of_blocks < inside) == fits
    assert (inside < most) != fits


def test_lines_are_kept_in_any_case(empty_pair):
    pair = empty_pair(40_000, ["TILED=NO", "BLOCKYSIZE=1"])
    most = gdal.GetCacheMax()
    with pair.decoded_blocks_kept(pair.grid.width, 256, 2048, 2):
        assert gdal.GetCacheMax() == most


@pytest.mark.parametrize("shift_m", [0.0, 0.5])
def test_where_a_mosaic_lacks_a_file_only_that_part_is_left_out(shift_m, tmp_path, write_image):
    ground = np.random.default_rng(seeded(3)).integers(100, 200, (2, 64, 512)).astype(np.uint16)
    whole = write_image(tmp_path / "whole.tif", ground, geotransform=(500_000, 1, 0, 5_400_000, 0, -1))
    tiles = [
        write_image(
            tmp_path / f"tile{column}.tif",
            ground[:, :, column : column + 128],
            geotransform=(500_000 + shift_m + column, 1, 0, 5_400_000, 0, -1),
        )
        for column in range(0, 512, 128)
    ]
    mosaic = str(tmp_path / "mosaic.vrt")
    gdal.BuildVRT(mosaic, tiles).FlushCache()
    (tmp_path / "tile384.tif").unlink()
    told: list[str] = []
    pair = align(open_image(whole), open_image(mosaic), ["a", "b"], grid="before", skip_damaged=told.append)
    valid = pair.read(pair.grid.whole).valid
    assert told
    assert valid[:, 1:256].all()
    assert not valid[:, 386:].any()


@pytest.mark.parametrize("role", [0, 1])
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("gcp", "ground control points only; .*gdalwarp"),
        ("rpc", r"RPC.* only; .*gdalwarp -rpc -to RPC_DEM=.*differs from 431 m"),
        ("geolocation", "longitudes and latitudes only; .*gdalwarp -geoloc"),
    ],
)
def test_an_image_that_tells_its_place_without_a_geotransform_is_answered_in_a_sentence(
    kind, words, role, tmp_path, write_image
):
    pixels = np.full((3, 40, 50), 80, dtype=np.uint8)
    files = [write_image(tmp_path / "placed.tif", pixels)]
    files.append(write_image(tmp_path / "other.tif", pixels, epsg=None, geotransform=None))
    other = gdal.Open(files[1], gdal.GA_Update)
    if kind == "gcp":
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(32633)
        corners = ((0, 0), (50, 0), (0, 40))
        points = [gdal.GCP(500_000 + column, 5_400_000 - row, 0, column, row) for column, row in corners]
        other.SetGCPs(points, reference)
    elif kind == "rpc":
        scales = dict.fromkeys((f"{name}_SCALE" for name in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT")), "10")
        offsets = dict.fromkeys((f"{name}_OFF" for name in ("LINE", "SAMP", "LAT", "LONG")), "10")
        terms = ("LINE_NUM_COEFF", "LINE_DEN_COEFF", "SAMP_NUM_COEFF", "SAMP_DEN_COEFF")
        coefficients = dict.fromkeys(terms, "1" + " 0" * 19)
        other.SetMetadata({**scales, **offsets, **coefficients, "HEIGHT_OFF": "431 meters"}, "RPC")
    else:
        other.SetMetadata(
            {"X_DATASET": files[0], "Y_DATASET": files[0], "X_BAND": "1", "Y_BAND": "2"}, "GEOLOCATION"
        )
    other = None
    with pytest.raises(InputError, match=f"other.tif is located by .*{words}"):
        align(*(open_image(file) for file in (files if role else files[::-1])), ["a", "b", "c"])
