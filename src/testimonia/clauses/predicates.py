"""Predicates: verbs, and nouns or adjectives with a copula, with voice, negation and modality."""

from collections.abc import Iterator

from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.clauses.wording import Wording
from testimonia.parsing.protocol import ROOT

BEFORE_NOUN = frozenset(
    {"amod", "compound", "case", "fixed", "det", "flat", "aux", "cop", "mark", "cc", "nummod"}
)
"""Relations in which a verb's form is no predicate: "exiled leaders", "including"."""
VERBAL = frozenset({"VERB", "AUX"})
LOOK_BACK = 4
"""Words before a verb among which a negative phrase is looked for."""


class Predicates:
    """The predicates of one sentence, by unit."""

    def __init__(self, tree: Units, wording: Wording) -> None:
        """Find them."""
        self.tree, self.wording = tree, wording
        self.groups: dict[int, Phrase] = {}
        """Verb group of each unit that is a predicate; of a noun or adjective, its copula's."""
        for unit in self._in_order():
            self.groups[unit] = self._group(unit)

    def copular(self, unit: int) -> bool:
        """Tell whether a predicate is a noun, adjective or prepositional phrase behind a copula."""
        return bool(self.tree.hanging(unit, "cop")) and not self._participle(unit)

    def _participle(self, unit: int) -> str:
        """Return the verb of which an adjective behind a copula is the participle: "was wounded", "was married"."""
        adjective = self.tree.parse.upos[unit] == "ADJ" and bool(self.tree.hanging(unit, "cop"))
        return self.wording.participle(self.tree.sentence.lower[unit]) if adjective else ""

    def _in_order(self) -> Iterator[int]:
        """Yield the predicates, each behind the one that it may take its auxiliaries from."""
        waiting = [unit for unit in sorted(self.tree.spans) if self._is_predicate(unit)]
        done: set[int] = set()
        while waiting:
            unit = next((u for u in waiting if self._first_conjunct(u) not in waiting), waiting[0])
            waiting.remove(unit)
            done.add(unit)
            yield unit

    def _is_predicate(self, unit: int) -> bool:
        tree = self.tree
        if unit in tree.times or unit in tree.prepositions:
            return False
        if tree.hanging(unit, "cop"):
            return True
        if unit in tree.names:
            return False
        relation = tree.relation(unit)
        return tree.parse.upos[unit] in VERBAL and relation not in BEFORE_NOUN

    def _first_conjunct(self, unit: int) -> int:
        """Return the predicate that a coordinated one goes on, ``ROOT`` for others."""
        head = self.tree.heads[unit]
        return head if self.tree.relation(unit) == "conj" and head != ROOT else ROOT

    # ------------------------------------------------------------ one group

    def _group(self, unit: int) -> Phrase:
        tree = self.tree
        copula = tree.hanging(unit, "cop") if self.copular(unit) else []
        main = copula[-1] if copula else unit
        helpers = tree.hanging(unit, "aux") + ([] if copula else tree.hanging(unit, "cop"))
        adverbs = [a for a in tree.hanging(unit, "advmod") if not copula or a < main]
        first, last = self._stretch(main, {*helpers, *adverbs, *copula, *self._to(unit)})
        base = self._to(unit) or any(tree.parse.tags[h] == "MD" for h in helpers)
        lemma = self.wording.lemma(tree.sentence.lower[main], "VB") if base else tree.parse.lemmas[main]
        lemma = self._participle(unit) or lemma
        group = Phrase("vg", first, last, tree.sentence.lower[main], head=main, lemma=lemma)
        particle = next(iter(tree.hanging(main, "compound")), -1)
        if particle >= 0 and tree.full_relation(particle) == "compound:prt":
            group.particle = tree.sentence.lower[particle]
            group.last = particle + 1 if particle == group.last else group.last
        group.adverbs = [tree.sentence.lower[a] for a in adverbs if a < main]
        self._voice(group, unit, main, helpers)
        group.negated = self._negated(group, unit)
        self._from_first(group, unit)
        return group

    def _to(self, unit: int) -> list[int]:
        return [m for m in self.tree.hanging(unit, "mark") if self.tree.parse.tags[m] == "TO"]

    def _stretch(self, main: int, parts: set[int]) -> tuple[int, int]:
        """Return the words around a verb that are its auxiliaries and adverbs, with no other between."""
        first = main
        while first - 1 in parts:
            first -= 1
        return first, main + 1

    def _voice(self, group: Phrase, unit: int, main: int, helpers: list[int]) -> None:
        tree = self.tree
        tag = tree.parse.tags[main]
        group.passive = any(tree.full_relation(h) == "aux:pass" for h in helpers) or any(
            tree.full_relation(s) == "nsubj:pass" for s in tree.hanging(unit, "nsubj")
        )
        participle = tag in {"VBN", "VBD"} or bool(self._participle(unit))
        group.passive = group.passive or (participle and any(tree.parse.lemmas[h] == "be" for h in helpers))
        group.perfect = any(tree.parse.lemmas[h] == "have" for h in helpers)
        group.modal = next((tree.sentence.lower[h] for h in helpers if tree.parse.tags[h] == "MD"), "")
        subject = tree.hanging(unit, "nsubj", "expl")
        finite = [h for h in helpers if tree.parse.tags[h] not in {"VB", "VBG", "VBN"}]
        if self._to(unit) or (tag == "VB" and not helpers and not subject):
            group.form = "inf"
        elif finite or tag in {"VBZ", "VBP", "MD"}:
            group.form = "finite"
        elif tag == "VBG" or any(tree.parse.tags[h] == "VBG" for h in helpers):
            group.form = "ing"
        elif (
            not subject and not helpers and (tag == "VBN" or (tag == "VBD" and tree.relation(unit) == "acl"))
        ):
            group.form, group.passive = "en", True
        else:
            group.form = "finite"

    def _negated(self, group: Phrase, unit: int) -> bool:
        tree = self.tree
        near = [*tree.hanging(unit, "advmod", "cc", "det", "discourse"), *range(group.first, group.last)]
        until = max(group.head, unit)
        if any(tree.sentence.lower[word] in self.wording.negative and word <= until for word in near):
            return True
        if any(tree.sentence.lower[word] in self.wording.negative for word in self._of_subjects(unit)):
            return True
        before = tree.sentence.lower[max(0, group.first - LOOK_BACK) : group.last]
        joined = " ".join(before)
        return any(words in joined for words in self.wording.negative_phrases)

    def _of_subjects(self, unit: int) -> list[int]:
        """Return the conjunctions among the subjects: "neither Nin nor Maurín"."""
        subjects = self.tree.hanging(unit, "nsubj")
        joined = [other for subject in subjects for other in self.tree.hanging(subject, "conj")]
        return [word for each in [*subjects, *joined] for word in self.tree.hanging(each, "cc")]

    def _from_first(self, group: Phrase, unit: int) -> None:
        """Let a coordinated verb share the auxiliaries of the first: "was tried and acquitted", "did not join or help"."""
        first = self.groups.get(self._first_conjunct(unit))
        if first is None or self.tree.hanging(unit, "nsubj", "aux") or self.copular(unit):
            return
        tag = self.tree.parse.tags[group.head]
        shared = tag == "VBN" and first.form in {"finite", "en", "inf", "ing"}
        if shared and (first.passive or first.perfect):
            group.passive = first.passive and not self.tree.hanging(unit, "obj")
            group.form, group.perfect, group.modal = first.form, first.perfect, first.modal
        elif tag == "VB":
            group.form, group.modal = first.form, first.modal
            either = [
                c for c in self.tree.hanging(unit, "cc") if self.tree.sentence.lower[c] in {"or", "nor"}
            ]
            group.negated = group.negated or (first.negated and bool(either))
        elif tag == "VBG" and first.form == "finite" and first.word.endswith("ing"):
            group.form, group.modal = first.form, first.modal
