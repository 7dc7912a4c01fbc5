import doctest
import importlib
import pkgutil

import pytest

import exercises

NAMES = ["exercises", *(f"exercises.{module.name}" for module in pkgutil.iter_modules(exercises.__path__))]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_docstring_shows_is_what_happens(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
