"""JSON whose strings know where in the file they stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..errors import UnreadableDocument
from ..layout import line_starts, position_in
from .sheet import Piece, unescaped

DEEPEST = 100  # values within each other
_SPACE = re.compile(r"[ \t\n\r]*+")
_PAIR = r"u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
_ESCAPE = re.compile(rf"\\(?:{_PAIR}|u(?P<unit>[0-9a-fA-F]{{4}})|(?P<letter>.))")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_STRING = re.compile(r'"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+)"')
_SCALARS = json.JSONDecoder()


class Text(NamedTuple):
    """A string as written between its quotation marks, and where that begins."""

    raw: str
    at: int

    def pieces(self) -> Iterator[Piece]:
        """What it says, piece by piece."""
        return unescaped(self.raw, self.at, _ESCAPE, _meaning)

    def __str__(self) -> str:
        return "".join(text for text, _ in self.pieces())


def _meaning(match: re.Match[str]) -> str:
    if match["high"]:
        high, low = int(match["high"], 16), int(match["low"], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
    if match["unit"]:
        unit = int(match["unit"], 16)
        return "\ufffd" if 0xD800 <= unit < 0xE000 else chr(unit)  # half of a character is none
    return _LETTERS.get(match["letter"], match["letter"])


class Json:
    """Reads the values of a file; ``UnreadableDocument`` says what is wrong, and in which line."""

    def __init__(self, file: str, name: str) -> None:
        self.file, self.name = file, name

    def whole(self) -> object:
        """The one value that the file is."""
        value, end = self.value(self.space(0))
        if self.space(end) < len(self.file):
            raise self.unreadable("goes on behind its end", end)
        return value

    def space(self, at: int) -> int:
        """Where the next token begins."""
        match = _SPACE.match(self.file, at)
        return match.end() if match else at

    def value(self, at: int, depth: int = 0) -> tuple[object, int]:
        """The value that begins there, and where it ends."""
        if depth > DEEPEST:
            raise self.unreadable(f"nests more than {DEEPEST} values", at)
        first = self.file[at : at + 1]
        if first == "{":
            return self._object(at, depth)
        if first == "[":
            return self._array(at, depth)
        if first == '"':
            return self._string(at)
        try:
            scalar, end = _SCALARS.raw_decode(self.file, at)
        except (ValueError, RecursionError):
            raise self.unreadable("is broken JSON: a value is missing", at) from None
        return scalar, end

    def _string(self, at: int) -> tuple[Text, int]:
        match = _STRING.match(self.file, at)
        if match is None:
            raise self.unreadable("is broken JSON: a string is not closed, or holds what must be escaped", at)
        return Text(match[1], at + 1), match.end()

    def _array(self, at: int, depth: int) -> tuple[list[object], int]:
        found: list[object] = []
        at = self.space(at + 1)
        while not self.file.startswith("]", at):
            if found:
                at = self.space(self._past(",", at))
            value, at = self.value(at, depth + 1)
            found.append(value)
            at = self.space(at)
        return found, at + 1

    def _object(self, at: int, depth: int) -> tuple[dict[str, object], int]:
        found: dict[str, object] = {}
        at = self.space(at + 1)
        while not self.file.startswith("}", at):
            if found:
                at = self.space(self._past(",", at))
            if not self.file.startswith('"', at):
                raise self.unreadable("is broken JSON: the name of a field is missing", at)
            key, at = self._string(at)
            value, at = self.value(self.space(self._past(":", self.space(at))), depth + 1)
            found[str(key)] = value
            at = self.space(at)
        return found, at + 1

    def _past(self, mark: str, at: int) -> int:
        if not self.file.startswith(mark, at):
            raise self.unreadable(f"is broken JSON: “{mark}” is missing", at)
        return at + 1

    def unreadable(self, reason: str, at: int) -> UnreadableDocument:
        """The error that says so, with its place."""
        line, column = position_in(line_starts(self.file[:at]), at)
        return UnreadableDocument(self.name, f"{reason} (line {line}, column {column}); is the file complete?")
