from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.errors import UnknownLanguage, UnreadableDocument
from crosstally.read import BILINGUAL, BUILTIN, parse, read
from crosstally.read.head import Head


def is_of_a_format(text: str) -> bool:
    """Whether a text begins as a file of another format does, or as one that is refused by name."""
    head = Head.of(text.encode())
    return (
        head.is_xml
        or text.startswith(("%PDF-", "{\\rtf"))
        or any(reader.fits(head) for reader in (*BUILTIN, *BILINGUAL))
    )


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@given(TEXTS.filter(lambda text: not text.startswith("\ufeff") and not is_of_a_format(text)))
def test_every_text_in_utf8_is_read_as_it_is(text: str) -> None:
    assert parse(text.encode("utf-8"), "note.sv.txt").text == text


@given(TEXTS.filter(lambda text: not is_of_a_format(text)))
def test_a_byte_order_mark_is_no_part_of_the_text(text: str) -> None:
    assert parse(b"\xef\xbb\xbf" + text.encode("utf-8"), "note.sv.txt").text == text


@given(st.binary())
def test_whatever_the_bytes_are_the_answer_is_a_document_or_a_sentence(data: bytes) -> None:
    try:
        said = parse(data, "note.sv.txt").name
    except UnreadableDocument as error:
        said = str(error)

    assert said.startswith("note.sv.txt")
    assert "\n" not in said


def test_line_ends_no_break_spaces_and_a_missing_last_newline_stay(tmp_path: Path) -> None:
    path = tmp_path / "note.sv.txt"
    path.write_bytes("Ett.\r\n4\u00a0200\u202f000\rTvå.".encode())

    assert read(path).text == "Ett.\r\n4\u00a0200\u202f000\rTvå."


def test_an_empty_file_is_a_document_without_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "note.sv.txt").write_bytes(b"")

    assert read(tmp_path / "note.sv.txt").paragraphs == ()


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("budget.sv.txt", "sv"),
        ("2026.budget.de-at.txt", "de-AT"),
        ("budget.zh_hant_TW.md", "zh-Hant-TW"),
        ("budget.es-419.txt", "es-419"),
        ("a.folder.en.d/budget.FI.txt", "fi"),
    ],
)
def test_the_file_name_tells_the_language(name: str, language: str) -> None:
    assert parse(b"One.", name).language == language


@pytest.mark.parametrize(
    "name", ["budget.txt", "sv", "sv.txt", "notes.final.txt", "v1.2.txt", "folder.sv.d/budget.txt"]
)
def test_without_a_language_the_error_says_how_to_give_one(name: str) -> None:
    with pytest.raises(UnknownLanguage, match=r"--lang.*budget\.sv\.txt"):
        parse(b"text", name)


def test_what_the_caller_says_wins_over_the_file_name() -> None:
    document = parse(b"text", "budget.sv.txt", "nb", date(2026, 1, 5))

    assert (document.language, document.date) == ("nb", date(2026, 1, 5))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"one\r\ntw\xe5 three", "byte 0xe5 at offset 7, line 2"),
        (b"one\n\n\rtw\xe5", "byte 0xe5 at offset 8, line 4"),
        (b"\xef\xbb\xbf\xff", "byte 0xff at offset 3, line 1"),
        (b"GIF89a\0\0", "binary file (a null byte at offset 6)"),
        ("text".encode("utf-16"), "written in UTF-16; save it as UTF-8"),
        ("text".encode("utf-32"), "written in UTF-32; save it as UTF-8"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_their_place(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        parse(data, "note.sv.txt")

    assert reason in str(caught.value)


@pytest.mark.parametrize(("name", "reason"), [("absent.sv.txt", "no such file"), (".", "is a directory")])
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read(tmp_path / name)


def test_a_path_with_a_null_character_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="cannot be read"):
        read("note\0.sv.txt")
