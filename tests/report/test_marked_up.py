"""Reports of files with markup: regions end with the figure and not behind the markup that follows it."""

from __future__ import annotations

import json
from typing import Any

from crosstally.compare import compare
from crosstally.read import parse
from crosstally.report import render

SOURCE = parse(b"<html lang=en>\n<p>The fire spread to <b>300</b> homes.", "fire.en.html")
TARGET = parse(b"<html lang=sv>\n<p>Branden spred sig till <b>600</b> hem.", "fire.sv.html")
REPORT = compare(SOURCE, TARGET)


def test_sarif_names_the_region_in_the_file_and_the_element() -> None:
    found: dict[str, Any] = json.loads(render(REPORT, "sarif"))["runs"][0]["results"][0]["locations"][0]

    region = found["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 30, 2, 33)
    assert "charOffset" not in region
    assert found["logicalLocations"] == [{"fullyQualifiedName": "/html/body[1]/p[1]"}]


def test_an_annotation_ends_with_the_figure() -> None:
    assert "line=2,endLine=2,col=30,endColumn=33" in render(REPORT, "github")


def test_json_says_where_in_the_file_a_place_is() -> None:
    place = json.loads(render(REPORT, "json"))["findings"][0]["target"][0]

    assert (place["line"], place["column"], place["locator"]) == (2, 30, "/html/body[1]/p[1]")
