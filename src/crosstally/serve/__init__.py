"""A server for content management systems and translation platforms: HTTP in, the reports of ``check`` out, no state.

===============  ==============================================================================
``settings``     what whoever runs the server decides: limits, rates, policy, token
``run``          the server process: uvicorn with our logging and an orderly end
``routes``       the ASGI application: its routes, and their description as OpenAPI
``admission``    who and what is let in: token, size, time and number of requests
``credentials``  the token, and Crowdin's signature
``bodies``       JSON read with a reason for every mistake
``requests``     what clients send
``responses``    what they get, for the description only
``problem``      errors as problem details (RFC 9457)
``formats``      which report format is asked for, by name or by ``Accept``
``pool``         processes that do the work, with an end to each piece of it
``work``         what is done in them
``crowdin``      the contract of Crowdin's external QA checks
``page``         the page for people, which reads a request from the address's fragment
===============  ==============================================================================

The public verbs are ``serve``, which runs until it is told to stop, and ``application``, for any other ASGI server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import MissingExtra
from .settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["Settings", "application", "serve"]


def application(settings: Settings | None = None) -> FastAPI:
    """The ASGI application; ``MissingExtra`` where the extra ``server`` is not installed."""
    try:
        from .routes import build
    except ModuleNotFoundError as error:
        raise _missing(error) from None
    return build(settings or Settings())


def serve(settings: Settings, host: str, port: int) -> None:
    """Answer requests until the process is told to stop; those under way are finished."""
    try:
        from .run import run
    except ModuleNotFoundError as error:
        raise _missing(error) from None
    run(application(settings), settings, host, port)


def _missing(error: ModuleNotFoundError) -> Exception:
    ours = (error.name or "").startswith("crosstally")
    return error if ours else MissingExtra("server", "the server")
