"""Plain text in UTF-8, with or without a byte order mark; line ends and spaces stay as they are.

Comments to crosstally are blanked out, see ``markers``.
"""

from __future__ import annotations

from ..errors import UnreadableDocument
from .content import Content
from .decoding import characters, marked
from .head import Head
from .markers import without_markers

SUFFIXES = (".txt", ".text")
_OTHERS = {
    b"%PDF-": "a PDF", b"{\\rtf": "a Rich Text file", b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
}  # fmt: skip


def fits(head: Head) -> bool:
    """Nothing tells plain text from other formats: it is what remains."""
    return False


def content(data: bytes, name: str) -> Content:
    r"""The text of the bytes, which offsets count into; ``name`` is for messages.

    >>> content(b"\xef\xbb\xbfOne.\r\nTwo.", "note.txt").text
    'One.\r\nTwo.'
    """
    for beginning, kind in _OTHERS.items():
        if data.startswith(beginning):
            raise UnreadableDocument(name, f"is {kind}; save its text as DOCX, HTML or plain text")
    mark, encoding = marked(data) or (b"", "utf-8")
    if encoding != "utf-8":
        raise UnreadableDocument(name, f"is written in {encoding[:6].upper()}; save it as UTF-8")
    if b"\0" in data:
        raise UnreadableDocument(
            name, f"is a binary file (a null byte at offset {data.index(0)}); give a plain text in UTF-8"
        )
    text, comments = without_markers(characters(data[len(mark) :], encoding, name, skipped=len(mark)))
    return Content(text, comments=tuple(comments))
