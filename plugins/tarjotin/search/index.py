"""Which words stand where: the index of one language, before it is packed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from tarjotin.language.inflection import forms as phrase_forms
from tarjotin.search.analysis import Analyser, Inflection
from tarjotin.search.document import Document, Pair
from tarjotin.search.little_words import little_words
from tarjotin.search.reductions import as_data, reduced
from tarjotin.search.words import folded, normal, spelt

__all__ = ["Code", "Foreign", "Index", "Place", "Term", "build", "posting"]


class Code(IntEnum):
    """How a word stands in a place: what the browser weighs. Three bits; engine.js has the same."""

    KIN = 0
    """A word of the same root: osallistuminen where osallistua is looked for."""
    PART_OF_TEXT = 1
    PART_OF_KEYWORD = 2
    PART_OF_TITLE = 3
    ONCE = 4
    OFTEN = 5
    """Three times or more in one place."""
    KEYWORD = 6
    TITLE = 7
    """In the title of the page, or the heading of the section."""


_UNFINISHED = re.compile(
    r"(?P<front>[^\W\d_]{3,})- (?:ja|tai|sekä|och|eller|samt) (?P<whole>[^\W\d_]+)"
)
_Words = tuple[str, ...]

_OFTEN = 3
_BITS = 3
_FEW_DOCUMENTS = 20
_NEARLY_EVERY = 0.25


def posting(place: int, code: Code) -> int:
    """Return one number for a place and how a term stands there: there are very many of them."""
    return place << _BITS | code


@dataclass(frozen=True, kw_only=True)
class Place:
    """A section of a document, or its beginning: what a result can lead to."""

    document: int
    section: int | None


@dataclass(frozen=True, kw_only=True)
class Term:
    """A base form, how it inflects, and where it stands."""

    lemma: str
    inflections: tuple[Inflection, ...]
    postings: tuple[int, ...]
    """Where it stands and how, in order; see `posting`."""
    kin: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Foreign:
    """A phrase of another language in all its forms, and what it means in this one."""

    means: str
    forms: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Index:
    """All that the search of one language knows."""

    language: str
    documents: tuple[Document, ...]
    lengths: tuple[int, ...]
    """How many words each document has."""
    title_lengths: tuple[int, ...]
    places: tuple[Place, ...]
    terms: tuple[Term, ...]
    """Ordered by their spelling without marks, so that words with one beginning stand together."""
    foreign: tuple[Foreign, ...]
    reductions: list[list[list[object]]]
    little: frozenset[str]
    """Base forms that a query may hold and a page lack: ja, on, miten."""


class _Reader:
    """Takes running words apart, each word once."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._terms: dict[str, tuple[str, ...]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self._kin: dict[str, tuple[str, ...]] = {}

    def lemmas(self, word: str) -> tuple[str, ...]:
        """Return the base forms of a word."""
        found = self._terms.get(word)
        if found is None:
            found = self._terms[word] = tuple(dict.fromkeys(self._analyser.lemmas(word)))
        return found

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Return the parts of a compound and of its parts, none of them the word itself."""
        found = self._parts.get(lemma)
        if found is None:
            every: dict[str, None] = {}
            waiting = [lemma]
            while waiting:
                for part in self._analyser.parts(waiting.pop()):
                    if part not in every and part != lemma:
                        every[part] = None
                        waiting.append(part)
            found = self._parts[lemma] = tuple(every)
        return found

    def kin(self, lemma: str) -> tuple[str, ...]:
        """Return the words of the same root."""
        found = self._kin.get(lemma)
        if found is None:
            found = tuple(dict.fromkeys(self._analyser.kin(lemma)))
            found = self._kin[lemma] = tuple(word for word in found if word != lemma)
        return found

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        return tuple(self._analyser.inflections(lemma))


def _codes(
    reader: _Reader, *, title: Sequence[str], keywords: Sequence[str], text: Sequence[str]
) -> Iterator[tuple[str, Code]]:
    """Yield the terms of one place: the strongest way in which a word itself stands there, and others."""
    whole: dict[str, Code] = {}
    part: dict[str, Code] = {}
    kin: set[str] = set()
    counted: Counter[str] = Counter()
    for running in text:
        counted.update(reader.lemmas(running))
    for lemma, count in counted.items():
        whole[lemma] = Code.OFTEN if count >= _OFTEN else Code.ONCE
    for named, code in ((keywords, Code.KEYWORD), (title, Code.TITLE)):
        whole.update({lemma: code for running in named for lemma in reader.lemmas(running)})
    as_part = {
        Code.TITLE: Code.PART_OF_TITLE,
        Code.KEYWORD: Code.PART_OF_KEYWORD,
    }
    for lemma, code in whole.items():
        for name in reader.parts(lemma):
            part[name] = max(part.get(name, Code.KIN), as_part.get(code, Code.PART_OF_TEXT))
        kin.update(reader.kin(lemma))
    yield from whole.items()
    yield from part.items()
    yield from ((lemma, Code.KIN) for lemma in kin - whole.keys())


def _texts(words_of: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for text in words_of for word in spelt(text))


def _completed(title: str, reader: _Reader) -> Iterator[str]:
    """Yield the compounds that a title leaves unfinished: asiakaspolku in "Asiakas- ja palvelupolku"."""
    for match in _UNFINISHED.finditer(title):
        whole = match["whole"]
        lemma = next(iter(reader.lemmas(normal(whole))), "")
        parts = reader.parts(lemma)
        if len(parts) > 1:
            yield normal(match["front"]) + parts[-1]


def _order(lemma: str) -> tuple[str, str]:
    return folded(lemma), lemma


class _Forms:
    """All forms of all terms, to see whether a word as it stands would be found."""

    def __init__(self, inflections: Mapping[str, tuple[Inflection, ...]], *, locale: str) -> None:
        self._locale = locale
        self._owners: dict[str, list[str]] = defaultdict(list)
        self._endings: dict[tuple[str, ...], frozenset[str]] = {}
        self._stems: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for lemma, each in inflections.items():
            for inflection in each:
                endings = self._endings.setdefault(
                    inflection.endings, frozenset(inflection.endings)
                )
                self._stems[inflection.stem].append((lemma, endings))

    def _of(self, form: str) -> frozenset[str]:
        return frozenset(
            lemma
            for size in range(len(form) + 1)
            for lemma, endings in self._stems.get(form[:size], ())
            if form[size:] in endings
        )

    def found(self, word: str) -> frozenset[str]:
        """Return the base forms that the browser finds for a word, as it goes about it."""
        for candidate in reduced(word, locale=self._locale):
            found = self._of(candidate)
            if found:
                return found
        return frozenset()


def _inflected(reader: _Reader, lemmas: Iterable[str]) -> dict[str, tuple[Inflection, ...]]:
    """Return how the words inflect; each inflects at least as itself."""
    inflections = {}
    for lemma in lemmas:
        given = reader.inflections(lemma)
        is_there = any(
            lemma.startswith(each.stem) and lemma[len(each.stem) :] in each.endings
            for each in given
        )
        alone = () if is_there else (Inflection(stem=lemma, endings=("",)),)
        inflections[lemma] = (*given, *alone)
    return inflections


def _trim(
    postings: dict[str, list[int]], *, little: frozenset[str], places: list[Place], documents: int
) -> None:
    """Leave out of the index where a little word stands that nearly every page has; titles stay."""
    if documents < _FEW_DOCUMENTS:
        return
    for lemma in little & postings.keys():
        found = {places[each >> _BITS].document for each in postings[lemma]}
        if len(found) > documents * _NEARLY_EVERY:
            kept = [each for each in postings[lemma] if each & (1 << _BITS) - 1 >= Code.KEYWORD]
            postings[lemma] = kept


def _fields(
    document: Document, *, reader: _Reader
) -> Iterator[tuple[int | None, _Words, _Words, _Words]]:
    """Yield the places of a document: section, and the words of title, keywords and text."""
    called = (document.title, *document.keywords)
    names = (*document.keywords, *(each for name in called for each in _completed(name, reader)))
    yield None, _texts([document.title]), _texts(names), _texts([document.text])
    for number, section in enumerate(document.sections):
        completed = _texts(_completed(section.title, reader))
        yield number, _texts([section.title]), completed, _texts([section.text])


@dataclass(kw_only=True)
class _Standing:
    """Where base forms stand, and where words stand as they are spelt."""

    places: list[Place] = field(default_factory=list)
    postings: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    spelt: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, number: int, document: Document, *, reader: _Reader) -> int:
        """Take in a document, and return how many words it has."""
        length = 0
        for section, title, keywords, text in _fields(document, reader=reader):
            place = len(self.places)
            for lemma, code in _codes(reader, title=title, keywords=keywords, text=text):
                self.postings[lemma].append(posting(place, code))
            for word in {*title, *keywords, *text}:
                self.spelt[word].append(place)
            self.places.append(Place(document=number, section=section))
            length += len(title) + len(keywords) + len(text)
        return length


def build(
    documents: Iterable[Document], *, analyser: Analyser, pairs: Iterable[Pair] = ()
) -> Index:
    """Analyse the documents of one language."""
    every = tuple(documents)
    reader = _Reader(analyser)
    standing = _Standing()
    lengths = tuple(
        standing.add(number, document, reader=reader) for number, document in enumerate(every)
    )
    postings = standing.postings
    inflections = _inflected(reader, postings)
    forms = _Forms(inflections, locale=analyser.locale)
    # What stands in a text is found as it stands there, also where no paradigm gives the form.
    for word, places in sorted(standing.spelt.items()):
        if forms.found(word).isdisjoint(reader.lemmas(word)):
            inflections.setdefault(word, (Inflection(stem=word, endings=("",)),))
            postings[word] += [posting(place, Code.ONCE) for place in places]
    little = little_words(analyser.locale)
    _trim(postings, little=little, places=standing.places, documents=len(every))
    return Index(
        language=analyser.locale,
        documents=every,
        lengths=lengths,
        title_lengths=tuple(len(spelt(document.title)) for document in every),
        places=tuple(standing.places),
        terms=tuple(
            Term(
                lemma=lemma,
                inflections=inflections[lemma],
                postings=tuple(sorted(set(postings[lemma]))),
                kin=tuple(kin for kin in reader.kin(lemma) if kin in inflections),
            )
            for lemma in sorted(inflections, key=_order)
        ),
        foreign=tuple(map(_foreign, dict.fromkeys(pairs))),
        reductions=as_data(analyser.locale),
        little=little & inflections.keys(),
    )


def _foreign(pair: Pair) -> Foreign:
    forms = phrase_forms(pair.phrase, language=pair.language, possessive=False)
    return Foreign(means=pair.means, forms=tuple(sorted(forms)))
