"""Pictures behind temporary addresses: fetched at once, bounded, and never from inside our own network."""

import ipaddress
import socket
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from studiolo.engines.upstream.line import MAX_PICTURE_BYTES, Line, read_body, timeout_until
from studiolo.errors import OutcomeUnknown, StudioloError

if TYPE_CHECKING:
    import httpx2

MAX_REDIRECTS = 3
# The picture is made and paid for, and asking for its bytes again costs nothing.
_TRIES = 3
_PAUSE_SECONDS = 0.3

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def download(url: str, line: Line) -> bytes:
    """The bytes behind `url`, without the account's key. Raises OutcomeUnknown: a picture was made that is not in hand."""
    deadline = time.monotonic() + line.timeout_seconds
    failed: StudioloError | None = None
    for number in range(_TRIES):
        if number:
            time.sleep(_PAUSE_SECONDS * number)
        try:
            return _follow(url, line, deadline)
        except _Again as again:
            failed = again.failure
        if time.monotonic() > deadline:
            break
    raise failed or _lost(line)


class _Again(Exception):
    """It failed in a way that may pass."""

    def __init__(self, failure: StudioloError) -> None:
        self.failure = failure


def _follow(url: str, line: Line, deadline: float) -> bytes:
    import httpx2

    try:
        target = httpx2.URL(url)
        for _ in range(MAX_REDIRECTS + 1):
            body, further = _get(target, line, deadline)
            if further is None:
                return body
            target = target.join(further)
    except httpx2.InvalidURL:
        pass
    raise _lost(line)


def _get(target: "httpx2.URL", line: Line, deadline: float) -> tuple[bytes, str | None]:
    """The bytes, or where they are instead."""
    import httpx2

    pinned, headers, extensions = _pin(target, line)
    failed: Exception
    try:
        with line.client.stream(
            "GET", pinned, headers=headers, extensions=extensions, timeout=timeout_until(deadline)
        ) as response:
            if response.is_redirect:
                return b"", response.headers.get("location", "")
            if response.is_success:
                return read_body(response, name=line.name, limit=MAX_PICTURE_BYTES, deadline=deadline), None
            failed = _Again(_lost(line)) if response.status_code >= 500 or response.status_code == 429 else _lost(line)
    except httpx2.HTTPError:
        failed = _Again(_lost(line))
    raise failed


def _pin(target: "httpx2.URL", line: Line) -> tuple["httpx2.URL", Mapping[str, str], dict[str, str]]:
    """The same address by number: what was checked is what is connected to, whatever the name means a moment later."""
    if target.scheme not in ("http", "https") or not target.host or target.userinfo:
        raise _lost(line)
    addresses = _resolve(target.host)
    if not addresses:
        raise _Again(_lost(line))
    if not all(is_public(address) for address in addresses) and not _is_inside(line):
        raise OutcomeUnknown(
            f"The engine {line.name!r} gave an address inside this network for its picture; it was not fetched."
        )
    host = target.netloc.decode("ascii")
    return target.copy_with(host=str(addresses[0])), {"Host": host}, {"sni_hostname": target.host}


def _is_inside(line: Line) -> bool:
    """Whether the engine itself is on this machine or in this network, and so may point there."""
    import httpx2

    addresses = _resolve(httpx2.URL(line.base_url).host)
    return bool(addresses) and not any(is_public(address) for address in addresses)


def _resolve(host: str) -> list[Address]:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return [ipaddress.ip_address(str(address[0]).partition("%")[0]) for *_, address in found]


def is_public(address: Address) -> bool:
    """Whether anybody on the internet could be meant, also where an IPv4 address is wrapped in an IPv6 one."""
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour
        if wrapped is not None:
            return is_public(wrapped)
    return address.is_global and not address.is_multicast


def _lost(line: Line) -> OutcomeUnknown:
    return OutcomeUnknown(f"The engine {line.name!r} made a picture that could not be fetched from where it was put.")
