"""The notation that xAPI takes from SCORM for a response in one text."""

from collections.abc import Iterable, Mapping
from typing import Any


def listed(parts: Iterable[str]) -> str:
    """Parts one after the other.

    >>> listed(["b", "d"])
    'b[,]d'
    """
    return "[,]".join(parts)


def paired(given: Mapping[str, Any]) -> str:
    """Each part with what was given for it.

    >>> paired({"walk": "advice", "hard": 3})
    'walk[.]advice[,]hard[.]3'
    """
    return listed(f"{part}[.]{value}" for part, value in given.items())
