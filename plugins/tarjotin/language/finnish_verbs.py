"""The forms of a Finnish verb, from its first infinitive alone.

Where the infinitive does not tell how the verb goes (selvitä: selvitän? selviän?), several
conjugations are given; who knows some attested forms can choose among them.
Personal endings that follow possessive rules (tehdessä|än, tehdäkse|ni) are left out: their stem is
given, which by itself need not be a word.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["Conjugation", "conjugations"]

_VOWELS = "aeiouyäö"
_STRONG_TO_WEAK = (
    *(("kk", "k"), ("pp", "p"), ("tt", "t")),
    *(("nt", "nn"), ("nk", "ng"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr"), ("ht", "hd")),
    *(("lp", "lv"), ("rp", "rv"), ("hke", "hje"), ("lke", "lje"), ("rke", "rje")),
    *(("lk", "l"), ("rk", "r")),
)
_WEAK_TO_STRONG = (
    *(("nn", "nt"), ("ng", "nk"), ("mm", "mp"), ("ll", "lt"), ("rr", "rt"), ("hd", "ht")),
    *(("lv", "lp"), ("rv", "rp"), ("hj", "hk"), ("lj", "lk"), ("rj", "rk"), ("d", "t"), ("v", "p")),
    *(("k", "kk"), ("p", "pp"), ("t", "tt"), ("b", "bb"), ("g", "gg"), ("l", "lk"), ("r", "rk")),
)
_IRREGULAR_STEMS = {"nähdä": ("näke", "näe", "näh"), "tehdä": ("teke", "tee", "teh")}


@dataclass(frozen=True, kw_only=True)
class Conjugation:
    """One way to conjugate a verb: its finite forms and infinitives, and its participles, not declined."""

    finite: frozenset[str]
    yielding: frozenset[str]
    """Those of them that a noun of the same form outweighs in texts: alan, alat, ala, alkaen, alkamassa."""
    participles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Stems:
    """What the endings are put after."""

    strong: str  # kerto(o), anta(a), tule(e), halua(a), avaa(vat)
    weak: str  # kerro(n), anna(n), tule(n)
    third: str  # kertoo, antaa, tulee, haluaa, avaa
    past: str  # kertoi(vat), antoi, tuli, halusi
    past_weak: str  # kerroi(n), annoi(n)
    conditional: str  # kerto(isi), anta(isi), tul(isi), halua(isi)
    perfect: str  # kerto(nut), tull(ut), halun(nut): everything before -ut
    commanded: str  # kerto(kaa), tul(kaa), halut(kaa)
    potential: str  # kerton(ee), tull(ee), halunn(ee)
    passive: str  # kerrotaan: everything before the long vowel
    passive_past: str  # kerrott(u), tult(u), halutt(u)
    second: str  # kertoe(ssa), tulle(ssa), haluta(e)ssa


def conjugations(infinitive: str) -> tuple[Conjugation, ...]:
    """Give the ways in which a verb may be conjugated, the likeliest first; none for other words."""
    if len(infinitive) < 4 or infinitive[-1] not in "aä":
        return ()
    a = infinitive[-1]
    found = tuple(_conjugated(stems, a, infinitive) for stems in _stems(infinitive, a))
    return tuple(dict.fromkeys(found))


def _stems(verb: str, a: str) -> tuple[_Stems, ...]:
    body = verb[:-1]
    for ending, (strong, weak, bare) in _IRREGULAR_STEMS.items():
        if verb.endswith(ending):
            front = verb.removesuffix(ending)
            return (_of_seeing(front + strong, front + weak, front + bare, verb),)
    if verb.endswith(("juosta", "syöstä")):
        return (_of_consonant(verb, body, f"{body[:-2]}kse"),)
    if body[-1] in _VOWELS:
        return _of_two_vowels(body, a)
    if body[-1] == "d" and body[-2] in _VOWELS:
        stems = _of_long_stem(verb, body)
        return (stems, _inserting(stems)) if body.endswith(("oid", "öid")) else (stems,)
    if body.endswith(("ll", "nn", "rr", "st")):
        return _of_consonants(verb, body)
    if body[-1] == "t" and body[-2] in _VOWELS:
        return _contracted(verb, body[:-1], a)
    return ()


def _weakened(stem: str) -> str:
    """Give the weak grade of a stem that ends in one vowel."""
    body, vowel = stem[:-1], stem[-1]
    for strong, weak in _STRONG_TO_WEAK:
        if strong[-1] == vowel and stem.endswith(strong):
            return stem[: -len(strong)] + weak
        if strong[-1] not in _VOWELS and body.endswith(strong):
            return body[: -len(strong)] + weak + vowel
    if len(body) > 1 and body[-2] in _VOWELS:
        if body[-1] == "t":
            return f"{body[:-1]}d{vowel}"
        if body[-1] == "p":
            return f"{body[:-1]}v{vowel}"
        if body[-1] == "k":
            joint = "v" if vowel in "uy" and body[-2] == vowel else ""
            return f"{body[:-1]}{joint}{vowel}"
    return stem


def _strengthened(inner: str) -> tuple[str, ...]:
    """Give the strong grades that the end of a word may have lost, the likeliest first."""
    found: list[str] = []
    for weak, strong in _WEAK_TO_STRONG:
        if inner.endswith(weak):
            before = inner[-len(weak) - 1 : -len(weak)]
            if len(weak) == 1 and (not before or before not in _VOWELS + "lrnm"):
                continue
            if weak in "dv" and before not in _VOWELS:
                continue
            found.append(inner[: -len(weak)] + strong)
    return tuple(found)


def _before_last_syllable(stem: str) -> str:
    """Cut kuuntel|e at its last vowels: what stands before them takes part in gradation."""
    end = len(stem) - 1
    while end and stem[end - 1] in _VOWELS:
        end -= 1
    return stem[:end]


def _of_two_vowels(strong: str, a: str) -> tuple[_Stems, ...]:
    """Build kertoa, ottaa, lukea, sallia: the infinitive shows the strong stem."""
    weak = _weakened(strong)
    last = strong[-1]
    # jakaa: jaan, lukea: luen, mitata stands elsewhere.
    raised = weak[:-1] + "e" if last in "aä" else weak
    return tuple(
        _Stems(
            strong=strong,
            weak=weak,
            third=strong + last,
            past=past,
            past_weak=_weak_past(past, strong, weak),
            conditional=strong[:-1] if last in "ei" else strong,
            perfect=f"{strong}n",
            commanded=strong,
            potential=f"{strong}n",
            passive=f"{raised}t{a}",
            passive_past=f"{raised}tt",
            second=f"{strong[:-1] + 'i' if last == 'e' else strong}e",
        )
        for past in _past(strong)
    )


def _past(strong: str) -> tuple[str, ...]:
    last = strong[-1]
    body = strong[:-1]
    if last == "i":
        return (strong,)
    if last in "ouyö":
        return (f"{strong}i",)
    if last == "e":
        return (f"{body}i", f"{body[:-1]}si") if body.endswith("nt") else (f"{body}i",)
    nuclei = _nuclei(strong)
    rounded = last == "a" and len(nuclei) == 2 and nuclei[0][0] in "aei"
    plain = f"{body}oi" if rounded else f"{body}i"
    before = body[-2:-1]
    if body.endswith("t") and before and before in _VOWELS + "lrn":
        softened = f"{body[:-1]}si"
        return (plain, softened) if rounded else (softened, plain)
    return (plain,)


def _nuclei(word: str) -> tuple[str, ...]:
    found: list[str] = []
    for letter in word:
        if letter in _VOWELS:
            if found and found[-1] and len(found[-1]) < 2:
                found[-1] += letter
            else:
                found.append(letter)
        elif found and found[-1]:
            found.append("")
    return tuple(one for one in found if one)


def _weak_past(past: str, strong: str, weak: str) -> str:
    """Give annoi- beside antoi-: the weak grade, unless t has become s."""
    shared = strong[:-1]
    return weak[:-1] + past.removeprefix(shared) if past.startswith(shared) else past


def _inserting(stems: _Stems) -> _Stems:
    """Give the conjugation of ahkeroida in which ahkeroitsee stands for ahkeroi."""
    stem = f"{stems.strong}tse"
    past = f"{stems.strong}tsi"
    return replace(
        stems,
        strong=stem,
        weak=stem,
        third=f"{stem}e",
        past=past,
        past_weak=past,
        conditional=stem[:-1],
    )


def _of_long_stem(verb: str, body: str) -> _Stems:
    """Build saada, viedä, analysoida: the stem ends in two vowels."""
    stem = body[:-1]
    short = {"uo": "oi", "yö": "öi", "ie": "ei"}.get(stem[-2:])
    past = stem[:-2] + short if short else stem if stem[-1] == "i" else f"{stem[:-1]}i"
    return _Stems(
        strong=stem,
        weak=stem,
        third=stem,
        past=past,
        past_weak=past,
        conditional=past.removesuffix("i"),
        perfect=f"{stem}n",
        commanded=stem,
        potential=f"{stem}n",
        passive=verb,
        passive_past=f"{stem}t",
        second=f"{body}e",
    )


def _of_consonants(verb: str, body: str) -> tuple[_Stems, ...]:
    """Build tulla and nousta, and those that hide a strong grade: kuunnella, kuuntelen."""
    stem = body[:-1]
    plain = _of_consonant(verb, body, f"{stem}e")
    if not body.endswith(("ell", "ill", "all", "äll", "est", "ist", "ost")):
        return (plain,)
    inner = _before_last_syllable(stem)
    vowels = stem[len(inner) :]
    strong = [one + vowels for one in _strengthened(inner)]
    if len(vowels) > 2:
        # jaella: jakelen; the k between the vowels has gone.
        strong.append(f"{inner}{vowels[:-2]}k{vowels[-2:]}")
    graded = tuple(_of_consonant(verb, body, f"{one}e") for one in strong)
    return (*graded, plain) if body.endswith("ell") else (plain, *graded)


def _of_consonant(verb: str, body: str, stem: str) -> _Stems:
    """Build tulla, mennä, purra, nousta: the infinitive stands on a consonant, the rest on an e."""
    bare = body[:-1]
    long = body if not body.endswith("st") else f"{bare}s"
    return _standing_on_e(
        verb, stem, perfect=long, commanded=bare, passive_past=f"{bare}t", second=f"{body}e"
    )


def _of_seeing(strong: str, weak: str, bare: str, verb: str) -> _Stems:
    past = f"{strong[:-1]}i"
    return _Stems(
        strong=strong,
        weak=weak,
        third=f"{strong}e",
        past=past,
        past_weak=f"{weak[:-1]}i",
        conditional=strong[:-1],
        perfect=f"{bare}n",
        commanded=bare,
        potential=f"{bare}n",
        passive=verb,
        passive_past=f"{bare}t",
        second=f"{verb[:-1]}e",
    )


def _contracted(verb: str, bare: str, a: str) -> tuple[_Stems, ...]:
    """Build avata, haluta, tarjota; tarvita and vanheta; selvitä, which may be like either."""
    inner = _before_last_syllable(bare)
    graded = [one + bare[len(inner) :] for one in _strengthened(inner)]
    if len(bare) - len(inner) > 1:
        # koota: kokoan; the k between the vowels has gone.
        graded.append(f"{bare[:-1]}k{bare[-1]}")
    doubtful = not graded or graded[0][len(inner) - 1 : len(inner) + 1] in {"lk", "rk"}
    likely = (bare, *graded) if doubtful else (*graded, bare)
    like_haluta = tuple(_like_haluta(verb, bare, strong, a) for strong in likely)
    if bare[-1] == "i":
        return (_with_inserted(verb, bare, "tse", bare=bare), *like_haluta)
    if bare[-1] in "eo":
        like_vanheta = tuple(_with_inserted(verb, one, "ne", bare=bare) for one in likely)
        return (*like_vanheta, *like_haluta) if bare[-1] == "e" else (*like_haluta, *like_vanheta)
    return like_haluta


def _like_haluta(verb: str, bare: str, strong: str, a: str) -> _Stems:
    stem = strong + a
    return _Stems(
        strong=stem,
        weak=stem,
        third=stem if strong[-1] == a else stem + a,
        past=f"{strong}si",
        past_weak=f"{strong}si",
        conditional=strong if strong[-1] == a else stem,
        perfect=f"{bare}nn",
        commanded=f"{bare}t",
        potential=f"{bare}nn",
        passive=verb,
        passive_past=f"{bare}tt",
        second=f"{bare}te",
    )


def _with_inserted(verb: str, strong: str, inserted: str, *, bare: str) -> _Stems:
    return _standing_on_e(
        verb,
        strong + inserted,
        perfect=f"{bare}nn",
        commanded=f"{bare}t",
        passive_past=f"{bare}tt",
        second=f"{bare}te",
    )


def _standing_on_e(
    verb: str, stem: str, *, perfect: str, commanded: str, passive_past: str, second: str
) -> _Stems:
    """Build the stems of a verb whose stem ends in an e that the i of past and conditional takes away."""
    return _Stems(
        strong=stem,
        weak=stem,
        third=f"{stem}e",
        past=f"{stem[:-1]}i",
        past_weak=f"{stem[:-1]}i",
        conditional=stem[:-1],
        perfect=perfect,
        commanded=commanded,
        potential=perfect,
        passive=verb,
        passive_past=passive_past,
        second=second,
    )


def _conjugated(stems: _Stems, a: str, infinitive: str) -> Conjugation:
    """Put the endings after the stems."""
    o, u = ("o", "u") if a == "a" else ("ö", "y")
    yielding = {
        stems.weak,
        *(tense + person for tense in (stems.weak, stems.past_weak) for person in ("n", "t")),
        f"{stems.second}n",
        *(
            f"{stems.strong}m{a}{ending}"
            for ending in (f"ss{a}", f"st{a}", f"{a}n", f"ll{a}", f"tt{a}", "n")
        ),
    }
    lasting = {
        infinitive,
        f"{infinitive}kse",
        stems.third,
        f"{stems.strong}v{a}t",
        *(tense + person for tense in (stems.weak, stems.past_weak) for person in ("mme", "tte")),
        *(stems.past + ending for ending in ("", f"v{a}t")),
        *(f"{stems.conditional}isi{ending}" for ending in ("", "n", "t", "mme", "tte", f"v{a}t")),
        *(f"{stems.potential}e{ending}" for ending in ("", "n", "t", "e", "mme", "tte", f"v{a}t")),
        *(
            f"{stems.commanded}k{ending}"
            for ending in (f"{a}{a}", f"{a}{a}mme", f"{o}{o}n", f"{o}{o}t", o)
        ),
        *(stems.passive + ending for ending in ("", f"{a}n")),
        *(
            stems.passive_past + ending
            for ending in (
                *("iin", f"{a}isiin", f"{a}isi", f"{a}neen"),
                *(f"{a}k{o}{o}n", f"{a}ess{a}", f"{a}m{a}n"),
            )
        ),
        f"{stems.second}ss{a}",
        f"{stems.strong}m{a}isill{a}",
    }
    return Conjugation(
        finite=frozenset(lasting | yielding),
        yielding=frozenset(yielding - lasting),
        participles=(
            f"{stems.strong}v{a}",
            f"{stems.passive_past}{a}v{a}",
            f"{stems.perfect}{u}t",
            f"{stems.passive_past}{u}",
            f"{stems.strong}m{a}",
            f"{stems.strong}m{a}t{o}n",
        ),
    )
