"""Many pairs: JSON lines or files in, results in the same order; a bad one is a result, never the end.

============  ====================================================================
``pair``      one line of JSON: read, compared, answered
``job``       a source with its targets, as paths; what could not be done
``files``     the files a command is given: named, in folders, by globs
``pattern``   how the name of a file says its language
``pairing``   which files are versions of one text
``detected``  how the texts of a folder are named
``changed``   which files differ from a revision of git
``checked``   jobs compared, in several processes if asked
============  ====================================================================

The public verb is ``results``, a generator over lines, so that any engine can call it; ``checked.outcomes`` is the same
over files.
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
