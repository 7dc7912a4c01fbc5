"""The questions of the two tests of knowledge, each named once in questions.toml; the tests draw on them."""

import functools
from dataclasses import dataclass
from pathlib import Path

from exercises.fields import Fields, known, read_turn, unique
from exercises.item import Turn
from exercises.tables import read_data

QUESTIONS = Path(__file__).parent / "questions.toml"
FORMS = ("a", "b", "transfer")


@dataclass(frozen=True)
class Answer:
    """One option of a question, and what we say of it once both forms have been taken."""

    id: str
    text: str
    feedback: str


@dataclass(frozen=True)
class Question:
    """One question of a form: its stem, its options and its keys."""

    id: str
    form: str
    objective: str
    stem: str
    turns: tuple[Turn, ...]
    options: tuple[Answer, ...]
    key: tuple[str, ...]
    several: bool


@dataclass(frozen=True)
class Objective:
    """What a few questions ask for, and the pages that teach it."""

    id: str
    text: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Questions:
    """All there is to ask."""

    objectives: tuple[Objective, ...]
    questions: tuple[Question, ...]


@functools.cache
def all_questions(path: Path = QUESTIONS) -> Questions:
    """The objectives and questions of the file; raises MalformedItem."""
    fields = Fields(read_data(path), path.name, "the file")
    objectives = tuple(_objective(part) for part in fields.tables("objective", at_least=1))
    ids = [objective.id for objective in objectives]
    questions = tuple(_question(part, ids) for part in fields.tables("question", at_least=1))
    fields.done()
    unique(ids, fields, "objectives")
    unique([question.id for question in questions], fields, "questions")
    return Questions(objectives, questions)


def _objective(fields: Fields) -> Objective:
    objective = Objective(fields.text("id"), fields.text("text"), fields.texts("pages"))
    fields.done()
    return objective


def _question(fields: Fields, objectives: list[str]) -> Question:
    fields.item = question_id = fields.text("id")
    fields.place = ""
    question = Question(
        question_id,
        fields.text("form"),
        fields.text("objective"),
        fields.text("stem"),
        tuple(read_turn(part) for part in fields.tables("turn")),
        tuple(_answer(part) for part in fields.tables("option", at_least=3)),
        fields.texts("key"),
        fields.yes("several"),
    )
    fields.done()
    known(question.form, FORMS, fields, "form", "forms")
    known(question.objective, objectives, fields, "objective", "objectives")
    ids = [option.id for option in question.options]
    unique(ids, fields, "options")
    for key in question.key:
        known(key, ids, fields, "key", "options")
    if not question.key or (len(question.key) > 1) != question.several or len(question.key) == len(ids):
        raise fields.wrong("'key' and 'several' do not fit", "name one key, or write several = true")
    return question


def _answer(fields: Fields) -> Answer:
    answer = Answer(fields.text("id"), fields.text("text"), fields.text("feedback"))
    fields.done()
    return answer
