"""A real browser for journeys, with eyes open: it fails on what a person would only feel."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

from tests.support import chromium


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    path = chromium.find() or pytest.fail(chromium.MISSING)
    return {**browser_type_launch_args, "executable_path": path, "args": chromium.ARGUMENTS}


class Watch:
    """What went wrong on the pages of one browser context."""

    def __init__(self, origin: str) -> None:
        self.host = urlsplit(origin).netloc
        self.expected: set[int] = set()
        self.faults: list[str] = []

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self.on_request)
        context.on("response", self.on_response)
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))

    def on_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self.faults.append(f"request to another host: {request.url}")

    def on_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.faults.append(f"{response.status} {response.url}")

    def on_console(self, message: ConsoleMessage) -> None:
        # A failed response has its own line above.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")


@pytest.fixture
def watch(live_server) -> Iterator[Watch]:
    """The faults met so far. `watch.expected.add(404)` lets a status pass; axe comes last in a test,
    after `watch.faults` was read, since it breaks the style policy itself."""
    watch = Watch(live_server.url)
    yield watch
    assert watch.faults == []


@pytest.fixture
def open_page(new_context: Callable[..., BrowserContext], live_server, watch: Watch) -> Callable[..., Page]:
    """`open_page(java_script_enabled=False, color_scheme="dark", …)`: a page whose faults are counted."""

    def open_page(**options: object) -> Page:
        context = new_context(base_url=live_server.url, **options)
        watch.follow(context)
        return context.new_page()

    return open_page


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()


@pytest.fixture
def noscript_page(open_page: Callable[..., Page]) -> Page:
    return open_page(java_script_enabled=False)
