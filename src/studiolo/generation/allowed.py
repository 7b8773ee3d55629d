"""The engines that a tenant may use."""

from collections.abc import Iterable, Sequence

from studiolo.configuration import Routes
from studiolo.engines.protocol import Engine
from studiolo.engines.registry import Engines
from studiolo.errors import InvalidValue, NotAllowed, UnknownModel


class Allowed:
    """The engines that one tenant may use, found by name."""

    def __init__(self, tenant: str, engines: Engines, routes: Routes) -> None:
        self._engines = engines
        self._routes = routes
        self._names = routes.tenants.get(tenant)  # None: every one

    def find(self, name: str) -> Engine:
        """Raises UnknownModel, or NotAllowed: of a name that is not in the tenant's list not even whether it exists."""
        if self.may(name):
            return self._engines.find(name)
        known = ", ".join(self._names or ()) or "none"
        raise NotAllowed(f"The model {name[:80]!r} is not among those you may use: {known}.")

    def may(self, name: str) -> bool:
        """An engine by its own name, a provider's with all its models by the provider's."""
        return self._names is None or name in self._names or name.partition("/")[0] in self._names

    def is_alias(self, name: str) -> bool:
        return name in self._engines.aliases and name not in self._engines.by_name

    def found(self, names: Iterable[str]) -> list[Engine]:
        return [self._engines.find(name) for name in names if self.may(name)]

    def default(self) -> Engine:
        """The usual engine, or the first that the tenant may use."""
        names = [self._engines.default, *(self._names or ())]
        return self.find(next((name for name in names if self.may(name)), names[0]))

    def offered(self) -> list[Engine]:
        """Those that `auto` may choose from: of every account the models it is known to offer."""
        families = self._engines.families.values()
        names = [f"{family.name}/{model}" for family in families for model in family.models]
        return self.found([*self._engines.by_name, *names])

    def fallbacks(self, *names: str | None) -> list[Engine]:
        """Who is configured to follow the first of `names` that has any."""
        configured = (self._routes.fallbacks[name] for name in names if name and name in self._routes.fallbacks)
        return self.found(next(configured, ()))


def check_routes(routes: Routes, engines: Engines) -> None:
    """At start. Raises InvalidValue, naming the place, when something is named that does not exist."""
    for place, names in _named_in(routes):
        for name in names:
            try:
                engines.find(name)
            except UnknownModel as error:
                raise InvalidValue(f"routes.{place}: {error.message}", field="config") from None


def _named_in(routes: Routes) -> Iterable[tuple[str, Sequence[str]]]:
    for number, rule in enumerate(routes.rules):
        yield f"rules.{number}.engines", [choice.engine for choice in rule.engines]
    for name, names in routes.fallbacks.items():
        yield f"fallbacks.{name}", names
    for tenant, names in routes.tenants.items():
        yield f"tenants.{tenant}", names
