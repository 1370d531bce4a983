"""Figures on who is meant: B³ for names, the counts of GAP for pronouns, and what kinds of faults there are."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.coreference_gold import Marked, Snippet, Span, suffix, words
from bench.life_facts_score import Count
from testimonia.model import Mention


@dataclass(slots=True)
class BCubed:
    """B³ (Bagga and Baldwin 1998): of each mention, how much of its cluster is right, averaged over mentions."""

    precisions: float = 0.0
    recalls: float = 0.0
    mentions: int = 0

    def add(self, gold: Sequence[Hashable], told: Sequence[Hashable]) -> None:
        """Add a document: for each mention whose it is, and in which cluster it was put."""
        whole, clusters, both = Counter(gold), Counter(told), Counter(zip(gold, told, strict=True))
        for who, cluster in zip(gold, told, strict=True):
            self.precisions += both[who, cluster] / clusters[cluster]
            self.recalls += both[who, cluster] / whole[who]
        self.mentions += len(gold)

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F in percent."""
        p, r = (100 * total / max(1, self.mentions) for total in (self.precisions, self.recalls))
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


def matched(gold: Iterable[Marked], told: Iterable[Mention], text: str) -> list[tuple[Marked, Mention]]:
    """Return the pairs of a marked and a found name: of the same stretch, else touching with the same last word."""
    free = {(each.start, each.end): each for each in told}
    found: list[tuple[Marked, Mention]] = []
    left: list[Marked] = []
    for mark in sorted(gold):
        same = free.pop((mark.start, mark.end), None)
        if same is not None:
            found.append((mark, same))
        else:
            left.append(mark)
    for mark in left:
        near = next((each for each in free.values() if _alike(mark, each, text)), None)
        if near is not None:
            found.append((mark, free.pop((near.start, near.end))))
    return sorted(found)


def _alike(mark: Marked, found: Mention, text: str) -> bool:
    return overlap((mark.start, mark.end), (found.start, found.end)) and (
        words(text[mark.start : mark.end])[-1:] == words(found.text)[-1:]
    )


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


# ---------------------------------------------------------------- faults


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A name put into the cluster of somebody else, or away from its own; ``main`` is the cluster's fullest form."""

    how: str
    kind: str
    form: str
    who: str
    main: str
    main_who: str

    def __str__(self) -> str:
        """Return the fault in words."""
        link = "joined to" if self.how == "joined" else "split from"
        other = f" ({self.main_who})" if self.how == "joined" else ""
        return f"{self.kind}: “{self.form}” ({self.who}) {link} “{self.main}”{other}"


Placed = tuple[Marked, Mention, Hashable]
"""Whose a name is, how it was found, and in which cluster it was put."""


def faults(placed: Sequence[Placed]) -> Counter[Fault]:
    """Count each wrong mention once: as joined to the person most of whose cluster it is in, else as split off."""
    whose = _most([(cluster, mark.who) for mark, _, cluster in placed])
    home = _most([(mark.who, cluster) for mark, _, cluster in placed])
    fullest = _fullest(placed)
    found: Counter[Fault] = Counter()
    for mark, name, cluster in placed:
        main = str(whose[cluster])
        if main != mark.who:
            how, form = "joined", fullest[main, cluster]
        elif home[mark.who] != cluster:
            how, form = "split", fullest[mark.who, home[mark.who]]
        else:
            continue
        kind = fault_kind((name.text, mark.who), (form, main))
        found[Fault(how, kind, name.text, mark.who, form, main)] += 1
    return found


def _most(pairs: Iterable[tuple[Hashable, Hashable]]) -> dict[Hashable, Hashable]:
    """Map each first to the second it stands with most often."""
    found: dict[Hashable, Hashable] = {}
    for (one, other), _ in Counter(pairs).most_common():
        found.setdefault(one, other)
    return found


def _fullest(placed: Iterable[Placed]) -> Mapping[tuple[Hashable, Hashable], str]:
    """Map person and cluster to the longest form of the name there."""
    found: dict[tuple[Hashable, Hashable], str] = {}
    for mark, name, cluster in placed:
        found[mark.who, cluster] = max(found.get((mark.who, cluster), ""), name.text, key=len)
    return found


def fault_kind(one: tuple[str, str], other: tuple[str, str]) -> str:
    """Return the kind of a fault between two names, each with the label of its person."""
    forms, labels = (one[0], other[0]), (_person(one[1]), _person(other[1]))
    first, second = words(forms[0]), words(forms[1])
    namesakes = words(labels[0]) == words(labels[1]) and one[1] != other[1]
    if namesakes or (suffix(forms[0]) != suffix(forms[1]) and first[:1] == second[:1]):
        return "Jr or Sr, or namesakes"
    if any(mark in form for form in forms for mark in '"“”'):
        return "nickname in quotation marks"
    if len(first) < 2:
        return _single(first, words(labels[0]))
    if len(second) < 2:
        return _single(second, words(labels[1]))
    return _double(first, second)


def _person(label: str) -> str:
    return label.partition(" (")[0]


def _single(form: tuple[str, ...], label: tuple[str, ...]) -> str:
    if form == label[-1:]:
        return "surname alone"
    return "given name alone" if form[0:1] and form[0] in label[:-1] else "one word, other"


def _double(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return the kind of a fault between two names of several words."""
    if one[0] == other[0]:
        return "middle name" if one[-1] == other[-1] else "maiden or married name"
    if one[-1] != other[-1]:
        return "other"
    initial = one[0][:1] == other[0][:1] and any(len(name[0].rstrip(".")) == 1 for name in (one, other))
    return "initials" if initial else "other given name, title or nickname"


# ---------------------------------------------------------------- pronouns


RIGHT, WRONG, THIRD, NOBODY = "right", "wrong name", "third person", "nobody"
LEFT, GIVEN = "left", "given a name"
"""What becomes of a pronoun whose person the text never names."""


@dataclass(slots=True)
class Gap:
    """The counts of GAP's own scorer, by gender; and what became of the snippets."""

    counts: dict[bool, Count] = field(default_factory=lambda: {True: Count(), False: Count()})
    """Feminine or not → pairs of pronoun and name told rightly, told wrongly, missed."""
    outcomes: Counter[str] = field(default_factory=Counter)

    def add(self, snippet: Snippet, names: Collection[Span] | None) -> None:
        """Add a snippet and the places of the names of whom its pronoun was held to stand for, None for nobody."""
        told = [any(overlap(name, each) for each in names or ()) for name in snippet.names]
        count = self.counts[snippet.feminine]
        for same, said in zip(snippet.same, told, strict=True):
            count.right += same and said
            count.found += same and said
            count.wrong += said and not same
            count.missed += same and not said
        self.outcomes[_outcome(snippet.same, told, names)] += 1

    @property
    def overall(self) -> Count:
        """Both genders together."""
        total = Count()
        for count in self.counts.values():
            total.add(count)
        return total

    @property
    def bias(self) -> float:
        """F1 of the feminine by that of the masculine: 1 is none."""
        masculine = self.counts[False].f1
        return self.counts[True].f1 / masculine if masculine else 0.0


def _outcome(same: Sequence[bool], told: Sequence[bool], names: Collection[Span] | None) -> str:
    if list(same) == list(told):
        return RIGHT
    if any(told):
        return WRONG
    return THIRD if names else NOBODY


def outcome_of_pronoun(
    who: str, chosen: Collection[Span] | None, gold: Iterable[Marked], pairs: Iterable[tuple[Marked, Mention]]
) -> str:
    """Return what became of a pronoun: right where most of the names of the chosen person are its person's."""
    if not any(name.who == who for name in gold):
        return GIVEN if chosen else LEFT
    if not chosen:
        return NOBODY
    votes = Counter(mark.who for mark, name in pairs if (name.start, name.end) in chosen)
    return RIGHT if votes and votes.most_common(1)[0][0] == who else WRONG
