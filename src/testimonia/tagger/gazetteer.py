"""What the English word lists and the word clusters say about a single word or name."""

import tomllib
from functools import cache
from importlib import resources

from testimonia.tagger.store import load

PACK = "testimonia.languages.en"
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper"}
)
BEFORE_PEOPLE = DIRECTIONS | {
    "old",
    "left",
    "right",
    "white",
    "black",
    "socialist",
    "social",
    "the",
    "and",
    "native",
}
CALENDAR = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "easter",
    "christmas",
})  # fmt: skip


def _rows(name: str) -> list[list[str]]:
    lines = (resources.files(PACK) / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line and not line.startswith("#")]


@cache
def heads() -> dict[str, frozenset[str]]:
    """Return the nouns that names are built around, by kind; under ``title`` the titles before a name."""
    data = tomllib.loads((resources.files(PACK) / "heads.toml").read_text("utf-8"))
    return {kind: frozenset(entry.get("heads") or entry.get("words", ())) for kind, entry in data.items()}


@cache
def newspapers() -> frozenset[str]:
    """Return the newspapers of the lists, in lower case."""
    data = tomllib.loads((resources.files(PACK) / "heads.toml").read_text("utf-8"))
    return frozenset(name.lower() for name in data["work"]["newspapers"])


@cache
def papers_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    """Return the newspapers that have words in small letters, word by word, by their first word."""
    data = tomllib.loads((resources.files(PACK) / "heads.toml").read_text("utf-8"))
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in data["work"]["newspapers"]:
        words = tuple(name.split())
        if words[-1].islower():
            found.setdefault(words[0], []).append(words)
    return found


@cache
def given_names() -> dict[str, str]:
    """Return given names in lower case with ``m``, ``f`` or ``mf``."""
    return {row[0].lower(): row[1] for row in _rows("given_names.tsv")}


@cache
def places() -> frozenset[str]:
    """Return the countries and cities of the lists, in lower case."""
    rows = _rows("demonyms.tsv")
    cities = {city for row in rows for city in row[3].lower().split("|") if city}
    return frozenset({row[0].lower() for row in rows} | cities)


@cache
def never_names() -> frozenset[str]:
    """Return what bears a capital and is no mention: nationalities, ideologies, months, days; lower case."""
    people = {word for row in _rows("demonyms.tsv") for word in f"{row[1]}|{row[2]}".lower().split("|")}
    convictions = {
        word for row in _rows("ideologies.tsv") for word in f"{row[1]}|{row[2]}".lower().split("|")
    }
    faiths = set(tomllib.loads((resources.files(PACK) / "heads.toml").read_text("utf-8"))["people"]["words"])
    return frozenset((people | convictions | faiths | CALENDAR) - places() - {""})


def is_never_name(words: list[str]) -> bool:
    """Say whether words (lower case) are no mention: "Old Bolsheviks", "South Korean", "March"."""
    never = never_names()
    if words[-1] not in never and " ".join(words) not in never:
        return False
    return words[0] not in given_names() and all(
        word in never or word in BEFORE_PEOPLE for word in words[:-1]
    )


def bare(lower: list[str], first: int, last: int, kind: str, articles: frozenset[str]) -> tuple[int, int]:
    """Return the words of a name as we mark it: without titles, article and possessive; they may be none."""
    titles = heads()["title"]
    while kind == "person" and last - first > 1 and lower[first] in titles:
        first += 1
    if first < last and lower[first] in articles:
        first += 1
    if last - first > 1 and lower[last - 1] in {"'s", "'"}:
        last -= 1
    return first, last


@cache
def clusters() -> dict[str, str]:
    """Return for common words the two clusters of words of like meaning they belong to: "coarse fine"."""
    return load("clusters")["clusters"]


def marks(word: str) -> tuple[str, ...]:
    """Return what the lists say of one word (lower case): a few marks, none for most words."""
    found = [kind for kind, words in heads().items() if word in words]
    if word in given_names():
        found.append("given")
    if word in places():
        found.append("country or city")
    if word in never_names():
        found.append("month" if word in CALENDAR else "people")
    return tuple(found)
