"""How present each person is to the reader at a point of the text, and so whom a pronoun can mean.

Salience follows grammatical role and recency (the ranking of centering theory: subject, then object, then the rest),
with a bonus for whom the text is about. Where two candidates come near each other nobody is chosen: a statement on the
wrong person costs more than a missing one.
"""

from collections import deque
from dataclasses import dataclass

from testimonia.mentions import Entity, Register

ROLE_WEIGHT = {"subject": 3.0, "fellow": 2.9, "object": 1.7, "owner": 1.5, "aside": 1.3, "other": 1.2}
DECAY = 0.62
"""Salience left from one sentence to the next."""
REACH = 8
"""Sentences after which a mention is forgotten."""
MOST = 200
"""Mentions that are remembered at most, so that a sentence without end takes no more work than its words."""
PROTAGONIST_BONUS = 1.5
TOPIC_BONUS = 1.2
CONTINUITY = 0.6
"""Added for a pronoun that is a subject to whoever was the last subject."""
OFTEN = 12
"""Mentions that make a person one the text is about."""
FIRST = 2
"""Sentences in which the first subject named is taken for whom the text is about, as long as no headline says so."""
UNKNOWN_GENDER = 0.55
UNKNOWN_FLOOR = 0.9
"""Salience below which somebody whose gender nothing shows is not taken."""
MARGIN = 1.12
"""How far the best candidate must lead the second."""


@dataclass(slots=True, frozen=True)
class Seen:
    """One earlier mention."""

    entity: Entity
    sentence: int
    weight: float


class Salience:
    """The persons of one source by how present they are."""

    def __init__(self, register: Register) -> None:
        """Take the register of the source's entities."""
        self.register = register
        self.sentence = 0
        self.protagonists: set[int] = set()
        self._seen: deque[Seen] = deque(maxlen=MOST)
        self._topic: int | None = None
        self._opening = False

    def next_passage(self) -> None:
        """Begin a paragraph: who is its first subject is what it is about."""
        self._topic, self._opening = None, True

    def next_sentence(self) -> None:
        """Go on by a sentence; what is far back is forgotten."""
        self.sentence += 1
        while self._seen and self.sentence - self._seen[0].sentence > REACH:
            self._seen.popleft()

    def note(self, entity: Entity, weight: float) -> None:
        """Record a mention of a person."""
        self._seen.append(Seen(entity, self.sentence, weight))
        if self._opening and weight >= ROLE_WEIGHT["subject"]:
            self._topic, self._opening = id(entity) if entity.count == 1 else None, False
        if not self.protagonists and self.sentence <= FIRST and weight >= ROLE_WEIGHT["subject"]:
            self.protagonists.add(id(entity))
        entity.weight += weight
        entity.last_seen = self.sentence

    def is_protagonist(self, entity: Entity) -> bool:
        """Tell whether the text is about this person."""
        return id(entity) in self.protagonists or entity.count >= OFTEN

    def best(self, gender: str, excluded: set[int], role: str = "other") -> tuple[Entity, str] | None:
        """Return the person a pronoun of a gender means, and why; None where nobody is or two come close."""
        scores, entities = self._scores(gender, excluded)
        if role == "subject":
            self._favour_subjects(scores)
        self._drop_unknown(gender, scores, entities)
        if not scores:
            return self._protagonist(gender, excluded)
        ranked = sorted(scores, key=lambda key: -scores[key])
        if len(ranked) > 1 and scores[ranked[0]] < MARGIN * scores[ranked[1]]:
            return None
        return entities[ranked[0]], f"the {'woman' if gender == 'f' else 'man'} last spoken of"

    def _drop_unknown(self, gender: str, scores: dict[int, float], entities: dict[int, Entity]) -> None:
        """Prefer whom the text is known to call so: a surname of unknown gender yields to them."""
        known = any(entities[key].gender == gender for key in scores)
        about = any(e.gender == gender and self.is_protagonist(e) for e in self.register.entities)
        if known or about:
            for key in [key for key in scores if not entities[key].gender]:
                del scores[key]

    def _favour_subjects(self, scores: dict[int, float]) -> None:
        """Let the last subject go on being the subject, as prose mostly does."""
        for seen in reversed(self._seen):
            if id(seen.entity) in scores and seen.weight >= ROLE_WEIGHT["subject"]:
                if self.sentence - seen.sentence <= 1:
                    scores[id(seen.entity)] += CONTINUITY
                return

    def _scores(self, gender: str, excluded: set[int]) -> tuple[dict[int, float], dict[int, Entity]]:
        scores: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        for seen in self._seen:
            key = id(seen.entity)
            if seen.entity.gender not in {gender, ""} or key in excluded or not seen.entity.names:
                continue
            score = seen.weight * DECAY ** (self.sentence - seen.sentence)
            if not seen.entity.gender:
                score *= UNKNOWN_GENDER
                if score < UNKNOWN_FLOOR:
                    continue
            before = scores.get(key, 0.0)
            scores[key] = max(before, score) + 0.15 * min(before, score)
            entities[key] = seen.entity
        for key, entity in entities.items():
            scores[key] += PROTAGONIST_BONUS * self.is_protagonist(entity) + TOPIC_BONUS * (
                key == self._topic
            )
        return scores, entities

    def _protagonist(self, gender: str, excluded: set[int]) -> tuple[Entity, str] | None:
        found = [
            entity
            for entity in self.register.entities
            if entity.kind == "person" and entity.gender in {gender, ""} and id(entity) not in excluded
            and self.is_protagonist(entity)
        ]  # fmt: skip
        return (
            (max(found, key=lambda e: (e.weight, -e.start)), "the person the text is about")
            if found
            else None
        )

    def single(self) -> tuple[Entity, str] | None:
        """Return the only person spoken of in this sentence and the one before, if there is just one."""
        recent = {
            id(s.entity): s.entity for s in self._seen if self.sentence - s.sentence <= 1 and s.entity.names
        }
        return (next(iter(recent.values())), "the only person just spoken of") if len(recent) == 1 else None
