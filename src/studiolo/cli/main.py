"""`studiolo`: gathers the commands and turns every error raised on purpose into one line."""

import sys

from cyclopts import App

from studiolo import __version__
from studiolo.errors import StudioloError

app = App(
    name="studiolo",
    version=__version__,
    help=(
        "A self-hosted image studio: pictures from words, on this machine, for every OpenAI client.\n\n"
        'Example: studiolo generate "three lemons on a kitchen table" -o lemons.png'
    ),
    help_format="markdown",
)
app.command("studiolo.cli.generate:generate")
app.command("studiolo.cli.serve:serve")
app.command("studiolo.cli.doctor:doctor")
app.command("studiolo.cli.assets:app", name="assets")
app.command("studiolo.cli.gallery:gallery")


def main() -> None:
    """The console script. Exit status: 0 done, 1 an error told in one line, 2 a wrong command line, 130 interrupted."""
    try:
        app()
    except StudioloError as error:
        print(f"studiolo: {error.message}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("studiolo: stopped; nothing half-written was left.", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    main()
