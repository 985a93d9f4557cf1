"""How the name of a file says its language: ``{name}.{lang}.{ext}``, ``{lang}/{name}.{ext}`` and the like.

A language is one that CLDR knows, else *api* in ``docs/api/start.md`` would be one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..errors import ConfigurationError
from ..languages.support import known
from ..read.filename import tag_of

DEFAULTS = ("{name}.{lang}.{ext}", "{lang}/{name}.{ext}", "{name}_{lang}.{ext}", "{name}-{lang}.{ext}")
LANGUAGE = "\0"  # stands for the language in the name of a file whose language is left open
_FIELD = re.compile(r"\{([^{}]*)\}")
_REST = r"(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?"  # script and region, see read.filename


@dataclass(frozen=True, slots=True)
class Named:
    """What the name of a file says: its language, as it is written there, and the name with the language left open.

    Versions of one text share that ``stem``.
    """

    language: str
    written: str
    stem: str

    def path(self, written: str) -> str:
        """The name of the version in a language, as that is written in names of files."""
        return self.stem.replace(LANGUAGE, written)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern for names of files, with its regular expression and that of the part the language stands in."""

    written: str
    whole: re.Pattern[str]
    part: re.Pattern[str]

    def read(self, path: str) -> Named | None:
        """What a path with slashes says, or ``None`` where it does not fit.

        >>> pattern("{lang}/{name}.{ext}").read("texts/pt_br/fire.txt").language
        'pt-BR'
        >>> pattern("{name}-{lang}.{ext}").read("texts/sign-up.txt")
        """
        return _named(self.whole, path)

    def read_part(self, entry: str) -> Named | None:
        """The same of the part of a path that the language stands in."""
        return _named(self.part, entry)


@cache
def pattern(written: str) -> Pattern:
    """The pattern, or ``ConfigurationError``."""
    fields = _FIELD.findall(written)
    unknown = sorted({*fields} - {"name", "lang", "ext"})
    if (
        unknown
        or fields.count("name") != 1
        or not fields.count("lang")
        or fields.count("ext") > 1
        or fields.count("lang") > 2
    ):
        told = f"{{{unknown[0]}}} is no part of it" if unknown else "{name} must stand in it once, and {lang}"
        raise ConfigurationError(f"the pattern {written!r} is not understood: {told}; use one such as {DEFAULTS[0]}")
    part = next(part for part in written.split("/") if "{lang}" in part)
    return Pattern(written, _compiled(written, folder=True), _compiled(part, folder=False))


def _compiled(written: str, *, folder: bool) -> re.Pattern[str]:
    """Folders may stand before a pattern; the first that is a language counts."""
    pieces = [r"(?:.*?/)??"] if folder else []
    for index, piece in enumerate(_FIELD.split(written)):
        if index % 2 == 0:
            pieces.append(re.escape(piece))
        elif piece == "lang" and any(each.startswith("(?P<lang>") for each in pieces):
            pieces.append("(?P<again>(?P=lang))")
        else:
            pieces.append(f"(?P<{piece}>{_field(piece)})")
    return re.compile("".join(pieces), re.IGNORECASE | re.DOTALL)


def _field(name: str) -> str:
    if name == "lang":
        return rf"(?=[a-z]{{2,3}}(?![a-z]))(?:{'|'.join(known())}){_REST}"  # the look ahead is for speed alone
    return r"[^/.]+" if name == "ext" else r"[^/](?:.*?[^/])??"


def _named(expression: re.Pattern[str], path: str) -> Named | None:
    match = expression.fullmatch(path)
    tag = tag_of(match["lang"]) if match else None
    if match is None or tag is None:
        return None
    stem = path
    for group in ("again", "lang"):
        if group in expression.groupindex:
            start, end = match.span(group)
            stem = stem[:start] + LANGUAGE + stem[end:]
    return Named(tag, match["lang"], stem)
