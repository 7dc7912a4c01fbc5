"""Putting parts in an order that depends on nothing but a seed."""

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar


class Part(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Its name within the item."""


P = TypeVar("P", bound=Part)


def shuffled(parts: Iterable[P], seed: str) -> list[P]:
    """The parts in the order that belongs to this seed, the same in every Python."""
    return sorted(parts, key=lambda part: hashlib.sha256(f"{seed}/{part.id}".encode()).digest())
