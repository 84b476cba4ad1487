"""Who may import whom, by the source: no circles between files or rooms, and what each side leaves alone.

A room is a folder directly in `engine`, `cd_plugin` or `cd_plugin/review` with all beneath it; a file that
lies directly in one of these is a room by itself. Imports inside functions count, those for type checkers
only do not.
"""

from __future__ import annotations

import ast
import importlib.util
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = ("engine", "cd_plugin")
HALLS = (*PROGRAMS, "cd_plugin/review")
"""The folders whose folders are rooms."""
REVIEW = "cd_plugin/review/"
REVIEW_ROOMS = (
    "records",
    "queue",
    "view",
    "drawing",
    "accuracy",
    "origin",
    "threshold",
    "improve",
    "merging",
    "dock",
)
"""Each may import those before it."""


@dataclass(frozen=True)
class Use:
    """One import.

    Args:
        file: the file that imports, relative to the root.
        name: dotted, from the root: `from ..engine.contract import levels` is `engine.contract.levels`.
        relative: whether it is written with dots.
    """

    file: str
    line: int
    name: str
    relative: bool

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.name}"

    def is_of(self, *packages: str) -> bool:
        return any(f"{self.name}.".startswith(f"{package}.") for package in packages)


@pytest.fixture(scope="module")
def uses() -> list[Use]:
    return list(uses_in(ROOT))


def test_the_contract_imports_only_the_standard_library_and_itself(uses):
    """Its own files relatively, since it is `deep_change_detection.engine.contract` to QGIS."""
    for use in of_file_in("engine/contract", uses):
        if use.relative:
            assert use.is_of("engine.contract"), str(use)
        else:
            assert is_standard(use.name.split(".")[0]), str(use)


def test_the_plugin_imports_nothing_of_the_engine_but_the_contract_and_never_torch(uses):
    """Its own files and the contract relatively, since a profile's folder of plugins decides their names."""
    for use in of_file_in("cd_plugin", uses):
        if use.relative:
            assert use.is_of("cd_plugin", "engine.contract"), str(use)
        else:
            assert not use.is_of("cd_plugin", "engine", "deep_change_detection", "torch"), str(use)


def test_the_engine_imports_neither_qgis_nor_the_plugin(uses):
    for use in of_file_in("engine", uses):
        assert not use.is_of("qgis", "cd_plugin", "deep_change_detection"), str(use)


def test_of_the_engine_only_the_rasters_room_imports_gdal(uses):
    for use in of_file_in("engine", uses):
        assert not use.is_of("osgeo") or use.file.startswith("engine/rasters/"), str(use)


def test_a_room_of_the_review_imports_only_those_before_it(uses):
    rooms = {path.name for path in (ROOT / REVIEW).iterdir() if any(path.glob("*.py"))}
    assert rooms == set(REVIEW_ROOMS)
    assert not out_of_order(ROOT, uses, REVIEW_ROOMS)


def test_no_file_imports_itself_by_way_of_others(uses):
    assert not circle_of_files(ROOT, uses)


def test_no_room_imports_itself_by_way_of_others(uses):
    assert not circle_of_rooms(ROOT, uses)


def test_nothing_public_in_the_engine_takes_or_gives_an_untyped_dict_but_where_json_is_read_or_written():
    found = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"
        for path in sorted((ROOT / "engine").rglob("*.py"))
        for function in public_functions(ast.parse(path.read_text(encoding="utf-8")))
        if "dict[str, Any]" in signature(function) and not handles_json(path, function)
    ]
    assert not found


def made_up_tree(root: Path, files: Mapping[str, str]) -> list[Use]:
    for name, text in {"engine/__init__.py": "", "cd_plugin/__init__.py": "", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return list(uses_in(root))


def test_a_circle_is_found_and_its_files_are_named(tmp_path):
    uses = made_up_tree(
        tmp_path,
        {
            "engine/one.py": "from engine import two",
            "engine/two.py": "def late():\n    import engine.room.three",
            "engine/room/__init__.py": "",
            "engine/room/three.py": "from .four import x",
            "engine/room/four.py": "from ..one import y",
            "engine/aside.py": "from engine.one import z",
        },
    )
    files = circle_of_files(tmp_path, uses)
    assert [line for line in files.splitlines() if "aside" in line] == []
    assert sorted(files.splitlines()) == [
        "engine/one.py:1 imports engine.two",
        "engine/room/four.py:1 imports engine.one",
        "engine/room/three.py:1 imports engine.room.four",
        "engine/two.py:2 imports engine.room.three",
    ]


def test_rooms_in_a_circle_whose_files_are_in_none_are_found(tmp_path):
    uses = made_up_tree(
        tmp_path,
        {
            "cd_plugin/review/view/a.py": "from ..dock.b import B",
            "cd_plugin/review/dock/b.py": "",
            "cd_plugin/review/dock/c.py": "from ..view import a",
        },
    )
    assert not circle_of_files(tmp_path, uses)
    assert sorted(circle_of_rooms(tmp_path, uses).splitlines()) == [
        "cd_plugin/review/dock/c.py:1 imports cd_plugin.review.view.a",
        "cd_plugin/review/view/a.py:1 imports cd_plugin.review.dock.b",
    ]
    assert out_of_order(tmp_path, uses, ("dock", "view")) == [
        "cd_plugin/review/dock/c.py:1 imports cd_plugin.review.view.a"
    ]


def test_imports_for_type_checkers_make_no_circle(tmp_path):
    uses = made_up_tree(
        tmp_path,
        {
            "engine/one.py": "import typing\nif typing.TYPE_CHECKING:\n    from engine import two",
            "engine/two.py": "import engine.one",
        },
    )
    assert [use.name for use in uses] == ["typing", "engine.one"]
    assert not circle_of_files(tmp_path, uses)


def test_an_untyped_dict_in_a_public_signature_is_found():
    source = """
class Plan:
    def values(self) -> dict[str, Any]: ...
    def _own(self) -> dict[str, Any]: ...
def begin(plan: Plan, more: list[dict[str, Any]]) -> None:
    def inner() -> dict[str, Any]: ...
"""
    found = [each.name for each in public_functions(ast.parse(source)) if "dict[str, Any]" in signature(each)]
    assert found == ["values", "begin"]


def test_what_is_of_the_standard_library():
    assert all(is_standard(name) for name in ("__future__", "sys", "json", "dataclasses", "math", "zlib"))
    assert not any(is_standard(name) for name in ("numpy", "pytest", "osgeo", "engine", "no_such_module"))


def modules_in(root: Path) -> dict[str, str]:
    """Every module of the two programs, by its dotted name from the root: its file."""
    files = [path.relative_to(root) for program in PROGRAMS for path in (root / program).rglob("*.py")]
    return {
        ".".join((file.parent if file.name == "__init__.py" else file.with_suffix("")).parts): file.as_posix()
        for file in sorted(files)
    }


def uses_in(root: Path) -> Iterator[Use]:
    """All imports of both programs that happen when they run."""
    modules = modules_in(root)
    for module, file in modules.items():
        package = module if file.endswith("/__init__.py") else module.rpartition(".")[0]
        tree = ast.parse((root / file).read_text(encoding="utf-8"), file)
        for statement in running_imports(tree):
            if isinstance(statement, ast.Import):
                names = [alias.name for alias in statement.names]
            else:
                start = package.split(".")[: -statement.level + 1 or None] if statement.level else []
                origin = ".".join([*start, *([statement.module] if statement.module else [])])
                inside = [f"{origin}.{alias.name}" for alias in statement.names]
                names = [name if name in modules else origin for name in inside]
            for name in dict.fromkeys(names):
                yield Use(file, statement.lineno, name, getattr(statement, "level", 0) > 0)


def running_imports(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.Import, ast.ImportFrom)):
            yield child
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            for other in child.orelse:
                yield from running_imports(ast.Module([other], []))
        else:
            yield from running_imports(child)


def of_file_in(folder: str, uses: Collection[Use]) -> Iterator[Use]:
    return (use for use in uses if use.file.startswith(f"{folder}/"))


def is_standard(module: str) -> bool:
    """Whether a module comes with Python (`sys.stdlib_module_names` knows from Python 3.10 on)."""
    spec = importlib.util.find_spec(module)
    if spec is None or module in sys.builtin_module_names:
        return spec is not None
    place = Path(spec.origin or "")
    library = Path(sysconfig.get_path("stdlib"))
    return spec.origin == "frozen" or (
        library in place.parents and not {"site-packages", "dist-packages"}.intersection(place.parts)
    )


def room_of(file: str) -> str:
    """The room that a file is in, or the file itself."""
    hall = max((hall for hall in HALLS if file.startswith(f"{hall}/")), key=len)
    return f"{hall}/{file[len(hall) + 1 :].split('/')[0]}"


def imported_files(root: Path, uses: Collection[Use]) -> Iterator[tuple[Use, str]]:
    """The imports of the programs' own files, each with the file."""
    modules = modules_in(root)
    for use in uses:
        name = use.name
        while name and name not in modules:
            name = name.rpartition(".")[0]
        if name and modules[name] != use.file:
            yield use, modules[name]


def circle_of_files(root: Path, uses: Collection[Use]) -> str:
    """The imports of one circle between files, one a line; empty where there is none."""
    return circle({(use.file, file): use for use, file in imported_files(root, uses)})


def circle_of_rooms(root: Path, uses: Collection[Use]) -> str:
    """The imports of one circle between rooms, one a line; empty where there is none."""
    steps = {(room_of(use.file), room_of(file)): use for use, file in imported_files(root, uses)}
    return circle({(start, end): use for (start, end), use in steps.items() if start != end})


def circle(steps: Mapping[tuple[str, str], Use]) -> str:
    graph = defaultdict(set)
    for start, end in steps:
        graph[start].add(end)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        places = error.args[1][
            ::-1
        ]  # it begins and ends with the same place, and each is imported by the next
        return "\n".join(str(steps[step]) for step in zip(places, places[1:]))
    return ""


def out_of_order(root: Path, uses: Collection[Use], rooms: tuple[str, ...]) -> list[str]:
    """What the review's rooms import of one another that does not come before them."""
    wrong = []
    for use, file in imported_files(root, uses):
        own, other = (room_of(name).replace(REVIEW, "") for name in (use.file, file))
        if own in rooms and room_of(file).startswith(REVIEW) and other not in rooms[: rooms.index(own) + 1]:
            wrong.append(str(use))
    return wrong


def public_functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Functions of a module and methods of its classes whose names begin without an underscore."""
    for node in tree.body:
        inside = node.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_") else [node]
        for each in inside:
            if isinstance(each, ast.FunctionDef) and (
                not each.name.startswith("_") or each.name == "__init__"
            ):
                yield each


def signature(function: ast.FunctionDef) -> str:
    """Types of arguments and result as they are written."""
    result = "" if function.returns is None else ast.unparse(function.returns)
    return f"{ast.unparse(function.args)} -> {result}"


JSON_MODULES = {
    "engine/contract/protocol.py": "events and results as they are sent",
    "engine/training/checkpoint.py": "the state that torch writes and reads",
}


def handles_json(path: Path, function: ast.FunctionDef) -> bool:
    return function.name.endswith("_json") or path.relative_to(ROOT).as_posix() in JSON_MODULES
