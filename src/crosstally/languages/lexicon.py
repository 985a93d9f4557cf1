"""The lexicon of a language: what its words can mean beside a figure.

A word has *senses*; a sense belongs to a *role* (scale, currency, unit, hedge …) and may need the words that follow it.
What stands to the right of a figure is looked up by its first word, what stands to the left by its last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import Any, NamedTuple

from .entries import Entries

#: Roles of what is counted, in whatever case.
_COUNTED = frozenset(("unit", "currency", "percent", "scale", "minor-unit"))
#: Roles of what is said of times, and the letters a word for a length of time has at least.
_OF_TIMES = dict.fromkeys((
    "clock-after", "clock-before", "clock-at", "clock-cue", "hour-mark", "minute-mark", "am", "pm", "night",
    "year-after", "year-cue", "month-cue",
))  # fmt: skip
_STEM = 3
#: Roles of what stands before a figure.
_LEFT = frozenset((
    "hedge", "bound", "bound-goal", "currency", "currency-code", "currency-prefix", "date-part", "clock-before",
    "year-cue",
    "determiner", "from", "between", "by", "day-article", "part-article", "month-cue", "month-only", "minus",
    "anno-domini", "title", "range-from", "period-before", "percent-prefix", "ratio-each", "ratio-cue", "result-cue",
    "difference", "weekday", "month-before", "era", "ordinal-prefix", "century", "decade-beside", "am", "pm", "night",
    "half-sign", "quarter-sign", "clock-at", "clock-cue", "before-christ", "unit-before", "of-life",
))  # fmt: skip


class Sense(NamedTuple):
    """One meaning of a word that is followed (or, on the left, preceded) by ``others``; ``origin`` says who says so."""

    role: str
    value: Any
    others: tuple[str, ...]
    origin: str


class Senses(tuple[Sense, ...]):
    """The senses of a word, longest first."""

    @cached_property
    def roles(self) -> dict[str, tuple[Sense, ...]]:
        """Those in each role: looked up far more often than there are words."""
        found: dict[str, tuple[Sense, ...]] = {}
        for sense in self:
            found[sense.role] = (*found.get(sense.role, ()), sense)
        return found


class Lexicon:
    """Senses by first word (``senses``) and, for what stands on the left, by last word (``before``).

    ``written``: in which capitals and small letters units, currencies and scales are written.
    """

    def __init__(self, entries: Entries) -> None:
        self.written = entries.written
        first: dict[str, list[Sense]] = {}
        last: dict[str, list[Sense]] = {}
        self._first_words: dict[str, dict[str, None]] = {}
        self._last_words: dict[str, dict[str, None]] = {}
        for role, words, value, origin in entries:
            first.setdefault(words[0], []).append(Sense(role, value, words[1:], origin))
            self._first_words.setdefault(role, {})[words[0]] = None
            if role in _LEFT:
                last.setdefault(words[-1], []).append(Sense(role, value, words[:-1][::-1], origin))
                self._last_words.setdefault(role, {})[words[-1]] = None
        self.senses = {word: _longest_first(senses) for word, senses in first.items()}
        self.before = {word: _longest_first(senses) for word, senses in last.items()}

    def is_written(self, meaning: str, text: str) -> bool:
        """Whether a unit, a currency or the abbreviation of a scale is written in these capitals and small letters."""
        return text in self.written.get((meaning, text.lower()), ())

    def take_off_endings(self, stem: Callable[[str], str]) -> None:
        """Keep phrases by the words a text is looked up by: of "ABD doları" the second is *dolar* with an ending."""
        stem = cache(stem)
        for index in (self.senses, self.before):
            for word, senses in index.items():
                if any(sense.others for sense in senses):
                    index[word] = Senses(sense._replace(others=tuple(map(stem, sense.others))) for sense in senses)

    def add_stems(self, stem: Callable[[str], str]) -> None:
        """Let a form that is listed for what it says of times mean as well what its stem means: *percig*, a minute."""
        for word in dict.fromkeys(word for role in _OF_TIMES for word in self._first_words.get(role, ())):
            senses = self.senses[word]
            if all(sense.role in _OF_TIMES for sense in senses) and _STEM <= len(bare := stem(word)) < len(word):
                more = [sense for sense in self.senses.get(bare, ()) if not sense.others and sense.role in _COUNTED]
                self.senses[word] = _longest_first([*senses, *more])

    def having(self, *roles: str) -> Iterator[tuple[str, Sense]]:
        """First words with a sense in one of the roles."""
        for role in roles:
            for word in self._first_words.get(role, ()):
                yield from ((word, sense) for sense in self.senses[word] if sense.role == role)

    def opening(self, *roles: str) -> set[str]:
        """First words of the forms in one of the roles."""
        return {word for role in roles for word in self._first_words.get(role, ())}

    def closing(self, *roles: str) -> set[str]:
        """Last words of what stands before a figure in one of the roles."""
        return {word for role in roles for word in self._last_words.get(role, ())}


def _longest_first(senses: list[Sense]) -> Senses:
    if len(senses) > 1:
        senses.sort(key=_shortness)
    return Senses(senses)


def _shortness(sense: Sense) -> int:
    return -len(sense.others)
