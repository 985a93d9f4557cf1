"""JSON bodies, refused with a reason: the content type, the byte that is not UTF-8, the line that is not JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from email.message import Message
from http import HTTPStatus
from typing import Any, NoReturn

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute


class JsonRoute(APIRoute):
    """A route whose body, if it has one, is JSON."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()

        async def handle(request: Request) -> Response:
            if self.body_field is not None:
                _check_media_type(request)
            return await handler(_JsonRequest(request.scope, request.receive))

        return handle


class _JsonRequest(Request):
    async def json(self) -> Any:
        return parsed(await self.body())


def parsed(body: bytes) -> Any:
    """The JSON value of the bytes, or status 400 with the place of the mistake."""
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refused)
        if b"\\ud" in body.lower():  # the escape of a surrogate, which must be one of a pair
            json.dumps(value, ensure_ascii=False).encode("utf-8")
        return value
    except UnicodeDecodeError as error:
        _refuse(f"the body is not UTF-8: byte 0x{body[error.start]:02x} at offset {error.start}")
    except UnicodeEncodeError:
        _refuse("the body holds half of a surrogate pair (\\ud800 to \\udfff), which is no character")
    except json.JSONDecodeError as error:
        _refuse(f"the body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}")
    except RecursionError:
        _refuse("the body is nested too deeply; send one object of the fields that /openapi.json describes")
    except ValueError as error:
        _refuse(f"the body is not JSON: {str(error).partition(';')[0]}")


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON value")


def _refuse(reason: str) -> NoReturn:
    raise HTTPException(HTTPStatus.BAD_REQUEST, reason)


def _check_media_type(request: Request) -> None:
    message = Message()
    message["content-type"] = given = request.headers.get("content-type", "")
    subtype = message.get_content_subtype() if given else ""
    if not given or message.get_content_maintype() != "application" or not (subtype + "+").startswith("json+"):
        shown = f"Content-Type {given[:60]!r}" if given else "a body without Content-Type"
        raise HTTPException(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"{shown} is not understood; send JSON as application/json"
        )
