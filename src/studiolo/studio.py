"""The Python door: `Studio().generate("...")` makes, stores and returns pictures."""

import asyncio
import secrets
import threading
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from studiolo.app import App, build
from studiolo.engines.protocol import OnProgress
from studiolo.generation.decide import Wish
from studiolo.generation.facts import facts_of
from studiolo.generation.generate import Asking, generate
from studiolo.images import PictureFormat, StoredPicture
from studiolo.settings import Settings, get_settings

if TYPE_CHECKING:
    from PIL.Image import Image

T = TypeVar("T")


@dataclass(frozen=True)
class MadePicture:
    """A picture in hand. It shows itself in notebooks."""

    stored: StoredPicture

    @cached_property
    def image(self) -> "Image":
        """As a Pillow image."""
        from PIL import Image

        return Image.open(BytesIO(self.stored.picture.data))

    @property
    def data(self) -> bytes:
        """The encoded file."""
        return self.stored.picture.data

    @property
    def scene(self) -> dict[str, Any] | None:
        """What is in the picture, as JSON values; None from engines that have no scene."""
        scene = self.stored.picture.scene
        return None if scene is None else dict(scene)

    @property
    def seed(self) -> int:
        return self.stored.picture.seed

    @property
    def warnings(self) -> tuple[str, ...]:
        return self.stored.picture.warnings

    @property
    def credits(self) -> tuple[str, ...]:
        return self.stored.picture.credits

    def save(self, path: str | Path) -> Path:
        """Write the file, whole or not at all. Raises OSError."""
        return write_whole(Path(path), self.data)

    def describe(self) -> dict[str, Any]:
        """What a program wants to know, as JSON values."""
        return facts_of(self.stored) | {"scene": self.scene}

    def _repr_mimebundle_(self, **_: object) -> dict[str, bytes]:
        """For notebooks. Not all of them show WebP."""
        picture = self.stored.picture
        if picture.output_format is not PictureFormat.WEBP:
            return {picture.output_format.media_type: picture.data}
        buffer = BytesIO()
        self.image.save(buffer, "PNG")
        return {PictureFormat.PNG.media_type: buffer.getvalue()}


def write_whole(target: Path, data: bytes) -> Path:
    """A reader sees all of it or what was there before. Raises OSError."""
    draft = target.with_name(f".{secrets.token_hex(8)}.draft")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return target


class Studio:
    """Everything `studiolo serve` does with a request, in this process. Use it in a `with` block, or call `close`.

    start_drawing: start the process that draws at once, so that the first picture comes sooner.
    """

    def __init__(self, settings: Settings | None = None, *, start_drawing: bool = False) -> None:
        self._app: App = build(settings or get_settings(), start_drawing=start_drawing)
        self._loop = asyncio.new_event_loop()
        # A loop of our own, so that it also works inside a notebook, whose loop is already running.
        self._thread = threading.Thread(target=self._loop.run_forever, name="studiolo", daemon=True)
        self._thread.start()
        self._closed = False
        try:
            self._run(self._app.start())
        except BaseException:
            self.close()
            raise

    def generate(
        self,
        prompt: str,
        *,
        size: str = "1024x1024",
        quality: str = "medium",
        n: int = 1,
        seed: int | None = None,
        model: str | None = None,
        output_format: str = "png",
        use_cache: bool | None = None,
        on_progress: OnProgress | None = None,
    ) -> Sequence[MadePicture]:
        """Make `n` different pictures; waits until all are made and stored.

        size: "WIDTHxHEIGHT", each 256 to 2048. quality: "low", "medium" or "high". The same prompt, size, quality and
        seed give the same bytes on the same machine. use_cache: whether what was made before may answer; None: where a
        seed is given. Raises BadRequest, EngineFailed, StorageFailed or their kinds.
        """
        wish = Wish(prompt=prompt, size=size, quality=quality, count=n, seed=seed, output_format=output_format)
        asking = Asking(use_cache=seed is not None if use_cache is None else use_cache)
        made = self._run(generate(wish, model, self._app.tools, asking=asking, on_progress=on_progress))
        return [MadePicture(picture) for picture in made.pictures]

    def close(self) -> None:
        """End the drawing process. Calling it twice is harmless."""
        if self._closed:
            return
        self._closed = True
        self._app.tools.engines.close()
        self._run(self._app.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def __enter__(self) -> "Studio":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        waiting = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return waiting.result()
        except KeyboardInterrupt:
            waiting.cancel()  # nobody wants the picture any more
            raise
