"""Live providers against a local server that plays their publishers, faults included."""

from __future__ import annotations

import io
import json
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from crosstally.cli import main
from crosstally.errors import CrosstallyError, DeflatorNotFound, MissingExtra, ProviderUnavailable, RateNotFound
from crosstally.providers import Chain, Ecb, Nbp, Table
from crosstally.providers.live import ForexPython, WorldBank, forex, refresh, refresh_ecb, refresh_nbp, world_bank
from crosstally.providers.live.fetch import fetch
from crosstally.rate import DeflatorProvider, RateProvider

DAY = date(2026, 11, 20)
Answer = tuple[int, bytes] | Callable[[BaseHTTPRequestHandler], None]


class Server(ThreadingHTTPServer):
    """Answers with what ``answers`` holds for the path, and notes what was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        path = self.path.partition("?")[0]
        found = next((answer for start, answer in self.server.answers.items() if path.startswith(start)), (404, b""))
        if callable(found):
            found(self)
            return
        status, body = found
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as playing:
        thread = threading.Thread(target=playing.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield playing
        playing.shutdown()
        thread.join()


def sleeps(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(0.6)


def drips(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(20):
        try:
            handler.wfile.write(b"x")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.05)


def breaks_off(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"half")


FAULTS: dict[str, Answer] = {
    "the server answered 500": (500, b"oops"),
    "within 0.2 seconds": sleeps,
    "no whole answer within": drips,
}


@pytest.mark.parametrize("complaint", FAULTS)
def test_a_fault_of_the_server_is_one_error_that_says_what(server: Server, complaint: str) -> None:
    server.answers["/"] = FAULTS[complaint]
    with pytest.raises(ProviderUnavailable, match=complaint):
        fetch(f"{server.url}/table", seconds=0.2)


def test_a_server_that_is_not_there_and_a_file_are_refused() -> None:
    with pytest.raises(ProviderUnavailable, match="refused"):
        fetch("http://127.0.0.1:9/", seconds=1)
    with pytest.raises(ProviderUnavailable, match="only http and https"):
        fetch("file:///etc/hosts")


def zipped(text: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("eurofxref-hist.csv", text)
    return content.getvalue()


def test_the_ecbs_table_is_fetched_and_used_without_a_network(server: Server, tmp_path: Path) -> None:
    server.answers["/ecb"] = 200, zipped("Date,USD,SEK,\n2026-11-20,1.25,10,\n2026-11-19,1.2,11,\n")
    path = refresh_ecb(tmp_path / "new", url=f"{server.url}/ecb")
    assert Ecb(path).rate("USD", "SEK", DAY).value == 8
    assert server.asked == ["/ecb"]


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ((200, b"<html>moved</html>"), "cannot be used"),
        ((200, zipped("Date,USD,SEK,\n2026-11-20,1.25,\n")), "as many cells on every line"),
        ((503, b""), "the server answered 503"),
        (breaks_off, "cannot be used|IncompleteRead|answer"),
    ],
)
def test_what_is_not_the_table_leaves_the_old_one_in_place(
    server: Server, tmp_path: Path, answer: Answer, complaint: str
) -> None:
    old = tmp_path / "eurofxref-hist.zip"
    old.write_bytes(b"old")
    server.answers["/ecb"] = answer
    with pytest.raises(ProviderUnavailable, match=complaint):
        refresh_ecb(tmp_path, url=f"{server.url}/ecb")
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


def table(name: str, day: str, **rates: str) -> bytes:
    entries = ", ".join(f'{{"currency": "x", "code": "{code}", "mid": {mid}}}' for code, mid in rates.items())
    return f'[{{"table": "{name}", "no": "1/{name}", "effectiveDate": "{day}", "rates": [{entries}]}}]'.encode()


def test_the_polish_banks_rates_since_the_packaged_ones_are_fetched(server: Server, tmp_path: Path) -> None:
    server.answers["/a/"] = 200, table("A", "2026-11-20", USD="3.9", SEK="0.39")
    path = refresh_nbp(tmp_path, DAY, url=server.url)
    rate = Table.from_file(path).rate("USD", "SEK", DAY)
    assert (rate.value, rate.citation) == (
        Fraction(10),
        "Narodowy Bank Polski, average exchange rates, table 1/A (through PLN)",
    )
    since = Nbp().source().last_day.toordinal() + 1
    assert server.asked[0].startswith(f"/a/{date.fromordinal(since).isoformat()}/2026-11-20/")


@pytest.mark.parametrize(
    "body", [b"{}", b"[{}]", b"nonsense", b'[{"no": 1, "effectiveDate": "2026-11-20", "rates": [{"code": "USD"}]}]',
             table("A", "tomorrow", USD="3.9"), table("A", "2026-11-20", USD="-3.9"), table("A", "2026-11-20", usd="3")]
)  # fmt: skip
def test_what_is_no_table_of_the_polish_bank_is_refused(server: Server, tmp_path: Path, body: bytes) -> None:
    server.answers["/a/"] = 200, body
    if body == b"{}":
        assert refresh_nbp(tmp_path, DAY, url=server.url).read_text().count("\n") == 1
        return
    with pytest.raises(ProviderUnavailable):
        refresh_nbp(tmp_path, DAY, url=server.url)
    assert not (tmp_path / "nbp.csv").exists()


def test_the_command_line_refreshes_only_where_it_is_told(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(refresh.refresh_ecb, "__kwdefaults__", {"url": f"{server.url}/ecb", "seconds": 1})
    monkeypatch.setattr(refresh.refresh_nbp, "__kwdefaults__", {"url": server.url, "seconds": 1})
    assert main(["sources"]) == 0
    assert server.asked == []
    server.answers["/ecb"] = 200, zipped("Date,USD,SEK,\n2026-11-20,1.25,10,\n")
    assert main(["sources", "--refresh", str(tmp_path)]) == 0
    arguments = ["convert", "100 USD", "--lang", "en", "--date", "2026-11-20", "--to", "SEK", "--rates"]
    assert main([*arguments, str(tmp_path / "eurofxref-hist.zip")]) == 0
    assert "100 USD = 800 SEK" in capfd.readouterr().out
    server.answers["/ecb"] = 500, b""
    assert main(["sources", "--refresh", str(tmp_path)]) == 2
    assert "the server answered 500 Internal Server Error; try again later" in capfd.readouterr().err


class Converter:
    """Answers as forex-python does, or raises as it does."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def get_rate(self, base: str, quote: str, on: date) -> object:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.mark.parametrize(
    "answer",
    [ConnectionError("down"), ValueError("no JSON"), None, 0, -1, 1.5, "1.5", True],
    ids=["no connection", "malformed", "nothing", "zero", "negative", "binary float", "text", "truth"],
)
def test_forex_python_answers_with_a_rate_or_a_reason(answer: object) -> None:
    live = ForexPython(converter=Converter(answer))
    with pytest.raises(RateNotFound, match="forex-python's service"):
        live.rate("USD", "SEK", DAY)
    assert list(live.history("USD", "SEK", DAY)) == []
    chain = Chain(live, Table.from_rows([("USD", "SEK", DAY, 9)]))
    assert chain.rate("USD", "SEK", DAY).value == 9


def test_forex_python_is_a_rate_provider_that_says_what_it_does_not_know() -> None:
    live = ForexPython(converter=Converter(7))
    assert isinstance(live, RateProvider)
    assert "the day observed is not told" in live.rate("USD", "SEK", DAY).citation
    assert live.rate("SEK", "SEK", DAY).value == 1


def rates(**values: float) -> tuple[int, bytes]:
    return 200, json.dumps({"base": "USD", "date": "2026-11-20", "rates": values}).encode()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(rates(NOK=10.5), "not available"), ((500, b""), "Not Ready"), ((200, b"<html>"), "did not answer"),
     ((200, b"[]"), "did not answer"), (sleeps, "TimeoutError: no answer within 0.2 seconds")],
    ids=["wrong currency", "500", "malformed", "another shape", "slow"],
)  # fmt: skip
def test_the_package_forex_python_is_held_to_a_time_limit(server: Server, answer: Answer, reason: str) -> None:
    package = pytest.importorskip("forex_python.converter")
    converter = package.CurrencyRates(force_decimal=True)
    converter._source_url = lambda: f"{server.url}/"
    server.answers["/"] = answer
    with pytest.raises(RateNotFound, match=reason):
        ForexPython(converter=converter, seconds=0.2).rate("USD", "SEK", DAY)
    server.answers["/"] = rates(SEK=9.2481)
    live = ForexPython(converter=converter, seconds=5)
    assert live.rate("USD", "SEK", DAY).value == Fraction("9.2481")


def indicator(*levels: tuple[int, object], territory: str = "SE") -> tuple[int, bytes]:
    rows = [
        {"indicator": {"id": "FP.CPI.TOTL", "value": ""}, "country": {"id": territory, "value": ""},
         "countryiso3code": "SWE", "date": str(year), "value": level, "unit": "", "obs_status": "", "decimal": 1}
        for year, level in levels
    ]  # fmt: skip
    return 200, json.dumps([{"page": 1, "pages": 1, "per_page": 1000, "total": len(rows)}, rows]).encode()


@pytest.fixture
def bank(server: Server, monkeypatch: pytest.MonkeyPatch) -> Any:
    package = pytest.importorskip("wbgapi")
    monkeypatch.setattr(package, "endpoint", server.url)
    return package


def test_the_world_banks_levels_are_asked_once(server: Server, bank: Any) -> None:
    server.answers["/"] = indicator((2020, 111.0), (2010, 100), (2015, None))
    live = WorldBank(client=bank)
    assert isinstance(live, DeflatorProvider)
    assert live.deflator("SE", 2010, 2020).value == Fraction("1.11")
    assert live.deflator("SE", 2020, 2010).value == 1 / Fraction("1.11")
    assert len(server.asked) == 1
    assert "2010%3A2020" in server.asked[0]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (indicator((2010, 100)), "has no 2020 for it; it has 2010 to 2010"),
        (indicator((2010, 100), (2020, 111), territory="NO"), "asked for SE FP.CPI.TOTL, answered NO"),
        (indicator((2010, "many"), (2020, 111)), "is no price level"),
        ((500, b""), "did not answer"),
        ((200, b"<html>"), "did not answer"),
        (sleeps, "imed out|imeout"),
    ],
    ids=["a hole", "wrong territory", "malformed level", "500", "malformed", "slow"],
)
def test_what_the_world_bank_does_not_answer_is_a_reason(
    server: Server, bank: Any, answer: Answer, reason: str
) -> None:
    server.answers["/"] = answer
    with pytest.raises(DeflatorNotFound, match=reason):
        WorldBank(client=bank, seconds=0.2).deflator("SE", 2010, 2020)


@pytest.mark.parametrize(("module", "name"), [(forex, "forex_python.converter"), (world_bank, "wbgapi")])
def test_a_missing_package_names_its_extra(module: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, name, None)
    with pytest.raises(MissingExtra, match=r"crosstally\[live\]"):
        module._installed()
    assert issubclass(MissingExtra, CrosstallyError)


def test_a_client_that_is_given_is_the_one_that_is_asked() -> None:
    client = SimpleNamespace(get_options={}, fetch=lambda path, params: iter(()))
    with pytest.raises(DeflatorNotFound, match="has no 2010 and no 2020"):
        WorldBank(client=client).deflator("SE", 2010, 2020)
    assert client.get_options == {}
