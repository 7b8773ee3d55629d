"""Words that change any animal: fluffy, chubby, tiny, sleek."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat

SHAGGY = frozenset({"fluffy", "shaggy", "hairy", "furry", "long-haired", "longhaired", "woolly"})
SLEEK = frozenset({"sleek", "short-haired", "shorthaired", "smooth"})
ROUND = frozenset({"chubby", "fat", "plump", "chunky", "round"})
YOUNG = frozenset({"baby", "young", "newborn", "tiny", "little", "cute", "adorable"})


def modified(animal: Animal, words: tuple[str, ...]) -> Animal:
    """The animal as such words have it; others are passed over."""
    said = frozenset(word.lower() for word in words)
    if animal.coat is not None and said & SHAGGY:
        animal = replace(animal, coat=_scaled(animal.coat, 1.45))
    if animal.coat is not None and said & SLEEK:
        animal = replace(animal, coat=_scaled(animal.coat, 0.6))
    if said & ROUND:
        animal = _rounder(animal)
    return _younger(animal) if said & YOUNG else animal


def _scaled(coat: Coat, factor: float) -> Coat:
    lengths = {
        region: length * (factor if region not in ("muzzle", "hoof") else 1) for region, length in coat.lengths.items()
    }
    return replace(coat, lengths=lengths, feather=coat.feather * factor)


def _rounder(animal: Animal) -> Animal:
    build = animal.build
    wider = replace(
        build,
        chest_width=build.chest_width * 1.2,
        waist_width=build.waist_width * 1.4,
        waist_depth=min(build.waist_depth * 1.25, build.chest_depth * 1.05),
        rump_size=build.rump_size * 1.12,
        leg=build.leg * 1.1,
        neck_base=build.neck_base * 1.1,
    )
    return replace(animal, build=wider)


def _younger(animal: Animal) -> Animal:
    """A larger head and eyes, a shorter muzzle, thicker legs."""
    build, head = animal.build, animal.build.head
    round_head = replace(
        head,
        scale=head.scale * 1.18,
        eye=head.eye * 1.08,
        muzzle_length=head.muzzle_length * 0.82,
        eye_at=(head.eye_at[0], head.eye_at[1] - 0.006),
    )
    return replace(animal, build=replace(build, head=round_head, leg=build.leg * 1.1, length=build.length * 0.95))
