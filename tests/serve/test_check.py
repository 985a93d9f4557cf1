from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

import pytest
from starlette.testclient import TestClient

import crosstally as ct
from crosstally.serve.formats import FORMATS

from .conftest import FIRE


def test_the_report_is_that_of_the_command(server: TestClient) -> None:
    source = ct.Document.from_text(FIRE["source"], FIRE["source_lang"], name="source")
    target = ct.Document.from_text(FIRE["target"], FIRE["target_lang"], name="target")

    answer = server.post("/check", json=FIRE)

    assert answer.headers["content-type"] == "application/json"
    assert answer.text == ct.render(ct.compare(source, target), "json")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for_by_name_and_by_type(server: TestClient, name: str) -> None:
    by_name = server.post("/check", params={"format": name}, json=FIRE)
    by_type = server.post("/check", headers={"Accept": FORMATS[name]}, json=FIRE)

    assert by_name.status_code == by_type.status_code == 200
    assert by_name.headers["content-type"].partition(";")[0] == FORMATS[name]
    assert by_name.text == by_type.text


@pytest.mark.parametrize(
    ("accept", "status", "media_type"),
    [
        ("*/*", 200, "application/json"),
        ("text/*;q=0.3, application/xml;q=0.9", 200, "application/xml"),
        ("application/json;q=0, */*", 200, "text/html" if "html" in FORMATS else "application/sarif+json"),
        ("image/png", 406, "application/problem+json"),
        ("text/plain;q=nonsense", 406, "application/problem+json"),
    ],
)
def test_what_is_accepted_decides(server: TestClient, accept: str, status: int, media_type: str) -> None:
    answer = server.post("/check", headers={"Accept": accept}, json=FIRE)

    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (status, media_type)


def test_documents_come_as_bytes(server: TestClient) -> None:
    files = {
        f"{side}_file": {"name": f"fire.{FIRE[f'{side}_lang']}.txt", "base64": b64encode(FIRE[side].encode()).decode()}
        for side in ("source", "target")
    }

    answer = server.post("/check", json=files).json()

    assert answer["source"] == {"name": "fire.en.txt", "language": "en"}
    assert [finding["rule"] for finding in answer["findings"]] == ["value"]


def test_a_document_of_both_texts_comes_as_bytes(server: TestClient) -> None:
    xliff = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en"'
        ' target-language="sv" original="x" datatype="plaintext"><body><trans-unit id="1"><source>300 homes</source>'
        "<target>600 bostäder</target></trans-unit></body></file></xliff>"
    )
    file = {"name": "news.xlf", "base64": b64encode(xliff.encode()).decode()}

    answer = server.post("/check", json={"bilingual_file": file}).json()
    both = server.post("/check", json={**FIRE, "bilingual_file": file})

    assert [finding["rule"] for finding in answer["findings"]] == ["value"]
    assert "bilingual_file holds both texts" in both.json()["detail"]


def test_the_messages_are_in_the_language_that_is_asked_for(server: TestClient) -> None:
    answer = server.post("/check", json={**FIRE, "messages": "sv"}).json()

    assert [finding["message"] for finding in answer["findings"]] == ["”300” blev ”600”: siffrorna skiljer sig åt."]


ENTITY = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2"><file>&a;</file></xliff>'
LAUGHS = b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><xliff version='1.2'>&b;</xliff>"


@pytest.mark.parametrize(
    "data", [ENTITY, LAUGHS, b"\0" * 100, b"PK\x03\x04 cut", b"<xliff version='1.2'><file>", b"\xff\xfe"]
)
@pytest.mark.parametrize("name", ["news.xlf", "news.docx", "news.en.txt", "news.html", "news.json"])
def test_a_document_that_would_do_harm_is_refused_or_text(server: TestClient, data: bytes, name: str) -> None:
    file = {"name": name, "base64": b64encode(data).decode()}

    for path, sent in (("/extract", {"file": file, "lang": "en"}), ("/check", {"bilingual_file": file})):
        answer = server.post(path, json=sent)

        assert answer.status_code in (200, 422)
        assert "root:" not in answer.text


def test_a_path_is_a_name_and_nothing_is_opened(server: TestClient) -> None:
    file = {"name": "/etc/passwd", "base64": b64encode(b"300 homes").decode()}

    answer = server.post("/extract", json={"file": file, "lang": "en"}).json()

    assert [mention["text"] for mention in answer["mentions"]] == ["300"]


def test_the_house_decides_on_rates_and_the_request_on_notes_and_currency(server: TestClient) -> None:
    texts = {**FIRE, "source": "It cost 10 million kronor.", "target": "Det kostade 10 miljoner kronor."}
    money = {"date": "2020-01-02", "to": "usd", "base_year": 2018, "notes": True}

    (match,) = server.post("/check", json=texts | money).json()["matches"]

    assert match["expressed"]["currency"] == "USD"
    assert match["expressed"]["base_year"] == 2018


def test_the_figures_are_those_of_the_command(server: TestClient) -> None:
    answer = server.post("/extract", json={"text": FIRE["target"], "lang": "sv"}).json()

    assert answer["language"] == "sv"
    assert answer["mentions"] == [mention.to_dict() | {"paragraph": 0} for mention in ct.extract(FIRE["target"], "sv")]


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ({}, "give either source or source_file"),
        ({"sorce": "x"}, "there is no field 'sorce'; did you mean source?"),
        (FIRE | {"source": 300}, "source: input should be a valid string"),
        (FIRE | {"notes": "yes"}, "notes: input should be a valid boolean"),
        (FIRE | {"source_lang": "xx-zz"}, "unknown language 'xx-zz'"),
        (FIRE | {"source_lang": None}, "source: the language is not known"),
        (FIRE | {"date": "5 January"}, "'5 January' is not a day of the calendar"),
        (FIRE | {"date": 20260105}, "date: input should be a valid string"),
        (FIRE | {"to": "QQQ"}, "unknown currency 'QQQ'"),
        (FIRE | {"to": "dollars"}, "to: string should match pattern"),
        (FIRE | {"base_year": 2020}, "base_year says nothing without a currency; add to"),
        (FIRE | {"source": None, "source_file": {"name": "a.en.txt", "base64": "!"}}, "base64 is not Base64"),
        (FIRE | {"source": None, "source_file": {"name": "a.en.txt", "base64": "/w=="}}, "is not UTF-8"),
        (FIRE | {"source": None, "source_file": "/etc/passwd"}, "source_file: input should be a valid dictionary"),
        (FIRE | {"messages": "tlh"}, "there are no messages in 'tlh'; choose one of: en, sv"),
        (FIRE | {"source_path": "/etc/passwd"}, "there is no field 'source_path'"),
        ([], "the body: input should be a valid dictionary"),
    ],
    ids=str,
)
def test_a_request_that_cannot_be_done_says_why(server: TestClient, sent: Any, reason: str) -> None:
    answer = server.post("/check", json=sent)

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert reason in answer.json()["detail"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"{", "not JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
        (b'{"source": "\xff"}', "not UTF-8: byte 0xff at offset 12"),
        (b"[" * 90_000, "nested too deeply"),
        (b'{"source":' * 9_000, "nested too deeply"),
        (b'{"base_year": ' + b"1" * 5_000 + b"}", "4300 digits"),
        (b'{"base_year": NaN}', "NaN is no JSON value"),
        (b'{"source": "\\uD800"}', "half of a surrogate pair"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_body_that_is_not_json_says_where(server: TestClient, body: bytes, reason: str) -> None:
    answer = server.post("/check", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code == 400
    assert reason in answer.json()["detail"]


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "", "json"]
)
def test_another_content_type_is_refused(server: TestClient, content_type: str) -> None:
    answer = server.post("/check", content=json.dumps(FIRE), headers={"Content-Type": content_type})

    assert answer.status_code == 415
    assert "application/json" in answer.json()["detail"]


def test_other_methods_and_paths_are_problems_too(server: TestClient) -> None:
    wrong, nowhere = server.get("/check"), server.get("/nowhere%0a")

    assert (wrong.status_code, wrong.json()["detail"]) == (405, "/check is not asked by GET; use POST")
    assert (nowhere.status_code, nowhere.headers["content-type"]) == (404, "application/problem+json")


def test_no_response_is_kept_or_guessed_at(server: TestClient) -> None:
    for answer in (server.get("/health"), server.post("/check", json={}), server.get("/nowhere")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_the_server_says_that_it_is_well_and_which_it_is(server: TestClient) -> None:
    assert server.get("/health").json() == {"status": "ok", "version": ct.__version__}
