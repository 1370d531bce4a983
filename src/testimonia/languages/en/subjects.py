"""What a verb is said of: the subject of each clause, found by walking left from its verb group."""

from testimonia.languages.en.phrases import Phrase
from testimonia.languages.en.walking import SKIPPED, Clause, Walker

CONTROL = frozenset(
    "force compel oblige allow permit enable ask order urge persuade invite tell help advise appoint elect send bring lead cause "
    "encourage induce make let".split()
)
"""Verbs whose object does what the infinitive behind it says."""


class SubjectFinder(Walker):
    """Finds subjects; see the module's first line."""

    def _subject(self, clause: Clause) -> None:
        form = clause.verb.form
        if form == "inf":
            self._infinitive(clause)
        elif form in {"en", "ing"}:
            self._participle(clause)
        else:
            self._finite(clause)

    def _infinitive(self, clause: Clause) -> None:
        clause.relation = "infinitive"
        governor = self._verb_before(clause.index)
        if governor is None:
            return
        clause.governor = governor
        between = [p for p in self.phrases[governor.index + 1 : clause.index] if p.kind == "np"]
        objects = between if between and not self._governed(self.phrases.index(between[0])) else []
        controlled = governor.verb.lemma in CONTROL and objects and not governor.verb.passive
        clause.subjects = objects[:1] if controlled else governor.subjects

    def _participle(self, clause: Clause) -> None:
        """Find whom a participle is about: the noun before it, or the subject of the clause it accompanies."""
        clause.relation = "participle"
        k = self._left(clause.index)
        before = self.phrases[k] if k >= 0 else None
        if before is None or before.kind == "sub" or (before.kind == "prep" and self._opens(k)):
            clause.subordinator = before.word if before else ""
            self._from_next_finite(clause)
        elif before.kind == "np" and clause.verb.form == "en":
            clause.subjects, clause.relation = self._coordinated_left(k), "reduced"
            if before.pronoun:
                clause.governor = self._verb_before(clause.index)
        elif before.kind in {"comma", "dash", "open"}:
            self._after_comma(clause, k)
        elif before.kind == "conj":
            self._coordinate_verb(clause, k)
        else:
            clause.subordinator = before.word if before.kind == "prep" else ""
            self._from_governor(clause)

    def _opens(self, k: int) -> bool:
        """Tell whether nothing but adverbs and times stands before phrase ``k``."""
        return all(phrase.kind in SKIPPED for phrase in self.phrases[:k])

    def _from_next_finite(self, clause: Clause) -> None:
        following = next(
            (c for c in self.clauses if c.index > clause.index and c.verb.form == "finite"), None
        )
        if following is not None and self._opens_clause(clause):
            clause.governor = following
            clause.subjects = self._finite_subject(following.index)
        else:
            self._from_governor(clause)

    def _opens_clause(self, clause: Clause) -> bool:
        return not any(c.verb.form == "finite" and c.index < clause.index for c in self.clauses)

    def _from_governor(self, clause: Clause) -> None:
        governor = self._verb_before(clause.index, "finite")
        if governor is None:
            self._from_following(clause)
            return
        clause.governor, clause.subjects = governor, governor.subjects

    def _from_following(self, clause: Clause) -> None:
        following = next(
            (c for c in self.clauses if c.index > clause.index and c.verb.form == "finite"), None
        )
        if following is not None:
            clause.governor, clause.subjects = following, self._finite_subject(following.index)

    def _after_comma(self, clause: Clause, comma: int) -> None:
        """Read ", arrested in 1937," and ", joining the party": of the name before, or of the whole clause."""
        k = self._left(comma)
        near = self.phrases[k] if k >= 0 else None
        if near is not None and near.kind == "np" and near.entity == "person" and not self._in_predicate(k):
            clause.subjects = self._coordinated_left(self._chain_left(k))
        elif (
            near is not None
            and near.kind == "np"
            and clause.verb.form == "en"
            and near.entity == "person"
            and not near.pronoun
        ):
            clause.subjects = [near]
        else:
            self._from_governor(clause)

    def _in_predicate(self, k: int) -> bool:
        """Tell whether the noun phrase ``k`` stands behind a finite verb, as its object or further right."""
        return any(c.index < k and c.verb.form == "finite" for c in self.clauses)

    def _coordinate_verb(self, clause: Clause, conj: int) -> None:
        previous = self._verb_before(conj)
        if previous is not None:
            clause.subjects, clause.relation, clause.governor = (
                previous.subjects,
                previous.relation,
                previous.governor,
            )

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
        """Return where to go on behind a phrase that only stands between verb and subject; None where the walk ends."""
        kind = self.phrases[k].kind
        if kind == "np":
            chained = self._chain_left(k)
            return self._left(chained - 1) if self._governed(chained) else None
        if kind in {"comma", "dash", "close"}:
            opener = self._opener(k)
            return None if opener is None else self._left(opener)
        if kind == "vg" and self.phrases[k].form in {"en", "inf", "ing"}:
            return self._left(k)
        return None

    def _said_of(self, k: int, clause: Clause | None) -> list[Phrase]:
        """Return the subject where the walk to the left ended at phrase ``k``."""
        kind = self.phrases[k].kind
        if kind == "np":
            chained = self._chain_left(k)
            self._mark_subordinator(clause, chained)
            return self._coordinated_left(chained)
        if kind == "rel":
            return self._antecedent(k, clause)
        if kind in {"conj", "comma"}:
            return self._shared(k, clause)
        if kind == "sub" and clause is not None:
            clause.subordinator, clause.relation = self.phrases[k].word, "sub"
        return []

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
