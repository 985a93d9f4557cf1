from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest

from crosstally import __version__
from crosstally.cli import crosstally, main
from crosstally.cli.check import FORMATS
from crosstally.finding import rules
from crosstally.report import BUILTIN

SOURCE = "The army bought 24 aircraft in 2019.\nIt paid around $400 million for them.\n"
TARGET = "Armén köpte 24 flygplan 2019.\nDen betalade omkring 4,2 miljarder kronor för dem.\n"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a pair of documents, which is also the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deal.en.txt").write_bytes(SOURCE.encode())
    (tmp_path / "deal.sv.txt").write_bytes(TARGET.encode())
    return tmp_path


def crosstally_says(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    out, err = capfd.readouterr()
    return code, out, err


CHECK = ("check", "deal.en.txt", "deal.sv.txt")


@pytest.mark.usefixtures("pair")
class TestCheck:
    def test_a_stale_rate_is_found(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, err = crosstally_says(capfd, *CHECK, "--date", "2026-01-05")

        assert (code, err) == (1, "")
        assert out.startswith("deal.sv.txt:2:14: stale-exchange-rate (major)\n")

    def test_a_rate_of_the_day_is_right(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, _ = crosstally_says(capfd, *CHECK, "--date", "2024-10-21")

        assert code == 0
        assert out.startswith("ok: 3 figures compared")

    def test_without_a_date_no_rate_is_judged(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert crosstally_says(capfd, *CHECK)[0] == 0

    @pytest.mark.parametrize(("threshold", "code"), [("neutral", 1), ("minor", 1), ("major", 1), ("critical", 0)])
    def test_the_exit_code_follows_the_threshold(self, threshold: str, code: int) -> None:
        assert main([*CHECK, "--date", "2026-01-05", "--fail-on", threshold]) == code

    @pytest.mark.parametrize("form", BUILTIN)
    @pytest.mark.parametrize(("threshold", "code"), [("neutral", 1), ("major", 1), ("critical", 0)])
    def test_the_format_does_not_change_the_exit_code(self, form: str, threshold: str, code: int) -> None:
        assert main([*CHECK, "--date", "2026-01-05", "--format", form, "--fail-on", threshold]) == code

    @pytest.mark.parametrize("form", BUILTIN)
    def test_what_fails_the_check_is_shown(self, capfd: pytest.CaptureFixture[str], form: str) -> None:
        code, out, _ = crosstally_says(capfd, *CHECK, "--fail-on", "neutral", "--format", form)

        assert code == 1
        assert "unverifiable" in out

    @pytest.mark.parametrize("form", BUILTIN)
    def test_every_format_can_go_to_a_file(self, pair: Path, capfd: pytest.CaptureFixture[str], form: str) -> None:
        arguments = (*CHECK, "--date", "2026-01-05", "--format", form)
        printed = crosstally_says(capfd, *arguments)[1]

        assert crosstally_says(capfd, *arguments, "--output", "report")[:2] == (1, "")
        assert (pair / "report").read_bytes() == printed.encode()

    @pytest.mark.parametrize("form", sorted(set(BUILTIN) - {"text", "json"}))
    def test_paths_for_machines_are_relative_to_where_the_check_runs(
        self, pair: Path, capfd: pytest.CaptureFixture[str], form: str
    ) -> None:
        paths = (str(pair / "deal.en.txt"), str(pair / "deal.sv.txt"))
        out = crosstally_says(capfd, "check", *paths, "--date", "2026-01-05", "--format", form)[1]

        assert "deal.sv.txt" in out
        assert f"{pair}/deal.sv.txt" not in out

    def test_json_is_the_report_of_the_contract(self, capfd: pytest.CaptureFixture[str]) -> None:
        report = json.loads(crosstally_says(capfd, *CHECK, "--date", "2026-01-05", "--format", "json")[1])

        assert report["source"] == {"name": "deal.en.txt", "language": "en"}
        assert report["date"] == "2026-01-05"
        (finding,) = report["findings"]
        assert finding["source"][0]["text"] == "around $400 million"
        place = finding["target"][0]
        assert TARGET[place["start"] : place["end"]] == place["text"] == "omkring 4,2 miljarder kronor"

    @pytest.mark.parametrize("form", [form for form in FORMATS if form not in BUILTIN])
    def test_a_format_to_come_is_refused_before_any_work(self, capfd: pytest.CaptureFixture[str], form: str) -> None:
        code, out, err = crosstally_says(capfd, "check", "no.en.txt", "no.sv.txt", "--format", form)

        assert (code, out) == (2, "")
        assert err == f"crosstally: no report format {form!r} yet; choose one of: {', '.join(BUILTIN)}\n"

    def test_one_argument_is_not_enough_yet(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, _, err = crosstally_says(capfd, "check", "deal.xlf")

        assert (code, err) == (2, "crosstally: bilingual containers are not read yet: give SOURCE and TARGET\n")

    def test_the_report_can_go_to_a_file(self, pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, _ = crosstally_says(capfd, *CHECK, "--date", "2026-01-05", "--output", "report.txt")

        assert (code, out) == (1, "")
        assert "4,2 miljarder kronor" in (pair / "report.txt").read_text("utf-8")

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is Unicode")
    @pytest.mark.parametrize("form", BUILTIN)
    def test_a_file_name_that_is_not_unicode_is_no_obstacle(
        self, pair: Path, capfd: pytest.CaptureFixture[str], form: str
    ) -> None:
        name = os.fsdecode(b"deal\xff.sv.txt")
        (pair / name).write_text(TARGET, "utf-8")

        code, out, err = crosstally_says(capfd, "check", "deal.en.txt", name, "--date", "2026-01-05", "--format", form)

        assert (code, err) == (1, "")
        assert "stale-exchange-rate" in out

    def test_an_empty_pair_is_fine(self, pair: Path) -> None:
        (pair / "deal.en.txt").write_bytes(b"")
        (pair / "deal.sv.txt").write_bytes(b"")

        assert main(list(CHECK)) == 0

    def test_options_say_the_languages_a_file_name_does_not(self, pair: Path) -> None:
        (pair / "one").write_text(SOURCE, "utf-8")
        (pair / "two").write_text(TARGET, "utf-8")

        assert main(["check", "one", "two", "--source-lang", "en", "--target-lang", "sv"]) == 0

    def test_money_is_expressed_in_a_currency_when_asked(self, capfd: pytest.CaptureFixture[str]) -> None:
        options = ("--date", "2026-01-05", "--to", "eur", "--format", "json")
        report = json.loads(crosstally_says(capfd, *CHECK, *options)[1])

        (steps,) = (match["steps"] for match in report["matches"] if match["relation"] == "converted")
        assert [(step["from"], step["to"]) for step in steps] == [("USD", "EUR")]


@pytest.mark.usefixtures("pair")
class TestConfiguration:
    def check(self, pair: Path, table: str, *options: str) -> int:
        (pair / "crosstally.toml").write_text(table, "utf-8")
        return main([*CHECK, "--config", "crosstally.toml", *options])

    def test_a_file_gives_options(self, pair: Path) -> None:
        assert self.check(pair, 'date = "2026-01-05"') == 1
        assert self.check(pair, "date = 2026-01-05") == 1
        assert self.check(pair, 'date = "2026-01-05"\nfail-on = "critical"') == 0

    def test_the_command_line_wins(self, pair: Path) -> None:
        assert self.check(pair, 'date = "2026-01-05"', "--date", "2024-10-21") == 0

    def test_a_table_of_pyproject_is_read(self, pair: Path) -> None:
        assert self.check(pair, '[project]\nname = "x"\n[tool.crosstally]\ndate = "2026-01-05"') == 1

    def test_house_rules_are_kept(self, pair: Path) -> None:
        assert self.check(pair, 'date = "2026-01-05"\nignore = ["stale-exchange-rate"]') == 0
        assert self.check(pair, 'date = "2026-01-05"\nseverities = { stale-exchange-rate = "minor" }') == 0
        assert self.check(pair, 'date = "2026-01-05"\ntolerance = "0.2"') == 0

    @pytest.mark.parametrize(
        ("table", "sentence"),
        [
            ("fail_on = 'minor'", "did you mean fail-on?"),
            ("ignore = ['stale']", "unknown rule 'stale'"),
            ("ignore = 'stale'", "ignore is a str, not a list"),
            ("severities = { value = 'awful' }", "unknown severity 'awful'"),
            ("tolerance = 'much'", "much"),
            ("date = 'soon'", "'soon' is not a day"),
            ("= 1", "not a TOML file"),
            ("tool = { crosstally = 1 }", "not a table"),
        ],
    )
    def test_a_file_that_is_not_understood_is_refused(
        self, pair: Path, capfd: pytest.CaptureFixture[str], table: str, sentence: str
    ) -> None:
        assert self.check(pair, table) == 2
        assert sentence in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Missing command"),
        (("chekc",), "No such command 'chekc'"),
        (("check",), "Missing argument 'SOURCE'"),
        ((*CHECK, "--fail-on", "red"), "'red' is not one of"),
        ((*CHECK, "--date", "2026-02-30"), "'2026-02-30' is not a day of the calendar; write it as 2026-01-05"),
        ((*CHECK, "--date", "20260105"), "'20260105' is not a day"),
        ((*CHECK, "--to", "XYZ"), "unknown currency 'XYZ'; use an ISO 4217 code"),
        ((*CHECK, "--base-year", "2020"), "add --to"),
        ((*CHECK, "--source-lang", "qqq"), "unknown language 'qqq'"),
        ((*CHECK, "--output", "absent/report.txt"), "absent/report.txt: cannot be written"),
        ((*CHECK, "--config", "absent.toml"), "absent.toml: cannot be read"),
        (("check", "deal.en.txt", "absent.sv.txt"), "absent.sv.txt: no such file"),
        (("check", "deal.en.txt", "."), ".: is a directory"),
        (("check", "deal.en.txt", "binary.sv.txt"), "binary.sv.txt: is a binary file"),
        (("check", "deal.en.txt", "latin.sv.txt"), "latin.sv.txt: is not UTF-8: byte 0xe5 at offset 5, line 2"),
        (("extract", "nameless"), "nameless: the language is not known"),
        (("extract", "deal.qq.txt"), "unknown language 'qq'"),
        (("align", "deal.en.txt", "absent.sv.txt"), "no such file"),
        (("convert", "5 dollar", "--to", "SEK", "--lang", "en"), "Missing option '--date'"),
        (("convert", "5 dollars", "--to", "SEK", "--date", "2025-12-15"), "Missing option '--lang'"),
        (("convert", "five", "--to", "SEK", "--lang", "en", "--date", "2025-12-15"), "found 'five' (number)"),
        (("convert", "5 USD", "--to", "XYZ", "--lang", "en", "--date", "2025-12-15"), "unknown currency 'XYZ'"),
        (("convert", "5 USD", "--to", "SEK", "--lang", "en", "--date", "1950-01-02"), "no exchange rate USD/SEK"),
        (
            ("convert", "5 USD", "--to", "SEK", "--lang", "en", "--date", "1912-12-15", "--base-year", "2020"),
            "the nearest year is 1913 for 1912",
        ),
        (("batch", "absent.jsonl"), "absent.jsonl: cannot be read"),
        (("batch", "."), "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    pair: Path, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    (pair / "binary.sv.txt").write_bytes(b"\x7fELF\0\0")
    (pair / "latin.sv.txt").write_bytes("Ett.\nå".encode("latin-1"))
    (pair / "nameless").write_text("300 homes")
    (pair / "deal.qq.txt").write_text("300 homes")

    code, out, err = crosstally_says(capfd, *arguments)

    assert (code, out) == (2, "")
    *usage, last = err.splitlines()
    assert last.startswith("crosstally: ")
    assert sentence in last
    assert len(usage) <= 1
    assert all(line.startswith("Usage: crosstally ") for line in usage)


def test_a_fault_of_ours_is_no_finding(
    pair: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(import_module("crosstally.compare"), "compare", broken)

    code, out, err = crosstally_says(capfd, *CHECK)

    assert (code, out) == (2, "")
    assert err.startswith("crosstally: internal error, please report it: ZeroDivisionError")


def test_an_interruption_is_quiet(
    pair: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("crosstally.compare"), "compare", interrupted)

    assert crosstally_says(capfd, *CHECK) == (130, "", "\n")


def test_a_closed_pipe_is_quiet(pair: Path) -> None:
    (pair / "many.en.txt").write_text("They bought 24 aircraft in 2019.\n" * 5000)
    command = f"{sys.executable} -m crosstally extract many.en.txt --format jsonl | head -n 1"

    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, cwd=pair, check=False
    )

    assert (done.stdout.count("\n"), done.stderr, done.returncode) == (1, "", 141)


def test_extracted_lines_are_mentions_in_text_order(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = crosstally_says(capfd, "extract", "deal.sv.txt", "--format", "jsonl")

    mentions = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [m["readings"][0]["kind"] for m in mentions] == ["number", "date", "money"]
    assert [TARGET[m["start"] : m["end"]] for m in mentions] == [m["text"] for m in mentions]
    assert [m["paragraph"] for m in mentions] == [0, 0, 1]


def test_offsets_count_the_text_without_its_byte_order_mark(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (pair / "marked.sv.txt").write_bytes(b"\xef\xbb\xbfK\xc3\xb6pte\r\n24 flygplan")

    out = crosstally_says(capfd, "extract", "marked.sv.txt", "--format", "jsonl")[1]

    assert json.loads(out)["start"] == len("Köpte\r\n")


def test_the_table_of_figures_says_where_and_what(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = crosstally_says(capfd, "extract", "deal.sv.txt")[1]

    assert out.splitlines()[2].startswith("2:14  omkring 4,2 miljarder kronor  money   about 4,200,000,000 SEK")


def test_standard_input_is_read_for_a_hyphen(
    pair: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("300 bostäder".encode())))

    code, out, _ = crosstally_says(capfd, "extract", "-", "--lang", "sv", "--format", "jsonl")

    assert code == 0
    assert json.loads(out)["text"] == "300"


def test_standard_input_needs_a_language(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"300 homes")))

    assert crosstally_says(capfd, "extract", "-")[2].startswith("crosstally: standard input: the language is not known")


def test_an_empty_file_holds_no_figures(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (pair / "empty.sv.txt").write_bytes(b"")

    assert crosstally_says(capfd, "extract", "empty.sv.txt") == (0, "", "")


def test_beads_are_written_as_json(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = json.loads(crosstally_says(capfd, "align", "deal.en.txt", "deal.sv.txt", "--format", "json")[1])

    assert [(bead["source"], bead["target"]) for bead in out["beads"]] == [([0], [0]), ([1], [1])]
    assert all(0 <= bead["score"] <= 1 for bead in out["beads"])


def test_align_writes_a_translation_memory(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = crosstally_says(capfd, "align", "deal.en.txt", "deal.sv.txt", "--format", "tmx")
    root = ElementTree.fromstring(out.encode("utf-8"))

    assert code == 0
    assert {variant.get("{http://www.w3.org/XML/1998/namespace}lang") for variant in root.iter("tuv")} == {"en", "sv"}


def test_beads_are_shown_in_two_columns(pair: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lines = crosstally_says(capfd, "align", "deal.en.txt", "deal.sv.txt")[1].splitlines()

    assert lines[0].startswith("1:1  ")
    assert "24 aircraft" in lines[1]
    assert "24 flygplan" in lines[1]


def test_an_amount_is_converted_at_the_rate_of_the_day(capfd: pytest.CaptureFixture[str]) -> None:
    amount = ("convert", "4,2 miljarder kronor", "--lang", "sv", "--date", "2025-12-15", "--to", "usd")

    out = json.loads(crosstally_says(capfd, *amount, "--format", "json")[1])

    assert out["input"]["text"] == "4,2 miljarder kronor"
    assert set(out["result"]) == {"value", "low", "high", "currency", "unit", "base_year"}
    assert out["result"]["currency"] == "USD"
    (step,) = out["steps"]
    assert (step["kind"], step["from"], step["to"], step["observed_on"]) == ("rate", "SEK", "USD", "2025-12-15")
    assert float(out["result"]["value"]) == pytest.approx(4.2e9 * float(step["value"]), rel=1e-6)
    assert "4,2 miljarder kronor = 450,000,000 USD\n" in crosstally_says(capfd, *amount)[1]


def says(capfd: pytest.CaptureFixture[str], amount: str, day: str, *options: str) -> str:
    return crosstally_says(capfd, "convert", amount, "--lang", "sv", "--date", day, "--to", "USD", *options)[1]


@pytest.mark.parametrize(
    ("amount", "result"),
    [
        ("4,2 miljarder kronor", "450,000,000 USD"),
        ("100 kronor", "10.8 USD"),
        ("25 000 kronor", "2,690 USD"),
        ("4 312 450 kronor", "464,333 USD"),
        ("5–10 miljoner kronor", "540,000–1,100,000 USD"),
        ("omkring 3 miljarder kronor per år", "about 320,000,000 USD per year"),
        ("minst 3 kronor", "at least 0.32 USD"),
        ("fyra miljarder kronor", "430,000,000 USD"),
    ],
)
def test_a_result_is_as_exact_as_the_amount(capfd: pytest.CaptureFixture[str], amount: str, result: str) -> None:
    assert says(capfd, amount, "2025-12-15").splitlines()[0] == f"{amount} = {result}"


def test_a_sunday_uses_fridays_rate_and_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    out = says(capfd, "100 kronor", "2026-01-04")
    assert "on Friday 2 January 2026, the last one known, 2 days older" in out
    step = json.loads(says(capfd, "100 kronor", "2026-01-04", "--format", "json"))["steps"][0]
    assert (step["observed_on"], step["staleness_days"]) == ("2026-01-02", 2)


def test_the_json_of_a_conversion_is_exact_and_says_its_basis(capfd: pytest.CaptureFixture[str]) -> None:
    out = json.loads(says(capfd, "1 miljard kronor", "1990-06-29", "--base-year", "2010", "--format", "json"))
    assert out["basis"] == {"currency": "USD", "base_year": 2010, "territory": "SE", "order": "deflate-first"}
    assert float(out["result"]["value"]) == pytest.approx(202.17e6, rel=0.005)
    assert float(Fraction(out["exact"]["value"])) == pytest.approx(float(out["result"]["value"]), rel=1e-14)
    assert [step.get("average_of") for step in out["steps"]] == [None, 2010]


def test_the_prices_an_amount_is_given_at_are_understood(capfd: pytest.CaptureFixture[str]) -> None:
    amount = "25 000 kr i 1990 års penningvärde"
    assert says(capfd, amount, "2026-01-05", "--base-year", "2020").splitlines()[:2] == [
        "25 000 kr in prices of 1990 = 4,400 USD in prices of 2020",
        "  prices of SE from 1990 to 2020: × 1.6182932",
    ]
    out = json.loads(says(capfd, amount, "2026-01-05", "--format", "json"))
    assert (out["prices_of"], out["result"]["base_year"]) == (1990, 1990)
    out = says(capfd, "5 miljoner kronor i dagens penningvärde", "2026-01-05")
    assert out.startswith("5 miljoner kronor in prices of 2026, the year of the text = 540,000 USD")


def test_both_orders_are_named_and_differ(capfd: pytest.CaptureFixture[str]) -> None:
    first = says(capfd, "1 miljard kronor", "1990-06-29", "--base-year", "2010")
    second = says(capfd, "1 miljard kronor", "1990-06-29", "--base-year", "2010", "--order", "convert-first")
    assert "1 miljard kronor of 1990 = 200,000,000 USD in prices of 2010" in first
    assert "1 miljard kronor of 1990 = 270,000,000 USD in prices of 2010" in second
    assert "Deflated first: the prices are those of the amount's own money (SE)." in first
    assert "Converted first: the prices are those of the money converted to (US)." in second


def test_the_users_own_rates_come_first(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = tmp_path / "house.csv"
    table.write_text("date,until,base,quote,rate\n2026-01-01,2026-03-31,USD,SEK,10\n", "utf-8")
    assert says(capfd, "100 kronor", "2026-02-01", "--rates", str(table)).splitlines() == [
        "100 kronor = 10 USD",
        "  1 SEK = 0.1 USD, on Sunday 1 February 2026",
        f"    {table}",
    ]
    table.write_text("date,base,quote,rate\n2026-01-01,USD,SEK,ten\n", "utf-8")
    code, _, err = crosstally_says(
        capfd, "convert", "5 USD", "--lang", "en", "--date", "2026-01-01", "--to", "SEK", "--rates", str(table)
    )
    assert code == 2
    assert f"{table} line 2: 'ten' is no exact number" in err


@pytest.mark.parametrize(
    ("amount", "to", "day", "nearest"),
    [
        ("5 USD", "SEK", "1950-01-02", "the first one known is of 1984-01-02"),
        ("5 USD", "DEM", "2020-01-02", "DEM became EUR on 1999-01-01"),
        ("5 USD", "SEK", "2031-01-02", "the last one known is of 2026-"),
        ("5 USD", "EUR", "1995-01-02", "the first one known is of 1999-01-01"),
    ],
)
def test_a_day_without_a_rate_is_refused_with_the_nearest(
    capfd: pytest.CaptureFixture[str], amount: str, to: str, day: str, nearest: str
) -> None:
    code, out, err = crosstally_says(capfd, "convert", amount, "--lang", "en", "--date", day, "--to", to)
    assert (code, out) == (2, "")
    assert nearest in err


def test_the_rules_are_listed_in_the_order_of_the_contract(capfd: pytest.CaptureFixture[str]) -> None:
    out = crosstally_says(capfd, "rules")[1]

    assert [line.split()[0] for line in out.splitlines()] == list(rules())


def test_languages_and_sources_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    assert "svenska" in crosstally_says(capfd, "languages")[1]
    out = crosstally_says(capfd, "sources")[1]
    assert [line.split(":")[0] for line in out.splitlines() if line[0] != " "] == ["ecb", "nbp", "consumer-prices"]
    assert [day in out for day in ("1999-01-04 to 20", "1984-01-02 to 20", "1913-01-01 to 20")] == [True] * 3
    assert out.count(" old") == out.count("licence: ") == out.count("cite as: ") == 3


@pytest.mark.parametrize("command", [(), *((name,) for name in crosstally.commands)])
def test_every_command_helps(capfd: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    code, out, _ = crosstally_says(capfd, *command, "--help")

    assert code == 0
    assert out.startswith(" ".join(("Usage: crosstally", *command)))


def test_the_version_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert crosstally_says(capfd, "--version")[1] == f"crosstally {__version__}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize(("variable", "colored"), [("IGNORED", True), ("NO_COLOR", False)])
def test_a_terminal_gets_color_unless_it_says_no(pair: Path, variable: str, colored: bool) -> None:
    controller, terminal = os.openpty()
    environment = {**os.environ, "TERM": "xterm", variable: "1"}
    if variable != "NO_COLOR":
        environment.pop("NO_COLOR", None)

    subprocess.run(
        [sys.executable, "-m", "crosstally", *CHECK, "--date", "2026-01-05"],
        stdout=terminal,
        env=environment,
        cwd=pair,
        check=False,
    )
    os.close(terminal)

    assert (b"\x1b[" in os.read(controller, 1 << 16)) is colored
    os.close(controller)
