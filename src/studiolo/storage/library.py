"""Pictures that were made before, as a stand-in for one that cannot be made now."""

import re
from dataclasses import replace

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.transactions import Transactions
from studiolo.errors import NotFound
from studiolo.images import ImageRequest, StoredPicture
from studiolo.storage.protocol import BlobStorage, PictureRecords
from studiolo.storage.tables import pictures

LOOKED_AT = 2000  # of the tenant's newest pictures
ALIKE_FROM = 0.4  # share of words in common, from which a picture may stand for another
PASSED_OVER = frozenset(
    "a an and at by for from in into is it its of on or over the their to under with without".split()
)
NEWEST = (
    select(pictures.c.id, pictures.c.prompt, pictures.c.width_px, pictures.c.height_px)
    .where(pictures.c.tenant == bindparam("owner"))
    .order_by(pictures.c.created.desc())
    .limit(LOOKED_AT)
)


class SqlLibrary:
    """generation/later.py says what it is for."""

    def __init__(self, engine: AsyncEngine, records: PictureRecords, blobs: BlobStorage) -> None:
        self._transactions = Transactions(engine, "The library")
        self._records = records
        self._blobs = blobs

    async def find_alike(self, request: ImageRequest) -> StoredPicture | None:
        """The tenant's own picture whose prompt has most words in common; among equals one of the size asked for, then
        the newest. None when none is alike. Raises StorageFailed."""
        rows = await self._transactions.read(
            lambda connection: connection.execute(NEWEST, {"owner": request.tenant}).all()
        )
        wanted, size = words(request.prompt), (request.width_px, request.height_px)
        scored = [(in_common(wanted, words(row.prompt)), (row.width_px, row.height_px) == size, row.id) for row in rows]
        best = max(scored, key=lambda one: one[:2], default=(0.0, False, ""))
        if best[0] < ALIKE_FROM:
            return None
        try:
            stored = await self._records.find(best[2])
            data = await self._blobs.get(stored.digest)
        except NotFound:  # removed meanwhile
            return None
        return replace(stored, picture=replace(stored.picture, data=data))


def words(prompt: str) -> frozenset[str]:
    """What a prompt is about: its words in lower case, without those that any prompt has."""
    return frozenset(re.findall(r"\w+", prompt.lower())) - PASSED_OVER


def in_common(first: frozenset[str], second: frozenset[str]) -> float:
    """Jaccard's index: 0 for none, 1 for the same."""
    either = first | second
    return len(first & second) / len(either) if either else 0.0
