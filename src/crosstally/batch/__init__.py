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
``pool``      work for several processes, its results in order
============  ====================================================================

The public verb is ``results``, a generator over lines, so that any engine can call it, or ``results_of_processes``;
``checked.outcomes`` is the same over files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from ..messages import SOURCE
from ..policy import Policy
from ..providers import rates_of
from ..rate import RateProvider
from ..report import View
from .pair import result
from .pool import ordered, rates_here

__all__ = ["results", "results_of_processes"]

_LINES = 16  # a piece of work for a process: enough that handing it over costs little

Line = tuple[int, bytes]


def results(
    lines: Iterable[bytes],
    *,
    rates: RateProvider | None = None,
    policy: Policy | None = None,
    notes: bool = False,
    messages: str = SOURCE,
) -> Iterator[bytes]:
    """The result of every line, with its newline, in UTF-8; ``notes`` keeps neutral findings.

    ``messages`` is the language in which people are told. ``rates`` are shared by all pairs, for loading them costs
    more than a comparison.
    """
    shared = rates or rates_of(None)
    view = View(notes, messages=messages)
    return (_written(line, shared, policy, view) for line in enumerate(lines, 1))


def results_of_processes(
    lines: Iterable[bytes],
    processes: int,
    *,
    rates: str | None = None,
    policy: Policy | None = None,
    notes: bool = False,
    messages: str = SOURCE,
) -> Iterator[bytes]:
    """The same by several processes, in the same order; ``rates`` is a file of own ones, which each loads."""
    work = partial(_piece, rates=rates, policy=policy, view=View(notes, messages=messages))
    for piece in ordered(work, _pieces(enumerate(lines, 1)), processes):
        yield from piece


def _pieces(lines: Iterator[Line]) -> Iterator[Sequence[Line]]:
    while piece := list(islice(lines, _LINES)):
        yield piece


def _piece(lines: Sequence[Line], *, rates: str | None, policy: Policy | None, view: View) -> list[bytes]:
    shared = rates_here(rates)
    return [_written(line, shared, policy, view) for line in lines]


def _written(line: Line, rates: RateProvider, policy: Policy | None, view: View) -> bytes:
    number, text = line
    found = json.dumps(result(text, f"line {number}", rates, view, policy), ensure_ascii=False)
    # A lone surrogate cannot be encoded, but JSON has an escape for it, which is also Python's.
    return found.encode("utf-8", "backslashreplace") + b"\n"
