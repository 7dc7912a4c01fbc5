"""Judging a response to an item, whatever its kind."""

from typing import Any

from exercises.item import Item, Mark, Outcome
from exercises.kinds import KINDS
from exercises.load import remembered


def check(item_id: str, response: Any) -> Outcome:
    """What we say to a response; raises UnknownItem.

    ========  ================================================================
    kind      response
    ========  ================================================================
    choice    ["b", …]: the ids of the chosen options
    match     {"utterance": "category", …}
    order     ["c", "a", …]: every step once
    cues      {"span": "label", …}: the marks
    rating    {"utterance": 3, …}: points from 1
    test      {"form": "a", "answers": {"a1": ["b"], …}, "sure": {"a1": 4, …}}
    reply     {"text": "…"}, and after feedback also "meant": ["reflection", …],
              "disputed": ["heard/advice", …], "rated": {"1": "yes" | "partly" | "not yet", …}
    journal   {"text": "…"}
    ========  ================================================================
    """
    return judge(remembered(item_id), response)


def marks(item_id: str, response: Any) -> dict[str, Mark]:
    """How each part of a response fared, for drawing it; raises UnknownItem."""
    item = remembered(item_id)
    marked: dict[str, Mark] = KINDS[item.kind].marks(item, response)
    return marked


def judge(item: Item, response: Any) -> Outcome:
    """What we say to a response to this very item."""
    outcome: Outcome = KINDS[item.kind].check(item, response)
    return outcome
