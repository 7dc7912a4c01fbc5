"""A test of knowledge: one of two parallel forms, answered whole, no word before its end.

The form is drawn by the learner's own random id: half begin with a, half with b, and the second test has
the other. At the end each objective says how many of its questions were answered as the authors do; a test
that explains says something of every question too. Shape after the QTI 3 assessment test.
"""

from dataclasses import dataclass
from typing import Any

from exercises.fields import Fields
from exercises.item import WHOLE, Feedback, Item, Mark, Outcome, scored, unjudged
from exercises.notation import paired
from exercises.questions import FORMS, Answer, Question, Questions, all_questions
from exercises.shuffle import shuffled

NAME = "test"
UNSURE = "unsure"
DRAWS = ("drawn", "other")
SUREST = 5
UNREADABLE = "This response could not be read. Answer the questions and finish again."


@dataclass(frozen=True, kw_only=True)
class TestItem(Item):
    """One of the tests: which form it takes, whether it has the transfer cases, what it tells at its end.

    `after` names the test that comes before it, `days` how long to wait since then.
    """

    draws: str
    transfer: bool
    explains: bool
    after: str
    days: int
    closing: str
    bank: Questions

    __test__ = False

    def asked(self, form: str) -> list[Question]:
        """The questions of a form, in order, with the transfer cases where this test has them."""
        forms = (form, *(FORMS[-1:] if self.transfer else ()))
        return [question for question in self.bank.questions if question.form in forms]

    def public(self) -> dict[str, Any]:
        """What a learner may see: both forms, no key, no feedback."""
        return {
            **Item.public(self),
            "draws": self.draws,
            "after": self.after,
            "days": self.days,
            "forms": {form: [_public(question) for question in self.asked(form)] for form in FORMS[:2]},
        }


def _public(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "several": question.several,
        "options": [option.id for option in shown(question)],
    }


def shown(question: Question) -> list[Answer]:
    """The options in the order in which they are shown."""
    return shuffled(question.options, question.id)


def read(fields: Fields, common: dict[str, Any]) -> TestItem:
    """The item that a bank's table describes."""
    draws = fields.text("draws")
    if draws not in DRAWS:
        raise fields.wrong(f"draws '{draws}'", f"use one of {', '.join(DRAWS)}")
    return TestItem(
        draws=draws,
        transfer=fields.yes("transfer"),
        explains=fields.yes("explains"),
        after=fields.text("after", optional=True),
        days=fields.natural("days"),
        closing=fields.text("closing"),
        bank=all_questions(),
        **common,
    )


def content(item: TestItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [[_content(question) for question in item.asked(form)] for form in FORMS[:2]]


def _content(question: Question) -> list[Any]:
    options = [[option.id, option.text] for option in question.options]
    return [question.id, question.stem, options, question.key, question.several]


def max_score(item: TestItem) -> int:
    """The best possible score; both forms are equally long."""
    return len(item.asked(FORMS[0]))


def missing(item: TestItem, response: Any) -> str | None:
    """What keeps the response from being scored, or None."""
    if not isinstance(response, dict) or set(response) - {"form", "answers", "sure"}:
        return UNREADABLE
    form, answers, sure = response.get("form"), response.get("answers"), response.get("sure", {})
    if form not in FORMS[:2] or not isinstance(answers, dict) or not _is_sure(sure):
        return UNREADABLE
    questions = {question.id: question for question in item.asked(form)}
    if not set(answers) | set(sure) <= set(questions):
        return "This response answers a question that this test does not have. Answer again."
    if not all(_is_answer(questions[name], given) for name, given in answers.items()):
        return "This response names an option that a question does not have. Answer again."
    return _left_out(list(questions), answers)


def _left_out(questions: list[str], answers: dict[str, Any]) -> str | None:
    left = [str(number) for number, name in enumerate(questions, 1) if name not in answers]
    return f"Not answered yet: {', '.join(left)}. “I don't know” is an answer too." if left else None


def _is_sure(sure: Any) -> bool:
    return isinstance(sure, dict) and all(
        type(level) is int and 1 <= level <= SUREST for level in sure.values()
    )


def _is_answer(question: Question, given: Any) -> bool:
    if not isinstance(given, list) or not given or not all(isinstance(part, str) for part in given):
        return False
    known = {option.id for option in question.options}
    chosen = set(given)
    if chosen == {UNSURE}:
        return len(given) == 1
    return chosen <= known and len(chosen) == len(given) and (question.several or len(given) == 1)


def check(item: TestItem, response: Any) -> Outcome:
    """Count what was answered as the authors do, by objective; say why only where this test explains."""
    if gap := missing(item, response):
        return unjudged(item.id, max_score(item), gap)
    questions = item.asked(response["form"])
    right = [question for question in questions if _is_right(question, response)]
    whole = f"You answered {len(right)} of {len(questions)} as the authors do. {item.closing}"
    feedback = [Feedback(WHOLE, whole)]
    for objective in item.bank.objectives:
        of_it = [question for question in questions if question.objective == objective.id]
        if of_it:
            kept = sum(question in right for question in of_it)
            feedback.append(Feedback(objective.id, f"{kept} of {len(of_it)}"))
    if item.explains:
        feedback += [_explained(question, response["answers"][question.id]) for question in questions]
    outcome = scored(item, len(right), len(questions), feedback)
    return Outcome(item.id, outcome.verdict, outcome.score, outcome.max_score, outcome.feedback, None)


def marks(item: TestItem, response: Any) -> dict[str, Mark]:
    """How each question fared, where this test explains; a form that is taken again stays closed."""
    if missing(item, response) or not item.explains:
        return {}
    return {
        question.id: "kept" if _is_right(question, response) else "again"
        for question in item.asked(response["form"])
    }


def misconceptions(_item: TestItem, _response: Any) -> list[str]:
    """A test names no misconception."""
    return []


def words(item: TestItem, response: Any) -> dict[str, str]:
    """Each question with the words chosen."""
    return {
        question.id: f"{question.stem} → {_chosen(question, response['answers'][question.id])}"
        for question in item.asked(response["form"])
    }


def joined(response: Any) -> str:
    """The chosen options of each question, for xAPI."""
    return paired({question: "+".join(given) for question, given in response["answers"].items()})


def _is_right(question: Question, response: dict[str, Any]) -> bool:
    return set(response["answers"][question.id]) == set(question.key)


def _chosen(question: Question, given: list[str]) -> str:
    texts = [option.text for option in question.options if option.id in given]
    return " · ".join(texts) or "I don't know"


def _explained(question: Question, given: list[str]) -> Feedback:
    """What is said of each option chosen, and of each key that was not."""
    said = [option.feedback for option in question.options if option.id in given]
    missed = [option for option in question.options if option.id in set(question.key) - set(given)]
    said += [f"The authors' answer: {option.text} {option.feedback}" for option in missed]
    return Feedback(question.id, " ".join(said))
