"""Who does what to whom: a clause for every verb group, with its subject, objects, prepositional phrases and times.

No parser stands behind this. Reading outwards from each verb group, the nearest phrases that can be its arguments
are taken, past relative clauses and appositions set off by commas; where the way is not clear, the clause has no
subject and nothing is stated from it.
"""

from dataclasses import dataclass, field

from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.phrases import Phrase
from testimonia.model import TemporalExpression

SKIPPED = frozenset({"adv", "time", "quote", "other"})
BREAKS = frozenset({"stop"})


@dataclass(slots=True, eq=False)
class Clause:
    """One verb group with its arguments; phrases are those of the sentence.

    ``objects`` are the noun phrases that follow without a preposition, each with its coordinates; ``complements`` map a
    preposition to noun phrases. ``relation`` says how the clause hangs: main, relative, participle, infinitive,
    sub (behind ``subordinator``). ``governor`` is the clause it hangs on.
    """

    index: int
    verb: Phrase
    relation: str = "main"
    subordinator: str = ""
    subjects: list[Phrase] = field(default_factory=list)
    objects: list[list[Phrase]] = field(default_factory=list)
    complements: list[tuple[str, list[Phrase]]] = field(default_factory=list)
    times: list[tuple[str, TemporalExpression]] = field(default_factory=list)
    governor: "Clause | None" = None
    first: int = 0
    last: int = 0
    fronted: list[tuple[str, list[Phrase]]] = field(default_factory=list)
    adverbs: list[str] = field(default_factory=list)

    def complement(self, *prepositions: str) -> list[Phrase]:
        """Return the noun phrases behind any of the prepositions, in order."""
        return [phrase for preposition, group in self.complements if preposition in prepositions for phrase in group]


class ClauseBuilder:
    """Builds the clauses of one sentence from its phrases."""

    def __init__(self, phrases: list[Phrase]) -> None:
        """Take the phrases of one sentence, in order."""
        self.phrases = phrases
        self.clauses: list[Clause] = []
        self.by_index: dict[int, Clause] = {}

    def run(self) -> list[Clause]:
        """Return one clause for each verb group, in order."""
        for index, phrase in enumerate(self.phrases):
            if phrase.kind == "vg":
                clause = Clause(index, phrase, first=phrase.first, last=phrase.last)
                self.clauses.append(clause)
                self.by_index[index] = clause
        for clause in self.clauses:
            self._subject(clause)
        for clause in self.clauses:
            self._arguments(clause)
        for clause in self.clauses:
            self._fronted(clause)
        return self.clauses

    # ------------------------------------------------------------ subjects

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
        following = next((c for c in self.clauses if c.index > clause.index and c.verb.form == "finite"), None)
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
        following = next((c for c in self.clauses if c.index > clause.index and c.verb.form == "finite"), None)
        if following is not None:
            clause.governor, clause.subjects = following, self._finite_subject(following.index)

    def _after_comma(self, clause: Clause, comma: int) -> None:
        """Read ", arrested in 1937," and ", joining the party": of the name before, or of the whole clause."""
        k = self._left(comma)
        near = self.phrases[k] if k >= 0 else None
        if near is not None and near.kind == "np" and near.entity == "person" and not self._in_predicate(k):
            clause.subjects = self._coordinated_left(self._chain_left(k))
        elif near is not None and near.kind == "np" and clause.verb.form == "en" and near.entity == "person" and not near.pronoun:
            clause.subjects = [near]
        else:
            self._from_governor(clause)

    def _in_predicate(self, k: int) -> bool:
        """Tell whether the noun phrase ``k`` stands behind a finite verb, as its object or further right."""
        return any(c.index < k and c.verb.form == "finite" for c in self.clauses)

    def _coordinate_verb(self, clause: Clause, conj: int) -> None:
        previous = self._verb_before(conj)
        if previous is not None:
            clause.subjects, clause.relation, clause.governor = previous.subjects, previous.relation, previous.governor

    def _finite(self, clause: Clause) -> None:
        clause.subjects = self._finite_subject(clause.index, clause)

    def _finite_subject(self, index: int, clause: Clause | None = None) -> list[Phrase]:
        """Walk left from a finite verb to the noun phrase it is said of."""
        k, guard = self._left(index), 0
        while k >= 0 and guard < 40:
            guard += 1
            kind = self.phrases[k].kind
            if kind == "np":
                chained = self._chain_left(k)
                if self._governed(chained):
                    k = self._left(self._preposition_of(chained))
                    continue
                self._mark_subordinator(clause, chained)
                return self._coordinated_left(chained)
            if kind == "rel":
                return self._antecedent(k, clause)
            if kind == "conj":
                return self._shared(k, clause)
            if kind in {"comma", "dash", "close"}:
                opener = self._opener(k)
                if opener is None:
                    return self._shared(k, clause) if kind == "comma" else []
                k = self._left(opener)
                continue
            if kind == "vg" and self.phrases[k].form in {"en", "inf", "ing"}:
                k = self._left(k)
                continue
            if kind == "sub" and clause is not None:
                clause.subordinator, clause.relation = self.phrases[k].word, "sub"
            return []
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
            clause.relation, clause.subordinator, clause.governor = previous.relation, previous.subordinator, previous.governor
        return previous.subjects

    def _closed_before(self, relative: Clause, k: int) -> bool:
        """Tell whether a comma ended the relative clause before phrase ``k``."""
        return any(phrase.kind in {"comma", "dash"} for phrase in self.phrases[relative.index + 1 : k + 1])

    # ------------------------------------------------------------ walking left

    def _left(self, index: int) -> int:
        """Return the index of the next phrase to the left that is not an adverb, a time or a quotation mark."""
        k = index - 1
        while k >= 0 and (self.phrases[k].kind in SKIPPED or self._time_preposition(k)):
            k -= 1
        return k

    def _time_preposition(self, k: int) -> bool:
        """Tell whether phrase ``k`` is the "in" of "in 1920"."""
        return self.phrases[k].kind in {"prep", "sub"} and k + 1 < len(self.phrases) and self.phrases[k + 1].kind == "time"

    def _governed(self, k: int) -> bool:
        return k > 0 and self.phrases[k - 1].kind == "prep"

    def _preposition_of(self, k: int) -> int:
        return k - 1

    def _chain_left(self, k: int) -> int:
        """From the last noun phrase of "the leader of the party in Paris" walk to the first."""
        while self._governed(k):
            left = self._left(k - 1)
            if left >= 0 and self.phrases[left].kind == "np" and left == k - 2:
                k = left
            else:
                break
        return k

    def _coordinated_left(self, k: int) -> list[Phrase]:
        """Collect "Nin, Andrade and Gorkin" leftwards from its last member."""
        group = [self.phrases[k]]
        while k >= 2:
            left, beyond = self.phrases[k - 1], self.phrases[k - 2]
            joined = left.kind == "conj" and left.word in {"and", "&", "nor"}
            listed = left.kind == "comma" and len(group) > 1
            if (joined or listed) and beyond.kind == "np" and beyond.entity == group[0].entity and not self._governed(k - 2):
                group.insert(0, beyond)
                k -= 2
            elif joined and beyond.kind == "comma" and k >= 3 and self.phrases[k - 3].kind == "np":
                group.insert(0, self.phrases[k - 3])
                k -= 3
            else:
                break
        return group

    def _opener(self, k: int) -> int | None:
        """Return the comma, dash or bracket that opens what the one at ``k`` closes, if that can be skipped."""
        kinds = {"close": {"open"}, "dash": {"dash"}, "comma": {"comma"}}[self.phrases[k].kind]
        for m in range(k - 1, 0, -1):
            phrase = self.phrases[m]
            if phrase.kind == "stop" and self.phrases[k].kind != "close":
                return None
            if phrase.kind in kinds and self.phrases[self._left(m)].kind == "np" and self._skippable(m, k):
                return m
        return None

    def _skippable(self, m: int, k: int) -> bool:
        """Tell whether the words between two commas are an aside: a relative clause, apposition, participle or phrase."""
        inside = self.phrases[m + 1 : k]
        if self.phrases[k].kind in {"close", "dash"}:
            return True
        opening = next((p for p in inside if p.kind not in SKIPPED), None)
        finite = [p for p in inside if p.kind == "vg" and p.form == "finite"]
        if opening is None or opening.kind in {"rel"}:
            return True
        if opening.kind == "sub" or (opening.kind == "prep" and len(inside) > 1 and inside[1].kind == "rel"):
            return True
        return not finite and opening.kind in {"np", "vg", "prep", "conj"} and not (opening.kind == "vg" and opening.form == "finite")

    def _verb_before(self, index: int, form: str = "") -> Clause | None:
        for clause in reversed(self.clauses):
            if clause.index < index and (not form or clause.verb.form == form):
                return clause
        return None

    # ------------------------------------------------------------ what follows the verb

    def _arguments(self, clause: Clause) -> None:
        """Collect objects, prepositional phrases and times to the right, up to where another clause begins."""
        k, size = clause.index + 1, len(self.phrases)
        if clause.relation == "relative":
            self._relative_object(clause)
        while k < size:
            step = self._step(clause, k)
            if step == 0:
                break
            k += step
        clause.last = self.phrases[k - 1].last if k > clause.index + 1 else clause.verb.last

    def _relative_object(self, clause: Clause) -> None:
        """Give "whom he met" its object: what the relative refers to."""
        for k in range(clause.index - 1, -1, -1):
            phrase = self.phrases[k]
            if phrase.kind == "rel":
                if clause.subjects and any(phrase.last <= s.first for s in clause.subjects):
                    clause.objects.append(self._antecedent(k, None))
                return

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
        if phrase.kind == "np":
            return self._read_object(clause, k)
        if phrase.kind == "prep":
            return self._read_complement(clause, k)
        if phrase.kind in {"comma", "conj", "dash"}:
            return self._read_past_mark(clause, k)
        if phrase.kind == "open":
            return self._past_bracket(clause, k)
        if phrase.kind == "sub" and self._time_preposition(k):
            return 1
        return 0

    def _word_before(self, k: int) -> str:
        return self.phrases[k - 1].word if k > 0 and self.phrases[k - 1].kind in {"prep", "sub", "adv"} else ""

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
        if self.phrases[k].kind == "conj" and self._verb_comes(nxt):
            return 0
        if phrase.kind in {"prep", "time"} and not self._prep_starts_clause(nxt):
            return max(1, nxt - k)
        if phrase.kind == "np" and not self._starts_clause(nxt) and self.phrases[k].kind != "conj":
            return self._past_apposition(clause, nxt) - k
        return 0

    def _verb_comes(self, k: int) -> bool:
        """Tell whether only times and prepositional phrases stand between ``k`` and a verb: "and two years later left"."""
        while k < len(self.phrases) and (self.phrases[k].kind in {"time", "prep", "comma", "adv"} or self._governed(k)):
            k += 1
        return k < len(self.phrases) and self.phrases[k].kind == "vg"

    def _past_apposition(self, clause: Clause, k: int) -> int:
        """Skip ", the party's secretary," and go on when the clause does."""
        end = self._coordinated_right(k)[1]
        while end < len(self.phrases) and self.phrases[end].kind in {"prep", "np"} and not self._starts_clause(end):
            if self.phrases[end].kind == "prep" and not (end + 1 < len(self.phrases) and self.phrases[end + 1].kind in {"np", "time"}):
                break
            if self.phrases[end].kind == "prep" and self.phrases[end + 1].kind == "time":
                break
            end += 1
        return end

    def _prep_starts_clause(self, k: int) -> bool:
        """Tell whether the phrase at ``k`` fronts a new clause: ", in Berlin he met …"."""
        for m in range(k, min(k + 8, len(self.phrases))):
            phrase = self.phrases[m]
            if phrase.kind == "np" and not self._governed(m) and m > k:
                return self._starts_clause(m)
            if phrase.kind in {"stop", "comma", "vg", "sub", "rel", "conj"}:
                return False
        return False

    def _past_bracket(self, clause: Clause, k: int) -> int:
        for m in range(k + 1, min(k + 40, len(self.phrases))):
            if self.phrases[m].kind == "close":
                return m + 1 - k
        return 0

    def _content_after(self, k: int) -> int | None:
        k += 1
        while k < len(self.phrases) and self.phrases[k].kind in {"adv", "comma", "conj", "quote"}:
            k += 1
        return k if k < len(self.phrases) else None

    def _starts_clause(self, k: int) -> bool:
        """Tell whether the noun phrase at ``k`` is the subject of a verb to its right."""
        m = self._coordinated_right(k)[1]
        for m in range(m, min(m + 12, len(self.phrases))):
            phrase = self.phrases[m]
            if phrase.kind == "vg":
                return phrase.form == "finite"
            if phrase.kind == "np" and not self._governed(m):
                return False
            if phrase.kind in {"rel", "stop", "comma", "conj", "sub", "open", "dash"}:
                return phrase.kind == "comma" and self._resumes(m)
        return False

    def _resumes(self, comma: int) -> bool:
        """Tell whether a finite verb follows the aside that opens at ``comma``: ", who …, was"."""
        opening = self._content_after(comma)
        if opening is None or self.phrases[opening].kind not in {"rel", "np", "vg", "prep"}:
            return False
        for m in range(opening, min(opening + 14, len(self.phrases))):
            if self.phrases[m].kind == "stop":
                return False
            if self.phrases[m].kind == "comma":
                after = self._content_after(m)
                return after is not None and self.phrases[after].kind == "vg" and self.phrases[after].form == "finite" and after == m + 1
        return False

    def _coordinated_right(self, k: int) -> tuple[list[Phrase], int]:
        """Collect "governess, typesetter and interpreter" rightwards: (members, index after the last)."""
        group, end = [self.phrases[k]], k + 1
        while end + 1 < len(self.phrases):
            step = self._list_step(end)
            if step is None or not self._alike(group[0], self.phrases[step]):
                break
            if self.phrases[end].kind == "comma" and not self._list_goes_on(step):
                break
            group.append(self.phrases[step])
            end = step + 1
        return group, end

    def _list_step(self, end: int) -> int | None:
        """Return the index of the noun phrase behind ", ", " and " or ", and "."""
        mark = self.phrases[end]
        if mark.kind == "conj" and mark.word in {"and", "or", "&", "as well as"}:
            return self._np_at(end + 1)
        if mark.kind == "comma":
            nxt = self.phrases[end + 1]
            if nxt.kind == "conj" and nxt.word in {"and", "or"}:
                return self._np_at(end + 2)
            return self._np_at(end + 1)
        return None

    def _np_at(self, k: int) -> int | None:
        while k < len(self.phrases) and self.phrases[k].kind == "adv":
            k += 1
        return k if k < len(self.phrases) and self.phrases[k].kind == "np" and not self._subject_at(k) else None

    def _subject_at(self, k: int) -> bool:
        """Tell cheaply whether a finite verb directly follows the noun phrase ``k``."""
        for m in range(k + 1, min(k + 4, len(self.phrases))):
            if self.phrases[m].kind == "vg":
                return self.phrases[m].form == "finite"
            if self.phrases[m].kind not in {"adv", "prep", "np"}:
                return False
        return False

    def _alike(self, one: Phrase, other: Phrase) -> bool:
        return one.entity == other.entity or (one.entity in {"", "group", "work"} and other.entity in {"", "group", "work"})

    def _list_goes_on(self, k: int) -> bool:
        """Tell a list ("a, b and c") from an apposition ("a, b,"): an "and" must close it."""
        m = k + 1
        while m < len(self.phrases) and self.phrases[m].kind in {"comma", "np", "adv"}:
            m += 1
        return m < len(self.phrases) and self.phrases[m].kind == "conj" and self._np_at(m + 1) is not None

    # ------------------------------------------------------------ what stands before the verb

    def _fronted(self, clause: Clause) -> None:
        """Give the clause the times and places set before it: "In 1903, in Geneva, she joined …"."""
        if clause.relation == "reduced":
            return
        self._take(clause, self._leftwards(clause.index))
        subjects = [self.phrases.index(s) for s in clause.subjects if s.first < clause.verb.first]
        if subjects:
            self._take(clause, self._leftwards(min(subjects)))

    def _take(self, clause: Clause, indices: list[int]) -> None:
        for m in indices:
            phrase = self.phrases[m]
            if phrase.time is not None:
                clause.times.append((self._word_before(m), phrase.time))
            elif phrase.kind == "np":
                clause.fronted.append((self.phrases[m - 1].word, [phrase]))

    def _leftwards(self, k: int) -> list[int]:
        """Return the times and governed noun phrases directly before ``k``; those that belong to a verb of their own are not."""
        m, found = k - 1, []
        while m >= 0 and self.phrases[m].kind in {"time", "np", "prep", "comma", "adv", "sub", "quote"}:
            phrase = self.phrases[m]
            if (phrase.kind == "sub" and not self._time_preposition(m)) or (phrase.kind == "np" and not self._governed(m)):
                return found
            if phrase.kind in {"time", "np"}:
                found.append(m)
            m -= 1
        return [] if m >= 0 and self.phrases[m].kind == "vg" else found


CONTROL = frozenset(
    "force compel oblige allow permit enable ask order urge persuade invite tell help advise appoint elect send bring lead cause encourage induce".split()
)


def clauses(phrases: list[Phrase]) -> list[Clause]:
    """Return the clauses of a sentence, one for each verb group, in order."""
    return ClauseBuilder(phrases).run()


def asserted(clause: Clause) -> tuple[str, str]:
    """Return (polarity, modality) of a clause by its own words and the verb it hangs on.

    "refused to join" is denied, "wanted to join" intended, "is said to have joined" reported; a condition is possible.
    """
    polarity = "denied" if clause.verb.negated else "affirmed"
    modality = _own_modality(clause)
    governor = clause.governor
    if clause.verb.form == "inf" and governor is not None:
        kind = GRAMMAR.catenative.get(governor.verb.lemma, "purpose")
        if kind == "denied":
            polarity = "affirmed" if governor.verb.negated else "denied"
        elif kind == "hearsay" or (governor.verb.passive and governor.verb.lemma in GRAMMAR.speech):
            modality = "reported"
        elif kind in {"intended", "purpose"}:
            modality = "intended"
        elif governor.verb.negated:
            polarity = "denied"
    return polarity, modality


def _own_modality(clause: Clause) -> str:
    verb = clause.verb
    if clause.subordinator in GRAMMAR.conditional:
        return "possible"
    if verb.modal in GRAMMAR.possible or (verb.modal in GRAMMAR.hypothetical and verb.perfect):
        return "possible"
    if any(word in GRAMMAR.hearsay for word in verb.adverbs):
        return "reported"
    return "possible" if any(word in GRAMMAR.hedges for word in verb.adverbs) else "asserted"
