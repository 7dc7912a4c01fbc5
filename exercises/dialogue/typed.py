"""A typed turn: which of the written replies it stands for, or that a machine cannot tell."""

import re
from typing import Any

from exercises.dialogue.play import begin, heard_at, line_at, options_at, steps_of
from exercises.dialogue.script import DialogueItem
from exercises.reply_words import names_of, note
from exercises.skill import skills
from exercises.skills import Found, Passage, Recognition, recognise

ASK = "The client has not answered yet: choose the nearest reply, or write it another way."
UNCLEAR = f"I cannot tell which of these it is. {ASK}"
SEVERAL = f"I hear more than one thing in it: {{}}. {ASK}"
NOT_HERE = "At this moment the client waits for one of the replies below: choose the nearest."
SAFETY = (
    "This speaks of dying or of harm, and no program should decide what it stands for. The client has not "
    "answered yet: choose among the replies below. Where safety is to be asked about, they offer the words."
)
NOTICES = {
    "empty": "Nothing is written yet. Write what you would say, or choose a reply below.",
    "too_long": f"This is too long for one turn. {ASK}",
    "not_english": f"I can read English only. {ASK}",
}

WHOSE = "(?:your|my|his|her|their)"
NOT_TO = r"(?:not|n['\u2019]?t|never) (?:want to |wanting to |wanted to |to )?"
DANGER = re.compile(
    "|".join(
        (
            r"suicid|\bself[- ]?harm|\bkill|\boverdos",
            r"\b(?:die|dies|died|dying|dead|death)\b",
            r"\b(?:hurt|hurting|harm|harming|cut|cutting) (?:your|my|him|her|them)sel",
            rf"\bend(?:ed|ing)? (?:it all|{WHOSE} (?:own )?life)",
            rf"\b(?:take|taking|taken|took) {WHOSE} (?:own )?life",
            rf"{NOT_TO}(?:wake|waking) up|{NOT_TO}(?:be|being) (?:here|alive)",
        )
    ),
    re.IGNORECASE | re.ASCII,
)
SURE = 0.9
QUESTIONS = {"open_question", "closed_question"}
ECHOES = {"parroting", "stock_phrase"}


def hear(item: DialogueItem, response: Any, typed: str) -> dict[str, Any]:
    """What `typed` stands for, where the path `response` has led.

    Gives {"option", "heard", "cue"}: the id of the one option that fits, the name of the skill heard, and the
    words that show it. Where none or more than one fits, it gives {"option": None, "why", "private"}: what
    to tell, and whether the words seem to be about the learner's own distress, and are kept nowhere.
    """
    steps = steps_of(item, response) or []
    moment = steps[-1].after if steps else begin(item)
    options = heard_at(item, moment)
    if not options:
        return _not_told(NOT_HERE)
    recognition = recognise(typed, line_at(item, moment).says)
    if why := _held_back(typed, recognition.notice):
        return _not_told(why, private=recognition.notice == "distress")
    offered = {skills()[option.skill].heard_as for option in options_at(item, moment)}
    telling = _telling(recognition, offered)
    heard = list(dict.fromkeys(find.skill for find in telling))
    if len(heard) > 1:
        return _not_told(SEVERAL.format(names_of(heard, " and ")))
    option = options.get(heard[0]) if heard else None
    if option is None or any(options.get(skill, option) != option for skill in recognition.unsure):
        return _not_told(UNCLEAR)
    if not _is_clear(recognition, telling):
        return _not_told(UNCLEAR)
    return {"option": option, "heard": names_of(heard), "cue": telling[0].cue}


def _held_back(typed: str, notice: str | None) -> str:
    """Why words are not compared with the replies at all; empty where they are."""
    if notice:
        return note("distress") if notice == "distress" else NOTICES[notice]
    if typed.strip().startswith("("):
        return UNCLEAR  # what is done, not said: a silence, a look
    return SAFETY if DANGER.search(" ".join(typed.split())) else ""


def _telling(recognition: Recognition, offered: set[str]) -> list[Found]:
    """The finds that tell what a reply is; it stands for an option only where all of them are one skill.

    Three kinds of find yield to the others, in this order: in a passage that does something in the form of
    a question, as advice often does, the form; in the whole reply, parroting and stock phrases; and after
    these a question of a form that no option there has. No other find yields, whether an option takes it up
    or not. `offered` holds the skills of the options that may be said, as a machine would hear them.
    """
    finds = [find for passage in recognition.passages for find in _beyond_form(passage)]
    finds = [find for find in finds if find.skill not in ECHOES] or finds
    return [find for find in finds if find.skill not in QUESTIONS - offered] or finds


def _is_clear(recognition: Recognition, telling: list[Found]) -> bool:
    """Whether a client may react: the skill is surer than to be named only, and no passage is unread."""
    return max(find.confidence for find in telling) >= SURE and all(
        passage.found for passage in recognition.passages
    )


def _beyond_form(passage: Passage) -> list[Found]:
    content = [find for find in passage.found if find.skill not in QUESTIONS | ECHOES]
    return content or list(passage.found)


def _not_told(why: str, *, private: bool = False) -> dict[str, Any]:
    return {"option": None, "why": why, "private": private}
