"""What all tests share: the small guide in tests/data/base, the real guide, broken copies."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from building import (
    REPOSITORY,
    Built,
    build_guide,
    copy_real_guide,
    copy_small_guide,
    once,
)
from built_site import Site
from tarjotin.site.build import content_time

DATA = Path(__file__).with_name("data")


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


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of a test run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if os.environ.get("PYTEST_XDIST_WORKER") else folder


@pytest.fixture(scope="session")
def real_day() -> str:
    """The moment of the last commit, for SOURCE_DATE_EPOCH; outside a checkout the build's own."""
    changed = content_time(REPOSITORY)
    return "" if changed is None else str(int(changed.timestamp()))


@pytest.fixture(scope="session")
def real_build(shared_folder: Path, real_day: str) -> Built:
    """The build of the guide in this repository, as of its last commit."""

    def make(guide: Path) -> Built:
        return build_guide(copy_real_guide(guide), strict=False, SOURCE_DATE_EPOCH=real_day)

    return once(shared_folder / "real", make)


@pytest.fixture(scope="session")
def real_site(real_build: Built) -> Site:
    """The guide in this repository, built."""
    return real_build.site


@pytest.fixture(scope="session")
def small_build(shared_folder: Path) -> Built:
    """The build of the small guide as it is."""
    return once(shared_folder / "small", lambda guide: build_guide(copy_small_guide(guide)))
