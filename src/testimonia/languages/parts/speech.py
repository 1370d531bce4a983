"""Quotation marks, verbs of saying and what else puts words into somebody's mouth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """Lists of words in small letters, verbs by their base form; an empty list makes no rule hold."""

    marks: tuple[str, ...] = ()
    """Quotation marks: the first of each opens, any of the others closes."""
    apostrophes: tuple[str, ...] = ()
    """Those of which the closing one is an apostrophe too: they hold a sentence, or are none."""
    verbs: frozenset[str] = frozenset()
    """Verbs of saying."""
    hearers: frozenset[str] = frozenset()
    """Those of whoever passes on what another said: "heard from Y that …"."""
    heard_from: frozenset[str] = frozenset()
    """Prepositions before that other."""
    denying: frozenset[str] = frozenset()
    gerund: frozenset[str] = frozenset()
    """Verbs of saying whose gerund tells what is said: "denied having joined"."""
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
    inside: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    """Nouns behind ``inside`` whose possessor's words they are: "in X's view"."""
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
