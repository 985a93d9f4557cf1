"""The digits of the numbering systems of CLDR, which Babel leaves to its caller."""

from __future__ import annotations

import unicodedata

from babel import Locale

from ..errors import ConfigurationError

#: The digits that a locale's own script has, if it has any.
NATIVE = "native"
WESTERN = "latn"
#: Numbering systems by their CLDR identifiers, with the name of their digits in Unicode.
_NAMES = {
    "adlm": "ADLAM", "arab": "ARABIC-INDIC", "arabext": "EXTENDED ARABIC-INDIC", "bali": "BALINESE",
    "beng": "BENGALI", "cakm": "CHAKMA", "deva": "DEVANAGARI", "fullwide": "FULLWIDTH", "gujr": "GUJARATI",
    "guru": "GURMUKHI", "hmnp": "NYIAKENG PUACHUE HMONG", "java": "JAVANESE", "khmr": "KHMER", "knda": "KANNADA",
    "laoo": "LAO", "mlym": "MALAYALAM", "mong": "MONGOLIAN", "mtei": "MEETEI MAYEK", "mymr": "MYANMAR",
    "nkoo": "NKO", "olck": "OL CHIKI", "orya": "ORIYA", "rohg": "HANIFI ROHINGYA", "sund": "SUNDANESE",
    "tamldec": "TAMIL", "telu": "TELUGU", "thai": "THAI", "tibt": "TIBETAN", "vaii": "VAI",
}  # fmt: skip
#: The numbering systems whose digits are known.
SYSTEMS = (WESTERN, *_NAMES)


def in_digits(text: str, system: str) -> str:
    """A text with its Western digits written in another numbering system.

    >>> in_digits("1,250", "deva"), in_digits("1,250", "latn")
    ('१,२५०', '1,250')
    """
    if system == WESTERN:
        return text
    nought = ord(unicodedata.lookup(f"{_NAMES[system]} DIGIT ZERO"))
    return text.translate({ord("0") + digit: nought + digit for digit in range(10)})


def check_system(what: str, system: str) -> None:
    if system not in (NATIVE, *SYSTEMS):
        raise ConfigurationError(f"{what}: system {system!r}; known are {NATIVE}, {', '.join(SYSTEMS)}")


def system_of(locale: Locale, system: str) -> str:
    """The numbering system asked for; the locale's own for ``native``, or Western digits where it has none."""
    if system != NATIVE:
        return system
    own: str = locale.other_numbering_systems.get(NATIVE, WESTERN)
    return own if own in SYSTEMS else WESTERN
