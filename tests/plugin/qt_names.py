"""What a Python source uses of Qt and of QGIS, by its text alone: classes, enum members, methods, and how it
calls them, as far as the text tells of which class a value is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MODULE = re.compile(r"qgis\.PyQt\.(?P<qt>Qt\w+)|qgis\.(core|gui)")
BRANCHES = {"only_where": "body", "only_without": "orelse"}
"""Of an `if` that asks whether a class has a name: when its two branches run."""


@dataclass(frozen=True)
class Use:
    place: str
    """File and line, for who reads a fault."""
    module: str
    """`QtGui`, `qgis.core`."""
    names: tuple[str, ...]
    """A class and what is taken of it: `("Qt", "ItemDataRole", "UserRole")`, `("QLabel", "setText")`."""
    arguments: int | None = None
    """How many a call gives without a keyword; None where it is no call, or gives a list of them."""
    keywords: tuple[str, ...] = ()
    of: str = "class"
    """Taken of the class by its name, or of a "value" of it, or what a "derived" class of ours defines."""
    only_where: tuple[str, ...] = ()
    """A module, a class and a name of it without which this does not run."""
    only_without: tuple[str, ...] = ()
    """A module, a class and a name of it with which this does not run."""


@dataclass(frozen=True)
class Source:
    uses: list[Use]
    attributes: dict[str, str]
    """Every other name that is taken of something of unknown class, and a place that does."""
    imports: dict[str, str]
    """Modules and what is imported of them, by each part of their names, and a place that does."""
    own: set[str]
    """Names that the source itself gives to functions, classes, arguments and attributes."""


def read(sources: Iterable[tuple[str, str]]) -> Source:
    """What all these sources, each a name and a text, use."""
    found = Source([], {}, {}, set())
    for name, text in sources:
        reader = _Reader(name)
        reader.visit(ast.parse(text))
        found.uses.extend(reader.uses)
        found.attributes.update(reader.attributes)
        found.imports.update(reader.imports)
        found.own.update(reader.own)
    return found


def files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.py")):
        yield str(path.relative_to(folder.parent)), path.read_text(encoding="utf-8")


class _Reader(ast.NodeVisitor):
    def __init__(self, file: str):
        self.file = file
        self.modules: dict[str, str] = {}
        """Of each name of Qt and QGIS that is imported."""
        self.uses: list[Use] = []
        self.attributes: dict[str, str] = {}
        self.imports: dict[str, str] = {}
        self.own: set[str] = set()
        self.scopes: list[dict[str, str]] = []
        """Of which imported class the values of names are (`text`, `self.text`), "" where that is not known;
        the innermost scope last."""
        self.conditions: dict[str, tuple[str, ...]] = {}

    def visit_Import(self, node: ast.Import) -> None:
        self._note_imports(node, node.names)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        self._note_imports(node, [*node.names, ast.alias(node.module or "")])
        module = MODULE.fullmatch(node.module or "")
        if not module:
            return
        for imported in node.names:
            self.modules[imported.asname or imported.name] = module["qt"] or module[0]
            self._use(node, (imported.name,))

    def _note_imports(self, node: ast.stmt, imported: list[ast.alias]) -> None:
        parts = [part for one in imported for part in one.name.split(".")]
        self.imports.update(dict.fromkeys(parts, f"{self.file}:{node.lineno}"))

    def visit_If(self, node: ast.If | ast.IfExp) -> None:
        asked = self._asked(node.test)
        self.visit(node.test)
        for when, branch in BRANCHES.items():
            before = self.conditions
            self.conditions = {when: asked} if asked else before
            for inner in getattr(node, branch) if isinstance(node, ast.If) else [getattr(node, branch)]:
                self.visit(inner)
            self.conditions = before

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self.visit_If(node)

    def _asked(self, test: ast.expr) -> tuple[str, ...]:
        """`Qgis`, `LayerType` of `hasattr(Qgis, "LayerType")`; nothing where the test is another."""
        if not (isinstance(test, ast.Call) and ast.unparse(test.func) == "hasattr"):
            return ()
        held, name = test.args
        known = self._class_of(held) or ast.unparse(held)
        if known not in self.modules or not isinstance(name, ast.Constant):
            return ()
        return (self.modules[known], known, name.value)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.own.add(node.name)
        bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
        known = [base for base in bases if base in self.modules]
        defined = _defined_in(node)
        self.own |= defined
        of_values = _values_of_self(node, self.modules)
        if len(known) == len(node.bases) == 1:
            of_values["self"] = known[0]
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("__"):
                    self._use(method, (known[0], method.name), of="derived")
            of_values.update({f"self.{name}": "" for name in defined if f"self.{name}" not in of_values})
        self.scopes.append(of_values)
        self.generic_visit(node)
        self.scopes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.own.add(node.name)
        arguments = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs]
        self.own.update(argument.arg for argument in arguments)
        scope = {argument.arg: _class_named(argument.annotation, self.modules) for argument in arguments}
        scope.pop("self", None)
        for inner in ast.walk(node):
            scope.update(_assigned(inner, self.modules))
        self.scopes.append(scope)
        self.generic_visit(node)
        self.scopes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        names = self._names(node.func)
        if names:
            starred = any(isinstance(argument, ast.Starred) for argument in node.args)
            keywords = tuple(keyword.arg or "**" for keyword in node.keywords)
            arguments = None if starred or "**" in keywords else len(node.args)
            self._use(node, names, arguments=arguments, keywords=keywords, of=self._taken_of(node.func))
            for part in (_innermost(node.func), *node.args, *(keyword.value for keyword in node.keywords)):
                self.visit(part)
        else:
            self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        names = self._names(node)
        if names:
            self._use(node, names, of=self._taken_of(node))
            self.visit(_innermost(node))
            return
        if isinstance(node.ctx, ast.Store):
            self.own.add(node.attr)
        else:
            self.attributes[node.attr] = f"{self.file}:{node.lineno}"
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Nothing: texts are no code."""

    def _names(self, node: ast.expr) -> tuple[str, ...]:
        """The imported class and what is taken of it; nothing where the class is not known."""
        if self._class_of(node) is not None:
            return ()
        taken: list[str] = []
        while isinstance(node, ast.Attribute):
            taken.insert(0, node.attr)
            node = node.value
            known = self._class_of(node)
            if known is not None:
                return (known, taken[0]) if known else ()
        return (node.id, *taken) if isinstance(node, ast.Name) and node.id in self.modules else ()

    def _taken_of(self, node: ast.expr) -> str:
        while isinstance(node, ast.Attribute):
            node = node.value
            if self._class_of(node) is not None:
                return "value"
        return "class"

    def _class_of(self, value: ast.expr) -> str | None:
        """The imported class of a value that has a name here; "" where it may be any, None where it is no
        such value."""
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in self.modules:
            return value.func.id
        name = ast.unparse(value) if isinstance(value, (ast.Name, ast.Attribute)) else ""
        return next((scope[name] for scope in reversed(self.scopes) if name in scope), None)

    def _use(self, node: ast.AST, names: tuple[str, ...], **how) -> None:
        module = self.modules[names[0]]
        self.uses.append(Use(f"{self.file}:{node.lineno}", module, names, **how, **self.conditions))


def _innermost(node: ast.expr) -> ast.expr:
    """`a` of `a.b.c`."""
    return _innermost(node.value) if isinstance(node, ast.Attribute) else node


def _class_named(annotation: ast.expr | None, modules: dict[str, str]) -> str:
    """The imported class that an annotation names, alone or with None."""
    if isinstance(annotation, ast.BinOp) and ast.unparse(annotation.right) == "None":
        annotation = annotation.left
    return annotation.id if isinstance(annotation, ast.Name) and annotation.id in modules else ""


def _assigned(node: ast.AST, modules: dict[str, str]) -> dict[str, str]:
    """Of which class what a statement assigns is; "" where the text does not tell."""
    if isinstance(node, ast.AnnAssign):
        return {ast.unparse(node.target): _class_named(node.annotation, modules)}
    if isinstance(node, ast.Assign):
        made = node.value.func if isinstance(node.value, ast.Call) else None
        known = made.id if isinstance(made, ast.Name) and made.id in modules else ""
        return {ast.unparse(target): known for target in node.targets if not isinstance(target, ast.Tuple)}
    return {}


def _values_of_self(node: ast.ClassDef, modules: dict[str, str]) -> dict[str, str]:
    """The attributes of `self` whose class one assignment tells, and no other assignment denies."""
    found: dict[str, set[str]] = {}
    for inner in ast.walk(node):
        for name, known in _assigned(inner, modules).items():
            if name.startswith("self.") and name.count(".") == 1:
                found.setdefault(name, set()).add(known)
    return {name: next(iter(known)) if len(known) == 1 else "" for name, known in found.items()}


def _defined_in(node: ast.ClassDef) -> set[str]:
    """Names that a class gives itself: methods, class attributes, attributes of `self`."""
    defined = {inner.name for inner in ast.walk(node) if isinstance(inner, (ast.FunctionDef, ast.ClassDef))}
    for inner in ast.walk(node):
        targets = inner.targets if isinstance(inner, ast.Assign) else [getattr(inner, "target", None)]
        for target in targets:
            for part in target.elts if isinstance(target, ast.Tuple) else [target]:
                if isinstance(part, ast.Name):
                    defined.add(part.id)
                elif isinstance(part, ast.Attribute) and ast.unparse(part.value) == "self":
                    defined.add(part.attr)
    return defined
