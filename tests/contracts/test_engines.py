"""What every engine promises, tried on each of them.

A new engine is one more line in ENGINES; then follow the red lines until they are green.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pydantic import SecretStr

from studiolo.app import build
from studiolo.configuration import EngineEntry, Kind
from studiolo.engines.fake import FakeEngine
from studiolo.engines.maquette.art import prepare_art
from studiolo.engines.protocol import Engine
from studiolo.engines.upstream.family import UpstreamFamily
from studiolo.errors import SetupFailed
from studiolo.images import ImageRequest, Picture, PictureFormat, Progress, Quality
from studiolo.settings import Settings
from tests.fakes.upstream_server import FakeUpstream
from tests.needs import need


def built_in(art: Path) -> Engine:
    """Wired as everywhere, with art that is kept from one run of the tests to the next."""
    settings = Settings(data_dir=art)
    try:
        prepare_art(settings, lambda stage, share: None)
    except SetupFailed as error:
        need(False, f"The art pack could not be built: {error.message}")
    return build(settings).tools.engines.find("maquette")


@cache
def somewhere_else() -> FakeUpstream:
    """One provider's server for all of them; it ends with the tests."""
    return FakeUpstream()


def upstream(kind: Kind, model: str) -> Callable[[Path], Engine]:
    def engine(_: Path) -> Engine:
        entry = EngineEntry(kind=kind, base_url=somewhere_else().base_url(kind), api_key=SecretStr("sk-test"))
        return UpstreamFamily(kind, entry).engine(model)

    return engine


UPSTREAM: tuple[tuple[Kind, str], ...] = (
    ("openai", "gpt-image-1-mini"),
    ("openai", "gpt-image-2"),
    ("azure", "our-deployment"),
    ("google", "imagen-4.0-generate-001"),
    ("google", "gemini-3-pro-image"),
    ("stability", "sd3.5-large"),
    ("bfl", "flux-2-pro"),
    ("compatible", "Qwen/Qwen-Image"),
)
ENGINES: dict[str, Callable[[Path], Engine]] = {
    "fake": lambda _: FakeEngine(),
    "maquette": built_in,
    **{f"{kind}/{model}": upstream(kind, model) for kind, model in UPSTREAM},
}
NAMES = [name if name != "maquette" else pytest.param(name, marks=pytest.mark.slow) for name in ENGINES]


@pytest.fixture(scope="module", params=NAMES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """One for all these promises: an engine is asked for many pictures in its life."""
    made = ENGINES[request.param](request.config.cache.mkdir("art"))
    yield made
    made.close()


SMALL = ImageRequest(prompt="a cup", engine="", seed=1, width_px=256, height_px=256, quality=Quality.LOW)


def ask(engine: Engine, *, prompt: str = "a red ball", count: int = 1, seed: int = 7, **more: object) -> list[Picture]:
    request = ImageRequest(
        prompt=prompt,
        engine=engine.name,
        seed=seed,
        count=count,
        quality=Quality.LOW,
        **({"width_px": 256, "height_px": 256} | more),  # type: ignore[arg-type]
    )
    return list(engine.paint(request, lambda progress: None))


def test_it_says_who_it_is_and_what_it_can(engine: Engine) -> None:
    can = engine.capabilities
    assert engine.name and engine.version
    assert 0 < can.min_side_px <= can.max_side_px
    assert can.max_aspect >= 1
    assert can.max_count >= 1


@pytest.mark.parametrize("output_format", PictureFormat)
def test_the_file_is_what_was_asked(engine: Engine, output_format: PictureFormat) -> None:
    picture = ask(engine, width_px=320, height_px=256, output_format=output_format)[0]
    with Image.open(BytesIO(picture.data)) as opened:
        opened.load()
        assert opened.size == (320, 256) == (picture.width_px, picture.height_px)
        assert opened.format == output_format.name
        assert opened.mode == "RGB"
    assert (picture.output_format, picture.engine, picture.engine_version) == (
        output_format,
        engine.name,
        engine.version,
    )


def test_it_draws_something(engine: Engine) -> None:
    with Image.open(BytesIO(ask(engine)[0].data)) as opened:
        colours = opened.getcolors(256 * 256)
    assert colours is not None and len(colours) > 1


def test_each_picture_of_several_can_be_asked_for_again_alone(engine: Engine) -> None:
    several = ask(engine, count=2, seed=40)
    assert [picture.seed for picture in several] == [40, 41]
    assert several[0].data != several[1].data
    if engine.capabilities.deterministic:
        assert ask(engine, seed=41)[0].data == several[1].data


def test_seeds_wrap_round_at_the_largest(engine: Engine) -> None:
    assert [picture.seed for picture in ask(engine, count=2, seed=2**32 - 1)] == [2**32 - 1, 0]


def test_progress_grows_from_0_to_1_for_every_picture(engine: Engine) -> None:
    told: list[Progress] = []
    request = replace(SMALL, engine=engine.name, count=2)
    assert len(list(engine.paint(request, told.append))) == 2
    for number in range(2):
        shares = [progress.share for progress in told if progress.picture == number]
        assert shares == sorted(shares)
        assert shares[-1] == 1.0
        assert all(0 <= share <= 1 for share in shares)


class Stop(Exception):
    """Raised by a caller that does not want the picture any more."""


def test_an_exception_from_on_progress_ends_the_work_and_the_engine_stays_sound(engine: Engine) -> None:
    def leave(progress: Progress) -> None:
        raise Stop

    request = replace(SMALL, engine=engine.name)
    with pytest.raises(Stop):
        list(engine.paint(request, leave))
    assert ask(engine)


def test_pictures_come_one_by_one(engine: Engine) -> None:
    told: list[Progress] = []
    request = replace(SMALL, engine=engine.name, count=3)
    next(iter(engine.paint(request, told.append)))
    assert {progress.picture for progress in told} == {0}


@pytest.mark.parametrize("prompt", ["🐶", "ein roter Ball", "赤いボール", "x", "a, b; c! ? ...", '"', "cat " * 500])
def test_any_words_are_a_picture(engine: Engine, prompt: str) -> None:
    assert ask(engine, prompt=prompt)[0].data


@pytest.mark.parametrize("name", NAMES)
def test_closing_twice_is_harmless(name: str, request: pytest.FixtureRequest) -> None:
    made = ENGINES[name](request.config.cache.mkdir("art"))
    assert ask(made)
    made.close()
    made.close()
