"""A text written down piece by piece, each with its place in the file: how readers of markup make their content."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date as Date  # noqa: N812 - `date` is an argument here

from ..layout import Layout, line_starts
from ..text import Marker, Paragraph, Span
from .content import Content
from .markers import markers_in

Piece = tuple[str, int]  # a stretch of text, and the offset in the file where it comes from

_UNEVEN = re.compile("[\t\n\r\f]|  ")
_FOLDED = re.compile("[ \t\n\r\f]+")  # what HTML takes for white space: a no-break space is not


class Sheet:
    """Collects pieces into paragraphs; ``content`` is the whole."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.length = 0  # of the text so far
        self._starts, self._origins, self._places = array("q"), array("q"), array("q")
        self._locators: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._markers: list[Marker] = []
        self._begun = 0, 0  # the open paragraph: its first piece and its offset

    def __len__(self) -> int:
        """How many paragraphs are closed."""
        return len(self._paragraphs)

    def write(self, text: str, origin: int) -> None:
        """Add a stretch of text that stands in the file just so, at ``origin``."""
        if not text:
            return
        if not self._starts or self._origins[-1] + self.length - self._starts[-1] != origin:
            self._starts.append(self.length)
            self._origins.append(origin)
        self._pieces.append(text)
        self.length += len(text)

    def write_all(self, pieces: Iterable[Piece]) -> None:
        """Add pieces one after the other."""
        for text, origin in pieces:
            self.write(text, origin)

    def write_folded(self, text: str, origin: int) -> None:
        """The same with white space folded into single spaces, as HTML shows it; none begins a paragraph."""
        if not (_UNEVEN.search(text) or (text.startswith(" ") and self._ends_in_space())):
            self.write(text, origin)
            return
        start = 0
        for space in _FOLDED.finditer(text):
            self.write(text[start : space.start()], origin + start)
            if not self._ends_in_space():
                self.write(" ", origin + space.start())
            start = space.end()
        self.write(text[start:], origin + start)

    def _ends_in_space(self) -> bool:
        """Whether a space would add nothing: at the beginning of a paragraph, or behind another."""
        return self.length == self._begun[1] or self._pieces[-1].endswith(" ")

    def comment(self, said: str) -> None:
        """Take note of a comment in the file: it holds for the paragraph that is open, else for the next."""
        self._markers += markers_in(said, len(self._paragraphs))

    def close(self, locator: str = "") -> int | None:
        """End the paragraph and return its index; one without text is none."""
        first, start = self._begun
        text = "".join(self._pieces[first:])
        self._pieces[first:] = [text] if text else []
        inner = text.strip()
        index = None
        if inner:
            begin = start + len(text) - len(text.lstrip())
            index = len(self._paragraphs)
            self._paragraphs.append(Paragraph(Span(begin, begin + len(inner))))
            self._places.append(start)
            self._locators.append(locator)
            self._separate()
        self._begun = len(self._pieces), self.length
        return index

    def _separate(self) -> None:
        """A newline between paragraphs stands for no piece of the file; it lies where the text before it ends."""
        self._pieces.append("\n")
        self.length += 1

    def content(
        self, file: str, language: str | None = None, date: Date | None = None, *, within: range | None = None
    ) -> Content:
        """What was written, as the content of ``file``; of the paragraphs ``within`` where only they are wanted."""
        self.close()
        first, last = (within.start, within.stop) if within is not None else (0, len(self))
        bounds = (0, *self._places[1:], self.length) if self._paragraphs else (0, self.length)
        begin, end = bounds[first], bounds[last]
        starts, origins = self._runs(begin, end)
        located = any(self._locators)
        return Content(
            "".join(self._pieces)[begin:end], language, date,
            paragraphs=tuple(_moved(paragraph, begin) for paragraph in self._paragraphs[first:last]),
            markers=tuple(
                Marker(marker.paragraph - first, marker.rule, marker.reason)
                for marker in self._markers if first <= marker.paragraph <= last
            ),
            layout=Layout(
                starts, origins, line_starts(file),
                array("q", (place - begin for place in self._places[first:last])) if located else (),
                self._locators[first:last],
            ),
        )  # fmt: skip

    def _runs(self, begin: int, end: int) -> tuple[array[int], array[int]]:
        """The runs of a part of the text."""
        if begin == 0:
            return self._starts, self._origins
        first, last = bisect_right(self._starts, begin) - 1, bisect_right(self._starts, end)
        starts = array("q", (start - begin for start in self._starts[first:last]))
        return starts, self._origins[first:last]

    def add(self, inner: Content, outer: Layout, prefix: str = "") -> None:
        """Write the paragraphs of a content that lies within a file, such as a web page in a field of JSON.

        ``outer`` leads from the text which ``inner`` was read from into the file; ``prefix`` precedes its locators.
        """
        self._markers += (Marker(marker.paragraph + len(self), marker.rule, marker.reason) for marker in inner.markers)
        for paragraph in inner.paragraphs or ():
            span = paragraph.span
            for text, origin in through(inner.text, span.start, span.end, inner.layout):
                self.write_all(through(text, origin, origin + len(text), outer, shift=origin))
            self.close(prefix + ((inner.layout and inner.layout.locator(span.start)) or ""))


def through(text: str, start: int, end: int, layout: Layout | None, *, shift: int = 0) -> Iterator[Piece]:
    """The pieces of a stretch as its layout divides it; ``shift`` is the offset of the first character of ``text``."""
    if layout is None:
        yield text[start - shift : end - shift], start
        return
    run = bisect_right(layout.starts, start)
    while start < end:
        stop = min(end, layout.starts[run]) if run < len(layout.starts) else end
        yield text[start - shift : stop - shift], layout.origin(start)
        start, run = stop, run + 1


def unescaped(
    raw: str, origin: int, escape: re.Pattern[str], meaning: Callable[[re.Match[str]], str]
) -> Iterator[Piece]:
    r"""The pieces of a stretch of the file in which some sequences stand for other text.

    >>> list(unescaped(r"5\"x", 10, re.compile(r"\\(.)"), lambda match: match[1]))
    [('5', 10), ('"', 11), ('x', 13)]
    """
    start = 0
    for match in escape.finditer(raw):
        if match.start() > start:
            yield raw[start : match.start()], origin + start
        yield meaning(match), origin + match.start()
        start = match.end()
    if start < len(raw):
        yield raw[start:], origin + start


def joined(pieces: Iterable[Piece]) -> tuple[str, Layout]:
    """The text that pieces make, and the way from it into the file."""
    texts, starts, origins, length = [], array("q"), array("q"), 0
    for text, origin in pieces:
        texts.append(text)
        starts.append(length)
        origins.append(origin)
        length += len(text)
    return "".join(texts), Layout(starts, origins, ())


def _moved(paragraph: Paragraph, begin: int) -> Paragraph:
    return Paragraph(Span(paragraph.span.start - begin, paragraph.span.end - begin)) if begin else paragraph
