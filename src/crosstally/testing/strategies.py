"""The strategies of one figure in one language, and of one figure in several."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date

from hypothesis import strategies as st

from .calendar import DATE_FORMATS, date_plans, date_range_plans, time_plans
from .counts import compact_plans, number_plans, ordinal_plans, percent_plans, spelled_plans, year_plans
from .currencies import CURRENCIES, money_plans
from .options import chosen, locale_of, require_ordinals, require_spellout
from .plan import Plans, written_in
from .units import measure_plans, named_units
from .written import Written

_FORMS: Mapping[str, Callable[[], Plans]] = {
    "numbers": number_plans,
    "spelled": spelled_plans,
    "spelled_years": year_plans,
    "ordinals": ordinal_plans,
    "compact": compact_plans,
    "percents": percent_plans,
    "money": money_plans,
    "measures": measure_plans,
    "dates": date_plans,
    "date_ranges": date_range_plans,
    "times": time_plans,
}


def numbers(
    language: str, *, low: int = 0, high: int = 10**12, places: int = 3, grouping: bool | None = None,
    system: str = "latn",
) -> st.SearchStrategy[Written]:  # fmt: skip
    """Numbers in digits with up to so many decimal ``places``, grouped, not grouped, or (``None``) both.

    Four digits that may be a year are left out, unless they are grouped. ``system`` is the CLDR identifier of the
    digits ("arab", "deva", "thai" …), or "native" for the language's own.
    """
    return written_in(language, number_plans(low=low, high=high, places=places, grouping=grouping, system=system))


def spelled(
    language: str, *, low: int = 2, high: int = 10**12, soft_hyphens: bool = False
) -> st.SearchStrategy[Written]:
    """Whole numbers in words, from 2 on, as one is an article in many languages.

    ICU marks where a long word may break by soft hyphens; they are kept if asked for.
    """
    require_spellout(language)
    return written_in(language, spelled_plans(low=low, high=high, soft_hyphens=soft_hyphens))


def spelled_years(language: str, *, low: int = 1100, high: int = 1999) -> st.SearchStrategy[Written]:
    """Years in words, as they are spoken: nineteen seventy-three. Nineteen hundred may be a count and is left out."""
    require_spellout(language)
    return written_in(language, year_plans(low=low, high=high))


def ordinals(language: str, *, low: int = 1, high: int = 1000) -> st.SearchStrategy[Written]:
    """Ranks in digits with the language's ending, as ICU writes them: 21st, 21:a, 第21, ke-21.

    ``UnknownLanguage`` where ICU knows no ending but a full stop, which by itself may end a sentence: German 21.
    """
    require_ordinals(language)
    return written_in(language, ordinal_plans(low=low, high=high))


def compact(language: str, *, low: int = 10**4, high: int = 10**14) -> st.SearchStrategy[Written]:
    """Numbers of up to three significant digits with a scale, in words or abbreviated: 4.2 million, 4.2M."""
    return written_in(language, compact_plans(low=low, high=high))


def percents(
    language: str, *, low: int = 0, high: int = 1000, places: int = 2, system: str = "latn"
) -> st.SearchStrategy[Written]:
    """Percentages with up to so many decimal ``places``; the value of 71.1 % is 71.1. ``system`` as in `numbers`."""
    return written_in(language, percent_plans(low=low, high=high, places=places, system=system))


def money(
    language: str, *, currencies: Collection[str] = CURRENCIES, low: int = 0, high: int = 10**12, system: str = "latn"
) -> st.SearchStrategy[Written]:
    """Amounts with the currency's symbol, ISO 4217 code or name; from ten thousand on also compact: $4.2B.

    ``system`` as in `numbers`.
    """
    return written_in(language, money_plans(currencies=currencies, low=low, high=high, system=system))


def measures(
    language: str, *, units: Collection[str] | None = None, widths: Collection[str] = ("long",), low: int = 2,
    high: int = 10**6, places: int = 2, system: str = "latn",
) -> st.SearchStrategy[Written]:  # fmt: skip
    """Measures and lengths of time by CLDR unit identifiers; ``widths`` of their names: long, short, narrow.

    Without ``units`` those of ``UNITS`` that the locale names. Forms of one letter may mean something else as well:
    "5 m" are metres, minutes, or millions. ``system`` as in `numbers`.
    """
    named = named_units(language, units, widths)
    plans = measure_plans(units=named, widths=widths, low=low, high=high, places=places, system=system)
    return written_in(language, plans)


def dates(
    language: str, *, low: date = date(1700, 1, 1), high: date = date(2099, 12, 31),
    formats: Collection[str] = DATE_FORMATS,
) -> st.SearchStrategy[Written]:  # fmt: skip
    """Days in CLDR's full, long, medium or short format, unless that writes the year with two digits."""
    return written_in(language, date_plans(low=low, high=high, formats=formats))


def date_ranges(
    language: str, *, low: date = date(1700, 1, 1), high: date = date(2099, 12, 31), longest: int = 60
) -> st.SearchStrategy[Written]:
    """Stretches of up to ``longest`` days as CLDR's interval patterns write them, in EDTF: May 28 – June 3, 2025."""
    return written_in(language, date_range_plans(low=low, high=high, longest=longest))


def times(language: str) -> st.SearchStrategy[Written]:
    """Times of day in hours and minutes, by the locale's clock."""
    return written_in(language, time_plans())


def translated(*languages: str, forms: Collection[str] | None = None) -> st.SearchStrategy[tuple[Written, ...]]:
    """One figure written in each language in the same form; ``forms`` are names of this module's strategies.

    >>> from hypothesis import given
    >>> @given(translated("en", "sv", forms=["dates", "percents"]))
    ... def test_both_say_the_same(figures: tuple[Written, ...]) -> None:
    ...     english, swedish = figures
    ...     assert english.agrees(swedish.quantity)
    >>> test_both_say_the_same()
    """
    kinds = chosen("translated: form", forms or tuple(_FORMS), _FORMS)
    for language in languages:
        locale_of(language)
        if {"spelled", "spelled_years"} & set(kinds):
            require_spellout(language)
    return (
        st.one_of([_FORMS[form]() for form in kinds])
        .filter(lambda plan: all(plan.is_certain_in(language) for language in languages))
        .map(lambda plan: tuple(plan.written(language) for language in languages))
    )
