"""The server process: uvicorn, with one line a request and nothing that a client sends beside."""

from __future__ import annotations

from typing import Any

import uvicorn
from fastapi import FastAPI

from .settings import Settings

_LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "uvicorn.error": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "crosstally.serve": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}


def run(application: FastAPI, settings: Settings, host: str, port: int) -> None:
    """Answer until SIGINT or SIGTERM; what is under way then is finished within its time."""
    config = uvicorn.Config(
        application,
        host=host,
        port=port,
        log_config=_LOGGING,
        access_log=False,
        server_header=False,
        lifespan="on",
        timeout_keep_alive=5,
        timeout_graceful_shutdown=int(settings.seconds * 2) + 1,
    )
    uvicorn.Server(config).run()
