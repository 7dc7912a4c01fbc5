"""The chapters: listed, runnable as notebooks, whole in their parts, and asking nothing of another host."""

import ast
import difflib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jupytext
import nbformat
import pytest
import yaml
from nbclient import NotebookClient

from exercises.gym import items
from exercises.kinds import KINDS
from exercises.load import banks, load_all
from tests.test_layers import CHAPTERS, cells
from widgets.figures import Figure
from widgets.placeholder import BUILDING, GYM, place

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "chapters"
VIEW = "application/vnd.jupyter.widget-view+json"
LONGEST = 640
FEWEST_RECALLED, MOST_RECALLED = 4, 6
CITATION = re.compile(r"\{cite(?::\w+)?\}`(?P<keys>[^`]+)`")
ENTRY = re.compile(r"^@\w+\{(?P<key>[^,\s]+),", re.MULTILINE)
MATH = re.compile(r"\$[^$\n]+\$|\$\$|\{math\}|\\\(|\\\[")
PROSE_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(https://[^)\s]+\)")
ADDRESS = re.compile(r"(?:\w+:)?//[\w.-]+")
LOADED = re.compile(
    r"<\s*(?:script|img|iframe|link|style|object|embed|video|audio|svg)\b|\{raw\}|!\[|\bjavascript:"
)
KEY_POINTS = re.compile(
    r"^:{3,}\{admonition\} Key points\n:class: keypoints\n(?P<points>(?:- .*\n)+)", re.MULTILINE
)
BANK = load_all()


def text_of(chapter: Path) -> str:
    return chapter.read_text(encoding="utf-8")


def front_matter(chapter: Path) -> dict[str, Any]:
    """The YAML at a file's top, or nothing where there is none."""
    found = re.match(r"---\n(?P<yaml>.*?)\n---\n", text_of(chapter), re.DOTALL)
    return yaml.safe_load(found["yaml"]) if found else {}


def calls(chapter: Path) -> list[tuple[str, str]]:
    """What a chapter's cells call, each with its id: `exercise`, `recall`, `figure`; the gym has none."""
    nodes = (node for cell in cells(chapter) for node in ast.walk(ast.parse(cell)))
    found = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    return [(call.func.id, ast.literal_eval(call.args[0]) if call.args else "") for call in found]  # type: ignore[attr-defined]


def live_figures(chapter: Path) -> int:
    """How many of a chapter's figures a learner can change."""
    return sum(Figure(name).is_live for kind, name in calls(chapter) if kind == "figure")


def embeds(chapter: Path) -> list[str]:
    """The ids of a chapter's exercises."""
    return [item_id for name, item_id in calls(chapter) if name == "exercise"]


def gyms(chapter: Path) -> int:
    """How many cells of a chapter show the gym."""
    return sum(name == "reflections_gym" for name, _ in calls(chapter))


def recalled(chapter: Path) -> list[str]:
    """The ids of the exercises of earlier chapters that a chapter shows again."""
    return [item_id for name, item_id in calls(chapter) if name == "recall"]


NOTEBOOKS = [chapter for chapter in CHAPTERS if list(cells(chapter))]
NUMBERED = [chapter for chapter in CHAPTERS if re.match(r"\d\d_", chapter.name)]
EMBEDS = [(chapter, item_id) for chapter in CHAPTERS for item_id in embeds(chapter)]
GYM_PAGES = {chapter.stem for chapter in CHAPTERS if gyms(chapter)}
RECALLS = [(chapter, item_id) for chapter in CHAPTERS for item_id in recalled(chapter)]


def named(value: Any) -> str:
    return value.relative_to(FOLDER).as_posix() if isinstance(value, Path) else str(value)


every_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=named)
every_notebook = pytest.mark.parametrize("chapter", NOTEBOOKS, ids=named)
every_numbered = pytest.mark.parametrize("chapter", NUMBERED, ids=named)


# The list


def test_the_table_of_contents_equals_the_folder() -> None:
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    listed = [toc["root"], *(entry["file"] for part in toc["parts"] for entry in part["chapters"])]
    there = [chapter.relative_to(ROOT).with_suffix("").as_posix() for chapter in CHAPTERS]
    assert sorted(listed) == sorted(there)


@every_numbered
def test_a_chapter_has_a_bank_of_its_name(chapter: Path) -> None:
    assert chapter.stem in {bank.stem for bank in banks()}


# Exercises


@pytest.mark.parametrize(("chapter", "item_id"), EMBEDS + RECALLS, ids=named)
def test_an_exercise_in_a_chapter_is_in_the_bank(chapter: Path, item_id: str) -> None:
    assert item_id in BANK, f"{named(chapter)}; near it are {difflib.get_close_matches(item_id, BANK)}"


@pytest.mark.parametrize("item_id", BANK)
def test_every_item_of_the_bank_is_used_in_its_chapter(item_id: str) -> None:
    used_in = {chapter.stem for chapter, used in EMBEDS if used == item_id}
    assert BANK[item_id].chapter in used_in | (GYM_PAGES if item_id in items() else set())


@every_chapter
def test_a_chapter_shows_no_exercise_twice(chapter: Path) -> None:
    shown = embeds(chapter) + recalled(chapter)
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize("chapter", [chapter for chapter in NUMBERED if chapter.stem[:2] != "01"], ids=named)
def test_a_chapter_opens_with_scored_exercises_of_earlier_ones(chapter: Path) -> None:
    items = [BANK[item_id] for item_id in recalled(chapter)]
    assert FEWEST_RECALLED <= len(items) <= MOST_RECALLED
    assert all(item.chapter < chapter.stem and KINDS[item.kind].max_score(item) for item in items)
    first = [name for name, _ in calls(chapter)][: len(items)]
    assert set(first) == {"recall"}


# Run as notebooks


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotebookClient]:
    """One kernel of the course's own environment for all chapters."""
    client = NotebookClient(nbformat.v4.new_notebook(), kernel_name="python3", timeout=60)
    env = {name: value for name, value in os.environ.items() if name != BUILDING}
    with client.setup_kernel(env={**env, "ATTUNE_ANSWERS": str(tmp_path_factory.mktemp("answers"))}):
        yield client


def outputs(chapter: Path, kernel: NotebookClient, *, building: bool) -> list[Any]:
    """What the cells of a chapter leave behind in a fresh namespace."""
    notebook = jupytext.read(chapter)
    setting = f"os.environ[{BUILDING!r}] = 'yes'" if building else f"os.environ.pop({BUILDING!r}, None)"
    fresh = f"%reset -f\nimport os\nos.chdir({str(chapter.parent)!r})\n{setting};"
    notebook.cells.insert(0, nbformat.v4.new_code_cell(fresh))
    kernel.nb = notebook
    kernel.reset_execution_trackers()
    code = [(number, cell) for number, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    for number, cell in code:
        kernel.execute_cell(cell, number)
    return [output for _, cell in code[1:] for output in cell.outputs]


@every_notebook
def test_a_chapter_runs_and_its_cells_leave_live_exercises(chapter: Path, kernel: NotebookClient) -> None:
    shown = outputs(chapter, kernel, building=False)
    assert [output.output_type for output in shown] == ["execute_result"] * len(calls(chapter))
    live = len(embeds(chapter) + recalled(chapter)) + live_figures(chapter) + gyms(chapter)
    assert sum(VIEW in output.data for output in shown) == live


@every_notebook
def test_while_the_book_is_built_a_cell_leaves_a_place_and_no_widget_state(
    chapter: Path, kernel: NotebookClient
) -> None:
    shown = outputs(chapter, kernel, building=True)
    plain = {"exercise": "{}", "reflections_gym": GYM}
    expected = [plain.get(kind, f"{kind}:{{}}").format(name) for kind, name in calls(chapter)]
    assert [place(output.data["text/html"]) for output in shown] == expected
    assert all(set(output.data) == {"text/html", "text/plain"} for output in shown)
    assert kernel.widget_state == {}


@every_chapter
def test_a_chapter_names_its_kernel_and_its_format(chapter: Path) -> None:
    matter = front_matter(chapter)
    assert matter["file_format"] == "mystnb"
    assert matter["kernelspec"]["name"] == "python3" and matter["kernelspec"]["display_name"]
    assert matter["jupytext"]["text_representation"] == {"extension": ".md", "format_name": "myst"}


# What a page is made of


@every_numbered
def test_a_chapter_states_its_minutes(chapter: Path) -> None:
    matter = front_matter(chapter)
    assert matter["title"] == re.search(r"^# (.+)$", text_of(chapter), re.MULTILINE)[1]  # type: ignore[index]
    assert type(matter["teaching"]) is int and matter["teaching"] > 0
    assert matter["exercises"] == sum(
        BANK[item_id].minutes for item_id in embeds(chapter) + recalled(chapter)
    )


@every_numbered
def test_the_key_points_are_the_headings(chapter: Path) -> None:
    found = KEY_POINTS.search(text_of(chapter))
    assert found
    points = [line.removeprefix("- ") for line in found["points"].splitlines()]
    assert points == re.findall(r"^## (.+)$", text_of(chapter), re.MULTILINE)


@every_chapter
def test_a_chapter_is_short_enough_to_edit(chapter: Path) -> None:
    assert len(text_of(chapter).splitlines()) <= LONGEST


@every_chapter
def test_a_chapter_has_one_title(chapter: Path) -> None:
    assert len(re.findall(r"^# ", text_of(chapter), re.MULTILINE)) == 1


@every_chapter
def test_no_formula_would_bring_a_script_from_elsewhere(chapter: Path) -> None:
    assert MATH.findall(text_of(chapter)) == []


@every_chapter
def test_each_work_cited_is_in_the_bibliography(chapter: Path) -> None:
    listed = set(ENTRY.findall((FOLDER / "references.bib").read_text(encoding="utf-8")))
    cited = {key.strip() for found in CITATION.finditer(text_of(chapter)) for key in found["keys"].split(",")}
    assert cited <= listed
    assert listed


def test_no_work_is_listed_twice() -> None:
    listed = ENTRY.findall((FOLDER / "references.bib").read_text(encoding="utf-8"))
    assert len(listed) == len(set(listed))


@every_chapter
def test_other_hosts_are_named_in_prose_and_asked_for_nothing(chapter: Path) -> None:
    text = text_of(chapter)
    assert LOADED.findall(text) == []
    assert ADDRESS.findall(PROSE_LINK.sub("", text)) == []


@every_chapter
def test_a_link_to_another_chapter_leads_somewhere(chapter: Path) -> None:
    for target in re.findall(r"\]\((?!https:|#)([^)#\s]+)", text_of(chapter)):
        assert (chapter.parent / target).exists(), target


def test_the_readings_of_this_file_find_what_they_look_for() -> None:
    assert NOTEBOOKS and NUMBERED and EMBEDS
    assert any(CITATION.search(text_of(chapter)) for chapter in CHAPTERS)
    assert MATH.search("costs $x + 1$ here") and not MATH.search("costs $5")
    assert LOADED.search("![a](b.png)") and LOADED.search("<script>") and not LOADED.search("a <b> c")
    assert ADDRESS.search("see //cdn.example/x.js")
    assert not ADDRESS.search(PROSE_LINK.sub("", "see [it](https://example.org)"))
    assert ADDRESS.search(PROSE_LINK.sub("", "see ![it](https://example.org)"))
