"""Which of the words that have a form it is read as: an ambiguous form goes to the likeliest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from tarjotin.search.lexicon import Lexicon, Paradigm

__all__ = ["FinnishReadings", "Readings", "SwedishReadings", "readings_of"]

_Reading = tuple[str, Paradigm]


class Readings:
    """Reads forms by a lexicon; a language adds what it leaves to which word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def best(self, form: str) -> tuple[str, ...]:
        """Give the base forms that a form is read as, nouns and adjectives first."""
        readings = tuple(self._kept(form))
        is_base = any(lemma == form and not kind.verb for lemma, kind in readings)
        if is_base and self.is_base_only(form):
            return (form,)
        nouns = [lemma for lemma, kind in readings if not kind.verb]
        verbs = [
            lemma
            for lemma, kind in readings
            if kind.verb
            and not is_base
            and (lemma == form or not nouns or not kind.yields(lemma, form))
        ]
        return tuple(dict.fromkeys((*self.beside(nouns, verbs), *verbs)))

    def forms(self, lemma: str, kind: Paradigm) -> frozenset[str]:
        """Give the forms of a word, without those that are left to other words."""
        forms = kind.inflection(lemma).forms
        if not kind.verb:
            return frozenset(form for form in forms if not self.is_left(form, lemma, kind))
        kept = {
            form for form in forms if not (kind.yields(lemma, form) and any(self.of_nouns(form)))
        }
        return frozenset((*kept, *self.passive(lemma, kept)))

    def of_nouns(self, form: str) -> Iterator[str]:
        """Yield the nouns and adjectives that have a form and do not leave it to another word."""
        return (lemma for lemma, kind in self._kept(form) if not kind.verb)

    def is_of_verb(self, form: str) -> bool:
        """Say whether some verb has a form."""
        return any(kind.verb for _, kind in self._lexicon.readings(form))

    def is_left(self, form: str, lemma: str, kind: Paradigm) -> bool:
        """Say whether a noun or adjective leaves one of its forms to a word that has it far oftener."""
        return False

    def is_base_only(self, form: str) -> bool:
        """Say whether the base form of a noun is never read as a form of another word."""
        return False

    def beside(self, nouns: list[str], verbs: list[str]) -> list[str]:
        """Give the nouns and adjectives that are meant beside verbs that have the same form."""
        return nouns

    def passive(self, verb: str, forms: Collection[str]) -> Iterable[str]:
        """Give the passive forms of a verb that are in no list."""
        return ()

    def _kept(self, form: str) -> Iterator[_Reading]:
        for lemma, kind in self._lexicon.readings(form):
            if kind.verb or not self.is_left(form, lemma, kind):
                yield lemma, kind


class FinnishReadings(Readings):
    """Finnish: adverbs are told from the cases they were made of."""

    _few_forms = 6
    _compared = ("mmat", "mmät")

    def is_left(self, form: str, lemma: str, kind: Paradigm) -> bool:
        """Leave an instructive to a verb (annoin); that of an adjective to an adverb (hyvin).

        A genitive stays: lain has lait beside it.
        """
        if form == lemma or not form.endswith("in"):
            return False
        forms = kind.inflection(lemma).forms
        if f"{form[:-1]}t" in forms:
            return False
        return self.is_of_verb(form) or (
            self._is_of_adverb(form) and any(one.endswith(self._compared) for one in forms)
        )

    def is_base_only(self, form: str) -> bool:
        """Keep nouns in their base form (osa, loppu), and adverbs (päälle) but lain, a genitive too."""
        return not (form.endswith("n") and self._is_adverb(form))

    def _is_of_adverb(self, form: str) -> bool:
        return self._is_adverb(form) or any(
            lemma.endswith("sti") for lemma, _ in self._lexicon.readings(form)
        )

    def _is_adverb(self, form: str) -> bool:
        """Say whether a form has become a word that is not declined: päälle, lopuksi, hyvin."""
        kinds = self._lexicon.paradigms_of(form)
        return bool(kinds) and all(
            not kind.verb and len(kind.endings) <= self._few_forms for kind in kinds
        )


class SwedishReadings(Readings):
    """Swedish: participles are told from their verbs, the passive from the genitive."""

    def best(self, form: str) -> tuple[str, ...]:
        """Give the base forms that a form is read as; a passive is in no list (används)."""
        found = super().best(form)
        if found or not form.endswith("s"):
            return found
        verbs = (
            lemma
            for active in (form[:-1], f"{form[:-1]}er")
            for lemma, kind in self._lexicon.readings(active)
            if kind.verb and form in self.forms(lemma, kind)
        )
        return tuple(dict.fromkeys(verbs))

    def is_left(self, form: str, lemma: str, kind: Paradigm) -> bool:
        """Leave the masculine to the past of a verb (byggde) or to a noun (rike).

        Not begränsade: it is the plural too.
        """
        return (
            form == f"{lemma}e"
            and not lemma.endswith("ad")
            and (form in self._lexicon or self.is_of_verb(form))
        )

    def beside(self, nouns: list[str], verbs: list[str]) -> list[str]:
        """Leave begränsade and begränsat to the verb: they are its participle's more seldom."""
        return [one for one in nouns if not any(self._is_participle(one, verb) for verb in verbs)]

    def passive(self, verb: str, forms: Collection[str]) -> Iterable[str]:
        """Give each form with an s; one that is a noun's genitive as well is left to any word.

        The genitive of an adjective's plural (lättas) and of a participle (byggts) is nobody's.
        """
        stems = {form.removesuffix("er") for form in forms}
        for form in stems.union(forms):
            if not form.endswith(("r", "s")) and all(
                form == f"{noun}a" or self._is_participle(noun, verb)
                for noun in self.of_nouns(form)
            ):
                yield f"{form}s"

    def _is_participle(self, noun: str, verb: str) -> bool:
        """Say whether a word is a past participle: bestämd of bestämma, which has bestämde."""
        return noun.endswith("d") and any(
            kind.verb and f"{noun}e" in kind.inflection(verb).forms
            for kind in self._lexicon.paradigms_of(verb)
        )


def readings_of(lexicon: Lexicon, *, locale: str) -> Readings:
    """Give the readings of a language."""
    return {"fi": FinnishReadings, "sv": SwedishReadings}.get(locale, Readings)(lexicon)
