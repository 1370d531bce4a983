"""What is right in parses, held against a treebank's trees.

Accuracy       of tags, heads (UAS), and heads with their relations, subtypes stripped (LAS), as at CoNLL 2018
Relations      one is right when head and relation, subtype included, both are
Arguments      subjects and objects of verbs. Conjuncts share them: a verb without a subject has that of the verb it is
               coordinated with, and what is coordinated with a subject is one. A part of a name or an apposition is as
               good as the head of its phrase. Clauses whose subject is a relative pronoun are left out. Counted are
               the verbs for which the treebank has a subject (an object); ``strict`` counts also as wrong what is told
               of verbs for which it has none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bench.life_facts_score import Count
from testimonia.parsing.protocol import ROOT, Parse

Pairs = Iterable[tuple[Parse, Parse]]
"""What the treebank says of a sentence, and what is told of it."""
Found = Mapping[int, set[int]]
"""Verb → its subjects, or its objects."""
RELATIVE = frozenset({"who", "which", "that", "whom"})
IN_PHRASE = frozenset({"flat", "compound", "appos"})
FAR = 50
"""Steps beyond which no subject is shared."""
LEMMAS = {"VERB": "VERB and AUX", "AUX": "VERB and AUX", "NOUN": "NOUN"}


def universal(relation: str) -> str:
    """Return a relation without its subtype."""
    return relation.partition(":")[0]


def accuracy(pairs: Pairs) -> dict[str, float]:
    """Return percentages: UPOS, XPOS, UAS, LAS, and LAS of all but punctuation."""
    hits: Counter[str] = Counter()
    words = plain = 0
    for gold, told in pairs:
        for word, relation in enumerate(gold.relations):
            head = told.heads[word] == gold.heads[word]
            both = head and universal(told.relations[word]) == universal(relation)
            counts = relation != "punct"
            words, plain = words + 1, plain + counts
            hits["UPOS"] += told.upos[word] == gold.upos[word]
            hits["XPOS"] += told.tags[word] == gold.tags[word]
            hits["UAS"] += head
            hits["LAS"] += both
            hits["no punctuation"] += both and counts
    return {name: 100 * hits[name] / max(1, plain if name == "no punctuation" else words) for name in hits}


def relations(pairs: Pairs) -> dict[str, Count]:
    """Return the counts of each relation."""
    counts: dict[str, Count] = defaultdict(Count)
    for gold, told in pairs:
        for word, relation in enumerate(gold.relations):
            here = told.relations[word]
            right = told.heads[word] == gold.heads[word] and here == relation
            counts[relation].found += right
            counts[relation].missed += not right
            counts[here].right += right
            counts[here].wrong += not right
    return counts


def lemmas(pairs: Pairs) -> dict[str, float]:
    """Return the percentage of right lemmas, in small letters, of verbs and of nouns."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for gold, told in pairs:
        for word, upos in enumerate(gold.upos):
            if upos in LEMMAS:
                every[LEMMAS[upos]] += 1
                right[LEMMAS[upos]] += told.lemmas[word].lower() == gold.lemmas[word].lower()
    return {name: 100 * right[name] / every[name] for name in every}


# ---------------------------------------------------------------- subjects and objects


def joined(trees: Sequence[Parse]) -> Parse:
    """Return the trees of a text as one of its words, with as many roots."""
    heads: list[int] = []
    for tree in trees:
        start = len(heads)
        heads += [head if head == ROOT else start + head for head in tree.heads]
    upos, tags, lemmas_, relations_ = (
        tuple(item for tree in trees for item in getattr(tree, name))
        for name in ("upos", "tags", "lemmas", "relations")
    )
    return Parse(upos, tags, lemmas_, tuple(heads), relations_, (1.0,) * len(heads))


def arguments(tree: Parse) -> tuple[Found, Found]:
    """Return the subjects and the objects of each word that has any, those shared in coordination too."""
    subjects, objects = _hanging(tree, "nsubj"), _hanging(tree, "obj")
    shared = dict(subjects)
    for verb in _conjuncts(tree):
        if tree.upos[verb] == "VERB" and verb not in subjects:
            first = _first_with(tree, verb, subjects)
            if first != ROOT:
                shared[verb] = subjects[first]
    return _with_conjuncts(tree, shared), _with_conjuncts(tree, objects)


def _hanging(tree: Parse, wanted: str) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for word, (head, relation) in enumerate(zip(tree.heads, tree.relations, strict=True)):
        if head != ROOT and universal(relation) == wanted:
            found[head].add(word)
    return dict(found)


def _conjuncts(tree: Parse) -> Iterator[int]:
    return (
        word
        for word, relation in enumerate(tree.relations)
        if relation == "conj" and tree.heads[word] != ROOT
    )


def _first_with(tree: Parse, verb: int, subjects: Found) -> int:
    """Return the verb with a subject that this one is coordinated with, ``ROOT`` if there is none."""
    at = tree.heads[verb]
    for _ in range(FAR):
        if at == ROOT or at in subjects:
            return at
        if tree.relations[at] != "conj":
            return ROOT
        at = tree.heads[at]
    return ROOT


def _with_conjuncts(tree: Parse, found: Found) -> Found:
    more: dict[int, set[int]] = defaultdict(set)
    for word in _conjuncts(tree):
        more[tree.heads[word]].add(word)
    return {verb: words.union(*(more.get(word, ()) for word in words)) for verb, words in found.items()}


def head_of_phrase(tree: Parse, word: int) -> int:
    """Return the head of the name or phrase that a word belongs to."""
    for _ in range(8):
        relation, head = tree.relations[word], tree.heads[word]
        if head == ROOT or not (universal(relation) in IN_PHRASE or relation == "nmod:desc"):
            break
        word = head
    return word


@dataclass(slots=True)
class Arguments:
    """Counts of one argument of verbs, and what is told of verbs for which the treebank has none."""

    count: Count = field(default_factory=Count)
    beside: int = 0

    @property
    def strict(self) -> float:
        """Precision, in percent, if what is told beside is wrong."""
        return 100 * self.count.right / max(1, self.count.right + self.count.wrong + self.beside)

    def add(self, gold: Parse, lower: Sequence[str], right: Found, told: Found) -> None:
        """Add a text: its tree and words, the arguments in the tree, and those told of the same words."""
        for verb, upos in enumerate(gold.upos):
            wanted = right.get(verb, set())
            if upos != "VERB" or any(lower[word] in RELATIVE for word in wanted):
                continue
            given = {head_of_phrase(gold, word) for word in told.get(verb, ()) if lower[word] not in RELATIVE}
            wanted = {head_of_phrase(gold, word) for word in wanted}
            if wanted:
                hits = len(given & wanted)
                self.count.add(Count(hits, len(given - wanted), hits, len(wanted - given)))
            else:
                self.beside += len(given)
