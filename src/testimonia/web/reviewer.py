"""Who judges here: a name, the secret of this process, and one writing connection at a time, opened for each write."""

import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from sqlite3 import Row
from threading import Lock

from testimonia.archive.judging import deciding, log
from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.parts import of_target
from testimonia.archive.judging.verdicts import ENTRY
from testimonia.archive.queries.persons import all_persons
from testimonia.archive.queries.summary import last_run
from testimonia.archive.sound import sound
from testimonia.archive.store import Archive, create_or_open
from testimonia.errors import ArchiveError
from testimonia.views import audit
from testimonia.views.agenda import Question, agenda, still_open
from testimonia.views.judged import IN_WORDS
from testimonia.views.person import person_ref
from testimonia.views.recall import Drawn, drawn_passages, open_passages
from testimonia.views.sampling import Sample
from testimonia.web.verdicts import Choice, judge

WAIT = 5.0
"""Seconds a judgement waits for a build that writes the archive."""


SHOWN = 80
"""Characters of the words judged that stand in the line that says so."""


class _NotKept(Exception):  # noqa: N818 no error: it takes a trial back
    pass


@dataclass(frozen=True, slots=True)
class Change:
    """A person as a trial would change them: None before where they are new, None after where they are gone."""

    before: Row | None
    after: Row | None


class Reviewer:
    """A reader who judges through the pages; ``token`` has to come with every form."""

    def __init__(self, name: str, archive: Path, wait: float = WAIT) -> None:
        self.name = log.signature(name)
        self.token = secrets.token_urlsafe(32)
        self.path = archive
        self.wait = wait
        self._lock = Lock()
        self._asked: tuple[object, dict[str, tuple[Question, ...]]] = (None, {})
        """The last run, and since then the questions by the name of their sample, "" of those of the agenda."""
        self._drawn: dict[str, tuple[Drawn, ...]] = {}
        """Since the last run the passages of each sample."""
        self._batches: list[tuple[str, tuple[str, ...]]] = []
        self.said: dict[str, str] = {}
        """What was done here, in words, by the id of the entry."""

    # ------------------------------------------------------------ what is asked

    def questions(
        self, archive: Archive, sample: str = ""
    ) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
        """Return all questions, in an order that stays until the next build, and those open to this reader.

        They are those of a sample where one is named (``views.audit``).

        Raises:
            TestimoniaError: that names no sample.
        """
        with self._lock:
            self._forget_older(archive)
            kept = self._asked[1]
            if sample:
                every = kept.get(sample) or audit.questions(archive, Sample.of(sample))
                left = audit.open_questions(archive, every)
            else:
                every = kept.get(sample) or agenda(archive)
                left = still_open(archive, every, self.name)
                if not left:
                    every = agenda(archive)
                    left = still_open(archive, every, self.name)
            kept[sample] = every
            return every, left

    def passages(self, archive: Archive, sample: Sample) -> tuple[tuple[Drawn, ...], tuple[Drawn, ...]]:
        """Return the passages of a sample, and those that this reader has still to read."""
        with self._lock:
            self._forget_older(archive)
            every = self._drawn.get(sample.name) or drawn_passages(archive, sample)
            self._drawn[sample.name] = every
        return every, open_passages(archive, every, self.name)

    def _forget_older(self, archive: Archive) -> None:
        """Forget what was asked before the last run."""
        run = last_run(archive)
        stamp = (run["id"], run["finished"]) if run else ()
        if self._asked[0] != stamp:
            self._asked, self._drawn = (stamp, {}), {}

    # ------------------------------------------------------------ what is written

    def judge(self, choices: Iterable[Choice], by: By) -> list[Judgement]:
        """Make all of some judgements, or none; they are taken back together.

        Raises:
            ArchiveError: a build holds the archive for longer than can be waited.
            TestimoniaError: one of them cannot be made.
        """
        choices = list(choices)
        with self._writing() as archive, archive.transaction():
            together = replace(by, together=log.now())
            made = [judge(archive, together, choice) for choice in choices]
        self._batches.append((choices[0].on, tuple(one.id for one in made)))
        self._note(made)
        return made

    def trial(self, choices: Sequence[Choice], by: By) -> list[Change]:
        """Return which persons some judgements would change; nothing is kept.

        Raises:
            ArchiveError, TestimoniaError: as for ``judge``.
        """
        with self._writing() as archive:
            before = _persons(archive)
            try:
                with archive.transaction():
                    for choice in choices:
                        judge(archive, replace(by, accept=True), choice)
                    after = _persons(archive)
                    raise _NotKept
            except _NotKept:
                pass
        changed = [one for one in {**before, **after} if _differ(before.get(one), after.get(one))]
        return [Change(before.get(one), after.get(one)) for one in changed]

    def undo(self, by: By) -> tuple[str, list[Judgement]]:
        """Take back what was judged last here, or else the latest act of this reader: all that was judged together.

        It tells also what that was on, "" where it was judged elsewhere, or before this process began.

        Raises:
            ArchiveError, JudgementError: a build holds the archive; there is nothing to take back.
        """
        with self._writing() as archive, archive.transaction():
            on, made = self._taken_back(archive, by)
        self._note(made)
        return on, made

    def _taken_back(self, archive: Archive, by: By) -> tuple[str, list[Judgement]]:
        gone = log.withdrawn(archive)
        while self._batches:
            on, batch = self._batches.pop()
            if left := [one for one in batch if one not in gone]:
                return on, [deciding.undo_one(archive, by, one) for one in left]
        return "", deciding.undo(archive, by)

    def withdraw(self, by: By, judgement: str) -> Judgement:
        """Take one entry back.

        Raises:
            ArchiveError, JudgementError: a build holds the archive; there is no such entry, or it was taken back.
        """
        with self._writing() as archive:
            made = deciding.withdraw(archive, by, judgement)
        self._note([made])
        return made

    def move(self, by: By, judgement: str) -> Judgement:
        """Apply a judgement where its words have moved to.

        Raises:
            ArchiveError, JudgementError: a build holds the archive; its words are not at one new place.
        """
        with self._writing() as archive:
            made = deciding.move(archive, by, judgement)
        self._note([made])
        return made

    def _note(self, made: Sequence[Judgement]) -> None:
        """Keep in words what was done, all of it under the last entry: pages lead back with that."""
        first, last = _told(made[0], self.said), made[-1]
        self.said[last.id] = first if len(made) == 1 else f"{first} – and {len(made) - 1} more"

    @contextmanager
    def _writing(self) -> Iterator[Archive]:
        """Open the archive for writing, under the writer's lock; it is never made where it is gone."""
        if not self.path.is_file():
            raise ArchiveError(f"There is no archive at {self.path} any more.")
        with create_or_open(self.path, wait=self.wait) as archive, sound(archive):
            yield archive


def _persons(archive: Archive) -> dict[str, Row]:
    return {row["id"]: row for row in all_persons(archive)}


def _differ(before: Row | None, after: Row | None) -> bool:
    """Tell whether a list would show a person otherwise."""
    if before is None or after is None:
        return before is not after
    return person_ref(before) != person_ref(after)


def _told(made: Judgement, said: dict[str, str]) -> str:
    """Return what an entry does, in words."""
    words = IN_WORDS[made.verdict]
    if made.verdict in ENTRY:
        before = said.get(log.on(made), "")
        return f"{words.capitalize()}: {before}" if before else f"{words.capitalize()}."
    sides: dict[str, dict[str, None]] = {}
    for part in of_target(json.loads(made.target)):
        name = str(part.anchor.get("label") or part.anchor["exact"])
        sides.setdefault(part.side, {})[name if len(name) <= SHOWN else f"{name[:SHOWN]} …"] = None
    return f"{words.capitalize()}: {' and '.join(' / '.join(names) for names in sides.values())}"
