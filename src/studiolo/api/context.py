"""What a route may ask about the request it answers."""

from typing import cast

from fastapi import Request

from studiolo.app import App


def app_of(request: Request) -> App:
    return cast(App, request.app.state.studiolo)


def request_id_of(request: Request) -> str:
    return str(request.state.request_id)


def base_url(request: Request) -> str:
    """What absolute addresses start with: the configured public address, else the one the client used."""
    return app_of(request).settings.public_base_url.rstrip("/") or str(request.base_url).rstrip("/")
