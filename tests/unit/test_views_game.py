"""What a game shows: its board as a picture, its rounds, its cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from built_site import parse
from tarjotin.site.frame import PageSection, Part
from tarjotin.site.views.board import Board, draw
from viewing import page, view


def test_the_rounds_follow_each_other_without_a_gap(small_guide: Path) -> None:
    shown = view(small_guide, "game", "peli")
    assert [(each.begins, each.ends) for each in shown.rounds] == [
        ("0:00", "0:30"),
        ("0:30", "1:30"),
    ]
    assert shown.total.text == "1\N{NO-BREAK SPACE}t 30\N{NO-BREAK SPACE}min"
    assert shown.total.is_estimate


def test_a_deck_counts_its_cards(small_guide: Path) -> None:
    shown = view(small_guide, "game", "peli")
    assert [(deck.title, deck.count) for deck in shown.decks] == [
        ("Ryhmät", "2 korttia"),
        ("Tilanteet", "1 kortti"),
    ]
    assert shown.card_count == "3 korttia"


def test_a_game_leads_to_its_module_method_and_record(small_guide: Path) -> None:
    shown = view(small_guide, "game", "peli", language="sv")
    assert [link.title for link in (shown.module, shown.method, shown.record)] == [
        "Modul 1: Grunderna",
        "Enkät",
        "Kort",
    ]


def test_a_space_bears_its_title_and_its_first_sentence(small_guide: Path) -> None:
    space = view(small_guide, "game", "peli").board.spaces[0]
    assert " ".join(line.text for line in space.title) == "Tavoite tälle työlle"
    assert [line.text for line in space.text] == ["Mihin pyritään?"]


def test_the_picture_of_the_board_has_words_for_those_who_do_not_see_it(small_guide: Path) -> None:
    shown = parse(page(small_guide, "game", "peli"))
    picture = shown.one("svg", css_class="t-board")
    assert picture["role"] == "img"
    assert picture["aria-labelledby"] == "t-board-title t-board-description"
    assert {"t-board-title", "t-board-description"} <= set(shown.ids)


def _boards() -> list[Board]:
    words = "Vaikuttamismahdollisuuksien tunnistaminen yhdessä asukkaiden kanssa"
    text = "Kirjatkaa tähän, ketkä asiasta tietävät ja keneltä te kysytte neuvoa."
    return [
        draw([(f"space-{n}", words, text) for n in range(count)], ["Ryhmät"] * decks)
        for count in range(1, 11)
        for decks in range(5)
    ]


@pytest.mark.parametrize(
    "board", _boards(), ids=lambda each: f"{len(each.spaces)}-{len(each.decks)}"
)
def test_nothing_on_a_board_lies_on_another_or_outside(board: Board) -> None:
    boxes = [(each.x, each.y, board.space_width, board.space_height) for each in board.spaces]
    boxes += [(each.x, each.y, board.deck_width, board.deck_height) for each in board.decks]
    for number, (x, y, wide, high) in enumerate(boxes):
        assert x >= 0
        assert x + wide <= board.width
        assert y + high <= board.height
        for other_x, other_y, other_wide, other_high in boxes[number + 1 :]:
            beside = other_x >= x + wide or x >= other_x + other_wide
            below = other_y >= y + high or y >= other_y + other_high
            assert beside or below
    for space in board.spaces:
        for line in (*space.title, *space.text):
            assert space.y < line.y < space.y + board.space_height


def test_every_space_but_the_last_leads_to_the_next() -> None:
    for board in _boards():
        assert len(board.paths) == len(board.spaces) - 1


def test_a_long_word_is_broken_before_a_syllable() -> None:
    board = draw([(str(n), "Vaikuttamismahdollisuudet", "") for n in range(3)], [])
    assert [line.text for line in board.spaces[0].title] == ["Vaikuttamismah-", "dollisuudet"]


CARDS = """<h2 id="cards">Kortit</h2>
<p>Kaksi pakkaa.</p>
<h3 id="groups">Ryhmät &amp; muut</h3>
<p>Keitä asia koskee?</p>
<h4 id="lapset"><em>Lapset</em></h4>
<p>Mitä lapset sanovat?</p>
<ul>
<li>koti</li>
</ul>
<h4 id="nuoret">Nuoret</h4>
"""


def test_the_parts_of_a_section_are_what_stands_under_each_heading() -> None:
    section = PageSection(id="cards", title="Kortit", html=CARDS)
    assert section.lead == '<h2 id="cards">Kortit</h2>\n<p>Kaksi pakkaa.</p>\n'
    assert section.part("groups") == Part(
        id="groups", title="Ryhmät & muut", html="<p>Keitä asia koskee?</p>"
    )
    assert section.part("lapset").title == "Lapset"
    assert section.part("lapset").html.endswith("</ul>")
    assert section.part("nuoret").html == ""
    assert section.part("muu") == Part(id="muu", title="muu", html="")


def test_the_list_names_every_game(small_guide: Path) -> None:
    (entry,) = view(small_guide, "page", "games/index").entries
    assert entry.link.title == "Peli"
    assert entry.facts[2] == "3 korttia"
