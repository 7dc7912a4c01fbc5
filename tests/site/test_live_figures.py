"""Every figure in a browser, under the site's policy: what changes, what is said, that nothing is cut off."""

import subprocess
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.site.test_access import AXE, FOUND
from tools.serve import ROOT, serve
from widgets.book.finish import Scripts, policy
from widgets.book.sheets import ESBUILD
from widgets.figures import FIGURES, Figure
from widgets.figures.counts import COUNTS
from widgets.figures.display import numbers
from widgets.figures.gaps import fill

PAGE = """<!doctype html>
<html lang="en" data-content_root="./" data-theme="light"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Figures</title>
<link rel="stylesheet" href="figures.css"><script type="module" src="page.js"></script>
<style>body {{ background: var(--attune-paper); color: var(--attune-ink); margin: 0 25px; }}</style></head>
<body><main class="bd-article"><h1>Figures</h1>{figures}</main></body></html>"""
SCRIPT = 'import { attachLive } from "./figures/live.js"; attachLive(document);'
BOXES = """() => [...document.querySelectorAll("svg[role=img]")].flatMap((drawing) => {
  const { width, height } = drawing.viewBox.baseVal;
  const texts = [...drawing.querySelectorAll("text")].map((text) => [text, text.getBBox()]);
  const over = (a, b) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const under = (a, b) => Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const leaves = (box) => box.x < -2 || box.x + box.width > width + 2 || box.y + box.height > height + 1;
  const meet = (a, b) => over(a, b) > 1 && under(a, b) > 4;
  const out = texts.filter(([, box]) => leaves(box)).map(([text]) => `out: ${text.textContent}`);
  const pairs = texts.flatMap(([one, a], number) => texts.slice(number + 1)
    .filter(([, b]) => meet(a, b)).map(([other]) => `${one.textContent} | ${other.textContent}`));
  return [...out, ...pairs];
})"""
STAND_STILL = "() => dispatchEvent(new Event('beforeprint'))"
GO_ON = "() => dispatchEvent(new Event('afterprint'))"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page of all figures under the policy that a page of the book has."""
    folder = tmp_path_factory.mktemp("figures")
    entry = ["--bundle", "--log-level=warning", "--format=esm"]
    script = [ESBUILD, *entry, f"--outfile={folder / 'page.js'}"]
    subprocess.run(script, input=SCRIPT, text=True, check=True, cwd=ROOT / "widgets")
    style = ROOT / "widgets" / "exercise.css"
    subprocess.run([ESBUILD, style, *entry, f"--outfile={folder / 'figures.css'}"], check=True)
    figures = "".join(Figure(figure_id).render() for figure_id in FIGURES)
    rules = policy(Scripts(figures))
    (folder / "index.html").write_text(PAGE.format(policy=rules, figures=figures), encoding="utf-8")
    with serve(folder) as served:
        yield served


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """The page of figures as a fresh reader sees it; nothing may go wrong in it."""
    made: list[BrowserContext] = []
    wrong: list[str] = []

    def opened(width: int = 360, **settings: bool | str) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **settings)  # type: ignore[arg-type]
        made.append(context)
        context.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: wrong.append(str(error.error)))
        page = context.new_page()
        page.goto(address)
        return page

    yield opened
    for context in made:
        context.close()
    assert [error for error in wrong if "favicon" not in error and "404" not in error] == []


def panel(page: Page, kind: str) -> Locator:
    """A live picture, once its script has taken it over."""
    found = page.locator(f'[data-attune-live="{kind}"]')
    expect(found).to_have_attribute("data-live", "")
    return found


def people(shown: Locator) -> list[int]:
    """How many dots are filled in each row of a hundred."""
    return [shown.locator(f"[data-dots={name}] .attune-filled").count() for name in ("more", "fewer")]


def words(shown: Locator) -> Locator:
    return shown.get_by_role("status")


# The display of a correlation


def test_the_control_redraws_people_and_words(visit: Callable[..., Page]) -> None:
    shown = panel(visit(), "display")
    finding = Figure("f3").data["display"]["finding"]
    assert people(shown) == [64, 36]
    shown.get_by_role("slider").fill("0.5")
    assert people(shown) == [75, 25]
    expect(words(shown)).to_contain_text("r = .50")
    expect(words(shown)).to_contain_text("75 of 100 against 25 of 100")
    expect(words(shown)).to_contain_text("25\u00a0%")
    expect(words(shown)).to_have_attribute("aria-live", "polite")
    expect(shown.get_by_role("img")).to_have_accessible_name(fill(finding, numbers(Decimal("0.5"))))


def test_the_control_is_worked_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit()
    shown = panel(page, "display")
    slider = shown.get_by_role("slider", name=Figure("f3").data["display"]["label"])
    slider.focus()
    page.keyboard.press("ArrowRight")
    assert people(shown) == [64, 35]
    assert shown.locator(".attune-half").count() == 2
    expect(words(shown)).to_contain_text("64.5 of 100 against 35.5 of 100")
    page.keyboard.press("Home")
    assert people(shown) == [50, 50]
    expect(words(shown)).to_contain_text("r = 0,")
    page.keyboard.press("End")
    assert people(shown) == [80, 20]
    expect(words(shown)).to_contain_text("36\u00a0%")


def test_without_scripts_the_picture_stands_at_its_start(visit: Callable[..., Page]) -> None:
    page = visit(java_script_enabled=False)
    shown = page.locator("[data-attune-live=display]")
    assert people(shown) == [64, 36]
    expect(words(shown)).to_contain_text("64 of 100 against 36 of 100")
    expect(shown.get_by_role("slider")).to_be_hidden()


def test_paper_shows_the_start_and_the_page_its_own_value_again(visit: Callable[..., Page]) -> None:
    page = visit()
    shown = panel(page, "display")
    shown.get_by_role("slider").fill("0.6")
    page.emulate_media(media="print")
    page.evaluate(STAND_STILL)
    assert people(shown) == [64, 36]
    expect(words(shown)).to_contain_text("r = .28")
    expect(shown.get_by_role("slider")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate(GO_ON)
    assert people(shown) == [80, 20]
    expect(words(shown)).to_contain_text("r = .60")


@pytest.mark.parametrize(("motion", "time"), [("reduce", "0s"), ("no-preference", "0.12s")])
def test_nothing_moves_where_motion_is_not_wanted(visit: Callable[..., Page], motion: str, time: str) -> None:
    dot = panel(visit(reduced_motion=motion), "display").locator("circle").first
    expect(dot).to_have_css("transition-duration", time)


# Counts to bars


def put(shown: Locator, *counts: str) -> None:
    """Fill the three fields."""
    for field, count in zip(COUNTS, counts, strict=True):
        shown.locator(f"[name={field}]").fill(count)


def bars(shown: Locator) -> list[float]:
    """How long both bars are."""
    return [float(bar.get_attribute("width") or "nan") for bar in shown.locator("[data-bar]").all()]


def test_own_counts_are_drawn_and_said(visit: Callable[..., Page]) -> None:
    shown = panel(visit(), "counts")
    assert bars(shown) == [pytest.approx(1.25 / 4 * 300, abs=0.1), pytest.approx(120)]
    put(shown, "10", "10", "10")
    assert bars(shown) == [pytest.approx(150), pytest.approx(150)]
    expect(words(shown)).to_contain_text("20 reflections to 10 questions")
    expect(words(shown)).to_contain_text("50\u00a0%")


def test_a_bar_beyond_its_axis_ends_with_it(visit: Callable[..., Page]) -> None:
    shown = panel(visit(), "counts")
    put(shown, "1", "900", "99")
    assert bars(shown)[0] == 300
    expect(words(shown)).to_contain_text("999")


def test_a_division_by_nought_and_nonsense_are_said(visit: Callable[..., Page]) -> None:
    page = visit()
    shown = panel(page, "counts")
    says = Figure("f6").data["counts"]["says"]
    put(shown, "0", "0", "0")
    expect(words(shown)).to_have_text(f"{says['no_ratio']} {says['no_share']}")
    assert bars(shown) == [0, 0]
    for strange in ("", "-3", "2.5", "1000"):
        put(shown, "12", strange, "6")
        expect(words(shown)).to_have_text(says["unclear"])
    put(shown, "12", "9", "6")
    expect(words(shown)).to_contain_text("1.25")
    shown.locator("[name=questions]").press("Enter")  # which sends nothing anywhere
    expect(words(shown)).to_contain_text("1.25")
    assert page.url.endswith("/")


# All figures


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(visit: Callable[..., Page], theme: str) -> None:
    page = visit(bypass_csp=True)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    page.add_script_tag(content=AXE)
    assert page.evaluate(FOUND) == []


@pytest.mark.parametrize("width", [320, 720])
def test_nothing_is_cut_off_and_no_text_lies_over_another(visit: Callable[..., Page], width: int) -> None:
    page = visit(width)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(BOXES) == []


def test_the_page_s_script_is_small(address: str) -> None:
    packed = Path(ROOT / "_build" / "widgets" / "figure.js")
    assert address and (not packed.exists() or packed.stat().st_size < 6000)
