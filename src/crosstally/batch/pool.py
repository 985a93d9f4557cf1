"""Work for several processes, its results in the order of the work; little of it waits, so that a stream stays one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from typing import TypeVar

from ..providers import rates_of

Item = TypeVar("Item")
Result = TypeVar("Result")
_AHEAD = 4  # pieces of work that wait, for each process


def ordered(work: Callable[[Item], Result], items: Iterable[Item], processes: int) -> Iterator[Result]:
    """What ``work`` makes of each item; it is a function of a module, or a partial one, that processes can be told."""
    # A fork would copy locks that another thread may hold; a fresh process is safe everywhere.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) > _AHEAD * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


# Another process lives for one run, in which the file does not change; loading rates takes longer than a comparison.
rates_here = cache(rates_of)
