"""How long the HTML report of a long text takes to make and to open: ``python benchmarks/page.py [PARAGRAPHS]``.

Opened is the page in a headless Chromium (see tests/report/html/browser.py); measured is, from the start of the
navigation, the first picture, the end of loading, and the second frame after it, when the page answers.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "report" / "html"))

from browser import browser, missing

import crosstally as ct

ENGLISH = (
    "In {year} the town of Number {n} had {people:,} inhabitants, {share}.5 percent more than ten years before.",
    "The bridge over the river is {n} metres long and cost $ {n} million.",
    "The mayor says that {n} of the {people:,} houses were built before 1950, and that the work went on for 3 years.",
)
SWEDISH = (
    "År {year} hade staden nummer {n} {people} invånare, {share},5 procent fler än tio år tidigare.",
    "Bron över älven är {n} meter lång och kostade {n} miljoner dollar.",
    "Borgmästaren säger att {m} av de {people} husen byggdes före 1950, och att arbetet pågick i 3 år.",
)


def texts(paragraphs: int) -> tuple[ct.Document, ct.Document]:
    """Two versions of a long text, in every thirtieth paragraph of which something is wrong."""
    ours, theirs = [], []
    for index in range(paragraphs):
        n = index + 20
        values = {
            "n": n,
            "m": n + (index % 30 == 2),
            "year": 1950 + index % 70,
            "people": 1000 + 37 * n,
            "share": n % 90,
        }
        ours.append(ENGLISH[index % 3].format(**values))
        theirs.append(SWEDISH[index % 3].format(**values))
    day = date(2026, 1, 5)
    return ct.Document.from_paragraphs(ours, "en", day, "a.en.txt"), ct.Document.from_paragraphs(
        theirs, "sv", day, "a.sv.txt"
    )


TIMES = """
const done = arguments[arguments.length - 1];
requestAnimationFrame(() => requestAnimationFrame(() => {
  const load = performance.getEntriesByType("navigation")[0];
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  done([paint ? paint.startTime : 0, load.loadEventEnd, performance.now()]);
}));
"""
ANSWERS = """
const start = performance.now();
document.querySelector('[data-do="next"]').click();
document.body.getBoundingClientRect();
const walked = performance.now() - start;
const search = document.getElementById("search");
search.value = "1950";
search.dispatchEvent(new Event("input", { bubbles: true }));
document.body.getBoundingClientRect();
return [walked, performance.now() - start - walked];
"""


def main() -> None:
    """Make the page, open it three times, and print what was measured."""
    paragraphs = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    source, target = texts(paragraphs)
    started = time.perf_counter()
    report = ct.compare(source, target)
    compared = time.perf_counter()
    page = ct.render(report, "html")
    rendered = time.perf_counter()
    print(f"{paragraphs} paragraphs, {len(report.matches)} figures, {len(report.findings)} findings")
    size = len(page.encode()) / 1e6
    print(f"compared in {compared - started:.2f} s, page made in {rendered - compared:.2f} s, {size:.1f} MB")
    if missing():
        sys.exit(f"not opened: {missing()}")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, "utf-8")
        with browser(Path(folder) / "profile") as driver:
            for _ in range(3):
                driver.get(path.as_uri())
                paint, load, answers = driver.execute_async_script(TIMES)
                walked, searched = driver.execute_script(ANSWERS)
                print(
                    f"first picture {paint:.0f} ms, loaded {load:.0f} ms, asked and answered {answers:.0f} ms; "
                    f"next finding {walked:.0f} ms, search {searched:.0f} ms"
                )


if __name__ == "__main__":
    main()
