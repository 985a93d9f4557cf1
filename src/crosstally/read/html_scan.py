"""The tokens of an HTML file, each with its place, as browsers divide it: any text has some, and none is an error.

See the HTML standard (WHATWG), section 13.2.5. One pass, linear in the length of the file whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType
from typing import Literal, NamedTuple

from .sheet import Piece, unescaped

_NONE: Mapping[str, str] = MappingProxyType({})
_TAG = re.compile(r"</?(?P<name>[A-Za-z][^\s/>]*+)")
# name, name=value, name='value', name="value"; a quote that is never closed takes the rest of the file
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)(?:"|\Z)|'(?P<single>[^']*+)(?:'|\Z)"""
    r"""|(?P<bare>[^\s>]*+)))?+"""
)
_TAG_END = re.compile(r"[\s/]*+>")
_COMMENT_END = re.compile(r"--!?>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,9}+;?|#[xX][0-9a-fA-F]{1,8}+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?)")
# Elements whose content is text up to their end tag; in the second kind references are read.
_RAW = {"script", "style", "xmp", "iframe", "noembed", "noframes"}
_NEARLY_RAW = {"textarea", "title"}
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in _RAW | _NEARLY_RAW}


class Token(NamedTuple):
    """A tag by its name in lower case, a stretch of text as written, or a comment, and where in the file it begins."""

    kind: Literal["start", "end", "text", "raw", "comment"]
    text: str
    at: int
    attributes: Mapping[str, str] = _NONE


def tokens(file: str) -> Iterator[Token]:
    """The tokens in order; ``raw`` is the content of a script or style."""
    start, end = 0, len(file)
    while start < end:
        opening = _markup_from(file, start)
        if opening > start:
            yield Token("text", file[start:opening], start)
        if opening == end:
            return
        token, start = _token(file, opening)
        yield token
        if token.kind == "start" and token.text in _RAW_END:
            closing = _RAW_END[token.text].search(file, start)
            stop = closing.start() if closing else end
            yield Token("raw" if token.text in _RAW else "text", file[start:stop], start)
            start = stop


def _markup_from(file: str, start: int) -> int:
    """Where the next tag or comment begins; a lone ``<`` is text."""
    while (opening := file.find("<", start)) >= 0:
        following = file[opening + 1 : opening + 3]
        if following[:1].isascii() and (following[:1].isalpha() or following[:1] in ("!", "?")):
            return opening
        if following[:1] == "/" and len(following) == 2:
            return opening
        start = opening + 1
    return len(file)


def _token(file: str, opening: int) -> tuple[Token, int]:
    """The token that begins there and where it ends."""
    if file.startswith("<!--", opening):
        closing = None if file.startswith(("<!-->", "<!--->"), opening) else _COMMENT_END.search(file, opening + 4)
        if closing is None and file.startswith(("<!-->", "<!--->"), opening):
            return Token("comment", "", opening), file.index(">", opening) + 1
        stop = closing.start() if closing else len(file)
        return Token("comment", file[opening + 4 : stop], opening), closing.end() if closing else len(file)
    match = _TAG.match(file, opening)
    if match is None:
        closing_at = file.find(">", opening)
        return Token("comment", "", opening), closing_at + 1 if closing_at >= 0 else len(file)
    attributes, end = _attributes(file, match.end())
    kind: Literal["start", "end"] = "end" if file[opening + 1] == "/" else "start"
    return Token(kind, match["name"].lower(), opening, attributes), end


def _attributes(file: str, start: int) -> tuple[Mapping[str, str], int]:
    """The attributes from there on and where the tag ends; the first of a name counts."""
    found: dict[str, str] = {}
    while (end := _TAG_END.match(file, start)) is None:
        match = _ATTRIBUTE.match(file, start)
        if match is None:
            return found or _NONE, len(file)
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value) if "&" in value else value)
        start = match.end()
    return found or _NONE, end.end()


def shown(text: str, at: int) -> Iterator[Piece]:
    r"""A stretch of text with its character references read.

    >>> list(shown("4&nbsp;200 m&auml;n", 10))
    [('4', 10), ('\xa0', 11), ('200 m', 17), ('ä', 22), ('n', 28)]
    """
    return unescaped(text, at, _REFERENCE, lambda match: unescape(match[0])) if "&" in text else iter([(text, at)])
