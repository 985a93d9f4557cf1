"""Rule designator: the number or letter in a model name, road or flight differs. Names are compared, never counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import decimal

from ..finding import Finding, Severity
from ..quantity import Designator
from .context import Context, grouped

_DIGITS = re.compile(r"\d+")
_RESULT = re.compile(r"(\d{1,3})\s?(?:[-–‑:&]|[^\W\d]{1,4})\s?(\d{1,3})")  # 3-1, 3:1, 3 a 1, 3比1
_TITLED = re.compile(r"(?:[^\W\d][^\d]*[\s.]|[№#]\s?)\d+")  # Highway 66, No.1, №1


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
    left, right = _without_same(_unmatched(ours, theirs), _unmatched(theirs, ours))
    for one in left:
        alike = [other for other in right if _frame(one) == _frame(other) and not {one.key, other.key} <= known]
        titled = [other for other in right if _is_titled(other)]
        if not alike and _is_titled(one) and sum(map(_is_titled, left)) == len(titled) == 1:
            alike = titled  # Highway 66 and riksväg 67: the title is translated, the number is not
        if alike:
            right.remove(alike[0])
            yield one, alike[0]


def _unmatched(names: Sequence[Designator], others: Sequence[Designator]) -> list[Designator]:
    """The names that the other side does not have, as often as here; a name may be said once less."""
    counts = Counter(name.key for name in others)
    return [name for name in names if not counts[name.key]]


def _without_same(
    ours: Sequence[Designator], theirs: Sequence[Designator]
) -> tuple[list[Designator], list[Designator]]:
    """Leave out the same names in another script or inflected: what their numbers tell."""
    left, right = [], list(theirs)
    for one in ours:
        same = next((other for other in right if _numbers(one) == _numbers(other)), None)
        left += [one] if same is None else []
        right = [other for other in right if other is not same]
    return left, right


def _is_titled(name: Designator) -> bool:
    """A word and a number, as of roads and articles."""
    return _TITLED.fullmatch(name.text) is not None


def _result(name: Designator) -> list[str]:
    """The two numbers of a result, the smaller one first: a 1-0 defeat is a 0:1."""
    return sorted(_numbers(name)) if _RESULT.fullmatch(name.text) else []


def _numbers(name: Designator) -> list[str]:
    """The numbers of a name in Western digits, without leading zeros."""
    runs = _DIGITS.findall(name.text)
    return ["".join(str(decimal(digit)) for digit in run).lstrip("0") for run in runs]


def _frame(name: Designator) -> str:
    """The name with its numbers left open; every language writes a result in its own way."""
    return "#:#" if _result(name) else _DIGITS.sub("#", name.key)
