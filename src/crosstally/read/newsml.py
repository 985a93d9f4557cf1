"""NewsML-G2 and NITF: the headline and the text of a news item.

The day is that of ``versionCreated`` or ``date.issue``. Content that lies elsewhere (``remoteContent``) is not fetched.
See IPTC, NewsML-G2 2.3x and NITF 3.6.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date  # noqa: N812 - `date` is an argument here

from ..errors import UnreadableDocument
from .blocks import write_blocks
from .content import Content
from .decoding import decoded
from .head import MOST_TREE, Head
from .html_facts import day_in
from .markup import language_of
from .sheet import Sheet
from .tree import Found, Node, found

SUFFIXES = (".nitf", ".newsml", ".xml")
_ITEMS = ("newsItem", "nitf")
_ROOTS = (*_ITEMS, "newsMessage")


def fits(head: Head) -> bool:
    """Whether the first element is that of a news item, a message of such, or an article."""
    return head.root in _ROOTS


def content(data: bytes, name: str) -> Content:
    """The one text of the file."""
    if len(data) > MOST_TREE:
        raise UnreadableDocument(name, f"has {len(data) >> 20} MB; of a news item at most {MOST_TREE >> 20} are read")
    file = decoded(data, name)
    root = Head.of(data).root
    if root not in _ROOTS:
        known = "XLIFF, TMX, NewsML-G2, NITF and XHTML are read"
        raise UnreadableDocument(name, f"is XML of an unknown kind (its first element is <{root}>); {known}")
    items = [item for item in found(file, name, _ITEMS) if _has_text(item.node)]
    if len(items) != 1:
        raise UnreadableDocument(
            name, f"holds {len(items) or 'no'} news item{'s'[: len(items) != 1]} with text; give one"
        )
    sheet, node = Sheet(), items[0].node
    language, date = _article(node, sheet, "/nitf") if node.name == "nitf" else _item(items[0], sheet)
    said = sheet.content(file, language, date)
    if not said.paragraphs:
        raise UnreadableDocument(name, "holds no text")
    return said


def _has_text(node: Node) -> bool:
    return node.name == "nitf" or next(node.descendants("inlineXML", "inlineData"), None) is not None


def _article(nitf: Node, sheet: Sheet, path: str) -> tuple[str | None, Date | None]:
    """The article of an NITF document, with its language and day."""
    body = nitf.first("body")
    if body is not None:
        write_blocks(body, sheet, f"{path}/body")
    issued = next(nitf.descendants("date.issue"), None)
    norm = issued.attributes.get("norm", "") if issued else ""
    day = f"{norm[:4]}-{norm[4:6]}-{norm[6:8]}" if norm[:8].isdecimal() else norm
    body_language = language_of(body.attributes) if body else None
    return body_language or language_of(nitf.attributes), day_in(day)


def _item(item: Found, sheet: Sheet) -> tuple[str | None, Date | None]:
    """The headline and content of a NewsML-G2 item, with its language and day."""
    node = item.node
    languages = [*_tags(node), language_of(node.attributes), item.nearest("{http://www.w3.org/XML/1998/namespace}lang")]
    path = "/".join(["", *(event.name for event in item.around), "newsItem"])
    for headline in list(node.descendants("headline"))[:1]:
        write_blocks(headline, sheet, f"{path}/contentMeta/headline")
        sheet.close(f"{path}/contentMeta/headline")
    inside: list[str | None] = []
    for content_set in node.elements("contentSet"):
        for inline in content_set.elements("inlineXML", "inlineData"):
            inside += _inline(inline, sheet, f"{path}/contentSet/{inline.name}")
    created = next(node.descendants("versionCreated"), None)
    return next(filter(None, [*inside, *languages]), None), day_in(created.text()) if created else None


def _tags(node: Node) -> Iterator[str | None]:
    """The language that the item's metadata name."""
    for language in node.descendants("language"):
        yield language.attributes.get("tag")


def _inline(inline: Node, sheet: Sheet, path: str) -> list[str | None]:
    """Write the content of an item, and say which language it names itself."""
    languages = [language_of(inline.attributes)]
    for element in inline.elements():
        languages.append(language_of(element.attributes))
        if element.name == "nitf":
            languages.append(_article(element, sheet, f"{path}/nitf")[0])
        else:
            write_blocks(element, sheet, f"{path}/{element.name}")
    if inline.name == "inlineData":
        _plain(inline, sheet, path)
    sheet.close(path)
    return languages


def _plain(inline: Node, sheet: Sheet, path: str) -> None:
    """Text without markup: a paragraph a line."""
    for text, origin in inline.pieces():
        start = 0
        for line in text.splitlines(keepends=True):
            sheet.write(line.rstrip("\r\n"), origin + start)
            if line.endswith(("\r", "\n")):
                sheet.close(path)
            start += len(line)
    sheet.close(path)
