"""Who is asked, in which order, and the reason that is given."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random

import pytest

from studiolo.configuration import EngineEntry, Need, Routes
from studiolo.engines.protocol import Engine
from studiolo.engines.registry import Engines
from studiolo.engines.upstream.family import UpstreamFamily
from studiolo.errors import InvalidValue, NotAllowed, UnknownModel
from studiolo.generation.allowed import Allowed, check_routes
from studiolo.generation.call import breaker_of
from studiolo.generation.decide import Wish
from studiolo.generation.need import need_of
from studiolo.generation.route import Route, choose, free_first, price_list
from tests.generation.scripted import ElsewhereEngine, ScriptedEngine


@dataclass
class Account:
    """Engines of one provider."""

    name: str
    models: tuple[str, ...]
    good_at: Mapping[str, set[str]] = field(default_factory=dict)

    def engine(self, model: str) -> Engine:
        model = model or self.models[0]
        if model not in self.models:
            raise UnknownModel(f"{self.name} has no {model}.", field="model")
        engine = ElsewhereEngine(f"{self.name}/{model}")
        engine.capabilities = replace(engine.capabilities, good_at=frozenset(self.good_at.get(model, ())), max_count=4)
        return engine

    def close(self) -> None:
        return None


FAR = Account("far", ("big", "small"), {"big": {"lettering", "photo"}, "small": {"photo"}})
OTHER = Account("other", ("letters",), {"letters": {"lettering"}})
ENGINES = Engines(
    by_name={"near": ScriptedEngine("near"), "squares": ScriptedEngine("squares")},
    default="near",
    families={"far": FAR, "other": OTHER},
)


@dataclass
class Ill:
    """The engines that rest, by the names of their breakers."""

    names: tuple[str, ...] = ()

    def is_resting(self, name: str) -> bool:
        return name in self.names


def route(
    model: str | None,
    prompt: str = "a fox",
    *,
    routes: Mapping[str, object] | None = None,
    ill: tuple[str, ...] = (),
    engines: Engines = ENGINES,
    tenant: str = "default",
    draw: int = 1,
    need: Need | None = None,
    entries: Mapping[str, EngineEntry] | None = None,
    size: str | None = None,
    count: int | None = None,
) -> Route:
    return choose(
        model,
        Wish(prompt=prompt, tenant=tenant, size=size, count=count),
        engines,
        Routes.model_validate(routes or {}),
        health=Ill(ill),
        random=Random(draw),
        need=need,
        price=free_first if entries is None else price_list(entries),
    )


def names(chosen: Route) -> list[str]:
    return [engine.name for engine in chosen.engines]


def test_an_engine_that_is_asked_for_is_asked_and_then_those_that_follow_it() -> None:
    assert names(route("far/small")) == ["far/small"]
    assert route("far/small").why == "far/small was asked for."
    of_the_model = {"fallbacks": {"far/small": ["far/big", "near"], "far": ["other"]}}
    assert names(route("far/small", routes=of_the_model)) == ["far/small", "far/big", "near"]
    assert names(route("far/big", routes=of_the_model)) == ["far/big", "other/letters"]
    assert names(route("near", routes=of_the_model)) == ["near"]
    assert names(route("far/small", ill=("far@eu",), routes=of_the_model))[0] == "far/small"  # its breaker will say


@pytest.mark.parametrize("model", [None, "", "dall-e-3", "gpt-image-1"])
def test_no_name_and_names_that_clients_have_built_in_mean_the_usual_engine(model: str | None) -> None:
    chosen = route(model, "a sign that says “open”", routes={"fallbacks": {"near": ["far"]}})
    assert names(chosen) == ["near", "far/big"]
    assert chosen.why == "near is the usual engine."


def test_a_name_that_nobody_has_is_refused() -> None:
    for model in ("nobody", "far/huge"):
        with pytest.raises(UnknownModel):
            route(model)
    with pytest.raises(UnknownModel):  # where clients' own names are switched off
        route("dall-e-3", engines=replace(ENGINES, aliases=()))


def test_auto_without_a_need_is_the_usual_engine() -> None:
    chosen = route("auto", routes={"fallbacks": {"auto": ["squares"]}})
    assert names(chosen) == ["near", "squares"]
    assert chosen.why == "auto: nothing special is asked for, so it is near, the usual engine."


def test_auto_asks_who_is_good_at_what_is_needed_and_then_the_usual_engine() -> None:
    letters = route("auto", "a sign that says “open”")
    assert names(letters) == ["far/big", "other/letters", "near"]
    assert letters.why == "auto: words are asked for, and far/big is good at that."
    assert names(route("auto", "a photo of a fox")) == ["far/big", "far/small", "near"]
    unknown = route("auto", need="dialogue")
    assert names(unknown) == ["near"]
    assert unknown.why == (
        "auto: an earlier picture is to be changed, and no engine is known for that; near is the usual one."
    )


def test_auto_prefers_the_cheap_and_then_the_well() -> None:
    entries = {
        "far": EngineEntry(kind="openai", prices={"big": 0.08, "small": 0.01}),
        "other": EngineEntry(kind="openai", prices={"letters": 0.05}),
    }
    assert names(route("auto", "a photo of a fox", entries=entries)) == ["far/small", "far/big", "near"]
    assert names(route("auto", "“open”", entries=entries)) == ["other/letters", "far/big", "near"]
    assert names(route("auto", "“open”", entries=entries, ill=("other@eu",)))[0] == "far/big"
    free = ScriptedEngine(
        "press", capabilities=replace(ENGINES.by_name["near"].capabilities, good_at=frozenset({"lettering"}))
    )
    more = replace(ENGINES, by_name={**ENGINES.by_name, "press": free})
    assert names(route("auto", "“open”", entries=entries, engines=more))[0] == "press"
    del entries["other"]  # what costs an unknown amount comes last
    assert names(route("auto", "“open”", entries=entries)) == ["far/big", "other/letters", "near"]


def test_auto_passes_over_engines_that_cannot_make_the_number_or_size() -> None:
    assert names(route("auto", "a photo of a fox", count=5)) == ["near"]
    assert names(route("auto", "a photo of a fox", size="9000x9000")) == ["near"]  # which says what is wrong with it


RULES = {
    "rules": [
        {"tenant": "acme", "engines": [{"engine": "squares"}]},
        {"need": "lettering", "engines": [{"engine": "other"}]},
        {"need": "photo", "engines": [{"engine": "far/big", "weight": 3}, {"engine": "near", "weight": 1}]},
    ],
    "fallbacks": {"auto": ["squares"]},
}


def test_the_first_rule_that_fits_tenant_and_need_decides() -> None:
    assert names(route("auto", "“open”", routes=RULES, tenant="acme")) == ["squares"]
    letters = route("auto", "“open”", routes=RULES)
    assert names(letters) == ["other/letters", "squares"]
    assert letters.why == "auto: words are asked for, and a rule names other/letters."
    assert names(route("auto", "a fox", routes=RULES)) == ["near", "squares"]


def test_weights_are_shares_among_those_that_are_well() -> None:
    def first(draw: int, ill: tuple[str, ...] = ()) -> str:
        chosen = names(route("auto", "a photo of a fox", routes=RULES, draw=draw, ill=ill))
        assert set(chosen) == {"far/big", "near", "squares"} and chosen[-1] == "squares"
        return chosen[0]

    drawn = Counter(first(draw) for draw in range(2000))
    assert 1400 < drawn["far/big"] < 1600
    assert {first(draw, ("far@eu",)) for draw in range(200)} == {"near"}
    assert {first(draw, ("far@eu", "near")) for draw in range(200)} == {"far/big", "near"}


def test_a_tenant_with_a_list_is_asked_nothing_else_of() -> None:
    lists = {"tenants": {"acme": ["squares", "other"]}, "fallbacks": {"squares": ["near", "other/letters"]}}
    assert names(route("squares", routes=lists, tenant="acme")) == ["squares", "other/letters"]
    assert names(route("other/letters", routes=lists, tenant="acme")) == ["other/letters"]
    assert names(route(None, routes=lists, tenant="acme")) == ["squares", "other/letters"]
    assert names(route("auto", "“open”", routes=lists, tenant="acme")) == ["other/letters", "squares"]
    assert names(route("near", routes=lists)) == ["near"]
    for model in ("near", "far/big", "nobody"):  # not even whether it exists is told
        with pytest.raises(NotAllowed) as refused:
            route(model, routes=lists, tenant="acme")
        assert refused.value.message.endswith("is not among those you may use: squares, other.")
    with pytest.raises(NotAllowed):
        route("auto", routes={"tenants": {"acme": []}}, tenant="acme")
    assert not Allowed("acme", ENGINES, Routes.model_validate(lists)).may("far/big")


def test_a_rule_without_an_engine_for_the_tenant_is_passed_over() -> None:
    lists = {**RULES, "tenants": {"default": ["far", "squares"]}}
    assert names(route("auto", "“open”", routes=lists)) == ["far/big", "squares"]


def test_models_of_one_account_fail_together_and_regions_apart() -> None:
    entry = EngineEntry(kind="openai", region="eu")
    here, there = UpstreamFamily("far", entry), UpstreamFamily("far", entry.model_copy(update={"region": "us"}))
    assert {breaker_of(here.engine(model)) for model in ("gpt-image-1", "gpt-image-1-mini")} == {"far@eu"}
    assert breaker_of(there.engine("gpt-image-1")) == "far@us"
    assert breaker_of(ENGINES.find("near")) == "near"
    here.close()
    there.close()


@pytest.mark.parametrize(
    ("place", "routes"),
    [
        ("rules.0.engines", {"rules": [{"engines": [{"engine": "nobody"}]}]}),
        ("fallbacks.near", {"fallbacks": {"near": ["far/huge"]}}),
        ("tenants.acme", {"tenants": {"acme": ["near", "nobody"]}}),
    ],
)
def test_a_configured_name_that_nobody_has_is_told_at_start(place: str, routes: Mapping[str, object]) -> None:
    check_routes(Routes.model_validate(RULES), ENGINES)
    with pytest.raises(InvalidValue) as wrong:
        check_routes(Routes.model_validate(routes), ENGINES)
    assert place in wrong.value.message


@pytest.mark.parametrize(
    ("prompt", "need"),
    [
        ("a shop sign that says OPEN", "lettering"),
        ("a poster with the words happy new year", "lettering"),
        ("a cake with “Mia” on it", "lettering"),
        ('a mug labelled "tea"', "lettering"),
        ("a door with 'private' on it", "lettering"),
        ("«Café» over a door", "lettering"),
        ("a photo of a sign reading stop", "lettering"),
        ("the fox's den and the dogs' house", "any"),
        ("it's a dog's life, isn't it", "any"),
        ("a girl reading a book under a street sign", "any"),
        ("a fox beside a road sign. A man says hello", "any"),
        ("a photograph of two lemons", "photo"),
        ("photorealistic lemons", "photo"),
        ("lemons, 85mm, bokeh", "photo"),
        ("lemons, not a photo but a drawing", "any"),
        ("a photon in a box", "any"),
        ("", "any"),
        (None, "any"),
    ],
)
def test_a_prompt_tells_what_it_needs(prompt: str | None, need: Need) -> None:
    assert need_of(prompt) == need


def test_a_prompt_of_any_shape_is_read_quickly() -> None:
    for words in ("'" * 32_000, "“" * 32_000, "sign " * 6_400, "says 'a " * 4_000, 'text "' * 5_000):
        assert need_of(words) in ("any", "lettering")
