"""One build of the site: what the hooks of the plugins hand over to.

State lives here and nowhere else: it is made new when a build begins, and read by the hooks.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.opening import OpenGuide, open_guide
from tarjotin.catalogue.statistics import STATISTICS_FILE, statistics
from tarjotin.diagnostics import Finding
from tarjotin.model.act import ActFacts
from tarjotin.model.common import Facts, Text
from tarjotin.model.types import type_of_folder
from tarjotin.search.document import Document
from tarjotin.search.making import make_index
from tarjotin.search.packing import pack
from tarjotin.sharing.files import FOLDER, data_files
from tarjotin.sharing.linked import linked_data, linked_data_set
from tarjotin.sharing.whereabouts import Whereabouts
from tarjotin.site.body import Body, MarkdownReader
from tarjotin.site.data_block import data_block
from tarjotin.site.frame import Alternate, Frame
from tarjotin.site.framing import Framer
from tarjotin.site.interface import interface_texts
from tarjotin.site.made import MadePage
from tarjotin.site.page_context import PageContext
from tarjotin.site.pages import SitePage, site_pages
from tarjotin.site.reader import Reader
from tarjotin.site.searchable import page_document, term_documents
from tarjotin.site.views import FOLDER_TEMPLATES, PAGE_TEMPLATES, TEMPLATES, view_of
from tarjotin.site.views.act import statute_book
from tarjotin.site.views.made import SEARCH, made_pages
from tarjotin.site.views.open_data import OPEN_DATA

__all__ = ["CONTENT_SECURITY_POLICY", "SiteBuild", "begin", "content_time"]

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""Nothing from elsewhere, nothing inline. Servers add frame-ancestors, which a page cannot say."""


def _tell_of(language: str, progress: Callable[[str], None], _work: str) -> None:
    progress(language)


def search_folder(language: str) -> str:
    """Return where the index of a language lies in the site."""
    return f"search/{language}/"


def content_time(root: Path) -> dt.datetime | None:
    """Return when the content was last changed: SOURCE_DATE_EPOCH, or the last commit.

    The same commit then gives the same site, whatever the day it is built on.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)
        except (OSError, subprocess.TimeoutExpired):
            return None
        epoch = done.stdout.strip()
    return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC) if epoch.isdigit() else None


def begin(config_file: Path) -> tuple[SiteBuild | None, tuple[Finding, ...]]:
    """Read and check the guide; reviews are measured against the day of the content."""
    changed = content_time(config_file.parent)
    today = changed.date() if changed else dt.datetime.now(tz=dt.UTC).date()
    opened, findings = open_guide(config_file, today=today)
    if opened is None:
        return None, findings
    build = SiteBuild(opened=opened, today=today, changed=changed)
    return build, findings


@dataclass(kw_only=True)
class SiteBuild:
    """The guide, and the pages of the language that is being built."""

    opened: OpenGuide
    today: dt.date
    changed: dt.datetime | None
    is_preview: bool = False
    """Whether `mkdocs serve` shows the site: its reload script is inline, which our policy forbids."""
    markdown: MarkdownReader = field(default_factory=MarkdownReader)
    framer: Framer | None = None
    pages: dict[str, SitePage] = field(default_factory=dict)
    """The pages of the current language by their file name."""
    documents: dict[str, list[Document]] = field(default_factory=dict)
    """What the search may find, by language; pages come as they are rendered."""
    names: dict[str, str] = field(default_factory=dict)
    """What the site is called in each language that has been entered."""
    offers: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    """The files to print that pages of the current language offer, by the page's address."""
    has_told_of_printing: bool = False
    """Whether the editor knows that nothing can be printed here."""

    def enter_language(
        self, language: str, *, site_name: str, site_url: str | None, menu: tuple[str, ...]
    ) -> tuple[SitePage, ...]:
        """Turn to a language; returns its pages. `menu` names pages of docs/ without suffix."""
        guide = self.opened.guide
        self.names[language] = site_name
        items: list[Item[Facts, Text]] = []
        for name in menu:
            item = guide.get("page", name)
            if item is not None and item.id != "index":
                items.append(item)
        self.framer = Framer(
            opened=self.opened,
            language=language,
            site_name=site_name,
            site_url=f"{site_url.rstrip('/')}/" if site_url else "",
            menu_items=tuple(items),
            content_day=self.changed.date() if self.changed else None,
            made={page.key: page for page in self.made},
        )
        found = tuple(site_pages(self.opened.addresses, language, made=self.made))
        self.pages = {page.name: page for page in found}
        return found

    @cached_property
    def made(self) -> tuple[MadePage, ...]:
        """The pages that the site makes by itself."""
        return made_pages(self.opened.guide)

    @property
    def _framer(self) -> Framer:
        assert self.framer is not None, "a language is entered before its pages are built"
        return self.framer

    def page(self, name: str) -> SitePage | None:
        """Return the page that MkDocs knows by a file name."""
        return self.pages.get(name)

    def body(self, page: SitePage, text: str) -> Body:
        """Render the Markdown of a page."""
        options = self.opened.guide.settings.options
        capabilities = self.opened.guide.settings.capabilities
        is_glossary = page.item is not None and page.item.id == "glossary/index"
        context = PageContext(
            item=page.item,
            reader=self._framer.reader(page.address),
            text_language=page.text_language,
            finders=self.opened.finders,
            link_statutes="legislation" in capabilities and options.legislation.link_references,
            link_terms=options.content.link_terms and not is_glossary,
        )
        body = self.markdown.body(text, context)
        self._remember(page, body)
        return body

    def _remember(self, page: SitePage, body: Body) -> None:
        """Keep what the search may find of a page."""
        document = page_document(page, body.html, self._framer.reader(page.address))
        if document is not None:
            self.documents.setdefault(page.language, []).append(document)

    def template(self, page: SitePage) -> str:
        """Return the template of a page."""
        if page.made is not None:
            return page.made.template
        item = page.item
        assert item is not None, "a page shows an item or is made"
        if page.is_trainer:
            return "tarjotin/module-trainer.html"
        if item.id == "index":
            return "tarjotin/home.html"
        if item.is_index and item.folder in FOLDER_TEMPLATES:
            return FOLDER_TEMPLATES[item.folder]
        return PAGE_TEMPLATES.get(item.id) or TEMPLATES.get(item.kind.name, "tarjotin/page.html")

    def capability(self, page: SitePage) -> str:
        """Return the name of the plugin that gives a page its data."""
        if page.made is not None:
            return page.made.capability
        return type_of_folder(page.item.folder if page.item else "").capability

    def data(self, page: SitePage) -> object | None:
        """Return the view of a page's type."""
        reader = self._framer.reader(page.address)
        if page.made is not None:
            return page.made.view(reader) if page.made.view else None
        assert page.item is not None, "a page shows an item or is made"
        return view_of(page.item, reader, today=self.today)

    def context(self, page: SitePage, body: str) -> dict[str, Any]:
        """Return what the template of a page gets, apart from its type's data."""
        frame = self.frame(page, body)
        linked = self._linked(page)
        return {
            "frame": frame,
            "prints": self.offers.get(page.address, ()),
            "linked_data": data_block(linked) if linked else "",
            **self._common(page.address),
        }

    @property
    def _whereabouts(self) -> Whereabouts:
        return Whereabouts(
            guide=self.opened.guide,
            addresses=self.opened.addresses,
            names=self.names,
            base=self._framer.site_url,
        )

    def _linked(self, page: SitePage) -> dict[str, Any] | None:
        """Return what a page says of itself to other programs; a page not to be found says nothing."""
        if not page.is_indexed:
            return None
        reader = self._framer.reader(page.address)
        if page.made is OPEN_DATA:
            return linked_data_set(
                self._whereabouts,
                page.language,
                title=OPEN_DATA.title(reader),
                summary=OPEN_DATA.summary(reader),
                url=self._framer.absolute(page.address),
            )
        if page.item is None:
            return None
        facts = page.item.facts
        book = statute_book(facts, reader) if isinstance(facts, ActFacts) else None
        return linked_data(
            page.item,
            self._whereabouts,
            page.language,
            statute_book=book.url if book else None,
        )

    def frame(self, page: SitePage, body: str) -> Frame:
        """Return what every template shows around and of a page whose body is rendered."""
        return self._framer.frame(page, body=body)

    def reader(self, address: str) -> Reader:
        """Return the reader of the page at an address."""
        return self._framer.reader(address)

    def absolute(self, address: str) -> str:
        """Return the whole address of a page, or nothing when the guide has no `site_url`."""
        return self._framer.absolute(address)

    @property
    def _policy(self) -> str:
        """The policy of every page, or nothing where the guide or the preview goes without."""
        options = self.opened.guide.settings.options.content
        wanted = options.content_security_policy and not self.is_preview
        return CONTENT_SECURITY_POLICY if wanted else ""

    def _common(self, address: str) -> dict[str, Any]:
        reader = self._framer.reader(address)
        language = self._framer.language
        addresses = self.opened.addresses
        has_search = "search" in self.opened.guide.settings.capabilities
        return {
            "reader": reader,
            "t": reader.text,
            "content_security_policy": self._policy,
            "search_url": reader.url(SEARCH.address(addresses, language)) if has_search else None,
            "search_index": reader.asset(search_folder(language)) if has_search else None,
            "search_root": reader.url(""),
            "search_base": reader.url(addresses.root(language)),
        }

    def template_context(self, name: str) -> dict[str, Any]:
        """Return what the pages without content get: the sitemap, and the page for a wrong address."""
        if name == "sitemap.xml":
            return {"pages_for_sitemap": tuple(self._sitemap())}
        framer = self._framer
        base = urlsplit(framer.site_url).path or "/"
        addresses = self.opened.addresses
        # The page for a wrong address is shown at any depth, so its ways begin at the root.
        alternates = tuple(
            Alternate(
                code=language.code,
                name=language.name,
                url=f"{base}{addresses.root(language.code)}404.html",
                absolute=framer.absolute(f"{addresses.root(language.code)}404.html"),
                is_current=language.code == framer.language,
                is_translation=True,
            )
            for language in self.opened.guide.settings.languages
        )
        reader = framer.reader("")
        frame = framer.bare("", title=reader.text("not-found-title"), alternates=alternates)
        return {"frame": frame, **self._common(""), "site_base": base}

    def _sitemap(self) -> Any:
        framer = self._framer
        codes = self.opened.guide.settings.codes
        modified = self.changed.date().isoformat() if self.changed else ""
        addresses = self.opened.addresses
        for language in codes:
            for page in site_pages(addresses, language, made=self.made):
                if page.is_indexed:
                    alternates = tuple(
                        (code, framer.absolute(address))
                        for code, address in self._translations(page, codes)
                    )
                    yield {
                        "absolute": framer.absolute(page.address),
                        "lastmod": modified,
                        "alternates": alternates,
                    }

    def _translations(self, page: SitePage, codes: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield the languages that a page is written in, and its address in each."""
        addresses = self.opened.addresses
        for code in codes:
            if page.made is not None:
                yield code, page.made.address(addresses, code)
            elif page.item is not None and code in page.item.versions:
                yield code, addresses.of(page.item, code) or ""

    def redirects(self) -> Mapping[str, str]:
        """Return the old addresses that lead to pages of the current language, and where."""
        addresses = self.opened.addresses
        roots = sorted(map(addresses.root, self.opened.guide.settings.codes), key=len)
        own = addresses.root(self._framer.language)
        # The default language's root is the beginning of all: the longest that fits is right.
        return {
            old: new
            for old, new in self.opened.redirects.to.items()
            if [root for root in roots if new.startswith(root)][-1] == own
        }

    def redirect_context(self, old: str, new: str) -> dict[str, Any]:
        """Return what the page at an old address gets."""
        framer = self._framer
        reader = framer.reader(old)
        found = (item for item, _, address in self.opened.addresses.all() if address == new)
        target = next(found, None)
        return {
            "target": reader.url(new),
            "title": reader.link(target).title if target else framer.site_name,
            "language": framer.language,
            "canonical": framer.absolute(new),
            "reader": reader,
            "t": reader.text,
            "content_security_policy": self._policy,
        }

    def write_statistics(self, site: Path) -> None:
        """Write the numbers of the guide into the site; `tarjotin report` prints them."""
        data = statistics(self.opened.addresses).as_data()
        text = json.dumps(data, ensure_ascii=False, indent=2)
        (site / STATISTICS_FILE).write_text(f"{text}\n", "utf-8")

    def write_search(self, site: Path, *, progress: Callable[[str], None]) -> None:
        """Write the index of each language; `progress` is told of a language that takes long."""
        wanted = self.opened.guide.settings.options.search.words
        for language in self.opened.guide.settings.codes:
            index = make_index(
                tuple(self._documents(language)),
                language=language,
                glossary=self.opened.guide.glossary,
                prefer=None if wanted == "best" else wanted,
                progress=partial(_tell_of, language, progress),
            )
            folder = site / search_folder(language)
            for name, content in pack(index).items():
                file = folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)

    def _documents(self, language: str) -> Iterator[Document]:
        yield from self.documents.get(language, ())
        guide = self.opened.guide
        glossary = guide.get("page", "glossary/index")
        address = self.opened.addresses.of(glossary, language) if glossary else None
        if address is not None:
            yield from term_documents(guide, language=language, glossary=address)

    def share(self, site: Path) -> None:
        """Write the open data; every language has been built by now, so all names are known."""
        describe = interface_texts("en")
        folder = site / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        files = data_files(
            self._whereabouts,
            modified=self.changed.date() if self.changed else None,
            describe=lambda name: describe(f"sharing-field-{name}"),
        )
        for file in files:
            (folder / file.name).write_bytes(file.content)
