"""The sentences of findings and the descriptions of fields: complete in every language."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

import tarjotin
from tarjotin.diagnostics import LANGUAGES, Finding, Place, Wording, hint, message
from tarjotin.diagnostics.reference import reference
from tarjotin.model import common, settings, term, vocabulary
from tarjotin.model.description import describe, section_heading, section_help
from tarjotin.model.record import Record
from tarjotin.model.settings import CAPABILITIES
from tarjotin.model.types import TYPES

PACKAGE = Path(tarjotin.__file__).parent
CODE = re.compile(r"[a-z]+[0-9]*(?:-[a-z0-9]+)*")
_MAKERS = {"at", "refuse", "matching", "PydanticCustomError"}
# Every finding may have these, whatever its code: what is near, and what is known.
_ALWAYS = {"known", "nearest"}


def _calls() -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """Yield where a finding is made, its code, and the values it is given if they are literal."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            if name not in _MAKERS or (name == "at" and ast.unparse(node.func) != "Finding.at"):
                continue
            where = f"{file.relative_to(PACKAGE)}:{node.lineno}"
            position = 0 if name == "PydanticCustomError" else 1
            code = node.args[position]
            if not isinstance(code, ast.Constant):
                continue
            yield where, str(code.value), _given(name, node)


def _given(name: str, node: ast.Call) -> frozenset[str] | None:
    if name == "matching":
        return frozenset({"field", "value"})
    if name != "PydanticCustomError":
        names = [keyword.arg for keyword in node.keywords]
        return None if None in names else frozenset(str(each) for each in names)
    # The field is added where the error becomes a finding.
    values = node.args[2] if len(node.args) > 2 else ast.Dict(keys=[], values=[])
    assert isinstance(values, ast.Dict)
    return frozenset(
        {"field", *(key.value for key in values.keys if isinstance(key, ast.Constant))}
    )  # type: ignore[misc]


def _table_codes() -> Iterator[str]:
    """Yield the codes that stand in tables: what pydantic and libyaml call by other names."""
    for file, table in (
        ("model/validation.py", "_BUILT_IN"),
        ("reading/tree.py", "_PROBLEMS"),
        ("catalogue/checks/wording.py", "_UNWANTED"),
    ):
        for node in ast.walk(ast.parse((PACKAGE / file).read_text("utf-8"))):
            targets = node.targets if isinstance(node, ast.Assign) else []
            if any(isinstance(each, ast.Name) and each.id == table for each in targets):
                assert isinstance(node, ast.Assign)
                if isinstance(node.value, ast.Dict):
                    yield from (v.value for v in node.value.values if isinstance(v, ast.Constant))  # type: ignore[misc]
                elif isinstance(node.value, ast.Tuple):
                    for pair in node.value.elts:
                        assert isinstance(pair, ast.Tuple)
                        assert isinstance(pair.elts[1], ast.Constant)
                        yield str(pair.elts[1].value)


CALLS = tuple(_calls())
CODES = frozenset({code for _, code, _ in CALLS} | set(_table_codes()))
ENGLISH = Wording.of("en")

assert len(CALLS) > 50, "the findings are no longer where this test looks for them"
assert len(CODES) > 90, "the codes are no longer where this test looks for them"


def _places(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_message_and_a_hint(language: str) -> None:
    findings = Wording.of(language).findings

    assert CODES - set(findings) == set()
    for code, texts in findings.items():
        assert CODE.fullmatch(code)
        assert set(texts) == {"message", "hint"}, code
        assert all(text == text.strip() and text for text in texts.values()), code


def test_every_code_with_sentences_is_used() -> None:
    sources = "".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))

    assert [code for code in ENGLISH.findings if f'"{code}"' not in sources] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_have_the_same_codes_phrases_and_values(language: str) -> None:
    wording = Wording.of(language)

    assert list(wording.findings) == list(ENGLISH.findings)
    assert list(wording.phrases) == list(ENGLISH.phrases)
    for code, texts in wording.findings.items():
        for part, text in texts.items():
            assert _places(text) == _places(ENGLISH.findings[code][part]), (code, part)
    for name, text in wording.phrases.items():
        assert _places(text) == _places(ENGLISH.phrases[name]), name


@pytest.mark.parametrize(("where", "code", "given"), CALLS, ids=[call[0] for call in CALLS])
def test_a_finding_is_given_every_value_that_its_sentences_name(
    where: str, code: str, given: frozenset[str] | None
) -> None:
    if given is None:
        return
    texts = ENGLISH.findings[code]
    named = _places(texts["message"]) | _places(texts["hint"])

    assert named - given - _ALWAYS == set(), where


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_neither_blame_nor_shout(language: str) -> None:
    unwanted = re.compile(
        r"virheelli|ogiltig|invalid|ole hyvä|please|vänligen|!(?!\[)", re.IGNORECASE
    )
    for code, texts in Wording.of(language).findings.items():
        for text in texts.values():
            assert not unwanted.search(text), code
        assert not texts["message"].endswith("."), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_can_be_filled_in_and_stands_in_the_reference(language: str) -> None:
    table = reference(language)
    for code, texts in Wording.of(language).findings.items():
        names = _places(texts["message"]) | _places(texts["hint"])
        finding = Finding.at(Place(path="a"), code, **dict.fromkeys(names, "x{y}"))

        assert "{y}" in message(finding, language) + hint(finding, language) or not names
        assert f"| `{code}` |" in table
    assert all(row.count(" | ") == 2 for row in table.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hint_begins_with_the_nearest_known_word(language: str) -> None:
    finding = Finding.at(Place(path="a"), "id-unknown", id="b", kind="act", nearest="c", known="c")
    first = Wording.of(language).phrase("did-you-mean", nearest="c")

    assert hint(finding, language).startswith(f"{first} ")


def test_a_list_of_nothing_is_shown_as_a_dash() -> None:
    finding = Finding.at(Place(path="a"), "source-unknown", value="b", known="")

    assert hint(finding, "en") == "Sources: –"


def _records() -> Iterator[type[Record]]:
    """Yield every record that an editor writes, also those inside others."""
    tops: list[type[BaseModel]] = [kind.facts for kind in TYPES.values()]
    tops += [kind.text for kind in TYPES.values()]
    tops += [*CAPABILITIES.values(), common.Translation, vocabulary.Vocabulary, term.Glossary]
    tops += [settings.TranslationLevels, vocabulary.VocabularyLabel, vocabulary.ValueFacts]
    seen: set[type[BaseModel]] = set()
    while tops:
        record = tops.pop()
        if record in seen:
            continue
        seen.add(record)
        assert issubclass(record, Record)
        yield record
        for field in record.model_fields.values():
            tops += _inside(field.annotation)


def _inside(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in getattr(annotation, "__args__", ()) for found in _inside(part)]


RECORDS = sorted(set(_records()), key=lambda record: record.__name__)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_described(record: type[Record], language: str) -> None:
    for name, field in record.model_fields.items():
        text = describe(record, name, language)

        assert text.endswith(".")
        assert describe(record, field.alias or name, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(TYPES))
def test_every_field_of_a_type_is_described_by_its_name(kind: str, language: str) -> None:
    for record in (TYPES[kind].facts, TYPES[kind].text):
        for name in record.model_fields:
            assert describe(kind, name, language) == describe(record, name, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(TYPES))
def test_every_required_section_has_a_heading_and_help(kind: str, language: str) -> None:
    facts = TYPES[kind].facts.model_construct(
        sections={"22": None, "22 a": None}, parts={"part-1": {}}, outcomes={"begin": 0}
    )
    for rule in TYPES[kind].rules(facts):
        assert section_heading(kind, rule.id, language)
        assert section_help(kind, rule.id, language).endswith(".")


def test_the_heading_of_a_section_of_an_act_bears_its_number() -> None:
    assert section_heading("act", "s22a", "fi") == "22 a § Pykälän otsikko"


def test_a_field_without_a_description_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"method\.colour"):
        describe("method", "colour", "fi")
