"""The command itself: it starts, answers, and ends when it is told to."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from crosstally.cli import main

from .conftest import FIRE


@pytest.fixture
def running() -> Iterator[tuple[subprocess.Popen[str], str]]:
    source = str(Path(__file__).parents[2] / "src")
    command = [sys.executable, "-m", "crosstally", "serve", "--port", "0", "--workers", "1"]
    environment = os.environ | {"PYTHONPATH": source, "CROSSTALLY_TOKEN": "secret"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        address = next(found[0] for line in process.stderr if (found := re.search(r"http://127\.0\.0\.1:\d+", line)))
        yield process, address
        process.kill()


def test_the_server_answers_and_ends_when_it_is_told_to(running: tuple[subprocess.Popen[str], str]) -> None:
    process, address = running

    answer = httpx2.post(f"{address}/check", json=FIRE, headers={"Authorization": "Bearer secret"}, timeout=60)
    refused = httpx2.post(f"{address}/check", json=FIRE, timeout=60)
    process.send_signal(signal.SIGTERM)

    assert [finding["rule"] for finding in answer.json()["findings"]] == ["value"]
    assert refused.status_code == 401
    assert process.wait(timeout=60) in (0, -signal.SIGTERM)
    assert process.stderr is not None
    assert "secret" not in process.stderr.read()


def test_who_listens_to_all_without_a_token_is_told(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crosstally.serve.serve", lambda *_: None)
    monkeypatch.delenv("CROSSTALLY_TOKEN", raising=False)

    assert main(["serve", "--host", "0.0.0.0"]) == 0
    assert "set CROSSTALLY_TOKEN" in capfd.readouterr().err
    assert main(["serve", "--host", "0.0.0.0", "--token", "x"]) == 0
    assert capfd.readouterr().err == ""


def test_rates_that_cannot_be_read_are_said_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--rates", "nowhere.csv"]) == 2
    assert "nowhere.csv" in capfd.readouterr().err
