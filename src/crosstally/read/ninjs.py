"""ninjs 1, 2 and 3: the headline and the body of a news item in JSON; its locators are JSON pointers (RFC 6901).

The day is ``versioncreated``. A body in HTML is read as a page is. See IPTC, ninjs standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..errors import UnreadableDocument
from .content import Content
from .decoding import decoded
from .head import MOST_TREE, Head
from .html import article
from .html_facts import day_in
from .json_places import Json, Text
from .sheet import Sheet, joined, through

SUFFIXES = (".ninjs", ".json")
_FITS = re.compile(
    r'"(?:body_xhtml|body_text|body_[a-z]+|bodies|headlines|versioncreated|contentcreated)"\s*+:|ninjs', re.I
)
_LINE = re.compile(r"[^\r\n]+")
_BODIES = ("body_xhtml", "body_html", "body_text")  # of one text in several forms, the one with paragraphs first
_MARKUP = re.compile(r"html|nitf|xml", re.I)


def fits(head: Head) -> bool:
    """Whether the file is an object with fields of a news item."""
    return head.text.lstrip().startswith("{") and _FITS.search(head.text) is not None


def content(data: bytes, name: str) -> Content:
    """The one news item of the file."""
    if len(data) > MOST_TREE:
        raise UnreadableDocument(name, f"has {len(data) >> 20} MB; of a news item at most {MOST_TREE >> 20} are read")
    file = decoded(data, name)
    item = Json(file, name).whole()
    if not isinstance(item, dict):
        raise UnreadableDocument(name, "is no news item: the file holds no JSON object; ninjs and JSON lines are read")
    sheet = Sheet()
    for pointer, text, is_markup in _texts(item):
        _write(text, sheet, name, pointer, is_markup=is_markup)
    said = sheet.content(file, _string(item, "language"), day_in(_string(item, "versioncreated")))
    if not said.paragraphs:
        raise UnreadableDocument(name, "holds no headline and no body as ninjs has them; is it a news item?")
    return said


def _string(item: dict[str, object], field: str) -> str | None:
    value = item.get(field)
    return str(value) if isinstance(value, Text) and str(value) else None


def _texts(item: dict[str, object]) -> Iterator[tuple[str, Text, bool]]:
    """The headline, then the body in one of its forms: where it stands, what it says, whether that is markup."""
    yield from list(_listed(item, "headlines"))[:1]
    headline = item.get("headline")
    if isinstance(headline, Text):
        yield "/headline", headline, False
    bodies = list(_listed(item, "bodies"))
    for field in (field for field in (*_BODIES, *item) if field in _BODIES or field.startswith("body_")):
        body = item.get(field)
        if isinstance(body, Text):
            bodies.append((f"/{field}", body, field != "body_text"))
    yield from sorted(bodies, key=lambda body: not body[2])[:1]


def _listed(item: dict[str, object], field: str) -> Iterator[tuple[str, Text, bool]]:
    """The headlines or bodies of ninjs 3; those in the role *main* first."""
    entries = item.get(field)
    found = []
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        value = entry.get("value") if isinstance(entry, dict) else None
        if isinstance(value, Text):
            is_markup = bool(_MARKUP.search(_string(entry, "contenttype") or _string(entry, "contentType") or ""))
            found.append((_string(entry, "role") != "main", (f"/{field}/{number}/value", value, is_markup)))
    yield from (entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _write(value: Text, sheet: Sheet, name: str, pointer: str, *, is_markup: bool) -> None:
    text, outer = joined(value.pieces())
    if is_markup:
        sheet.add(article(text, name), outer, f"{pointer}#")
        return
    for line in _LINE.finditer(text):
        sheet.write_all(through(text, line.start(), line.end(), outer))
        sheet.close(pointer)
