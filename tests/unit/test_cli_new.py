"""`tarjotin new`: what it writes passes the check but for what is left to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import DAY, base_guide, run
from tarjotin.cli.example import EXAMPLES, filled
from tarjotin.model.fields import fields_of
from tarjotin.model.term import TermFacts, TermText
from tarjotin.model.types import TYPES
from tarjotin.model.validation import validate
from tarjotin.reading.tree import Mapping, read_tree

ITEMS = sorted(TYPES)


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = base_guide(tmp_path, stale="error")
    monkeypatch.chdir(root)
    return root


def _codes() -> set[str]:
    found = json.loads(run("check", "--today", DAY, "--format", "json").stdout)
    return {record["code"] for record in found}


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("kind", [*ITEMS, "term"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_new_item_passes_the_check_but_for_what_is_left_to_do(kind: str, language: str) -> None:
    made = run("new", kind, "uusi-asia", "--lang", language, "--today", DAY)
    assert made.exit_code == 0, made.output
    assert _codes() == {"todo"}


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("kind", ITEMS)
def test_every_language_gets_a_file_and_the_translation_is_marked(kind: str) -> None:
    made = run("new", kind, "uusi-asia", "--today", DAY)
    source, translation = (Path(line) for line in made.stdout.split())
    assert source.name == "uusi-asia.fi.md"
    assert translation.name == "uusi-asia.sv.md"
    assert "\ntranslation: {of: fi, sections: {front: " in translation.read_text("utf-8")
    states = json.loads(run("translate", "status", "--format", "json").stdout)
    assert {each["state"] for each in states if each["id"] == "uusi-asia"} == {"source", "current"}


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("kind", ITEMS)
def test_every_field_and_section_is_in_the_file(kind: str) -> None:
    made = run("new", kind, "uusi-asia", "--today", DAY)
    text = Path(made.stdout.split()[0]).read_text("utf-8")
    shapes = (*fields_of(TYPES[kind].text), *fields_of(TYPES[kind].facts))
    for shape in shapes:
        if EXAMPLES[kind][shape.name] != "{}":
            assert (
                f"\n{shape.name}: " in text
                or f"\n# {shape.name}: " in text
                or (f"\n{shape.name}:\n" in text)
            ), shape.name


@pytest.mark.usefixtures("guide")
def test_fields_are_explained_in_the_language_of_the_file() -> None:
    run("new", "method", "uusi-asia", "--lang", "sv", "--today", DAY)
    swedish = Path("docs/methods/uusi-asia.sv.md").read_text("utf-8")
    finnish = Path("docs/methods/uusi-asia.fi.md").read_text("utf-8")
    assert "# Rader som börjar med nummertecken är anvisningar" in swedish
    assert "# Ristikkomerkillä alkavat rivit ovat ohjeita" in finnish
    assert "kind: " in swedish
    assert "kind: " not in finnish
    assert " Val: " in swedish


@pytest.mark.parametrize("kind", ITEMS)
def test_every_example_is_valid(kind: str) -> None:
    known = {
        "today": DAY,
        "year": "2026",
        "next-year": "2027",
        "language": "fi",
        "slug": "uusi",
        "format": "half-day",
        "items": "[{module: m1}]",
        **{each: f"{each}-1" for each in (*TYPES, "term")},
    }
    for model in (TYPES[kind].facts, TYPES[kind].text):
        lines = [
            f"{shape.name}: {filled(EXAMPLES[kind][shape.name], vocabularies={}, known=known)}"
            for shape in fields_of(model)
        ]
        tree, findings = read_tree("\n".join(lines), path="")
        assert isinstance(tree, Mapping)
        record, wrong = validate(model, tree, vocabularies={})
        assert (record is not None, (*findings, *wrong)) == (True, ())


def test_every_field_of_a_term_has_an_example() -> None:
    names = {shape.name for model in (TermText, TermFacts) for shape in fields_of(model)}
    assert names == set(EXAMPLES["term"])


@pytest.mark.usefixtures("guide")
def test_a_page_may_lie_in_a_folder() -> None:
    made = run("new", "page", "about/team", "--today", DAY)
    assert made.stdout.split() == ["docs/about/team.fi.md", "docs/about/team.sv.md"]
    assert _codes() == {"todo"}


@pytest.mark.usefixtures("guide")
def test_a_session_is_put_together_from_modules_that_fit() -> None:
    run("new", "session", "uusi-asia", "--today", DAY)
    text = Path("docs/sessions/uusi-asia.fi.md").read_text("utf-8")
    assert "\nitems: [{module: " in text


def test_a_new_term_leaves_the_rest_of_the_file_as_it_was(guide: Path) -> None:
    file = guide / "docs/glossary/terms.yml"
    before = file.read_bytes()
    run("new", "term", "uusi-asia", "--today", DAY)
    assert file.read_bytes().startswith(before)
    assert b"  uusi-asia:\n    # " in file.read_bytes()[len(before) :]


def test_a_new_term_goes_before_what_follows_the_terms(guide: Path) -> None:
    file = guide / "docs/glossary/terms.yml"
    head, tail = file.read_text("utf-8").rstrip("\n"), "\n\n# Muuta\nmuuta: {}\n"
    file.write_text(head + tail, "utf-8")
    run("new", "term", "uusi-asia", "--today", DAY)
    text = file.read_text("utf-8")
    assert text.startswith(head + "\n  uusi-asia:\n")
    assert text.endswith(tail)


def test_a_glossary_that_cannot_be_added_to_is_left_alone(guide: Path) -> None:
    file = guide / "docs/glossary/terms.yml"
    written = "terms: {yksi: {fi: {term: yksi}, sv: {term: en}}}\n"
    file.write_text(written, "utf-8")
    result = run("new", "term", "uusi-asia", "--today", DAY)
    assert result.exit_code == 2
    assert result.stderr == (
        "No term can be added to docs/glossary/terms.yml: "
        "its 'terms:' is not a list of terms on lines of their own.\n"
    )
    assert file.read_text("utf-8") == written


REFUSED = [
    (
        ["metod", "uusi"],
        "fi",
        (
            "Tyyppiä 'metod' ei ole. Tyypit: method, module, session, act, programme, plan, region, "
            "call, form, game, page, term. Tarkoititko 'method'?\n"
        ),
    ),
    (
        ["method", "Ä"],
        "sv",
        (
            "'Ä' duger inte som id. Använd små bokstäver a–z, siffror och bindestreck: "
            "kysely-verkossa\n"
        ),
    ),
    (
        ["method", "../x"],
        "en",
        "'../x' cannot be an id. Use lower case letters a–z, digits and hyphens: kysely-verkossa\n",
    ),
    (["act", "kysely"], "fi", "Tunnus 'kysely' on jo käytössä (method). Valitse toinen.\n"),
    (["term", "kysely"], "sv", "Id:t 'kysely' används redan (method). Välj ett annat.\n"),
    (
        ["page", "methods/uusi"],
        "en",
        "The folder 'methods' has a type of its own. Write: tarjotin new method uusi\n",
    ),
    (["method", "uusi", "--lang", "de"], "fi", "'de' ei ole oppaan kieli. Kielet: fi, sv.\n"),
]


@pytest.mark.parametrize(("words", "language", "sentence"), REFUSED)
def test_what_cannot_be_made_is_refused(
    guide: Path, words: list[str], language: str, sentence: str
) -> None:
    before = sorted(guide.rglob("*"))
    result = run("new", *words, language=language)
    assert (result.exit_code, result.stderr) == (2, sentence)
    assert sorted(guide.rglob("*")) == before


def test_a_file_of_that_id_is_never_overwritten(guide: Path) -> None:
    file = guide / "docs/methods/uusi.en.md"
    file.write_text("mine", "utf-8")
    result = run("new", "method", "uusi", language="fi")
    assert (result.exit_code, result.stderr) == (
        2,
        "Tiedosto on jo olemassa: uusi.en.md. Mitään ei kirjoitettu.\n",
    )
    assert not (guide / "docs/methods/uusi.fi.md").exists()


def test_a_folder_that_leads_out_of_the_guide_is_refused(guide: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (guide / "docs/news").symlink_to(outside)
    result = run("new", "page", "news/first")
    assert (result.exit_code, list(outside.iterdir())) == (2, [])


def test_an_address_that_a_neighbour_has_is_not_given_twice(guide: Path) -> None:
    card = (guide / "docs/methods/kysely.sv.md").read_text("utf-8")
    slug = next(line for line in card.split("\n") if line.startswith("slug: ")).split(": ")[1]
    made = run("new", "method", slug, "--today", DAY)
    assert made.exit_code == 0
    assert f"\nslug: {slug}-2\n" in Path(f"docs/methods/{slug}.sv.md").read_text("utf-8")
    assert _codes() == {"todo"}
