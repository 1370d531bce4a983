"""English nouns that lists know: for what people do, for their convictions, for their nations."""

from functools import cache

from testimonia.languages.en.lexicon import GRAMMAR, load_rows, load_toml, load_tsv
from testimonia.languages.parts.nouns import NounClass, Nouns
from testimonia.languages.tables import filled

NO_ISM = ("bolshevik", "menshevik", "revolutionary", "revolutionist")
"""Nouns for people of a conviction that has no name of its own."""


@cache
def nouns() -> Nouns:
    """Return the lists of nouns and the classes of ``classes.toml``."""
    return Nouns(
        occupations=load_tsv("occupations.tsv"), ideologies=ideologies(), demonyms=demonyms(),
        classes={
            name: filled(NounClass, entry, f"classes.toml, {name}")
            for name, entry in load_toml("classes.toml").items()
        },
        judging=GRAMMAR.judging, figurative=GRAMMAR.figurative, character=GRAMMAR.character, singular=singular,
    )  # fmt: skip


@cache
def ideologies() -> dict[str, str]:
    """Return the nouns for people of a political conviction → the conviction; of two words, the last."""
    people = {
        noun.lower().split()[-1]: row["ideology"]
        for row in load_rows("ideologies.tsv")
        for noun in row["people"].split("|")
        if noun
    }
    return {word: word for word in NO_ISM} | people


@cache
def demonyms() -> dict[str, str]:
    """Return adjectives and nouns of nationality, in lower case → the country."""
    rows = load_rows("demonyms.tsv")
    columns = [(row["place"], f"{row.get('adjectives', '')}|{row.get('people', '')}") for row in rows]
    return {word.lower(): place for place, words in columns for word in words.split("|") if word}


def singular(word: str) -> str:
    """Return a noun without a plural ending, by spelling."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word == "men" or (word.endswith("men") and len(word) > 4):
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
