"""Newer tables of the two central banks, written into a folder and used from there without a network."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from ...errors import ConfigurationError, ProviderUnavailable
from ..ecb import Ecb
from ..nbp import Nbp
from ..table import COLUMNS, Table
from .fetch import NOT_FOUND, SECONDS, fetch

ECB = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"
NBP = "https://api.nbp.pl/api/exchangerates/tables"
_LONGEST = timedelta(days=92)  # what the Polish bank answers at once


def refresh_ecb(folder: str | Path, *, url: str = ECB, seconds: float = SECONDS) -> Path:
    """The European Central Bank's whole table, to be read by ``Ecb(path)`` and ``--rates``.

    Nothing is written unless what came is the bank's table: a file that is there already stays.
    """
    target = Path(folder) / "eurofxref-hist.zip"
    _write(target, fetch(url, seconds=seconds), url, lambda path: Ecb(path).source())
    return target


def refresh_nbp(folder: str | Path, until: date, *, url: str = NBP, seconds: float = SECONDS) -> Path:
    """The Polish central bank's average rates since the last packaged day, to be read by ``Table`` and ``--rates``."""
    since = Nbp().source().last_day + timedelta(days=1)
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow((*COLUMNS, "citation"))
    for table in ("a", "b"):
        for first, last in _stretches(since, until):
            address = f"{url}/{table}/{first.isoformat()}/{last.isoformat()}/?format=json"
            writer.writerows(_rows(_published(address, seconds), address))
    target = Path(folder) / "nbp.csv"
    _write(target, lines.getvalue().encode(), url, Table.from_file)
    return target


def _published(address: str, seconds: float) -> bytes:
    """What the bank answers; for days without a table it answers that there is no such page."""
    try:
        return fetch(address, seconds=seconds)
    except ProviderUnavailable as error:
        if error.status == NOT_FOUND:
            return b"[]"
        raise


def _stretches(first: date, last: date) -> Iterator[tuple[date, date]]:
    while first <= last:
        end = min(last, first + _LONGEST)
        yield first, end
        first = end + timedelta(days=1)


def _rows(body: bytes, url: str) -> Iterator[tuple[str, str, str, str, str]]:
    """The lines of a table of the user's, of what the bank's interface answers."""
    try:
        for table in json.loads(body, parse_float=Decimal, parse_int=Decimal):
            citation = f"Narodowy Bank Polski, average exchange rates, table {table['no']}"
            yield from (_row(rate, str(table["effectiveDate"]), citation) for rate in table["rates"])
    except (ValueError, KeyError, TypeError) as error:
        raise ProviderUnavailable(url, f"the answer is no table of rates: {error!r}") from None


def _row(rate: dict[str, Any], day: str, citation: str) -> tuple[str, str, str, str, str]:
    return day, str(rate["code"]), "PLN", f"{rate['mid']:f}", citation


def _write(target: Path, content: bytes, url: str, check: Any) -> None:
    """Write the file at once or not at all, and only if it can be read."""
    new = target.with_name(f"new-{target.name}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(content)
        check(new)
        new.replace(target)
    except ConfigurationError as error:
        raise ProviderUnavailable(url, f"the answer cannot be used: {error}") from None
    except OSError as error:
        raise ConfigurationError(f"{target}: cannot be written: {error.strerror or error}") from None
    finally:
        new.unlink(missing_ok=True)
