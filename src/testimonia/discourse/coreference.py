"""Who is meant: names, pronouns and nominals of a source followed through its sentences.

Each sentence in turn: a name finds or makes its entity; a pronoun takes the most salient person its gender allows;
a definite nominal ("the young typesetter") takes the person the source has called so.
"""

from testimonia.clauses.beside import apposed
from testimonia.clauses.build import Grammar
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.introductions import Introductions
from testimonia.discourse.nominals import Nominals
from testimonia.discourse.records import Records
from testimonia.discourse.salience import ROLE_WEIGHT
from testimonia.languages.en.lexicon import GRAMMAR, person_nouns
from testimonia.mentions import Entity
from testimonia.names.fold import fold
from testimonia.sentence import Sentence

CHILDREN = frozenset({"son", "daughter", "boy", "girl", "child", "baby"})
"""Nouns that a name follows without a possessor before them: "a son, Mario,"."""
BY_SALIENCE = 0.6
"""How sure it is that a pronoun stands for whom salience alone gives it."""
SURE_LINK = 0.85
"""Probability from which on the tagger's reading of a pronoun is taken; below, salience decides."""
ALIAS_REACH = 6
"""Words between a name and the other name behind "called" or "born"."""


class Resolver:
    """Resolves the noun phrases of one source, sentence by sentence."""

    def __init__(self, source_id: str, text: str, author: str | None) -> None:
        """Take the source and who wrote it, if just one person did: whom "I" means."""
        self.records = Records(source_id, text)
        self.nominals, self.introductions = Nominals(self.records), Introductions(self.records)
        self.author = author

    # ------------------------------------------------------------ one sentence

    def read(self, sentence: Sentence, read: Grammar) -> None:
        """Resolve every noun phrase of a sentence."""
        self.records.salience.next_sentence()
        phrases, clauses = read.phrases, read.clauses
        self._roles = _grammatical_roles(clauses)
        self._clause_of = {id(p): c for c in clauses for p in _arguments(c)}
        self._apposed = _appositions(read)
        self._fellows = _fellows(clauses)
        for phrase in phrases:
            if phrase.kind == "np":
                self._phrase(sentence, phrase)
        for clause in clauses:
            if clause.verb.lemma in {"marry", "wed"} and not clause.verb.negated:
                self._learn_marriage(clause)

    def _learn_marriage(self, clause: Clause) -> None:
        """Remember whom "her husband" means from now on."""
        pair = [
            self.records.of_phrase.get(p)
            for p in [*clause.subjects[:1], *(clause.objects[0][:1] if clause.objects else [])]
        ]
        if len(pair) == 2 and pair[0] and pair[1] and pair[0][0] is not pair[1][0]:
            for one, other in ((pair[0][0], pair[1][0]), (pair[1][0], pair[0][0])):
                for noun in ("husband", "wife", "widow", "widower", "spouse"):
                    self.nominals.kin[(id(one), noun)] = other

    def _phrase(self, sentence: Sentence, phrase: Phrase) -> None:
        if phrase.owner is not None:
            self._phrase(sentence, phrase.owner)
        if phrase in self.records.of_phrase:
            return
        role = self._roles.get(id(phrase), "other")
        if phrase.pronoun:
            self._pronoun(sentence, phrase, role)
        elif phrase.name is not None:
            self._name(sentence, phrase, role)
        elif phrase in self._apposed:
            self._appose(sentence, phrase, role)
        elif phrase.entity == "person" or self.nominals.is_occupation(sentence, phrase):
            self.nominals.resolve_nominal(sentence, phrase, role)
        elif phrase.entity:
            self.nominals.resolve_thing(sentence, phrase)

    def _appose(self, sentence: Sentence, phrase: Phrase, role: str) -> None:
        named = self._apposed[phrase]
        self._roles.setdefault(id(named), role)
        self._phrase(sentence, named)
        if named in self.records.of_phrase:
            span = (sentence.starts[phrase.first], sentence.ends[phrase.last - 1])
            self.nominals.in_apposition(phrase, self.records.of_phrase[named][0], span)

    # ------------------------------------------------------------ names

    def _name(self, sentence: Sentence, phrase: Phrase, role: str) -> None:
        name = phrase.name
        assert name is not None
        start, end = sentence.starts[name.first], sentence.ends[name.last - 1]
        text = self.records.text[start:end]
        before = sentence.lower[phrase.first : name.first]
        if name.kind == "person" and "the" in before and sentence.tags[name.last - 1] == "NNPS":
            family = self.records.register.family(text)
            if family is not None:
                self.records.record(
                    phrase, family, (start, end), ("name", "the family's name"), ROLE_WEIGHT[role]
                )
                return
        entity = self._alias(sentence, phrase, text) or self._birth_name(phrase, text)
        entity = (
            entity
            or self._child(sentence, phrase, text)
            or self.records.register.named(text, name.kind, start)
        )
        if name.kind == "person":
            self.records.learn_gender(entity, text, sentence.lower[max(0, name.first - 3) : name.first])
        why = "named in full" if fold(text) == fold(entity.label) else f"short for {entity.label}"
        self.records.record(phrase, entity, (start, end), ("name", why), ROLE_WEIGHT[role])
        self.nominals.named_thing(entity)
        if phrase.owner is not None and name.kind == "person":
            self.nominals.learn_kin(sentence, phrase, entity)

    def _alias(self, sentence: Sentence, phrase: Phrase, text: str) -> Entity | None:
        """Let "Hendricus Sneevliet, called Henk" and "Boris Souvarine, born Lifschitz" be one person each."""
        name = phrase.name
        if name is None or name.kind != "person" or name.first < 2:
            return None
        cue = sentence.lower[name.first - 1]
        two = f"{sentence.lower[name.first - 2]} {cue}"
        if not (cue in GRAMMAR.alias_cues or two in GRAMMAR.alias_cues):
            return None
        if sentence.tags[name.first - 1] == "VBD" and sentence.words[name.first - 2][0].isalnum():
            return None  # "Weber called Anna Berg a fanatic" names two
        reach = range(max(0, name.first - ALIAS_REACH), name.first)
        before = [
            p
            for p in self.records.of_phrase
            if p.name is not None and p.last - 1 in reach and p.entity == "person"
        ]
        if not before:
            return None
        entity = self.records.of_phrase[before[-1]][0]
        self.records.register.alias(entity, text)
        return entity

    def _child(self, sentence: Sentence, phrase: Phrase, text: str) -> Entity | None:
        """Let "their son Jan" be nobody of that first name spoken of before, unless the source knows a Jan only so."""
        name = phrase.name
        if name is None or phrase.owner is None or name.last - name.first > 1 or name.first == phrase.first:
            return None
        if sentence.lower[name.first - 1] not in CHILDREN:
            return None
        return self.records.register.only_so(text, sentence.starts[name.first])

    def _birth_name(self, phrase: Phrase, text: str) -> Entity | None:
        """Let the headline's "Alexandra Kollontai" be the "Alexandra Domontovich" whose birth the text tells."""
        clause = self._clause_of.get(id(phrase))
        if (
            clause is None
            or phrase not in clause.subjects
            or clause.verb.lemma != "bear"
            or not clause.verb.passive
        ):
            return None
        return self.records.register.maiden(text, self.records.salience.protagonists)

    # ------------------------------------------------------------ pronouns

    def _pronoun(self, sentence: Sentence, phrase: Phrase, role: str) -> None:
        group = GRAMMAR.pronouns.get(phrase.word, "")
        span = (sentence.starts[phrase.head], sentence.ends[phrase.head])
        if group == "first" and self.author and not self._quoted(span[0]):
            entity = self.records.register.named(self.author, "person", span[0])
            self.records.record(phrase, entity, span, ("pronoun", "the author speaks"), ROLE_WEIGHT[role])
        elif phrase.word in {"it", "its"}:
            self.nominals.resolve_it(phrase, span)
        elif phrase.word == "whose":
            self._whose(phrase, span)
        elif group in {"f", "m"}:
            possessive = sentence.tags[phrase.head] == "PRP$"
            excluded = self._excluded(phrase, possessive)
            linked, sure = self._linked(phrase, group, excluded)
            found = linked or self.records.salience.best(group, excluded, role)
            if found is not None:
                entity, why = found
                entity.vote(group, 0.5)
                weight = ROLE_WEIGHT["owner" if possessive else role]
                self.records.record(phrase, entity, span, ("pronoun", why), weight)
                self.records.doubt(sure if linked else BY_SALIENCE)

    def _linked(
        self, phrase: Phrase, gender: str, excluded: set[int]
    ) -> tuple[tuple[Entity, str] | None, float]:
        """Return whom the tagger is sure that a pronoun stands for, of those whom its gender allows, and how sure."""
        placed = list(self.records.placed)
        chances = self.records.links(
            (self.records.number, phrase.head, phrase.head + 1), [each.where for each in placed]
        )
        total: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        for each, chance in zip(placed, chances, strict=True):
            entity = each.entity
            if entity.gender in {gender, ""} and id(entity) not in excluded and entity.names:
                entities[id(entity)] = entity
                total[id(entity)] = total.get(id(entity), 0.0) + chance * each.sure
        best = max(total, key=lambda key: total[key], default=None)
        if best is None or total[best] < SURE_LINK:
            return None, 0.0
        return (entities[best], f"so read by the model ({total[best]:.2f})"), total[best]

    def _whose(self, phrase: Phrase, span: tuple[int, int]) -> None:
        """Let "whose" mean the person named just before."""
        before = [m for m in self.records.mentions[-4:] if m.kind == "person" and m.end <= span[0]]
        if before and before[-1].end + 3 > span[0]:
            entity = self.records.entity_of[before[-1].referent]
            self.records.record(phrase, entity, span, ("pronoun", "the person named just before"), 0.0)

    def _quoted(self, start: int) -> bool:
        """Tell whether a place lies inside a quotation of its line."""
        line = self.records.text[self.records.text.rfind("\n", 0, start) + 1 : start]
        curly = line.count("“") > line.count("”") or line.count("„") > line.count("“")
        return curly or line.count('"') % 2 == 1

    def _excluded(self, phrase: Phrase, possessive: bool) -> set[int]:
        """Return the persons a pronoun cannot mean: "he met him" are two."""
        clause = self._clause_of.get(id(phrase))
        if possessive:
            others = self._fellows.get(phrase, [])
        elif clause is None or phrase in clause.subjects or phrase.word.endswith("self"):
            others = []
        else:
            others = clause.subjects
        return {id(self.records.of_phrase[other][0]) for other in others if other in self.records.of_phrase}


def _grammatical_roles(clauses: list[Clause]) -> dict[int, str]:
    """Map phrases to their roles; the subject of a relative clause is one only in an aside."""
    roles: dict[int, str] = {}
    for clause in clauses:
        for phrase in clause.subjects:
            role = "fellow" if len(clause.subjects) > 1 else "subject"
            if clause.relation in {"relative", "reduced"} and not phrase.pronoun:
                role = "aside"
            if roles.get(id(phrase)) != "subject":
                roles[id(phrase)] = role
        for group in clause.objects:
            for phrase in group:
                roles.setdefault(id(phrase), "object")
    return roles


def _appositions(read: Grammar) -> dict[Phrase, Phrase]:
    """Map "her companion" to the name beside it in "her companion, Olga Tareeva," or "Olga Tareeva, the sailor"."""
    found = {}
    for phrase in read.phrases:
        if (
            phrase.kind != "np"
            or phrase.name is not None
            or phrase.pronoun
            or phrase.word not in person_nouns()
        ):
            continue
        names = (p for p in apposed(read.structure, phrase) if p.name is not None and p.entity == "person")
        named = next(names, None)
        if named is not None and (named.first > phrase.first or phrase.owner is None):
            found[phrase] = named
    return found


def _fellows(clauses: list[Clause]) -> dict[Phrase, list[Phrase]]:
    """Map possessors to the kin in their list: in "her sister Helena and her brother" he is not Helena's."""
    groups = [group for clause in clauses for group in [clause.subjects, *clause.objects] if len(group) > 1]
    owned = [[phrase for phrase in group if phrase.owner is not None] for group in groups]
    return {phrase.owner: group for group in owned for phrase in group if phrase.owner is not None}


def _arguments(clause: Clause) -> list[Phrase]:
    behind = [phrase for _, group in clause.complements for phrase in group]
    return [*clause.subjects, *(phrase for group in clause.objects for phrase in group), *behind]
