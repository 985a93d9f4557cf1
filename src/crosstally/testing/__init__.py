"""Hypothesis strategies for figures whose readings are known, for testing any reader of figures.

Babel (CLDR) and ICU write the figures and are the oracle; none of crosstally's own tables takes part, lest a mistake in
them hide itself. Needs Hypothesis: ``pip install 'crosstally[testing]'``.

Read in order: ``written`` (what is drawn) · ``strategies`` (one figure, in one language or in several) · ``passages``
(figures in prose) · ``plan`` (a figure before it is written) · how a locale writes ``counts``, ``currencies``,
``units`` and the ``calendar`` · ``decimals`` (the values) · ``digits`` (numbering systems) · ``options`` (what is
refused early).

>>> from fractions import Fraction
>>> from hypothesis import given
>>> from crosstally.testing import Written, numbers
>>> def my_parser(text):
...     return Fraction(text.replace(",", "."))
>>> @given(numbers("sv", grouping=False))
... def test_my_parser_reads_swedish_numbers(figure: Written) -> None:
...     assert my_parser(figure.text) == figure.value
>>> test_my_parser_reads_swedish_numbers()
"""

from __future__ import annotations

from ..errors import MissingExtra

try:
    import hypothesis  # noqa: F401 - asked for before the modules that use it, so that the error can say what to install
except ImportError as missing:
    raise MissingExtra("testing", "crosstally.testing") from missing

from .currencies import CURRENCIES
from .passages import sentences
from .strategies import (
    compact,
    date_ranges,
    dates,
    measures,
    money,
    numbers,
    ordinals,
    percents,
    spelled,
    spelled_years,
    times,
    translated,
)
from .units import UNITS
from .written import Passage, Written

__all__ = [
    "CURRENCIES",
    "UNITS",
    "Passage",
    "Written",
    "compact",
    "date_ranges",
    "dates",
    "measures",
    "money",
    "numbers",
    "ordinals",
    "percents",
    "sentences",
    "spelled",
    "spelled_years",
    "times",
    "translated",
]
