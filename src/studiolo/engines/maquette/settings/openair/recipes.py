"""Every place of the family: who lays it, and how it likes to be seen and lit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight
from studiolo.engines.maquette.settings.openair import (
    alley,
    cave,
    cliff,
    clouds,
    cold,
    dryland,
    farmland,
    harbour,
    island,
    orbit,
    parking,
    roads,
    rooftop,
    sports,
    squares,
    station,
    storefront,
    suburb,
    swamp,
    tended,
    waterfall,
    waterside,
    woods,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site

AHEAD: Mapping[str, tuple[float, float]] = MappingProxyType({})
BESIDE: Mapping[str, tuple[float, float]] = MappingProxyType({"golden_hour": (58, 82)})
ASLANT: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"golden_hour": (58, 82), "noon": (48, 66), "window": (48, 66)}
)
BEHIND: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"golden_hour": (102, 130), "window": (122, 146), "dramatic": (116, 140)}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipe:
    """elevation_deg, lens_mm, fill, lift, blur: of the view. clouds: 0 clear, 1 as usual. air: how hazy, 0 none. sun_deg: where
    the sun stands at an hour, degrees aside of straight ahead; where the hour has it when not said. lamplit: lamps burn by
    night. light: a light of its own instead of the open sky's. season: when it is best, unless asked. canopy: light comes
    through leaves, the air between them is green. empty_tilt, empty_lift: how the view changes where nothing stands in it."""

    lay: Callable[[Site], Laid]
    elevation_deg: tuple[float, float] = (4.0, 6.0)
    lens_mm: float = 31.0
    fill: float = 0.52
    lift: float = -0.13
    blur: float = 0.22
    clouds: float = 1.0
    air: float = 1.0
    key: float = 1.0
    saturation: float = 1.0
    sun_deg: Mapping[str, tuple[float, float]] = field(default_factory=lambda: AHEAD)
    lamplit: bool = False
    light: Callable[[Site], OutdoorLight] | None = None
    season: str = ""
    canopy: bool = False
    least_unit: float = 0.0
    empty_tilt: float = 0.7
    empty_lift: float = 0.08


RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        "lake": Recipe(lay=waterside.lake),
        "river": Recipe(lay=waterside.river, sun_deg=BESIDE),
        "bridge": Recipe(lay=waterside.bridge, sun_deg=BEHIND),
        "waterfall": Recipe(
            lay=waterfall.waterfall, sun_deg=BEHIND, lens_mm=28, elevation_deg=(2.5, 4.0), clouds=0.8, lift=-0.2
        ),
        "swamp": Recipe(lay=swamp.swamp, canopy=True, air=3.0, clouds=0.7),
        "island": Recipe(lay=island.island, clouds=0.8, elevation_deg=(5.0, 7.0), key=1.35),
        "desert": Recipe(lay=dryland.desert, clouds=0.35, air=0.45, sun_deg=BESIDE, key=1.02, saturation=1.06),
        "canyon": Recipe(lay=dryland.canyon, clouds=0.6, air=0.7, sun_deg=BEHIND, lens_mm=28, lift=-0.17),
        "cliff": Recipe(lay=cliff.cliff, air=0.7, elevation_deg=(7.0, 10.0), sun_deg=BESIDE, lens_mm=28),
        "savanna": Recipe(lay=dryland.savanna, air=1.0),
        "tundra": Recipe(lay=cold.tundra, air=0.6, sun_deg=BESIDE),
        "garden": Recipe(lay=tended.garden, sun_deg=BESIDE, air=0.6, elevation_deg=(6.0, 8.0)),
        "park": Recipe(lay=tended.park, sun_deg=BESIDE, lamplit=True),
        "field": Recipe(lay=farmland.field, air=0.8),
        "farmyard": Recipe(lay=farmland.farmyard, sun_deg=BEHIND, air=0.7),
        "vineyard": Recipe(lay=farmland.vineyard, sun_deg=BESIDE, air=0.8, elevation_deg=(6.0, 8.0)),
        "country_road": Recipe(
            lay=roads.country_road, sun_deg=BESIDE, air=0.8, elevation_deg=(7.5, 9.5), empty_tilt=1.0, empty_lift=0.02
        ),
        "playground": Recipe(lay=sports.playground, sun_deg=BEHIND, air=0.5),
        "stadium": Recipe(
            lay=sports.stadium,
            sun_deg=BEHIND,
            air=0.4,
            lamplit=True,
            lens_mm=28,
            saturation=0.94,
            elevation_deg=(6.0, 8.0),
            empty_tilt=1.25,
        ),
        "storefront": Recipe(
            lay=storefront.storefront,
            sun_deg=BEHIND,
            air=0.0,
            elevation_deg=(2.5, 4.0),
            lamplit=True,
            lift=-0.16,
            lens_mm=33,
        ),
        "village_square": Recipe(
            lay=squares.village_square, sun_deg=BEHIND, air=0.5, lamplit=True, lift=-0.17, lens_mm=28
        ),
        "market": Recipe(lay=squares.market, sun_deg=BEHIND, air=0.5, lamplit=True, lens_mm=28),
        "alley": Recipe(lay=alley.alley, air=0.8, lamplit=True, lift=-0.18, lens_mm=28, clouds=0.6),
        "suburb": Recipe(lay=suburb.suburb, sun_deg=BEHIND, air=0.5, lamplit=True, lens_mm=28),
        "railway_station": Recipe(lay=station.railway_station, sun_deg=BESIDE, air=0.5, lamplit=True, lens_mm=28),
        "harbour": Recipe(lay=harbour.harbour, sun_deg=BEHIND, air=0.5, lamplit=True),
        "parking": Recipe(lay=parking.car_park, sun_deg=BEHIND, air=0.4, lamplit=True),
        "rooftop": Recipe(lay=rooftop.rooftop, sun_deg=BESIDE, air=0.9, lamplit=True, lens_mm=28),
        "sky": Recipe(
            lay=clouds.clouds, air=0.3, clouds=0.3, sun_deg=ASLANT, key=1.9, elevation_deg=(1.0, 2.5), lift=-0.2
        ),
        "space": Recipe(
            lay=orbit.space, light=orbit.space_light, air=0.0, elevation_deg=(1.0, 3.0), blur=0.0, lift=0.0
        ),
        "moon": Recipe(lay=orbit.moon, light=orbit.moon_light, air=0.0, blur=0.05, elevation_deg=(3.0, 5.0)),
        "cave": Recipe(lay=cave.cave, light=cave.cave_light, elevation_deg=(2.0, 4.0), lens_mm=28),
        "jungle": Recipe(lay=woods.jungle, canopy=True, air=2.2, clouds=0.7, lens_mm=28),
        "bamboo_forest": Recipe(
            lay=woods.bamboo, canopy=True, air=1.3, clouds=0.7, lens_mm=28, lift=-0.18, key=0.78, saturation=1.1
        ),
        "ice": Recipe(lay=cold.ice, air=0.5, sun_deg=BESIDE, clouds=0.4, key=1.95),
    }
)
