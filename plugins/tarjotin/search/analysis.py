"""Which analyser there is for a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from platformdirs import user_cache_path

from tarjotin.language import finnish, finnish_adjectives, finnish_verbs
from tarjotin.search import compounds as compounds_
from tarjotin.search import (
    finnish_rules,
    guessing,
    inflection_rules,
    lexicon,
    lexicon_analyser,
    paradigms,
    readings,
    reductions,
    simplemma_data,
    swedish_rules,
    voikko_analyser,
)
from tarjotin.search.analyser import Analyser, AnalyserMissingError, Inflection, PlainAnalyser
from tarjotin.search.cache import RememberingAnalyser, fingerprint, kept
from tarjotin.search.learning import RULES, learned_apart
from tarjotin.search.lexicon import Lexicon
from tarjotin.search.lexicon_analyser import LexiconAnalyser
from tarjotin.search.simplemma_data import version
from tarjotin.search.voikko_analyser import Voikko, VoikkoAnalyser, voikko

__all__ = ["Analyser", "AnalyserMissingError", "Inflection", "PlainAnalyser", "analyser_for"]

# What the lexicon, and what answers about words are worked out by: a change to one of them makes
# what was kept worthless.
_LEARNING = (
    *(finnish, finnish_adjectives, finnish_verbs),
    *(finnish_rules, inflection_rules, lexicon, paradigms, reductions, simplemma_data),
    swedish_rules,
)
_ANSWERING = (compounds_, guessing, lexicon_analyser, readings, voikko_analyser)
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
        AnalyserMissingError: The preferred analyser is not installed, or does not know the language.
    """
    if prefer is not None and prefer not in _NAMES:
        raise AnalyserMissingError(
            f"There is no analyser {prefer!r}; there are {', '.join(_NAMES)}."
        )
    if prefer == "none" or (prefer is None and locale not in RULES):
        return PlainAnalyser(locale)
    if locale not in RULES:
        raise AnalyserMissingError(f"{prefer} knows nothing of the language {locale!r}.")
    folder = user_cache_path("tarjotin") if cache is None else cache
    opened, release = _opened(locale, prefer)

    def make() -> Analyser:
        listed = LexiconAnalyser(
            _lexicon(locale, folder, progress),
            locale=locale,
            version=release,
            rules=RULES[locale],
            compounds=compounds,
            inflected=inflected,
        )
        return listed if opened is None else VoikkoAnalyser(listed, opened, version=release)

    name = "simplemma" if opened is None else "voikko"
    depends = fingerprint(
        release,
        sorted(compounds.items()),
        sorted((one, sorted(forms)) for one, forms in inflected.items()),
        modules=(*_LEARNING, *_ANSWERING),
    )
    found = RememberingAnalyser(
        make,
        locale=locale,
        name=name,
        version=release,
        path=folder / f"words-{locale}-{name}-{depends}.xz",
    )
    for word in vocabulary:
        found.lemmas(word)
    return found


def _opened(locale: str, prefer: str | None) -> tuple[Voikko | None, str]:
    """Open Voikko where it is wanted and can be had, and name the releases that answer."""
    release = f"simplemma {version()}"
    if locale != "fi" and prefer == "voikko":
        raise AnalyserMissingError(f"Voikko does not know the language {locale!r}.")
    if locale != "fi" or prefer == "simplemma":
        return None, release
    try:
        opened, its_release = voikko()
    except AnalyserMissingError:
        if prefer == "voikko":
            raise
        return None, release
    return opened, f"{release}, Voikko {its_release}"


def _lexicon(locale: str, folder: Path, progress: Callable[[str], None] | None) -> Lexicon:
    def learn() -> str:
        if progress is not None:
            progress(f"Learning how words are inflected ({locale})")
        return learned_apart(locale)

    name = f"lexicon-{locale}-{fingerprint(version(), modules=_LEARNING)}.xz"
    return Lexicon.loaded(kept(folder / name, learn))
