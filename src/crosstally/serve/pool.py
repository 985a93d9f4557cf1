"""Processes that do the work, so that nothing blocks the server, and each piece of work has an end.

``anyio.to_process`` keeps the processes and kills the one whose work is given up; a new one takes its place.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

from anyio import BrokenWorkerProcess, CapacityLimiter, create_task_group, fail_after, to_process
from fastapi import HTTPException

from .work import Refused, guarded, warm

_Job = TypeVar("_Job")
_Answer = TypeVar("_Answer")
_LOG = logging.getLogger("crosstally.serve")
RETRY_AFTER = "5"  # seconds


class Pool:
    """At most ``workers`` processes; ``seconds`` is how long work may wait for one, and how long it may then take."""

    def __init__(self, workers: int, seconds: float) -> None:
        self._seconds, self._workers = seconds, workers
        self._free, self._unbounded = CapacityLimiter(workers), CapacityLimiter(math.inf)

    async def warm(self, rates: str | None) -> None:
        """Start the processes and have each load what every request needs."""

        async def start() -> None:
            answer = await self._run(warm, rates, 60)
            if isinstance(answer, Refused):
                raise RuntimeError(f"a worker process does not start: {answer.reason}")

        async with create_task_group() as group:
            for _ in range(self._workers):
                group.start_soon(start)

    async def run(self, work: Callable[[_Job], _Answer | Refused], job: _Job) -> _Answer:
        """What ``work`` answers in one of the processes; what it refuses, and what has no end, becomes a status."""
        try:
            with fail_after(self._seconds):
                await self._free.acquire()
        except TimeoutError:
            raise busy() from None
        try:
            answer = await self._run(work, job, self._seconds)
        except TimeoutError:
            reason = f"the work took longer than the {self._seconds:g} seconds it may take; send a shorter text"
            raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, reason) from None
        finally:
            self._free.release()
        if isinstance(answer, Refused):
            for fault in answer.faults:
                _LOG.error("%s", fault)
            raise HTTPException(answer.status, answer.reason)
        return answer

    async def _run(self, work: Callable[[_Job], _Answer | Refused], job: _Job, seconds: float) -> _Answer | Refused:
        try:
            with fail_after(seconds):
                return await to_process.run_sync(guarded, work, job, cancellable=True, limiter=self._unbounded)
        except BrokenWorkerProcess:
            return Refused(HTTPStatus.INTERNAL_SERVER_ERROR, "the process that was to do it ended; please report it")


def busy() -> HTTPException:
    """The server has enough to do."""
    reason = "the server has as much to do as it takes on; try again in a few seconds"
    return HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, reason, {"Retry-After": RETRY_AFTER})
