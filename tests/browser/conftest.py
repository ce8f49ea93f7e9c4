"""Chromium on the real guide and on the small one, served as a strict server would."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from building import Built
from built_site import Site
from tarjotin.site.build import CONTENT_SECURITY_POLICY

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
POLICY = f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a site below the path of its `site_url`, with our page for a wrong address."""

    base = "/"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.base))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        content = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


class _Server(http.server.ThreadingHTTPServer):
    """Lets readers leave before a file has come."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: the browser went on to another page."""


@contextmanager
def serving(site: Site) -> Iterator[str]:
    """Serve a site on a free port of this machine; yields the address of its root."""
    handler = type("Handler", (_Handler,), {"base": site.base})
    directed = functools.partial(handler, directory=str(site.folder))
    with _Server(("127.0.0.1", 0), directed) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{site.base}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def real(real_site: Site) -> Iterator[str]:
    """The address of the real guide."""
    with serving(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def small(small_build: Built) -> Iterator[str]:
    """The address of the small guide, whose pages are in every state of translation."""
    with serving(small_build.site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no chromium; tests/browser/chromium.sh installs it")
        pytest.skip("no chromium on this machine; tests/browser/chromium.sh installs it")
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
    )
    yield browser
    browser.close()


@dataclass(kw_only=True)
class Window:
    """A page in the browser, and what went wrong in it."""

    page: Page
    troubles: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def watch(self) -> None:
        self.page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        self.page.on("console", self._hear)
        self.page.on("requestfailed", self._miss)
        self.page.on("request", lambda request: self.asked.add(urlsplit(request.url).netloc))

    def _miss(self, request: Any) -> None:
        # What is still loading when the reader goes on to another page is given up.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"{request.failure}: {request.url}")

    def _hear(self, message: Any) -> None:
        is_own_404 = "status of 404" in message.text and self.page.url.endswith("/no/such/page/")
        if message.type in ("error", "warning") and not is_own_404:
            self.troubles.append(f"{message.type}: {message.text}")


Open = Callable[..., Window]


@pytest.fixture
def window(chromium: Browser) -> Iterator[Open]:
    """Opens a page in a window of its own; what goes wrong in it fails the test at its end."""
    contexts, windows = [], []

    def show(address: str, *, width: int = 1280, **settings: Any) -> Window:
        context = chromium.new_context(viewport={"width": width, "height": 800}, **settings)
        contexts.append(context)
        opened = Window(page=context.new_page())
        windows.append(opened)
        opened.watch()
        opened.page.goto(address, wait_until="load")
        return opened

    yield show
    for context in contexts:
        context.close()
    for each in windows:
        assert each.troubles == []
        assert {host.partition(":")[0] for host in each.asked} <= {"127.0.0.1", ""}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
