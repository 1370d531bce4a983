"""They: a plural stands for the persons last named together, and is said of each of them.

Persons are named together in a list ("Goldman and Berkman"), as subject and companion ("she sailed with Helena"), as
a couple, as somebody's relative ("Orlov's brother, Jan"), or by the plural of a family's name ("the Lunds"). The
statement then rests on the mention by which each was last named, since "they" alone names nobody.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from testimonia.clauses.build import Grammar
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.kin import Kin
from testimonia.discourse.ledger import Ledger
from testimonia.discourse.naming import Naming
from testimonia.discourse.plural_nouns import Asked, asked
from testimonia.discourse.uses import is_family
from testimonia.languages.parts.discourse import Discourse
from testimonia.model import Mention
from testimonia.sentence import Sentence

REACH = 1
"""Sentences over which a pair is remembered."""
LARGEST = 4
FAMILIES = frozenset({"person", "group", ""})
"""What a tagger may take the plural of a family's name for."""

Named = tuple[int, Mention]


class Plurals:
    """The groups of persons that a plural can mean at a point of the text."""

    def __init__(self, ledger: Ledger, kin: Kin, naming: Naming, words: Discourse) -> None:
        """Take what has been found so far, relatives and names, and the words of the language."""
        self.ledger, self.kin, self.naming, self.words = ledger, kin, naming, words
        self._group: tuple[Named, ...] = ()
        self._sentence = -REACH - 1
        self._couple: tuple[int, ...] = ()
        self._parents: set[Phrase | None] = set()
        """Of the sentence being read: whose children are told of."""

    def spread(self, read: Grammar) -> dict[Phrase, tuple[Phrase, ...]]:
        """Return for each plural phrase of a sentence those it stands for, each as a phrase of its own.

        Groups are learnt on the way, clause by clause. "Their" stands for those named together before: in the sentence
        before, else earlier in its own.
        """
        found: dict[Phrase, tuple[Phrase, ...]] = {}
        owners = [phrase.owner for phrase in read.phrases if phrase.owner is not None]
        self._parents = _parents(read, self.words)
        self._spread(owners, read, found)
        for clause in read.clauses:
            if clause.verb.lemma in self.words.marrying:
                found.update(self._not_wed(clause, read))
            self._spread(_arguments(clause), read, found)
            self._learn(clause, found, read.structure.tree.sentence)
        starts = read.structure.tree.sentence.starts
        named_until = max((mention.end for _, mention in self._group), default=0)
        self._spread([owner for owner in owners if named_until <= starts[owner.first]], read, found)
        return found

    def _spread(
        self, phrases: Iterable[Phrase], read: Grammar, found: dict[Phrase, tuple[Phrase, ...]]
    ) -> None:
        """Put those among phrases that are plurals, and not yet found, to what they mean now."""
        for phrase in phrases:
            if phrase not in found and self.is_plural(phrase, read):
                self._put(phrase, self._meant(phrase, read), found)

    def _not_wed(self, clause: Clause, read: Grammar) -> dict[Phrase, tuple[Phrase, ...]]:
        """Put plurals that are objects of a marriage to nobody, since nobody marries two: "and the couple left"."""
        return {phrase: () for group in clause.objects for phrase in group if self.is_plural(phrase, read)}

    def is_plural(self, phrase: Phrase, read: Grammar) -> bool:
        """Tell whether a phrase means several persons without naming each."""
        if phrase in self.ledger.stands_for:
            return False
        if phrase.pronoun:
            return self.words.pronouns.get(phrase.word) == "plural"
        return self.is_noun(phrase, read.structure) or bool(self.family(phrase, read.structure.tree.sentence))

    def is_noun(self, phrase: Phrase, structure: Structure) -> bool:
        """Tell whether a phrase is a noun for several persons: "the couple", "the two women"."""
        listed = phrase.name is None and phrase.word in self.words.plurals
        return listed or asked(phrase, structure, self.words) is not None

    def family(self, phrase: Phrase, sentence: Sentence) -> list[int]:
        """Return the couple, or those of the headline, whom the plural of a family's name means: "the Lunds".

        Others may be their forebears: "the Bosanquets having fled to England in 1685".
        """
        first = phrase.first + 1  # behind the article
        if first == phrase.last or phrase.entity not in FAMILIES:
            return []
        if not is_family(sentence, first, phrase.last, self.words):
            return []
        text = self.ledger.read_text[sentence.starts[first] : sentence.ends[phrase.last - 1]]
        members = self.naming.bearers.family(text, self.words.plural_endings)
        married = [n for n in members if self.kin.spouse(n) is not None]
        if married:
            head = max(married, key=lambda n: self.ledger.salience.weight[n])
            spouse = self.kin.spouse(head)
            return [head, spouse] if spouse is not None else [head]
        told_of = self.naming.protagonists.issuperset(members)
        return members if told_of and 2 <= len(members) <= LARGEST else []

    def _meant(self, phrase: Phrase, read: Grammar) -> tuple[Named, ...]:
        family = self.family(phrase, read.structure.tree.sentence)
        no_parents = phrase in self._parents and not _may_be_parents(self._group, self.ledger)
        of_couple = no_parents or (phrase.name is None and phrase.word in self.words.couples)
        wanted = family or (self._couple if of_couple else ())
        if wanted:
            return tuple(_last_named(self.ledger, wanted))
        return () if no_parents else self._together(phrase, asked(phrase, read.structure, self.words))

    def _together(self, phrase: Phrase, what: Asked | None) -> tuple[Named, ...]:
        """Return those named together if they are what a phrase asks for; of a noun else who was just named."""
        register = self.ledger.register
        asks = what or Asked("", self.words.counts.get(phrase.word, 0))
        near = self.ledger.salience.sentence - self._sentence <= REACH
        found = self._group if near and asks.fits([register.gender(n) for n, _ in self._group]) else ()
        found = self._just_named(phrase, what) if what and not found else found
        for number, _ in found:
            register.vote(number, asks.gender)
        return found

    def _just_named(self, phrase: Phrase, what: Asked) -> tuple[Named, ...]:
        """Return who was named in this sentence and the one before, if they are as many as a noun says."""
        here, register = self.ledger.sentence, self.ledger.register
        before = (each for each in self.ledger.placed if each.where < (here, phrase.first))
        near = dict.fromkeys(each.number for each in before if here - each.where[0] <= REACH)
        fitting = [n for n in near if what.may_mean(register.gender(n))]
        named = _last_named(self.ledger, fitting)
        known = [(n, m) for n, m in named if register.known(n)]
        return tuple(known) if what.size == len(fitting) == len(known) else ()

    def _put(self, phrase: Phrase, group: tuple[Named, ...], found: dict[Phrase, tuple[Phrase, ...]]) -> None:
        if group:
            found[phrase] = tuple(_stand_in(self.ledger, phrase, named) for named in group)
            self._remember(group)

    def _learn(self, clause: Clause, found: dict[Phrase, tuple[Phrase, ...]], sentence: Sentence) -> None:
        """Remember the persons a clause names together, and who are a couple."""
        subjects = self._persons(clause.subjects, found)
        company = self._persons(clause.complement(*self.words.company), found)
        objects = [self._persons(group, found) for group in clause.objects]
        if clause.verb.lemma in self.words.coupling and objects:
            company += objects[0]
        if clause.verb.lemma in self.words.marrying and not clause.verb.negated:
            self._marry([*subjects, *(objects[0] if objects else [])])
        related = self._persons(_with_owner(clause.subjects[:1], sentence, self.words), found)
        for group in ([*subjects, *company], *objects, related):
            members = {named[0]: named for named in group}
            if 2 <= len(members) <= LARGEST:
                self._remember(tuple(members.values()))
                return

    def _marry(self, named: Sequence[Named]) -> None:
        if len(named) == 2 and named[0][0] != named[1][0]:
            one, other = self._couple = (named[0][0], named[1][0])
            self.kin.marry(one, other)

    def _remember(self, group: tuple[Named, ...]) -> None:
        self._group, self._sentence = group, self.ledger.salience.sentence

    def _persons(self, phrases: Sequence[Phrase], found: dict[Phrase, tuple[Phrase, ...]]) -> list[Named]:
        each = [one for phrase in phrases for one in found.get(phrase, (phrase,))]
        named = [self.ledger.stands_for[one] for one in each if one in self.ledger.stands_for]
        register = self.ledger.register
        return [(n, m) for n, m in named if register.kind(n) == "person" and register.known(n)]


def _with_owner(subjects: Sequence[Phrase], sentence: Sentence, words: Discourse) -> list[Phrase]:
    """Return a relative with whose relative it is: "Orlov's brother, Jan"."""
    return [
        phrase
        for subject in subjects
        if subject.owner is not None
        and not words.kin.isdisjoint(sentence.lower[subject.first : subject.last])
        for phrase in (subject.owner, subject)
    ]


def _parents(read: Grammar, words: Discourse) -> set[Phrase | None]:
    """Return whose children a sentence tells of: "their" in "their daughter Ida"."""
    lower, owned = read.structure.tree.sentence.lower, (phrase for phrase in read.phrases if phrase.owner)
    nouns = {one: one.word if one.name is None else lower[one.name.first - 1] for one in owned}
    return {one.owner for one, noun in nouns.items() if words.kin_plurals.get(noun, noun) in words.children}


def _may_be_parents(group: Sequence[Named], ledger: Ledger) -> bool:
    """Tell whether persons can have children together: two, not known to be of one gender."""
    genders = [ledger.register.gender(number) for number, _ in group]
    return len(genders) == 2 and (genders[0] != genders[1] or "" in genders)


def _last_named(ledger: Ledger, numbers: Iterable[int]) -> list[Named]:
    """Return persons with the mention by which each was last named, those that were named."""
    return [(number, last) for number in numbers if (last := ledger.last_named(number)) is not None]


def _arguments(clause: Clause) -> Iterator[Phrase]:
    yield from clause.subjects
    yield from chain.from_iterable(clause.objects)
    yield from chain.from_iterable(group for _, group in clause.complements)


def _stand_in(ledger: Ledger, phrase: Phrase, named: Named) -> Phrase:
    """Return a phrase in the place of a plural that stands for one of those it means."""
    one = Phrase("np", phrase.first, phrase.last, phrase.word, head=phrase.head, entity="person")
    ledger.stands_for[one] = named
    return one
