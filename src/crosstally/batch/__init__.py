"""Many pairs: JSON lines in, JSON lines out, one a line in the same order; a bad line is a result, never the end.

``pair`` reads one line and compares; the public verb is ``results``. The work is a generator over lines, so that any
engine can call it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..providers import default
from ..rate import RateProvider
from .pair import result

__all__ = ["results"]


def results(lines: Iterable[bytes], *, rates: RateProvider | None = None, notes: bool = False) -> Iterator[bytes]:
    """The result of every line, with its newline, in UTF-8; ``notes`` keeps neutral findings.

    ``rates`` are shared by all pairs, for loading them costs more than a comparison.
    """
    shared = rates or default()
    for number, line in enumerate(lines, 1):
        found = json.dumps(result(line, f"line {number}", shared, notes=notes), ensure_ascii=False)
        # A lone surrogate cannot be encoded, but JSON has an escape for it, which is also Python's.
        yield found.encode("utf-8", "backslashreplace") + b"\n"
