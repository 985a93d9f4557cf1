"""Who and what is let in, before anything is read or done: the token, the size and time of a body, how many at once.

A plain ASGI middleware. It reads the body, which is bounded, and hands it on whole; it answers with problem details,
puts the same headers on every response, and writes one line a request to the log: method, path, status, milliseconds,
and nothing that a client sends beside.
"""

from __future__ import annotations

import logging
import time
from http import HTTPStatus

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .credentials import require_signature, require_token
from .crowdin import PREFIX
from .page import REPORT
from .pool import busy
from .problem import problem
from .settings import Settings

_LOG = logging.getLogger("crosstally.serve")
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


class Admission:
    """Lets requests in to the application it is given, at most ``settings.at_once`` with a body at a time."""

    def __init__(self, application: ASGIApp, settings: Settings) -> None:
        self._application, self._settings = application, settings
        self._inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        answer = _Answer(scope, send)
        try:
            await self._admit(scope, receive, answer)
        except HTTPException as error:
            closing = {**(error.headers or {}), "Connection": "close"}  # what is left of the body is not wanted
            await problem(error.status_code, error.detail, closing)(scope, receive, answer)
        except ClientDisconnect:
            answer.status = "gone"
        finally:
            answer.log()

    async def _admit(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            await self._application(scope, _whole(b""), send)
            return
        headers = Headers(scope=scope)
        self._authorize(scope["path"], headers)
        if self._inside >= self._settings.at_once:
            raise busy()
        self._inside += 1
        try:
            body = await self._body(headers, receive)
            await self._application(scope, _whole(body), send)
        finally:
            self._inside -= 1

    def _authorize(self, path: str, headers: Headers) -> None:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        bearer = given.strip() if scheme.lower() == "bearer" else ""
        if path.startswith(PREFIX) and self._settings.crowdin_secret:
            require_signature(bearer, self._settings.crowdin_secret)
        elif path != REPORT:  # a form cannot send the header, so it carries the token itself
            require_token(bearer, self._settings.token)

    async def _body(self, headers: Headers, receive: Receive) -> bytes:
        """All of the body, or status 408, 413 or 415."""
        if headers.get("content-encoding", "identity").lower() != "identity":
            raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a compressed body is not read; send it as it is")
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length[:20]) > self._settings.largest:
            raise self._too_large()
        body = bytearray()
        try:
            with anyio.fail_after(self._settings.seconds):
                while (message := await receive())["type"] == "http.request":
                    body += message.get("body", b"")
                    if len(body) > self._settings.largest:
                        raise self._too_large()
                    if not message.get("more_body", False):
                        return bytes(body)
        except TimeoutError:
            reason = f"the body did not end within {self._settings.seconds:g} seconds; send it at once"
            raise HTTPException(HTTPStatus.REQUEST_TIMEOUT, reason) from None
        raise ClientDisconnect

    def _too_large(self) -> HTTPException:
        reason = f"the body is larger than {self._settings.largest} bytes; send a shorter text"
        return HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, reason)


def _whole(body: bytes) -> Receive:
    """What the application receives: all of the body at once, then nothing until the end."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return messages.pop() if messages else {"type": "http.disconnect"}

    return receive


class _Answer:
    """Sends the response with our headers, and remembers its status for the log."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send, self._started = scope, send, time.monotonic()
        self.status: int | str = "none"

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)

    def log(self) -> None:
        """One line: the raw path keeps its percent signs, so that nobody can write a line of his own."""
        path = self._scope.get("raw_path", b"").decode("ascii", "backslashreplace")[:200]
        took = (time.monotonic() - self._started) * 1000
        _LOG.info("%s %s %s %.0f ms", self._scope["method"], path, self.status, took)
