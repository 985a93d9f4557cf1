"""Bytes become documents.

=============  =====================================================
``content``    what a file says: its text, language and day
``plain``      plain text in UTF-8
``markers``    comments that say a finding is known and fine
``filename``   the language a file name tells: ``budget.sv.txt``
``day``        a day as written in options and fields
=============  =====================================================

The one public verb is ``read``. ``BUILTIN`` lists the readers; the first whose ``SUFFIXES`` fit is asked, and plain
text is what remains.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Date  # noqa: N812 - `date` is an argument here
from pathlib import Path
from typing import Protocol

from ..errors import UnknownLanguage, UnreadableDocument
from ..text import Document
from . import plain
from .content import Content
from .filename import language_in
from .markers import placed

__all__ = ["BUILTIN", "Content", "Reader", "parse", "read"]


class Reader(Protocol):
    """A module that understands the files whose names end in one of ``SUFFIXES``."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Endings in lower case, with the dot."""
        ...

    def content(self, data: bytes, name: str) -> Content:
        """What the bytes say, or ``UnreadableDocument``."""
        ...


BUILTIN: tuple[Reader, ...] = (plain,)


def read(path: str | Path, language: str | None = None, date: Date | None = None) -> Document:
    """The document in a file.

    ``language`` (BCP 47) and ``date`` (the day of publication) win over what the file says of itself; failing both, the
    language is taken from the file name. Raises ``UnreadableDocument`` and ``UnknownLanguage``.
    """
    return parse(_bytes_of(Path(path)), str(path), language, date)


def parse(data: bytes, name: str, language: str | None = None, date: Date | None = None) -> Document:
    """The document in these bytes; ``name`` is what messages call it."""
    content = _reader_for(name).content(data, name)
    known = language or content.language or language_in(name)
    if not known:
        raise UnknownLanguage(None, where=name)
    document = Document.from_text(content.text, known, date or content.date, name)
    return replace(document, markers=placed(document, content.comments))


def _reader_for(name: str) -> Reader:
    return next((reader for reader in BUILTIN if name.lower().endswith(reader.SUFFIXES)), plain)


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableDocument(path, "is a directory; name a file in it")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableDocument(path, "no such file; check the spelling and the folder") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableDocument(path, f"cannot be read: {reason}") from None
