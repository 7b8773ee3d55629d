"""A picture that was made before stands for one that cannot be made now: the tenant's own, and only if it is alike."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from studiolo.images import ImageRequest
from studiolo.storage.library import SqlLibrary, in_common, words
from studiolo.storage.local import LocalStorage
from studiolo.storage.records import SqlPictureRecords
from tests.databases import opened
from tests.storage.conftest import stored

PICTURES = (
    ("default", "a red fox in the snow at dawn"),
    ("default", "a brown bear in the snow"),
    ("other", "a red fox in the snow"),
)


@pytest.mark.parametrize(
    ("tenant", "prompt", "found"),
    [
        ("default", "A red fox in the snow", "a red fox in the snow at dawn"),
        ("default", "a bear in snow", "a brown bear in the snow"),
        ("other", "red fox, snow", "a red fox in the snow"),
        ("default", "a lighthouse", None),
        ("nobody", "a red fox in the snow", None),
    ],
)
def test_the_nearest_of_the_tenants_own_is_found(
    database_url: str, tmp_path: Path, tenant: str, prompt: str, found: str | None
) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            records, blobs = SqlPictureRecords(engine), LocalStorage(tmp_path / "pictures")
            for number, (owner, about) in enumerate(PICTURES):
                digest = await blobs.put(about.encode())
                await records.add(replace(stored(number, digest), tenant=owner, prompt=about), request_id="")
            library = SqlLibrary(engine, records, blobs)
            alike = await library.find_alike(ImageRequest(prompt=prompt, engine="far", seed=1, tenant=tenant))
            assert (alike and alike.prompt) == found
            assert alike is None or alike.picture.data == alike.prompt.encode()

    asyncio.run(story())


def test_a_picture_whose_bytes_are_gone_is_not_offered(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            records = SqlPictureRecords(engine)
            await records.add(replace(stored(1), prompt="a fox"), request_id="")
            library = SqlLibrary(engine, records, LocalStorage(tmp_path / "pictures"))
            assert await library.find_alike(ImageRequest(prompt="a fox", engine="far", seed=1)) is None

    asyncio.run(story())


def test_words_that_any_prompt_has_do_not_make_prompts_alike() -> None:
    assert in_common(words("a cat in the rain"), words("a dog in the sun")) == 0
    assert in_common(words("A cat!"), words("the CAT")) == 1
    assert in_common(words(""), words("a the")) == 0
