"""Units beside a number: percent, measures and durations by their CLDR identifiers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.entries import OWN
from ..languages.lexicon import Sense
from ..languages.numberwords import NumberWords
from ..quantity import Kind
from ..unit import divided, units
from .grammar import HYPHENS, is_letter, is_mere_word, past_partitive, sense_at, sense_before
from .money import currency_at
from .number import Number, Value
from .option import Option
from .scan import LONGEST_WORD
from .token import NUMERAL, WORD, Token

_SHARES: dict[str, tuple[Kind, Fraction]] = {
    "percent": ("percent", Fraction(1)),
    "permille": ("percent", Fraction(1, 10)),
    "tenth": ("percent", Fraction(10)),
    "percentage-point": ("percentage-point", Fraction(1)),
    "basis-point": ("percentage-point", Fraction(1, 100)),
}


_SYMBOL, _LONGEST_ENDING = 3, 6  # letters
#: Roles of words that mean one thing as a whole.
_WHOLE = frozenset(("unit", "half-year", "quarter", "weekday"))


def counted_at(tokens: Sequence[Token], number: Number, language: Language) -> tuple[list[Option], int] | None:
    """What the words after a number say it counts: a share, a currency, a unit; several where they mean several."""
    if number.joined:
        return number.joined, number.end
    if is_mere_word(tokens, number.end, language):
        return None
    index, joined = after_hyphen(tokens, number.end)
    found = _counted(tokens, index, number, joined=joined, language=language)
    if found is None and (attribute := sense_at(tokens, index, "attribute")) is not None:
        return _counted(tokens, attribute[1], number, joined=False, language=language)  # three more days
    if found is None and (after := past_partitive(tokens, index)) != index:
        return _counted(tokens, after, number, joined=joined, language=language)
    return found


def _counted(
    tokens: Sequence[Token], index: int, number: Number, *, joined: bool, language: Language
) -> tuple[list[Option], int] | None:
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.kind == NUMERAL:
        return None
    if (share := sense_at(tokens, index, "percent")) is not None:
        return [_share(share[0].value, token.text)], share[1]
    if (times := sense_at(tokens, index, "times")) is not None and not _opens_size(tokens, index):
        return [Option("number", rule="multiple")], times[1]
    money = currency_at(tokens, index, language)
    if money is not None and token.text in language.codes:
        return money  # SEK is the krona, sek a second
    measure = unit_at(tokens, index, glued=not token.spaced, joined=joined or not token.spaced, language=language)
    if measure is not None and not joined and opens_compound(tokens, measure[1]):
        measure = None
    if measure is not None and not number.digits and measure[1] == index + 1 and _is_mistaken(token, language):
        measure = None
    if money is None or measure is None:
        return money or (measure and _or_counted(tokens, index, measure))
    if money[1] != measure[1]:
        return max(money, measure, key=lambda found: found[1])
    first, second = (money, measure) if number.scale > 1 or _is_rather_money(tokens, index) else (measure, money)
    return [*first[0], *second[0]], money[1]


def _or_counted(tokens: Sequence[Token], index: int, measure: tuple[list[Option], int]) -> tuple[list[Option], int]:
    """A unit whose word counts something else as well: 八分 are eight minutes or points."""
    counter = sense_at(tokens, index, "counter")
    if counter is None or counter[1] != measure[1] or any(option.kind == "number" for option in measure[0]):
        return measure
    return [*measure[0], Option("number", rule=f"{tokens[index].text} is counted")], measure[1]


def _is_mistaken(token: Token, language: Language) -> bool:
    """Whether a symbol behind a number word is another word: "sekizine ev" is no 8 eV, "ti l" no ten liters."""
    if len(token.lower) > _SYMBOL or not _is_symbol(token.lower, language):
        return False
    written = language.lexicon.is_written
    units_meant = (unit for sense in token.senses.roles.get("unit", ()) for unit in sense.value)
    return is_letter(token) or not any(written(unit, token.text) for unit in units_meant)


def _opens_size(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sign of multiplication stands apart or before another number: 10x is ten times, 3 x 4 a size."""
    before_number = index + 1 < len(tokens) and tokens[index + 1].kind == NUMERAL
    if not is_letter(tokens[index]):
        return before_number and sense_at(tokens, index, "size") is not None
    return tokens[index].spaced or before_number


def _is_rather_money(tokens: Sequence[Token], index: int) -> bool:
    """Whether the language's own file lists a word as a currency, and only CLDR as a unit: funtów, фунтов."""
    money, unit = sense_at(tokens, index, "currency"), sense_at(tokens, index, "unit")
    return money is not None and unit is not None and money[0].origin == OWN != unit[0].origin


def letter_as_unit(tokens: Sequence[Token], number: Number, language: Language) -> tuple[list[Value], list[Option]]:
    """What 4,000m is if not four thousand million: the values without the scale, and the units of the letter."""
    index = number.end - 1
    if number.scale == 1 or index <= number.start or not is_letter(tokens[index]) or tokens[index].spaced:
        return [], []
    found = sense_at(tokens, index, "glued-unit")
    units_meant = meant_by(found[0].value, tokens[index], language) if found is not None else ()
    if not units_meant:
        return [], []
    values = [
        Value(v.value / number.scale, v.resolution and v.resolution / number.scale, "digits") for v in number.values
    ]
    return values, options_of(units_meant, tokens[index].text)


def opens_compound(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen and a word touch the word before: the second of "two second-half goals" is no unit."""
    return (
        index + 1 < len(tokens)
        and tokens[index].text in HYPHENS
        and not tokens[index].spaced
        and not tokens[index + 1].spaced
        and tokens[index + 1].kind == WORD
        and "unit" not in tokens[index + 1].senses.roles
    )


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
    if (multiple := sense_at(tokens, index, "unit-multiple")) is not None:
        [option] = options_of((multiple[0].value[1],), token.text)
        option.factor = multiple[0].value[0]
        return [option], multiple[1]  # drie kwartier, sei quintali
    longer = sense_at(tokens, index, "unit")
    if longer is not None and longer[0].others:
        return options_of(longer[0].value, token.text), longer[1]
    found = sense_at(tokens, index, "glued-unit")
    if found is not None and (glued or is_letter(token)):
        ids = meant_by(found[0].value, token, language)
        more = meant_by(longer[0].value, token, language) if ids and longer is not None and is_letter(token) else ()
        ids = [*ids, *(unit for unit in more if unit not in ids)]  # the m of metres and months
        return (options_of(ids, token.text), found[1]) if ids else None
    if longer is not None and (glued or not is_letter(token)):
        if not glued and _is_verb(tokens, longer[1], language):
            return None
        ids = meant_by(longer[0].value, token, language)
        return (options_of(ids, token.text), longer[1]) if ids else None
    if joined and token.kind == WORD:
        return ending(token.lower, index, language)
    return None


def _is_verb(tokens: Sequence[Token], end: int, language: Language) -> bool:
    """Whether a unit that is a function word as well is none: 2018 ha sido, but 500 ha de bosque."""
    if tokens[end - 1].lower not in language.function_words or end >= len(tokens) or tokens[end].kind != WORD:
        return False
    return past_partitive(tokens, end) == end


def meant_by(ids: Sequence[str], token: Token, language: Language) -> Sequence[str]:
    """The units an abbreviation means as it is written: MW is no mW, and 5G no 5 g."""
    if len(token.text) > 3:
        return ids
    written = language.lexicon.written
    exact = tuple(unit for unit in ids if token.text in written.get((unit, token.lower), ()))
    if exact or len(token.text) == 1:
        return exact
    # Written all small, as "ml" is where CLDR writes mL and ML, an abbreviation is the smaller unit.
    return sorted(ids, key=lambda unit: units()[unit].factor) if token.text.islower() else ids


def joined_at(tokens: Sequence[Token], index: int, language: Language) -> Number | None:
    """Femårig, tioårsplan, halvtimme, dreimal: a number word and what it counts in one word."""
    if (amount := amount_at(tokens, index)) is not None:
        return amount
    if language.combining is None or index >= len(tokens) or tokens[index].kind != WORD:
        return None
    word = tokens[index].lower
    if not _WHOLE.isdisjoint(tokens[index].senses.roles):
        return None  # "tiår" is a decade, not ten years, and "Halbjahr" a part of the year
    value, rest = _number_and_rest(word, language, language.combining)
    counted = ending(rest, index, language) if rest and not _is_symbol(rest, language) else None
    if counted is None:
        value, counted = _elided(word, index, language)
    if counted is None:
        return None
    number = Number(index, index + 1, [Value(value, None, "number word joined to what it counts")])
    number.joined = counted[0]
    return number


def amount_at(tokens: Sequence[Token], index: int) -> Number | None:
    """A dual or another word that is a number and its unit at once: שנתיים is two years, دولارين two dollars."""
    found = sense_at(tokens, index, "amount")
    if found is None:
        return None
    (value, name), end = found[0].value, found[1]
    number = Number(index, end, [Value(value, None, f"{tokens[index].text} is {value} {name}")])
    if name.isupper():
        number.joined = [Option("money", currency=name, rule=f"{tokens[index].text} is {name}")]
    else:
        number.joined = options_of((name,), tokens[index].text)
    return number


def _is_symbol(word: str, language: Language) -> bool:
    """Whether letters are the symbol of a unit, which no number word is written together with: sjukt is no 7 kt."""
    units_meant = [sense for sense in language.lexicon.senses.get(word, ()) if sense.role == "unit"]
    return len(word) <= _SYMBOL and any(sense.origin != OWN for sense in units_meant)


def _number_and_rest(word: str, language: Language, combining: NumberWords) -> tuple[Fraction, str]:
    """A fraction or number a word begins with, and what it is written together with: halvtimme, zweieinhalbjährig."""
    for size in range(min(len(word) - 2, LONGEST_WORD), 2, -1):
        for sense in language.lexicon.senses.get(word[:size], ()):
            if sense.role == "fraction" and not sense.others and ending(word[size:], 0, language) is not None:
                return sense.value, word[size:]
    taken = combining.take_apart(word)
    return (Fraction(0), "") if taken is None else (Fraction(taken[0]), taken[1])


def _elided(word: str, index: int, language: Language) -> tuple[Fraction, tuple[list[Option], int] | None]:
    """A number that has dropped its last letter before an ending: ventinove and enne are ventinovenne."""
    for size in range(len(word) - 3, len(word) - _LONGEST_ENDING - 1, -1):
        if size < _SYMBOL or not any(sense.role == "joined-unit" for sense in _senses(word[size:], language)):
            continue
        for letter in language.cardinals.last_letters:
            taken = language.cardinals.take_apart(word[:size] + letter)
            if taken is not None and not taken[1]:
                return Fraction(taken[0]), ending(word[size:], index, language)
    return Fraction(0), None


def _senses(word: str, language: Language) -> tuple[Sense, ...]:
    return language.lexicon.senses.get(word, ())


def ending(word: str, index: int, language: Language) -> tuple[list[Option], int] | None:
    """What a word joined to a figure counts by how it begins: 25-årsjubileum is 25 years."""
    for size in range(min(len(word), LONGEST_WORD), 1, -1):
        for sense in language.lexicon.senses.get(word[:size], ()):
            exactly = size == len(word) and not sense.others
            if sense.role == "percent" and (exactly or sense.others == ("*",)):
                return [_share(sense.value, word)], index + 1
            if sense.role == "joined-times" and (exactly or sense.others == ("*",)):
                return [Option("number", rule="multiple")], index + 1
            if sense.role == "joined-count" and (exactly or sense.others == ("*",)):
                return [Option("number", rule="number word joined to what it counts")], index + 1
            if exactly and sense.role == "unit":
                return options_of(sense.value, word), index + 1
            if sense.role == "joined-unit" and (exactly or sense.others == ("*",)):
                return options_of(sense.value, word), index + 1
            if sense.role == "joined-currency" and (exactly or sense.others == ("*",)):
                return [Option("money", currency=code, rule=f"{word} is {code}") for code in sense.value], index + 1
    return None


def options_of(ids: Sequence[str], text: str) -> list[Option]:
    """The units as what a number may count, and why."""
    known = units()
    found = []
    for name in ids:
        unit, per = divided(name)
        kind: Kind = "duration" if known[unit].dimension == "duration" else "measure"
        found.append(Option(kind, unit=unit, per=per, rule=f"{text} is {name}"))
    return found


def _share(name: str, text: str) -> Option:
    kind, factor = _SHARES[name]
    return Option(kind, factor=factor, rule=f"{text} is {name}")


def percentage_points(text: str) -> Option:
    """Points behind a share written with its sign before it: yüzde 5 puan."""
    return _share("percentage-point", text)


def share_before(
    tokens: Sequence[Token], number: Number, floor: int, language: Language
) -> tuple[list[Option], int] | None:
    """The share a sign or word before a number makes of it, and where it begins: %5, yüzde 5, 百分之五."""
    found = sense_before(tokens, number.start, "percent-prefix", language)
    if found is None or found[1] < floor:
        return None
    return [_share(found[0].value, tokens[found[1]].text)], found[1]
