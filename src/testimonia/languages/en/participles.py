"""What participles and infinitives are said of: the noun before them, or the subject of the clause they go with."""

from testimonia.languages.en.subjects import SubjectFinder
from testimonia.languages.en.walking import SKIPPED, Clause

CONTROL = frozenset(
    "force compel oblige allow permit enable ask order urge persuade invite tell help advise appoint "
    "elect send bring lead cause "
    "encourage induce make let".split()
)
"""Verbs whose object does what the infinitive behind it says."""


class ParticipleFinder(SubjectFinder):
    """Finds the subjects of all verbs."""

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
        elif before.kind == "np" and self._absolute(k):
            clause.subjects = [before]
        elif before.kind == "vg" and k == clause.index - 1:
            self._gerund(clause)
        elif before.kind in {"comma", "dash", "open"}:
            self._after_comma(clause, k)
        elif before.kind == "conj":
            self._coordinate_verb(clause, k)
        else:
            clause.subordinator = before.word if before.kind == "prep" else ""
            self._from_governor(clause)

    def _gerund(self, clause: Clause) -> None:
        """Read "avoided being arrested": said of the subject of the verb before it; "met exiled leaders" of nobody."""
        clause.governor = self._verb_before(clause.index)
        if clause.governor is not None and clause.verb.form == "ing":
            clause.subjects, clause.relation = clause.governor.subjects, "gerund"

    def _absolute(self, k: int) -> bool:
        """Tell whether the noun phrase ``k`` is all that its participle is about: ", her sisters having died"."""
        if k == 0 or self.phrases[k].entity not in {"person", ""}:
            return False
        return self.phrases[k - 1].kind == "comma" or self.phrases[k - 1].word == "with"

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
        if self.phrases[comma].kind == "open" and near is not None:
            clause.subjects = [near] if near.kind == "np" else []
            return
        if near is not None and near.kind == "np" and near.entity == "person" and not self._in_predicate(k):
            clause.subjects = self._coordinated_left(self._chain_left(k))
        elif (
            near is not None
            and near.kind == "np"
            and clause.verb.form == "en"
            and not self._list_of_passives(clause)
        ):
            clause.subjects = [] if near.pronoun else [near]
        else:
            self._from_governor(clause)

    def _list_of_passives(self, clause: Clause) -> bool:
        """Tell whether a participle goes on with a passive: "was admitted in 1920, suspended in 1922 and expelled"."""
        before = self._verb_before(clause.index)
        return before is not None and before.verb.passive and before.relation != "reduced"

    def _in_predicate(self, k: int) -> bool:
        """Tell whether the noun phrase ``k`` stands behind a finite verb, as its object or further right."""
        return any(c.index < k and c.verb.form == "finite" for c in self.clauses)

    def _coordinate_verb(self, clause: Clause, conj: int) -> None:
        previous = self._verb_before(conj)
        state = (
            self.phrases[conj - 1].kind == "adv" and clause.verb.form == "en"
        )  # "left men dead or wounded"
        if previous is not None and not state:
            clause.subjects, clause.relation, clause.governor = (
                previous.subjects,
                previous.relation,
                previous.governor,
            )
