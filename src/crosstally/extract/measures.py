"""Units beside a number: percent, measures and durations by their CLDR identifiers; per-units; units in two parts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..quantity import Kind
from ..unit import parts, units
from .draft import Draft, Option
from .fractions import half_after
from .grammar import HYPHENS, is_letter, sense_at
from .money import currency_at
from .number import Number, Value
from .numerals import number_at
from .scan import LONGEST_WORD, NUMERAL, WORD, Token

_SHARES: dict[str, tuple[Kind, Fraction]] = {
    "percent": ("percent", Fraction(1)),
    "permille": ("percent", Fraction(1, 10)),
    "percentage-point": ("percentage-point", Fraction(1)),
    "basis-point": ("percentage-point", Fraction(1, 100)),
}


#: The unit a second figure is in when none is written: 6-foot-6, 5 ft 11, 11st 4.
_INCH_SIGNS = frozenset(('"', "”", "″", "''"))
_NEXT_SMALLER = {"foot": "inch", "stone": "pound"}


def counted_at(tokens: Sequence[Token], number: Number, language: Language) -> tuple[list[Option], int] | None:
    """What the words after a number say it counts: a share, a currency, a unit; several where they mean several."""
    index, joined = after_hyphen(tokens, number.end)
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.kind == NUMERAL:
        return None
    if (share := sense_at(tokens, index, "percent")) is not None:
        kind, factor = _SHARES[share[0].value]
        return [Option(kind, factor=factor, rule=f"{token.text} is {share[0].value}")], share[1]
    money = currency_at(tokens, index, language)
    if money is not None and token.text in language.codes:
        return money  # SEK is the krona, sek a second
    measure = unit_at(tokens, index, glued=not token.spaced, joined=joined or not token.spaced, language=language)
    if measure is not None and not joined and opens_compound(tokens, measure[1]):
        measure = None
    if money is None or measure is None:
        return money or measure
    if money[1] != measure[1]:
        return max(money, measure, key=lambda found: found[1])
    first, second = (money, measure) if number.scale > 1 else (measure, money)
    return [*first[0], *second[0]], money[1]


def letter_as_unit(tokens: Sequence[Token], number: Number, language: Language) -> tuple[list[Value], list[Option]]:
    """What 4,000m is if not four thousand million: the values without the scale, and the units of the letter."""
    index = number.end - 1
    if number.scale == 1 or index <= number.start or not is_letter(tokens[index]) or tokens[index].spaced:
        return [], []
    found = sense_at(tokens, index, "glued-unit")
    units_meant = _in_this_case(found[0].value, tokens[index], language) if found is not None else ()
    if not units_meant:
        return [], []
    values = [
        Value(v.value / number.scale, v.resolution and v.resolution / number.scale, "digits") for v in number.values
    ]
    return values, _options(units_meant, tokens[index].text)


def opens_compound(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen and a word touch the word before: the second of "two second-half goals" is no unit."""
    return (
        index + 1 < len(tokens)
        and tokens[index].text in HYPHENS
        and not tokens[index].spaced
        and not tokens[index + 1].spaced
        and tokens[index + 1].kind == WORD
        and not any(sense.role == "unit" for sense in tokens[index + 1].senses)
    )


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
    if not (feet.isdigit() and inches.isdigit()) or len(feet) > 3 or len(inches) > 2 or int(inches) >= 12:
        return None
    draft = Draft(start, end)
    draft.number = Number(start, end, [Value(int(feet) + Fraction(int(inches), 12), None, "feet and inches")])
    draft.options = [Option("measure", unit="foot", rule="' is foot")]
    return draft


def after_hyphen(tokens: Sequence[Token], index: int) -> tuple[int, bool]:
    """Where the words begin that a hyphen joins to a figure (25-year, 152-mm), and whether one does."""
    if index + 1 >= len(tokens) or tokens[index].text not in HYPHENS or tokens[index].spaced:
        return index, False
    joined = not tokens[index + 1].spaced and tokens[index + 1].kind == WORD
    return (index + 1, True) if joined else (index, False)


def unit_at(
    tokens: Sequence[Token], index: int, *, glued: bool, joined: bool, language: Language
) -> tuple[list[Option], int] | None:
    """What units the words at a token name."""
    token = tokens[index]
    longer = sense_at(tokens, index, "unit")
    if longer is not None and longer[0].others:
        return _options(longer[0].value, token.text), longer[1]
    found = sense_at(tokens, index, "glued-unit")
    if found is not None and (glued or is_letter(token)):
        ids = _in_this_case(found[0].value, token, language)
        return (_options(ids, token.text), found[1]) if ids else None
    if longer is not None and (glued or not is_letter(token)):
        ids = _in_this_case(longer[0].value, token, language)
        return (_options(ids, token.text), longer[1]) if ids else None
    if joined and token.kind == WORD:
        return ending(token.lower, index, language)
    return None


def _in_this_case(ids: Sequence[str], token: Token, language: Language) -> Sequence[str]:
    """The units an abbreviation means as it is written: MW is no mW, and 5G no 5 g."""
    if len(token.text) > 3:
        return ids
    written = language.lexicon.written
    exact = tuple(unit for unit in ids if token.text in written.get((unit, token.lower), ()))
    if exact or len(token.text) == 1:
        return exact
    # Written all small, as "ml" is where CLDR writes mL and ML, an abbreviation is the smaller unit.
    return sorted(ids, key=lambda unit: units()[unit].factor) if token.text.islower() else ids


def ending(word: str, index: int, language: Language) -> tuple[list[Option], int] | None:
    """What a word joined to a figure counts by how it begins: 25-årsjubileum is 25 years."""
    for size in range(min(len(word), LONGEST_WORD), 1, -1):
        for sense in language.lexicon.senses.get(word[:size], ()):
            exactly = size == len(word) and not sense.others
            if exactly and sense.role == "percent":
                kind, factor = _SHARES[sense.value]
                return [Option(kind, factor=factor, rule=f"{word} is {sense.value}")], index + 1
            if exactly and sense.role == "unit":
                return _options(sense.value, word), index + 1
            if sense.role == "joined-unit" and (exactly or sense.others == ("*",)):
                return _options(sense.value, word), index + 1
            if sense.role == "joined-currency" and (exactly or sense.others == ("*",)):
                return [Option("money", currency=code, rule=f"{word} is {code}") for code in sense.value], index + 1
    return None


def _options(ids: Sequence[str], text: str) -> list[Option]:
    known = units()
    return [
        Option("duration" if known[unit].dimension == "duration" else "measure", unit=unit, rule=f"{text} is {unit}")
        for unit in ids
    ]


def smaller_unit(
    tokens: Sequence[Token], number: Number, options: list[Option], end: int, language: Language
) -> tuple[Number, int]:
    """Six feet two inches, 5 hours and 30 minutes: a second figure in a smaller unit joins the first."""
    unit = options[0].unit if options else None
    if unit is None or number.scale != 1 or end >= len(tokens):
        return number, end
    if (half := half_after(tokens, end)) is not None:
        halved = [Value(value.value + Fraction(1, 2), None, f"{value.rule} and a half") for value in number.values]
        return _replaced(number, halved, half), half
    index = end
    if (joiner := sense_at(tokens, index, "and-number")) is not None:
        index = joiner[1]
    elif tokens[index].text == "," and unit == "foot":
        index += 1
    if index >= len(tokens):
        return number, end
    if tokens[index].text == "-" and index + 1 < len(tokens) and not tokens[index + 1].spaced:
        index += 1  # 6-foot-6
    second = number_at(tokens, index, language)
    if second is None or not second.values or second.scale != 1 or second.article or second.weak:
        return number, end
    counted = counted_at(tokens, second, language)
    if counted is None and unit in _NEXT_SMALLER and second.digits and tokens[second.start - 1].text != ",":
        counted = [Option("measure", unit=_NEXT_SMALLER[unit])], second.end
    if counted is None or counted[0][0].unit is None:
        return number, end
    small = next((option.unit for option in counted[0] if option.unit in parts(unit)), None)
    if small is None:
        return number, end
    ratio = units()[small].factor / units()[unit].factor
    if second.values[0].value * ratio >= 1:
        return number, end
    sums = [
        Value(value.value + second.values[0].value * ratio, None, f"{value.rule} in two units".strip())
        for value in number.values
    ]
    return _replaced(number, sums, second.end), counted[1]


def _replaced(number: Number, values: list[Value], end: int) -> Number:
    whole = Number(number.start, end, values)
    whole.digits = number.digits
    return whole


def per_at(tokens: Sequence[Token], index: int, language: Language) -> tuple[str, int] | None:
    """The unit an amount is per, right after it: annually, a year, per kWh, /barrel, -a-year."""
    if index + 1 < len(tokens) and tokens[index].text in HYPHENS and not tokens[index + 1].spaced:
        index += 1
    if (period := sense_at(tokens, index, "period")) is not None:
        moment = period[1] < len(tokens) and tokens[period[1]].lower in language.period_stops
        return None if moment else (period[0].value, period[1])  # a year ago is no period
    marker = sense_at(tokens, index, "per")
    if marker is None:
        return None
    start, _ = after_hyphen(tokens, marker[1])
    unit = sense_at(tokens, start, "unit")
    return None if unit is None or tokens[start].kind == NUMERAL else (unit[0].value[0], unit[1])
