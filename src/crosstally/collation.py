"""Several versions of one text held against each other: who says what of a figure, and who stands alone with it.

>>> en, sv, de = (Document(tag, tag, "", ()) for tag in ("en", "sv", "de"))
>>> agreeing = (Statement(en, ("300",)), Statement(de, ("300",)))
>>> str(Dissent((agreeing, (Statement(sv, ("600",)),)), en))
'sv alone says “600”; en, de say “300”'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .finding import Place, Report
from .messages import SOURCE, Quoted, say, told, told_many
from .text import Document

_QUOTED = 3  # wordings of one version; the first tell


@dataclass(frozen=True, slots=True)
class Statement:
    """What one version says of a figure, in its own words, and where; nothing where it leaves the figure out."""

    document: Document
    words: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()

    def to_dict(self) -> dict[str, object]:
        return {
            "name": self.document.name,
            "language": self.document.language,
            "places": [place.to_dict() for place in self.places],
        }


@dataclass(frozen=True, slots=True)
class Dissent:
    """Versions that do not say the same of a figure, in groups of those that do; ``source`` is what was translated."""

    groups: tuple[tuple[Statement, ...], ...]
    source: Document

    @property
    def alone(self) -> tuple[Document, ...]:
        """The versions that agree with no other where more than half say the same: theirs is likely the error."""
        versions = sum(map(len, self.groups))
        if not any(2 * len(group) > versions for group in self.groups):
            return ()
        return tuple(group[0].document for group in self.groups if len(group) == 1)

    @property
    def blames_source(self) -> bool:
        """Whether the source is one of those that stand alone: it, or a text all others follow, is to be looked at."""
        return any(document is self.source for document in self.alone)

    def to_dict(self, locale: str = SOURCE) -> dict[str, object]:
        """As programs read it, with its sentence in that language."""
        return {
            "alone": [{"name": document.name, "language": document.language} for document in self.alone],
            "source_alone": self.blames_source,
            "groups": [[statement.to_dict() for statement in group] for group in self.groups],
            "message": self.spoken(locale),
        }

    def __str__(self) -> str:
        return self.spoken(SOURCE)

    def spoken(self, locale: str) -> str:
        """One sentence, those that stand alone first."""
        alone = [group for group in self.groups if len(group) == 1 and group[0].document in self.alone]
        rest = [group for group in self.groups if group not in alone]
        labels = _labels([statement.document for group in self.groups for statement in group])
        parts = [_says(group, labels, locale, alone=True) for group in alone]
        parts += [_says(group, labels, locale) for group in rest]
        if self.blames_source:
            parts.append(told("look at the source, or at a text the others follow", locale))
        said = "; ".join(parts)
        return said if alone else told("the versions are divided: {said}", locale, said=said)


@dataclass(frozen=True, slots=True)
class Collation:
    """The report of every target on the source, and the figures of which the versions do not say the same."""

    reports: tuple[Report, ...]
    dissents: tuple[Dissent, ...]

    def to_dict(self) -> dict[str, object]:
        """The reports and dissents as the public contract writes those of several pairs."""
        return {
            "version": 1,
            "reports": [report.to_dict() for report in self.reports],
            "dissents": [dissent.to_dict() for dissent in self.dissents],
        }


def _labels(documents: list[Document]) -> dict[int, str]:
    """What each version is called, by identity: its language, or its name where two share a language."""
    count = Counter(document.language for document in documents)
    return {
        id(document): document.language if count[document.language] == 1 or not document.name else document.name
        for document in documents
    }


def _says(group: tuple[Statement, ...], labels: dict[int, str], locale: str, *, alone: bool = False) -> str:
    who = ", ".join(labels[id(statement.document)] for statement in group)
    words = list(dict.fromkeys(_wordings(group, locale)))[:_QUOTED]
    either = told("or", locale)
    said, count = f" {either} ".join(words), len(group)
    if alone and not words:
        return told("{who} alone does not say it", locale, who=who)
    if alone:
        return told("{who} alone says {words}", locale, who=who, words=said)
    if not words:
        return told_many("{who} does not say it", "{who} do not say it", count, locale, who=who)
    return told_many("{who} says {words}", "{who} say {words}", count, locale, who=who, words=said)


def _wordings(group: tuple[Statement, ...], locale: str) -> Iterator[str]:
    for statement in group:
        yield from (say(Quoted((word,)), locale) for word in statement.words)
