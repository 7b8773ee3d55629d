"""`studiolo`: gathers the commands and turns every error raised on purpose into one line."""

import os
import sys

from cyclopts import App, CycloptsError

from studiolo.cli import assets, batch, cache, storage
from studiolo.cli.check_adherence import check_adherence
from studiolo.cli.doctor import doctor
from studiolo.cli.explain import explain
from studiolo.cli.gallery import gallery
from studiolo.cli.generate import generate
from studiolo.cli.serve import serve
from studiolo.cli.worker import worker
from studiolo.errors import StudioloError
from studiolo.version import VERSION

app = App(
    name="studiolo",
    version=VERSION,
    help=(
        "A self-hosted image studio: pictures from words, on this machine, for every OpenAI client.\n\n"
        'Example: studiolo generate "three lemons on a kitchen table" -o lemons.png'
    ),
    help_format="markdown",
)
for command in (
    generate,
    serve,
    batch.app,
    worker,
    doctor,
    assets.app,
    explain,
    gallery,
    check_adherence,
    storage.app,
    cache.app,
):
    app.command(command)


def main() -> None:
    """The console script. Exit status: 0 done, 1 an error told in one line, 2 a wrong command line, 130 interrupted."""
    try:
        app(sys.argv[1:], exit_on_error=False, print_error=False, result_action="return_value")
        sys.stdout.flush()
    except StudioloError as error:
        _end(error.message, status=1)
    except CycloptsError as error:
        _end(f"{' '.join(str(error).split())} See `studiolo --help`.", status=2)
    except KeyboardInterrupt:
        _end("stopped; nothing half-written was left.", status=130)
    except BrokenPipeError:
        # The reader, `head` for instance, has enough. Python must not find the pipe broken once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)


def _end(sentence: str, *, status: int) -> None:
    print(f"studiolo: {sentence}", file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    main()
