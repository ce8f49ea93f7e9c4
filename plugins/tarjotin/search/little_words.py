"""Words that a question holds and its answer may lack: and, is, how, must, arrange, says, section.

Only words of closed classes, the verbs that carry a question, and the names of the parts of a
statute, which are written with signs; no word that tells what somebody asks about.
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
        tehdä tekeminen pitää pitäminen järjestää järjestäminen kannattaa sanoa tarkoittaa
        pykälä momentti luku
    """,
    "sv": """
        och eller samt men utan att som om när då därför eftersom för i på av till från med hos
        vid under över mellan genom efter före åt ur inom
        inte vara ha bli kunna skola måste få böra vilja
        jag du han hon den det de vi ni man sig sin min din vår er denna detta dessa en ett
        vem vad vilken vilket vilka hur varför var vart när där här så också
        göra ordna ordnande hålla säga betyda enligt
        paragraf moment
    """,
}


def little_words(locale: str) -> frozenset[str]:
    """Return the base forms of these words; none for a language that is not listed."""
    return frozenset(_LITTLE.get(locale, "").split())
