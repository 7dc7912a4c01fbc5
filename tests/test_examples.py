"""The replies in the bank are heard as their authors say; what is not, in one table."""

from exercises.load import load_all
from exercises.reply import ReplyItem
from exercises.skills import recognise
from tests.examples import findings, table

LEAST = 0.7  # of the examples; the recogniser is made to be silent rather than wrong
FINDINGS = list(findings())


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


def test_the_table_counts_each_item_and_names_what_is_not_met() -> None:
    rows = table(FINDINGS).splitlines()
    items = {finding.item.id for finding in FINDINGS}
    unmet = [finding for finding in FINDINGS if not finding.is_met]
    assert rows[len(items)].split()[:1] == ["all"]
    assert len(rows) >= 1 + len(items) + len(unmet)
