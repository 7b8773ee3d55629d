"""A long stream, some at a time."""

from collections.abc import AsyncIterator
from typing import TypeVar

T = TypeVar("T")


async def in_pages(stream: AsyncIterator[T], count: int) -> AsyncIterator[list[T]]:
    """Lists of at most `count`, none of them empty."""
    page: list[T] = []
    async for item in stream:
        page.append(item)
        if len(page) == count:
            yield page
            page = []
    if page:
        yield page
