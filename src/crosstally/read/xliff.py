"""XLIFF 1.2 and 2.x: a unit, or each of its segments, is a bead.

Inline codes are no text, what they enclose is. Left out are units that are not to be translated, proposals of other
translations, and units without a translation or with one that is marked as not yet made.

See OASIS, XLIFF Version 1.2 (2008) and Version 2.1 (2018).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import UnreadableDocument
from .content import Sides
from .decoding import decoded
from .head import Head
from .sides import Book
from .tree import Found, Node, found

SUFFIXES = (".xlf", ".xliff", ".mqxliff", ".sdlxliff", ".mxliff")
UNITS = ("trans-unit", "unit")  # 1.2 and 2.x
# What these enclose is the native code of a format (1.2) or stands for no visible character (2.x).
_CODES = ("bpt", "ept", "it", "ph", "cp", "sc", "ec", "x", "bx", "ex")
_NOT_YET = ("new", "needs-translation", "initial")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text and the element that holds its translation, ``None`` where there is none to judge."""

    locator: str
    source: Node | None
    target: Node | None


def fits(head: Head) -> bool:
    """Whether the first element is that of XLIFF."""
    return head.root == "xliff"


def sides(data: bytes, name: str, source: str | None, target: str | None) -> Sides:
    """Both versions of the text, and which units are translations of each other."""
    return read_sides(decoded(data, name), name, source, target)


def read_sides(file: str, name: str, source: str | None, target: str | None) -> Sides:
    """The same of the characters of a file."""
    book = Book()
    ours = theirs = None
    for unit in found(file, name, UNITS):
        ours, theirs = _languages(unit, ours, theirs, name)
        for segment in segments(unit):
            original = segment.source.pieces(_CODES) if segment.source else ()
            translation = segment.target.pieces(_CODES) if segment.target else None
            book.add(original, translation, segment.locator, _notes(unit.node))
    return book.sides(file, name, ours or source, theirs or target)


def _notes(unit: Node) -> Iterator[str]:
    """What people have written about a unit."""
    yield from (note.text() for note in unit.descendants("note"))


def _languages(unit: Found, source: str | None, target: str | None, name: str) -> tuple[str | None, str | None]:
    """The languages of the file; a second pair of languages cannot be read beside the first."""
    ours = unit.nearest("source-language") or unit.nearest("srcLang")
    theirs = unit.nearest("target-language") or unit.nearest("trgLang")
    if (source or ours) != ours or (target or theirs) != theirs:
        raise UnreadableDocument(name, f"holds {source}–{target} and {ours}–{theirs}; make a file of each")
    return ours, theirs


def segments(unit: Found) -> Iterator[Segment]:
    """What a unit holds for translation."""
    if unit.nearest("translate") == "no":
        return
    around = [event.attributes for event in unit.around if event.name == "file"]
    file = next((said.get("id") or said.get("original") for said in around), None)
    locator = f"{f'f={file}/' if file else ''}u={unit.node.attributes.get('id', '')}"
    yield from _new(unit.node, locator) if unit.node.name == "unit" else _old(unit.node, locator)


def _new(unit: Node, locator: str) -> Iterator[Segment]:
    """The segments of a unit of XLIFF 2.x."""
    for number, segment in enumerate(unit.elements("segment"), start=1):
        target = segment.first("target")
        made = segment.attributes.get("state") not in _NOT_YET
        name = segment.attributes.get("id") or str(number)
        yield Segment(f"{locator}/s={name}", segment.first("source"), _filled(target) if made else None)


def _old(unit: Node, locator: str) -> Iterator[Segment]:
    """A unit of XLIFF 1.2, or its segments where both sides have the same."""
    source, target = unit.first("source"), unit.first("target")
    if target is None or target.attributes.get("state") in _NOT_YET:
        yield Segment(locator, source, None)
        return
    ours, theirs = _marked(unit.first("seg-source") or source), _marked(target)
    if ours and ours.keys() == theirs.keys():
        for name, segment in ours.items():
            yield Segment(f"{locator}/s={name}", segment, _filled(theirs[name]))
    else:
        yield Segment(locator, source, _filled(target))


def _filled(target: Node | None) -> Node | None:
    """The translation if it has any text."""
    return target if target is not None and target.text() else None


def _marked(side: Node | None) -> dict[str, Node]:
    """The segments marked in a side, by their names."""
    marks = side.descendants("mrk") if side else ()
    return {mark.attributes.get("mid", ""): mark for mark in marks if mark.attributes.get("mtype") == "seg"}
