"""Pronouns: whom "she", "his" and "I" mean, by the model and by who is present to the reader."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from testimonia.clauses.build import Grammar
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.births import Births
from testimonia.discourse.deaths import Deaths
from testimonia.discourse.ledger import Ledger, Why
from testimonia.discourse.naming import Naming
from testimonia.discourse.register import Register
from testimonia.discourse.rites import mourners
from testimonia.discourse.salience import ROLE_WEIGHT, UNKNOWN_GENDER
from testimonia.discourse.uses import Use
from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.protocol import Language
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

BY_SALIENCE = 0.6
"""How sure it is that a pronoun stands for whom salience alone gives it."""
SALIENCE = 0.5
"""Weight of who is present to the reader against the model's reading, whose weight is 1."""
SURE = 0.85
"""Probability that the model must give to one of two who are equally present."""
ALIKE = 0.04
"""Difference of presence below which two are equally present."""
UNLIKELY = 0.1
"""Probability of the model below which nobody is meant who is not at hand, where there are others."""
LEAD = 0.1
"""By how much the likeliest must lead the next, of 1."""
BARE = 2
"""Words of "his name"; another word between tells that he has more than one."""
AUTHOR = "the author speaks"
ALONE = "the source names nobody whom it could mean"
TELLER = "who tells it, in a text that nobody signs"
ADJOINING = 3
"""Characters between a person and the "whose" that means them."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the clauses of a sentence tell of its phrases."""

    sentence: Sentence
    roles: Mapping[Phrase, str]
    clause_of: dict[Phrase, Clause]
    fellows: dict[Phrase, Sequence[Phrase]]
    """Possessor → whom it does not mean: in "her sister Helena and her brother" he is not Helena's, nor is it whose
    funeral it is who speaks there."""
    married: Mapping[Phrase, Phrase]
    """Possessor of a husband or wife → the name before "and": in "of Karl Adler and his wife" she is Karl Adler's."""
    called: Mapping[Phrase, Name]
    """Possessor of a name → that name, in "His name was Karl Adler"."""
    structure: Structure
    rites: Set[Phrase]
    """Possessors of funerals at which somebody else does something."""
    clauses: Sequence[Clause] = ()

    def role(self, phrase: Phrase) -> str:
        """Return the role of a phrase, a key of ``ROLE_WEIGHT``."""
        return self.roles.get(phrase, "other")


def around(sentence: Sentence, read: Grammar, beside: Mapping[Phrase, Phrase], words: Discourse) -> Around:
    """Return what the clauses of a sentence tell of its phrases; a name has the role of the noun it stands behind.

    ``beside`` maps "her companion" to the name in "her companion, Olga Tareeva,".
    """
    clause_of = {phrase: clause for clause in read.clauses for phrase in _arguments(clause)}
    roles = _roles(read.clauses)
    for phrase, named in beside.items():
        if phrase in roles and phrase.first < named.first:
            roles.setdefault(named, roles[phrase])
    fellows, married = _fellows(read.clauses), _married(sentence, read, words)
    rites = dict(mourners(read.clauses, words))
    apart = fellows | {owner: (*fellows.get(owner, ()), *who) for owner, who in rites.items()}
    called = _called(read, words)
    return Around(
        sentence, roles, clause_of, apart, married, called, read.structure, rites.keys(), read.clauses
    )


class Pronouns:
    """Resolves the personal pronouns of one source."""

    def __init__(self, ledger: Ledger, naming: Naming, language: Language, author: Use | None) -> None:
        """Take what has been found so far, the language, and who wrote it, if one person did."""
        self.ledger, self.naming, self.author = ledger, naming, author
        self.words = language.discourse()
        self.deaths, self.births = Deaths(ledger, self.words), Births(ledger, self.words)
        self.first, self.first_reason = author, AUTHOR
        """Who says "I", None where nobody knows, and why."""
        self.unsigned = False
        """Whether nobody signs the text: then "I" is whoever tells it."""
        self._unnamed: int | None = None
        """Whoever tells an unsigned text, once it said "I"."""
        self.in_talk: frozenset[int] = frozenset()
        """Who says "I" here, and who is "you" to them: neither is anybody's "he"."""

    def resolve(self, phrase: Phrase, around_: Around) -> None:
        """Say whom a pronoun stands for, if anybody can be told."""
        group = self.words.pronouns.get(phrase.word, "")
        if group == "first":
            self._first(phrase, around_.sentence)
        elif phrase.word in self.words.whose:
            self._whose(phrase, around_.sentence)
        elif group in {"f", "m"}:
            self._third(phrase, group, around_)

    def _first(self, phrase: Phrase, sentence: Sentence) -> None:
        span = _span(phrase, sentence)
        if self.ledger.in_marks(span[0]):
            return
        if self.first is None:
            self._unsigned_first(phrase, sentence)
            return
        number = self.naming.one(replace(self.first, start=span[0], end=span[1]))
        self.in_talk |= {number}
        self.ledger.record(phrase, number, span, Why("pronoun", self.first_reason, ROLE_WEIGHT["subject"]))

    def _unsigned_first(self, phrase: Phrase, sentence: Sentence) -> None:
        """Let "I" be whoever tells a text that nobody signs."""
        if not self.unsigned:
            return
        register = self.ledger.register
        if self._unnamed is None:
            self._unnamed = register.add("person", *_words(phrase, sentence), alone=True)
        self.ledger.leave_alone(phrase, self._unnamed, _span(phrase, sentence), TELLER)

    def _whose(self, phrase: Phrase, sentence: Sentence) -> None:
        """Let "whose" mean the person named just before."""
        span = _span(phrase, sentence)
        before = [m for m in self.ledger.mentions[-4:] if m.kind == "person" and m.end <= span[0]]
        nearest = max(before, key=lambda mention: mention.end, default=None)
        if nearest is not None and nearest.end + ADJOINING > span[0]:
            number = self.ledger.number_of[nearest.referent]
            self.ledger.record(phrase, number, span, Why("pronoun", "the person named just before"))

    def _third(self, phrase: Phrase, gender: str, around_: Around) -> None:
        possessive = around_.sentence.tags[phrase.head] == "PRP$"
        role = around_.role(phrase)
        if self._by_grammar(phrase, gender, around_):
            return
        excluded = self._excluded(phrase, possessive, around_)
        excluded |= self.deaths.before(around_.clause_of.get(phrase), phrase)
        excluded |= self.births.apart(around_.clauses, phrase, gender)
        links = self._links(phrase, gender, excluded)
        salience = self.ledger.salience
        shares = salience.shares(gender, excluded, role) if links else {}
        found = self._nearest(links, shares) if links else salience.best(gender, excluded, role)
        weight = ROLE_WEIGHT["owner" if possessive else role]
        if found is not None and phrase in around_.rites and not salience.just_seen(found[0]):
            found = None  # the dead may be nobody whom the text names
        if found is None or not self.ledger.register.known(found[0]):
            self._pass_over(phrase, found[0] if found else None, gender, around_)
            return
        number, reason = found
        self.ledger.register.vote(number, gender, 0.5)
        why = Why("pronoun", reason, weight, max(links.get(number, 0.0), BY_SALIENCE))
        self.ledger.record(phrase, number, _span(phrase, around_.sentence), why)

    def _pass_over(self, phrase: Phrase, number: int | None, gender: str, around_: Around) -> None:
        """Keep in mind that a pronoun means somebody who is not known: the next "she" may mean the same.

        Where the source names nobody whom it could mean, it is the only one whom the source speaks of.
        """
        register, sentence = self.ledger.register, around_.sentence
        if number is None:
            alone = not _names_somebody(register, gender)
            number = register.add("person", *_words(phrase, sentence), alone=alone)
            register.vote(number, gender)
        else:
            self.ledger.passed_over[phrase] = number
        if register.known(number, alone=True) and not self.ledger.in_marks(sentence.starts[phrase.head]):
            self.ledger.leave_alone(phrase, number, _span(phrase, sentence), ALONE)
        self.ledger.place(phrase, number, BY_SALIENCE)

    def _by_grammar(self, phrase: Phrase, gender: str, around_: Around) -> bool:
        """Let the grammar say whom a pronoun means, where it does: nobody is weighed against another then."""
        ledger, register = self.ledger, self.ledger.register
        told = (
            (ledger.number(around_.married.get(phrase)), "named together with the spouse", "owner"),
            (self._called(phrase, around_), "whose name the sentence tells", "subject"),
            (ledger.number(self._oneself(phrase, around_)), "the subject of the same verb", "owner"),
            (ledger.number(self._set_before(phrase, around_)), "set before the subject", "subject"),
        )
        reflexive = phrase.word in self.words.reflexive
        for number, reason, role in told:
            if number is None or not register.known(number):
                continue
            if reflexive or register.gender(number) in {gender, ""}:
                register.vote(number, gender, 0.5)
                why = Why("pronoun", reason, ROLE_WEIGHT[role])
                ledger.record(phrase, number, _span(phrase, around_.sentence), why)
                return True
        return False

    def _called(self, phrase: Phrase, around_: Around) -> int | None:
        """Return whose the name is in "His name was Karl Adler", which is read after "His"."""
        name, sentence = around_.called.get(phrase), around_.sentence
        return self.naming.at(sentence.starts[name.first], sentence.ends[name.last - 1]) if name else None

    def _oneself(self, phrase: Phrase, around_: Around) -> Phrase | None:
        """Return the subject of the clause whose object a reflexive pronoun is, if there is just one."""
        clause = around_.clause_of.get(phrase) if phrase.word in self.words.reflexive else None
        if clause is None or len(clause.subjects) != 1 or not any(phrase in each for each in clause.objects):
            return None
        return clause.subjects[0]

    def _set_before(self, phrase: Phrase, around_: Around) -> Phrase | None:
        """Return the one whom the sentence sets before a pronoun that is its subject: "as for Nin, he"."""
        clause = around_.clause_of.get(phrase)
        if clause is None or phrase not in clause.subjects:
            return None
        topics = [one for case, group in clause.fronted if case in self.words.speaking_of for one in group]
        return topics[0] if len(topics) == 1 else None

    def _nearest(self, links: Mapping[int, float], shares: Mapping[int, float]) -> tuple[int, str] | None:
        """Return whom the model's reading and what is present to the reader together mean; None where two are near."""
        chances = {
            number: (links.get(number, 0.0) + SALIENCE * shares.get(number, 0.0)) / (1 + SALIENCE)
            for number in dict.fromkeys((*links, *shares))
        }
        ranked = sorted(chances, key=lambda number: -chances[number])
        second = chances[ranked[1]] if len(ranked) > 1 else 0.0
        if not ranked or chances[ranked[0]] - second < LEAD:
            return None
        read, present = links.get(ranked[0], 0.0), shares.get(ranked[0], 0.0)
        rival = shares.get(ranked[1], 0.0) if len(ranked) > 1 else 0.0
        if read < SURE and abs(present - rival) < ALIKE:  # only the model would decide
            return None
        if read < UNLIKELY and len(ranked) > 1 and not self._is_at_hand(ranked[0]):
            return None
        return ranked[0], f"read so by the model ({read:.2f}), of those present to the reader {present:.2f}"

    def _is_at_hand(self, number: int) -> bool:
        """Tell whether somebody is whom the text is about or was just spoken of, so that the model may be wrong."""
        salience = self.ledger.salience
        return salience.about.holds(number) or salience.just_seen(number)

    def _links(self, phrase: Phrase, gender: str, excluded: Set[int]) -> dict[int, float]:
        """Return for whom the tagger may read a pronoun, of those whom its gender allows, and how sure it is."""
        ledger = self.ledger
        placed = list(ledger.placed)
        chances = ledger.links(
            (ledger.sentence, phrase.head, phrase.head + 1), [each.where for each in placed]
        )
        unsure = UNKNOWN_GENDER if ledger.salience.about.any_of(gender) else 1.0
        weights = {gender: 1.0, "": unsure}
        total: dict[int, float] = defaultdict(float)
        for each, chance in zip(placed, chances, strict=True):
            weight = weights.get(ledger.register.gender(each.number), 0.0) * chance
            if weight and each.number not in excluded:
                total[each.number] += weight * each.sure
        return total

    def _excluded(self, phrase: Phrase, possessive: bool, around_: Around) -> set[int]:
        """Return the persons a pronoun cannot mean: "he met him" are two."""
        others: Sequence[Phrase] = around_.fellows.get(phrase, ())
        if not possessive and phrase.word not in self.words.reflexive:
            others = _doers_beside(phrase, around_.clause_of.get(phrase))
        named = {number for other in others if (number := self.ledger.number(other)) is not None}
        return named | self.in_talk


def _doers_beside(phrase: Phrase, clause: Clause | None) -> Sequence[Phrase]:
    """Return the subjects of the clause in which a phrase is something else; in "Karl asked her to come" Karl too."""
    if clause is not None and phrase in clause.subjects and clause.relation == "infinitive":
        clause = clause.governor
    return clause.subjects if clause is not None and phrase not in clause.subjects else ()


def _names_somebody(register: Register, gender: str) -> bool:
    """Tell whether the source names a person who is, or may be, of a gender."""
    persons = (number for number in range(len(register)) if register.kind(number) == "person")
    return any(register.named(number) and register.gender(number) in {gender, ""} for number in persons)


def _words(phrase: Phrase, sentence: Sentence) -> tuple[int, str]:
    """Return where a pronoun stands, and it as written."""
    return sentence.starts[phrase.head], sentence.words[phrase.head]


def _span(phrase: Phrase, sentence: Sentence) -> tuple[int, int]:
    return sentence.starts[phrase.head], sentence.ends[phrase.head]


def _roles(clauses: Sequence[Clause]) -> dict[Phrase, str]:
    """Map phrases to their roles; the subject of a relative clause is one only in an aside."""
    roles: dict[Phrase, str] = {}
    for clause in clauses:
        for phrase in clause.subjects:
            role = "fellow" if len(clause.subjects) > 1 else "subject"
            if clause.relation in {"relative", "reduced"} and not phrase.pronoun:
                role = "aside"
            if roles.get(phrase) != "subject":
                roles[phrase] = role
        for group in clause.objects:
            for phrase in group:
                roles.setdefault(phrase, "object")
    return roles


def _married(sentence: Sentence, read: Grammar, words: Discourse) -> dict[Phrase, Phrase]:
    found = {}
    for phrase in read.phrases:
        owner, name = phrase.owner, phrase.name
        noun = sentence.lower[name.first - 1] if name is not None else phrase.word
        if owner is not None and owner.pronoun and noun in words.spouses:
            before = next(_named_before(read, phrase), None)
            found.update({owner: before} if before is not None else {})
    return found


def _called(read: Grammar, words: Discourse) -> dict[Phrase, Name]:
    """Map "His" to the name in "His name was Karl Adler"; what is more than "name" tells of another one."""
    found = {}
    for clause in read.clauses:
        owner, told = _bare_name(clause, words), read.structure.phrase(clause.unit)
        if owner is not None and told is not None and told.name is not None and told.entity == "person":
            found[owner] = told.name
    return found


def _bare_name(clause: Clause, words: Discourse) -> Phrase | None:
    """Return whose name the subject of a clause is, if it is "his name" and no more."""
    subjects = (each for each in clause.subjects if each.word in words.names)
    return next((each.owner for each in subjects if each.last - each.first == BARE), None)


def _named_before(read: Grammar, phrase: Phrase) -> Iterator[Phrase]:
    """Yield the person by whose name a noun is coordinated."""
    tree = read.structure.tree
    over = (tree.heads[unit] for unit in read.structure.units(phrase) if tree.relation(unit) == "conj")
    heads = (read.structure.phrase(unit) for unit in over)
    return (head for head in heads if head is not None and head.name is not None and head.entity == "person")


def _fellows(clauses: Sequence[Clause]) -> dict[Phrase, Sequence[Phrase]]:
    groups = [group for clause in clauses for group in [clause.subjects, *clause.objects] if len(group) > 1]
    owned = [[phrase for phrase in group if phrase.owner is not None] for group in groups]
    return {phrase.owner: group for group in owned for phrase in group if phrase.owner is not None}


def _arguments(clause: Clause) -> list[Phrase]:
    behind = [phrase for _, group in clause.complements for phrase in group]
    return [*clause.subjects, *(phrase for group in clause.objects for phrase in group), *behind]
