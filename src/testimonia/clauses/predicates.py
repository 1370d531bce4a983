"""Predicates: verbs, and nouns or adjectives with a copula, with voice, negation and modality."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from testimonia.clauses.gaps import GAPPED
from testimonia.clauses.negation import is_alternative, is_negated
from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT

BEFORE_NOUN = frozenset(
    {"amod", "compound", "case", "fixed", "det", "flat", "aux", "cop", "mark", "cc", "nummod"}
)
"""Relations in which a verb's form is no predicate: "exiled leaders", "including"."""
VERBAL = frozenset({"VERB", "AUX"})
NOT_FINITE = frozenset({"VB", "VBG", "VBN"})
MODAL = "MD"
FINITE = frozenset({"VBZ", "VBP", MODAL})


class Predicates:
    """The predicates of one sentence, by unit."""

    def __init__(self, tree: Units, wording: Wording) -> None:
        """Find them."""
        self.tree, self.wording = tree, wording
        self.groups: dict[int, Phrase] = {}
        """Verb group of each unit that is a predicate; of a noun or adjective, its copula's."""
        units = [unit for unit in sorted(tree.spans) if self._is_predicate(unit)]
        for unit in sorted(units, key=self._conjuncts_before):
            self.groups[unit] = self._group(unit)
        for unit in sorted(tree.spans):
            if tree.relation(unit) == GAPPED and tree.heads[unit] in self.groups:
                self.groups[unit] = self.groups[tree.heads[unit]]

    def _is_predicate(self, unit: int) -> bool:
        tree = self.tree
        if unit in tree.times or unit in tree.prepositions:
            return False
        if tree.hanging(unit, "cop"):
            return True
        if unit in tree.names or tree.parse.tags[unit].startswith("NN"):
            return False
        verb = tree.parse.upos[unit] in VERBAL or _behind_passive(tree, unit)
        return verb and tree.relation(unit) not in BEFORE_NOUN

    def _conjuncts_before(self, unit: int) -> int:
        """Return how many predicates a coordinated one stands behind: it may take its auxiliaries from them."""
        steps = 0
        while self.tree.relation(unit) == "conj" and self.tree.heads[unit] != ROOT:
            unit, steps = self.tree.heads[unit], steps + 1
        return steps

    def copular(self, unit: int) -> bool:
        """Tell whether a predicate is a noun, adjective or prepositional phrase behind a copula."""
        return bool(self.tree.hanging(unit, "cop")) and not self._participle(unit)

    def _participle(self, unit: int) -> str:
        """Return the verb of which an adjective behind a copula is the participle: "was wounded", "was married"."""
        past = self.tree.parse.upos[unit] == "ADJ" or self.tree.parse.tags[unit] == "VBN"
        adjective = past and bool(self.tree.hanging(unit, "cop", "aux"))
        return self.wording.participle(self.tree.sentence.lower[unit]) if adjective else ""

    # ------------------------------------------------------------ one group

    def join(self, unit: int, auxiliary: Phrase) -> Phrase:
        """Make one predicate of a verb and that before it: "had to leave", "was to leave", "ought to leave"."""
        own, being = self.groups[unit], auxiliary.lemma == self.wording.being
        modal = auxiliary.lemma if being or self.tree.parse.tags[auxiliary.head] == MODAL else auxiliary.modal
        negated = own.negated or auxiliary.negated
        self.groups[unit] = replace(own, form="finite", modal=modal, negated=negated)
        return self.groups[unit]

    def _group(self, unit: int) -> Phrase:
        """Return a verb with its auxiliaries, and all that they tell of it."""
        tree, copular = self.tree, self.copular(unit)
        main = tree.hanging(unit, "cop")[-1] if copular else unit
        helpers = tree.hanging(unit, "aux") if copular else tree.hanging(unit, "aux", "cop")
        group = self._words(unit, main, helpers)
        form = self._form(unit, main, helpers)
        return self._shared(unit, replace(
            group,
            perfect=any(tree.parse.lemmas[helper] == self.wording.having for helper in helpers),
            modal=_modal(tree, self._to(unit), helpers, self.wording.being),
            form=form,
            passive=form == "en" or self._is_passive(unit, main, helpers),
            negated=is_negated(tree, group, unit, self.wording),
        ))  # fmt: skip

    def _words(self, unit: int, main: int, helpers: list[int]) -> Phrase:
        """Return the words of a verb with its auxiliaries, adverbs and particle."""
        lower = self.tree.sentence.lower
        adverbs = [word for word in self.tree.hanging(unit, "advmod") if word < main]
        particle = _particle(self.tree, main)
        return Phrase(
            "vg", self._first(main, {*adverbs, *helpers, *self._to(unit)}),
            main + 1 + (particle == main + 1), lower[main], head=main,
            lemma=self._participle(unit) or self._lemma(unit, main, helpers),
            particle=lower[particle] if particle is not None else "",
            adverbs=tuple(lower[word] for word in adverbs),
        )  # fmt: skip

    def _to(self, unit: int) -> list[int]:
        return [mark for mark in self.tree.hanging(unit, "mark") if self.tree.parse.tags[mark] == "TO"]

    def _first(self, main: int, parts: set[int]) -> int:
        """Return the first word of a verb with its auxiliaries and adverbs, with no other word between."""
        while main - 1 in parts:
            main -= 1
        return main

    def _lemma(self, unit: int, main: int, helpers: Iterable[int]) -> str:
        """Return the base form; behind "to" and "would" the verb is one already, whatever its tag says."""
        base = bool(self._to(unit)) or any(self.tree.parse.tags[helper] == MODAL for helper in helpers)
        lower = self.tree.sentence.lower[main]
        return self.wording.lemma(lower, "VB") if base else self.tree.parse.lemmas[main]

    def _form(self, unit: int, main: int, helpers: list[int]) -> str:
        """Return finite, en (bare past participle), ing or inf."""
        tags = self.tree.parse.tags
        bare = not helpers and not self.tree.hanging(unit, "nsubj", "expl")
        if self._to(unit) or (tags[main] == "VB" and bare):
            return "inf"
        return _tagged_form(tags, main, helpers) or (
            "en" if bare and self._is_participle(unit, tags[main]) else "finite"
        )

    def _is_participle(self, unit: int, tag: str) -> bool:
        """Tell a participle from a past: one that hangs on a noun with no pronoun is none."""
        return tag == "VBN" or (tag == "VBD" and self.tree.relation(unit) == "acl")

    def _is_passive(self, unit: int, main: int, helpers: list[int]) -> bool:
        tree = self.tree
        marked = [*helpers, *tree.hanging(unit, "nsubj")]
        if any(tree.full_relation(word).endswith(":pass") for word in marked):
            return True
        participle = tree.parse.tags[main] in {"VBN", "VBD"} or bool(self._participle(unit))
        return participle and any(tree.parse.lemmas[helper] == self.wording.being for helper in helpers)

    # ------------------------------------------------------------ what a coordinated verb shares

    def _shared(self, unit: int, group: Phrase) -> Phrase:
        """Let a coordinated verb share the auxiliaries of the first: "was tried and acquitted"."""
        tree = self.tree
        first = _lender(self.groups, tree, unit)
        if first is None:
            return group
        if tree.parse.tags[group.head] == "VBN" and (first.passive or first.perfect):
            passive = first.passive and not tree.hanging(unit, "obj")
            return replace(group, passive=passive, form=first.form, perfect=first.perfect, modal=first.modal)
        if _goes_on(tree, group, first):
            negated = group.negated or _denies(tree, first, unit, self.wording)
            return replace(group, form=first.form, modal=first.modal, negated=negated)
        return group


def _modal(tree: Units, to: list[int], helpers: list[int], being: str) -> str:
    """Return a modal auxiliary; the one of being counts where an infinitive's "to" follows: "was to have left"."""
    modals = [tree.sentence.lower[helper] for helper in helpers if tree.parse.tags[helper] == MODAL]
    destined = any(to[:1] > [helper] and tree.parse.lemmas[helper] == being for helper in helpers)
    return next(iter(modals), being if destined else "")


def _particle(tree: Units, main: int) -> int | None:
    hanging = tree.hanging(main, "compound")
    return next((word for word in hanging if tree.full_relation(word) == "compound:prt"), None)


def _tagged_form(tags: Sequence[str], main: int, helpers: Iterable[int]) -> str:
    """Return finite or ing where the tag of a verb or of an auxiliary says so, "" where none does."""
    of_helpers = {tags[helper] for helper in helpers}
    if tags[main] in FINITE or of_helpers - NOT_FINITE:
        return "finite"
    return "ing" if "VBG" in {tags[main], *of_helpers} else ""


def _behind_passive(tree: Units, unit: int) -> bool:
    """Tell whether a word has an auxiliary that the parser takes for one of the passive."""
    return any(tree.full_relation(helper) == "aux:pass" for helper in tree.hanging(unit, "aux"))


def _lender(groups: Mapping[int, Phrase], tree: Units, unit: int) -> Phrase | None:
    """Return the verb whose auxiliaries a coordinated one shares; it has no subject and no auxiliary of its own."""
    if tree.relation(unit) != "conj" or tree.hanging(unit, "nsubj", "aux", "cop"):
        return None
    return groups.get(tree.heads[unit])


def _denies(tree: Units, first: Phrase, unit: int, wording: Wording) -> bool:
    """Tell whether the negation of a verb reaches over one coordinated with it: "did not write or call"."""
    return first.negated and is_alternative(tree, unit, wording)


def _goes_on(tree: Units, verb: Phrase, first: Phrase) -> bool:
    """Tell whether a verb has the form that an auxiliary asked of the first: "can read and write"."""
    tag = tree.parse.tags[verb.head]
    return tag == "VB" or (tag == "VBG" and _in_progress(tree, first))


def _in_progress(tree: Units, verb: Phrase) -> bool:
    """Tell whether a verb is in the progressive: "was writing"."""
    return verb.form == "finite" and tree.parse.tags[verb.head] == "VBG"
