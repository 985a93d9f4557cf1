"""The exchange rate over time as a drawing, with the rate that a text implies: where things lie, in exact numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ...finding import Finding
from ...messages import SOURCE, told
from ...quantity import exact, significant
from ...rate import Rate
from ..wording import day, grouped

WIDTH, HEIGHT = 360, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 22, 24
_ABOVE, _BELOW = 5, 12  # of a label's foot from what it belongs to
_LONG, _EDGE = Fraction(200), 25  # the room that two labels take beside each other, and half of a short one
_TICKS = 4  # at most so many spaces between the lines of the grid
_LABELS = 5  # at most so many days are written below
_FOOT = Fraction(HEIGHT - _BOTTOM - 3)
_STEPS = (Fraction(1), Fraction(2), Fraction(5), Fraction(10))
_Implied = tuple[Fraction, Fraction, Fraction]  # the lowest rate, the middle and the highest
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 480)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid, and what is written at it."""

    at: str
    label: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Label:
    """What is written in the drawing, and where: ``anchor`` is the end of it that stands there."""

    x: str
    y: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """A day that matters: its place in the drawing and what it says."""

    x: str
    y: str
    label: Label


@dataclass(frozen=True, slots=True)
class Band:
    """The rates that a text leaves possible, with the middle of them."""

    top: str
    height: str
    middle: str
    label: Label


@dataclass(frozen=True, slots=True)
class Chart:
    """What the template draws: the market's rates, those implied, the day of publication, the last day they held."""

    title: str
    description: str
    line: str
    rows: tuple[Tick, ...]
    columns: tuple[Tick, ...]
    bands: tuple[Band, ...]
    published: Point
    held: Point | None
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    right: int = WIDTH - _RIGHT
    top: int = _TOP
    bottom: int = HEIGHT - _BOTTOM


def chart(finding: Finding, locale: str = SOURCE) -> Chart | None:
    """The drawing of a finding's history, ``None`` where it brings none worth drawing."""
    history, evidence = finding.history, finding.evidence
    if len(history) < 2 or history[0].observed_on == history[-1].observed_on:
        return None
    implied = list(_implied(evidence))
    values = [*(rate.value for rate in history), *(end for band in implied for end in band)]
    frame = _Frame(history[0].observed_on, history[-1].observed_on, *_room(min(values), max(values)), locale)
    last, held = history[-1], _held(evidence)
    over = any(middle >= last.value for _, middle, _ in implied)  # labels keep out of the way of each other
    return Chart(
        title=told("{quote} per {base}", locale, quote=last.quote, base=last.base),
        description=_described(history, evidence, locale),
        line=" ".join(f"{frame.x(rate.observed_on)},{frame.y(rate.value)}" for rate in history),
        rows=tuple(Tick(frame.y(value), grouped(exact(value), locale)) for value in frame.values()),
        columns=tuple(frame.days()),
        bands=tuple(_band(frame, *each, locale, above=each[1] >= last.value) for each in implied),
        published=_last_point(frame, history, locale, above=not over),
        held=_held_point(frame, *held, implied, locale, above=over)
        if held and held[0] >= history[0].observed_on
        else None,
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """Days and rates as places in the drawing."""

    first: date
    last: date
    low: Fraction
    high: Fraction
    locale: str = SOURCE

    def across(self, when: date) -> Fraction:
        share = Fraction((when - self.first).days, (self.last - self.first).days)
        return _LEFT + share * (WIDTH - _LEFT - _RIGHT)

    def down(self, value: Fraction) -> Fraction:
        return _TOP + self.height(self.high - value)

    def x(self, when: date) -> str:
        return _number(self.across(when))

    def y(self, value: Fraction) -> str:
        return _number(self.down(value))

    def height(self, difference: Fraction) -> Fraction:
        return difference / (self.high - self.low) * (HEIGHT - _TOP - _BOTTOM)

    def values(self) -> Iterator[Fraction]:
        """Round numbers at equal distances."""
        step = _step((self.high - self.low) / _TICKS)
        value = -(-self.low // step) * step
        while value <= self.high:
            yield value
            value += step

    def days(self) -> Iterator[Tick]:
        """First days of months or years at equal distances."""
        span = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = next((months for months in _MONTHS if span <= months * _LABELS), _MONTHS[-1])
        for month in range(-(-(self.first.year * 12 + self.first.month) // step) * step, 12 * 9999, step):
            when = date(month // 12, month % 12 + 1, 1)
            if when > self.last:
                return
            if when >= self.first:
                label = str(when.year) if step >= 12 else day(when, self.locale)[2:]
                yield Tick(self.x(when), label, "end" if self.across(when) > WIDTH - _RIGHT - _EDGE else "middle")


def _room(low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    """The extent of the drawing: some air above and below."""
    air = (high - low) / 7 or abs(high) / 20 or Fraction(1)
    return low - air, high + air


def _step(least: Fraction) -> Fraction:
    """The round number that is not less.

    >>> [str(_step(Fraction(value))) for value in ("0.03", "0.3", "7", "12")]
    ['1/20', '1/2', '10', '20']
    """
    power = Fraction(1)
    while power > least:
        power /= 10
    while power * 10 <= least:
        power *= 10
    return next(step * power for step in _STEPS if step * power >= least)


def _implied(evidence: Mapping[str, object]) -> Iterator[_Implied]:
    if "implied_rate" in evidence:
        yield tuple(Fraction(str(evidence[f"implied_{name}"])) for name in ("low", "rate", "high"))  # type: ignore[misc]
    rates = evidence.get("implied_rates")
    for rate in dict.fromkeys(rates) if isinstance(rates, list) else ():
        yield (Fraction(rate),) * 3


def _held(evidence: Mapping[str, object]) -> tuple[date, Fraction] | None:
    if "last_held_on" not in evidence:
        return None
    return date.fromisoformat(str(evidence["last_held_on"])), Fraction(str(evidence["last_held_rate"]))


def _band(frame: _Frame, low: Fraction, middle: Fraction, high: Fraction, locale: str, *, above: bool) -> Band:
    at = frame.down(high) - _ABOVE if above else frame.down(low) + _BELOW
    label = Label(
        _number(Fraction(WIDTH - _RIGHT)),
        _number(at),
        "end",
        told("implied {rate}", locale, rate=_rate(middle, locale)),
    )
    return Band(frame.y(high), _number(frame.height(high - low)), frame.y(middle), label)


def _held_point(
    frame: _Frame, when: date, value: Fraction, implied: list[_Implied], locale: str, *, above: bool
) -> Point:
    """The last day it held. Its label stands outside the band, where the line has no business any more."""
    x = frame.across(when)
    behind = x < WIDTH - _RIGHT - _LONG
    edges = [frame.down(end) for low, _, high in implied for end in (low, high)]
    y = min(edges) - _ABOVE if above == behind else max(edges) + _BELOW
    text = told("{rate} on {day}", locale, rate=_rate(value, locale), day=day(when, locale))
    label = Label(_number(x + (_ABOVE if behind else -_ABOVE)), _number(y), "start" if behind else "end", text)
    return Point(frame.x(when), frame.y(value), label)


def _last_point(frame: _Frame, history: Sequence[Rate], locale: str, *, above: bool) -> Point:
    """The day of publication. Its label stands clear of the line that it would cross."""
    last, x = history[-1], WIDTH - _RIGHT
    crossed = [frame.down(rate.value) for rate in history if frame.across(rate.observed_on) > x - _LONG / 3 * 2]
    y = max(min(crossed) - _ABOVE - 3, Fraction(_BELOW)) if above else min(max(crossed) + _BELOW + 3, _FOOT)
    text = told("{rate} on {day}", locale, rate=_rate(last.value, locale), day=day(last.observed_on, locale))
    return Point(frame.x(last.observed_on), frame.y(last.value), Label(str(x), _number(y), "end", text))


def _described(history: tuple[Rate, ...], evidence: Mapping[str, object], locale: str) -> str:
    """The drawing in words, for those who do not see it."""
    low, high = (pick(history, key=lambda rate: rate.value) for pick in (min, max))
    held = _held(evidence)
    sentences = [told(
        "From {first} to {last} one {base} was worth between {low} and {high} {quote}, {end} in the end.", locale,
        first=day(history[0].observed_on, locale), last=day(history[-1].observed_on, locale), base=low.base,
        quote=low.quote, low=_rate(low.value, locale), high=_rate(high.value, locale),
        end=_rate(history[-1].value, locale),
    )]  # fmt: skip
    if implied := [_rate(middle, locale) for _, middle, _ in _implied(evidence)]:
        sentences.append(told("The text implies {rates}.", locale, rates="; ".join(implied)))
    if held:
        sentences.append(told("That last held on {day}.", locale, day=day(held[0], locale)))
    return " ".join(sentences)


def _rate(value: Fraction, locale: str) -> str:
    """A rate as it is written in the drawing."""
    return grouped(significant(value, 5), locale)


def _number(value: Fraction) -> str:
    """A place in the drawing, to a tenth."""
    return str(exact(Fraction(round(value * 10), 10)))
