from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from crosstally.serve.formats import FORMATS

from .conftest import FIRE


@pytest.mark.parametrize("path", ["/", "/page.js", "/page.css"])
def test_the_page_loads_nothing_from_elsewhere(server: TestClient, path: str) -> None:
    answer = server.get(path)

    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert "//" not in answer.text.replace("// ", "")


@pytest.mark.skipif("html" not in FORMATS, reason="there is no HTML report yet")
def test_a_form_gets_the_report_as_a_page_that_can_do_nothing(server: TestClient) -> None:
    answer = server.post("/report", data={"request": json.dumps(FIRE)})

    assert answer.status_code == 200
    assert "sandbox allow-scripts" in answer.headers["content-security-policy"]
    assert "600" in answer.text


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        (b"", 422, "no field request"),
        (b"request=%ff", 400, "URL-encoded UTF-8"),
        (b"request=\xff", 400, "URL-encoded UTF-8"),
        (b"&".join([b"request=1"] * 20), 400, "at most ten fields"),
        (b"request=%7b", 400, "not JSON"),
        (b'request={"source":"<script>"}', 422, "give either target or target_file"),
        (b'request={"<script>":1}', 422, "&lt;script&gt;"),
    ],
    ids=str,
)
def test_a_form_that_cannot_be_done_says_why_on_a_page(
    server: TestClient, body: bytes, status: int, reason: str
) -> None:
    answer = server.post("/report", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"})

    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert reason in answer.text
    assert "<script>" not in answer.text


def test_a_form_of_another_kind_is_refused(server: TestClient) -> None:
    assert server.post("/report", json=FIRE).status_code == 415
