from __future__ import annotations

from crosstally.align.anchors import anchors


def sentences(*keys: str) -> list[dict[str, float]]:
    """A sentence for each string, a key for each letter."""
    return [dict.fromkeys(letters, 1.0) for letters in keys]


def test_rare_keys_make_a_chain() -> None:
    source, target = sentences("a", "b", "", "c", "d"), sentences("a", "", "b", "c", "d")

    assert anchors(source, target) == [(0, 0), (1, 2), (3, 3), (4, 4)]


def test_a_frequent_key_anchors_nothing() -> None:
    assert anchors(sentences("a", "a", "a"), sentences("a", "a", "a")) == []


def test_a_crossing_key_yields_to_the_heavier_chain() -> None:
    assert anchors(sentences("a", "b", "c"), sentences("c", "a", "b")) == [(0, 1), (1, 2)]


def test_a_meeting_far_off_the_line_is_ignored() -> None:
    source = sentences(*"abcdefg", *[""] * 60)
    target = sentences(*"abc", "", "efg", *[""] * 60)
    source[10]["z"] = target[60]["z"] = 1.0

    assert (10, 60) not in anchors(source, target)
