"""The page for people: it takes a request from its form or from the address's fragment, which no server sees.

The fragment is the JSON of a request to ``/check``, compressed (zlib) and in Base64 for addresses. The page posts it as
a form to ``/report``, whose answer is shown in a frame of an origin of its own, so that it can do nothing to the page.
"""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from .bodies import parsed
from .credentials import require_token
from .problem import described, sentence
from .requests import CheckRequest
from .settings import Settings

REPORT = "/report"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# The report carries its own style and script; it is kept from everything else, its own address included.
REPORT_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts"
)
_PARTS = {
    "/": ("page.html", "text/html"),
    "/page.js": ("page.js", "text/javascript"),
    "/page.css": ("page.css", "text/css"),
}
_FORM = {
    "type": "object",
    "required": ["request"],
    "properties": {
        "request": {"type": "string", "description": "The JSON of a request to /check."},
        "token": {"type": "string", "description": "The token, where one is needed."},
    },
}
_BODY = {"requestBody": {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": _FORM}}}}


def add(application: FastAPI, report: Callable[[CheckRequest], Awaitable[Response]], settings: Settings) -> None:
    """Give the application the page and what it posts to."""
    for path, (name, media_type) in _PARTS.items():
        application.add_api_route(path, _serving(name, media_type), include_in_schema=False)
    errors = described(400, 401, 408, 413, 415, 422, 500, 503)
    for error in errors.values():  # a page, but for what is refused before the form is read
        error["content"] |= {"text/html": {}}

    @application.post(REPORT, response_class=HTMLResponse, openapi_extra=_BODY, responses=errors)
    async def report_of_form(request: Request) -> Response:
        """The HTML report of a request that a form carries."""
        try:
            fields = await _fields(request)
            require_token(fields.get("token", ""), settings.token)
            return await report(_request(fields))
        except HTTPException as error:
            return _sorry(error)


def _serving(name: str, media_type: str) -> Callable[[], Awaitable[Response]]:
    content = files(__package__).joinpath(name).read_bytes()

    async def serve() -> Response:
        return Response(content, 200, {"Content-Security-Policy": _POLICY}, media_type)

    return serve


async def _fields(request: Request) -> dict[str, str]:
    if not request.headers.get("content-type", "").lower().startswith("application/x-www-form-urlencoded"):
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send a form as application/x-www-form-urlencoded")
    try:
        text = (await request.body()).decode("ascii")
        fields = parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=10)
    except ValueError:
        raise HTTPException(HTTPStatus.BAD_REQUEST, "the form is not URL-encoded UTF-8 of at most ten fields") from None
    return {name: values[-1] for name, values in fields.items()}


def _request(fields: dict[str, str]) -> CheckRequest:
    if "request" not in fields:
        raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, "the form has no field request")
    value: Any = parsed(fields["request"].encode())
    try:
        return CheckRequest.model_validate(value)
    except ValidationError as error:
        raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, sentence(error.errors())) from None


def _sorry(error: HTTPException) -> HTMLResponse:
    phrase = HTTPStatus(error.status_code).phrase
    text = f"<!doctype html><meta charset=utf-8><title>{phrase}</title><p>{html.escape(str(error.detail))}</p>\n"
    headers = {**(error.headers or {}), "Content-Security-Policy": REPORT_POLICY}
    return HTMLResponse(text, error.status_code, headers)
