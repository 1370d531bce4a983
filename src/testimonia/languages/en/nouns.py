"""English nouns that lists know: for what people do, for their convictions, for their nations."""

from functools import cache

from testimonia.languages.en.lexicon import load_rows, load_tsv


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
