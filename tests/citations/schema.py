"""What CSL-JSON (csl-data.json of CSL 1.0.2) allows of an item, as far as we write it: keys, and the form of each."""

import json
from typing import Any

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage".split()
)
NAMES = frozenset("author editor translator container-author".split())
PARTS = frozenset("family given dropping-particle non-dropping-particle suffix literal".split())
DATES = frozenset("issued accessed".split())
TEXTS = frozenset(
    "id title container-title publisher publisher-place event-place genre edition volume issue page locator archive "
    "archive_location URL DOI ISBN note source".split()
)


def wrong(item: dict[str, Any]) -> list[str]:
    """Return what of an item the schema does not allow."""
    found = [key for key in ("id", "type") if key not in item]
    if item.get("type") not in TYPES:
        found.append(f"type {item.get('type')}")
    for key, value in item.items():
        if key in NAMES:
            found += [key for name in value if not name or not _texts(name, PARTS)]
        elif key in DATES:
            found += [] if _is_date(value) else [key]
        elif key != "type" and not (key in TEXTS and isinstance(value, str) and value):
            found.append(key)
    return found


def _texts(name: dict[str, Any], allowed: frozenset[str]) -> bool:
    return set(name) <= allowed and all(isinstance(value, str) and value for value in name.values())


def _is_date(value: dict[str, Any]) -> bool:
    (parts,) = value["date-parts"]
    return (
        set(value) == {"date-parts"} and 1 <= len(parts) <= 3 and all(isinstance(part, int) for part in parts)
    )


def flat(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item as ``references.toml`` writes it: names as "Family, Given", dates as "1921-05-03"."""
    short = {"author": "by", "editor": "editors", "translator": "translators"}
    told: dict[str, Any] = {}
    for key, value in item.items():
        if key in NAMES:
            told[short.get(key, key)] = [_name(name) for name in value]
        elif key in DATES:
            told[key] = "-".join(f"{part:02}" for part in value["date-parts"][0])
        else:
            told[key] = value
    return told


def _name(name: dict[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    given = " ".join(name[part] for part in ("given", "non-dropping-particle") if part in name)
    return f"{name['family']}, {given}" if given else name["family"]


def item_of(text: str) -> dict[str, Any]:
    """Return a citation's item, its id left out; empty where it has none."""
    found: dict[str, Any] = json.loads(text) if text else {}
    found.pop("id", None)
    return found
