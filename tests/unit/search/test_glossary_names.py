"""What the glossary tells the search."""

from __future__ import annotations

from tarjotin.model.term import Glossary, Term, TermFacts, TermText
from tarjotin.search.document import Document, Pair
from tarjotin.search.glossary import compounds, inflected, pairs, with_names

GLOSSARY = Glossary(
    terms=(
        Term(
            id="ob",
            facts=TermFacts(),
            texts={
                "fi": TermText(term="osallistuva budjetointi", also=("osbu",)),
                "sv": TermText(term="medborgarbudget", also=("deltagande budgetering",)),
            },
        ),
        Term(
            id="kahvila",
            facts=TermFacts(),
            texts={
                "fi": TermText(
                    term="vaikuttamiskahvila",
                    parts="vaikuttamis|kahvila",
                    forms=("vaikuttiskahvilat",),
                )
            },
        ),
    )
)


def _page(title: str) -> Document:
    return Document(address="a/", id="a", kind="method", language="fi", title=title)


def test_a_page_whose_title_names_a_term_has_the_other_names_of_the_term() -> None:
    pages = (_page("Osallistuvan budjetoinnin alkeet"), _page("Kysely"))
    found = with_names(pages, GLOSSARY, language="fi")
    assert [page.keywords for page in found] == [("osbu",), ()]


def test_every_name_in_the_other_language_means_the_term_in_this_one() -> None:
    assert list(pairs(GLOSSARY, language="fi")) == [
        Pair(phrase="medborgarbudget", language="sv", means="osallistuva budjetointi"),
        Pair(phrase="deltagande budgetering", language="sv", means="osallistuva budjetointi"),
    ]


def test_a_term_without_a_name_in_this_language_is_meant_by_nothing() -> None:
    assert [pair.means for pair in pairs(GLOSSARY, language="sv")] == ["medborgarbudget"] * 2


def test_the_seams_and_the_forms_that_the_glossary_marks_are_told() -> None:
    assert compounds(GLOSSARY, language="fi") == {"vaikuttamiskahvila": ("vaikuttamis", "kahvila")}
    assert inflected(GLOSSARY, language="fi") == {
        "vaikuttamiskahvila": frozenset({"vaikuttiskahvilat"})
    }
    assert compounds(GLOSSARY, language="sv") == {}
