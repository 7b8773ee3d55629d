"""A bare wall in a room with little in it: for what hangs there, or leans."""

from studiolo.engines.maquette.settings.interior import smalls
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Viewpoint, Window


def bare_wall(room: Room) -> None:
    smalls.plant(room, (room.left + 0.5, room.depth - 0.4, 0.0), 1.3)


RECIPES = {
    "bare_wall": Recipe(
        size=(6.4, 4.4, 2.7),
        furnish=bare_wall,
        small=Spot(at=(0.0, 2.4, 0.5), table="wood", lens_mm=36, elevation_deg=8, blur=0.2),
        large=Spot(at=(0.0, 2.6, 0.0), lens_mm=30, blur=0.05),
        view=Viewpoint(eye=(0.4, -1.2, 1.4), turn_deg=4),
        look=Look(
            wall=(
                "plaster #d8c3a5",
                "plaster #b9c3b6",
                "plaster #e4d9c8",
                "plaster #c98d6e",
                "plaster #8f9da3",
                "plaster #6f8478",
            ),
            floor=("oak planks", "pale oak planks", "oak herringbone", "walnut planks"),
        ),
        windows=(Window(wall="left", start=1.4, end=3.5, low=0.5, high=2.3, columns=3, rows=2),),
        city=False,
    ),
}
