"""The page and its links in a real browser: the fragment brings the texts, and no server sees it."""

from __future__ import annotations

import base64
import json
import sys
import zlib
from pathlib import Path
from subprocess import Popen
from typing import TYPE_CHECKING

import pytest

from .conftest import FIRE
from .test_command import running

sys.path.append(str(Path(__file__).parents[1] / "report" / "html"))
from browser import browser, missing

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"{missing()}: the page is not tested in a browser")
__all__ = ["running"]


def shown(driver: Chrome) -> str:
    """The text of the report in the frame, once it is there."""
    from selenium.webdriver.support.ui import WebDriverWait

    driver.switch_to.frame("shown")
    text = WebDriverWait(driver, 60).until(lambda d: d.execute_script("return document.body?.textContent"))
    driver.switch_to.default_content()
    return str(text)


def test_a_link_holds_the_texts_and_the_log_does_not(running: tuple[Popen[str], str], tmp_path: Path) -> None:
    process, address = running
    request = FIRE | {"source": "<script>alert(1)</script> 300 homes", "messages": "sv"}
    packed = base64.urlsafe_b64encode(zlib.compress(json.dumps(request).encode())).decode().rstrip("=")

    with browser(tmp_path) as driver:
        driver.get(f"{address}/")
        driver.execute_script("document.getElementById('token').value = 'secret'")
        driver.execute_script(f"location.hash = '{packed}'")
        told = shown(driver)
        driver.find_element("name", "target").clear()
        driver.find_element("name", "target").send_keys("300 hem")
        driver.find_element("css selector", "#texts button").click()
        link = driver.current_url
        console = [entry["message"] for entry in driver.get_log("browser")]  # type: ignore[no-untyped-call]
    process.terminate()
    assert process.stderr is not None
    log = process.stderr.read()

    assert "siffrorna skiljer sig åt" in told
    assert "<script>alert(1)</script>" in told
    assert link.startswith(f"{address}/#")
    assert not link.endswith(packed)
    assert console == []
    assert "POST /report 200" in log
    assert packed[:20] not in log


def test_a_link_that_was_cut_says_so(running: tuple[Popen[str], str], tmp_path: Path) -> None:
    _, address = running

    with browser(tmp_path) as driver:
        driver.get(f"{address}/#eJyrVirOLy1KTlWyUjI2")
        driver.implicitly_wait(30)
        said = driver.find_element("xpath", "//output[contains(., 'does not hold a request')]")

        assert said.is_displayed()
