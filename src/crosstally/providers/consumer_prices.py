"""Consumer prices of some 190 territories: annual means since 1960 or later, packaged.

``price_levels.tsv`` holds the figures as they were published, by territory, source and first year; what each source is
says ``price_sources.toml``. An index gives levels, and published rates of inflation lead it on. Both files are made by
``tools/price_levels.py``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files

from ..errors import DeflatorNotFound
from ..quantity import significant
from ..rate import Deflator
from .exact import positive
from .source import Source

EURO_AREA = "EZ"  # CLDR's code; ISO 3166 reserves it


@dataclass(frozen=True, slots=True)
class Level:
    """The price level of a year, and the name of the source that gave it or the rate that led to it."""

    value: Fraction
    source: str


class ConsumerPrices:
    """The packaged price levels. They are read at the first question, and of a territory only when it is asked for."""

    def deflator(self, territory: str, year: int, reference_year: int) -> Deflator:
        """The change of the price level from one year to the other, or ``DeflatorNotFound`` naming the nearest year."""
        levels = _levels(territory)
        absent = [wanted for wanted in (year, reference_year) if wanted not in levels]
        if absent:
            raise DeflatorNotFound(territory, year, reference_year, _why_not(territory, levels, absent))
        value = levels[reference_year].value / levels[year].value
        return Deflator(territory, year, reference_year, value, _citation(levels, year, reference_year))

    def years(self, territory: str) -> tuple[int, ...]:
        """The years whose price level is known."""
        return tuple(_levels(territory))

    def source(self) -> Source:
        """What the table holds and how far it reaches."""
        years = [year for territory in _lines() for year in _levels(territory)]
        sources = _sources().values()
        return Source(
            name="consumer-prices",
            what=f"annual consumer prices of {len(_lines())} territories",
            first_day=date(min(years), 1, 1),
            last_day=date(max(years), 12, 31),
            licence="; ".join(dict.fromkeys(f"{source['licence']} ({_publisher(source)})" for source in sources)),
            citation="; ".join(source["citation"] for source in sources),
        )


def _publisher(source: Mapping[str, str]) -> str:
    return source["citation"].split(",")[0]


def _why_not(territory: str, levels: Mapping[int, Level], absent: list[int]) -> str:
    if not levels:
        return f"no index of {territory} is packaged; name another territory, or pass an index of your own"
    nearest = [f"{min(levels, key=lambda known: abs(known - year))} for {year}" for year in absent]
    states = "; a member state's own prices may reach further" if territory == EURO_AREA else ""
    span = f"the packaged index of {territory} runs from {min(levels)} to {max(levels)}"
    return f"{span}, the nearest year is {' and '.join(nearest)}{states}"


def _citation(levels: Mapping[int, Level], year: int, reference_year: int) -> str:
    """Whose figures lead from one year to the other, and the two levels."""
    between = range(min(year, reference_year), max(year, reference_year) + 1)
    names = dict.fromkeys(levels[one].source for one in between if one in levels)
    cited = "; ".join(
        f"{source['citation']}, as of {source['vintage']}" for source in map(_sources().__getitem__, names)
    )
    return f"{cited}: {_shown(levels, year)}, {_shown(levels, reference_year)}"


def _shown(levels: Mapping[int, Level], year: int) -> str:
    return f"{year} {significant(levels[year].value, 7)}"


@cache
def _sources() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("price_sources.toml").read_text("utf-8"))


@cache
def _lines() -> Mapping[str, list[list[str]]]:
    """The lines of every territory, cells apart."""
    lines: dict[str, list[list[str]]] = {}
    for line in files(__package__).joinpath("price_levels.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            territory, *cells = line.split("\t")
            lines.setdefault(territory, []).append(cells)
    return lines


@cache
def _levels(territory: str) -> Mapping[int, Level]:
    levels: dict[int, Level] = {}
    for source, first, figures in _lines().get(territory, ()):
        for year, figure in enumerate(figures.split(), int(first)):
            levels.update(_level(levels, year, figure, source))
    return levels


def _level(levels: Mapping[int, Level], year: int, figure: str, source: str) -> Iterator[tuple[int, Level]]:
    """The level a printed figure gives its year; none where nothing was printed, or a rate has nothing to lead on."""
    if figure == "-":
        return
    if _sources()[source]["kind"] == "index":
        yield year, Level(positive(figure, f"price_levels.tsv, {source} {year}"), source)
    elif year - 1 in levels:
        yield year, Level(levels[year - 1].value * (1 + Fraction(figure) / 100), source)
