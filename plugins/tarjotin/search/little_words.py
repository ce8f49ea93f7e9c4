"""Words that a question holds and its answer may lack: and, is, how, must.

Only words of closed classes and the verbs that carry a question; no word with a meaning of its own.
A query of these words alone still looks for them.
"""

from __future__ import annotations

__all__ = ["little_words"]

_LITTLE = {
    "fi": """
        ja tai sekä eli vai mutta vaan sillä että jotta koska kun jos vaikka kuin niin myös
        ei olla voida pitää täytyä saada tulla
        minä sinä hän me te he se ne tämä nämä tuo nuo itse joka mikä kuka kumpi joku jokin
        miten kuinka milloin koska missä mistä mihin miksi minne onko voiko pitääkö saako
        kanssa varten ilman ennen jälkeen kautta mukaan alla
    """,
    "sv": """
        och eller samt men utan att som om när då därför eftersom för i på av till från med hos
        vid under över mellan genom efter före åt ur inom
        inte vara ha bli kunna skola måste få böra vilja
        jag du han hon den det de vi ni man sig sin min din vår er denna detta dessa en ett
        vem vad vilken vilket vilka hur varför var vart när där här så också
    """,
}


def little_words(locale: str) -> frozenset[str]:
    """Return the base forms of these words; none for a language that is not listed."""
    return frozenset(_LITTLE.get(locale, "").split())
