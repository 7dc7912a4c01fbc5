"""What can be seen in one clause of a reply: named features, each a fact that a reader can check.

A feature is named `skill.cue` where a cue is there, `skill.any` and `skill.two` where one or two cues of a
skill are; `form.…`, `who.…`, `words.…`, `world.…`, `list.…`, `length.…` and `word.…` tell of the clause
itself, `with.…`, `before.…`, `after.…` and `reply.…` of what stands around it. All are there or not there.
"""

import re
from collections.abc import Iterator, Sequence

from exercises.skills import (
    advice,
    affirmation,
    closed_question,
    information,
    judgement,
    no_skill,
    open_question,
    reassurance,
    reflection,
    self_disclosure,
    stock_phrase,
    sympathy,
    validation,
)
from exercises.skills.cue import START, Cue
from exercises.skills.text import Clause, words

CUES: dict[str, tuple[Cue, ...]] = {
    "open_question": open_question.CUES,
    "closed_question": closed_question.CUES,
    "reflection": reflection.CUES,
    "validation": validation.CUES,
    "affirmation": affirmation.CUES,
    "advice": advice.CUES,
    "information": information.CUES,
    "reassurance": reassurance.CUES,
    "self_disclosure": self_disclosure.CUES,
    "judgement": judgement.CUES,
    "sympathy": sympathy.CUES,
    "stock_phrase": stock_phrase.CUES,
    "no_skill": no_skill.CUES,
}
JOINTS = ("and", "but", "so", "because", "bare", "comma")
LENGTHS = ((1, 2), (3, 4), (5, 7), (8, 12), (13, 20), (21, 10**6))
_LEAD = re.compile(START, re.ASCII)
_VERB = re.compile(
    r" (?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|should|may|"
    r"might|must|[^ ]{2,}ed|"
    r"says?|said|goes?|went|comes?|came|makes?|made|takes?|took|gets?|got|feels?|felt|needs?|"
    r"wants?|knows?|knew|thinks?|"
    r"thought|keeps?|kept|gives?|gave|leaves?|left|sounds?|seems?|looks?|hurts?|means?|meant|"
    r"lost|found|stood|sat|held|told|"
    r"ran|wrote|began|brought|fell|grew|hid|paid|rang|sent|slept|spoke|woke|wore|put|let|"
    r"matters?|helps?|hold|stay|stays|try|lets) "
)
_SUBJECTS = {
    "you": re.compile(r"^ you "),
    "your": re.compile(r"^ (?:your|yours) "),
    "i": re.compile(r"^ (?:i|me|my|mine|myself) "),
    "we": re.compile(r"^ (?:we|us|our|let us) "),
    "it": re.compile(r"^ (?:it|that|this|these|those|all that|all this|which) "),
    "they": re.compile(r"^ (?:he|she|they|him|her|his|their|them) "),
    "nobody": re.compile(r"^ (?:nobody|no one|no|none|nothing|not|never) "),
    "everyone": re.compile(
        r"^ (?:everyone|everybody|anyone|people|someone|somebody|most|many|some|all|lots|we all) "
    ),
    "there": re.compile(r"^ (?:there|here) "),
    "the": re.compile(r"^ (?:the|a|an) "),
    "if": re.compile(
        r"^ (?:if|when|while|because|since|as|after|before|once|until|whenever|although|though) "
    ),
    "maybe": re.compile(r"^ (?:maybe|perhaps|possibly|probably|it could be|it may be|it might be) "),
    "wh": re.compile(r"^ (?:what|how|why|where|when|who|which) "),
    "ing": re.compile(r"^ [^ ]{3,}ing "),
    "preposition": re.compile(
        r"^ (?:in|on|at|by|with|without|for|from|to|under|between|behind|inside|over|of|like|"
        r"after|among|across) "
    ),
    "number": re.compile(
        r"^ (?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
        r"thirty|forty|fifty|"
        r"half|both|each|every|another|same|all|only|more|less|enough|just) "
    ),
}
_SEEN_IN = {
    "you": re.compile(r" you "),
    "your": re.compile(r" (?:your|yours|yourself) "),
    "i": re.compile(r" i "),
    "me": re.compile(r" (?:me|my|mine|myself) "),
    "we": re.compile(r" (?:we|us|our) "),
    "he-she": re.compile(r" (?:he|she|him|her|his|hers) "),
    "they": re.compile(r" (?:they|them|their) "),
    "it": re.compile(r" (?:it|that|this) "),
    "not": re.compile(r" (?:not|no|never|nothing|nobody|without) "),
    "but": re.compile(r" (?:but|yet|though|although|however) "),
    "and": re.compile(r" and "),
    "or": re.compile(r" or "),
    "because": re.compile(r" (?:because|since|so that|that is why) "),
    "if": re.compile(r" (?:if|whether) "),
    "than": re.compile(r" than "),
    "that-clause": re.compile(r" that (?:you|your|it|he|she|they|the|there|this|i) "),
    "as": re.compile(r" as "),
    "will": re.compile(r" (?:will|going to|shall) "),
    "would": re.compile(r" would "),
    "can": re.compile(r" (?:can|could|able) "),
    "should": re.compile(r" (?:should|ought|must|have to|need to|supposed) "),
    "may": re.compile(r" (?:may|might|maybe|perhaps|probably|possibly|likely) "),
    "past": re.compile(
        r" (?:was|were|had|did|[^ ]{2,}ed|went|came|got|told|felt|thought|knew|saw|gave|took|left|"
        r"kept|lost|found|made|stood|sat|held|heard|said) "
    ),
    "is": re.compile(r" (?:is|are) "),
    "be": re.compile(r" be "),
    "have": re.compile(r" (?:have|has|had) "),
    "quoted": re.compile(r" quoted "),
    "the": re.compile(r" the "),
    "a": re.compile(r" (?:a|an) "),
    "so": re.compile(r" (?:so|such|really|very|truly|absolutely|totally|completely|incredibly) "),
    "just": re.compile(r" (?:just|only|simply) "),
    "like": re.compile(r" (?:like|as if|as though) "),
    "always": re.compile(r" (?:always|never|every|all|everything|ever) "),
    "to": re.compile(r" to "),
    "for-you": re.compile(r" (?:for|to|of|with|in|on) you "),
    "vocative": re.compile(r" (?:love|dear|honey|mate|hun|sweetie|sweetheart|darling|pal|friend) "),
    "see-feel": re.compile(r" (?:feel|feels|feeling|felt|feelings) "),
    "think": re.compile(r" (?:think|thinking|thought) "),
    "see": re.compile(r" (?:see|sees|hear|hears|understand|notice) "),
}
_NUMBER = re.compile(
    r" (?:[0-9]+[a-z]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|"
    r"hundred|thousand|"
    r"half|percent|third|quarter|monday|tuesday|wednesday|thursday|friday|mondays|tuesdays|wednesdays|"
    r"thursdays|"
    r"fridays|minutes?|hours?|weeks?|months?) "
)
_WHOSE = {
    "client": re.compile(r" (?:you|your|yours|yourself) "),
    "helper": re.compile(r" (?:i|me|my|mine|myself|we|us|our) "),
    "others": re.compile(r" (?:he|she|him|her|his|hers|they|them|their) "),
}
_QUESTION = re.compile(
    r"^ (?:(?:and|but|so) )?(?:what|how|why|when|where|who|do|does|did|are|is|have|can|could|would) "
)
_WH_STATED = re.compile(
    r"^ (?:what|how|where|when|who) (?:[^ ]+ ){2,8}(?:is|was|are|has|have|were) (?:[^ ]+ )"
)
_PLURAL = re.compile(
    r"^ (?!this |his |is |was |yes |has |does |as |its |us |always |perhaps |sometimes |"
    r"sounds |seems |looks |feels |makes |means )"
    r"(?:[^ ]+ ){0,1}[a-z]{3,}s (?:are|have|can|do|often|usually|may|might|will|tend|[a-z]{3,}[^s ]) "
)
_LISTS = ("feeling", "weight", "worth", "blame", "people", "frame", "relative", "office", "health")
_STEMS = re.compile(
    r" (?:(?:it|that|this) (?:sounds?|seems?|must(?: have)?|looks?|feels?|is|was|can|has)|"
    r"sounds?|must|i (?:can )?(?:only )?(?:imagine|hear|understand|see|know|get|appreciate)) "
)


Seen = dict[str, re.Match[str] | None]


def features(clauses: Sequence[Clause]) -> list[Seen]:
    """The features of each clause of a reply by name, with the place of the cue where there is one."""
    alone = [_cues(clause) for clause in clauses]
    shown = [frozenset(name.removesuffix(".any") for name in seen if name.endswith(".any")) for seen in alone]
    for at, (clause, seen) in enumerate(zip(clauses, alone, strict=True)):
        spoken = (f"word.{word}" for word in clause.text.split() if word != ",")
        names = [
            *spoken,
            *_form(clause),
            *_around(clauses, at),
            *(f"with.{skill}" for skill in _mates(clauses, shown, at)),
        ]
        seen.update(dict.fromkeys(names))
    return alone


def _cues(clause: Clause) -> Seen:
    """The cues of every skill in a clause."""
    seen: Seen = {}
    for skill, cues in CUES.items():
        found = {f"{skill}.{cue.name}": match for cue in cues if (match := cue.search(clause.text))}
        seen.update(found)
        strong = sum(f"{skill}.{cue.name}" in found for cue in cues if not cue.weak)
        if strong:
            seen[f"{skill}.any"] = None
        if strong > 1:
            seen[f"{skill}.two"] = None
    return seen


def _form(clause: Clause) -> list[str]:
    """How a clause is built, and of which words."""
    body = " " + _LEAD.sub("", clause.text).strip(" ,") + " "
    subject = next((name for name, pattern in _SUBJECTS.items() if pattern.search(body)), "other")
    tokens = clause.text.replace(",", " ").split()
    return [
        *_marks(clause),
        *_subject(subject, body, asked=clause.mark == "?"),
        *_words(clause.text, tokens),
        *_world(clause.text, subject, tokens),
        *_question(clause, body, subject),
        *(f"length.{band}" for band, (low, high) in enumerate(LENGTHS) if low <= len(tokens) <= high),
    ]


def _marks(clause: Clause) -> Iterator[str]:
    """How a clause begins and ends."""
    if clause.mark:
        yield {"?": "form.asked", "!": "form.cried", ".": "form.stopped"}[clause.mark]
    if clause.joint:
        yield f"form.joint-{clause.joint if clause.joint in JOINTS else 'comma'}"
    if clause.text.startswith((" so ", " and ", " but ", " or ")):
        yield f"form.begins-{clause.text.split()[0]}"
    if not _VERB.search(clause.text):
        yield "form.verbless"


def _subject(subject: str, body: str, *, asked: bool) -> Iterator[str]:
    """Of whom or what a clause seems to speak."""
    yield f"who.{subject}"
    first, _, rest = body.strip().partition(" ")
    if subject == "other" and first in words()["order"] and rest and not asked:
        yield "who.order"
    if _PLURAL.search(body):
        yield "who.plural"


def _words(text: str, tokens: Sequence[str]) -> Iterator[str]:
    """Which kinds of words are in a clause, and whether it holds anything but weight."""
    seen = [name for name, pattern in _SEEN_IN.items() if pattern.search(text)]
    yield from (f"words.{name}" for name in seen)
    if "you" not in seen and "your" not in seen:
        yield "who.not-you"
        if "i" not in seen and "me" not in seen:
            yield "who.nobody-here"
    known = words()
    yield from (f"list.{name}" for name in _LISTS if any(token in known[name] for token in tokens))
    if _STEMS.search(text):
        yield "stem.there"
    if tokens and all(token in known["weight"] or token in known["empty"] for token in tokens):
        yield "stem.empty"
        if any(token in known["weight"] for token in tokens):
            yield "stem.weight-only"


def _world(text: str, subject: str, tokens: Sequence[str]) -> Iterator[str]:
    """Whose doings a clause tells, and when: the client's, somebody's, or what is so in general."""
    whose = next((name for name, pattern in _WHOSE.items() if pattern.search(text)), "general")
    if _SEEN_IN["will"].search(text):
        when = "future"
    elif _SEEN_IN["would"].search(text):
        when = "would"
    elif _SEEN_IN["past"].search(text):
        when = "past"
    else:
        when = "present"
    yield f"world.{whose}-{when}"
    if _SEEN_IN["not"].search(text):
        yield f"world.{whose}-not"
    known = words()
    yield from (f"world.{whose}-{name}" for name in _LISTS if any(token in known[name] for token in tokens))
    if _NUMBER.search(text):
        yield f"world.{whose}-number"
    if subject not in ("you", "your", "wh") and whose == "client":
        yield f"world.of-{subject}"


def _question(clause: Clause, body: str, subject: str) -> Iterator[str]:
    """What the form says of a question."""
    asked = clause.mark == "?"
    if _SUBJECTS["wh"].search(body):
        yield "form.wh-asked" if asked else "form.wh-said"
        if _WH_STATED.search(body):
            yield "form.wh-stated"
    elif asked:
        stated = subject in ("you", "your", "it", "they", "the", "other", "there")
        yield "form.statement-asked" if stated else "form.other-asked"


def _around(clauses: Sequence[Clause], at: int) -> list[str]:
    """What stands around a clause."""
    names = [] if len(clauses) > 1 else ["reply.one-clause"]
    if at:
        before = clauses[at - 1]
        names.append("before.same-sentence" if clauses[at].joint else "before.sentence")
        if _QUESTION.match(before.text) or before.mark == "?":
            names.append("before.asks-on" if clauses[at].joint else "before.asks")
    if at + 1 < len(clauses):
        following = clauses[at + 1]
        names.append("after.same-sentence" if following.joint else "after.sentence")
        if _QUESTION.match(following.text) or following.mark == "?":
            names.append("after.asks")
    return names


def _mates(clauses: Sequence[Clause], shown: Sequence[frozenset[str]], at: int) -> list[str]:
    """The skills whose cues stand in the other parts of the same sentence."""
    first = at
    while clauses[first].joint and first:
        first -= 1
    last = at + 1
    while last < len(clauses) and clauses[last].joint:
        last += 1
    mates = frozenset[str]().union(*shown[first:at], *shown[at + 1 : last])
    return sorted(mates - {"reflection"})
