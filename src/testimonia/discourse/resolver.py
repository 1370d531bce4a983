"""Who is meant: the noun phrases of a source followed through its sentences, in one direction.

Names are made into entities for a whole stretch beforehand (``naming``). Then each sentence in turn: a pronoun takes
the most present person its gender allows; a definite nominal ("the young typesetter") takes the person the source has
called so; a plural stands for those named together; "there" for the place named last.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from testimonia.clauses.build import Grammar
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.as_written import SIGN
from testimonia.discourse.filling import Behind, filled
from testimonia.discourse.kin import Kin
from testimonia.discourse.kinship import Related, named_beside, owners, possessors, related, said_to_be
from testimonia.discourse.ledger import Ledger, Member, Why
from testimonia.discourse.naming import Naming
from testimonia.discourse.nominals import Nominals, learn_genders, preceding
from testimonia.discourse.plurals import Plurals
from testimonia.discourse.pronouns import Around, Pronouns, around
from testimonia.discourse.register import Register
from testimonia.discourse.salience import ROLE_WEIGHT, Salience
from testimonia.discourse.told_apart import Relative, ToldApart
from testimonia.discourse.uses import NamedSentence, Use, uses
from testimonia.discourse.whereabouts import Whereabouts
from testimonia.languages.protocol import Language
from testimonia.mentions import Entity
from testimonia.model import Gender, Mention, Referent, Source
from testimonia.names.fold import fold
from testimonia.names.parts import parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

HARDLY = 0.1
"""How far a pronoun may mean a father who is named only behind "s/o"."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A sentence's phrases with whom they stand for; plurals and "there" are put in place in its clauses."""

    clauses: list[Clause]
    stands_for: Mapping[Phrase, Member]
    several: Mapping[Phrase, tuple[Phrase, ...]]
    """Plural phrase → those it stands for, each as a phrase of its own."""
    before: Member | None
    """Of whom the sentence before was said."""
    passed_over: Mapping[Phrase, Entity]
    """Pronouns for somebody whom the source does not name: "he" behind "a former clerk"."""
    alone: Mapping[Phrase, Member]
    """Pronouns for the only one whom the source speaks of, and never names."""


class Resolver:
    """Resolves the noun phrases of one source, sentence by sentence."""

    def __init__(
        self, source: Source, language: Language, author: str | None, copy: str = "", usual: Gender = ""
    ) -> None:
        """Take the source, its language, who wrote it, if one person did, and the copy of its text that is read.

        ``usual`` is the gender of most pronouns of the text.
        """
        self.words, self.customs = language.discourse(), language.names()
        self.text = copy or source.text
        words = self.words
        self.register = Register(source.id, words.relative_of, words.unnamed)
        self.naming = Naming(self.register, words, usual)
        self.salience = Salience(self.register, self.naming.protagonists)
        self.ledger = Ledger(source.id, source.text, self.register, self.salience)
        self.ledger.read_text = self.text
        self.kin = Kin(self.ledger, words)
        self.told_apart = ToldApart(self.ledger, self.kin, self.customs)
        self.nominals = Nominals(self.ledger, self.kin, words)
        self.plurals = Plurals(self.ledger, self.kin, self.naming, words)
        self.whereabouts = Whereabouts(self.ledger, words)
        self._owners: Mapping[Phrase, Phrase] = {}
        """Of the sentence being read: "the brother" → "Max Adler" behind its "of"."""
        self._related: dict[Phrase, Related] = {}
        """Of the sentence being read: name → whose relative it is."""
        self.pronouns = Pronouns(self.ledger, self.naming, language, self._writer(author))

    def _writer(self, author: str | None) -> Use | None:
        form = parse(author, self.customs) if author else None
        return Use(0, 0, "person", author, form, passage=0) if author and form else None

    # ------------------------------------------------------------ a source, before its sentences

    def headline(self, use: Use) -> None:
        """Take the mention of a person whom the headline names, if it stands in the text."""
        number = self.naming.at(use.start, use.end)
        if number is not None and use.start >= 0:
            phrase = Phrase("np", 0, 1, use.name, entity="person")
            self.ledger.record(phrase, number, (use.start, use.end), Why("name", "named in the headline"))

    def settle_gender(self) -> None:
        """Give the one protagonist of unknown gender that of most pronouns in the text."""
        about = self.naming.protagonists
        number = next(iter(about), 0)
        if len(about) == 1 and not self.register.gender(number):
            self.register.vote(number, self.naming.usual, 2.0)

    def referents(self) -> list[Referent]:
        """Return what the mentions found so far stand for."""
        numbers = sorted(self.ledger.number_of.items())
        return [self.register.referent(number) for _, number in numbers]

    # ------------------------------------------------------------ one sentence

    def read(self, sentence: Sentence, read: Grammar) -> Resolved:
        """Resolve every noun phrase of a sentence."""
        before = self.ledger.last_subject
        beside = self._appositions(read)
        known = around(sentence, read, beside, self.words)
        self._owners = possessors(read, self.words)
        self._related = related(read, sentence, self.words)
        things: dict[Phrase, Phrase] = {}
        for phrase in read.phrases:
            if phrase.kind == "np":
                self._phrase(phrase, known, beside, things)
        learn_genders(read, self.ledger, self.words)
        self.pronouns.deaths.learn(read.clauses)
        self.pronouns.births.learn(sentence, read.clauses)
        several = self.plurals.spread(read)
        there = self.whereabouts.settle(read)
        standing = {phrase: self.ledger.member(*found) for phrase, found in self.ledger.stands_for.items()}
        instead = {**{it: (thing,) for it, thing in things.items()}, **several}
        clauses = filled(read.clauses, instead, self._placed(there))
        passed_over = {phrase: self.register.entity(n) for phrase, n in self.ledger.passed_over.items()}
        alone = {phrase: self.ledger.member(*found) for phrase, found in self.ledger.alone.items()}
        last = self.ledger.member(*before) if before else None
        return Resolved(clauses, standing, several, last, passed_over, alone)

    def _placed(self, there: list[tuple[Clause, Phrase]]) -> dict[Clause, Behind]:
        return {clause: ((self.words.at_place, (phrase,)),) for clause, phrase in there}

    def _phrase(
        self, phrase: Phrase, known: Around, beside: Mapping[Phrase, Phrase], things: dict[Phrase, Phrase]
    ) -> None:
        owner = self._owners.get(phrase, phrase.owner)
        if owner is not None:
            self._phrase(owner, known, beside, things)
        if phrase in self.ledger.stands_for:
            return
        if phrase.pronoun and phrase.word in self.words.things:
            self._thing(phrase, known.sentence, things)
        elif phrase.pronoun:
            self.pronouns.resolve(phrase, known)
        elif self.plurals.family(phrase, known.sentence) or self.plurals.is_noun(phrase, known.structure):
            return
        elif phrase.name is not None:
            self._name(phrase, known)
        elif phrase in beside:
            self._apposed(phrase, known, beside[phrase])
        else:
            self._nominal(phrase, known)

    def _nominal(self, phrase: Phrase, known: Around) -> None:
        if preceding(known.sentence, phrase, self.nominals):
            return
        if self.nominals.is_person(known.sentence, phrase):
            owner = self._owners.get(phrase, phrase.owner)
            self.nominals.resolve(known.sentence, phrase, known.role(phrase), owner)
        elif phrase.entity:
            self.nominals.thing(known.sentence, phrase, known.structure)

    def _thing(self, phrase: Phrase, sentence: Sentence, things: dict[Phrase, Phrase]) -> None:
        """Let "it" mean the group or work named last, if what is said of it fits."""
        number = self.nominals.it()
        if number is None:
            return
        kind = self.register.kind(number)
        thing = Phrase(
            "np", phrase.first, phrase.last, phrase.word, head=phrase.head, entity=kind, pronoun=True
        )
        span = (sentence.starts[phrase.head], sentence.ends[phrase.head])
        self.ledger.record(phrase, number, span, Why("pronoun", f"the {kind} named last"))
        self.ledger.stands_for[thing] = self.ledger.stands_for[phrase]
        things[phrase] = thing

    def _name(self, phrase: Phrase, known: Around) -> None:
        name, sentence = phrase.name, known.sentence
        assert name is not None
        span = (sentence.starts[name.first], sentence.ends[name.last - 1])
        number = self.naming.at(*span)
        if number is None or self.register.kind(number) != name.kind:
            use = uses(NamedSentence(self.text, sentence, (), [name], 0, self.customs), self.words)[0]
            if use.family:
                return  # of nobody who is named: "the Bergs"
            number = self.naming.one(use)
        number = self.told_apart.sure(self._told_apart(phrase, known, number), span)
        if not self.register.named(number):
            self.told_apart.unsaid(phrase, known.role(phrase), number)
            return
        label = self.register.label(number)
        why = "named in full" if fold(self.text[span[0] : span[1]]) == fold(label) else f"short for {label}"
        self.ledger.record(
            phrase,
            number,
            span,
            Why("name", why, ROLE_WEIGHT[known.role(phrase)], self._sure(sentence, name)),
        )
        self.nominals.named_thing(number)
        if name.kind == "person":
            self.nominals.before_name(sentence, phrase, number)

    def _sure(self, sentence: Sentence, name: Name) -> float:
        """Return how far a pronoun may mean who is named: the father behind "s/o" hardly, he is part of a name."""
        near = ("".join(sentence.lower[max(0, name.first - words) : name.first]) for words in (1, SIGN))
        return 1.0 if self.customs.child_of.isdisjoint(near) else HARDLY

    def _told_apart(self, phrase: Phrase, known: Around, number: int) -> int:
        """Return whose a name is by whose relative it is said to be: another's where it seems to be that one's own."""
        other, noun = self._related.pop(phrase, (None, ""))
        if other is None or other is phrase:
            return number
        if other not in self.ledger.stands_for:
            self._phrase(other, known, {}, {})
        whose = [self.ledger.number(each) for each in owners(other)]
        return self.told_apart.who(number, Relative(phrase, noun, whose), known.sentence)

    def _apposed(self, phrase: Phrase, known: Around, named: Phrase) -> None:
        self._phrase(named, known, {}, {})
        number = self.ledger.number(named)
        if number is not None:
            self.nominals.apposed(known.sentence, phrase, number)

    def _appositions(self, read: Grammar) -> dict[Phrase, Phrase]:
        """Map "her companion" to the name beside it in "her companion, Olga Tareeva," or "Olga Tareeva, the sailor"."""
        telling = self.words.persons | self.words.kin
        nouns = (p for p in read.phrases if p.kind == "np" and p.word in telling and p.name is None)
        beside = ((noun, next(named_beside(read, noun), None)) for noun in nouns)
        found = {
            noun: named
            for noun, named in beside
            if named is not None and (named.first > noun.first or noun.owner is None)
        }
        return {**said_to_be(read, self.words), **found}


def usual_gender(counts: Mapping[str, int]) -> Gender:
    """Return the gender of most pronouns of a text; "" where they are few, or not more than twice the others."""
    f, m = counts["f"], counts["m"]
    if max(f, m) < 3 or max(f, m) <= 2 * min(f, m):
        return ""
    return "f" if f > m else "m"


def mentions(resolver: Resolver) -> tuple[Mention, ...]:
    """Return every mention found, in the order of the text."""
    return tuple(sorted(set(resolver.ledger.mentions)))
