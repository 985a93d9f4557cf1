"""crosstally finds out whether two language versions of a text say the same figures.

>>> import crosstally as ct
>>> source = ct.Document.from_text("The fire spread to 300 homes.", language="en")
>>> target = ct.Document.from_text("Branden spred sig till 600 bostäder.", language="sv")
>>> [finding.rule for finding in ct.compare(source, target).findings]
['value']
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bead import Alignment
    from .collate import compare_all
    from .collation import Collation
    from .compare import align, compare
    from .errors import CrosstallyError
    from .extract import extract
    from .finding import Finding, Report, Severity
    from .normalize import convert, deflate, normalize
    from .policy import Policy
    from .quantity import Mention, Quantity
    from .rate import Basis
    from .read import read
    from .report import render
    from .text import Document

__version__ = "0.1.0"

__all__ = [
    "Alignment",
    "Basis",
    "Collation",
    "CrosstallyError",
    "Document",
    "Finding",
    "Mention",
    "Policy",
    "Quantity",
    "Report",
    "Severity",
    "align",
    "compare",
    "compare_all",
    "convert",
    "deflate",
    "extract",
    "normalize",
    "read",
    "render",
]

# Where the public names live. They are imported at their first use: who extracts need not wait for exchange rates.
_HOMES = {
    "Alignment": "bead",
    "Basis": "rate",
    "Collation": "collation",
    "CrosstallyError": "errors",
    "Document": "text",
    "Finding": "finding",
    "Mention": "quantity",
    "Policy": "policy",
    "Quantity": "quantity",
    "Report": "finding",
    "Severity": "finding",
    "align": "compare",
    "compare": "compare",
    "compare_all": "collate",
    "convert": "normalize",
    "deflate": "normalize",
    "extract": "extract",
    "normalize": "normalize",
    "read": "read",
    "render": "report",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Front(ModuleType):
    """Keeps ``crosstally.extract`` the verb: importing a room would bind its name to the room of the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Front
