"""The one readable file an operator may write (STUDIOLO_CONFIG, TOML): engines, routes, limits. Values only.

Without a file everything has its default, and STUDIOLO_OPENAI_BASE_URL with STUDIOLO_OPENAI_API_KEY gives an engine
`openai`. A key is best named by the variable or the file that holds it, so that the configuration can be shown to anybody.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator

from studiolo.errors import InvalidValue
from studiolo.settings import Settings, secret_named

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]
Kind = Literal["openai", "azure", "google", "stability", "bfl", "compatible"]
Need = Literal["lettering", "dialogue", "style", "photo", "any"]
OnFailure = Literal["fail", "queue", "library"]


class _Values(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class EngineEntry(_Values):
    """[engines.NAME]: one account at one provider, asked for as NAME/MODEL.

    models: what it offers; the first one is meant when only NAME is asked for. Empty: any name is passed on, and asking
    for NAME alone means the kind's usual model. region: engines of the same kind in several regions fail separately.
    prices: US dollars for one picture, by model, where the answer does not tell what it cost. api_key: the key itself;
    api_key_env, the variable that holds it, goes before api_key_file, the file that does, and that before api_key.
    """

    kind: Kind
    base_url: str = ""
    api_key_env: str = ""
    api_key_file: Path | None = None
    api_key: SecretStr = SecretStr("")
    api_version: str = ""  # Azure's
    models: tuple[str, ...] = ()
    region: str = ""
    images_per_minute: int = Field(default=0, ge=0)  # 0: no limit of ours
    timeout_seconds: float = Field(default=180.0, gt=0)
    prices: Mapping[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_an_address(self) -> Self:
        if self.kind in ("azure", "compatible") and not self.base_url:
            raise ValueError(f"an engine of kind {self.kind!r} needs a base_url")
        return self

    def key(self) -> SecretStr:
        """Read now, so that a rotated key is used without a restart. Empty when there is none."""
        if self.api_key_env:
            return secret_named(self.api_key_env)
        if self.api_key_file is not None:
            try:
                return SecretStr(self.api_key_file.read_text().strip())
            except OSError:
                return SecretStr("")
        return self.api_key


class Choice(_Values):
    """[[routes.rules]].engines: one engine a rule may pick. weight: its share among those of the same rule that are sound."""

    engine: str
    weight: float = Field(default=1.0, gt=0)


class Rule(_Values):
    """[[routes.rules]]: the first rule that fits decides. need, tenant: "" and "any" fit all."""

    tenant: str = ""
    need: Need = "any"
    engines: tuple[Choice, ...] = Field(min_length=1)


class Routes(_Values):
    """[routes]: what `auto` means. fallbacks: who is asked when an engine fails, by the name that was asked for.

    tenants: the engines a tenant may use at all; a tenant that is not named may use every one.
    """

    rules: tuple[Rule, ...] = ()
    fallbacks: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    tenants: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)


class Failure(_Values):
    """[failure]: retries of one engine, its circuit breaker, and what happens when nobody can do it.

    on_failure: what a request gets that does not say so itself. slow_seconds: a call that takes longer counts as slow.
    rest_seconds: how long an open breaker leaves its engine alone.
    """

    attempts: int = Field(default=5, ge=1, le=10)
    first_wait_seconds: float = Field(default=1.0, gt=0)
    longest_wait_seconds: float = Field(default=30.0, gt=0)
    failure_rate: float = Field(default=0.5, gt=0, le=1)
    slow_rate: float = Field(default=0.8, gt=0, le=1)
    slow_seconds: float = Field(default=120.0, gt=0)
    window_seconds: float = Field(default=60.0, gt=0)
    least_calls: int = Field(default=5, ge=1)
    rest_seconds: float = Field(default=30.0, gt=0)
    on_failure: OnFailure = "fail"


class CacheRules(_Values):
    """[cache]: ttl_seconds 0 keeps nothing, but requests that run at the same time still share one generation.

    seedless: whether a request without a seed may be answered with pictures made before ("reuse"), or only shares those
    that are being made at this moment ("new"). shared: pictures made for one tenant answer the same request of another.
    max_bytes: of pictures that entries point at. ttl_by_engine: seconds, by engine or engine/model, where it differs.
    """

    enabled: bool = True
    ttl_seconds: float = Field(default=86_400.0, ge=0)
    ttl_by_engine: Mapping[str, float] = Field(default_factory=dict)
    max_bytes: int = Field(default=10_000_000_000, gt=0)
    seedless: Literal["reuse", "new"] = "reuse"
    shared: bool = False


class Place(_Values):
    """[[storage.places]]: where bytes are kept: a folder, or a bucket (url "s3://bucket/prefix"; keys by the usual AWS_ variables)."""

    name: Name
    folder: Path | None = None
    url: str = ""
    endpoint: str = ""
    region: str = ""
    access_key_env: str = "AWS_ACCESS_KEY_ID"
    secret_key_env: str = "AWS_SECRET_ACCESS_KEY"

    @model_validator(mode="after")
    def _is_somewhere(self) -> Self:
        if (self.folder is None) == (not self.url):
            raise ValueError("a place of storage has a folder or a url, not both")
        return self


class Retention(_Values):
    """[[storage.retention]]: pictures older than `days` are removed; tenant "" fits all. The first rule that fits decides."""

    tenant: str = ""
    days: float = Field(gt=0)


class StorageRules(_Values):
    """[storage]: places in the order in which they are read; every one of them gets every picture. Empty: the data folder."""

    places: tuple[Place, ...] = ()
    write_at_least: int = Field(default=1, ge=1)  # places that must have a picture before it is answered
    retention: tuple[Retention, ...] = ()


class JobRules(_Values):
    """[jobs]: concurrency: lines that one worker process works on at once, each a request for one or more pictures.
    heartbeat_seconds: a worker that is silent for three of them is taken for dead, and its jobs go on elsewhere."""

    concurrency: int = Field(default=4, ge=1)
    heartbeat_seconds: float = Field(default=5.0, gt=0)
    keep_days: float = Field(default=30.0, gt=0)


class Configuration(_Values):
    engines: Mapping[Name, EngineEntry] = Field(default_factory=dict)
    routes: Routes = Routes()
    failure: Failure = Failure()
    cache: CacheRules = CacheRules()
    storage: StorageRules = StorageRules()
    jobs: JobRules = JobRules()


def read_configuration(settings: Settings) -> Configuration:
    """What the file says, and what the environment adds. Raises InvalidValue, saying where the file is wrong."""
    content = _content(settings.config) if settings.config else {}
    try:
        read = Configuration.model_validate(content)
    except ValidationError as error:
        wrong = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in wrong["loc"]) or "the file"
        raise InvalidValue(f"{settings.config}: {where}: {wrong['msg']}.", field="config") from None
    if not settings.openai_api_key.get_secret_value():
        return read
    usual = EngineEntry(kind="openai", base_url=settings.openai_base_url, api_key=settings.openai_api_key)
    return read.model_copy(update={"engines": {"openai": usual} | dict(read.engines)})


def _content(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text())
    except OSError as error:
        raise InvalidValue(f"STUDIOLO_CONFIG: {path} cannot be read ({error.strerror}).", field="config") from error
    except tomllib.TOMLDecodeError as error:
        raise InvalidValue(f"{path} is not valid TOML: {error}.", field="config") from error
