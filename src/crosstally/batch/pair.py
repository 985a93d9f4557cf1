"""One line of a batch: read it, compare its two texts, and say what was found or why it could not be done."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..compare import compare
from ..errors import ConfigurationError, CrosstallyError, UnknownLanguage
from ..policy import Policy
from ..rate import RateProvider
from ..read import read
from ..read.day import day
from ..report import View
from ..text import Document

_FIELDS = frozenset(
    ("id", "source", "target", "source_path", "target_path", "source_lang", "target_lang", "date"),
)


def result(line: bytes, place: str, rates: RateProvider, view: View, policy: Policy | None = None) -> dict[str, object]:
    """The result of one line; ``place`` is what its error message calls it."""
    identity: object = None
    try:
        item = _item(line)
        identity = item.get("id")
        report = compare(_side(item, "source"), _side(item, "target"), policy=policy, rates=rates)
        findings = [finding.to_dict(report.source, report.target) for finding in view.recorded(report)]
    except CrosstallyError as error:
        return {"id": identity, "findings": [], "error": f"{place}: {error}"}
    except Exception as error:
        # Among a million pairs one may meet a fault of ours; the others are still worth having.
        return {"id": identity, "findings": [], "error": f"{place}: internal error: {type(error).__name__}: {error}"}
    return {"id": identity, "findings": findings, "error": None}


def _item(line: bytes) -> Mapping[str, Any]:
    try:
        item = json.loads(line.decode("utf-8-sig"), parse_constant=_refused)
    except UnicodeDecodeError as error:
        raise ConfigurationError(
            f"not UTF-8: byte 0x{line[error.start]:02x} at byte {error.start} of the line"
        ) from None
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"not a JSON object: {error}") from None
    if not isinstance(item, dict):
        raise ConfigurationError(f'not a JSON object but {type(item).__name__}; write {{"id", "source", …}}')
    for key, value in item.items():
        if key in _FIELDS - {"id"} and not isinstance(value, str | None):
            raise ConfigurationError(f"field {key!r} is not a string")
    return item


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON value")


def _side(item: Mapping[str, Any], side: str) -> Document:
    text, path, language = item.get(side), item.get(f"{side}_path"), item.get(f"{side}_lang")
    published = day(item["date"]) if item.get("date") else None
    if text is None and path is None:
        raise ConfigurationError(f'field {side!r} is missing; give the text, or its file as "{side}_path"')
    if text is None:
        return read(str(path), language, published)
    if not language:
        raise UnknownLanguage(None, where=f'field "{side}_lang"')
    return Document.from_text(text, language, published, name=side)
