"""Writes fixtures/formats: one pair of texts in every format that is read, with markup inside of figures.

Run it after changing the texts: ``python tools/format_fixtures.py``. A test compares the files with the script.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "fixtures" / "formats"
DAY = "2026-01-05"
_NUMBER = re.compile(r"\d+")
_ENTITIES = {"å": "&aring;", "”": "&rdquo;", "“": "&#8220;", "\u00a0": "&nbsp;"}
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Marked = Callable[[str], str]


def texts() -> dict[str, list[str]]:
    return {tag: (FOLDER / f"harbor.{tag}.txt").read_text("utf-8").splitlines() for tag in ("en", "sv")}


def around(before: str, after: str, quoted: Marked = escape) -> Marked:
    """Markup around the first number of a paragraph, and the rest quoted as the format wants."""

    def marked(paragraph: str) -> str:
        match = _NUMBER.search(paragraph)
        if match is None:
            return quoted(paragraph)
        return f"{quoted(paragraph[: match.start()])}{before}{match[0]}{after}{quoted(paragraph[match.end() :])}"

    return marked


def entities(text: str) -> str:
    return "".join(_ENTITIES.get(character, character) for character in escape(text))


def html(tag: str, paragraphs: list[str]) -> str:
    marked = around('<b class="figure">', "</b>", entities)
    title, *rest = paragraphs
    items = [f"    <p>{marked(each)}".replace(" of ", "\n      of ") for each in rest]
    linked = json.dumps({"@graph": [{"@type": "NewsArticle", "datePublished": f"{DAY}T08:00:00+01:00"}]})
    return (
        f'<!DOCTYPE html>\n<html lang="{tag}">\n<head><meta charset="utf-8"><title>{escape(title)} | 24 hours</title>\n'
        f'<script type="application/ld+json">{linked}</script><style>p {{ margin: 7px }}</style></head>\n<body>\n'
        f"<nav><a href=/>1 of 9 pages</a></nav>\n<main><article>\n  <h1>{marked(title)}</h1>\n  <div class=body>\n"
        + "\n".join(items)
        + "\n    <aside>Read also: 11 harbors</aside><script>var shown = 13;</script>\n  </div>\n</article></main>\n"
        "<footer>17 reporters, 19 editors</footer></body></html>\n"
    )


def markdown(tag: str, paragraphs: list[str]) -> str:
    marked = around("**", "**", lambda text: text.replace("&", "&amp;"))
    title, *rest = paragraphs
    body = "\n\n".join(
        "> " + marked(each) if "”" in each else "* " + marked(each).replace(", ", ",\n  ") for each in rest
    )
    return f'---\nlang: {tag}\ndate: "{DAY}"\n---\n# {marked(title)}\n\n```\ncode = 42\n```\n\n{body}\n'


def docx(tag: str, paragraphs: list[str]) -> bytes:
    marked = around("</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>", '</w:t></w:r><w:r><w:t xml:space="preserve">')
    lines = [f'<w:p><w:r><w:t xml:space="preserve">{marked(each)}</w:t></w:r></w:p>' for each in paragraphs]
    cells = "".join(f"<w:tc>{line}</w:tc>" for line in lines[-2:])
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:language>{tag}</dc:language><dcterms:modified>{DAY}T08:00:00Z</dcterms:modified></cp:coreProperties>"
    )
    members = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "docProps/core.xml": core,
        "word/document.xml": f"<w:document {_WORD}><w:body>{''.join(lines[:-2])}<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        "</w:body></w:document>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 5, 8, 0, 0)), '<?xml version="1.0"?>' + text)
    return stream.getvalue()


def xhtml(paragraphs: list[str]) -> str:
    title, *rest = paragraphs
    marked = around("<em>", "</em>")
    return f"<h1>{marked(title)}</h1>\n" + "\n".join(f"<p>{marked(each)}</p>" for each in rest)


def ninjs(tag: str, paragraphs: list[str]) -> str:
    body = {"body_xhtml": xhtml(paragraphs[1:]).replace("h1>", "p>"), "headline": paragraphs[0]}
    item = {"uri": "urn:x:1", "type": "text", "versioncreated": f"{DAY}T08:00:00Z", "language": tag, **body}
    return json.dumps(item, ensure_ascii=tag == "sv", indent=2) + "\n"


def ninjs3(tag: str, paragraphs: list[str]) -> str:
    item = {
        "uri": "urn:x:1", "standard": {"name": "ninjs", "version": "3.0"}, "language": tag,
        "versioncreated": f"{DAY}T08:00:00Z",
        "headlines": [{"role": "main", "value": paragraphs[0]}],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": "\n\n".join(paragraphs[1:])}],
    }  # fmt: skip
    return json.dumps(item, ensure_ascii=True) + "\n"


def nitf(tag: str, paragraphs: list[str]) -> str:
    marked = around("<num>", "</num>")
    title, *rest = paragraphs
    body = "\n".join(f"<p>{marked(each)}</p>" for each in rest)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<nitf xml:lang="{tag}">\n<head><docdata>'
        f'<date.issue norm="{DAY.replace("-", "")}T080000Z"/></docdata></head>\n<body><body.head><hedline>'
        f"<hl1>{escape(title)}</hl1></hedline></body.head>\n<body.content>\n{body}\n</body.content></body>\n</nitf>\n"
    )


def newsml(tag: str, paragraphs: list[str]) -> str:
    title, *rest = paragraphs
    inner = xhtml(rest).replace("h1>", "p>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" version="1">\n'
        f"<itemMeta><versionCreated>{DAY}T08:00:00Z</versionCreated></itemMeta>\n<contentMeta>"
        f'<language tag="{tag}"/><headline>{escape(title)}</headline></contentMeta>\n<contentSet><inlineXML '
        'contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>24</title></head>'
        f"<body>\n{inner}\n</body></html></inlineXML></contentSet>\n</newsItem>\n"
    )


def xliff12(sides: dict[str, list[str]]) -> str:
    marked = around('<g id="1">', '</g><ph id="2">&lt;br 5/&gt;</ph>')
    units = [
        f'<trans-unit id="{number}">\n  <source>{marked(one)}</source>\n  <target state="translated">{marked(other)}'
        "</target>\n  <alt-trans><target>99</target></alt-trans>\n</trans-unit>"
        for number, (one, other) in enumerate(zip(sides["en"], sides["sv"], strict=True), start=1)
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
        '<file original="harbor.html" source-language="en" target-language="sv" datatype="html"><body>\n'
        + "\n".join(units)
        + '\n<trans-unit id="n" translate="no"><source>77</source><target>78</target></trans-unit>'
        "\n</body></file>\n</xliff>\n"
    )


def xliff2(sides: dict[str, list[str]]) -> str:
    marked = around('<pc id="1">', '</pc><ph id="2" equiv="5"/>')
    units = [
        f'<unit id="{number}"><segment id="a" state="reviewed">\n  <source>{marked(one)}</source>\n  '
        f"<target>{marked(other)}</target>\n</segment></unit>"
        for number, (one, other) in enumerate(zip(sides["en"], sides["sv"], strict=True), start=1)
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="2.1" srcLang="en" trgLang="sv" '
        'xmlns="urn:oasis:names:tc:xliff:document:2.0">\n<file id="f1">\n'
        + "\n".join(units)
        + '\n<unit id="n" translate="no"><segment><source>77</source><target>78</target></segment></unit>'
        "\n</file>\n</xliff>\n"
    )


def tmx(sides: dict[str, list[str]]) -> str:
    marked = around('<bpt i="1">{5}</bpt>', '<ept i="1"/>')
    units = [
        f'<tu tuid="{number}">\n<tuv xml:lang="en-US"><seg>{marked(one)}</seg></tuv>\n'
        f'<tuv xml:lang="sv-SE"><seg>{marked(other)}</seg></tuv></tu>'
        for number, (one, other) in enumerate(zip(sides["en"], sides["sv"], strict=True), start=1)
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
        '<header srclang="en-US" segtype="paragraph" adminlang="en" datatype="plaintext" o-tmf="x" creationtool="x" '
        'creationtoolversion="1"/>\n<body>\n' + "\n".join(units) + "\n</body>\n</tmx>\n"
    )


def _quoted(text: str) -> Iterator[str]:
    """A text as catalogs hold it: in lines of some words, with escapes."""
    yield '""'
    for piece in re.findall(r".{1,60}(?: |$)", text):
        yield '"' + piece.replace("\\", "\\\\").replace('"', '\\"') + '"'


def po(sides: dict[str, list[str]]) -> str:
    said = ("Content-Type: text/plain; charset=UTF-8", "Language: sv", "X-Source-Language: en")
    head = 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in said)
    entries = [
        f'#: page.html:{number}\nmsgctxt "paragraph {number}"\nmsgid ' + "\n".join(_quoted(one)) + "\nmsgstr "
        + "\n".join(_quoted(other)) + "\n"
        for number, (one, other) in enumerate(zip(sides["en"], sides["sv"], strict=True), start=1)
    ]  # fmt: skip
    fuzzy = '#, fuzzy\nmsgid "66"\nmsgstr "67"\n'
    return "\n".join([head, *entries, fuzzy])


def table(sides: dict[str, list[str]], separator: str) -> str:
    rows = [["key", "en", "sv"]]
    rows += [[f"k{number}", one, other] for number, (one, other) in enumerate(zip(*sides.values(), strict=True))]
    return "".join(
        separator.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' if separator in cell else cell for cell in row)
        + "\r\n"
        for row in rows
    )


def pairs(sides: dict[str, list[str]]) -> str:
    lines = [
        {"id": f"p{number}", "source": one, "target": other, "source_lang": "en", "target_lang": "sv", "date": DAY}
        for number, (one, other) in enumerate(zip(*sides.values(), strict=True))
    ]
    return "".join(json.dumps(line) + "\n" for line in lines)


def files() -> dict[str, bytes]:
    """Every file by its name."""
    sides = texts()
    found: dict[str, str | bytes] = {
        "harbor.1.xlf": xliff12(sides), "harbor.2.xlf": xliff2(sides), "harbor.tmx": tmx(sides), "harbor.po": po(sides),
        "harbor.csv": table(sides, ","), "harbor.tsv": table(sides, "\t"), "harbor.jsonl": pairs(sides),
    }  # fmt: skip
    single = {
        "html": html, "md": markdown, "docx": docx, "ninjs.json": ninjs, "3.json": ninjs3, "nitf.xml": nitf,
        "newsml.xml": newsml,
    }  # fmt: skip
    for ending, write in single.items():
        found |= {f"harbor-{tag}.{ending}": write(tag, paragraphs) for tag, paragraphs in sides.items()}
    return {name: data.encode("utf-8") if isinstance(data, str) else data for name, data in found.items()}


if __name__ == "__main__":
    for name, data in files().items():
        (FOLDER / name).write_bytes(data)
        print(FOLDER / name)
