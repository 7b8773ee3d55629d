"""The folder that `studiolo batch run` fills: results.jsonl, the pictures beside it, and which job it belongs to."""

import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import orjson

from studiolo.cli.output import SUFFIX_OF_FORMAT, writing
from studiolo.errors import InvalidValue, NotFound
from studiolo.images import PictureFormat
from studiolo.jobs.steps import filled_in, mark_removed, output_line
from studiolo.jobs.values import Line, new_id
from studiolo.studio import write_whole

if TYPE_CHECKING:
    from studiolo.jobs.tools import Find
    from studiolo.storage.protocol import BlobStorage

RESULTS, DRAFT = "results.jsonl", ".results.draft"
STATE, LOCK = ".studiolo-batch.json", ".studiolo-batch.lock"


class BatchFolder:
    """stems: names of picture files, by custom_id. Open it with `batch_folder`."""

    def __init__(self, path: Path, stems: Mapping[str, Sequence[str]], blobs: "BlobStorage", find: "Find") -> None:
        self._path = path
        self._stems = stems
        self._blobs = blobs
        self._find = find
        self._results: IO[bytes] | None = None

    def job_id(self) -> str:
        """Of the job whose results the folder holds; drawn when it is new. Raises InvalidValue, StorageFailed."""
        state = self._path / STATE
        with writing(state):
            if state.exists():
                return _job_of(state)
            if (self._path / RESULTS).exists():
                raise InvalidValue(f"{self._path} holds results that are not of this command.", field="out")
            job_id = new_id("folder_")
            write_whole(state, orjson.dumps({"job": job_id}))
            return job_id

    async def begin(self, answered: AsyncIterator[Line]) -> set[str]:
        """Write results.jsonl anew from what is answered already, as its last line may be half written; their ids.

        Until it is whole, what was there before stays. Raises StorageFailed.
        """
        draft, known = self._path / DRAFT, set[str]()
        with writing(draft):
            self._results = draft.open("wb")
        async for line in answered:
            await self.write([line])
            known.add(line.id)
        with writing(self._path / RESULTS):
            draft.replace(self._path / RESULTS)  # the open file is the same under its new name
        return known

    async def write(self, lines: Sequence[Line]) -> None:
        """The pictures first, then their lines. Raises StorageFailed."""
        assert self._results is not None
        for line in lines:
            body = await self._body(line) if line.answer else None
            with writing(self._path / RESULTS):
                self._results.write(orjson.dumps(output_line(line, body)) + b"\n")
                self._results.flush()

    def close(self) -> None:
        if self._results is not None:
            self._results.close()

    async def _body(self, line: Line) -> Mapping[str, Any]:
        body = await filled_in(line, self._blobs, self._find, base_url="")
        stems = self._stems.get(line.custom_id, ())
        for item, picture, stem in zip(body.get("data", ()), line.pictures, stems, strict=False):
            file = self._path / f"{stem}{SUFFIX_OF_FORMAT[PictureFormat(picture['format'])]}"
            removed = "removed" in item["studiolo"]
            there = file.exists() or (not removed and await self._fetch(picture["digest"], file))
            if not there:
                mark_removed(item)
            elif "url" in item:
                item["url"] = file.resolve().as_uri()
            item["studiolo"] |= {"file": file.name if there else None, "scene_url": None}
        return body

    async def _fetch(self, digest: str, file: Path) -> bool:
        """False when the picture was removed from storage."""
        try:
            data = await self._blobs.get(digest)
        except NotFound:
            return False
        with writing(file):
            write_whole(file, data)
        return True


@contextmanager
def batch_folder(
    path: Path, stems: Mapping[str, Sequence[str]], blobs: "BlobStorage", find: "Find"
) -> Iterator[BatchFolder]:
    """Made when it is missing, and ours alone. Raises InvalidValue when another command is at work in it."""
    with writing(path):
        path.mkdir(parents=True, exist_ok=True)
        lock = (path / LOCK).open("wb")
    folder = BatchFolder(path, stems, blobs, find)
    try:
        _take(lock, path)
        yield folder
    finally:
        folder.close()
        lock.close()


def _take(lock: IO[bytes], path: Path) -> None:
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise InvalidValue(f"Another command is filling {path}.", field="out") from None


def _job_of(state: Path) -> str:
    try:
        return str(orjson.loads(state.read_bytes())["job"])
    except (orjson.JSONDecodeError, KeyError, TypeError):
        raise InvalidValue(f"{state} is damaged; choose another folder.", field="out") from None
