"""DOCX (Office Open XML): paragraphs and table cells in order, then footnotes and endnotes.

Headers and footers of pages are left out, as are deletions that are tracked. There are no lines in the file: line and
column are the number of the paragraph and the place in it, and the locator says the same in words.

See ECMA-376, part 1, sections 17 (WordprocessingML) and 15.2 (core properties).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - `date` is an argument here

from ..errors import UnreadableDocument
from ..layout import Layout
from .archive import Archive
from .content import Content
from .decoding import decoded
from .head import Head
from .html_facts import day_in
from .raised import shifted
from .sheet import Piece, Sheet
from .tree import Node, found

SUFFIXES = (".docx", ".docm", ".dotx")
_MAIN, _CORE, _STYLES = "word/document.xml", "docProps/core.xml", "word/styles.xml"
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = ("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "sectPr")
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}  # a soft hyphen is no character of a word


def fits(head: Head) -> bool:
    """Whether the file is an archive; which of all kinds is said by what it holds."""
    return head.data.startswith(b"PK\x03\x04")


def content(data: bytes, name: str) -> Content:
    """The text of the document."""
    if not fits(Head.of(data)):
        raise UnreadableDocument(name, "is no DOCX file, which is a ZIP archive; if it is text, name it .txt")
    archive = Archive(data, name)
    if _MAIN not in archive:
        raise UnreadableDocument(
            name, f"is a ZIP archive without {_MAIN}, hence no Word document; of those DOCX is read"
        )
    sheet = Sheet()
    for member, kind in ((_MAIN, ""), *_NOTES):
        if member in archive:
            _write(decoded(archive.read(member), name), name, sheet, kind)
    said = sheet.content("")
    if not said.paragraphs:
        raise UnreadableDocument(name, "is a Word document without text")
    language, date = _properties(archive, name)
    assumed = _style_language(archive, name)  # that of the template, whatever was written with it
    return replace(said, language=language, assumed=assumed, date=date, layout=_numbered(said))


def _numbered(said: Content) -> Layout | None:
    """The layout in which every paragraph is a line."""
    if said.layout is None or said.paragraphs is None:
        return None
    lines = array("q", (paragraph.span.start for paragraph in said.paragraphs))
    lines[0] = 0
    return replace(said.layout, starts=array("q", (0,)), origins=array("q", (0,)), lines=lines)


def _write(file: str, name: str, sheet: Sheet, kind: str) -> None:
    """The paragraphs of a part of the document."""
    numbers: Counter[str] = Counter()
    for entry in found(file, name, ("p", "tbl")):
        if any(event.name in _LEFT_OUT or event.name == "txbxContent" for event in entry.around):
            continue
        numbers[entry.node.name] += 1
        number = numbers[entry.node.name]
        if entry.node.name == "tbl":
            _table(entry.node, sheet, f"table {number}")
        else:
            _paragraph(entry.node, sheet, f"{kind} {number}" if kind else f"paragraph {number}")


def _table(table: Node, sheet: Sheet, locator: str) -> None:
    for row_number, row in enumerate(table.descendants("tr"), start=1):
        for cell_number, cell in enumerate(row.elements("tc"), start=1):
            for paragraph in cell.descendants("p"):
                _paragraph(paragraph, sheet, f"{locator}, row {row_number}, cell {cell_number}")


def _paragraph(paragraph: Node, sheet: Sheet, locator: str) -> None:
    for text, _ in _runs(paragraph, "b"):
        sheet.write(text, 0)
    sheet.close(locator)
    for box in paragraph.descendants("txbxContent"):
        for inner in box.elements("p"):
            _paragraph(inner, sheet, f"{locator}, text box")


def _runs(node: Node, position: str) -> Iterator[Piece]:
    """The text of a paragraph, what is raised or lowered in it as such."""
    for child in node.elements():
        if child.name == "t":
            yield from ((shifted(text, position), at) for text, at in child.pieces())
        elif child.name in _BREAKS:
            yield _BREAKS[child.name], child.at
        elif child.name == "r":
            yield from _runs(child, _position(child))
        elif child.name not in _LEFT_OUT and child.name != "txbxContent":
            yield from _runs(child, position)


def _position(run: Node) -> str:
    """``sup`` or ``sub`` where the properties of a run say so."""
    properties = run.first("rPr")
    aligned = properties.first("vertAlign") if properties else None
    said = aligned.attributes.get(f"{_WORD}val", "") if aligned else ""
    return {"superscript": "sup", "subscript": "sub"}.get(said, "b")


def _properties(archive: Archive, name: str) -> tuple[str | None, Date | None]:
    """The language and the last day of work that the core properties name."""
    if _CORE not in archive:
        return None, None
    said = {
        entry.node.name: entry.node.text()
        for entry in found(decoded(archive.read(_CORE), name), name, ("language", "modified", "created"))
    }
    return said.get("language") or None, day_in(said.get("modified") or said.get("created"))


def _style_language(archive: Archive, name: str) -> str | None:
    """The language of the document's default style."""
    if _STYLES not in archive:
        return None
    for entry in found(decoded(archive.read(_STYLES), name), name, ("docDefaults",)):
        for language in entry.node.descendants("lang"):
            return language.attributes.get(f"{_WORD}val")
    return None
