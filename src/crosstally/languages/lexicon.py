"""The lexicon of a language: what its words can mean beside a figure.

A word has *senses*; a sense belongs to a *role* (scale, currency, unit, hedge …) and may need the words that follow it.
What stands to the right of a figure is looked up by its first word, what stands to the left by its last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from .words import words

#: The origin of what the language's own file says, and not the one all share or CLDR.
OWN = "language file"
#: Roles whose senses with the same words are alternatives to keep, not a contradiction to settle.
_AMBIGUOUS = frozenset(("currency", "currency-code", "currency-prefix", "minor-unit", "unit", "joined-unit",
                        "unit-before", "doubtful-unit"))  # fmt: skip
#: Roles whose abbreviations differ by case: MW and mW.
_CASED = frozenset(("unit", "glued-unit", "doubtful-unit", "currency-prefix"))
#: Roles of what is counted, in whatever case.
_COUNTED = frozenset(("unit", "currency", "percent", "scale", "minor-unit"))
#: Roles of what is said of times, and the letters a word for a length of time has at least.
_OF_TIMES = frozenset((
    "clock-after", "clock-before", "clock-at", "clock-cue", "hour-mark", "minute-mark", "am", "pm", "night",
    "year-after", "year-cue", "month-cue",
))  # fmt: skip
_STEM = 3
#: Letters of what may be an abbreviation, whose capitals tell it from another: mm and MM, m and M.
ABBREVIATION = 3
#: Roles of what stands before a figure.
_LEFT = frozenset((
    "hedge", "bound", "bound-goal", "currency", "currency-code", "currency-prefix", "date-part", "clock-before",
    "year-cue",
    "determiner", "from", "between", "by", "day-article", "part-article", "month-cue", "month-only", "minus",
    "anno-domini", "title", "range-from", "period-before", "percent-prefix", "ratio-each", "ratio-cue", "result-cue",
    "difference", "weekday", "month-before", "era", "ordinal-prefix", "century", "decade-beside", "am", "pm", "night",
    "half-sign", "quarter-sign", "clock-at", "clock-cue", "before-christ", "unit-before", "of-life",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sense:
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

    ``written`` keeps the cases in which a unit's one-word forms, and the abbreviations of scales, are written.
    """

    def __init__(self) -> None:
        self.senses: dict[str, Senses] = {}
        self.before: dict[str, Senses] = {}
        self.written: dict[tuple[str, str], set[str]] = {}

    def add(self, role: str, form: str, value: Any, origin: str) -> None:
        """Enter a form; of two values for one form in one role the first stays, or both where ambiguity is real."""
        parts = words(form)
        if not parts:
            return
        self._enter(self.senses, parts[0], Sense(role, value, parts[1:], origin))
        if role in _CASED and len(parts) == 1:
            for meaning in value:
                self.written.setdefault((meaning, parts[0]), set()).add(form)
        if role == "scale" and len(form) <= ABBREVIATION:
            self.written.setdefault((role, parts[0]), set()).add(form)
        if role in _LEFT:
            self._enter(self.before, parts[-1], Sense(role, value, parts[-2::-1] if len(parts) > 1 else (), origin))

    def add_all(self, role: str, forms: Iterable[tuple[str, Any]], origin: str) -> None:
        """Enter many forms with their values."""
        for form, value in forms:
            self.add(role, form, value, origin)

    def own(self, role: str, form: str) -> Sense | None:
        """What the language's own file says of a form in a role."""
        parts = words(form)
        for sense in self.senses.get(parts[0], ()) if parts else ():
            if sense.role == role and sense.others == parts[1:]:
                return sense if sense.origin == OWN else None
        return None

    def has(self, role: str, form: str) -> bool:
        """Whether a form means something in a role."""
        parts = words(form)
        senses = self.senses.get(parts[0], ()) if parts else ()
        return any(sense.role == role and sense.others == parts[1:] for sense in senses)

    def put_first(self, role: str, form: str, meaning: str) -> None:
        """Make a meaning of a form its likeliest, whoever said what it may mean."""
        parts = words(form)
        for index, word in ((self.senses, parts[0]), (self.before, parts[-1])):
            others = parts[1:] if index is self.senses else parts[-2::-1] if len(parts) > 1 else ()
            index[word] = Senses(
                replace(sense, value=(meaning, *(value for value in sense.value if value != meaning)))
                if sense.role == role and sense.others == others
                else sense
                for sense in index.get(word, ())
            )

    def is_written(self, meaning: str, text: str) -> bool:
        """Whether a unit, a currency or the abbreviation of a scale is written in these capitals and small letters."""
        return text in self.written.get((meaning, text.lower()), ())

    def _enter(self, index: dict[str, Senses], word: str, sense: Sense) -> None:
        known = index.get(word)
        if known is None:
            index[word] = Senses((sense,))
            return
        for place, other in enumerate(known):
            if other.role == sense.role and other.others == sense.others:
                if sense.role in _AMBIGUOUS and not set(sense.value) <= set(other.value):
                    merged = replace(other, value=(*other.value, *(v for v in sense.value if v not in other.value)))
                    index[word] = Senses((*known[:place], merged, *known[place + 1 :]))
                return
        if len(sense.others) <= len(known[-1].others):
            index[word] = Senses((*known, sense))
        else:
            index[word] = Senses(sorted((*known, sense), key=lambda s: -len(s.others)))

    def take_off_endings(self, stem: Callable[[str], str]) -> None:
        """Keep phrases by the words a text is looked up by: of "ABD doları" the second is *dolar* with an ending."""
        for index in (self.senses, self.before):
            for word, senses in index.items():
                if any(sense.others for sense in senses):
                    index[word] = Senses(replace(sense, others=tuple(map(stem, sense.others))) for sense in senses)

    def add_stems(self, stem: Callable[[str], str]) -> None:
        """Let a form that is listed for what it says of times mean as well what its stem means: *percig*, a minute."""
        for word, senses in list(self.senses.items()):
            if _OF_TIMES.issuperset(senses.roles) and _STEM <= len(bare := stem(word)) < len(word):
                more = tuple(
                    sense for sense in self.senses.get(bare, ()) if not sense.others and sense.role in _COUNTED
                )
                self.senses[word] = Senses(sorted((*senses, *more), key=lambda sense: -len(sense.others)))

    def remove(self, role: str, form: str) -> None:
        """Forget a form in one role."""
        parts = words(form)
        for index, word in ((self.senses, parts[0]), (self.before, parts[-1])):
            if word in index:
                index[word] = Senses(s for s in index[word] if s.role != role or len(s.others) != len(parts) - 1)

    def having(self, *roles: str) -> Iterator[tuple[str, Sense]]:
        """First words with a sense in one of the roles."""
        for word, senses in self.senses.items():
            for sense in senses:
                if sense.role in roles:
                    yield word, sense
