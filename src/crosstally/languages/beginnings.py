"""The words of a language at which a figure may begin: for the pattern of ``anchors``, and for who reads from there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .anchors import Followers, anchors
from .clitics import Clitics
from .lexicon import Lexicon
from .numberwords import NumberWords
from .words import begins_run, is_word

#: Roles whose words may begin a figure without a digit.
_ANCHORS = ("scale", "leading-scale", "fraction", "multiple", "month", "clock-word", "decade-word", "century",
            "century-word", "half-word", "era", "amount", "added")  # fmt: skip
#: Roles of what is written together with a number word.
_JOINED = ("joined-unit", "joined-currency", "joined-times", "joined-count", "scale", "percent", "unit", "currency",
           "decade-suffix", "count-suffix", "fraction", "ordinal-suffix")  # fmt: skip
#: Roles of what a figure counts.
_COUNTED = ("unit", "currency", "percent", "scale", "month", "money-scale", "minor-unit", "times",
            "ratio-whole-first", "hedge-inside", "bound-inside", "from-after", "to", "clock-after", "hour-mark",
            "numbered-century")  # fmt: skip
_HEAD = 2  # letters
#: Roles of words that begin a figure when one is read from the left.
_OPENERS = ("fraction", "leading-scale", "multiple", "article", "month", "clock-word", "decade-word", "century",
            "century-word", "season", "quarter", "half-year", "era", "month-before", "ordinal-prefix", "half-word",
            "quarter-of", "three-quarters-of", "to-go", "half-past", "half-to", "quarter-past", "quarter-to", "amount",
            "added", "idiom")  # fmt: skip
#: Roles of what an article before it makes one of: a million, a third, un kilomètre et demi.
_ONE_OF = ("scale", "fraction", "unit", "currency")


def openers_of(lexicon: Lexicon, cardinals: NumberWords, ordinals: NumberWords) -> dict[str, frozenset[str]]:
    """The words a figure may begin with, each with the words of which one must follow; none where it may stand alone.

    "The" begins "the fall of 2018" and no other figure: most words that stand there are not worth a look.
    """
    found: dict[str, set[str]] = {}
    alone = cardinals.first_words() | ordinals.first_words()
    one_of = {word for word, _ in lexicon.having(*_ONE_OF)}
    for word, sense in lexicon.having(*_OPENERS):
        if sense.others:
            found.setdefault(word, set()).add(sense.others[0])
        elif sense.role == "article":
            found.setdefault(word, set()).update(one_of)
        else:
            alone.add(word)
    return {word: frozenset(seconds) for word, seconds in found.items()} | dict.fromkeys(alone, frozenset[str]())


def heads_of(lexicon: Lexicon, openers: Iterable[str], combining: NumberWords | None) -> frozenset[str]:
    """The first two letters, or the only one, of words that begin with a number: tiårig, 二万; none where none do."""
    if combining is None:
        return frozenset()
    named = {word for word, _ in lexicon.having(*_ANCHORS)}
    return frozenset(word[:_HEAD] for words in (openers, named, combining.children) for word in words)


def anchors_of(
    lexicon: Lexicon, cardinals: NumberWords, ordinals: NumberWords, combining: NumberWords | None, clitics: Clitics,
    weak: frozenset[str], function_words: frozenset[str], *, compounds: bool,
) -> re.Pattern[str]:  # fmt: skip
    """Where figures may be: a weak word, as an article is, only right before what is counted."""
    numerals = cardinals.first_words() | ordinals.first_words()
    named = list(lexicon.having(*_ANCHORS))
    begin = {word for word, _ in named if not begins_run(word)} | numerals
    alone = {word for word, sense in named if not sense.others}
    frequent = (begin & function_words) - alone - cardinals.single_words() - ordinals.single_words()
    begin -= frequent
    # In scripts without spaces 万 begins nothing by itself, and an abbreviation is found with its dot: ก.ย.
    begin |= {
        f"{word}." if sense.others[:1] == (".",) else word
        for word, sense in named
        if begins_run(word) and sense.role != "scale"
    }
    counted = {word for word, _ in lexicon.having("percent", "currency", "minor-unit", "unit", "and-a-half")}
    articles = (weak, {unit for unit in counted if is_word(unit)})
    pairs = {
        f"{word} {second}"
        for word in frequent
        for second in (
            *cardinals.children.get(word, ()),
            *ordinals.children.get(word, ()),
            *(sense.others[0] for sense in lexicon.senses[word] if sense.role in _ANCHORS and sense.others),
        )
        if second.isalpha()
    }  # "el doble", "al doilea": never each "el" and "al"
    followers = {
        role: {word[0] for word, _ in lexicon.having(*roles) if begins_run(word)}
        for role, roles in (("any", (*_COUNTED, "counter")), ("counted", _COUNTED))
    }
    if combining is not None and compounds:
        begin |= combining.first_words()
    joined = _joined_words(lexicon, combining) if combining is not None and not compounds else (set(), set())
    if compounds:
        behind = _joined_words(lexicon, combining or cardinals)[1]
        joined = set(), behind | numerals | set(cardinals.joiners) | set(cardinals.scales)
    months = {word for word, sense in named if sense.role == "month"}
    centuries = {word for word, sense in lexicon.having("century") if len(word) == 1 and sense.others[:1] == (".",)}
    return anchors(
        begin, pairs, articles, Followers(weak, **followers), months, joined, centuries, clitics, compounds=compounds
    )


def _joined_words(lexicon: Lexicon, combining: NumberWords) -> tuple[set[str], set[str]]:
    """What words joined to their unit begin with, and what may follow: *dwu-*, *pół-*; *-letni*, *-milionowy*."""
    first = combining.first_words() | {word for word, sense in lexicon.having("fraction") if not sense.others}
    return first, {word for word, _ in lexicon.having(*_JOINED)}
