"""Links in a body: those that editors write become addresses, statutes and terms become links.

What is not allowed never comes out of here as a link, whatever the checks have said of it.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

from tarjotin.catalogue.checks.markup import ALLOWED_CLASSES
from tarjotin.catalogue.mentions import Target, parse_target
from tarjotin.model.act import section_anchor
from tarjotin.site.page_context import HEADINGS, PageContext

__all__ = ["Links", "Mentions"]

_NOT_RUNNING_TEXT = frozenset((*HEADINGS, "a", "code", "pre", "summary", "th", "script", "style"))
_ATTRIBUTES = frozenset(
    ("id", "class", "lang", "href", "src", "alt", "title", "start", "open", "rel")
)
# Classes that the extensions themselves give; a box has its kind as a second class.
_MACHINE_CLASSES = re.compile(r"admonition(-title)?|footnote[a-z-]*")
_BOX_KIND = re.compile(r"[a-z]{3,20}")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[0-9a-zA-Z]+);")
_CONTROLS = re.compile(r"[\x00-\x20\x7f]+")
_EXTERNAL = "https://"


class Links(Treeprocessor):
    """Turns links into addresses and keeps only what may be published."""

    def __init__(self, md: Markdown, current: Callable[[], PageContext | None]) -> None:
        super().__init__(md)
        self.current = current

    def run(self, root: Element) -> None:
        """Go through every element once."""
        page = self.current()
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            self._clean(element)
            if (
                page is not None
                and element.tag == "a"
                and "footnote" not in element.get("class", "")
            ):
                self._link(element, page)
            elif page is not None and element.tag == "img":
                self._image(element, page)

    @staticmethod
    def _clean(element: Element) -> None:
        for name in list(element.attrib):
            if name not in _ATTRIBUTES:
                del element.attrib[name]
        written = element.get("class", "").split()
        is_box = element.tag == "details" or "admonition" in written
        classes = [
            name
            for name in written
            if name in ALLOWED_CLASSES
            or _MACHINE_CLASSES.fullmatch(name)
            or (is_box and _BOX_KIND.fullmatch(name))
        ]
        if classes:
            element.set("class", " ".join(classes))
        else:
            element.attrib.pop("class", None)

    def _link(self, element: Element, page: PageContext) -> None:
        href = _plain(element.get("href", ""))
        if href.startswith("#"):
            element.set("href", href)
            return
        if href.startswith(_EXTERNAL):
            element.set("href", href)
            element.set("class", "t-external")
            return
        languages = page.reader.guide.settings.codes
        target = parse_target(href, folder=page.folder, languages=languages)
        url = _address(target, page) if target else _asset(href, page)
        if url is not None:
            element.set("href", url)
        else:
            # No way of ours, or to a page that this guide does not publish: the words stay.
            element.tag = "span"
            element.attrib.pop("href", None)

    @staticmethod
    def _image(element: Element, page: PageContext) -> None:
        url = _asset(_plain(element.get("src", "")), page)
        if url is None:
            element.attrib.pop("src", None)
        else:
            element.set("src", url)


def _plain(address: str) -> str:
    """Return an address as a browser reads it: entities are no way around the rules."""
    while (read := _ENTITY.sub(lambda match: html.unescape(match.group()), address)) != address:
        address = read
    return _CONTROLS.sub("", address)


def _asset(address: str, page: PageContext) -> str | None:
    """Return the way to a file of the content folder, or None for all other addresses."""
    path, mark, anchor = address.partition("#")
    target = posixpath.normpath(posixpath.join(page.folder, path))
    if target not in page.reader.guide.folder.assets:
        return None
    return f"{page.reader.asset(target)}{mark}{anchor}"


def _address(target: Target, page: PageContext) -> str | None:
    """Return the way from the page to what a link of ours means, if it has a page."""
    guide = page.reader.guide
    kind, name = target.key
    if kind == "term":
        address = page.addresses.of_term(name, page.reader.language)
        return None if address is None else page.reader.url(address)
    item = guide.get(kind, name)
    address = page.addresses.of(item, page.reader.language) if item else None
    if address is None:
        return None
    anchor = target.anchor
    if anchor and kind == "act":
        anchor = section_anchor(anchor)
    return page.reader.url(f"{address}#{anchor}" if anchor else address)


class Mentions(Treeprocessor):
    """Links statutes where they are named, and glossary terms at their first use."""

    def __init__(self, md: Markdown, current: Callable[[], PageContext | None]) -> None:
        super().__init__(md)
        self.current = current

    def run(self, root: Element) -> None:
        """Go through the running text in reading order."""
        page = self.current()
        if page is not None:
            self._walk(root, page)

    def _walk(self, element: Element, page: PageContext) -> None:
        if element.tag in _NOT_RUNNING_TEXT or "admonition-title" in element.get("class", ""):
            return
        children = list(element)
        if element.text and not isinstance(element.text, AtomicString):
            element.text, links = self._linked(element.text, page)
            for offset, link in enumerate(links):
                element.insert(offset, link)
        for child in children:
            self._walk(child, page)
            if child.tail and not isinstance(child.tail, AtomicString):
                child.tail, links = self._linked(child.tail, page)
                position = list(element).index(child) + 1
                for offset, link in enumerate(links):
                    element.insert(position + offset, link)

    def _linked(self, text: str, page: PageContext) -> tuple[str, list[Element]]:
        """Cut a text at its mentions: the text before the first, and a link with a tail for each."""
        if STX in text or text.isspace():
            return text, []
        links: list[Element] = []
        before = text
        end = 0
        for start, stop, url, css_class in _mentions(text, page):
            piece = text[end:start]
            if links:
                links[-1].tail = piece
            else:
                before = piece
            link = Element("a", {"href": url, "class": css_class})
            link.text = AtomicString(text[start:stop])
            links.append(link)
            end = stop
        if links:
            links[-1].tail = text[end:]
        return before, links


def _mentions(text: str, page: PageContext) -> list[tuple[int, int, str, str]]:
    """Return start, end, address and class of each link; statutes win over terms."""
    found = list(_statutes(text, page)) if page.link_statutes else []
    if page.link_terms:
        taken = [(start, stop) for start, stop, _, _ in found]
        for start, stop, url in _terms(text, page, taken):
            found.append((start, stop, url, "t-term"))
    return sorted(found)


def _statutes(text: str, page: PageContext) -> Iterator[tuple[int, int, str, str]]:
    finder = page.finders.statutes.get(page.text_language)
    for reference in finder.find(text) if finder else ():
        act = page.reader.guide.acts.get(reference.act)
        if act is None:
            continue
        section = reference.section if reference.section in act.facts.sections else None
        is_here = page.item is not None and act.key == page.item.key
        address = page.addresses.of(act, page.reader.language)
        if address is None or (is_here and section is None):
            continue
        anchor = f"#{section_anchor(section)}" if section else ""
        url = anchor if is_here else page.reader.url(address + anchor)
        yield reference.start, reference.end, url, "t-mention"


def _terms(
    text: str, page: PageContext, taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    finder = page.finders.terms.get(page.text_language)
    for match in finder.find(text) if finder else ():
        if match.term in page.terms_seen:
            continue
        if any(match.start < stop and start < match.end for start, stop in taken):
            continue
        address = page.addresses.of_term(match.term, page.reader.language)
        if address is not None:
            page.terms_seen.add(match.term)
            yield match.start, match.end, page.reader.url(address)
