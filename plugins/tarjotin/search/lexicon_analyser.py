"""The analyser that every installation has: simplemma's word forms, made into a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

from tarjotin.search.analyser import Inflection
from tarjotin.search.compounds import Splitter
from tarjotin.search.guessing import Guesser
from tarjotin.search.inflection_rules import RULES
from tarjotin.search.lexicon import Lexicon, Paradigm
from tarjotin.search.reductions import reduced

__all__ = ["LexiconAnalyser"]

_PARTICIPLE = re.compile(".*(?:[vm][aä]|[nlrs][uy]t|t[uy]|m[aä]t[oö]n)")
_NO_FORMS: Mapping[str, frozenset[str]] = MappingProxyType({})


class LexiconAnalyser:
    """Answers from a lexicon; divides compounds and guesses where the lexicon is silent."""

    name = "simplemma"

    def __init__(
        self,
        lexicon: Lexicon,
        *,
        locale: str,
        version: str,
        compounds: Mapping[str, tuple[str, ...]],
        inflected: Mapping[str, frozenset[str]] = _NO_FORMS,
    ) -> None:
        self.locale = locale
        self.version = version
        self._lexicon = lexicon
        self._inflected = inflected
        self._by_form = {
            form: lemma for lemma, forms in inflected.items() for form in (lemma, *sorted(forms))
        }
        marked = {word: self._bases(pieces) for word, pieces in compounds.items()}
        self._splitter = Splitter(lexicon=lexicon, locale=locale, marked=marked)

    @cached_property
    def _guesser(self) -> Guesser:
        return Guesser(self._lexicon)

    def _bases(self, pieces: Iterable[str]) -> tuple[str, ...]:
        """Give the base forms of parts as a glossary divides a word: vaikuttamis|kahvila."""
        plain = Splitter(lexicon=self._lexicon, locale=self.locale)
        *fronts, head = pieces
        return (*(base for one in fronts for base in (plain.front(one)[1] or (one,))), head)

    def lemmas(self, word: str) -> tuple[str, ...]:
        """Give the base forms of a running word, best first; of an unknown one a guess or itself."""
        if word in self._by_form:
            return (self._by_form[word],)
        forms = reduced(word, locale=self.locale)
        for form in forms:
            found = self._best(form)
            if found:
                return found
        for form in forms:
            found = self._of_compound(form)
            if found:
                return found
        form = forms[-1] if ":" in word else word
        if not form.isalpha() or len(form) < 4:
            return (form,)
        guess = self._guesser.lemma(form)
        return (form,) if guess is None else (form, guess)

    def _best(self, form: str) -> tuple[str, ...]:
        readings = self._lexicon.readings(form)
        if any(lemma == form and not kind.verb for lemma, kind in readings):
            # A noun in its base form is hardly ever meant for another: osa, loppu.
            return (form,)
        nouns = [lemma for lemma, kind in readings if not kind.verb]
        verbs = [
            lemma
            for lemma, kind in readings
            if kind.verb
            and (
                lemma == form
                or not nouns
                or not (
                    _is_faint(lemma, kind, form)
                    or any(self._is_participle(noun, lemma) for noun in nouns)
                )
            )
        ]
        return tuple(dict.fromkeys((*nouns, *verbs)))

    def _is_participle(self, noun: str, verb: str) -> bool:
        """Say whether a noun or adjective of its own is a participle of the verb: johtava, tapahtuma."""
        return _PARTICIPLE.fullmatch(noun) is not None and any(
            lemma == verb and kind.verb and not _is_faint(lemma, kind, noun)
            for lemma, kind in self._lexicon.readings(noun)
        )

    def _of_compound(self, form: str) -> tuple[str, ...]:
        division = self._splitter.best(form, whole=False)
        if division is None:
            return ()
        front = form[: len(form) - len(division.head)]
        heads = [lemma for lemma in self._best(division.head) if self._is_nominal(lemma)]
        return tuple(front + lemma for lemma in heads)

    def _is_nominal(self, lemma: str) -> bool:
        return any(not kind.verb for kind in self._lexicon.paradigms_of(lemma))

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        """Give how a base form is inflected; depends on nothing but the base form."""
        found = tuple(self._inflection(lemma, kind) for kind in self._paradigms(lemma))
        given = self._inflected.get(lemma)
        if given:
            found = (*found, Inflection(stem="", endings=tuple(sorted({lemma, *given}))))
        return found or (Inflection(stem=lemma, endings=("",)),)

    def _inflection(self, lemma: str, kind: Paradigm) -> Inflection:
        """Inflect; a form that is a noun's as well is left to the noun where verbs hardly use it."""
        full = kind.inflection(lemma)
        if not kind.verb:
            return full
        gone = {
            ending
            for ending in full.endings
            if _is_faint(lemma, kind, full.stem + ending)
            and full.stem + ending != lemma
            and any(not other.verb for _, other in self._lexicon.readings(full.stem + ending))
        }
        if not gone:
            return full
        return Inflection(
            stem=full.stem, endings=tuple(one for one in full.endings if one not in gone)
        )

    def _paradigms(self, lemma: str) -> tuple[Paradigm, ...]:
        known = self._lexicon.paradigms_of(lemma)
        if known:
            return known
        division = self._splitter.best(lemma, whole=True)
        if division is not None:
            return tuple(
                kind for kind in self._lexicon.paradigms_of(division.head) if not kind.verb
            )
        if not lemma.isalpha() or len(lemma) < 3:
            return ()
        for forms in RULES[self.locale].nominal(lemma, {}):
            return (Paradigm.of(lemma, forms),)
        guess = self._guesser.paradigm(lemma)
        return () if guess is None else (guess,)

    def forms(self, lemma: str) -> frozenset[str]:
        """Give all forms of a base form, without endings that any word may carry."""
        return frozenset(
            form for inflection in self.inflections(lemma) for form in inflection.forms
        )

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give the base forms of the parts of a compound, in their order; nothing for others."""
        return self._splitter.parts(lemma)

    def kin(self, lemma: str) -> tuple[str, ...]:
        """Give the verbs that a noun or adjective is made of: osallistua of osallistuminen."""
        kinds = self._lexicon.paradigms_of(lemma)
        if any(kind.verb for kind in kinds):
            return ()
        bodies = [lemma]
        if lemma.endswith("minen"):
            body = lemma.removesuffix("minen")
            bodies = [f"{body}ma", f"{body}mä"]
        elif self.locale == "sv" and lemma.endswith("nde"):
            # deltagande; the verb has left the form to its participle.
            return tuple(
                verb for verb in (f"{lemma[:-4]}a", lemma[:-3]) if self._is_verb(verb)
            )
        elif not _PARTICIPLE.fullmatch(lemma):
            return ()
        return tuple(
            dict.fromkeys(
                verb
                for body in bodies
                for verb, kind in self._lexicon.readings(body)
                if kind.verb and not _is_faint(verb, kind, body)
            )
        )

    def _is_verb(self, lemma: str) -> bool:
        return any(kind.verb for kind in self._lexicon.paradigms_of(lemma))

    def save(self) -> None:
        """Keep nothing: the lexicon is kept where it is made."""


def _is_faint(verb: str, kind: Paradigm, form: str) -> bool:
    """Know alan, alat and ala of alkaa: a guide speaks of a beginning rather than of my beginning."""
    ending = form[len(verb) - len(kind.base) :]
    return any(
        f"{body}mme" in kind.endings and not body.endswith(("isi", "ne"))
        for body in {ending, ending[:-1] if ending.endswith(("n", "t")) else ending}
    )
