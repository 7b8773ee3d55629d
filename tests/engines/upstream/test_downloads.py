"""Pictures behind temporary addresses."""

import ipaddress
import socket
from typing import Any

import pytest

from studiolo.engines.upstream.downloads import is_public
from studiolo.errors import EngineUnreachable, OutcomeUnknown
from tests.engines.upstream.conftest import KEY, Engines, paint
from tests.fakes.upstream_server import FakeUpstream


def test_a_picture_behind_an_address_is_fetched_at_once_and_without_the_key(
    engine: Engines, upstream: FakeUpstream
) -> None:
    upstream.script("url")
    assert paint(engine("openai", "dall-e-3"))[0].data.startswith(b"\x89PNG")
    (headers,) = upstream.downloads
    assert KEY not in str(headers)
    assert headers["host"] == upstream.address.removeprefix("http://")


def test_fetching_is_tried_again_since_the_picture_is_paid_for(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.script("url")
    upstream.script_files({"status": 503}, "half")
    assert paint(engine("openai", "dall-e-3"))
    assert (len(upstream.calls), len(upstream.downloads)) == (1, 3)


def test_a_picture_that_cannot_be_fetched_was_made_all_the_same(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.script("url")
    upstream.script_files({"status": 403})
    with pytest.raises(OutcomeUnknown, match="could not be fetched"):
        paint(engine("openai", "dall-e-3"))
    assert len(upstream.downloads) == 1  # an address that has expired does not come back


def test_bytes_that_are_no_picture_are_not_handed_on(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.script("url")
    upstream.script_files({"status": 200, "body": "<svg/>"})
    with pytest.raises(OutcomeUnknown, match="no picture"):
        paint(engine("openai", "dall-e-3"))


@pytest.mark.parametrize("times", [3, 4])
def test_redirects_are_followed_three_times(engine: Engines, upstream: FakeUpstream, times: int) -> None:
    upstream.script("url")
    upstream.script_files(*[{"status": 302, "headers": {"Location": "?again"}}] * times)
    asked = engine("openai", "dall-e-3")
    if times == 3:
        assert paint(asked)
    else:
        with pytest.raises(OutcomeUnknown):
            paint(asked)


@pytest.mark.parametrize("address", ["ftp://127.0.0.1", "file:///etc", "http://", "//x", "http://user@127.0.0.1"])
def test_only_plain_web_addresses_are_fetched(engine: Engines, upstream: FakeUpstream, address: str) -> None:
    upstream.script("url")
    upstream.always(pictures_at=address)
    with pytest.raises(OutcomeUnknown):
        paint(engine("openai", "dall-e-3"))
    assert not upstream.downloads


def resolve_as(addresses: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of the internet, which tests do not ask."""
    real = socket.getaddrinfo

    def resolve(host: Any, *rest: Any, **more: Any) -> Any:
        return real(addresses.get(host, host), *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


@pytest.mark.parametrize(
    "inside", ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fd00::1", "::ffff:127.0.0.1"]
)
def test_an_engine_on_the_internet_cannot_make_us_ask_our_own_network(
    engine: Engines, upstream: FakeUpstream, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    """The engine's own name is looked up twice: for the call it is on loopback, for the check it is on the internet."""
    from studiolo.engines.upstream import downloads

    port = upstream.address.rpartition(":")[2]
    monkeypatch.setattr(downloads, "_is_inside", lambda line: False)
    resolve_as({"picture.example": inside}, monkeypatch)
    upstream.script("url")
    upstream.always(pictures_at=f"http://picture.example:{port}")
    with pytest.raises(OutcomeUnknown, match="inside this network"):
        paint(engine("openai", "dall-e-3"))
    assert not upstream.downloads


def test_a_redirect_into_our_own_network_is_not_followed(
    engine: Engines, upstream: FakeUpstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studiolo.engines.upstream import downloads

    seen: list[str] = []
    real = downloads.is_public

    def public_once(address: downloads.Address) -> bool:
        seen.append(str(address))
        return len(seen) == 1 or real(address)

    monkeypatch.setattr(downloads, "_is_inside", lambda line: False)
    monkeypatch.setattr(downloads, "is_public", public_once)
    upstream.script("url")
    upstream.script_files({"status": 302, "headers": {"Location": "http://127.0.0.1:1/secret"}})
    with pytest.raises(OutcomeUnknown, match="inside this network"):
        paint(engine("openai", "dall-e-3"))
    assert len(upstream.downloads) == 1


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1", False),
        ("fd12::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("2002:7f00:1::", False),  # 127.0.0.1 in 6to4
    ],
)
def test_what_anybody_on_the_internet_could_mean(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_the_key_is_not_sent_to_a_polling_address_of_somebody_else(engine: Engines, upstream: FakeUpstream) -> None:
    with FakeUpstream() as stranger:
        upstream.always(polls_at=stranger.address)
        with pytest.raises(OutcomeUnknown, match="no address of its own"):
            paint(engine("bfl", "flux-2-pro"))
        assert not stranger.polls


def test_an_engine_that_failed_is_not_asked_for_its_picture(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.always(poll_status="Failed")
    with pytest.raises(EngineUnreachable):
        paint(engine("bfl", "flux-2-pro"))
    assert not upstream.downloads
