"""The register: every kind of exercise, by name."""

from types import ModuleType

from exercises import choice, cues, dialogue, journal, knowledge, match, order, rating, reply

KINDS: dict[str, ModuleType] = {
    kind.NAME: kind for kind in (choice, match, order, cues, rating, reply, journal, dialogue, knowledge)
}
