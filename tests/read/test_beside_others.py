"""Beside libraries that read the same formats: the same text."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import docx
import polib
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from crosstally.errors import UnreadableDocument
from crosstally.read import parse, parse_bitext
from crosstally.read.elements import LEFT_OUT
from crosstally.read.html import article
from crosstally.read.json_places import Json
from crosstally.read.po import entries

# Without tables: what stands astray in one, browsers move before it and out of what hides it.
PIECES = (
    "<p>|</p>|<b>|</b>|<i>|</i>|<li>|<ul>|</ul>|<div>|</div>|<!--|-->|<script>|</script>|<br>|&amp;|&#x41;|&nbsp;|&notit;"
    "| |x|42|<a b='|'>|<|>|</|<!|<pre>|</pre>|<title>|</title>|<style>|</style>|<h1>|</h1>|<aside>|</aside>|<td>|<tr>"
    '|<em class="|">|<hr/>|<div hidden>'
)
PAGES = st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map("".join)


@given(PAGES)
def test_what_is_shown_of_a_page_is_what_browsers_show(page: str) -> None:
    text = f"<!DOCTYPE html><html><body>{page}"

    ours = article(text, "a.html").text
    theirs = "".join(shown(JustHTML(text, sanitize=False).root))

    assert "".join(ours.split()) == "".join(theirs.split())


def shown(node: Any) -> Iterator[str]:
    if node.name == "#text":
        yield node.data
    elif node.name not in LEFT_OUT and "hidden" not in (getattr(node, "attrs", None) or {}) and node.name != "#comment":
        for child in getattr(node, "children", None) or ():
            yield from shown(child)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=("Cs", "Cc", "Zl", "Zp")) | st.just("\n")
)


@given(st.lists(st.tuples(WORDS.filter(str.strip), WORDS), min_size=1, unique_by=lambda pair: pair[0]))
def test_a_catalog_says_what_polib_wrote(pairs: list[tuple[str, str]]) -> None:
    catalog = polib.POFile()
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalog.extend(polib.POEntry(msgid=one, msgstr=other) for one, other in pairs)

    found = [(entry.text("msgid"), entry.text("msgstr")) for entry in entries(str(catalog), "a.po")]

    assert found[1:] == pairs


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
)


@given(VALUES, st.booleans(), st.sampled_from((None, 1)))
def test_json_says_what_was_written(value: object, escaped: bool, indent: int | None) -> None:
    assert plain(Json(json.dumps(value, ensure_ascii=escaped, indent=indent), "a.json").whole()) == value


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, tuple) else value


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_whatever_json_refuses_is_refused(text: str) -> None:
    try:
        json.loads(text)
    except ValueError:
        try:
            Json(text, "a.json").whole()
        except UnreadableDocument:
            return
        raise AssertionError(text) from None


def test_a_document_that_word_could_have_written() -> None:
    document = docx.Document()
    document.core_properties.language = "sv-SE"
    document.core_properties.modified = datetime(2026, 1, 5)
    document.add_heading("Hamnen")
    paragraph = document.add_paragraph("Det fanns 4")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" båtar.").bold = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "12 procent", "sedan 2019"
    stream = io.BytesIO()
    document.save(stream)

    found = parse(stream.getvalue(), "a.docx")

    assert [p.span.of(found.text) for p in found.paragraphs] == [
        "Hamnen",
        "Det fanns 4¹ båtar.",
        "12 procent",
        "sedan 2019",
    ]
    assert (found.language, str(found.date)) == ("sv-SE", "2026-01-05")
    assert found.locator(found.text.index("sedan")) == "table 1, row 1, cell 2"
    assert found.position(found.text.index("4¹")) == (2, 11)


def test_a_page_in_a_field_keeps_its_markers_and_places() -> None:
    body = '<p>One</p><!-- crosstally: ignore value agreed --><p>300 "homes"</p>'
    data = json.dumps({"language": "en", "body_xhtml": body, "headline": "Fire"}, indent=1).encode()

    found = parse(data, "a.json")

    assert [(marker.paragraph, marker.rule) for marker in found.markers] == [(2, "value")]
    line, column = found.position(found.text.index("300"))
    assert data.decode().splitlines()[line - 1][column - 1 :].startswith('300 \\"homes')


def test_markers_are_heard_in_every_format_with_comments() -> None:
    said = "crosstally: ignore value agreed"
    units = {
        "a.po": f'# {said}\nmsgid "300 homes"\nmsgstr "600 hem"\n',
        "a.tmx": f'<tmx><body><tu><note>{said}</note><tuv xml:lang="en"><seg>300 homes</seg></tuv>'
        '<tuv xml:lang="sv"><seg>600 hem</seg></tuv></tu></body></tmx>',
        "a.xlf": '<xliff version="2.0" srcLang="en" trgLang="sv"><file id="f"><unit id="u">'
        f"<notes><note>{said}</note></notes>"
        "<segment><source>300 homes</source><target>600 hem</target></segment></unit></file></xliff>",
        "a.csv": f"source,target,note\n300 homes,600 hem,{said}\n",
        "a.jsonl": json.dumps({"source": "300 homes", "target": "600 hem", "note": said}),
    }
    for name, text in units.items():
        both = parse_bitext(text.encode(), name, "en", "sv")
        assert [(marker.paragraph, marker.rule) for marker in both.target.markers] == [(0, "value")], name
    for name, text in {
        "a.html": f"<p>300<!-- {said} -->",
        "a.md": f"<!-- {said} -->\n\n300",
        "b.md": f"300 <!-- {said} -->",
    }.items():
        assert [(marker.paragraph, marker.rule) for marker in parse(text.encode(), name, "en").markers] == [
            (0, "value")
        ], name
