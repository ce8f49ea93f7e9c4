"""An index as files: small, the same bytes each time, and cut so that a search fetches few of them.

    index.json                    what every search needs; it names the version of the others
    <version>/paradigms.json      the endings that words of one kind share, see `endings`
    <version>/words-N.json        base forms by their first letters, and how they inflect
    <version>/postings-N.json     where they stand
    <version>/documents-N.json    what a result shows
    <version>/texts-N.json        the words of the pages, for excerpts and for phrases in quotation marks
    <version>/foreign.json        phrases of other languages

Numbers stand as base64 digits: five bits each, the sixth says that more follow, lowest bits first.
Lists of words are cut front: each begins with how many characters it shares with the one before it.
"""

from __future__ import annotations

import hashlib
import json
import os.path
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, TypeVar

from tarjotin.search.analysis import Inflection
from tarjotin.search.document import Document
from tarjotin.search.endings import graph_of
from tarjotin.search.index import Index, Term
from tarjotin.search.words import folded

__all__ = ["FORMAT", "pack"]

FORMAT = 1
"""Counts up when older engines cannot read newer files."""

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_SHARED = "0123456789abcdefghijklmnopqrstuvwxyz"
_KEY = 3
"""Words with the same first letters, this many, stand in one file: the beginning of a word is looked for there."""
# Characters before compression; what compresses well may be larger.
_WORDS, _POSTINGS, _DOCUMENTS, _TEXTS = 8_000, 8_000, 8_000, 12_000
_COMMON = 3
"""A section that so many documents have is written once: the sections of cards."""
_LENGTH = 8
"""Lengths of documents are told in steps of so many words."""

_Stray = list[int | str]
_T = TypeVar("_T")


def _number(value: int) -> str:
    digits = ""
    while value > 31:
        digits += _DIGITS[value & 31 | 32]
        value >>= 5
    return digits + _DIGITS[value]


def _numbers(values: Iterable[int]) -> str:
    return "".join(map(_number, values))


def _steps(values: Sequence[int]) -> str:
    """Write ascending numbers by what each adds to the one before it."""
    return _numbers(value - before for before, value in pairwise((0, *values)))


def _listed(words: Iterable[str]) -> str:
    """Write words, each without what it shares with the one before it."""
    before, written = "", []
    for word in words:
        shared = 0
        for mine, other in zip(word, before[: len(_SHARED) - 1], strict=False):
            if mine != other:
                break
            shared += 1
        written.append(_SHARED[shared] + word[shared:])
        before = word
    return " ".join(written)


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"{text}\n".encode()


def _spelt(text: str) -> bytes:
    """Order words as JavaScript compares them."""
    return text.encode("utf-16-be")


def _cut(sizes: Iterable[int], *, limit: int) -> tuple[int, ...]:
    """Return where parts begin, so that each holds about as much as the limit."""
    starts, held = [0], 0
    for number, size in enumerate(sizes):
        if held and held + size > limit:
            starts.append(number)
            held = 0
        held += size
    return tuple(starts)


def _parts(every: Sequence[_T], starts: Sequence[int]) -> Iterator[Sequence[_T]]:
    for start, end in pairwise((*starts, len(every))):
        yield every[start:end]


@dataclass(frozen=True, kw_only=True)
class _Lexicon:
    """Base forms in files by their first letters; a form is looked for by its own first letters."""

    bounds: tuple[str, ...]
    """The first letters that each file begins with."""
    starts: tuple[int, ...]
    """The number of its first term."""
    numbers: Mapping[tuple[str, ...], int]
    """The number of each list of endings; the first of them makes the base form."""

    def file_of(self, form: str) -> int:
        return max(0, bisect_right(self.bounds, _spelt(folded(form)), key=_spelt) - 1)

    def files_of(self, inflection: Inflection) -> frozenset[int]:
        """Return the files in which a form of the word would be looked for."""
        stem = folded(inflection.stem)
        if len(stem) >= _KEY:
            return frozenset({self.file_of(stem)})
        return frozenset(self.file_of(inflection.stem + ending) for ending in inflection.endings)


def _paradigm(lemma: str, inflection: Inflection) -> tuple[str, ...]:
    """Return the endings, first the one that makes the base form, if one does."""
    base = lemma.removeprefix(inflection.stem) if lemma.startswith(inflection.stem) else None
    if base not in inflection.endings:
        return inflection.endings
    return (base, *(ending for ending in inflection.endings if ending != base))


def _is_regular(term: Term, inflection: Inflection) -> bool:
    return term.lemma.startswith(inflection.stem) and (
        term.lemma[len(inflection.stem) :] in inflection.endings
    )


def _numbered(terms: Iterable[Term]) -> dict[tuple[str, ...], int]:
    """Number the lists of endings: those of many words first, for they are written often."""
    counted = Counter(
        _paradigm(term.lemma, inflection) for term in terms for inflection in term.inflections
    )
    ordered = sorted(counted, key=lambda paradigm: (-counted[paradigm], paradigm))
    return {paradigm: number for number, paradigm in enumerate(ordered)}


def _lexicon(terms: Sequence[Term]) -> _Lexicon:
    groups: dict[str, int] = {}
    sizes: list[int] = []
    for number, term in enumerate(terms):
        key = folded(term.lemma)[:_KEY]
        if key not in groups:
            groups[key] = number
            sizes.append(0)
        sizes[-1] += len(term.lemma) // 2 + 3
    keys = tuple(groups)
    starts = _cut(sizes, limit=_WORDS)
    return _Lexicon(
        bounds=tuple(keys[start] for start in starts) if keys else ("",),
        starts=tuple(groups[keys[start]] for start in starts) if keys else (0,),
        numbers=_numbered(terms),
    )


@dataclass(kw_only=True)
class _WordFile:
    first: int
    lemmas: list[str] = field(default_factory=list)
    paradigms: list[int] = field(default_factory=list)
    strays: list[_Stray] = field(default_factory=list)
    kin: list[int] = field(default_factory=list)

    def written(self) -> dict[str, Any]:
        return {
            "first": self.first,
            "lemmas": _listed(self.lemmas),
            "paradigms": _numbers(self.paradigms),
            "strays": self.strays,
            "kin": _numbers(self.kin),
        }


def _word_files(terms: Sequence[Term], lexicon: _Lexicon) -> list[dict[str, Any]]:
    files = [_WordFile(first=start) for start in lexicon.starts]
    ids = {term.lemma: number for number, term in enumerate(terms)}
    for number, term in enumerate(terms):
        own = bisect_right(lexicon.starts, number) - 1
        file = files[own]
        file.lemmas.append(term.lemma)
        regular = next(each for each in term.inflections if _is_regular(term, each))
        file.paradigms.append(lexicon.numbers[_paradigm(term.lemma, regular)])
        for kin in term.kin:
            file.kin += (number - file.first, ids[kin])
        for inflection in term.inflections:
            written = lexicon.numbers[_paradigm(term.lemma, inflection)]
            for other in sorted(lexicon.files_of(inflection)):
                if other != own or inflection is not regular:
                    files[other].strays.append([number, term.lemma, inflection.stem, written])
    return [file.written() for file in files]


def _posting_files(terms: Sequence[Term]) -> tuple[tuple[int, ...], list[dict[str, Any]]]:
    written = [_steps(term.postings) for term in terms]
    starts = _cut((len(each) + 1 for each in written), limit=_POSTINGS)
    return starts, [{"postings": " ".join(part)} for part in _parts(written, starts)]


def _common_sections(documents: Iterable[Document]) -> dict[tuple[str, str], int]:
    counted = Counter(
        (section.id, section.title) for document in documents for section in document.sections
    )
    common = sorted(pair for pair, count in counted.items() if count >= _COMMON)
    return {pair: number for number, pair in enumerate(common)}


def _document_files(
    documents: Sequence[Document], common: Mapping[tuple[str, str], int]
) -> tuple[tuple[int, ...], list[dict[str, Any]]]:
    def section(pair: tuple[str, str]) -> int | list[str]:
        return common.get(pair, list(pair))

    written = [
        [
            document.address,
            document.id,
            document.title,
            [list(fact) for fact in document.facts],
            [section((each.id, each.title)) for each in document.sections],
        ]
        for document in documents
    ]
    starts = _cut((len(_json(each)) for each in written), limit=_DOCUMENTS)
    return starts, [{"documents": list(part)} for part in _parts(written, starts)]


def _text_files(documents: Sequence[Document]) -> tuple[tuple[int, ...], list[dict[str, Any]]]:
    written = [
        [document.text, *(section.text for section in document.sections)] for document in documents
    ]
    starts = _cut((sum(map(len, texts)) for texts in written), limit=_TEXTS)
    return starts, [{"texts": list(part)} for part in _parts(written, starts)]


def _foreign_file(index: Index) -> dict[str, Any]:
    """Write the forms of each phrase by what they all begin with and how they end."""
    phrases = [foreign for foreign in index.foreign if foreign.forms]
    # Letter by letter is what is meant here.
    stems = [os.path.commonprefix(foreign.forms) for foreign in phrases]  # noqa: RUF071
    endings = [
        [form[len(stem) :] for form in foreign.forms]
        for foreign, stem in zip(phrases, stems, strict=True)
    ]
    return {
        "phrases": [[each.means, stem] for each, stem in zip(phrases, stems, strict=True)],
        **graph_of(endings).written([""] * len(phrases)),
    }


def _letters(terms: Iterable[Term]) -> str:
    """Return the letters that words are spelt with: what a mistyped letter may have been."""
    counted: Counter[str] = Counter()
    for term in terms:
        counted.update(set(term.lemma))
    ordered = sorted(counted, key=lambda letter: (-counted[letter], letter))
    return "".join(letter for letter in ordered if letter.isalpha())


def pack(index: Index) -> dict[str, bytes]:
    """Write an index: the content of each file by its name."""
    lexicon = _lexicon(index.terms)
    common = _common_sections(index.documents)
    posting_starts, postings = _posting_files(index.terms)
    document_starts, documents = _document_files(index.documents, common)
    text_starts, texts = _text_files(index.documents)
    kinds = sorted({document.kind for document in index.documents})
    series: Mapping[str, list[dict[str, Any]]] = {
        "words": _word_files(index.terms, lexicon),
        "postings": postings,
        "documents": documents,
        "texts": texts,
    }
    files = {
        f"{name}-{number}.json": _json(content)
        for name, contents in series.items()
        for number, content in enumerate(contents)
    }
    paradigms = tuple(lexicon.numbers)
    bases = [paradigm[0] for paradigm in paradigms]
    files["paradigms.json"] = _json(graph_of(paradigms).written(bases))
    if index.foreign:
        files["foreign.json"] = _json(_foreign_file(index))
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(name.encode() + b"\0" + content)
    version = digest.hexdigest()[:10]
    entry = {
        "format": FORMAT,
        "language": index.language,
        "version": version,
        "letters": _letters(index.terms),
        "reductions": index.reductions,
        "kinds": kinds,
        "documents": {
            "kinds": _numbers(kinds.index(document.kind) for document in index.documents),
            "places": _numbers(1 + len(document.sections) for document in index.documents),
            "lengths": _numbers(length // _LENGTH for length in index.lengths),
            "titles": _numbers(index.title_lengths),
        },
        "sections": [list(pair) for pair in common],
        "little": _steps(
            [number for number, term in enumerate(index.terms) if term.lemma in index.little]
        ),
        "words": {"bounds": list(lexicon.bounds), "starts": list(lexicon.starts)},
        "postings": list(posting_starts),
        "infos": list(document_starts),
        "texts": list(text_starts),
        "terms": len(index.terms),
        "foreign": bool(index.foreign),
    }
    return {
        "index.json": _json(entry),
        **{f"{version}/{name}": content for name, content in sorted(files.items())},
    }
