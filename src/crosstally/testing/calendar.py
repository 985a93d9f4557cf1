"""How a locale writes days and times of day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, time, timedelta

from babel import Locale
from babel import dates as babel_dates
from hypothesis import strategies as st

from ..errors import ConfigurationError
from ..quantity import Quantity
from .options import chosen
from .plan import YEARS, Plan, Plans

#: CLDR's skeletons of days by the month's name, in full and abbreviated.
_SKELETONS = ("yMMMMd", "yMMMd")
DATE_FORMATS = ("full", "long", "medium", "short")


def date_plans(
    *, low: date = date(1700, 1, 1), high: date = date(2099, 12, 31), formats: Collection[str] = DATE_FORMATS
) -> Plans:
    chosen("dates: format", formats, DATE_FORMATS)
    if not date(YEARS.start, 1, 1) <= low <= high <= date(YEARS.stop - 1, 12, 31):
        raise ConfigurationError(f"dates: low={low} and high={high} must lie in this order between 1000 and 2199")

    def plan(day: date, form: str) -> Plan:
        return Plan(Quantity("date", edtf=day.isoformat()), lambda locale: babel_dates.format_date(
            day, form, locale=locale))  # fmt: skip

    return st.builds(plan, st.dates(low, high), st.sampled_from(tuple(formats)))


def date_range_plans(*, low: date = date(1700, 1, 1), high: date = date(2099, 12, 31), longest: int = 60) -> Plans:
    if not date(YEARS.start, 1, 1) <= low < high <= date(YEARS.stop - 1, 12, 31) or longest < 1:
        raise ConfigurationError(
            f"date_ranges: low={low} must lie before high={high}, both between 1000 and 2199, "
            f"and longest={longest} be 1 or more"
        )

    def plan(first: date, days: int, skeleton: str) -> Plan:
        last = min(first + timedelta(days), high)

        def write(locale: Locale) -> str:
            return babel_dates.format_interval(first, last, skeleton, locale=locale)

        edtf = f"{first.isoformat()}/{last.isoformat()}"
        return Plan(Quantity("date", edtf=edtf), write, lambda locale: skeleton in locale.interval_formats)

    days = st.dates(low, high - timedelta(1))
    return st.builds(plan, days, st.integers(1, longest), st.sampled_from(_SKELETONS))


def time_plans() -> Plans:
    def plan(hour: int, minute: int) -> Plan:
        moment = time(hour, minute)
        return Plan(Quantity("time", edtf=f"T{moment:%H:%M}"), lambda locale: babel_dates.format_time(
            moment, "short", locale=locale))  # fmt: skip

    return st.builds(plan, st.integers(0, 23), st.integers(0, 59))
