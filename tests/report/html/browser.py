"""A real Chromium for tests, benchmarks and pictures of the page; none is needed for the rest.

It is found by ``CHROMIUM`` and ``CHROMEDRIVER`` in the environment, or on the path.
"""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--disable-dev-shm-usage",
)  # fmt: skip


def missing() -> str:
    """Why there is no browser to be had; empty where there is one."""
    try:
        import selenium  # noqa: F401
    except ImportError:
        return "selenium is not installed"
    absent = [name for name, path in (("chromium", chromium()), ("chromedriver", chromedriver())) if not path]
    return f"no {' and no '.join(absent)} here" if absent else ""


def chromium() -> str | None:
    """The browser."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def chromedriver() -> str | None:
    """The program through which it is driven."""
    return os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver")


@contextmanager
def browser(profile: Path, width: int = 1280, height: int = 800) -> Iterator[Chrome]:
    """A headless browser with a profile of its own, its console and its requests recorded."""
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = str(chromium())
    for flag in (*_FLAGS, f"--window-size={width},{height}", f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(chromedriver()))
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    try:
        yield driver
    finally:
        driver.quit()


def sized(driver: Chrome, width: int, height: int) -> None:
    """Show the page as on a screen of that size."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def preferring(driver: Chrome, **features: str) -> None:
    """Show the page to someone with these preferences: ``prefers_color_scheme="dark"``."""
    wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})


def screenshot(driver: Chrome, path: Path) -> None:
    """What is seen now, as a PNG."""
    shot: dict[str, Any] = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
    path.write_bytes(base64.b64decode(shot["data"]))
