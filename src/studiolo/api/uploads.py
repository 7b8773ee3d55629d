"""/v1/files: what clients send, and what batches write. Pictures have addresses of their own, see files.py."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import PurePosixPath
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

from studiolo.api.answers import reply
from studiolo.api.jobs_context import jobs_of, limit_of, tenant_of
from studiolo.errors import BadRequest, BodyTooLarge, InvalidValue, MissingField, UnsupportedMediaType
from studiolo.jobs.values import FileRecord, new_id

router = APIRouter(prefix="/v1/files")
PURPOSES = ("assistants", "batch", "fine-tune", "vision", "user_data", "evals")
SHOWN_PURPOSE = {"evals": "user_data"}  # the closed list of what may be shown has no evals
MAX_FILE_BYTES = 512_000_000
MAX_BODY_BYTES = MAX_FILE_BYTES + 1_000_000
PIECE_BYTES = 1_000_000
MIN_KEEP_SECONDS, MAX_KEEP_SECONDS = 3600, 2_592_000
BODY = {
    "required": True,
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["file", "purpose"],
                "properties": {
                    "file": {"type": "string", "format": "binary"},
                    "purpose": {"type": "string", "enum": list(PURPOSES)},
                    "expires_after[anchor]": {"type": "string", "enum": ["created_at"]},
                    "expires_after[seconds]": {
                        "type": "integer",
                        "minimum": MIN_KEEP_SECONDS,
                        "maximum": MAX_KEEP_SECONDS,
                    },
                },
            }
        }
    },
}


@router.post("", summary="Send a file", openapi_extra={"requestBody": BODY})
async def create(request: Request) -> Response:
    jobs, now = jobs_of(request), jobs_of(request).now()
    async with _form(request) as form:
        file, purpose = form.get("file"), form.get("purpose")
        if not isinstance(file, UploadFile):
            raise MissingField("Missing required parameter: 'file'.", field="file")
        if purpose not in PURPOSES:
            names = ", ".join(f"'{name}'" for name in PURPOSES)
            raise InvalidValue(f"Invalid 'purpose'. Supported values are: {names}.", field="purpose")
        keep = _keep_seconds(form)
        digests, size = await jobs.files.keep(_pieces(file))
        name = PurePosixPath((file.filename or "upload").replace("\\", "/").replace("\0", "")).name or "upload"
    if keep is None and purpose == "batch":
        keep = MAX_KEEP_SECONDS
    record = FileRecord(
        id=new_id("file-"),
        tenant=tenant_of(request),
        created=now,
        filename=name[:255],
        purpose=str(purpose),
        byte_count=size,
        expires=None if keep is None else now + keep,
    )
    await jobs.files.add(record, digests)
    return reply(shown(record))


@router.get("", summary="The files that were sent or written")
async def listed(request: Request) -> Response:
    jobs, query = jobs_of(request), request.query_params
    order = query.get("order", "desc")
    if order not in ("asc", "desc"):
        raise InvalidValue("Invalid 'order'. Supported values are: 'asc' and 'desc'.", field="order")
    files, more = await jobs.files.page(
        tenant_of(request),
        now=jobs.now(),
        purpose=query.get("purpose"),
        after=query.get("after"),
        limit=limit_of(request, default=10_000, most=10_000),
        newest_first=order == "desc",
    )
    return reply(page([shown(file) for file in files], more))


@router.get("/{file_id}", summary="One file's description")
async def retrieve(request: Request, file_id: str) -> Response:
    return reply(shown(await _find(request, file_id)))


@router.get("/{file_id}/content", summary="One file's bytes")
async def content(request: Request, file_id: str) -> Response:
    file = await _find(request, file_id)
    parts = jobs_of(request).files.parts(file.id)
    headers = {"content-length": str(file.byte_count), "x-content-type-options": "nosniff"}
    return StreamingResponse(parts, media_type="application/octet-stream", headers=headers)


@router.delete("/{file_id}", summary="Remove a file")
async def remove(request: Request, file_id: str) -> Response:
    await jobs_of(request).files.remove(tenant_of(request), file_id)
    return reply({"id": file_id, "object": "file", "deleted": True})


def shown(file: FileRecord) -> dict[str, Any]:
    """As OpenAI shows a file."""
    content: dict[str, Any] = {
        "id": file.id,
        "object": "file",
        "bytes": file.byte_count,
        "created_at": int(file.created),
        "filename": file.filename,
        "purpose": SHOWN_PURPOSE.get(file.purpose, file.purpose),
        "status": "processed",
    }
    return content if file.expires is None else content | {"expires_at": int(file.expires)}


def page(items: list[dict[str, Any]], more: bool) -> dict[str, Any]:
    """As OpenAI shows a part of a list."""
    first, last = (items[0]["id"], items[-1]["id"]) if items else (None, None)
    return {"object": "list", "data": items, "first_id": first, "last_id": last, "has_more": more}


async def _find(request: Request, file_id: str) -> FileRecord:
    jobs = jobs_of(request)
    return await jobs.files.find(tenant_of(request), file_id, now=jobs.now())


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    """The multipart body, on disk where it is large. Raises UnsupportedMediaType, BodyTooLarge, BadRequest."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "multipart/form-data":
        raise UnsupportedMediaType(f"Unsupported content type {kind[:60]!r}. Send 'multipart/form-data'.")
    try:
        form = await Request(request.scope, _counted(request)).form(max_files=1, max_fields=20)
    except HTTPException as error:
        raise BadRequest(f"The form cannot be read: {error.detail}") from error
    try:
        yield form
    finally:
        await form.close()


def _counted(request: Request) -> Receive:
    total = 0

    async def receive() -> Message:
        nonlocal total
        message = await request.receive()
        total += len(message.get("body", b""))
        if total > MAX_BODY_BYTES:
            raise BodyTooLarge(f"The file is larger than {MAX_FILE_BYTES} bytes.")
        return message

    return receive


async def _pieces(file: UploadFile) -> AsyncIterator[bytes]:
    while piece := await file.read(PIECE_BYTES):
        yield piece


def _keep_seconds(form: FormData) -> int | None:
    text = form.get("expires_after[seconds]")
    if text is None:
        return None
    seconds = int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 10 else 0
    return check_keep_seconds(seconds, form.get("expires_after[anchor]"))


def check_keep_seconds(seconds: object, anchor: object) -> int:
    """Raises InvalidValue."""
    whole = isinstance(seconds, int) and not isinstance(seconds, bool)
    if not whole or not MIN_KEEP_SECONDS <= int(str(seconds)) <= MAX_KEEP_SECONDS or anchor not in (None, "created_at"):
        raise InvalidValue(
            f"Invalid 'expires_after': the anchor is 'created_at', and seconds are {MIN_KEEP_SECONDS} to "
            f"{MAX_KEEP_SECONDS}.",
            field="expires_after",
        )
    return int(str(seconds))
