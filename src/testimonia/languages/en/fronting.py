"""What stands before a verb: times and places at the head of its clause, and what a relative pronoun stands for."""

from testimonia.languages.en.arguments import ArgumentReader
from testimonia.languages.en.phrases import Phrase
from testimonia.languages.en.walking import Clause

OTHER_TIMES = frozenset({"after", "before", "until", "till", "since", "following", "despite", "because of"})
"""Prepositions behind which an event stands whose time and place are not those of the clause."""


class FrontReader(ArgumentReader):
    """Adds to a clause what is set before it."""

    def _fronted(self, clause: Clause) -> None:
        """Give the clause the times and places set before it: "In 1903, in Geneva, she joined …"."""
        if clause.relation == "reduced":
            return
        self._take(clause, self._leftwards(clause.index))
        subjects = [self.phrases.index(s) for s in clause.subjects if s.first < clause.verb.first]
        if subjects:
            self._take(clause, self._leftwards(min(subjects)))
            self._before_inserted(clause, min(subjects))

    def _before_inserted(self, clause: Clause, subject: int) -> None:
        """Give the time before a clause set between to both: "In 1914, when the war began, he resigned"."""
        k = next((k for k, phrase in enumerate(self.phrases) if phrase.kind == "sub"), 0)
        heading = [phrase.kind for phrase in self.phrases[:k]]
        if clause.times or heading not in (["prep", "time", "comma"], ["time", "comma"]):
            return
        earlier = [other.relation for other in self.clauses if other.index < clause.index]
        inserted = clause.subordinator == "when" and subject == k + 1
        resumed = clause.relation == "main" and "main" not in earlier and not clause.verb.perfect
        if inserted or (resumed and self.phrases[subject - 1].kind == "comma"):
            self._take(clause, [k - 2])

    def _take(self, clause: Clause, indices: list[int]) -> None:
        for m in indices:
            phrase = self.phrases[m]
            if self._of_another(m, indices):
                continue
            if phrase.time is not None:
                clause.times.append((self._word_before(m), phrase.time))
            if phrase.kind == "np":
                clause.fronted.append((self.phrases[m - 1].word, [phrase]))

    def _of_another(self, m: int, indices: list[int]) -> bool:
        """Tell whether phrase ``m`` belongs to an event that came before: "After his arrest in 1917 he fled"."""
        for p in indices:
            if p < m and self.phrases[p].kind == "np" and self.phrases[p - 1].word in OTHER_TIMES:
                return not any(phrase.kind == "comma" for phrase in self.phrases[p:m])
        return False

    def _apart(self, m: int, found: list[int]) -> bool:
        """Tell whether a comma parts what was found from noun phrase ``m``: not in "After joining it in 2006, he"."""
        return not found or any(phrase.kind == "comma" for phrase in self.phrases[m : min(found)])

    def _leftwards(self, k: int) -> list[int]:
        """Return the times and governed noun phrases right before ``k`` that belong to no verb of their own."""
        m = k - 1
        found: list[int] = []
        while m >= 0 and self.phrases[m].kind in {"time", "np", "prep", "comma", "adv", "sub", "quote"}:
            phrase = self.phrases[m]
            if (phrase.kind == "sub" and not self._time_preposition(m)) or (
                phrase.kind == "np" and not self._governed(m)
            ):
                return found if self._apart(m, found) else []
            if phrase.kind in {"time", "np"}:
                found.append(m)
            m -= 1
        return [] if m >= 0 and self.phrases[m].kind == "vg" else found

    def _relative_object(self, clause: Clause) -> None:
        """Give "whom he met" its object: what the relative refers to."""
        for k in range(clause.index - 1, -1, -1):
            phrase = self.phrases[k]
            if phrase.kind == "rel":
                antecedent = self._antecedent(k, None)
                if antecedent and any(phrase.last <= s.first for s in clause.subjects):
                    self._give_antecedent(clause, k, antecedent)
                return

    def _where(self, clause: Clause) -> None:
        """Give "in London, where she settled" its place."""
        k = next((i for i in range(clause.index - 1, -1, -1) if self.phrases[i].word == "where"), -1)
        left = self._left(k) if k > 0 else -1
        if left >= 0 and self.phrases[left].kind in {"comma", "dash"}:
            left = self._left(left)
        if left >= 0 and self.phrases[left].kind == "np" and self.phrases[left].entity == "place":
            clause.complements.append(("in", [self.phrases[left]]))

    def _give_antecedent(self, clause: Clause, k: int, antecedent: list[Phrase]) -> None:
        """Put what "which" refers to where it stands in its clause: behind its preposition, or as the object."""
        if k > 0 and self.phrases[k - 1].kind == "prep":
            clause.complements.append((self.phrases[k - 1].word, antecedent))
        else:
            clause.objects.append(antecedent)
