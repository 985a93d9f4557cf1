from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import crosstally as ct
from crosstally.cli import main
from crosstally.report.explain import explain, matches_of

ROOT = Path(__file__).parent.parent
MILES = ROOT / "fixtures" / "cases" / "unit-conversion-wrong"
ARMS = ROOT / "seeds"


def explained(source: str, target: str, *, on: date | None = None) -> str:
    report = ct.compare(ct.Document.from_text(source, "en", on), ct.Document.from_text(target, "sv", on))
    return explain(report, report.findings, report.matches, width=200)


def test_every_reading_is_shown_and_the_compared_one_is_marked() -> None:
    lines = explained("It cost $400 million.", "Det kostade 400 miljoner dollar.").splitlines()

    assert "  * money: 400,000,000 USD (times million = 1000000; $ is USD)" in lines
    assert any(line.startswith("    money: 400,000,000 CAD") for line in lines)


def test_a_factor_stands_between_two_units() -> None:
    text = explained("The road is 120 miles long.", "Vägen är 150 kilometer lång.")

    assert "mile × 1.609344 = kilometer" in text
    assert "120 mile = 193.12128 kilometer, before rounding" in text


def test_a_scale_with_a_zero_of_its_own_is_shifted() -> None:
    text = explained("It was 80 degrees Fahrenheit.", "Det var 27 grader Celsius.")

    assert "fahrenheit × 5/9 − 17.777778 = celsius" in text


def test_the_evidence_of_a_rate_is_shown() -> None:
    text = explained("It cost $400 million.", "Det kostade 4,2 miljarder kronor.", on=date(2026, 1, 5))

    assert "stale-exchange-rate (major), fingerprint " in text
    assert "market rate" in text
    assert "observed on" in text


def test_a_figure_without_a_counterpart_says_so() -> None:
    assert "missing: nothing in the translation states it" in explained("There were 40 of them.", "De var många.")


def test_each_finding_has_its_matches() -> None:
    report = ct.compare(
        ct.Document.from_text("They sold 24 aircraft and 7 ships.", "en"),
        ct.Document.from_text("De sålde 25 flygplan och 7 fartyg.", "sv"),
    )
    [finding] = report.findings

    assert [match.source and match.source.text for match in matches_of(report, finding)] == ["24"]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["explain", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def pair(folder: Path) -> tuple[str, str]:
    return str(folder / "source.en.txt"), str(folder / "target.sv.txt")


def test_the_figure_at_a_place_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, *pair(MILES), "--source-at", "1:23")

    assert code == 0
    assert "“120 miles”" in out


def test_a_finding_is_chosen_by_the_beginning_of_its_fingerprint(capsys: pytest.CaptureFixture[str]) -> None:
    [finding] = ct.compare(*map(ct.read, pair(MILES))).findings
    code, out, _ = run(capsys, *pair(MILES), "--finding", finding.fingerprint[:6])

    assert code == 0
    assert out.startswith(f"{finding.rule} (")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--finding", "zzz"], "no finding has the fingerprint 'zzz'; there are: "),
        (["--source-at", "9:1"], "no figure at 9:1; the nearest is '120 miles' at 1:23"),
        (["--target-at", "first"], "'first' is no LINE:COLUMN such as 22:19"),
    ],
)
def test_what_cannot_be_explained_is_said(
    capsys: pytest.CaptureFixture[str], options: list[str], sentence: str
) -> None:
    code, out, err = run(capsys, *pair(MILES), *options)

    assert (code, out) == (2, "")
    assert sentence in err


def test_nothing_found_is_nothing_to_explain(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, *pair(ROOT / "fixtures" / "cases" / "faithful-budget"))

    assert code == 0
    assert out == "nothing to explain: no finding\n"


def test_one_s_own_rates_explain_as_they_judge(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (pair / "rates.csv").write_text("date,base,quote,rate\n2026-01-05,USD,SEK,8.00\n", "utf-8")

    assert main(["explain", "deal.en.txt", "deal.sv.txt", "--date", "2026-01-05", "--rates", "rates.csv"]) == 0
    assert "market rate     8\n" in capfd.readouterr().out
