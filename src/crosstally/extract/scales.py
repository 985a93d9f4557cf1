"""Scale words and letters behind a number: which are scales there, and the number times them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.entries import ABBREVIATION
from ..languages.lexicon import Sense
from .grammar import is_letter, past_hyphen, past_partitive, says_nothing, sense_at
from .number import Number
from .token import NUMERAL, SYMBOL, WORD, Token

_SHORTEST_SCALE = 5  # letters of a scale that a longer word begins with

_CURRENCY = frozenset(("currency", "currency-prefix"))


def is_scale_letter(tokens: Sequence[Token], index: int, number: Number, language: Language) -> bool:
    """5m; after a space only where CLDR writes it so and the letter is no unit: French "10 k"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if not number.digits or index != number.end or (following is not None and following.text in "²³"):
        return False
    if following is not None and following.kind == NUMERAL and not following.spaced:
        return False  # 1m85
    if not language.lexicon.is_written("scale", tokens[index].text):
        return False  # in French M is a million and m a metre
    if (
        following is not None
        and not following.spaced
        and following.kind == SYMBOL
        and _is_currency(following, language)
    ):
        return True  # 12 k€
    if _is_spaced_scale(tokens, index) and _is_currency(tokens[index + 1], language):
        return True  # 12 t kr
    return not tokens[index].spaced or (
        sense_at(tokens, index, "spaced-letter") is not None and not _is_unit_letter(tokens[index], language)
    )


def _is_whole_scale(tokens: Sequence[Token], index: int, sense: Sense, language: Language) -> bool:
    """Whether a scale is more than the letter it begins with: "n wagim" of Kabyle, the क॰ of Hindi for a crore."""
    if not sense.others:
        return False
    return any(word.isalpha() for word in sense.others) or not _is_unit_letter(tokens[index], language)


def _is_unit_letter(token: Token, language: Language) -> bool:
    """Whether a unit is abbreviated by this very letter."""
    units_meant = (unit for sense in token.senses if sense.role in ("unit", "glued-unit") for unit in sense.value)
    return any(language.lexicon.is_written(unit, token.text) for unit in units_meant)


def _is_spaced_scale(tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.spaced and sense_at(tokens, index, "spaced-letter") is not None


def _is_currency(token: Token, language: Language) -> bool:
    return token.text in language.codes or not _CURRENCY.isdisjoint(token.senses.roles)


def _is_rather_unit(tokens: Sequence[Token], index: int, end: int, language: Language) -> bool:
    """Whether what looks like a short scale is a unit as it is written, or begins one: mm, not MM; mil·límetres."""
    longer = sense_at(tokens, index, "unit")
    if longer is not None and longer[1] > end:
        return True
    token, written = tokens[index], language.lexicon.is_written
    if len(token.text) > ABBREVIATION:
        return False
    units_meant = (unit for sense in token.senses.roles.get("unit", ()) if not sense.others for unit in sense.value)
    return not written("scale", token.text) and any(written(unit, token.text) for unit in units_meant)


def with_scales(tokens: Sequence[Token], number: Number, language: Language, below: Fraction | None = None) -> Number:
    """Multiply by the scale words that follow: 4,2 miljarder, hundra tusen, 20 de milioane; of a part, smaller ones."""
    while number.end < len(tokens):
        index = number.end
        if (
            tokens[index].text in "-‐‑"
            and index + 1 < len(tokens)
            and not tokens[index].spaced
            and not tokens[index + 1].spaced
        ):
            index += 1  # an attributive hyphen: a 10-billion-dollar deal
        index = past_partitive(tokens, index)
        found = sense_at(tokens, index, "scale") or _in_compound(tokens, index, number, language)
        if found is None:
            return number
        sense, end = found
        if below is not None and sense.value >= below:
            return number
        doubtful = is_letter(tokens[index]) and not _is_whole_scale(tokens, index, sense, language)
        money = doubtful and end > index + 1 and end < len(tokens) and _is_currency(tokens[end], language)  # 10 t. €
        if doubtful and not money and not is_scale_letter(tokens, index, number, language):
            return number
        if not money and _is_rather_unit(tokens, index, end, language):
            return number
        if number.scale > 1 and sense.value < number.scale and not (number.scale < 1000 or number.article):
            return number
        if number.inside is None and sense_at(tokens, index, "about-so-many") is not None:
            number.inside = "about"  # une vingtaine
        number.scaled(sense.value, end, f"times {tokens[index].text} = {int(sense.value)}")
    return number


def _in_compound(tokens: Sequence[Token], index: int, number: Number, language: Language) -> tuple[Sense, int] | None:
    """The scale a word begins with that a hyphen joins to its figure: a 20-miljonersbudget."""
    if (
        index == number.end
        or index >= len(tokens)
        or not language.compounds
        or tokens[index].kind != WORD
        or tokens[index].senses
    ):
        return None
    word = tokens[index].lower
    for size in range(len(word) - 1, _SHORTEST_SCALE, -1):
        for sense in language.lexicon.senses.get(word[:size], ()):
            if sense.role == "scale" and not sense.others:
                return sense, index + 1
    return None


def take_inside(tokens: Sequence[Token], number: Number) -> bool:
    """Take in a hedge or bound between a number and its scale or unit: 20多万人, 10여 명."""
    if says_nothing(tokens, number.end):
        return False
    for role, name in (("hedge-inside", "about"), ("bound-inside", "")):
        found = sense_at(tokens, past_hyphen(tokens, number.end), role) if number.inside is None else None
        if found is not None:
            number.inside, number.end = name or found[0].value, found[1]
            return True
    return False
