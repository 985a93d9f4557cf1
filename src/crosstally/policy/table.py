"""A policy from a table of TOML: every mistake is an error that names the key, and the nearest known one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

from ..errors import ConfigurationError
from ..finding import Severity
from .pair import Pair
from .policy import STYLES, Policy


def policy_of(table: Mapping[str, Any], where: str = "the policy") -> Policy:
    """The policy in a table such as ``[tool.crosstally]`` holds; ``where`` is what an error calls it.

    >>> policy_of({"tolerance": 0.02, "pairs": {"en-sv": {"units": "convert"}}}).for_pair("en", "sv").units
    'convert'
    """
    try:
        return Policy(**_read(table, "", _READERS))
    except ConfigurationError as error:
        raise ConfigurationError(f"{where}: {error}") from None


def unknown(key: str, known: Mapping[str, object] | list[str], place: str = "") -> ConfigurationError:
    """An error that names the nearest known key."""
    nearest = get_close_matches(key, known, n=1) or list(known)
    return ConfigurationError(f"unknown key {place + key!r}; did you mean {' or '.join(nearest)}?")


Reader = Callable[[Any, str], Any]  # a value of TOML, and what its key is called → a value of Policy


def _read(table: object, place: str, readers: Mapping[str, Reader]) -> dict[str, Any]:
    read = {}
    for key, value in _table(table, place.rstrip(".") or "the whole").items():
        if key not in readers:
            raise unknown(key, list(readers), place)
        read[key] = readers[key](value, f"{place}{key}")
    return read


def _table(value: object, key: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _wrong(value, key, 'a table such as { period = "major" }')
    return value


def _texts(value: object, key: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise _wrong(value, key, 'a list of strings such as ["addition"]')
    return tuple(value)


def _rules(value: object, key: str) -> frozenset[str]:
    return frozenset(_texts(value, key))


def _style(value: object, key: str) -> str:
    if value not in STYLES:
        raise _wrong(value, key, " or ".join(f'"{style}"' for style in STYLES))
    return str(value)


def _share(value: object, key: str) -> Fraction:
    try:
        if isinstance(value, int | float | str) and not isinstance(value, bool):
            return Fraction(str(value))  # 0.02 as it is written
    except (ValueError, ZeroDivisionError):
        pass
    raise _wrong(value, key, 'a share such as 0.02 or "1/50"')


def _severities(value: object, key: str) -> Mapping[str, Severity]:
    return {rule: _severity(name, f"{key}.{rule}") for rule, name in _table(value, key).items()}


def _severity(name: object, key: str) -> Severity:
    known = [str(severity) for severity in Severity]
    if name not in known:
        raise _wrong(name, key, " or ".join(f'"{each}"' for each in known))
    return Severity.named(str(name))


def _pairs(value: object, key: str) -> Mapping[str, Mapping[str, Any]]:
    tables = _table(value, key)
    for name in tables:
        Pair.named(name)
    return {name: _read(table, f'{key}."{name}".', _OF_PAIRS) for name, table in tables.items()}


def _wrong(value: object, key: str, wanted: str) -> ConfigurationError:
    return ConfigurationError(f"{key} is {value!r}; use {wanted}")


_OF_PAIRS: Mapping[str, Reader] = {
    "tolerance": _share,
    "severities": _severities,
    "ignore": _rules,
    "select": _rules,
    "units": _style,
    "currency": _style,
    "names": _texts,
}
_READERS: Mapping[str, Reader] = {**_OF_PAIRS, "pairs": _pairs}
KEYS = tuple(_READERS)
