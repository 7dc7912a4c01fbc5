"""From what is seen in a clause to how likely each skill is: weights that add up, read from weights.toml.

The weights are fitted by tools/model/fit.py on the project's corpus. Probabilities are rounded before
anything is compared, so that every Python decides alike.
"""

import functools
import math
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from exercises.skills.features import CUES, JOINTS, Seen
from exercises.tables import read_data

WEIGHTS = Path(__file__).parent / "weights.toml"
QUESTIONS = ("open_question", "closed_question")
SCORED = tuple(skill for skill in CUES if skill not in ("reflection", "no_skill"))
_CONTENT = tuple(skill for skill in SCORED if skill not in QUESTIONS)
# A stock phrase is not coded beside a reflection, so that one stands elsewhere says nothing.
_ELSEWHERE = tuple(skill for skill in SCORED if skill != "stock_phrase")
# Up to these probabilities of every other skill a statement counts as claimed by none.
BANDS = (0.05, 0.1, 0.2, 0.5)
_FREE, _ASKED_OPEN, _ASKED_CLOSED = 0.12, 0.3, 0.9
# Below this a sentence with a mark is asked by its form alone; so a question is said from here at the latest.
ASKED, _BY_FORM = 0.5, 0.95
STEP = 0.05  # weights.toml counts in these
_FAR = 30.0


@dataclass(frozen=True)
class Card:
    """One skill's scorecard: its start, what adds and takes away, from where it is said or left open."""

    start: float
    weights: Mapping[str, float]
    sure: float
    maybe: float

    def probability(self, seen: Mapping[str, object], shares: Mapping[str, float] | None = None) -> float:
        """How likely the skill is in a clause; `shares` are features that are there to a degree."""
        total = self.start + math.fsum(self.weights[name] for name in seen if name in self.weights)
        if shares:
            total += math.fsum(self.weights.get(name, 0.0) * share for name, share in shares.items())
        return likelihood(total)


@functools.cache
def cards() -> dict[str, Card]:
    """The scorecards by skill."""
    data = read_data(WEIGHTS)
    deck = {}
    for at, (skill, entry) in enumerate(data["skill"].items()):
        weights = {name: steps[at] * STEP for name, steps in data["weights"].items() if steps[at]}
        deck[skill] = Card(entry["start"], weights, entry["sure"], entry["maybe"])
    return deck


def likelihood(total: float) -> float:
    """The probability of a sum of weights, rounded to three places."""
    return round(1 / (1 + math.exp(-max(-_FAR, min(_FAR, total)))), 3)


def probabilities(seen: Sequence[Seen], copied: Sequence[bool]) -> list[dict[str, float]]:
    """How likely each skill is in each clause of a reply; a copy of the client's words is only a copy."""
    deck = cards()
    chances = [{skill: deck[skill].probability(found) for skill in SCORED} for found in seen]
    ask(seen, chances)
    for chance, copy in zip(chances, copied, strict=True):
        if copy:
            chance.update(dict.fromkeys(_CONTENT, 0.0))
    for at, (found, copy) in enumerate(zip(seen, copied, strict=True)):
        left = 0.0 if copy else deck["reflection"].probability(found, claims(seen, chances, at))
        chances[at]["reflection"] = left
        chances[at]["parroting"] = deck["parroting"].probability({"copied": None} if copy else {})
    return chances


def ask(seen: Sequence[Container[str]], chances: Sequence[dict[str, float]]) -> None:
    """Let the form decide: a sentence with a question mark and no question in it is a closed one (2.2)."""
    first = 0
    for at, found in enumerate(seen):
        if not any(f"form.joint-{joint}" in found for joint in JOINTS):
            first = at
        sentence = chances[first : at + 1]
        if "form.asked" in found and all(chance[skill] < ASKED for chance in sentence for skill in QUESTIONS):
            chances[at]["closed_question"] = _BY_FORM


def claims(
    seen: Sequence[Container[str]], chances: Sequence[Mapping[str, float]], at: int
) -> dict[str, float]:
    """What the other skills leave to a reflection: what none of them claims is nearly always one."""
    here = chances[at]
    shares = {f"claimed.{skill}": here[skill] for skill in SCORED}
    most = max(here[skill] for skill in _CONTENT)
    shares["claimed.most"] = most
    shares.update({f"claimed.below-{band}": 1.0 for band in BANDS if most < band})
    others = [chance for place, chance in enumerate(chances) if place != at]
    for skill in _ELSEWHERE:
        shares[f"elsewhere.{skill}"] = max((chance[skill] for chance in others), default=0.0)
    shares["elsewhere.most"] = max(shares[f"elsewhere.{skill}"] for skill in _ELSEWHERE if skill in _CONTENT)
    for name, place in (("before", at - 1), ("after", at + 1)):
        if 0 <= place < len(chances):
            shares[f"{name}.most"] = max(chances[place][skill] for skill in _CONTENT if skill in _ELSEWHERE)
    asked = here["open_question"] >= _ASKED_OPEN or here["closed_question"] >= _ASKED_CLOSED
    if most < _FREE and not asked and "no_skill.any" not in seen[at]:
        shares["free.statement"] = 1.0
        if shares["elsewhere.most"] < _FREE:
            shares["free.reply"] = 1.0
        if "form.verbless" in seen[at]:
            shares["free.verbless"] = 1.0
        if "who.not-you" not in seen[at]:
            shares["free.you"] = 1.0
        elif "words.i" not in seen[at]:
            shares["free.others"] = 1.0
    return shares
