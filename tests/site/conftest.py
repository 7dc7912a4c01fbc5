"""A browser, the built site on a host that can be made slow to please, and fresh readers under guard."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Request,
    WebError,
    expect,
    sync_playwright,
)

from tests.site.pages import BUILT
from tools.browser import advice, find, installation
from tools.serve import serve

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # no other host can be reached at all
]
NO_ICON = "favicon.ico"  # asked for by the redirection at index.html, which names no icon
PATIENCE = 60_000  # ms for a state to come about on a busy machine; elsewhere nothing takes that long
SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"

expect.set_options(timeout=PATIENCE)


@dataclass
class Host:
    """A web host of the built site, and what it does wrong: read anew at each request."""

    address: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    mime: dict[str, str] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)


@dataclass
class Guard:
    """What the pages and workers of a test ask for, and what goes wrong in them."""

    address: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    expects_errors: bool = False

    def watch(self, reader: BrowserContext) -> None:
        reader.on("request", self._asked)
        reader.on("console", self._said)
        reader.on("weberror", self._failed)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(("data:", f"blob:{self.address}")):
            self.requests.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        if message.type == "error" and where != self.address + NO_ICON:
            self.errors.append(f"{message.text} ({where})")

    def _failed(self, error: WebError) -> None:
        self.errors.append(f"{error.error}\n{error.error.stack}")

    def foreign(self) -> list[str]:
        """The requests that left the site."""
        return [url for url in self.requests if not url.startswith(self.address)]

    def asked(self, part: str = "") -> list[str]:
        """The paths of requests that hold a text."""
        paths = [url.removeprefix(self.address) for url in self.requests]
        return [path for path in paths if part in path]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests here; it ends before tests elsewhere start their own."""
    path = find()
    if path is None:
        pytest.fail(advice(installation()), pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def host() -> Iterator[Host]:
    if not (BUILT / "index.html").is_file():
        pytest.fail(f"{BUILT} has no index.html: build the site with make site.", pytrace=False)
    made = Host()
    with serve(BUILT, headers=made.headers, mime=made.mime, missing=made.missing) as made.address:
        yield made


@pytest.fixture
def address(host: Host) -> str:
    return host.address


@pytest.fixture
def guard(address: str) -> Iterator[Guard]:
    """Watches the readers of a test: nothing may leave the site, and nothing unexpected go wrong."""
    guard = Guard(address)
    yield guard
    assert guard.foreign() == []
    assert guard.expects_errors or guard.errors == []


@pytest.fixture
def readers(browser: Browser, guard: Guard) -> Iterator[Callable[..., BrowserContext]]:
    """Readers with a fresh profile each, made by calling this."""
    made: list[BrowserContext] = []

    def reader(**settings: bool | str) -> BrowserContext:
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        guard.watch(context)
        made.append(context)
        return context

    yield reader
    for context in made:
        context.close()


@pytest.fixture
def reader(readers: Callable[..., BrowserContext]) -> BrowserContext:
    return readers()


@pytest.fixture
def thrifty(reader: BrowserContext) -> BrowserContext:
    """A reader who saves data: Python starts at the first touch, so a page that is only seen costs less."""
    reader.add_init_script(SAVE_DATA)
    return reader


@pytest.fixture
def watched(readers: Callable[..., BrowserContext]) -> BrowserContext:
    """A thrifty reader whose pages let axe in, and change their colours at once."""
    watched = readers(bypass_csp=True, reduced_motion="reduce", color_scheme="light")
    watched.add_init_script(SAVE_DATA)
    return watched
