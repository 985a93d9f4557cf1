"""The page in a real browser: walking, filtering, searching, highlighting, and what must not happen."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import browser, missing, preferring, sized
from pairs import arabic, hostile, japanese, seed

from crosstally.finding import Report
from crosstally.report import render

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"{missing()}: the page is not tested in a browser")

Open = Callable[..., "Chrome"]
SHOWN = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))"
PAIRS = (seed, arabic, japanese, hostile)


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with browser(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


@pytest.fixture
def opened(driver: Chrome, tmp_path: Path) -> Open:
    """Opens the page of a report, or of several, as on a screen of 1280 pixels."""

    def opened(
        report: Report | list[Report], width: int = 1280, height: int = 800, *, shown: bool = True, **features: str
    ) -> Chrome:
        path = tmp_path / "page.html"
        path.write_text(render(report, "html", notes=True), "utf-8")
        sized(driver, width, height)
        preferring(driver, **features)
        log(driver, "browser")
        log(driver, "performance")
        driver.get("about:blank")
        driver.get(path.as_uri())
        if shown:
            driver.execute_async_script(SHOWN)
        return driver

    return opened


def log(driver: Any, kind: str) -> list[dict[str, Any]]:
    """What was logged since it was asked last."""
    return list(driver.get_log(kind))


def press(driver: Chrome, *keys: str) -> None:
    from selenium.webdriver import ActionChains

    for key in keys:
        ActionChains(driver).send_keys(key).perform()


def ask(driver: Chrome, expression: str, *arguments: object) -> Any:
    return driver.execute_script(f"return {expression}", *arguments)


def current(driver: Chrome) -> str | None:
    found = ask(driver, "document.querySelector('.card[aria-current=true]')?.id ?? null")
    return found if isinstance(found, str) else None


def visible(driver: Chrome, selector: str) -> int:
    """How many of the elements are not filtered away."""
    return int(ask(driver, f"[...document.querySelectorAll('{selector}')].filter((each) => !each.hidden).length"))


@pytest.mark.parametrize("make", PAIRS)
def test_the_console_is_silent_and_no_network_is_asked(opened: Open, make: Callable[[], Report]) -> None:
    driver = opened(make())
    press(driver, "j", "j", "k", "t", "?")
    messages = [json.loads(entry["message"])["message"] for entry in log(driver, "performance")]
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]

    assert log(driver, "browser") == []
    assert {url.partition(":")[0] for url in asked} & {"http", "https", "ws", "wss", "ftp"} == set()
    assert ask(driver, "performance.getEntriesByType('resource').length") == 0


def test_a_text_that_means_harm_runs_nothing_and_is_shown(opened: Open) -> None:
    driver = opened([hostile(), seed()])

    assert ask(driver, "window.harmed === undefined")
    assert ask(driver, "document.querySelectorAll('script').length") == 1
    assert "<script>window.harmed = 1</script>" in ask(driver, "document.getElementById('r1sp1').innerText")


@pytest.mark.parametrize(
    "attack",
    [
        "const s = document.createElement('script'); s.textContent = 'window.harmed = 1'; document.body.append(s)",
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,x\" onerror=\"window.harmed = 1\">')",
        "document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc=\"<script>top.harmed = 1</scr\" + \"ipt>\">')",
    ],
)
def test_the_policy_stops_what_would_be_smuggled_in(opened: Open, attack: str) -> None:
    driver = opened(seed())
    driver.execute_script(attack)
    driver.execute_async_script("setTimeout(arguments[0], 200)")

    assert ask(driver, "window.harmed === undefined")


def test_keys_walk_from_finding_to_finding_and_around(opened: Open) -> None:
    driver = opened(arabic())
    places = []
    for key in ("j", "n", "k", "p", "k"):
        press(driver, key)
        places.append(current(driver))

    assert places == ["f1", "f2", "f1", "f7", "f6"]
    assert ask(driver, "document.activeElement.id") == "f6"
    assert ask(driver, "document.getElementById('position').textContent") == "6 of 7"
    press(driver, "\ue00c")
    assert current(driver) is None


def test_a_chosen_finding_is_seen_with_its_places_in_both_texts(opened: Open) -> None:
    driver = opened(seed())
    press(driver, "j")

    assert ask(driver, "document.querySelectorAll('.figure.current').length") == 4
    for selector in ("#f1 .message", ".figure.current"):
        box = ask(driver, "document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector)
        assert box["top"] >= 0
        assert box["bottom"] <= 800


def test_pointing_at_a_figure_lights_up_its_counterpart(opened: Open) -> None:
    from selenium.webdriver import ActionChains
    from selenium.webdriver.common.by import By

    driver = opened(japanese())
    figure = driver.find_element(By.CSS_SELECTOR, "#sp2 a.figure")
    ActionChains(driver).move_to_element(figure).perform()

    lit = ask(driver, "[...document.querySelectorAll('.lit')].map((each) => each.id)")
    assert lit == str(figure.get_attribute("data-to")).split()
    assert all(name.startswith("t") for name in lit)


def test_the_focus_lights_up_the_counterpart_and_enter_goes_there(opened: Open) -> None:
    driver = opened(seed())
    driver.execute_script("document.querySelector('#sp22 a.figure').focus()")
    (partner,) = ask(driver, "[...document.querySelectorAll('.lit')].map((each) => each.id)")
    assert ask(driver, "getComputedStyle(document.activeElement).outlineStyle") == "solid"
    press(driver, "\ue007")

    assert ask(driver, "location.hash") == f"#{partner}"
    assert ask(driver, "document.activeElement.id") == partner


def test_findings_are_filtered_by_severity_and_rule(opened: Open) -> None:
    driver = opened(arabic())
    assert visible(driver, ".card") == 7
    driver.execute_script("document.querySelector('input[value=major]').click()")
    assert visible(driver, ".card") == 3
    assert ask(driver, "[...document.querySelectorAll('#tp2 .figure.off')].map((each) => each.innerText)") == [
        "14 March 2024"
    ]
    assert ask(driver, "document.querySelectorAll('.pin.off').length") == 4
    driver.execute_script(
        "const rule = document.getElementById('rule'); rule.value = 'currency';"
        "rule.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert visible(driver, ".card") == 1
    assert ask(driver, "document.getElementById('status').textContent").startswith("1 of 7 findings")
    driver.execute_script("document.getElementById('only').click()")
    assert visible(driver, ".bead[id]") == 1


def test_search_finds_text_in_both_versions_and_lets_go(opened: Open) -> None:
    driver = opened(japanese())
    press(driver, "/", *"museum")

    assert ask(driver, "document.activeElement.id") == "search"
    assert visible(driver, ".bead[id]") == 1
    assert ask(driver, "CSS.highlights.get('search').size") == 1
    assert current(driver) is None
    press(driver, "\ue00c")
    assert visible(driver, ".bead[id]") == 7


def test_a_link_to_a_finding_that_is_filtered_away_brings_it_back(opened: Open) -> None:
    driver = opened(arabic())
    driver.execute_script("document.querySelector('input[value=critical]').click(); location.hash = '#f1'")
    driver.execute_async_script("setTimeout(arguments[0], 100)")

    assert current(driver) == "f1"
    assert visible(driver, ".card") == 7


def test_help_opens_and_closes_and_keys_can_be_switched_off(opened: Open) -> None:
    driver = opened(seed())
    press(driver, "?")
    assert ask(driver, "document.getElementById('help').open")
    driver.execute_script("document.getElementById('keys').click()")
    press(driver, "\ue00c")
    assert not ask(driver, "document.getElementById('help').open")
    press(driver, "j")
    assert current(driver) is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_preferred_scheme_and_the_button(opened: Open, scheme: str) -> None:
    driver = opened(seed(), prefers_color_scheme=scheme)
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    grounds = {"light": "rgb(253, 252, 249)", "dark": "rgb(21, 23, 26)"}
    assert ask(driver, ground) == grounds[scheme]
    press(driver, "t")
    assert ask(driver, ground) != grounds[scheme]
    press(driver, "t")
    assert ask(driver, ground) == grounds[scheme]


@pytest.mark.parametrize("make", PAIRS)
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(opened: Open, make: Callable[[], Report], width: int) -> None:
    driver = opened(make(), width=width)

    assert ask(driver, "document.documentElement.scrollWidth") <= width


def test_the_columns_stand_below_each_other_on_a_telephone(opened: Open) -> None:
    cells = "[...document.querySelectorAll('#b2 .cell')].map((each) => each.getBoundingClientRect().left)"
    assert len(set(ask(opened(japanese(), width=1280), cells))) == 2
    assert len(set(ask(opened(japanese(), width=390), cells))) == 1


def test_a_text_from_right_to_left_is_set_from_the_right(opened: Open) -> None:
    driver = opened(arabic())

    assert ask(driver, "getComputedStyle(document.getElementById('sp2')).direction") == "rtl"
    assert ask(driver, "getComputedStyle(document.getElementById('tp2')).direction") == "ltr"
    left = "document.querySelector('#sp2 {}').getBoundingClientRect().left"
    assert ask(driver, left.format(".n")) > ask(driver, left.format("a.figure"))


def test_the_summary_fits_one_screen(opened: Open) -> None:
    for report, width, height in ((seed(), 1280, 800), (arabic(), 1280, 800), (seed(), 390, 844)):
        driver = opened(report, width=width, height=height)
        assert ask(driver, "document.querySelector('.summary').getBoundingClientRect().bottom") <= height


ROLES = {"main", "contentinfo", "navigation", "toolbar", "table", "row", "columnheader", "cell", "article"}
NAMED = {"link", "button", "checkbox", "combobox", "searchbox", "article", "image", "table", "navigation", "toolbar"}


def accessible(driver: Chrome) -> list[tuple[str, str]]:
    """Roles and names of what assistive technology is told of."""
    nodes = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    return [
        (node["role"]["value"], node.get("name", {}).get("value", "").strip()) for node in nodes if not node["ignored"]
    ]


def test_roles_and_names_are_those_that_assistive_technology_asks_for(opened: Open) -> None:
    from selenium.webdriver.support.wait import WebDriverWait

    driver = opened(arabic())
    driver.execute_cdp_cmd("Accessibility.enable", {})
    WebDriverWait(driver, 10).until(lambda driver: {role for role, _ in accessible(driver)} >= ROLES)
    tree = accessible(driver)

    assert ("heading", "The two versions do not say the same figures.") in tree
    assert ("columnheader", "ARABIC") in tree
    assert [role for role, name in tree if role in NAMED and not name] == []


def test_every_control_can_be_reached_by_tab_and_shows_its_focus(opened: Open) -> None:
    driver = opened(seed())
    outlines = set()
    for _ in range(8):
        press(driver, "\ue004")
        assert ask(driver, "document.activeElement.matches(':focus-visible')")
        outlines.add(ask(driver, "getComputedStyle(document.activeElement).outlineStyle"))

    assert outlines <= {"solid", "auto"}


def test_motion_is_left_out_where_it_is_not_wanted(opened: Open) -> None:
    duration = "getComputedStyle(document.querySelector('.card')).transitionDuration"

    assert ask(opened(seed(), prefers_reduced_motion="reduce"), duration) == "0s"


def test_on_paper_all_is_open_and_the_controls_are_gone(opened: Open) -> None:
    driver = opened(seed())
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})

    assert ask(driver, "getComputedStyle(document.querySelector('.bar')).display") == "none"
    assert ask(driver, "document.querySelector('.card details dl').checkVisibility({contentVisibilityAuto: true})")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_without_script_the_page_can_be_read_and_followed(opened: Open, driver: Chrome) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        opened(seed(), shown=False)
        page = driver.execute_cdp_cmd("DOM.getDocument", {})["root"]
        bar = driver.execute_cdp_cmd("DOM.querySelector", {"nodeId": page["nodeId"], "selector": ".bar[hidden]"})
        assert bar["nodeId"]
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
