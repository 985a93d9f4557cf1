"""Errors as problem details (RFC 9457): a status, a title, and one sentence that says what, where and what next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

MEDIA_TYPE = "application/problem+json"
_NEXT = "; see /openapi.json for what is expected"


class Problem(BaseModel):
    """What went wrong, as RFC 9457 writes it."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The response that says so."""
    body = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail)
    return JSONResponse(body.model_dump(), status, dict(headers or {}), media_type=MEDIA_TYPE)


def described(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These statuses as OpenAPI describes them."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


def handle(application: FastAPI) -> None:
    """Make every error of the application a problem."""
    application.add_exception_handler(HTTPException, _of_http)
    application.add_exception_handler(RequestValidationError, _of_validation)


async def _of_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    standard = error.detail == HTTPStatus(error.status_code).phrase
    return problem(error.status_code, _standard(request, error) if standard else error.detail, error.headers)


def _standard(request: Request, error: HTTPException) -> str:
    path = request.scope.get("raw_path", b"").decode("ascii", "replace")
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return f"{path} is not asked by {request.method}; use {(error.headers or {}).get('Allow', 'another method')}"
    return f"{path}: {error.detail.lower()}{_NEXT}"


async def _of_validation(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, sentence(error.errors()))


def sentence(errors: Sequence[Any]) -> str:
    """What is wrong with the fields, never quoting what they hold: it may be long, and nobody else's business."""
    shown = [_one(error) for error in errors[:3]]
    more = [f"{len(errors) - 3} more"] if len(errors) > 3 else []
    return "; ".join([*shown, *more]) + _NEXT


def _one(error: Mapping[str, Any]) -> str:
    place = ".".join(str(part)[:60] for part in error["loc"] if part != "body") or "the body"
    reason = str(error["msg"]).removeprefix("Value error, ")
    return f"{place}: {reason[:1].lower()}{reason[1:]}"
