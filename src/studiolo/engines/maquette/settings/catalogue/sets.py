"""Places that are no place: where a thing is photographed for itself."""

from studiolo.engines.maquette.settings.catalogue.place import Place

PLACES = (
    Place(
        name="studio",
        words="studio, photo studio, backdrop, seamless paper, cyclorama, infinity cove",
        usual_light="studio",
        builder="studio",
        ratio_power=0.42,
    ),
)
