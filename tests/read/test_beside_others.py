"""Beside libraries that read the same formats: the same text; and what is particular to each format."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import docx
import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from crosstally.errors import UnreadableDocument
from crosstally.read import parse, parse_bitext
from crosstally.read.elements import LEFT_OUT
from crosstally.read.html import article
from crosstally.read.json_places import Json
from crosstally.read.po import entries

TMX = (
    '<tmx><header srclang="en"/><body><tu><tuv xml:lang="en-GB"><seg>1</seg></tuv><tuv xml:lang="sv"><seg>2</seg></tuv>'
    '<tuv xml:lang="de"><seg>3</seg></tuv></tu></body></tmx>'
)
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


def test_markdown_with_all_that_stands_between_text_and_file() -> None:
    text = (
        '---\nlang: "sv" # of course\ndate: 2026-01-05T10:00\ntitle: 7\n---\n# Rubrik 1\n\nText *4*2 '
        '[link 5](http://x/6 "7") `8` \\* &amp; '
        "![9](10.png) 11 \\| 3.\n\n> quote 12\n> on 13\n\n1. one 14\n   - 15\n\n| a | b |\n"
        "|---|---|\n| 16 | 17 \\| 18 |\n\n"
        "<div>19 <b>20</b></div>\n\n~~21~~ 22[^1]\n\n    code 23\n\n```\n24\n```\n[ref]: http://x/25\n"
    )

    found = parse(text.encode(), "a.md")

    lines = text.split("\n")
    numbers = [(int(match[0]), *found.position(match.start())) for match in re.finditer(r"\d+", found.text)]
    assert [number for number, *_ in numbers] == [1, 42, 5, 8, 11, 3, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 1]
    assert [n for n, line, column in numbers if not lines[line - 1][column - 1 :].startswith(str(n)[0])] == []
    assert (found.language, str(found.date)) == ("sv", "2026-01-05")


@pytest.mark.parametrize(
    ("name", "text", "chosen", "sides"),
    [
        ("a.csv", "key;en;sv;de\na;1;2;3\nb;4;;6\n", ("en", "de"), (["1", "4"], ["3", "6"])),
        ("a.csv", "key;en;sv;de\na;1;2;3\nb;4;;6\n", ("de", "sv"), (["3"], ["2"])),
        ("a.tsv", "key\tsv\tid\n1\ta\tb\n", ("sv", "id"), (["a"], ["b"])),
        ("a.tmx", TMX, ("en", "de"), (["1"], ["3"])),
        ("a.tmx", TMX, (None, "sv"), (["1"], ["2"])),
    ],
)
def test_of_several_languages_two_are_chosen(
    name: str, text: str, chosen: tuple[str | None, str], sides: tuple[list[str], list[str]]
) -> None:
    both = parse_bitext(text.encode(), name, *chosen)

    assert tuple([p.span.of(side.text) for p in side.paragraphs] for side in (both.source, both.target)) == sides


@pytest.mark.parametrize(("name", "text"), [("a.csv", "en;sv;de\n1;2;3\n"), ("a.tmx", TMX)])
def test_several_languages_without_a_choice_are_an_error_that_names_the_options(name: str, text: str) -> None:
    with pytest.raises(UnreadableDocument, match="--target-lang"):
        parse_bitext(text.encode(), name)


def test_each_form_of_a_plural_is_compared() -> None:
    forms = "".join(f'msgstr[{number}] "%d файл"\n' for number in range(3))
    text = f'msgctxt "files"\nmsgid "One file"\nmsgid_plural "%d files"\n{forms}\n#, fuzzy\nmsgid "x"\nmsgstr "y"\n'

    both = parse_bitext(text.encode(), "a.po", "en", "ru")

    assert [both.source.locator(p.span.start) for p in both.source.paragraphs] == ["files[0]", "files[1]", "files[2]"]
    assert {p.span.of(both.source.text) for p in both.source.paragraphs} == {"%d files"}
    assert both.untranslated == 1


def test_segments_of_xliff_are_pairs_and_what_is_not_to_be_translated_is_none() -> None:
    segments = '<mrk mtype="seg" mid="a">{} 1.</mrk> <mrk mtype="seg" mid="b">{} 2.</mrk>'
    text = (
        '<xliff version="1.2"><file original="a" source-language="en" target-language="sv" datatype="x"><body>'
        '<group translate="no"><trans-unit id="0"><source>9</source><target>8</target></trans-unit></group>'
        f'<trans-unit id="1"><source>One 1. Two 2.</source><seg-source>{segments.format("One", "Two")}</seg-source>'
        f'<target>{segments.format("Ett", "Två")}</target></trans-unit><trans-unit id="2"><source>5</source>'
        '<target state="needs-translation">5</target></trans-unit></body></file></xliff>'
    )

    both = parse_bitext(text.encode(), "a.xlf")

    assert [p.span.of(both.target.text) for p in both.target.paragraphs] == ["Ett 1.", "Två 2."]
    assert both.target.locator(len(both.target.text) - 3) == "f=a/u=1/s=b"
    assert both.untranslated == 1
    assert parse(text.encode(), "a.xlf", "en-GB").text == both.source.text


PO = 'msgid ""\nmsgstr "Language: sv\\n"\n\nmsgid "one"\nmsgstr "ett"\n'


@pytest.mark.parametrize(
    ("name", "text", "language", "said"),
    [
        ("a.po", PO, "sv-SE", "ett"),
        ("a.po", PO, "en", "one"),
        ("a.csv", "en;sv;de\n1;2;3\n", "sv", "2"),
        ("a.csv", "en;sv;de\n1;2;3\n", "en", "1"),
        ("a.tmx", TMX, "en", "1"),
        ("a.tmx", TMX, "de", "3"),
        ("a.jsonl", '{"source": "1", "target": "2", "source_lang": "en", "target_lang": "sv"}', "sv", "2"),
    ],
)
def test_one_side_is_chosen_by_its_language(name: str, text: str, language: str, said: str) -> None:
    assert parse(text.encode(), name, language).text.strip() == said


@pytest.mark.parametrize("language", [None, "fi"])
def test_a_side_that_is_not_there_is_an_error_that_names_those_there_are(language: str | None) -> None:
    text = '{"source": "1", "target": "2", "source_lang": "en", "target_lang": "sv"}'

    with pytest.raises(UnreadableDocument, match="versions in en and sv; say by --lang which is meant"):
        parse(text.encode(), "a.jsonl", language)
