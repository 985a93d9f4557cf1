"""The words by which a text itself links its figures: *in total*, *each*, *consisting of*, *from … to*.

They are those of the section ``arithmetic`` of a language's file, and *and*, *or* and *of*, which other sections have.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from .cldr import Cldr
from .tables import listed, tables_of
from .words import begins_run

_LONGEST = 40  # characters in which a phrase is looked for
_BESIDE = " \t\n\r\u00a0\u202f-־"  # between a word and a figure: the hyphen of ו-6


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases that stand right before a place in a text, or right behind it, in whatever case."""

    forms: tuple[str, ...]

    def end(self, text: str) -> int | None:
        """Where a phrase begins with which the text ends, but for spaces; ``None`` where none does.

        >>> Phrases(("a total of",)).end("boats, a total of ")
        7
        """
        tail = text[-_LONGEST:].casefold().rstrip(_BESIDE)
        for form in self.forms:
            start = len(tail) - len(form)
            if tail.endswith(form) and (start == 0 or _is_edge(tail[start - 1], form)):
                return max(0, len(text) - _LONGEST) + start
        return None

    def begin(self, text: str) -> bool:
        """Whether the text begins with a phrase, but for spaces."""
        return self.length(text) > 0

    def length(self, text: str) -> int:
        """Where the phrase ends that the text begins with, but for spaces; 0 where there is none.

        >>> Phrases(("in all",)).length(" in all.")
        7
        """
        spaces = len(text) - len(text.lstrip())
        head = text[spaces : spaces + _LONGEST].casefold()
        for form in self.forms:
            if head.startswith(form) and _is_edge(head[len(form) : len(form) + 1], form):
                return spaces + len(form)
        return 0

    def inside(self, text: str) -> bool:
        """Whether one of those written without spaces stands anywhere in the text."""
        return any(begins_run(form) and form in text for form in self.forms)

    def within(self, text: str) -> bool:
        """Whether one of them stands in the text as a word, or as its ending."""
        return any(word.endswith(self.forms) for word in text.casefold().split())

    def close(self, text: str) -> bool:
        """Whether the text ends with one of them, as an ending or a word."""
        return text.casefold().endswith(self.forms)


def _is_edge(beside: str, form: str) -> bool:
    """Whether a form may end at the character beside it: at no letter or digit, but where no spaces stand."""
    return not beside.isalnum() or begins_run(form) or begins_run(beside)


@dataclass(frozen=True, slots=True)
class Linking:
    """The words of one language, by what they link."""

    total: Phrases
    total_after: Phrases
    each: Phrases
    each_before: Phrases
    parts: Phrases
    rise_from: Phrases
    rise_to: Phrases
    from_after: Phrases
    to_after: Phrases
    change: Phrases
    conjunction: Phrases
    alternative: Phrases
    partitive: Phrases


@cache
def linking_of(tag: str) -> Linking:
    """The words of a BCP 47 tag's language; none where no file lists them."""
    own = tables_of(Cldr(tag))

    def phrases(*keys: tuple[str, str]) -> Phrases:
        return _phrases(form for section, key in keys for form in listed(own, section, key))

    return Linking(
        total=phrases(("arithmetic", "total")),
        total_after=phrases(("arithmetic", "total-after")),
        each=phrases(("arithmetic", "each")),
        each_before=phrases(("arithmetic", "each-before")),
        parts=phrases(("arithmetic", "parts")),
        rise_from=phrases(("arithmetic", "from")),
        rise_to=phrases(("arithmetic", "to")),
        from_after=phrases(("arithmetic", "from-after")),
        to_after=phrases(("arithmetic", "to-after")),
        change=phrases(("arithmetic", "change")),
        conjunction=phrases(("connectors", "and")),
        alternative=phrases(("connectors", "or")),
        partitive=phrases(("fractions", "of"), ("ratios", "of")),
    )


def _phrases(forms: Iterable[str]) -> Phrases:
    return Phrases(tuple(sorted({form.casefold() for form in forms}, key=lambda form: (-len(form), form))))
