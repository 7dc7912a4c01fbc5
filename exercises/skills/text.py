"""Reading a typed reply: plain words, clauses, and where each of them stands in what was typed.

What a learner types is brought to one form first: lower case, straight quotes, apostrophes put back, short
forms written out ("youre" is "you are"), common slips mended. Only ASCII rules are used, so that every
Python reads the same. A clause is a sentence or a part of one with a verb of its own (the manual's 0.4 and
0.8); each word remembers its span in the reply as typed.
"""

import functools
import itertools
import re
from dataclasses import dataclass
from pathlib import Path

from exercises.skills.recognition import Span
from exercises.tables import read_data

WORDS = Path(__file__).parent / "words.toml"
LONGEST = 2_000
_FEWEST_TO_TELL = 4
_SHARE_OF_ENGLISH = 0.15

# Latin letters with and without accents; other scripts count as words too, but never as English.
_LETTER = "A-Za-z0-9\u00c0-\u024f"
_FOREIGN = "\u0370-\u1fff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\ufdff"
_TOKEN = re.compile(
    rf"(?P<word>[{_LETTER}]+(?:['\u2018\u2019\u02bc`\u00b4][{_LETTER}]+)*)"
    rf"|(?P<foreign>[{_FOREIGN}]+)"
    r"|(?P<pause>(?:\.{2,}|\u2026)(?=[ \t]*[a-z]))"
    r"|(?P<end>[.?!\u2026\uff1f\uff01\u3002]+)"
    r"|(?P<line>[\n\r\u2028\u2029;:()\[\]*]|[\u2012-\u2015]|--+|(?<=[ \t])-(?=[ \t]))"
    r"|(?P<comma>,)"
    r"|(?P<quote>[\"\u201c\u201d\u00ab\u00bb])"
    r"|(?P<picture>[\u2190-\u2bff\U0001f000-\U0001faff])"
)
_HAS_LETTER = re.compile(f"[A-Za-z\u00c0-\u024f{_FOREIGN}]")
_CAPITALS = {ord(capital): capital.lower() for capital in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_APOSTROPHES = {ord(mark): "'" for mark in "\u2018\u2019\u02bc`\u00b4"}
_AS_TYPED_TO_PLAIN = {**_CAPITALS, **_APOSTROPHES}

_ORDER = (
    r"(?:(?:do|does|did|are|is|was|were|have|has|had|would|could|can|will|should) (?:not )?"
    r"(?:you|your|he|she|they|we|i|anyone|anybody|anything|someone|somebody|something|everybody|everyone)"
    r"|(?:is|was|are|were|does|has) (?:not )?(?:it|there)|(?:shall|may) (?:i|we)"
    r"|(?:is|was) that (?:right|it|so|fair|close|how|true|correct|accurate|what)|would that|"
    r"does (?:that|this))"
)
_WH = (
    r"(?:(?:what|how|why|where) (?:do|does|did|would|could|can|will|has|have|had|about|made|"
    r"makes|else|happened|happens|long|"
    r"many|much|often|come|now|then|next)|(?:what|how|why|where) (?:is|was|are|were) (?:it|"
    r"that|this|the|your|there|going|"
    r"happening|on|most|in|one|you|he|she|they|his|her|their|those|these|like)|what (?:goes|"
    r"went|comes|came|gives|gave|keeps|kept|"
    r"gets|brings|brought|stops|stopped|helps|scares|hurts|lies|led|stands|changed|changes|"
    r"feels|felt|matters)"
    r"|when (?:do|does|did|will)|who (?:do|did|else))"
)
# What the helper is sorry for stays with the "sorry": it tells an apology from sympathy (the manual, 11.4).
OWN_ACT = (
    r", i (?:interrupted|misunderstood|misheard|missed|asked|pushed|jumped|assumed|cut you|forgot|"
    r"got (?:it|that|this|you)) "
)
# A clause may begin with these after "and", "but", "so" or a comma ...
_AFTER_A_JOINT = re.compile(
    rf"(?!(?<=sorry ){OWN_ACT})"
    r"(?:, (?:(?:and|but|so|or|yet|then|because|cos|cause) )?|(?:and|but|so|or|yet|because|cos) )(?="
    rf"(?:then )?(?:you|i|it|they|he|she|we|there|nobody|everyone|everybody|someone|{_ORDER}|{_WH}"
    r"|what|how|why|(?:that|this) (?:is|was|must|sounds|would|will|has|can|could|hurts|makes|"
    r"feels|seems|does)"
    r"|maybe|perhaps|please|tell|thank|thanks|sorry|of course|no wonder|let|do not|"
    r"just (?:try|tell|ask|do)|try"
    r"|at least|sounds|must|seems|have you) )"
)
# ... and with these where nothing marks it.
_BARE = re.compile(
    rf" (?=(?:{_ORDER}|{_WH}|i am (?:so |really |very |truly )?sorry|(?:it|that|this) (?:sounds|must|seems)"
    r"|sounds (?:like|as)|thank you (?:for|so)|thanks for|(?:maybe|perhaps) (?:you|try|it)|"
    r"you (?:should|could|must|need to)"
    r"|i (?:wonder|imagine|hear|understand|guess|can (?:see|hear|imagine|understand)|"
    r"am (?:here|wondering|curious))"
    r"|no wonder|(?:it|that) makes sense|do not worry|have you|tell me|can you|poor you|well done) )"
)
_QUESTION_START = re.compile(
    r"(?:(?:and|but|so|well|ok|okay|oh|hmm|hm|then) ){0,3}"
    r"(?:what|how|why|where|when|who|which|tell|do|does|did|are|is|was|were|have|has|would|"
    r"could|can|will)\b"
)
_FEW = 8


@dataclass(frozen=True)
class Word:
    """One word in plain form, which may be two ("you are"), and its span as typed."""

    plain: str
    start: int
    end: int


@dataclass(frozen=True)
class Clause:
    """A sentence, or a part of one with its own verb.

    `text` is its plain words with single spaces between and around them, commas among them; `mark` is what
    closes it ("?", "!", "." or nothing); `joint` is how it hangs on the clause before ("" where a new
    sentence begins, otherwise "and", "but", ",", or "bare" where nothing marks the joint).
    """

    words: tuple[Word, ...]
    text: str
    mark: str
    joint: str

    @property
    def span(self) -> Span:
        """Where the clause stands in the reply as typed, its closing mark left out."""
        return self.words[0].start, self.words[-1].end

    def span_of(self, start: int, end: int) -> Span:
        """Where the words from `start` to `end` of `text` stand in the reply as typed."""
        at, first, last = 1, None, None
        for word in self.words:
            if at < end and at + len(word.plain) > start:
                first = word if first is None else first
                last = word
            at += len(word.plain) + 1
        if first is None or last is None:
            return self.span
        return first.start, last.end


@functools.cache
def words() -> dict[str, frozenset[str]]:
    """The lists of words by name."""
    return {name: frozenset(entry.split()) for name, entry in read_data(WORDS)["list"].items()}


@functools.cache
def mine_to_yours() -> dict[str, str]:
    """What the client's "I" and tense become in the mouth of another: "my" is "your", "went" is "go"."""
    return dict(read_data(WORDS)["mine_to_yours"])


@functools.cache
def _mended() -> dict[str, str]:
    """What is written for what: short forms, lost apostrophes, slips."""
    data = read_data(WORDS)
    table: dict[str, str] = {}
    real = words()["real"]
    for word in data["slips"]["near"].split():
        for slip in slips_of(word):
            if slip not in real:
                table.setdefault(slip, word)
    for word in data["slips"]["near"].split():
        table.pop(word, None)
    table.update(data["slips"]["known"])
    table.update(data["short"])
    return table


def slips_of(word: str) -> set[str]:
    """The word with a letter after the first lost, or any letter doubled or exchanged with the next."""
    ends = range(1, len(word))
    lost = {word[:at] + word[at + 1 :] for at in ends}
    doubled = {word[:at] + word[at - 1 :] for at in (*ends, len(word))}
    exchanged = {word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] for at in ends}
    # Shorter slips are words.
    return {slip for slip in lost | doubled | exchanged if len(slip) > 3} - {word}  # noqa: PLR2004


def plain(word: str) -> str:
    """One typed word in plain form.

    >>> plain("Youre"), plain("couldn't"), plain("sory")
    ('you are', 'could not', 'sorry')
    """
    word = word.translate(_AS_TYPED_TO_PLAIN)
    mended = _mended()
    if word in mended:
        return mended[word]
    head, mark, tail = word.rpartition("'")
    if mark and tail == "t" and head.endswith("n"):
        return f"{head[:-1]} not"
    written_out = {"re": "are", "m": "am", "ve": "have", "ll": "will", "d": "would"}
    if mark and tail in written_out:
        return f"{head} {written_out[tail]}"
    return word


def cut(reply: str) -> str:
    """The part of a reply that is read."""
    return reply[:LONGEST]


def is_empty(reply: str) -> bool:
    """Tell whether there is nothing to read: neither a word in any script nor a mark or a picture."""
    return _TOKEN.search(cut(reply).strip(" \t\r\n\u00a0")) is None


def has_letters(reply: str) -> bool:
    """Tell whether there is a letter of any script, and not only numbers and marks."""
    return _HAS_LETTER.search(cut(reply)) is not None


def is_english(reply: str) -> bool:
    """Tell whether English is the greater part of what is typed; a few words count as English."""
    known, others = words()["english"], words()["not_english"]
    english = foreign = total = 0
    for match in _TOKEN.finditer(cut(reply)):
        if match.lastgroup == "word":
            total += 1
            parts = plain(match.group()).split()
            english += parts[0] in known
            foreign += parts[0] in others
        elif match.lastgroup == "foreign":
            total += 1
            foreign += 1
    if foreign > english:
        return False
    return total < _FEWEST_TO_TELL or english >= _SHARE_OF_ENGLISH * total


def clauses(reply: str) -> tuple[Clause, ...]:
    """The clauses of a reply in their order."""
    found: list[Clause] = []
    for tokens, mark in _sentences(_tokens(cut(reply))):
        found.extend(_parts(tokens, mark))
    return tuple(found)


def sentences(text: str) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence, clauses unparted."""
    return tuple(tuple(tokens) for tokens, _ in _sentences(_tokens(cut(text))))


def _tokens(reply: str) -> list[tuple[str, Word]]:
    """Words, marks and joints; what stands in quotation marks is one word where less is said than quoted."""
    tokens: list[tuple[str, Word]] = []
    for match in _TOKEN.finditer(reply):
        kind = match.lastgroup or ""
        word = Word(plain(match.group()) if kind == "word" else match.group(), match.start(), match.end())
        if word.plain in words()["filler"] or (
            kind == "word" and tokens and _is_stutter(reply, tokens[-1][1], word)
        ):
            continue
        tokens.append((kind, word))
    return _without_quotations(tokens)


def _is_stutter(reply: str, before: Word, word: Word) -> bool:
    """Tell whether a word says the one before again ("you-you")."""
    return before.plain == word.plain and reply[before.end : word.start] == "-"


def _without_quotations(tokens: list[tuple[str, Word]]) -> list[tuple[str, Word]]:
    quotes = [at for at, (kind, _) in enumerate(tokens) if kind == "quote"]
    pairs = list(zip(quotes[::2], quotes[1::2], strict=False))
    inside = sum(closed - opened - 1 for opened, closed in pairs)
    if not pairs or 2 * inside >= len(tokens) - len(quotes):
        return [token for token in tokens if token[0] != "quote"]
    kept, at = [], 0
    for opened, closed in pairs:
        kept += tokens[at:opened]
        if closed > opened + 1:
            kept.append(("word", Word("quoted", tokens[opened + 1][1].start, tokens[closed - 1][1].end)))
        at = closed + 1
    return [token for token in kept + tokens[at:] if token[0] != "quote"]


def _sentences(tokens: list[tuple[str, Word]]) -> list[tuple[list[Word], str]]:
    """The words of each sentence, commas among them, and the mark that closes it."""
    sentences: list[tuple[list[Word], str]] = []
    current: list[Word] = []
    for kind, word in tokens:
        if kind in ("word", "foreign"):
            current.append(word)
        elif kind in ("comma", "pause"):
            if current and current[-1].plain != ",":
                current.append(Word(",", word.start, word.end))
        elif current:
            sentences.append((current, _mark(kind, word.plain)))
            current = []
        elif sentences and _mark(kind, word.plain) == "?":
            sentences[-1] = (sentences[-1][0], "?")
    if current:
        sentences.append((current, ""))
    return sentences


def _mark(kind: str, typed: str) -> str:
    if kind != "end":
        return ""
    if "?" in typed or "\uff1f" in typed:
        return "?"
    return "!" if "!" in typed or "\uff01" in typed else "."


def _parts(sentence: list[Word], mark: str) -> list[Clause]:
    """One sentence, parted where a new verb of its own begins."""
    joints = _joints(sentence)
    bounds = [0, *sorted(joints), len(sentence)]
    parts = []
    for first, last in itertools.pairwise(bounds):
        inside = [at for at in range(first, last) if sentence[at].plain != ","]
        if inside:
            here = tuple(sentence[inside[0] : inside[-1] + 1])
            text = f" {' '.join(word.plain for word in here)} "
            parts.append(Clause(here, text, mark if last == len(sentence) else "", joints.get(first, "")))
    return parts


def _joints(sentence: list[Word]) -> dict[int, str]:
    """The words of a sentence with which a new clause begins, and how each hangs on the one before."""
    text = " ".join(word.plain for word in sentence)
    word_at, at = {}, 0
    for index, word in enumerate(sentence):
        word_at[at] = index
        at += len(word.plain) + 1
    joints: dict[int, str] = {}
    for match in _AFTER_A_JOINT.finditer(text):
        index = word_at.get(match.start(), 0)
        if index > 1:
            joints[index] = match.group().strip(", ") or ","
    for match in _BARE.finditer(text):
        index = word_at.get(match.start() + 1, 0)
        if index > 1 and not _leads_on(sentence, index, joints):
            joints.setdefault(index, "bare")
    return joints


def _leads_on(sentence: list[Word], index: int, joints: dict[int, str]) -> bool:
    """Tell whether the word before belongs with what follows, so that no clause begins here."""
    before = sentence[index - 1].plain.rpartition(" ")[2]
    if before == ",":
        return True
    turned = sentence[index].plain in words()["turned"]
    if before in words()["object"]:
        return turned and sentence[index - 2].plain.rpartition(" ")[2] not in words()["takes_an_object"]
    if before in words()["leads_on"]:
        return True
    begun = max((start for start in joints if start < index), default=0)
    so_far = " ".join(word.plain for word in sentence[begun:index]).lstrip(", ")
    return index - begun < _FEW and _QUESTION_START.match(so_far) is not None
