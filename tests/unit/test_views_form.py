"""What a form shows: its fields with their help, and the outcomes of a self-check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from built_site import parse
from viewing import page, view

Edit = Callable[[str, str, str], None]
CARD = "docs/forms/kortti.fi.md"
CHECK = "docs/forms/itsearvio.fi.md"


def test_the_fields_stand_in_their_parts_in_the_order_of_the_facts(small_guide: Path) -> None:
    shown = view(small_guide, "form", "kortti")
    assert [part.title for part in shown.parts] == ["Perustiedot", "Tavat"]
    assert [(field.id, field.kind) for part in shown.parts for field in part.fields] == [
        ("area", "line"),
        ("goal", "text"),
        ("start", "date"),
        ("level", "choice"),
        ("distance", "choice"),
    ]
    assert shown.field_count == "5 kohtaa"


def test_options_come_from_a_vocabulary_or_from_names(small_guide: Path, edit: Edit) -> None:
    level, distance = view(small_guide, "form", "kortti").parts[1].fields
    assert [option.label for option in level.options] == ["Kuuleminen", "Osallistaminen"]
    assert [option.meaning for option in level.options] == ["Yksi lause.", "Yksi lause."]
    assert [option.label for option in distance.options] == ["Lähellä", "Kaukana"]
    edit(CARD, ", options: [kuule, osallista]", "")
    level = view(small_guide, "form", "kortti").parts[1].fields[0]
    assert [option.id for option in level.options] == ["kuule", "osallista", "paatosvalta"]


def test_a_form_names_the_items_that_it_belongs_to(small_guide: Path) -> None:
    about = view(small_guide, "form", "kortti", language="sv").about
    assert [link.title for link in about] == ["Planen", "Utlysning"]


def test_a_form_may_belong_to_a_term(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "[plan:suunnitelma,", "[term:kaikki,")
    edit("docs/glossary/terms.yml", "terms:\n", TERM)
    (link, _) = view(small_guide, "form", "kortti").about
    assert (link.title, link.url) == ("kaikki", "../../sanasto/#kaikki")


TERM = """terms:
  kaikki:
    fi: {term: kaikki, definition: Jokainen.}
    sv: {term: alla, definition: Var och en.}
"""


def test_every_box_has_a_label_and_every_group_a_legend(small_guide: Path) -> None:
    for name in ("kortti", "itsearvio"):
        shown = parse(page(small_guide, "form", name))
        labels = {label["for"]: label.text for label in shown.all("label") if label["for"]}
        boxes = [each for each in shown.all("input", "textarea") if each.is_inside("form")]
        boxes = [each for each in boxes if each["type"] != "search"]
        assert boxes
        assert [each["id"] for each in boxes if not labels.get(each["id"])] == []
        for group in shown.all("fieldset"):
            legends = [each for each in shown.all("legend") if each.above is group]
            assert [bool(each.text) for each in legends] == [True]


def test_the_form_is_never_sent(small_guide: Path) -> None:
    form = parse(page(small_guide, "form", "kortti")).one("form", css_class="t-form")
    assert form["method"] == "dialog"
    assert "action" not in form.attributes
    html = page(small_guide, "form", "kortti")
    assert "Vastaukset pysyvät selaimessanne." in html
    assert 'type="submit"' not in html[html.index("<form class") :]


def test_paper_has_as_many_lines_as_the_facts_say(small_guide: Path, edit: Edit) -> None:
    def lines() -> int:
        shown = parse(page(small_guide, "form", "kortti"))
        (ruled,) = shown.all(css_class="t-lines")
        return len([each for each in shown.all("span") if each.above is ruled])

    assert lines() == 4
    edit(CARD, "rows: 4", "rows: 9")
    assert lines() == 9


def test_an_outcome_says_how_many_yes_answers_lead_to_it(small_guide: Path, edit: Edit) -> None:
    shown = view(small_guide, "form", "itsearvio")
    assert [(each.title, each.answers) for each in shown.outcomes] == [
        ("Aloittakaa pienestä", "0"),
        ("Vahvistakaa perustaa", "1"),
        ("Olette valmiita", "2"),
    ]
    edit(CHECK, "strengthen: 1, ready: 2", "strengthen: 1")
    edit(CHECK, "### Olette valmiita {#ready}\n\nAloittakaa.\n\n", "")
    shown = view(small_guide, "form", "itsearvio")
    assert [each.answers for each in shown.outcomes] == ["0", "1–2"]


def test_advice_and_outcomes_are_on_the_page_without_a_script(small_guide: Path) -> None:
    shown = parse(page(small_guide, "form", "itsearvio"))
    advice = shown.one("details", id="will-advice")
    assert not any("hidden" in each.attributes for each in (advice, *advice.ancestors))
    assert [row["id"] for row in shown.all("tr") if row["id"]] == ["begin", "strengthen", "ready"]


def test_what_only_a_script_can_do_is_hidden_without_one(small_guide: Path) -> None:
    shown = parse(page(small_guide, "form", "itsearvio"))
    buttons = [each for each in shown.all("button") if each["data-do"]]
    assert {each["data-do"] for each in buttons} == {
        "result",
        "print",
        "download",
        "copy",
        "clear",
        "clear-now",
        "keep",
    }
    for button in buttons:
        assert any("hidden" in each.attributes for each in button.ancestors), button["data-do"]


def test_the_list_shows_the_forms_by_kind(small_guide: Path) -> None:
    groups = view(small_guide, "page", "forms/index").groups
    assert [(group.label, [each.link.title for each in group.entries]) for group in groups] == [
        ("Mallipohja", ["Kortti"]),
        ("Itsearvio", ["Itsearvio"]),
    ]
