"""What a finite verb is said of, found by walking left from its verb group."""

from testimonia.languages.en.lexicon import person_nouns
from testimonia.languages.en.lists import ListReader
from testimonia.languages.en.phrases import Phrase
from testimonia.languages.en.walking import Clause


class SubjectFinder(ListReader):
    """Finds the subjects of finite verbs."""

    def _finite(self, clause: Clause) -> None:
        clause.subjects = self._finite_subject(clause.index, clause)
        if len(clause.subjects) > 1:
            between = self.phrases[self.phrases.index(clause.subjects[0]) : clause.index]
            clause.verb.negated = clause.verb.negated or any(
                p.kind == "conj" and p.word == "nor" for p in between
            )

    def _finite_subject(self, index: int, clause: Clause | None = None) -> list[Phrase]:
        """Walk left from a finite verb to the noun phrase it is said of."""
        k: int | None = self._left(index)
        while k is not None and k >= 0:
            step = self._past(k)
            if step is None:
                return self._said_of(k, clause)
            k = step
        return []

    def _past(self, k: int) -> int | None:
        """Return where to go on behind what only stands between verb and subject; None where the walk ends."""
        kind = self.phrases[k].kind
        if kind == "np":
            chained = self._chain_left(k)
            if self._governed(chained):
                return self._left(chained - 1)
            return self._left(chained - 1) if self._enclosed(chained, k) else None
        if kind in {"comma", "dash", "close"}:
            opener = self._opener(k)
            return self._behind_and(k) if opener is None else self._left(opener)
        if kind == "vg" and self.phrases[k].form in {"en", "inf", "ing"}:
            return self._left(k)
        return None

    def _behind_and(self, k: int) -> int | None:
        """Go on at the "and" of "and, in 1912, moved", where the comma at ``k`` closes only a time."""
        m = k - 1
        while m >= 0 and (self.phrases[m].kind in {"time", "prep", "adv"} or self._governed(m)):
            m -= 1
        enclosed = 0 < m < k - 1 and self.phrases[m].kind == "comma" and self.phrases[m - 1].kind == "conj"
        return m - 1 if enclosed else None

    def _enclosed(self, first: int, last: int) -> bool:
        """Tell whether noun phrases ``first`` to ``last`` stand between commas behind a name: "X, a clerk, …, left"."""
        nominal = self.phrases[first]
        behind = last + 1
        while behind < len(self.phrases) and self.phrases[behind].kind in {"time", "adv", "prep"}:
            behind += 1
        marked = first > 1 and self.phrases[first - 1].kind == "comma" and behind < len(self.phrases)
        if not marked or self.phrases[behind].kind != "comma" or nominal.name is not None or nominal.pronoun:
            return False
        return self.phrases[self._left(first - 1)].kind == "np" and nominal.word in person_nouns()

    def _said_of(self, k: int, clause: Clause | None) -> list[Phrase]:
        """Return the subject where the walk to the left ended at phrase ``k``."""
        kind = self.phrases[k].kind
        if kind == "np":
            chained = self._chain_left(k)
            self._mark_subordinator(clause, chained)
            return self._coordinated_left(chained)
        if kind == "rel":
            return self._antecedent(k, clause)
        if kind == "conj" or (kind == "comma" and self._list_of_verbs(k)):
            return self._shared(k, clause)
        if kind == "sub" and clause is not None:
            clause.subordinator, clause.relation = self.phrases[k].word, "sub"
        return []

    def _list_of_verbs(self, k: int) -> bool:
        """Tell a list of verbs ("came, saw and won"), which an "and" closes, from other commas before a verb."""
        for m in range(k + 2, len(self.phrases) - 1):
            if self.phrases[m].kind == "conj" and self.phrases[self._content_after(m) or m].kind == "vg":
                return True
        return False

    def _mark_subordinator(self, clause: Clause | None, k: int) -> None:
        if clause is None:
            return
        left = self._left(k)
        if left >= 0 and self.phrases[left].kind == "sub":
            clause.subordinator, clause.relation = self.phrases[left].word, "sub"
            clause.governor = self._verb_before(left, "finite")
        elif left >= 0 and self.phrases[left].kind == "rel":
            clause.relation = "relative"

    def _antecedent(self, k: int, clause: Clause | None) -> list[Phrase]:
        """Return what "who" or "which" at ``k`` refers to: the nearest noun before it that fits."""
        personal = self.phrases[k].word in {"who", "whom"}
        if clause is not None:
            clause.relation = "relative"
        left = self._left(k)
        if left >= 0 and self.phrases[left].kind == "prep":
            left = self._left(left)
        if left >= 0 and self.phrases[left].kind in {"comma", "dash"}:
            left = self._left(left)
        nearest: Phrase | None = None
        while left >= 0:
            phrase = self.phrases[left]
            if phrase.kind == "np":
                if not personal or phrase.entity == "person":
                    return self._coordinated_left(left) if self.phrases[k].word == "who" else [phrase]
                nearest = nearest or phrase
                left = self._left(left)
            elif phrase.kind == "prep":
                left = self._left(left)
            else:
                break
        return [nearest] if nearest is not None and nearest.entity in {"", "group"} else []

    def _shared(self, k: int, clause: Clause | None) -> list[Phrase]:
        """Return the subject that a coordinated verb shares with the finite verb before it."""
        previous = self._verb_before(k, "finite")
        while previous is not None and previous.relation == "relative" and self._closed_before(previous, k):
            previous = self._verb_before(previous.index, "finite")
        if previous is None:
            return []
        if clause is not None:
            clause.relation, clause.subordinator, clause.governor = (
                previous.relation,
                previous.subordinator,
                previous.governor,
            )
        return previous.subjects

    def _closed_before(self, relative: Clause, k: int) -> bool:
        """Tell whether a comma ended the relative clause before phrase ``k``."""
        return any(phrase.kind in {"comma", "dash"} for phrase in self.phrases[relative.index + 1 : k + 1])
