"""The examples that CONTRIBUTING.md shows to authors are themselves sound."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from exercises.kinds import KINDS
from exercises.lint import lint
from exercises.load import load_bank
from widgets.figures.sheet import draw

GUIDE = Path(__file__).parents[1] / "CONTRIBUTING.md"
SHOWN = re.findall(r"^```toml\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
EXAMPLES = [example for example in SHOWN if "[[item]]" in example]
FIGURES = [example for example in SHOWN if "[[panel]]" in example]


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """One bank of all the examples."""
    path = tmp_path / "00_examples.toml"
    path.write_text("\n".join(EXAMPLES), encoding="utf-8")
    return path


def test_the_examples_pass_the_lint(bank: Path) -> None:
    assert lint(bank.parent) == []


def test_every_kind_has_an_example(bank: Path) -> None:
    assert {item.kind for item in load_bank(bank)} == set(KINDS)


def test_the_example_of_a_figure_is_drawn() -> None:
    (example,) = FIGURES
    (panel,) = draw(tomllib.loads(example, parse_float=Decimal), "f0.toml")
    assert panel.rows == [("Empathy", ".28 [.23, .33]", "82 studies, 6,138 people; Elliott et al. 2018")]
