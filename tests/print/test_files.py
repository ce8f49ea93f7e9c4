"""The files that the real guide offers: rules, words, trainer's text, ways back, backs of cards."""

from __future__ import annotations

import page as validation
import pytest

from building import REPOSITORY
from built_site import Page, Site
from printed_file import MM, PrintedFile, squeezed
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.opening import open_guide
from tarjotin.site.interface import interface_texts
from viewing import TODAY

LANGUAGES = ("fi", "sv")
NOT_ON_PAPER = {
    *("t-prints", "t-related", "t-about-page", "t-sources", "t-form-result"),
    # The board and the cards of a game are files of their own.
    *("board", "cards"),
}
"""Sections of a page that its file leaves out, by their class or the id of their heading."""


def kit(name: str, language: str) -> str:
    return f"-{interface_texts(language)(f'kit-{name}-file')}.pdf"


@pytest.fixture(scope="module")
def files(real_site: Site) -> dict[str, PrintedFile]:
    """All files by their address."""
    found = {
        path.relative_to(real_site.folder).as_posix(): PrintedFile(path)
        for path in sorted(real_site.folder.rglob("*.pdf"))
    }
    assert found
    return found


@pytest.fixture(scope="module")
def guide() -> Guide:
    opened, findings = open_guide(REPOSITORY / "mkdocs.yml", today=TODAY)
    assert opened is not None, findings
    return opened.guide


def offers(page: Page) -> list[str]:
    return [
        page.target(link["href"]) for link in page.all("a") if link.is_inside(css_class="t-prints")
    ]


def of_kit(files: dict[str, PrintedFile], name: str, language: str) -> dict[str, PrintedFile]:
    """Return the files of a kind in a language, by the address of the page that offers them."""
    root = "" if language == "fi" else f"{language}/"
    ending = kit(name, language)
    other = ("sv/",) if language == "fi" else ()
    found = {
        address.rpartition("/")[0] + "/": file
        for address, file in files.items()
        if address.endswith(ending) and address.startswith(root) and not address.startswith(other)
    }
    assert found, f"no file of kind {name} in {language}"
    return found


def test_every_file_follows_the_rules_of_pdf_ua(files: dict[str, PrintedFile]) -> None:
    wrong = {
        address: report.failures[:3]
        for address, file in files.items()
        if (report := validation.validate_pdf(str(file.file), profile="ua1")).failures
    }
    assert wrong == {}


def test_every_file_has_a_title_a_language_and_bookmarks(files: dict[str, PrintedFile]) -> None:
    for address, file in files.items():
        assert file.language == ("sv" if address.startswith("sv/") else "fi"), address
        assert " – " in file.title, address
        assert file.bookmarks, address


def test_every_file_is_offered_by_one_page_and_every_offer_is_there(
    real_site: Site, files: dict[str, PrintedFile]
) -> None:
    offered = [target for page in real_site.content_pages for target in offers(page)]
    assert sorted(offered) == sorted(files)


def test_an_offer_says_how_many_pages_it_has(
    real_site: Site, files: dict[str, PrintedFile]
) -> None:
    for page in real_site.content_pages:
        for link in page.all("a", type="application/pdf"):
            file = files[page.target(link["href"])]
            words = "sivu" if page.language == "fi" else "sid"
            assert f"PDF, {file.pages} {words}" in link.text.replace("\u00a0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_trainer_should_read_is_in_the_trainers_file_alone(
    guide: Guide, files: dict[str, PrintedFile], language: str
) -> None:
    """Line by line: a heading that both sides have, such as "Vinkkejä", would prove nothing."""
    own = "".join(file.squeezed for file in of_kit(files, "trainer", language).values())
    others = {
        address: file.squeezed
        for name in ("handout", "handout-large", "booklet")
        for address, file in of_kit(files, name, language).items()
    }
    lines = 0
    for module in guide.modules.values():
        version = module.version(language)
        for section in version.prose.sections:
            if section.id not in module.kind.private:
                continue
            for line in section.text.splitlines():
                words = squeezed(
                    line.lstrip("-0123456789. []x#").partition("](")[0].partition("{")[0]
                )
                if len(words) < 30 or "[" in words or "*" in words:
                    continue
                lines += 1
                assert words in own, line
                for address, text in others.items():
                    assert words not in text, f"{line!r} in {address}"
    assert lines > 50


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name",
    [
        "handout",
        "handout-large",
        "trainer",
        "booklet",
        "card",
        "cards",
        "act",
        "obligations",
        "form",
        "facilitator",
    ],
)
def test_a_code_leads_to_the_page_that_offers_the_file(
    real_site: Site, files: dict[str, PrintedFile], name: str, language: str
) -> None:
    address, file = next(iter(of_kit(files, name, language).items()))
    page = 1 if name in ("card", "cards") else 0
    codes = file.codes(page)
    assert codes
    base = real_site.page("").canonical
    for code in codes:
        assert code.startswith(base)
        assert code.removeprefix(base) in real_site.pages
    if name != "cards":
        assert [code.removeprefix(base) for code in codes] == [address]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["act", "form", "facilitator"])
def test_every_heading_and_cell_of_the_page_is_on_paper(
    real_site: Site, files: dict[str, PrintedFile], name: str, language: str
) -> None:
    for address, file in of_kit(files, name, language).items():
        for element in real_site.page(address).all("h1", "h2", "h3", "h4", "td"):
            around = {
                name
                for each in element.ancestors
                for name in (*each.classes, each["aria-labelledby"])
            }
            is_empty = element.text.startswith("–")
            if not around & NOT_ON_PAPER and not is_empty and not element.is_inside("nav"):
                assert squeezed(element.text) in file.squeezed, f"{element.text!r} of {address}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_of_all_levels_are_the_cards_of_the_whole_catalogue(
    files: dict[str, PrintedFile], guide: Guide, language: str
) -> None:
    folder = next(iter(of_kit(files, "cards", language)))
    known = [file for address, file in files.items() if address.rpartition("/")[0] + "/" == folder]
    whole = max(known, key=lambda file: file.pages)
    titles = [item.version(language).text.title for item in guide.of("method")]
    assert sorted(map(squeezed, whole.bookmarks_of_level(1))) == sorted(map(squeezed, titles))
    rest = [title for file in known if file is not whole for title in file.bookmarks_of_level(1)]
    assert sorted(map(squeezed, rest)) == sorted(map(squeezed, titles))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_of_a_card_stands_outside_its_card(
    files: dict[str, PrintedFile], language: str
) -> None:
    known = [file for address, file in files.items() if kit("cards", language)[:-4] in address]
    assert known
    for file in known:
        for page in range(file.pages):
            width, _ = file.size(page)
            for letter, left, _, right, _ in file.letters(page):
                is_left = left < width / 2
                assert (left > 14 * MM) if is_left else (left > width / 2 + 5 * MM), letter
                assert (right < width / 2 - 5 * MM) if is_left else (right < width - 14 * MM), (
                    letter
                )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_of_a_booklet_name_the_right_pages(
    files: dict[str, PrintedFile], language: str
) -> None:
    for file in of_kit(files, "booklet", language).values():
        contents = file.texts[1].splitlines()
        entries = [
            line.rstrip() for line in contents if line.rstrip()[-1:].isdigit() and "." in line
        ]
        assert len(entries) > 5
        for entry in entries[:-2]:
            title, number = (
                squeezed(entry.split(" .")[0].split("..")[0]),
                entry.split()[-1].strip("."),
            )
            if number.isdigit() and title:
                assert title in squeezed(file.texts[int(number) - 1]), entry
