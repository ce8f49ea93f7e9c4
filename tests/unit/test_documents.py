"""The documents of the project: what stands in the code stands in them, word for word where it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from tarjotin.cli import commands
from tarjotin.diagnostics import LANGUAGES, Finding, Place, Wording
from tarjotin.diagnostics.reference import reference
from tarjotin.diagnostics.rendering import as_text
from tarjotin.model.fields import fields_of
from tarjotin.model.settings import CAPABILITIES
from tarjotin.site.build import CONTENT_SECURITY_POLICY

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
FINDINGS = (ROOT / "FINDINGS.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
ADRS = sorted(path for path in (ROOT / "adr").glob("*.md") if path.name != "README.md")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "adr").glob("*.md")])
HEADINGS = ("Context", "Decision", "Consequences", "What would make us reverse it")

Command = tuple[str, click.Command]


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the cells of every table row; a bar behind a backslash belongs to its cell."""
    for line in text.splitlines():
        if line.startswith("|"):
            yield tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1])


def _part(heading: str) -> str:
    """Return the part of the README under a heading, up to the next heading of any level."""
    _, found, rest = README.partition(f"\n{heading}\n")
    assert found, f"README.md has no heading {heading}"
    return re.split(r"\n#{2,3} ", rest)[0]


def _commands(group: click.Group, path: str = "") -> Iterator[Command]:
    for name, command in group.commands.items():
        full = f"{path} {name}".strip()
        if isinstance(command, click.Group):
            yield from _commands(command, full)
        else:
            yield full, command


def _options(command: click.Command) -> tuple[str, ...]:
    return tuple(
        option
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    )


def _is_meant(cell: str, command: str) -> bool:
    """Whether a cell names a command: by itself, or by `all` without excepting it."""
    named = f"`{command}`" in cell
    return not named if cell.startswith("all") else named


def test_the_two_commands_come_first() -> None:
    before, _, rest = README.partition("```sh\n")
    block = rest.partition("```")[0].splitlines()
    assert [line.split("  ")[0] for line in block] == ["make serve", "make test"]
    assert "\n## " not in before
    assert "|" not in before


def test_every_make_target_is_in_the_readme() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony
    missing = [name for name in phony[1].split() if not re.search(rf"\bmake {name}\b", README)]
    assert missing == []


@pytest.mark.parametrize("capability", CAPABILITIES)
def test_every_option_of_a_plugin_is_in_the_readme_with_its_default(capability: str) -> None:
    rows = [row for row in _rows(_part(f"### `tarjotin/{capability}`")) if row[0].startswith("`")]
    told = {row[0].strip("`"): row[1] for row in rows}
    known: dict[str, object] = {}
    model = CAPABILITIES[capability]
    for shape in fields_of(model):
        default = model.model_fields[shape.name].get_default(call_default_factory=True)
        if shape.below:
            known |= {
                f"{shape.name}.{each.name}": getattr(default, each.name) for each in shape.below
            }
        else:
            known[shape.name] = default
    assert set(told) == set(known)
    for name, default in known.items():
        if default is None:
            assert told[name] == "–"
        elif isinstance(default, bool):
            assert told[name] == f"`{str(default).lower()}`"
        elif isinstance(default, str | int):
            assert str(default) in told[name]


def test_every_command_is_in_the_readme() -> None:
    told = [row[0] for row in _rows(_part("## Commands")) if row[0].startswith("`tarjotin")]
    for path, command in _commands(commands("en")):
        usage = " ".join(
            parameter.make_metavar(click.Context(command))
            for parameter in command.params
            if isinstance(parameter, click.Argument)
        )
        assert f"`tarjotin {path} {usage}".rstrip() + "`" in told


def test_every_option_of_a_command_is_in_the_readme() -> None:
    told = [row for row in _rows(_part("## Commands")) if row[0].startswith("`--")]
    root = commands("en")
    found = [(path, option) for path, each in _commands(root) for option in _options(each)]
    found += [("tarjotin", option) for option in _options(root)]
    missing = [
        (path, option)
        for path, option in found
        if not any(re.match(rf"`{option}\b", row[0]) and _is_meant(row[1], path) for row in told)
    ]
    assert missing == []


def test_no_option_in_the_readme_is_unknown() -> None:
    root = commands("en")
    known = {path: {*_options(each), "--help"} for path, each in _commands(root)}
    known["tarjotin"] = {*_options(root), "--help"}
    for option, where, *_ in _rows(_part("## Commands")):
        name = re.match(r"`(--[a-z-]+)", option)
        if name:
            meant = [path for path in known if path != "tarjotin" and _is_meant(where, path)]
            meant = meant or ["tarjotin"]
            assert [path for path in meant if name[1] not in known[path]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_finding_in_the_documents_is_what_an_editor_is_told(language: str) -> None:
    levels = "tiedota, kuule, osallista, yhteiskehita, paatosvalta"
    finding = Finding.at(
        Place(path="docs/methods/kysely.fi.md", line=12, column=15),
        "value-unknown",
        value="kuulemine",
        vocabulary="level",
        nearest="kuule",
        known=levels,
    )
    assert as_text((finding,), language) in CONTRIBUTING
    assert language != "en" or as_text((finding,), language) in README


def test_the_server_of_the_readme_sends_the_policy_of_the_pages() -> None:
    assert f"\"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'\"" in README


def test_every_finding_is_in_the_reference() -> None:
    missing = [code for code in Wording.of("en").findings if f"`{code}`" not in FINDINGS]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_of_findings_is_up_to_date(language: str) -> None:
    assert reference(language) in FINDINGS, "run make findings"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_has_the_same_code_in_every_language(language: str) -> None:
    assert set(Wording.of(language).findings) == set(Wording.of("en").findings)


@pytest.mark.parametrize("path", ADRS, ids=lambda path: path.stem)
def test_a_decision_says_what_would_reverse_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith(f"# {int(path.name[:4])}. ")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert [heading for heading in headings if heading in HEADINGS] == list(HEADINGS)
    assert f"({path.name})" in (ROOT / "adr" / "README.md").read_text("utf-8")


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in ADRS] == list(range(1, len(ADRS) + 1))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_document_leads_to_a_file(path: Path) -> None:
    text = re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"(?<![`\\])\]\(([^)\s#]+)(?:#[^)]*)?\)(?!`)", text)
    local = [each for each in targets if ":" not in each and not each.endswith(".png")]
    assert [target for target in local if not (path.parent / target).is_file()] == []


def test_every_picture_of_the_readme_is_there_and_has_words() -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", README)
    assert pictures
    assert [target for words, target in pictures if len(words.split()) < 5] == []
    assert [target for _, target in pictures if not (ROOT / target).is_file()] == []


def test_a_pull_request_may_read_and_nothing_more() -> None:
    for path in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        text = path.read_text("utf-8")
        workflow = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - `on` stays a word
        triggers = workflow["on"]
        assert "pull_request_target" not in triggers
        if "pull_request" in triggers:
            assert workflow["permissions"] == {"contents": "read"}
            assert "secrets." not in text
