"""Names heard across scripts: the consonants of a word, read off the Unicode names of its letters.

*Вьетнам*, *ベトナム* and *Vietnam* share no letter, but CYRILLIC SMALL LETTER VE and KATAKANA LETTER BE say how they
sound. Vowels are dropped and neighbors merged, since scripts disagree about them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_NAME = re.compile(
    r"""^(?P<script>\w+)\s.*?\b(?:LETTER|SYLLABLE|CHARACTER|LIGATURE)\s
        (?:(?:FINAL|SMALL|SHORT|DOTLESS|SHARP|SOFT|HARD)\s)*(?P<letter>[A-Z]+)""",
    re.VERBOSE,
)  # KATAKANA LETTER SMALL TU
_DIGRAPHS = {
    **dict.fromkeys(("DZH", "SH", "ZH", "TS", "DZ", "DS"), "S"),
    **dict.fromkeys(("KH", "GH", "CH"), "K"),
    "PH": "F",
    "TH": "T",
    "NG": "N",
}
_DIGRAPH = re.compile("|".join(_DIGRAPHS))
# One class for what some script does not tell apart: l and r, or b and v, in kana; p and b in Arabic; m and n before b.
_CLASSES = str.maketrans("BPVFDTGKQCXZSJLRMN", "BBBBTTKKKKKSSSLLNN")
# What is spoken or written in two ways: the c of Cindy and Carl, the ch of Charles, the w of Washington.
_OTHERWISE = {"C": "S", "CH": "T S", "G": "S", "W": "V", "X": "KS"}
_AMBIGUOUS = re.compile("CH|[CG](?=[EIY])|[WX]")
_VOWELS = re.compile(r"[^BTKSLN]+")


def sounds(text: str) -> dict[str, str]:
    """How each letter of a text is written in Latin capitals, as far as its Unicode name tells.

    >>> sounds("łв中の")
    {'ł': 'L', 'в': 'V', 'の': 'NO', '中': ''}
    """
    return {letter: _sound(letter) for letter in sorted({*text, *text.casefold()})}


def _sound(letter: str) -> str:
    if "a" <= letter <= "z" or "A" <= letter <= "Z":
        return letter.upper()
    match = _NAME.match(unicodedata.name(letter, ""))
    if not match or match["letter"] == "SIGN":
        return ""
    script, spoken = match["script"], match["letter"]
    if script == "HANGUL" or len(spoken) == 1:
        return spoken
    if _named_like_latin(script, spoken):
        return spoken[1:]
    return _onset(spoken).rstrip("AEIOU") if letter.lower() != letter.upper() else _onset(spoken)


def _named_like_latin(script: str, spoken: str) -> bool:
    """Whether a letter called EL is an l: so it is where there is a letter BE, unlike in Georgian."""
    if len(spoken) != 2 or spoken[0] != "E":
        return False
    try:
        return bool(unicodedata.lookup(f"{script} SMALL LETTER BE"))
    except KeyError:
        return False


def _onset(spoken: str) -> str:
    match = re.match(r"[^AEIOU]*[AEIOU]?", spoken)
    return match[0] if match else ""


def consonants(word: str, sound: Mapping[str, str]) -> list[str]:
    """The consonant classes of a word, doubled ones once; another way to speak it comes second.

    >>> word = "Вьетнам"
    >>> consonants(word, sounds(word)), consonants("Vietnam", sounds("Vietnam"))
    (['BTN'], ['BTN'])
    >>> consonants("Washington", sounds("Washington"))
    ['SNTN', 'BSNTN']
    """
    spelled = "".join(sound.get(letter, "") for letter in word)
    spoken = [spelled, _AMBIGUOUS.sub(lambda match: _OTHERWISE[match[0]], spelled)]
    return list(dict.fromkeys(map(_skeleton, spoken)))


def _skeleton(spelled: str) -> str:
    spelled = _DIGRAPH.sub(lambda match: _DIGRAPHS[match[0]], spelled)
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", spelled.translate(_CLASSES)))
