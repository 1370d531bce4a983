"""Statement lines and small cases, made up for the tests of the scorer."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.cases_archive import Held, words
from testimonia.archive.lines import Line


def date(edtf: str | None, earliest: str | None = None, latest: str | None = None) -> Line | None:
    return None if edtf is None else {"edtf": edtf, "earliest": earliest, "latest": latest}


def person(label: str, own: str | None = None) -> Line:
    return {"id": own or label, "kind": "person", "label": label, "mention": label}


def line(kind: str, subject: Line, **more: Any) -> Line:
    """Return a statement line; ``more`` are keys of it."""
    made: Line = {"type": kind, "role": "", "subject": subject, "object": None, "value": None, "date": None}
    made |= {"places": [], "polarity": "affirmed", "modality": "asserted"}
    made |= {"voices": [{"role": "author", "label": "author not named"}]}
    return made | {"locus": {"quote": "words of the source"}, "source": {"path": "a.txt"}} | more


def holding(*lines: Line, told: dict[str, dict[str, list[str]]] | None = None) -> Held:
    """Return what an archive of these lines holds, each person known by label and mention."""
    names: dict[str, set[frozenset[str]]] = {}
    for each in lines:
        for one in filter(None, (each["subject"], each["object"])):
            names.setdefault(one["id"], set()).update({words(one["label"]), words(one["mention"])})
    return Held(list(lines), told or {}, names)


def write_case(folder: Path, text: str, **expected: Sequence[Any] | dict[str, Any]) -> Path:
    """Write a case of one text into a folder; return the folder."""
    folder.mkdir(parents=True)
    (folder / "input.txt").write_text(text, "utf-8")
    (folder / "expected.json").write_text(json.dumps({"about": "", "kind": "", **expected}), "utf-8")
    return folder
