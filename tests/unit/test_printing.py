"""What is printed of HTML: nodes, links, columns, seams, and findings. Nothing is laid out here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from printable import printable
from tarjotin.diagnostics.rendering import as_text
from tarjotin.printing.codes import SIDE, qr_code
from tarjotin.printing.columns import widths
from tarjotin.printing.compounds import Seams
from tarjotin.printing.conversion import Converted, converted
from tarjotin.printing.document import PrintDocument


def document(html: str, **more: Any) -> PrintDocument:
    """Return a document with a heading, as every one has."""
    return printable(f"<h1>Sivu</h1>{html}", **more)


def nodes(html: str, **more: Any) -> list[Any]:
    """Return what stands below the heading."""
    made = converted(document(html, **more))
    assert made.findings == ()
    return list(made.nodes[1:])


def told(made: Converted, language: str = "en") -> str:
    return as_text(made.findings, language)


def test_words_are_never_more_than_words() -> None:
    wild = '#panic("x") $ \\ ] } &lt;script&gt; \\u{41} *a* _b_ @c'
    (paragraph,) = nodes(f"<p>{wild}</p>")
    assert paragraph["of"] == ['#panic("x") $ \\ ] } <script> \\u{41} *a* _b_ @c']


def test_white_space_of_the_source_is_not_printed() -> None:
    (paragraph,) = nodes("<p>\n  Yksi\n  <em>kaksi</em>\n  kolme  \n</p>")
    assert paragraph["of"] == ["Yksi ", {"is": "em", "of": ["kaksi"]}, " kolme"]


def test_an_unknown_element_is_told_and_its_words_are_kept() -> None:
    made = converted(document("<marquee>Sanat <video>säilyvät</video></marquee>"))
    assert "Sanat" in str(made.nodes)
    assert "säilyvät" in str(made.nodes)
    assert told(made) == (
        "docs/sivu.fi.md:1:1: warning: The file to print sivu/moniste.pdf cannot show the element "
        "'marquee'; its words were kept [print-element]\n"
        "  Write it with ordinary Markdown, or mend the template of the file.\n"
        "docs/sivu.fi.md:1:1: warning: The file to print sivu/moniste.pdf cannot show the element "
        "'video'; its words were kept [print-element]\n"
        "  Write it with ordinary Markdown, or mend the template of the file."
    )


def test_a_skipped_level_of_heading_is_told_and_mended() -> None:
    made = converted(document("<h2>Osa</h2><h4>Liian syvällä</h4>"))
    assert [node["level"] for node in made.nodes if isinstance(node, dict)] == [1, 2, 3]
    assert told(made, "fi").splitlines()[0] == (
        "docs/sivu.fi.md:1:1: varoitus: Tulostettavassa tiedostossa sivu/moniste.pdf otsikko "
        "'Liian syvällä' on tasoa 4, mutta edellinen on tasoa 2 [print-heading]"
    )


def test_a_picture_without_words_and_one_that_is_not_there_are_told(tmp_path: Path) -> None:
    picture = tmp_path / "kuva.png"
    picture.write_bytes(b"")
    known = {"opas/kuva.png": picture}
    html = '<p><img src="../kuva.png" alt=""> <img src="poissa.png" alt="Talo"></p>'
    made = converted(document(html, picture=known.get))
    assert [finding.code for finding in made.findings] == ["print-alt", "print-picture"]
    assert told(made, "sv").splitlines()[0] == (
        "docs/sivu.fi.md:1:1: varning: Bilden '../kuva.png' saknar alternativ text i filen att "
        "skriva ut sivu/moniste.pdf [print-alt]"
    )
    assert list(made.pictures.values()) == [picture]
    assert "Talo" in str(made.nodes)


def test_a_footnote_is_printed_where_it_is_named_and_one_without_text_is_told() -> None:
    reference = '<sup id="fnref:{n}"><a class="footnote-ref" href="#fn:{n}">{n}</a></sup>'
    html = (
        f"<p>Väite{reference.format(n=1)} ja toinen{reference.format(n=2)}.</p>"
        '<div class="footnote"><ol><li id="fn:1"><p>Peruste.'
        '<a class="footnote-backref" href="#fnref:1">↩</a></p></li></ol></div>'
    )
    made = converted(document(html))
    assert "Peruste." in str(made.nodes)
    assert "↩" not in str(made.nodes)
    assert [finding.code for finding in made.findings] == ["print-note"]


def test_a_link_into_another_site_is_printed_with_its_address() -> None:
    (paragraph,) = nodes('<p><a href="https://www.thl.fi/sivu/">THL</a></p>')
    assert paragraph["of"][0]["shown"] == "thl.fi/sivu"


def test_an_address_that_is_its_own_words_is_not_printed_twice() -> None:
    (paragraph,) = nodes('<p><a href="https://thl.fi/">thl.fi</a></p>')
    assert paragraph["of"][0]["shown"] == ""


def test_a_link_of_the_guide_leads_to_its_whole_address_without_printing_it() -> None:
    (paragraph,) = nodes('<p><a href="../toinen/">Toinen</a></p>')
    link = paragraph["of"][0]
    assert link["url"] == "https://guide.example/opas/toinen/"
    assert link["shown"] == ""


def test_without_an_address_of_the_guide_its_links_are_words() -> None:
    (paragraph,) = nodes('<p><a href="../toinen/">Toinen</a></p>', address="")
    assert paragraph["of"] == ["Toinen"]


def test_a_link_to_another_page_in_the_same_file_stays_in_the_file() -> None:
    one = '<div data-base="https://guide.example/opas/a/" data-scope="a"><h2 id="x">A</h2></div>'
    two = (
        '<div data-base="https://guide.example/opas/b/" data-scope="b">'
        '<p><a href="../a/#x">A</a></p></div>'
    )
    heading, paragraph = nodes(one + two)
    assert paragraph["of"] == [{"is": "link", "to": heading["id"], "of": ["A"]}]


def test_a_word_of_the_glossary_is_a_word_on_paper() -> None:
    (paragraph,) = nodes('<p><a class="t-term" href="../sanasto/#x">osallisuus</a></p>')
    assert paragraph["of"] == ["osallisuus"]


def test_an_address_that_is_no_https_address_is_words() -> None:
    (paragraph,) = nodes('<p><a href="javascript:alert(1)">Paina</a></p>')
    assert paragraph["of"] == ["Paina"]


def test_words_in_another_language_say_so() -> None:
    (paragraph,) = nodes('<p>Sana <span lang="sv">delaktighet</span></p>')
    assert paragraph["of"][1] == {"is": "lang", "lang": "sv", "of": ["delaktighet"]}


def test_what_is_hidden_from_the_eye_is_not_printed() -> None:
    assert nodes(
        '<p><span aria-hidden="true">–</span><span class="t-hidden">ei ole</span></p>'
    ) == [{"is": "p", "of": ["–"], "letters": 7}]


def test_boxes_to_tick_are_the_marks_of_their_items() -> None:
    (items,) = nodes('<ul><li><span class="t-box">☐</span> Kortit</li></ul>')
    assert items["boxes"]
    assert items["items"] == [[{"is": "p", "tight": True, "of": ["Kortit"]}]]


def test_a_paragraph_that_leads_to_a_list_stays_with_it() -> None:
    lead, _ = nodes("<p>Osallistuja</p><ul><li>tietää</li></ul>")
    assert lead["look"] == "leading"


def test_a_column_to_write_in_is_wide() -> None:
    shares, blank = widths([["Kysymys", "Vastaus"], ["Mikä?", ""], ["Kuka?", ""]], head=1, room=88)
    assert blank == [False, True]
    assert shares[1] > shares[0]


@pytest.mark.parametrize("room", [88, 50])
def test_no_column_is_narrower_than_its_longest_word_while_there_is_room(room: float) -> None:
    rows = [["A", "B", "C"], ["Velvollisuus", "Kunta", "sana " * 200]]
    shares, _ = widths(rows, head=1, room=room)
    assert shares[0] * room >= len("Velvollisuus")
    assert shares[1] * room >= len("Kunta")
    assert sum(shares) == pytest.approx(1, abs=0.01)


def test_a_seam_is_marked_in_every_form_of_the_compound() -> None:
    seams = Seams(["osallisuus|ohjelma", "asiakas|osallisuus", "päätöksen|teko"])
    soft = "\N{SOFT HYPHEN}"
    assert seams.mark("osallisuusohjelmassa") == f"osallisuus{soft}ohjelmassa"
    assert seams.mark("Asiakasosallisuuteen") == f"Asiakas{soft}osallisuuteen"
    assert seams.mark("päätöksenteossa") == f"päätöksen{soft}teossa"
    assert seams.mark("osallisuus ohjelma") == "osallisuus ohjelma"
    assert seams.mark("kansanosallisuusohjelma") == "kansanosallisuusohjelma"


def test_a_bookmark_has_no_hyphen_that_only_paper_needs() -> None:
    heading, text = nodes(
        "<h2>Osallisuusohjelma</h2><p>osallisuusohjelma</p>", seams=Seams(["osallisuus|ohjelma"])
    )
    assert heading["of"] == ["Osallisuusohjelma"]
    assert text["of"] == ["osallisuus\N{SOFT HYPHEN}ohjelma"]


def test_a_guide_without_seams_changes_no_word() -> None:
    assert Seams(()).mark("osallisuusohjelma") == "osallisuusohjelma"


def test_a_hyphen_stays_with_the_word_that_it_belongs_to() -> None:
    (paragraph,) = nodes("<p>Oma käytäntö -kortti</p>")
    assert paragraph["of"] == ["Oma käytäntö -\N{WORD JOINER}kortti"]


@pytest.mark.parametrize("address", ["https://a.fi/", f"https://guide.example/{'pitka-' * 20}/"])
def test_the_code_itself_is_wide_enough_without_its_margin(address: str) -> None:
    code = qr_code(address)
    modules = int(code.svg.split('viewBox="0 0 ')[1].split()[0]) - 8
    assert code.width * modules / (modules + 8) == pytest.approx(SIDE, abs=0.05)
