"""What the world knows: exchange rates and price levels, as observations with a day and a citation.

``ecb``, ``nbp`` and ``consumer_prices`` answer from packaged tables, ``table`` and ``price_index`` from the user's;
``policy`` says what happens where a provider has no answer, ``successions`` what a currency became; ``cross`` makes a
rate of two, ``trace`` keeps a record that is quickly searched, ``exact`` reads printed decimals, and ``source`` lists
where the data come from. ``freedict`` translates word by word with the system's dictionaries. Nothing here asks a
network but ``live``, for those who want it.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from ..rate import RateProvider
from .consumer_prices import ConsumerPrices
from .ecb import Ecb
from .nbp import Nbp
from .policy import Chain, LastKnown
from .price_index import PriceIndex
from .source import Source
from .successions import Continued, in_force, withdrawn
from .table import Table

__all__ = [
    "BUILTIN",
    "Chain",
    "ConsumerPrices",
    "Continued",
    "Ecb",
    "LastKnown",
    "Nbp",
    "PriceIndex",
    "Source",
    "Table",
    "default",
    "from_file",
    "in_force",
    "rates_of",
    "sources",
    "with_own",
    "withdrawn",
]

# In the order they are asked: the ECB's fixings are market rates of one moment, so they come first.
BUILTIN = (Ecb, Nbp)


@cache
def default() -> RateProvider:
    """The packaged rates, the last known one of at most a week; a currency that ended goes on in what it became.

    Nothing is read before the first question, and what was read is kept.
    """
    return LastKnown(Continued(Chain(*(provider() for provider in BUILTIN))), max_age=timedelta(days=7))


def from_file(path: str) -> RateProvider:
    """The user's own rates: a table, or the central bank's archive."""
    return Ecb(path) if path.lower().endswith(".zip") else Table.from_file(path)


def with_own(table: RateProvider) -> RateProvider:
    """The user's own rates before the packaged ones: of one of at most a week, the user's is the better."""
    return Chain(LastKnown(Continued(table), max_age=timedelta(days=7)), default())


def rates_of(path: str | None) -> RateProvider:
    """The packaged exchange rates, behind those of the file if there is one."""
    return default() if path is None else with_own(from_file(path))


def sources() -> tuple[Source, ...]:
    """Every packaged table, what it holds and how far it reaches."""
    return tuple(provider().source() for provider in (*BUILTIN, ConsumerPrices))
