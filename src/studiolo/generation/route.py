"""Who is asked, in which order, and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf, log
from random import Random
from typing import Protocol

from studiolo.configuration import Choice, EngineEntry, Need, Routes, Rule
from studiolo.engines.protocol import Engine
from studiolo.engines.registry import Engines
from studiolo.errors import BadRequest
from studiolo.generation.allowed import Allowed
from studiolo.generation.call import breaker_of
from studiolo.generation.decide import Wish, decide_size
from studiolo.generation.need import need_of

AUTO = "auto"
ASKED_FOR: dict[Need, str] = {
    "lettering": "words are asked for",
    "photo": "a photograph is asked for",
    "dialogue": "an earlier picture is to be changed",
    "style": "pictures of one style are asked for",
    "any": "nothing special is asked for",
}
Price = Callable[[Engine], float]


class Health(Protocol):
    def is_resting(self, name: str) -> bool:
        """Whether the engine with this breaker is left alone now."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """engines: at least one, in the order in which they are asked. why: one short sentence for who asked."""

    engines: tuple[Engine, ...]
    why: str


def free_first(engine: Engine) -> float:
    """A price where none is known."""
    return 1.0 if engine.capabilities.paid else 0.0


def price_list(entries: Mapping[str, EngineEntry]) -> Price:
    """From the configured prices, by account: in US dollars. What costs an unknown amount comes last."""
    known = {f"{name}/{model}": price for name, entry in entries.items() for model, price in entry.prices.items()}

    def price(engine: Engine) -> float:
        return known.get(engine.name, inf) if engine.capabilities.paid else 0.0

    return price


def choose(
    model: str | None,
    wish: Wish,
    engines: Engines,
    routes: Routes,
    *,
    health: Health,
    random: Random,
    need: Need | None = None,
    price: Price = free_first,
) -> Route:
    """need: known by the caller (a dialogue, a batch of one style); None: told by the prompt. price: of one picture.

    Raises UnknownModel for a name nobody has, NotAllowed for one that the tenant may not use.
    """
    allowed = Allowed(wish.tenant, engines, routes)
    if model != AUTO:
        return _named(model, allowed)
    need = need or need_of(wish.prompt)

    def resting(engine: Engine) -> bool:
        return health.is_resting(breaker_of(engine))

    for rule in routes.rules:
        drawn = _able(allowed.found(_drawn(rule.engines, random)), wish) if _applies(rule, wish.tenant, need) else []
        if drawn:
            drawn.sort(key=resting)  # stable: among those that are well the draw decides
            return _auto(drawn, allowed, f"{ASKED_FOR[need]}, and a rule names {drawn[0].name}")
    usual = allowed.default()
    if need == "any":
        return _auto([usual], allowed, f"{ASKED_FOR[need]}, so it is {usual.name}, the usual engine")
    good = _able((engine for engine in allowed.offered() if need in engine.capabilities.good_at), wish)
    if not good:
        return _auto(
            [usual], allowed, f"{ASKED_FOR[need]}, and no engine is known for that; {usual.name} is the usual one"
        )
    good.sort(key=lambda engine: (resting(engine), price(engine)))
    return _auto([*good, usual], allowed, f"{ASKED_FOR[need]}, and {good[0].name} is good at that")


def _auto(engines: Sequence[Engine], allowed: Allowed, why: str) -> Route:
    return Route(engines=_each_once(engines, allowed.fallbacks(AUTO, engines[0].name)), why=f"auto: {why}.")


def _named(model: str | None, allowed: Allowed) -> Route:
    """The engine of that name, or the usual one for no name and for those that clients have built in."""
    if not model or allowed.is_alias(model):
        usual = allowed.default()
        return Route(
            engines=_each_once([usual], allowed.fallbacks(model, usual.name)), why=f"{usual.name} is the usual engine."
        )
    engine = allowed.find(model)
    fallbacks = allowed.fallbacks(model, engine.name, model.partition("/")[0])
    return Route(engines=_each_once([engine], fallbacks), why=f"{engine.name} was asked for.")


def _applies(rule: Rule, tenant: str, need: Need) -> bool:
    return rule.tenant in ("", tenant) and rule.need in ("any", need)


def _drawn(choices: Sequence[Choice], random: Random) -> list[str]:
    """Their names in a random order, in which each comes before the others as often as its weight says."""
    return [choice.engine for choice in sorted(choices, key=lambda choice: -log(1 - random.random()) / choice.weight)]


def _able(engines: Iterable[Engine], wish: Wish) -> list[Engine]:
    """Those that can make this size and number."""
    return [engine for engine in engines if _fits(wish, engine)]


def _fits(wish: Wish, engine: Engine) -> bool:
    try:
        decide_size(wish.size, engine.capabilities)
    except BadRequest:
        return False
    return (wish.count or 1) <= engine.capabilities.max_count


def _each_once(*groups: Iterable[Engine]) -> tuple[Engine, ...]:
    kept: dict[str, Engine] = {}
    for group in groups:
        for engine in group:
            kept.setdefault(engine.name, engine)
    return tuple(kept.values())
