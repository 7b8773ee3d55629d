"""`studiolo cache`, as it is typed."""

import asyncio
import json
import re
from pathlib import Path

import pytest

from studiolo.database.connect import migrate, open_database
from studiolo.settings import get_settings
from tests.cache.making import studio
from tests.cli.conftest import Run, run

__all__ = ["run"]  # a fixture


@pytest.fixture
def filled(run: Run) -> None:
    """The user's database with two entries, one of which was found again."""

    async def story() -> None:
        engine = open_database("", file=get_settings().data_dir / "studiolo.db")
        await migrate(engine)
        async with studio(engine, byte_count=1_500_000) as ours:
            for prompt in ("a fox", "a hare", "a fox"):
                await ours.ask(prompt, engine="openai/gpt-image-1", tags=("spring",))
        await engine.dispose()

    asyncio.run(story())


def test_what_is_kept_is_told(run: Run, filled: None) -> None:
    assert run("cache", "stats").out.splitlines() == [
        "2 entries, 3.0 MB of pictures",
        "3 requests: 1 found, 0 shared, 2 made (33% cost nothing)",
    ]
    told = json.loads(run("cache", "stats", "--json").out)
    assert told == {"entries": 2, "byte_count": 3_000_000, "hits": 1, "misses": 2, "shared": 0}


def test_a_new_folder_has_an_empty_cache(run: Run) -> None:
    assert run("cache", "stats").out.splitlines()[0] == "0 entries, 0.0 MB of pictures"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["--prompt", " a  fox"], "1 entry"),
        (["--prompt", "a bird"], "0 entries"),
        (["--model", "openai", "--tag", "spring"], "2 entries"),
        (["--all"], "2 entries"),
    ],
)
def test_entries_are_forgotten(run: Run, filled: None, words: list[str], count: str) -> None:
    assert run("cache", "invalidate", *words).out == f"Forgotten: {count}.\n"
    left = json.loads(run("cache", "stats", "--json").out)["entries"]
    assert left == 2 - int(count[0])


def test_nothing_is_forgotten_unless_it_is_said_what(run: Run, filled: None) -> None:
    ran = run("cache", "invalidate")
    assert ran.status == 1
    assert "Say which entries to forget" in ran.err
    assert json.loads(run("cache", "stats", "--json").out)["entries"] == 2


def test_the_page_shows_commands_that_run(run: Run, filled: None) -> None:
    page = Path(__file__).parents[2] / "docs" / "how-to" / "cache.md"
    commands = re.findall(r"^studiolo (cache .*)$", page.read_text(), re.MULTILINE)
    assert len(commands) >= 4
    for command in commands:
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', command.partition("  #")[0])]
        assert run(*words).status == 0, command
