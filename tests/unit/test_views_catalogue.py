"""What the catalogue, its value pages, the comparison and the tray show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tarjotin.catalogue.tools import tools
from tarjotin.choosing.facets import FACETS
from tarjotin.site.views.catalogue import value_slug
from tarjotin.site.views.made import made_pages
from viewing import add_method, made_page, made_view, opened, page, reader, view

Edit = Callable[[str, str, str], None]
CARD = "docs/methods/kysely.fi.md"
VOCABULARIES = "docs/vocabularies.yml"


def _keys(folder: Path) -> set[str]:
    return {each.key for each in made_pages(opened(folder).guide)}


def test_every_facet_is_offered_with_how_many_methods_each_value_has(small_guide: Path) -> None:
    add_method(
        small_guide,
        "raati",
        ("aims: [kuule]", "aims: [kuule]"),
        ("modes: [lahi, eta]", "modes: [lahi]"),
    )
    facets = {facet.name: facet for facet in view(small_guide, "page", "methods/index").facets}
    assert list(facets) == [facet.name for facet in FACETS]
    assert [(value.label, value.count) for value in facets["mode"].values] == [
        ("Paikan päällä", 2),
        ("Etänä", 1),
    ]
    assert [value.label for value in facets["status"].values] == ["Tarkistettu"]


def test_a_value_that_no_method_has_is_not_offered_and_has_no_page(small_guide: Path) -> None:
    levels = next(
        facet
        for facet in view(small_guide, "page", "methods/index").facets
        if facet.name == "level"
    )
    assert [value.id for value in levels.values] == ["kuule", "osallista"]
    assert "methods/level/osallista" in _keys(small_guide)
    assert "methods/level/paatosvalta" not in _keys(small_guide)


def test_a_card_hands_the_script_what_it_chooses_by(small_guide: Path) -> None:
    (group,) = view(small_guide, "page", "methods/index").groups
    data = dict(group.cards[0].data)
    assert data["method"] == "kysely"
    assert data["level"] == "kuule osallista"
    assert data["people"] == "20-"
    assert data["minutes"] == "5-20"


def test_a_method_without_numbers_hands_over_none(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "group: {min: 20, typical: 100, basis: estimated}\n", "")
    edit(CARD, "minutes: {min: 5, max: 20, typical: 10, basis: stated, source: opas}\n", "")
    (group,) = view(small_guide, "page", "methods/index").groups
    assert not {"people", "minutes"} & set(dict(group.cards[0].data))


def test_the_page_of_a_value_tells_its_meaning_and_lists_its_methods(small_guide: Path) -> None:
    add_method(small_guide, "raati", ("modes: [lahi, eta]", "modes: [lahi]"))
    html = made_page(small_guide, "methods/mode/eta", language="sv")
    assert "<h1>Form: På distans</h1>" in html
    assert "En mening." in html
    shown = made_view(small_guide, "methods/mode/eta", language="sv")
    assert [entry.link.title for entry in shown.entries] == ["Enkät"]
    assert [value.id for value in shown.values] == ["lahi", "eta"]


def test_a_value_has_its_address_in_the_words_of_the_language(small_guide: Path) -> None:
    made = {page.key: page for page in made_pages(opened(small_guide).guide)}
    addresses = opened(small_guide).addresses
    page_of_value = made["methods/mode/lahi"]
    assert page_of_value.address(addresses, "fi") == "menetelmat/toteutustapa/paikan-paalla/"
    assert page_of_value.address(addresses, "sv") == "sv/metoder/form/pa-plats/"


def test_two_values_with_the_same_words_have_their_ids_in_the_address(
    small_guide: Path, edit: Edit
) -> None:
    edit(VOCABULARIES, "label: Etänä", "label: Päikän paalla")
    mode = next(facet for facet in FACETS if facet.name == "mode")
    own = reader(small_guide)
    assert value_slug(mode, "eta", own) != value_slug(mode, "lahi", own)
    edit(VOCABULARIES, "label: Päikän paalla", "label: PAIKAN  päällä!")
    own = reader(small_guide)
    assert value_slug(mode, "eta", own) == "toteutustapa/eta"
    assert value_slug(mode, "lahi", own) == "toteutustapa/lahi"


def test_no_two_made_pages_have_the_same_address(small_guide: Path) -> None:
    guide = opened(small_guide)
    made = made_pages(guide.guide)
    for language in ("fi", "sv"):
        addresses = [page.address(guide.addresses, language) for page in made]
        assert len(set(addresses)) == len(addresses)
        taken = {address for _, _, address in guide.addresses.all()}
        assert not taken & set(addresses)


def test_every_tool_of_a_guide_is_a_page_at_the_address_that_no_file_may_take(
    small_guide: Path,
) -> None:
    guide = opened(small_guide)
    made = {page.key: page for page in made_pages(guide.guide)}
    built = {
        made[tool.key].address(guide.addresses, language)
        for tool in tools(guide.guide)
        for language in ("fi", "sv")
    }
    assert built == set(guide.addresses.of_tools())
    of_values = {key for key in made if key.startswith("methods/") and key.count("/") == 2}
    assert {*made} - of_values == {tool.key for tool in tools(guide.guide)}


def test_an_address_is_free_where_the_guide_has_no_such_tool(small_guide: Path) -> None:
    for name in ("index", "kysely"):
        for language in ("fi", "sv"):
            (small_guide / f"docs/methods/{name}.{language}.md").unlink()
    assert not {
        address
        for address in opened(small_guide).addresses.of_tools()
        if address.startswith(("methods/", "menetelmat/"))
    }


def test_the_comparison_holds_every_fact_of_every_method(small_guide: Path) -> None:
    add_method(small_guide, "raati", ("group: {min: 20, typical: 100, basis: estimated}\n", ""))
    shown = made_view(small_guide, "methods/compare")
    assert [card.id for card in shown.cards] == ["kysely", "raati"]
    rows = {row.label: row.cells for row in shown.rows}
    assert [cell[0].text for cell in rows["Ryhmän koko"]] == [
        "vähintään 20 henkilöä, tavallisesti 100",
        "Ei määrättyä ryhmän kokoa",
    ]
    assert all(len(cells) == 2 for cells in rows.values())


@pytest.mark.parametrize(
    ("language", "least", "words"),
    [
        ("fi", 1, "vähintään 1 henkilö"),
        ("fi", 2, "vähintään 2 henkilöä"),
        ("sv", 1, "minst 1 person"),
        ("sv", 2, "minst 2 personer"),
    ],
)
def test_a_group_without_an_upper_end_is_told_in_the_right_form(
    small_guide: Path, edit: Edit, language: str, least: int, words: str
) -> None:
    edit(CARD, "group: {min: 20, typical: 100, basis", f"group: {{min: {least}, basis")
    (group,) = view(small_guide, "page", "methods/index", language=language).groups
    assert group.cards[0].group.text == words


def test_an_estimate_is_marked_wherever_a_number_stands(small_guide: Path) -> None:
    for key in ("methods/table", "methods/compare", "tray"):
        html = made_page(small_guide, key)
        assert '<span class="t-estimate">arvio</span>' in html, key
        assert "toimituksen oma arvio" in html, key


def test_the_tray_can_hold_every_method_and_module(small_guide: Path) -> None:
    html = made_page(small_guide, "tray")
    assert 'data-thing="m:kysely"' in html
    assert 'data-thing="t:m1"' in html


def test_the_tray_leads_to_the_planner_only_where_there_is_one(
    small_guide: Path, edit: Edit
) -> None:
    assert made_view(small_guide, "tray").composer.title == "Kootkaa koulutuspäivä"
    assert "data-compose" in made_page(small_guide, "tray")
    edit("mkdocs.yml", "  - tarjotin/training\n", "")
    assert made_view(small_guide, "tray").composer is None
    assert "data-compose" not in made_page(small_guide, "tray")


def test_a_method_and_a_module_have_a_button_for_the_tray(small_guide: Path) -> None:
    assert 'data-tray="m:kysely"' in page(small_guide, "method", "kysely")
    assert 'data-tray="t:m1"' in page(small_guide, "module", "m1")
    assert 'data-tray="t:m1"' in page(small_guide, "page", "training/index")


def test_without_methods_and_training_there_is_no_tray(small_guide: Path, edit: Edit) -> None:
    edit("mkdocs.yml", "  - tarjotin/methods\n", "")
    assert "tray" in _keys(small_guide)
    edit("mkdocs.yml", "  - tarjotin/training\n", "")
    assert "tray" not in _keys(small_guide)
    assert "data-tray=" not in page(small_guide, "method", "kysely")


def test_markup_in_a_label_is_shown_and_not_obeyed(small_guide: Path, edit: Edit) -> None:
    edit(VOCABULARIES, "label: Etänä", "label: \"Etänä & 'lähellä'\"")
    html = page(small_guide, "page", "methods/index")
    assert "Etänä &amp; &#39;lähellä&#39;" in html
    assert "Etänä & '" not in html
    assert "Etänä &amp;" in made_page(small_guide, "methods/mode/eta")
