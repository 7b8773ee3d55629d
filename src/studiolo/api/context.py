"""What the server is given, and what a route may ask about the request it answers."""

from typing import Protocol, cast

from fastapi import Request

from studiolo.generation.generate import Tools
from studiolo.jobs.build import Jobs
from studiolo.settings import Settings


class Wired(Protocol):
    """What the server needs of what app.py wires. Starting it again while it runs is harmless."""

    @property
    def settings(self) -> Settings: ...

    @property
    def tools(self) -> Tools: ...

    @property
    def jobs(self) -> Jobs: ...

    async def start(self) -> None: ...

    async def close(self) -> None: ...


def settings_of(request: Request) -> Settings:
    return cast(Wired, request.app.state.wired).settings


def tools_of(request: Request) -> Tools:
    return cast(Wired, request.app.state.wired).tools


def request_id_of(request: Request) -> str:
    return str(request.state.request_id)


def base_url(request: Request) -> str:
    """What absolute addresses start with: the configured public address, else the one the client used."""
    return settings_of(request).public_base_url.rstrip("/") or str(request.base_url).rstrip("/")
