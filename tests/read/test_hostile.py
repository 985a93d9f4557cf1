"""Files that mean harm, are broken or are something else: a sentence that says what is wrong, and soon."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosstally.cli import main
from crosstally.errors import UnknownLanguage, UnreadableDocument
from crosstally.read import BILINGUAL, BUILTIN, parse, parse_bitext
from crosstally.read.archive import Archive
from crosstally.read.head import MOST_BYTES
from crosstally.read.raised import shifted

FOLDER = Path(__file__).parents[2] / "fixtures" / "formats"
FIXTURES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".txt")
XLIFF = (
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="sv"><file id="f">'
    '<unit id="u">'
    "<segment><source>{}</source><target>x</target></segment></unit></file></xliff>"
)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)  # fmt: skip
SECONDS = 20  # of processor time; a machine that is busy takes longer by the clock


def packed(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def word(document: str) -> bytes:
    return packed({"word/document.xml": document.encode()})


HOSTILE: dict[str, tuple[str, bytes, str]] = {
    "billion laughs": ("a.xlf", (LAUGHS + "]>" + XLIFF.format("&j;")).encode(), "document type"),
    "an external entity": (
        "a.xlf",
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + XLIFF.format("&a;")).encode(),
        "document type",
    ),
    "an entity of a remote document type": (
        "a.tmx",
        b'<!DOCTYPE tmx SYSTEM "http://example.org/x.dtd"><tmx><body><tu>&x;</tu></body></tmx>',
        "&x;",
    ),
    "a parameter entity": (
        "a.nitf",
        b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://example.org/x"> %a;]><nitf/>',
        "document type",
    ),
    "deep nesting": ("a.xlf", XLIFF.format("<g>" * 100_000 + "</g>" * 100_000).encode(), "nests more than"),
    "deep nesting in a page": ("a.html", b"<html>" + b"<div>" * 100_000 + b"5", "nests more than"),
    "deep nesting in JSON": ("a.json", b'{"headline": ' + b"[" * 100_000, "nests more than"),
    "deep nesting in Markdown": ("a.md", b">" * 20_000 + b"`", ""),
    "100,000 attributes": (
        "a.xlf",
        XLIFF.format("<g " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>").encode(),
        "100000 attributes",
    ),
    "an unclosed attribute": ("a.html", b'<html><p title="' + b'<a b="' * 100_000, "without text"),
    "a zip bomb": ("a.docx", word("<w>" + " " * (MOST_BYTES // 2) + "</w>"), "unpacks to"),
    "a larger zip bomb": ("a.docx", word("<w>" + " " * (MOST_BYTES + 9) + "</w>"), "unpacks to"),
    "another archive": ("a.docx", packed({"a.txt": b"text"}), "no Word document"),
    "a broken archive": ("a.docx", b"PK\x03\x04" + b"\0" * 99, "broken archive"),
    "text in the place of an archive": ("a.docx", b"The text.", "no DOCX"),
    "invalid UTF-8": ("a.xlf", XLIFF.format("x").encode().replace(b">x<", b">\xff<"), "is not UTF-8: byte 0xff"),
    "invalid UTF-8 in a page": ("a.html", b"<html><p>one\n\xe5 two", "line 2"),
    "an encoding nobody knows": ("a.xlf", b'<?xml version="1.0" encoding="x-secret"?><xliff/>', "'x-secret'"),
    "a codec that is no encoding": ("a.html", b'<html><meta charset="zlib"><p>x', "'zlib'"),
    "XML of another kind": ("a.xml", b'<?xml version="1.0"?><svg/>', "its first element is <svg>"),
    "XML of another kind under another name": ("a.md", b'<?xml version="1.0"?><svg/>', "its first element is <svg>"),
    "truncated": ("a.xlf", XLIFF.format("x").encode()[:-40], "broken XML"),
    "a truncated catalog": ("a.po", b'msgid "a"\nmsgstr "b', "line 2"),
    "an entry without a translation": ("a.po", b'msgid "a"\n', "middle of an entry"),
    "a truncated table": ("a.csv", b'source,target\n"a,b\nc', "never closed"),
    "a table without names": ("a.csv", b"1,2\n3,4\n", "names no two columns"),
    "truncated JSON": ("a.json", b'{"headline": "One', "line 1, column 14"),
    "JSON of another kind": ("a.json", b'{"one": 1}', "no headline"),
    "a truncated line": ("a.jsonl", b'{"source": "a", "target": "b"}\n{"source": "a", ', "line 2"),
    "a line without a source": ("a.jsonl", b'{"id": 1}', '"source"'),
    "a PDF": ("a.txt", b"%PDF-1.7", "is a PDF"),
    "a picture": ("a.html", b"\x89PNG\r\n\x1a\n\0\0", ""),
    "nothing translated": (
        "a.xlf",
        XLIFF.format("x").replace("<target>x</target>", "").encode(),
        "none of its 1 units",
    ),
    "a page of scripts": ("a.html", b"<html><body>" + b"<script>alert(1)</script>" * 9, "without text"),
    "code alone": ("a.md", b"```\n42\n```\n", "no text"),
    **{
        f"an empty {ending}": (f"a{ending}", b"", "")
        for ending in (".html", ".md", ".docx", ".xlf", ".tmx", ".po", ".csv", ".tsv", ".jsonl", ".json", ".xml")
    },
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_means_harm_gets_exit_code_2_and_a_sentence(
    case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    name, data, reason = HOSTILE[case]
    path = tmp_path / name
    path.write_bytes(data)
    start = time.process_time()

    code = main(["extract", str(path), "--lang", "en"])

    out, err = capfd.readouterr()
    assert (code, out) == (2, "")
    assert err.startswith(f"crosstally: {path}: ")
    assert reason in err
    assert err.count("\n") == 1
    assert "internal error" not in err
    assert time.process_time() - start < SECONDS


def test_a_document_full_of_scripts_is_text_where_it_is_text() -> None:
    page = b"<p>&lt;script&gt;alert(42)&lt;/script&gt;<script>alert(43)</script> and 44 <b onclick='x(45)'>b</b>"

    assert parse(page, "a.html", "en").text.strip() == "<script>alert(42)</script> and 44 b"


KNOWN_BY_CONTENT = [path for path in FIXTURES if path.suffix not in (".csv", ".tsv")]  # columns may be named anything


@pytest.mark.parametrize("path", KNOWN_BY_CONTENT, ids=lambda path: path.name)
@pytest.mark.parametrize("name", ["wrong.txt", "wrong.html", "wrong.md", "wrong.po", "wrong"])
def test_the_format_is_known_whatever_the_name(path: Path, name: str) -> None:
    right, wrong = (parse(path.read_bytes(), each, "en").text for each in (path.name, name))

    assert right == wrong


READERS = sorted({suffix for reader in (*BUILTIN, *BILINGUAL) for suffix in reader.SUFFIXES})


def read_either(data: bytes, name: str) -> None:
    for attempt in (
        lambda: parse(data, name, "en"),
        lambda: parse(data, name),
        lambda: parse_bitext(data, name, "en", "sv"),
    ):
        try:
            attempt()
        except (UnreadableDocument, UnknownLanguage) as error:
            assert str(error).startswith(name)  # noqa: PT017
            assert "\n" not in str(error)  # noqa: PT017


@given(st.binary(max_size=300), st.sampled_from(READERS))
@example(b'+++\nlang = "\xff\n+++', ".md")
@example(b"\xef\xbb\xbf", ".xlf")
def test_any_bytes_under_any_name_are_read_or_refused(data: bytes, suffix: str) -> None:
    read_either(data, f"a{suffix}")


@given(st.data(), st.sampled_from(FIXTURES))
def test_any_damage_to_a_file_leaves_it_readable_or_refused(data: st.DataObject, path: Path) -> None:
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        length = data.draw(st.sampled_from((0, 1, 2, 30, len(whole))))
        whole[start : start + length] = data.draw(
            st.binary(max_size=3) | st.sampled_from((b"<", b"&", b'"', b"\\", b"]]>"))
        )

    read_either(bytes(whole), path.name)


RAISED = set(shifted("0123456789+-−=()n", "sup") + shifted("0123456789+-−=()", "sub"))
PIECES = (
    "<p>|</p>|<b>|</b>|<li>|<ul>|</ul>|<table>|<tr>|<td>|</table>|<!--|-->|<script>|</script>|<article>|</article>|<br>"
    "|&amp;|&#x|&nbsp;| |\n|42|<a b='|'>|<|>|<pre>|</pre>|<html lang=sv>|<head>|<body>|</body>|<title>|</title>|å|<sup>"
    "|</sup>|<svg>|</svg>"
)
MARKUP = st.lists(st.sampled_from(PIECES.split("|"))).map("".join)


@example("&amp;<article>&nbsp;", ".html")
@given(MARKUP, st.sampled_from((".html", ".md", ".xml", ".nitf")))
def test_every_character_of_a_page_stands_where_the_layout_says(text: str, suffix: str) -> None:
    try:
        document = parse(text.encode(), f"a{suffix}", "en")
    except UnreadableDocument:
        return
    lines = text.split("\n")
    for paragraph in document.paragraphs:
        for offset in range(paragraph.span.start, paragraph.span.end):
            line, column = document.position(offset)
            here, character = lines[line - 1][column - 1 :], document.text[offset]
            assert here[:1] == character or here[:1] == "&" or character.isspace() or character in RAISED


def test_an_archive_of_too_many_files_is_refused() -> None:
    data = packed({f"{number}": b"" for number in range(10_001)})

    with pytest.raises(UnreadableDocument, match="more than 10000 files"):
        Archive(data, "a.docx")


def test_a_file_beyond_the_limit_is_not_even_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    code = main(["extract", str(path), "--lang", "en"])

    assert (code, capfd.readouterr().err) == (2, f"crosstally: {path}: has 64 MB; at most 64 are read: divide it\n")
