"""The register: every kind of exercise, by name."""

from types import ModuleType

from exercises import choice, dialogue, journal, match, order

KINDS: dict[str, ModuleType] = {kind.NAME: kind for kind in (choice, match, order, journal, dialogue)}
