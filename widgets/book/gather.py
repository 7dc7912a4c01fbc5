"""Pages that are derived: the glossary from the chapters' key terms, the instructors' page from plans."""

from collections.abc import Callable, Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode

from widgets.book.switches import PLAN
from widgets.book.terms import known

GLOSSARY, PLANS = "attune-glossary", "attune-plans"
BEFORE_LINKS_ARE_RESOLVED = 5


class Gather(SphinxPostTransform):
    """Fill the places of a derived page."""

    default_priority = BEFORE_LINKS_ARE_RESOLVED

    def run(self, **_kwargs: Any) -> None:
        """Put the entries or the plans of every chapter in."""
        makers: dict[str, Callable[[], Iterator[nodes.Node]]] = {
            GLOSSARY: self._entries,
            PLANS: self._plans,
        }
        for place in list(self.document.findall(nodes.container)):
            for name in makers.keys() & set(place["classes"]):
                place.children = []
                place.extend(makers[name]())

    def _entries(self) -> Iterator[nodes.Node]:
        env = self.env
        found = [(term, page) for page, terms in known(env).items() for term in terms]
        entries = nodes.definition_list()
        for term, page in sorted(found, key=lambda entry: entry[0].name.casefold()):
            here = page == env.docname
            name = nodes.Text(term.name) if here else self._link(page, term.anchor, term.name)
            meaning = nodes.paragraph("", term.definition)
            entries += nodes.definition_list_item("", nodes.term("", "", name), nodes.definition("", meaning))
        yield entries

    def _plans(self) -> Iterator[nodes.Node]:
        env = self.env
        for page in in_order(env):
            for plan in env.get_doctree(page).findall(nodes.container):
                if PLAN not in plan.get("container_classes", []):
                    continue
                copy = plan.deepcopy()
                copy["opened"] = True
                for node in copy.findall(nodes.Element):
                    node["ids"] = []
                title = self._link(page, "", env.titles[page].astext())
                yield nodes.paragraph("", "", title, classes=["attune-plan-of"])
                yield copy

    def _link(self, page: str, anchor: str, words: str) -> nodes.reference:
        return make_refnode(self.app.builder, self.env.docname, page, anchor, nodes.Text(words))


def in_order(env: BuildEnvironment) -> list[str]:
    """The pages in the order of the table of contents."""
    ordered: list[str] = []
    waiting = [env.config.master_doc]
    while waiting:
        page = waiting.pop(0)
        ordered.append(page)
        waiting = [*env.toctree_includes.get(page, []), *waiting]
    return ordered


def note_changes(_app: Sphinx, env: BuildEnvironment, pages: list[str]) -> None:
    """Note whether any page is read anew in this build."""
    env.__dict__["attune_reads"] = bool(pages)


def derived_pages(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The pages to write anew whenever any page has changed."""
    if not env.__dict__.get("attune_reads"):
        return []
    return [page for page in ("chapters/glossary", "chapters/instructors") if page in env.found_docs]
