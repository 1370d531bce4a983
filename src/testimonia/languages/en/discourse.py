"""The words of English by which a source goes on speaking of somebody."""

from functools import cache

from testimonia.languages.en.lexicon import GRAMMAR, load_toml, person_nouns
from testimonia.languages.en.nouns import singular
from testimonia.languages.parts.discourse import Discourse


@cache
def discourse() -> Discourse:
    """Return the words, from ``discourse.toml`` and the lists of nouns."""
    table = load_toml("discourse.toml")
    lists = {name: frozenset(words) for name, words in table["words"].items()}
    return Discourse(
        **lists, at_place=table["at_place"], relative_of=table["relative_of"], unnamed=table["unnamed"],
        kin_plurals=table["kin_plurals"], counts=table["counts"], singular=singular,
        plural_endings=tuple(table["plural_endings"]), quality_endings=tuple(table["quality_endings"]),
        pronouns=GRAMMAR.pronouns, female=GRAMMAR.female, male=GRAMMAR.male, persons=person_nouns(),
        occupations=GRAMMAR.occupations, aliases=GRAMMAR.alias_cues,
    )  # fmt: skip
