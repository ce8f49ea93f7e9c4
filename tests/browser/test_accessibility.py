"""One page of each template, in both languages, narrow and wide, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from building import Built
from built_site import Site
from wcag import violations

LOOKS = [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]
REAL = {
    "home": "",
    "guide": "valmistelijoille/",
    "forms": "lomakkeet/",
    "form": "lomakkeet/pilottihaun-itsearviointi/",
    "games": "pelit/",
    "game": "pelit/viisi-kenttaa/",
    "method-catalogue": "menetelmat/",
    "method-table": "menetelmat/taulukko/",
    "method-facet": "menetelmat/kenen-kanssa/asukkaat/",
    "method-comparison": "menetelmat/vertaile/",
    "method-card": "menetelmat/vaikuttamiskahvila/",
    "chooser": "menetelmat/valitse/",
    "open-data": "tietoa/avoin-data/",
    "training-menu": "koulutus/",
    "module": "koulutus/osallisuuden-merkitys/",
    "module-trainer": "koulutus/osallisuuden-merkitys/kouluttajalle/",
    "sessions": "koulutuspaivat/",
    "session": "koulutuspaivat/valmistelijan-koulutuspaiva/",
    "composer": "koulutus/kokoa/",
    "law": "lainsaadanto/",
    "act": "lainsaadanto/kuntalaki/",
    "act-lapsed": "lainsaadanto/maakuntalakiluonnos/",
    "glossary": "sanasto/",
    "programmes": "ohjelmat/",
    "programme": "ohjelmat/keusoten-osallisuusohjelma/",
    "plans": "suunnitelmat/",
    "plan": "suunnitelmat/popsoten-osallisuussuunnitelma/",
    "regions": "alueet/",
    "region": "alueet/lappi/",
    "calls": "haut/",
    "call": "haut/ake-pilottihaku-2017/",
    "page": "tietoa/",
    "status": "toimittajille/sisallon-tila/",
    "search": "haku/",
    "tray": "oma-tarjotin/",
    "404": "404.html",
}
"""A page of each template: its address in Finnish; the Swedish one is where its switch leads."""
SMALL = {"fallback": "bara-pa-svenska/", "stale": "uudempi/", "draft": "vain-suomeksi/"}
QUERIES = {
    "haku/": "?q=kysely",
    "sv/sok/": "?q=delaktighet",
    "koulutus/kokoa/": "?m=1,5,6s,8&people=35&date=2026-12-01",
    "sv/utbildning/satt-ihop/": "?m=1,5,6s,8&people=35&date=2026-12-01",
}
"""The search is looked at with results, the composer with a day."""
RESULTS = ".t-hit"

CASES = [
    pytest.param(site, address, language, id=f"{name}-{language}")
    for site, addresses in (("real", REAL), ("small", SMALL))
    for name, address in addresses.items()
    for language in ("fi", "sv")
]

Open = Callable[..., Any]
Look = Callable[..., Any]


@pytest.fixture
def look(
    window: Open, real: str, small: str, real_site: Site, small_build: Built
) -> Callable[[str, str, str], Any]:
    """Opens a page by its Finnish address, in one of the languages."""
    roots = {"real": (real, real_site), "small": (small, small_build.site)}

    def show(site: str, address: str, language: str) -> Any:
        root, built = roots[site]
        own = built.page(address).switch[language]
        opened = window(f"{root}{own}{QUERIES.get(own, '')}")
        if own in QUERIES:
            answer = ".t-composer .t-day" if "m=1" in QUERIES[own] else RESULTS
            opened.page.wait_for_selector(answer)
        return opened

    return show


@pytest.mark.parametrize(("site", "address", "language"), CASES)
def test_axe_finds_no_violation_of_wcag(look: Look, site: str, address: str, language: str) -> None:
    page = look(site, address, language).page
    found = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} {scheme} {what}" for what in violations(page)]
    assert found == []


@pytest.mark.parametrize(("site", "address", "language"), CASES)
def test_a_page_fits_a_narrow_screen(look: Look, site: str, address: str, language: str) -> None:
    page = look(site, address, language).page
    page.set_viewport_size({"width": 320, "height": 640})
    wide = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [String(document.documentElement.scrollWidth), ...[...document.querySelectorAll("body *")]
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5)
          .filter((each) => !each.parentElement.closest(".t-scroll"))
          .map((each) => `${each.tagName}.${each.className} ${each.textContent.slice(0, 40)}`)]"""
    )
    assert wide == []
