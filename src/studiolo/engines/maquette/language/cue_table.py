"""Words that speak of the picture's light, hour, weather, season and camera, and what each says.

A line is "what it says | phrases", and may go on indented. Blanks in phrases stand for blanks or hyphens.
"""

from collections.abc import Mapping
from types import MappingProxyType

_LINES = """
light=golden_hour time=sunset | sunset, sunsets, golden hour, magic hour, dusk, evening, sundown, setting sun, late
    afternoon, evening sun, low sun, sunset sky
light=golden_hour time=dawn | sunrise, dawn, early morning, rising sun, daybreak, first light, crack of dawn
light=blue_hour time=night | blue hour, twilight, nightfall, gloaming
light=noon time=day | noon, midday, midday sun, bright sun, bright day, bright daylight, broad daylight, hot sun,
    blazing sun
light=noon time=day weather=clear | sunny, sunny day, blue sky, blue skies, clear sky, clear blue sky, cloudless sky,
    bright blue sky, cloudless, sun drenched, sun kissed
light=night time=night | night, midnight, nighttime, night time, late night, moonlit, moonlight, by
    moonlight, starlight, starlit, under the stars, at night
light=candle time=night | candlelight, candle light, candlelit, candle lit, firelight, fire light, firelit, lit by
    candles, lit by a candle, lantern light, by the fire light
light=neon time=night | neon, neon lit, neon light, neon lights, neon lighting, neon glow
light=backlight | backlit, back lit, backlight, backlighting, back lighting, silhouette, silhouetted, rim light, rim
    lit, contre jour, in silhouette, god rays, sunbeams, sun beams, rays of sunlight, rays of light, dappled light,
    dappled sunlight, sun rays, sun flare, lens flare
light=studio | softbox, soft box, softboxes, three point lighting, ring light, beauty dish, studio lit, strobe
    lighting
light=dramatic | chiaroscuro, low key lighting, rembrandt lighting, spotlight, spotlit, spot light, dramatically lit,
    moody lighting, low key, harsh shadows, deep shadows, film noir
light=overcast weather=cloudy | overcast, cloudy, overcast sky, cloudy sky, grey sky, gray sky, dramatic sky, cloudy
    day, grey day, gray day, dark clouds
light=window | window light, window lighting, daylight from a window, window lit
time=day | morning, afternoon, daytime, mid afternoon, midmorning, mid morning, day time, day light hours
time=day light=golden_hour | sunlit, sun lit, golden afternoon
time=day light=noon | sunlight, sunshine, daylight, direct sunlight, summer sun
weather=rain light=overcast | rain, rainy, raining, drizzle, drizzling, rainfall, pouring rain, heavy rain, downpour,
    rainy day, in the rain, rain soaked, rain slicked, wet weather, rain drops falling
weather=storm light=overcast | storm, stormy, thunderstorm, lightning, lightning storm, tempest, hurricane, thunder
    and lightning, stormy weather, stormy sky, storm clouds
weather=snow season=winter light=overcast | snowing, snowfall, falling snow, snow falling, blizzard, snowstorm, snow
    storm, snow flurries, snowflakes
weather=snow season=winter | snowy, snow covered, snow capped, snowbound, snow dusted, snow laden
weather=fog light=overcast | fog, foggy, dense fog, thick fog, foggy day
weather=mist | mist, misty, haze, hazy, morning mist
weather=wind | wind, windy, gale, breezy, breeze, windswept, wind swept, strong wind, blowing in the wind
season=spring | spring, springtime, spring time, early spring, late spring
season=summer | summer, summertime, summer time, midsummer, late summer, high summer
season=autumn | autumn, fall, autumnal, autumn colours, autumn colors, fall colours, fall colors, fall foliage, autumn
    foliage, in the fall
season=winter | winter, wintertime, winter time, wintry, midwinter, frosty, frost covered, frozen
shot=macro | macro, macro shot, macro lens, extreme close up, macro detail, extreme closeup, microscopic view, close
    up macro, macro close up, macro photography, macro photo
shot=close_up | close up, closeup, close ups, tight shot, detail shot, close view, zoomed in, tight crop, detail view,
    up close, seen up close
shot=portrait | headshot, head shot, head and shoulders, bust shot, half length portrait, waist up
shot=medium | medium shot, mid shot, cowboy shot, medium close up, medium view
shot=full | full body, full length, full shot, full figure, head to toe, full body shot, full body view, full view
shot=wide | wide shot, wide angle, wide angle shot, wide view, wide lens, panoramic, panorama, panoramic view,
    establishing shot, long shot, extreme wide shot, ultra wide, ultrawide, distant view, wide field of view, from far
    away, from a distance, seen from afar, from afar, sweeping view
angle=eye_level | eye level, at eye level, straight on, head on
angle=low | low angle, worm's eye, worms eye, worm's eye view, worms eye view, from below, from a low angle, ground
    level, looking up at it, seen from below, low angle view, low angle shot, frog perspective, from ground level
angle=high | high angle, from a high angle, high angle view, high angle shot, from slightly above, looking down at it,
    elevated view
angle=birds_eye | bird's eye, birds eye, bird's eye view, birds eye view, top down, top down view, top view, overhead,
    overhead view, overhead shot, flat lay, flatlay, flat lay photo, from above, seen from above, viewed from above,
    shot from above, aerial, aerial view, aerial shot, drone shot, drone view, from directly above, directly from
    above, directly above, satellite view, from the air, knolling
angle=isometric | isometric, isometric view, isometric render, isometric projection, axonometric
angle=front | front view, frontal view, from the front, front on, seen from the front, viewed from the front, facing
    the camera, looking at the camera, looking into the camera, frontal
angle=side | side view, from the side, in profile, profile view, side profile, seen from the side, viewed from the
    side, lateral view, side on, from one side
angle=back | from behind, seen from behind, viewed from behind, back view, rear view, from the back, seen from the
    back, from the rear
angle=three_quarter | three quarter view, three quarter angle, 3/4 view, 3/4 angle, three quarters view
blur=shallow | shallow depth of field, bokeh, bokeh effect, blurred background, blurry background, out of focus
    background, soft focus background, soft focus, shallow focus, narrow depth of field, background blur, bokeh
    background, bokeh lights, defocused background, blurred backdrop, dof, selective focus, softly blurred background,
    creamy bokeh, with bokeh effect, wide aperture, tilt shift
blur=deep | deep focus, deep depth of field, everything in focus, all in focus, sharp throughout, great depth of
    field, large depth of field, focus stacked, everything sharp
lens=135 | telephoto, telephoto lens, telephoto shot
lens=16 | fisheye, fish eye, fisheye lens
style=black_and_white | black and white photo, black and white photograph, black and white photography, black and
    white image, in black and white, b&w, monochrome, monochromatic, grayscale, greyscale, black and white picture,
    black and white film
"""


def _read(lines: str) -> dict[str, tuple[tuple[str, str], ...]]:
    table: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in lines.strip().replace("\n    ", " ").splitlines():
        said, _, phrases = line.partition(" | ")
        fields = tuple((name, value) for name, _, value in (one.partition("=") for one in said.split()))
        table |= {phrase.strip(): fields for phrase in phrases.split(", ")}
    return table


CUES: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(_read(_LINES))

# What a light is called, and which recipe its first words choose; the first line that fits decides.
LIGHT_BY_WORD: tuple[tuple[str, str], ...] = (
    ("neon", "neon"), ("candle", "candle"), ("fire", "candle"), ("lamp", "candle"), ("fireplace", "candle"),
    ("lantern", "candle"), ("torch", "candle"),
    ("moon", "night"), ("star", "night"), ("night", "night"), ("street", "night"),
    ("back", "backlight"), ("backlit", "backlight"), ("rim", "backlight"), ("sunbeam", "backlight"), ("sunbeams", "backlight"), ("rays",
    "backlight"), ("beams", "backlight"), ("shafts", "backlight"), ("silhouette", "backlight"), ("behind", "backlight"),
    ("studio", "studio"), ("softbox", "studio"), ("ring", "studio"), ("product", "studio"), ("strobe", "studio"),
    ("key", "studio"), ("commercial", "studio"), ("even", "studio"), ("three-point", "studio"), ("high-key", "studio"),
    ("golden", "golden_hour"), ("evening", "golden_hour"), ("sunset", "golden_hour"), ("sunrise", "golden_hour"), ("dawn", "golden_hour"),
    ("dusk", "golden_hour"), ("window", "window"), ("blinds", "window"), ("curtain", "window"), ("curtains", "window"),
    ("windows", "window"), ("skylight", "window"), ("doorway", "window"),
    ("dramatic", "dramatic"), ("moody", "dramatic"), ("theatrical", "dramatic"), ("stage", "dramatic"), ("cinematic", "dramatic"),
    ("overcast", "overcast"), ("diffuse", "overcast"), ("diffused", "overcast"), ("flat", "overcast"), ("cloudy", "overcast"),
    ("midday", "noon"), ("noon", "noon"), ("harsh", "noon"), ("direct", "noon"), ("sun", "noon"), ("bright", "noon"),
    ("natural", "window"), ("day", "noon"), ("warm", "golden_hour"), ("amber", "golden_hour"), ("autumn", "golden_hour"),
    ("north", "window"), ("soft", ""),
)  # fmt: skip
