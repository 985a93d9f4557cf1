"""One pair of texts in every format gives the findings of the plain text, at places that open in the file."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import docx
import pytest

from crosstally.compare import compare
from crosstally.errors import UnreadableDocument
from crosstally.finding import Place, Report
from crosstally.read import is_text, read, read_bitext
from crosstally.text import Document

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "fixtures" / "formats"
SINGLE = ("html", "md", "docx", "ninjs.json", "3.json", "nitf.xml", "newsml.xml")
BILINGUAL = ("harbor.1.xlf", "harbor.2.xlf", "harbor.tmx", "harbor.po", "harbor.csv", "harbor.tsv", "harbor.jsonl")


@cache
def report(name: str) -> Report:
    if name == "plain":
        return compare(*(read(FOLDER / f"harbor.{tag}.txt") for tag in ("en", "sv")))
    if name in SINGLE:
        return compare(*(read(FOLDER / f"harbor-{tag}.{name}") for tag in ("en", "sv")))
    both = read_bitext(FOLDER / name)
    return compare(both.source, both.target, alignment=both.alignment)


def said(found: Report) -> list[tuple[str, str, list[str], list[str]]]:
    def texts(places: tuple[Place, ...]) -> list[str]:
        return [" ".join(place.text.split()) for place in places]

    return [(f.rule, str(f.severity), texts(f.source), texts(f.target)) for f in found.findings]


def test_the_plain_pair_has_findings_of_many_kinds() -> None:
    assert {rule for rule, *_ in said(report("plain"))} >= {"scale", "value", "percentage-point", "date", "omission"}


@pytest.mark.parametrize("name", [*SINGLE, *BILINGUAL])
def test_a_format_gives_the_findings_of_the_plain_text(name: str) -> None:
    assert said(report(name)) == said(report("plain"))


@pytest.mark.parametrize("name", [*SINGLE, *BILINGUAL])
def test_languages_and_day_are_the_file_s_own(name: str) -> None:
    found = report(name)

    assert [found.source.language[:2], found.target.language[:2]] == ["en", "sv"]
    assert str(found.date) == "2026-01-05" or name in BILINGUAL


@pytest.mark.parametrize("name", [name for name in (*SINGLE, *BILINGUAL) if name != "docx"])
def test_a_place_opens_in_the_file(name: str) -> None:
    found = report(name)
    places = [(found.source, place) for finding in found.findings for place in finding.source]
    places += [(found.target, place) for finding in found.findings for place in finding.target]

    assert len(places) > 9
    assert [place.text for document, place in places if not stands_there(document, place)] == []
    assert all(document.locator(place.span.start) for document, place in places)


def stands_there(document: Document, place: Place) -> bool:
    """Whether the file has the first word of the place where the document says."""
    line, column = document.position(place.span.start)
    text = re.split(r"\r\n|\r|\n", Path(document.name).read_bytes().decode())[line - 1]
    here = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), unescape(text[column - 1 :]))
    first = re.match(r"\w+|.", place.text)
    return first is not None and here.startswith(first[0])


def test_in_a_word_document_a_line_is_a_paragraph() -> None:
    found = report("docx")
    plain = report("plain")
    places, others = (
        [(side.position(p.span.start)) for f in each.findings for p in f.target]
        for each in (found, plain)
        for side in [each.target]
    )

    assert places == others
    assert {found.target.locator(p.span.start) for f in found.findings for p in f.target} >= {
        "paragraph 2", "table 1, row 1, cell 1",
    }  # fmt: skip


@pytest.mark.parametrize("name", [*SINGLE, *BILINGUAL])
def test_every_character_leads_to_where_it_stands(name: str) -> None:
    if name == "docx":
        return
    found = report(name)
    for document in (found.source, found.target):
        lines = re.split(r"\r\n|\r|\n", Path(document.name).read_bytes().decode())
        for paragraph in document.paragraphs:
            for offset in range(paragraph.span.start, paragraph.span.end):
                character = document.text[offset]
                line, column = document.position(offset)
                here = lines[line - 1][column - 1 :]
                assert here[:1] == character or here[:1] in "&\\" or character.isspace(), (
                    name,
                    offset,
                    character,
                    here,
                )


def test_the_files_are_what_the_script_writes() -> None:
    spec = spec_from_file_location("format_fixtures", ROOT / "tools" / "format_fixtures.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, data in module.files().items():
        if not name.endswith(".docx"):  # the packing differs between versions of zlib
            assert (FOLDER / name).read_bytes() == data, name


def test_of_a_folder_only_texts_are_taken(tmp_path: Path) -> None:
    others = {
        "rates.csv": "date,base,quote,rate\n",
        "package.json": '{"name": "site"}',
        "pom.xml": "<?xml version='1.0'?><project/>",
        "log.jsonl": '{"level": "info"}',
        "picture.png": "",
    }
    for name, text in others.items():
        (tmp_path / name).write_text(text)

    assert [name for name in others if is_text(tmp_path / name)] == []
    assert [path.name for path in FOLDER.iterdir() if not is_text(path)] == []


@pytest.mark.parametrize(("name", "language"), [("harbor.sv.docx", "sv"), ("harbor.docx", "en-US")])
def test_a_file_name_knows_the_language_better_than_the_template(tmp_path: Path, name: str, language: str) -> None:
    document = docx.Document()  # whose template is American
    document.add_paragraph("Hamnen fick 300 nya lyktor.")
    document.save(str(tmp_path / name))

    assert read(tmp_path / name).language == language


def test_of_two_versions_the_option_that_chooses_is_named() -> None:
    with pytest.raises(UnreadableDocument, match="en and sv; say by --lang"):
        read(FOLDER / "harbor.po")
