"""What jobs need of the API and of generation: the same reading, the same story, the same statuses as a request has."""

from collections.abc import Awaitable, Callable, Mapping

from studiolo.api.error_status import status_of
from studiolo.api.schemas import read_images_request
from studiolo.generation.decide import Wish
from studiolo.generation.generate import Asking, Tools, generate
from studiolo.generation.limits import lane_of
from studiolo.images import StoredPicture
from studiolo.jobs.tools import LineTools, Made


def line_tools(tools: Tools, find_made: Callable[[str, str], Awaitable[Mapping[int, StoredPicture]]]) -> LineTools:
    """find_made: see LineTools."""

    def lane(model: str | None) -> str:
        return lane_of(tools.engines.find(model))[:64]

    async def make(wish: Wish, model: str | None, *, key: str, first: int = 0) -> Made:
        # Never "queue": the line itself is what waits. And no cache: each line has pictures of its own, found by its key.
        asking = Asking(key=key, first=first, use_cache=False, on_failure="fail", with_bytes=False)
        generated = await generate(wish, model, tools, asking=asking)
        return Made(pictures=generated.pictures, why=generated.why)

    return LineTools(
        read=read_images_request,
        lane_of=lane,
        make=make,
        find_made=find_made,
        find=tools.records.find_many,
        status_of=status_of,
    )
