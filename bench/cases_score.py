"""What is missing or wrong in the archive of a small case, in counts and in words."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.cases_archive import Held, Told, read_case, words
from bench.cases_patterns import Pattern, PatternError, found, is_named
from testimonia.archive.lines import Line
from testimonia.errors import TestimoniaError

Member = str | Pattern
"""A person: a name, or a pattern standing for the subject of what it finds."""

PARTS = ("required", "forbidden", "once", "persons", "metadata")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case: for each part how much was asked, and in words what of it is wrong."""

    name: str
    asked: dict[str, int]
    wrong: dict[str, list[str]]
    said: list[str]
    """Every statement of the archive, in a short line."""

    @property
    def right(self) -> bool:
        """Whether nothing is missing or wrong."""
        return not any(self.wrong.values())


def score(case: Path) -> Outcome:
    """Build the archive of a case and hold it against ``expected.json``.

    Raises:
        PatternError: the case asks what no statement can answer.
    """
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    try:
        held = read_case(case)
    except TestimoniaError as error:
        parts = asked(expected)
        return Outcome(case.name, parts, {part: [f"not built: {error}"] * parts[part] for part in PARTS}, [])
    try:
        return Outcome(
            case.name, asked(expected), wrong(expected, held), [shown(line) for line in held.lines]
        )
    except PatternError as error:
        raise PatternError(f"{case.name}: {error}") from error


def asked(expected: dict[str, Any]) -> dict[str, int]:
    """Count what a case asks, part by part."""
    told = expected.get("metadata", {}).values()
    return {
        "required": len(expected.get("required", [])),
        "forbidden": len(expected.get("forbidden", [])),
        "once": len(expected.get("once", [])),
        "persons": len(expected.get("persons_same", [])) + len(expected.get("persons_apart", [])),
        "metadata": sum(len(value) if isinstance(value, dict) else 1 for value in told),
    }


def wrong(expected: dict[str, Any], held: Held) -> dict[str, list[str]]:
    """Say, part by part, what is missing or wrong."""
    missing = [one for one in expected.get("required", []) if not found(one, held)]
    violated = ((one, found(one, held)) for one in expected.get("forbidden", []))
    twice = ((one, found(one, held)) for one in expected.get("once", []))
    parted = [group for group in expected.get("persons_same", []) if not is_one(group, held)]
    merged = [pair for pair in expected.get("persons_apart", []) if not is_apart(pair, held)]
    return {
        "required": [f"missing {_json(one)}" for one in missing],
        "forbidden": [f"forbidden {_json(one)}: {shown(hits[0])}" for one, hits in violated if hits],
        "once": [
            f"said {len(hits)} times {_json(one)}: {shown(hits[1])}" for one, hits in twice if len(hits) > 1
        ],
        "persons": [
            *(f"not one person: {_json(group)}" for group in parted),
            *(f"one person: {_json(pair)}" for pair in merged),
        ],
        "metadata": list(_wrongly_told(expected.get("metadata", {}), held.told)),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# ---------------------------------------------------------------- persons


def persons(member: Member, held: Held) -> set[str]:
    """Return the persons meant: those with just that name, else those with a longer one; or a pattern's subjects."""
    if isinstance(member, dict):
        return {line["subject"]["id"] for line in found(member, held) if line["subject"]}
    exact = {one for one, names in held.names.items() if words(member) in names}
    return exact or {one for one, names in held.names.items() if is_named(member, names)}


def is_one(group: Iterable[Member], held: Held) -> bool:
    """Tell whether all members are one person. A bare surname may be shared with others, a fuller name may not."""
    meant = [(member, persons(member, held)) for member in group]
    telling = [ids for member, ids in meant if isinstance(member, dict) or len(words(member)) > 1]
    one = set.union(*telling) if telling else set.intersection(*(ids for _, ids in meant))
    return len(one) == 1 and all(one <= ids for _, ids in meant)


def is_apart(pair: Iterable[Member], held: Held) -> bool:
    """Tell whether two members are nowhere held to be one person."""
    one, other = (persons(member, held) for member in pair)
    return not one & other


# ---------------------------------------------------------------- what pages tell


def _wrongly_told(metadata: dict[str, Any], told: dict[str, Told]) -> Iterator[str]:
    """Yield what a page should tell and does not; ``metadata`` is of the one page, or of pages by path."""
    by_path = any(isinstance(value, dict) for value in metadata.values())
    for path, wanted in (metadata if by_path else {next(iter(told), ""): metadata}).items():
        for kind, value in wanted.items():
            given = told.get(path, {}).get(kind)
            if not _tells(value, given):
                yield f"metadata {path} {kind}: wanted {value!r}, told {given!r}"


def _tells(wanted: str | int | list[Any] | None, told: list[str] | None) -> bool:
    """Tell whether a page tells just the wanted words, or nothing where nothing is wanted."""
    if isinstance(wanted, list):
        return any(_tells(one, told) for one in wanted)
    if wanted is None or told is None:
        return wanted is None and told is None
    return words(" ".join(told)) - {"and"} == words(str(wanted)) - {"and"}


# ---------------------------------------------------------------- in words


def shown(line: Line) -> str:
    """Return a statement in one short line."""
    one, target, date = line["subject"], line["object"], line["date"]
    parts = [
        f"{line['type']}:{line['role']}",
        f"{one['label']} [{one['mention']}]" if one else "-",
        f"{target['kind']} {target['label']}" if target else "",
        (line["value"] or "")[:60],
        date["edtf"] if date else "",
        ", ".join(place["label"] for place in line["places"]),
        *(line[key] for key in ("polarity", "modality") if line[key] not in {"affirmed", "asserted"}),
        " < ".join(voice["label"] for voice in line["voices"]),
        f"“{' '.join(line['locus']['quote'].split())[:90]}”",
    ]
    return " | ".join(part for part in parts if part)
