"""The one gate for connections to other machines.

Resolve the name, look at what the address is, and connect to that very address: a name that
changes its mind in between leads nowhere else.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Literal

# personal: one's own machine may reach one's own networks. shared: the public internet only.
# loopback: this machine and no other.
Policy = Literal["personal", "shared", "loopback"]
Address = IPv4Address | IPv6Address

AT_MOST = 3  # addresses of one name that are tried
OWN_NETWORKS = [
    ip_network(network)
    for network in (
        "127.0.0.0/8",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "::1/128",
        "fc00::/7",
    )
]
NAT64 = IPv6Network("64:ff9b::/96")
GLOBAL_UNICAST = IPv6Network("2000::/3")
# `ipaddress` calls these global, in some versions of Python.
NOT_GLOBAL = [
    ip_network(network)
    for network in (
        "0.0.0.0/8",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "240.0.0.0/4",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
    )
]


class NotAllowed(OSError):
    """The address lies where this installation does not connect to."""


class NotFound(OSError):
    """No machine of this name is known."""


def unwrapped(address: Address) -> Address:
    """The IPv4 address that is really meant by a mapped, NAT64 or 6to4 address."""
    if isinstance(address, IPv4Address):
        return address
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def is_global(address: Address) -> bool:
    """Whether it belongs to one machine on the public internet."""
    if address.is_multicast or not address.is_global:
        return False
    if isinstance(address, IPv6Address) and address not in GLOBAL_UNICAST:
        return False
    return not any(address in network for network in NOT_GLOBAL)


def is_allowed(text: str, policy: Policy) -> bool:
    """Whether this installation may connect to the address."""
    address = unwrapped(ip_address(text.partition("%")[0]))
    if policy == "loopback":
        return address.is_loopback
    if policy == "personal" and any(address in network for network in OWN_NETWORKS):
        return True
    return is_global(address)


def addresses(host: str, port: int) -> list[str]:
    """The addresses of a name, in the order to try them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise NotFound(f"No machine called {host} was found.") from error
    return list(dict.fromkeys(str(place[4][0]) for place in found))


def connect(host: str, port: int, policy: Policy, timeout: float) -> socket.socket:
    """A connection to one of the host's addresses that the policy allows.

    `timeout` is for all of them together, and stays on the socket for each answer.
    """
    allowed = [place for place in addresses(host, port) if is_allowed(place, policy)][:AT_MOST]
    if not allowed:
        raise NotAllowed(f"{host} lies in a network that is closed to this installation.")
    trouble = OSError(f"{host} did not answer.")
    for place in allowed:
        try:
            made = socket.create_connection((place, port), timeout / len(allowed))
        except OSError as error:
            trouble = error
            continue
        made.settimeout(timeout)
        # Short lines back and forth: waiting to fill a packet costs 40 ms each time.
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made
    raise trouble
