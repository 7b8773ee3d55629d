"""Words about the picture and not about things in it: styles, photography, moods, empty praise."""


def _set(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.replace("\n", " ").split(","))


_STYLES = {
    "watercolour": "watercolor, watercolour, watercolor painting, watercolour painting, aquarelle",
    "oil painting": "oil painting, oil on canvas, impressionist painting, acrylic painting, painting, gouache",
    "pixel art": "pixel art, 8-bit, 16-bit, pixelart, voxel art",
    "ink": "ink drawing, ink, ink sketch, pen and ink, line art, line drawing, woodcut, linocut, engraving",
    "pencil": "pencil drawing, pencil sketch, sketch, charcoal drawing, drawing, crayon drawing",
    "flat vector": "flat vector, vector art, vector illustration, flat design, flat illustration, clipart,"
    " clip art, logo, icon, sticker",
    "poster": "poster, travel poster, poster art",
    "cartoon": "cartoon, comic, comic book style, anime, manga, pixar style, disney style",
    "low poly": "low poly, low-poly, isometric",
    "clay": "claymation, clay render, plasticine",
    "3d render": "3d render, 3d rendering, cgi, blender render, octane render",
    "photo": "photo, photograph, photography, photorealistic, photo-realistic, product photo, product photography,"
    " realistic photo, hyperrealistic,"
    " polaroid photo, film photo, studio photo, macro photo, stock photo",
}
STYLES = {word.strip(): style for style, words in _STYLES.items() for word in words.split(",")}
ABSTRACT = _set("""beauty, mood, atmosphere, love, happiness, joy, peace, freedom, feeling, emotion, vibe, vibes,
nostalgia, serenity,
tranquility, harmony, chaos, still life, hope, dream, dreams, idea, essence, spirit, energy, warmth, life, simplicity,
elegance, loneliness, silence, solitude,
mystery, wonder, magic, power, time, adventure, summer, spring, autumn, fall, ambience, aesthetic, luxury, motion,
action""")
MOODS = _set("""minimalist, minimal, minimalistic, cozy, cosy, moody, dramatic, cinematic, elegant, rustic,
serene, peaceful, whimsical, dreamy,
magical, epic, calm, romantic, gloomy, cheerful, playful, festive, mysterious, surreal, futuristic, cyberpunk,
vintage, retro, ethereal, tranquil,
soft, warm, cold, bright, dark, clean, modern, luxurious, simple, busy, quiet, crowded, lonely, lush""")
PRAISE = _set("""beautiful, stunning, amazing, gorgeous, realistic, detailed, professional, nice, perfect,
award-winning, intricate, lovely,
high-quality, ultra-realistic, ultra, hyper, very, detailed, photorealistic, sharp, blurred, blurry, plain, solid,
single, own, other, same""")
