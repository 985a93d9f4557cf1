"""Word-by-word translation with the dictionaries of FreeDict that the system has installed (GPL; read, never packaged).

A dictionary is an index of headwords with offset and length in base 64, and a text, mostly compressed (dictd's format).
As evidence for alignment: ``translations(word_by_word("en", "sv"))``, see `crosstally.align.translations`.
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..errors import ConfigurationError

FOLDER = Path("/usr/share/dictd")
_DIGITS = {
    digit: value for value, digit in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
_WORD = re.compile(r"[^\W\d_]+")
#: Grammar, subject, usage, pronunciation, references and the numbers of meanings.
_ASIDE = re.compile(r"<[^<>]*>|\[[^\[\]]*\]|\([^()]*\)|\{[^{}]*\}|/[^/\n]*/|\b(?:[IVX]+|\d+)\.")
_IS_PROSE = re.compile(r'"|^\s*(?i:notes?|synonyms?|antonyms?|see)\b')  # examples and remarks
_MOST = 6  # translations of a word
_STEM, _ENDING = 4, 3  # letters a headword has at least, and letters of an ending it may lack


def word_by_word(source: str, target: str, *, folder: Path = FOLDER) -> Callable[[Sequence[str]], list[str]]:
    """A translator that puts every translation of each known word in its place and leaves out the others.

    ``ConfigurationError`` where the system has no FreeDict dictionary of the pair.
    """
    name = _installed(source, target, folder)
    entries = _entries(folder / f"{name}.index")
    heads, text = sorted(entries), _text(folder, name)

    def translated(word: str) -> str:
        head = _head(word, entries, heads)
        if head is None:
            return ""
        offset, length = entries[head]
        return " ".join(_translations(text[offset : offset + length].decode("utf-8", "replace")))

    known: dict[str, str] = {}

    def translate(texts: Sequence[str]) -> list[str]:
        for word in {word for each in texts for word in _words(each)} - known.keys():
            known[word] = translated(word)
        return [" ".join(filter(None, map(known.__getitem__, _words(each)))) for each in texts]

    return translate


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _installed(source: str, target: str, folder: Path) -> str:
    """The name of the pair's files: FreeDict names languages in three letters (ISO 639-3)."""
    pairs = [f"{one}-{other}" for one in _codes(source) for other in _codes(target)]
    for pair in pairs:
        name = f"freedict-{pair}"
        if (folder / f"{name}.index").is_file():
            return name
    raise ConfigurationError(
        f"no FreeDict dictionary from {source} to {target} in {folder}; on Debian: apt install dict-freedict-{pairs[0]}"
    )


def _codes(tag: str) -> list[str]:
    """The codes of a language in three letters, as CLDR's aliases have them: swe, deu and ger."""
    from babel.core import get_global

    language = tag.partition("-")[0].lower()
    aliases = get_global("language_aliases")
    return [code for code, other in sorted(aliases.items()) if other == language and len(code) == 3] or [language]


def _entries(index: Path) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for line in index.read_text("utf-8", "replace").splitlines():
        head, *places = line.split("\t")
        if len(places) == 2 and not head.startswith("00"):  # 00database… describes the dictionary
            try:
                found.setdefault(head.casefold(), (_number(places[0]), _number(places[1])))
            except KeyError as error:
                raise ConfigurationError(
                    f"{index}: {error.args[0]!r} is no digit of base 64; not a dictd index"
                ) from None
    return found


def _number(written: str) -> int:
    value = 0
    for digit in written:
        value = value * 64 + _DIGITS[digit]
    return value


def _text(folder: Path, name: str) -> bytes:
    packed = folder / f"{name}.dict.dz"
    try:
        return gzip.decompress(packed.read_bytes()) if packed.is_file() else (folder / f"{name}.dict").read_bytes()
    except (OSError, EOFError) as error:
        raise ConfigurationError(f"{packed}: cannot be read: {error}") from None


def _head(word: str, entries: dict[str, tuple[int, int]], heads: Sequence[str]) -> str | None:
    """The word itself, or a headword that differs from it in its ending only."""
    if word in entries:
        return word
    for size in range(len(word) - 1, max(_STEM, len(word) - _ENDING) - 1, -1):
        if word[:size] in entries:
            return word[:size]
    place = bisect_right(heads, word)
    return next((head for head in heads[max(place - 1, 0) : place + 1] if _is_near(head, word)), None)


def _is_near(head: str, word: str) -> bool:
    """Whether two words differ in their endings only: ferry and ferries."""
    shared = next((k for k, (a, b) in enumerate(zip(head, word, strict=False)) if a != b), min(len(head), len(word)))
    return shared >= _STEM and max(len(head), len(word)) - shared <= _ENDING


def _translations(entry: str) -> Iterator[str]:
    """The translations in an entry: what stands below the headword, without grammar and examples."""
    lines = [_ASIDE.sub(" ", line) for line in entry.splitlines()[1:] if not _IS_PROSE.search(line)]
    forms = (form for line in lines for form in re.split(r"[,;]", line))
    words = dict.fromkeys(" ".join(_WORD.findall(form)) for form in forms)
    yield from [form for form in words if form][:_MOST]
