"""No test talks to another machine: looking up or connecting to one raises."""

import ipaddress
import sys

LOCAL_NAMES = {"localhost", ""}


class ForeignHostError(Exception):
    """A test tried to reach the network."""


def is_local(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host or "")
    try:
        return ipaddress.ip_address(name).is_loopback or name == "0.0.0.0"
    except ValueError:
        return name in LOCAL_NAMES


def _guard(event: str, args: tuple) -> None:
    if event == "socket.getaddrinfo" and not is_local(args[0]):
        raise ForeignHostError(args[0])
    if event == "socket.connect" and isinstance(args[1], tuple) and not is_local(args[1][0]):
        raise ForeignHostError(args[1])


def forbid() -> None:
    """For the rest of this process; an audit hook cannot be taken away again."""
    sys.addaudithook(_guard)
