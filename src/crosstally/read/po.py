"""PO and POT, the catalogs of gettext: an entry is a bead, each form of a plural one of its own.

Fuzzy, obsolete and empty entries are left out, as gettext does not use them. See the GNU gettext manual, "PO files".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..errors import UnreadableDocument
from .content import Sides
from .decoding import characters, known_encoding, marked
from .filename import language_in
from .head import Head
from .sheet import Piece, unescaped
from .sides import Book

SUFFIXES = (".po", ".pot")
_FITS = re.compile(r'(?:\s*+(?:#[^\r\n]*+|msgctxt[ \t]++"[^\r\n]*+)(?:[\r\n]++|\Z))*+\s*+msgid[ \t]++"')
_CHARSET = re.compile(rb"charset=([A-Za-z0-9._-]{1,40})")
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_FIELD = re.compile(
    r'\s*+(?:(?P<field>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?P<form>\d{1,2})\])?\s*+)?"(?P<text>.*)"\s*+'
)
_ESCAPE = re.compile(r"\\(?:(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9a-fA-F]{1,2})|(?P<letter>.))")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_LANGUAGE = re.compile(r"^Language:[ \t]*([A-Za-z_-]+)", re.M)
_SOURCE = re.compile(r"^X-Source-Language:[ \t]*([A-Za-z_-]+)", re.M)


@dataclass(slots=True)
class Entry:
    """Its fields by name (``msgstr[0]`` …), each a list of pieces, its flags and its comments."""

    fields: dict[str, list[Piece]] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)

    def text(self, name: str) -> str:
        """What a field says."""
        return "".join(text for text, _ in self.fields.get(name, ()))

    @property
    def forms(self) -> list[list[Piece]]:
        """The translation, or its plural forms."""
        return [pieces for name, pieces in self.fields.items() if name.startswith("msgstr")]


def fits(head: Head) -> bool:
    """Whether the file begins with an entry, comments before it."""
    return _FITS.match(head.text) is not None


def sides(data: bytes, name: str, source: str | None, target: str | None) -> Sides:
    """The messages and their translations."""
    mark, encoding = marked(data) or (b"", "")
    declared = _CHARSET.search(data, 0, 8192)
    label = declared[1].decode("ascii") if declared and declared[1] != b"CHARSET" else "utf-8"
    file = characters(data[len(mark) :], encoding or known_encoding(label, name), name, skipped=len(mark))
    book, header = Book(), ""
    for number, entry in enumerate(entries(file, name)):
        if not entry.text("msgid"):
            header = entry.text("msgstr")
            continue
        context = entry.text("msgctxt") or f"entry {number}"
        for locator, ours, theirs in _units(entry, context):
            book.add(ours, theirs, locator, entry.comments)
    said, origin = _LANGUAGE.search(header), _SOURCE.search(header)
    return book.sides(file, name, _tag(origin) or source, _tag(said) or target or language_in(name))


def _tag(match: re.Match[str] | None) -> str | None:
    return match[1].replace("_", "-") if match else None


def _units(entry: Entry, locator: str) -> Iterator[tuple[str, list[Piece], list[Piece] | None]]:
    """What translates what: the singular belongs to the first of two forms; of more, each stands for many numbers."""
    forms = entry.forms or [[]]
    plural = entry.fields.get("msgid_plural")
    for number, form in enumerate(forms):
        usable = "fuzzy" not in entry.flags and any(text.strip() for text, _ in form)
        singular = plural is None or (number == 0 and len(forms) == 2)
        ours = entry.fields["msgid"] if singular or plural is None else plural
        yield (locator if plural is None else f"{locator}[{number}]"), ours, form if usable else None


def entries(file: str, name: str) -> Iterator[Entry]:
    """The entries in order, obsolete ones left out."""
    entry, into = Entry(), None
    for number, line in enumerate(_LINE.finditer(file), start=1):
        text = line[0].strip()
        is_comment, match = text.startswith("#"), None if text.startswith("#") else _FIELD.fullmatch(line[0])
        begins = is_comment or (match is not None and match["field"] in ("msgctxt", "msgid"))
        if (not text or begins) and entry.forms:
            yield entry
            entry, into = Entry(), None
        if is_comment:
            _comment(entry, text)
        elif match is not None:
            into = _field(entry, into, match, name, number)
            into += unescaped(match["text"], line.start() + match.start("text"), _ESCAPE, _meaning)
        elif text:
            raise UnreadableDocument(
                name,
                f'line {number} is neither a comment nor a field in quotes such as msgid "…"; is the file complete?',
            )
    if entry.forms:
        yield entry
    elif entry.fields:
        raise UnreadableDocument(name, "ends in the middle of an entry, before its msgstr; is the file complete?")


def _comment(entry: Entry, text: str) -> None:
    if text.startswith("#,"):
        entry.flags |= {flag.strip() for flag in text[2:].split(",")}
    elif not text.startswith(("#~", "#|", "#:")):
        entry.comments.append(text.lstrip("#. "))


def _field(entry: Entry, into: list[Piece] | None, match: re.Match[str], name: str, number: int) -> list[Piece]:
    """The field that a line begins or goes on with."""
    if match["field"] is None:
        if into is None:
            raise UnreadableDocument(name, f"line {number} goes on with a text that no msgid or msgstr began")
        return into
    if match["field"] == "msgstr" and "msgid" not in entry.fields:
        raise UnreadableDocument(name, f"line {number} has a msgstr without a msgid")
    form = f"[{match['form']}]" if match["form"] else ""
    return entry.fields.setdefault(match["field"] + form, [])


def _meaning(match: re.Match[str]) -> str:
    if match["letter"]:
        return _LETTERS.get(match["letter"], match["letter"])
    return chr(int(match["octal"], 8) if match["octal"] else int(match["hex"], 16))
