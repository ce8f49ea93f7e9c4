"""Our pages as files and pages of MkDocs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from tarjotin.reading.folder import ASSET_SUFFIXES
from tarjotin.site.build import SiteBuild
from tarjotin.site.pages import SitePage

__all__ = ["GuidePage", "add_pages", "foreign_assets", "guide_assets", "menu_names"]


def menu_names(nav: Any) -> tuple[str, ...]:
    """Return the pages that `nav:` of mkdocs.yml lists at its top, without `.md`."""
    names = []
    for entry in nav or ():
        target = next(iter(entry.values())) if isinstance(entry, dict) else entry
        if isinstance(target, str) and target.endswith(".md"):
            names.append(target.removesuffix(".md"))
    return tuple(names)


class GuidePage(Page):
    """A page whose body is read and rendered by us.

    MkDocs would look for metadata, HTML, links and anchors in it; ours were read and checked long
    ago, and are resolved while rendering.
    """

    def __init__(self, own: SitePage, build: SiteBuild, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.own = own
        self.build = build

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the body without its front matter, and name the template."""
        title = self.own.version.text.title if self.own.version else ""
        self.markdown = self.own.body
        self.meta = {"template": self.build.template(self.own), "title": title}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the body; its headings become the table of contents, which the search asks for."""
        body = self.build.body(self.own, self.markdown or "")
        self.content = body.html
        self.toc = TableOfContents(
            [AnchorLink(each.title, each.id, each.level) for each in body.headings]
        )


def _page_file(page: SitePage, build: SiteBuild, config: MkDocsConfig) -> File:
    """Make a file that is written to the page's address."""
    file = File.generated(config, page.name, content="", inclusion=InclusionLevel.INCLUDED)
    file.dest_uri = f"{page.address}index.html"
    file.url = page.address or "./"
    file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
    GuidePage(page, build, file, config)
    return file


def _is_in(file: File, folder: Path) -> bool:
    return file.src_dir is not None and Path(file.src_dir).resolve() == folder


def guide_assets(files: Files, *, config: MkDocsConfig) -> tuple[File, ...]:
    """Return the files of the guide that are no pages and go to the site: pictures, videos, captions."""
    docs = Path(config.docs_dir).resolve()
    return tuple(
        file
        for file in files
        if not file.is_documentation_page()
        and _is_in(file, docs)
        and Path(file.src_uri).suffix.casefold() in ASSET_SUFFIXES
    )


def foreign_assets(files: Files, *, config: MkDocsConfig) -> Files:
    """Return the files that are no pages and none of the guide's: our assets, overrides."""
    docs = Path(config.docs_dir).resolve()
    others = (file for file in files if not file.is_documentation_page())
    return Files([file for file in others if not _is_in(file, docs)])


def add_pages(
    files: Files,
    pages: Iterable[SitePage],
    assets: Iterable[File],
    *,
    build: SiteBuild,
    config: MkDocsConfig,
) -> Files:
    """Return the same collection with our pages and the guide's assets in it.

    The collection itself is kept: mkdocs-static-i18n's finds the pages of `nav:` by language.
    """
    for asset in assets:
        files.append(asset)
    for page in pages:
        files.append(_page_file(page, build, config))
    return files
