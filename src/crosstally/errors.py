"""Every exception crosstally raises.

::

    CrosstallyError
    ├── InputError (ValueError)          what the user gave cannot be used
    │   ├── UnreadableDocument           a file that is missing, binary or not UTF-8
    │   ├── UnknownLanguage              no CLDR data, or no language given at all
    │   ├── UnknownCurrency              not an ISO 4217 code
    │   └── ConfigurationError           an option or table that says nothing we know
    ├── RateNotFound (LookupError)       no provider observed this rate
    ├── DeflatorNotFound (LookupError)   no provider knows this price level
    ├── ProviderUnavailable (OSError)    a table could not be fetched from its publisher
    └── MissingExtra (ImportError)       an optional part is not installed

Each carries the fields its sentence is made of, says what happened and what to do next. Text never raises.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path


class CrosstallyError(Exception):
    """Base of everything this package raises on purpose."""


class InputError(CrosstallyError, ValueError):
    """What the user gave cannot be used as it is."""


class UnreadableDocument(InputError):
    """A document could not be read; ``path`` says which, ``reason`` why."""

    def __init__(self, path: str | Path, reason: str) -> None:
        self.path, self.reason = str(path), reason
        super().__init__(f"{self.path}: {reason}")


class UnknownLanguage(InputError):
    """A language tag that is missing, malformed or without CLDR data."""

    def __init__(self, tag: str | None, where: str = "") -> None:
        self.tag, self.where = tag, where
        place = f"{where}: " if where else ""
        problem = f"unknown language {tag!r}" if tag else "the language is not known"
        super().__init__(
            f"{place}{problem}; give a BCP 47 tag such as 'en' or 'pt-BR' (--lang, --source-lang, --target-lang), "
            f"or name the file like budget.sv.txt"
        )


class UnknownCurrency(InputError):
    """A code that ISO 4217 does not list."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"unknown currency {code!r}; use an ISO 4217 code such as USD, EUR or SEK")


class ConfigurationError(InputError):
    """An option, key or table that cannot be understood."""


class RateNotFound(CrosstallyError, LookupError):
    """No provider has an observation of this rate on or near this day."""

    def __init__(self, base: str, quote: str, on: date, reason: str = "") -> None:
        self.base, self.quote, self.on, self.reason = base, quote, on, reason
        super().__init__(f"no exchange rate {base}/{quote} for {on.isoformat()}" + (f": {reason}" if reason else ""))


class DeflatorNotFound(CrosstallyError, LookupError):
    """No provider has a price index for this territory and these years."""

    def __init__(self, territory: str, year: int, reference_year: int, reason: str = "") -> None:
        self.territory, self.year, self.reference_year, self.reason = territory, year, reference_year, reason
        super().__init__(
            f"no price index for {territory} from {year} to {reference_year}" + (f": {reason}" if reason else "")
        )


class ProviderUnavailable(CrosstallyError, OSError):
    """A table could not be fetched; ``url`` says which, ``reason`` why, ``status`` what the server answered."""

    def __init__(self, url: str, reason: str, status: int | None = None) -> None:
        self.url, self.reason, self.status = url, reason, status
        super().__init__(f"{url}: {reason}; try again later, or go on with what is packaged")


class MissingExtra(CrosstallyError, ImportError):
    """An optional part of crosstally is not installed; ``extra`` names it."""

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra, self.purpose = extra, purpose
        super().__init__(f"{purpose} needs an extra: pip install 'crosstally[{extra}]'")
