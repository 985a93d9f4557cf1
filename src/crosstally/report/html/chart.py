"""The exchange rate over time as a drawing, with the rate that a text implies: what lies where in its frame."""

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
from .frame import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Frame, Tick, number, room

_ABOVE, _BELOW = 5, 12  # of a label's foot from what it belongs to
_LONG = Fraction(200)  # the room that two labels take beside each other
_FOOT = Fraction(HEIGHT - BOTTOM - 3)
_Implied = tuple[Fraction, Fraction, Fraction]  # the lowest rate, the middle and the highest


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
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


def chart(finding: Finding, locale: str = SOURCE) -> Chart | None:
    """The drawing of a finding's history, ``None`` where it brings none worth drawing."""
    history, evidence = finding.history, finding.evidence
    if len(history) < 2 or history[0].observed_on == history[-1].observed_on:
        return None
    implied = list(_implied(evidence))
    values = [*(rate.value for rate in history), *(end for band in implied for end in band)]
    frame = Frame(history[0].observed_on, history[-1].observed_on, *room(min(values), max(values)), locale)
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


def _band(frame: Frame, low: Fraction, middle: Fraction, high: Fraction, locale: str, *, above: bool) -> Band:
    at = frame.down(high) - _ABOVE if above else frame.down(low) + _BELOW
    label = Label(
        number(Fraction(WIDTH - RIGHT)),
        number(at),
        "end",
        told("implied {rate}", locale, rate=_rate(middle, locale)),
    )
    return Band(frame.y(high), number(frame.height(high - low)), frame.y(middle), label)


def _held_point(
    frame: Frame, when: date, value: Fraction, implied: list[_Implied], locale: str, *, above: bool
) -> Point:
    """The last day it held. Its label stands outside the band, where the line has no business any more."""
    x = frame.across(when)
    behind = x < WIDTH - RIGHT - _LONG
    edges = [frame.down(end) for low, _, high in implied for end in (low, high)]
    y = min(edges) - _ABOVE if above == behind else max(edges) + _BELOW
    text = told("{rate} on {day}", locale, rate=_rate(value, locale), day=day(when, locale))
    label = Label(number(x + (_ABOVE if behind else -_ABOVE)), number(y), "start" if behind else "end", text)
    return Point(frame.x(when), frame.y(value), label)


def _last_point(frame: Frame, history: Sequence[Rate], locale: str, *, above: bool) -> Point:
    """The day of publication. Its label stands clear of the line that it would cross."""
    last, x = history[-1], WIDTH - RIGHT
    crossed = [frame.down(rate.value) for rate in history if frame.across(rate.observed_on) > x - _LONG / 3 * 2]
    y = max(min(crossed) - _ABOVE - 3, Fraction(_BELOW)) if above else min(max(crossed) + _BELOW + 3, _FOOT)
    text = told("{rate} on {day}", locale, rate=_rate(last.value, locale), day=day(last.observed_on, locale))
    return Point(frame.x(last.observed_on), frame.y(last.value), Label(str(x), number(y), "end", text))


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
