"""What a house wants reported, as data: by pair of languages, with names and styles."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import crosstally as ct
from crosstally.baseline import Baseline
from crosstally.errors import ConfigurationError
from crosstally.finding import Severity
from crosstally.policy import KEYS, policy_of
from crosstally.policy.pair import Pair

DAY = date(2026, 1, 5)
PAGE = (Path(__file__).parents[1] / "docs" / "house-rules.md").read_text("utf-8")


def report(source: str, target: str, policy: ct.Policy, *, into: str = "sv", out_of: str = "en") -> ct.Report:
    return ct.compare(
        ct.Document.from_text(source, out_of, DAY), ct.Document.from_text(target, into, DAY), policy=policy
    )


def raised(source: str, target: str, policy: ct.Policy, *, into: str = "sv", out_of: str = "en") -> list[str]:
    found = report(source, target, policy, into=into, out_of=out_of).findings
    return [finding.rule for finding in found if finding.severity > Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("name", "source", "target", "holds"),
    [
        ("en-sv", "en", "sv", True),
        ("en-sv", "en-GB", "sv-FI", True),
        ("en-sv", "sv", "en", False),
        ("*-sv", "de", "sv", True),
        ("en-*", "en", "de", True),
        ("en-*", "de", "en", False),
        ("en-GB-sv", "en-US", "sv", False),
        ("en-GB-sv", "en-GB", "sv", True),
        ("zh-TW-en", "zh-Hant-TW", "en", True),
        ("zh-Hant-TW-pt-BR", "zh-TW", "pt-BR", False),
        ("es-419-en", "es-419", "en", True),
    ],
)
def test_a_pair_is_for_its_languages_and_their_regions(name: str, source: str, target: str, holds: bool) -> None:
    assert Pair.named(name).holds(source, target) is holds


@pytest.mark.parametrize("name", ["sv", "en->sv", "EN-SV", "pt-br-en", "", "en-"])
def test_what_is_no_pair_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationError, match="is no pair of languages"):
        Pair.named(name)


def test_the_most_exact_table_wins_and_the_others_add() -> None:
    pairs: dict[str, dict[str, Any]] = {
        "en-GB-sv": {"units": "both"},
        "en-*": {"units": "keep", "ignore": ["value"], "names": ["007"]},
        "*-sv": {"units": "convert", "ignore": ["date"], "severities": {"scale": Severity.MINOR}},
        "*-de": {"units": "both"},
    }
    policy = ct.Policy(severities={"value": Severity.MINOR}, names=("Boeing 737",), pairs=pairs)
    here = policy.for_pair("en-US", "sv")

    assert here.units == "convert"
    assert here.ignore == {"value", "date"}
    assert here.severities == {"value": Severity.MINOR, "scale": Severity.MINOR}
    assert set(here.names) == {"Boeing 737", "007"}
    assert policy.for_pair("en-GB", "sv-SE").units == "both"
    assert policy.for_pair("fr", "it").units is None


def test_compare_asks_for_the_pair() -> None:
    policy = ct.Policy(pairs={"*-sv": {"ignore": ["value"]}})
    assert raised("24 boats", "42 båtar", policy) == []
    assert raised("24 boats", "42 Boote", policy, into="de") == ["value"]


def test_only_what_is_selected_is_reported() -> None:
    source, target = "24 boats on 3 May", "42 båtar den 4 maj"
    assert raised(source, target, ct.Policy(select=["date"])) == ["date"]
    assert raised(source, target, ct.Policy(select=["date", "value"], ignore=["date"])) == ["value"]


NAMES = ct.Policy(names=("Boeing 737", "007", "Nord Stream 2", "Twenty One"))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("A Boeing 737 crashed.", "Ett flygplan störtade."),
        ("A boeing  737 crashed.", "Ett flygplan störtade."),
        ("Nord Stream 2 is a pipe.", "Ledningen är lång."),
        ("The twenty one sang.", "Bandet sjöng."),
        ("They left.", "Boeing 737 lämnade."),
    ],
)
def test_a_name_is_no_figure(source: str, target: str) -> None:
    assert report(source, target, NAMES).findings == ()
    assert report(source, target, NAMES).matches == ()


@pytest.mark.parametrize(
    ("source", "target", "rules"),
    [
        ("737 boats", "747 båtar", ["value"]),
        ("It has 1007 boats.", "Den har 1008 båtar.", ["value"]),
        ("7,371 boats by Boeing 7371", "7 372 båtar", ["value"]),
    ],
)
def test_what_only_looks_like_a_name_is_one(source: str, target: str, rules: list[str]) -> None:
    assert raised(source, target, NAMES) == rules


def test_a_figure_that_says_more_than_a_name_stays() -> None:
    assert raised("$737 million", "747 miljoner dollar", ct.Policy(names=("737",))) == ["value"]


def styled(what: str, style: str) -> ct.Policy:
    return policy_of({what: style})


@pytest.mark.parametrize(
    ("source", "target", "into", "broken"),
    [
        ("They ran 25 miles.", "De sprang 25 miles.", "sv", ["convert", "both"]),
        ("They ran 25 miles.", "De sprang 40 kilometer.", "sv", ["keep", "both"]),
        ("They ran 25 miles.", "De sprang 25 miles (40 km).", "sv", []),
        ("They ran 25 miles (40 km).", "De sprang 40 km.", "sv", []),
        ("They ran 40 km.", "De sprang 40 km.", "sv", []),
        ("They ran 40 km.", "They ran 40 km.", "en-US", ["convert", "both"]),
        ("They ran 40 km.", "They ran 40 km.", "en-GB", []),
        ("It took 5 days at 12 knots.", "Det tog 5 dagar i 12 knop.", "sv", []),
        ("They ran 25 miles.", "De sprang 50 kilometer.", "sv", []),
    ],
)
def test_units_are_shown_as_the_house_wants(source: str, target: str, into: str, broken: list[str]) -> None:
    found = {style: raised(source, target, styled("units", style), into=into) for style in ("keep", "convert", "both")}
    assert [style for style, rules in found.items() if "house-style" in rules] == broken


@pytest.mark.parametrize(
    ("target", "into", "broken"),
    [
        ("Det kostade 400 miljoner dollar.", "sv", ["convert", "both"]),
        ("Det kostade 3,7 miljarder kronor.", "sv", ["keep", "both"]),
        ("Det kostade 400 miljoner dollar (3,7 miljarder kronor).", "sv", []),
        ("Es kostete 340 Millionen Euro.", "de", ["keep", "both"]),
        ("Es kostete 340 Millionen Euro.", "de-CH", ["keep", "convert", "both"]),
    ],
)
def test_currencies_are_shown_as_the_house_wants(target: str, into: str, broken: list[str]) -> None:
    source = "It cost $400 million."
    found = {
        style: raised(source, target, styled("currency", style), into=into) for style in ("keep", "convert", "both")
    }
    assert [style for style, rules in found.items() if "house-style" in rules] == broken


def test_without_a_policy_style_is_nobodys_business() -> None:
    assert report("They ran 25 miles.", "De sprang 25 miles.", ct.Policy()).findings == ()


def test_a_remedy_is_offered() -> None:
    (finding,) = report(
        "It cost $400 million.", "Det kostade 400 miljoner dollar.", ct.Policy(currency="convert")
    ).findings
    assert finding.message.endswith("“$400 million” would be about 3.7 billion SEK.")
    assert finding.evidence == {"policy": 'currency = "convert"'}


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ({"unit": "keep"}, "unknown key 'unit'; did you mean units?"),
        ({"units": "kept"}, 'units is \'kept\'; use "keep" or "convert" or "both"'),
        ({"ignore": "value"}, "ignore is 'value'; use a list of strings"),
        ({"names": [737]}, "names is [737]; use a list of strings"),
        ({"names": [" "]}, "a name is empty"),
        ({"select": ["valeu"]}, "unknown rule 'valeu'; did you mean value?"),
        ({"tolerance": True}, "tolerance is True; use a share"),
        ({"tolerance": "1/0"}, "tolerance is '1/0'; use a share"),
        ({"tolerance": -1}, "negative"),
        ({"severities": ["value"]}, "severities is ['value']; use a table"),
        ({"severities": {"value": 1}}, 'severities.value is 1; use "neutral"'),
        ({"pairs": {"sv": {}}}, "'sv' is no pair of languages"),
        ({"pairs": {"en-sv": {"curency": "keep"}}}, "unknown key 'pairs.\"en-sv\".curency'; did you mean currency?"),
        ({"pairs": {"en-sv": {"currency": "keeps"}}}, "pairs.\"en-sv\".currency is 'keeps'"),
        ({"pairs": {"en-sv": {"ignore": ["valu"]}}}, "pairs.en-sv: unknown rule 'valu'"),
        ({"pairs": {"en-sv": "keep"}}, "pairs.\"en-sv\" is 'keep'; use a table"),
    ],
)
def test_a_mistake_names_the_file_the_key_and_the_remedy(table: dict[str, object], says: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        policy_of(table, "crosstally.toml")
    assert str(error.value).startswith("crosstally.toml: ")
    assert says in str(error.value)


def test_a_pair_in_python_is_checked_too() -> None:
    with pytest.raises(ConfigurationError, match=r"pairs\.en-sv: a pair has no 'unit'"):
        ct.Policy(pairs={"en-sv": {"unit": "keep"}})


def test_a_float_of_toml_is_read_as_it_is_written() -> None:
    assert policy_of(tomllib.loads("tolerance = 0.02")).tolerance == Fraction(1, 50)


def test_the_tables_of_the_page_are_understood() -> None:
    policy, baseline = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    table = tomllib.loads(policy)

    assert (
        policy_of({key: value for key, value in table.items() if key in KEYS}).for_pair("en", "sv").units == "convert"
    )
    assert Baseline.from_toml(baseline, "known.toml").entries[0].reason
    assert all(f"`{key}`" in PAGE for key in KEYS)
