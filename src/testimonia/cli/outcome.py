"""What a judgement did, and what followed from it, in a line or two.

``seen`` looks at what a judgement is on before it is made or taken back; ``report`` looks again and says what is
different.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from testimonia.archive.judging import exchange
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.verdicts import CONFLICT, PAIR, RESOLVED
from testimonia.archive.judging.weighing import DISPUTED
from testimonia.archive.queries import conflict_states as conflict_queries
from testimonia.archive.queries import judgements as judgement_queries
from testimonia.archive.queries import persons as queries
from testimonia.archive.queries import statements as statement_queries
from testimonia.archive.store import Archive
from testimonia.cli.entries import instead, named, on_words, place_of, replaced_by
from testimonia.cli.meaning import sentence, short
from testimonia.cli.terminal import counted, harmless, say, say_json
from testimonia.views.person import canonical_person, person_ref

NEXT_BUILD = "It takes effect when testimonia build is run next."
DIFFER = "Readers differ, so neither verdict is applied until one is taken back: testimonia judgements queue"


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a line shows them."""

    id: str
    label: str
    years: str
    statements: int
    sources: int

    @property
    def named(self) -> str:
        """Label and life years."""
        return harmless(f"{self.label} {self.years}".strip())

    def __str__(self) -> str:
        numbers = f"{counted(self.statements, 'statement')} in {counted(self.sources, 'source')}"
        return f"{self.named}, {numbers} [{short(self.id)}]"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a judgement is on, as it stood: statement or conflict, or "", the persons of either side, who they were."""

    statement: str = ""
    sides: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    persons: tuple[Person, ...] = ()
    conflict: str = ""


def person(archive: Archive, id_: str) -> Person | None:
    """Return a person by their id, or that of a person of one source."""
    own = canonical_person(archive, id_)
    row = queries.person(archive, own) if own else None
    if row is None:
        return None
    ref = person_ref(row)
    return Person(ref.id, ref.label, ref.years, ref.statements, ref.sources)


def seen_statement(archive: Archive, statement: str) -> Seen:
    """Look at a statement and whom it is on."""
    told = statement_queries.by_ids(archive, [statement])
    return Seen(
        statement, persons=_persons(archive, [row["person_id"] or row["subject_referent"] for row in told])
    )


def seen_persons(archive: Archive, a: Iterable[str], b: Iterable[str] = ()) -> Seen:
    """Look at the persons of either side."""
    a, b = tuple(a), tuple(b)
    return Seen(sides=(a, b), persons=_persons(archive, (*a, *b)))


def seen_conflict(conflict: str) -> Seen:
    """Look at a conflict: what is judged of it changes nobody."""
    return Seen(conflict=conflict)


def seen_by(archive: Archive, judgement: Judgement) -> Seen:
    """Look at what a judgement of the log is on, as far as it has found its place."""
    if judgement.verdict in CONFLICT:
        return seen_conflict(conflict_queries.of_judgement(archive, judgement.id))
    rows = [row for row in judgement_queries.places(archive, [judgement.id]) if row["thing"] is not None]
    by_side = {side: [row["thing"] for row in rows if row["side"] == side] for side in ("on", "a", "b")}
    if judgement.verdict in PAIR:
        return seen_persons(archive, by_side["a"], by_side["b"])
    return _seen_thing(archive, *by_side["on"])


def _seen_thing(archive: Archive, thing: str = "") -> Seen:
    if person(archive, thing) is not None:
        return seen_persons(archive, [thing])
    return seen_statement(archive, thing) if thing else Seen()


def _persons(archive: Archive, ids: Iterable[str]) -> tuple[Person, ...]:
    found = (person(archive, id_) for id_ in ids)
    return tuple({one.id: one for one in found if one is not None}.values())


# ---------------------------------------------------------------- what followed


def report(archive: Archive, judgement: Judgement, was: Seen, as_json: bool, told: str = "") -> None:
    """Print what was done, and what followed; ``told`` says it instead of what ``followed`` finds."""
    lines = [told] if told else followed(archive, was)
    lines += [
        f"It takes the place of {named(one)} [{short(one.id)}]." for one in replaced_by(archive, judgement)
    ]
    now = _persons(archive, [one for side in was.sides for one in side] or [one.id for one in was.persons])
    if as_json:
        record = exchange.as_record(judgement)
        say_json({"judgement": record, "followed": lines, "persons": [asdict(one) for one in now]})
        return
    change = instead(judgement)
    what = f"{judgement.verdict.replace('_', ' ')} by {judgement.maker}: {on_words(judgement)}"
    say(harmless(f"{what}{f': {change}' if change else ''} [judgement {short(judgement.id)}]"))
    for line in lines:
        say(f"  {line}")


def followed(archive: Archive, was: Seen) -> list[str]:
    """Return in words how the things of a judgement stand now, and what is different of whom they are on."""
    if was.statement:
        return [_statement(archive, was.statement), *_otherwise(archive, was)]
    if was.conflict:
        return [_conflict(archive, was.conflict)]
    if was.sides[1]:
        return [_pair(archive, was)]
    return _otherwise(archive, was)


def _statement(archive: Archive, statement: str) -> str:
    rows = statement_queries.by_ids(archive, [statement])
    if not rows:
        return "The statement is no longer in the archive."
    row = rows[0]
    kind = row["type"].replace("_", " ")
    return {
        "REJECTED": f"This {kind} is struck through: it stays to be read, and counts for nothing.",
        "CONFIRMED": f"This {kind} stands as it was read, confirmed.",
        "AMENDED": f"It says now: {sentence(archive, statement)}",
        "DISPUTED": DIFFER,
    }.get(row["verdict"], f"This {kind} stands as it was read.")


def _conflict(archive: Archive, conflict: str) -> str:
    on = harmless(conflict_queries.topic(archive, conflict))
    states = [row["state"] for row in conflict_queries.states(archive, [conflict])]
    if not states:
        return f"The conflict on {on} is open."
    if states[0] == DISPUTED:
        return DIFFER
    if states[0] != RESOLVED:
        return f"The conflict on {on} is explained: all of its statements stand."
    words = dict.fromkeys(place_of(dict(one)) for one in conflict_queries.preferred(archive, conflict))
    return f"The conflict on {on} is resolved; preferred: {', '.join(words)}"


def _pair(archive: Archive, was: Seen) -> str:
    a, b = was.sides
    now = _persons(archive, (*a, *b))
    listed = "; ".join(map(str, now))
    if judgement_queries.differ_on_pair(archive, a, b):
        return f"{DIFFER}. They are: {listed}"
    if len(now) == 1:
        how = "were one person already, and stay so" if len(was.persons) == 1 else "are one person now"
    else:
        how = "are two persons now" if len(was.persons) == 1 else "stay apart"
    return f"They {how}: {listed}"


def _otherwise(archive: Archive, was: Seen) -> list[str]:
    """Say which persons are shown otherwise than they were."""
    pairs = [(one, person(archive, one.id)) for one in was.persons]
    return [
        f"{old.named} is shown as {new.named} now."
        for old, new in pairs if new is not None and new.named != old.named
    ]  # fmt: skip
