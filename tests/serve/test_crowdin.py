"""The contract of Crowdin's external QA checks, by the shapes its documentation shows."""

from __future__ import annotations

import time
from typing import Any

import jwt
import pytest
from starlette.testclient import TestClient

from .conftest import client

SECRET = "a client secret of more than thirty-two bytes"


def batch(*texts: tuple[Any, str], language: str = "sv") -> dict[str, Any]:
    """A request with a translation of each string, and fields that are not read."""
    translations = [
        {"id": 100 + index, "stringId": index, "languageId": language, "userId": 1, "text": text, "provider": None,
         "pluralCategoryName": None, "isPreTranslated": False, "rating": 0}
        for index, (_, text) in enumerate(texts)
    ]  # fmt: skip
    strings = [
        {"id": index, "key": "k", "context": "", "text": text, "fields": []} for index, (text, _) in enumerate(texts)
    ]
    project = {
        "id": 1, "type": 0, "name": "News", "sourceLanguage": {"id": "en", "locale": "en-US"},
        "targetLanguages": [{"id": "sv", "name": "Swedish", "locale": "sv-SE"}],
    }  # fmt: skip
    file = {"id": 1, "name": "news.csv", "type": "csv", "path": "/news.csv"}
    return {"data": {"translations": translations, "strings": strings, "project": project, "file": file}}


def verdicts(server: TestClient, sent: Any) -> list[Any]:
    answer = server.post("/crowdin/qa-check", json=sent)
    assert answer.status_code == 200
    validations: list[Any] = answer.json()["data"]["validations"]
    return validations


def test_every_translation_has_a_verdict(server: TestClient) -> None:
    right, wrong = verdicts(server, batch(("300 homes", "300 bostäder"), ("300 homes", "600 bostäder")))

    assert right == {"translationId": 100, "passed": True}
    assert (wrong["translationId"], wrong["passed"]) == (101, False)
    assert "600" in wrong["error"]["message"]


def test_one_that_cannot_be_judged_says_so_and_the_others_go_on(server: TestClient) -> None:
    sent = batch(("300 homes", "600 bostäder"), ("300 homes", "300 bostäder"), language="xx-zz")
    sent["data"]["translations"][1]["languageId"] = "sv"
    unknown, right = verdicts(server, sent)
    sent = batch(("300 homes", "300 bostäder"))
    sent["data"]["strings"] = []
    (lost,) = verdicts(server, sent)

    assert "not checked: unknown language 'xx-zz'" in unknown["error"]["message"]
    assert right["passed"]
    assert "no string" in lost["error"]["message"]


def test_plural_forms_are_compared_form_by_form(server: TestClient) -> None:
    sent = batch(
        ({"one": "1 home", "other": "300 homes"}, "300 bostäder"), ({"one": "1 home", "other": "300 homes"}, "1 hem")
    )
    sent["data"]["translations"][0]["pluralCategoryName"] = "other"
    sent["data"]["translations"][1]["pluralCategoryName"] = "one"

    assert [verdict["passed"] for verdict in verdicts(server, sent)] == [True, True]


def test_the_size_of_a_batch_and_the_descriptor(server: TestClient) -> None:
    descriptor = server.get("/crowdin/manifest.json").json()
    (module,) = descriptor["modules"]["external-qa-check"]

    assert server.get("/crowdin/batch-size").json() == {"data": {"size": 50}}
    assert server.get(descriptor["baseUrl"] + module["getBatchSizeUrl"]).status_code == 200
    assert server.post(descriptor["baseUrl"] + module["runQaCheckUrl"], json={}).status_code == 422
    assert "authentication" not in descriptor


def test_a_descriptor_with_a_client_asks_for_signatures_and_the_event_is_answered() -> None:
    signed = client(crowdin_client="abc", crowdin_secret=SECRET)
    descriptor = signed.get("/crowdin/manifest.json").json()
    token = jwt.encode({"exp": time.time() + 60, "aud": "abc"}, SECRET, "HS256")

    assert descriptor["authentication"] == {"type": "crowdin_app", "clientId": "abc"}
    assert signed.post(
        descriptor["baseUrl"] + descriptor["events"]["installed"], json={}, headers={"Authorization": f"Bearer {token}"}
    ).status_code == 204  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "secret", "status"),
    [({"exp": 4e9}, SECRET, 422), ({"exp": 1}, SECRET, 401), ({}, SECRET, 401), ({"exp": 4e9}, SECRET[::-1], 401)],
    ids=["signed", "expired", "for ever", "by another"],
)
def test_only_signed_requests_are_read_where_there_is_a_secret(claims: Any, secret: str, status: int) -> None:
    token = jwt.encode(claims, secret, "HS256")

    answer = client(crowdin_secret=SECRET, token="other").post(
        "/crowdin/qa-check", json={}, headers={"Authorization": f"Bearer {token}"}
    )

    assert answer.status_code == status
