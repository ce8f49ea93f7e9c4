"""Markdown as we publish it: no raw HTML, links by id, tables and boxes that everybody can use.

The checks have told the editor of everything that is not allowed; here it is kept out for good,
by a reader that knows the whole language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from tarjotin.site.linking import Links, Mentions
from tarjotin.site.page_context import HEADINGS, BodyHeading, PageContext
from tarjotin.site.sanitising import sanitised

__all__ = ["EXTENSIONS", "Body", "GuideMarkdown", "MarkdownReader"]

EXTENSIONS = (
    "tables",
    "footnotes",
    "def_list",
    "attr_list",
    "admonition",
    "sane_lists",
    "pymdownx.details",
)
"""The Markdown that every guide has; mkdocs.yml can add to it."""
_TASK = re.compile(r"\[(?P<mark>[ xX])\]\s+")


class _Furniture(Treeprocessor):
    """Makes tables scrollable by keyboard, gives task boxes a shape, and titles in our words."""

    def __init__(self, md: Markdown, current: Callable[[], PageContext | None]) -> None:
        super().__init__(md)
        self.current = current

    def run(self, root: Element) -> None:
        """Wrap tables, mark boxes, translate default titles."""
        page = self.current()
        if page is None:
            return
        for element in root:
            if element.tag in HEADINGS and element.get("id"):
                title = "".join(element.itertext())
                heading = BodyHeading(
                    level=int(element.tag[1]), id=element.get("id", ""), title=title
                )
                page.headings.append(heading)
        self._wrap_tables(root, page, heading="")
        for item in root.iter("li"):
            self._task(item)
            for child in item:
                if child.tag == "p":
                    self._task(child)
                break
        for link in root.iter("a"):
            if "footnote-backref" in link.get("class", "").split():
                number = link.get("href", "").rpartition(":")[2]
                link.set("title", page.texts("footnote-back", number=number))
        for paragraph in root.iter("p"):
            if paragraph.get("class") == "admonition-title" and paragraph.text:
                key = f"admonition-{paragraph.text.casefold()}"
                if key in page.texts.texts:
                    paragraph.text = page.texts(key)

    def _wrap_tables(self, parent: Element, page: PageContext, *, heading: str) -> None:
        for index, child in enumerate(list(parent)):
            if child.tag in HEADINGS:
                heading = "".join(child.itertext())
            elif child.tag == "table":
                for cell in child.iter("th"):
                    cell.set("scope", "col")
                label = page.texts("table-of", heading=heading) if heading else page.texts("table")
                wrapper = Element(
                    "div",
                    {"class": "t-scroll", "role": "region", "tabindex": "0", "aria-label": label},
                )
                wrapper.tail, child.tail = child.tail, None
                parent.remove(child)
                wrapper.append(child)
                parent.insert(index, wrapper)
            else:
                self._wrap_tables(child, page, heading=heading)

    @staticmethod
    def _task(element: Element) -> None:
        match = _TASK.match(element.text or "")
        if not match:
            return
        box = Element("span", {"class": "t-box"})
        box.text = "☐" if match["mark"] == " " else "☑"
        box.tail = " " + (element.text or "")[match.end() :]
        element.text = ""
        element.insert(0, box)


class GuideMarkdown(Extension):
    """Our rules for Markdown. `page` is set while a page is rendered."""

    def __init__(self) -> None:
        super().__init__()
        self.page: PageContext | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Take raw HTML out of the language and put our processors in."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("automail")

        def current() -> PageContext | None:
            return self.page

        # After attr_list (8), before MkDocs looks at relative links (0).
        md.treeprocessors.register(Links(md, current), "tarjotin-links", 7)
        md.treeprocessors.register(Mentions(md, current), "tarjotin-mentions", 6)
        md.treeprocessors.register(_Furniture(md, current), "tarjotin-furniture", 4)


@dataclass(frozen=True, kw_only=True)
class Body:
    """A rendered and cleaned body, and its headings."""

    html: str
    headings: tuple[BodyHeading, ...]


class MarkdownReader:
    """One Markdown reader for all pages of a build; `extra` are the guide's own extensions."""

    def __init__(
        self, extra: Sequence[str | Extension] = (), options: Mapping[str, Any] | None = None
    ) -> None:
        self._rules = GuideMarkdown()
        self._markdown = Markdown(
            extensions=[*EXTENSIONS, *extra, self._rules], extension_configs=dict(options or {})
        )

    def body(self, text: str, page: PageContext) -> Body:
        """Render a body for a page."""
        self._rules.page = page
        html = self._markdown.reset().convert(text)
        self._rules.page = None
        return Body(html=sanitised(html), headings=tuple(page.headings))
