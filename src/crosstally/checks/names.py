"""Rule designator: the number or letter in a model name, road or flight differs. Names are compared, never counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..finding import Finding, Severity
from ..quantity import Designator
from .context import Context, grouped

_DIGITS = re.compile(r"\d+")
_RESULT = re.compile(r"(\d{1,3})\s?[-–‑:]\s?(\d{1,3})")


def check_names(context: Context) -> Iterator[Finding]:
    """Names that differ within one bead although they are built alike: C-130J and C-131J."""
    pairs: list[tuple[Designator, Designator]] = []
    source_names, target_names = context.source_figures.designators, context.target_figures.designators
    known = {name.key for name in source_names} & {name.key for name in target_names}
    here, there = grouped(source_names, _paragraph), grouped(target_names, _paragraph)
    for bead in context.alignment.beads:
        ours = [name for paragraph in bead.source for name in here.get(paragraph, ())]
        theirs = [name for paragraph in bead.target for name in there.get(paragraph, ())]
        pairs += _differing(ours, theirs, known)
    for group in grouped(pairs, lambda pair: (pair[0].key, pair[1].key)).values():
        source, target = [pair[0] for pair in group], [pair[1] for pair in group]
        # A result may be said from the other side, or be mixed up: which it is, the figures do not tell.
        turned = _result(source[0]) and _result(source[0]) == _result(target[0])
        severity = Severity.NEUTRAL if turned else None
        yield context.finding("designator", "designator", source, target, severity=severity)


def _paragraph(name: Designator) -> int | None:
    return name.paragraph


def _differing(
    ours: Sequence[Designator], theirs: Sequence[Designator], known: set[str]
) -> Iterator[tuple[Designator, Designator]]:
    left, right = _unmatched(ours, theirs), _unmatched(theirs, ours)
    for one in left:
        for other in right:
            if _numbers(one.key) == _numbers(other.key):  # the same name in another script or inflected
                right.remove(other)
                break
            if _frame(one.key) == _frame(other.key) and not {one.key, other.key} <= known:
                right.remove(other)
                yield one, other
                break
        else:
            titled = [other for other in right if _is_titled(other)]
            if _is_titled(one) and sum(map(_is_titled, left)) == len(titled) == 1:
                yield one, titled[0]  # Highway 66 and riksväg 67: the title is translated, the number is not


def _unmatched(names: Sequence[Designator], others: Sequence[Designator]) -> list[Designator]:
    """The names that the other side does not have, as often as here; a name may be said once less."""
    counts = Counter(name.key for name in others)
    return [name for name in names if not counts[name.key]]


def _is_titled(name: Designator) -> bool:
    """A word and a number, as of roads and articles."""
    title, _, number = name.text.rpartition(" ")
    return bool(title) and number.isdigit() and not _DIGITS.search(title)


def _result(name: Designator) -> list[str]:
    """The two numbers of a result, the smaller one first: a 1-0 defeat is a 0:1."""
    found = _RESULT.fullmatch(name.text)
    return sorted(found.groups()) if found else []


def _numbers(key: str) -> list[str]:
    return _DIGITS.findall(key)


def _frame(key: str) -> str:
    """The name with its numbers left open."""
    return _DIGITS.sub("#", key)
