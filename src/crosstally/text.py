"""Documents, their paragraphs and sentences: values over one string, addressed by code points.

Sentence boundaries are ICU's (UAX #29); where a script ends a sentence with a space and no mark, they are some of the
spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - `date` is a field name here
from functools import cached_property
from itertools import pairwise

from .layout import Layout, line_starts, position_in

_LINE = re.compile(r"[^\r\n]+")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)")
_SPACES = re.compile(r"\s+")
_NO_MARKS = re.compile(r"[\u0e01-\u0e4e\u0e81-\u0ecd]")  # Thai and Lao
_LEAST_SENTENCE = 60  # characters: half a sentence of prose; shorter stretches between spaces are phrases
_HARD_WRAP = (45, 100)  # a column limit lies between these; a paragraph a line is uneven, often longer


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points, half open, into a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of ``text`` this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's span, without the white space around it."""

    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span and the index of its paragraph."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Marker:
    """A comment saying that what ``rule`` finds in a paragraph is known and fine; ``None`` is every rule."""

    paragraph: int
    rule: str | None
    reason: str


@dataclass(frozen=True)
class Document:
    """A text in one language (BCP 47), its paragraphs, and the day it was published, if known.

    ``text`` is what a reader sees; ``layout`` is the way back into a file with markup. Without one the text is the
    file.
    """

    name: str
    language: str
    text: str = field(repr=False)
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    date: Date | None = None
    markers: tuple[Marker, ...] = field(default=(), repr=False)
    layout: Layout | None = field(default=None, repr=False, compare=False)

    @classmethod
    def from_text(cls, text: str, language: str, date: Date | None = None, name: str = "") -> Document:
        r"""A document whose paragraphs are found in ``text``: one a line, or hard-wrapped blocks between blank lines.

        >>> [p.span.of("One.\n\nTwo.") for p in Document.from_text("One.\n\nTwo.", "en").paragraphs]
        ['One.', 'Two.']
        """
        return cls(name, language, text, tuple(Paragraph(span) for span in paragraph_spans(text)), date)

    @classmethod
    def from_paragraphs(
        cls, paragraphs: Sequence[str], language: str, date: Date | None = None, name: str = ""
    ) -> Document:
        """A document of the given paragraphs; its text is theirs, joined by newlines."""
        spans, start = [], 0
        for paragraph in paragraphs:
            spans.append(Paragraph(Span(start, start + len(paragraph))))
            start += len(paragraph) + 1
        return cls(name, language, "\n".join(paragraphs), tuple(spans), date)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all paragraphs, in text order."""
        return tuple(
            Sentence(span, index)
            for index, paragraph in enumerate(self.paragraphs)
            for span in sentence_spans(self.text, paragraph.span, self.language)
        )

    @cached_property
    def _line_starts(self) -> Sequence[int]:
        return line_starts(self.text)

    def position(self, offset: int) -> tuple[int, int]:
        r"""Line and column in the file of a code point of the text, both from 1, as editors count them.

        >>> Document.from_text("One.\r\nTwo.", "en").position(7)
        (2, 2)
        """
        return self.layout.position(offset) if self.layout else position_in(self._line_starts, offset)

    def locator(self, offset: int) -> str | None:
        """What the file's format calls the paragraph there (an XPath, a unit's id, a JSON pointer), if anything."""
        return self.layout.locator(offset) if self.layout else None


def paragraph_spans(text: str) -> list[Span]:
    """Where the paragraphs of a plain text lie: its non-blank lines, or its blocks where the lines are hard-wrapped."""
    lines = [_trimmed(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    return _blocks(text) if _is_hard_wrapped(text, lines) else lines


def _is_hard_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether most lines end near one column in the middle of a sentence."""
    followed = [
        line for line, following in pairwise(lines)
        if not _BLANK_LINE.search(text, line.end, following.start)
    ]  # fmt: skip
    if not followed:
        return False
    widest = max(line.end - line.start for line in lines)
    if not _HARD_WRAP[0] <= widest <= _HARD_WRAP[1]:
        return False
    full = sum(line.end - line.start > widest * 0.7 for line in followed)
    unfinished = sum(text[line.end - 1].isalnum() or text[line.end - 1] in ",;-–" for line in followed)
    return full >= 0.7 * len(followed) and unfinished >= 0.5 * len(followed)


def _blocks(text: str) -> list[Span]:
    spans, start = [], 0
    for match in _BLANK_LINE.finditer(text):
        spans.append(_trimmed(text, start, match.start()))
        start = match.end()
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if span.start < span.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def sentence_spans(text: str, span: Span, language: str) -> Iterator[Span]:
    """The sentences within ``span``, without the white space around them."""
    from icu4py.breakers import SentenceBreaker

    start = span.start
    locale = language.replace("-", "_") + "@ss=standard"  # suppressions: "Mr. Lam" is not the end of a sentence
    # Half of a surrogate pair is no character to ICU; a question mark takes its place, one code point for one.
    for segment in SentenceBreaker(span.of(text).encode("utf-8", "replace").decode(), locale):
        trimmed = _trimmed(text, start, start + len(segment))
        if trimmed.start < trimmed.end:
            yield from _at_spaces(text, trimmed) if _NO_MARKS.search(segment) else (trimmed,)
        start += len(segment)


def _at_spaces(text: str, span: Span) -> Iterator[Span]:
    """A stretch of Thai divided at spaces, which end sentences and phrases alike, into pieces of some length."""
    if 2 * len(_NO_MARKS.findall(text, span.start, span.end)) < span.end - span.start:
        yield span
        return
    start = span.start
    for space in _SPACES.finditer(text, span.start, span.end):
        if space.start() - start >= _LEAST_SENTENCE <= span.end - space.end():
            yield Span(start, space.start())
            start = space.end()
    yield Span(start, span.end)
