"""What the checks say, in every language that there is a catalog for.

After a new sentence, run ``python tools/messages.py`` and translate what it added to the catalogs.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from babel.messages.pofile import read_po

from crosstally import Document, compare, render
from crosstally.finding import Finding, rules
from crosstally.messages import SOURCE, available
from crosstally.policy import policy_of
from crosstally.report import BUILTIN

ROOT = Path(__file__).parents[2]
TRANSLATED = [tag for tag in available() if not SOURCE.startswith(tag)]
EXAMPLE = re.compile(r"(\w+): (.+?) → (\w+): (.+?)(?: \(.*\))?")


def tool() -> Any:
    spec = spec_from_file_location("messages", ROOT / "tools" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()


def fields(texts: Any) -> set[str]:
    """The fields of a text, or of its singular and plural."""
    each = [texts] if isinstance(texts, str) else list(texts)
    return {name for text in each for _, name, _, _ in Formatter().parse(text) if name}


def example(rule: str) -> list[Finding]:
    """The findings of a rule's own example."""
    match = EXAMPLE.fullmatch(rules()[rule].example)
    assert match is not None
    day = None if rule == "unverifiable" else date(2026, 1, 5)
    source, target = Document.from_text(match[2], match[1], day), Document.from_text(match[4], match[3], day)
    report = compare(source, target, policy=policy_of(rules()[rule].policy))
    return [finding for finding in report.findings if finding.rule == rule]


def test_the_template_holds_every_sentence() -> None:
    assert TOOL.TEMPLATE.read_bytes() == TOOL.written(TOOL.template()), "run python tools/messages.py"


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_catalog_translates_every_sentence_with_the_same_fields(tag: str) -> None:
    catalog = read_po(BytesIO((TOOL.FOLDER / f"{tag}.po").read_bytes()), locale=tag)
    wrong = {}
    for context, _, text in TOOL.sources():
        found = catalog.get(text if isinstance(text, str) else text[0], context)
        if found is None or not found.string or not all(found.string) or found.fuzzy:
            wrong[context] = "is not translated"
        elif fields(found.string) != fields(text):
            wrong[context] = "has other fields"

    assert wrong == {}
    assert not list(catalog.obsolete)


@pytest.mark.parametrize("rule", rules())
@pytest.mark.parametrize("tag", TRANSLATED)
def test_the_example_of_every_rule_is_told_in_another_language(rule: str, tag: str) -> None:
    (finding, *_) = example(rule)
    spoken = finding.spoken(tag)

    assert spoken.message != finding.message
    assert not re.search(r"[{}]|\b(?:became|the|is|was|not)\b", spoken.message)
    assert replace(spoken, message=finding.message) == finding
    assert finding.spoken(SOURCE).message == finding.message


def test_swedish_as_a_newspaper_writes_it() -> None:
    (stale,) = example("stale-exchange-rate")
    (unit,) = example("unit-conversion")
    (scale,) = example("scale")

    assert "Europeiska centralbanken" in stale.spoken("sv").message
    assert re.search(
        r"procent för (?:högt|lågt|höga|låga)\. Den använda kursen gällde senast den \d", stale.spoken("sv").message
    )
    assert "1\N{NO-BREAK SPACE}000 gånger för " in scale.spoken("sv-FI").message
    assert re.search("” motsvarar [0-9,]+ [a-zåäö]+[.]$", unit.spoken("sv").message)


def test_a_report_is_told_in_the_language_that_is_asked_for_and_known_again_in_any() -> None:
    source, target = Document.from_text("300 homes", "en"), Document.from_text("600 bostäder", "sv")
    report = compare(source, target)
    english, swedish = render(report, "json"), render(report, "json", messages="sv")

    assert "”300” blev ”600”: siffrorna skiljer sig åt." in swedish
    assert "blev" not in english
    assert re.findall('"fingerprint": .*', english) == re.findall('"fingerprint": .*', swedish)


@pytest.mark.parametrize("name", BUILTIN)
def test_every_format_is_told_in_swedish(name: str) -> None:
    rule = rules()["stale-exchange-rate"]
    match = EXAMPLE.fullmatch(rule.example)
    assert match is not None
    source, target = Document.from_text(match[2], "en", name="a.en.txt"), Document.from_text(match[4], "sv")
    report = compare(source, target)
    english, swedish = render(report, name, notes=True), render(report, name, notes=True, messages="sv")

    swedish = re.sub(r"<(style|script)>.*?</\1>", "", swedish, flags=re.DOTALL)

    assert english != swedish
    assert not re.search(r"\b(?:figures? compared|Findings|Both versions|Skip to|became)\b", swedish)


def test_labels_around_the_findings_are_swedish() -> None:
    report = compare(Document.from_text("300 homes", "en"), Document.from_text("600 bostäder", "sv"))

    assert render(report, "text", messages="sv").endswith("1 fynd (1 allvarligt), 1 siffra jämförd\n")
    assert "De två versionerna anger inte samma siffror." in render(report, "html", messages="sv")
    assert '<html lang="sv">' in render(report, "html", messages="sv-FI")
    assert rules()["value"].spoken("sv").says == "Siffrorna skiljer sig åt mer än avrundningen tillåter."


def test_several_figures_are_missing_and_one_is() -> None:
    source = Document.from_paragraphs(["It rained.", "They had 24 boats and 36 cars.", "It went on."], "en")
    target = Document.from_paragraphs(["Det regnade.", "Det fortsatte."], "sv")

    (finding,) = compare(source, target).findings

    assert "are missing from the translation" in finding.message
    assert "is missing" in example("omission")[0].message
