"""What holds for the views, templates and texts of all types."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
import yaml

from tarjotin.model.types import TYPES
from tarjotin.site.interface import interface_texts
from tarjotin.site.views import FOLDER_TEMPLATES, PAGE_TEMPLATES, TEMPLATES
from viewing import THEME, opened, page

TEXTS = THEME.parent / "texts"
LANGUAGES = ("fi", "sv", "en")
TEMPLATE_FILES = sorted((THEME / "tarjotin").rglob("*.html"))
assert TEMPLATE_FILES


TOPICS = sorted(file.name for file in (TEXTS / "fi").iterdir())
assert TOPICS


def _texts(language: str, topic: str) -> dict[str, str]:
    loaded: dict[str, str] = yaml.safe_load((TEXTS / language / topic).read_text("utf-8"))
    return loaded


def _fields(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


def test_every_type_but_the_ordinary_page_has_a_template() -> None:
    assert set(TEMPLATES) == set(TYPES) - {"page"}
    for path in (*TEMPLATES.values(), *FOLDER_TEMPLATES.values(), *PAGE_TEMPLATES.values()):
        assert (THEME / path).is_file(), path


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_have_the_same_keys_and_values_in_each_language(
    language: str, topic: str
) -> None:
    finnish = _texts("fi", topic)
    other = _texts(language, topic)
    assert list(other) == list(finnish)
    for key, text in finnish.items():
        assert _fields(other[key]) == _fields(text), key


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=lambda path: path.name)
def test_every_text_of_a_template_exists(path: Path) -> None:
    keys = re.findall(r"""\bt\(\s*["']([a-z0-9-]+)["']\s*[,)]""", path.read_text("utf-8"))
    missing = set(keys) - set(interface_texts("fi").texts)
    assert not missing


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_page_renders_without_an_unknown_name(small_guide: Path, language: str) -> None:
    guide = opened(small_guide).guide
    assert guide.items
    for item in guide.items:
        html = page(small_guide, item.kind.name, item.id, language=language)
        assert "<h1" in html
        assert " style=" not in html
        assert html.count("<table") == html.count("<caption>")


def test_no_id_stands_twice_on_a_page(small_guide: Path) -> None:
    for item in opened(small_guide).guide.items:
        html = page(small_guide, item.kind.name, item.id)
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), item.key
