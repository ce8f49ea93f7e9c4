"""The analyser that every installation has: simplemma's word forms, made into a lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from tarjotin.search.analyser import Inflection
from tarjotin.search.compounds import Splitter
from tarjotin.search.guessing import Guesser
from tarjotin.search.inflection_rules import Rules
from tarjotin.search.lexicon import Lexicon, Paradigm
from tarjotin.search.readings import readings_of
from tarjotin.search.reductions import reduced

__all__ = ["LexiconAnalyser"]

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
        rules: Rules,
        compounds: Mapping[str, tuple[str, ...]],
        inflected: Mapping[str, frozenset[str]] = _NO_FORMS,
    ) -> None:
        self.locale = locale
        self.version = version
        self.rules = rules
        self.lexicon = lexicon
        self.inflected = inflected
        self.compounds = compounds
        self._by_form = {
            form: lemma for lemma, forms in inflected.items() for form in (lemma, *sorted(forms))
        }
        marked = {word: self._bases(pieces) for word, pieces in compounds.items()}
        self.readings = readings_of(lexicon, locale=locale)
        self._splitter = Splitter(lexicon=lexicon, locale=locale, marked=marked)

    @cached_property
    def _guesser(self) -> Guesser:
        return Guesser(self.lexicon)

    def _bases(self, pieces: Iterable[str]) -> tuple[str, ...]:
        """Give the base forms of parts as a glossary divides a word: vaikuttamis|kahvila."""
        plain = Splitter(lexicon=self.lexicon, locale=self.locale)
        *fronts, head = pieces
        return (*(base for one in fronts for base in (plain.front(one)[1] or (one,))), head)

    def lemmas(self, word: str) -> tuple[str, ...]:
        """Give the base forms of a running word, best first; of an unknown one a guess or itself."""
        if word in self._by_form:
            return (self._by_form[word],)
        for form in reduced(word, locale=self.locale):
            found = self.readings.best(form)
            if found and form not in reduced(word, locale=self.locale, owned=False):
                # tapa|ansa is the noun's: what a verb is in a person has no owner.
                return tuple(filter(self._is_nominal, found)) or found
            if found:
                return found
        return self.unlisted(word)

    def unlisted(self, word: str) -> tuple[str, ...]:
        """Give the base forms of a word that the lexicon lacks: those of a compound, or a guess."""
        forms = reduced(word, locale=self.locale)
        for form in forms:
            found = self._of_compound(form)
            if found:
                return found
        form = word[: word.rindex(":")] if ":" in word else word
        if not form.isalpha() or len(form) < 4:
            return (form,)
        guess = self._guesser.lemma(form)
        return (form,) if guess is None else (form, guess)

    def _of_compound(self, form: str) -> tuple[str, ...]:
        division = self._splitter.best(form, whole=False)
        if division is None:
            return ()
        front = form[: len(form) - len(division.head)]
        heads = [lemma for lemma in self.readings.best(division.head) if self._is_nominal(lemma)]
        return tuple(front + lemma for lemma in heads)

    def _is_nominal(self, lemma: str) -> bool:
        return any(not kind.verb for kind in self.lexicon.paradigms_of(lemma))

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        """Give how a base form is inflected; depends on nothing but the base form."""
        found = tuple(self._inflection(lemma, kind) for kind in self._paradigms(lemma))
        given = self.inflected.get(lemma)
        if given:
            found = (*found, Inflection(stem="", endings=tuple(sorted({lemma, *given}))))
        return found or (Inflection(stem=lemma, endings=("",)),)

    def _inflection(self, lemma: str, kind: Paradigm) -> Inflection:
        full = kind.inflection(lemma)
        endings = {form.removeprefix(full.stem) for form in self.readings.forms(lemma, kind)}
        return Inflection(stem=full.stem, endings=tuple(sorted(endings)))

    def _paradigms(self, lemma: str) -> tuple[Paradigm, ...]:
        known = self.lexicon.paradigms_of(lemma)
        if known:
            return known
        division = self._splitter.best(lemma, whole=True)
        if division is not None:
            return tuple(kind for kind in self.lexicon.paradigms_of(division.head) if not kind.verb)
        if not lemma.isalpha() or len(lemma) < 3:
            return ()
        for forms in self.rules.nominal(lemma, {}):
            return (Paradigm.of(lemma, forms.all),)
        guess = self._guesser.paradigm(lemma)
        return () if guess is None else (guess,)

    def forms(self, lemma: str) -> frozenset[str]:
        """Give all forms of a base form, without endings that any word may carry."""
        return frozenset(
            form for inflection in self.inflections(lemma) for form in inflection.forms
        )

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give the base forms of the parts of a compound, in their order; nothing for others."""
        if lemma in self.lexicon and lemma not in self.compounds and self.kin(lemma):
            return ()  # del|tagande is made of delta.
        return self._splitter.parts(lemma)

    def kin(self, lemma: str) -> tuple[str, ...]:
        """Give the verbs that a noun or adjective is made of: osallistua of osallistuminen."""
        if self._is_verb(lemma):
            return ()
        if self.locale == "sv":
            return tuple(verb for verb in _swedish_verbs(lemma) if self._is_verb(verb))
        return tuple(
            dict.fromkeys(
                verb
                for form in _finnish_verb_forms(lemma)
                for verb, kind in self.lexicon.readings(form)
                if kind.verb
            )
        )

    def _is_verb(self, lemma: str) -> bool:
        return any(kind.verb for kind in self.lexicon.paradigms_of(lemma))

    def save(self) -> None:
        """Keep nothing: the lexicon is kept where it is made."""


def _finnish_verb_forms(noun: str) -> Iterator[str]:
    """Give a form that the verb must have of which a noun or adjective may be made.

    The participle itself proves nothing: the verb may have left it to the adjective.
    """
    for ending, of_verb in _OF_VERBS:
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            yield noun.removesuffix(ending) + of_verb


_OF_VERBS = (
    *(
        ("ja", "vat"),
        ("jä", "vät"),
        ("minen", "malla"),
        ("minen", "mällä"),
        ("ma", "malla"),
        ("mä", "mällä"),
    ),
    *(("va", "vat"), ("vä", "vät"), ("ut", "ee"), ("yt", "ee"), ("tu", "tiin"), ("ty", "tiin")),
    *(("maton", "matta"), ("mätön", "mättä")),
)


_OF_SWEDISH_VERBS = (
    *(("nde", ""), ("gande", ""), ("ad", "a"), ("d", "a"), ("en", "a")),
    *(("ning", "a"), ("ing", "a"), ("are", "a"), ("gare", ""), ("else", "a")),
)


def _swedish_verbs(noun: str) -> Iterator[str]:
    """Give what the verb may be of which a noun is made: byggande, deltagare, påverkad, planering."""
    for ending, of_verb in _OF_SWEDISH_VERBS:
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            yield noun.removesuffix(ending) + of_verb
