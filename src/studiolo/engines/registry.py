"""Finds an engine by the name a client asks for, aliases included."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studiolo.engines.protocol import Engine, EngineFamily
from studiolo.errors import UnknownModel

# Names that clients have built in; all mean the default engine. From the types of openai 3.54.0.
ALIASES = (
    "dall-e-2",
    "dall-e-3",
    "gpt-image-1",
    "gpt-image-1-mini",
    "gpt-image-1.5",
    "gpt-image-2",
    "gpt-image-2-2026-04-21",
    "gpt-image-2.5-flare",
    "gpt-image-2.5-flare-2026-09-08",
    "gpt-image-2.5-sunburst",
    "gpt-image-2.5-sunburst-2026-09-08",
    "gpt-image-2.6-flare",
    "gpt-image-2.6-sunburst",
    "chatgpt-image-latest",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Engines:
    """Every engine this server has. default: the name of the one that aliases, "auto" and no name at all mean.

    families: accounts at providers, whose engines are called NAME/MODEL.
    """

    by_name: Mapping[str, Engine]
    default: str
    aliases: tuple[str, ...] = ALIASES
    families: Mapping[str, EngineFamily] = field(default_factory=dict)

    def find(self, model: str | None) -> Engine:
        """Raises UnknownModel, with the names that are known."""
        if model and model in self.by_name:
            return self.by_name[model]
        name, _, offered = (model or "").partition("/")
        if name in self.families:
            return self.families[name].engine(offered)
        if not model or model == "auto" or model in self.aliases:
            return self.by_name[self.default] if self.default in self.by_name else self.find(self.default)
        known = ", ".join(self.model_ids())
        raise UnknownModel(f"The model {model[:80]!r} does not exist here. Known models: {known}.", field="model")

    def model_ids(self) -> tuple[str, ...]:
        offered = (f"{family.name}/{model}" for family in self.families.values() for model in family.models)
        return (*self.by_name, *offered, *self.aliases)

    def close(self) -> None:
        for engine in self.by_name.values():
            engine.close()
        for family in self.families.values():
            family.close()
