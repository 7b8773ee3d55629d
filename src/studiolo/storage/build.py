"""Storage as configured: the places in their order, joined where there are several."""

from collections.abc import Sequence
from pathlib import Path

from studiolo.configuration import Place as PlaceEntry
from studiolo.configuration import StorageRules
from studiolo.errors import InvalidValue
from studiolo.settings import secret_named
from studiolo.storage.local import LocalStorage
from studiolo.storage.protocol import BlobStorage, Place


def build_storage(rules: StorageRules, data_dir: Path) -> BlobStorage:
    """Connects with first use. Raises InvalidValue, or StorageFailed where a part for buckets is missing."""
    return join(build_places(rules, data_dir), rules)


def build_places(rules: StorageRules, data_dir: Path) -> tuple[Place, ...]:
    """Nearest first; the data folder alone when nothing is configured. Raises as `build_storage`."""
    if not rules.places:
        return (LocalStorage(data_dir / "pictures"),)
    names = [entry.name for entry in rules.places]
    if len(set(names)) != len(names):
        raise InvalidValue("Two places of storage have the same name.", field="config")
    return tuple(_place(entry) for entry in rules.places)


def join(places: Sequence[Place], rules: StorageRules) -> BlobStorage:
    if len(places) == 1 and rules.write_at_least == 1:
        return places[0]
    from studiolo.storage.replicated import ReplicatedStorage  # with what it logs to: most studios need neither

    return ReplicatedStorage(places, write_at_least=rules.write_at_least)


def _place(entry: PlaceEntry) -> Place:
    if entry.folder is not None:
        return LocalStorage(entry.folder, name=entry.name)
    from studiolo.storage.s3 import S3Storage  # what it needs is an extra

    return S3Storage(
        entry.url,
        name=entry.name,
        endpoint=entry.endpoint,
        region=entry.region,
        access_key=secret_named(entry.access_key_env),
        secret_key=secret_named(entry.secret_key_env),
    )
