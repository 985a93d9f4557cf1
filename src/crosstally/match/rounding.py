"""When two written numbers can stand for the same one: how far a writer rounds, told by the digits that were written.

Every figure shows how finely it was made. Its *last written digit* (``resolution``) is a promise: 4.2 billion lies
between 4.15 and 4.25. Its *grain* is what it looks rounded to: the largest 1 or 5 times a power of ten that divides it,
so that 40 has grain 10, 65 grain 5 and 64 grain 1. Two cases follow.

* The same unit on both sides: a figure is copied, at most shortened. The shorter one must be the longer one rounded to
  the last written digit, and a hedge ("about 300" for 310) lets the shorter one be rounded to its grain.
* Another unit: a figure is converted, and newsrooms round the result to a pleasant one (25 miles are 40 km, 40 miles
  65 km, 30 yards 30 m). The figure that shows more digits carries the claim, so the other must fall within half its
  grain. A figure with fewer digits may be off by half its own grain, but by less in proportion.

The shares below keep "half a grain" from swallowing an error where a figure has one digit only.
"""

from __future__ import annotations

from fractions import Fraction

from ..quantity import significant

_SHORTENED = Fraction(5, 100)  # 2.5 cut to 2 is another figure, 9.6 rounded to 10 is the same
_CUT_OFF = Fraction(1, 100)  # 220 2/3 innings are 220 to a reader, though not by the rules of rounding
_HEDGED = Fraction(10, 100)
_CONVERTED_FINE = Fraction(10, 100)  # 30 yards are 27.4 m: 9.4 %
_CONVERTED_COARSE = Fraction(5, 100)  # 13 miles are 20.9 km, written as 20: 4.4 %
_LAST_DIGIT = Fraction(20, 100)  # 1.2 miles are 1.93 km, written as 2, and half a mile is about 1 km
_SAME_DIGITS = Fraction(5, 1000)  # 2 and 1962 are no thousandfold slip
_MOST_ZEROS = 60  # a bound for hostile digits, far beyond any figure


def grain(value: Fraction, resolution: Fraction | None) -> Fraction:
    """What ``value`` looks rounded to, at least one in its last written digit; a tenth of a fraction such as 1/3.

    A whole number in words has no last digit; it is taken as if it stood in digits.

    >>> [str(grain(Fraction(n), Fraction(1))) for n in (40, 65, 64, 250, 100)]
    ['10', '5', '1', '50', '100']
    """
    if value == 0:
        return resolution or Fraction(1)
    if resolution is None and value.denominator > 1:
        return abs(value) / 10
    step = _own_digit(value, resolution or Fraction(1))
    digits = value / step
    if digits.denominator != 1:
        return step
    number, step = _trimmed(abs(digits.numerator), step)
    return step * 5 if number % 5 == 0 else step


def _own_digit(value: Fraction, resolution: Fraction) -> Fraction:
    """One in the last digit of one end of a range: of 2.5 to 10 the first end is written more finely."""
    for step in (resolution, resolution / 10, resolution / 100):
        if (value / step).denominator == 1:
            return step
    return resolution


def _trimmed(number: int, step: Fraction) -> tuple[int, Fraction]:
    """A number without its trailing zeros, and what one of it is then worth."""
    for _ in range(_MOST_ZEROS):
        if number % 10:
            break
        number, step = number // 10, step * 10
    return number, step


def last_digit(value: Fraction, resolution: Fraction | None) -> Fraction:
    """One in the last digit said: of four billion, in words, a billion.

    >>> str(last_digit(Fraction(4_000_000_000), None)), str(last_digit(Fraction(1, 3), None))
    ('1000000000', '0')
    """
    if resolution is not None or value == 0 or value.denominator > 1:
        return _own_digit(value, resolution) if resolution else Fraction(0)
    return _trimmed(abs(value.numerator), Fraction(1))[1]


def agree_as_written(
    a: Fraction, a_resolution: Fraction | None, b: Fraction, b_resolution: Fraction | None, hedged: tuple[bool, bool]
) -> bool:
    """Whether two figures in the same unit are one figure, one of them perhaps shortened.

    ``hedged``: which of the two the text calls approximate.
    """
    off, size = abs(a - b), max(abs(a), abs(b))
    if off == 0 or off > _HEDGED * size:
        return off == 0
    half = max(a_resolution or 0, b_resolution or 0) / Fraction(2)
    if off <= min(half, _SHORTENED * size) or (off < 2 * half and off <= _CUT_OFF * size):
        return True
    a_grain, b_grain = grain(a, a_resolution), grain(b, b_resolution)
    coarse_is_hedged = hedged[0] if a_grain > b_grain else hedged[1]
    if a_grain == b_grain or not coarse_is_hedged or all(hedged):
        return False
    return off <= min(max(a_grain, b_grain) / 2, _HEDGED * size)


def agree_as_converted(
    a: Fraction, a_grain: Fraction, b: Fraction, b_grain: Fraction, written: Fraction, *, affine: bool = False
) -> bool:
    """Whether two figures, expressed in one unit, are the same one before and after conversion and rounding.

    ``written`` is the coarser of the two last written digits in that unit. On an ``affine`` scale (temperature) shares
    of the figure mean nothing, because its zero is arbitrary: the windows stand alone.
    """
    off, size = abs(a - b), max(abs(a), abs(b))
    if off == 0:
        return True
    if not affine and off > _LAST_DIGIT * size:
        return False
    if affine:
        cut = off < written and abs(b) < abs(a)  # 80 °F are 26.7 °C, and newsrooms write 26 as well
        return cut or off <= max(written / 2, min(a_grain, b_grain) / 2)
    if off <= min(written / 2, _LAST_DIGIT * size):
        return True
    a_is_fine = a_grain * abs(b) <= b_grain * abs(a)
    b_is_fine = b_grain * abs(a) <= a_grain * abs(b)
    fine = max(a_grain if a_is_fine else 0, b_grain if b_is_fine else 0)
    return off <= max(
        min(Fraction(fine) / 2, _CONVERTED_FINE * size), min(max(a_grain, b_grain) / 2, _CONVERTED_COARSE * size)
    )


def follows(exact: Fraction, factor: Fraction, b: Fraction, b_grain: Fraction, b_digit: Fraction) -> bool:
    """Whether ``b`` is what a writer gets who converts to ``exact`` with ``factor``, and rounds only the result.

    The writer may know the factor in two digits, or cut the result off instead of rounding it. This is stricter than
    ``agree_as_converted``, which also lets the original be rounded and so finds the counterpart of a wrong result.

    >>> mile = Fraction("1.609344")
    >>> [follows(40 * mile, mile, Fraction(b), grain(Fraction(b), Fraction(1)), Fraction(1)) for b in (65, 62)]
    [True, False]
    """
    low, high = sorted(exact * roughly / factor for roughly in (_two_digits(factor), 1 / _two_digits(1 / factor)))
    low, high = min(low, exact), max(high, exact)
    off, size = max(low - b, b - high, Fraction(0)), max(abs(exact), abs(b))
    cut_off = abs(b) < abs(exact) and off < b_digit and off <= _CONVERTED_COARSE * size
    return cut_off or off <= max(min(b_digit / 2, _LAST_DIGIT * size), min(b_grain / 2, _CONVERTED_FINE * size))


def _two_digits(value: Fraction) -> Fraction:
    return Fraction(significant(value, 2))


def thousands_apart(a: Fraction, b: Fraction) -> int | None:
    """The power of a thousand that ``b`` has more than ``a``, where that is the whole difference but for rounding.

    >>> thousands_apart(Fraction(3_000_000), Fraction(3_000_000_000)), thousands_apart(Fraction(3), Fraction(4))
    (1, None)
    """
    if a == 0 or b == 0 or (a < 0) != (b < 0):
        return None
    power, ratio = 0, b / a
    while ratio >= 500 and power < _MOST_ZEROS:
        power, ratio = power + 1, ratio / 1000
    while ratio <= Fraction(1, 500) and power > -_MOST_ZEROS:
        power, ratio = power - 1, ratio * 1000
    return power if power and abs(ratio - 1) <= _SAME_DIGITS else None
