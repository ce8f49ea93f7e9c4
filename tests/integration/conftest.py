"""The small guide with pages in every state of translation, built once or changed by a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from building import Built, build_guide, copy_small_guide
from built_site import Site

Build = Callable[..., Built]


@pytest.fixture(scope="session")
def small_site(small_build: Built) -> Site:
    """The small guide, built."""
    return small_build.site


@pytest.fixture
def small_guide(tmp_path: Path) -> Path:
    """A copy of the small guide, to be changed at will."""
    return copy_small_guide(tmp_path / "guide")


@pytest.fixture
def build(small_guide: Path) -> Build:
    """Builds the changed copy."""

    def run(**settings: object) -> Built:
        return build_guide(small_guide, **settings)  # type: ignore[arg-type]

    return run


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "integration" in item.path.parts:
            item.add_marker(pytest.mark.integration)
