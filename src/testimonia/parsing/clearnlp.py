"""From the labels of spaCy's English pipelines (ClearNLP) to Universal Dependencies.

What is built otherwise is turned round here, from the leaves up:

- a preposition governs its noun ("in" ← pobj "Paris"): the noun takes its place, the preposition is its ``case``;
- "be" governs its predicate ("is" ← attr "teacher"): the predicate takes its place, "be" is its ``cop``;
- "him" is the subject in "saw him leave": it becomes the object of "saw";
- each conjunct hangs on the one before it: all hang on the first, each with its "and" and its comma.

A word only ever changes places with its head, or moves to a word that does not hang below it: a tree stays a tree.
What ClearNLP does not tell is left as it is: names of persons are ``compound``, where the treebanks have ``flat``.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.parsing.protocol import ROOT, Parse

RENAMED = {
    "ROOT": "root", "acomp": "xcomp", "agent": "obl:agent", "attr": "xcomp", "auxpass": "aux:pass",
    "csubjpass": "csubj:pass", "dobj": "obj", "intj": "discourse", "meta": "dep", "neg": "advmod", "nmod": "compound",
    "nsubjpass": "nsubj:pass", "oprd": "xcomp", "poss": "nmod:poss", "preconj": "cc:preconj", "predet": "det:predet",
    "prt": "compound:prt", "quantmod": "advmod", "relcl": "acl:relcl",
}  # fmt: skip
"""Labels that say the same whatever they hang on; those that stand neither here nor in ``_Tree.relation`` stay."""
BY_HEAD = {
    "prep": ("obl", "nmod"), "dative": ("obl", "nmod"), "pobj": ("obl", "nmod"), "clause": ("advcl", "acl"),
    "pcomp": ("advcl", "acl"), "npadvmod": ("obl:unmarked", "nmod:unmarked"),
}  # fmt: skip
"""Labels that are one thing below a verb, an adjective or an adverb, and another below a noun."""
LONE = {"prep": "advmod", "dative": "iobj"}
"""Labels that are of a preposition or of its noun, where there is no preposition with a noun."""
CLAUSE = "clause"
"""Here only: what a clause behind a preposition becomes, "before leaving"."""
OF_VERBS = {label: verbal for label, (verbal, _) in BY_HEAD.items()}
PREPOSITIONAL = frozenset({"prep", "agent", "dative", "pcomp"})
VERBS = frozenset({"VERB", "AUX"})
VERBAL = VERBS | {"ADJ", "ADV"}
PARTICLES = frozenset({"ADP", "SCONJ", "ADV"})
NOT_FINITE = frozenset({"VB", "VBG", "VBN", "TO"})
COMMAS = frozenset({",", ";"})
ENDS = frozenset({".", "?", "!", "..."})
WHERE = frozenset({"here", "there", "where"})
BE = frozenset({"be", "am", "are", "is", "was", "were", "been", "being", "'s", "'re", "'m"})


def universal(lower: Sequence[str], parse: Parse) -> Parse:
    """Return a parse with the relations of Universal Dependencies; ``parse`` is a tree with ClearNLP's labels.

    ``lower`` are its words in small letters, with straight apostrophes.
    """
    tree = _Tree(lower, parse, list(parse.heads), list(parse.relations), _children(parse.heads))
    for word in reversed(tree.downwards()):
        _raise_object(tree, word)
        if lower[word] in BE:
            _raise_predicate(tree, word)
        if tree.labels[word] == "ccomp":
            _raise_subject(tree, word)
    _coordinate(tree)
    _share_out(tree)
    _end(tree)
    relations = tuple(map(tree.relation, range(len(parse))))
    return replace(parse, heads=tuple(tree.heads), relations=relations)


def _children(heads: Sequence[int]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in heads]
    for word, head in enumerate(heads):
        if head != ROOT:
            children[head].append(word)
    return children


@dataclass(slots=True)
class _Tree:
    """The tree on its way: words, their heads, the labels they have by now, and what hangs on them."""

    lower: Sequence[str]
    parse: Parse
    heads: list[int]
    labels: list[str]
    children: list[list[int]]

    def downwards(self) -> list[int]:
        """Return the words, each behind the one it hangs on."""
        found: list[int] = []
        waiting = deque(word for word, head in enumerate(self.heads) if head == ROOT)
        while waiting:
            found.append(waiting.popleft())
            waiting.extend(self.children[found[-1]])
        return found

    def move(self, word: int, head: int) -> None:
        """Hang a word on another that does not hang below it."""
        self.children[self.heads[word]].remove(word)
        self.heads[word] = head
        self.children[head].append(word)

    def is_particle_of(self, word: int, head: int) -> bool:
        """Tell whether a word is a small one that hangs on another, with nothing hanging on it."""
        return word in self.children[head] and self.parse.upos[word] in PARTICLES and not self.children[word]

    def is_clause(self, word: int) -> bool:
        """Tell whether a word is the predicate of a clause."""
        return self.parse.upos[word] in VERBS or bool(self.hanging(word, "cop", "nsubj", "nsubjpass"))

    def is_what_is(self, word: int, be: int) -> bool:
        """Tell whether a clause or an adverb can be what somebody is: "is that he left", "is here"."""
        return self.lower[word] in WHERE if self.labels[word] == "advmod" else word > be

    def is_between(self, word: int) -> bool:
        """Tell whether a word can stand between conjuncts."""
        return self.labels[word] == "cc" or (self.labels[word] == "punct" and self.lower[word] in COMMAS)

    def rise(self, word: int) -> None:
        """Let a word change places with its head, and take over its label and what hangs there and is not fixed."""
        head = self.heads[word]
        above = self.heads[head]
        staying = self.hanging(head, "fixed")
        moving = [child for child in self.children[head] if child != word and child not in staying]
        for child in [*moving, head]:
            self.heads[child] = word
        self.children[word] += [*moving, head]
        self.children[head] = staying
        self.heads[word], self.labels[word] = above, self.labels[head]
        if above != ROOT:
            self.children[above].remove(head)
            self.children[above].append(word)

    def hanging(self, word: int, *labels: str) -> list[int]:
        """Return what hangs on a word by any of the labels, in the order of the text."""
        return sorted(child for child in self.children[word] if self.labels[child] in labels)

    def relation(self, word: int) -> str:
        """Return the relation for a word's label."""
        label = self.labels[word]
        if label in LONE and not self.hanging(word, "case"):
            return LONE[label]
        if label in BY_HEAD:
            head = self.heads[word]
            return BY_HEAD[label][head != ROOT and self.parse.upos[head] not in VERBAL]
        if label == "aux" and self.parse.tags[word] == "TO":
            return "mark"
        return RENAMED.get(label, label)


# ---------------------------------------------------------------- prepositions


def _raise_object(tree: _Tree, word: int) -> None:
    """Let what stands behind a preposition take its place."""
    label = tree.labels[word]
    inner = _behind(tree, word, label)
    if inner is None:
        return
    following = word + 1
    if following != inner and tree.is_particle_of(following, word):
        tree.labels[following] = "fixed"  # "because of"
    clause = tree.labels[inner] == "pcomp" and tree.is_clause(inner)
    tree.rise(inner)
    tree.labels[word] = "mark" if clause else "case"
    if clause and label in PREPOSITIONAL:
        tree.labels[inner] = CLAUSE


def _behind(tree: _Tree, word: int, label: str) -> int | None:
    """Return what stands behind a preposition; of "out of the house" that is "house", come up before."""
    found = tree.hanging(word, "pobj") or tree.hanging(word, "pcomp")
    if not found and label == "prep":
        found = tree.hanging(word, "prep")
    return found[0] if found else None


# ---------------------------------------------------------------- predicates


def _raise_predicate(tree: _Tree, be: int) -> None:
    """Let what somebody is, or where, take the place of "be"; in "there is X" X is the subject."""
    predicates = tree.hanging(be, "attr", "acomp") or _other_predicates(tree, be)
    if not predicates:
        return
    if any(tree.lower[word] == "there" for word in tree.hanging(be, "expl")):
        tree.labels[predicates[0]] = "nsubj"
        return
    others = dict(OF_VERBS)
    if tree.labels[predicates[0]] == "ccomp":  # "the trouble is that he left"
        others["nsubj"] = "nsubj:outer"
    for child in set(tree.children[be]) - {predicates[0]}:
        tree.labels[child] = others.get(tree.labels[child], tree.labels[child])
    tree.rise(predicates[0])
    tree.labels[be] = "cop"


def _other_predicates(tree: _Tree, be: int) -> list[int]:
    """Return what somebody is where ClearNLP does not say: a clause, "in Paris", "here"."""
    if not tree.hanging(be, "nsubj"):
        return []
    places = [word for word in tree.hanging(be, "prep") if word > be and tree.hanging(word, "case")]
    return places or [word for word in tree.hanging(be, "ccomp", "advmod") if tree.is_what_is(word, be)]


def _raise_subject(tree: _Tree, word: int) -> None:
    """Let the subject of a clause without a finite verb be the object of the verb above: "saw him leave"."""
    above, tags = tree.heads[word], tree.parse.tags
    subjects = tree.hanging(word, "nsubj", "nsubjpass")
    verbs = [word, *tree.hanging(word, "aux", "auxpass", "cop")]
    taken = tree.hanging(word, "mark") or tree.hanging(above, "dobj")
    if taken or len(subjects) != 1 or not NOT_FINITE.issuperset(tags[verb] for verb in verbs):
        return
    if above < subjects[0] < word:
        tree.move(subjects[0], above)
        tree.labels[subjects[0]], tree.labels[word] = "dobj", "xcomp"


# ---------------------------------------------------------------- coordination and punctuation


def _coordinate(tree: _Tree) -> None:
    """Hang all conjuncts on the first."""
    for word in tree.downwards():
        head = tree.heads[word]
        if tree.labels[word] == "conj" and tree.labels[head] == "conj":
            tree.move(word, tree.heads[head])


def _share_out(tree: _Tree) -> None:
    """Hang "and" and commas on the conjunct behind them."""
    groups = [tree.hanging(word, "conj") for word in range(len(tree.heads))]
    for word in filter(tree.is_between, range(len(tree.heads))):
        head = tree.heads[word]
        group = groups[tree.heads[head] if tree.labels[head] == "conj" else head]
        behind = group[bisect_left(group, word) :]
        if behind and ROOT < head < word:
            tree.move(word, behind[0])


def _end(tree: _Tree) -> None:
    """Hang what ends the sentence on its root."""
    for word in range(len(tree.heads) - 1, 0, -1):
        if tree.labels[word] != "punct" or tree.children[word]:
            return
        if tree.lower[word] in ENDS:
            tree.move(word, tree.heads.index(ROOT))
