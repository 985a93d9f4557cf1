"""What the world knows: exchange rates and price levels, as observations with a day and a citation.

``ecb``, ``nbp`` and ``consumer_prices`` answer from packaged tables, ``table`` and ``price_index`` from the user's;
``policy`` says what happens where a provider has no answer; ``cross`` makes a rate of two, ``exact`` reads printed
decimals, and ``source`` lists where the data come from. Nothing here asks a network.
"""

from __future__ import annotations

from datetime import timedelta

from ..rate import RateProvider
from .consumer_prices import ConsumerPrices
from .ecb import Ecb
from .nbp import Nbp
from .policy import Chain, LastKnown
from .price_index import PriceIndex
from .source import Source
from .table import Table

__all__ = [
    "BUILTIN",
    "Chain",
    "ConsumerPrices",
    "Ecb",
    "LastKnown",
    "Nbp",
    "PriceIndex",
    "Source",
    "Table",
    "default",
    "sources",
]

# In the order they are asked: the ECB's fixings are market rates of one moment, so they come first.
BUILTIN = (Ecb, Nbp)


def default() -> RateProvider:
    """The packaged rates, the last known one of at most a week. Nothing is read before the first question."""
    return LastKnown(Chain(*(provider() for provider in BUILTIN)), max_age=timedelta(days=7))


def sources() -> tuple[Source, ...]:
    """Every packaged table, what it holds and how far it reaches."""
    return tuple(provider().source() for provider in (*BUILTIN, ConsumerPrices))
