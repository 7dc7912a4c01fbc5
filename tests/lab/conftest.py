import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Request, expect, sync_playwright

from tests.lab.jupyter import PATIENCE, Notebook, Server, server
from tools.browser import find

ROOT = Path(__file__).parents[2]
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"),
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # no other host can be reached at all
]
expect.set_options(timeout=PATIENCE * 1000)
LOCAL = ("http://127.0.0.1:", "ws://127.0.0.1:", "blob:", "data:")
HEAD = """\
---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
kernelspec:
  display_name: Python 3 (ipykernel)
  language: python
  name: python3
---
"""
TABS = """
```{code-cell} ipython3
import exercises
from widgets import exercise

print(exercises.check("neighbours-reply", ["d"]).verdict)
```

```{code-cell} ipython3
from ipywidgets import Tab

Tab([exercise("neighbours-reply"), exercise("rogers-as-if")], titles=["One", "Two"])
```
"""
SHORT = """
# Some exercises

```{code-cell} ipython3
from widgets import exercise

exercise("neighbours-reply")
```

```{code-cell} ipython3
exercise("five-definitions")
```

```{code-cell} ipython3
exercise("empathy-cycle")
```

```{code-cell} ipython3
exercise("lonelier-after-sympathy")
```
"""


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "these tests need Chromium; python -m tools.browser says how to get it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """JupyterLab on a copy of the chapters, a short notebook, and one with tabs deep in folders."""
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "chapters", root, dirs_exist_ok=True)
    (root / "deep" / "deeper").mkdir(parents=True)
    (root / "deep" / "deeper" / "tabs.md").write_text(HEAD + TABS, encoding="utf-8")
    (root / "short.md").write_text(HEAD + SHORT, encoding="utf-8")
    with server(root, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture(autouse=True)
def blank(lab: Server) -> Iterator[None]:
    """No answers from an earlier test, and no kernels."""
    shutil.rmtree(lab.answers, ignore_errors=True)
    yield
    lab.end_sessions()


@pytest.fixture
def page(browser: Browser, lab: Server) -> Iterator[Page]:
    """A fresh browser; in the end no request may have left this machine and no script of ours have failed."""
    context = browser.new_context(base_url=lab.address, viewport={"width": 1400, "height": 1000})
    strangers: list[str] = []
    failures: list[str] = []

    def guard(request: Request) -> None:
        if not request.url.startswith(LOCAL):
            strangers.append(request.url)

    def fail(error: Error) -> None:
        if "blob:" in (error.stack or ""):  # a widget's module; JupyterLab throws some of its own
            failures.append(f"{error}\n{error.stack}")

    page = context.new_page()
    context.on("request", guard)
    page.on("websocket", lambda socket: socket.url.startswith(LOCAL) or strangers.append(socket.url))
    page.on("pageerror", fail)
    page.on(
        "console",
        lambda said: (
            failures.append(said.text)
            if said.type == "error" and said.location["url"].startswith("blob:")
            else None
        ),
    )
    yield page
    context.close()
    assert strangers == []
    assert failures == []


@pytest.fixture
def notebook(page: Page) -> Callable[[str], Notebook]:
    """Opens a notebook by its path and waits for the whole of it."""
    return lambda path: Notebook(page, path).open().whole()
