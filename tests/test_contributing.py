"""The examples that CONTRIBUTING.md shows to authors are themselves sound."""

import re
from pathlib import Path

import pytest

from exercises.kinds import KINDS
from exercises.lint import lint
from exercises.load import load_bank

GUIDE = Path(__file__).parents[1] / "CONTRIBUTING.md"
EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


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
