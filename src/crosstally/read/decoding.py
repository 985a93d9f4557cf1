"""From bytes to characters: the encoding that a byte order mark or the file's own declaration names, else UTF-8."""

from __future__ import annotations

import codecs
import re

from ..errors import UnreadableDocument

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Python's names of what files are written in; others of its codecs are no encodings of text, or no longer safe to take.
_TAKEN = frozenset(
    {"ascii", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"}
    | {f"iso8859-{part}" for part in range(1, 17)}
    | {f"cp{page}" for page in (437, 850, 852, 855, 866, 874, 932, 949, 950, *range(1250, 1259))}
    | {"koi8-r", "koi8-u", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr", "gb2312", "gbk", "gb18030", "big5", "tis-620"}
    | {"mac-roman", "mac-cyrillic", "mac-latin2", "ptcp154"}
)
_DECLARED_IN_XML = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARED_IN_HTML = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.I)
_HEAD = 4096  # HTML's declaration stands within the first 1024 bytes; comments before it are forgiven
# XML without a mark begins with "<?", which tells the width and order of its units.
_UNMARKED = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))


def marked(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that the data begin with, and the encoding it means."""
    return next(((mark, encoding) for mark, encoding in MARKS if data.startswith(mark)), None)


def decoded(data: bytes, name: str) -> str:
    r"""The characters of a file that may declare its encoding, as XML and HTML do; ``name`` is for messages.

    >>> decoded('<?xml version="1.0" encoding="ISO-8859-1"?><p>å</p>'.encode("latin-1"), "a.xml")[-6:]
    '>å</p>'
    """
    mark, encoding = _written_in(data, name)
    return characters(data[len(mark) :], encoding, name, skipped=len(mark))


def encoded(text: str, like: bytes, name: str) -> bytes:
    """A text in the encoding of the file ``like``, with its byte order mark; XML has references for what it lacks."""
    mark, encoding = _written_in(like, name)
    if decoded(like, name).encode(encoding) != like[len(mark) :]:
        raise UnreadableDocument(name, f"cannot be written in {encoding.upper()} as it was; save it as UTF-8")
    return mark + text.encode(encoding, "xmlcharrefreplace")


def _written_in(data: bytes, name: str) -> tuple[bytes, str]:
    """The byte order mark, if there is one, and the encoding of a file."""
    mark = marked(data)
    if mark:
        return mark
    unmarked = next((encoding for beginning, encoding in _UNMARKED if data.startswith(beginning)), None)
    return b"", unmarked or _declared(data, name)


def _declared(data: bytes, name: str) -> str:
    """The encoding that the file says it is written in."""
    match = _DECLARED_IN_XML.match(data, 0, _HEAD)
    in_html = None if match else _DECLARED_IN_HTML.search(data, 0, _HEAD)
    found = match or in_html
    if found is None:
        return "utf-8"
    encoding = known_encoding(found[1].decode("ascii"), name)
    if encoding.startswith(("utf-16", "utf-32")):
        return "utf-8"  # we could read the declaration byte by byte, so it is not what it says
    # Browsers read Latin-1 as Windows-1252 (WHATWG Encoding), which is what such pages are written in.
    return "cp1252" if in_html and encoding in ("iso8859-1", "ascii") else encoding


def known_encoding(label: str, name: str) -> str:
    """Python's name of the encoding that a file declares."""
    try:
        encoding = codecs.lookup(label).name
    except LookupError:
        encoding = ""
    if encoding not in _TAKEN:
        raise UnreadableDocument(name, f"declares the encoding {label!r}, which is not known; save it as UTF-8")
    return encoding


def characters(data: bytes, encoding: str, name: str, *, skipped: int = 0) -> str:
    """The data in that encoding; ``skipped`` counts the bytes of the file before them."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as error:
        start = getattr(error, "start", 0)
        line = len((data[:start] + b"x").splitlines())
        said = encoding.upper()
        raise UnreadableDocument(
            name,
            f"is not {said}: byte 0x{data[start]:02x} at offset {start + skipped}, line {line}; save it as UTF-8",
        ) from None
