"""What an amended statement says instead: values in the log, laid over what was read, which stays.

An amendment has any of ``type``, ``role``, ``value``, ``date`` (EDTF, "" for none), ``subject`` (anchor of a person)
and ``extent`` (start, end and words of the source).
"""

import json
from dataclasses import dataclass
from typing import Any

from testimonia.archive.judging import placing
from testimonia.archive.judging.anchors import Anchor
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.store import Archive
from testimonia.edtf import earliest, latest

KEYS = ("type", "role", "value", "date", "subject", "extent")

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


def amended(archive: Archive, judgement: Judgement) -> Amended | None:
    """Return what a judgement puts in the place of what was read; None where whom it names is not found."""
    asked: dict[str, Any] = json.loads(judgement.amendment)
    subject = subject_mention(archive, asked["subject"]) if "subject" in asked else None
    if "subject" in asked and subject is None:
        return None
    extent = asked.get("extent", {})
    return Amended(
        asked.get("type"), asked.get("role"), asked.get("value"), subject, int("date" in asked), *_days(asked),
        extent.get("start"), extent.get("end"), extent.get("exact"),
    )  # fmt: skip


def subject_mention(archive: Archive, anchor: Anchor) -> str | None:
    """Return the mention by which an amendment names whom a statement is on; None where it is not found."""
    place = placing.person(archive, anchor)
    if place.state != "kept":
        return None
    row = archive.execute(_FIRST_MENTION, (place.thing,)).fetchone()
    return row["id"] if row else None


def _days(asked: dict[str, Any]) -> tuple[str | None, int | None, int | None]:
    date = asked.get("date")
    return (date, earliest(date), latest(date)) if date else (None, None, None)
