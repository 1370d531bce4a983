"""Where the words of an older judgement stand now: what a MOVED entry says."""

from typing import Any

from testimonia.archive.judging import anchors
from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.parts import Part, parts, rebuilt
from testimonia.archive.store import Archive
from testimonia.errors import JudgementError


def moved(archive: Archive, judgement: Judgement) -> dict[str, Any]:
    """Return the target of a judgement, and its amendment, with the anchors that moved at the place they have now.

    Raises:
        JudgementError: none has moved, or not to one place.
    """
    rows = archive.execute(
        "SELECT * FROM placement WHERE judgement = ? ORDER BY n", (judgement.id,)
    ).fetchall()
    if not any(row["state"] == "moved" for row in rows):
        raise JudgementError(f"The words of judgement {judgement.id} have not moved to one other place.")
    found = [
        _anchor(archive, part, row["thing"], (row["source_id"], row["begin"], row["end"]))
        if row["state"] == "moved" else part.anchor
        for part, row in zip(parts(judgement), rows, strict=True)
    ]  # fmt: skip
    return rebuilt(judgement, found)


def _anchor(archive: Archive, part: Part, thing: str, at: tuple[str, int, int]) -> anchors.Anchor:
    if part.kind == "region":
        return anchors.of_stretch(archive, *at)
    of = anchors.of_statement if part.kind == "statement" else anchors.of_referent
    return of(archive, thing)
