import doctest
import importlib
import pkgutil

import pytest

import exercises

NAMES = ["exercises", *(module.name for module in pkgutil.walk_packages(exercises.__path__, "exercises."))]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_docstring_shows_is_what_happens(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
