"""One account: its names, its models, and what each says of itself before anything is asked."""

import threading

import pytest
from pydantic import SecretStr

from studiolo.configuration import EngineEntry, Kind
from studiolo.engines.protocol import EngineFamily
from studiolo.engines.registry import Engines as Registry
from studiolo.engines.upstream.family import ADAPTERS, UpstreamFamily
from studiolo.errors import UnknownModel
from studiolo.images import ImageRequest, Progress
from tests.engines.upstream.conftest import Engines, paint
from tests.fakes.upstream_server import FakeUpstream


def family(kind: Kind = "openai", **entry: object) -> UpstreamFamily:
    defaults: dict[str, object] = {"base_url": "http://127.0.0.1:9/v1", "api_key": SecretStr("x")}
    return UpstreamFamily("mine", EngineEntry(kind=kind, **(defaults | entry)))  # type: ignore[arg-type]


def test_it_is_found_as_name_and_model() -> None:
    mine: EngineFamily = family(kind="compatible", models=("first/model", "second"))
    engines = Registry(by_name={}, default="", families={"mine": mine})
    assert engines.find("mine").name == "mine/first/model"
    assert engines.find("mine/second").name == "mine/second"
    assert engines.find("mine/second") is engines.find("mine/second")
    assert engines.model_ids()[:2] == ("mine/first/model", "mine/second")


def test_every_kind_of_the_configuration_has_an_adapter() -> None:
    assert set(ADAPTERS) == set(Kind.__args__)  # type: ignore[attr-defined]


def test_a_model_that_is_not_offered_is_unknown() -> None:
    with pytest.raises(UnknownModel, match="It offers: mine/a, mine/b"):
        family(models=("a", "b")).engine("c")


def test_without_a_list_any_name_is_passed_on_and_the_usual_one_is_known() -> None:
    assert family().engine("gpt-image-9").name == "mine/gpt-image-9"
    assert family().engine("").name == "mine/gpt-image-2.5-sunburst"
    with pytest.raises(UnknownModel, match="Say which model"):
        family(kind="compatible").engine("")


@pytest.mark.parametrize("name", ["../../admin", "a b", "a?b", "a\nb", "x" * 201, "ä"])
def test_a_name_that_could_be_more_than_a_name_is_refused(name: str) -> None:
    with pytest.raises(UnknownModel):
        family().engine(name)


def test_many_names_do_not_fill_the_memory() -> None:
    mine = family()
    for number in range(1000):
        mine.engine(f"model-{number}")
    assert len(mine._engines) <= 256


def test_it_says_what_costs_money() -> None:
    for kind in ("openai", "azure", "google", "stability", "bfl"):
        assert family(kind=kind).engine("x").capabilities.paid
    assert not family(kind="compatible").engine("x").capabilities.paid
    assert family(kind="compatible", prices={"x": 0.01}).engine("x").capabilities.paid


def test_it_says_which_sizes_it_makes_and_what_it_is_good_at() -> None:
    can = family().engine("gpt-image-1").capabilities
    assert can.sizes == ((1024, 1024), (1536, 1024), (1024, 1536))
    assert "lettering" in can.good_at
    assert family().engine("gpt-image-2").capabilities.sizes == ()
    assert family().engine("dall-e-2").capabilities.max_prompt_characters == 1000


def test_regions_fail_apart() -> None:
    assert family().breaker_name == "mine"
    assert family(region="eu").breaker_name == "mine@eu"
    assert family(region="eu").engine("x").breaker_name == "mine@eu"


def test_its_engines_share_connections_between_threads(engine: Engines, upstream: FakeUpstream) -> None:
    asked = engine("compatible", "some-model")
    failed: list[BaseException] = []

    def ask() -> None:
        try:
            assert len(paint(asked, count=3)) == 3
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert sum(upstream.made.values()) == 24


def test_it_can_be_used_after_it_was_closed(upstream: FakeUpstream) -> None:
    mine = family(base_url=upstream.base_url("openai"))
    asked = mine.engine("gpt-image-1")
    assert paint(asked)
    mine.close()
    mine.close()
    assert paint(asked)
    mine.close()


def test_whoever_leaves_while_a_task_is_waited_for_is_let_go(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.always(pending_polls=1000)

    class Left(Exception):
        pass

    def leave(progress: Progress) -> None:
        if progress.stage == "waiting":
            raise Left

    asked = engine("bfl", "flux-2-pro")
    with pytest.raises(Left):
        list(asked.paint(ImageRequest(prompt="a cup", engine="", seed=1), leave))


def test_closing_the_iterator_asks_for_nothing_more(engine: Engines, upstream: FakeUpstream) -> None:
    pictures = engine("compatible", "m").paint(
        ImageRequest(prompt="a cup", engine="", seed=1, count=5), lambda progress: None
    )
    next(pictures)
    pictures.close()  # type: ignore[attr-defined]
    assert len(upstream.calls) == 1
