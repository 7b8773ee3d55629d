"""Keys from the settings, and whether an address may be listened on without them."""

import hashlib
import hmac
from collections.abc import Sequence

from studiolo.access.loopback import is_loopback
from studiolo.errors import InvalidValue, NotAuthenticated

MAKE_A_KEY = """STUDIOLO_API_KEYS=$(python3 -c "import secrets; print('sk-studiolo-' + secrets.token_urlsafe(32))")"""


def check_key(given: str | None, keys: Sequence[str]) -> None:
    """Raises NotAuthenticated. Without configured keys everyone on this machine may."""
    if not keys:
        return
    if not given:
        raise NotAuthenticated("You didn't provide an API key. Send it as 'Authorization: Bearer YOUR_KEY'.")
    digest = hashlib.sha256(given.encode()).digest()
    # All are compared, so that the time taken does not tell which one was near.
    matches = [hmac.compare_digest(digest, hashlib.sha256(key.encode()).digest()) for key in keys]
    if not any(matches):
        raise NotAuthenticated("Incorrect API key provided.")


def check_binding(host: str, keys: Sequence[str]) -> None:
    """Raises InvalidValue when others could reach the server and no key would stop them."""
    if keys or is_loopback(host):
        return
    raise InvalidValue(
        f"Listening on {host} lets others in, and no key is configured. Make one and start again: export {MAKE_A_KEY}",
        field="host",
    )
