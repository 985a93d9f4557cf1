"""One figure in two units: six feet two inches, 6'2", 11st 4lb, 2 h 30 min, 1 m 85, 1:59:40.2."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..unit import parts, units
from .draft import Draft
from .fractions import half_after
from .grammar import is_content, past_partitive, sense_at
from .measures import amount_at, counted_at, options_of
from .number import Number, Value
from .numerals import number_at
from .option import Option
from .token import NUMERAL, WORD, Token

_INCH_SIGNS = frozenset(('"', "”", "″", "''"))
#: The unit a second figure is in when none is written, 6-foot-6, 11st 4, and how many digits it then has.
_NEXT_SMALLER = {"foot": "inch", "stone": "pound"}
_IN_DIGITS = {"meter": ("centimeter", 2), "hour": ("minute", 2), "kilometer": ("meter", 3)}
_DIVIDED = frozenset(("measure", "duration", "money"))
#: What a half behind a unit belongs to, if one follows.
_COUNTED = ("unit", "currency", "scale", "percent")
#: What is one where it stands without a number before "and a half".
_WHOLES = ("unit", "scale", "currency")
_SEXAGESIMAL = 2  # digits of minutes and seconds
_WORD = 3  # letters at least
_ABBREVIATION = 2  # letters: 1 m 85; behind a longer name nothing may be counted: un mètre 80, no 5 meters 20 people


def feet_and_inches(tokens: Sequence[Token], index: int) -> Draft | None:
    """6'2", 6′2″: feet and inches by their signs."""
    text = tokens[index].text
    for sign in "'’":
        feet, found, inches = text.partition(sign)
        if found and index + 1 < len(tokens) and tokens[index + 1].text in _INCH_SIGNS and not tokens[index + 1].spaced:
            return _feet(index, index + 2, feet, inches)
    if index + 3 < len(tokens) and tokens[index + 1].text == "′" and tokens[index + 3].text in _INCH_SIGNS:
        return _feet(index, index + 4, text, tokens[index + 2].text)
    return None


def _feet(start: int, end: int, feet: str, inches: str) -> Draft | None:
    if not (feet.isdecimal() and inches.isdecimal()) or len(feet) > 3 or len(inches) > 2 or int(inches) >= 12:
        return None
    draft = Draft(start, end)
    draft.number = Number(start, end, [Value(int(feet) + Fraction(int(inches), 12), None, "feet and inches")])
    draft.options = [Option("measure", unit="foot", rule="' is foot")]
    return draft


def minutes_and_seconds(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """3:45.6, 1:59:40.2: with tenths of a second a length of time, not a time of day."""
    end = index + 3
    if not _touches(tokens, index + 1) or not tokens[index].text.isdecimal():
        return None
    if tokens[index + 2].text.isdecimal() and _touches(tokens, index + 3):
        end = index + 5
    written = tokens[end - 1].text
    seconds = written.replace(",", ".")
    whole, _, tenths = seconds.partition(".")
    if len(tenths) > _SEXAGESIMAL and language.decimal not in written:
        return None  # 1:25.000 is a scale
    if not (len(whole) == _SEXAGESIMAL and whole.isdecimal() and tenths.isdecimal() and int(whole) < 60):
        return None
    minutes = Fraction(int(tokens[end - 3].text)) + Fraction(seconds) / 60
    value = int(tokens[index].text) + minutes / 60 if end == index + 5 else minutes
    return _lasting(index, end, value, "hour" if end == index + 5 else "minute")


def _touches(tokens: Sequence[Token], index: int) -> bool:
    """Whether a colon and a number follow without a space."""
    if index + 1 >= len(tokens) or tokens[index].text != ":" or tokens[index + 1].kind != NUMERAL:
        return False
    return not tokens[index].spaced and not tokens[index + 1].spaced


def _lasting(start: int, end: int, value: Fraction, unit: str) -> Draft:
    draft = Draft(start, end)
    draft.number = Number(start, end, [Value(value, None, "hours, minutes and seconds")])
    draft.options = [Option("duration", unit=unit)]
    return draft


def or_duration(tokens: Sequence[Token], index: int, draft: Draft) -> None:
    """Let a time with seconds be a length of time as well: 2:05:42 is a marathon or a moment."""
    if draft.end != index + 5 or not _touches(tokens, index + 1) or not _touches(tokens, index + 3):
        return
    hours, minutes, seconds = (int(tokens[index + step].text) for step in (0, 2, 4))
    value = hours + Fraction(minutes, 60) + Fraction(seconds, 3600)
    lasting = _lasting(index, draft.end, value, "hour")
    draft.number, draft.options = lasting.number, lasting.options


def one_and_part(tokens: Sequence[Token], number: Number, floor: int, *, chained: bool) -> Number:
    """An hour and a half where no article is written: hora y media, год с половиной, millón y medio; ساعة ونصف."""
    start = number.start - 2
    joiner = sense_at(tokens, start + 1, "and-number") if number.fraction and number.scale == 1 else None
    if joiner is None or start < floor or tokens[start].kind != WORD:
        return number
    half = number.values[0].value == Fraction(1, 2) and len(tokens[start].text) >= _WORD
    spaced = tokens[start + 2].spaced and not chained
    if spaced and not (half and number.end == number.start + 1):
        return number
    unit = next((sense for sense in tokens[start].senses if sense.role in _WHOLES and not sense.others), None)
    if unit is None or (spaced and sense_at(tokens, number.end, "unit") is not None):
        return number
    if unit.role == "scale":
        values = [Value((1 + value.value) * unit.value, None, f"one and {value.rule}") for value in number.values]
        whole = Number(start, number.end, values)
        whole.scale = unit.value
        return whole
    values = [Value(1 + value.value, None, f"one and {value.rule}") for value in number.values]
    whole = Number(start, _past_again(tokens, number.end, tokens[start].lower), values)
    if unit.role == "currency":
        whole.joined = [Option("money", currency=code, rule=f"{tokens[start].text} is {code}") for code in unit.value]
    else:
        whole.joined = options_of(unit.value, tokens[start].text)
    return whole


def _past_again(tokens: Sequence[Token], index: int, word: str) -> int:
    """The index after the unit said once more: the second hour of ساعة ونصف الساعة."""
    for end in (index + 1, index + 2):
        if end <= len(tokens) and tokens[end - 1].lower == word and (end == index + 1 or not tokens[end - 1].spaced):
            return end
    return index


def smaller_units(
    tokens: Sequence[Token], number: Number, options: list[Option], end: int, language: Language
) -> tuple[Number, int]:
    """Six feet two inches, 2 h 30 min 15 s: figures in ever smaller units join the first; pět hodin a půl."""
    unit = options[0].unit if options else None
    if not options or options[0].kind not in _DIVIDED or number.scale != 1 or end >= len(tokens):
        return number, end
    part = _part_behind(tokens, end, unit, language)
    if part is not None:
        whole = [Value(value.value + part[0], None, f"{value.rule} and {part[0]}") for value in number.values]
        return _replaced(number, whole, part[1]), part[1]
    if unit is None:
        return number, end
    smaller = unit
    while (found := _smaller(tokens, smaller, end, language)) is not None:
        more, smaller, end = found
        ratio = units()[smaller].factor / units()[unit].factor
        sums = [
            Value(value.value + more * ratio, None, f"{value.rule} in two units".strip()) for value in number.values
        ]
        number = _replaced(number, sums, end)
    return number, end


def _part_behind(
    tokens: Sequence[Token], end: int, unit: str | None, language: Language
) -> tuple[Fraction, int] | None:
    """The half or quarter behind a unit: pět hodin a půl, un'ora e un quarto; not an hour and half a mile."""
    half = half_after(tokens, end)
    if half is not None:
        again = sense_at(tokens, half, "unit")
        if again is not None and unit in again[0].value:
            return Fraction(1, 2), again[1]  # 3 ساعات ونصف الساعة
        return None if _goes_on(tokens, half) else (Fraction(1, 2), half)
    joiner = sense_at(tokens, end, "and-number")
    part = number_at(tokens, joiner[1], language) if joiner is not None and joiner[1] < len(tokens) else None
    if part is None or not part.fraction or part.digits or part.scale != 1 or part.values[0].value >= 1:
        return None
    return (
        None
        if _goes_on(tokens, part.end) or is_content(tokens, part.end, language)
        else (part.values[0].value, part.end)
    )


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a part behind a unit belongs to what follows: half a mile, a quarter of; but hora y media de obras."""
    if sense_at(tokens, index, "of") is not None and past_partitive(tokens, index) == index:
        return True
    return any(sense_at(tokens, index, role) for role in _COUNTED)


def _smaller(tokens: Sequence[Token], unit: str, end: int, language: Language) -> tuple[Fraction, str, int] | None:
    """The figure in a smaller unit behind one: its value, its unit, and the index after it."""
    index = _joiner(tokens, unit, end)
    if index >= len(tokens):
        return None
    second = number_at(tokens, index, language) or amount_at(tokens, index)
    if second is None or not second.values or second.scale != 1 or second.article:
        return None
    counted = counted_at(tokens, second, language)
    if counted is None:
        implied = _implied(tokens, unit, end, second, language)
        counted = ([Option("measure", unit=implied)], second.end) if implied is not None else None
    if counted is None or counted[0][0].unit is None:
        return None
    if (same := next((o for o in counted[0] if o.unit == unit and o.factor != 1), None)) is not None:
        return second.values[0].value * same.factor, unit, counted[1]  # een uur en een kwartier
    small = next((option.unit for option in counted[0] if option.unit in parts(unit)), None)
    if small is None or second.values[0].value * units()[small].factor >= units()[unit].factor:
        return None
    return second.values[0].value, small, counted[1]


def _joiner(tokens: Sequence[Token], unit: str, index: int) -> int:
    """Past "and", a comma between feet and inches, the hyphen of 6-foot-6."""
    if index >= len(tokens):
        return index
    if (joiner := sense_at(tokens, index, "and-number")) is not None:
        return joiner[1]
    if tokens[index].text == "," and unit == "foot":
        return index + 1
    if tokens[index].text == "-" and index + 1 < len(tokens) and not tokens[index + 1].spaced:
        return index + 1
    return index


def _implied(tokens: Sequence[Token], unit: str, end: int, second: Number, language: Language) -> str | None:
    """The unit of a second figure that writes none: 6-foot-6, 11st 4; 1 m 85 by its digits."""
    if not second.digits:
        return None
    if unit in _NEXT_SMALLER:
        return None if tokens[second.start - 1].text == "," else _NEXT_SMALLER[unit]
    small, length = _IN_DIGITS.get(unit, ("", 0))
    written = tokens[second.start].text
    short = second.start == end and (
        len(tokens[end - 1].text) <= _ABBREVIATION or not is_content(tokens, second.end, language)
    )
    return small if small and short and written.isdecimal() and len(written) == length else None


def _replaced(number: Number, values: list[Value], end: int) -> Number:
    whole = Number(number.start, end, values)
    whole.digits = number.digits
    return whole
