"""The Python door, on the fake engine."""

import asyncio
import subprocess
import sys
import threading
import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from studiolo import Studio
from studiolo.errors import InvalidValue, StorageFailed, UnknownModel
from studiolo.images import Progress
from studiolo.settings import Settings


def test_a_picture_is_made_shown_and_saved(settings: Settings, tmp_path: Path) -> None:
    told: list[Progress] = []
    with Studio(settings) as studio:
        (picture,) = studio.generate("a fox", size="512x256", seed=5, on_progress=told.append)
    assert picture.image.size == (512, 256)
    assert picture.seed == 5
    assert told[-1].share == 1.0
    assert Image.open(picture.save(tmp_path / "fox.png")).size == (512, 256)
    assert [path.name for path in tmp_path.glob("*fox*")] == ["fox.png"]
    assert picture._repr_mimebundle_() == {"image/png": picture.data}
    assert picture.describe()["engine"] == "fake"
    assert picture.scene is None


def test_webp_shows_as_png_in_notebooks_that_know_no_webp(settings: Settings) -> None:
    with Studio(settings) as studio:
        picture = studio.generate("a fox", size="256x256", output_format="webp")[0]
    shown = picture._repr_mimebundle_()["image/png"]
    assert Image.open(BytesIO(shown)).size == (256, 256)


def test_several_pictures_differ_and_a_seed_repeats(settings: Settings) -> None:
    with Studio(settings) as studio:
        several = studio.generate("a fox", size="256x256", n=3, seed=8)
        again = studio.generate("a fox", size="256x256", seed=10)
    assert len({picture.data for picture in several}) == 3
    assert again[0].data == several[2].data


def test_pictures_made_in_python_are_stored_like_any_other(settings: Settings) -> None:
    with Studio(settings) as studio:
        picture = studio.generate("a fox", size="256x256", output_format="webp")[0]
    kept = [path for path in (settings.data_dir / "pictures").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in kept] == [picture.data]
    assert Image.open(BytesIO(picture.data)).format == "WEBP"


def test_mistakes_are_raised_as_what_they_are(settings: Settings) -> None:
    with Studio(settings) as studio:
        with pytest.raises(InvalidValue):
            studio.generate("a fox", size="1x1")
        with pytest.raises(UnknownModel):
            studio.generate("a fox", model="sdxl")
        assert studio.generate("a fox", size="256x256")


def test_it_works_where_a_loop_is_already_running_as_in_a_notebook(settings: Settings) -> None:
    async def cell() -> int:
        with Studio(settings) as studio:
            return len(studio.generate("a fox", size="256x256"))

    assert asyncio.run(cell()) == 1


def threads_shrink_to(count: int, seconds: float = 10.0) -> bool:
    """Whether they do, in time: a thread that was told to end needs a moment."""
    deadline = time.monotonic() + seconds
    while threading.active_count() > count and time.monotonic() < deadline:
        time.sleep(0.01)
    return threading.active_count() <= count


def test_closing_ends_its_thread_and_twice_is_harmless(settings: Settings) -> None:
    before = threading.active_count()
    studio = Studio(settings)
    studio.generate("a fox", size="256x256")
    studio.close()
    studio.close()
    assert threads_shrink_to(before)


def test_a_studio_that_cannot_open_leaves_no_thread_behind(tmp_path: Path) -> None:
    (tmp_path / "studiolo.db").write_bytes(b"not a database" * 100)
    before = threading.active_count()
    with pytest.raises(StorageFailed):
        Studio(Settings(data_dir=tmp_path, fake_engine=True))
    assert threads_shrink_to(before)


def test_importing_studiolo_is_light() -> None:
    code = (
        "import sys, studiolo; "
        "print([name for name in ('sqlalchemy', 'fastapi', 'numpy', 'PIL', 'pydantic') if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
