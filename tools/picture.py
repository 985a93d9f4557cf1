"""Takes docs/report.png, the picture of the HTML report of the seed articles: ``python tools/picture.py``.

It needs a Chromium, found by the name ``chromium`` or given as the only argument, and ImageMagick, which makes the
picture small by leaving it few colors.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import crosstally as ct

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "report.png"
MOST = 150_000  # bytes
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=1280,1200",
    "--virtual-time-budget=2000",
)  # fmt: skip


def main() -> None:
    """Write the page, open it, and keep what is seen."""
    browser = sys.argv[1] if len(sys.argv) > 1 else "chromium"
    source, target = (ct.read(ROOT / "seeds" / f"arms-deal.{language}.txt") for language in ("en", "sv"))
    source, target = (replace(text, name=Path(text.name).name) for text in (source, target))
    report = ct.compare(source, replace(target, date=date(2026, 1, 5)))
    with TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(ct.render(report, "html"), "utf-8")
        seen = Path(folder) / "seen.png"
        run = [browser, *FLAGS, f"--user-data-dir={folder}/profile", f"--screenshot={seen}", page.as_uri()]
        subprocess.run(run, check=True, capture_output=True)
        subprocess.run(["convert", seen, "+dither", "-colors", "48", "-strip", f"png8:{PICTURE}"], check=True)
    size = PICTURE.stat().st_size
    print(f"{PICTURE}: {size} bytes")
    sys.exit(size > MOST)


if __name__ == "__main__":
    main()
