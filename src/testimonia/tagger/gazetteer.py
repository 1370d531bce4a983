"""What the English word lists say about a single word or name."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from testimonia.names.fold import fold
from testimonia.names.given import is_given

PACK = "testimonia.languages.en"
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper"}
)
ARTICLES = frozenset({"the"})
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
def _heads() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((resources.files(PACK) / "heads.toml").read_text("utf-8"))
    return table


@cache
def titles() -> frozenset[str]:
    """Return what is written before a person's name and is no part of it, in lower case."""
    return frozenset(_heads()["title"]["words"])


@cache
def small_papers() -> frozenset[str]:
    """Return the newspapers of the lists whose names end with a word in small letters, as La Vie ouvrière."""
    return frozenset(name for name in _heads()["work"]["newspapers"] if name.split()[-1].islower())


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
    faiths = set(_heads()["people"]["words"])
    return frozenset((people | convictions | faiths | CALENDAR) - places() - {""})


def is_never_name(words: list[str]) -> bool:
    """Say whether words (lower case) are no mention: "Old Bolsheviks", "South Korean", "March"."""
    never = never_names()
    if words[-1] not in never and " ".join(words) not in never:
        return False
    return not is_given(fold(words[0])) and all(word in never or word in BEFORE_PEOPLE for word in words[:-1])


def _stands_before(words: list[str]) -> bool:
    """Say whether the first of a person's words (lower case) is none of the name: a title, a people or a faith."""
    if len(words) > 1 and words[0] in titles():
        return True
    return len(words) > 2 and words[0] in never_names() and not is_given(fold(words[0]))


def bare(
    lower: list[str], first: int, last: int, kind: str, articles: frozenset[str] = ARTICLES
) -> tuple[int, int]:
    """Return the words of a name as we mark it: without titles, article and possessive; they may be none.

    A person's name also loses the people or faith written before it: "the Quaker Isaac Blum".
    """
    while kind == "person" and _stands_before(lower[first:last]):
        first += 1
    if first < last and lower[first] in articles:
        first += 1
    if last - first > 1 and lower[last - 1] in {"'s", "'"}:
        last -= 1
    return first, last
