"""Tests of the synthetic guide that the builds are measured with. Nothing is built or timed here."""

from __future__ import annotations

from pathlib import Path

from benchmarks.synthetic import (
    LANGUAGES,
    WORDS_MAX,
    WORDS_MIN,
    make_guide,
    make_plain_twin,
    words_in,
)

CARDS = 3


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_synthetic_guide_has_no_findings(tmp_path: Path) -> None:
    opened = make_guide(tmp_path, cards=CARDS)
    assert opened.findings == ()
    assert len(opened.guide.methods) == CARDS


def test_every_card_is_as_long_as_a_real_one_in_both_languages(tmp_path: Path) -> None:
    for card in make_guide(tmp_path, cards=40).guide.methods.values():
        assert set(card.versions) == set(LANGUAGES)
        for version in card.versions.values():
            assert WORDS_MIN <= words_in(version.prose.text) <= WORDS_MAX, version.path


def test_no_two_cards_are_the_same(tmp_path: Path) -> None:
    cards = make_guide(tmp_path, cards=40).guide.methods.values()
    bodies = [version.prose.text for card in cards for version in card.versions.values()]
    assert len(set(bodies)) == len(bodies)


def test_two_runs_write_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        opened = make_guide(tmp_path / name / "ours", cards=CARDS)
        make_plain_twin(opened, tmp_path / name / "stock", with_nav=True, is_tuned=False)
    written = files_in(tmp_path / "one")
    assert written == files_in(tmp_path / "two")
    assert "ours/docs/methods/card-00003.sv.md" in written
    assert "stock/docs/methods/card-00003.sv.md" in written


def test_the_plain_twin_has_the_same_texts_and_nothing_of_ours(tmp_path: Path) -> None:
    opened = make_guide(tmp_path / "ours", cards=CARDS)
    make_plain_twin(opened, tmp_path / "stock", with_nav=False, is_tuned=False)
    for card in opened.guide.methods.values():
        for version in card.versions.values():
            plain = (tmp_path / "stock" / version.path).read_text("utf-8")
            front, body = plain.removeprefix("---\n").split("---\n", 1)
            assert [line.partition(":")[0] for line in front.splitlines()] == [
                "title",
                "description",
            ]
            assert words_in(body) == words_in(version.prose.text)
            assert "](method:" not in body
    configuration = (tmp_path / "stock" / "mkdocs.yml").read_text("utf-8")
    assert "tarjotin" not in configuration
    assert "card-" not in configuration
