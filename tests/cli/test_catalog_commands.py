"""``crosstally languages``, ``rules`` and ``sources``."""

from __future__ import annotations

import pytest

from command_line import crosstally_says
from crosstally.finding import rules


def test_the_rules_are_listed_in_the_order_of_the_contract(capfd: pytest.CaptureFixture[str]) -> None:
    out = crosstally_says(capfd, "rules")[1]

    assert [line.split()[0] for line in out.splitlines()] == list(rules())


def test_languages_and_sources_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    assert "svenska" in crosstally_says(capfd, "languages")[1]
    out = crosstally_says(capfd, "sources")[1]
    assert [line.split(":")[0] for line in out.splitlines() if line[0] != " "] == ["ecb", "nbp", "consumer-prices"]
    assert [day in out for day in ("1999-01-04 to 20", "1984-01-02 to 20", "1913-01-01 to 20")] == [True] * 3
    assert out.count(" old") == out.count("licence: ") == out.count("cite as: ") == 3
