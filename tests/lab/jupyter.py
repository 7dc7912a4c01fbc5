"""A JupyterLab server of the course's own environment, and a notebook open in it."""

import json
import os
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Response, expect

from widgets.placeholder import BUILDING

TOKEN = "a-token-for-the-tests"
STARTED = "is running at:"
PATIENCE = 60  # seconds for a server, a page or a kernel to start, on a busy machine
SESSION = """async (path) => {
  const answer = await fetch("/api/sessions", {headers: {Authorization: "token TOKEN"}});
  const session = (await answer.json()).find(each => each.path === path);
  const kernel = session?.kernel;
  return kernel?.execution_state === "idle" && kernel.connections > 0;
}""".replace("TOKEN", TOKEN)
CELLS = """async (path) => {
  const headers = {Authorization: "token TOKEN"};
  const answer = await fetch(`/api/contents/${path}?type=notebook`, {headers});
  return (await answer.json()).content.cells.length;
}""".replace("TOKEN", TOKEN)
DO = """async ([command, options]) => {
  await jupyterapp.restored;
  await jupyterapp.commands.execute(command, options);
}"""
OPEN = ".jp-NotebookPanel:not(.lm-mod-hidden)"
PROMPTS = f"[...document.querySelectorAll('{OPEN} .jp-CodeCell .jp-InputPrompt')]"
FORGET = f"() => {PROMPTS}.forEach(prompt => {{ prompt.textContent = ''; }})"
HAS_RUN = f"() => /\\d/.test({PROMPTS}.at(-1).textContent)"


@dataclass
class Server:
    """Where a server listens, the folder it shows, and the folder that its kernels keep answers in."""

    address: str
    root: Path
    answers: Path
    log: list[str] = field(default_factory=list)

    def ask(self, path: str, method: str = "GET") -> Any:
        """What the server's REST interface says."""
        request = urllib.request.Request(
            f"{self.address}/{path}", method=method, headers={"Authorization": f"token {TOKEN}"}
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or "null")

    def end_sessions(self) -> None:
        """End every kernel, so that no notebook opens on an old one."""
        for session in self.ask("api/sessions"):
            self.ask(f"api/sessions/{session['id']}", "DELETE")

    def attempts(self) -> list[dict[str, Any]]:
        """What lies in the file of attempts."""
        file = self.answers / "attempts.jsonl"
        return (
            [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            if file.exists()
            else []
        )


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


@contextmanager
def server(root: Path, home: Path) -> Iterator[Server]:
    """JupyterLab on a folder, with nothing of this user's settings and nothing kept in their folders."""
    port = free_port()
    made = Server(f"http://127.0.0.1:{port}", root, home / "answers")
    folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    lab = ("JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")
    env = {
        **{name: value for name, value in os.environ.items() if name != BUILDING},
        **{name: str(home / name.lower()) for name in (*folders, *lab)},
        "ATTUNE_ANSWERS": str(made.answers),
        "PYTHONUNBUFFERED": "1",
    }
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
        *(f"--port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={root}"),
        *(f"--IdentityProvider.token={TOKEN}", "--LabApp.expose_app_in_browser=True"),
    ]
    process = subprocess.Popen(
        command, env=env, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    started = threading.Event()

    def listen() -> None:
        for line in process.stdout or ():
            made.log.append(line)
            if STARTED in line:
                started.set()
        started.set()

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        assert started.wait(PATIENCE) and process.poll() is None, "".join(made.log)
        yield made
        made.end_sessions()
    finally:
        process.terminate()
        process.wait(PATIENCE)
        listener.join()
        if process.stdout:
            process.stdout.close()


class Notebook:
    """A notebook open in a page of JupyterLab."""

    def __init__(self, page: Page, path: str) -> None:
        self.page, self.path = page, path
        self.panel = page.locator(OPEN)

    def open(self) -> "Notebook":
        """Open it by its address, in a fresh workspace."""
        self.page.goto(f"/lab/workspaces/tests/tree/{self.path}?reset&token={TOKEN}")
        return self.ready()

    def open_here(self) -> "Notebook":
        """Open it in the JupyterLab that the page shows already, as a double click on its file does."""
        self.page.wait_for_function("() => window.jupyterapp?.commands.hasCommand('filebrowser:open-path')")
        self.page.evaluate(DO, ["filebrowser:open-path", {"path": self.path}])
        return self.ready()

    def save(self) -> None:
        """Save it and wait until the server has written it."""
        with self.page.expect_response(self._is_save, timeout=PATIENCE * 1000) as saved:
            self.menu("File", "docmanager:save")
        assert saved.value.ok
        expect(self.page.locator("#jp-main-dock-panel .jp-mod-dirty")).to_have_count(0)

    def _is_save(self, answer: Response) -> bool:
        return answer.request.method == "PUT" and f"/api/contents/{self.path}" in answer.url

    def close(self) -> None:
        """Close it; nothing asks when it is saved."""
        self.page.evaluate(DO, ["application:close", {}])
        expect(self.panel).to_have_count(0)

    def ready(self) -> "Notebook":
        """Wait until it is drawn, its session is there and its kernel takes input."""
        expect(self.panel.locator(".jp-Cell").first).to_be_visible(timeout=PATIENCE * 1000)
        self.wait_for_kernel()
        return self

    def whole(self) -> "Notebook":
        """Wait until every cell is drawn, as each is in a window of good height."""
        cells: int = self.page.evaluate(CELLS, self.path)
        expect(self.panel.locator(".jp-Cell")).to_have_count(cells, timeout=PATIENCE * 1000)
        return self

    def wait_for_kernel(self) -> None:
        """Wait until the server has an idle kernel with this page connected, and the page knows its name."""
        self.page.wait_for_function(SESSION, arg=self.path, timeout=PATIENCE * 1000, polling=100)
        expect(self.panel.locator(".jp-Toolbar-kernelName")).to_have_text("Python 3 (ipykernel)")
        expect(self.page.locator("#jp-bottom-panel")).to_contain_text("Python 3 (ipykernel) | Idle")

    def menu(self, name: str, command: str) -> None:
        """Choose a command from a menu."""
        self.page.get_by_role("menuitem", name=name, exact=True).click()
        self.page.locator(f'.lm-Menu-item[data-command="{command}"]').click()

    def run_all(self) -> None:
        """Run every cell and wait until the last one has run."""
        self.page.evaluate(FORGET)  # the numbers of an earlier run
        self.menu("Run", "runmenu:run-all")
        self.page.wait_for_function(HAS_RUN, timeout=PATIENCE * 1000)

    def restart(self) -> None:
        """Restart the kernel and wait until it is another one that takes input."""
        self.menu("Kernel", "kernelmenu:restart")
        self.page.get_by_role("button", name="Confirm Kernel Restart").click()

    def card(self, item_id: str) -> Locator:
        """The exercise of this item."""
        return self.panel.locator(f'.attune[data-attune-item="{item_id}"]')

    def live(self, item_id: str) -> Locator:
        """The exercise of this item, once it answers."""
        card = self.card(item_id)
        card.and_(self.page.locator("[data-live]")).wait_for(timeout=PATIENCE * 1000)
        card.scroll_into_view_if_needed()
        return card
