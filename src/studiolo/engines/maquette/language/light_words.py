"""Words for light, time of day and weather."""

# phrase: (light, time)
LIGHT_WORDS: dict[str, tuple[str, str]] = {
    phrase.strip(): (light, time)
    for light, time, phrases in (
        ("golden_hour", "sunset", "sunset, golden hour, dusk, evening, evening light, evening sun, sundown,"
        " twilight, setting sun, late afternoon"),
        ("golden_hour", "dawn", "sunrise, dawn, early morning, rising sun, daybreak"),
        ("golden_hour", "", "warm light, warm lighting, golden light, warm sunlight, autumn light"),
        ("noon", "day", "noon, midday, sunny, sunny day, bright sun, sunlight, sunshine, bright daylight,"
        " daylight, sunlit, blue sky, daytime, bright day"),
        ("overcast", "", "overcast, cloudy, rainy, rain, foggy, fog, mist, misty, stormy, storm, drizzle, haze,"
        " hazy, diffuse light, grey sky, gray sky"),
        ("night", "night", "night, midnight, nighttime, moonlight, moonlit, night time, full moon, candlelight,"
        " candlelit, candle-lit, candle lit,"
         " neon light, neon lights, neon-lit, streetlights"),
        ("window", "", "window light, window lighting, natural window light, light from a window,"
        " soft window light, natural light"),
        ("backlight", "", "backlit, back-lit, backlight, backlighting, silhouette, silhouetted, rim light,"
        " rim lighting, contre-jour, back light"),
        ("studio", "", "studio light, studio lighting, studio lights, soft studio lighting, softbox, soft box,"
        " softbox lighting, product lighting"),
        ("", "day", "morning, afternoon"),
    )
    for phrase in phrases.split(",")
}  # fmt: skip
