from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.align.sound import consonants, sounds


def heard(word: str) -> str:
    return consonants(word, sounds(word))[0]


@pytest.mark.parametrize(
    "names",
    [
        ("Vietnam", "Вьетнам", "ベトナム", "Βιετνάμ"),
        ("Lindqvist", "Линдквист", "リンドクヴィスト"),
        ("Stockholm", "Стокгольм", "ストックホルム"),
        ("Tallinn", "Таллин", "タリン", "თალინ", "Ταλίν", "탈린"),
        ("Trump", "Трамп", "ترامب", "トランプ"),
    ],
)
def test_a_name_sounds_the_same_in_every_script(names: tuple[str, ...]) -> None:
    assert len({heard(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Washington", "Вашингтон"),
        ("Washington", "ワシントン"),
        ("Cindy", "سيندي"),
        ("Charles", "تشارلز"),
        ("Maxim", "ماكسيم"),
        ("Roger", "روجر"),
    ],
)
def test_what_is_spoken_in_two_ways_is_heard_in_both(name: str, other: str) -> None:
    assert {*consonants(name, sounds(name))} & {*consonants(other, sounds(other))}


@pytest.mark.parametrize(("one", "other"), [("Berg", "Lund"), ("Отто", "Maria"), ("ベルグ", "ヘルシンキ")])
def test_other_names_sound_different(one: str, other: str) -> None:
    assert heard(one) != heard(other)


def test_ideographs_have_no_sound() -> None:
    assert heard("東京") == ""


@given(st.text())
def test_any_text_has_a_sound_of_few_letters(text: str) -> None:
    assert set(heard(text)) <= set("BTKSLN")


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_case_is_not_heard(text: str) -> None:
    assert heard(text.upper()) == heard(text.lower())
