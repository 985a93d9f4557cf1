"""Currencies beside a number: symbols, codes and names, before, after or glued (ISO 4217)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.lexicon import Sense
from .grammar import is_content, is_letter, sense_at, sense_before
from .number import Number
from .option import Option
from .token import NUMERAL, SYMBOL, WORD, Token

HUNDREDTH = Fraction(1, 100)
_LONGEST_SCALE = 3  # letters of a scale written together with a currency


def currency_at(tokens: Sequence[Token], index: int, language: Language) -> tuple[list[Option], int] | None:
    """What currencies the words at a token name: kronor, US dollars, SEK, mkr, MSEK, cents."""
    if index >= len(tokens) or tokens[index].kind == NUMERAL:
        return None
    token = tokens[index]
    if (found := sense_at(tokens, index, "money-scale")) is not None:
        factor, code = found[0].value
        return [Option("money", currency=code, factor=factor, rule=f"{token.text} is {int(factor)} {code}")], found[1]
    found, minor = _name_or_symbol(tokens, index), sense_at(tokens, index, "minor-unit")
    if minor is not None and token.spaced and is_letter(token):
        minor = None  # 50p, but not 50 p
    if minor is not None and (found is None or minor[1] > found[1]):  # Euro-Cent
        return _hundredths(minor[0].value, token.text), minor[1]
    if found is not None and (token.kind == WORD or not _opens_next(tokens, found[1])):
        return _options(found[0].value, token.text), found[1]
    if token.kind == WORD and token.text.isupper() and (code_and_scale := _code(token.text, language)):
        code, factor = code_and_scale
        return [Option("money", currency=code, factor=factor, rule=f"ISO 4217 code {code}")], index + 1
    return _scaled_symbol(tokens, index, language) if token.kind == WORD and not token.senses else None


def _scaled_symbol(tokens: Sequence[Token], index: int, language: Language) -> tuple[list[Option], int] | None:
    """A scale written together with a currency: MUS$, kUSD, MFCFA."""
    text = tokens[index].text
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if not text[-1].isupper() and (following is None or following.spaced or following.kind != SYMBOL):
        return None
    for size in range(1, min(len(text), _LONGEST_SCALE + 1)):
        factor = _scale(text[:size], language)
        if factor is None:
            continue
        rest = text[size:]
        if rest in language.codes:
            return [Option("money", currency=rest, factor=factor, rule=f"{text} is {int(factor)} {rest}")], index + 1
        for sense in language.lexicon.senses.get(rest.lower(), ()):
            end = index + 1 + len(sense.others)
            if sense.role == "currency-prefix" and [t.lower for t in tokens[index + 1 : end]] == list(sense.others):
                rule = f"{text} is {int(factor)} "
                return [Option("money", currency=code, factor=factor, rule=rule + code) for code in sense.value], end
    return None


def _scale(form: str, language: Language) -> Fraction | None:
    if not language.lexicon.is_written("scale", form):
        return None
    senses = language.lexicon.senses.get(form.lower(), ())
    return next((sense.value for sense in senses if sense.role == "scale" and not sense.others), None)


def _name_or_symbol(tokens: Sequence[Token], index: int) -> tuple[Sense, int] | None:
    """The longest name or symbol at a token: $ SU is longer than $."""
    name, symbol = sense_at(tokens, index, "currency"), sense_at(tokens, index, "currency-prefix")
    if name is None or (symbol is not None and symbol[1] > name[1] and tokens[symbol[1] - 1].text != "."):
        return symbol  # the full stop of "5 kr." may end the sentence
    return name


def currency_sign(tokens: Sequence[Token], index: int) -> Sense | None:
    """What a sign of one character says of currencies: €, $; nothing of a letter."""
    if tokens[index].kind != SYMBOL or not tokens[index].senses:
        return None
    symbol = sense_at(tokens, index, "currency")
    return None if symbol is None or symbol[0].others else symbol[0]


def _hundredths(codes: Sequence[str], text: str) -> list[Option]:
    rule = f"{text} is a hundredth of "
    return [Option("money", currency=code, factor=HUNDREDTH, rule=rule + code) for code in codes]


def _opens_next(tokens: Sequence[Token], index: int) -> bool:
    """Whether a symbol belongs to the number behind it: 5 of $10."""
    return index < len(tokens) and tokens[index].kind == NUMERAL and not tokens[index].spaced


def currency_before(
    tokens: Sequence[Token], number: Number, floor: int, language: Language
) -> tuple[list[Option], int] | None:
    """What currency stands right before a number, and the index where it begins: $, US$, USD, kr, MSEK."""
    index = number.start
    if index <= floor:
        return None
    token = tokens[index - 1]
    found = sense_before(tokens, index, "currency-prefix", language)
    if found is not None and found[1] >= floor and not _lacks_capitals(token, found[0], language):
        found = _whole_symbol(tokens, index, found, language)
        return _options(found[0].value, token.text), found[1]
    if token.kind == WORD and token.text.isupper() and (code_and_scale := _code(token.text, language)):
        code, factor = code_and_scale
        if code in language.not_codes and not _looks_like_money(tokens, number):
            return None
        return [Option("money", currency=code, factor=factor, rule=f"ISO 4217 code {code}")], index - 1
    return None


def _lacks_capitals(token: Token, sense: Sense, language: Language) -> bool:
    """Whether a symbol has capitals that the text has not: Sh is the shilling, "sh" an Estonian abbreviation."""
    if token.kind != WORD or sense.others or not token.text.islower():
        return False
    return not any(language.lexicon.is_written(code, token.text) for code in sense.value)


def name_before(
    tokens: Sequence[Token], number: Number, floor: int, language: Language
) -> tuple[list[Option], int] | None:
    """The currency named before an amount that looks like money: Euro 3,50; rupees 500 crore; not Euro 2024."""
    found = sense_before(tokens, number.start, "currency", language)
    if found is None or found[1] < floor or not _looks_like_money(tokens, number):
        return None
    if tokens[number.start - 1].kind == SYMBOL:
        return None  # of ": -5" the colon and minus are no ":-" of prices
    if is_content(tokens, number.end, language):
        return None
    return _options(found[0].value, tokens[found[1]].text), found[1]


def _whole_symbol(
    tokens: Sequence[Token], index: int, found: tuple[Sense, int], language: Language
) -> tuple[Sense, int]:
    """A symbol of letters and a sign is written in capitals, and in one piece if it has one letter: A$5, US $5."""
    symbol = tokens[found[1] : index]
    letters = "".join(token.text for token in symbol if token.kind == WORD)
    whole = len(letters) > 1 or not any(token.spaced for token in symbol[1:])
    if len(symbol) == 1 or (symbol[0].text.isupper() and whole) or symbol[-1].kind == WORD:
        return found
    for sense in language.lexicon.before.get(symbol[-1].lower, ()):
        if sense.role == "currency-prefix" and not sense.others:
            return sense, index - 1
    return found


def _looks_like_money(tokens: Sequence[Token], number: Number) -> bool:
    return number.scale > 1 or (number.digits and not tokens[number.start].text.isdecimal())


def _code(word: str, language: Language) -> tuple[str, Fraction] | None:
    """USD, or a scale and a code: MSEK is a million Swedish kronor."""
    if word in language.codes:
        return word, Fraction(1)
    if len(word) in (4, 5) and word[-3:] in language.codes and word[:-3].lower() in language.code_prefixes:
        return word[-3:], Fraction(10) ** language.code_prefixes[word[:-3].lower()]
    return None


def _options(codes: Sequence[str], text: str) -> list[Option]:
    return [Option("money", currency=code, rule=f"{text} is {code}") for code in codes]
