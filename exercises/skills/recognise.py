"""The one way in: a typed reply goes through text, features and scorecard, and comes out as skills."""

import re
from collections.abc import Container, Sequence

from exercises.skills.distress import is_distress
from exercises.skills.features import Seen, features
from exercises.skills.parroting import copies, sentences_of
from exercises.skills.recognition import HEARD, Found, Passage, Recognition, Span
from exercises.skills.scorecard import cards, probabilities
from exercises.skills.text import LONGEST, Clause, clauses, has_letters, is_empty, is_english, words

# A stock phrase is none where something of the client's is taken up (the manual, 13.2).
TAKEN_UP = frozenset({"reflection", "validation", "affirmation"})
_QUOTED_WHOLE = frozenset({"reflection", "parroting"})


def recognise(reply: str, heard: str = "") -> Recognition:
    """What the wording of a reply shows; `heard` is what the client said, used for parroting alone."""
    if is_distress(reply):
        return Recognition((), "distress")
    if is_empty(reply):
        return Recognition((), "empty")
    if not is_english(reply):
        return Recognition((), "not_english")
    notice = "too_long" if len(reply) > LONGEST else None
    return Recognition(_passages(reply, heard) if has_letters(reply) else (), notice)


def _passages(reply: str, heard: str) -> tuple[Passage, ...]:
    parts = clauses(reply)
    seen = features(parts)
    chances = probabilities(seen, copies(parts, sentences_of(heard)))
    deck = cards()
    said = {skill for chance in chances for skill in HEARD if chance[skill] >= deck[skill].sure}
    dropped = set()
    if "reflection" in said:
        dropped.add("parroting")
    if said & TAKEN_UP:
        dropped.add("stock_phrase")
    doubted = _too_much_for_a_word(parts, seen)
    rated = zip(parts, seen, chances, strict=True)
    return tuple(_passage(reply, part, dropped, doubted) for part in rated)


def _too_much_for_a_word(parts: Sequence[Clause], seen: Sequence[Seen]) -> frozenset[str]:
    """The skills that a reply of one word does not show, unless it is a feeling or a picture ("drowning")."""
    said = [word.plain for clause in parts for word in clause.words]
    if len(said) != 1:
        return frozenset()
    if "no_skill.small-sound" in seen[0]:
        return frozenset({"reflection", "affirmation"})
    is_picture = said[0].endswith("ing") and not said[0].endswith("thing")
    return frozenset() if is_picture or said[0] in words()["feeling"] else frozenset({"reflection"})


def _passage(
    reply: str,
    rated: tuple[Clause, Seen, dict[str, float]],
    dropped: Container[str],
    doubted: Container[str],
) -> Passage:
    """What is heard in a clause: without what is dropped, and unsure of what is doubted."""
    clause, seen, chances = rated
    found, unsure = [], []
    for skill in HEARD:
        card, chance = cards()[skill], chances[skill]
        if skill in dropped:
            continue
        if chance >= card.sure and skill not in doubted:
            span = _cue(skill, clause, seen)
            found.append(Found(skill, chance, span, reply[span[0] : span[1]]))
        elif chance >= card.maybe:
            unsure.append(skill)
    return Passage(clause.span, tuple(found), tuple(unsure))


def _cue(skill: str, clause: Clause, seen: Seen) -> Span:
    """Where the words stand that speak most for a skill: its weightiest cue, or the whole clause."""
    weights = cards()[skill].weights
    cues: list[tuple[float, int, re.Match[str]]] = [
        (weights.get(name, 0.0), match.end() - match.start(), match)
        for name, match in seen.items()
        if match is not None and name.startswith(f"{skill}.")
    ]
    if not cues or skill in _QUOTED_WHOLE:
        return clause.span
    _, _, match = max(cues, key=lambda cue: cue[:2])
    return clause.span_of(match.start() + 1, match.end() - 1)
