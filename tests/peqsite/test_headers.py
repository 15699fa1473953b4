"""Every answer carries the same shield: pages, errors, refusals, static files, health, admin."""

from contextlib import ExitStack, closing

import pytest
from django.core.wsgi import get_wsgi_application

pytestmark = pytest.mark.django_db  # the home page asks for the present rulebook

PATHS = [
    pytest.param("/fr/", id="page"),
    pytest.param("/", id="redirect"),
    pytest.param("/fr/nowhere", id="not found"),
    pytest.param("/fr/?q=%00", id="refusal"),
    pytest.param("/static/site.css", id="static file"),
    pytest.param("/robots.txt", id="robots"),
    pytest.param("/livez", id="health"),
    pytest.param("/admin/login/", id="login"),
]
EXPECTED = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        "payment=(), usb=()"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}


@pytest.fixture
def answer(client, db):
    """The answer at an address, closed: a static file keeps its file open until then."""
    with ExitStack() as stack:
        yield lambda path: stack.enter_context(closing(client.get(path)))


@pytest.mark.parametrize("path", PATHS)
def test_headers(answer, path):
    response = answer(path)

    assert {name: response.headers.get(name) for name in EXPECTED} == EXPECTED


@pytest.mark.parametrize("path", PATHS)
def test_content_security_policy(answer, path):
    policy = answer(path)["Content-Security-Policy"]

    assert dict(rule.strip().split(" ", 1) for rule in policy.split(";")) == POLICY


@pytest.mark.parametrize("path", PATHS)
def test_no_answer_opens_itself_to_other_origins(answer, path):
    assert "Access-Control-Allow-Origin" not in answer(path).headers


@pytest.mark.parametrize("path", ["/fr/", "/livez", "/fr/nowhere"])
def test_a_head_tells_the_length_of_a_body_and_leaves_it_out(rf, path):
    """Asked of the application itself: the test client, like a server, drops the body on its own."""
    application = get_wsgi_application()

    def ask(method: str) -> tuple[int, bytes]:
        told: dict[str, str] = {}
        environ = rf.generic(method, path, headers={"host": "testserver"}).environ
        body = b"".join(application(environ, lambda _, headers: told.update(headers)))
        return int(told["Content-Length"]), body

    length, body = ask("GET")
    assert len(body) == length
    assert ask("HEAD") == (length, b"")
