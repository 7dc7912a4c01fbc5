"""The counselling skills, each named once in skills.toml."""

import functools
from dataclasses import dataclass
from pathlib import Path

from exercises.tables import read_data

SKILLS = Path(__file__).parent / "skills.toml"


@dataclass(frozen=True)
class Skill:
    """One skill: id, the course's code, name, MITI's name, what it counts as, whether it is heard.

    `sounds_like` names the heard skill that a machine takes this one for, where it cannot hear it.
    """

    id: str
    code: str
    name: str
    miti: str = ""
    counts: str = ""
    heard: bool = False
    sounds_like: str = ""

    @property
    def heard_as(self) -> str:
        """The id of the skill that a machine hears in such words; empty where it hears none."""
        return self.id if self.heard else self.sounds_like


@functools.cache
def skills() -> dict[str, Skill]:
    """Every skill by its id."""
    return {skill.id: skill for skill in (Skill(**entry) for entry in read_data(SKILLS)["skill"])}
