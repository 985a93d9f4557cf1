"""JSON lines of pairs: ``{"source", "target", "source_lang", "target_lang", "id", "note"}``, a bead a line.

The languages may be given once, in the first line, or by options.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..errors import UnreadableDocument
from .content import Sides
from .decoding import decoded
from .head import Head
from .html_facts import day_in
from .json_places import Json, Text
from .sides import Book

SUFFIXES = (".jsonl", ".ndjson")
_FITS = re.compile(r'\s*+\{[^\r\n]*?"(?P<first>source|target)"\s*+:[^\r\n]*?"(?!(?P=first)")(?:source|target)"\s*+:')


def fits(head: Head) -> bool:
    """Whether the first line is an object with a source and a target."""
    return _FITS.match(head.text) is not None


def sides(data: bytes, name: str, source: str | None, target: str | None) -> Sides:
    """The pairs of the file, all in the same two languages."""
    file = decoded(data, name)
    book, languages, date = Book(), {"source_lang": source, "target_lang": target}, None
    for number, item in _items(file, name):
        ours, theirs = item.get("source"), item.get("target")
        if not isinstance(ours, Text) or not isinstance(theirs, Text | None):
            raise UnreadableDocument(name, f'line {number} has no text as its "source" and "target"')
        for field, known in languages.items():
            said = str(item[field]) if isinstance(item.get(field), Text) else None
            if said and known and said != known and number > 1:
                raise UnreadableDocument(name, f"line {number} is in {said}, others in {known}; check them with batch")
            languages[field] = known or said
        date = date or day_in(str(item.get("date")))
        identity = str(item["id"]) if item.get("id") not in (None, "") else f"line {number}"
        notes = [str(item["note"])] if isinstance(item.get("note"), Text) else []
        filled = theirs is not None and bool(str(theirs).strip())
        book.add(ours.pieces(), theirs.pieces() if filled and theirs else None, identity, notes)
    return book.sides(file, name, languages["source_lang"], languages["target_lang"], date)


def _items(file: str, name: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    """The objects of the lines, each with the number of its line."""
    reader = Json(file, name)
    at, number = reader.space(0), 0
    while at < len(file):
        value, end = reader.value(at)
        number += 1
        if not isinstance(value, dict):
            raise reader.unreadable('has a line that is no object {"source", "target", …}', at)
        yield number, value
        at = reader.space(end)
