"""`studiolo storage`: looking after what is kept."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter
from cyclopts.validators import Number
from rich.console import Console
from rich.table import Table

from studiolo.cli.progress import setup_progress

if TYPE_CHECKING:
    from studiolo.configuration import StorageRules
    from studiolo.storage.backup import Copied, Kept
    from studiolo.storage.check import Report
    from studiolo.storage.protocol import PictureRecords
    from studiolo.storage.references import SqlReferences

SHOWN_DIGESTS = 10

app = App(
    name="storage",
    help="Look after what is kept: check, repair, collect, retain, backup, restore.\n\nExample: studiolo storage check",
    help_format="markdown",
)

Flag = Parameter(negative="")
Hours = Annotated[float, Parameter(validator=Number(gte=1))]


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """All that the commands work on."""

    kept: "Kept"
    rules: "StorageRules"
    records: "PictureRecords"
    references: "SqlReferences"


@app.command
def check(*, quick: Annotated[bool, Flag] = False) -> None:
    """Is every picture where it should be, and whole?

    Reads all bytes of every record in every place and holds them against their digest; counts what no record names.
    Changes nothing. Exit status 1 when something is missing or damaged.

    Example: studiolo storage check --quick

    Parameters
    ----------
    quick
        Only look whether the bytes are there in their full length.
    """
    _check(quick=quick, mend=False)


@app.command
def repair(
    *, quick: Annotated[bool, Flag] = False, backup: Annotated[Path | None, Parameter(name="--from")] = None
) -> None:
    """Check, and copy what is missing or damaged from a place that has it whole.

    Exit status 1 when something is whole in no place.

    Example: studiolo storage repair

    Parameters
    ----------
    quick
        Only mend what is not there in its full length.
    backup
        The folder of a backup, for what is whole in no place.
    """
    _check(quick=quick, mend=True, backup=backup)


@app.command
def collect(*, grace_hours: Hours = 24.0) -> None:
    """Remove bytes that no record names, in two steps.

    Bytes that were last put before the grace time are set aside, and dropped by a later collection when they have been
    aside for as long and are still not named. Run it once a day; it may run beside any number of servers.

    Example: studiolo storage collect

    Parameters
    ----------
    grace_hours
        How long bytes may be without a record. At least one hour.
    """
    asyncio.run(_collect(grace_hours))


@app.command
def retain() -> None:
    """Remove records older than [[storage.retention]] of the configuration allows. Their bytes go with `collect`.

    Example: studiolo storage retain
    """
    asyncio.run(_retain())


@app.command
def backup(folder: Path) -> None:
    """Copy everything that is kept into a folder, while servers go on.

    Into the folder of an older backup only what is new is copied. On the same disk, bytes are linked instead of copied.
    PostgreSQL is copied by pg_dump.

    Example: studiolo storage backup /backups/studiolo

    Parameters
    ----------
    folder
        Where the backup is, or will be.
    """
    asyncio.run(_backup(folder))


@app.command
def restore(folder: Path) -> None:
    """Bring a backup back into an empty data folder (and an empty PostgreSQL). Nothing is overwritten.

    Example: studiolo storage restore /backups/studiolo

    Parameters
    ----------
    folder
        Where the backup is.
    """
    asyncio.run(_restore(folder))


def _check(*, quick: bool, mend: bool, backup: Path | None = None) -> None:
    report = asyncio.run(_checked(quick=quick, mend=mend, backup=backup))
    _print_report(report, mend=mend)
    if not report.is_clean:
        sys.exit(1)


async def _checked(*, quick: bool, mend: bool, backup: Path | None) -> "Report":
    from studiolo.storage.backup import pictures_of
    from studiolo.storage.check import check

    async with _opened() as opened:
        with _counting("checking" if quick else "reading") as on_checked:
            return await check(
                opened.kept.places,
                opened.references,
                quick=quick,
                mend=mend,
                source=None if backup is None else pictures_of(backup),
                on_checked=on_checked,
            )


async def _collect(grace_hours: float) -> None:
    from studiolo.storage.collect import collect

    async with _opened() as opened:
        done = await collect(opened.kept.places, [opened.references.referenced], grace_seconds=grace_hours * 3600)
    table = _table("place", "kept", "set aside", "MB", "dropped", "brought back", "drafts removed")
    for place in done:
        megabytes = f"{place.set_aside_bytes / 1e6:.1f}"
        counts = (place.kept, place.set_aside, megabytes, place.dropped, place.brought_back, place.drafts)
        table.add_row(place.place, *map(str, counts))
    Console().print(table)


async def _retain() -> None:
    from studiolo.storage.retain import retain

    async with _opened() as opened:
        removed = await retain(opened.records, opened.rules.retention)
    if not opened.rules.retention:
        _say("No rule says how long pictures are kept: everything stays. See [[storage.retention]].")
    for tenant, count in removed.items():
        _say(f"{tenant}: {count} removed")


async def _backup(folder: Path) -> None:
    from studiolo.storage.backup import back_up

    async with _opened() as opened:
        with _counting("copying") as on_copied:
            copied = await back_up(opened.kept, folder, on_copied=on_copied)
    _say(f"In {folder}: the database and {_files(copied.count)}, {copied.fresh} of them new.")
    _end_if_lost(copied, "studiolo storage repair --from another backup")


async def _restore(folder: Path) -> None:
    from studiolo.storage.backup import restore

    with _counting("copying") as on_copied:
        kept, _ = _kept()
        copied = await restore(folder, kept, on_copied=on_copied)
    _say(f"Back again: the database and {_files(copied.count)}. Now run: studiolo storage check")
    _end_if_lost(copied, "studiolo storage repair --from another backup")


@asynccontextmanager
async def _opened() -> AsyncIterator[Opened]:
    """With the database at its newest migration."""
    from studiolo.database.connect import migrate, open_database
    from studiolo.storage.records import SqlPictureRecords
    from studiolo.storage.references import SqlReferences

    kept, rules = _kept()
    engine = open_database(kept.database_url, file=kept.data_dir / "studiolo.db")
    try:
        await migrate(engine)
        yield Opened(kept=kept, rules=rules, records=SqlPictureRecords(engine), references=SqlReferences(engine))
    finally:
        await kept.blobs.close()
        await engine.dispose()


def _kept() -> "tuple[Kept, StorageRules]":
    from studiolo.configuration import read_configuration
    from studiolo.settings import get_settings
    from studiolo.storage.backup import Kept
    from studiolo.storage.build import build_places, join

    settings = get_settings()
    rules = read_configuration(settings).storage
    places = build_places(rules, settings.data_dir)
    url = settings.database_url.get_secret_value()
    return Kept(data_dir=settings.data_dir, database_url=url, blobs=join(places, rules), places=places), rules


def _print_report(report: "Report", *, mend: bool) -> None:
    from studiolo.storage.check import State

    table = _table("place", "missing", "damaged", *(["mended"] if mend else []), "named by no record", "MB")
    for name, unnamed in report.unnamed.items():
        here = [fault for fault in report.faults if fault.place == name]
        counts = [sum(fault.state is state for fault in here) for state in (State.MISSING, State.DAMAGED)]
        counts += [sum(fault.mended for fault in here)] if mend else []
        table.add_row(name, *map(str, counts), str(unnamed), f"{report.unnamed_bytes[name] / 1e6:.1f}")
    Console().print(table)
    _say(f"Checked in every place: {_files(report.count)}.")
    for digest in report.lost[:SHOWN_DIGESTS]:
        _say(f"whole in no place: {digest}")
    if len(report.lost) > SHOWN_DIGESTS:
        _say(f"... and {len(report.lost) - SHOWN_DIGESTS} more.")
    if report.lost:
        _say("A backup may have them: studiolo storage repair --from FOLDER")
    elif not report.is_clean:
        _say("Every one of them is whole in another place. Mend it with: studiolo storage repair")


def _end_if_lost(copied: "Copied", remedy: str) -> None:
    if copied.lost:
        _say(f"Whole nowhere: {_files(len(copied.lost))}, the first of them {copied.lost[0]}. Try: {remedy}")
        sys.exit(1)


@contextmanager
def _counting(verb: str) -> Iterator[Callable[[int, int], None]]:
    with setup_progress(Console(stderr=True)) as on_setup:
        yield lambda done, total: on_setup(f"{verb} {_files(total)}", done / max(total, 1))


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count:,} files"


def _table(*heads: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for number, head in enumerate(heads):
        table.add_column(head, justify="left" if number == 0 else "right")
    return table


def _say(sentence: str) -> None:
    Console().print(sentence, highlight=False, markup=False, soft_wrap=True)
