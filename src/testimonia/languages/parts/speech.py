"""Quotation marks, verbs of saying and what else puts words into somebody's mouth."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Lists of words in small letters, verbs by their base form; an empty list makes no rule hold."""

    marks: tuple[str, ...] = ()
    """Quotation marks, with blanks between: the first of each opens, any of the others closes."""
    apostrophes: tuple[str, ...] = ()
    """Those of which one is an apostrophe too."""
    elided: frozenset[str] = frozenset()
    """Words before which an apostrophe stands: "'tis"."""
    clipped: tuple[str, ...] = ()
    """Endings of words behind which one may stand, with a blank before a whole word: "dockers'", "an'"."""
    verbs: frozenset[str] = frozenset()
    """Verbs of saying."""
    hearers: frozenset[str] = frozenset()
    """Those of whoever passes on what another said: "heard from Y that …"."""
    heard_from: frozenset[str] = frozenset()
    """Prepositions before that other."""
    denying: frozenset[str] = frozenset()
    gerund: frozenset[str] = frozenset()
    """Verbs of saying whose gerund tells what is said: "denied having joined"."""
    thinking: frozenset[str] = frozenset()
    """Verbs behind whose clause stands what somebody thinks: "feared that"."""
    willing: frozenset[str] = frozenset()
    """Verbs behind whose clause stands what somebody wants or promises: "demanded that"."""
    factive: frozenset[str] = frozenset()
    """Those of either whose clause the author holds too: "knew that"."""
    showing: frozenset[str] = frozenset()
    """Verbs behind whose clause stands what a document or a poll shows: "found that"."""
    meant: frozenset[str] = frozenset()
    """Verbs whose passive before an infinitive tells what is usual or due: "is supposed to pay"."""
    documents: frozenset[str] = frozenset()
    """Nouns for what shows it."""
    people: frozenset[str] = frozenset()
    """Nouns and pronouns, by their base form, for people in numbers and bodies of people: "voter", "team"."""
    of_things: frozenset[str] = frozenset()
    """Verbs of which the subject may be a thing that says nothing: "threatened to collapse"."""
    signs: frozenset[str] = frozenset()
    """Verbs behind whose clause stands what a thing is a sign of as often as what somebody says: "suggests that"."""
    people_endings: frozenset[str] = frozenset()
    """Endings of nouns for people."""
    committing: frozenset[str] = frozenset()
    """Verbs before the infinitive of what their subject is to do: "promised to"."""
    to: frozenset[str] = frozenset()
    """Words before an infinitive, which stand before a gerund too: "confessed to having"."""
    binding: frozenset[str] = frozenset()
    """Those before it where they have themselves as an object: "bound herself to"."""
    demanding: frozenset[str] = frozenset()
    """Verbs before the infinitive of what somebody else is to do: "urged her to"."""
    questions: frozenset[str] = frozenset()
    """Verbs behind whose ``condition`` stands what is only asked: "asked if"."""
    answered: frozenset[str] = frozenset()
    """Verbs by which somebody wants an answer: "“…?” asked X"."""
    inquiring: frozenset[str] = frozenset()
    """Those of them behind whose ``condition`` no condition stands."""
    letting: frozenset[str] = frozenset()
    """Verbs whose subject says what it lets be ``clear``: "made it clear that"."""
    clear: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    """Pronouns for somebody of whom it is not told who: "somebody"."""
    answering: frozenset[str] = frozenset()
    """Verbs behind which a word or two are all that is said: "said eighteen", "answered no"."""
    performing: frozenset[str] = frozenset()
    """Verbs by which something is done as "I" say it: "I promise", "I ask"."""
    coming_out: frozenset[str] = frozenset()
    """Modal verbs with which somebody says a thing by saying that they have to, or can: "I must add"."""
    believing: frozenset[str] = frozenset()
    """Verbs of saying by which somebody may only think: "believe"."""
    formerly: frozenset[str] = frozenset()
    """Verbs before the infinitive of what is no longer so: "used to think"."""
    calling: frozenset[str] = frozenset()
    """Verbs by which somebody is called something: "called him a traitor"."""
    finding: frozenset[str] = frozenset()
    """Verbs that do so only before words in quotation marks: "finds him “frivolous”", not "found him dead"."""
    calling_as: frozenset[str] = frozenset()
    """Those before ``as_``: "described him as a traitor"."""
    as_: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    """Verbs behind whose participle a name stands: "a woman called Tabitha Rusk"."""
    claims: frozenset[str] = frozenset()
    """Nouns behind whose ``content`` stands what is said or thought: "the claim that"."""
    claims_alone: frozenset[str] = frozenset()
    """Those that need nobody whose they are: "the rumour that"."""
    spreading: frozenset[str] = frozenset()
    """Verbs between such a noun and its clause: "a rumour went round that"."""
    claims_to: frozenset[str] = frozenset()
    """Those behind whose infinitive stands what is to be done: "the promise to"."""
    claims_of: frozenset[str] = frozenset()
    """Prepositions between such a noun and whose it is: "fears among"."""
    making: frozenset[str] = frozenset()
    """Verbs whose subject makes such a noun its own: "voiced the fear that"."""
    relaying: frozenset[str] = frozenset()
    """Verbs whose subject passes on such a claim of another: "published a claim by X that"."""
    rejecting: frozenset[str] = frozenset()
    """Verbs whose subject holds that it is not so: "rejected the claim that"."""
    certain: frozenset[str] = frozenset()
    """Adjectives behind whose clause stands what somebody thinks: "was convinced that"."""
    certain_factive: frozenset[str] = frozenset()
    """Those whose clause the author holds too: "was aware that"."""
    hence: frozenset[str] = frozenset()
    """Adverbs of what the author concludes from what was said: "and so he left"."""
    untruths: frozenset[str] = frozenset()
    """Nouns by which the author judges it: "which was a lie"."""
    contents: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verb → prepositions before the noun or gerund that is said, "" for its object: "called for a strike"."""
    attitudes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verb → the same, of what somebody judges: "condemned the strike"."""
    feelings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Preposition → adjectives before it, behind which stands what somebody feels about: "furious about"."""
    stirred: frozenset[str] = frozenset()
    """Participles that say what somebody feels: "charmed"; behind ``stirred_by`` stands what about."""
    stung: frozenset[str] = frozenset()
    """Those of which a thing may be the cause as well as words: "hurt by the review", not "by a beam"."""
    stirred_by: frozenset[str] = frozenset()
    asked_of: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verb of demanding → prepositions before whom it asks, where that is no object: "called on her to"."""
    hearsay: frozenset[str] = frozenset()
    """Adverbs of what is only said: "allegedly"."""
    writing: frozenset[str] = frozenset()
    """Verbs of saying in writing."""
    telling: frozenset[str] = frozenset()
    """Verbs behind which stands who is told, never who speaks."""
    put: frozenset[str] = frozenset()
    """Verbs that say something with the word for "it" only: "as she puts it"."""
    it: frozenset[str] = frozenset()
    rumour: frozenset[str] = frozenset()
    """Verbs by whose passive nobody in particular says something: "is rumoured to have"."""
    agent: frozenset[str] = frozenset()
    """Prepositions before who does it, in the passive."""
    prepositions: frozenset[str] = frozenset()
    """Those before whose words they are: "according to"."""
    prepositions_of_sources: frozenset[str] = frozenset()
    """Those that say so only before what can be a source: "per the report"."""
    inside: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    """Nouns behind ``inside`` whose possessor's words they are: "in X's view"."""
    repeating: frozenset[str] = frozenset()
    """Verbs for saying what somebody else has said: "quote"."""
    repeated_from: frozenset[str] = frozenset()
    """The prepositions before that one: "repeat after X"."""
    remembering: frozenset[str] = frozenset()
    """Verbs by which somebody is remembered for what they said: "is known for the saying"."""
    remembered_for: frozenset[str] = frozenset()
    """The prepositions before it."""
    utterances: frozenset[str] = frozenset()
    """Nouns for what somebody says: "X's answer was: “…”"."""
    writings: frozenset[str] = frozenset()
    """Nouns for what somebody writes: "X's letter reads: “…”"."""
    body: frozenset[str] = frozenset()
    """Parts of somebody, by which they speak and act: "a girl's voice called", "her lip trembled"."""
    made_by: frozenset[str] = frozenset()
    """Prepositions between such a noun and who made it: "a pamphlet by X"."""
    made_of: frozenset[str] = frozenset()
    """Those between it and whose it is: "the memoirs of X"."""
    portraits: frozenset[str] = frozenset()
    """Nouns for what is written of somebody, by another: "the biography of X"."""
    quoting: frozenset[str] = frozenset()
    """Verbs of whoever passes on what another said: "quoted X as saying that"."""
    quoted_as: frozenset[str] = frozenset()
    """Words between those and the verb of the other."""
    pretending: frozenset[str] = frozenset()
    """Verbs of who says what is not so: "pretended that"."""
    citing: frozenset[str] = frozenset()
    """Verbs by whose participle the author of what is said is named: "citing X, writes that"."""
    parenthetic: frozenset[str] = frozenset()
    """Words before who says all that stands around: "as X says"."""
    content: frozenset[str] = frozenset()
    """Words before what is said: "that"."""
    asking: frozenset[str] = frozenset()
    """Words before what is only asked: "whether"."""
    condition: frozenset[str] = frozenset()
    """Words before what nobody says: "if"."""
    own: frozenset[str] = frozenset()
    """Pronouns by which authors speak of themselves: whose voice the text is anyway."""
    not_speaking: frozenset[str] = frozenset()
    """Pronouns that are no subject, though they stand behind the verb: "him"."""
    unsigned: str = ""
    """Label of an author whom a source does not name."""
    unnamed: str = ""
    """What stands for a speaker whom nobody names."""
