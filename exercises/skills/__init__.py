"""The skills recogniser: which counselling skills the wording of a typed reply shows. Standard library only.

>>> from exercises.skills import recognise
>>> [find.skill for find in recognise("What was that like for you?").found]
['open_question']
"""

from exercises.skills.distress import is_distress
from exercises.skills.recognise import recognise
from exercises.skills.recognition import HEARD, Found, Passage, Recognition

__all__ = ["HEARD", "Found", "Passage", "Recognition", "is_distress", "recognise"]
