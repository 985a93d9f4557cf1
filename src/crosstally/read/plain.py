"""Plain text in UTF-8, with or without a byte order mark; line ends and spaces stay as they are.

Comments to crosstally are blanked out, see ``markers``.
"""

from __future__ import annotations

import codecs

from ..errors import UnreadableDocument
from .content import Content
from .markers import without_markers

SUFFIXES = (".txt", ".text")

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def content(data: bytes, name: str) -> Content:
    r"""The text of the bytes, which offsets count into; ``name`` is for messages.

    >>> content(b"\xef\xbb\xbfOne.\r\nTwo.", "note.txt").text
    'One.\r\nTwo.'
    """
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            raise UnreadableDocument(name, f"is written in {encoding}; save it as UTF-8")
    if b"\0" in data:
        raise UnreadableDocument(
            name, f"is a binary file (a null byte at offset {data.index(0)}); give a plain text in UTF-8"
        )
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text, comments = without_markers(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        offset = error.start + len(data) - len(body)
        line = len((body[: error.start] + b"x").splitlines())
        raise UnreadableDocument(
            name, f"is not UTF-8: byte 0x{data[offset]:02x} at offset {offset}, line {line}; save it as UTF-8"
        ) from None
    return Content(text, comments=tuple(comments))
