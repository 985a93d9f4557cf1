"""Names that bear digits and state no quantity."""

from __future__ import annotations

import pytest
from figures_in import names, values
from hypothesis import given
from hypothesis import strategies as st

from crosstally.extract.designators import key


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Su-22 and the F-16 flew.", "en", ["Su-22", "F-16"]),
        ("The T-90C, the C-130J, the Su-30MK2, the T-34-85.", "en", ["T-90C", "C-130J", "Su-30MK2", "T-34-85"]),
        ("The S-300PMU-1 and the RIM-116.", "en", ["S-300PMU-1", "RIM-116"]),
        ("T-54- och T-55-stridsvagnar", "sv", ["T-54", "T-55"]),
        ("K9-haubitsar", "sv", ["K9"]),
        ("boats of Project 1241", "en", ["Project 1241"]),
        ("the platform HYSY 981", "en", ["HYSY 981"]),
        ("the hacker black8mirror", "en", ["black8mirror"]),
        ("CO2 and 5G", "en", ["CO2", "5G"]),
    ],
)
def test_a_name_that_bears_digits_is_no_mention(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected
    assert values(text, language) == []


@pytest.mark.parametrize("text", ["F-16-stridsflygplan", "F-16-jaktplan", "F-16:or"])
def test_the_name_ends_before_its_compound(text: str) -> None:
    assert names(f"Flera {text} lyfte.", "sv") == ["F-16"]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The K9 155mm gun", "K9", "155"),
        ("In all 8 Project 1241 boats", "Project 1241", "8"),
        ("They bought 32 Su-30MK2 fighters.", "Su-30MK2", "32"),
        ("In 2009, 4 K-300 batteries", "K-300", "4"),
    ],
)
def test_a_count_or_measure_beside_a_name_is_kept(text: str, name: str, value: str) -> None:
    assert names(text, "en") == [name]
    assert value in values(text, "en")


@pytest.mark.parametrize(
    "text",
    ["a 4-1-0 record", "version 3.12.1", "the server 192.168.10.24", "third-party", "nine-dash line", "Article VI"],
)
def test_scores_versions_and_compounds_state_nothing(text: str) -> None:
    assert values(text, "en") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Su-30Mk2", "Su-30MK2"), ("HYSY 981", "HYSY981"), ("T–54", "T-54"), ("Project 1241", "project 1241")],
)
def test_case_spaces_and_hyphens_make_no_other_name(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("Su-30MK2", "Su-30MK3"), ("T-54", "T-55"), ("F-16", "F-1")])
def test_another_digit_makes_another_name(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(st.sampled_from("ABCDEFGHKLMNPRSTVXZ"), min_size=1, max_size=4), st.integers(1, 999))
def test_capitals_a_hyphen_and_digits_are_a_name(letters: str, number: int) -> None:
    assert names(f"They saw the {letters}-{number} pass.", "en") == [f"{letters}-{number}"]
    assert values(f"They saw the {letters}-{number} pass.", "en") == []
