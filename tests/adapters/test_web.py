"""Asking a web server: encrypted or this machine, in bounds, and what goes wrong in words."""

from threading import Event

import pytest

from askaround.adapters import gate, web
from askaround.adapters.web import Login, WebError, ask
from tests.adapters.smtp_servers import certificates
from tests.servers.web import says, serving


@pytest.fixture(scope="module")
def tls(tmp_path_factory):
    return certificates(tmp_path_factory.mktemp("certificates"))


def test_what_the_server_says_comes_back():
    with serving(says(200, b"hello", ETag='"1"')) as server:
        answer = ask("GET", f"{server.url}/a?b=c")

    assert (answer.status, answer.body, answer.headers["etag"]) == (200, b"hello", '"1"')
    assert server.asked[0][:2] == ("GET", "/a?b=c")


def test_a_password_goes_to_whom_it_is_for():
    with serving(says()) as server:
        ask("GET", server.url, login=Login("ada", "sea:horse"))

    assert server.asked[0][2]["authorization"] == "Basic YWRhOnNlYTpob3JzZQ=="
    assert "horse" not in repr(Login("ada", "sea:horse"))


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://example.org/a.ics", web.NO_ADDRESS),
        ("example.org/a.ics", web.NO_ADDRESS),
        ("https://", web.NO_ADDRESS),
        ("https://example.org:99999/", web.NO_ADDRESS),
        ("https://exa\nmple.org/", web.NO_ADDRESS),
        ("https://" + "a" * 3_000, web.NO_ADDRESS),
        ("https://ada:word@example.org/", web.WITH_LOGIN),
    ],
)
def test_what_is_no_address_is_said_and_nobody_is_asked(url, told, monkeypatch):
    monkeypatch.setattr(gate, "connect", lambda *of: pytest.fail("asked"))

    with pytest.raises(WebError) as error:
        ask("GET", url)

    assert str(error.value) == told


def test_in_the_clear_only_this_machine_is_asked(monkeypatch):
    monkeypatch.setattr(gate, "addresses", lambda host, port: ["192.168.1.5"])

    with pytest.raises(WebError, match="in the clear"):
        ask("GET", "http://nas.example/a.ics")


def test_where_the_gate_is_closed_it_says_so(monkeypatch):
    monkeypatch.setattr(gate, "addresses", lambda host, port: ["192.168.1.5"])

    with pytest.raises(WebError, match="closed to this installation"):
        ask("GET", "https://nas.example/a.ics", policy="shared")


def test_a_place_that_has_moved_is_followed():
    with serving(says(200, b"here")) as there, serving(says(301, Location=there.url)) as here:
        assert ask("GET", here.url).body == b"here"


def test_a_password_does_not_follow_to_another_machine():
    with serving(says(200)) as other, serving(says(302, location=other.url)) as server:
        ask("GET", server.url, login=Login("ada", "sea-horse"))

    assert "authorization" in server.asked[0][2]
    assert "authorization" not in other.asked[0][2]


@pytest.mark.parametrize(
    ("new", "is_same"),
    [
        ("https://example.org/dav/", True),
        ("https://dav.example.org/", True),
        ("https://example.org.evil.example/", False),
        ("https://evilexample.org/", False),
        ("https://example.org:8443/", False),
        ("http://example.org/", False),
    ],
)
def test_the_same_machine_is_told_from_one_that_sounds_like_it(new, is_same):
    assert web.is_within(web.split(new), web.split("https://example.org/")) == is_same


def test_what_is_for_one_machine_alone_follows_nowhere():
    with (
        serving(says(200)) as other,
        serving(says(307, location=other.url)) as server,
        pytest.raises(WebError),
    ):
        ask("POST", server.url, body=b"secret", hops=0)

    assert other.asked == []


def test_going_round_in_circles_ends():
    with serving(says(302, Location="/")) as server, pytest.raises(WebError, match="one address"):
        ask("GET", server.url)

    assert len(server.asked) == web.HOPS + 1


def test_a_move_to_where_nobody_is_asked_is_not_followed():
    moved = serving(says(302, Location="file:///etc/passwd"))
    with moved as server, pytest.raises(WebError, match="no web address"):
        ask("GET", server.url)


@pytest.mark.parametrize("size", [1_000, 1_001])
def test_more_than_is_read_is_refused(size):
    with serving(says(200, b"x" * size)) as server:
        if size == 1_000:
            assert len(ask("GET", server.url, at_most=1_000).body) == 1_000
        else:
            with pytest.raises(WebError, match="more than 5 MB"):
                ask("GET", server.url, at_most=1_000)


def test_a_server_that_drips_is_cut_off():
    enough = Event()

    def drips(request):
        request.send_response(200)
        request.end_headers()
        while not enough.wait(0.05):
            request.wfile.write(b"x")

    with serving(drips) as server:
        with pytest.raises(WebError, match="in time"):
            ask("GET", server.url, seconds=0.5)
        enough.set()


def test_a_server_that_never_answers_is_cut_off():
    enough = Event()
    with serving(lambda request: enough.wait(30)) as server:
        with pytest.raises(WebError, match="in time"):
            ask("GET", server.url, seconds=0.3)
        enough.set()


def test_nobody_there_is_said():
    with serving(says()) as server:
        pass

    with pytest.raises(WebError, match="could not be reached"):
        ask("GET", server.url)


def test_no_such_machine_is_said(monkeypatch):
    def nobody(host, port):
        raise gate.NotFound

    monkeypatch.setattr(gate, "addresses", nobody)

    with pytest.raises(WebError, match="No machine called gone.example"):
        ask("GET", "https://gone.example/")


def test_under_tls_the_server_proves_who_it_is(tls, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(tls.authority))
    with serving(says(200, b"safe"), tls.good) as server:
        assert ask("GET", server.url).body == b"safe"


@pytest.mark.parametrize("which", ["wrong_host", "expired", "self_signed"])
def test_one_that_cannot_is_told_nothing(tls, monkeypatch, which):
    monkeypatch.setenv("SSL_CERT_FILE", str(tls.authority))
    served = serving(says(), getattr(tls, which))
    with served as server, pytest.raises(WebError, match="could not prove"):
        ask("GET", server.url, login=Login("ada", "word"))

    assert server.asked == []
