"""The digits of the numbering systems of CLDR, which Babel leaves to its caller."""

from __future__ import annotations

import unicodedata

#: Numbering systems by their CLDR identifiers, with the name of their digits in Unicode.
_NAMES = {
    "adlm": "ADLAM", "arab": "ARABIC-INDIC", "arabext": "EXTENDED ARABIC-INDIC", "bali": "BALINESE",
    "beng": "BENGALI", "cakm": "CHAKMA", "deva": "DEVANAGARI", "fullwide": "FULLWIDTH", "gujr": "GUJARATI",
    "guru": "GURMUKHI", "hmnp": "NYIAKENG PUACHUE HMONG", "java": "JAVANESE", "khmr": "KHMER", "knda": "KANNADA",
    "laoo": "LAO", "mlym": "MALAYALAM", "mong": "MONGOLIAN", "mtei": "MEETEI MAYEK", "mymr": "MYANMAR",
    "nkoo": "NKO", "olck": "OL CHIKI", "orya": "ORIYA", "rohg": "HANIFI ROHINGYA", "sund": "SUNDANESE",
    "tamldec": "TAMIL", "telu": "TELUGU", "thai": "THAI", "tibt": "TIBETAN", "vaii": "VAI",
}  # fmt: skip
_WESTERN = "latn"
#: The numbering systems whose digits are known.
SYSTEMS = (_WESTERN, *_NAMES)


def in_digits(text: str, system: str) -> str:
    """A text with its Western digits written in another numbering system.

    >>> in_digits("1,250", "deva"), in_digits("1,250", "latn")
    ('१,२५०', '1,250')
    """
    if system == _WESTERN:
        return text
    nought = ord(unicodedata.lookup(f"{_NAMES[system]} DIGIT ZERO"))
    return text.translate({ord("0") + digit: nought + digit for digit in range(10)})
