"""Running a page's cells in the build's own Python: most of a stock build is starting a kernel for each page.

A page sees a fresh namespace and its own folder, as in a notebook. A cell that fails, or that outlasts
`execute: timeout`, stops the build with the page, the cell and the error.
"""

import contextlib
import io
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import myst_nb.sphinx_
import nbformat
from IPython.core.displayhook import CapturingDisplayHook
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from myst_nb.core.execute import NotebookClientBase
from nbformat import NotebookNode
from sphinx.errors import ExtensionError

SHOWN = 60  # letters of a failing cell


class InProcess(NotebookClientBase):
    """A notebook's cells, run one after another as the notebook is read."""

    def start_client(self) -> None:
        """Fill the outputs of every code cell; raises ExtensionError."""
        cells = [cell for cell in self.notebook.cells if cell.cell_type == "code"]
        if not cells or self.path is None:
            return
        InteractiveShell.clear_instance()
        shell = InteractiveShell.instance()
        with _inside(self.path.parent):
            for number, cell in enumerate(cells, 1):
                cell.execution_count = number
                cell.outputs = self._outputs(shell, cell)

    def _outputs(self, shell: InteractiveShell, cell: NotebookNode) -> list[NotebookNode]:
        shell.display_pub = shown = CapturingDisplayPublisher()
        shell.display_trap.hook = CapturingDisplayHook(shell, outputs=shown.outputs)
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            _limit(int(self.nb_config.execution_timeout)),
        ):
            result = shell.run_cell(cell.source, store_history=False)
        if error := result.error_before_exec or result.error_in_exec:
            where = f"{self.path}: the cell “{cell.source.strip()[:SHOWN]}”"
            raise ExtensionError(f"{where} fails: {type(error).__name__}: {error}")
        written = [("stdout", out.getvalue()), ("stderr", err.getvalue())]
        return [
            *(nbformat.v4.new_output("stream", name=name, text=text) for name, text in written if text),
            *(
                nbformat.v4.new_output("display_data", data=part["data"], metadata=part["metadata"] or {})
                for part in shown.outputs
            ),
        ]


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """Let a cell run for so long, where the system has alarms."""
    if seconds <= 0 or not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(*_: Any) -> None:
        raise TimeoutError(f"it ran for more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def run_in_process() -> None:
    """Let MyST-NB run pages here; it offers no setting for it."""

    def client(
        notebook: NotebookNode, source: str, config: Any, logger: Any, _format: Any = None
    ) -> InProcess:
        path = Path(source)
        return InProcess(notebook, path if path.is_file() else None, config, logger)

    myst_nb.sphinx_.create_client = client
