"""What all tests share: the small guide in tests/data/base, the real guide, broken copies."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from building import REPOSITORY, Built, build_guide, copy_real_guide, once
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
def real_build(shared_folder: Path) -> Built:
    """The build of the guide in this repository, as of its last commit."""
    changed = content_time(REPOSITORY)
    # Outside a checkout there is no commit: then the day of the machine, as in a build by hand.
    day = "" if changed is None else str(int(changed.timestamp()))

    def make(guide: Path) -> Built:
        return build_guide(copy_real_guide(guide), strict=False, SOURCE_DATE_EPOCH=day)

    return once(shared_folder / "real", make)


@pytest.fixture(scope="session")
def real_site(real_build: Built) -> Site:
    """The guide in this repository, built."""
    return real_build.site
