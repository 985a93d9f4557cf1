"""What docs/serve.md shows is what the server says."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

PAGE = (Path(__file__).parents[2] / "docs" / "serve.md").read_text("utf-8")
EXAMPLES = re.findall(r"```sh\n(curl .*?)```.*?```(?:json|text)\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_runs_and_shows_what_it_says(server: TestClient, command: str, shown: str) -> None:
    _, address, _, header, _, body = shlex.split(command)
    name, _, value = header.partition(": ")

    answer = server.post(address.removeprefix("http://127.0.0.1:8000"), content=body.encode(), headers={name: value})

    if shown.startswith("{"):
        found = answer.json()
        assert contains(found["findings"][0] if "findings" in found else found, json.loads(shown))
    else:
        assert answer.text.startswith(shown)


def contains(whole: Any, part: Any) -> bool:
    """Whether everything in the part is in the whole."""
    if isinstance(part, dict):
        return all(key in whole and contains(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return len(whole) == len(part) and all(map(contains, whole, part))
    return bool(whole == part)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 4


def test_every_address_is_told(server: TestClient) -> None:
    assert [path for path in server.get("/openapi.json").json()["paths"] if path not in PAGE] == []
