"""CSV and TSV with a text a column: the first line names the languages, or source and target; a row is a bead.

The separator is a tab, comma, semicolon or bar, whichever divides the first line into known names. See RFC 4180.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..errors import UnreadableDocument
from .content import Sides
from .decoding import decoded
from .filename import named, tag_of
from .head import Head
from .sheet import Piece, unescaped
from .sides import Book

SUFFIXES = (".csv", ".tsv", ".tab")
_SEPARATORS = "\t,;|"
_SOURCE, _TARGET = ("source", "source text", "original"), ("target", "target text", "translation")
_KEYS = ("id", "key", "context", "name", "identifier", "no", "nr")
_COMMENTS = ("comment", "comments", "note", "notes")
_DOUBLED = re.compile('""')
Cell = Sequence[Piece]


def fits(head: Head) -> bool:
    """Whether the first line names a source and a target."""
    return any(
        len(names) > 1 and set(names) & set(_SOURCE) and set(names) & set(_TARGET)
        for names in (_names(head.first_line, separator) for separator in _SEPARATORS)
    )


def names_languages(head: Head) -> bool:
    """Whether the first line names two languages; a line of any other table may do so by chance."""
    return any(Columns(_names(head.first_line, separator)).choose(None, None) for separator in _SEPARATORS)


def _names(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"').strip().lower() for cell in line.split(separator)]


def sides(data: bytes, name: str, source: str | None, target: str | None) -> Sides:
    """Two columns of the table."""
    file = decoded(data, name)
    columns, separator = _columns(Head.of(data).first_line, name, source, target)
    book = Book()
    for number, cells in enumerate(rows(file, separator, name)):
        if number == 0 or not any("".join(text for text, _ in cell).strip() for cell in cells):
            continue
        width = len(cells)
        ours, theirs = (cells[column] if column < width else () for column in columns.texts)
        keyed = _text(cells, columns.key)
        filled = theirs if any(text.strip() for text, _ in theirs) else None
        notes = [note] if (note := _text(cells, columns.comment)) else []
        book.add(ours, filled, keyed or f"row {number + 1}", notes)
    return book.sides(file, name, columns.languages[0] or source, columns.languages[1] or target)


def _text(cells: Sequence[Cell], column: int | None) -> str:
    return "".join(text for text, _ in cells[column]).strip() if column is not None and column < len(cells) else ""


class Columns:
    """Which columns hold the two texts, what names a row and what is said of it."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.texts = (-1, -1)
        self.languages: tuple[str | None, str | None] = (None, None)
        self.key = next((index for index, name in enumerate(names) if name in _KEYS), None)
        self.comment = next((index for index, name in enumerate(names) if name in _COMMENTS), None)

    @property
    def tags(self) -> dict[int, str]:
        """The columns named by a language; a key is one only where it is asked for."""
        found = {index: tag_of(name) for index, name in enumerate(self.names)}
        return {index: tag for index, tag in found.items() if tag and index != self.comment}

    def choose(self, source: str | None, target: str | None) -> bool:
        """Find the two columns; whether there are two."""
        named_so = [
            next((index for index, name in enumerate(self.names) if name in known), None)
            for known in (_SOURCE, _TARGET)
        ]
        if named_so[0] is not None and named_so[1] is not None:
            self.texts = named_so[0], named_so[1]
            return True
        tags = self.tags
        ours, theirs = (self._named(tag, tags) for tag in (source, target))
        rest = [index for index in tags if index not in (self.key, ours, theirs)]
        if ours is None and source is None and rest:
            ours = rest.pop(0)
        if theirs is None and target is None and len(rest) == 1:
            theirs = rest[0]
        if ours is None or theirs is None:
            return False
        self.texts, self.languages = (ours, theirs), (tags[ours], tags[theirs])
        return True

    def _named(self, tag: str | None, tags: dict[int, str]) -> int | None:
        index = named(tag, list(tags.values())) if tag else None
        return None if index is None else list(tags)[index]


def _columns(line: str, name: str, source: str | None, target: str | None) -> tuple[Columns, str]:
    """The columns that the first line names, and what stands between them."""
    for separator in sorted(_SEPARATORS, key=line.count, reverse=True):
        columns = Columns(_names(line, separator))
        if len(columns.names) > 1 and columns.choose(source, target):
            return columns, separator
    raise UnreadableDocument(
        name,
        f"begins with the line {line[:80]!r}, which names no two columns; name them source and target, or by their "
        "languages as in “en;sv”, and choose among several with --source-lang and --target-lang",
    )


def rows(file: str, separator: str, name: str) -> Iterator[list[Cell]]:
    """The cells of every row."""
    mark = re.escape(separator)
    pattern = re.compile(rf'[ ]*+"(?P<quoted>(?:[^"]|"")*+)"[ ]*+(?={mark}|[\r\n]|\Z)|(?P<bare>[^{mark}\r\n]*+)')
    between = re.compile(rf"(?P<same>{mark})|\r\n|\r|\n|\Z")
    start, cells = 0, list[Cell]()
    while start <= len(file):
        match = pattern.match(file, start)
        end = match.end() if match else start
        behind = between.match(file, end)
        if match is None or behind is None or (match["bare"] or "").lstrip(" ").startswith('"'):
            line = len(re.findall(r"\r\n|\r|\n", file[:start])) + 1
            raise UnreadableDocument(name, f"has a quotation mark in line {line} that is never closed; close it")
        cells.append(_cell(match))
        if behind["same"] is None:
            yield cells
            cells = []
            if behind.end() == len(file):
                return
        start = behind.end()


def _cell(match: re.Match[str]) -> Cell:
    if match["quoted"] is None:
        return [(match["bare"], match.start("bare"))]
    return list(unescaped(match["quoted"], match.start("quoted"), _DOUBLED, lambda _: '"'))
