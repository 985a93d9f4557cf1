"""Work in other processes, and its end."""

from __future__ import annotations

import os
import signal
import time

import anyio
import pytest
from starlette.exceptions import HTTPException

from crosstally.serve.pool import Pool
from crosstally.serve.work import Refused, guarded


def slow(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def fails(secret: str) -> str:
    raise ValueError(secret)


def dies(code: int) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return ""


def test_work_without_end_is_killed_and_the_next_is_done() -> None:
    async def go() -> tuple[int, float, int]:
        pool = Pool(1, 60)
        await pool.run(slow, 0)  # the process is started
        pool._seconds = 0.2
        started = time.monotonic()
        with pytest.raises(HTTPException) as refused:
            await pool.run(slow, 60)
        took = time.monotonic() - started
        pool._seconds = 60
        return refused.value.status_code, took, await pool.run(slow, 0)

    status, took, process = anyio.run(go)

    assert status == 422
    assert took < 30
    assert process != os.getpid()


def test_who_waits_too_long_is_told_to_come_back() -> None:
    async def go() -> list[int]:
        pool, statuses = Pool(1, 60), []
        await pool.run(slow, 0)
        pool._seconds = 0.3

        async def ask() -> None:
            try:
                await pool.run(slow, 60)
            except HTTPException as error:
                statuses.append(error.status_code)

        async with anyio.create_task_group() as group:
            for _ in range(2):
                group.start_soon(ask)
        return statuses

    assert set(anyio.run(go)) <= {422, 503}


def test_a_process_that_dies_is_an_error_of_one_request() -> None:
    async def go() -> tuple[int, int]:
        pool = Pool(1, 60)
        with pytest.raises(HTTPException) as refused:
            await pool.run(dies, 0)
        return refused.value.status_code, await pool.run(slow, 0)

    status, process = anyio.run(go)

    assert status == 500
    assert process


def test_a_fault_of_ours_says_where_and_quotes_nothing() -> None:
    handler = signal.getsignal(signal.SIGINT)
    try:
        answer = guarded(fails, "PRIVATE")
    finally:
        signal.signal(signal.SIGINT, handler)

    assert isinstance(answer, Refused)
    assert "ValueError" in answer.reason
    assert "PRIVATE" not in str(answer)
    assert "fails" in answer.faults[-1]
