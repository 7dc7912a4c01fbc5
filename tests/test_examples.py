"""The replies in the bank are heard as their authors say; what is not, in one table."""

from exercises import reply_words
from exercises.load import load_all
from exercises.reply import Model, ReplyItem, check
from exercises.skills import recognise
from tests.examples import findings, table

LEAST = 0.7  # of the examples; the recogniser is made to be silent rather than wrong
NOT_DENIED = 0.98  # of the models: all but two, better with their “I”; no model is worded worse to be heard
NO_MODEL = {"judgement", "parroting"}
FINDINGS = list(findings())
MODELS = [
    (item, model) for item in load_all().values() if isinstance(item, ReplyItem) for model in item.models
]


def told(item: ReplyItem, model: Model) -> dict[str, str]:
    """What a learner is told who types this model, by part."""
    return {feedback.part: feedback.text for feedback in check(item, {"text": model.text}).feedback}


def is_denied(item: ReplyItem, model: Model) -> bool:
    """Whether a learner is told that something the aim asks for is not in this model's wording."""
    said = told(item, model)
    return any(said[f"aim/{ask[0]}"] == reply_words.aim("unseen", ask) for ask in item.asks)


def test_most_examples_are_heard_as_their_authors_say() -> None:
    assert sum(finding.is_met for finding in FINDINGS) >= LEAST * len(FINDINGS), table(FINDINGS)


def test_no_reply_of_ours_gets_the_signpost() -> None:
    replies = [
        part.text
        for item in load_all().values()
        if isinstance(item, ReplyItem)
        for part in (*item.models, *item.examples)
    ]
    assert replies
    assert [text for text in replies if recognise(text).notice == "distress"] == []


def test_no_model_is_told_to_do_what_its_aim_leaves_out() -> None:
    against = [
        (item.id, model.text, skill)
        for item, model in MODELS
        for skill in item.leaves_out
        if f"aim/{skill}" in told(item, model)
    ]
    assert against == []


def test_no_model_is_taken_for_judgement_or_for_parroting() -> None:
    taken = [
        (item.id, model.text, skill)
        for item, model in MODELS
        for skill in NO_MODEL
        if f"heard/{skill}" in told(item, model)
    ]
    assert taken == []


def test_what_its_aim_asks_for_is_not_denied_to_a_model() -> None:
    asked = [(item, model) for item, model in MODELS if item.asks]
    denied = [(item.id, model.text) for item, model in asked if is_denied(item, model)]
    assert len(asked) - len(denied) >= NOT_DENIED * len(asked), denied


def test_the_table_counts_each_item_and_names_what_is_not_met() -> None:
    rows = table(FINDINGS).splitlines()
    items = {finding.item.id for finding in FINDINGS}
    unmet = [finding for finding in FINDINGS if not finding.is_met]
    assert rows[len(items)].split()[:1] == ["all"]
    assert len(rows) >= 1 + len(items) + len(unmet)
