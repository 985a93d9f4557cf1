"""Days of the week that stand by themselves: one side of a pair of paragraphs says Monday and the other one Tuesday."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..languages import Language, load
from ..languages.words import MARKED_WORD, begins_run, folded, is_dense
from ..quantity import Designator
from ..text import Document, Span
from .context import Context

_LONGEST_PREFIX = 4
_BEGINNING, _LAST_CYRILLIC = 3, "\u04ff"
_SHORTEST, _SHORTEST_DENSE = 4, 2  # letters: *sat* and *mar* are other words as well

#: A name's other words and its day, for every first word.
Names = Mapping[str, Sequence[tuple[tuple[str, ...], int]]]


def other_weekdays(context: Context) -> Iterator[tuple[Designator, Designator]]:
    """Where the paragraphs of a bead name the same days but for one."""
    days = _Days(context.source), _Days(context.target)
    for bead in context.alignment.beads:
        if bead.source and bead.target:
            ours, theirs = days[0].of(bead.source), days[1].of(bead.target)
            left, right = _missing(ours, theirs), _missing(theirs, ours)
            if len(left) == len(right) == 1:
                yield left[0], right[0]


def _missing(ours: Sequence[Designator], theirs: Sequence[Designator]) -> list[Designator]:
    """The days that the other side names less often, one of each."""
    more = Counter(day.key for day in ours) - Counter(day.key for day in theirs)
    return [next(day for day in reversed(ours) if day.key == key) for key in more]


class _Days:
    """The days of the week named in the paragraphs of a document."""

    def __init__(self, document: Document) -> None:
        language = load(document.language)
        self._document, self._language = document, language
        self._numbers = language.ordinals.single_words() | language.cardinals.single_words()
        names = _names(language)
        self._names = {name: days for name, days in names.items() if not begins_run(name)}
        runs = [(name, days[0][1]) for name, days in names.items() if begins_run(name)]
        least = {True: _SHORTEST_DENSE, False: _SHORTEST}
        self._runs = {name: day for name, day in runs if len(name) >= least[is_dense(name)]}
        self._run = re.compile("|".join(map(re.escape, sorted(self._runs, key=len, reverse=True))) or "(?!)")
        self._known: dict[str, str] = {}
        self._beginning = _beginning(self._names)

    def of(self, paragraphs: Sequence[int]) -> list[Designator]:
        """In text order, each with its day as the key."""
        return [day for paragraph in paragraphs for day in self._named(paragraph)]

    def _named(self, paragraph: int) -> Iterator[Designator]:
        start, text = self._document.paragraphs[paragraph].span.start, self._text(paragraph)
        for found in self._run.finditer(text):
            yield self._day(start, text, found.span(), self._runs[found[0]], paragraph)
        if self._beginning is not None and self._beginning.search(text) is None:
            return
        tokens, index = list(MARKED_WORD.finditer(text)), 0
        while index < len(tokens):
            name = self._name_at(tokens, index)
            if name is not None:
                behind, day = name
                span = tokens[index].start(), tokens[index + behind].end()
                yield self._day(start, text, span, day, paragraph)
                index += behind
            index += 1

    def _name_at(self, tokens: Sequence[re.Match[str]], index: int) -> tuple[int, int] | None:
        """How many words a name has behind its first one, and its day."""
        for others, day in self._names.get(self._first(tokens[index][0]), ()):
            behind = tokens[index + 1 : index + 1 + len(others)]
            if not others and self._first(tokens[index][0]) in self._numbers and not _is_name(tokens, index):
                continue
            if tuple(folded(other[0]) for other in behind) == others:
                return len(others), day
        return None

    def _text(self, paragraph: int) -> str:
        return self._document.paragraphs[paragraph].span.of(self._document.text)

    def _day(self, start: int, text: str, span: tuple[int, int], day: int, paragraph: int) -> Designator:
        return Designator(Span(start + span[0], start + span[1]), text[slice(*span)], str(day), paragraph)

    def _first(self, word: str) -> str:
        """A word as it is looked up, without what the language writes together with names."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = next(filter(self._names.__contains__, self._forms(folded(word))), "")
        return found

    def _forms(self, form: str) -> Iterator[str]:
        yield form
        yield self._language.stem(form)
        before = self._language.clitics.before
        yield from (form[size:] for size in range(1, _LONGEST_PREFIX) if form[:size] in before)


def _beginning(names: Iterable[str]) -> re.Pattern[str] | None:
    """A quick look at how names begin, in alphabets that write a letter in one way; elsewhere words are looked up."""
    beginnings = {name[:_BEGINNING] for name in names}
    if not beginnings or max(map(max, beginnings)) > _LAST_CYRILLIC:
        return None
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(beginnings)))})", re.IGNORECASE)


def _is_name(tokens: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a capital in mid-sentence makes a day of a word that is a number as well: Τρίτη, but segunda."""
    return index > 0 and tokens[index][0][0].isupper()


def _names(language: Language) -> Names:
    """The names of days by their first word, the longest first."""
    names: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for word, sense in language.lexicon.having("weekday"):
        others = tuple(other for other in sense.others if other.isalpha())
        if not others and ((len(word) < _SHORTEST and not begins_run(word)) or "." in sense.others):
            continue
        names.setdefault(word, []).append((others, sense.value))
    return {word: sorted(days, key=lambda day: -len(day[0])) for word, days in names.items()}
