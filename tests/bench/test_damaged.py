"""Every kind of damage with every command: one line that names the file, and exit code 4; or nothing is wrong of it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bench.damaged import OTHER, SAID, TRACEBACK, WENT, Trial, kinds, outcome
from bench.damaged_kinds import COMMANDS, Kind
from bench.damaged_made import Told, call

KINDS = list(kinds())


@pytest.fixture(scope="module")
def trial() -> Iterator[Trial]:
    """Return a sound archive to damage, in a folder that anybody may enter."""
    with TemporaryDirectory(prefix="testimonia-damaged-") as folder:
        yield Trial(Path(folder))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_damage_is_told_in_one_line(trial: Trial, kind: Kind) -> None:
    """No command fails otherwise; those that must refuse do; ``check`` finds what is wrong in a file."""
    told = trial.told(kind)
    became = {name: outcome(one) for name, one in told.items()}
    failed = {name: told[name] for name, one in became.items() if one in (TRACEBACK, OTHER)}
    assert failed == {}
    telling = {"check", "judgements export"}  # which may list what is wrong, and end with 1
    assert {name for name in kind.refused if became[name] != SAID} <= telling


def test_a_sound_archive_passes_every_command(trial: Trial) -> None:
    """What is measured is the damage: without one, each command does what it does."""

    def nothing(_path: Path) -> TemporaryDirectory[str]:
        return TemporaryDirectory()

    told = trial.told(Kind("sound", "as made", nothing))
    assert {name: (one.code, one.escaped) for name, one in told.items()} == dict.fromkeys(COMMANDS, (0, ""))


def test_every_kind_has_its_name() -> None:
    """No two are called the same, so that each can be asked for."""
    assert len({str(kind) for kind in KINDS}) == len(KINDS)


def test_what_lies_at_the_path_of_the_lock_is_as_it_was(trial: Trial) -> None:
    """Neither a link's target nor a text that happens to be called so is changed by any command."""
    for kind in KINDS:
        if kind.group == "the writer's lock":
            trial.told(kind)
            for path in (trial.folder / "damaged").glob("*.txt"):
                assert path.read_text().startswith("These are notes")


@pytest.mark.parametrize(
    ("told", "became"),
    [
        (Told(4, "", "x/lives.testimonia is damaged.\n"), SAID),
        (Told(4, "", "Something is damaged.\n"), OTHER),
        (Told(4, "", "lives.testimonia\nis damaged.\n"), OTHER),
        (Told(0, "all\n", ""), WENT),
        (Told(-1, "", "", "KeyError: 'x'"), TRACEBACK),
        (Told(1, "", "Traceback (most recent call last):\n"), TRACEBACK),
    ],
)
def test_outcomes(told: Told, became: str) -> None:
    """A refusal is one line that names the file; anything else with that code is none."""
    assert outcome(told) == became


def test_an_error_that_escapes_is_told() -> None:
    """What a command prints and what escapes it are kept apart."""

    def fail(_arguments: object) -> int:
        print("half a line", end="")
        raise KeyError("gone")

    assert call([], fail) == Told(-1, "half a line", "", "KeyError: 'gone'")
