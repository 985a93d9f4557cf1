"""What clients send: texts inline or documents in Base64, never a path of the server's."""

from __future__ import annotations

import binascii
from base64 import b64decode
from difflib import get_close_matches
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from ..read.day import day

_EXACT = ConfigDict(extra="forbid", strict=True)


def _a_day(written: str) -> str:
    day(written)
    return written


Day = Annotated[
    str, AfterValidator(_a_day), Field(json_schema_extra={"format": "date"}, description="As 2026-01-05 (ISO 8601).")
]
Tag = Annotated[str, Field(min_length=1, max_length=100, description="A language tag (BCP 47).")]


def _nearest(given: object, fields: list[str]) -> object:
    """Say which field was meant by one that there is not."""
    for key in given if isinstance(given, dict) else ():
        if key not in fields:
            near = get_close_matches(str(key), fields, n=1) or fields
            raise ValueError(f"there is no field {str(key)[:60]!r}; did you mean {' or '.join(near)}?")
    return given


class File(BaseModel):
    """A document of one of the formats that crosstally reads; its format is told by its content and its name."""

    model_config = _EXACT

    name: Annotated[str, Field(min_length=1, max_length=255, description="Its file name, which is not opened.")]
    base64: Annotated[str, Field(json_schema_extra={"contentEncoding": "base64"}, description="Its bytes.")]

    @property
    def data(self) -> bytes:
        """The bytes of the document."""
        return b64decode(self.base64, validate=True)

    @model_validator(mode="after")
    def _is_base64(self) -> Self:
        try:
            self.data  # noqa: B018 - raises
        except (binascii.Error, ValueError):
            raise ValueError("base64 is not Base64 (RFC 4648, section 4)") from None
        return self


class ExtractRequest(BaseModel):
    """A text, inline or as a document."""

    model_config = _EXACT

    text: Annotated[str | None, Field(description="The text itself.")] = None
    file: Annotated[File | None, Field(description="Or a document, instead of it.")] = None
    lang: Annotated[Tag | None, Field(description="Its language; needed where the document does not say.")] = None
    date: Annotated[Day | None, Field(description="The day it was published.")] = None

    @model_validator(mode="before")
    @classmethod
    def _known_fields(cls, given: object) -> object:
        return _nearest(given, [*cls.model_fields])

    @model_validator(mode="after")
    def _one_text(self) -> Self:
        _require_one("text", self.text, "file", self.file)
        return self


class CheckRequest(BaseModel):
    """A text and its translation, each inline or as a document."""

    model_config = _EXACT

    source: Annotated[str | None, Field(description="The original text.")] = None
    source_file: Annotated[File | None, Field(description="Or a document, instead of it.")] = None
    target: Annotated[str | None, Field(description="The translation.")] = None
    target_file: Annotated[File | None, Field(description="Or a document, instead of it.")] = None
    bilingual_file: Annotated[File | None, Field(description="Or a document that holds both, such as XLIFF.")] = None
    source_lang: Annotated[Tag | None, Field(description="Needed where the document does not say.")] = None
    target_lang: Annotated[Tag | None, Field(description="Needed where the document does not say.")] = None
    date: Annotated[Day | None, Field(description="The day of publication: exchange rates are looked up for it.")] = (
        None
    )
    messages: Annotated[Tag | None, Field(description="The language in which to tell what was found.")] = None
    notes: Annotated[bool, Field(description="Report neutral findings too.")] = False
    to: Annotated[str | None, Field(pattern="^[A-Za-z]{3}$", description="Express money in it (ISO 4217).")] = None
    base_year: Annotated[int | None, Field(ge=1, le=9999, description="In prices of that year; needs `to`.")] = None
    territory: Annotated[str | None, Field(pattern="^[A-Z]{2}$", description="Whose prices (ISO 3166).")] = None
    order: Annotated[Literal["deflate-first", "convert-first"], Field(description="Of the two steps.")] = (
        "deflate-first"
    )

    @model_validator(mode="before")
    @classmethod
    def _known_fields(cls, given: object) -> object:
        return _nearest(given, [*cls.model_fields])

    @model_validator(mode="after")
    def _two_texts(self) -> Self:
        if self.bilingual_file is None:
            _require_one("source", self.source, "source_file", self.source_file)
            _require_one("target", self.target, "target_file", self.target_file)
        elif (self.source, self.source_file, self.target, self.target_file) != (None,) * 4:
            raise ValueError("bilingual_file holds both texts; leave out source and target")
        if self.base_year is not None and self.to is None:
            raise ValueError("base_year says nothing without a currency; add to")
        return self


def _require_one(name: str, one: object, other_name: str, other: object) -> None:
    if (one is None) == (other is None):
        raise ValueError(f"give either {name} or {other_name}")
