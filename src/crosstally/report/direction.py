"""Right-to-left text between left-to-right text, for terminals that know of directions (UAX #9).

Such a terminal takes the direction of a line from its first letter, and so would swap columns, or turn a sentence about
Arabic around because it begins with a quotation. Others show these marks as nothing.
"""

from __future__ import annotations

from unicodedata import bidirectional

_LEFT_TO_RIGHT, _ISOLATE, _POP = "\u200e", "\u2067", "\u2069"
_RIGHT = ("R", "AL")
# What in a text would turn the direction of what follows it, in our words too.
CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def runs_right_to_left(text: str) -> bool:
    """Whether any letter of the text does."""
    return not text.isascii() and any(bidirectional(character) in _RIGHT for character in text)


def mostly_right_to_left(text: str) -> bool:
    """Whether more of its letters do than do not."""
    kinds = [bidirectional(character) for character in text] if runs_right_to_left(text) else []
    return 2 * sum(kind in _RIGHT for kind in kinds) > sum(kind in (*_RIGHT, "L") for kind in kinds)


def isolated(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The styled pieces of a line of a text, kept from their surroundings if they run right to left."""
    if not mostly_right_to_left("".join(text for text, _ in pieces)):
        return pieces
    return [(_ISOLATE, ""), *pieces, (_POP, "")]


def led(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The styled pieces of a whole line, told to run left to right if some do not."""
    return [(_LEFT_TO_RIGHT, ""), *pieces] if runs_right_to_left("".join(text for text, _ in pieces)) else pieces
