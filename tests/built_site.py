"""A built site as its readers get it: pages, their elements and texts, where links lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

__all__ = ["Element", "Page", "Site", "broken_links", "parse"]

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_NOT_SHOWN = frozenset(("script", "style", "title", "template"))
_ADDRESSES = ("href", "src", "srcset", "action", "data", "poster", "formaction", "background")


@dataclass(kw_only=True)
class Element:
    """A tag with its attributes as a browser reads them, its place in the page, and its text."""

    tag: str
    attributes: Mapping[str, str]
    above: Element | None
    pieces: list[str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def ancestors(self) -> Iterator[Element]:
        element = self.above
        while element is not None:
            yield element
            element = element.above

    @property
    def language(self) -> str:
        """The language that a browser takes the element's text to be in."""
        return next((each["lang"] for each in (self, *self.ancestors) if each["lang"]), "")

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self["class"].split())

    def is_inside(self, *tags: str, css_class: str = "") -> bool:
        return any(
            each.tag in tags or (css_class and css_class in each.classes) for each in self.ancestors
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.comments: list[str] = []
        self.current: Element | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag=tag, attributes=attributes, above=self.current)
        self.elements.append(element)
        if tag not in _VOID:
            self.current = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        above = self.current
        self.handle_starttag(tag, attrs)
        self.current = above

    def handle_endtag(self, tag: str) -> None:
        element = self.current
        while element is not None and element.tag != tag:
            element = element.above
        if element is not None:
            self.current = element.above

    def handle_data(self, data: str) -> None:
        element = self.current
        if element is not None and element.tag in _NOT_SHOWN:
            element.pieces.append(data)
            return
        while element is not None:
            element.pieces.append(data)
            element = element.above

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the site. Its address begins at the root of the site: `sv/metoder/`."""

    address: str
    html: str
    base: str = "/"
    """Where the site begins on its host: the path of `site_url`."""

    @cached_property
    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.html)
        reader.close()
        return reader

    @property
    def elements(self) -> list[Element]:
        return self._read.elements

    @property
    def comments(self) -> list[str]:
        return self._read.comments

    def all(self, *tags: str, css_class: str = "", **attributes: str) -> list[Element]:
        """Return the elements with one of the tags, the class, and exactly these attributes."""
        return [
            element
            for element in self.elements
            if (not tags or element.tag in tags)
            and (not css_class or css_class in element.classes)
            and all(element[name] == value for name, value in attributes.items())
        ]

    def one(self, *tags: str, css_class: str = "", **attributes: str) -> Element:
        found = self.all(*tags, css_class=css_class, **attributes)
        assert len(found) == 1, (
            f"{len(found)} of {tags} .{css_class} {attributes} in {self.address}"
        )
        return found[0]

    @property
    def language(self) -> str:
        return self.one("html")["lang"]

    @property
    def title(self) -> str:
        return self.one("h1").text

    @property
    def text(self) -> str:
        """What a reader sees of the page, white space made even."""
        return self.one("body").text

    @property
    def main(self) -> str:
        return self.one("main").text

    @property
    def ids(self) -> list[str]:
        return [element["id"] for element in self.elements if "id" in element.attributes]

    @property
    def is_redirect(self) -> bool:
        return bool(self.all("meta", **{"http-equiv": "refresh"}))

    @property
    def is_noindex(self) -> bool:
        return any("noindex" in meta["content"] for meta in self.all("meta", name="robots"))

    @property
    def canonical(self) -> str:
        return self.one("link", rel="canonical")["href"]

    @property
    def hreflang(self) -> dict[str, str]:
        return {link["hreflang"]: link["href"] for link in self.all("link", rel="alternate")}

    @property
    def switch(self) -> dict[str, str]:
        """Where the language switch leads, by the code of the language."""
        return {
            link["hreflang"]: self.target(link["href"])
            for link in self.all("a")
            if link.is_inside(css_class="t-languages")
        }

    def target(self, url: str) -> str:
        """Return the address on this site that a way from this page leads to."""
        here = f"https://host{self.base}{self.address}"
        path = unquote(urlsplit(urljoin(here, url)).path)
        assert path.startswith(self.base), f"{url} on {self.address} leads out of the site"
        return path.removeprefix(self.base)

    @property
    def links(self) -> list[str]:
        """Return the internal addresses, with anchors, that the page's own links lead to."""
        return [
            f"{self.target(link['href'])}#{urlsplit(link['href']).fragment}".removesuffix("#")
            for link in self.all("a")
            if "href" in link.attributes and not urlsplit(link["href"]).netloc
        ]

    def references(self) -> Iterator[tuple[Element, str, str]]:
        """Yield each element, attribute and address that the page names."""
        for element in self.elements:
            for name in _ADDRESSES:
                if name in element.attributes:
                    yield element, name, element[name]


def parse(html: str, *, address: str = "") -> Page:
    """Return a page from its HTML."""
    return Page(address=address, html=html)


@dataclass(frozen=True, kw_only=True)
class Site:
    """A folder that MkDocs has built."""

    folder: Path
    base: str = "/"

    @cached_property
    def files(self) -> dict[str, bytes]:
        """All files by their path from the root."""
        return {
            file.relative_to(self.folder).as_posix(): file.read_bytes()
            for file in sorted(self.folder.rglob("*"))
            if file.is_file()
        }

    @cached_property
    def pages(self) -> dict[str, Page]:
        """All pages by address; also the pages for a wrong address, as `404.html`."""
        found = {}
        for path, content in self.files.items():
            if path.endswith(".html"):
                address = path.removesuffix("index.html")
                found[address] = Page(address=address, html=content.decode(), base=self.base)
        return found

    def page(self, address: str) -> Page:
        known = "\n".join(self.pages)
        assert address in self.pages, f"no page at {address!r}, but at:\n{known}"
        return self.pages[address]

    @property
    def content_pages(self) -> list[Page]:
        """All pages but redirects."""
        return [page for page in self.pages.values() if not page.is_redirect]


def broken_links(site: Site) -> list[str]:
    """Return every address of the own site that leads to nothing: pages, files, anchors."""
    broken = []
    for page in site.pages.values():
        ids = page.ids
        broken += [f"{page.address}: id {each!r} twice" for each in set(ids) if ids.count(each) > 1]
        for _element, name, url in page.references():
            parts = urlsplit(url)
            if parts.scheme or parts.netloc:
                continue
            target = page.target(url)
            there = site.pages.get(target)
            if there is None and target not in site.files:
                broken.append(f"{page.address}: {name}={url} leads to nothing ({target})")
            elif parts.fragment and (there is None or unquote(parts.fragment) not in there.ids):
                broken.append(f"{page.address}: {name}={url} leads to no such place")
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for element in page.elements:
                missing = set(element[name].split()) - set(ids)
                broken += [f"{page.address}: {name} names no {each!r}" for each in missing]
    return broken
