"""Who is meant: names, pronouns and nominals of a source followed through its sentences.

Each sentence in turn: a name finds or makes its entity; a pronoun takes the most salient person its gender allows;
a definite nominal ("the young typesetter") takes the person the source has called so. Salience follows grammatical
role and recency (the centering order: subject, then object, then the rest). Where two candidates are near each other
nobody is chosen: a statement on the wrong person costs more than a missing one.
"""

from dataclasses import dataclass
from functools import cache

from testimonia.languages.en.clauses import Clause
from testimonia.languages.en.lexicon import GRAMMAR, load_rows
from testimonia.languages.en.phrases import Phrase
from testimonia.languages.sentence import Sentence
from testimonia.mentions import Entity, Register, fold
from testimonia.model import Form, Mention

ROLE_WEIGHT = {"subject": 3.0, "object": 1.7, "owner": 1.5, "other": 1.2}
DECAY = 0.62
"""Salience lost from one sentence to the next."""
PROTAGONIST_BONUS = 1.0
UNKNOWN_GENDER = 0.7
UNKNOWN_FLOOR = 1.0
"""Salience below which somebody whose gender nothing shows is not taken."""
MARGIN = 1.12
"""How far the best candidate must lead the second of known gender."""
FEMALE_TITLES = frozenset(
    {
        "mrs",
        "mrs.",
        "miss",
        "ms",
        "ms.",
        "madame",
        "mme",
        "lady",
        "sister",
        "frau",
        "countess",
        "princess",
        "queen",
    }
)
MALE_TITLES = frozenset(
    {"mr", "mr.", "sir", "lord", "herr", "monsieur", "m.", "father", "brother", "count", "prince", "king"}
)
EPITHETS = frozenset(
    "young old future former ageing aging elderly exiled great little veteran one-time erstwhile 20-year-old late".split()
)


@cache
def _given_names() -> dict[str, str]:
    """Return folded given names → f or m."""
    return {fold(row["name"]): row["gender"] for row in load_rows("given_names.tsv")}


@dataclass(slots=True)
class Seen:
    """One earlier mention, for salience."""

    entity: Entity
    sentence: int
    weight: float
    clause: int


class Resolver:
    """Resolves the noun phrases of one source, sentence by sentence."""

    def __init__(self, source_id: str, text: str, protagonists: list[str], author: str | None) -> None:
        """Take the names in the headline, most likely what the text is about, and who wrote it."""
        self.source_id, self.text = source_id, text
        self.register = Register()
        self.mentions: list[Mention] = []
        self.entity_of: dict[str, Entity] = {}
        self.of_phrase: dict[Phrase, tuple[Entity, Mention]] = {}
        self.author = author
        self.kin: dict[tuple[int, str], Entity] = {}
        self.protagonist_names = [fold(name) for name in protagonists]
        self._seen: list[Seen] = []
        self._sentence = 0
        self._given = _given_names()

    # ------------------------------------------------------------ one sentence

    def read(self, sentence: Sentence, phrases: list[Phrase], clauses: list[Clause]) -> None:
        """Resolve every noun phrase of a sentence."""
        self._sentence += 1
        self._roles = self._grammatical_roles(clauses)
        self._clause_of = {id(p): c for c in clauses for p in _arguments(c)}
        self._apposed = _appositions(phrases)
        self._fellows = _fellows(clauses)
        for phrase in phrases:
            if phrase.kind == "np":
                self._phrase(sentence, phrase)
        self._seen = [seen for seen in self._seen if self._sentence - seen.sentence <= 8]

    def _grammatical_roles(self, clauses: list[Clause]) -> dict[int, str]:
        roles: dict[int, str] = {}
        for clause in clauses:
            for phrase in clause.subjects:
                roles[id(phrase)] = "subject"
            for group in clause.objects:
                for phrase in group:
                    roles.setdefault(id(phrase), "object")
        return roles

    def _phrase(self, sentence: Sentence, phrase: Phrase) -> None:
        if phrase.owner is not None:
            self._phrase(sentence, phrase.owner)
        if phrase in self.of_phrase:
            return
        role = self._roles.get(id(phrase), "other")
        if phrase.pronoun:
            self._pronoun(sentence, phrase, role)
        elif phrase.name is not None:
            self._name(sentence, phrase, role)
        elif phrase.entity == "person" or self._occupation(sentence, phrase):
            self._nominal(sentence, phrase, role)
        elif phrase.entity:
            self._thing(sentence, phrase)

    def _record(
        self, phrase: Phrase, entity: Entity, span: tuple[int, int], how: tuple[Form, str], weight: float
    ) -> Mention:
        (start, end), (form, reason) = span, how
        key = entity.key(self.source_id)
        self.entity_of[key] = entity
        mention = Mention(start, end, self.text[start:end], entity.kind, form, key, reason)
        self.mentions.append(mention)
        self.of_phrase[phrase] = (entity, mention)
        entity.last_seen, entity.count = self._sentence, entity.count + 1
        if entity.kind == "person" and weight:
            clause = self._clause_of.get(id(phrase))
            self._seen.append(Seen(entity, self._sentence, weight, id(clause) if clause else 0))
            entity.weight += weight
        return mention

    # ------------------------------------------------------------ names

    def _name(self, sentence: Sentence, phrase: Phrase, role: str) -> None:
        name = phrase.name
        assert name is not None
        start, end = sentence.starts[name.first], sentence.ends[name.last - 1]
        text = self.text[start:end]
        before = sentence.lower[phrase.first : name.first]
        if name.kind == "person" and "the" in before and sentence.tags[name.last - 1] == "NNPS":
            family = self.register.family(text)
            if family is not None:
                self._record(phrase, family, (start, end), ("name", "the family's name"), ROLE_WEIGHT[role])
                return
        entity = self.register.named(text, name.kind, start)
        if name.kind == "person":
            self._gender(entity, text, sentence.lower[max(0, name.first - 3) : name.first])
        reason = "named in full" if fold(text) == fold(entity.label) else f"short for {entity.label}"
        self._record(phrase, entity, (start, end), ("name", reason), ROLE_WEIGHT[role])
        if phrase.owner is not None and name.kind == "person":
            self._kin(sentence, phrase, entity)

    def _gender(self, entity: Entity, text: str, before: list[str]) -> None:
        if entity.count == 0 or len(text.split()) > 1:
            first = fold(text.split(maxsplit=1)[0])
            entity.vote(self._given.get(first, ""), 4.0)
        for word in before[-1:]:
            entity.vote("f" if word in FEMALE_TITLES else "m" if word in MALE_TITLES else "", 4.0)
        for word in before:
            entity.vote("f" if word in GRAMMAR.female else "m" if word in GRAMMAR.male else "", 3.0)

    def _kin(self, sentence: Sentence, phrase: Phrase, entity: Entity) -> None:
        """Remember "her husband Vladimir", so that a later "her husband" finds him."""
        owner = self.of_phrase.get(phrase.owner) if phrase.owner else None
        assert phrase.name is not None
        noun = sentence.lower[phrase.name.first - 1] if phrase.name.first > phrase.first else ""
        if owner is not None and noun in GRAMMAR.male | GRAMMAR.female:
            self.kin[(id(owner[0]), noun)] = entity

    def learn_kin(self, owner: Entity, noun: str, entity: Entity) -> None:
        """Remember "her husband, Vladimir Kollontai,"."""
        self.kin.setdefault((id(owner), noun), entity)

    # ------------------------------------------------------------ pronouns

    def _pronoun(self, sentence: Sentence, phrase: Phrase, role: str) -> None:
        group = GRAMMAR.pronouns.get(phrase.word, "")
        span = (sentence.starts[phrase.head], sentence.ends[phrase.head])
        if group == "first" and self.author and not self._quoted(span[0]):
            entity = self.register.named(self.author, "person", span[0])
            self._record(phrase, entity, span, ("pronoun", "the author speaks"), ROLE_WEIGHT[role])
        elif group in {"f", "m"}:
            possessive = sentence.tags[phrase.head] == "PRP$"
            found = self.salient(group, self._excluded(phrase, possessive))
            if found is not None:
                entity, why = found
                entity.vote(group, 0.5)
                self._record(
                    phrase, entity, span, ("pronoun", why), ROLE_WEIGHT["owner" if possessive else role]
                )

    def _quoted(self, start: int) -> bool:
        """Tell whether a place lies inside a quotation of its line."""
        line = self.text.rfind("\n", 0, start) + 1
        before = self.text[line:start]
        return (
            before.count("“") > before.count("”")
            or before.count('"') % 2 == 1
            or before.count("„") > before.count("“")
        )

    def _excluded(self, phrase: Phrase, possessive: bool) -> set[int]:
        """Return the persons a pronoun cannot mean: "he met him" are two."""
        clause = self._clause_of.get(id(phrase))
        if possessive:
            return {id(self.of_phrase[p][0]) for p in self._fellows.get(phrase, ()) if p in self.of_phrase}
        if clause is None or phrase in clause.subjects or phrase.word.endswith("self"):
            return set()
        return {id(self.of_phrase[s][0]) for s in clause.subjects if s in self.of_phrase}

    def salient(self, gender: str, excluded: set[int] | None = None) -> tuple[Entity, str] | None:
        """Return the person most present to the reader that fits a gender, and why; None if two come close."""
        scores: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        for seen in self._seen:
            entity = seen.entity
            if entity.gender not in {gender, ""} or (excluded and id(entity) in excluded) or not entity.names:
                continue
            score = seen.weight * DECAY ** (self._sentence - seen.sentence)
            score *= 1.0 if entity.gender else UNKNOWN_GENDER
            if not entity.gender and score < UNKNOWN_FLOOR:
                continue
            scores[id(entity)] = max(scores.get(id(entity), 0.0), score) + 0.15 * min(
                scores.get(id(entity), 0.0), score
            )
            entities[id(entity)] = entity
        for key, entity in entities.items():
            scores[key] += PROTAGONIST_BONUS if self._is_protagonist(entity) else 0.0
        if not scores:
            return self._protagonist(gender, excluded)
        ranked = sorted(scores, key=lambda key: -scores[key])
        best = entities[ranked[0]]
        rival = entities[ranked[1]] if len(ranked) > 1 else None
        if rival is not None and scores[ranked[0]] < MARGIN * scores[ranked[1]]:
            return None
        return best, f"the {'woman' if gender == 'f' else 'man'} last spoken of"

    def _is_protagonist(self, entity: Entity) -> bool:
        return (
            any(name in fold(entity.label) or fold(entity.label) in name for name in self.protagonist_names)
            or entity.count >= 12
        )

    def _protagonist(self, gender: str, excluded: set[int] | None) -> tuple[Entity, str] | None:
        found = [
            e
            for e in self.register.entities
            if e.kind == "person"
            and e.gender in {gender, ""}
            and self._is_protagonist(e)
            and not (excluded and id(e) in excluded)
        ]
        return (max(found, key=lambda e: e.weight), "the person the text is about") if found else None

    # ------------------------------------------------------------ nominals

    def _occupation(self, sentence: Sentence, phrase: Phrase) -> bool:
        return phrase.word in GRAMMAR.occupations and sentence.tags[phrase.head] == "NN"

    def _nominal(self, sentence: Sentence, phrase: Phrase, role: str) -> None:
        span = (sentence.starts[phrase.first], sentence.ends[phrase.last - 1])
        words = sentence.lower[phrase.first : phrase.last]
        owner = self.of_phrase.get(phrase.owner) if phrase.owner else None
        if self._apposition(phrase, sentence, span):
            return
        known = self.kin.get((id(owner[0]), phrase.word)) if owner else None
        if known is not None and owner is not None:
            self._record(
                phrase, known, span, ("nominal", f"{owner[0].label}'s {phrase.word}"), ROLE_WEIGHT[role]
            )
        elif role == "subject" and words[0] in {"the", "this", "that"} and sentence.tags[phrase.head] == "NN":
            self._definite(phrase, words, span)
        if phrase not in self.of_phrase and (owner or phrase.entity == "person"):
            self._unnamed(phrase, span, owner[0] if owner else None)

    def _apposition(self, phrase: Phrase, sentence: Sentence, span: tuple[int, int]) -> bool:
        """Let "her companion, Olga Tareeva," stand for Olga Tareeva."""
        named = self._apposed.get(phrase)
        if named is not None and named not in self.of_phrase:
            self._phrase(sentence, named)
        if named is None or named not in self.of_phrase:
            return False
        entity = self.of_phrase[named][0]
        owner = self.of_phrase.get(phrase.owner) if phrase.owner else None
        if owner is not None:
            self.kin.setdefault((id(owner[0]), phrase.word), entity)
        entity.vote("f" if phrase.word in GRAMMAR.female else "m" if phrase.word in GRAMMAR.male else "", 3.0)
        self._record(phrase, entity, span, ("nominal", f"in apposition to {entity.label}"), 0.0)
        return True

    def _definite(self, phrase: Phrase, words: list[str], span: tuple[int, int]) -> None:
        called = [e for e in self.register.entities if phrase.word in e.roles]
        if called:
            entity = max(called, key=lambda e: (e.last_seen, e.weight))
            self._record(
                phrase,
                entity,
                span,
                ("nominal", f"the source calls {entity.label} a {phrase.word}"),
                ROLE_WEIGHT["subject"],
            )
        elif EPITHETS & set(words) and len(words) <= 4:
            gender = "f" if phrase.word in GRAMMAR.female else "m" if phrase.word in GRAMMAR.male else ""
            found = self.salient(gender) if gender else self._single_salient()
            if found:
                self._record(phrase, found[0], span, ("nominal", found[1]), ROLE_WEIGHT["subject"])

    def _single_salient(self) -> tuple[Entity, str] | None:
        recent = {
            id(s.entity): s.entity for s in self._seen if self._sentence - s.sentence <= 1 and s.entity.names
        }
        return (next(iter(recent.values())), "the only person just spoken of") if len(recent) == 1 else None

    def _unnamed(self, phrase: Phrase, span: tuple[int, int], owner: Entity | None) -> None:
        """Give a person without a name ("a Ukrainian general") a referent of its own."""
        entity = Entity("person", start=span[0])
        label = f"{owner.label}'s {phrase.word}" if owner and owner.label else self.text[span[0] : span[1]]
        entity.description = label
        entity.vote("f" if phrase.word in GRAMMAR.female else "m" if phrase.word in GRAMMAR.male else "", 2.0)
        self._record(phrase, entity, span, ("nominal", "not named in this source"), 0.0)

    def _thing(self, sentence: Sentence, phrase: Phrase) -> None:
        """Give a group, place, work or event without a name ("the party") its referent."""
        span = (sentence.starts[phrase.first], sentence.ends[phrase.last - 1])
        entity = Entity(phrase.entity, start=span[0])  # type: ignore[arg-type]  # nominal_kind returns kinds only
        entity.description = self.text[span[0] : span[1]]
        self._record(phrase, entity, span, ("nominal", "as written"), 0.0)


def _fellows(clauses: list[Clause]) -> dict[Phrase, list[Phrase]]:
    """Map each possessor to the members of the list it stands in: "her sister Helena and her brother" is not Helena's."""
    groups = [group for clause in clauses for group in [clause.subjects, *clause.objects] if len(group) > 1]
    return {phrase.owner: group for group in groups for phrase in group if phrase.owner is not None}


def _appositions(phrases: list[Phrase]) -> dict[Phrase, Phrase]:
    """Map "her companion" to the name behind it in "her companion, Olga Tareeva,"."""
    found = {}
    for k in range(len(phrases) - 2):
        nominal, comma, name = phrases[k : k + 3]
        closing = phrases[k + 3].kind if k + 3 < len(phrases) else "stop"
        kinds = (nominal.kind, comma.kind, name.kind) == ("np", "comma", "np")
        plain = nominal.name is None and not nominal.pronoun and nominal.owner is not None
        personal = name.entity == "person" and name.name is not None
        if kinds and plain and personal and closing in {"comma", "stop", "vg", "close"}:
            found[nominal] = name
    return found


def _arguments(clause: Clause) -> list[Phrase]:
    behind = [phrase for _, group in clause.complements for phrase in group]
    return [*clause.subjects, *(phrase for group in clause.objects for phrase in group), *behind]
