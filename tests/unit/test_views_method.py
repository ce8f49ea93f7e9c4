"""What a method card and the catalogue show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewing import add_method, page, view

Edit = Callable[[str, str, str], None]
CARD = "docs/methods/kysely.fi.md"


def test_a_card_begins_with_aim_group_length_cost_and_level(small_guide: Path) -> None:
    html = page(small_guide, "method", "kysely")
    names = ("Mihin", "Ryhmän koko", "Kesto", "Kustannus", "Osallistumisen taso")
    places = [html.index(f"<dt>{name}</dt>") for name in names]
    assert places == sorted(places)
    assert places[-1] < html.index("TEXT OF purpose")


def test_an_estimated_number_bears_the_mark(small_guide: Path) -> None:
    shown = view(small_guide, "method", "kysely")
    assert shown.group.text == "vähintään 20 henkilöä, tavallisesti 100"
    assert shown.group.is_estimate
    assert '<span class="t-estimate">arvio</span>' in page(small_guide, "method", "kysely")
    assert "uppskattning</span>" in page(small_guide, "method", "kysely", language="sv")


def test_one_is_said_in_the_singular(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "group: {min: 20, typical: 100,", "group: {min: 1,")
    assert view(small_guide, "method", "kysely").group.text == "vähintään 1 henkilö"
    swedish = view(small_guide, "method", "kysely", language="sv").group.text
    assert swedish == "minst 1 person"


def test_a_stated_number_names_its_source_instead(small_guide: Path) -> None:
    minutes = view(small_guide, "method", "kysely").minutes
    assert minutes.text == "5–20\N{NO-BREAK SPACE}min, tavallisesti 10\N{NO-BREAK SPACE}min"
    assert not minutes.is_estimate
    assert minutes.source == "Pieni lähde"


def test_the_mark_is_explained_once(small_guide: Path) -> None:
    assert page(small_guide, "method", "kysely").count("toimituksen oma arvio") == 1


def test_a_card_without_estimates_explains_no_mark(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "typical: 100, basis: estimated", "typical: 100, basis: stated, source: opas")
    html = page(small_guide, "method", "kysely")
    assert "t-estimate" not in html
    assert "toimituksen oma arvio" not in html


def test_a_body_without_minutes_says_how_it_goes_on(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "minutes: {min: 5, max: 20, typical: 10, basis: stated, source: opas}\n", "")
    assert view(small_guide, "method", "kysely").minutes.text.startswith("Ei kestoa minuutteina:")


def test_a_step_is_named_by_its_heading_in_the_readers_language(small_guide: Path) -> None:
    finnish = view(small_guide, "method", "kysely").steps
    swedish = view(small_guide, "method", "kysely", language="sv").steps
    assert [step.id for step in finnish] == [step.id for step in swedish]
    assert finnish[0].title == "Kysymykset"
    assert swedish[0].title != finnish[0].title


def test_names_on_an_untranslated_card_carry_their_language(small_guide: Path) -> None:
    (small_guide / "docs/methods/kysely.sv.md").unlink()
    html = page(small_guide, "method", "kysely", language="sv")
    assert '<th scope="row" lang="fi">Verkkolomake</th>' in html
    assert '<a href="#questions" lang="fi">Kysymykset</a>' in html


def test_a_relation_is_shown_on_both_cards(small_guide: Path) -> None:
    add_method(small_guide, "raati", ("related: []", "related: [kysely]"))
    assert [link.title for link in view(small_guide, "method", "kysely").related] == ["Raati"]
    assert [link.title for link in view(small_guide, "method", "raati").related] == ["Kysely"]


def test_no_more_related_methods_are_shown_than_the_guide_wants(
    small_guide: Path, edit: Edit
) -> None:
    for name in ("ilta", "raati", "retki"):
        add_method(small_guide, name, ("related: []", "related: [kysely]"))
    edit("mkdocs.yml", "  - tarjotin/methods", "  - tarjotin/methods:\n      related_max: 2")
    assert len(view(small_guide, "method", "kysely").related) == 2


def test_a_plan_that_uses_a_method_stands_on_its_card(small_guide: Path) -> None:
    used = view(small_guide, "method", "kysely").used_in
    assert [link.title for link in used] == ["Suunnitelma"]


def test_the_catalogue_lists_every_card_under_its_main_level_only(small_guide: Path) -> None:
    add_method(small_guide, "raati", ("main: kuule, also: [osallista]", "main: osallista"))
    groups = view(small_guide, "page", "methods/index").groups
    listed = {group.id: [card.link.title for card in group.cards] for group in groups}
    assert listed == {"level-kuule": ["Kysely"], "level-osallista": ["Raati"]}


def test_the_catalogue_orders_cards_as_finnish_does(small_guide: Path) -> None:
    for name in ("äänestys", "zoom"):
        plain = name.replace("ä", "a")
        add_method(
            small_guide, plain, (f"title: {plain.capitalize()}", f"title: {name.capitalize()}")
        )
    (group,) = view(small_guide, "page", "methods/index").groups
    assert [card.link.title for card in group.cards] == ["Kysely", "Zoom", "Äänestys"]


def test_a_catalogue_without_its_plugin_shows_its_text_alone(small_guide: Path) -> None:
    for folder in ("methods", "training", "sessions", "legislation"):
        html = page(small_guide, "page", f"{folder}/index", without_data=True)
        assert "TEXT OF" in html


def test_markup_in_a_title_is_shown_and_not_obeyed(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "  lomake: Verkkolomake", "  lomake: 'Lomake & \"lehti\"'")
    assert "Lomake &amp; &#34;lehti&#34;" in page(small_guide, "method", "kysely")
