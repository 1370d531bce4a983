"""What a reader chose on a page, put into judgements.

What it is on is named by a key: ``p.REFERENT.REFERENT`` a pair, ``s.STATEMENT``, ``r.SOURCE.BEGIN.END`` a region,
``w.SOURCE.BEGIN.END`` a passage read whole, ``n.PERSON``, ``x.REFERENT`` one name against the others of its person,
``m.PERSON`` a person and the ``other`` of the form, ``c.CONFLICT`` a conflict, and its ``side`` if one is preferred.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from sqlite3 import Row

from testimonia.archive.judging import deciding
from testimonia.archive.judging.deciding import By
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.verdicts import READ, RESOLVED
from testimonia.archive.queries import persons as person_queries
from testimonia.archive.queries import readings
from testimonia.archive.queries import sources as source_queries
from testimonia.archive.queries import statements as statement_queries
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError
from testimonia.views.readings import seen
from testimonia.views.recall import DIGITS

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A verdict on what a key names; ``fields`` are those of the form that say what should stand instead.

    ``missing`` are types and words of what is missing in a passage.
    """

    on: str
    verdict: str
    fields: Fields = field(default_factory=dict)
    missing: tuple[tuple[str, str], ...] = ()


def judge(archive: Archive, by: By, choice: Choice) -> Judgement:
    """Make a judgement of what was chosen.

    Raises:
        JudgementError, DateError, VocabularyError: it cannot be made so.
    """
    kind, *ids = choice.on.split(".")
    known = _KINDS.get(kind)
    if known is None or len(ids) != known[0]:
        raise JudgementError(f"{choice.on[:80]!r} names nothing that can be judged.")
    if choice.verdict == "NOTED" and not by.why:
        raise JudgementError("A note says something: write it under “Why”.")
    return known[1](archive, by, choice, ids)


def _pair(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    first, second = (person_queries.person_of_referent(archive, one) or one for one in ids)
    if first == second:
        return deciding.pair(archive, by, choice.verdict, [ids[0]], [ids[1]])
    return deciding.pair(archive, by, choice.verdict, [first], [second])


def _persons(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    """Judge a person and another one, of whom the form has the id or the address of the page."""
    given = choice.fields.get("other", "").rstrip("/").rpartition("/")[2].partition("#")[0].partition("?")[0]
    return deciding.pair(archive, by, choice.verdict, list(ids), [given])


def _apart(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    """Judge one name of a person against all others."""
    person = person_queries.person_of_referent(archive, ids[0]) or ""
    others = [row["id"] for row in person_queries.names_of_person(archive, person, -1) if row["id"] != ids[0]]
    if not others:
        raise JudgementError("There is no other name of this person to tell it apart from.")
    return deciding.pair(archive, by, choice.verdict, list(ids), others)


def _region(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    return deciding.region(archive, by, choice.verdict, ids[0], _span(ids))


def _span(ids: Sequence[str]) -> tuple[int, int]:
    """Return the beginning and the end that stand behind the source."""
    if not all(map(_is_number, ids[1:])):
        raise JudgementError("A stretch of a source has a beginning and an end.")
    return int(ids[1]), int(ids[2])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= DIGITS


def _passage(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    """Note that a passage was read whole; not where another reading states other things than the page showed."""
    span = _span(ids)
    if choice.verdict != READ:
        raise JudgementError(f"{choice.verdict} is no judgement on a passage. There is: {READ}.")
    if choice.fields.get("seen") != seen(readings.stated(archive, ids[0], *span)):
        raise JudgementError(
            "What the archive states of this passage has changed since the page was made. Look, and send it again."
        )
    return deciding.passage(archive, by, ids[0], span, choice.missing)


def _person(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    label = choice.fields.get("label", "") if choice.verdict == "LABELLED" else ""
    return deciding.person(archive, by, choice.verdict, ids[0], label)


def _conflict(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    side = choice.fields.get("side", "") if choice.verdict == RESOLVED else ""
    if side and not _is_number(side):
        raise JudgementError(f"{side[:80]!r} is no side of a conflict.")
    return deciding.on_conflict(archive, by, choice.verdict, ids[0], int(side) if side else None)


def _statement(archive: Archive, by: By, choice: Choice, ids: Sequence[str]) -> Judgement:
    if choice.verdict != "AMENDED":
        return deciding.statement(archive, by, choice.verdict, ids[0])
    return deciding.statement(archive, by, "AMENDED", ids[0], amendment(archive, ids[0], choice.fields))


_Maker = Callable[[Archive, By, Choice, Sequence[str]], Judgement]
_KINDS: dict[str, tuple[int, _Maker]] = {
    "p": (2, _pair), "m": (1, _persons), "x": (1, _apart), "r": (3, _region), "n": (1, _person),
    "s": (1, _statement), "w": (3, _passage), "c": (1, _conflict),
}  # fmt: skip
"""How many ids a key of each kind has, and what makes the judgement."""


# ---------------------------------------------------------------- amendments


def amendment(archive: Archive, statement: str, fields: Fields) -> dict[str, object]:
    """Return what the fields of a form say otherwise than the statement was read.

    Raises:
        JudgementError: there is no such statement, or the words do not stand in its source.
    """
    rows = statement_queries.as_read(archive, [statement])
    if not rows:
        raise JudgementError(f"There is no statement {statement!r} any more.")
    read = rows[0]
    changed: dict[str, object] = {
        name: given for name, given, before in _given(read, fields) if given != (before or "")
    }
    if fields.get("subject"):
        changed["subject"] = fields["subject"]
    words = fields.get("words", "")
    if words and words != " ".join(read["quote"].split()):
        changed["extent"] = _extent(archive, read, words)
    return changed


def _given(read: Row, fields: Fields) -> list[tuple[str, str, str | None]]:
    """Return name, what is given and what was read of each simple field that the form has."""
    type_, _, role = fields.get("kind", f"{read['type']} {read['role']}").partition(" ")
    given = [("type", type_, read["type"]), ("role", role, read["role"])]
    simple = (("value", read["value"]), ("date", read["edtf"]))
    return given + [(name, fields[name], before) for name, before in simple if name in fields]


def _extent(archive: Archive, read: Row, words: str) -> list[int]:
    """Return where words stand that are nearest to what was read; white space of any kind is alike."""
    text = source_queries.text(archive, read["source_id"])
    flat = "".join(" " if one.isspace() else one for one in text)
    starts = [place for place in range(len(flat)) if flat.startswith(words, place)]
    if not starts:
        raise JudgementError(f"The source does not have these words: “{words[:80]}”.")
    start = min(starts, key=lambda place: abs(place - read["begin"]))
    return [start, start + len(words)]
