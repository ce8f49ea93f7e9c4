"""Looking at the pages of a small guide as a reader does, without MkDocs."""

from __future__ import annotations

import datetime as dt
from importlib import resources
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2

from tarjotin.catalogue.opening import OpenGuide, open_guide
from tarjotin.site.frame import Frame, PageSection
from tarjotin.site.reader import Reader
from tarjotin.site.views import FOLDER_TEMPLATES, PAGE_TEMPLATES, TEMPLATES, view_of
from tarjotin.site.views.made import made_pages

__all__ = [
    "THEME",
    "TODAY",
    "add_method",
    "made_page",
    "made_view",
    "opened",
    "page",
    "reader",
    "view",
]

TODAY = dt.date(2026, 12, 1)
THEME = Path(str(resources.files("tarjotin.site").joinpath("theme")))
_ENVIRONMENT = jinja2.Environment(
    # As in MkDocs: no autoescape. An unknown name is an error here.
    loader=jinja2.FileSystemLoader(THEME),
    undefined=jinja2.StrictUndefined,
    autoescape=False,  # noqa: S701
)


def opened(folder: Path) -> OpenGuide:
    """Read the guide in a folder."""
    guide, findings = open_guide(folder / "mkdocs.yml", today=TODAY)
    assert guide is not None, findings
    return guide


def reader(folder: Path, address: str = "", *, language: str = "fi") -> Reader:
    """Return a reader of the page at an address."""
    return _reader(opened(folder), address, language=language)


def _reader(guide: OpenGuide, address: str, *, language: str) -> Reader:
    made = made_pages(guide.guide)
    return Reader(
        guide=guide.guide,
        addresses=guide.addresses,
        language=language,
        seen_from=address,
        made={page.key: page for page in made},
    )


def _item(guide: OpenGuide, kind: str, item_id: str) -> Any:
    item = guide.guide.get(kind, item_id)
    assert item is not None, [str(finding) for finding in guide.findings]
    return item


def view(
    folder: Path, kind: str, item_id: str, *, language: str = "fi", today: dt.date = TODAY
) -> Any:
    """Return the data of a page."""
    guide = opened(folder)
    item = _item(guide, kind, item_id)
    own = _reader(guide, guide.addresses.of(item, language) or "", language=language)
    return view_of(item, own, today=today)


def page(
    folder: Path,
    kind: str,
    item_id: str,
    *,
    language: str = "fi",
    template: str = "",
    without_data: bool = False,
) -> str:
    """Return the HTML of a page; all its sections are handed over, the private ones too."""
    guide = opened(folder)
    item = _item(guide, kind, item_id)
    own = _reader(guide, guide.addresses.of(item, language) or "", language=language)
    version = item.version(language)
    by_folder = FOLDER_TEMPLATES.get(item.folder, "") if item.is_index else ""
    chosen = template or TEMPLATES.get(kind) or by_folder or PAGE_TEMPLATES.get(item_id, "")
    frame = Frame(
        language=language,
        text_language=version.language,
        title=version.text.title,
        summary=version.text.summary,
        site_name="Opas",
        home="./",
        canonical="",
        is_indexed=True,
        alternates=(),
        x_default="",
        menu=(),
        current_section=None,
        trail=(),
        sections=tuple(
            PageSection(
                id=section.id,
                title=section.heading.text if section.heading else "",
                html=f'<h2 id="{section.id}">{section.id}</h2><p>TEXT OF {section.id}</p>',
            )
            for section in version.prose.sections
        ),
        status=item.facts.status,
        reviewed="1.11.2026",
    )
    data = None if without_data else view_of(item, own, today=TODAY)
    return _rendered(chosen or "tarjotin/page.html", frame, own, data)


def _rendered(template: str, frame: Frame, own: Reader, data: object) -> str:
    return _ENVIRONMENT.get_template(template).render(
        frame=frame,
        reader=own,
        t=own.text,
        data=data,
        content_security_policy="",
        linked_data="",
        prints=(),
        search_url=None,
        search_index=None,
        search_root="",
        search_base="",
        site_base="",
        config=SimpleNamespace(extra_css=[], extra_javascript=[]),
    )


def made_view(folder: Path, key: str, *, language: str = "fi") -> Any:
    """Return the data of a page that the site makes by itself."""
    return _made(folder, key, language)[1]


def made_page(folder: Path, key: str, *, language: str = "fi") -> str:
    """Return the HTML of a page that the site makes by itself."""
    own, data = _made(folder, key, language)
    made = own.made[key]
    frame = Frame(
        language=language,
        text_language=language,
        title=made.title(own),
        summary=made.summary(own),
        site_name="Opas",
        home="./",
        canonical="",
        is_indexed=made.is_indexed,
        alternates=(),
        x_default="",
        menu=(),
        current_section=None,
        trail=(),
    )
    return _rendered(made.template, frame, own, data)


def _made(folder: Path, key: str, language: str) -> tuple[Reader, Any]:
    guide = opened(folder)
    made = {page.key: page for page in made_pages(guide.guide)}[key]
    own = _reader(guide, made.address(guide.addresses, language), language=language)
    return own, made.view(own) if made.view else None


def add_method(folder: Path, method: str, *changes: tuple[str, str]) -> None:
    """Add a copy of the small guide's method in both languages, with changes to its facts."""
    for language in ("fi", "sv"):
        text = (folder / f"docs/methods/kysely.{language}.md").read_text("utf-8")
        title = next(line for line in text.splitlines() if line.startswith("title:"))
        slug = next(line for line in text.splitlines() if line.startswith("slug:"))
        text = text.replace(title, f"title: {method.capitalize()}", 1)
        text = text.replace(slug, f"slug: {method}", 1)
        for old, new in changes:
            text = text.replace(old, new)
        (folder / f"docs/methods/{method}.{language}.md").write_text(text, "utf-8")
