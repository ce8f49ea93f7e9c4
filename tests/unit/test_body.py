"""Markdown as we publish it, without the checks that would have refused it: nothing alive comes through."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from built_site import parse
from tarjotin.site.body import EXTENSIONS, GuideMarkdown
from tarjotin.site.build import SiteBuild, begin
from tarjotin.site.sanitising import sanitised, split_at_headings

DATA = Path(__file__).parents[1] / "data"
PAYLOADS = [
    block
    for block in (DATA / "payloads.md").read_text("utf-8").split("\n\n---\n\n")
    if block.strip()
]
ELEMENTS = frozenset(
    (
        *("a", "abbr", "blockquote", "br", "code", "dd", "del", "details", "div", "dl", "dt"),
        *("em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "section"),
        *("span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr"),
        "ul",
    )
)
ATTRIBUTES = frozenset(
    (
        *("alt", "aria-label", "class", "colspan", "href", "id", "lang", "open", "rel", "role"),
        *("rowspan", "scope", "src", "start", "tabindex", "title"),
    )
)
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")

assert PAYLOADS, "tests/data/payloads.md holds no payload"


def published(build: SiteBuild, text: str, *, name: str = "index.fi.md") -> str:
    """Return the HTML that a page with the text would have."""
    page = build.page(name)
    assert page is not None
    return build.body(page, text).html


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> SiteBuild:
    folder = tmp_path_factory.mktemp("body") / "guide"
    shutil.copytree(DATA / "base", folder)
    shutil.copy(DATA / "site" / "docs" / "kuva.svg", folder / "docs")
    build, _ = begin(folder / "mkdocs.yml")
    assert build is not None
    build.enter_language("fi", site_name="Opas", site_url="https://guide.example/", menu=())
    return build


def alive(html: str) -> list[str]:
    """Return what of the HTML would act in a browser, or be no part of a text."""
    page = parse(html)
    found = [f"<!--{comment}" for comment in page.comments]
    for element in page.elements:
        if element.tag not in ELEMENTS:
            found.append(f"<{element.tag}>")
        for name, value in element.attributes.items():
            if name not in ATTRIBUTES:
                found.append(f"{element.tag} {name}={value}")
            if name in ("href", "src"):
                # As browsers do: no white space at the ends, no line ends and tabs inside.
                address = re.sub(r"[\t\r\n]", "", value).strip("".join(map(chr, range(33))))
                scheme = SCHEME.match(address)
                is_foreign = address.replace("\\", "/").startswith("//")
                if is_foreign or (scheme and address[: scheme.end()] != "https:"):
                    found.append(f"{element.tag} {name}={value}")
                if name == "src" and scheme:
                    found.append(f"{element.tag} asks {value}")
    return found


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda text: text.strip()[:40])
def test_nothing_alive_is_published(guide: SiteBuild, payload: str) -> None:
    assert alive(published(guide, payload)) == []


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda text: text.strip()[:40])
def test_the_second_net_alone_lets_no_script_through(payload: str) -> None:
    html = sanitised(Markdown(extensions=list(EXTENSIONS)).convert(payload))
    page = parse(html)
    assert {element.tag for element in page.elements} <= ELEMENTS
    assert {name for element in page.elements for name in element.attributes} <= ATTRIBUTES
    for _, _, address in page.references():
        scheme = SCHEME.match(re.sub(r"[\t\r\n]", "", address).strip())
        assert scheme is None or scheme[0] == "https:"


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda text: text.strip()[:40])
def test_the_first_net_alone_lets_no_element_through(payload: str) -> None:
    html = Markdown(extensions=[*EXTENSIONS, GuideMarkdown()]).convert(payload)
    assert {element.tag for element in parse(html).elements} <= ELEMENTS
    assert not any(name.startswith("on") for e in parse(html).elements for name in e.attributes)


@given(st.text(alphabet="<>\"'=&;:#[](){}!|*_`~\\/ \n\tajsx0-", max_size=120))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_whatever_is_published_alive(guide: SiteBuild, text: str) -> None:
    assert alive(published(guide, text)) == []


def test_raw_html_is_shown_as_text(guide: SiteBuild) -> None:
    html = published(guide, "Teksti <b onclick=x()>lihava</b> ja <script>alert(1)</script>.")
    assert parse(f"<body>{html}</body>").text == (
        "Teksti <b onclick=x()>lihava</b> ja <script>alert(1)</script>."
    )


def test_a_link_to_nothing_published_is_only_words(guide: SiteBuild) -> None:
    html = published(guide, "[sana](method:ei-ole) ja [toinen](javascript:alert(1))")
    assert html == "<p><span>sana</span> ja <span>toinen</span></p>"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("method:kysely", "menetelmat/kysely/"),
        ("methods/kysely.fi.md", "menetelmat/kysely/"),
        ("methods/kysely.md#pitfalls", "menetelmat/kysely/#pitfalls"),
        ("act:kuntalaki#22 a", "laki/kuntalaki/#s22a"),
        ("module:m1", "koulutus/perusteet/"),
        ("page:methods/index", "menetelmat/"),
        ("term:osallisuus", "sanasto/#osallisuus"),
        ("#start", "#start"),
        ("https://www.example.org/?a=1&b=2", "https://www.example.org/?a=1&amp;b=2"),
    ],
)
def test_a_link_by_id_becomes_an_address(guide: SiteBuild, link: str, address: str) -> None:
    html = published(guide, f"[sana](<{link}>)")
    assert f'href="{address}"' in html


@pytest.mark.parametrize(
    ("target", "src"),
    [
        ("kuva.svg", "kuva.svg"),
        ("k.svg", None),
        ("https://elsewhere.example/k.png", None),
        ("//x.example/k", None),
    ],
)
def test_a_picture_comes_from_the_guide_itself(
    guide: SiteBuild, target: str, src: str | None
) -> None:
    html = published(guide, f"![Kuva]({target})")
    assert html == (f'<p><img alt="Kuva" src="{src}"></p>' if src else '<p><img alt="Kuva"></p>')


def test_only_listed_classes_and_attributes_can_be_set(guide: SiteBuild) -> None:
    html = published(
        guide, "Teksti.\n{: .wide .t-skip #tunnus lang=sv style=x onclick=y hidden=1 }"
    )
    assert html == '<p class="wide" id="tunnus" lang="sv">Teksti.</p>'


def test_titles_of_admonitions_are_in_the_readers_language(guide: SiteBuild) -> None:
    assert "Huomatkaa" in published(guide, "!!! note\n    Teksti.")


def test_a_body_is_cut_at_its_headings() -> None:
    html = '<p>Alku.</p><h2 id="a">Ens<em>in</em></h2><p>Yksi.</p><h2 id="b">Sitten</h2>'
    intro, sections = split_at_headings(html)
    assert intro == "<p>Alku.</p>"
    assert [(name, title) for name, title, _ in sections] == [("a", "Ensin"), ("b", "Sitten")]
    assert sections[0][2] == '<h2 id="a">Ens<em>in</em></h2><p>Yksi.</p>'
