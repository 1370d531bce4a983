"""A work as CSL-JSON (schema 1.0.2): what names it, and how two references are known to mean the same.

``locator`` tells the place in the work that one reference cites, and is no part of the work's ``id``.
"""

import json
from collections.abc import Mapping
from typing import Any

from testimonia.model import content_id

Item = dict[str, Any]

TYPES = frozenset(
    "book article-journal article-newspaper chapter webpage interview manuscript thesis document".split()
)
"""Types that references are read as; ``document`` where it is not said what it is."""
NAMES = ("author", "editor", "translator", "container-author")
DATES = ("issued", "accessed")
TEXTS = (
    "title", "container-title", "publisher", "publisher-place", "event-place", "genre", "edition", "volume", "issue",
    "page", "locator", "archive", "archive_location", "URL", "DOI", "ISBN", "note",
)  # fmt: skip
ORDER = ("id", "type", *NAMES, "title", "container-title", *DATES, *TEXTS[2:])
_ELSE = ("URL", "DOI", "note")
"""What stands for a work that nothing else tells."""
_OF_PLACE = frozenset(("id", "locator", "note", "accessed"))


def written(item: Item) -> str:
    """Return an item as JSON on one line: keys in order, those without a value left out, with its id."""
    told = {key: item[key] for key in ORDER if item.get(key)}
    if set(told) <= {"type", "locator"}:
        return ""
    return json.dumps({"id": identity(told), **told}, ensure_ascii=False)


def read(text: str) -> Item:
    """Return an item from its JSON; empty where there is none."""
    return dict(json.loads(text)) if text else {}


def identity(item: Mapping[str, Any]) -> str:
    """Return the id of the work: a hash of what tells it, the place cited left out."""
    told = {key: value for key, value in item.items() if key not in _OF_PLACE}
    kept = told if set(told) - {"type"} else {"note": item.get("note", "")}
    return content_id(json.dumps(kept, sort_keys=True, ensure_ascii=False))


def families(item: Mapping[str, Any]) -> list[str]:
    """Return the surnames of the authors, or of the editors where there is no author."""
    people = item.get("author") or item.get("editor") or []
    return [name.get("family") or name.get("literal", "") for name in people]


def year(item: Mapping[str, Any]) -> int | None:
    """Return the year of a work."""
    parts = item.get("issued", {}).get("date-parts", [[None]])
    return parts[0][0] if parts[0] else None


def last_year(item: Mapping[str, Any]) -> int | None:
    """Return the last year of a work that came out over several; else its year."""
    parts = item.get("issued", {}).get("date-parts", [[None]])
    return parts[-1][0] if parts[-1] else None


def label(item: Mapping[str, Any]) -> str:
    """Return a work in a few words for a list: "Ida Falk, Grey Years, 1931"."""
    told = [authored(item) or authored({"author": item.get("editor")})]
    told += [str(item.get(key, "")) for key in ("title", "container-title", "archive", "archive_location")]
    told.append(
        "-".join(f"{part:02}" for part in item["issued"]["date-parts"][0]) if "issued" in item else ""
    )
    return ", ".join(filter(None, told)) or next((str(item[key]) for key in _ELSE if key in item), "")


def authored(item: Mapping[str, Any]) -> str:
    """Return the authors in one piece, "" where none is told; the names of the further ones stand behind commas."""
    return ", ".join(whole(name) for name in item.get("author") or [])


def whole(name: Mapping[str, str]) -> str:
    """Return a name in one piece, the given name first."""
    parts = (name.get(key) for key in ("given", "non-dropping-particle", "family", "literal"))
    return " ".join(filter(None, parts))
