"""The contract of Crowdin's external QA checks: batches of translations in, one verdict a translation out.

From Crowdin's developer documentation (External QA Check Module; App Descriptor; Verifying Requests from Crowdin): the
shape of request, response, batch size and manifest; that requests are signed with the client secret of the app (a JWT,
HS256). Assumed, as the documentation does not say: that the token comes as ``Authorization: Bearer``, as it does to
Crowdin's other modules; that a plural string's ``text`` is an object by plural category, as in Crowdin's API; that an
id without a ``locale`` is a language tag.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from .work import Pair

PREFIX = "/crowdin/"
BATCH = 50
_STRICT = ConfigDict(strict=True)  # a number is no string; fields beyond these are not read
_Text = str | dict[str, str | None]


class Language(BaseModel):
    """A language as Crowdin knows it; ``locale`` is a language tag."""

    model_config = _STRICT

    id: str
    locale: str | None = None

    @property
    def tag(self) -> str:
        """The language tag."""
        return self.locale or self.id


class Translation(BaseModel):
    """A translation of one string."""

    model_config = _STRICT

    id: int
    stringId: int  # noqa: N815 - Crowdin's name
    languageId: str  # noqa: N815
    text: str
    pluralCategoryName: str | None = None  # noqa: N815


class String(BaseModel):
    """A string to be translated; one with plural forms has a text for each."""

    model_config = _STRICT

    id: int
    text: _Text

    def form(self, category: str | None) -> str:
        """The text of a plural category, or the general one."""
        if isinstance(self.text, str):
            return self.text
        return self.text.get(category or "other") or self.text.get("other") or ""


class Project(BaseModel):
    """The languages of a project."""

    model_config = _STRICT

    sourceLanguage: Language  # noqa: N815
    targetLanguages: list[Language] = []  # noqa: N815


class Batch(BaseModel):
    """What is to be checked; Crowdin sends more than what is read here."""

    model_config = _STRICT

    translations: Annotated[list[Translation], Field(max_length=10 * BATCH)]
    strings: list[String]
    project: Project


class QaRequest(BaseModel):
    """What Crowdin posts to ``runQaCheckUrl``."""

    model_config = _STRICT

    data: Batch


class Fault(BaseModel):
    """What a translator reads."""

    message: str


class Validation(BaseModel):
    """The verdict on one translation."""

    translationId: int  # noqa: N815
    passed: bool
    error: Fault | None = None


class Validations(BaseModel):
    """The verdicts on all of them."""

    validations: list[Validation]


class QaResponse(BaseModel):
    """What Crowdin expects from ``runQaCheckUrl``."""

    data: Validations


class Size(BaseModel):
    """How many translations a request may hold."""

    size: int


class SizeResponse(BaseModel):
    """What Crowdin expects from ``getBatchSizeUrl``."""

    data: Size


def pairs_of(request: QaRequest) -> tuple[Pair, ...]:
    """Each translation beside its string."""
    batch = request.data
    strings = {string.id: string for string in batch.strings}
    tags = {language.id: language.tag for language in batch.project.targetLanguages}
    source_lang = batch.project.sourceLanguage.tag
    return tuple(
        Pair(
            translation.id,
            strings[translation.stringId].form(translation.pluralCategoryName)
            if translation.stringId in strings
            else None,
            translation.text,
            source_lang,
            tags.get(translation.languageId, translation.languageId),
        )
        for translation in batch.translations
    )


def response(verdicts: list[tuple[int, str | None]]) -> dict[str, Any]:
    """The verdicts as Crowdin expects them: ``error`` only where there is one."""
    found = [
        Validation(translationId=id, passed=message is None, error=Fault(message=message) if message else None)
        for id, message in verdicts  # noqa: A001
    ]
    return QaResponse(data=Validations(validations=found)).model_dump(exclude_none=True)


def manifest(base_url: str, client_id: str | None) -> Mapping[str, Any]:
    """The descriptor Crowdin installs the app from; ``client_id`` of the OAuth application, if requests are signed."""
    signed = {"authentication": {"type": "crowdin_app", "clientId": client_id}, "events": {"installed": "/installed"}}
    check = {
        "key": "crosstally", "name": "Figures (crosstally)",
        "description": "Finds figures that differ between a text and its translation.",
        "runQaCheckUrl": "/qa-check", "getBatchSizeUrl": "/batch-size",
    }  # fmt: skip
    return {
        "identifier": "crosstally", "name": "crosstally", "baseUrl": base_url, "scopes": ["project"],
        **(signed if client_id else {}),
        "modules": {"external-qa-check": [check]},
    }  # fmt: skip
