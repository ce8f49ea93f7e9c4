"""A small language of its own: an analyser that knows a dozen words, and pages that use them."""

from __future__ import annotations

from itertools import product

from tarjotin.search.analysis import Inflection
from tarjotin.search.document import Document, Pair, Section

PARADIGMS = {
    "kahvila": ("", ("kahvila", "kahvilan", "kahvilassa", "kahvilat", "kahviloissa")),
    "vaikuttamiskahvila": (
        "vaikuttamis",
        ("kahvila", "kahvilan", "kahvilassa", "kahvilat", "kahviloissa"),
    ),
    "kunta": ("kun", ("ta", "nan", "nassa", "taa", "tien")),
    "laki": ("la", ("ki", "in", "issa", "kia", "kien")),
    "kuntalaki": ("kuntala", ("ki", "in", "issa", "kia", "kien")),
    "sääntö": ("sään", ("tö", "nön", "nössä", "töä")),
    "kuuleminen": ("kuulemi", ("nen", "sen", "sessa", "set")),
    "osallistua": ("osallistu", ("a", "u", "vat", "taan")),
    "osallistuminen": ("osallistumi", ("nen", "sen", "sessa", "set")),
    "asukas": ("asuk", ("as", "kaan", "kaita")),
    "yö": ("", ("yö", "yön", "öissä")),
    "ja": ("ja", ("",)),
}
PARTS = {"vaikuttamiskahvila": ("vaikuttaminen", "kahvila"), "kuntalaki": ("kunta", "laki")}
KIN = {"osallistuminen": ("osallistua",)}


class ToyAnalyser:
    """Knows the words above; any other is its own base form."""

    locale = "fi"
    name = "toy"
    version = "1"

    def __init__(self) -> None:
        self._lemmas: dict[str, list[str]] = {}
        for lemma, (stem, endings) in PARADIGMS.items():
            for ending in endings:
                self._lemmas.setdefault(stem + ending, []).append(lemma)

    def lemmas(self, word: str) -> tuple[str, ...]:
        # What no paradigm has, an analyser may know all the same.
        if word == "kahviloittaisiin":
            return ("kahvila",)
        return tuple(self._lemmas.get(word, (word,)))

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        stem, endings = PARADIGMS.get(lemma, (lemma, ("",)))
        return (Inflection(stem=stem, endings=tuple(sorted(endings))),)

    def forms(self, lemma: str) -> frozenset[str]:
        return frozenset().union(*(each.forms for each in self.inflections(lemma)))

    def parts(self, lemma: str) -> tuple[str, ...]:
        return PARTS.get(lemma, ())

    def kin(self, lemma: str) -> tuple[str, ...]:
        return KIN.get(lemma, ())

    def save(self) -> None:
        pass


def _page(name: str, kind: str, title: str, text: str = "", **sections: str) -> Document:
    return Document(
        address=f"{name}/",
        id=name,
        kind=kind,
        language="fi",
        title=title,
        text=text,
        sections=tuple(
            Section(id=key, title=heading, text=rest)
            for key, (heading, _, rest) in (
                (key, value.partition(": ")) for key, value in sections.items()
            )
        ),
        facts=(("Kesto", "2 t"),) if kind == "method" else (),
    )


PAGES = (
    _page(
        "vaikuttamiskahvila",
        "method",
        "Vaikuttamiskahvila",
        "Asukas kertoo.",
        tarkoitus="Tarkoitus: Kunnan asukkaita kuullaan",
        vaiheet="Vaiheet: Avatkaa kahvila. Kutsukaa kunta ja asukas.",
    ),
    _page(
        "kuntalaki", "act", "Kuntalaki", "Säännön mukaan.", s22="22 § Osallistuminen: kunta ja laki"
    ),
    _page("opas", "page", "Opas", "Asukas osallistuu. Kahviloittaisiin mentiin."),
    _page("yo", "page", "Yö", "pimeä"),
    _page("kaukana", "page", "Kaukana", "Asukas tuli. Kunta lähti. Sitten kunta ja asukas."),
    _page("sininen", "page", "Sininen talo", "talo talo talo"),
    _page("satama", "page", "Satama", "Silta ja tori. " + 90 * "Lokki. ", rannalla="Ja: laituri"),
    _page("sillat", "page", "Silta ja tori", "puinen"),
    _page("ranta", "page", "Ranta", "Silta ja tori. Silta ja tori.", uinti="Silta ja tori: uinti"),
)
# Enough other words that the index is cut into several files.
_SYLLABLES = ("ba", "de", "fi", "go", "hu", "ry", "pi", "mo")
FILLERS = tuple(
    _page(f"tayte-{number}", "filler", f"Täyte {number}", " ".join(chunk))
    for number, chunk in enumerate(
        [f"{first}{''.join(rest)}" for rest in product(_SYLLABLES, repeat=3)]
        for first in _SYLLABLES
    )
)
# Enough pages with a little word that the index leaves out where it stands.
FILLERS += tuple(
    _page(f"rivi-{number}", "filler", f"Rivi {number}", "ja jono") for number in range(12)
)
FILLERS += (
    _page("jono", "filler", "Jono", "seisoo"),
    # A page may quote a word of another language.
    _page("lainaus", "filler", "Lainaus", "Jono. Ruotsiksi medborgarkväll ja medborgarkvällar."),
)
PAIRS = (
    Pair(phrase="kommunallagen", language="sv", means="kuntalaki"),
    Pair(phrase="öppen natt", language="sv", means="kunta yö"),
    Pair(phrase="medborgarkväll", language="sv", means="asukas yö"),
)
