"""Where a webhook may go: an address of the world outside, looked up once, so that its name cannot change in between."""

import asyncio
import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from studiolo.errors import InvalidValue

PORTS = {"http": 80, "https": 443}
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class Refused(Exception):
    """Inside this folder only: nobody may be asked at that address."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pinned:
    """url: with the number in place of the name. host: what the Host header says. name: whose certificate is wanted."""

    url: str
    host: str
    name: str


def check_url(url: str, *, private: bool) -> None:
    """What can be told without a look-up. Raises InvalidValue with the field `webhook_url`."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in PORTS or not parts.hostname or parts.username is not None or len(url) > 2000 or port == 0:
        raise InvalidValue("Invalid 'webhook_url': it must be an http or https address.", field="webhook_url")
    if not private and _is_private(parts.hostname):
        raise InvalidValue(
            "Invalid 'webhook_url': it leads into a private network, which this server does not call "
            "(STUDIOLO_WEBHOOK_PRIVATE_ADDRESSES allows it).",
            field="webhook_url",
        )


async def pin(url: str, *, private: bool) -> Pinned:
    """Raises Refused when any address of that name is private, OSError when there is none."""
    parts = urlsplit(url)
    name = parts.hostname or ""
    port = parts.port or PORTS.get(parts.scheme, 443)
    found = await asyncio.get_running_loop().getaddrinfo(name, port, type=socket.SOCK_STREAM)
    numbers = [str(address[0]) for *_, address in found]
    if not numbers or (not private and any(_is_private(number) for number in numbers)):
        raise Refused
    number = f"[{numbers[0]}]" if ":" in numbers[0] else numbers[0]
    pinned = urlunsplit((parts.scheme, f"{number}:{port}", parts.path or "/", parts.query, ""))
    return Pinned(url=pinned, host=parts.netloc, name=name)


def _is_private(host: str) -> bool:
    """A name is not private by itself, but for this machine's own."""
    try:
        number = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host.lower().rstrip(".").endswith("localhost")
    return not all(one.is_global and not one.is_multicast for one in (number, *_inside(number)))


def _inside(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> tuple[ipaddress.IPv4Address, ...]:
    """The older addresses that a newer one leads to."""
    if isinstance(number, ipaddress.IPv4Address):
        return ()
    inside = [number.ipv4_mapped, number.sixtofour, *(number.teredo or ())]
    if number in NAT64:
        inside.append(ipaddress.IPv4Address(int(number) & 0xFFFFFFFF))
    return tuple(one for one in inside if one is not None)
