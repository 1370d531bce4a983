"""``python -m bench.damaged``: what every command says of an archive that is damaged, held or forbidden.

    python -m bench.damaged            the table: kinds of damage in groups, and what commands said of them
    python -m bench.damaged -v         and each try that ended in anything but a line or what was asked for
    python -m bench.damaged WORD       only kinds whose name has this word

Each kind of damage is done to a copy of a small archive, and every command is run on it: it must say in one line what
is wrong, with exit code 4, or do what it does where what is wrong is nothing it reads.
"""

import argparse
import resource
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from bench import damaged_kinds, damaged_values
from bench.damaged_kinds import COMMANDS, WRITING, Kind
from bench.damaged_made import READER, Told, call, make, only
from testimonia.archive import store

MEMORY = 2_000_000_000
"""Bytes that trying may take: an absurd number must not fill the machine."""
NAME = "lives.testimonia"
BUSY = 0.05
"""Seconds to wait here for another program's transaction."""
ARCHIVE_ERROR = 4
TRACEBACK, SAID, WENT, OTHER = "traceback", "one line", "went on", "otherwise"


def kinds() -> Iterator[Kind]:
    """Yield all kinds of damage."""
    yield from damaged_kinds.of_bytes()
    yield from damaged_kinds.of_version()
    yield from damaged_kinds.of_path()
    yield from damaged_kinds.of_holding()
    yield from damaged_values.of_tables()
    yield from damaged_values.of_values()
    yield from damaged_values.of_search()


class Trial:
    """A sound archive, and a place where copies of it are damaged."""

    def __init__(self, folder: Path) -> None:
        """Make the archive; what commands are called with is looked up in it."""
        folder.chmod(0o755)
        self.folder = folder
        self.sound = make(folder)
        sql = "SELECT id FROM person WHERE label LIKE '{}%'"
        self.words = {
            "reader": READER, "born": only(self.sound, "SELECT id FROM statement WHERE type = 'birth'"),
            "ada": only(self.sound, sql.format("Ada")), "bruno": only(self.sound, sql.format("Bruno")),
        }  # fmt: skip

    def told(self, kind: Kind) -> dict[str, Told]:
        """Return what each command does with an archive that is damaged so; those that write have one to themselves."""
        with self._damaged(kind) as archive:
            told = {name: self._run(name, archive) for name in COMMANDS if name not in WRITING}
        for name in WRITING:
            with self._damaged(kind) as archive:
                told[name] = self._run(name, archive)
        return {name: told[name] for name in COMMANDS}

    @contextmanager
    def _damaged(self, kind: Kind) -> Iterator[Path]:
        place = self.folder / "damaged"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        archive = place / NAME
        shutil.copyfile(self.sound, archive)
        with kind.damage(archive), mock.patch.object(store, "BUSY", BUSY):
            yield archive

    def _run(self, name: str, archive: Path) -> Told:
        words = {**self.words, "lives": str(self.sound.with_suffix("")), "archive": str(archive)}
        return call([word.format(**words) for word in COMMANDS[name].split()])


def outcome(told: Told) -> str:
    """Return what became of a command; that nobody is called so, say, is an answer too."""
    if told.escaped or "Traceback" in told.err:
        return TRACEBACK
    if told.code == ARCHIVE_ERROR and len(told.err.splitlines()) == 1 and NAME in told.err:
        return SAID
    return WENT if told.code in (0, 1) else OTHER


def main() -> None:
    """Try every kind of damage with every command, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.damaged", description=__doc__.partition("\n")[0])
    parser.add_argument("word", nargs="?", default="")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    groups: dict[str, Counter[str]] = {}
    with TemporaryDirectory(prefix="testimonia-damaged-") as folder:
        trial = Trial(Path(folder))
        for kind in kinds():
            if options.word not in str(kind):
                continue
            counts = groups.setdefault(kind.group, Counter())
            counts["kinds"] += 1
            tries = trial.told(kind)
            counts.update(map(outcome, tries.values()))
            if options.verbose:
                print_faults(kind, tries)
    print_table(groups)


def print_faults(kind: Kind, tries: dict[str, Told]) -> None:
    """Print which commands ended otherwise than they should, and how the first of them did."""
    for wrong in (TRACEBACK, OTHER):
        found = {name: told for name, told in tries.items() if outcome(told) == wrong}
        if found:
            first = next(iter(found.values()))
            words = first.escaped or f"{first.code} {first.err[-200:].strip()!r}"
            print(f"{kind}: {wrong} ({len(found)}): {', '.join(found)}: {words}"[:300], flush=True)


def print_table(groups: dict[str, Counter[str]]) -> None:
    """Print how many tries of each group ended how, and all together."""
    columns = ("kinds", SAID, WENT, TRACEBACK, OTHER)
    print(f"{'':28}" + "".join(f"{column:>12}" for column in columns))
    whole = sum(groups.values(), Counter[str]())
    for group, counts in {**groups, "all": whole}.items():
        print(f"{group:28}" + "".join(f"{counts[column]:>12,}" for column in columns))
    print(f"{len(COMMANDS)} commands; every kind with each of them")
    sys.exit(1 if whole[TRACEBACK] or whole[OTHER] else 0)


if __name__ == "__main__":
    main()
