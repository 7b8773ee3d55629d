"""Reads the environment once. The only place that does; everything else is given what it needs."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from studiolo.errors import InvalidValue


def _default_data_dir() -> Path:
    """The user's data folder, after the XDG base directory specification."""
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "studiolo"


class Settings(BaseSettings):
    """Every setting, as the environment variable STUDIOLO_<NAME>."""

    model_config = SettingsConfigDict(env_prefix="STUDIOLO_", frozen=True, extra="ignore")

    data_dir: Path = Field(default_factory=_default_data_dir, description="Where pictures, records and art are kept.")
    database_url: SecretStr = Field(
        default=SecretStr(""),
        description="PostgreSQL, as postgresql://user:password@host/name; empty keeps an SQLite file in the data folder.",
    )
    config: Path | None = Field(
        default=None,
        description="A TOML file that names engines, routes and limits; see docs/reference/configuration.md.",
    )
    openai_base_url: str = Field(
        default="", description="With a key: an engine `openai` at this address, without any configuration file."
    )
    openai_api_key: SecretStr = Field(default=SecretStr(""), description="The key of that engine.")
    host: str = Field(default="127.0.0.1", description="The address the server listens on.")
    port: int = Field(default=8787, ge=0, le=65535, description="The port the server listens on.")
    public_base_url: str = Field(
        default="", description="What picture addresses start with; empty uses the Host header of each request."
    )
    api_keys: SecretStr = Field(
        default=SecretStr(""), description="Keys that may use the API, separated by commas; empty allows loopback only."
    )
    allowed_origins: str = Field(
        default="",
        description="Web pages whose scripts may call the API, as origins separated by commas; empty allows every page "
        "when keys are set, and only pages of this machine when not.",
    )
    engine: str = Field(default="maquette", description="The engine that aliases and `auto` mean.")
    aliases: bool = Field(
        default=True, description="Answer to the model names clients have built in, such as dall-e-3."
    )
    fake_engine: bool = Field(
        default=False, description="Offer the engine `fake` (coloured squares) and make it the default."
    )
    workers: int = Field(default=1, ge=1, le=64, description="How many pictures the built-in engine draws at once.")
    render_timeout_seconds: float = Field(default=600.0, gt=0, description="A picture that takes longer is given up.")
    worker_memory_mb: int = Field(default=6000, ge=500, description="A picture that needs more memory is given up.")
    worker_idle_seconds: float = Field(
        default=600.0, gt=0, description="An idle drawing process is ended after this long."
    )
    renderer: Literal["", "cuda_ad_rgb", "llvm_ad_rgb", "scalar_rgb"] = Field(
        default="", description="The renderer's variant; empty chooses the fastest this machine has."
    )
    work_here: bool = Field(
        default=True,
        description="Let the server itself work off batches and jobs; off leaves them to `studiolo worker`.",
    )
    webhook_secret: SecretStr = Field(
        default=SecretStr(""),
        description="What webhooks are signed with (Standard Webhooks): whsec_ and base64; empty sends none.",
    )
    webhook_private_addresses: bool = Field(
        default=False, description="Also send webhooks to addresses in private networks and to this machine."
    )
    term_program: str = Field(
        default="", validation_alias="TERM_PROGRAM", description="The terminal's own name; set by terminals."
    )

    @property
    def default_engine(self) -> str:
        return "fake" if self.fake_engine else self.engine

    @property
    def origins(self) -> tuple[str, ...]:
        return tuple(origin.strip() for origin in self.allowed_origins.split(",") if origin.strip())

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key.strip() for key in self.api_keys.get_secret_value().split(",") if key.strip())


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process. Raises InvalidValue, naming the first variable that cannot be read."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = error.errors(include_input=False, include_url=False)[0]
        name = str(wrong["loc"][0])
        raise InvalidValue(f"STUDIOLO_{name.upper()} cannot be read: {wrong['msg']}.", field=name) from None


def secret_named(variable: str) -> SecretStr:
    """What a variable that the configuration file names holds now; empty when it is not set."""
    return SecretStr(os.environ.get(variable, ""))
