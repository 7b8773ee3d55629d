"""Records that have been kept as long as they are to be."""

import time
from collections.abc import Callable, Sequence

from studiolo.configuration import Retention
from studiolo.storage.protocol import PictureRecords

DAY_SECONDS = 86_400.0


async def retain(
    records: PictureRecords, rules: Sequence[Retention], *, clock: Callable[[], float] = time.time
) -> dict[str, int]:
    """Remove records older than their tenant's rule says; how many, by tenant. Their bytes go with the next collection.

    Tenants that no rule fits keep everything. Raises StorageFailed.
    """
    removed = {}
    for tenant in await records.tenants():
        rule = next((rule for rule in rules if rule.tenant in ("", tenant)), None)
        if rule is not None:
            removed[tenant] = await _remove(records, tenant, before=clock() - rule.days * DAY_SECONDS)
    return removed


async def _remove(records: PictureRecords, tenant: str, *, before: float) -> int:
    removed = 0
    while page := await records.page(tenant=tenant, created_before=before):
        removed += await records.remove([stored.id for stored in page])
    return removed
