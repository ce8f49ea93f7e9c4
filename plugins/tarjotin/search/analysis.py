"""Which analyser there is for a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from platformdirs import user_cache_path

from tarjotin.search.analyser import Analyser, AnalyserMissing, Inflection, PlainAnalyser
from tarjotin.search.cache import RememberingAnalyser, fingerprint, kept
from tarjotin.search.inflection_rules import RULES
from tarjotin.search.lexicon import Lexicon
from tarjotin.search.lexicon_analyser import LexiconAnalyser
from tarjotin.search.paradigms import learned
from tarjotin.search.simplemma_data import form_pairs, version

__all__ = ["Analyser", "AnalyserMissing", "Inflection", "PlainAnalyser", "analyser_for"]

_NAMES = ("simplemma", "voikko", "none")


def analyser_for(
    locale: str,
    *,
    vocabulary: Iterable[str] = (),
    compounds: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    inflected: Mapping[str, frozenset[str]] = MappingProxyType({}),
    cache: Path | None = None,
    prefer: str | None = None,
    progress: Callable[[str], None] | None = None,
) -> Analyser:
    """Give the best analyser of a language that is installed, or the one that is preferred.

    Args:
        locale: The language of the words.
        vocabulary: Words to be analysed at once; answers do not depend on it.
        compounds: The divisions that a glossary marks, of each word its parts as they are written.
        inflected: The forms that a glossary gives.
        cache: Where to keep what was worked out; the user's cache folder when left out.
        prefer: ``simplemma``, ``voikko``, or ``none`` for no analysis; the best when left out.
        progress: Told what takes long.

    Raises:
        AnalyserMissing: The preferred analyser is not installed, or does not know the language.
    """
    if prefer is not None and prefer not in _NAMES:
        raise AnalyserMissing(f"There is no analyser {prefer!r}; there are {', '.join(_NAMES)}.")
    if prefer == "none":
        return PlainAnalyser(locale)
    if locale not in RULES:
        if prefer is not None:
            raise AnalyserMissing(f"{prefer} knows nothing of the language {locale!r}.")
        return PlainAnalyser(locale)
    folder = user_cache_path("tarjotin") if cache is None else cache
    release = version()

    def make() -> LexiconAnalyser:
        def learn() -> str:
            if progress is not None:
                progress(f"Learning how words are inflected ({locale})")
            return learned(form_pairs(locale), locale=locale, rules=RULES[locale]).dumped()

        text = kept(folder / f"lexicon-{locale}-{fingerprint(release)}.xz", learn)
        return LexiconAnalyser(
            Lexicon.loaded(text),
            locale=locale,
            version=release,
            compounds=compounds,
            inflected=inflected,
        )

    depends = fingerprint(
        release, sorted(compounds.items()), sorted((one, sorted(all_)) for one, all_ in inflected.items())
    )
    found = RememberingAnalyser(
        make,
        locale=locale,
        name="simplemma",
        version=release,
        path=folder / f"words-{locale}-simplemma-{depends}.xz",
    )
    for word in vocabulary:
        found.lemmas(word)
    return found
