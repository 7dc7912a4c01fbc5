"""The corpus is described as it is: counts and kappas come from its files, and the datasheet shows them."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.skills import HEARD
from tools import corpus

MANUAL = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 5 + [(False, False)] * 70


def reply(statement: str, first: list[str], second: list[str]) -> corpus.Reply:
    """A reply that got these codes, settled as the first coding has it."""
    return {"statement": statement, "codes": first, "first": first, "second": second}


def test_kappa_is_worked_out_as_the_manual_does() -> None:
    first, second = zip(*MANUAL, strict=True)
    assert round(corpus.kappa(first, second), 2) == 0.73


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1))
def test_kappa_is_at_most_one_and_asks_not_who_was_first(pairs: list[tuple[bool, bool]]) -> None:
    first, second = zip(*pairs, strict=True)
    assert -1 <= corpus.kappa(first, second) <= 1
    assert corpus.kappa(first, second) == pytest.approx(corpus.kappa(second, first))
    assert corpus.kappa(first, first) == pytest.approx(1)


def test_a_description_counts_replies_statements_and_codes() -> None:
    parts = {
        "fit": [reply("a", ["reflection"], ["reflection"]), reply("a", [], ["advice"])],
        "tune": [],
        "test": [reply("b", ["advice"], ["advice"])],
    }
    told = tomllib.loads(corpus.as_toml(corpus.describe(parts)))
    assert (told["replies"], told["statements"], told["same"]) == (3, 2, 2)
    assert told["part"]["fit"] == {"replies": 2, "statements": 1}
    assert told["skill"]["advice"] == {"first": 1, "second": 2, "kappa": 0.4, "fit": 0, "tune": 0, "test": 1}
    assert corpus.as_table(corpus.describe(parts)).count("\n") == 2 + len(HEARD)


@pytest.fixture(scope="module")
def parts() -> dict[str, list[corpus.Reply]]:
    return {part: corpus.read_lines(part) for part in corpus.PARTS}


def test_the_files_of_the_corpus_are_described_as_they_are(parts: dict[str, list[corpus.Reply]]) -> None:
    told = corpus.describe(parts)
    assert corpus.CODINGS.read_text(encoding="utf-8") == corpus.as_toml(told)
    assert corpus.as_table(told) in corpus.README.read_text(encoding="utf-8")


def test_no_statement_stands_in_two_parts(parts: dict[str, list[corpus.Reply]]) -> None:
    statements = [{reply["statement"] for reply in part} for part in parts.values()]
    assert sum(map(len, statements)) == len(set().union(*statements))


def test_each_reply_has_its_id_and_codes_in_the_manual_s_order(parts: dict[str, list[corpus.Reply]]) -> None:
    replies = [reply for part in parts.values() for reply in part]
    assert len({reply["id"] for reply in replies}) == len(replies)
    for reply in replies:
        for codes in (reply["codes"], reply["first"], reply["second"]):
            assert codes == [skill for skill in HEARD if skill in codes]
