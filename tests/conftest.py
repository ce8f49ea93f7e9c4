"""What all tests share: the small guide in tests/data/base, and places for broken copies of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

DATA = Path(__file__).with_name("data")
REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _no_language_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TARJOTIN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small_guide(tmp_path: Path) -> Path:
    """A copy of the small bilingual guide, to be changed at will."""
    guide = tmp_path / "guide"
    shutil.copytree(DATA / "base", guide)
    return guide


@pytest.fixture
def edit(small_guide: Path) -> Callable[[str, str, str], None]:
    """Replace a text in a file of the small guide; the text must be there."""

    def change(path: str, old: str, new: str) -> None:
        file = small_guide / path
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    return change
