"""Open data and linked data: what other programs read of a guide."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from building import REPOSITORY
from tarjotin.catalogue.opening import open_guide
from tarjotin.sharing.files import data_files, safe_cell
from tarjotin.sharing.linked import linked_data, linked_data_set
from tarjotin.sharing.shapes import SHAPES
from tarjotin.sharing.whereabouts import LICENCE, Whereabouts
from tarjotin.site.data_block import data_block
from tarjotin.site.interface import interface_texts
from viewing import add_method, opened

Edit = Callable[[str, str, str], None]
DAY = dt.date(2026, 12, 1)
CARD = "docs/methods/kysely.fi.md"
SCHEMA_ORG = json.loads((REPOSITORY / "tests/data/schema-org.json").read_text("utf-8"))
NAMES = {"fi": "Opas", "sv": "Guide"}


def where(folder: Path, *, base: str = "https://guide.example/") -> Whereabouts:
    guide = opened(folder)
    return Whereabouts(guide=guide.guide, addresses=guide.addresses, names=NAMES, base=base)


@cache
def real() -> Whereabouts:
    guide, findings = open_guide(REPOSITORY / "mkdocs.yml", today=DAY)
    assert guide is not None, findings
    return Whereabouts(
        guide=guide.guide,
        addresses=guide.addresses,
        names=NAMES,
        base="https://guide.example/",
    )


@cache
def real_files() -> dict[str, bytes]:
    return files(real())


def files(place: Whereabouts) -> dict[str, bytes]:
    describe = interface_texts("en")
    made = data_files(place, modified=DAY, describe=lambda name: describe(f"sharing-field-{name}"))
    return {file.name: file.content for file in made}


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", SHAPES)
def test_the_data_of_the_real_guide_keep_their_published_schema(name: str) -> None:
    found = real_files()
    schema = json.loads(found[f"{name}.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(found[f"{name}.json"])
    jsonschema.validate(data, schema)
    assert data[name]
    assert data["license"] == LICENCE
    assert data["modified"] == "2026-12-01"


def test_a_row_that_breaks_the_schema_is_refused_by_it(small_guide: Path) -> None:
    found = files(where(small_guide))
    schema = json.loads(found["methods.schema.json"])
    data = json.loads(found["methods.json"])
    data["methods"][0]["minutes"]["min"] = "viisi"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


def test_every_field_is_explained_in_every_language() -> None:
    def names(schema: Any) -> Iterator[str]:
        if isinstance(schema, dict):
            yield from schema.get("properties", {})
            for below in schema.values():
                yield from names(below)

    wanted = {
        f"sharing-field-{name}"
        for shape in SHAPES.values()
        for name in names(shape.model_json_schema())
    }
    for language in ("fi", "sv", "en"):
        assert wanted <= set(interface_texts(language).texts)


def test_the_same_guide_gives_the_same_bytes(small_guide: Path) -> None:
    assert files(where(small_guide)) == files(where(small_guide))


def test_one_row_holds_the_texts_of_every_language(small_guide: Path) -> None:
    (method,) = json.loads(files(where(small_guide))["methods.json"])["methods"]
    assert set(method["title"]) == {"fi", "sv"}
    assert method["pages"]["fi"] == "https://guide.example/menetelmat/kysely/"
    assert method["steps"][0]["title"]["fi"] == "Kysymykset"
    assert method["group"] == {
        "min": 20,
        "max": None,
        "typical": 100,
        "basis": "estimated",
        "source": None,
    }


def test_csv_and_json_have_the_same_rows() -> None:
    found = real_files()
    for name in SHAPES:
        rows = json.loads(found[f"{name}.json"])[name]
        assert [row["id"] for row in table(found[f"{name}.csv"])] == [row["id"] for row in rows]


def test_no_two_columns_of_a_table_have_one_name() -> None:
    for name, content in real_files().items():
        if name.endswith(".csv"):
            head = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
            assert len(head) == len(set(head)), name


def test_a_table_explains_ids_in_every_language(small_guide: Path) -> None:
    (row,) = table(files(where(small_guide))["methods.csv"])
    assert row["level"] == "kuule"
    assert row["level_fi"] == "Kuuleminen"
    assert row["level_sv"] == "Samråd"
    assert row["laws"] == "kuntalaki#22"


def test_excel_knows_a_table_for_utf_8(small_guide: Path) -> None:
    assert files(where(small_guide))["methods.csv"].startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+358 40", "'+358 40"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        ("\N{FULLWIDTH EQUALS SIGN}1", "'\N{FULLWIDTH EQUALS SIGN}1"),
        ("yksi; =HYPERLINK(1)", "yksi; '=HYPERLINK(1)"),
        ("yksi;=2", "yksi;'=2"),
        ("kunta- ja aluevaalit", "kunta- ja aluevaalit"),
        ("1 + 1 = 2", "1 + 1 = 2"),
        ("kaksi\nriviä", "kaksi riviä"),
        ("", ""),
    ],
)
def test_no_cell_begins_a_formula(text: str, safe: str) -> None:
    assert safe_cell(text) == safe


def test_a_title_that_is_a_formula_is_harmless_in_the_table_and_whole_in_json(
    small_guide: Path, edit: Edit
) -> None:
    edit(CARD, "title: Kysely", "title: '=cmd(1)'")
    found = files(where(small_guide))
    (row,) = table(found["methods.csv"])
    assert row["title_fi"] == "'=cmd(1)"
    assert json.loads(found["methods.json"])["methods"][0]["title"]["fi"] == "=cmd(1)"


def test_nothing_for_editors_or_trainers_is_shared(small_guide: Path, edit: Edit) -> None:
    edit(CARD, "status: reviewed", 'status: reviewed\nnotes: "VAIN TOIMITTAJILLE"')
    edit("docs/training/m1.fi.md", "Ohjeita.", "VAIN KOULUTTAJILLE.")
    together = b"".join(files(where(small_guide)).values()).decode()
    assert "VAIN" not in together


def test_what_is_not_published_is_not_shared(small_guide: Path, edit: Edit) -> None:
    edit("mkdocs.yml", "  - tarjotin/training\n", "")
    assert json.loads(files(where(small_guide))["modules.json"])["modules"] == []


# Linked data ---------------------------------------------------------------------------------


def properties_of(kind: str) -> dict[str, list[str]]:
    known = SCHEMA_ORG["classes"][kind]
    found = dict(known["properties"])
    for above in known["parents"]:
        found = {**properties_of(above), **found}
    return found


def is_a(kind: str, wanted: str) -> bool:
    known = SCHEMA_ORG["classes"].get(kind, {"parents": []})
    return kind == wanted or any(is_a(above, wanted) for above in known["parents"])


def wrong(value: Any, expected: list[str], path: str) -> Iterator[str]:
    """Yield what does not agree with schema.org."""
    if isinstance(value, list):
        for each in value:
            yield from wrong(each, expected, path)
    elif isinstance(value, dict):
        kind = value["@type"]
        if kind not in SCHEMA_ORG["classes"]:
            yield f"{path}: no class {kind}"
            return
        if expected and not any(is_a(kind, each) for each in expected):
            yield f"{path}: a {kind} where {expected} is expected"
        known = properties_of(kind)
        for name, below in value.items():
            if name in ("@context", "@type", "@id"):
                continue
            if name not in known:
                yield f"{path}: {kind} has no {name}"
            else:
                yield from wrong(below, known[name], f"{path}.{name}")
    else:
        enumerated = [
            each for kind in expected for each in SCHEMA_ORG["enumerations"].get(kind, ())
        ]
        plain = {
            str: {"Text", "URL", "Date", "DateTime", "Duration"},
            int: {"Integer", "Number", "Text"},
            bool: {"Boolean"},
        }[type(value)]
        if not plain & set(expected) and value not in enumerated:
            yield f"{path}: {value!r} where {expected} is expected"


def of(place: Whereabouts, kind: str, item_id: str, language: str = "fi") -> dict[str, Any]:
    item = place.guide.get(kind, item_id)
    assert item is not None
    found = linked_data(item, place, language)
    assert found is not None
    return found


def test_every_page_of_the_real_guide_speaks_the_words_of_schema_org() -> None:
    place = real()
    kinds = set()
    for item in place.guide.items:
        for language in item.versions:
            found = linked_data(item, place, language, statute_book="https://statute.example/")
            if found is not None:
                assert list(wrong(found, [], item.id)) == []
                kinds.add(found["@type"])
    assert kinds == {"HowTo", "CreativeWork", "Course", "Legislation", "DefinedTermSet"}
    data = linked_data_set(place, "fi", title="Data", summary="Kaikki.", url="https://x.example/")
    assert list(wrong(data, [], "data")) == []


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "Method"},
        {"@type": "HowTo", "stepp": []},
        {"@type": "HowTo", "step": [{"@type": "Audience"}]},
        {"@type": "HowTo", "isPartOf": 5},
        {"@type": "Legislation", "legislationLegalForce": "Voimassa"},
    ],
)
def test_the_check_against_schema_org_can_fail(value: dict[str, Any]) -> None:
    assert list(wrong(value, [], "page"))


def test_a_method_is_told_of_by_its_steps(small_guide: Path) -> None:
    found = of(where(small_guide), "method", "kysely")
    assert found["@type"] == "HowTo"
    assert found["totalTime"] == "PT10M"
    assert [step["name"] for step in found["step"]] == ["Kysymykset", "Kiitos"]
    assert found["step"][0]["url"] == "https://guide.example/menetelmat/kysely/#questions"


def test_what_has_no_steps_is_not_said_to_have_instructions(small_guide: Path) -> None:
    add_method(
        small_guide,
        "raati",
        ("steps:\n  questions: 6\n  thanks: 4\n", ""),
        ("### Kysymykset {#questions}\n\nVastaaja vastaa.\n\n", ""),
        ("### Kiitos {#thanks}\n\nVastaaja saa kiitoksen.\n\n", ""),
    )
    assert of(where(small_guide), "method", "raati")["@type"] == "CreativeWork"


def test_an_estimated_length_is_left_out_where_no_mark_can_be_seen(
    small_guide: Path, edit: Edit
) -> None:
    edit(CARD, "typical: 10, basis: stated, source: opas", "typical: 10, basis: estimated")
    assert "totalTime" not in of(where(small_guide), "method", "kysely")
    assert "timeRequired" not in of(where(small_guide), "module", "m1")


def test_a_page_is_about_an_act_and_is_not_the_act(small_guide: Path) -> None:
    found = of(where(small_guide), "act", "kuntalaki")
    assert found["legislationLegalForce"] == "InForce"
    assert found["temporalCoverage"] == "2015-05-01/.."
    assert "license" not in found, "the act is not ours"
    assert found["subjectOf"]["url"] == "https://guide.example/laki/kuntalaki/"
    assert of(where(small_guide), "act", "luonnos")["legislationLegalForce"] == "NotInForce"


def test_the_glossary_defines_its_terms_in_the_readers_language(small_guide: Path) -> None:
    found = of(where(small_guide), "page", "glossary/index", "sv")
    assert {term["name"] for term in found["hasDefinedTerm"]} == {"delaktighet", "deltagande"}


def test_a_site_without_an_address_names_none(small_guide: Path) -> None:
    for kind, name in (("method", "kysely"), ("act", "kuntalaki"), ("page", "glossary/index")):
        found = json.dumps(of(where(small_guide, base=""), kind, name))
        assert '"url"' not in found
        assert '"@id"' not in found


def test_a_text_cannot_end_the_element_that_it_stands_in() -> None:
    text = "</script><script>alert(1)</script><!-- \u2028 &amp;"
    block = data_block({"name": text})
    assert "<" not in block
    assert ">" not in block
    assert "&" not in block
    assert json.loads(block) == {"name": text}
