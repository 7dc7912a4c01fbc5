"""Who may import whom, read from the files and from a fresh interpreter."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = {"exercises", "widgets", "classroom", "tools", "tests", "chapters"}
MAY_IMPORT = {
    "exercises": {"exercises"},
    "widgets": {"exercises", "widgets"},
    "classroom": {"exercises", "classroom"},
}
FENCE = re.compile(r"^(?P<indent>\s*)(?P<fence>`{3,}|~{3,}|:{3,})\{code-cell\}.*$")

LOADED = """
import json, sys
sys.path.insert(0, {root!r})
before = set(sys.modules)
import exercises, exercises.record, exercises.lint, exercises.wire, exercises.__main__
item = next(iter(exercises.load_all()))
exercises.check(item, ["a"])
exercises.marks(item, ["a"])
exercises.lint.lint()
print(json.dumps(sorted({{name.partition(".")[0] for name in set(sys.modules) - before}})))
"""


def modules(package: str) -> list[Path]:
    """The Python files of one of our packages."""
    return sorted((ROOT / package).rglob("*.py"))


def named(path: Path) -> str:
    """A file's path as a test's id."""
    return path.relative_to(ROOT).as_posix()


def imported(tree: ast.AST) -> Iterator[str]:
    """The top-level name of every module that a piece of code imports, wherever it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def imports_of(path: Path) -> set[str]:
    """What one Python file imports."""
    return set(imported(ast.parse(path.read_text(encoding="utf-8"))))


def cells(chapter: Path) -> Iterator[str]:
    """The Python of each code cell of a MyST notebook, without its options."""
    lines = iter(chapter.read_text(encoding="utf-8").splitlines())
    for line in lines:
        if opened := FENCE.match(line):
            body = []
            for inner in lines:
                if re.fullmatch(rf"\s*{re.escape(opened['fence'][0])}{{{len(opened['fence'])},}}\s*", inner):
                    break
                body.append(inner.removeprefix(opened["indent"]))
            yield _without_options(body)


def _without_options(lines: list[str]) -> str:
    if lines and lines[0].strip() == "---":
        lines = lines[lines.index("---", 1) + 1 :]
    while lines and re.match(r":[\w-]+:", lines[0]):
        lines = lines[1:]
    return "\n".join(lines)


CHAPTERS = sorted((ROOT / "chapters").rglob("*.md"))
CELLS = [(chapter, number, cell) for chapter in CHAPTERS for number, cell in enumerate(cells(chapter), 1)]


def test_exercises_load_nothing_beyond_the_standard_library() -> None:
    bare = [sys.executable, "-I", "-S", "-c", LOADED.format(root=str(ROOT))]
    loaded = json.loads(subprocess.run(bare, capture_output=True, check=True, cwd="/").stdout)
    assert "exercises" in loaded
    assert set(loaded) - set(sys.stdlib_module_names) == {"exercises"}


@pytest.mark.parametrize("path", modules("exercises"), ids=named)
def test_an_exercises_file_imports_the_standard_library_and_its_own_package(path: Path) -> None:
    assert imports_of(path) - set(sys.stdlib_module_names) <= {"exercises"}


@pytest.mark.parametrize("path", [path for package in MAY_IMPORT for path in modules(package)], ids=named)
def test_a_package_imports_only_the_rooms_below_it(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    assert imports_of(path) & OURS <= MAY_IMPORT[package]


def test_there_are_chapters_with_code_cells() -> None:
    assert CELLS


@pytest.mark.parametrize(
    ("chapter", "cell"),
    [(chapter, cell) for chapter, _, cell in CELLS],
    ids=[f"{named(chapter)} cell {number}" for chapter, number, _ in CELLS],
)
def test_a_code_cell_imports_from_widgets_and_makes_one_call_at_most(chapter: Path, cell: str) -> None:
    body = ast.parse(cell, filename=named(chapter)).body
    calls = [statement for statement in body if not isinstance(statement, ast.ImportFrom)]
    assert body
    assert {statement.module for statement in body if isinstance(statement, ast.ImportFrom)} <= {"widgets"}
    assert len(calls) <= 1
    for statement in calls:
        assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
        assert isinstance(statement.value.func, ast.Name)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```{code-cell}\nexercise('a')\n```", ["exercise('a')"]),
        ("```{code-cell} python\n:tags: [remove-input]\n\nexercise('a')\n```", ["\nexercise('a')"]),
        (
            "````{code-cell}\n---\ntags: [a]\n---\nexercise('a')\n````\n\n```python\nx = 1\n```",
            ["exercise('a')"],
        ),
        (":::{dropdown}\n```{code-cell}\na()\n```\n:::\n```{code-cell}\nb()\n```", ["a()", "b()"]),
    ],
    ids=["plain", "options", "front matter", "two"],
)
def test_cells_are_read_without_their_options(text: str, found: list[str], tmp_path: Path) -> None:
    chapter = tmp_path / "chapter.md"
    chapter.write_text(text, encoding="utf-8")
    assert list(cells(chapter)) == found
