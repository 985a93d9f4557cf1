"""Writes docs/api.md, the reference of the Python names, from signatures and docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from types import ModuleType
from typing import Any, cast

import crosstally

# Modules of values, and rooms whose names are for users of the library too; what the front has already is told once.
NOUNS = ("text", "interval", "quantity", "bead", "rate", "finding", "collation")
ROOMS = (
    *NOUNS,
    "read",
    "providers",
    "policy",
    "normalize",
    "report",
    "annotate",
    "batch",
    "serve",
    "errors",
    "testing",
)
_WIDE = 100
_HEAD = """\
# Python reference

<!-- Made by tools/document.py from the docstrings: change them and run it again. -->

`import crosstally as ct` gives the names of the first part; they are the public contract, to which things are added and
from which nothing is taken without a major version. The second part lists what the rooms behind them offer. Where to
begin is shown in [Python](python.md).

Values are exact: `Fraction`, never a binary float. No text raises an error; files, options and unknown languages do,
always one below `CrosstallyError`.
"""


def api_page() -> str:
    """Every public name with its signature and what its docstring says."""
    front = (f"\n## `ct.{name}`\n\n{_entry(name, getattr(crosstally, name))}" for name in sorted(crosstally.__all__))
    return _HEAD + "".join(front) + "\n# Behind the front\n" + "".join(map(_room, ROOMS))


def _entry(name: str, told: Any) -> str:
    parts = [] if inspect.isclass(told) and issubclass(told, (Exception, Enum)) else [_signature(name, told)]
    return "\n\n".join([*parts, _prose(told), *(_inside(told) if inspect.isclass(told) else ())]) + "\n"


def _signature(name: str, told: Any) -> str:
    """How it is called: on one line, or with a line an argument."""
    signature = inspect.signature(told)
    arguments = [_argument(each) for each in signature.parameters.values()]
    stars = [each.kind is each.KEYWORD_ONLY for each in signature.parameters.values()]
    if True in stars:
        arguments.insert(stars.index(True), "*")
    returned = f" -> {_type(signature.return_annotation)}" if inspect.isfunction(told) else ""
    short = f"{name}({', '.join(arguments)}){returned}"
    lines = "".join(f"    {argument},\n" for argument in arguments)
    long = f"{name}(\n{lines}){returned}"
    return f"```python\n{short if len(short) <= _WIDE else long}\n```"


def _argument(parameter: inspect.Parameter) -> str:
    told = f"{parameter.name}: {_type(parameter.annotation)}"
    if parameter.default is parameter.empty:
        return told
    default = str(parameter.default) if isinstance(parameter.default, Enum) else repr(parameter.default)
    return f"{told} = {'…' if default.startswith('<') else default}"


def _type(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def _prose(told: Any) -> str:
    """The docstring without its examples, which are run where they stand, as Markdown."""
    paragraphs = (inspect.getdoc(told) or "").split("\n\n")
    return "\n\n".join(paragraph for paragraph in paragraphs if not paragraph.startswith(">>>")).replace("``", "`")


def _inside(told: type) -> Iterator[str]:
    """Members of an enumeration, methods and properties; fields stand in the signature."""
    members = [name for name in vars(told) if not name.startswith("_")]
    if issubclass(told, Enum):
        yield ", ".join(f"`{told.__name__}.{member.name}`" for member in told)
        members = [name for name in members if name not in told.__members__]
    of_fields = {field.name for field in fields(told)} if is_dataclass(told) else set()
    lines = [_member(told, name) for name in members if name not in of_fields and _is_told(told, name)]
    if lines:
        yield "\n".join(lines)


def _is_told(told: type, name: str) -> bool:
    value = inspect.getattr_static(told, name)
    return isinstance(value, property | classmethod | staticmethod) or inspect.isfunction(value)


def _member(told: type, name: str) -> str:
    value = inspect.getattr_static(told, name)
    if isinstance(value, property):
        return f"* `.{name}`: {_first(value)}"
    signature = inspect.signature(getattr(told, name))
    arguments = (_argument(each) for each in signature.parameters.values() if each.name != "self")
    return f"* `.{name}({', '.join(arguments)}) -> {_type(signature.return_annotation)}`: {_first(value)}"


def _first(told: Any) -> str:
    """The first sentence of a docstring, on one line."""
    paragraph = _prose(told).partition("\n\n")[0]
    return re.split(r"(?<=\.) (?=[A-Z`])", " ".join(paragraph.split()), maxsplit=1)[0]


def _room(room: str) -> str:
    module = cast(ModuleType, import_module(f"crosstally.{room}"))
    names = [name for name in _names(module) if name not in crosstally.__all__ and _is_code(getattr(module, name))]
    rows = "".join(f"| `{name}` | {_first(getattr(module, name))} |\n" for name in names)
    return f"\n## `crosstally.{room}`\n\n{_first(module)}\n\n| name | what it is |\n|---|---|\n{rows}"


def _names(module: ModuleType) -> list[str]:
    own = (name for name, value in vars(module).items() if getattr(value, "__module__", None) == module.__name__)
    return sorted(getattr(module, "__all__", None) or (name for name in own if name[0].isupper()))


def _is_code(value: Any) -> bool:
    return inspect.isclass(value) or inspect.isfunction(value)
