"""How many articles a server checks when many ask at once, how long they wait, and whether its memory grows.

python benchmarks/serving.py [--requests 3000] [--at-once 50] [--workers N] [--every 500]

Starts ``crosstally serve`` and asks it with article pairs made from the seeds: stretches of them with figures of their
own, so that hardly two requests are alike. The memory is that of the server and of its workers
(VmRSS of /proc, so on Linux), before the first request, on the way and at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import httpx2

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
FORMATS = ("json", "json", "json", "text", "sarif", "junit")


def pairs(chance: random.Random) -> Iterator[dict[str, str]]:
    """Article pairs without end, a third of them with an error."""
    texts = [
        [(SEEDS / f"arms-deal.{tag}.txt").read_text("utf-8").split("\n") for tag in tags]
        for tags in (("en", "sv"), ("sv", "en"))
    ]
    tags = (("en", "sv"), ("sv", "en"))
    while True:
        which = chance.randrange(len(texts))
        source, target = texts[which]
        length = min(len(source), len(target))
        start = chance.randrange(length // 2)
        end = start + chance.randint(5, length - start)
        digits, other = str(chance.randint(100, 999)), str(chance.randint(100, 999))
        yield {
            "source": "\n".join([*source[start:end], f"({digits})"]),
            "target": "\n".join([*target[start:end], f"({chance.choice([digits, digits, other])})"]),
            "source_lang": tags[which][0], "target_lang": tags[which][1], "date": f"2025-{chance.randint(1, 12):02}-15",
        }  # fmt: skip


def started(workers: int, at_once: int) -> tuple[subprocess.Popen[str], str]:
    """A server and its address."""
    command = [sys.executable, "-m", "crosstally", "serve", "--port", "0", "--workers", str(workers)]
    process = subprocess.Popen([*command, "--at-once", str(at_once)], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    for line in process.stderr:
        if found := re.search(r"http://\S+:\d+", line):
            return process, found[0]
    raise SystemExit("the server did not start")


def memory(process: int) -> list[int]:
    """Megabytes of the server and of each worker."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [_resident(number) for number in (process, *map(int, children))]


def _resident(process: int) -> int:
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) // 1024 if found else 0


async def load(address: str, requests: int, at_once: int, every: int, process: int) -> tuple[Counter[int], list[float]]:
    """Ask, ``at_once`` at a time, and say on the way how it goes."""
    statuses: Counter[int] = Counter()
    times: list[float] = []
    articles, chance = pairs(random.Random(7)), random.Random(8)
    limits = httpx2.Limits(max_connections=at_once)
    async with httpx2.AsyncClient(base_url=address, timeout=120, limits=limits) as client:

        async def ask() -> None:
            while statuses.total() < requests:
                began = time.monotonic()
                answer = await client.post("/check", params={"format": chance.choice(FORMATS)}, json=next(articles))
                times.append(time.monotonic() - began)
                statuses[answer.status_code] += 1
                if statuses.total() % every == 0:
                    print(f"{statuses.total():6} answers, memory {memory(process)} MB", flush=True)

        await asyncio.gather(*(ask() for _ in range(at_once)))
    return statuses, times


def main() -> None:
    """Start, load, say."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--requests", type=int, default=3000)
    parser.add_argument("--at-once", type=int, default=50)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--every", type=int, default=500)
    options = parser.parse_args()
    process, address = started(options.workers, options.at_once)
    try:
        print(asyncio.run(_measured(process, address, options)))
    finally:
        process.terminate()
        process.wait()


async def _measured(process: subprocess.Popen[str], address: str, options: argparse.Namespace) -> str:
    assert process.stderr is not None
    drain = asyncio.get_running_loop().run_in_executor(None, process.stderr.read)
    print(f"before, memory {memory(process.pid)} MB")
    began = time.monotonic()
    statuses, times = await load(address, options.requests, options.at_once, options.every, process.pid)
    took = time.monotonic() - began
    print(f"after, memory {memory(process.pid)} MB")
    cuts = quantiles(times, n=100)
    process.terminate()
    await drain
    count = statuses.total()
    return (
        f"{count} answers in {took:.0f} s, {count / took:.1f} a second, statuses {dict(statuses)}; "
        f"seconds: median {cuts[49]:.2f}, 95 % {cuts[94]:.2f}, longest {max(times):.2f}"
    )


if __name__ == "__main__":
    main()
