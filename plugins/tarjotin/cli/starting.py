"""`tarjotin init`: another organisation's guide, with words and examples of its own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import click
import yaml

from tarjotin import __version__
from tarjotin.catalogue.opening import open_guide
from tarjotin.cli.opening import day
from tarjotin.cli.speech import Refusal
from tarjotin.cli.translating import mark_translations
from tarjotin.diagnostics import Wording
from tarjotin.diagnostics.wording import LANGUAGES, editor_language

__all__ = ["init"]

_LANGUAGE_LINE = re.compile(r"^ +(?P<code>[a-z]{2}): \{.*\}$")


def init(*, folder: str, languages: str, today: str | None) -> int:
    """Start a guide in an empty folder."""
    language = editor_language(None)
    codes = _codes(languages, language)
    root = Path(folder)
    if root.exists() and not root.is_dir():
        raise Refusal(language, "init-not-folder", path=folder)
    if root.is_dir() and any(root.iterdir()):
        raise Refusal(language, "init-not-empty", path=folder)
    moment = day(today)
    for relative, text in _files(codes, moment, editor=codes[0]):
        file = root / relative
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    opened, _ = open_guide(root / "mkdocs.yml", today=moment)
    assert opened is not None
    mark_translations(opened.guide, opened.guide.items, language)
    wording = Wording.of(language)
    click.echo(wording.phrase("init-done", path=folder), err=True)
    return 0


def _codes(languages: str, language: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in languages.split(",") if code.strip())
    known = ", ".join(LANGUAGES)
    for code in codes:
        if code not in LANGUAGES:
            raise Refusal(language, "init-language", value=code[:20], known=known)
    if not codes or len(set(codes)) != len(codes):
        raise Refusal(language, "init-languages", value=languages[:40], known=known)
    return codes


def _skeleton() -> Traversable:
    return resources.files("tarjotin.cli").joinpath("skeleton")


def _shared(name: str) -> str:
    return _skeleton().joinpath("shared", name).read_text("utf-8")


def _spoken_in(text: str, codes: tuple[str, ...]) -> str:
    """Leave out the lines of the languages that the guide does not have."""
    kept = []
    for line in text.split("\n"):
        match = _LANGUAGE_LINE.match(line)
        if match is None or match["code"] in codes:
            kept.append(line)
    return "\n".join(kept)


def _files(codes: tuple[str, ...], today: dt.date, *, editor: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file of the new guide."""
    wording = Wording.of(editor)
    yield "mkdocs.yml", f"# {wording.phrase('init-config-comment')}\n{_config(codes)}"
    yield "requirements.txt", _shared("requirements.txt").replace("@version@", __version__)
    yield ".gitignore", _shared("gitignore")
    yield ".github/workflows/check.yml", _shared("check.yml").replace("@language@", editor)
    yield "README.md", _skeleton().joinpath(editor, "README.md").read_text("utf-8")
    for name, path in (("vocabularies", "vocabularies.yml"), ("terms", "glossary/terms.yml")):
        comment = wording.phrase(f"init-{name}-comment")
        yield f"docs/{path}", f"# {comment}\n{_spoken_in(_shared(f'{name}.yml'), codes)}"
    for code in codes:
        for path, text in _pages(_skeleton().joinpath(code, "docs")):
            stem = path.removesuffix(".md")
            added = (
                f"translation: {{of: {codes[0]}}}\n" if code != codes[0] else _facts(stem, today)
            )
            _, front, body = text.split("---\n", 2)
            yield f"docs/{stem}.{code}.md", f"---\n{front}{added}---\n{body}"


def _pages(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _pages(entry, f"{above}{entry.name}/")
        elif entry.name.endswith(".md"):
            yield f"{above}{entry.name}", entry.read_text("utf-8")


def _facts(stem: str, today: dt.date) -> str:
    facts = _skeleton().joinpath("shared", "facts", f"{stem}.yml")
    text = facts.read_text("utf-8") if facts.is_file() else _shared("facts/page.yml")
    return text.replace("@today@", today.isoformat())


def _config(codes: tuple[str, ...]) -> str:
    """Fill the languages into the configuration."""
    names: dict[str, dict[str, Any]] = {
        code: yaml.load(
            _skeleton().joinpath(code, "language.yml").read_text("utf-8"),
            Loader=yaml.CSafeLoader,
        )
        for code in codes
    }
    lines = []
    for code in codes:
        fields = {"locale": code, "name": names[code]["name"], "build": "true"}
        if code == codes[0]:
            fields["default"] = "true"
        fields["site_name"] = names[code]["site_name"]
        lines.append(
            " " * 8 + "- {" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"
        )
    return (
        _shared("mkdocs.yml")
        .replace("@site_name@", names[codes[0]]["site_name"])
        .replace("@codes@", ", ".join(codes))
        .replace("@languages@", "\n".join(lines))
    )
