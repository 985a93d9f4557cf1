"""TMX 1.4 and older: a translation unit is a bead.

Of a memory in more than two languages two must be chosen; units without both are left out. See LISA, TMX 1.4b (2005).
"""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import UnreadableDocument
from .content import Sides
from .decoding import decoded
from .filename import named
from .head import Head
from .markup import language_of
from .sides import Book
from .tree import Node, found

SUFFIXES = (".tmx",)
_CODES = ("bpt", "ept", "it", "ph", "ut")
_ALL = "*all*"  # what the header says of a memory without one source language


def fits(head: Head) -> bool:
    """Whether the first element is that of TMX."""
    return head.root == "tmx"


def sides(data: bytes, name: str, source: str | None, target: str | None) -> Sides:
    """The two languages of the memory, or the two that are chosen."""
    file = decoded(data, name)
    book, choice, number = Book(), Choice(name, source, target), 0
    for entry in found(file, name, ("header", "tu")):
        if entry.node.name == "header":
            choice.prefer(entry.node.attributes.get("srclang"))
            continue
        number += 1
        variants = _variants(entry.node)
        choice.hear(variants)
        ours, theirs = choice.of(variants, choice.source), choice.of(variants, choice.target)
        locator = entry.node.attributes.get("tuid") or f"/tmx/body/tu[{number}]"
        notes = [note.text() for note in entry.node.elements("note")]
        if ours is not None:
            filled = theirs.pieces(_CODES) if theirs is not None and theirs.text() else None
            book.add(ours.pieces(_CODES), filled, locator, notes)
    if number and not len(book):
        raise UnreadableDocument(name, f"holds {', '.join(sorted(choice.seen))}, but no unit in the two asked for")
    return book.sides(file, name, choice.source, choice.target)


def _variants(unit: Node) -> dict[str, Node]:
    """The segments of a unit by language."""
    found: dict[str, Node] = {}
    for variant in unit.elements("tuv"):
        segment = variant.first("seg")
        language = language_of(variant.attributes) or variant.attributes.get("lang")
        if segment is not None and language:
            found.setdefault(language, segment)
    return found


class Choice:
    """Which two of the languages in a file are compared."""

    def __init__(self, name: str, source: str | None, target: str | None) -> None:
        self.name, self.source, self.target = name, source, target
        self.is_chosen = target is not None
        self.seen: list[str] = []

    def prefer(self, source: str | None) -> None:
        """Take the language that the file calls its source, unless another was asked for."""
        if source and source != _ALL:
            self.source = self.source or source

    def hear(self, languages: Mapping[str, object]) -> None:
        """Learn which languages there are; a third one needs a choice."""
        self.seen += (language for language in languages if language not in self.seen)
        if self.source is None and self.seen:
            self.source = next((tag for tag in self.seen if named(self.target or "", [tag]) is None), None)
        others = [tag for tag in self.seen if self.source is None or named(self.source, [tag]) is None]
        if self.is_chosen or not others:
            return
        if len(others) > 1:
            known = ", ".join(sorted(self.seen))
            raise UnreadableDocument(self.name, f"holds {known}; choose with --source-lang and --target-lang")
        self.target = others[0]

    def of(self, languages: Mapping[str, Node], language: str | None) -> Node | None:
        """What there is in a language."""
        index = named(language, list(languages)) if language else None
        return None if index is None else list(languages.values())[index]
