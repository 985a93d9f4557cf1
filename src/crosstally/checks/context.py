"""What a check may look at, and how it says what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from ..bead import Alignment
from ..finding import Finding, Match, Place, Severity, rules
from ..messages import Quoted, say
from ..policy import Policy
from ..quantity import Designator, Figures, Mention
from ..rate import Rate, RateProvider
from ..text import Document
from .fingerprint import digests, fingerprint
from .messages import message as sentence

Key = TypeVar("Key")
Item = TypeVar("Item")


@dataclass(frozen=True)
class Context:
    """Two documents, what was read in them, and how it was paired. ``on``: the day the texts were published."""

    source: Document
    target: Document
    source_figures: Figures
    target_figures: Figures
    alignment: Alignment
    matches: tuple[Match, ...]
    rates: RateProvider | None = None
    on: date | None = None
    policy: Policy = field(default_factory=Policy)

    @cached_property
    def pairs(self) -> tuple[tuple[Mention, Mention, Match], ...]:
        """The matches with both sides."""
        return tuple((m.source, m.target, m) for m in self.matches if m.source is not None and m.target is not None)

    @cached_property
    def _paragraphs(self) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        """A digest of every paragraph of either text, so that a long paragraph is read once."""
        return digests(self.source), digests(self.target)

    def finding(
        self,
        rule: str,
        message: str,
        source: Sequence[Mention | Designator],
        target: Sequence[Mention | Designator],
        *,
        severity: Severity | None = None,
        evidence: Mapping[str, object] | None = None,
        words: Mapping[str, object] | None = None,
        history: tuple[Rate, ...] = (),
    ) -> Finding:
        """A finding of ``rule`` at these places, said as ``message`` (see messages), filled in with ``words``.

        The wordings of both sides are always among the words, as ``source`` and ``target``.
        """
        ours, theirs = _places(source), _places(target)
        one, other = quoted(source), quoted(target)
        fields = {"source": one, "target": other, **(words or {})}
        said = sentence(message, max(len(one.texts), len(other.texts)), fields)
        return Finding(
            rule=rule,
            severity=rules()[rule].severity if severity is None else severity,
            message=say(said),
            source=ours,
            target=theirs,
            evidence=evidence or {},
            fingerprint=fingerprint(rule, (ours, self._paragraphs[0]), (theirs, self._paragraphs[1])),
            history=history,
            said=said,
        )


Check = Callable[[Context], Iterable[Finding]]


def _places(what: Iterable[Mention | Designator]) -> tuple[Place, ...]:
    return tuple(sorted({Place.of(one) for one in what}, key=lambda place: place.span))


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """The items that share a cause, in the order of their first one: one cause is one finding."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def quoted(places: Sequence[Mention | Designator]) -> Quoted:
    """The words of one or several places, each once: “24” and “two dozen”."""
    return Quoted(tuple(dict.fromkeys(place.text for place in places)))
