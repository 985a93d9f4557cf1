"""One server for all tests of this folder: its worker processes are dear to start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the extra server is not installed")
pytest.importorskip("httpx2", reason="the test client of the server is not installed")

from starlette.testclient import TestClient

from crosstally.serve import Settings, application

FIRE = {
    "source": "The fire spread to 300 homes.", "target": "Branden spred sig till 600 bostäder.",
    "source_lang": "en", "target_lang": "sv",
}  # fmt: skip


def client(**settings: Any) -> TestClient:
    return TestClient(application(Settings(**{"workers": 1, **settings})), raise_server_exceptions=False)


@pytest.fixture(scope="session")
def server() -> Iterator[TestClient]:
    with client(largest=100_000) as started:
        yield started
