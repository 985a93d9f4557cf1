"""The pipelines of docs/pipelines.md: valid YAML, with commands that are understood and do what is said of them."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from command_line import crosstally_says
from crosstally.cli import crosstally
from crosstally.report import BUILTIN

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "pipelines.md").read_text("utf-8")
FILES = sorted((ROOT / "fixtures" / "pipelines").iterdir())
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def commands(text: str) -> list[str]:
    """The calls of ``crosstally check`` in a text, with what GitHub puts in filled in."""
    filled = re.sub(r"\$\{\{[^}]*\}\}", "HEAD", text)
    return re.findall(r"^\s*(?:- |- run: )?crosstally check ([^#\n`]+)$", filled, flags=re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_pipeline_stands_in_the_manual_and_is_valid(path: Path) -> None:
    assert f"```yaml\n{path.read_text('utf-8')}```" in PAGE
    assert isinstance(loaded(path), dict)


def test_the_manual_has_no_other_pipeline() -> None:
    assert PAGE.count("```yaml\n") == len(FILES)


@pytest.mark.parametrize("command", commands(PAGE))
def test_every_command_is_understood(command: str) -> None:
    context = crosstally.commands["check"].make_context("check", shlex.split(command))

    assert context.params["format"] in BUILTIN


def test_there_are_such_commands() -> None:
    assert len(commands(PAGE)) >= 5


def test_a_workflow_uploads_even_if_the_check_fails_and_may_do_no_more_than_that() -> None:
    workflow = loaded(ROOT / "fixtures" / "pipelines" / "github.yml")
    steps = workflow["jobs"]["figures"]["steps"]

    assert workflow["permissions"] == {"contents": "read", "security-events": "write"}
    (check,) = (step["run"] for step in steps if "crosstally check" in step.get("run", ""))
    upload = steps[-1]
    assert upload["if"] == "always()"
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@")
    assert f"--output {upload['with']['sarif_file']}" in check


def test_the_job_of_gitlab_hands_over_the_file_it_writes() -> None:
    job = loaded(ROOT / "fixtures" / "pipelines" / "gitlab.yml")["figures"]

    assert job["artifacts"]["when"] == "always"
    assert f"--output {job['artifacts']['reports']['junit']}" in job["script"][-1]


def test_the_hook_and_its_use_belong_together() -> None:
    (hook,) = loaded(HOOKS)
    (repository,) = loaded(ROOT / "fixtures" / "pipelines" / "pre-commit.yaml")["repos"]
    (used,) = repository["hooks"]

    assert used["id"] == hook["id"]
    assert hook.get("pass_filenames", True)
    assert re.search(used["files"], "news/fire.en.txt")


@pytest.mark.parametrize(
    ("committed", "code", "pairs"),
    [
        (["news/fire.sv.txt"], 1, 1),
        (["news/fire.en.txt"], 1, 2),
        (["news/fire.de.txt"], 0, 1),
        (["README.md", "test_is.py", "test_to.py", "logo.en.png"], 0, 0),
        (["news/fire.en.txt", "news/fire.sv.txt", "news/fire.de.txt"], 1, 2),
    ],
)
def test_the_hook_checks_what_a_commit_holds(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    committed: list[str],
    code: int,
    pairs: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for tag, text in (("en", "It hit 300 homes."), ("sv", "Den nådde 600 hus."), ("de", "Es traf 300 Häuser.")):
        (tmp_path / "news" / f"fire.{tag}.txt").write_text(text, "utf-8")
    for other in ("README.md", "test_is.py", "test_to.py", "logo.en.png", "logo.sv.png"):
        (tmp_path / other).write_text("300", "utf-8")
    (hook,) = loaded(HOOKS)
    entry = shlex.split(hook["entry"])[1:]
    args = loaded(ROOT / "fixtures" / "pipelines" / "pre-commit.yaml")["repos"][0]["hooks"][0]["args"]

    result = crosstally_says(capfd, *entry, *args, *committed)

    assert (result[0], result[2]) == (code, "")
    assert f"{pairs} pair{'' if pairs == 1 else 's'}, " in result[1]


def test_the_configuration_of_the_manual_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, flags=re.DOTALL)
    (tmp_path / "crosstally.toml").write_text(block, "utf-8")
    for tag, homes in (("en", 300), ("sv", 600), ("de", 300)):
        (tmp_path / tag).mkdir()
        (tmp_path / tag / "fire.txt").write_text(f"{homes}", "utf-8")

    assert tomllib.loads(block)["source-lang"] == "en"
    assert crosstally_says(capfd, "check", ".", "--write-baseline", "crosstally-baseline.toml")[0] == 0
    code, out, err = crosstally_says(capfd, "check", ".")
    assert (code, err) == (0, "")
    assert "2 pairs" in out
