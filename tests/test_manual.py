"""The manual runs: its commands are given in the order of the page, on the files it shows, and say what it says.

A page shows a file as a fenced block named behind its kind (``text fire.en.txt``). An indented line that begins with a
program is a command; a fenced ``text`` block right behind commands is what the last of them says, ``...`` standing for
anything. Doctest runs the Python.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from click import MissingParameter

from crosstally.cli import crosstally, main
from crosstally.cli.check import FORMATS
from crosstally.cli.config import FILES
from crosstally.extract import extract
from crosstally.finding import rules
from crosstally.languages import available
from crosstally.policy import KEYS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = {path.name: path.read_text("utf-8") for path in sorted(DOCS.glob("*.md"))}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
COMMAND = re.compile(r"^ {4}((?:crosstally|mkdir|cd|pip|python3?|\.venv/bin/pip|\.) [^\n]+)$", re.MULTILINE)
FILE = re.compile(r"^```\w+ (\S+\.\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SAID = re.compile(r"\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`crosstally ([a-z]+(?: [^`…]+)?)`")
#: What is no command of ours: how to install, and how to work on crosstally itself.
OUTSIDE = ("pip", "python", "python3", ".venv/bin/pip", ".")
ENDLESS = "serve"
#: Files that pages speak of without showing them.
KNOWN = {
    "budget.en.txt": "seeds/arms-deal.en.txt",
    "budget.sv.txt": "seeds/arms-deal.sv.txt",
    "deal.xlf": "fixtures/formats/harbor.2.xlf",
}


def steps(page: str) -> Iterator[tuple[list[str], str | None, dict[str, str]]]:
    """Each command of a page, what the page says it says, and the files shown before."""
    for match in COMMAND.finditer(page):
        said = SAID.match(page, match.end())
        yield shlex.split(match[1]), said[1] if said else None, dict(FILE.findall(page, 0, match.start()))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder such as a clone of the repository, which is also the working directory."""
    clone = tmp_path / "crosstally"
    shutil.copytree(ROOT / "seeds", clone / "seeds")
    (clone / ".git").mkdir()  # the root, beyond which no configuration is looked for
    monkeypatch.chdir(clone)
    monkeypatch.setenv("COLUMNS", "80")
    return clone


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if COMMAND.search(page)])
def test_the_commands_of_a_page_run_and_say_what_it_says(
    name: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for command, said, shown in steps(PAGES[name]):
        if command[0] == "mkdir":
            Path(command[1]).mkdir()
        elif command[0] == "cd":
            os.chdir(command[1])
        elif command[0] not in OUTSIDE and command[1] != ENDLESS:
            provide(command, shown)
            code = main(command[1:])
            out, err = capfd.readouterr()
            assert code in (0, 1), (command, err)
            assert said is None or doctest.OutputChecker().check_output(said, out, doctest.ELLIPSIS), out


def provide(command: list[str], shown: dict[str, str]) -> None:
    """The files that the page shows, and those that the command names."""
    for name, path in KNOWN.items():
        if name in command:
            Path(name).write_bytes((ROOT / path).read_bytes())
    for name, text in shown.items():
        Path(name).write_text(text, "utf-8")


@pytest.mark.parametrize("name", PAGES.keys() - {"commands.md"})
def test_commands_that_a_page_speaks_of_are_understood(name: str, folder: Path) -> None:
    for call in INLINE.findall(PAGES[name]):
        command, *arguments = shlex.split(call)
        assert command in crosstally.commands, call
        with suppress(MissingParameter):  # what is spoken of may be a part of a command
            crosstally.commands[command].make_context(command, arguments)


@pytest.mark.parametrize("name", PAGES)
def test_every_text_in_a_frame_is_a_file_or_what_a_command_says(name: str) -> None:
    page = PAGES[name]
    said = sum(said is not None for _, said, _ in steps(page))

    assert page.count("\n```text\n") == said or name == "serve.md"  # whose answers are tested with the server


@pytest.mark.parametrize(("name", "tag"), [("how-to.md", "eu"), ("languages.md", "sv")])
def test_the_language_file_of_a_page_reads_its_examples(
    name: str, tag: str, invented: Callable[[str, str], str]
) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGES[name], re.DOTALL)
    table = tomllib.loads(block)
    language = tag if tag in available() else invented(tag, block)

    for example in table["examples"]:
        found = [mention.quantity.to_dict() for mention in extract(example["text"], language)]
        assert [{key: each[key] for key in read} for each, read in zip(found, example["reads"], strict=True)] == [
            *example["reads"]
        ]
    assert [extract(each["text"], language) for each in table.get("counterexamples", ()) if "reads" not in each] == [
        () for each in table.get("counterexamples", ()) if "reads" not in each
    ]


def test_what_is_installed_is_there() -> None:
    extras = {extra for page in PAGES.values() for extra in re.findall(r"(?:crosstally|\.)\[([a-z]+)\]", page)}

    assert extras <= PROJECT["optional-dependencies"].keys()
    assert [extra for extra in PROJECT["optional-dependencies"] if f"`{extra}`" not in PAGES["quickstart.md"]] == []


def test_the_contents_name_every_page_with_a_line() -> None:
    contents = PAGES["README.md"]

    for name in PAGES.keys() - {"README.md"}:
        assert re.search(rf"^\* \[[^]]+\]\({re.escape(name)}\): \S", contents, re.MULTILINE), name
    assert "(decisions/)" in contents
    assert "docs/README.md" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("rule", rules())
def test_editors_are_told_what_to_do_with_every_rule(rule: str) -> None:
    row = next(line for line in PAGES["editors.md"].splitlines() if f"| [`{rule}`](rules.md#{rule})" in line
               or f", [`{rule}`](rules.md#{rule})" in line)  # fmt: skip

    assert len(row.split(" | ")) == 3


def test_every_key_of_a_configuration_is_told() -> None:
    assert [key for key in (*KEYS, *FILES) if f"`{key}`" not in PAGES["configuration.md"]] == []
    assert [key for key in KEYS if f"`{key}`" not in PAGES["house-rules.md"]] == []


def test_every_format_is_told() -> None:
    assert [name for name in FORMATS if f"| `{name}` |" not in PAGES["pipelines.md"]] == []


def test_every_way_in_is_told() -> None:
    hooks = re.findall(r"^- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"), re.MULTILINE)

    assert [script for script in PROJECT["scripts"] if f"`{script}`" not in PAGES["commands.md"]] == []
    assert "`python -m crosstally`" in PAGES["commands.md"]
    assert [hook for hook in hooks if f"- id: {hook}\n" not in PAGES["pipelines.md"]] == []
    assert PROJECT.get("entry-points", {}) == {}


def test_every_measurement_is_told() -> None:
    scripts = [path for path in (ROOT / "benchmarks").glob("*.py") if "__main__" in path.read_text("utf-8")]

    assert [path.name for path in scripts if f"| `{path.name}` |" not in PAGES["how-to.md"]] == []


@pytest.mark.parametrize("path", [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))], ids=lambda path: path.name)
def test_links_into_a_page_lead_to_a_heading(path: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#:\s]*\.md)?#([\w-]+)\)", path.read_text("utf-8")):
        text = (path.parent / target if target else path).read_text("utf-8")
        headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}, anchor
