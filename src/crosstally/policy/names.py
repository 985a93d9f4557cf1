"""What is never a figure in a house's texts: *Boeing 737*, *007*, *Nord Stream 2*.

A name is found as it is written, whatever its case and spaces, where no letter or digit goes on before or behind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from ..quantity import Designator, Figures, Mention
from ..text import Span


def without_names(figures: Figures, text: str, names: Iterable[str]) -> Figures:
    """The figures of a text but for those in which a name stands, or that stand in one.

    A figure that says more than a name does stays: *737 million* where *737* is a name.
    """
    found = _spans(text, names)
    if not found:
        return figures
    ends = [span.end for span in found]

    def stays(figure: Mention | Designator) -> bool:
        index = bisect_left(ends, figure.span.start + 1)
        return index == len(found) or not _covers(found[index], figure.span)

    return replace(
        figures,
        mentions=tuple(filter(stays, figures.mentions)),
        designators=tuple(filter(stays, figures.designators)),
    )


def _spans(text: str, names: Iterable[str]) -> list[Span]:
    """Where the names stand, of two that overlap the one that begins first."""
    written = sorted({r"\s+".join(map(re.escape, name.split())) for name in names}, key=len, reverse=True)
    if not written:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)", re.IGNORECASE)
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _covers(name: Span, figure: Span) -> bool:
    """Whether they overlap, and the figure is no longer expression that the name is within."""
    within = figure.start <= name.start and name.end <= figure.end and name != figure
    return name.start < figure.end and not within
