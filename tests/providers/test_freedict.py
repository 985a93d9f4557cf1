from __future__ import annotations

import gzip
import string
from pathlib import Path

import pytest

from crosstally.align.translations import translations
from crosstally.errors import ConfigurationError
from crosstally.providers.freedict import word_by_word

ENTRIES = {
    "00databaseshort": "A dictionary of our own\n",
    "ferry": "ferry /ˈfɛri/ <n>\n  färja, båt\n  Note: across water\n",
    "quick": "quick /kwɪk/ <adj>\nI. 1. [mot.] snabb; (of wit) kvick\n see: {fast}, {as quick}\n",
    "sold": 'sold\n  såld, sålde\n  "It was sold" – Den såldes\n',
}
DIGITS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"


def in_base_64(number: int) -> str:
    return (in_base_64(number // 64) if number >= 64 else "") + DIGITS[number % 64]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small dictionary as dictd keeps them."""
    text, index = b"", ""
    for head, entry in ENTRIES.items():
        data = entry.encode()
        index += f"{head}\t{in_base_64(len(text))}\t{in_base_64(len(data))}\n"
        text += data
    (tmp_path / "freedict-eng-swe.index").write_text(index, "utf-8")
    (tmp_path / "freedict-eng-swe.dict.dz").write_bytes(gzip.compress(text))
    return tmp_path


def test_every_translation_of_a_word_stands_in_its_place(folder: Path) -> None:
    translate = word_by_word("en-GB", "sv", folder=folder)

    assert translate(["The ferry was sold.", "A quick ferry"]) == ["färja båt såld sålde", "snabb kvick färja båt"]


@pytest.mark.parametrize(
    ("word", "read"), [("Ferry", "färja båt"), ("ferries", "färja båt"), ("quickly", "snabb kvick")]
)
def test_a_word_with_an_ending_is_found(folder: Path, word: str, read: str) -> None:
    assert word_by_word("en", "sv", folder=folder)([word]) == [read]


@pytest.mark.parametrize("word", ["quark", "sol", "00databaseshort", ""])
def test_another_word_is_left_out(folder: Path, word: str) -> None:
    assert word_by_word("en", "sv", folder=folder)([word]) == [""]


def test_a_dictionary_is_evidence_for_alignment(folder: Path) -> None:
    witness = translations(word_by_word("en", "sv", folder=folder))
    ((same, other),) = witness(["The ferry was sold."], ["Färjan såldes.", "Det regnade."])

    assert same > other


def test_an_uncompressed_dictionary_is_read(folder: Path) -> None:
    packed = folder / "freedict-eng-swe.dict.dz"
    (folder / "freedict-eng-swe.dict").write_bytes(gzip.decompress(packed.read_bytes()))
    packed.unlink()

    assert word_by_word("en", "sv", folder=folder)(["ferry"]) == ["färja båt"]


def test_a_missing_dictionary_says_what_to_install(folder: Path) -> None:
    with pytest.raises(ConfigurationError, match="apt install dict-freedict-eng-fra"):
        word_by_word("en", "fr", folder=folder)


def test_a_broken_index_says_so(folder: Path) -> None:
    (folder / "freedict-eng-swe.index").write_text("ferry\tA?\tB\n", "utf-8")

    with pytest.raises(ConfigurationError, match=r"'\?' is no digit of base 64"):
        word_by_word("en", "sv", folder=folder)


def test_a_broken_dictionary_says_so(folder: Path) -> None:
    (folder / "freedict-eng-swe.dict.dz").write_bytes(b"no gzip")

    with pytest.raises(ConfigurationError, match=r"freedict-eng-swe\.dict\.dz: cannot be read"):
        word_by_word("en", "sv", folder=folder)
