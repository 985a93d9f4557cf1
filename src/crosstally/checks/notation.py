"""Rules separator and format: a figure written with the signs of the other language.

Where that changes what a reader understands (1,250 is one and a quarter in half of Europe) it is *separator*; where the
value can only be meant in one way it is *format*, a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..finding import Finding, Match, Severity
from ..languages import load
from ..match.rounding import thousands_apart
from ..match.sizes import points
from ..messages import Quoted
from ..quantity import Mention
from .amounts import digits
from .context import Context, quoted

_GROUP_OF_THREE = re.compile(r"\d[^\w\s]\d{3}(?!\d)")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?P<sign>[.,])\d{3}(?![\d.,]\d)(?!\d)")
_DECIMALS = re.compile(r"(?<![.,])\b\d+(?P<sign>[.,٫])(?!\d{3}\b)\d+\b(?![.,٫]\d)")  # 12.5, not 12.500 or 1.2.3


def check_notation(context: Context) -> Iterator[Finding]:
    """Figures that agree only by the other language's separators, and foreign decimal signs."""
    language = load(context.target.language)
    sign, mixed = language.decimal, _groups_with(context.target_figures.mentions, language.group)
    for source, target, match in context.pairs:
        if match.relation in ("different", "part", "repeated"):
            continue
        if misread := _misread(source, match, 0) or _misread(target, match, 1):
            yield _separator(context, source, target, misread)
        elif mixed and _group_sign(target) == sign:
            words = {"text": quoted([target]), "sign": Quoted((language.group,))}
            yield context.finding(
                "separator", "separator-mixed", [source], [target], severity=Severity.MINOR, words=words
            )
        elif _is_foreign(target, sign):
            yield context.finding("format", "format", [source], [target], words={"sign": Quoted((sign,))})


def _groups_with(mentions: Sequence[Mention], sign: str) -> bool:
    """Whether a text groups digits with the sign of its language, be it that another one is common as well."""
    return any(_group_sign(mention) == sign for mention in mentions)


def _group_sign(mention: Mention) -> str | None:
    """The full stop or comma between the thousands of a figure that is read so."""
    found = _GROUPED.search(mention.text)
    whole = found is not None and all(point.denominator == 1 for point in points(mention.quantity))
    return found["sign"] if found is not None and whole else None


def _misread(mention: Mention, match: Match, side: int) -> tuple[Mention, Fraction, Fraction] | None:
    """The figure, what its own language makes of it, and what the other text shows that it means."""
    chosen = mention.readings[match.readings[side]].quantity
    if match.readings[side] == 0 or not _GROUP_OF_THREE.search(mention.text):
        return None
    likely, meant = points(mention.quantity), points(chosen)
    if not likely or not meant or thousands_apart(abs(likely[0]), abs(meant[0])) is None:
        return None
    return mention, likely[0], meant[0]


def _separator(
    context: Context, source: Mention, target: Mention, misread: tuple[Mention, Fraction, Fraction]
) -> Finding:
    mention, likely, _ = misread
    other = target if mention is source else source
    words = {"text": quoted([mention]), "read": digits(likely), "other": quoted([other])}
    return context.finding("separator", "separator", [source], [target], words=words)


def _is_foreign(target: Mention, sign: str) -> bool:
    """Whether a figure was written with decimals after a sign that is not the language's own."""
    found = _DECIMALS.search(target.text)
    return found is not None and found["sign"] != sign and target.quantity.edtf is None
