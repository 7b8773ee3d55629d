"""A server without keys is for this machine only, also when a web page elsewhere makes the browser here ask."""

import ipaddress
import re
from urllib.parse import urlsplit

from studiolo.errors import NotAllowed

# What a browser calls pages served from this machine.
LOOPBACK_ORIGIN = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")


def is_loopback(host: str) -> bool:
    """Whether a name or address can only mean this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def check_host(host: str, public_base_url: str) -> None:
    """Raises NotAllowed for a name that is not ours.

    A page can give its own name the address 127.0.0.1 and so pass as the same origin; it cannot hide that name.
    """
    if is_loopback(host) or host == urlsplit(public_base_url).hostname:
        return
    raise NotAllowed(
        f"Without keys only this machine may ask, and this request was sent to {host[:80]!r}. Set STUDIOLO_API_KEYS, or "
        "STUDIOLO_PUBLIC_BASE_URL if that is this server's own address."
    )
