"""Questions put to the matches of two texts: one module a family of rules, each a function from a context to findings.

values (value, scale, ordinal, percentage-point) · money (currency and exchange rates) · units (unit, unit-conversion) ·
elided (a unit that one text leaves out) · calendar, less_exact, weekdays (date, time) · completeness (omission,
addition) · modifiers (period, bound, precision) · names (designator) · notation (separator, format) · arithmetic (with
its constructions: shares, sums, products, growth, lengths and exchanges, each found in a passage) ·
house (house-style). Beside them: context (what a check may see), fingerprint (what a finding is known again by), faults
(which rule a pair breaks), left_over (what is said otherwise), conversion (an amount in two currencies), amounts,
rate_words and messages (the words).
"""

from __future__ import annotations

from .arithmetic import check_arithmetic
from .calendar import check_calendar
from .completeness import check_completeness
from .context import Check, Context, quoted
from .elided import check_elided
from .fingerprint import numbered
from .house import check_house_style
from .modifiers import check_modifiers
from .money import check_money
from .names import check_names
from .notation import check_notation
from .units import check_units
from .values import check_values

BUILTIN: tuple[Check, ...] = (
    check_values,
    check_money,
    check_units,
    check_elided,
    check_calendar,
    check_completeness,
    check_modifiers,
    check_names,
    check_notation,
    check_arithmetic,
    check_house_style,
)

__all__ = ["BUILTIN", "Check", "Context", "numbered", "quoted"]
