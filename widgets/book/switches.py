"""Two switches a chapter gets in the book: "I teach this" for its session plan, "Show the notes" for its transcript."""

from docutils import nodes
from sphinx.application import Sphinx

PLAN, TRANSCRIPT = "instructor", "transcript"
TEACH = '<p><label class="attune-switch"><input type="checkbox" class="attune-teach"> I teach this</label></p>'
NOTES = '<label class="attune-switch"><input type="checkbox" class="attune-notes-shown" checked> Show the notes</label>'


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
