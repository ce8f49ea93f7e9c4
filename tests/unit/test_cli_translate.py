"""`tarjotin translate`: the state of translations, and marks that touch nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command_line import base_guide, run
from tarjotin.cli.marking import marked

MARKS = {"front": "5d1c0a92", "purpose": "91be33f0"}
WRITTEN = "{front: 5d1c0a92, purpose: 91be33f0}"
SOURCE = "docs/methods/kysely.fi.md"
TRANSLATION = "docs/methods/kysely.sv.md"


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = base_guide(tmp_path)
    monkeypatch.chdir(root)
    file = root / SOURCE
    file.write_bytes(file.read_bytes() + "\nYksi virke lisää.\n".encode())
    return root


def _state(item: str) -> dict[str, str]:
    records = json.loads(run("translate", "status", "--format", "json").stdout)
    return {each["language"]: each["state"] for each in records if each["id"] == item}


def test_status_names_what_is_behind_and_counts(guide: Path) -> None:
    (guide / "docs/training/index.sv.md").unlink()
    lines = run("translate", "status").stdout.splitlines()
    assert lines[:2] == [
        "method:kysely  sv: behind its source (evaluation)",
        "page:training/index  sv: missing",
    ]
    assert lines[-2:] == [
        "fi: sources 24, current 0, stale 0, missing 0",
        "sv: sources 0, current 22, stale 1, missing 1",
    ]


@pytest.mark.usefixtures("guide")
def test_status_for_programs_holds_every_item_and_language() -> None:
    records = json.loads(run("translate", "status", "--format", "json").stdout)
    assert len(records) == 2 * 24
    stale = next(each for each in records if each["state"] == "stale")
    assert stale == {
        "type": "method",
        "id": "kysely",
        "language": "sv",
        "source": "fi",
        "state": "stale",
        "sections": ["evaluation"],
        "path": TRANSLATION,
    }


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("name", ["kysely", "method:kysely"])
def test_a_marked_translation_is_current(name: str) -> None:
    result = run("translate", "mark", name)
    assert result.stdout == f"{TRANSLATION}\n"
    assert result.stderr == "Files marked: 1, already current: 0.\n"
    assert _state("kysely") == {"fi": "source", "sv": "current"}


def test_marking_changes_only_the_line_of_the_section(guide: Path) -> None:
    before = (guide / TRANSLATION).read_bytes().split(b"\n")
    run("translate", "mark", "kysely")
    after = (guide / TRANSLATION).read_bytes().split(b"\n")
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0][1].startswith(b"    evaluation: ")


@pytest.mark.usefixtures("guide")
def test_marking_again_writes_nothing() -> None:
    run("translate", "mark", "--all")
    result = run("translate", "mark", "--all", language="fi")
    assert result.stdout == ""
    assert result.stderr == "Merkittyjä tiedostoja 0, ennestään ajantasaisia 24.\n"


REFUSED = [
    ([], "fi", "Kerro, mikä merkitään: anna tunnus tai valitsin --all.\n"),
    (["kyseli"], "sv", "Handboken har inget id 'kyseli'. Menade du 'kysely'?\n"),
    (["act:kysely"], "en", "The guide has no id 'act:kysely'. Did you mean 'kysely'?\n"),
]


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(("words", "language", "sentence"), REFUSED)
def test_what_cannot_be_marked_is_refused(words: list[str], language: str, sentence: str) -> None:
    result = run("translate", "mark", *words, language=language)
    assert (result.exit_code, result.stderr) == (2, sentence)


def test_a_file_that_cannot_be_read_is_named(guide: Path) -> None:
    (guide / SOURCE).write_text("---\ntitle: [\n---\n", "utf-8")
    result = run("translate", "mark", "kysely", language="fi")
    assert (result.exit_code, result.stderr) == (
        2,
        (
            "Tiedostoa, jonka tunnus on 'kysely', ei voi lukea. "
            "'tarjotin check' kertoo, mitä siinä on korjattava.\n"
        ),
    )


def test_a_term_needs_no_mark(guide: Path) -> None:
    terms = (guide / "docs/glossary/terms.yml").read_text("utf-8")
    term = next(
        line.strip(" :")
        for line in terms.split("terms:\n")[1].split("\n")
        if line.startswith("  ") and not line.startswith("   ")
    )
    assert run("translate", "mark", term).exit_code == 2


FORMS = {
    "braces": ("translation: {of: fi}\n", f"translation: {{of: fi, sections: {WRITTEN}}}\n"),
    "braces with a comment": (
        "translation: {of: fi}  # huom\n",
        f"translation: {{of: fi, sections: {WRITTEN}}}  # huom\n",
    ),
    "braces with old marks": (
        "translation: {of: fi, sections: {front: 00000000, gone: 11111111}}\n",
        f"translation: {{of: fi, sections: {WRITTEN}}}\n",
    ),
    "braces on two lines": (
        "translation: {of: fi, sections: {\n  front: a}}\n",
        f"translation: {{of: fi, sections: {WRITTEN}}}\n",
    ),
    "lines": (
        "translation:\n  of: fi # lähde\n",
        f"translation:\n  of: fi # lähde\n  sections: {WRITTEN}\n",
    ),
    "lines with old marks": (
        "translation:\n  of: fi\n  sections:\n    front: 00000000\n\n# muistiinpano\n",
        (
            "translation:\n  of: fi\n  sections:\n    front: 5d1c0a92\n    purpose: 91be33f0\n"
            "\n# muistiinpano\n"
        ),
    ),
    "lines with an empty mark": (
        "translation:\n  of: fi\n  sections:\n",
        f"translation:\n  of: fi\n  sections: {WRITTEN}\n",
    ),
    "marks before the language": (
        "translation: {sections: {}, of: fi}\n",
        f"translation: {{sections: {WRITTEN}, of: fi}}\n",
    ),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("after", ["", "summary: 'x: y' # z\n"])
def test_every_way_of_writing_the_field_is_kept(form: str, after: str) -> None:
    old, new = FORMS[form]
    head, tail = (
        "---\ntitle: Å  # 1\n",
        f"{after}---\n\n## Ä {{#purpose}}\ntranslation: {{of: fi}}\n",
    )
    assert marked(head + old + tail, MARKS) == head + new + tail


def test_line_ends_and_the_mark_at_the_beginning_are_kept() -> None:
    for form, (old, new) in FORMS.items():
        head, tail = "\ufeff---\ntitle: Ä\n", "---\ntext  \n\n"
        before, after = (
            each.replace("\n", "\r\n") for each in (head + old + tail, head + new + tail)
        )
        assert marked(before, MARKS) == after, form


def test_a_mark_that_looks_like_a_number_is_quoted() -> None:
    written = marked("---\ntranslation: {of: fi}\n---\n", {"a": "12345678", "b": "1234e567"})
    assert written == (
        '---\ntranslation: {of: fi, sections: {a: "12345678", b: "1234e567"}}\n---\n'
    )


@pytest.mark.parametrize(
    "text",
    ["", "text", "---\ntitle: a\n---\n", "---\ntranslation:\n---\n", "---\ntranslation: fi\n---\n"],
)
def test_what_cannot_be_edited_is_left_alone(text: str) -> None:
    assert marked(text, MARKS) is None
