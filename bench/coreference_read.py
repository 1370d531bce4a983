"""Whom the names and pronouns of a text stand for: as Testimonia reads it, and as its peers would guess."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from multiprocessing import get_context

from bench.coreference_gold import FEMALE, Span, words
from testimonia import passages, plugins
from testimonia.languages.protocol import Language
from testimonia.model import Mention, Source, content_id
from testimonia.names.fold import fold
from testimonia.names.given import usual_gender_of
from testimonia.reading.source import read
from testimonia.settings import Settings

Chooser = Callable[[Sequence[Mention], Span], frozenset[Span] | None]
"""From the mentions of a text and the place of a pronoun to the names of whom it stands for, None for nobody."""
Clusterer = Callable[[Mention], str]
"""Puts a name into a cluster."""
TITLES = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lady": "f", "lord": "m"}


def persons(text: str) -> list[Mention]:
    """Return the mentions of persons in a plain text, read as a source of a collection is."""
    given = Settings()
    source = Source(content_id(text), "text.txt", content_id(text), text, "txt", "utf-8")
    look = partial(plugins.look, given.tagger, given.parser)
    language: Language = plugins.load("languages", given.language)
    parts = passages.split(source, (), (), language.furniture())
    found = read(source, parts, (), look, language)
    return [mention for mention in found.mentions if mention.kind == "person"]


def read_all(texts: Iterable[str], processes: int) -> Iterator[list[Mention]]:
    """Yield the mentions of persons of each text, in order, read in several processes."""
    if processes == 1:
        yield from map(persons, texts)
        return
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(persons, texts, chunksize=4)


def names(mentions: Iterable[Mention]) -> list[Mention]:
    """Return those mentions that are names."""
    return [mention for mention in mentions if mention.form == "name"]


# ---------------------------------------------------------------- clusters of names

CLUSTERERS: dict[str, Clusterer] = {
    "Testimonia": lambda name: name.referent,
    "peer: same words": lambda name: name.text.casefold(),
    "peer: same last word": lambda name: (words(name.text) or (name.text,))[-1],
}

# ---------------------------------------------------------------- pronouns


def resolved(mentions: Sequence[Mention], pronoun: Span) -> frozenset[Span] | None:
    """Return the names of whom Testimonia takes a pronoun for."""
    whom = {
        each.referent for each in mentions if each.form == "pronoun" and (each.start, each.end) == pronoun
    }
    return frozenset((each.start, each.end) for each in names(mentions) if each.referent in whom) or None


def nearest(mentions: Sequence[Mention], pronoun: Span, female: bool) -> frozenset[Span] | None:
    """Return the nearest name before a pronoun that can be of its gender, with all names of the same words."""
    named = names(mentions)
    before = [
        name for name in named if name.end <= pronoun[0] and gender(name.text) in {"f" if female else "m", ""}
    ]
    if not before:
        return None
    last = max(before, key=lambda name: name.end)
    return frozenset((name.start, name.end) for name in named if name.text == last.text)


def gender(name: str) -> str:
    """Return the gender that the first word of a name tells, "" where it tells none."""
    first = name.partition(" ")[0].rstrip(".")
    return TITLES.get(first.lower(), usual_gender_of(fold(first)))


def choosers(text: str) -> dict[str, Chooser]:
    """Return who chooses for the pronouns of a text."""

    def by_gender(mentions: Sequence[Mention], pronoun: Span) -> frozenset[Span] | None:
        return nearest(mentions, pronoun, text[slice(*pronoun)].lower() in FEMALE)

    return {"Testimonia": resolved, "peer: nearest of the gender": by_gender}
