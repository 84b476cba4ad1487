"""Every name of Qt that the plugin uses is in PyQt6, every name of QGIS in the QGIS that runs here, and
members of enums are named in full, as Qt 6 asks. How the plugin behaves in a QGIS 4 is not shown by that."""

from __future__ import annotations

import enum
import importlib
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.plugin.qt_names import Source, Use, files, read

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "cd_plugin"
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork")

KEPT_BY_QGIS = {"Type", "Int", "LongLong", "Double", "String"}
"""Of QVariant: PyQt6 has no QVariant.Type, and QGIS 4 puts its members back for the fields of layers. What
replaces them, QMetaType.Type, is what QgsField takes from 3.38 only."""

GONE_WITH_QT_6 = {
    "PyQt5": "a QGIS has one of PyQt5 and PyQt6: import from qgis.PyQt",
    "PyQt6": "a QGIS has one of PyQt5 and PyQt6: import from qgis.PyQt",
    "QtWebKit": "Qt 6 has no WebKit",
    "QtWebKitWidgets": "Qt 6 has no WebKit",
    "QtXmlPatterns": "not in Qt 6",
    "QgsWebView": "shows pages by WebKit",
    "QgsWebPage": "shows pages by WebKit",
    "QgsWebFrame": "shows pages by WebKit",
}
"""What a QGIS 4 does not give; else its Python changes only what Qt 6 and its enums ask for."""


@pytest.fixture(scope="module")
def plugin() -> Source:
    return read(files(PLUGIN))


def faults_in_qt6(source: Source) -> list[str]:
    """What PyQt6 does not have, or calls otherwise; also where something of unknown class is asked for a
    method that only PyQt5's classes have."""
    asked = [use for use in source.uses if use.module in QT_MODULES and not is_kept(use) and is_of_qt(use)]
    checked = subprocess.run(
        [sys.executable, Path(__file__).with_name("qt6_check.py")],
        input=json.dumps([asdict(use) for use in asked]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, f"PyQt6 does not answer; make setup installs it\n{checked.stderr}"
    answer = json.loads(checked.stdout)
    qt = methods(*(f"qgis.PyQt.{name}" for name in QT_MODULES))
    lost = qt - set(answer["attributes"]) - methods("qgis.core", "qgis.gui", "builtins") - source.own
    return answer["faults"] + [
        f"{place}: .{name} is a name of Qt 5 alone"
        for name, place in source.attributes.items()
        if name in lost
    ]


def is_kept(use: Use) -> bool:
    return use.names[0] == "QVariant" and use.names[1:2] != () and use.names[1] in KEPT_BY_QGIS


def is_of_qt(use: Use) -> bool:
    """Values may have more than their class, and classes of ours define methods of their own: of these, those
    that the Qt of this QGIS knows."""
    return use.of == "class" or found_here(use.module, use.names) is not None


def found_here(module: str, names: tuple[str, ...]) -> object:
    found: object = importlib.import_module(module if module.startswith("qgis") else f"qgis.PyQt.{module}")
    for name in names:
        found = getattr(found, name, None)
    return found


def methods(*modules: str) -> set[str]:
    """The names of methods and signals of all classes there, each counted for the first class that has it."""
    everything = [value for name in modules for value in vars(importlib.import_module(name)).values()]
    return {
        name
        for found in everything
        if isinstance(found, type)
        for name in vars(found)
        if is_method(getattr(found, name, None)) and not any(name in vars(base) for base in found.__mro__[1:])
    }


def is_method(value: object) -> bool:
    return callable(value) and not isinstance(value, (type, int))


def faults_in_this_qgis(source: Source) -> list[str]:
    """Names of classes that this QGIS does not have, and members of enums that are not named in full."""
    faults = []
    for use in source.uses:
        if not use.module.startswith("qgis") or use.of != "class" or not runs_here(use):
            continue
        name = ".".join(use.names)
        found, owner = found_here(use.module, use.names), found_here(use.module, use.names[:-1])
        if found is None:
            faults.append(f"{use.place}: {name} is not in this QGIS")
        elif is_member(found) and type(found) is not owner:
            faults.append(
                f"{use.place}: {name} is not named in full: {type(found).__qualname__}.{use.names[-1]}"
            )
    return faults


def is_member(value: object) -> bool:
    """Of an enum: SIP's are kinds of int."""
    return isinstance(value, (int, enum.Enum)) and type(value) not in (int, bool)


def runs_here(use: Use) -> bool:
    def has(module: str, *names: str) -> bool:
        return found_here(module, names) is not None

    return not (use.only_where and not has(*use.only_where)) and not (
        use.only_without and has(*use.only_without)
    )


def test_qt_6_has_what_the_plugin_uses_of_qt(plugin: Source) -> None:
    assert faults_in_qt6(plugin) == []


def test_qgis_has_what_the_plugin_uses_of_it_with_enums_in_full(plugin: Source) -> None:
    assert faults_in_this_qgis(plugin) == []


def test_nothing_is_imported_that_a_qgis_with_qt_6_lacks(plugin: Source) -> None:
    direct = {name: place for name, place in plugin.imports.items() if name in GONE_WITH_QT_6}
    assert direct == {}


PANEL = """
from qgis.core import QgsMapLayer, QgsVectorFileWriter, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt, QVariant
from qgis.PyQt.QtGui import QFontMetrics, QMouseEvent
from qgis.PyQt.QtWidgets import QDialog, QLabel, QWidget

class Panel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel("text")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        {line}
"""


WRONG_IN_QT_6 = {
    "from qgis.PyQt.QtCore import QRegExp": "QRegExp",
    "from qgis.PyQt.QtWidgets import QDesktopWidget": "QDesktopWidget",
    "self.text.setAlignment(Qt.AlignLeft)": "Qt.AlignLeft",
    "wanted: Qt.Orientations = Qt.Orientation.Vertical": "Qt.Orientations",
    "QVariant.Map": "QVariant.Map",
    "QDialog().exec_()": "QDialog.exec_",
    "self.parent().found().exec_()": ".exec_",
    "QFontMetrics(self.font()).width('text')": "QFontMetrics.width",
    "event.localPos()": "QMouseEvent.localPos",
    "self.text.setText()": "QLabel.setText",
    "self.text.setText('a', 'b')": "QLabel.setText",
    "self.setContentsMargins(1, 2, 3)": "QWidget.setContentsMargins",
}


def test_what_qt_6_lacks_is_found() -> None:
    planted = [(f"{number}.py", PANEL.format(line=line)) for number, line in enumerate(WRONG_IN_QT_6)]
    faults = sorted(faults_in_qt6(read(planted)), key=lambda fault: int(fault.split(".py")[0]))
    assert len(faults) == len(WRONG_IN_QT_6)
    for found, (line, name) in zip(faults, WRONG_IN_QT_6.items()):
        assert name in found, line


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("QgsMapLayer.NoSuchName", "QgsMapLayer.NoSuchName is not in this QGIS"),
        ("from qgis.core import QgsMapLayerRegistry", "QgsMapLayerRegistry is not in this QGIS"),
        ("QgsRubberBand.ICON_BOX", "QgsRubberBand.ICON_BOX is not named in full"),
        ("QgsWkbTypes.PolygonGeometry", "QgsWkbTypes.PolygonGeometry is not named in full"),
        ("QgsVectorFileWriter.NoError", "QgsVectorFileWriter.NoError is not named in full"),
    ],
)
def test_what_qgis_lacks_or_is_not_named_in_full_is_found(line: str, found: str) -> None:
    faults = faults_in_this_qgis(read([("planted.py", PANEL.format(line=line))]))
    assert faults and all(found in fault for fault in faults)


def test_names_asked_for_by_version_are_checked_where_they_are_there() -> None:
    chosen = 'A = QgsMapLayer.One if hasattr(QgsMapLayer, "{name}") else QgsMapLayer.Two'
    for name, missing in (("id", "QgsMapLayer.One"), ("noSuchName", "QgsMapLayer.Two")):
        (fault,) = faults_in_this_qgis(read([("planted.py", PANEL.format(line=chosen.format(name=name)))]))
        assert missing in fault
