"""How two dates or times of day relate, read from their EDTF (ISO 8601-2): component by component."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Agreement = Literal["same", "part", "conflict"]

_POINT = re.compile(
    r"(?P<year>-?[0-9X]{2,})? (?:-(?P<month>[0-9X]{2}))? (?:-(?P<day>[0-9X]{2}))? [~?%]?"
    r"(?:T(?P<hour>[0-9]{2}) (?::(?P<minute>[0-9]{2}))? (?::(?P<second>[0-9]{2}))? .*)?",
    re.VERBOSE,
)  # 1979-05-02 · XXXX-02-17 · 195X · T18:55
_UNSAID = re.compile(r"X*")
_MONTH = 1  # its place among the components; a quarter or season stands there too


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of an EDTF expression; ``None`` where the text does not say. A decade keeps its X: ``195X``."""

    year: str | None
    month: str | None
    day: str | None
    hour: str | None
    minute: str | None


def moments(edtf: str) -> tuple[Moment, ...]:
    """The point, or the two ends of an interval; nothing for what is not EDTF of level 0 or 1.

    >>> moments("1972/1973")[1].year, moments("XXXX-02-17")[0].year
    ('1973', None)
    """
    found = [_POINT.fullmatch(part) for part in edtf.split("/") if part not in ("", "..")]
    return tuple(_moment(match.groupdict()) for match in found if match)


def _moment(parts: dict[str, str | None]) -> Moment:
    said = {key: None if value is None or _UNSAID.fullmatch(value) else value for key, value in parts.items()}
    minute = said["minute"] or ("00" if said["hour"] else None)
    return Moment(said["year"], said["month"], said["day"], said["hour"], minute)


def compare_moments(a: Moment, b: Moment) -> tuple[Agreement, int] | None:
    """How two points relate and in how many components they conflict; ``None`` if they say nothing about each other."""
    shared = conflicts = partial = 0
    for place, (one, other) in enumerate(zip(_components(a), _components(b), strict=True)):
        if one is None or other is None:
            partial += one is not other
        elif one == other:
            shared += 1
        elif _within(one, other) or (place == _MONTH and _overlaps(one, other)):
            shared, partial = shared + 1, partial + 1
        else:
            conflicts += 1
    if conflicts:
        return "conflict", conflicts
    return ("part" if partial else "same", 0) if shared else None


def _components(moment: Moment) -> tuple[str | None, ...]:
    return moment.year, moment.month, moment.day, moment.hour, moment.minute


def _within(a: str, b: str) -> bool:
    """Whether one of two different years is a decade or century that holds the other, 195X and 1957."""
    return len(a) == len(b) and all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=True))


#: The months of the quarters and halves of a year, as ISO 8601-2 numbers them in place of a month.
_MONTHS = {33 + quarter: range(1 + 3 * quarter, 4 + 3 * quarter) for quarter in range(4)} | {
    40: range(1, 7),
    41: range(7, 13),
}
_SEASONS = frozenset(("21", "22", "23", "24"))


def _overlaps(a: str, b: str) -> bool:
    """Whether two parts of a year have months in common: spring may be any months, autumn is not spring.

    >>> _overlaps("35", "08"), _overlaps("33", "41"), _overlaps("21", "04"), _overlaps("21", "23")
    (True, False, True, False)
    """
    if len(a) != 2 or len(b) != 2 or max(a, b) < "21" or not (a + b).isdigit():
        return False
    if a in _SEASONS or b in _SEASONS:
        return not (a in _SEASONS and b in _SEASONS)
    months = [_MONTHS.get(int(part), range(int(part), int(part) + 1)) for part in (a, b)]
    return not set(months[0]).isdisjoint(months[1])


def compare_edtf(a: str, b: str) -> tuple[Agreement, int] | None:
    """How two EDTF expressions relate; an interval and a point relate as its nearer end does.

    >>> compare_edtf("1979-05-02", "1979-05"), compare_edtf("1979-05-02", "1979-03-02"), compare_edtf("1979", "T18")
    (('part', 0), ('conflict', 1), None)
    """
    if a == b:
        return "same", 0
    ours, theirs = moments(a), moments(b)
    if not ours or not theirs:
        return None
    if len(ours) == len(theirs):
        return _joint([compare_moments(x, y) for x, y in zip(ours, theirs, strict=True)])
    return _nearest([compare_moments(x, y) for x in ours for y in theirs])


def _joint(pairs: list[tuple[Agreement, int] | None]) -> tuple[Agreement, int] | None:
    known = [pair for pair in pairs if pair]
    if not known:
        return None
    conflicts = sum(pair[1] for pair in known)
    if conflicts:
        return "conflict", conflicts
    return ("same" if len(known) == len(pairs) and all(pair[0] == "same" for pair in known) else "part"), 0


def _nearest(pairs: list[tuple[Agreement, int] | None]) -> tuple[Agreement, int] | None:
    """An end of an interval never equals the whole interval: the best it can be is a part of it."""
    known = [pair for pair in pairs if pair]
    if not known:
        return None
    conflicts = min(pair[1] for pair in known)
    return ("conflict", conflicts) if conflicts else ("part", 0)
