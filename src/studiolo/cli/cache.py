"""`studiolo cache`: what is remembered of earlier requests."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

if TYPE_CHECKING:
    from studiolo.cache.protocol import Cache, Stats, Which

app = App(
    name="cache",
    help="What is remembered of earlier requests: stats, invalidate.\n\nExample: studiolo cache stats",
    help_format="markdown",
)


@app.command
def stats(*, as_json: Annotated[bool, Parameter(name="--json", negative="")] = False) -> None:
    """How much is kept, and how requests fared. A running server tells its latest hits within a minute.

    Example: studiolo cache stats

    Parameters
    ----------
    as_json
        Print a JSON object instead of sentences.
    """
    found = asyncio.run(_stats())
    answered = found.hits + found.shared
    asked = answered + found.misses
    if as_json:
        names = ("entries", "byte_count", "hits", "misses", "shared")
        print(json.dumps({name: getattr(found, name) for name in names}))
        return
    print(f"{_count(found.entries, 'entry', 'entries')}, {found.byte_count / 1e6:,.1f} MB of pictures")
    print(
        f"{_count(asked, 'request', 'requests')}: {found.hits:,} found, {found.shared:,} shared, {found.misses:,} made"
        + (f" ({answered / asked:.0%} cost nothing)" if asked else "")
    )


@app.command
def invalidate(
    *,
    key: str = "",
    prompt: str = "",
    template: str = "",
    tag: str = "",
    model: str = "",
    tenant: str = "",
    everything: Annotated[bool, Parameter(name="--all", negative="")] = False,
) -> None:
    """Forget entries that fit everything given, so that the next such request is made anew. No picture is removed.

    Running servers see it within a second; what they are making at this moment isn't remembered either.

    Example: studiolo cache invalidate --model openai/gpt-image-1 --tenant shop

    Parameters
    ----------
    key
        One entry.
    prompt
        The prompt, word for word.
    template
        All that a template made.
    tag
        All that carry a tag.
    model
        An engine, as `fake` or `openai/gpt-image-1`; `openai` means all of its models.
    tenant
        All of one tenant.
    everything
        All there are.
    """
    from studiolo.cache.protocol import Which
    from studiolo.generation.decide import clean_prompt

    which = Which(
        key=key,
        prompt=clean_prompt(prompt) if prompt else "",  # as it was when it was kept
        template=template,
        tag=tag,
        model=model,
        tenant=tenant,
        everything=everything,
    )
    print(f"Forgotten: {_count(asyncio.run(_forget(which)), 'entry', 'entries')}.")


async def _stats() -> "Stats":
    async with _opened() as cache:
        return await cache.stats()


async def _forget(which: "Which") -> int:
    async with _opened() as cache:
        return await cache.forget(which)


@asynccontextmanager
async def _opened() -> AsyncIterator["Cache"]:
    """With the database at its newest migration."""
    from studiolo.cache.sql import SqlCache
    from studiolo.configuration import read_configuration
    from studiolo.database.connect import migrate, open_database
    from studiolo.settings import get_settings

    settings = get_settings()
    rules = read_configuration(settings).cache
    engine = open_database(settings.database_url.get_secret_value(), file=settings.data_dir / "studiolo.db")
    try:
        await migrate(engine)
        cache = SqlCache(engine, rules)
        yield cache
        await cache.close()
    finally:
        await engine.dispose()


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
