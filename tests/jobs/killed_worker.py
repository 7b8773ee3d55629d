"""A worker in a process of its own, to be killed: `python -m tests.jobs.killed_worker DATABASE_URL FOLDER`.

Its maker writes each call and each stored picture to FOLDER/calls.jsonl, a line at a time.
"""

import asyncio
import json
import os
import random
import sys
from pathlib import Path

from studiolo.generation.decide import Wish
from studiolo.images import StoredPicture
from studiolo.jobs.tools import Made
from tests.jobs.workshop import Maker, workshop


class Noted(Maker):
    """What is written is written at once, so that a kill between making and storing can be told from one after it."""

    folder: Path

    async def __call__(self, wish: Wish, model: str | None, *, key: str, first: int = 0) -> Made:
        for place in range(wish.count or 1):
            self.note("called", key, first + place)
        return await super().__call__(wish, model, key=key, first=first)

    async def _keep(self, wish: Wish, seed: int, key: str, number: int) -> StoredPicture:
        await asyncio.sleep(random.uniform(0.0, 0.05))
        stored = await super()._keep(wish, seed, key, number)
        self.note("stored", key, number)
        return stored

    def note(self, what: str, key: str, number: int) -> None:
        with (self.folder / "calls.jsonl").open("a") as file:
            file.write(json.dumps({"what": what, "picture": f"{key}-{number}"}) + "\n")


async def main(url: str, folder: Path) -> None:
    async with workshop(url, folder, working=False) as shop:
        shop.maker.__class__ = Noted
        shop.maker.folder = folder  # type: ignore[attr-defined]
        (folder / f"ready-{os.getpid()}").touch()
        await shop.jobs.workers.make().run()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
