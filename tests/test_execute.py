"""Pages are run in the build's own Python: what a cell shows and writes stays, what fails is named."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from sphinx.errors import ExtensionError

from widgets.book.execute import InProcess


def run(folder: Path, *sources: str, timeout: int = 60) -> list[Any]:
    """The outputs of a page's cells."""
    page = folder / "page.md"
    page.touch()
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    config: Any = SimpleNamespace(execution_timeout=timeout)
    InProcess(notebook, page, config, None).start_client()
    return [cell.outputs for cell in notebook.cells]


def test_the_last_value_of_a_cell_is_shown_with_all_its_forms(tmp_path: Path) -> None:
    shape = "class A:\n    def _repr_html_(self): return '<b>a</b>'\n    def __repr__(self): return 'a'\nA()"
    ((shown,),) = run(tmp_path, shape)
    assert shown.output_type == "display_data"
    assert shown.data == {"text/html": "<b>a</b>", "text/plain": "a"}


def test_what_is_printed_and_displayed_is_kept(tmp_path: Path) -> None:
    (outputs,) = run(tmp_path, "from IPython.display import display\nprint('one')\ndisplay('two')\n3")
    assert [output.get("text") or output["data"]["text/plain"] for output in outputs] == [
        "one\n",
        "'two'",
        "3",
    ]


def test_cells_share_a_namespace_and_pages_do_not(tmp_path: Path) -> None:
    _, (shown,) = run(tmp_path, "a = 1", "a + 1")
    assert shown.data["text/plain"] == "2"
    with pytest.raises(ExtensionError, match="NameError"):
        run(tmp_path, "a")


def test_a_page_runs_in_its_own_folder(tmp_path: Path) -> None:
    before = Path.cwd()
    ((shown,),) = run(tmp_path, "import os\nos.getcwd()")
    assert shown.data["text/plain"] == repr(str(tmp_path))
    assert Path.cwd() == before


@pytest.mark.parametrize("source", ["1 / 0", "def", "raise SystemExit"], ids=["error", "syntax", "exit"])
def test_a_cell_that_fails_stops_the_build_with_its_words(source: str, tmp_path: Path) -> None:
    with pytest.raises(ExtensionError, match=rf"page\.md: the cell “{source}” fails: "):
        run(tmp_path, source)


def test_a_cell_that_never_ends_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(ExtensionError, match="it ran for more than 1 seconds"):
        run(tmp_path, "while True: pass", timeout=1)
