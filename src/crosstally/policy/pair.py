"""Which pairs of languages a table of house rules is for: ``en-sv``, ``*-sv``, ``pt-BR-*``.

A language range matches a tag as in extended filtering (RFC 4647, section 3.3.2): ``zh-TW`` matches ``zh-Hant-TW``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors import ConfigurationError

# Case tells where the second language begins, as it does in well-kept tags: pt-BR-en is no Breton.
_RANGE = r"\*|[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?"
_PAIR = re.compile(rf"(?P<source>{_RANGE})-(?P<target>{_RANGE})")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two language ranges, of the original and of the translation; ``*`` is any language."""

    source: str
    target: str

    @classmethod
    def named(cls, name: str) -> Pair:
        """The pair of that name.

        >>> Pair.named("pt-BR-*")
        Pair(source='pt-BR', target='*')
        """
        found = _PAIR.fullmatch(name)
        if found is None:
            raise ConfigurationError(
                f"{name!r} is no pair of languages; write en-sv, *-sv or en-*, regions in capitals: en-GB-pt-BR"
            )
        return cls(found["source"], found["target"])

    def holds(self, source: str, target: str) -> bool:
        """Whether it is for texts in these languages (BCP 47)."""
        return _within(source, self.source) and _within(target, self.target)

    @property
    def exactness(self) -> tuple[int, int]:
        """How much it says, to compare: of two that say as much, the one that says more of the translation."""
        source, target = _size(self.source), _size(self.target)
        return source + target, target


def _size(range_: str) -> int:
    return 0 if range_ == "*" else range_.count("-") + 1


def _within(tag: str, range_: str) -> bool:
    if range_ == "*":
        return True
    subtags = iter(re.split("[-_]", tag.lower()))
    first, *rest = range_.lower().split("-")
    return next(subtags) == first and all(subtag in subtags for subtag in rest)
