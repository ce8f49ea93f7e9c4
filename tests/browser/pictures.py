"""Makes the pictures of the README from the guide in `site/`: python tests/browser/pictures.py."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

REPOSITORY = Path(__file__).parents[2]
TARGET = REPOSITORY / ".github" / "screenshots"
# Name, address, width and height in pixels, colour scheme.
PICTURES = (
    ("home-fi", "", 1280, 960, "light"),
    ("method-sv", "sv/metoder/paverkanskafe/", 1280, 960, "light"),
    ("act-fi", "lainsaadanto/kuntalaki/#s22", 1280, 960, "light"),
    ("phone-sv", "sv/utbildning/", 390, 844, "light"),
    ("dark-fi", "", 1280, 960, "dark"),
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def main() -> None:
    """Take every picture."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    handler = functools.partial(_Quiet, directory=str(REPOSITORY / "site"))
    TARGET.mkdir(parents=True, exist_ok=True)
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as driver,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_address[1]}/"
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, address, width, height, scheme in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            page.goto(root + address)
            page.screenshot(path=TARGET / f"{name}.png")
            page.close()
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
