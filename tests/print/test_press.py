"""The press: valid files, the same bytes, only what has changed, nothing over the edge."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page as validation
import pytest

from printable import WORDS, printable
from printed_file import MM, PrintedFile, squeezed
from tarjotin.printing.document import PrintDocument, Printed
from tarjotin.printing.press import Press

LONG = "Hyvinvointialuejakolainsäädäntö"
"""A compound of 31 letters."""
EVERYTHING = f"""
<h1 id="a">Otsikko</h1><p class="t-p-lead">Tiivistelmä</p>
<dl class="t-facts t-facts--key"><div><dt>Kesto</dt><dd>90 min</dd></div></dl>
<h2 id="b">Osa</h2><p>Teksti <em>a</em> <strong>b</strong> <code>c</code> <del>d</del> H<sub>2</sub>O<sup>3</sup>
<a href="https://thl.fi/">THL</a> <a href="#c">alas</a> <span lang="sv">på svenska</span></p>
<ul><li>yksi<ol><li>sisällä</li></ol></li><li>kaksi</li></ul>
<ul><li><span class="t-box">☐</span> tehtävä</li><li><span class="t-box">☐</span> toinen</li></ul>
<h3 id="c">Alaosa {LONG}</h3>
<table><caption>Taulukko</caption><thead><tr><th>Kysymys</th><th>Vastaus</th></tr></thead>
<tbody><tr><td>Mikä?</td><td></td></tr><tr><td>{LONG}</td><td></td></tr></tbody>
<tfoot><tr><td colspan="2">Yhteensä</td></tr></tfoot></table>
<div class="admonition warning"><p class="admonition-title">Varoitus</p><p>Sana</p></div>
<details><summary>Lisää</summary><p>Piilossa</p></details>
<blockquote><p>Lainaus</p></blockquote><pre><code>rivi 1
rivi 2</code></pre><hr>
<p>Väite<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>
<div class="t-p-lines" data-rows="2"></div><ul class="t-p-ticks"><li>kyllä</li><li>ei</li></ul>
<div class="footnote"><ol><li id="fn:1"><p>Peruste</p></li></ol></div>
"""


def document(html: str = EVERYTHING, **more: Any) -> PrintDocument:
    return printable(html, **more)


Print = Callable[[PrintDocument], PrintedFile]


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(cache=tmp_path / "prints")


@pytest.fixture
def printed(press: Press) -> Print:
    def run(made: PrintDocument) -> PrintedFile:
        files, findings = press.print([made])
        assert findings == ()
        return PrintedFile(files[made.key].file)

    return run


def failures(file: PrintedFile) -> list[Any]:
    return list(validation.validate_pdf(str(file.file), profile="ua1").failures)


@pytest.mark.parametrize("points", [10.5, 18.0])
def test_all_that_a_page_can_hold_is_printed_by_the_rules(printed: Print, points: float) -> None:
    file = printed(document(points=points))
    assert failures(file) == []
    words = (
        "Otsikko Tiivistelmä 90min THL(thl.fi) påsvenska sisällä toinen Taulukko Yhteensä Varoitus"
    )
    for word in (*words.split(), "Piilossa", "Lainaus", "rivi2", "Peruste", "kyllä"):
        assert squeezed(word) in file.squeezed, word


def test_a_file_says_its_title_its_language_its_headings_and_its_page(printed: Print) -> None:
    file = printed(document())
    assert file.title == "Sivu – moniste"
    assert file.language == "fi"
    assert file.bookmarks == ["Otsikko", "Osa", f"Alaosa {LONG}"]
    assert f"Sivu 1 / {file.pages}" in file.text
    assert "Tarkistettu 21.11.2026" in file.text


def test_every_heading_item_row_and_footnote_has_its_tag(printed: Print) -> None:
    tags = printed(document()).tags
    assert (tags["H1"], tags["H2"], tags["H3"]) == (1, 1, 1)
    assert tags["TR"] == 4
    assert tags["TH"] == 2
    assert tags["TD"] == 5
    assert tags["LI"] == 7
    assert tags["Note"] == 1


@pytest.mark.parametrize("layout", ["sheet", "booklet"])
@pytest.mark.parametrize("points", [10.5, 18.0])
def test_no_letter_stands_outside_the_margins(printed: Print, layout: Any, points: float) -> None:
    rows = "".join(f"<tr><td>{LONG}</td><td>{LONG.lower()}</td><td>a</td></tr>" for _ in range(3))
    html = (
        f"<h1>{LONG}ehdotus</h1><h2>{LONG}</h2><p>{LONG * 3}</p>"
        f"<table><thead><tr><th>{LONG}</th><th>B</th><th>C</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    file = printed(document(html, layout=layout, points=points))
    for page in range(file.pages):
        width, height = file.size(page)
        for letter, left, bottom, right, top in file.letters(page):
            where = f"{letter} on page {page + 1}"
            assert left >= 19 * MM, where
            assert right <= width - 18 * MM, where
            assert bottom >= 6 * MM, where
            assert top <= height - 15 * MM, where


def card(title: str, back: str = "kääntöpuoli") -> str:
    return (
        f'<article class="t-p-card"><div class="t-p-front"><h1>{title}</h1><p>Etupuoli</p></div>'
        f'<div class="t-p-back"><p>{back} {title}</p></div></article>'
    )


@pytest.mark.parametrize("count", [1, 3, 4, 6])
def test_the_back_of_a_card_lies_behind_its_front(printed: Print, count: int) -> None:
    """Turned along its long edge, a sheet has left and right exchanged."""
    titles = [
        "Yksitoista",
        "Kaksitoista",
        "Kolmetoista",
        "Neljätoista",
        "Viisitoista",
        "Kuusitoista",
    ]
    file = printed(document("".join(map(card, titles[:count])), layout="cards"))
    assert file.pages == 2 * -(-count // 4)
    width, _ = file.size(0)
    for index, title in enumerate(titles[:count]):
        front = 2 * (index // 4)
        left, bottom = file.place_of(title, front)
        back_left, back_bottom = file.place_of("kääntöpuoli", front + 1)
        back_left, back_bottom = file.place_of(f"kääntöpuoli {title}", front + 1)
        assert (left < width / 2) == (back_left > width / 2)
        assert abs(bottom - back_bottom) < 15 * MM
    assert failures(file) == []


def test_a_card_with_too_many_words_is_told_by_its_name(press: Press) -> None:
    files, findings = press.print([document(card("Pitkä", "sana " * 900), layout="cards")])
    assert files == {}
    assert [finding.code for finding in findings] == ["print-too-long"]
    assert dict(findings[0].values)["card"] == "Pitkä"


def test_a_card_takes_smaller_letters_before_it_gives_up(printed: Print) -> None:
    sizes = []
    for words in (10, 330):
        file = printed(document(card("A", "sana " * words), layout="cards"))
        letters = [top - bottom for _, _, bottom, _, top in file.letters(1)]
        sizes.append(max(letters))
    assert sizes[1] < sizes[0]


def space(number: int) -> str:
    return f'<article class="t-p-space"><h2>Ruutu{number}</h2><p>Mitä tehdään?</p></article>'


@pytest.mark.parametrize("spaces", range(1, 11))
def test_nothing_of_a_board_lies_across_the_middle(printed: Print, spaces: int) -> None:
    html = "<h1>Peli</h1>" + "".join(map(space, range(1, spaces + 1)))
    html += "".join(f'<div class="t-p-deck">Pakka{n}</div>' for n in range(3))
    board = printed(document(html, layout="board"))
    tiles = printed(document(html, layout="tiles", key="b.pdf"))
    assert (board.pages, tiles.pages) == (1, 2)
    assert board.size(0) == pytest.approx((420 * MM, 297 * MM), abs=1)
    assert sorted(board.squeezed) == sorted(tiles.squeezed)
    for page in range(2):
        for letter, left, _, right, _ in tiles.letters(page):
            assert left > 5 * MM, letter
            assert right < 205 * MM, letter
    assert failures(board) == failures(tiles) == []


def test_the_code_leads_to_the_page(printed: Print) -> None:
    assert printed(document()).codes(0) == ["https://guide.example/opas/sivu/"]


def test_without_an_address_there_is_no_code(printed: Print) -> None:
    file = printed(document(address=""))
    assert file.codes(0) == []
    assert failures(file) == []


def test_a_picture_is_printed_with_its_words(printed: Print, tmp_path: Path) -> None:
    picture = tmp_path / "kuva.svg"
    picture.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    file = printed(
        document('<h1>A</h1><p><img src="kuva.svg" alt="Neliö"></p>', picture=lambda _: picture)
    )
    assert file.tags["Figure"] == 2
    assert failures(file) == []


def test_only_what_has_changed_is_printed_again(press: Press) -> None:
    told: list[tuple[int, int]] = []
    documents = [document(f"<h1>Sivu {n}</h1>", key=f"{n}.pdf") for n in range(3)]
    press.print(documents, lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    told.clear()
    first, _ = press.print(documents, lambda done, of: told.append((done, of)))
    assert told == []
    documents[1] = document("<h1>Uusi</h1>", key="1.pdf")
    second, _ = press.print(documents, lambda done, of: told.append((done, of)))
    assert told == [(1, 1)]
    assert [first[key] == second[key] for key in ("0.pdf", "1.pdf", "2.pdf")] == [True, False, True]


@pytest.mark.parametrize(
    "change",
    [
        {"points": 18.0},
        {"layout": "booklet"},
        {"language": "sv"},
        {"day": dt.date(2026, 11, 22)},
        {"address": "https://guide.example/opas/muu/"},
        {"name": "Muu"},
        {"kind": "Kortti"},
        {"site_name": "Muu opas"},
        {"words": {**WORDS, "qr": "Muu"}},
    ],
    ids=str,
)
def test_whatever_stands_in_a_file_makes_it_another_file(press: Press, change: Any) -> None:
    press.print([document()])
    assert press.find(document()) is not None
    assert press.find(document(**change)) is None


def test_a_picture_that_changes_makes_another_file(press: Press, tmp_path: Path) -> None:
    picture = tmp_path / "kuva.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    made = document('<h1>A</h1><p><img alt="Neliö" src="kuva.svg"></p>', picture=lambda _: picture)
    press.print([made])
    assert press.find(made) is not None
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
    assert press.find(made) is None


def test_what_has_a_finding_is_told_at_every_build(press: Press) -> None:
    made = document("<h1>A</h1><h3>B</h3>")
    codes = [[finding.code for finding in press.print([made])[1]] for _ in range(2)]
    assert codes == [["print-heading"], ["print-heading"]]


def test_an_old_file_is_swept_away_and_a_used_one_stays(press: Press) -> None:
    used, old = document(), document("<h1>Vanha</h1>", key="old.pdf")
    files, _ = press.print([used, old])
    past = dt.datetime.now(tz=dt.UTC).timestamp() - 90 * 86400
    os.utime(files["old.pdf"].file, (past, past))
    press.sweep()
    assert press.find(used) is not None
    assert press.find(old) is None


PROGRAM = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from test_press import Press, card, document, space
made = [document(), document(card("A") * 3, layout="cards", key="c.pdf"),
        document("<h1>P</h1>" + space(1) * 5, layout="board", key="b.pdf")]
files, _ = Press(cache=Path(sys.argv[1])).print(made)
import hashlib
for name, file in sorted(files.items()):
    print(name, hashlib.sha256(file.file.read_bytes()).hexdigest())
"""


def test_the_same_words_give_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """In another folder, another time zone, with another order of hashes."""
    outputs = []
    here = Path(__file__).parent
    for number, zone in enumerate(("Pacific/Kiritimati", "America/Adak")):
        folder = tmp_path / f"folder-{number}"
        folder.mkdir()
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number)}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(folder), str(here), str(here.parent)],
            capture_output=True,
            text=True,
            check=True,
            cwd=folder,
            env=environment,
        )
        outputs.append(done.stdout)
    assert outputs[0].count("\n") == 3
    assert outputs[0] == outputs[1]


def test_a_printed_file_knows_its_pages_and_its_size(press: Press) -> None:
    made = document("<h1>A</h1>" + '<div class="t-p-break"></div><p>sivu</p>' * 2)
    file: Printed = press.print([made])[0][made.key]
    assert file.pages == PrintedFile(file.file).pages == 3
    assert file.size == file.file.stat().st_size
