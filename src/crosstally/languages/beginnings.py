"""The words of a language at which a figure may begin, for the pattern of ``anchors``."""

from __future__ import annotations

import re

from .anchors import Followers, anchors
from .clitics import Clitics
from .lexicon import Lexicon
from .numberwords import NumberWords
from .words import begins_run, is_word

#: Roles whose words may begin a figure without a digit.
_ANCHORS = ("scale", "leading-scale", "fraction", "multiple", "month", "clock-word", "decade-word", "century",
            "century-word", "half-word", "era", "amount", "added")  # fmt: skip
#: Roles of what is written together with a number word.
_JOINED = ("joined-unit", "joined-currency", "joined-times", "scale", "percent", "unit", "currency", "decade-suffix",
           "count-suffix", "fraction", "ordinal-suffix")  # fmt: skip
#: Roles of what a figure counts.
_COUNTED = ("unit", "currency", "percent", "scale", "month", "money-scale", "minor-unit", "times",
            "ratio-whole-first", "hedge-inside", "bound-inside", "from-after", "to")  # fmt: skip


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
