"""Whether examples of replies are heard as their authors say: `python -m tests.examples` prints a table.

An example is met where every skill that it holds is found or left open, where no other is found (an open and
a closed question may be taken for one another), and where one that meets the aim is not said to miss it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from exercises.load import load_all
from exercises.reply import Example, ReplyItem
from exercises.skills import recognise

QUESTIONS = {"open_question", "closed_question"}


@dataclass(frozen=True)
class Finding:
    """One example of an item, with what was missed in it, found too much, or found against its aim."""

    item: ReplyItem
    example: Example
    missed: tuple[str, ...]
    added: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def is_met(self) -> bool:
        """Whether it was heard as its author says."""
        return not (self.missed or self.added or self.against)


def findings() -> Iterator[Finding]:
    """A finding for every example in the bank."""
    for item in load_all().values():
        if isinstance(item, ReplyItem):
            for example in item.examples:
                yield _finding(item, example)


def _finding(item: ReplyItem, example: Example) -> Finding:
    client = " ".join(turn.says for turn in item.turns if turn.role == "client")
    recognition = recognise(example.text, client)
    found = {find.skill for find in recognition.found}
    maybe = found | set(recognition.unsure)
    allowed = set(example.hears) | (QUESTIONS if QUESTIONS & set(example.hears) else set())
    missed = {skill for skill in example.hears if not ({skill} | _twin(skill)) & maybe}
    against = set(item.leaves_out) & found if example.meets_aim else set()
    return Finding(item, example, *(tuple(sorted(part)) for part in (missed, found - allowed, against)))


def _twin(skill: str) -> set[str]:
    return QUESTIONS if skill in QUESTIONS else set()


def table(found: list[Finding]) -> str:
    """The items with how many of their examples are met, then each that is not."""
    rows = []
    for item in dict.fromkeys(finding.item.id for finding in found):
        own = [finding for finding in found if finding.item.id == item]
        rows.append(f"{item:32} {sum(finding.is_met for finding in own):3} of {len(own):3}")
    rows.append(f"{'all':32} {sum(finding.is_met for finding in found):3} of {len(found):3}")
    for finding in found:
        if not finding.is_met:
            told = {"missed": finding.missed, "added": finding.added, "against": finding.against}
            why = "; ".join(f"{name} {', '.join(skills)}" for name, skills in told.items() if skills)
            rows.append(f"{finding.item.id}: “{finding.example.text}” {why}")
    return "\n".join(rows)


if __name__ == "__main__":
    print(table(list(findings())))
