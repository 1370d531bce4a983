"""What an amended statement says instead: values in the log, laid over what was read, which stays.

An amendment has any of ``type``, ``role``, ``value``, ``date`` (EDTF, "" for none), ``subject`` (anchor of a person)
and ``extent`` (anchor of the words). One of the first release has none of them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.archive.judging import anchors, meant
from testimonia.archive.judging.entry import LONGEST, Judgement, of_length, one_line
from testimonia.archive.judging.placing import Place
from testimonia.archive.store import Archive
from testimonia.edtf import earliest, latest, parse
from testimonia.errors import JudgementError
from testimonia.vocabulary import check_role

KEYS = ("type", "role", "value", "date", "subject", "extent")
TEXTS = ("type", "role", "value", "date")

_FIRST_MENTION = """
SELECT id FROM mention WHERE referent_id = ? ORDER BY form <> 'name', begin, "end" LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Amended:
    """The columns of ``review`` that stand instead of a statement's; None where it says what was read."""

    type: str | None = None
    role: str | None = None
    value: str | None = None
    subject_id: str | None = None
    redated: int = 0
    edtf: str | None = None
    earliest: int | None = None
    latest: int | None = None
    begin: int | None = None
    end: int | None = None
    quote: str | None = None


NOTHING = Amended()


def kept(
    archive: Archive, statement: str, anchor: anchors.Anchor, asked: Mapping[str, Any]
) -> dict[str, Any]:
    """Return an amendment of a statement as it is kept, by content.

    Raises:
        JudgementError: nothing of this kind can be amended; there is no such person, or nothing at such a place.
        DateError, VocabularyError: a date is no EDTF date, a type or role is not in the vocabulary.
    """
    made = dict(asked)
    check(made, anchor)
    if "value" in made:
        made["value"] = of_length(one_line(made["value"]), LONGEST, "An amended value")
    if "subject" in made:
        made["subject"] = meant.anchor(archive, made["subject"])
    if "extent" in made:
        made["extent"] = _words(archive, statement, made["extent"])
    return made


def check(asked: Mapping[str, Any], statement: Mapping[str, Any]) -> None:
    """Check what an amendment says of a statement, given by its anchor.

    Raises:
        JudgementError, DateError, VocabularyError: as ``kept``.
    """
    if unknown := sorted(set(asked) - set(KEYS)):
        raise JudgementError(f"{', '.join(unknown)} cannot be amended. Any of these can: {', '.join(KEYS)}.")
    for key in TEXTS:
        if not isinstance(asked.get(key, ""), str):
            raise JudgementError(f"An amended {key} is a text, not {asked[key]!r}.")
    if "type" in asked or "role" in asked:
        check_role(asked.get("type", statement["type"]), asked.get("role", statement["role"]))
    if asked.get("date"):
        parse(asked["date"])


def _words(archive: Archive, statement: str, span: Sequence[int]) -> anchors.Anchor:
    """Return the anchor of other words of the source of a statement."""
    source = archive.execute("SELECT source_id FROM statement WHERE id = ?", (statement,)).fetchone()[0]
    start, end = span
    return anchors.of_stretch(archive, source, start, end)


def amended(archive: Archive, judgement: Judgement, places: Mapping[str, Place]) -> Amended:
    """Return what a judgement puts in the place of what was read, given where its subject and extent stand."""
    asked: dict[str, Any] = json.loads(judgement.amendment or "{}")
    date = asked.get("date")
    days = (date, earliest(date), latest(date)) if date else (None, None, None)
    subject = _subject(archive, places["subject"]) if "subject" in asked else None
    extent = _extent(archive, places["extent"]) if "extent" in asked else (None, None, None)
    return Amended(
        asked.get("type"),
        asked.get("role"),
        asked.get("value"),
        subject,
        int("date" in asked),
        *days,
        *extent,
    )


def _subject(archive: Archive, place: Place) -> str:
    """Return the mention by which an amendment names whom a statement is on."""
    return str(archive.execute(_FIRST_MENTION, (place.thing,)).fetchone()["id"])


def _extent(archive: Archive, place: Place) -> tuple[int, int, str]:
    """Return where an amendment's words stand, and them as the source has them there: they may be set otherwise now."""
    sql = "SELECT substr(text, :begin + 1, :end - :begin) FROM source WHERE id = :source"
    where = {"begin": place.begin, "end": place.end, "source": place.source}
    return place.begin, place.end, str(archive.execute(sql, where).fetchone()[0])
