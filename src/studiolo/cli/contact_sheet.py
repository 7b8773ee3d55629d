"""Pictures and their captions on one sheet."""

from PIL import Image, ImageDraw, ImageFont

CAPTION_PX, GAP_PX = 40, 8


def contact_sheet(tiles: list[tuple[str, Image.Image]], columns: int) -> Image.Image:
    """Pictures in rows with their prompts beneath."""
    side, caption, gap = tiles[0][1].width, CAPTION_PX, GAP_PX
    columns = min(columns, len(tiles))
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * (side + gap) + gap, rows * (side + caption + gap) + gap), "#f4f2ee")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=13)
    for index, (prompt, image) in enumerate(tiles):
        row, column = divmod(index, columns)
        x, y = gap + column * (side + gap), gap + row * (side + caption + gap)
        sheet.paste(image.resize((side, side)), (x, y))
        pen.multiline_text((x + 2, y + side + 4), _wrapped(prompt, font, side), fill="#333333", font=font, spacing=2)
    return sheet


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int) -> str:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if font.getlength(longer) <= width else [*lines, word]
    return "\n".join(lines[:2])
