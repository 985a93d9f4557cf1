"""XML as a flat sequence of events, each with its place in the file: what all readers of XML walk along.

The parser is Expat, from the standard library: it streams, keeps no tree, opens nothing and knows the place of every
token. Documents that declare entities are refused, whatever for; so is nesting and a number of attributes that nobody
writes. A document type that is only named, as in TMX, is passed over: nothing is ever fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple
from xml.parsers import expat

from ..errors import UnreadableDocument
from ..layout import line_starts, position_in

DEEPEST = 200  # elements within each other; articles stay under 30
MOST_ATTRIBUTES = 200
_AT_A_TIME = 1 << 20  # bytes given to the parser between events; older parsers read a long token anew each time
_NONE: Mapping[str, str] = MappingProxyType({})
XML = "http://www.w3.org/XML/1998/namespace"


class Event(NamedTuple):
    """``start`` and ``end`` of an element, ``text`` in it, a ``comment``; ``at`` is where its token begins in the file.

    The name of an element is the local one; ``namespace`` is the URI. Attributes with a namespace are named
    ``{uri}local``. ``depth`` counts the elements around it, itself included.
    """

    kind: Literal["start", "end", "text", "comment"]
    at: int
    name: str = ""
    namespace: str = ""
    attributes: Mapping[str, str] = _NONE
    depth: int = 0


def events(file: str, name: str) -> Iterator[Event]:
    """The events of an XML document; ``UnreadableDocument`` says what is wrong with it, and in which line."""
    return _Walk(file, name).events()


class _Walk:
    def __init__(self, file: str, name: str) -> None:
        self.file, self.name = file, name
        self.data = file.encode("utf-8", "surrogatepass")
        self.is_ascii = len(self.data) == len(file)
        self.byte = self.offset = self.depth = 0
        self.waiting: list[Event] = []
        self.parser = self._parser()

    def events(self) -> Iterator[Event]:
        for start in range(0, len(self.data), _AT_A_TIME):
            yield from self._parsed(self.data[start : start + _AT_A_TIME], last=False)
        yield from self._parsed(b"", last=True)

    def _parsed(self, chunk: bytes, *, last: bool) -> list[Event]:
        try:
            self.parser.Parse(chunk, last)
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code) or "not well-formed"
            raise self._unreadable(f"is broken XML: {what}; save it again where it was made", self._here()) from None
        found, self.waiting = self.waiting, []
        return found

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False  # a piece of text for each place in the file
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        return parser

    def _here(self) -> int:
        """The offset in characters of the current token; the parser counts bytes."""
        byte = self.parser.CurrentByteIndex
        if self.is_ascii:
            return byte
        if byte < self.byte:
            self.byte = self.offset = 0
        self.offset += len(self.data[self.byte : byte].decode("utf-8", "replace"))
        self.byte = byte
        return self.offset

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        at = self._here()
        if self.depth > DEEPEST:
            raise self._unreadable(f"nests more than {DEEPEST} elements; no text needs that: simplify it", at)
        if len(attributes) > MOST_ATTRIBUTES:
            raise self._unreadable(
                f"has an element with {len(attributes)} attributes; at most {MOST_ATTRIBUTES} are read", at
            )
        namespace, _, local = name.rpartition(" ")
        named = {_qualified(key): value for key, value in attributes.items()} if attributes else attributes
        self.waiting.append(Event("start", at, local, namespace, named, self.depth))

    def _end(self, name: str) -> None:
        namespace, _, local = name.rpartition(" ")
        self.waiting.append(Event("end", self._here(), local, namespace, _NONE, self.depth))
        self.depth -= 1

    def _text(self, text: str) -> None:
        self.waiting.append(Event("text", self._here(), text, depth=self.depth))

    def _comment(self, text: str) -> None:
        self.waiting.append(Event("comment", self._here(), text, depth=self.depth))

    def _doctype(self, root: str, system: str | None, public: str | None, internal: bool) -> None:
        if internal:
            raise self._unreadable("declares its own document type (DTD); remove the part in [ ]", self._here())

    def _entity(self, *_: object) -> None:
        raise self._unreadable("declares entities; replace them by what they stand for", self._here())

    def _skipped(self, entity: str, is_parameter: bool) -> None:
        raise self._unreadable(f"uses the entity &{entity}; that it does not define; write the character", self._here())

    def _unreadable(self, reason: str, at: int) -> UnreadableDocument:
        line, column = position_in(line_starts(self.file[:at]), at)
        return UnreadableDocument(self.name, f"{reason} (line {line}, column {column})")


def _qualified(name: str) -> str:
    namespace, space, local = name.rpartition(" ")
    return f"{{{namespace}}}{local}" if space else name


def language_of(attributes: Mapping[str, str]) -> str | None:
    """What ``xml:lang`` says."""
    return attributes.get(f"{{{XML}}}lang") or None
