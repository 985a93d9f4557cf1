"""How fast figures are read in every language, by other readers, from hostile input; how long a language takes to load.

python benchmarks/throughput.py [--articles DIR] [--translations DIR] [--hostile] [--peers]

Machines are noisy and differ: trust the ratios to a bare scan for digits over the same text in the same run.
DIR of --articles holds text files in English; of --translations a folder a language, as NTREX-128 split by document.
Peers (quantulum3, price-parser, text2num, recognizers-text-suite) are compared where they are installed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from crosstally.extract import figures_of
from crosstally.languages import available
from crosstally.text import Document

ROOT = Path(__file__).resolve().parent.parent
DIGITS = re.compile("[0-9]+")
RUNS = 5


def quickest(work: Callable[[], object]) -> float:
    """Processor seconds of the quickest of several runs: the others measure what else the machine did."""
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def rate(text: str, read: Callable[[], object]) -> str:
    """Characters a second, and the ratio to a bare scan for digits in the same run."""
    reading, scanning = quickest(read), quickest(lambda: sum(1 for _ in DIGITS.finditer(text)))
    return f"{len(text) / 1e6 / reading:6.2f} MB/s  {scanning / reading:.4f} of a bare scan"


def ours(text: str, tag: str) -> str:
    document = Document.from_text(text, tag)
    return rate(text, lambda: figures_of(document))


def texts(folder: Path, pattern: str) -> str:
    return "\n".join(path.read_text("utf-8-sig") for path in sorted(folder.glob(pattern)))


def peers(text: str) -> Iterator[tuple[str, str]]:
    """Other readers over the same paragraphs, each as its documentation calls it."""
    paragraphs = [line for line in text.splitlines() if line.strip()]

    def each(read: Callable[[str], object]) -> Callable[[], object]:
        return lambda: [read(paragraph) for paragraph in paragraphs]

    calls: dict[str, Callable[[], Callable[[str], object]]] = {
        "price-parser": lambda: import_module("price_parser").Price.fromstring,
        "text2num": lambda: lambda paragraph: import_module("text_to_num").alpha2digit(paragraph, "en"),
        "quantulum3": lambda: import_module("quantulum3.parser").parse,
        "recognizers-text number": lambda: lambda paragraph: import_module(
            "recognizers_number").recognize_number(paragraph, "en-us"),
        "recognizers-text currency": lambda: lambda paragraph: import_module(
            "recognizers_number_with_unit").recognize_currency(paragraph, "en-us"),
    }  # fmt: skip
    for name, call in calls.items():
        try:
            yield name, rate("\n".join(paragraphs), each(call()))
        except ImportError as error:  # not installed, or with a dependency it no longer fits
            yield name, f"cannot be imported: {error}"


def hostile() -> Iterator[tuple[str, str]]:
    """Seconds for n, 2n and 4n characters of what no one writes: the time should double."""
    kinds = {
        "digits": "1234567890", "separators": "1.234,5 ", "currency signs": "$€£¥", "digits and spaces": "123 45 6 ",
        "number words": "twenty thousand and ", "hyphens": "twenty-", "one endless word": "sextio", "brackets": "(1)",
        "dates": "1.2.3.4-5/6 ", "Han numerals": "千万億", "percent": "5%",
    }  # fmt: skip
    size = 150_000
    for name, piece in kinds.items():
        for tag in ("en", "sv", "ja"):
            seconds = []
            for factor in (1, 2, 4):
                document = Document.from_text(piece * (size * factor // len(piece)), tag)
                started = time.process_time()
                figures_of(document)
                seconds.append(time.process_time() - started)
            growth = " ".join(f"{later / earlier:.1f}" for earlier, later in pairwise(seconds))
            yield f"{name} ({tag})", " ".join(f"{second:6.2f}" for second in seconds) + f" s, grows {growth}"


def loading(tag: str) -> float:
    """Milliseconds to load one language in a fresh process, after another one has been loaded."""
    code = (
        "import time; from crosstally.languages import load; load('eo'); t = time.process_time(); "
        f"load({tag!r}); print((time.process_time() - t) * 1000)"
    )
    times = [float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout) for _ in "123"]
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=ROOT / "seeds", help="folder of English articles")
    parser.add_argument("--translations", type=Path, help="folder with a folder of texts a language")
    parser.add_argument("--hostile", action="store_true", help="time what no one writes, and no language")
    parser.add_argument("--peers", action="store_true", help="time other readers over the English articles")
    options = parser.parse_args()
    articles = "\n".join([texts(options.articles, "*en.txt") or texts(options.articles, "*.txt")] * 3)
    print(f"{'articles, en':28} {ours(articles, 'en')}")
    for name, line in peers(articles) if options.peers else ():
        print(f"{name:28} {line}")
    for tag in () if options.hostile else available():
        line = f"loads in {loading(tag):3.0f} ms"
        for folder in (tag, f"{tag}-CN", f"{tag}-Cyrl"):
            if options.translations and (options.translations / folder).is_dir():
                line = f"{ours(texts(options.translations / folder, '*.txt'), tag)}  {line}"
        print(f"{tag:28} {line}")
    for name, line in hostile() if options.hostile else ():
        print(f"{name:28} {line}", flush=True)


if __name__ == "__main__":
    main()
