"""Does a noun phrase belong to a class that a frame asks for? Classes are kinds, word lists, or both."""

from functools import cache

from testimonia.languages.en.lexicon import GRAMMAR, load_rows, load_toml, load_tsv
from testimonia.languages.en.phrases import Phrase

KINDS = frozenset({"person", "group", "place", "work", "event"})


@cache
def _table() -> dict[str, tuple[frozenset[str], frozenset[str], frozenset[str], bool]]:
    return {
        name: (
            frozenset(entry.get("heads", [])), frozenset(entry.get("kinds", [])),
            frozenset(entry.get("but", [])), bool(entry.get("names")),
        )
        for name, entry in load_toml("classes.toml").items()
    }  # fmt: skip


@cache
def occupations() -> dict[str, str]:
    """Return the nouns for what people do: o(ccupation), p(ost) or b(oth)."""
    return load_tsv("occupations.tsv")


@cache
def ideologies() -> dict[str, str]:
    """Return the nouns for people of a political conviction → the conviction; of two words, the last."""
    rows = load_rows("ideologies.tsv")
    nouns = {
        noun.lower().split()[-1]: row["ideology"] for row in rows for noun in row["people"].split("|") if noun
    }
    return nouns | {
        word: word
        for word in ("bolshevik", "menshevik", "revolutionary", "revolutionist")
        if word not in nouns
    }


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
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_occupation(word: str, codes: str = "ob") -> bool:
    """Tell whether a noun names an occupation ("o"), a post ("p") or either ("b")."""
    code = (
        occupations().get(word)
        or occupations().get(singular(word))
        or occupations().get(word.rsplit("-", 1)[-1])
    )
    return code is not None and code in codes


def fits(phrase: Phrase, wanted: str) -> bool:
    """Tell whether a noun phrase is of the class: a kind, "any", "occupation", "office", "ideology" or a word list."""
    if wanted == "any":
        return True
    if wanted == "person":
        return phrase.entity == "person"
    if wanted == "occupation":
        return phrase.name is None and not phrase.pronoun and is_occupation(phrase.word, "obp")
    if wanted == "office":
        return phrase.name is None and is_occupation(phrase.word, "pb")
    if wanted == "ideology":
        return phrase.word in ideologies() and phrase.name is None
    heads, kinds, but, names = _table().get(wanted, (frozenset(), frozenset(), frozenset(), False))
    if wanted in KINDS:
        return phrase.entity == wanted and not phrase.pronoun
    if phrase.word in but or phrase.pronoun:
        return phrase.pronoun and phrase.word in heads
    return phrase.word in heads or phrase.entity in kinds or (names and phrase.name is not None)


def mentions_kind(word: str) -> str:
    """Return what a head noun stands for, "" if unknown."""
    return GRAMMAR.nominal_kind(word)
