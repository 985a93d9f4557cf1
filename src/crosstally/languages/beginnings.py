"""The words of a language at which a figure may begin: for the pattern of ``anchors``, and for who reads from there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .anchors import STEM, Anchors, Beginnings, Forms, InRuns
from .clitics import Clitics
from .lexicon import Lexicon
from .numberwords import NumberWords
from .words import begins_run, is_hangul, is_word

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
#: Roles of what stands behind an article: *ein Prozent*.
_BEHIND_ARTICLES = ("percent", "currency", "minor-unit", "unit", "and-a-half")
#: Letters at most of a word that begins many others: of "ti", ten, and "til", to.
_TINY = 4
_HEAD = 2  # letters
#: Roles of words that begin a figure when one is read from the left.
_OPENERS = ("fraction", "leading-scale", "multiple", "article", "month", "clock-word", "decade-word", "century",
            "century-word", "season", "quarter", "half-year", "era", "month-before", "ordinal-prefix", "half-word",
            "quarter-of", "three-quarters-of", "to-go", "half-past", "half-to", "quarter-past", "quarter-to", "amount",
            "added", "idiom", "solar-month")  # fmt: skip
#: Roles of what an article before it makes one of: a million, a third, un kilomètre et demi.
_ONE_OF = ("scale", "fraction", "unit", "currency")


def openers_of(lexicon: Lexicon, cardinals: NumberWords, ordinals: NumberWords) -> dict[str, frozenset[str]]:
    """The words a figure may begin with, each with the words of which one must follow; none where it may stand alone.

    "The" begins "the fall of 2018" and no other figure: most words that stand there are not worth a look.
    """
    found: dict[str, set[str]] = {}
    alone = cardinals.first_words() | ordinals.first_words()
    one_of = lexicon.opening(*_ONE_OF)
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
    named = lexicon.opening(*_ANCHORS)
    return frozenset(word[:_HEAD] for words in (openers, named, combining.children) for word in words)


def anchors_of(
    lexicon: Lexicon, cardinals: NumberWords, ordinals: NumberWords, combining: NumberWords | None, clitics: Clitics,
    weak: frozenset[str], function_words: frozenset[str], *, compounds: bool,
) -> Anchors:  # fmt: skip
    """Where figures may be: a weak word, as an article is, only right before what is counted.

    Where words may be written together (``compounds``) a word may go on with whatever it likes, but for the short
    names of months, and with numbers and what they count if it is short itself.
    """
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
    if combining is not None and compounds:
        begin |= combining.first_words()
    pairs: dict[str, tuple[str, ...]] = {}
    for word in frequent:  # "el doble", "al doilea": never each "el" and "al"
        senses = (sense for sense in lexicon.senses[word] if sense.role in _ANCHORS and sense.others)
        seconds = {*cardinals.children.get(word, ()), *ordinals.children.get(word, ())}
        seconds |= {sense.others[0] for sense in senses}
        pairs[word] = tuple(second[:STEM] for second in seconds if second.isalpha())
    found = {word for word in begin - weak if is_word(word) and (len(word) > 1 or not word.isascii())}
    found = {word for word in found if not begins_run(word)}
    first, behind = _joined_words(lexicon, combining or cardinals)
    if compounds:
        months = {word for word, sense in named if sense.role == "month" and len(word) < STEM}
        behind |= numerals | cardinals.joiners | cardinals.scales.keys()
        words = _compounding(found, months, behind)
    else:
        words = _separate(found, first if combining is not None else set(), behind)
    if weak:
        counted = {word for word in lexicon.opening(*_BEHIND_ARTICLES) if len(word) > 1 and is_word(word)}
        articles = frozenset(word for word in weak if is_word(word) and not begins_run(word))
        words = replace(words, weak=articles, counted=frozenset(word[:STEM] for word in counted))
    centuries = {word for word, sense in lexicon.having("century") if len(word) == 1 and sense.others[:1] == (".",)}
    clitics = Clitics(clitics.before) if compounds else clitics
    return Anchors(replace(words, pairs=pairs), _in_runs(lexicon, begin, weak), clitics, centuries)


def _separate(found: set[str], first: set[str], behind: set[str]) -> Beginnings:
    """Words that stand apart: a long one may be inflected, one that begins compounds goes on with what is counted."""
    stems = {word[:STEM] for word in found if len(word) > STEM}
    return Beginnings(
        whole=frozenset(word for word in found if word[:STEM] not in stems),
        stems=Forms(stems),
        joined=Forms(word for word in first if len(word) > 1 and word[:STEM] not in stems),
        behind=Forms(word[:STEM] for word in behind if len(word) > 2),
    )


def _compounding(found: set[str], months: set[str], behind: set[str]) -> Beginnings:
    """Words that may go on: "dic" is December, but "dichiarato" is none."""
    tiny = {word for word in found - months if len(word) <= _TINY}
    return Beginnings(
        whole=frozenset(months & found | tiny),
        stems=Forms(word[:STEM] for word in found - months - tiny),
        joined=Forms(tiny),
        behind=Forms(word[:3] for word in behind if len(word) > 2 or (len(word) == 2 and not word.isascii())),
    )


def _in_runs(lexicon: Lexicon, begin: set[str], weak: frozenset[str]) -> InRuns:
    words = {word for word in begin if begins_run(word)}
    single = {word for word in words if len(word) == 1}
    return InRuns(
        longer=Forms(word for word in words if len(word) > 1 and not _is_made_of(word, single)),
        single=frozenset(single - weak),
        weak=frozenset(single & weak),
        any=Forms(filter(begins_run, lexicon.opening(*_COUNTED, "counter"))),
        counted=Forms(filter(begins_run, lexicon.opening(*_COUNTED))),
    )


def _is_made_of(word: str, characters: set[str]) -> bool:
    return characters.issuperset(word) and len({is_hangul(character) for character in word}) == 1


def _joined_words(lexicon: Lexicon, combining: NumberWords) -> tuple[set[str], set[str]]:
    """What words joined to their unit begin with, and what may follow: *dwu-*, *pół-*; *-letni*, *-milionowy*."""
    first = combining.first_words() | {word for word, sense in lexicon.having("fraction") if not sense.others}
    return first, lexicon.opening(*_JOINED)
