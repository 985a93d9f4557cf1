"""Untrusted text as HTML: escaped, the invisible made visible, quotations kept from reordering their surroundings."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

# Control characters, and those that turn the direction of what follows (UAX #9): marks like these can make a page say
# another thing than its text. Joiners and the two direction marks are spelling, and stay.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"  # Hebrew, Arabic and their relatives
_FOREIGN = re.compile(f"“([^”]*)”|{_RIGHT_TO_LEFT}(?: +{_RIGHT_TO_LEFT})*")
_PICTURES = 0x2400  # the block Control Pictures shows C0 in its own order
_DELETE = 0x7F


def shown(text: str) -> Markup:
    r"""The text, control characters as small signs of their own.

    >>> print(shown("5 < 6 \x1b"))
    5 &lt; 6 <i class="unseen" title="U+001B">␛</i>
    """
    if not _UNSEEN.search(text):
        return escape(text)
    pieces, start = [], 0
    for match in _UNSEEN.finditer(text):
        pieces += [escape(text[start : match.start()]), _sign(match[0])]
        start = match.end()
    return Markup("").join([*pieces, escape(text[start:])])


def plain(text: str) -> str:
    r"""The same for an attribute or a title, where there are no elements.

    >>> plain("a\x1bb\u202ec")
    'a␛b[202E]c'
    """
    return _UNSEEN.sub(lambda match: _picture(match[0]) or f"[{ord(match[0]):04X}]", text)


def message(text: str) -> Markup:
    """A sentence of ours that quotes the two texts: each quotation is isolated, and so are words from right to left.

    >>> print(message("“<b>” became “6”."))
    “<bdi>&lt;b&gt;</bdi>” became “<bdi>6</bdi>”.
    """
    pieces, start = [], 0
    for match in _FOREIGN.finditer(text):
        opening, inner, closing = ("“", match[1], "”") if match[1] is not None else ("", match[0], "")
        pieces += [
            shown(text[start : match.start()]),
            Markup("{}<bdi>{}</bdi>{}").format(opening, shown(inner), closing),
        ]
        start = match.end()
    return Markup("").join([*pieces, shown(text[start:])])


def _sign(character: str) -> Markup:
    code = ord(character)
    picture = _picture(character) or f"{code:04X}"
    return Markup('<i class="unseen" title="U+{:04X}">{}</i>').format(code, picture)


def _picture(character: str) -> str:
    """The sign Unicode has for a control character, if it has one."""
    code = ord(character)
    return chr(_PICTURES + code) if code < ord(" ") else "␡" if code == _DELETE else ""
