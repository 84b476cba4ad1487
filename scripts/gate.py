"""What plugins.qgis.org asks of an uploaded plugin, asked of the zip here: exits 1 where it would refuse it.

It blocks on any finding of bandit with its list of rules and of detect-secrets, over 25 MB, where a file or a
field of metadata.txt is missing that it needs, and on files that no plugin may hold. What comments have these
tools pass over is for its reviewers to read, so that there may be few of them here.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

LARGEST = 25_000_000
RULES_LEFT_OUT = "B109,B404,B410,B411"
NEEDED_FILES = ("LICENSE", "__init__.py", "metadata.txt", "README.md")
NEEDED_FIELDS = (
    "name",
    "description",
    "about",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "repository",
    "tracker",
    "changelog",
    "icon",
)
OF_THE_RELEASE = ("email", "repository", "tracker")
"""Fields that `scripts/metadata.py` fills in once the project has a home page."""
FORBIDDEN = re.compile(r"(^|/)(\.|__pycache__|__MACOSX|ui_.*\.py$)|\.(pyc|pyo|so|dll|dylib|exe|bat|sh|jar)$")
ICONS = (".png", ".svg", ".jpg", ".jpeg")
PASSED_OVER = re.compile(r"#\s*(nosec\b|pragma: allowlist)")
MOST_PASSED_OVER = 5


def main() -> int:
    package = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        with ZipFile(package) as archive:
            archive.extractall(folder)
        (plugin,) = Path(folder).iterdir()
        refusals = [*of_size(package), *of_files(plugin), *of_metadata(plugin), *of_bandit(plugin)]
        refusals += [*of_secrets(plugin), *of_comments(plugin)]
    for refusal in refusals:
        print(f"gate: {refusal}", file=sys.stderr)
    return 1 if refusals else 0


def of_size(package: Path) -> Iterator[str]:
    size = package.stat().st_size
    if size > LARGEST:
        yield f"{package.name} has {size / 1e6:.1f} MB, and {LARGEST / 1e6:.0f} are allowed."


def of_files(plugin: Path) -> Iterator[str]:
    names = sorted(path.relative_to(plugin).as_posix() for path in plugin.rglob("*") if path.is_file())
    yield from (f"{name} is missing." for name in NEEDED_FILES if name not in names)
    yield from (f"{name} has no place in a plugin." for name in names if FORBIDDEN.search(name))


def of_metadata(plugin: Path) -> Iterator[str]:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(plugin / "metadata.txt", encoding="utf-8")
    fields = parser["general"]
    missing = [name for name in NEEDED_FIELDS if not fields.get(name)]
    if set(missing) == set(OF_THE_RELEASE):
        print(
            "gate: metadata.txt has no home page and no contact: the zip installs but cannot be uploaded; "
            "fill in [tool.release] of pyproject.toml."
        )
    else:
        yield from (f"metadata.txt says no {name}." for name in missing)
    yield from (f"metadata.txt: {name} is an example." for name in fields if "example." in fields[name])
    icon = plugin / fields.get("icon", "")
    if icon.suffix not in ICONS or not icon.is_file():
        yield f"metadata.txt: the icon {icon.name} is not there as PNG, SVG or JPEG."


def of_bandit(plugin: Path) -> Iterator[str]:
    for found in output_of("bandit", "-q", "-r", str(plugin), "-s", RULES_LEFT_OUT, "-f", "json")["results"]:
        place = Path(found["filename"]).relative_to(plugin)
        yield f"{place}:{found['line_number']}: {found['test_id']}: {found['issue_text']}"


def of_secrets(plugin: Path) -> Iterator[str]:
    scanned = output_of(
        "detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt$", ".", at=plugin
    )
    for place, secrets in scanned["results"].items():
        yield from (f"{place}:{secret['line_number']}: {secret['type']}" for secret in secrets)


def of_comments(plugin: Path) -> Iterator[str]:
    lines = [
        f"{path.relative_to(plugin).as_posix()}:{number}"
        for path in sorted(plugin.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if PASSED_OVER.search(line)
    ]
    if len(lines) > MOST_PASSED_OVER:
        yield f"{len(lines)} findings passed over by comments, over {MOST_PASSED_OVER}: {', '.join(lines)}."


def output_of(module: str, *arguments: str, at: Path | None = None) -> dict:
    """What a tool prints as JSON; it exits 1 where it found something."""
    command = [sys.executable, "-m", module, *arguments]
    finished = subprocess.run(command, cwd=at, stdout=subprocess.PIPE, text=True, check=False)
    if finished.returncode not in (0, 1):
        sys.exit(f"gate: {module} failed, see above.")
    return json.loads(finished.stdout)


if __name__ == "__main__":
    sys.exit(main())
