"""The analyser for Finnish where Voikko is installed: it divides compounds by knowing them.

Voikko tells of any form the base form and the parts, which no list can hold; it does not tell which
forms a base form has. So it is asked first about words that the lexicon lacks and about compounds;
paradigms come from the lexicon and the rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import metadata
from typing import Protocol

from tarjotin.search.analyser import AnalyserMissingError, Inflection
from tarjotin.search.lexicon_analyser import LexiconAnalyser

__all__ = ["VoikkoAnalyser", "voikko"]

_BASE = re.compile(r"\+([^(+]*)\(([^)]*)\)")


class Voikko(Protocol):
    """What we ask of libvoikko."""

    def analyze(self, word: str) -> list[dict[str, str]]:
        """Give every reading of a word."""


def voikko() -> tuple[Voikko, str]:
    """Open Voikko and give it with its release; raises ``AnalyserMissingError`` where it cannot be had."""
    try:
        import libvoikko  # noqa: PLC0415 # It opens a system library when it is imported.
    except ImportError as problem:
        raise AnalyserMissingError("The Python package libvoikko is not installed.") from problem
    try:
        opened: Voikko = libvoikko.Voikko("fi")
        release = f"{metadata.version('libvoikko')}/{libvoikko.Voikko.getVersion()}"
    except (OSError, libvoikko.VoikkoException) as problem:
        raise AnalyserMissingError(
            "libvoikko and the Finnish morphology (Debian: libvoikko1, voikko-fi) are not installed."
        ) from problem
    return opened, release


class VoikkoAnalyser(LexiconAnalyser):
    """Asks Voikko what the lexicon does not know, and where compounds divide."""

    name = "voikko"

    def __init__(self, inner: LexiconAnalyser, opened: Voikko, *, version: str) -> None:
        super().__init__(
            inner.lexicon,
            locale=inner.locale,
            version=version,
            rules=inner.rules,
            compounds=inner.compounds,
            inflected=inner.inflected,
        )
        self._voikko = opened

    def unlisted(self, word: str) -> tuple[str, ...]:
        """Give the base forms of a word that the lexicon lacks."""
        found = [
            lemma
            for reading in self._readings(word)
            if (lemma := reading.get("BASEFORM", "").lower())
            and reading.get("MOOD") != "MINEN-infinitive"
        ]
        return tuple(dict.fromkeys(found)) or super().unlisted(word)

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give the base forms of the parts of a compound, in their order; nothing for others."""
        if lemma in self.compounds:
            return super().parts(lemma)
        for reading in self._readings(lemma):
            found = _parts(lemma, reading)
            if found:
                return found
        return super().parts(lemma)

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        """Give how a base form is inflected; a compound like its head as Voikko divides it."""
        if lemma not in self.lexicon and lemma not in self.inflected:
            parts = self.parts(lemma)
            if parts and lemma.endswith(parts[-1]):
                front = lemma.removesuffix(parts[-1])
                return tuple(
                    Inflection(stem=front + one.stem, endings=one.endings)
                    for one in super().inflections(parts[-1])
                )
        return super().inflections(lemma)

    def _readings(self, word: str) -> list[dict[str, str]]:
        """Give the readings of a word, those of the fewest parts first."""
        found = self._voikko.analyze(word)
        return sorted(
            found, key=lambda one: (one.get("STRUCTURE", "").count("="), one.get("BASEFORM", ""))
        )


def _parts(lemma: str, reading: Mapping[str, str]) -> tuple[str, ...]:
    """Read +vaikuttamis(vaikuttaa)+kahvila(kahvila), where a base that begins with + is a suffix.

    The head is cut out of the word where the structure says that it begins: it may be derived.
    """
    structure = reading.get("STRUCTURE", "")
    letters = structure.replace("=", "")
    if structure.count("=") < 2 or len(letters) != len(lemma):
        return ()
    head = lemma[len(structure[: structure.rindex("=")].replace("=", "")) :]
    fronts: list[str] = []
    passed = 0
    for surface, base in _BASE.findall(reading.get("WORDBASES", "")):
        if passed >= len(lemma) - len(head):
            break
        passed += len(surface)
        word = surface.lower()
        if base.startswith("+"):
            if fronts:
                fronts[-1] += word
        else:
            bare = base.lower().replace("=", "")
            fronts.append(f"{word[:-1]}nen" if word.endswith("mis") else bare)
    return (*fronts, head)
