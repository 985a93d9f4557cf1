from __future__ import annotations

from xml.etree import ElementTree

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


def test_the_file_has_all_that_tmx_asks_for() -> None:
    root = written(["One.", "Two.", "Three."], ["Noll.", "Ett."])
    header = root.find("header")

    assert (root.tag, root.get("version"), [child.tag for child in root]) == ("tmx", "1.4", ["header", "body"])
    assert header is not None
    assert set(header.attrib) == {
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
    }  # fmt: skip
    assert [[child.tag for child in unit] for unit in root.iter("tu")] == [["prop", "prop", "tuv", "tuv"]]


@given(st.text())
def test_any_text_can_be_written(text: str) -> None:
    assert len(list(written([text, "", ""], ["", text]).iter("seg"))) == 2
