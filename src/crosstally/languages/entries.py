"""What is entered of a language from its files, CLDR and ICU, before it is arranged for looking up in a ``lexicon``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .words import words

#: The origin of what the language's own file says, and not the one all share or CLDR.
OWN = "language file"
#: Roles in which a form may have several values to keep, and no contradiction to settle.
_AMBIGUOUS = frozenset(("currency", "currency-code", "currency-prefix", "minor-unit", "unit", "joined-unit",
                        "unit-before", "doubtful-unit"))  # fmt: skip
#: Roles whose abbreviations differ by case: MW and mW.
_CASED = frozenset(("unit", "glued-unit", "doubtful-unit", "currency-prefix"))
#: Letters of what may be an abbreviation, whose capitals tell it from another: mm and MM, m and M.
ABBREVIATION = 3

Words = tuple[str, ...]  # a form divided and folded


class Entries:
    """Forms with what they mean in a role, and who says so, in the order they were entered.

    ``written`` keeps the cases in which a unit's one-word forms, and the abbreviations of scales, are written.
    """

    def __init__(self) -> None:
        self._entered: dict[tuple[str, Words], tuple[Any, str]] = {}
        self.written: dict[tuple[str, str], set[str]] = {}
        self._divided: dict[str, Words] = {}  # most forms are asked for more than once

    def __iter__(self) -> Iterator[tuple[str, Words, Any, str]]:
        """Role, words, value and origin of each."""
        return ((role, parts, value, origin) for (role, parts), (value, origin) in self._entered.items())

    def add(self, role: str, form: str, value: Any, origin: str) -> None:
        """Enter a form; of two values for one form in one role the first stays, or both where ambiguity is real."""
        parts = self._words(form)
        if not parts:
            return
        self.add_words(role, parts, value, origin)
        if len(parts) == 1 and role in _CASED:
            for meaning in value:
                self.written.setdefault((meaning, parts[0]), set()).add(form)
        elif role == "scale" and len(form) <= ABBREVIATION:
            self.written.setdefault((role, parts[0]), set()).add(form)

    def add_words(self, role: str, parts: Words, value: Any, origin: str) -> None:
        """Enter a form that is divided into words."""
        known = self._entered.get((role, parts))
        if known is None:
            self._entered[role, parts] = (value, origin)
        elif role in _AMBIGUOUS and (more := tuple(meaning for meaning in value if meaning not in known[0])):
            self._entered[role, parts] = ((*known[0], *more), known[1])

    def add_all(self, role: str, forms: Iterable[tuple[str, Any]], origin: str) -> None:
        """Enter many forms with their values."""
        for form, value in forms:
            self.add(role, form, value, origin)

    def value(self, role: str, form: str) -> Any:
        """What a form means in a role, or ``None``."""
        known = self._entered.get((role, self._words(form)))
        return None if known is None else known[0]

    def own(self, role: str, form: str) -> Any:
        """What the language's own file says of a form in a role, or ``None``."""
        value, origin = self._entered.get((role, self._words(form)), (None, ""))
        return value if origin == OWN else None

    def put_first(self, role: str, form: str, meaning: str) -> None:
        """Make a meaning of a form its likeliest, whoever said what it may mean."""
        key = role, self._words(form)
        value, origin = self._entered[key]
        self._entered[key] = ((meaning, *(other for other in value if other != meaning)), origin)

    def having(self, role: str) -> Mapping[Words, Any]:
        """The forms in a role, by their words, with what they mean."""
        return {parts: value for (known, parts), (value, _) in self._entered.items() if known == role}

    def _words(self, form: str) -> Words:
        found = self._divided.get(form)
        if found is None:
            found = self._divided[form] = words(form)
        return found
