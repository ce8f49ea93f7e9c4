"""Small sites: built once as they are, once with pages of every state, or changed by a test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from building import Built, build_guide, once
from built_site import Site

DATA = Path(__file__).parent.parent / "data"

Build = Callable[..., Built]


@pytest.fixture
def build(small_guide: Path) -> Build:
    """Builds the small guide."""

    def run(**settings: object) -> Built:
        return build_guide(small_guide, **settings)  # type: ignore[arg-type]

    return run


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "integration" in item.path.parts:
            item.add_marker(pytest.mark.integration)
