"""How far two readers agree who marked the same texts and did not see each other's marks.

Two marks are of one statement where type and subject are the same and what they quote overlaps: the subject is the
same where its name is, or its mention. Each mark is paired once, the closest first. F1 takes neither reader for right.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from corpus.lines import Mark, Marked, Span
from corpus.pairing import alike, closest

ARGUMENTS = ("object", "value", "place", "time")
"""What is compared beside type and subject where both or either has it."""


@dataclass(slots=True)
class Agreement:
    """Marks of the one, of the other, and of both."""

    one: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)
    both: Counter[str] = field(default_factory=Counter)

    def add(self, one: Iterable[str], other: Iterable[str], both: Iterable[str]) -> None:
        """Count what was marked in one text more."""
        self.one.update(one)
        self.other.update(other)
        self.both.update(both)

    def f1(self, kind: str) -> float:
        """Return F1 of a kind, 1.0 where neither marked any."""
        marked = self.one[kind] + self.other[kind]
        return 2 * self.both[kind] / marked if marked else 1.0

    @property
    def overall(self) -> float:
        """F1 over all kinds."""
        marked = self.one.total() + self.other.total()
        return 2 * self.both.total() / marked if marked else 1.0


def pairs(one: list[Mark], other: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Yield the marks of one statement, each mark once, those whose parts are most alike first."""
    found = closest(alike(one, other, same_statement, closeness))
    yield from ((one[n], other[m]) for n, m in found)


def same_statement(a: Mark, b: Mark) -> bool:
    """Tell whether two marks say the same kind of thing of the same person at the same place."""
    return a.type == b.type and same_subject(a, b) and overlap(a.places["quote"], b.places["quote"])


def same_subject(a: Mark, b: Mark) -> bool:
    """Tell whether two marks are on one person: by the mention or by the name."""
    named = bool(a.name) and " ".join(a.name.split()).casefold() == " ".join(b.name.split()).casefold()
    return named or overlap(a.places["subject"], b.places["subject"])


def closeness(a: Mark, b: Mark) -> int:
    """Return how much of two marks of one statement is the same."""
    parts = ("trigger", *ARGUMENTS)
    same = sum(same_part(a, b, part) for part in parts)
    return same + (a.role == b.role) + (a.places["quote"] == b.places["quote"])


def same_part(a: Mark, b: Mark, part: str) -> bool:
    """Tell whether both have words for a part that overlap, or neither has any."""
    x, y = a.places.get(part), b.places.get(part)
    return overlap(x, y) if x and y else x is y


def overlap(a: Span, b: Span) -> bool:
    """Tell whether two places share a character."""
    return a[0] < b[1] and b[0] < a[1]


MEASURES: dict[str, Callable[[Mark, Mark], bool]] = {
    "type and subject": lambda a, b: True,
    "and role": lambda a, b: a.role == b.role,
    "and what it relates to": lambda a, b: same_part(a, b, "object") and same_part(a, b, "value"),
    "and when and where": lambda a, b: same_part(a, b, "time") and same_part(a, b, "place"),
    "and polarity and modality": lambda a, b: (a.polarity, a.modality) == (b.polarity, b.modality),
    "and who says so": lambda a, b: same_part(a, b, "voice"),
}
"""What must be the same besides, each measured by itself."""


def agreement(texts: Iterable[tuple[list[Mark], list[Mark]]]) -> dict[str, Agreement]:
    """Return by measure how far the marks of two readers agree, on each text theirs."""
    found = {measure: Agreement() for measure in MEASURES}
    for one, other in texts:
        both = list(pairs(one, other))
        for measure, same in MEASURES.items():
            found[measure].add(
                (mark.type for mark in one), (mark.type for mark in other),
                (a.type for a, b in both if same(a, b)),
            )  # fmt: skip
    return found


def table(found: dict[str, Agreement]) -> Iterator[str]:
    """Yield the lines of a table: the measures, then type by type."""
    yield "two readings by language models, F1"
    for measure, each in found.items():
        yield f"{measure:<30}{each.overall:6.3f}"
    by_type = found["type and subject"]
    yield f"\n{'type':<24}{'one':>6}{'other':>7}{'both':>6}{'F1':>7}{'with role':>11}"
    for kind, number in (by_type.one + by_type.other).most_common():
        del number
        yield (
            f"{kind:<24}{by_type.one[kind]:>6}{by_type.other[kind]:>7}{by_type.both[kind]:>6}"
            f"{by_type.f1(kind):>7.2f}{found['and role'].f1(kind):>11.2f}"
        )


def differences(one: Marked, other: Marked, kind: str) -> Iterator[str]:
    """Yield what only one of two readers marked, and where they mean the same otherwise; of a type, or of all."""
    both = list(pairs(one.marks, other.marks))
    together = {id(mark) for pair in both for mark in pair}
    for sign, marked in (("-", one), ("+", other)):
        for mark in marked.marks:
            if id(mark) not in together and kind in {mark.type, "all"}:
                yield f"{sign} {told(mark, marked)}"
    for a, b in both:
        if kind in {a.type, "all"} and not all(same(a, b) for same in MEASURES.values()):
            yield f"< {told(a, one)}\n> {told(b, other)}"


def told(mark: Mark, marked: Marked) -> str:
    """Return a mark on one line, with its words."""
    text = marked.text.text
    parts = (f"{part}={text[slice(*place)]!r}" for part, place in mark.places.items() if part != "quote")
    quote = " ".join(text[slice(*mark.places["quote"])].split())
    how = " ".join({mark.polarity, mark.modality} - {"affirmed", "asserted"})
    return f"{marked.text.id} {mark.type}/{mark.role} {how} {' '.join(parts)} «{quote}»"
