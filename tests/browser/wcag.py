"""What axe finds against WCAG on the page that is open in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe

__all__ = ["OPTIONS", "violations", "without_scripts"]

OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    # The paths of all that is right take most of the time.
    "resultTypes": ["violations", "incomplete"],
}


def _unreadable(results: Any) -> Iterator[tuple[str, Any]]:
    """Yield text in the colour of what lies behind it: axe leaves it to people, as it may be hidden."""
    for doubt in results["incomplete"]:
        for node in doubt["nodes"]:
            keys = {(check.get("data") or {}).get("messageKey") for check in node["any"]}
            if doubt["id"] == "color-contrast" and "equalRatio" in keys:
                yield doubt["id"], node


def without_scripts(page: Any) -> Any:
    """Load a page again with empty scripts: where none may run at all, axe cannot run either."""
    page.route("**/*.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    assert page.locator("html.js").count() == 0
    return page


def violations(page: Any) -> list[str]:
    """Return each violation with the element and what axe says of it."""
    results = Axe().run(page, options=OPTIONS).response
    found = [
        (violation["id"], node)
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
    return [
        f"{rule}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for rule, node in (*found, *_unreadable(results))
    ]
