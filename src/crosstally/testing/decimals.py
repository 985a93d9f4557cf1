"""Strategies for the exact values that are then written."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from ..errors import ConfigurationError


def decimals(what: str, low: int, high: int, places: int) -> st.SearchStrategy[Decimal]:
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


def short_decimals(low: int, high: int) -> st.SearchStrategy[Decimal] | None:
    """Whole numbers from ``low`` to ``high`` of up to three significant digits; ``None`` where there are none."""
    ranges = [(-(-low // 10**power), min(high // 10**power, 999), power) for power in range(len(str(high)))]
    ranges = [chosen for chosen in ranges if 0 < chosen[0] <= chosen[1]]
    if not ranges:
        return None
    return st.sampled_from(ranges).flatmap(
        lambda chosen: st.integers(chosen[0], chosen[1]).map(lambda digits: Decimal(digits * 10 ** chosen[2]))
    )
