"""The floors of docs/architecture.md, held by reading the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosstally.languages import available

PACKAGE = Path(__file__).parents[1] / "src" / "crosstally"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")

# From the roof down: a room imports only from lower floors or from its own folder.
FLOORS = (
    {"__main__"},
    {"cli"},
    {"serve"},
    {"testing"},
    {"batch"},
    {"collate"},
    {"compare"},
    {"checks", "report", "annotate"},
    {"match", "normalize", "policy", "suppress", "baseline", "collation"},
    {"finding"},
    {"read", "align", "extract", "providers"},
    {"languages", "messages"},
    {"quantity"},
    {"text", "interval", "unit", "bead", "rate"},
    {"layout"},
    {"errors"},
)
HEIGHT = {room: -depth for depth, rooms in enumerate(FLOORS) for room in rooms}
# What lies below and is still none of their business.
BLIND = {
    "checks": {"providers", "extract", "align", "read"},
    "report": {"providers", "extract", "align", "read", "match", "normalize"},
}
# Rooms that may touch the outside world, and those that load packaged data.
OUTSIDE = {"read", "providers", "batch", "cli", "serve", "__main__"}
LOADERS = {"align", "languages", "messages", "unit", "finding", "report"}
CALLS = {"open", "print", "input", "today", "now", "utcnow", "write_text", "write_bytes"}
READS = {"read_text", "read_bytes"}
IMPORTS = {"socket", "random", "urllib", "http", "requests", "subprocess", "time", "logging", "locale"}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST, path: Path) -> Iterator[str]:
    """Dotted names of what a module imports, in full."""
    parents = ("crosstally", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = parents[: len(parents) + 1 - node.level] if node.level else ()
            origin = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def test_every_room_has_its_floor() -> None:
    assert {room(path) for path in MODULES} - HEIGHT.keys() == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_lower_floors_or_its_own_folder(path: Path) -> None:
    here = room(path)
    rooms = {
        name.split(".")[1] for name in imported(parsed(path), path) if name.startswith("crosstally.")
    } & HEIGHT.keys()

    assert {other for other in rooms - {here} if HEIGHT[other] >= HEIGHT[here]} == set()
    assert rooms & BLIND.get(here, set()) == set()


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) not in OUTSIDE], ids=lambda path: path.stem)
def test_inner_rooms_have_no_files_clock_or_chance(path: Path) -> None:
    tree = parsed(path)
    called = {
        getattr(node.func, "id", getattr(node.func, "attr", ""))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }
    forbidden = CALLS if room(path) in LOADERS else CALLS | READS

    assert called & forbidden == set()
    assert {name.split(".")[0] for name in imported(tree, path)} & IMPORTS == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_language_is_named_in_python(path: Path) -> None:
    # English words of code, and elements of HTML, that happen to be tags as well.
    words = {"id", "to", "is", "or", "as", "no", "it", "in", "of", "th", "tr"}
    literals = {node.value for node in ast.walk(parsed(path)) if isinstance(node, ast.Constant)}

    assert literals & ({*available()} - words) == set()


def test_nothing_is_imported_in_a_circle() -> None:
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        name = ".".join(("crosstally", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        graph[name] = {target for target in imported(parsed(path), path) if target.startswith("crosstally.")}
    known = {
        name: {origin for target in targets for origin in _modules_of(target, graph)} for name, targets in graph.items()
    }

    assert [name for name in known if name in _reachable(name, known)] == []


def _modules_of(target: str, graph: dict[str, set[str]]) -> set[str]:
    """The module a dotted name lies in: the name itself, or what it is imported from."""
    return {target} if target in graph else {target.rpartition(".")[0]} & graph.keys()


def _reachable(start: str, graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [*graph[start]]
    while waiting:
        if (name := waiting.pop()) not in seen:
            seen.add(name)
            waiting.extend(graph[name])
    return seen
