"""What axe finds against WCAG on the page that is open in the browser."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe

__all__ = ["OPTIONS", "violations"]

OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],  # The paths of all that is right take most of the time.
}


def violations(page: Any) -> list[str]:
    """Return each violation with the element and what axe says of it."""
    results = Axe().run(page, options=OPTIONS)
    return [
        f"{violation['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
