"""How fast the reading of quotations is, beside all of the reading, and whether it stays linear on hostile text.

Its share is counted inside the reading of the example collection: the time spent in the stages of ``quotations`` and
``citations``. Hostile texts are read at one length and at four times that: a ratio near 4 is linear.
"""

from argparse import Namespace
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from types import ModuleType
from unittest.mock import patch

from bench.code import ROOT
from bench.voices_read import readings
from testimonia import citations
from testimonia.reading import runs
from testimonia.reading import source as reading

STAGES: tuple[tuple[ModuleType, str], ...] = (
    *((reading, name) for name in ("turns", "quotations", "scopes", "heard", "taken_up")),
    *((runs, name) for name in ("direct_speech", "set_off")),
    *((citations, name) for name in ("notes", "apart", "cited", "attributed")),
)
"""Where and by which names the loop over the stages calls what is measured."""
LIVES = ROOT / "examples" / "lives"
TIMES = 4
HOSTILE: dict[str, Callable[[int], str]] = {
    "straight marks": lambda n: 'He said "yes" to "' * (n // 2),
    "marks alone": lambda n: '"' * n,
    "opening marks": lambda n: "“ a “ b " * (n // 2),
    "closing marks": lambda n: "a ” b ’ " * (n // 2),
    "single marks": lambda n: "’tis 'twas the men's ' " * (n // 4),
    "one long line": lambda n: ("Anna Roth said that Karl Lund left. “We stay,” she said. " * n)[: 60 * n],
    "she said that he said": lambda n: "She said that he said that " * (n // 2) + "it rained.",
    "labels": lambda n: "ROTH: Yes.\n\nLUND: No.\n\n" * (n // 8),
    "brackets": lambda n: "(Roth 1931: 12) [1] " * (n // 8),
}
"""Texts that a careless pattern or stack would take very long over, for a number of marks."""
MARKS = 2_500


def speed(_: Namespace) -> None:
    """Print words a second of the stage and the growth on hostile text."""
    deque(readings(LIVES), maxlen=0)  # tables and patterns are made once
    with _clocked() as spent:
        begin = perf_counter()
        words = sum(one.words for one in readings(LIVES))
        whole = perf_counter() - begin
    stage = sum(spent.values())
    print(
        f"quotations: {words / stage:,.0f} words/s on one core; all of the reading: {words / whole:,.0f} words/s"
    )
    for name, made in HOSTILE.items():
        short, long = (_seconds(made(size)) for size in (MARKS, TIMES * MARKS))
        print(f"{name:<24}{short:7.2f} s {long:7.2f} s  x {long / short:4.1f} for {TIMES} times the text")


@contextmanager
def _clocked() -> Iterator[dict[str, float]]:
    """Count the time spent in the stages while the reading runs."""
    spent = dict.fromkeys((name for _, name in STAGES), 0.0)

    def clock(name: str, stage: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            begin = perf_counter()
            found = stage(*given, **named)
            found = list(found) if isinstance(found, Iterator) else found
            spent[name] += perf_counter() - begin
            return found

        return run

    with ExitStack() as patches:
        for module, name in STAGES:
            patches.enter_context(patch.object(module, name, clock(name, getattr(module, name))))
        yield spent


def _seconds(text: str) -> float:
    with TemporaryDirectory(prefix="testimonia-voices-") as scratch:
        Path(scratch, "hostile.txt").write_text(text, "utf-8")
        begin = perf_counter()
        list(readings(Path(scratch)))
        return perf_counter() - begin
