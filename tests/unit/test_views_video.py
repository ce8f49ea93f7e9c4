"""What a reader gets of a video: the file, captions and words in the reader's own language."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from built_site import parse
from viewing import page, view

Edit = Callable[[str, str, str], None]
DATA = Path(__file__).parents[1] / "data"
MODULE = "docs/training/m1.fi.md"


@pytest.fixture
def guide(small_guide: Path) -> Path:
    shutil.copytree(DATA / "video", small_guide, dirs_exist_ok=True)
    return small_guide


def test_the_captions_of_the_readers_language_are_on(guide: Path) -> None:
    for language in ("fi", "sv"):
        (video,) = view(guide, "module", "m1", language=language).videos
        assert [track.language for track in video.captions] == ["fi", "sv"]
        assert [track.language for track in video.captions if track.is_default] == [language]


def test_a_reader_is_told_that_another_language_is_spoken(guide: Path) -> None:
    assert view(guide, "module", "m1").videos[0].spoken == ""
    assert view(guide, "module", "m1", language="sv").videos[0].spoken == "finska"


def test_nothing_is_fetched_before_the_reader_starts_the_video(guide: Path) -> None:
    shown = parse(page(guide, "module", "m1"))
    video = shown.one("video")
    assert video["preload"] == "none"
    assert "controls" in video.attributes
    assert "autoplay" not in video.attributes
    assert shown.one("source")["src"] == "../../training/videos/esittely.webm"
    assert shown.one("source")["type"] == "video/webm"


def test_the_words_of_the_video_can_be_read(guide: Path) -> None:
    for language in ("fi", "sv"):
        (video,) = view(guide, "module", "m1", language=language).videos
        assert video.transcript.url == "#esittely-tekstina"


def test_a_cover_picture_begins_at_the_folder_of_the_module(guide: Path, edit: Edit) -> None:
    (guide / "docs/kansi.png").write_bytes(b"")
    edit(MODULE, "    minutes: 1\n", "    minutes: 1\n    poster: ../kansi.png\n")
    (video,) = view(guide, "module", "m1").videos
    assert video.poster == "../../kansi.png"


def test_a_module_without_a_video_loads_nothing_for_one(small_guide: Path) -> None:
    html = page(small_guide, "module", "m1")
    assert "<video" not in html
    assert "video.css" not in html
