"""Wrapping and aligning text by the cells of a terminal.

A wide character takes two cells (UAX #11, East Asian Width), a combining one none; no-break spaces do not break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from unicodedata import category, east_asian_width

from ..text import Span


def cells(text: str) -> int:
    """How many cells of a terminal the text takes.

    >>> cells("4,2 mdr"), cells("5億円")
    (7, 5)
    """
    return sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if character.isascii():
        return 1
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if _is_wide(character) else 1


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in "WF"


def wrapped(text: str, width: int) -> Iterator[Span]:
    """The lines of ``text`` as spans of it, each at most ``width`` cells wide, without the spaces they break at.

    >>> [span.of("one two three") for span in wrapped("one two three", 8)]
    ['one two', 'three']
    """
    start = breakable = taken = 0
    for index, character in enumerate(text):
        if index > start and _may_break(text, index):
            breakable = index
        taken += _cells_of(character)
        while taken > width and index > start and character != " ":
            end = breakable if breakable > start else index
            yield _without_spaces(text, start, end)
            start, taken = end, cells(text[end : index + 1])
    if start < len(text) or not text:
        yield _without_spaces(text, start, len(text))


def _may_break(text: str, index: int) -> bool:
    return text[index - 1] == " " or (not text[index].isascii() and _is_wide(text[index]))


def _without_spaces(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] == " ":
        end -= 1
    return Span(start, end)


def hanging(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The lines of ``text`` behind ``first`` and, from the second on, ``rest``."""
    room = max(width - cells(first), 20)
    lines = [span.of(text) for span in wrapped(text, room)]
    return [f"{first if index == 0 else rest}{line}" for index, line in enumerate(lines)]


def table(rows: Sequence[tuple[str, ...]], *, right: frozenset[int] = frozenset(), gap: str = "  ") -> str:
    """The rows in aligned columns, those numbered in ``right`` to the right; the last column is never padded.

    >>> print(table([("kr", "400"), ("dollar", "42")], right=frozenset({1})), end="")
    kr      400
    dollar   42
    """
    widths = [max(map(cells, column)) for column in zip_longest(*rows, fillvalue="")]
    lines = []
    for row in rows:
        fields = []
        for index, (field, width) in enumerate(zip(row, widths, strict=False)):
            spaces = " " * (width - cells(field))
            fields.append(spaces + field if index in right else field + spaces)
        lines.append(gap.join(fields).rstrip(" ") + "\n")
    return "".join(lines)
