from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.bead import Alignment, Bead
from crosstally.report.tmx import tmx
from crosstally.text import Document

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ALIGNMENT = Alignment((Bead((0, 1), (1,), 0.875, moved=True), Bead((2,), (), 0.5), Bead((), (0,), 0.5)))


def written(source: list[str], target: list[str]) -> ElementTree.Element:
    one, other = Document.from_paragraphs(source, "en-GB"), Document.from_paragraphs(target, "sv")
    return ElementTree.fromstring(tmx(one, other, ALIGNMENT).encode("utf-8"))


def test_a_bead_with_two_sides_is_a_unit_with_its_confidence() -> None:
    root = written(["One.", "Two & <three>.", "Four."], ["Noll.", "Ett, två."])
    (unit,) = root.iter("tu")

    assert [(prop.get("type"), prop.text) for prop in unit.iter("prop")] == [
        ("x-confidence", "0.88"),
        ("x-moved", "true"),
    ]
    assert [(variant.get(LANGUAGE), variant.findtext("seg")) for variant in unit.iter("tuv")] == [
        ("en-GB", "One.\nTwo & <three>."),
        ("sv", "Ett, två."),
    ]


# What TMX 1.4b, section "Elements", says of the elements that a level 1 file may have: the attributes each must and may
# have, and its children in order; a star may be missing or come again, a plus comes at least once.
ORIGIN = {"creationtool", "creationtoolversion", "creationdate", "creationid", "changedate", "changeid", "o-encoding"}
USE = {"usagecount", "lastusagedate", "o-tmf", "datatype"}
STRUCTURE: dict[str, tuple[set[str], set[str], str]] = {
    "tmx": ({"version"}, set(), "header body"),
    "header": (
        {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"},
        ORIGIN,
        "(note|prop|ude)*",
    ),
    "body": (set(), set(), "tu*"),
    "tu": (set(), ORIGIN | USE | {"tuid", "segtype", "srclang"}, "(note|prop)* tuv+"),
    "tuv": ({LANGUAGE}, ORIGIN | USE, "(note|prop)* seg"),
    "prop": ({"type"}, {LANGUAGE, "o-encoding"}, ""),
    "note": (set(), {LANGUAGE, "o-encoding"}, ""),
    "seg": (set(), set(), ""),
}
TEXTUAL = {"prop", "note", "seg"}
LANGUAGE_TAG = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def faults(element: ElementTree.Element) -> Iterator[str]:
    """What an element and those within it do that TMX does not allow."""
    if element.tag not in STRUCTURE:
        yield f"{element.tag} is no element of TMX"
        return
    needed, allowed, children = STRUCTURE[element.tag]
    yield from (f"{element.tag} lacks {name}" for name in needed - set(element.attrib))
    yield from (f"{element.tag} has {name}" for name in set(element.attrib) - needed - allowed)
    pattern = re.sub(r"[a-z]+", lambda match: f"(?:{match[0]},)", children).replace(" ", "")
    if not re.fullmatch(pattern, "".join(f"{child.tag}," for child in element)):
        yield f"{element.tag} holds {[child.tag for child in element]}"
    if element.tag not in TEXTUAL and any((text or "").strip() for text in (element.text, *(c.tail for c in element))):
        yield f"{element.tag} holds text"
    for child in element:
        yield from faults(child)


def faults_of_values(root: ElementTree.Element) -> Iterator[str]:
    """What the attributes say that TMX does not allow, and units without their source."""
    header = root.find("header")
    assert header is not None
    if header.get("segtype") not in ("block", "paragraph", "sentence", "phrase"):
        yield "segtype"
    if len(header.get("o-tmf", "")) < 1 or root.get("version") != "1.4":
        yield "version"
    tags = [header.get("adminlang", ""), header.get("srclang", ""), *(v.get(LANGUAGE, "") for v in root.iter("tuv"))]
    yield from (tag for tag in tags if not LANGUAGE_TAG.fullmatch(tag))
    for unit in root.iter("tu"):
        languages = [variant.get(LANGUAGE) for variant in unit.iter("tuv")]
        if header.get("srclang") not in languages:
            yield "a unit without a source"
    yield from (prop.get("type", "") for prop in root.iter("prop") if not prop.get("type", "").startswith("x-"))


sides = st.lists(st.integers(0, 3), max_size=3, unique=True).map(lambda some: tuple(sorted(some)))
beads = st.builds(Bead, sides, sides, st.floats(0, 1), st.booleans())
texts = st.lists(st.text(max_size=30), min_size=4, max_size=4)


@given(texts, texts, st.lists(beads, max_size=5))
def test_every_file_has_the_structure_of_tmx(source: list[str], target: list[str], some: list[Bead]) -> None:
    one, other = Document.from_paragraphs(source, "en-GB"), Document.from_paragraphs(target, "sr-Latn")
    text = tmx(one, other, Alignment(tuple(some)))
    root = ElementTree.fromstring(text.encode("utf-8"))

    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')
    assert [*faults(root), *faults_of_values(root)] == []
    assert len(list(root.iter("tu"))) == sum(bool(bead.source and bead.target) for bead in some)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("<tmx version='1.4'><body/></tmx>", "tmx holds ['body']"),
        ("<tu><tuv xml:lang='sv'><seg/></tuv><prop type='x-a'/></tu>", "tu holds ['tuv', 'prop']"),
        ("<tuv><seg/></tuv>", f"tuv lacks {LANGUAGE}"),
        ("<body>text</body>", "body holds text"),
        ("<seg><b>bold</b></seg>", "seg holds ['b']"),
    ],
)
def test_the_rules_of_structure_find_what_is_broken(broken: str, fault: str) -> None:
    assert fault in list(faults(ElementTree.fromstring(broken)))


@given(st.text())
def test_any_text_can_be_written(text: str) -> None:
    assert len(list(written([text, "", ""], ["", text]).iter("seg"))) == 2
