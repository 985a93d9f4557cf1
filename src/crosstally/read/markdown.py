"""Markdown (CommonMark and tables): headings, paragraphs, list items and table cells; code blocks are left out.

The parser is markdown-it-py, which knows the lines of a block; within them every piece of text is found again in order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..errors import UnreadableDocument
from ..layout import line_starts
from .content import Content
from .decoding import characters, marked
from .front_matter import front_matter
from .head import Head
from .html import article
from .sheet import Piece, Sheet, joined, through, unescaped

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_MOST = 8 << 20  # characters; the parser takes some seconds a megabyte
_LONGEST = 100_000  # characters of a paragraph: the parser copies its rest at every tag
_CLOSED_BY = (("<!--", "-->"), ("<?", "?>"), ("<![", "]]>"), ("<!", ">"))
_BAR = re.compile(r"\\\|")
_FITS = re.compile(r"---[ \t]*+[\r\n]++(?:[A-Za-z_-]++:[^\r\n]*+[\r\n]++)++---|\+\+\+[ \t]*+[\r\n]++[a-z_]++ *+=")
# What stands behind the text of a link: its address and title, or the name of a reference.
_ADDRESS = re.compile(
    r"""\](?:\(\s*+(?:<[^<>\n]*+>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+)"""
    r"""(?:\s++(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)))?+\s*+\)|\[[^\]]*+\])?+""",
    re.S,
)


def fits(head: Head) -> bool:
    """Whether the file begins with front matter."""
    return _FITS.match(head.text) is not None


def content(data: bytes, name: str) -> Content:
    """The text of the document."""
    mark, encoding = marked(data) or (b"", "utf-8")
    file = characters(data[len(mark) :], encoding, name, skipped=len(mark))
    if len(file) > _MOST:
        raise UnreadableDocument(
            name, f"has {len(file) >> 20} MB; of Markdown at most {_MOST >> 20} are read: divide it"
        )
    said = front_matter(file)
    try:
        tokens = _parsed(file[said.end :], name)
    except RecursionError:
        raise UnreadableDocument(name, "nests quotations or lists too deep; simplify it") from None
    lines = line_starts(file)
    first = bisect_right(lines, said.end) - 1
    sheet = Sheet()
    _Writer(file, lines, first, sheet, name).write(tokens)
    found = sheet.content(file, said.language, said.date)
    if not found.paragraphs:
        raise UnreadableDocument(name, "holds no text beside code and front matter")
    return found


def _parsed(text: str, name: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import html_inline

    def html(state: StateInline, silent: bool) -> bool:
        return _may_close(state) and html_inline(state, silent)

    def bounded(state: StateCore) -> None:
        if any(token.type == "inline" and len(token.content) > _LONGEST for token in state.tokens):
            raise UnreadableDocument(name, f"has a paragraph of more than {_LONGEST} characters; divide it")

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.disable("text_join")  # escapes and references stay tokens of their own, to be found as they are written
    parser.inline.ruler.at("html_inline", html)
    parser.core.ruler.after("block", "bounded", bounded)
    return parser.parse(text)


def _may_close(state: StateInline) -> bool:
    """Whether what opens here, a comment or the like, is closed at all: to look for each to the end takes too long."""
    for number, (opening, closing) in enumerate(_CLOSED_BY, start=1):
        if state.src.startswith(opening, state.pos):
            if -number not in state.cache:  # the positions in it are positive
                state.cache[-number] = state.src.rfind(closing)
            return state.cache[-number] > state.pos
    return True


class _Writer:
    """Writes the blocks to the sheet; ``first`` is the line of the file in which the parsed text begins."""

    def __init__(self, file: str, lines: Sequence[int], first: int, sheet: Sheet, name: str) -> None:
        self.file, self.lines, self.first, self.sheet, self.name = file, lines, first, sheet, name
        self.block: tuple[int, int] = (0, 0)  # the lines of the innermost block that has some
        self.cursor = 0

    def write(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.map is not None:
                self.block = token.map[0], token.map[1]
                self.cursor = max(self.cursor, self._line(token.map[0]))
            if token.type == "inline":
                self._inline(token)
            elif token.type == "html_block":
                self._page(token)
            elif token.type in ("fence", "code_block") and token.map is not None:
                self.cursor = self._line(token.map[1])

    def _line(self, number: int) -> int:
        """Where a line of the parsed text begins in the file."""
        index = self.first + number
        return self.lines[index] if index < len(self.lines) else len(self.file)

    def _inline(self, token: Token) -> None:
        """A paragraph: its text as written, line by line, leads to the file; its pieces are found in that text."""
        text, outer = joined(self._written(token.content))
        for piece, origin in _pieces(token.children or (), text):
            if origin < 0:
                self.sheet.comment(piece)
                continue
            for part, start in through(piece, origin, origin + len(piece), outer, shift=origin):
                self.sheet.write_folded(part, start)
        number = self.first + self.block[0] + 1
        self.sheet.close(f"line {number}")

    def _written(self, content: str) -> Iterator[Piece]:
        """The lines of a block, without quotation marks and indentation, where they stand in the file."""
        end = self._line(self.block[1])
        for line in content.splitlines(keepends=True):
            shown = written = line.rstrip("\n")
            at = self.file.find(written, self.cursor, end)
            if at < 0 and "|" in shown:  # the bar in a cell is written with a backslash
                written = shown.replace("|", r"\|")
                at = self.file.find(written, self.cursor, end)
            at = self.cursor if at < 0 else at
            self.cursor = at + len(written)
            yield from [(shown, at)] if shown == written else unescaped(written, at, _BAR, lambda _: "|")
            yield line[len(shown) :], self.cursor

    def _page(self, token: Token) -> None:
        """A block of HTML is read as a page is."""
        start, end = self._line(self.block[0]), self._line(self.block[1])
        text, outer = joined([(self.file[start:end], start)])
        self.sheet.add(article(text, self.name), outer, f"line {self.first + self.block[0] + 1}#")
        self.cursor = end


def _pieces(tokens: Sequence[Token], text: str) -> Iterator[Piece]:
    """What a reader sees of a paragraph, found in its text as written; a comment has the offset -1."""
    cursor, struck = 0, 0
    for token in tokens:
        written = token.markup if token.type == "text_special" else token.content
        if token.type == "link_close":
            address = _ADDRESS.search(text, cursor) if token.markup != "autolink" else None
            cursor = address.end() if address else cursor
        elif token.type == "image":
            start = text.find("![", cursor)
            address = _ADDRESS.search(text, start + 2 + len(token.content)) if start >= 0 else None
            cursor = address.end() if address else cursor
        elif token.type in ("s_open", "s_close"):
            struck += token.nesting
        elif token.type in ("softbreak", "hardbreak"):
            at = text.find("\n", cursor)
            yield " ", max(at, 0)
            cursor = at + 1 if at >= 0 else cursor
        elif written:
            at = text.find(written, cursor)
            at = cursor if at < 0 else at
            cursor = at + len(written)
            if token.type == "html_inline":
                if written.startswith("<!--"):
                    yield written[4:-3], -1
            elif not struck:
                yield token.content, at
