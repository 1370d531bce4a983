"""The words of English that the reading of clauses asks for."""

from functools import cache

from testimonia.languages.en.discourse import discourse
from testimonia.languages.en.lemmas import lemma, participle, past_alone
from testimonia.languages.en.lexicon import GRAMMAR, person_nouns
from testimonia.languages.en.speech import speech
from testimonia.languages.parts.clauses import Wording

CONTROL = frozenset(
    "force compel oblige allow permit enable ask order urge persuade invite tell help advise appoint elect send bring "
    "lead cause encourage induce make let hear overhear see watch notice observe".split()
)
OWN_DOING = frozenset({"promise", "threaten", "vow", "swear", "pledge", "owe"})
JUDGING = frozenset(
    "acclaim admire admonish applaud arrest attack berate blame castigate censure charge chastise chide commend "
    "compliment condemn congratulate credit criticise criticize decorate denounce deride despise detain detest dismiss "
    "envy excuse execute expel fault fine fire forgive hail hang hate honor honour impeach imprison indict jail laud "
    "mock pardon pay praise prosecute punish rebuke remember reprimand reproach reprove reward ridicule sack salute "
    "scold sentence shoot sue suspend taunt tax tease thank try upbraid".split()
)
CHILDREN = frozenset({"son", "daughter", "child", "children", "sons", "daughters"})
SPOUSES = frozenset({"wife", "husband"})
NOBODY = frozenset({"no", "neither", "none", "nobody", "nothing", "no-one"})
ONLY_WHEN = frozenset({"before", "after", "since", "until", "till", "by", "from", "during", "between"})
WHERE = frozenset({"in", "at", "near", "outside"})
INVERTING = frozenset(
    "die perish expire pass depart fall drown come go arrive appear live dwell lie stand sit sleep rest "
    "rise emerge vanish disappear".split()
)
ELSEWHERE = frozenset({"after", "before", "until", "till", "since", "following", "despite", "because of"})


@cache
def wording() -> Wording:
    """Return the words: of ``grammar.toml``, the lists of nouns, ``discourse`` and ``speech``."""
    known, said = discourse(), speech()
    return Wording(
        lemma=lemma, participle=participle, past_alone=past_alone,
        negative=GRAMMAR.negative, negative_phrases=GRAMMAR.negative_phrases,
        nay=frozenset({"not"}), contrary=frozenset({"but"}), dummy=frozenset({"it"}),
        only=frozenset({"only"}), nobody=NOBODY, being="be", having="have",
        alternative=frozenset({"or", "nor"}),
        compound_prepositions=GRAMMAR.compound_prepositions, only_when=ONLY_WHEN, where=WHERE, elsewhere=ELSEWHERE,
        pronouns=GRAMMAR.pronouns, kind=GRAMMAR.nominal_kind, convictions=GRAMMAR.convictions,
        person_nouns=person_nouns() | GRAMMAR.convictions, the=frozenset({"the"}), one=frozenset({"one"}),
        one_of=frozenset({"of"}), kin=frozenset({*known.kin, *known.kin_plurals}), children=CHILDREN, spouses=SPOUSES,
        content=said.content, telling=said.verbs | said.willing | said.thinking,
        claims=said.claims, claims_of=said.claims_of,
        control=CONTROL, own_doing=OWN_DOING, takes_infinitive=frozenset({"be", "have", "use", "go", "ought"}),
        of_object=frozenset({"of", "from"}),
        judging=JUDGING, of_judged=frozenset({"for", "with", "on", "upon", "over", "about"}),
        relative=GRAMMAR.relative | {"that"}, possessive_relative=frozenset({"whose"}),
        personal_relative=frozenset({"who", "whom"}),
        relative_place=frozenset({"where"}), at_place="in",
        condition="if", inverting=INVERTING, at_that_time=frozenset({"when"}),
    )  # fmt: skip
