"""What stands with a verb: objects, prepositional phrases and times to its right."""

from collections.abc import Callable

from testimonia.languages.en.classes import is_occupation
from testimonia.languages.en.participles import ParticipleFinder
from testimonia.languages.en.phrases import Phrase
from testimonia.languages.en.walking import SKIPPED, Clause


class ArgumentReader(ParticipleFinder):
    """Reads the arguments of clauses whose subjects are known."""

    def __init__(self, phrases: list[Phrase]) -> None:
        """Take the phrases of one sentence, in order."""
        super().__init__(phrases)
        self.elliptical: list[Clause] = []
        self._readers: dict[str, Callable[[Clause, int], int]] = {
            "np": self._read_object, "prep": self._read_complement, "comma": self._read_past_mark,
            "conj": self._read_past_mark, "dash": self._read_past_mark, "open": self._past_bracket,
        }  # fmt: skip

    def _arguments(self, clause: Clause) -> None:
        """Collect objects, prepositional phrases and times to the right, up to where another clause begins."""
        k, size = clause.index + 1, len(self.phrases)
        while k < size:
            step = self._step(clause, k)
            if step == 0:
                break
            k += step
        clause.last = self.phrases[k - 1].last if k > clause.index + 1 else clause.verb.last
        behind = [(prep, phrase.time) for prep, group in clause.complements for phrase in group]
        clause.times += [(prep, time) for prep, time in behind if time is not None]

    def _step(self, clause: Clause, k: int) -> int:
        """Read the phrase at ``k`` into the clause; return how many phrases were read, 0 to stop."""
        phrase = self.phrases[k]
        if phrase.kind == "time":
            clause.times.append((self._word_before(k), phrase.time))  # type: ignore[arg-type]  # a time phrase has one
            return 1
        if phrase.kind in SKIPPED:
            if phrase.kind == "adv":
                clause.adverbs.append(phrase.word)
            return 1
        reader = self._readers.get(phrase.kind)
        if reader is not None:
            return reader(clause, k)
        if phrase.kind == "sub" and self._time_preposition(k):
            return 1
        return 0

    def _word_before(self, k: int) -> str:
        return (
            self.phrases[k - 1].word if k > 0 and self.phrases[k - 1].kind in {"prep", "sub", "adv"} else ""
        )

    def _read_object(self, clause: Clause, k: int) -> int:
        if self._starts_clause(k):
            return 0
        group, end = self._coordinated_right(k)
        clause.objects.append(group)
        return end - k

    def _read_complement(self, clause: Clause, k: int) -> int:
        preposition = self.phrases[k]
        if k + 1 >= len(self.phrases):
            return 1
        following = self.phrases[k + 1]
        if following.kind == "time":
            clause.times.append((preposition.word, following.time))  # type: ignore[arg-type]  # a time phrase has one
            return 2
        if following.kind == "np":
            group, end = self._coordinated_right(k + 1)
            clause.complements.append((preposition.word, group))
            return end - k
        if following.kind == "vg":
            return 0
        return 1

    def _read_past_mark(self, clause: Clause, k: int) -> int:
        """Go on behind a comma or conjunction only while the same clause goes on."""
        nxt = self._content_after(k)
        if nxt is None:
            return 0
        phrase = self.phrases[nxt]
        if self.phrases[k].kind == "conj":
            return 0 if self._verb_comes(nxt) else self._past_conjunction(clause, k, nxt)
        if phrase.kind in {"prep", "time"} and not self._prep_starts_clause(nxt):
            return max(1, nxt - k)
        if phrase.kind == "np" and not self._starts_clause(nxt):
            return self._past_apposition(clause, nxt) - k
        return 0

    def _past_conjunction(self, clause: Clause, k: int, nxt: int) -> int:
        """Read "and later envoy to Norway", and "and, two years later, the union": the same verb, another time."""
        if self.phrases[nxt].kind == "np" and not self._starts_clause(nxt):
            group, end = self._coordinated_right(nxt)
            fellow = next(
                (objects for objects in clause.objects if self._fellows(objects[0], group[0])), None
            )
            if fellow is not None and not self._behind_preposition(k):
                fellow.extend(group)
                return end - k
            return 0
        if self._same_preposition(clause, nxt):
            return nxt - k + self._read_complement(clause, nxt)
        if self.phrases[nxt].kind in {"time", "prep"}:
            self._ellipsis(clause, nxt)
        return 0

    def _same_preposition(self, clause: Clause, k: int) -> bool:
        """Tell whether "and at the Institute" goes on what "at home" began."""
        following = self.phrases[k + 1] if k + 1 < len(self.phrases) else None
        return (
            self.phrases[k].kind == "prep"
            and bool(clause.complement(self.phrases[k].word))
            and following is not None
            and following.kind == "np"
            and not self._starts_clause(k + 1)
        )

    def _behind_preposition(self, k: int) -> bool:
        """Tell whether the person before a conjunction stands behind a preposition: "a daughter of X and Y"."""
        return self.phrases[k - 1].entity == "person" and self._governed(k - 1)

    def _fellows(self, one: Phrase, other: Phrase) -> bool:
        return one.entity == other.entity and is_occupation(one.word, "obp") == is_occupation(
            other.word, "obp"
        )

    def _ellipsis(self, clause: Clause, k: int) -> None:
        """Make a clause of the same verb and subject for what follows a conjunction and a time or preposition."""
        twin = Clause(
            clause.index, clause.verb, clause.relation, clause.subordinator, clause.subjects,
            governor=clause.governor, first=clause.first,
        )  # fmt: skip
        size = len(self.phrases)
        while k < size and self.phrases[k].kind in {"time", "prep", "comma", "adv", "np"}:
            if self.phrases[k].kind == "comma" and (twin.objects or twin.complements):
                break
            step = 1 if self.phrases[k].kind == "comma" else self._step(twin, k)
            if step == 0:
                break
            k += step
        twin.last = self.phrases[k - 1].last
        same_slot = {prep for prep, _ in twin.complements} & {prep for prep, _ in clause.complements}
        if twin.times and ((twin.objects and clause.objects) or same_slot):
            self.elliptical.append(twin)

    def _past_apposition(self, clause: Clause, k: int) -> int:
        """Skip ", the party's secretary," and go on when the clause does."""
        end = self._coordinated_right(k)[1]
        while (
            end < len(self.phrases)
            and self.phrases[end].kind in {"prep", "np"}
            and not self._starts_clause(end)
        ):
            if self.phrases[end].kind == "prep" and not (
                end + 1 < len(self.phrases) and self.phrases[end + 1].kind in {"np", "time"}
            ):
                break
            if self.phrases[end].kind == "prep" and self.phrases[end + 1].kind == "time":
                break
            end += 1
        return end

    def _past_bracket(self, clause: Clause, k: int) -> int:
        for m in range(k + 1, min(k + 40, len(self.phrases))):
            if self.phrases[m].kind == "close":
                return m + 1 - k
        return 0
