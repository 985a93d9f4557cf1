"""Money at the prices of another year.

The price level is that of the money being deflated: "inflation in dollars does not enter" a flow in yen (OECD DAC).
"""

from __future__ import annotations

from ..providers import ConsumerPrices
from ..providers.consumer_prices import EURO_AREA
from ..providers.successions import links
from ..quantity import Quantity
from ..rate import DeflatorProvider
from .convert import currency_of
from .normalized import Normalized


def deflate(
    quantity: Quantity,
    reference_year: int,
    *,
    year: int,
    territory: str | None = None,
    deflators: DeflatorProvider | None = None,
) -> Normalized:
    """Express a money quantity of one year in the prices of another; the currency stays.

    Without a territory (ISO 3166) it is the currency's own, without ``deflators`` the packaged ones are asked.
    Raises ``DeflatorNotFound``, and ``InputError`` for a quantity that is no money.
    """
    currency = currency_of(quantity)
    if year == reference_year:
        return Normalized(quantity)
    deflator = (deflators or ConsumerPrices()).deflator(territory or territory_of(currency), year, reference_year)
    return Normalized(quantity.scaled(deflator.value, currency=currency), (deflator,))


def home_of(currency: str, other: str) -> str:
    """The territory whose prices an amount follows that was converted into ``currency`` from an``other``.

    What is in euro only because its own money went into the euro keeps its own prices.

    >>> home_of("EUR", "DEM"), home_of("EUR", "SEK")
    ('DE', 'EZ')
    """
    return territory_of(other if links(other, currency) else currency)


def territory_of(currency: str) -> str:
    """The ISO 3166 code a currency code begins with, as ISO 4217 builds them.

    The euro has the euro area's (``EZ``, as CLDR writes it), which no member state's prices follow exactly: name the
    state where its own are meant.

    >>> territory_of("SEK"), territory_of("EUR")
    ('SE', 'EZ')
    """
    return EURO_AREA if currency == "EUR" else currency[:2]
