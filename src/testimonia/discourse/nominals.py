"""Nominals: "the young typesetter", "her companion", "a Ukrainian general", "the party"."""

from testimonia.clauses.values import Phrase
from testimonia.discourse.records import Records, noun_gender
from testimonia.discourse.salience import ROLE_WEIGHT
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.mentions import Entity
from testimonia.sentence import Sentence

EPITHETS = frozenset(
    "young old future former ageing aging elderly exiled great little veteran one-time erstwhile late".split()
)


class Nominals:
    """Resolves noun phrases without a name."""

    def __init__(self, records: Records) -> None:
        """Take what has been found in the source so far."""
        self.records = records
        self.kin: dict[tuple[int, str], Entity] = {}
        self._thing: tuple[int, Entity] | None = None

    def is_occupation(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Tell whether a phrase names somebody by what they do ("the typesetter")."""
        return phrase.word in GRAMMAR.occupations and sentence.tags[phrase.head] == "NN"

    def learn_kin(self, sentence: Sentence, phrase: Phrase, entity: Entity) -> None:
        """Remember "her husband Vladimir", so that a later "her husband" finds him."""
        owner = self.records.of_phrase.get(phrase.owner) if phrase.owner else None
        name = phrase.name
        noun = sentence.lower[name.first - 1] if name is not None and name.first > phrase.first else ""
        if owner is not None and noun_gender(noun):
            self.kin[(id(owner[0]), noun)] = entity

    def resolve_nominal(self, sentence: Sentence, phrase: Phrase, role: str) -> None:
        """Find or make what a nominal for a person stands for."""
        span = (sentence.starts[phrase.first], sentence.ends[phrase.last - 1])
        words = sentence.lower[phrase.first : phrase.last]
        owner = self.records.of_phrase.get(phrase.owner) if phrase.owner else None
        known = self.kin.get((id(owner[0]), phrase.word)) if owner else None
        if known is not None and owner is not None:
            why = f"{owner[0].label}'s {phrase.word}"
            self.records.record(phrase, known, span, ("nominal", why), ROLE_WEIGHT[role])
        elif role == "subject" and words[0] in {"the", "this", "that"} and sentence.tags[phrase.head] == "NN":
            self._definite(phrase, words, span)
        if phrase not in self.records.of_phrase and (owner or phrase.entity == "person"):
            self._unnamed(phrase, span, owner[0] if owner else None)

    def in_apposition(self, phrase: Phrase, entity: Entity, span: tuple[int, int]) -> None:
        """Let "her companion, Olga Tareeva," stand for Olga Tareeva."""
        owner = self.records.of_phrase.get(phrase.owner) if phrase.owner else None
        if owner is not None:
            self.kin.setdefault((id(owner[0]), phrase.word), entity)
        entity.vote(noun_gender(phrase.word), 3.0)
        self.records.record(phrase, entity, span, ("nominal", f"in apposition to {entity.label}"), 0.0)

    def _definite(self, phrase: Phrase, words: list[str], span: tuple[int, int]) -> None:
        called = [e for e in self.records.register.entities if phrase.word in e.roles]
        if called:
            entity = max(called, key=lambda e: (e.last_seen, e.weight))
            why = f"the source calls {entity.label} a {phrase.word}"
            self.records.record(phrase, entity, span, ("nominal", why), ROLE_WEIGHT["subject"])
        elif EPITHETS & set(words) and len(words) <= 4:
            gender = noun_gender(phrase.word)
            found = self.records.salience.best(gender, set()) if gender else self.records.salience.single()
            if found:
                self.records.record(phrase, found[0], span, ("nominal", found[1]), ROLE_WEIGHT["subject"])

    def _unnamed(self, phrase: Phrase, span: tuple[int, int], owner: Entity | None) -> None:
        """Give a person without a name ("a Ukrainian general") a referent of its own."""
        entity = Entity("person", start=span[0])
        named = owner is not None and owner.label
        entity.description = (
            f"{owner.label}'s {phrase.word}" if owner and named else self.records.text[span[0] : span[1]]
        )
        entity.vote(noun_gender(phrase.word), 2.0)
        self.records.record(phrase, entity, span, ("nominal", "not named in this source"), 0.0)

    def named_thing(self, entity: Entity) -> None:
        """Remember the group or work named last, for "it"."""
        if entity.kind in {"group", "work"}:
            self._thing = (self.records.salience.sentence, entity)

    def resolve_it(self, phrase: Phrase, span: tuple[int, int]) -> None:
        """Let "it" mean the group or work named in this sentence or the one before, if what is said of it fits."""
        if self._thing is not None and self.records.salience.sentence - self._thing[0] <= 1:
            entity = self._thing[1]
            phrase.entity = entity.kind
            self.records.record(phrase, entity, span, ("pronoun", f"the {entity.kind} named last"), 0.0)

    def resolve_thing(self, sentence: Sentence, phrase: Phrase) -> None:
        """Give a group, place, work or event without a name ("the party") its referent."""
        span = (sentence.starts[phrase.first], sentence.ends[phrase.last - 1])
        entity = Entity(phrase.entity, start=span[0])  # type: ignore[arg-type]  # nominal_kind returns kinds only
        entity.description = self.records.text[span[0] : span[1]]
        self.records.record(phrase, entity, span, ("nominal", "as written"), 0.0)
