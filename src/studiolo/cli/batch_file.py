"""A file of requests for `studiolo batch run`, and the names of the pictures made of it."""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from studiolo.errors import InvalidValue
from studiolo.images import MAX_COUNT

NUMBERS = ("n", "seed")
COLUMNS = ("prompt", "custom_id", "size", "quality", "n", "seed", "model")
MAX_LINES = 50_000
MAX_NAME = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class FileLine:
    """number: of the line in the file, from 1. body: as for POST /v1/images/generations."""

    number: int
    custom_id: str
    body: Mapping[str, Any]


def read_file(path: Path) -> Sequence[FileLine]:
    """Raises InvalidValue, which names the file and the line."""
    try:
        lines = list(_read_csv(path) if path.suffix.lower() == ".csv" else _read_jsonl(path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InvalidValue(
            f"{path} cannot be read ({getattr(error, 'strerror', None) or error}).", field="file"
        ) from error
    if not lines:
        raise InvalidValue(f"{path} holds no requests.", field="file")
    if len(lines) > MAX_LINES:
        raise InvalidValue(f"{path} holds {len(lines)} requests; at most {MAX_LINES} are allowed.", field="file")
    twice = [name for name, times in Counter(line.custom_id for line in lines).items() if times > 1]
    if twice:
        raise InvalidValue(f"{path}: the custom_id {twice[0][:80]!r} is used more than once.", field="file")
    return lines


def file_stems(lines: Sequence[FileLine]) -> Mapping[str, Sequence[str]]:
    """For each custom_id the names of its pictures' files, without suffix: safe everywhere, and no two alike."""
    plain = {line.custom_id: _stems(_safe(line.custom_id), _count(line)) for line in lines}
    used = Counter(stem.lower() for stems in plain.values() for stem in stems)
    return {
        custom_id: stems
        if all(used[stem.lower()] == 1 for stem in stems)
        else _stems(f"{_safe(custom_id)}-{hashlib.sha256(custom_id.encode()).hexdigest()[:10]}", len(stems))
        for custom_id, stems in plain.items()
    }


def _read_jsonl(path: Path) -> Iterator[FileLine]:
    """OpenAI's batch lines; a line may also be the body alone, with or without a custom_id."""
    with path.open("rb") as file:
        for number, text in enumerate(file, 1):
            if not text.strip():
                continue
            try:
                content = orjson.loads(text)
            except orjson.JSONDecodeError as error:
                raise InvalidValue(f"{path}, line {number}: not valid JSON ({error.msg}).", field="file") from error
            yield _line(path, number, content)


def _line(path: Path, number: int, content: object) -> FileLine:
    if not isinstance(content, dict):
        raise InvalidValue(f"{path}, line {number}: not a JSON object.", field="file")
    body = content.get("body", {key: value for key, value in content.items() if key != "custom_id"})
    custom_id = content.get("custom_id", f"line-{number}")
    if not isinstance(body, dict):
        raise InvalidValue(f"{path}, line {number}: 'body' is not a JSON object.", field="file")
    if "body" in content and content.get("url") not in (None, "/v1/images/generations"):
        raise InvalidValue(f"{path}, line {number}: only the url /v1/images/generations is known.", field="file")
    return FileLine(number=number, custom_id=_checked(path, number, custom_id), body=body)


def _read_csv(path: Path) -> Iterator[FileLine]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file)
        names = rows.fieldnames or []
        unknown = [name for name in names if name not in COLUMNS]
        if "prompt" not in names or unknown:
            found = f"; {unknown[0][:40]!r} is not known" if unknown else ""
            raise InvalidValue(
                f"{path}: its first line must name columns of {', '.join(COLUMNS)}{found}.", field="file"
            )
        for row in rows:
            number = rows.line_num
            told = {name: text.strip() for name, text in row.items() if isinstance(text, str) and text.strip()}
            custom_id = told.pop("custom_id", f"line-{number}")
            body = {name: _number(path, number, name, text) if name in NUMBERS else text for name, text in told.items()}
            yield FileLine(number=number, custom_id=_checked(path, number, custom_id), body=body)


def _number(path: Path, line: int, name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise InvalidValue(f"{path}, line {line}: '{name}' must be a whole number.", field="file") from None


def _checked(path: Path, number: int, custom_id: object) -> str:
    if not isinstance(custom_id, str) or not 0 < len(custom_id) <= 512 or "\0" in custom_id:
        raise InvalidValue(f"{path}, line {number}: 'custom_id' must be 1 to 512 characters.", field="file")
    return custom_id


def _count(line: FileLine) -> int:
    count = line.body.get("n")
    return min(count, MAX_COUNT) if isinstance(count, int) and count > 0 else 1


def _safe(custom_id: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "_", custom_id)[:MAX_NAME].lstrip(".-") or "picture"


def _stems(name: str, count: int) -> Sequence[str]:
    return [name] if count == 1 else [f"{name}-{number}" for number in range(1, count + 1)]
