"""Verdicts on converted measures: sentences of our own in twelve languages, each converted rightly or in a wrong way.

python benchmarks/units.py [--cases 2000] [--seed 1] [--show KIND]

Every case is one sentence and its translation with a measure and its conversion. The right ways: to as many digits as
the original has, or one more, and as newsrooms round, to a five or a zero. The wrong ways: with the factor of another
unit of the same name or use; divided where it should be multiplied; not at all; tenfold; a temperature as if it were a
difference. What is counted is whether anything is said of a wrong one, and nothing of a right one.
Units are written as CLDR writes them. Where a wrong way is within 12 % of the right one, another case is drawn.
"""

from __future__ import annotations

import argparse
import random
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from babel.units import format_unit

from crosstally import Document, compare
from crosstally.finding import Severity
from crosstally.quantity import significant

SENTENCES: Mapping[str, Mapping[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_KELVIN = Fraction(5, 9)
_UNKNOWN = re.compile(
    r"(?:length|area|volume|mass|speed)-|\bM$"
)  # a unit that CLDR has no word for; M for the nautical mile


@dataclass(frozen=True)
class Pair:
    """Two units, what is said of them, the factor from one to the other, and factors taken for it by mistake."""

    topic: str
    source: str
    target: str
    factor: Fraction
    lowest: int
    highest: int
    mistaken: tuple[Fraction, ...] = ()


def _pairs() -> Iterator[Pair]:
    rows = (
        ("distance", "length-mile", "length-kilometer", "1.609344", 2, 900, ("1.852", "1")),
        ("distance", "length-foot", "length-meter", "0.3048", 4, 900, ("0.9144", "0.0254")),
        ("distance", "length-yard", "length-meter", "0.9144", 10, 900, ("0.3048",)),
        ("distance", "length-inch", "length-centimeter", "2.54", 2, 90, ("30.48", "1")),
        ("distance", "length-nautical-mile", "length-kilometer", "1.852", 3, 900, ("1.609344",)),
        ("weight", "mass-pound", "mass-kilogram", "0.45359237", 3, 900, ("6.35029318", "0.028349523")),
        ("weight", "mass-ounce", "mass-gram", "28.349523125", 2, 90, ("453.59237",)),
        ("weight", "mass-stone", "mass-kilogram", "6.35029318", 4, 90, ("0.45359237",)),
        ("area", "area-acre", "area-hectare", "0.40468564224", 3, 9000, ("1",)),
        ("area", "area-square-mile", "area-square-kilometer", "2.589988110336", 3, 900, ("1.609344",)),
        ("area", "area-square-foot", "area-square-meter", "0.09290304", 20, 9000, ("0.3048", "0.83612736")),
        ("speed", "speed-mile-per-hour", "speed-kilometer-per-hour", "1.609344", 5, 300, ("1.852", "1.0973")),
        ("speed", "speed-knot", "speed-kilometer-per-hour", "1.852", 5, 90, ("1.609344", "1")),
        ("volume", "volume-barrel", "volume-liter", "158.987294928", 2, 900, ("42", "3.785411784")),
        ("volume", "volume-acre-foot", "volume-cubic-meter", "1233.48183754752", 2, 900, ("4046.8564",)),
        ("volume", "volume-cubic-foot", "volume-cubic-meter", "0.028316846592", 40, 9000, ("0.3048", "0.0929")),
    )
    for topic, one, other, factor, lowest, highest, mistaken in rows:
        wrong = tuple(map(Fraction, mistaken))
        yield Pair(topic, one, other, Fraction(factor), lowest, highest, wrong)
        scaled = [bound * Fraction(factor) for bound in (lowest, highest)]
        back = tuple(1 / each for each in wrong)
        yield Pair(topic, other, one, 1 / Fraction(factor), max(2, int(scaled[0])), max(9, int(scaled[1])), back)


PAIRS = tuple(_pairs())
KINDS = ("right", "newsroom", "another factor", "inverted", "unconverted", "tenfold")


def written(value: Fraction, unit: str, language: str, draw: random.Random) -> str:
    """A measure as CLDR writes it, in words or with the unit's sign."""
    return str(format_unit(Decimal(significant(value, 12)), unit, draw.choice(("long", "short")), locale=language))


def newsroom(value: Fraction) -> Fraction:
    """A number as newsrooms round it: to one digit, or to a five or a zero in the second, within 5 %."""
    power = Fraction(10) ** (len(str(int(value))) - 1) if value >= 1 else Fraction(1, 10)
    for step in (power, power / 2, power / 10, power / 20):
        rounded = round(value / step) * step
        if rounded and abs(rounded / value - 1) < Fraction(5, 100):
            return Fraction(rounded)
    return value


@dataclass(frozen=True)
class Case:
    """A sentence and its translation, with the way its measure was converted."""

    kind: str
    topic: str
    source: Document
    target: Document


def case(kind: str, draw: random.Random) -> Case | None:
    """A case of a kind, ``None`` where the draw allows none."""
    if draw.random() < 0.2:
        return fuel(kind, draw) if draw.random() < 0.3 else temperature(kind, draw)
    pair = draw.choice(PAIRS)
    digits = draw.choice((1, 2, 2, 3))
    amount = Fraction(significant(Fraction(draw.randrange(pair.lowest, pair.highest + 1)), digits))
    exact = amount * pair.factor
    result = _converted(kind, amount, exact, pair, digits, draw)
    if result is None or not result:
        return None
    return _case(kind, pair.topic, (amount, pair.source), (result, pair.target), draw)


def _converted(
    kind: str, amount: Fraction, exact: Fraction, pair: Pair, digits: int, draw: random.Random
) -> Fraction | None:
    if kind == "newsroom":
        return newsroom(exact)
    shown = min(4, digits + draw.choice((0, 1)))
    if kind == "right":
        return Fraction(significant(exact, max(2, shown)))
    factors = {
        "another factor": draw.choice(pair.mistaken) if pair.mistaken else None,
        "inverted": 1 / pair.factor,
        "unconverted": Fraction(1),
        "tenfold": pair.factor * 10,
    }
    factor = factors[kind]
    if factor is None:
        return None
    result = Fraction(significant(amount * factor, 12 if factor == 1 else max(2, shown)))
    return result if abs(result / exact - 1) > Fraction(12, 100) else None


def temperature(kind: str, draw: random.Random) -> Case | None:
    """A temperature; taken for a difference it is converted without the other scale's zero."""
    fahrenheit = draw.random() < 0.5
    amount = Fraction(draw.randrange(10, 110)) if fahrenheit else Fraction(draw.randrange(-15, 42))
    there = (amount - 32) * _KELVIN if fahrenheit else amount / _KELVIN + 32
    wrong = {
        "another factor": amount * _KELVIN if fahrenheit else amount / _KELVIN,
        "inverted": amount / _KELVIN + 32 if fahrenheit else (amount - 32) * _KELVIN,
        "unconverted": amount,
        "tenfold": there * 10,
    }
    result = Fraction(round(wrong.get(kind, there)))
    if kind in wrong and abs(result - there) < 4:
        return None
    units = ("temperature-fahrenheit", "temperature-celsius")
    source, target = units if fahrenheit else reversed(units)
    return _case(kind, "temperature", (amount, source), (result, target), draw)


def fuel(kind: str, draw: random.Random) -> Case | None:
    """Miles for a gallon against liters for a hundred kilometers: the one is the inverse of the other."""
    miles = Fraction(draw.randrange(15, 70))
    exact = Fraction("235.214583") / miles
    wrong = {
        "another factor": miles * Fraction("0.425144"),
        "inverted": miles / Fraction("2.35214583"),
        "unconverted": miles,
        "tenfold": exact * 10,
    }
    result = Fraction(significant(wrong.get(kind, exact), 2))
    if kind in wrong and abs(result / exact - 1) < Fraction(25, 100):
        return None
    sides = [(miles, "consumption-mile-per-gallon"), (result, "consumption-liter-per-100-kilometer")]
    return _case(kind, "fuel", *sides, draw)


def _case(
    kind: str, topic: str, ours: tuple[Fraction, str], theirs: tuple[Fraction, str], draw: random.Random
) -> Case | None:
    languages = draw.sample(sorted(SENTENCES[topic]), 2)
    figures = [written(*what, language, draw) for language, what in zip(languages, (ours, theirs), strict=True)]
    if any(_UNKNOWN.search(figure) for figure in figures):
        return None
    source, target = (
        Document.from_text(SENTENCES[topic][language].format(figure), language)
        for language, figure in zip(languages, figures, strict=True)
    )
    return Case(kind, topic, source, target)


def cases(number: int, draw: random.Random) -> Iterator[Case]:
    """So many cases, of every kind as many; half of them right."""
    made = 0
    while made < number:
        wrong = KINDS[2:][made // 2 % (len(KINDS) - 2)]
        kind = wrong if made % 2 else KINDS[made // 2 % 2]
        found = case(kind, draw)
        if found is not None:
            made += 1
            yield found


def verdict(one: Case) -> frozenset[str]:
    """The rules found, notes left out."""
    findings = compare(one.source, one.target).findings
    return frozenset(finding.rule for finding in findings if finding.severity > Severity.NEUTRAL)


def main() -> None:
    """Print how often the verdict was right, by kind, by measure and by language, and what was said instead."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", metavar="KIND", help="Print the cases of a kind whose verdict was wrong.")
    options = parser.parse_args()
    tables: dict[str, dict[str, list[bool]]] = {name: defaultdict(list) for name in ("kind", "topic", "language")}
    instead: dict[str, Counter[str]] = defaultdict(Counter)
    for one in cases(options.cases, random.Random(options.seed)):
        found = verdict(one)
        good = bool(found) == (one.kind in KINDS[2:])
        tables["kind"][one.kind].append(good)
        tables["topic"][one.topic].append(good)
        for document in (one.source, one.target):
            tables["language"][document.language].append(good)
        if not good:
            instead[one.kind][", ".join(sorted(found)) or "nothing"] += 1
            if one.kind == options.show:
                print(f"{one.source.text} | {one.target.text} | {sorted(found)}")
    print(f"all: {_share([good for verdicts in tables['kind'].values() for good in verdicts])}")
    for kind, verdicts in tables["kind"].items():
        print(f"{kind}: {_share(verdicts)} {dict(instead[kind].most_common(5))}")
    for table in ("topic", "language"):
        print(", ".join(f"{name} {_share(verdicts)}" for name, verdicts in sorted(tables[table].items())))


def _share(verdicts: list[bool]) -> str:
    return f"{100 * sum(verdicts) / len(verdicts):.1f} % of {len(verdicts)}"


if __name__ == "__main__":
    main()
