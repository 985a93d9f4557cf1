"""Bytes become documents.

==============  ==============================================================
``plain``       plain text in UTF-8
``html``        HTML: the text of an article; ``html_scan``, ``html_tree`` and ``html_facts`` are its parts
``markdown``    Markdown, with its ``front_matter``
``docx``        Word documents, in an ``archive`` that is unpacked within bounds
``newsml``      NewsML-G2 and NITF; ``blocks`` are their paragraphs
``ninjs``       news items in JSON; ``json_places`` knows where its strings stand
``xliff``       XLIFF 1.2 and 2.x
``tmx``         translation memories
``po``          catalogs of gettext
``table``       CSV and TSV, a language a column
``pairs``       JSON lines of pairs
``elements``    what the elements of HTML and NITF are to a reader of text
``raised``      raised and lowered figures
``content``     what a file says: its text, language and day; one or two sides
``head``        the beginning of a file, which tells its format
``decoding``    from bytes to characters
``markup``      XML as events, each with its place
``tree``        elements of XML as small trees
``sheet``       a text written down piece by piece, each with its place
``sides``       the two sheets of a bilingual file
``markers``     comments that say a finding is known and fine
``filename``    the language a file name tells: ``budget.sv.txt``
``day``         a day as written in options and fields
==============  ==============================================================

The public verbs are ``read`` and ``read_bitext``, for a file that holds both versions; ``parse`` and ``parse_bitext``
do the same with bytes. ``BUILTIN`` lists the readers of one text and ``BILINGUAL`` those of two; the first that knows
the beginning of a file is asked, then the first whose ``SUFFIXES`` fit its name, and plain text is what remains.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - `date` is an argument here
from pathlib import Path
from typing import Protocol

from ..bead import Alignment
from ..errors import UnknownLanguage, UnreadableDocument
from ..text import Document
from . import docx, html, markdown, newsml, ninjs, pairs, plain, po, table, tmx, xliff
from .content import Bitext, Content, Sides
from .filename import language_in, named
from .head import HEAD_BYTES, MOST_BYTES, Head

__all__ = [
    "BILINGUAL",
    "BUILTIN",
    "BilingualReader",
    "Bitext",
    "Content",
    "Reader",
    "bytes_of",
    "is_text",
    "parse",
    "parse_bitext",
    "read",
    "read_bitext",
]


class _Format(Protocol):
    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Endings in lower case, with the dot."""
        ...

    def fits(self, head: Head) -> bool:
        """Whether a file that begins so is surely of this format."""
        ...


class Reader(_Format, Protocol):
    """A module that understands files of one text."""

    def content(self, data: bytes, name: str) -> Content:
        """What the bytes say, or ``UnreadableDocument``."""
        ...


class BilingualReader(_Format, Protocol):
    """A module that understands files of two texts that translate each other."""

    def sides(self, data: bytes, name: str, source: str | None, target: str | None) -> Sides:
        """What the bytes say in these languages, or in those the file names; ``UnreadableDocument`` if neither."""
        ...


BUILTIN: tuple[Reader, ...] = (docx, newsml, ninjs, html, markdown, plain)
BILINGUAL: tuple[BilingualReader, ...] = (xliff, tmx, po, pairs, table)

_READERS: tuple[_Format, ...] = (*BILINGUAL, *BUILTIN)
# Endings that files of data and of settings have as well.
SHARED = (".csv", ".json", ".jsonl", ".ndjson", ".tab", ".tsv", ".xml")


def read(path: str | Path, language: str | None = None, date: Date | None = None) -> Document:
    """The document in a file.

    ``language`` (BCP 47) and ``date`` (the day of publication) win over what the file says of itself; failing both, the
    language is taken from the file name. Of a file that holds two versions, ``language`` chooses one. Raises
    ``UnreadableDocument`` and ``UnknownLanguage``.
    """
    return parse(bytes_of(path), str(path), language, date)


def parse(data: bytes, name: str, language: str | None = None, date: Date | None = None) -> Document:
    """The document in these bytes; ``name`` is what messages call it."""
    chosen = _chosen(data, name)
    reader = next((reader for reader in BUILTIN if reader is chosen), None)
    content = reader.content(data, name) if reader else _side(chosen, data, name, language)
    known = language or content.language or language_in(name) or content.assumed
    if not known:
        raise UnknownLanguage(None, where=name)
    return content.document(name, known, date)


def read_bitext(
    path: str | Path, source: str | None = None, target: str | None = None, date: Date | None = None
) -> Bitext:
    """Both versions of a text and their alignment, from a file that holds them; the languages choose among several.

    Raises ``UnreadableDocument``, also for a file of one version, and ``UnknownLanguage``.
    """
    return parse_bitext(bytes_of(path), str(path), source, target, date)


def parse_bitext(
    data: bytes, name: str, source: str | None = None, target: str | None = None, date: Date | None = None
) -> Bitext:
    """Both versions of a text and their alignment, from the bytes of a file."""
    chosen = _chosen(data, name)
    reader = next((reader for reader in BILINGUAL if reader is chosen), None)
    if reader is None:
        raise UnreadableDocument(name, "holds one version of a text; give the other file too")
    sides = reader.sides(data, name, source, target)
    documents = []
    for content, said, option in ((sides.source, source, "--source-lang"), (sides.target, target, "--target-lang")):
        if not (said or content.language):
            raise UnknownLanguage(None, where=f"{name} ({option})")
        documents.append(content.document(name, said or content.language or "", date))
    return Bitext(documents[0], documents[1], Alignment(sides.beads), sides.untranslated)


def _side(chosen: _Format, data: bytes, name: str, language: str | None) -> Content:
    """Of a file with two versions, the one in that language; where it does not say in which one is, that one."""
    reader = next(reader for reader in BILINGUAL if reader is chosen)
    try:
        sides = reader.sides(data, name, None, None)
    except UnreadableDocument:
        sides = reader.sides(data, name, None, language)  # of several languages, this one and the first
    both = sides.source, sides.target
    if language:
        known = [content for content in both if content.language and named(language, [content.language]) is not None]
        unsaid = [content for content in both if not content.language]
        if known or len(unsaid) == 1:
            return (known or unsaid)[0]
    tags = " and ".join(content.language or "one it does not name" for content in both)
    raise UnreadableDocument(name, f"holds versions in {tags}; say by --lang which is meant")


def _chosen(data: bytes, name: str) -> _Format:
    """The reader that knows the beginning of the file, else the one that knows its name."""
    _bounded(len(data), name)
    head = Head.of(data)
    known = next((reader for reader in _READERS if reader.fits(head)), None)
    by_name = next((reader for reader in _READERS if name.lower().endswith(reader.SUFFIXES)), plain)
    return known or (newsml if head.is_xml and head.root else by_name)  # which says what other XML is


def is_text(path: str | Path) -> bool:
    """Whether a file in a folder is one to read: by its name, or by its beginning where others share such names."""
    suffix = Path(path).suffix.lower()
    if suffix not in SHARED:
        return any(suffix in reader.SUFFIXES for reader in _READERS)
    try:
        with Path(path).open("rb") as file:
            head = Head.of(file.read(HEAD_BYTES))
    except OSError:
        return True  # which is told of when it is read
    return any(reader.fits(head) for reader in _READERS) or (suffix in table.SUFFIXES and table.names_languages(head))


def _bounded(size: int, name: str | Path) -> None:
    if size > MOST_BYTES:
        raise UnreadableDocument(name, f"has {size >> 20} MB; at most {MOST_BYTES >> 20} are read: divide it")


def bytes_of(file: str | Path) -> bytes:
    """The bytes of a file, unless it is too large."""
    path = Path(file)
    if path.is_dir():
        raise UnreadableDocument(path, "is a directory; name a file in it")
    try:
        _bounded(path.stat().st_size, path)
        return path.read_bytes()
    except UnreadableDocument:
        raise
    except FileNotFoundError:
        raise UnreadableDocument(path, "no such file; check the spelling and the folder") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableDocument(path, f"cannot be read: {reason}") from None
