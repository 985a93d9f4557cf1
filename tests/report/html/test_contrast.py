"""Every color on every ground it meets, by the formulas of WCAG 2.2: 4.5 for text, 3 for what is drawn."""

from __future__ import annotations

import re
from itertools import product

import pytest

from crosstally.report.html.page import _packaged

STYLE = _packaged("page.css")
COLORS = {
    name: values for name, *values in re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", STYLE)
}
SEVERITIES = ("critical", "major", "minor", "neutral")
TINTS = [f"{severity}-tint" for severity in SEVERITIES]
TEXT = [
    *product(("ink", "muted", "link", "fine", *SEVERITIES), ("paper", "sheet")),
    *product(("ink",), (*TINTS, "lit")),
    *((severity, f"{severity}-tint") for severity in SEVERITIES),
    ("paper", "critical"),
    ("paper", "ink"),
]
DRAWN = [
    *product(("ink", "major", "link", "muted"), ("paper", "sheet")),
    *product(("link", "muted", "major"), TINTS),
    *((severity, f"{severity}-tint") for severity in SEVERITIES),
    ("link", "lit"),
]


def luminance(color: str) -> float:
    channels = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("color", "ground"), TEXT)
def test_text_can_be_read_on_its_ground(color: str, ground: str, scheme: int) -> None:
    assert contrast(COLORS[color][scheme], COLORS[ground][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("color", "ground"), DRAWN)
def test_lines_can_be_seen_on_their_ground(color: str, ground: str, scheme: int) -> None:
    assert contrast(COLORS[color][scheme], COLORS[ground][scheme]) >= 3


def test_every_color_of_the_style_has_a_name() -> None:
    rest = re.sub(r"--[a-z-]+: light-dark\([^;]*\);", "", STYLE)

    assert re.findall(r"#[0-9a-f]{3,8}\b", rest) == []
    assert set(re.findall(r"var\(--([a-z-]+)", STYLE)) - COLORS.keys() == {
        "serif",
        "sans",
        "bar",
        "tone",
        "tint",
    }


def test_severity_is_a_shape_and_a_word_before_it_is_a_color() -> None:
    from crosstally.report.html.page import _NAMES, _SIGNS

    assert len(set(_SIGNS.values())) == len(set(_NAMES.values())) == len(SEVERITIES)


def test_columns_follow_the_direction_of_writing() -> None:
    physical = re.findall(r"(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|float:", STYLE)

    assert physical == []
