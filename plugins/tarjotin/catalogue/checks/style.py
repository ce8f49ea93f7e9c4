"""How the text is written: sentences that are too long, phrasings and terms that are not used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Written
from tarjotin.diagnostics import Finding, Severity
from tarjotin.language.inflection import forms
from tarjotin.language.phrases import PhraseIndex, PhraseMatch
from tarjotin.language.sentences import Sentence, sentences
from tarjotin.model.phrasing import Phrasing
from tarjotin.reading.tree import scalars

__all__ = ["check_style"]

_SIGN = re.compile(r"[^\w\s‐‑'’-]")


def _long_sentences(written: Written, *, words_max: int) -> Iterator[Finding]:
    for sentence in sentences(written.prose.masked, over=words_max):
        yield Finding.at(
            written.prose.place(sentence.start),
            "sentence-long",
            severity=Severity.WARNING,
            words=sentence.words,
            limit=words_max,
        )


class _Avoided:
    """Terms of the glossary that have gone out of use, and phrasings, in one language."""

    def __init__(self, guide: Guide, language: str) -> None:
        self.instead: dict[str, str] = {}
        """What to write, by the term that is not used."""
        self.phrasings: tuple[Phrasing, ...] = guide.phrasings.get(language, ())
        keys: dict[str, str] = {}
        for term in guide.glossary.terms:
            text = term.texts.get(language)
            for avoided in text.avoid if text else ():
                self.instead[avoided] = text.term if text else ""
                keys |= dict.fromkeys(forms(avoided, language=language), avoided)
        # A term in use that looks like a form of an old one is in use.
        for term in guide.glossary.terms:
            text = term.texts.get(language)
            for phrase in (text.term, *text.also) if text else ():
                keys.pop(phrase.lower(), None)
        self.terms = PhraseIndex(keys)
        phrases = {phrase for phrasing in self.phrasings for phrase in phrasing.phrases}
        self.signs = {
            phrase: re.compile(r"\s*".join(map(re.escape, phrase.split())), re.IGNORECASE)
            for phrase in sorted(phrases)
            if _SIGN.search(phrase)
        }
        """Phrases with a sign in them, such as "2 %": they are found as written."""
        self.parts = PhraseIndex(
            {
                form: phrase
                for phrase in sorted(phrases)
                if phrase not in self.signs
                for form in forms(phrase, language=language)
            }
        )

    def findings(self, written: Written) -> Iterator[Finding]:
        """Yield what stands in a text though it should not."""
        yield from self._in_fields(written)
        for match in self.terms.find(written.prose.masked):
            yield self._finding(
                written, match, code="term-avoided", instead=self.instead[match.key]
            )
        text = written.prose.masked
        parts = [*self.parts.find(text), *self._with_signs(text)]
        if not parts:
            return
        for sentence in sentences(text):
            found = _within(parts, sentence)
            for phrasing in self.phrasings:
                if found.keys() >= set(phrasing.phrases):
                    match = min((found[each] for each in phrasing.phrases), key=lambda m: m.start)
                    yield self._finding(
                        written, match, code="phrase-avoided", instead=phrasing.instead
                    )

    def _in_fields(self, written: Written) -> Iterator[Finding]:
        for key, value in written.front.entries:
            for scalar in scalars(value) if key.text in written.kind.text.model_fields else ():
                for match in self.terms.find(scalar.text):
                    yield Finding.at(
                        scalar.place,
                        "term-avoided",
                        severity=Severity.WARNING,
                        found=scalar.text[match.start : match.end],
                        instead=self.instead[match.key],
                    )

    def _with_signs(self, text: str) -> Iterator[PhraseMatch]:
        for phrase, pattern in self.signs.items():
            for match in pattern.finditer(text):
                yield PhraseMatch(
                    start=match.start(), end=match.end(), form=match.group(), key=phrase
                )

    @staticmethod
    def _finding(written: Written, match: PhraseMatch, *, code: str, instead: str) -> Finding:
        return Finding.at(
            written.prose.place(match.start),
            code,
            severity=Severity.WARNING,
            found=written.prose.text[match.start : match.end],
            instead=instead,
        )


def _within(parts: Iterable[PhraseMatch], sentence: Sentence) -> Mapping[str, PhraseMatch]:
    return {part.key: part for part in parts if sentence.start <= part.start < sentence.end}


def check_style(guide: Guide) -> Iterator[Finding]:
    """Find what a reader would stumble over."""
    words_max = guide.settings.options.content.sentence_words_max
    avoided = {language: _Avoided(guide, language) for language in guide.settings.codes}
    for written in guide.written():
        if words_max:
            yield from _long_sentences(written, words_max=words_max)
        yield from avoided[written.language].findings(written)
