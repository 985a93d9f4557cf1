"""Hypothesis strategies for figures whose readings are known, for testing any reader of figures.

Babel (CLDR) and ICU write the figures and are the oracle; none of crosstally's own tables takes part, lest a mistake in
them hide itself. Needs Hypothesis: ``pip install 'crosstally[testing]'``.

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

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Literal, cast

from .errors import ConfigurationError, MissingExtra, UnknownCurrency, UnknownLanguage
from .interval import Interval
from .languages.cldr import Cldr
from .languages.spellout import Spellout
from .quantity import Kind, Quantity
from .text import Span
from .unit import units as known_units

try:
    from hypothesis import strategies as st
except ImportError as missing:
    raise MissingExtra("testing", "crosstally.testing") from missing

from babel import Locale
from babel import dates as babel_dates
from babel import numbers as babel_numbers
from babel import units as babel_units

#: The most traded currencies (BIS 2022), among them one without decimals and several that share a name.
CURRENCIES = ("USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "SEK", "NOK", "INR", "PLN")
#: CLDR unit identifiers whose names mean one unit: no ton, pound or gallon.
UNITS = ("kilometer", "meter", "centimeter", "millimeter", "mile", "foot", "inch", "square-kilometer", "square-meter",
         "hectare", "cubic-meter", "liter", "kilogram", "gram", "kilometer-per-hour", "celsius", "kilowatt-hour",
         "megawatt", "year", "month", "week", "day", "hour", "minute", "second")  # fmt: skip
_Width = Literal["long", "short", "narrow"]
_WIDTHS = ("long", "short", "narrow")
_DATE_FORMATS = ("full", "long", "medium", "short")
_YEARS = range(1000, 2200)
_UNIT_PLACES = 3
_SHORTEST_NAME = 5  # letters: a shorter name of a language is too easily another word


@dataclass(frozen=True, slots=True)
class Written:
    """A figure as ``language`` writes it, and the ``quantity`` it must be read as.

    The quantity's ``resolution`` is ``None`` where the last written digit depends on the locale's form.
    """

    text: str
    language: str
    quantity: Quantity

    @property
    def value(self) -> Fraction | None:
        """The number stated; ``None`` for dates and times."""
        return self.quantity.figure

    def agrees(self, other: Quantity) -> bool:
        """Whether a quantity states this figure: the same kind, value, unit, currency, date and time."""
        fields = ("kind", "value", "unit", "currency", "edtf")
        return all(getattr(self.quantity, field) == getattr(other, field) for field in fields)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that states ``figures`` and no others, each at the span of the same index, in text order."""

    text: str
    language: str
    figures: tuple[Written, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A figure before it is written, so that one figure can be written in several languages."""

    quantity: Quantity
    write: Callable[[Locale], str]
    exists: Callable[[Locale], bool] = lambda locale: True

    def written(self, language: str) -> Written:
        return Written(self.write(_locale(language)), language, self.quantity)

    def is_certain_in(self, language: str) -> bool:
        """Whether the locale has the form and it says it all: no number that may be a year, no year of two digits."""
        locale = _locale(language)
        if not self.exists(locale):
            return False
        text = self.write(locale)
        if self.quantity.kind == "number" and len(text) == 4 and text.isdecimal():
            return int(text) not in _YEARS
        day = self.quantity.kind == "date" and len(str(self.quantity.edtf)) > len("1979")
        return not day or str(self.quantity.edtf)[:4] in text


_Plans = st.SearchStrategy[_Plan]


def numbers(
    language: str, *, low: int = 0, high: int = 10**12, places: int = 3, grouping: bool | None = None
) -> st.SearchStrategy[Written]:
    """Numbers in digits with up to so many decimal ``places``, grouped, not grouped, or (``None``) both.

    Four digits that may be a year are left out, unless they are grouped.
    """
    return _in(language, _number_plans(low=low, high=high, places=places, grouping=grouping))


def spelled(
    language: str, *, low: int = 2, high: int = 10**12, soft_hyphens: bool = False
) -> st.SearchStrategy[Written]:
    """Whole numbers in words, from 2 on, as one is an article in many languages.

    ICU marks where a long word may break by soft hyphens; they are kept if asked for.
    """
    _require_spellout(language)
    return _in(language, _spelled_plans(low=low, high=high, soft_hyphens=soft_hyphens))


def spelled_years(language: str, *, low: int = 1100, high: int = 1999) -> st.SearchStrategy[Written]:
    """Years in words, as they are spoken: nineteen seventy-three. Nineteen hundred may be a count and is left out."""
    _require_spellout(language)
    return _in(language, _year_plans(low=low, high=high))


def compact(language: str, *, low: int = 10**4, high: int = 10**14) -> st.SearchStrategy[Written]:
    """Numbers of up to three significant digits with a scale, in words or abbreviated: 4.2 million, 4.2M."""
    return _in(language, _compact_plans(low=low, high=high))


def percents(language: str, *, low: int = 0, high: int = 1000, places: int = 2) -> st.SearchStrategy[Written]:
    """Percentages with up to so many decimal ``places``; the value of 71.1 % is 71.1."""
    return _in(language, _percent_plans(low=low, high=high, places=places))


def money(
    language: str, *, currencies: Collection[str] = CURRENCIES, low: int = 0, high: int = 10**12
) -> st.SearchStrategy[Written]:
    """Amounts with the currency's symbol, ISO 4217 code or name; from ten thousand on also compact: $4.2B."""
    return _in(language, _money_plans(currencies=currencies, low=low, high=high))


def measures(
    language: str, *, units: Collection[str] | None = None, widths: Collection[str] = ("long",), low: int = 2,
    high: int = 10**6, places: int = 2,
) -> st.SearchStrategy[Written]:  # fmt: skip
    """Measures and lengths of time by CLDR unit identifiers; ``widths`` of their names: long, short, narrow.

    Without ``units`` those of ``UNITS`` that the locale names. Forms of one letter may mean something else as well:
    "5 m" are metres, minutes, or millions.
    """
    locale = _locale(language)
    _chosen("measures: unit", UNITS if units is None else units, known_units())
    _chosen("measures: width", widths, _WIDTHS)
    named = [unit for unit in units or UNITS if all(_has_unit(unit, width, locale) for width in widths)]
    lost = sorted(set(units or ()) - set(named))
    if lost or not named:
        raise ConfigurationError(
            f"measures: CLDR does not name {', '.join(lost or UNITS)} in {language!r}; leave it out"
        )
    return _in(language, _measure_plans(units=named, widths=widths, low=low, high=high, places=places))


def dates(
    language: str, *, low: date = date(1700, 1, 1), high: date = date(2099, 12, 31),
    formats: Collection[str] = _DATE_FORMATS,
) -> st.SearchStrategy[Written]:  # fmt: skip
    """Days in CLDR's full, long, medium or short format, unless that writes the year with two digits."""
    return _in(language, _date_plans(low=low, high=high, formats=formats))


def times(language: str) -> st.SearchStrategy[Written]:
    """Times of day in hours and minutes, by the locale's clock."""
    return _in(language, _time_plans())


def translated(*languages: str, forms: Collection[str] | None = None) -> st.SearchStrategy[tuple[Written, ...]]:
    """One figure written in each language in the same form; ``forms`` are names of this module's strategies.

    >>> from hypothesis import given
    >>> @given(translated("en", "sv", forms=["dates", "percents"]))
    ... def test_both_say_the_same(figures: tuple[Written, ...]) -> None:
    ...     english, swedish = figures
    ...     assert english.agrees(swedish.quantity)
    >>> test_both_say_the_same()
    """
    chosen = _chosen("translated: form", forms or tuple(_FORMS), _FORMS)
    for language in languages:
        _locale(language)
        if {"spelled", "spelled_years"} & set(chosen):
            _require_spellout(language)
    return (
        st.one_of([_FORMS[form]() for form in chosen])
        .filter(lambda plan: all(plan.is_certain_in(language) for language in languages))
        .map(lambda plan: tuple(plan.written(language) for language in languages))
    )


def sentences(
    language: str, figures: st.SearchStrategy[Written], *, frames: Sequence[str] | None = None, most: int = 4
) -> st.SearchStrategy[Passage]:
    """Passages of one to ``most`` sentences, each stating one of the figures.

    ``frames`` are sentences with ``{}`` where the figure goes and no figure of their own. Without them a sentence is
    the name of some language and the figure, which CLDR can say in every locale: "Icelandic: 4.2 million."
    """
    chosen = _named_after_languages(language) if frames is None else tuple(frames)
    for frame in chosen:
        if frame.count("{}") != 1:
            raise ConfigurationError(f"sentences: the frame {frame!r} needs {{}} exactly once, where the figure goes")
    if not chosen or most < 1:
        raise ConfigurationError(f"sentences: needs a frame or more, and most={most} to be 1 or more")
    return _passages(language, st.lists(st.tuples(st.sampled_from(chosen), figures), min_size=1, max_size=most))


@st.composite
def _passages(draw: st.DrawFn, language: str, stated: st.SearchStrategy[list[tuple[str, Written]]]) -> Passage:
    # A composite and no map, so that Hypothesis shows the passage that fails and not how it was made.
    text, figures, spans = "", [], []
    for frame, figure in draw(stated):
        before, _, after = frame.partition("{}")
        text += f" {before}" if text else before
        spans.append(Span(len(text), len(text) + len(figure.text)))
        figures.append(figure)
        text += figure.text + after
    return Passage(text, language, tuple(figures), tuple(spans))


def _named_after_languages(language: str) -> tuple[str, ...]:
    names = sorted(set(_locale(language).languages.values()))
    plain = [name for name in names if len(name) >= _SHORTEST_NAME and name.isalpha()] or names
    return tuple(f"{name[0].upper()}{name[1:]}: {{}}." for name in plain)


def _in(language: str, plans: _Plans) -> st.SearchStrategy[Written]:
    _locale(language)
    return plans.filter(lambda plan: plan.is_certain_in(language)).map(lambda plan: plan.written(language))


def _number_plans(*, low: int = 0, high: int = 10**12, places: int = 3, grouping: bool | None = None) -> _Plans:
    def plan(value: Decimal, grouped: bool) -> _Plan:
        write = partial(_decimal, value, grouped=grouped)
        return _Plan(_quantity("number", value, resolution=_last_digit(value)), write)

    groupings = st.booleans() if grouping is None else st.just(grouping)
    return st.builds(plan, _values("numbers", low, high, places), groupings)


def _decimal(value: Decimal, locale: Locale, *, grouped: bool = True) -> str:
    return babel_numbers.format_decimal(value, locale=locale, decimal_quantization=False, group_separator=grouped)


def _spelled_plans(*, low: int = 2, high: int = 10**12, soft_hyphens: bool = False) -> _Plans:
    def plan(value: Decimal) -> _Plan:
        return _Plan(_quantity("number", value), lambda locale: _words(int(value), locale, soft_hyphens=soft_hyphens))

    return _values("spelled", low, high, 0).map(plan)


def _year_plans(*, low: int = 1100, high: int = 1999) -> _Plans:
    years = [year for year in range(low, high + 1) if year in _YEARS and year % 100]
    if not years:
        raise ConfigurationError(f"spelled_years: no year but a round one lies between low={low} and high={high}")

    def plan(year: int) -> _Plan:
        return _Plan(Quantity("date", edtf=str(year)), lambda locale: _words(year, locale, ",%spellout-numbering-year"))

    return st.sampled_from(years).map(plan)


def _words(value: int, locale: Locale, rule_set: str = "", *, soft_hyphens: bool = False) -> str:
    from icu4py.messageformat import MessageFormat

    words: str = MessageFormat(f"{{n, spellout{rule_set}}}", str(locale)).format({"n": value})
    return words if soft_hyphens else words.replace("\u00ad", "")


def _require_spellout(language: str) -> None:
    _locale(language)
    if not Spellout(language).exists():
        raise UnknownLanguage(language, "spelled: ICU writes no numbers in words")


def _compact_plans(*, low: int = 10**4, high: int = 10**14) -> _Plans:
    def plan(value: Decimal, width: Literal["long", "short"]) -> _Plan:
        def write(locale: Locale) -> str:
            return babel_numbers.format_compact_decimal(value, format_type=width, locale=locale, fraction_digits=3)

        return _Plan(_quantity("number", value), write, lambda locale: width in locale.compact_decimal_formats)

    values = _short_values(low, high)
    if values is None:
        raise ConfigurationError(
            f"compact: no number of three digits and a scale lies between low={low} and high={high}"
        )
    widths: tuple[Literal["long", "short"], ...] = ("long", "short")
    return st.builds(plan, values, st.sampled_from(widths))


def _percent_plans(*, low: int = 0, high: int = 1000, places: int = 2) -> _Plans:
    def plan(value: Decimal) -> _Plan:
        quantity = _quantity("percent", value, resolution=_last_digit(value))
        return _Plan(quantity, lambda locale: babel_numbers.format_percent(
            value.scaleb(-2), locale=locale, decimal_quantization=False))  # fmt: skip

    return _values("percents", low, high, places).map(plan)


def _money_plans(*, currencies: Collection[str] = CURRENCIES, low: int = 0, high: int = 10**12) -> _Plans:
    if not currencies:
        raise ConfigurationError("money: give at least one currency, as ISO 4217 code")
    for code in currencies:
        if not babel_numbers.is_currency(code):
            raise UnknownCurrency(code)

    def in_full(code: str) -> _Plans:
        places = babel_numbers.get_currency_precision(code)
        values = _values("money", low, high, 0) | _values("money", low, high, places)
        return st.builds(partial(_full_amount, code), values, st.sampled_from(("symbol", "code", "name")))

    amounts = st.sampled_from(tuple(currencies)).flatmap(in_full)
    short = _short_values(max(low, 10**4), high)
    return amounts if short is None else amounts | st.builds(_short_amount, short, st.sampled_from(tuple(currencies)))


def _full_amount(code: str, value: Decimal, form: str) -> _Plan:
    def write(locale: Locale) -> str:
        if form == "name":
            return babel_numbers.format_currency(value, code, locale=locale, format_type="name")
        pattern = locale.currency_formats["standard"].pattern
        pattern = pattern.replace("¤", "¤¤") if form == "code" else pattern
        return babel_numbers.format_currency(value, code, pattern, locale=locale)

    resolution = Fraction(1, 10 ** babel_numbers.get_currency_precision(code))
    return _Plan(_quantity("money", value, resolution=resolution, currency=code), write)


def _short_amount(value: Decimal, code: str) -> _Plan:
    return _Plan(_quantity("money", value, currency=code), lambda locale: babel_numbers.format_compact_currency(
        value, code, locale=locale, fraction_digits=3))  # fmt: skip


def _measure_plans(
    *,
    units: Collection[str] = UNITS,
    widths: Collection[str] = ("long",),
    low: int = 2,
    high: int = 10**6,
    places: int = 2,
) -> _Plans:
    known = known_units()
    if places > _UNIT_PLACES:
        raise ConfigurationError(
            f"measures: places={places}; CLDR writes a measure with {_UNIT_PLACES} decimals at most"
        )

    def plan(value: Decimal, unit: str, width: str) -> _Plan:
        kind: Kind = "duration" if known[unit].dimension == "duration" else "measure"
        quantity = _quantity(kind, value, resolution=_last_digit(value), unit=unit)
        return _Plan(
            quantity,
            lambda locale: babel_units.format_unit(value, unit, cast("_Width", width), locale=locale),
            lambda locale: _has_unit(unit, width, locale),
        )

    values = _values("measures", low, high, places)
    return st.builds(plan, values, st.sampled_from(tuple(units)), st.sampled_from(tuple(widths)))


def _has_unit(unit: str, width: str, locale: Locale) -> bool:
    """Whether CLDR has the pattern; where it has not, Babel falls back to the unit's identifier."""
    width = cast("_Width", width)
    name = babel_units.get_unit_name(unit, width, locale=locale)
    return name is not None or not babel_units.format_unit(2, unit, width, locale=locale).endswith(f" {unit}")


def _date_plans(
    *, low: date = date(1700, 1, 1), high: date = date(2099, 12, 31), formats: Collection[str] = _DATE_FORMATS
) -> _Plans:
    _chosen("dates: format", formats, _DATE_FORMATS)
    if not date(_YEARS.start, 1, 1) <= low <= high <= date(_YEARS.stop - 1, 12, 31):
        raise ConfigurationError(f"dates: low={low} and high={high} must lie in this order between 1000 and 2199")

    def plan(day: date, form: str) -> _Plan:
        return _Plan(Quantity("date", edtf=day.isoformat()), lambda locale: babel_dates.format_date(
            day, form, locale=locale))  # fmt: skip

    return st.builds(plan, st.dates(low, high), st.sampled_from(tuple(formats)))


def _time_plans() -> _Plans:
    def plan(hour: int, minute: int) -> _Plan:
        moment = time(hour, minute)
        return _Plan(Quantity("time", edtf=f"T{moment:%H:%M}"), lambda locale: babel_dates.format_time(
            moment, "short", locale=locale))  # fmt: skip

    return st.builds(plan, st.integers(0, 23), st.integers(0, 59))


_FORMS: Mapping[str, Callable[[], _Plans]] = {
    "numbers": _number_plans,
    "spelled": _spelled_plans,
    "spelled_years": _year_plans,
    "compact": _compact_plans,
    "percents": _percent_plans,
    "money": _money_plans,
    "measures": _measure_plans,
    "dates": _date_plans,
    "times": _time_plans,
}


def _quantity(
    kind: Kind,
    value: Decimal,
    *,
    resolution: Fraction | None = None,
    unit: str | None = None,
    currency: str | None = None,
) -> Quantity:
    return Quantity(kind, Interval.exactly(Fraction(value)), unit=unit, currency=currency, resolution=resolution)


def _last_digit(value: Decimal) -> Fraction:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Fraction(10) ** min(exponent, 0)


def _values(what: str, low: int, high: int, places: int) -> st.SearchStrategy[Decimal]:
    """Exact decimals from ``low`` to ``high``, without zeros at the end."""
    if low > high or places < 0:
        raise ConfigurationError(f"{what}: low={low} must not exceed high={high}, nor places={places} be negative")

    return st.integers(0, places).flatmap(
        lambda count: st.integers(low * 10**count, high * 10**count).map(lambda digits: _shortest(digits, count))
    )


def _shortest(digits: int, places: int) -> Decimal:
    while places and digits % 10 == 0:
        digits, places = digits // 10, places - 1
    return Decimal(f"{digits}E-{places}")


def _short_values(low: int, high: int) -> st.SearchStrategy[Decimal] | None:
    """Whole numbers from ``low`` to ``high`` of up to three significant digits; ``None`` where there are none."""
    ranges = [(-(-low // 10**power), min(high // 10**power, 999), power) for power in range(len(str(high)))]
    ranges = [chosen for chosen in ranges if 0 < chosen[0] <= chosen[1]]
    if not ranges:
        return None
    return st.sampled_from(ranges).flatmap(
        lambda chosen: st.integers(chosen[0], chosen[1]).map(lambda digits: Decimal(digits * 10 ** chosen[2]))
    )


def _chosen(what: str, names: Collection[str], known: Iterable[str]) -> tuple[str, ...]:
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise ConfigurationError(f"{what} {', '.join(map(repr, unknown)) or 'missing'}; known are {', '.join(known)}")
    return tuple(names)


def _locale(language: str) -> Locale:
    return Cldr(language).locale
