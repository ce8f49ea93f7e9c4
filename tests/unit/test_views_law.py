"""What acts and the page of the legislation show, and how law, method and module meet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewing import page, view

Edit = Callable[[str, str, str], None]
ACT = "docs/legislation/kuntalaki.fi.md"
DRAFT = "docs/legislation/luonnos.fi.md"
CARD = "docs/methods/kysely.fi.md"
MODULE = "docs/training/m1.fi.md"
SECTION = "Kuntalaki 22\N{NO-BREAK SPACE}§"


def test_a_section_says_who_must_do_what_and_what_serves_it(small_guide: Path) -> None:
    row = view(small_guide, "act", "kuntalaki").section("s22")
    assert row.duty_id == "must"
    assert row.obliged
    assert row.entitled
    assert len(row.means) == 2
    assert [link.title for link in row.methods] == ["Kysely"]
    assert [link.title for link in row.modules] == ["Moduuli 1: Perusteet"]


def test_a_method_named_by_the_card_alone_stands_on_the_act(small_guide: Path, edit: Edit) -> None:
    edit(ACT, "means: [1, 2], methods: [kysely]", "means: [1, 2]")
    row = view(small_guide, "act", "kuntalaki").section("s22")
    assert [link.title for link in row.methods] == ["Kysely"]


def test_an_act_that_names_a_method_stands_on_the_card(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "laws: [kuntalaki#22]", "laws: []")
    laws = view(small_guide, "method", "kysely").laws
    assert [link.title for link in laws] == [SECTION]
    assert laws[0].url.endswith("/kuntalaki/#s22")


def test_method_module_and_law_lead_to_each_other(small_guide: Path) -> None:
    method = view(small_guide, "method", "kysely")
    module = view(small_guide, "module", "m1")
    act = view(small_guide, "act", "kuntalaki")
    assert [link.title for link in method.modules] == ["Moduuli 1: Perusteet"]
    assert [link.title for link in method.laws] == [SECTION]
    assert [link.title for link in module.methods] == ["Kysely"]
    assert [link.title for link in module.laws] == [SECTION]
    assert [link.title for link in act.methods] == ["Kysely"]
    assert [link.title for link in act.modules] == ["Moduuli 1: Perusteet"]


def test_a_lapsed_act_is_no_current_law(small_guide: Path) -> None:
    shown = view(small_guide, "page", "legislation/index")
    assert [row.number for row in shown.current] == ["410/2015"]
    assert [row.number for row in shown.past] == ["HE 15/2017 vp"]
    assert [group.act.title for group in shown.obligations] == ["Kuntalaki"]


def test_the_history_names_the_act_in_its_place(small_guide: Path) -> None:
    (row,) = view(small_guide, "page", "legislation/index").past
    assert row.since == "8.3.2019"
    assert [link.title for link in row.successors] == ["Kuntalaki"]


def test_a_card_that_cites_a_lapsed_act_shows_it_as_history(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "laws: [kuntalaki#22]", "laws: [kuntalaki#22, luonnos]")
    shown = view(small_guide, "method", "kysely")
    assert [link.title for link in shown.laws] == [SECTION]
    assert [link.title for link in shown.past_laws] == ["Maakuntalakiluonnos"]


def test_the_page_of_a_lapsed_act_has_a_banner_with_its_successor(small_guide: Path) -> None:
    html = page(small_guide, "act", "luonnos")
    banner = html[html.index("t-notice--lapsed") : html.index("TEXT OF summary")]
    assert "Ei ole voimassa" in banner
    assert ">Kuntalaki</a>" in banner
    assert "t-notice--lapsed" not in page(small_guide, "act", "kuntalaki")


def test_a_successor_is_known_when_only_it_says_so(small_guide: Path, edit: Edit) -> None:
    edit(DRAFT, "superseded_by: [kuntalaki]\n", "")
    shown = view(small_guide, "act", "luonnos")
    assert [link.title for link in shown.successors] == ["Kuntalaki"]


def test_the_statute_book_opens_in_the_readers_language(small_guide: Path) -> None:
    finnish = view(small_guide, "act", "kuntalaki").statute_book
    swedish = view(small_guide, "act", "kuntalaki", language="sv").statute_book
    assert finnish.url == "https://www.finlex.fi/fi/lainsaadanto/2015/410"
    assert swedish.url == "https://www.finlex.fi/sv/lagstiftning/2015/410"


def test_a_bill_has_no_address_in_the_statute_book(small_guide: Path) -> None:
    assert view(small_guide, "act", "luonnos").statute_book is None


def test_the_obligations_link_to_the_sections(small_guide: Path) -> None:
    (group,) = view(small_guide, "page", "legislation/index").obligations
    assert [row.link.url for row in group.rows] == ["kuntalaki/#s22", "kuntalaki/#s22a"]


def test_every_table_of_the_law_has_a_caption_and_row_headers(small_guide: Path) -> None:
    html = page(small_guide, "page", "legislation/index")
    assert html.count("<table") == html.count("<caption>") == html.count('role="region"') == 3
    assert '<th scope="rowgroup"' in html
    assert '<th scope="row">' in html


def test_a_switched_off_type_is_named_without_a_link(small_guide: Path, edit: Edit) -> None:
    edit("mkdocs.yml", "  - tarjotin/legislation\n", "")
    (law,) = view(small_guide, "method", "kysely").laws
    assert law.title == SECTION
    assert law.url is None
