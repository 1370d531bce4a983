"""How the fate of judgements is counted, for ``bench.judgements``.

    same words and type   the source that lies at the path now has some statement of these words and this type
    one for one           and that is not another one, which stood beside it before: each now goes on one of before
    says the same         and all it says is the same

What waits of the first is told by its cause (``causes``): a statement of the same words may be another, or say another
thing.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.pairing import closest
from testimonia.archive.judging import log, queue
from testimonia.archive.store import Archive

COLUMNS = ("quote", "type", "role", "polarity", "modality", "value", "edtf", "subject", "object")
WORDS = 3
"""How many columns say where which words stand: path, quote, type."""
Said = tuple[object, ...]
"""What a statement says: the path of its source, and the columns."""

_SAID = """
SELECT s.id, x.path, s.quote, s.type, s.role, s.polarity, s.modality, s.value, s.edtf, r.label AS subject,
       o.label AS object
FROM statement s JOIN source x ON x.id = s.source_id JOIN mention m ON m.id = s.subject_id
JOIN referent r ON r.id = m.referent_id LEFT JOIN mention om ON om.id = s.object_id
LEFT JOIN referent o ON o.id = om.referent_id ORDER BY s.id
"""
_NOT_FOUND = "SELECT side FROM placement WHERE judgement = ? AND state NOT IN ('kept', 'moved')"


@dataclass(frozen=True)
class Fate:
    """What became of a number of judgements."""

    number: int
    kept: int
    moved: int
    queued: int
    silent: int

    def shares(self) -> str:
        """Return the figures as a row of the table."""
        found = (self.kept, self.kept + self.moved, self.queued)
        return "".join(f"{one / max(self.number, 1):10.1%}" for one in found) + f"{self.silent:10}"


def states(archive: Archive) -> dict[str, str]:
    """Return of each judgement that stands whether it was kept, has moved, or waits; silent, if it is none of these."""
    waiting = {one.judgement.id: one.state for one in queue.waiting(archive)}
    rows = archive.execute("SELECT judgement, min(state = 'kept') AS whole FROM placement GROUP BY judgement")
    kept = {row["judgement"] for row in rows if row["whole"]}
    found = {}
    for one in log.standing(archive):
        state = waiting.get(one.id)
        found[one.id] = (
            ("moved" if state == "moved" else "queued") if state else "kept" if one.id in kept else "silent"
        )
    return found


def fate(found: Mapping[str, str], judgements: Sequence[str]) -> Fate:
    """Count what became of some judgements."""
    counts = Counter(found.get(one, "silent") for one in judgements)
    return Fate(len(judgements), counts["kept"], counts["moved"], counts["queued"], counts["silent"])


# ---------------------------------------------------------------- statements of before, and now


def said(archive: Archive) -> dict[str, Said]:
    """Return what each statement says, its words without regard to ends of lines."""
    return {
        row["id"]: (row["path"], " ".join(row["quote"].split()), *(row[key] for key in COLUMNS[1:]))
        for row in archive.execute(_SAID)
    }


def at(paths: Mapping[str, str], statements: Mapping[str, Said]) -> dict[str, Said]:
    """Return what statements say, each in the source that is at its path now."""
    return {id_: (paths.get(str(one[0]), one[0]), *one[1:]) for id_, one in statements.items()}


def same_words(before: Mapping[str, Said], now: Mapping[str, Said]) -> set[str]:
    """Return the statements of whose words and type there is one now."""
    there = {one[:WORDS] for one in now.values()}
    return {id_ for id_, one in before.items() if one[:WORDS] in there}


def saying_the_same(before: Mapping[str, Said], now: Mapping[str, Said]) -> set[str]:
    """Return the statements of which one says the same now."""
    there = set(now.values())
    return {id_ for id_, one in before.items() if one in there}


def one_for_one(before: Mapping[str, Said], now: Mapping[str, Said]) -> dict[str, Said]:
    """Return for each statement that goes on the one of the same words and type that says most nearly the same."""
    places: dict[Said, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, held in enumerate((before, now)):
        for id_, told in held.items():
            places[told[:WORDS]][side].append(id_)
    found: dict[str, Said] = {}
    for was, is_ in places.values():
        pairs = ((_alike(before[one], now[other]), one, other) for one in was for other in is_)
        found |= {one: now[other] for one, other in closest(pairs)}
    return found


def _alike(one: Said, other: Said) -> int:
    return sum(a == b for a, b in zip(one, other, strict=True))


# ---------------------------------------------------------------- why some wait


def causes(archive: Archive, waits: Mapping[str, Said], goes_on: Mapping[str, Said]) -> list[tuple[str, int]]:
    """Return why judgements wait, and how many for each cause, given what their statements said and say now."""
    counted = Counter(_cause(archive, one, was, goes_on.get(one)) for one, was in waits.items())
    return sorted(counted.items(), key=lambda each: (-each[1], each[0]))


def _cause(archive: Archive, judgement: str, was: Said, now: Said | None) -> str:
    if now is None:
        return "only another statement of these words is read now"
    other = [column for column, one, new in zip(COLUMNS, was[1:], now[1:], strict=True) if one != new]
    sides = {row["side"] for row in archive.execute(_NOT_FOUND, (judgement,))}
    if "on" in sides and other:
        return f"it says another thing now: {', '.join(other)}"
    if sides & {"subject", "extent"}:
        return "what the amendment points to is not found"
    return "the same is said"
