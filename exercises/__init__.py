"""What a learner answers, what is right about it, and what we say. Standard library only.

>>> import exercises
>>> exercises.check("neighbours-reply", ["d"]).verdict
'correct'
"""

from exercises.item import Feedback, Item, MalformedItem, Outcome, UnknownItem
from exercises.load import find, load_all
from exercises.review import check, marks

__all__ = [
    "Feedback",
    "Item",
    "MalformedItem",
    "Outcome",
    "UnknownItem",
    "check",
    "find",
    "load_all",
    "marks",
]
