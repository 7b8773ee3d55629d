"""Progress on standard error: bars in a terminal, and elsewhere a line for each stage of setting up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from studiolo.images import Progress as PictureProgress

OnSetup = Callable[[str, float], None]


@contextmanager
def setup_progress(console: Console) -> Iterator[OnSetup]:
    """A bar that appears with the first report, so that nothing is shown when nothing has to be set up."""
    bar = _bar(console)
    task: list[TaskID] = []
    stages: list[str] = []

    def on_setup(stage: str, share: float) -> None:
        if not console.is_terminal and stage not in stages[-1:]:
            console.print(f"{stage} ({share:.0%})", highlight=False, markup=False, soft_wrap=True)
        stages[:] = [stage]
        if not task:
            bar.start()
            task.append(bar.add_task("", total=1.0))
        bar.update(task[0], description=stage, completed=share)

    try:
        yield on_setup
    finally:
        if task:
            bar.stop()


@contextmanager
def picture_progress(console: Console, count: int) -> Iterator[Callable[[PictureProgress], None]]:
    """One bar; with several pictures it says which one is being made."""
    with _bar(console) as bar:
        task = bar.add_task("starting", total=float(count))

        def on_progress(progress: PictureProgress) -> None:
            stage = progress.stage or "painting"
            name = stage if count == 1 else f"picture {progress.picture + 1} of {count}: {stage}"
            bar.update(task, description=name, completed=progress.picture + progress.share)

        yield on_progress


def _bar(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
