"""Reply: write what you would say next. A program tells what it heard in the wording; nothing is scored.

What it may say, and where it stays silent, follows from exercises/skills; the words about this client are
the item's. A reply that seems to be about the learner's own distress gets a signpost and is kept nowhere.
Form after the QTI 3 extended text interaction.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from exercises import reply_words
from exercises.fields import Fields
from exercises.item import WHOLE, Feedback, Item, Mark, Outcome, unjudged
from exercises.skills import HEARD, Recognition, recognise

NAME = "reply"
HELP = "help"
OTHER = "other"
ANSWERS = ("yes", "partly", "not yet")
LEVELS = 3
FEWEST, MOST = 3, 6
MODELS = 3
MOST_OF_THE_CLIENT = 3
ABOUT = {"meant", "disputed", "rated"}
DISPUTABLE = {
    WHOLE,
    "try",
    *HEARD,
    *(f"{group}/{name}" for group in ("heard", "client", "aim") for name in (*HEARD, OTHER)),
    "heard/unsure",
    "heard/none",
}


@dataclass(frozen=True)
class Model:
    """One way to put it, drafted by a machine like all of them, and in which style."""

    style: str
    text: str


@dataclass(frozen=True)
class Example:
    """A reply a learner might write, what should be heard in it, and whether it meets the aim."""

    text: str
    hears: tuple[str, ...]
    meets_aim: bool


@dataclass(frozen=True, kw_only=True)
class ReplyItem(Item):
    """An aim, the skills that it asks for (of each tuple, one) and leaves out, words for what is found."""

    aim: str
    asks: tuple[tuple[str, ...], ...]
    leaves_out: tuple[str, ...]
    rubric: tuple[str, ...]
    models: tuple[Model, ...]
    closing: str
    met: str
    hears: dict[str, str]
    tries: dict[str, str]
    examples: tuple[Example, ...]
    level: int

    @property
    def answers(self) -> tuple[str, ...]:
        """How a learner may rate a reply by a criterion."""
        return ANSWERS

    @property
    def meanings(self) -> list[tuple[str, str]]:
        """Every skill that a learner may have meant, with its name, and that it was none of them."""
        return [
            *((skill, reply_words.names_of([skill])) for skill in HEARD),
            (OTHER, reply_words.none_of_them()),
        ]

    def public(self) -> dict[str, Any]:
        """What a learner may see before writing: the aim and the level, not the models."""
        return {**Item.public(self), "aim": self.aim, "level": self.level}


def read(fields: Fields, common: dict[str, Any]) -> ReplyItem:
    """The item that a bank's table describes."""
    item = ReplyItem(
        aim=fields.text("aim"),
        asks=tuple(tuple(part.strip() for part in ask.split("|")) for ask in fields.texts("asks")),
        leaves_out=fields.texts("leaves_out"),
        rubric=fields.texts("rubric"),
        models=tuple(_model(part) for part in fields.tables("model")),
        closing=fields.text("closing"),
        met=fields.text("met"),
        hears=fields.mapping("hears"),
        tries=fields.mapping("try"),
        examples=tuple(_example(part) for part in fields.tables("example")),
        level=fields.natural("level"),
        **common,
    )
    _refuse(item, fields)
    return item


def _model(fields: Fields) -> Model:
    model = Model(fields.text("style"), fields.text("text"))
    fields.done()
    return model


def _example(fields: Fields) -> Example:
    example = Example(fields.text("text"), fields.texts("hears"), fields.yes("meets_aim"))
    fields.done()
    _known(example.hears, fields, "hears")
    return example


def _known(skills: Iterable[str], fields: Fields, name: str) -> None:
    for skill in skills:
        if skill not in HEARD:
            mend = f"use one of {', '.join(HEARD)}"
            raise fields.wrong(f"'{name}' names '{skill}', no skill that a program hears", mend)


def _refuse(item: ReplyItem, fields: Fields) -> None:
    """Refuse skills that do not fit, and words that are missing."""
    asked = [skill for ask in item.asks for skill in ask]
    _known(asked, fields, "asks")
    _known(item.leaves_out, fields, "leaves_out")
    _known((skill for skill in item.hears if skill != OTHER), fields, "hears")
    _known(item.tries, fields, "try")
    for skill in item.leaves_out:
        if skill in asked:
            raise fields.wrong(f"'{skill}' is both asked and left out", "take it out of one of the two")
    for skill in (*asked, *item.leaves_out, OTHER):
        if skill not in item.hears:
            raise fields.wrong(f"'hears' has no words for '{skill}'", f'add {skill} = "…" below [item.hears]')
    for skill in (*(ask[0] for ask in item.asks), *item.leaves_out):
        if skill not in item.tries:
            raise fields.wrong(f"'try' has no words for '{skill}'", f'add {skill} = "…" below [item.try]')
    if not FEWEST <= len(item.rubric) <= MOST:
        raise fields.wrong(f"'rubric' has {len(item.rubric)} criteria", f"write {FEWEST} to {MOST}")
    if len(item.models) != MODELS:
        raise fields.wrong(f"{len(item.models)} models where {MODELS} are needed", "write one in each style")
    if item.level > LEVELS:
        raise fields.wrong(f"level {item.level} does not exist", f"write 1 to {LEVELS}, or leave it out")


def content(item: ReplyItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [item.aim, item.asks, item.leaves_out, item.rubric]


def max_score(_item: ReplyItem) -> None:
    """A reply has no score."""


def missing(item: ReplyItem, response: Any) -> str | None:
    """What keeps the response from being kept as an attempt: a gap, or a signpost to help; else None."""
    if gap := unreadable(item, response):
        return gap
    notice = _recognised(item, response).notice
    return reply_words.note(notice) if notice in ("empty", "distress") else None


def check(item: ReplyItem, response: Any) -> Outcome:
    """Tell what was heard in the wording, what the client may have heard, and one thing to try."""
    if gap := unreadable(item, response):
        return unjudged(item.id, None, gap)
    feedback = tuple(say(item, response, _recognised(item, response)))
    return Outcome(item.id, "unjudged", None, None, feedback, None)


def say(item: ReplyItem, response: dict[str, Any], recognition: Recognition) -> Iterator[Feedback]:
    """The feedback on a reply in which this was recognised, part by part in the order of its telling."""
    notice = recognition.notice
    if notice == "distress":
        yield Feedback(HELP, reply_words.note(notice))
        return
    if notice == "empty":
        yield Feedback(WHOLE, reply_words.note(notice))
        return
    if notice == "not_english":
        yield Feedback(WHOLE, reply_words.note(notice))
    else:
        about_the_beginning = [reply_words.note(notice)] if notice == "too_long" else []
        yield Feedback(WHOLE, " ".join([reply_words.note("summary"), *about_the_beginning]))
        yield from _heard(response["text"], recognition)
        yield from _client(item, recognition)
        yield from _aim(item, response, recognition)
        yield Feedback("try", _try(item, response, recognition))
    if ABOUT & set(response):
        yield Feedback("said", reply_words.kept())


def marks(_item: ReplyItem, _response: Any) -> dict[str, Mark]:
    """A reply has no marks."""
    return {}


def misconceptions(_item: ReplyItem, _response: Any) -> list[str]:
    """A reply shows no misconception."""
    return []


def words(item: ReplyItem, response: Any) -> dict[str, str]:
    """What was written, and what its writer says about it and about the feedback."""
    said = {"text": response["text"]}
    if meant := response.get("meant"):
        said["meant"] = reply_words.meant(meant)
    if disputed := response.get("disputed"):
        said["disputed"] = reply_words.disputed(disputed)
    rated = response.get("rated", {})
    return said | {
        f"rated/{number}": reply_words.rated(criterion, rated[str(number)])
        for number, criterion in enumerate(item.rubric, 1)
        if str(number) in rated
    }


def joined(response: Any) -> str:
    """What was written, for xAPI."""
    return str(response["text"])


def _recognised(item: ReplyItem, response: Any) -> Recognition:
    client = " ".join(turn.says for turn in item.turns if turn.role == "client")
    return recognise(response["text"], client)


def unreadable(item: ReplyItem, response: Any) -> str | None:
    """What is amiss with the form of a response, or None; its words are not looked at."""
    if not isinstance(response, dict) or set(response) - ABOUT != {"text"}:
        return reply_words.note("unreadable")
    meant, disputed = response.get("meant", []), response.get("disputed", [])
    rated = response.get("rated", {})
    if not isinstance(response["text"], str) or not isinstance(rated, dict):
        return reply_words.note("unreadable")
    if not response["text"].strip():
        return reply_words.note("empty")
    criteria = {str(number) for number in range(1, len(item.rubric) + 1)}
    fits = (
        _are_some_of(meant, {*HEARD, OTHER})
        and _are_some_of(disputed, DISPUTABLE)
        and _are_some_of(list(rated), criteria)
        and all(answer in ANSWERS for answer in rated.values())
    )
    return None if fits else reply_words.note("unknown")


def _are_some_of(parts: Any, known: set[str]) -> bool:
    """Whether this is a list of known parts, each named once."""
    return (
        isinstance(parts, list)
        and all(isinstance(part, str) and part in known for part in parts)
        and len(set(parts)) == len(parts)
    )


def _heard(text: str, recognition: Recognition) -> Iterator[Feedback]:
    for found in recognition.found:
        yield Feedback(f"heard/{found.skill}", reply_words.heard(text, found))
    if recognition.unsure:
        yield Feedback("heard/unsure", reply_words.unsure(recognition.unsure))
    elif not recognition.found:
        yield Feedback("heard/none", reply_words.none_heard())


def _client(item: ReplyItem, recognition: Recognition) -> Iterator[Feedback]:
    """What the client may have heard, at most three: first what the aim leaves out, then what it asks for."""
    found = [found.skill for found in recognition.found if found.skill in item.hears]
    asked = [skill for ask in item.asks for skill in ask]
    first = [skill for skill in (*item.leaves_out, *asked) if skill in found]
    told = list(dict.fromkeys([*first, *found])) or [OTHER]
    for skill in told[:MOST_OF_THE_CLIENT]:
        yield Feedback(f"client/{skill}", item.hears[skill])


def _aim(item: ReplyItem, response: dict[str, Any], recognition: Recognition) -> Iterator[Feedback]:
    found = {found.skill for found in recognition.found}
    for ask in item.asks:
        shown = next((skill for skill in ask if skill in found), "")
        how = "shows" if shown else _unseen(ask, response, recognition)
        yield Feedback(f"aim/{ask[0]}", reply_words.aim(how, ask, shown))
    for skill in item.leaves_out:
        if skill in found:
            yield Feedback(f"aim/{skill}", reply_words.aim("leaves_out", [skill], skill))
    if not item.asks:
        yield Feedback(f"aim/{OTHER}", reply_words.aim_of_another_sort())


def _unseen(ask: tuple[str, ...], response: dict[str, Any], recognition: Recognition) -> str:
    """How to speak of what the aim asks for and the wording does not show."""
    if set(ask) & set(response.get("meant", [])):
        return "meant"
    return "unsure" if set(ask) & set(recognition.unsure) else "unseen"


def _try(item: ReplyItem, response: dict[str, Any], recognition: Recognition) -> str:
    """One thing to try: about what the aim leaves out, else about what it asks for and the wording lacks."""
    found = {found.skill for found in recognition.found}
    confirmed = set(response.get("meant", [])) & set(recognition.unsure)
    for skill in item.leaves_out:
        if skill in found:
            return item.tries[skill]
    for ask in item.asks:
        if not set(ask) & (found | confirmed):
            return item.tries[ask[0]]
    return item.met
