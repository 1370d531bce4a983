"""Words that the extractors ask for by what they do, in small letters; verbs in their base form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

NEVER = re.compile(r"(?!)")
"""The pattern that matches nothing."""


@dataclass(frozen=True, slots=True)
class Words:
    """Closed lists of a language. A list that is left out is empty, and what it tells is not read."""

    # ---- verbs
    be: str = ""
    become: str = ""
    help: str = ""
    include: str = ""
    """The verb behind which stands part of what its subject names: "her books include"."""
    pro_verbs: frozenset[str] = frozenset()
    """Verbs that stand for the one said before: "he did not"."""
    copulas: frozenset[str] = frozenset()
    """Verbs behind which stands what somebody is: "remain"."""
    light: frozenset[str] = frozenset()
    """Verbs whose object or complement says what was done or is: "took part", "had no part", "was no member"."""
    short: frozenset[str] = frozenset()
    """Abbreviations that lexica use for verbs: "b."."""
    reported_as: frozenset[str] = frozenset()
    """Verbs behind which "as …" is somebody's view, a disguise, or said by a frame of the verb."""
    seeking: frozenset[str] = frozenset()
    """Nouns behind whose "as …" stands what somebody only sought to become: "his candidacy as mayor"."""
    as_beside_object: frozenset[str] = frozenset()
    """Verbs whose "as …" tells of the subject although an object stands there: "spent three years as a teacher"."""
    descending: frozenset[str] = frozenset()
    """Verbs that tell from what family somebody comes."""
    having: frozenset[str] = frozenset()
    """Verbs whose object are relatives: "had two sons"."""
    refusals: frozenset[str] = frozenset()
    """Verbs that say themselves that something is not, or no more: denied, they say that it is."""
    coming: frozenset[str] = frozenset()
    """Verbs by which an event is only said to have been."""
    happening: frozenset[str] = frozenset()
    """Verbs, some with their object, of which only an event is the subject."""
    unreal: frozenset[str] = frozenset()
    """Verbs whose object need not have happened, and nouns of which the same holds: "a campaign for his release"."""
    saying: frozenset[str] = frozenset()
    hearing: frozenset[str] = frozenset()
    """Verbs whose subject does not say what follows: "heard that"."""
    thinking: frozenset[str] = frozenset()
    """Those by which something is thought, and not said, and nouns of which the same holds: "in her view"."""
    claiming: frozenset[str] = frozenset()
    """Verbs of saying by which it is no more than claimed."""

    # ---- prepositions
    prepositions: frozenset[str] = frozenset()
    """Those that a frame may name as a slot."""
    of: str = ""
    between: frozenset[str] = frozenset()
    """Those before the two to whom something happened: "the break between X and Y"."""
    coming_to: frozenset[str] = frozenset()
    """Those before what it came to: "it came to a break"."""
    as_what: str = ""
    """The one before what somebody is: "as secretary"."""
    example: frozenset[str] = frozenset()
    """Before one of what a noun speaks of: "novels such as"."""
    agents: frozenset[str] = frozenset()
    """Before who did it."""
    company: frozenset[str] = frozenset()
    """Before those with whom somebody did it."""
    inside: frozenset[str] = frozenset()
    """Before places that count in front of the sentence and behind a noun as well."""
    event_places: frozenset[str] = frozenset()
    """Before the places of an event noun."""
    spent_in: frozenset[str] = frozenset()
    """Before what a length of time is spent in: "five years of hard labour"."""
    given_to: frozenset[str] = frozenset()
    """Before whom somebody is married to, in a notice without a verb."""
    family: frozenset[str] = frozenset()
    """Before the family that somebody comes from."""
    office_field: frozenset[str] = frozenset()
    """Before what belongs to the name of an office: "Commissar for Social Welfare"."""
    held_behind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Kind → before what a post or occupation is held in: "consul in Paris" is none of Paris."""
    until: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    """Before the clause of what came first."""
    by_then: frozenset[str] = frozenset()
    """Prepositions of a day on which a state is told: what had been done then was done on it or before."""
    meanwhile: frozenset[str] = frozenset()
    """Subordinators behind a verb by which it was at some time of a life: "met him while she was in college"."""
    anew: frozenset[str] = frozenset()
    """Words by which something is done a second time: "again", "once more"."""
    no_point: frozenset[str] = frozenset()
    """Before times that are no point from which a story goes on."""

    # ---- pronouns and articles
    it: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    """Relative pronouns that stand for persons."""
    several: frozenset[str] = frozenset()
    """Pronouns of which a plural may be said: "they were teachers"."""
    articles: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    """The articles before what somebody is like: "a born organiser"."""

    # ---- nouns, adjectives, adverbs
    no_place: frozenset[str] = frozenset()
    """What people are in, but what is no place: "exile"."""
    of_order: frozenset[str] = frozenset()
    """What may stand with an event noun that must be plain."""
    passing: frozenset[str] = frozenset()
    """What may stand between "was" and "in Paris"; "was active in Paris" is about something else."""
    tentative: frozenset[str] = frozenset()
    """Before what somebody is not, or not yet: "would-be"."""
    bare_posts: frozenset[str] = frozenset()
    """Nouns that say no more than that it was some post: "position"."""
    deputies: frozenset[str] = frozenset()
    """Who is deputy leader does not lead."""
    liked: frozenset[str] = frozenset()
    """Adjectives of what somebody likes, and need not have made: "her favourite novels"."""
    singling_out: frozenset[str] = frozenset()
    """Words that a negation bears on: who was not the first musician to do so may well be a musician."""
    of_a_tongue: frozenset[str] = frozenset()
    """Nouns before which "French" may be what is taught."""
    another_nation: frozenset[str] = frozenset()
    """Words before a nation that make another thing of it: "African American"."""
    no_nation: frozenset[str] = frozenset()
    """Words for states and continents, which say for whom rather than of which people: "U.S. Secretary"."""
    churches: frozenset[str] = frozenset()
    """Words before which a people's name is part of a church's: "Greek Orthodox"."""
    rites: frozenset[str] = frozenset()
    """Two words that together name a church: "roman catholic"."""
    epithets: frozenset[str] = frozenset()
    """What stands before a post or occupation and is no part of it."""
    doubt: frozenset[str] = frozenset()
    """Words that deny or only wish what stands beside them."""
    manners: frozenset[str] = frozenset()
    """Adverbs that say how somebody died, in a notice that has no verb: "peacefully"."""
    ceremonies: frozenset[str] = frozenset()
    """Words before a day that is not that of the death: "funeral"."""
    dated_by_name: frozenset[str] = frozenset()
    """Nouns of what is over within the year behind their "of": "the Congress of 1912"."""
    lasting: frozenset[str] = frozenset()
    """Nouns of what only begins in it: "the War of 1812"."""
    serving: frozenset[str] = frozenset()
    """Prepositions before a group that one works at or for, and does not belong to."""
    standing: Mapping[str, str] = field(default_factory=dict)
    """Word → the role it tells that somebody has to a group: "quit" → left."""

    # ---- patterns
    own_end: re.Pattern[str] = NEVER
    """A time that is told by somebody's own end: groups "whose", "event" and "when"."""
    notice: re.Pattern[str] = NEVER
    """What a notice of a death speaks of beside it: kin, the funeral."""
    notice_opening: re.Pattern[str] = NEVER
    """How it opens, where no surname in capitals does."""
    life_years: re.Pattern[str] = NEVER
    """A bracket with two years: groups "birth" and "death"."""
    life_open: re.Pattern[str] = NEVER
    """A bracket with the first year only, and a dash behind it: group "birth"."""
    life_birth: re.Pattern[str] = NEVER
    """The birth inside a bracket; the last group that matches holds its date."""
    life_death: re.Pattern[str] = NEVER
    """The same of the death."""


@dataclass(frozen=True, slots=True)
class OtherNames:
    """Words by which a text gives a person another name."""

    born: frozenset[str] = frozenset()
    """Before the name somebody was born with: "née"."""
    once: frozenset[str] = frozenset()
    """Before the name somebody had first, in an entry of a lexicon alone: "originally"."""
    alias: frozenset[str] = frozenset()
    """Before another name."""
    noun: frozenset[str] = frozenset()
    """Nouns with a name behind them."""
    plain: frozenset[str] = frozenset()
    """Those that do not say of which kind it is: "name"."""
    nickname: frozenset[str] = frozenset()
    """Those for bynames."""
    of_birth: frozenset[str] = frozenset()
    """Before the noun: it is the name of birth ("real")."""
    by_birth: frozenset[str] = frozenset()
    """Behind "by", with what somebody was born as: "by birth a Lund"."""
    of_marriage: frozenset[str] = frozenset()
    of_cover: frozenset[str] = frozenset()
    """Before the noun: it is a pseudonym ("party")."""
    taken: frozenset[str] = frozenset()
    """Verbs whose subject takes the name."""
    given: frozenset[str] = frozenset()
    """Verbs whose object is given it."""
    done_under: frozenset[str] = frozenset()
    """Verbs for what somebody does under a name."""
    under: frozenset[str] = frozenset()
    """Prepositions before such a name."""
    skipped: frozenset[str] = frozenset()
    """What may stand between the noun and the name."""
