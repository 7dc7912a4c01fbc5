"""A chapter's two switches: "I teach this" for its session plan, "Show the notes" for its transcript."""

from docutils import nodes
from sphinx.application import Sphinx

PLAN, TRANSCRIPT = "instructor", "transcript"
SWITCH = '<label class="attune-switch"><input type="checkbox" class="{}"{}> {}</label>'
TEACH = f"<p>{SWITCH.format('attune-teach', '', 'I teach this')}</p>"
NOTES = SWITCH.format("attune-notes-shown", " checked", "Show the notes")


def add_switches(_app: Sphinx, doctree: nodes.document) -> None:
    """Fold the session plans, which stand open in Jupyter, and put the switches in."""
    boxes = list(doctree.findall(nodes.container))
    plans = [box for box in boxes if PLAN in box.get("container_classes", [])]
    for plan in plans:
        plan["opened"] = False
    title = next(iter(doctree.findall(nodes.title)), None)
    if plans and title is not None:
        title.parent.insert(title.parent.index(title) + 1, _raw(TEACH))
    for box in boxes:
        if TRANSCRIPT in box["classes"]:
            box.insert(0, _raw(NOTES))


def _raw(html: str) -> nodes.raw:
    return nodes.raw("", html, format="html")
