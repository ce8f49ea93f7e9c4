"""Forms, games and videos on the site: who leads to whom, and what is published with them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from building import DATA, Built
from built_site import Site, broken_links
from searched import searched

Build = Callable[..., Built]


@pytest.mark.parametrize(
    ("address", "targets"),
    [
        ("suunnitelmat/suunnitelma/", ["lomakkeet/kortti/"]),
        ("sv/planer/planen/", ["sv/blanketter/kort/"]),
        ("haut/haku/", ["lomakkeet/kortti/"]),
        ("koulutus/perusteet/", ["pelit/peli/"]),
        ("koulutus/perusteet/kouluttajalle/", ["pelit/peli/"]),
        ("menetelmat/kysely/", ["pelit/peli/"]),
        ("lomakkeet/kortti/", ["suunnitelmat/suunnitelma/", "haut/haku/", "pelit/peli/"]),
        ("pelit/peli/", ["koulutus/perusteet/", "menetelmat/kysely/", "lomakkeet/kortti/"]),
    ],
)
def test_forms_and_games_are_linked_both_ways(
    small_site: Site, address: str, targets: list[str]
) -> None:
    assert set(targets) <= set(small_site.page(address).links)


def test_every_way_on_the_pages_of_forms_and_games_leads_somewhere(small_site: Site) -> None:
    own = ("lomakkeet/", "pelit/", "sv/blanketter/", "sv/spel/")
    assert [each for each in broken_links(small_site) if each.startswith(own)] == []


def test_a_search_finds_fields_and_cards(small_site: Site) -> None:
    assert "Kirjoittakaa alueen nimi." in searched(small_site, "fi")["lomakkeet/kortti/"].text
    assert "Vad säger de unga?" in searched(small_site, "sv")["sv/spel/spelet/"].text


@pytest.mark.usefixtures("small_guide")
def test_a_guide_without_training_has_forms_but_no_games(
    build: Build, edit: Callable[[str, str, str], None]
) -> None:
    edit("mkdocs.yml", "  - tarjotin/training\n", "")
    site = build(strict=False).site
    assert "lomakkeet/kortti/" in site.pages
    assert "pelit/peli/" not in site.pages


@pytest.fixture
def video_site(small_guide: Path, build: Build) -> Site:
    shutil.copytree(DATA / "video", small_guide, dirs_exist_ok=True)
    return build().site


def test_a_video_comes_with_captions_and_words_in_both_languages(video_site: Site) -> None:
    words = {"fi": "Tervetuloa mukaan vaikuttamaan.", "sv": "Välkommen med och påverka."}
    module = video_site.page("koulutus/perusteet/")
    for language, address in module.switch.items():
        page = video_site.page(address)
        video = page.one("video")
        assert (video["preload"], "autoplay" in video.attributes) == ("none", False)
        assert page.target(page.one("source")["src"]) in video_site.files
        tracks = {track["srclang"]: track for track in page.all("track")}
        assert set(tracks) == {"fi", "sv"}
        for track in tracks.values():
            assert video_site.files[page.target(track["src"])].startswith(b"WEBVTT")
        assert [code for code, track in tracks.items() if "default" in track.attributes] == [
            language
        ]
        assert "esittely-tekstina" in page.ids
        assert words[language] in page.main
        assert words[language] in searched(video_site, language)[address].text
