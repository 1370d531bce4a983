"""How present each person is to the reader at a point of the text, and so whom a pronoun can mean.

Salience follows grammatical role and recency (the ranking of centering theory: subject, then object, then the rest),
with a bonus for whom the text is about. Where two candidates come near each other nobody is chosen: a statement on the
wrong person costs more than a missing one.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Set
from dataclasses import dataclass

from testimonia.discourse.register import Register

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
UNNAMED = 0.7
"""What is left of the salience of somebody whom the source does not name."""
UNKNOWN_FLOOR = 0.9
"""Salience below which somebody whose gender nothing shows is not taken."""
MARGIN = 1.12
"""How far the best candidate must lead the second."""


@dataclass(slots=True, frozen=True)
class Seen:
    """One earlier mention."""

    number: int
    sentence: int
    weight: float


class About:
    """Whom a text is about: whom its headline names, and whoever is spoken of often."""

    def __init__(self, register: Register, protagonists: set[int]) -> None:
        """Take the source's entities, and whom its headline names."""
        self.register, self.protagonists = register, protagonists
        self.count: Counter[int] = Counter()
        self._often: set[int] = set()

    def add(self, number: int) -> None:
        """Count a mention of a person."""
        self.count[number] += 1
        if self.count[number] >= OFTEN:
            self._often.add(number)

    def holds(self, number: int) -> bool:
        """Tell whether the text is about this person."""
        return number in self.protagonists or number in self._often

    def any_of(self, gender: str) -> bool:
        """Tell whether the text is about somebody who is known to be of a gender."""
        return any(self.register.gender(number) == gender for number in self.protagonists | self._often)

    def fitting(self, gender: str, excluded: Set[int]) -> set[int]:
        """Return whom the text is about, of those whom a pronoun of a gender may mean."""
        about = self.protagonists | self._often
        return {n for n in about if self.register.gender(n) in {gender, ""} and n not in excluded}


class Salience:
    """The persons of one source by how present they are."""

    def __init__(self, register: Register, protagonists: set[int]) -> None:
        """Take the source's entities, and whom its headline names."""
        self.register, self.about = register, About(register, protagonists)
        self.sentence = 0
        self.weight: dict[int, float] = defaultdict(float)
        """All that was noted of somebody, from the beginning of the source."""
        self.last_seen: dict[int, int] = {}
        """Sentence of somebody's last mention."""
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

    def note(self, number: int, weight: float) -> None:
        """Record a mention of a person by the weight of its role."""
        self._seen.append(Seen(number, self.sentence, weight))
        subject = weight >= ROLE_WEIGHT["subject"]
        if self._opening and subject:
            self._topic, self._opening = number if self.about.count[number] == 1 else None, False
        if not self.about.protagonists and self.sentence <= FIRST and subject:
            self.about.protagonists.add(number)
        self.weight[number] += weight
        self.last_seen[number] = self.sentence

    def shares(self, gender: str, excluded: Set[int], role: str = "other") -> dict[int, float]:
        """Return how present each is whom a pronoun may mean, by the squares of their salience; all add to 1."""
        scores = self._present(gender, excluded, role)
        total = sum(score**2 for score in scores.values())
        return {number: score**2 / total for number, score in scores.items()} if total else {}

    def best(self, gender: str, excluded: Set[int], role: str = "other") -> tuple[int, str] | None:
        """Return the person a pronoun of a gender means, and why; None where nobody is or two come close."""
        scores = self._present(gender, excluded, role)
        if not scores:
            return self._protagonist(gender, excluded)
        ranked = sorted(scores, key=lambda number: -scores[number])
        if len(ranked) > 1 and scores[ranked[0]] < MARGIN * scores[ranked[1]]:
            return None
        return ranked[0], f"the {'woman' if gender == 'f' else 'man'} last spoken of"

    def _present(self, gender: str, excluded: Set[int], role: str) -> dict[int, float]:
        scores = self._scores(gender, excluded)
        if role == "subject":
            self._favour_subject(scores)
        self._drop_unknown(gender, scores)
        return scores

    def _drop_unknown(self, gender: str, scores: dict[int, float]) -> None:
        """Prefer whom the text is known to call so: a surname of unknown gender yields to them."""
        known = any(self.register.gender(number) == gender for number in scores)
        if known or self.about.any_of(gender):
            for number in [number for number in scores if not self.register.gender(number)]:
                del scores[number]

    def _favour_subject(self, scores: dict[int, float]) -> None:
        """Let the last subject go on being the subject, as prose mostly does."""
        for seen in reversed(self._seen):
            if seen.number in scores and seen.weight >= ROLE_WEIGHT["subject"]:
                if self.sentence - seen.sentence <= 1:
                    scores[seen.number] += CONTINUITY
                return

    def _scores(self, gender: str, excluded: Set[int]) -> dict[int, float]:
        scores: dict[int, float] = {}
        for seen in self._seen:
            number, score = seen.number, self._left(seen, gender)
            if score and number not in excluded:
                before = scores.get(number, 0.0)
                scores[number] = max(before, score) + 0.15 * min(before, score)
        for number in self.about.fitting(gender, excluded) & self.about.protagonists:
            scores.setdefault(number, 0.0)
        for number in scores:
            scores[number] += PROTAGONIST_BONUS * self.about.holds(number)
            scores[number] += TOPIC_BONUS * (number == self._topic)
        return scores

    def _left(self, seen: Seen, gender: str) -> float:
        """Return what is left of a mention for a pronoun of a gender, 0 where nobody is meant by it."""
        own = self.register.gender(seen.number)
        if own not in {gender, ""}:
            return 0.0
        score = seen.weight * DECAY ** (self.sentence - seen.sentence)
        score *= 1.0 if self.register.named(seen.number) else UNNAMED
        if own:
            return score
        return score * UNKNOWN_GENDER if score * UNKNOWN_GENDER >= UNKNOWN_FLOOR else 0.0

    def _protagonist(self, gender: str, excluded: Set[int]) -> tuple[int, str] | None:
        found = self.about.fitting(gender, excluded)
        best = max(found, key=lambda n: (self.weight[n], -n), default=None)
        return (best, "the person the text is about") if best is not None else None

    def just_seen(self, number: int) -> bool:
        """Tell whether somebody was spoken of in this sentence or the one before."""
        return self.sentence - self.last_seen.get(number, self.sentence - REACH) <= 1

    def single(self) -> tuple[int, str] | None:
        """Return the only person spoken of in this sentence and the one before, if there is just one."""
        recent = {
            seen.number for seen in self._seen
            if self.sentence - seen.sentence <= 1 and self.register.named(seen.number)
        }  # fmt: skip
        return (recent.pop(), "the only person just spoken of") if len(recent) == 1 else None
