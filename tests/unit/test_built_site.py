"""The link checker of the tests finds what it is there to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from built_site import Site, broken_links, parse

GOOD = '<html lang="fi"><body><h1 id="a">A</h1><a href="../b/#c">B</a> <a href="./">A</a></body>'
OTHER = '<html lang="fi"><body><h1 id="c">C</h1><img src="../kuva.png"></body>'


def site(folder: Path, first: str) -> Site:
    for path, html in (("a/index.html", first), ("b/index.html", OTHER)):
        (folder / path).parent.mkdir()
        (folder / path).write_text(html, "utf-8")
    (folder / "kuva.png").write_bytes(b"")
    return Site(folder=folder)


def test_whole_links_are_not_complained_of(tmp_path: Path) -> None:
    assert broken_links(site(tmp_path, GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("../b/#c", "../c/", "a/: href=../c/ leads to nothing (c/)"),
        ("../b/#c", "../b/#d", "a/: href=../b/#d leads to no such place"),
        ("../b/#c", "../b", "a/: href=../b leads to nothing (b)"),
        ("../b/#c", "#d", "a/: href=#d leads to no such place"),
        ('id="a"', 'id="a" for="e"', "a/: for names no 'e'"),
        ("<h1", '<p id="a"></p><h1', "a/: id 'a' twice"),
    ],
)
def test_a_broken_link_is_found(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert broken_links(site(tmp_path, GOOD.replace(old, new))) == [told]


def test_the_language_of_an_element_is_that_of_the_nearest_above() -> None:
    page = parse('<html lang="sv"><p>A <em lang="fi">B <b>C</b></em></p></html>')
    assert [each.language for each in page.all("p", "em", "b")] == ["sv", "fi", "fi"]
    assert page.one("p").text == "A B C"
