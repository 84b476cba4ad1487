"""What a run leaves on the disk is whole or not there, and nothing is destroyed on the way."""

from __future__ import annotations

import pytest

from engine.contract.errors import EnvironmentFailure, InputError
from engine.outputs import check_output, replace_file, unfinished


def test_outputs_that_would_destroy_something_are_refused(tmp_path):
    existing = tmp_path / "existing.tif"
    existing.write_bytes(b"old")
    link = tmp_path / "link.tif"
    link.symlink_to(existing)
    suffixes = (".tif", ".tiff")
    with pytest.raises(InputError, match="exists already"):
        check_output(str(existing), [], False, suffixes)
    for name in (existing, link, tmp_path / "." / "existing.tif"):
        with pytest.raises(InputError, match="is one of the inputs"):
            check_output(str(name), [str(existing)], True, suffixes)
    with pytest.raises(InputError, match="must end in .tif"):
        check_output(str(tmp_path / "map.png"), [], False, suffixes)
    with pytest.raises(InputError, match="does not exist; create it"):
        check_output(str(tmp_path / "no" / "map.tif"), [], False, suffixes)
    with pytest.raises(InputError, match="cannot be written"):
        check_output("/proc/map.tif", [], False, suffixes)
    (tmp_path / "folder.tif").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        check_output(str(tmp_path / "folder.tif"), [], True, suffixes)
    check_output(str(existing), [], True, suffixes)
    assert existing.read_bytes() == b"old"


def test_a_file_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path):
    place = tmp_path / "model"
    replace_file(place, b"old")
    replace_file(place, b"new")
    assert place.read_bytes() == b"new"
    folder = tmp_path / "folder"
    (folder / "kept").mkdir(parents=True)
    with pytest.raises(OSError):
        replace_file(folder, b"content")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "kept", "model"]


@pytest.mark.parametrize("name", ["map.gpkg", "lock", "replaced"])
def test_what_is_made_takes_its_place_only_when_nothing_failed(name, tmp_path):
    place = tmp_path / name
    place.write_bytes(b"old")
    with pytest.raises(KeyError), unfinished(str(place)) as made:
        made.write_bytes(b"half")
        raise KeyError
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"old", [place])
    with unfinished(str(place)) as made:
        made.write_bytes(b"new")
        with pytest.raises(EnvironmentFailure, match="Another run writes"), unfinished(str(place)):
            pass
    assert (place.read_bytes(), list(tmp_path.iterdir())) == (b"new", [place])


def test_a_folder_takes_the_place_of_one_that_holds_something(tmp_path):
    place = tmp_path / "set"
    (place / "old").mkdir(parents=True)
    with unfinished(str(place)) as made:
        (made / "new").mkdir(parents=True)
    assert [path.name for path in place.iterdir()] == ["new"]
    assert list(tmp_path.iterdir()) == [place]
