"""What is refused before any work: by size, by time, by number, by token."""

from __future__ import annotations

import logging
from collections.abc import Iterator, MutableMapping
from typing import Any

import anyio
import pytest
from starlette.testclient import TestClient

from crosstally.serve import Settings
from crosstally.serve.admission import Admission
from crosstally.serve.routes import build

from .conftest import FIRE, client

Message = MutableMapping[str, Any]


def pieces(size: int, count: int) -> Iterator[bytes]:
    yield from (b" " * size for _ in range(count))


@pytest.mark.parametrize("body", [b" " * 100_001, pieces(1000, 101)], ids=["announced", "in pieces"])
def test_a_body_that_is_too_large_is_refused(server: TestClient, body: Any) -> None:
    answer = server.post("/check", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code == 413
    assert answer.headers["connection"] == "close"
    assert answer.json()["detail"] == "the body is larger than 100000 bytes; send a shorter text"


def test_a_compressed_body_is_refused(server: TestClient) -> None:
    assert server.post("/check", content=b"x", headers={"Content-Encoding": "gzip"}).status_code == 415


def asked(settings: Settings, receive: Any, headers: list[tuple[bytes, bytes]] | None = None) -> list[Message]:
    """What an application answers that is asked without a network."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def ask() -> None:
        scope = {
            "type": "http", "method": "POST", "path": "/check", "raw_path": b"/check", "query_string": b"",
            "headers": [(b"content-type", b"application/json"), *(headers or [])], "http_version": "1.1",
        }  # fmt: skip
        await Admission(build(settings), settings)(scope, receive, send)

    anyio.run(ask)
    return sent


def test_a_body_without_end_is_given_up() -> None:
    async def receive() -> Message:
        await anyio.sleep(0.01)
        return {"type": "http.request", "body": b" ", "more_body": True}

    (start, body) = asked(Settings(seconds=0.1, workers=1), receive)

    assert start["status"] == 408
    assert b"did not end within 0.1 seconds" in body["body"]


def test_a_client_that_leaves_is_no_error() -> None:
    async def receive() -> Message:
        return {"type": "http.disconnect"}

    assert asked(Settings(workers=1), receive) == []


def test_more_than_the_server_takes_on_are_told_to_come_back() -> None:
    answers: list[int] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await anyio.sleep(0.1)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def ask(admission: Admission) -> None:
        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answers.append(message["status"])
                if message["status"] == 503:
                    assert (b"retry-after", b"5") in message["headers"]

        scope = {"type": "http", "method": "POST", "path": "/check", "headers": []}
        await admission(scope, receive, send)

    async def crowd() -> None:
        admission = Admission(application, Settings(at_once=2))
        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(ask, admission)

    anyio.run(crowd)

    assert sorted(answers) == [200, 200, 503, 503, 503]


@pytest.mark.parametrize(
    "header", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic c2VjcmV0"}], ids=str
)
def test_without_the_token_nothing_is_done(header: dict[str, str]) -> None:
    guarded = client(token="secret")

    answer = guarded.post("/check", json=FIRE, headers=header)

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    form = guarded.post("/report", data={"request": "{}"})
    assert (form.status_code, form.headers["content-type"]) == (401, "text/html; charset=utf-8")
    assert guarded.get("/health").status_code == 200


def test_with_the_token_a_request_is_read() -> None:
    answer = client(token="secret").post("/check", json={}, headers={"Authorization": "Bearer secret"})

    assert answer.status_code == 422


def test_the_log_holds_no_text_no_token_and_no_line_of_the_clients(
    server: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        server.post("/check", params={"q": "PRIVATE"}, json=FIRE, headers={"Authorization": "Bearer PRIVATE"})
        server.get("/%0aforged")

    lines = [record.getMessage() for record in caplog.records if record.name == "crosstally.serve"]
    assert [line.rpartition(" ")[0].rpartition(" ")[0] for line in lines] == ["POST /check 200", "GET /%0aforged 404"]


def test_secrets_are_not_shown() -> None:
    assert "hush" not in repr(Settings(token="hush", crowdin_secret="hush"))
