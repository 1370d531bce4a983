"""The words of English that the reading of clauses asks for."""

from functools import cache

from testimonia.clauses.wording import Wording
from testimonia.languages.en.lemmas import lemma, participle
from testimonia.languages.en.lexicon import GRAMMAR, person_nouns

CONTROL = frozenset(
    "force compel oblige allow permit enable ask order urge persuade invite tell help advise appoint elect send bring "
    "lead cause encourage induce make let".split()
)
NOBODY = frozenset({"no", "neither", "none", "nobody", "nothing", "no-one"})
ONLY_WHEN = frozenset({"before", "after", "since", "until", "till", "by", "from", "during", "between"})
WHERE = frozenset({"in", "at", "near", "outside"})
ELSEWHERE = frozenset({"after", "before", "until", "till", "since", "following", "despite", "because of"})


@cache
def wording() -> Wording:
    """Return the words, from ``grammar.toml`` and the lists of nouns."""
    return Wording(
        lemma=lemma, participle=participle,
        negative=GRAMMAR.negative, negative_phrases=GRAMMAR.negative_phrases,
        compound_prepositions=GRAMMAR.compound_prepositions, pronouns=GRAMMAR.pronouns, kind=GRAMMAR.nominal_kind,
        convictions=GRAMMAR.convictions, person_nouns=person_nouns() | GRAMMAR.convictions, nobody=NOBODY, only_when=ONLY_WHEN, where=WHERE,
        control=CONTROL, takes_infinitive=frozenset({"be", "have", "use", "go", "ought"}),
        relative=GRAMMAR.relative | {"that"}, possessive_relative="whose", condition="if", at_that_time="when", elsewhere=ELSEWHERE,
    )  # fmt: skip
