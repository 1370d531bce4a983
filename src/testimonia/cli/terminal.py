"""How things look in a terminal: tables, bars, and text from sources made harmless."""

import json
import sys
from time import monotonic
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from testimonia.harmless import escaped, shown


def harmless(text: str) -> str:
    """Return a text without control characters and what turns its direction; spaces and line ends as one space."""
    return shown(" ".join(text.split()))


def console(*, err: bool = False) -> Console:
    """Return a console that takes text literally; it has colours only on a terminal and without NO_COLOR."""
    return Console(stderr=err, markup=False, highlight=False, emoji=False)


def say(text: str = "") -> None:
    """Print a line of plain text, as wide as it is; nothing in it steers the terminal, wherever it comes from."""
    console().print(shown(text), soft_wrap=True)


def say_json(value: Any) -> None:
    """Print a value as JSON, for machines."""
    sys.stdout.write(escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n")


def counted(number: int, one: str) -> str:
    """Return a number with what it counts: "1 source", "1,204 sources"."""
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def table(*columns: str, right: tuple[str, ...] = ()) -> Table:
    """Return an empty table without lines; columns named in ``right`` hold numbers."""
    made = Table(box=None, pad_edge=False, header_style="bold", show_header=any(columns))
    for column in columns:
        made.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return made


def cell(value: object, style: str = "") -> Text:
    """Return a cell that shows a value literally; whole numbers get thousands separators."""
    shown = f"{value:,}" if isinstance(value, int) else harmless(str(value))
    return Text(shown, style=style)


def show_table(made: Table, indent: int = 0) -> None:
    """Print a table, with a margin."""
    console().print(Padding(made, (0, 0, 0, indent)))


class Bar:
    """A ``protocols.Progress`` on stderr: share done, words a second, time left. A context manager.

    It shows nothing where stderr is no terminal.
    """

    def __init__(self, *, shown: bool = True) -> None:
        out = console(err=True)
        self._progress = Progress(
            TextColumn("{task.description}", markup=False), BarColumn(), TextColumn("{task.percentage:>3.0f} %"),
            TextColumn("{task.fields[rate]}"), TimeRemainingColumn(), console=out, transient=True,
            disable=not (shown and out.is_terminal),
        )  # fmt: skip
        self._task: TaskID | None = None
        self._words = 0
        self._began = monotonic()

    def __enter__(self) -> "Bar":
        self._progress.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._progress.stop()

    def begin(self, stage: str, total: int) -> None:
        """Begin a stage of ``total`` units."""
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(harmless(stage), total=total, rate="")
        self._words, self._began = 0, monotonic()

    def advance(self, units: int, words: int = 0) -> None:
        """Note units done and words read."""
        self._words += words
        seconds = monotonic() - self._began
        rate = f"{self._words / seconds:,.0f} words/s" if self._words and seconds else ""
        if self._task is not None:
            self._progress.update(self._task, advance=units, rate=rate)
