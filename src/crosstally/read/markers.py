"""Comments that say a finding is known and fine: ``crosstally: ignore RULE reason…``.

A comment names one rule, several with commas between them, or ``all``, which no rule means too. It holds for the
paragraph it stands in; where nothing else stands on its lines, for the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..text import Document, Marker, Span

_ALL = "all"
_SAID = re.compile(r"\s*+crosstally:\s*+ignore(?!\S)\s*+(?P<rules>\S*+)\s*+(?P<reason>.*+)", re.DOTALL)
# <!-- crosstally: ignore value the source was corrected -->, over several lines too
_COMMENT = re.compile(r"<!--(?P<said>\s*+crosstally:(?:[^-<]|-(?!->)|<(?!!--))*+)-->")
_TEXT = re.compile(r"[^\r\n]")


def markers_in(comment: str, paragraph: int) -> tuple[Marker, ...]:
    """What a comment says of a paragraph, one marker a rule; nothing where it is not meant for crosstally.

    >>> markers_in(" crosstally: ignore value,date as agreed ", 3)[0]
    Marker(paragraph=3, rule='value', reason='as agreed')
    >>> markers_in("a word to the printer", 3)
    ()
    """
    said = _SAID.fullmatch(comment)
    if said is None:
        return ()
    reason = " ".join(said["reason"].split())
    rules = dict.fromkeys(filter(None, said["rules"].split(","))) or {_ALL: None}
    return tuple(Marker(paragraph, None if rule == _ALL else rule, reason) for rule in rules)


def without_markers(text: str) -> tuple[str, list[tuple[Span, str]]]:
    """A plain text with spaces in place of such comments, so that every offset stays, and where the comments stood."""
    found: list[tuple[Span, str]] = []

    def blank(match: re.Match[str]) -> str:
        if not markers_in(match["said"], 0):
            return match[0]
        found.append((Span(*match.span()), match["said"]))
        return _TEXT.sub(" ", match[0])

    return _COMMENT.sub(blank, text), found


def placed(document: Document, comments: Sequence[tuple[Span, str]]) -> tuple[Marker, ...]:
    """The markers of the comments that were blanked out of a plain text."""
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    return tuple(
        marker
        for span, said in comments
        for marker in markers_in(said, _paragraph_of(document, span, bisect_right(starts, span.start)))
    )


def _paragraph_of(document: Document, comment: Span, behind: int) -> int:
    """The paragraph that has words on the lines of a comment, else the next one, which is number ``behind``."""
    if behind:
        end = document.paragraphs[behind - 1].span.end
        if end > comment.start or document.position(end)[0] == document.position(comment.start)[0]:
            return behind - 1
    return behind
