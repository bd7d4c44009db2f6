"""Connections go only where the policy allows, and to the very address that was looked at."""

import socket

import pytest

from askaround.adapters import gate
from askaround.adapters.gate import NotAllowed, NotFound, connect, is_allowed

PUBLIC = ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
OWN = ["127.0.0.1", "127.8.9.1", "::1", "10.0.0.1", "172.16.0.1", "172.31.255.255"]
OWN += ["192.168.1.1", "100.64.0.1", "fd00::1", "::ffff:127.0.0.1", "::ffff:a00:1"]
OWN += ["64:ff9b::7f00:1", "2002:7f00:1::", "2002:c0a8:101::1", "64:ff9b::a00:1"]
# Link-local (cloud settings live there), nowhere, everybody, reserved, examples, tunnels.
NEVER = ["169.254.169.254", "fe80::1", "fe80::1%eth0", "0.0.0.0", "::", "224.0.0.1", "ff0e::1"]
NEVER += ["255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "2001:db8::1", "fec0::1"]
NEVER += ["2001::1", "64:ff9b:1::7f00:1", "::ffff:169.254.169.254", "192.0.0.8", "3fff::1"]
NEVER += ["64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::", "::127.0.0.1", "::ffff:0.0.0.0", "0.1.2.3"]


@pytest.mark.parametrize("address", PUBLIC)
def test_the_public_internet_is_open_to_both(address):
    assert is_allowed(address, "shared")
    assert is_allowed(address, "personal")


@pytest.mark.parametrize("address", OWN)
def test_ones_own_networks_are_for_ones_own_machine(address):
    assert is_allowed(address, "personal")
    assert not is_allowed(address, "shared")


@pytest.mark.parametrize("address", NEVER)
def test_some_addresses_are_closed_to_both(address):
    assert not is_allowed(address, "personal")
    assert not is_allowed(address, "shared")


@pytest.mark.parametrize(
    ("address", "is_open"), [("127.0.0.1", True), ("::1", True), ("10.0.0.1", False)]
)
def test_loopback_is_this_machine_alone(address, is_open):
    assert is_allowed(address, "loopback") is is_open


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "localhost.", "0x7f000001", "127.1"])
def test_however_it_is_written_the_own_machine_is_closed_to_a_shared_installation(listener, host):
    listener.settimeout(0.1)

    # Some resolvers do not know "localhost." at all.
    with pytest.raises((NotAllowed, NotFound)):
        connect(host, listener.getsockname()[1], "shared", 5)

    with pytest.raises(TimeoutError):
        listener.accept()


def test_a_name_that_changes_its_mind_leads_nowhere_else(listener, monkeypatch):
    port, real, asked = listener.getsockname()[1], socket.getaddrinfo, []

    def rebinding(host, *rest, **more):
        if host != "mail.home.example":
            return real(host, *rest, **more)
        asked.append(host)
        return [(2, 1, 6, "", ("127.0.0.1" if len(asked) == 1 else "169.254.169.254", port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)

    with connect("mail.home.example", port, "personal", 5) as made:
        assert made.getpeername() == ("127.0.0.1", port)
        assert made.gettimeout() == 5
    assert asked == ["mail.home.example"]


def test_an_address_that_does_not_answer_is_followed_by_the_next(listener, monkeypatch):
    monkeypatch.setattr(gate, "addresses", lambda *_: ["8.8.8.8", "::1", "127.0.0.1"])
    real = socket.create_connection

    def only_loopback(place, timeout):
        if place[0] != "127.0.0.1":
            raise TimeoutError
        return real(place, timeout)

    monkeypatch.setattr(gate.socket, "create_connection", only_loopback)

    connect("mail.home.example", listener.getsockname()[1], "personal", 5).close()


def test_nobody_there_is_the_last_addresses_error():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    with pytest.raises(ConnectionRefusedError):
        connect("127.0.0.1", port, "personal", 5)


@pytest.mark.parametrize("host", ["no such host", "a..b", "a" * 70 + ".example", "\0"])
def test_a_name_nobody_has_is_not_found(host):
    with pytest.raises(NotFound, match="No machine called"):
        connect(host, 25, "personal", 5)


def test_a_server_that_says_nothing_is_given_up(listener):
    with (
        connect("127.0.0.1", listener.getsockname()[1], "personal", 0.2) as made,
        pytest.raises(TimeoutError),
    ):
        made.recv(1)
