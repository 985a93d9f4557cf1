"""The words beside which a number may be a date or a time: what is asked before either is looked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .lexicon import Lexicon
from .tables import PLAIN

#: Roles of words that may make a date of a figure some words away, and of those that stand right beside it.
_DATED = ("month", "weekday", "century", "numbered-century", "century-word", "decade-rank", "half-year", "quarter",
          "season", "era", "solar-month", "month-before", "month-after")  # fmt: skip
_DATED_BESIDE = (
    "decade-word",
    "life-suffix",
    "decade-beside",
    "decade-suffix",
    "before-christ",
    "anno-domini",
    "year-after",
)


def date_words_of(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The longest word of every form that makes a date; and the words, and single letters, that do so beside it."""
    longest = {max((word, *sense.others), key=len): word for word, sense in lexicon.having(*_DATED)}
    letters = {first for word, first in longest.items() if len(word) == 1 and word < "\u0e00"}
    beside = lexicon.opening(*_DATED_BESIDE) | lexicon.closing(*_DATED_BESIDE)
    return frozenset(word for word in longest if len(word) > 1 or word >= "\u0e00"), frozenset(letters | beside)


@dataclass(frozen=True)
class ClockWords:
    """Words beside which a number may be an hour: ``at`` it or before it, right ``behind`` it, or some words on.

    ``near`` holds what follows the first word of a form of several words, or nothing: *de* of "de la tarde" alone says
    no part of the day.
    """

    at: frozenset[str]
    behind: frozenset[str]
    near: Mapping[str, frozenset[str]]


#: Roles of words behind an hour, some words on, and right behind.
_CLOCK_NEAR = ("clock-after", "hour-mark", "minute-mark", "am", "pm", "night", "minutes-gone", "minutes-left")
_CLOCK_BEHIND = ("minutes-past", "minutes-to", "minutes-of", "and-half", "and-quarter", "less-quarter")


def clock_words_of(lexicon: Lexicon) -> ClockWords:
    roles = {*PLAIN["clock"].values(), "half-word", "clock-word"} - {"clock-and", "clock-less"}
    at = lexicon.closing(*roles)
    opening = roles.difference(_CLOCK_NEAR, _CLOCK_BEHIND)
    at |= lexicon.opening(*opening)
    near: dict[str, set[str]] = {":": {""}, "：": {""}}
    for word, sense in lexicon.having(*_CLOCK_NEAR):
        near.setdefault(word, set()).add(sense.others[0] if sense.others else "")
    return ClockWords(
        frozenset(at),
        frozenset(lexicon.opening(*_CLOCK_BEHIND)),
        {word: frozenset(seconds) for word, seconds in near.items()},
    )
