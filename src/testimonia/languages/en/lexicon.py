"""The English word lists, loaded once: grammar.toml, names, demonyms, and the forms of verbs."""

import tomllib
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

PACK = files("testimonia.languages.en")


def load_toml(name: str) -> dict[str, Any]:
    """Return one data file of the pack."""
    return tomllib.loads((PACK / name).read_text("utf-8"))


@cache
def load_tsv(name: str) -> dict[str, str]:
    """Return a two-column list of the pack as a mapping; lines beginning with # are comments."""
    rows = (
        line.split("\t") for line in (PACK / name).read_text("utf-8").splitlines() if line and line[0] != "#"
    )
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows}


@cache
def load_rows(name: str) -> tuple[dict[str, str], ...]:
    """Return a list of the pack with a header line, each line by its column names."""
    lines = [
        line.split("\t") for line in (PACK / name).read_text("utf-8").splitlines() if line and line[0] != "#"
    ]
    return tuple(dict(zip(lines[0], line, strict=False)) for line in lines[1:])


@cache
def short_verbs() -> dict[str, str]:
    """Return the abbreviations that lexica use for verbs → the verb."""
    return dict(load_toml("notes.toml")["short"])


class Grammar:
    """The closed classes of ``grammar.toml`` as sets."""

    def __init__(self) -> None:
        table = load_toml("grammar.toml")
        self.negative = frozenset(table["negative"])
        self.negative_phrases = tuple(table["negative_phrases"])
        self.relative = frozenset(table["relative"])
        self.judging = frozenset(table["judging"])
        self.figurative = frozenset(table["figurative"])
        self.character = frozenset(table["character"])
        self.compound_prepositions = frozenset(table["compound_prepositions"])
        self.alias_cues = frozenset(table["alias_cues"])
        speech = load_toml("speech.toml")
        self.speech = frozenset(speech["verbs"])
        self.passing_on = frozenset(speech["quoting"] + speech["citing"] + speech["pretending"])
        self.hearers = frozenset(speech["hearers"])
        self.pronouns = {word: str(group) for group, words in table["pronouns"].items() for word in words}
        nominal = table["nominal"]
        self.female = frozenset(nominal["female"])
        self.male = frozenset(nominal["male"])
        self._nominal = {
            word: kind for kind in ("work", "place", "event", "group", "person") for word in nominal[kind]
        }

    def nominal_kind(self, head: str) -> str:
        """Return what a phrase with this head noun stands for, "" when the list does not say."""
        return self._nominal.get(head, "") or self._nominal.get(head.removesuffix("s"), "")

    @cached_property
    def convictions(self) -> frozenset[str]:
        """Nouns for people of a political conviction, singular and lower case; of two words, the last."""
        rows = load_rows("ideologies.tsv")
        return frozenset(
            noun.lower().split()[-1] for row in rows for noun in row["people"].split("|") if noun
        )

    @cached_property
    def occupations(self) -> frozenset[str]:
        """Nouns for what people do."""
        return frozenset(load_tsv("occupations.tsv"))


GRAMMAR = Grammar()


@cache
def base_verbs() -> frozenset[str]:
    """Return every verb that the pack knows by its base form; only their spelling has to be undone."""
    behind = load_toml("modality.toml")["behind"]
    known = {*GRAMMAR.speech, *GRAMMAR.passing_on, *(verb for verbs in behind.values() for verb in verbs)}
    for frame in frames("verb"):
        known.update(entry.split()[0] for entry in frame["verbs"])
    return frozenset(known)


SPEECH_VERBS = (
    "verbs", "thinking", "willing", "showing", "committing", "binding", "demanding", "questions", "calling",
    "calling_as", "quoting", "citing", "making", "rejecting", "relaying",
)  # fmt: skip
"""Lists of verbs among those of ``speech.toml``; its tables of prepositions are by verb too."""


@cache
def known_verbs() -> frozenset[str]:
    """Return also every verb by which the pack tells what is said, thought, felt: those of which no fact is made."""
    speech = load_toml("speech.toml")
    lists = (verb for name in SPEECH_VERBS for verb in speech[name])
    return base_verbs().union(lists, speech["contents"], speech["attitudes"], speech["asked_of"])


@cache
def person_nouns() -> frozenset[str]:
    """Return the nouns that say what somebody is: occupations, posts, and those of the noun frames."""
    return GRAMMAR.occupations | {noun for frame in frames("noun") for noun in frame["nouns"]}


@cache
def frame_files() -> dict[str, dict[str, Any]]:
    """Return the tables of ``frames/*.toml`` by their names, in order."""
    names = sorted(item.name for item in (PACK / "frames").iterdir() if item.name.endswith(".toml"))
    return {name: load_toml(f"frames/{name}") for name in names}


@cache
def frames(kind: str) -> tuple[dict[str, Any], ...]:
    """Return all entries of one kind ("verb", "noun", "event") of the frames, in the order of the files."""
    return tuple(frame for table in frame_files().values() for frame in table.get(kind, []))
