"""How Swedish words are inflected, for the learning of paradigms."""

from __future__ import annotations

from collections.abc import Iterable

from tarjotin.search.inflection_rules import Known, Rules
from tarjotin.search.lexicon import Lexicon

__all__ = ["SwedishRules"]

_WEAK_PAST = ("ade", "de", "te", "dde")
# They end like a passive and are words of their own.
_DEPONENT = frozenset({"hoppas", "finnas", "minnas", "trivas", "lyckas"})


class SwedishRules(Rules):
    """What lists of Swedish forms get wrong; Swedish paradigms themselves are learnt."""

    def kinds(self, base: str, endings: frozenset[str]) -> Iterable[tuple[frozenset[str], bool]]:
        """Tell the noun from the verb of *skola* and *föda*."""
        if not _is_verb(base, endings):
            yield endings, False
            return
        noun = frozenset(base[:-1] + ending for ending in ("a", "an", "or", "orna")) & endings
        if len(noun) > 2:
            yield noun, False
            endings = (endings - noun) | {base}
        yield endings, True

    def tidied(self, base: str, endings: frozenset[str]) -> frozenset[str]:
        """Leave out the plural and the subjunctive of verbs (de skrevo, I delen)."""
        # delars stands for delar, which lists give to the verb only; the genitive is nobody's own form.
        endings = frozenset(
            one[:-1] if len(one) > 1 and one.endswith("s") and not one.endswith("ss") else one
            for one in endings
        )
        if not base and "r" in endings and not endings.isdisjoint({"d", "de", "nde"}):
            # Lists give the past of these to the participle only.
            return endings | {"de", "t"}
        if not base.endswith("a"):
            return endings
        stem = base[:-1]
        # Lists give the past of these to the participle only.
        full = endings
        if stem + "ar" in endings:
            full = (endings | {stem + "ade", stem + "at"}) - {stem}
        gone = {one for one in full if one.endswith("o") and one[:-1] in full}
        if any(stem + past in full for past in _WEAK_PAST):
            gone |= {stem + "en", stem + "e"}
        return (full - gone) | _lacking(stem, full)

    def is_unwanted(self, lemma: str, known: Known, lexicon: Lexicon) -> bool:
        """Leave a passive to its verb."""
        return lemma.endswith("as") and lemma[:-1] in known and lemma not in _DEPONENT

    def participle(self, verb: str, form: str) -> tuple[str, tuple[str, ...]] | None:
        """Leave byggd, byggda and byggande to themselves; byggde and byggt belong to the verb."""
        if form == verb:
            return None
        if form.endswith(("ande", "ende")):
            return form, ("nde",)
        if not verb.endswith("a"):
            return (form, ("dd", "dda", "tt")) if form.endswith("dd") else None
        if form.endswith("ad"):
            return form, ("d", "de", "t")
        if form.endswith("d"):
            return form, ("d", "da", "de", "t")
        if form.endswith("da") and form[:-1] not in {verb[:-1], verb}:
            return form[:-1], ("d", "da", "de", "t")
        if form.endswith("en") and len(form) > len(verb):
            return form, ("en", "et", "na", "ne")
        if form.endswith(("orna", "arna", "erna")):
            return None
        if form.endswith(("na", "ne", "et")) and len(form) > len(verb):
            return f"{form[:-2]}en", ("en", "et", "na", "ne")
        return None


def _lacking(stem: str, endings: frozenset[str]) -> frozenset[str]:
    """Give what lists leave out: gälla has gäller, for it has gällde; föda has födde, for it has fött."""
    found: set[str] = set()
    if not stem.endswith("r") and not endings.isdisjoint({stem + "de", stem + "te"}):
        found.add(f"{stem}er")
    if stem.endswith("d") and {f"{stem}er", f"{stem[:-1]}tt"} <= endings:
        found.add(f"{stem}de")
    return frozenset(found)


def _is_verb(base: str, endings: frozenset[str]) -> bool:
    """Know a verb by its past and its present; a noun may be spelt alike (föda, kräva)."""
    if any(one.endswith("aste") for one in endings):
        return False
    if not base.endswith("a"):
        past_or_participle = (base + one for one in ("de", "nde", "ende", "dde"))
        return f"{base}r" in endings and not endings.isdisjoint(past_or_participle)
    return any(one.endswith("ade") for one in endings) or (
        any(one.endswith("r") or not one for one in endings)
        and any(one.endswith(("it", "de", "te", "tt")) for one in endings)
    )
