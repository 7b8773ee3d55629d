"""What jobs need of the API and of generation: the same reading, the same story, the same statuses as a request has."""

from collections.abc import Awaitable, Callable, Sequence

from studiolo.api.error_status import status_of
from studiolo.api.schemas import read_images_request
from studiolo.generation.decide import Wish
from studiolo.generation.generate import Asking, Tools, generate
from studiolo.images import StoredPicture
from studiolo.jobs.tools import LineTools
from studiolo.jobs.values import Lane


def line_tools(tools: Tools, find_made: Callable[[str, str], Awaitable[Sequence[StoredPicture]]]) -> LineTools:
    """find_made: see LineTools."""

    def lane_of(model: str | None) -> Lane:
        """The window is the account's, so all models of one account share a lane."""
        engine = tools.engines.find(model)
        return Lane(engine=engine.name.partition("/")[0][:64], paid=engine.capabilities.paid)

    async def make(wish: Wish, model: str | None, *, key: str) -> Sequence[StoredPicture]:
        # Never "queue": the line itself is what waits. And no cache: each line has pictures of its own, found by its key.
        asking = Asking(request_id=key, key=key, use_cache=False, on_failure="fail", with_bytes=False)
        return (await generate(wish, model, tools, asking=asking)).pictures

    return LineTools(read=read_images_request, lane_of=lane_of, make=make, find_made=find_made, status_of=status_of)
