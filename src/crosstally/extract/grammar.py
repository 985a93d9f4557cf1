"""Looking senses up beside a figure: what begins at a token, and what ends before one."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from ..languages.lexicon import Sense
from .token import NUMERAL, WORD, Token

Field = tuple[int, int]  # a number read, and the index after it

HYPHENS = frozenset("-‐‑")
_CLOSING = frozenset(".,;:!?)")
#: Roles of words that are counted by heads and pieces.
_COUNTS = frozenset(("item", "counter"))
#: Roles of what is abbreviated with its dot or without it.
_ABBREVIATED = frozenset(("currency", "currency-prefix", "minor-unit", "unit"))


def sense_at(tokens: Sequence[Token], index: int, role: str) -> tuple[Sense, int] | None:
    """The longest sense in a role that begins at a token, and the index after it."""
    try:
        found = tokens[index].senses.roles.get(role)
    except IndexError:
        return None
    # Asked dozens of times for each figure, and mostly in vain: what follows is the rare case.
    return None if found is None or index < 0 else _longest(tokens, index, role, found)


def _longest(tokens: Sequence[Token], index: int, role: str, senses: Sequence[Sense]) -> tuple[Sense, int] | None:
    for sense in senses:
        if not sense.others:
            return sense, index + 1
        end = _follow(tokens, index + 1, sense.others)
        if end:
            stop = sense.others[-1] == "." and role in _ABBREVIATED and _is_full_stop(tokens, end - 1)
            undotted = stop and any(other.others == sense.others[:-1] for other in senses)
            return sense, end - undotted
    return None


def _is_full_stop(tokens: Sequence[Token], index: int) -> bool:
    """Whether a dot ends a sentence rather than a form that is written with it or without it: 10 kr."""
    return index + 1 == len(tokens) and tokens[0].kind == WORD


def _follow(tokens: Sequence[Token], index: int, others: tuple[str, ...]) -> int:
    """The index after ``others``, or 0 where the tokens are not they; "percentage-point" is "percentage point"."""
    for word in others:
        if index + 1 < len(tokens) and tokens[index].text in HYPHENS and word != tokens[index].text:
            index += 1
        if index >= len(tokens):
            return 0
        if tokens[index].lower != word:
            if not _are_one(tokens, index, word):
                return 0
            index += 1
        index += 1
    return index


def _are_one(tokens: Sequence[Token], index: int, word: str) -> bool:
    """Whether a particle and the word it is written together with are a word of a longer form: المئة of "في المئة"."""
    particle = tokens[index].lower
    if not word.startswith(particle) or index + 1 >= len(tokens) or tokens[index + 1].spaced:
        return False
    return particle + tokens[index + 1].lower == word


def past_partitive(tokens: Sequence[Token], index: int) -> int:
    """The index after the *of* between a number and what it counts: dix millions d'euros, 20 de milioane de euro."""
    found = sense_at(tokens, index, "partitive")
    return index if found is None else found[1]


def leading_on(tokens: Sequence[Token], index: int) -> tuple[Sense, int] | None:
    """What leads from the first of a range to its last, the longer where two do: –, to, から, "-től"."""
    found = [one for role in ("to", "from-after") if (one := sense_at(tokens, index, role)) is not None]
    return max(found, key=lambda one: one[1], default=None)


def is_content(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a word that is no function word stands at an index: what a figure before it may count."""
    return index < len(tokens) and tokens[index].kind == WORD and tokens[index].lower not in language.function_words


def is_mere_word(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the word at an index says nothing of a figure before it, as the soldiers of "40 soldiers" do.

    A quick look that saves most figures dozens of look-ups. A word in capitals may be a code, MSEK.
    """
    if index >= len(tokens):
        return False
    token = tokens[index]
    return (
        token.kind == WORD
        and token.spaced
        and not token.senses
        and token.text[1:] == token.text[1:].lower()
        and (len(token.text) > 1 or not is_letter(token))
        and token.lower not in language.cardinals.children
        and token.lower not in language.ordinals.children
        and token.lower[:2] not in language.heads  # sextiotvåtusen tvåhundra
        and token.lower[:1] not in language.heads
    )


def ends_here(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether nothing goes on at an index: it is the end, or a mere word stands there or behind a mark."""
    if index < len(tokens) and tokens[index].text in _CLOSING and not tokens[index].spaced:
        index += 1
    return index >= len(tokens) or is_mere_word(tokens, index, language)


def says_nothing(tokens: Sequence[Token], index: int) -> bool:
    """Whether neither the token at an index nor the next one has any sense: a quick look before the look-ups."""
    return index >= len(tokens) or not (tokens[index].senses or (index + 1 < len(tokens) and tokens[index + 1].senses))


def counts_only(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the word at an index is what a figure before it counts and nothing else: 12 boats, 85 people."""
    if not is_content(tokens, index, language):
        return False
    senses = tokens[index].senses
    return not senses or any(sense.role in _COUNTS for sense in senses)


def past_hyphen(tokens: Sequence[Token], index: int) -> int:
    """The index after a hyphen that joins two words, or the index itself."""
    if index + 1 < len(tokens) and tokens[index].text in HYPHENS and not tokens[index].spaced:
        return index if tokens[index + 1].spaced else index + 1
    return index


def past(tokens: Sequence[Token], index: int, role: str) -> int:
    """The index after the words in a role at a token, or the index itself."""
    found = sense_at(tokens, index, role)
    return index if found is None else found[1]


def sense_before(tokens: Sequence[Token], index: int, role: str, language: Language) -> tuple[Sense, int] | None:
    """The longest sense in a role that ends right before a token, and the index of its first token."""
    if index <= 0:
        return None
    senses = language.lexicon.before.get(tokens[index - 1].lower)
    if not senses:
        return None
    for sense in senses.roles.get(role, ()):
        start = index - 1 - len(sense.others)
        if start >= 0 and all(tokens[index - 2 - n].lower == word for n, word in enumerate(sense.others)):
            return sense, start
    return None


def is_capitalized(token: Token, language: Language) -> bool:
    """Whether a word has a capital and is none that any sentence may begin with."""
    return token.kind == WORD and token.text[0].isupper() and token.lower not in language.function_words


def is_letter(token: Token) -> bool:
    """Whether a token is a single letter, which may mean much beside a figure; a syllable or a Han character is not."""
    return len(token.text) == 1 and token.text < "\u0e00"


def plain(token: Token, digits: tuple[int, ...]) -> int | None:
    """The number of a token of so many digits and nothing else."""
    return int(token.text) if token.kind == NUMERAL and len(token.text) in digits and token.text.isdecimal() else None
