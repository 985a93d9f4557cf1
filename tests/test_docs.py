"""What the documentation says is true and complete."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import click
import pytest

import crosstally as ct
from crosstally import report
from crosstally.cli import crosstally, main
from crosstally.errors import CrosstallyError
from crosstally.finding import rules
from crosstally.read import BILINGUAL, BUILTIN, Reader

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "crosstally"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text("utf-8")


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def generator() -> Any:
    spec = spec_from_file_location("document", ROOT / "tools" / "document.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(generator().PAGES))
def test_pages_made_from_the_code_are_up_to_date(name: str) -> None:
    assert page(name) == generator().PAGES[name](), "run python tools/document.py"


@pytest.mark.parametrize("rule", rules())
def test_every_rule_is_documented_with_an_example(rule: str) -> None:
    assert f"\n## `{rule}`\n" in page("rules.md")
    assert rules()[rule].example


@pytest.mark.parametrize("command", crosstally.commands.values(), ids=str)
def test_every_command_and_option_is_documented_and_helps(command: click.Command) -> None:
    options = [option for option in command.params if isinstance(option, click.Option)]
    section = page("commands.md").partition(f"\n## `crosstally {command.name}")[2].partition("\n## ")[0]

    assert command.help
    assert str(command.name) in README
    assert [option.name for option in options if not option.help or f"`{option.opts[-1]}" not in section] == []


def test_every_room_stands_in_the_architecture() -> None:
    architecture = page("architecture.md")
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}

    assert {room for room in rooms if not room.startswith("__") and f"`{room}`" not in architecture} == set()


@pytest.mark.parametrize("reader", [*BUILTIN, *BILINGUAL], ids=lambda reader: reader.__name__)
def test_every_reader_is_documented_with_the_names_of_its_files(reader: Reader) -> None:
    rows = [line for line in page("formats.md").splitlines() if line.startswith("| ")]

    assert any(all(f"`{suffix}`" in row for suffix in reader.SUFFIXES) for row in rows)


@pytest.mark.parametrize(
    "folder", [path.parent for path in sorted(PACKAGE.glob("*/__init__.py"))], ids=lambda p: p.name
)
def test_every_room_opens_with_a_table_of_its_modules(folder: Path) -> None:
    contents = (folder / "__init__.py").read_text("utf-8")
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert {module for module in modules if not re.search(rf"\b{module}\b", contents)} == set()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_knows(path: Path) -> None:
    assert path.read_text("utf-8").startswith(('"""', "'''"))


def test_every_way_to_extend_is_told() -> None:
    told = page("how-to.md")

    assert all(f"a {what}" in told for what in ("language", "unit", "check", "provider", "reader", "report"))


def test_every_error_stands_in_the_tree_of_errors() -> None:
    tree = sys.modules[CrosstallyError.__module__].__doc__ or ""
    classes = [CrosstallyError]
    for error in classes:
        classes.extend(error.__subclasses__())

    assert [error.__name__ for error in classes if error.__name__ not in tree] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_example_of_the_readme_is_what_the_command_says(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    (command,) = re.findall(r"/bin/crosstally (check seeds.*)", README)

    assert main(command.split()) == 1
    assert f"```text\n{capfd.readouterr().out}```" in README


def test_the_two_commands_of_the_readme_stand_word_for_word() -> None:
    install = "    python3 -m venv .venv && .venv/bin/pip install -q '.[dev]' && .venv/bin/"
    seeds = "seeds/arms-deal.en.txt seeds/arms-deal.sv.txt"

    assert f"\n{install}crosstally check {seeds} --date 2026-01-05\n" in README
    assert f"\n{install}python -m pytest -q\n" in README


def test_the_changelog_names_the_version_or_what_is_to_come() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

    assert f"## [{ct.__version__}]" in changelog or "## [Unreleased]" in changelog


def test_the_formats_that_exist_are_told() -> None:
    assert all(f"``{name}``" in (report.__doc__ or "") for name in report.BUILTIN)
    assert all(f"| `{name}` |" in page("pipelines.md") for name in report.BUILTIN)


@pytest.mark.skipif(sys.platform == "win32", reason="bash")
def test_the_script_of_continuous_integration_is_executable_and_sound() -> None:
    script = ROOT / ".ci" / "run"

    assert script.stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
