"""A share of a total, *12 of 40 members (30 percent)*, and a measure restated in brackets, *10 miles (16 km)*."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..match.rescaled import agree_rescaled
from ..normalize import comparable
from ..quantity import Quantity
from .amounts import digits
from .context import quoted
from .passage import Contradiction, Passage, reach, slack_of

_REACH = 40  # code points between a share and the figures it is a share of: "of the council's members ("
_OPENING, _CLOSING = "(（[", ")）]"


def wrong_shares(passage: Passage) -> Iterator[Contradiction]:
    """Shares in brackets beside a part of a total, or before one in brackets, that are another share of it."""
    for first, second, third in passage.windows(3):
        for part, total, share in ((first, second, third), (second, third, first)):
            if _is_share(passage, part, total, share) and (found := _judged(passage, part, total, share)):
                yield found


def wrong_restatements(passage: Passage) -> Iterator[Contradiction]:
    """Measures in brackets right behind another that they do not equal."""
    for first, second in passage.windows(2):
        one, other = passage.mentions[first], passage.mentions[second]
        if _restates(passage, first, second) and not agree_rescaled(one.quantity, other.quantity):
            yield Contradiction(
                [one, other], "arithmetic-restated", {"first": quoted([one]), "second": quoted([other])}
            )


def _is_share(passage: Passage, part: int, total: int, share: int) -> bool:
    if passage.mentions[share].quantity.kind != "percent":
        return False
    joined = passage.between(part, total)
    if len(joined.split()) > 2 or passage.words.partitive.end(joined) is None:
        return False
    if share > total:
        return _opens(passage.between(total, share))
    behind = passage.after(total)
    closing = min((behind.find(mark) for mark in _CLOSING if mark in behind), default=-1)
    return passage.between(share, part).strip() in tuple(_OPENING) and 0 <= closing <= _REACH


def _opens(text: str) -> bool:
    tail = text.rstrip()[-1:]
    return bool(tail) and tail in _OPENING and len(text) <= _REACH and not any(mark in text for mark in ".;:")


def _judged(passage: Passage, part: int, total: int, share: int) -> Contradiction | None:
    one, whole, said = (passage.mentions[index] for index in (part, total, share))
    stated, found = said.quantity.figure, _share_of(one.quantity, whole.quantity)
    if stated is None or found is None or said.quantity.bound or said.quantity.approximate:
        return None  # a bound or hedge claims less
    slack = slack_of(said.quantity, stated) or Fraction(1, 2)
    if found[0] - slack <= stated <= found[1] + slack:
        return None
    words: dict[str, object] = {
        "part": quoted([one]),
        "total": quoted([whole]),
        "share": quoted([said]),
        "actual": digits((found[0] + found[1]) / 2, 3),
    }
    return Contradiction(sorted([one, whole, said], key=lambda each: each.span), "arithmetic-share", words)


def _share_of(part: Quantity, total: Quantity) -> tuple[Fraction, Fraction] | None:
    """The least and greatest share in percent that the two figures allow."""
    a, b = reach(part), reach(total)
    if a is None or b is None or b[0] <= 0 or a[0] < 0 or (part.figure or 0) > (total.figure or 0):
        return None
    if (part.kind, part.currency) != (total.kind, total.currency) and total.kind != "number":
        return None
    return a[0] / b[1] * 100, a[1] / b[0] * 100


def _restates(passage: Passage, first: int, second: int) -> bool:
    """Whether the second figure stands alone in brackets right behind the first, in another unit of its dimension."""
    one, other = passage.mentions[first].quantity, passage.mentions[second].quantity
    if not (one.unit and other.unit and one.unit != other.unit and comparable(one.unit, other.unit)):
        return False
    between = passage.between(first, second).strip()
    return bool(between) and between in _OPENING and passage.after(second)[:1] in tuple(_CLOSING)
