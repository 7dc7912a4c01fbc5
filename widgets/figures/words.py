"""Numbers and labels as they are written in a figure."""

from decimal import Decimal

from widgets.figures.pieces import TEXT

MINUS, JOINT = "\u2212", " · "
NARROW, WIDE = frozenset("fijlrtI .,;:'\u2019|!()[]-·"), frozenset("mwMW%—@")
BOLD = 1.08  # how much wider bold letters are


def shown(value: Decimal, decimals: int = 0) -> str:
    """A number as reports of studies print it: with its own decimals, or more, and no nought before them."""
    places = max(decimals, decimals_of(value))
    digits = f"{abs(value):.{places}f}"
    return (MINUS if value < 0 else "") + (digits.removeprefix("0") if places else digits)


def decimals_of(*values: Decimal | None) -> int:
    """The most decimals that any of the numbers is written with."""
    exponents = [value.as_tuple().exponent for value in values if value is not None]
    return max(0, *(-exponent for exponent in exponents if isinstance(exponent, int)))


def counted(number: int | str | None, of_what: str) -> str:
    """A count in words, such as `6,138 people`; empty where there is none."""
    if number is None:
        return ""
    return f"{number:,} {of_what}" if isinstance(number, int) else f"{number} {of_what}"


def width(words: str, *, bold: bool = False) -> float:
    """About how wide a line of text is drawn, and rather too wide than too narrow."""
    return sum(_em(letter) for letter in words) * TEXT * (BOLD if bold else 1)


def wrap(words: str, room: float, *, at: str = " ", bold: bool = False) -> list[str]:
    """The text in lines that each fit the room, broken where `at` stands."""
    lines: list[str] = []
    for part in words.split(at):
        longer = f"{lines[-1]}{at}{part}" if lines else part
        if lines and width(longer, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _em(letter: str) -> float:
    if letter in NARROW:
        return 0.33
    if letter in WIDE:
        return 0.9
    return 0.72 if letter.isupper() else 0.56
