"""Where Python cannot start, or only the second time: one sentence, nothing lost, and the discussion open."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.site.conftest import Guard, Host
from tests.site.pages import (
    CHAPTER,
    FRONT,
    PACKED,
    TROUBLE,
    UNSAVED,
    WASM,
    Card,
    anywhere,
    open_card,
    prepend,
    reopen,
    rewrite,
)

PYTHON_FILES = [
    "worker.js",
    "exercises.zip",
    "pyodide/pyodide.asm.js",
    "pyodide/pyodide.asm.wasm",
    "pyodide/python_stdlib.zip",
]
NO_WASM = "default-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
SHORT = {'"limit": 45000': '"limit": 100'}
Breaks = Callable[[Host, BrowserContext], None]


def without_webassembly(_host: Host, reader: BrowserContext) -> None:
    """A browser without WebAssembly, or one that has it switched off."""
    prepend(reader, PACKED + "worker.js", "delete self.WebAssembly;")


def without_streaming(_host: Host, reader: BrowserContext) -> None:
    """A browser that compiles only what it has whole."""
    prepend(
        reader,
        PACKED + "worker.js",
        "delete WebAssembly.compileStreaming; delete WebAssembly.instantiateStreaming;",
    )


def policy_forbids_it(host: Host, _reader: BrowserContext) -> None:
    """A host whose policy lets no WebAssembly be compiled, and says so to nobody."""
    host.headers["Content-Security-Policy"] = NO_WASM


def policy_forbids_workers(host: Host, _reader: BrowserContext) -> None:
    """A host whose policy lets no worker start."""
    host.headers["Content-Security-Policy"] = f"{NO_WASM}; worker-src 'none'"


def workers_are_refused(_host: Host, reader: BrowserContext) -> None:
    """A browser that makes no worker at all."""
    reader.add_init_script("window.Worker = class { constructor() { throw new Error('no workers'); } };")


def worker_stays_silent(_host: Host, reader: BrowserContext) -> None:
    """A worker that never says a word."""
    rewrite(reader, FRONT, SHORT)
    reader.route(
        anywhere(PACKED + "worker.js"), lambda route: route.fulfill(content_type="text/javascript", body="")
    )


def worker_has_a_wrong_type(_host: Host, reader: BrowserContext) -> None:
    """A host that takes the worker's script for plain text."""
    reader.route(
        anywhere(PACKED + "worker.js"),
        lambda route: route.fulfill(content_type="text/plain", body="postMessage(1)"),
    )


def wasm_is_no_wasm(_host: Host, reader: BrowserContext) -> None:
    """A host that answers with a page of its own where a file should be."""
    reader.route(
        anywhere(WASM), lambda route: route.fulfill(content_type="application/wasm", body="<!doctype html>")
    )


def connection_breaks(_host: Host, reader: BrowserContext) -> None:
    """A connection that breaks off whenever the largest file comes."""
    reader.route(anywhere(WASM), lambda route: route.abort())


def missing(name: str) -> Breaks:
    def breaks(host: Host, _reader: BrowserContext) -> None:
        host.missing.add(PACKED + name)

    return breaks


FAILURES: dict[str, Breaks] = {
    **{f"{name} is missing": missing(name) for name in PYTHON_FILES},
    "no WebAssembly": without_webassembly,
    "a policy against WebAssembly": policy_forbids_it,
    "a policy against workers": policy_forbids_workers,
    "no workers": workers_are_refused,
    "a silent worker": worker_stays_silent,
    "a worker of a wrong type": worker_has_a_wrong_type,
    "a page in place of the file": wasm_is_no_wasm,
    "a broken connection": connection_breaks,
}


def told_of_trouble(card: Card, response: list[str]) -> None:
    """Expect one sentence, the response still there, and a discussion that can be read."""
    expect(card.status).to_contain_text(TROUBLE)
    expect(card.at).not_to_have_attribute("aria-busy", "true")
    assert card.status.inner_text().count(".") == 1
    card.shows(response)
    expect(card.discussion).to_have_attribute("open", "")
    expect(card.discussion.locator("dl")).to_be_visible()


@pytest.mark.parametrize("breaks", FAILURES.values(), ids=FAILURES)
def test_where_python_cannot_start_the_reader_is_told_and_loses_nothing(
    breaks: Breaks, host: Host, reader: BrowserContext, guard: Guard
) -> None:
    guard.expects_errors = True
    breaks(host, reader)
    card = open_card(reader, host.address, path=FRONT)
    card.fill(["d"])
    card.sure(3).check()
    card.check()
    told_of_trouble(card, ["d"])
    card = reopen(card)
    card.shows(["d"])
    expect(card.sure(3)).to_be_checked()
    card.check()
    told_of_trouble(card, ["d"])


def test_python_that_comes_back_answers_the_next_check(
    host: Host, reader: BrowserContext, guard: Guard
) -> None:
    guard.expects_errors = True
    host.missing.add(WASM)
    card = open_card(reader, host.address, path=FRONT)
    card.fill(["d"])
    card.check()
    told_of_trouble(card, ["d"])
    host.missing.clear()
    card.check()
    card.judged("correct")
    expect(card.status).not_to_contain_text(TROUBLE)


@pytest.mark.parametrize("name", PYTHON_FILES)
def test_a_file_that_comes_the_second_time_is_enough(
    name: str, reader: BrowserContext, guard: Guard, address: str
) -> None:
    guard.expects_errors = True
    tries: list[str] = []

    def fail_once(route: Route) -> None:
        tries.append(route.request.url)
        if len(tries) == 1:
            route.fulfill(status=503)
        else:
            route.continue_()

    reader.route(anywhere(PACKED + name), fail_once)
    card = open_card(reader, address, path=FRONT)
    card.answer(["d"], "correct")
    assert len(tries) == 2


@pytest.mark.parametrize(
    "mime",
    [{".wasm": "application/octet-stream"}, {".wasm": "text/plain"}, {".zip": "text/html; charset=utf-8"}],
    ids=str,
)
def test_a_wrong_mime_type_does_no_harm(mime: dict[str, str], host: Host, reader: BrowserContext) -> None:
    host.mime.update(mime)
    open_card(reader, host.address, path=FRONT).answer(["d"], "correct")


def test_a_browser_that_cannot_stream_answers_as_well(reader: BrowserContext, address: str) -> None:
    without_streaming(Host(), reader)
    open_card(reader, address, path=FRONT).answer(["d"], "correct")


def test_a_page_whose_script_is_missing_can_be_read(host: Host, reader: BrowserContext, guard: Guard) -> None:
    guard.expects_errors = True
    host.missing.add(PACKED + "site.js")
    page = reader.new_page()
    page.goto(host.address + CHAPTER)
    card = Card(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(card.at.locator(".attune-stem").first).to_be_visible()
    expect(card.part("d")).to_be_visible()
    expect(card.check_button).to_be_disabled()


# A browser that keeps nothing

CLOSED = "indexedDB.open = () => { throw new DOMException('closed', 'SecurityError'); }"
FULL = """for (const name of ["add", "put"]) {
  IDBObjectStore.prototype[name] = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
FULL_FOR_ANSWERS = (
    "IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };"
)
NO_SESSION = """Object.defineProperty(window, "sessionStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""
# The second answer has the first one's id, so the browser refuses it after the request was made.
REFUSED_LATE = "crypto.randomUUID = () => '00000000-0000-4000-8000-000000000000'"


@pytest.mark.parametrize(
    "script", [CLOSED, FULL, FULL_FOR_ANSWERS], ids=["closed", "full", "full for answers"]
)
def test_where_nothing_can_be_kept_the_answer_is_shown_and_says_so(
    script: str, reader: BrowserContext, address: str
) -> None:
    reader.add_init_script(script)
    card = open_card(reader, address, path=FRONT)
    card.answer(["d"], "correct")
    expect(card.status).to_contain_text("It fits.")
    expect(card.status).to_contain_text(UNSAVED)
    expect(card.discussion).not_to_have_attribute("open", "")


@pytest.mark.parametrize("script", [CLOSED, FULL], ids=["closed", "full"])
def test_a_draft_that_cannot_be_kept_is_told_without_giving_the_discussion_away(
    script: str, reader: BrowserContext, address: str
) -> None:
    reader.add_init_script(script)
    card = open_card(reader, address, path=FRONT)
    card.option("a").check()
    expect(card.status).to_contain_text(UNSAVED)
    expect(card.discussion).to_be_hidden()
    card = reopen(card)  # the tab itself still holds it
    card.shows(["a"])


def test_an_answer_refused_late_is_told_too(reader: BrowserContext, address: str) -> None:
    reader.add_init_script(REFUSED_LATE)
    card = open_card(reader, address, path=FRONT)
    card.answer(["a"], "incorrect")
    expect(card.status).not_to_contain_text(UNSAVED)
    card.answer(["d"], "correct")
    expect(card.status).to_contain_text(UNSAVED)


def refuses_session_storage(page: Page) -> bool:
    return bool(page.evaluate("() => { try { return !sessionStorage; } catch { return true; } }"))


def test_a_tab_that_may_hold_nothing_is_served_as_well(
    reader: BrowserContext, guard: Guard, address: str
) -> None:
    guard.expects_errors = True  # of sphinx-design's tabs
    reader.add_init_script(NO_SESSION)
    card = open_card(reader, address, path=FRONT)
    assert refuses_session_storage(card.page)
    card.answer(["d"], "correct")
    expect(card.status).not_to_contain_text(UNSAVED)
    reopen(card).judged("correct")
