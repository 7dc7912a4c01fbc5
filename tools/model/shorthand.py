"""What is heard in a reply, in one short line: the golden file of the recogniser is made of these."""

from exercises.skills.recognition import HEARD, Recognition

LETTERS = dict(zip(HEARD, "abcdefghijklm", strict=True))


def shorthand(heard: Recognition) -> str:
    """Each find as its skill's letter, thousandths and span; what is unsure with a question mark; the notice.

    >>> from exercises.skills import recognise
    >>> shorthand(recognise("")), shorthand(recognise("Do you miss him?"))[:1]
    ('!empty', 'b')
    """
    finds = [
        f"{LETTERS[find.skill]}{round(1000 * find.confidence)}:{find.span[0]}-{find.span[1]}"
        for find in heard.found
    ]
    unsure = [f"{LETTERS[skill]}?" for skill in heard.unsure]
    return " ".join([*finds, *unsure, *([f"!{heard.notice}"] if heard.notice else [])])
