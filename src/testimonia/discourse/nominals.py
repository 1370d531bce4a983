"""Nominals: "the young typesetter", "her companion", "a Ukrainian general", "the party"."""

from testimonia.clauses.build import Grammar
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.kin import Kin
from testimonia.discourse.ledger import Ledger, Why
from testimonia.discourse.salience import ROLE_WEIGHT
from testimonia.languages.parts.discourse import Discourse
from testimonia.sentence import Sentence

LONGEST_EPITHET = 4
"""Words of a phrase that comes back to somebody by what he is like: "the young tailor"."""
MORE_THAN_NOUN = frozenset({"group", "event", "work"})
"""Kinds of things of which a noun alone says too little: "the strike" is one of many."""


class Nominals:
    """Resolves noun phrases without a name."""

    def __init__(self, ledger: Ledger, kin: Kin, words: Discourse) -> None:
        """Take what has been found in the source so far, its relatives, and the words of the language."""
        self.ledger, self.kin, self.words = ledger, kin, words
        self._called: dict[str, dict[int, None]] = {}
        """Noun → persons whom the source called so: a later "the typesetter" finds them again."""
        self._thing: tuple[int, int] | None = None
        self.headword: int | None = None
        """Whose the entry of a lexicon was that was read last: "the preceding"."""

    def call(self, number: int, noun: str) -> None:
        """Remember that the source calls somebody by a noun, and what gender it tells."""
        self._called.setdefault(noun, {})[number] = None
        self.ledger.register.vote(number, self.words.gender_of(noun), 3.0)

    def is_person(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Tell whether a phrase names somebody by what they are or do ("the typesetter")."""
        singular = sentence.tags[phrase.head] == "NN"
        return phrase.entity == "person" or (phrase.word in self.words.occupations and singular)

    def resolve(self, sentence: Sentence, phrase: Phrase, role: str, owned_by: Phrase | None = None) -> None:
        """Find or make the person a nominal stands for; ``owned_by`` is the possessor, or who stands behind "of"."""
        owner = self.ledger.number(owned_by)
        if self._as_relative(sentence, phrase, role, owner):
            return
        definite = sentence.lower[phrase.first] in self.words.definite and sentence.tags[phrase.head] == "NN"
        if role == "subject" and definite and self._definite(sentence, phrase):
            return
        if phrase.owner is not None or phrase.entity == "person":
            self._unnamed(sentence, phrase)

    def _relative(self, sentence: Sentence, phrase: Phrase, owner: int, weight: float) -> bool:
        """Find or make somebody's relative: "her husband", whom the source named, or "her grandfather", unnamed."""
        known = self.kin.get(owner, phrase.word)
        if known is not None:
            why = Why("nominal", self.ledger.register.relation(owner, phrase.word), weight)
            self._record(sentence, phrase, known, why)
            return True
        if phrase.word not in self.words.kin or sentence.tags[phrase.head] != "NN":
            return False
        number = self.kin.unnamed(owner, phrase.word, sentence.starts[phrase.first])
        why = Why("nominal", "a relative who is not named", ROLE_WEIGHT["aside"])
        self._record(sentence, phrase, number, why)
        return True

    def _as_relative(self, sentence: Sentence, phrase: Phrase, role: str, owner: int | None) -> bool:
        """Find or make somebody's relative, if a noun is one for relatives."""
        indefinite = sentence.lower[phrase.first] in self.words.indefinite
        if indefinite and self._one_of_several(sentence, phrase, role, owner):
            return True
        return owner is not None and self._relative(sentence, phrase, owner, ROLE_WEIGHT[role])

    def _one_of_several(self, sentence: Sentence, phrase: Phrase, role: str, owner: int | None) -> bool:
        """Make somebody of "an uncle": a relative of whom it says, else of whom the text was last about."""
        if phrase.word not in self.words.several_of_kin or sentence.tags[phrase.head] != "NN":
            return False
        topic = self.kin.topic() if owner is None and role == "subject" else owner
        if topic is None:
            return False
        number = self.kin.further(topic, phrase.word, sentence.starts[phrase.first])
        self._record(
            sentence, phrase, number, Why("nominal", "one of several relatives", ROLE_WEIGHT["aside"])
        )
        return True

    def apposed(self, sentence: Sentence, phrase: Phrase, number: int) -> None:
        """Let "her companion, Olga Tareeva," stand for Olga Tareeva."""
        owner = self.ledger.number(phrase.owner)
        if owner is not None:
            self.kin.learn(owner, phrase.word, number)
        self.call(number, phrase.word)
        label = self.ledger.register.label(number)
        self._record(sentence, phrase, number, Why("nominal", f"in apposition to {label}"))

    def before_name(self, sentence: Sentence, phrase: Phrase, number: int) -> None:
        """Learn from the noun before a name: "her husband Vladimir", "the typesetter Karl Roth"."""
        name = phrase.name
        noun = sentence.lower[name.first - 1] if name is not None and name.first > phrase.first else ""
        owner = self.ledger.number(phrase.owner)
        if owner is not None and (noun in self.words.kin or self.words.gender_of(noun)):
            self.kin.learn(owner, noun, number)
        if noun in self.words.persons:
            self.call(number, noun)

    def _definite(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Find whom "the typesetter" or "the young tailor" comes back to."""
        salience = self.ledger.salience
        called = self._called.get(phrase.word)
        if called:
            number = max(called, key=lambda n: (salience.last_seen.get(n, -1), salience.weight[n]))
            why = f"the source calls {self.ledger.register.label(number)} a {phrase.word}"
            self._record(sentence, phrase, number, Why("nominal", why, ROLE_WEIGHT["subject"]))
            return True
        words = sentence.lower[phrase.first : phrase.last]
        if self.words.epithets.isdisjoint(words) or len(words) > LONGEST_EPITHET:
            return False
        gender = self.words.gender_of(phrase.word)
        found = salience.best(gender, set()) if gender else salience.single()
        if found:
            self._record(sentence, phrase, found[0], Why("nominal", found[1], ROLE_WEIGHT["subject"]))
        return found is not None

    def _unnamed(self, sentence: Sentence, phrase: Phrase) -> None:
        """Give a person without a name ("a Ukrainian general") a referent of its own."""
        start, end = sentence.starts[phrase.first], sentence.ends[phrase.last - 1]
        number = self.ledger.register.add("person", start, self.ledger.read_text[start:end])
        self.ledger.register.vote(number, self.words.gender_of(phrase.word), 2.0)
        self._record(sentence, phrase, number, Why("nominal", "not named in this source"))

    def named_thing(self, number: int) -> None:
        """Remember the group or work named last, for "it"."""
        if self.ledger.register.kind(number) in {"group", "work"}:
            self._thing = (self.ledger.salience.sentence, number)

    def it(self) -> int | None:
        """Return the group or work named in this sentence or the one before, which "it" may mean."""
        near = self._thing is not None and self.ledger.salience.sentence - self._thing[0] <= 1
        return self._thing[1] if near and self._thing is not None else None

    def thing(self, sentence: Sentence, phrase: Phrase, structure: Structure) -> None:
        """Give a group, place, work or event without a name its referent: "the party", "the strike of the dockers"."""
        last = (
            _end_of_whole(sentence, phrase, structure, self.words)
            if phrase.entity in MORE_THAN_NOUN
            else phrase.last
        )
        start, end = sentence.starts[phrase.first], sentence.ends[last - 1]
        kind = phrase.entity
        number = self.ledger.register.add(kind, start, self.ledger.read_text[start:end])  # type: ignore[arg-type]  # of a noun phrase with a kind
        self._record(sentence, phrase, number, Why("nominal", "as written"))

    def _record(self, sentence: Sentence, phrase: Phrase, number: int, why: Why) -> None:
        self.ledger.record(
            phrase, number, (sentence.starts[phrase.first], sentence.ends[phrase.last - 1]), why
        )


def _end_of_whole(sentence: Sentence, phrase: Phrase, structure: Structure, words: Discourse) -> int:
    """Return the word behind a noun and all that belongs to it without a break: "of the dockers of Hull"."""
    last = phrase.last
    for case, inner in structure.behind(phrase):
        if case in words.belonging and inner.first == last + 1 and sentence.lower[last] == case:
            last = inner.last
    return last


def preceding(sentence: Sentence, phrase: Phrase, nominals: Nominals) -> bool:
    """Let "the preceding" mean whose the entry above is, if it is anybody's; tell whether a phrase says so."""
    if sentence.lower[phrase.head] not in nominals.words.preceding:
        return False
    if nominals.headword is not None:
        span = sentence.starts[phrase.first], sentence.ends[phrase.last - 1]
        why = Why("nominal", "the headword of the entry above")
        nominals.ledger.record(phrase, nominals.headword, span, why)
    return True


def learn_genders(read: Grammar, ledger: Ledger, words: Discourse) -> None:
    """Learn the gender of whom a sentence calls a man, a widow or a daughter: "Lund was a man of learning"."""
    for clause in read.clauses:
        gender = words.gender_of(_said_to_be(read, clause))
        for subject in clause.subjects if gender else ():
            number = ledger.number(subject)
            if number is not None and subject.name is not None:
                ledger.register.vote(number, gender, 2.0)


def _said_to_be(read: Grammar, clause: Clause) -> str:
    """Return the noun behind the copula of a clause, "" where none is."""
    noun = read.structure.phrase(clause.unit)
    return noun.word if noun is not None and noun.name is None else ""
