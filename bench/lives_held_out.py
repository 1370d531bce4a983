"""How much of what is marked in the corpus of lives is read, and how much of what is read is marked, type by type.

    python -m bench.lives --held-out DIR [--type TYPE] [--write]

DIR holds the data of others (see docs/model-card.md); without them only our own texts of the corpus are scored. Scored
is the part of the corpus that is kept from training, by document. A statement that was read is a marked one where type
and person are the same and what they quote overlaps; a person is the same where the mark's subject is a mention of
theirs, or bears the same name. Each is paired once. Quotations and reports are left out: voices tell them there.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bench.code import SOURCE
from corpus.__main__ import ANNOTATIONS
from corpus.__main__ import read as read_corpus
from corpus.agreement import overlap
from corpus.lines import Mark, Marked
from corpus.reading import RULES, Said, paired, read, same_person
from corpus.reliability import calibration_error, tenths
from testimonia import __version__
from testimonia.languages.en.pack import ENGLISH
from testimonia.names.fold import fold
from testimonia.views.sampling import wilson

MEASURED = SOURCE / "measured.json"
"""What the reading room shows of it."""
IN_WORDS = {
    "passage": "passages of web pages", "introduction": "introductions of an encyclopaedia", "oral": "oral history",
    "court": "hearings", "voyage": "travel guides",
}  # fmt: skip
"""Manner of a text → what the reading room calls it, where that is something else."""


@dataclass(slots=True)
class Score:
    """Counts by type."""

    marked: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    with_role: Counter[str] = field(default_factory=Counter)
    with_object: Counter[str] = field(default_factory=Counter)
    named: list[int] = field(default_factory=lambda: [0, 0])
    """Marks on persons whom the text names, and of those the right ones: of a lone "He" nobody can tell who it is."""
    by_name: list[int] = field(default_factory=lambda: [0, 0])
    """Right ones on persons whom the text names, and of those the ones that the archive gives to a person so named."""
    with_how: int = 0
    """Right ones whose polarity and modality are the marked ones too."""
    missed: list[tuple[Marked, Mark]] = field(default_factory=list)
    unmarked: list[tuple[Marked, Said]] = field(default_factory=list)

    def add(self, marked: Marked, said: Iterable[Said]) -> None:
        """Count one text more."""
        said = list(said)
        pairs = list(paired(marked.marks, said))
        self.marked.update(mark.type for mark in marked.marks)
        self.said.update(one.type for one in said)
        self.right.update(mark.type for mark, _ in pairs)
        self.with_role.update(mark.type for mark, one in pairs if mark.role == one.role)
        self.with_object.update(mark.type for mark, one in pairs if same_object(mark, one, marked.text.text))
        self.with_how += sum((mark.polarity, mark.modality) == one.how for mark, one in pairs)
        self.named[0] += sum(map(is_named, marked.marks))
        self.named[1] += sum(is_named(mark) for mark, _ in pairs)
        named = [named_alike(mark, one) for mark, one in pairs if mark.name[:1].isupper() and is_named(mark)]
        self.by_name = [self.by_name[0] + len(named), self.by_name[1] + sum(named)]
        taken = {id(each) for pair in pairs for each in pair}
        self.missed += [(marked, mark) for mark in marked.marks if id(mark) not in taken]
        self.unmarked += [(marked, one) for one in said if id(one) not in taken]

    def rows(self) -> Iterator[str]:
        """Yield the lines of the table."""
        yield f"{'type':<22}{'marked':>7}{'read':>6}{'recall':>17}{'precision':>19}{'role':>7}{'object':>8}"
        for kind in ("", *(kind for kind, _ in (self.marked + self.said).most_common())):
            marked, said, right, role, other = (
                counts[kind] if kind else counts.total()
                for counts in (self.marked, self.said, self.right, self.with_role, self.with_object)
            )
            yield (
                f"{kind or 'all':<22}{marked:>7}{said:>6}{share(right, marked):>17}{share(right, said):>19}"
                f"{part(role, right):>7}{part(other, right):>8}"
            )


def is_named(mark: Mark) -> bool:
    """Tell whether the text names of whom a mark is, or tells it by a noun; in short passages many a "He" is nobody."""
    return fold(mark.name) not in ENGLISH.discourse().pronouns


def named_alike(mark: Mark, one: Said) -> bool:
    """Tell whether whom the archive takes it to be on bears a name of the marked person: not where "he" is another."""
    return not set(fold(mark.name).split()).isdisjoint(fold(one.label).split())


def part(number: int, of: int) -> str:
    """Return a share in words."""
    return f"{number / of:.2f}" if of else "–"


def share(number: int, of: int) -> str:
    """Return a share with its 95 % interval (Wilson 1927)."""
    if not of:
        return "–"
    low, high = wilson(number, of)
    return f"{number / of:.2f} ({low:.2f}–{high:.2f})"


def same_object(mark: Mark, one: Said, text: str) -> bool:
    """Tell whether what a mark and a statement relate to has words in common, or neither relates to anything."""
    wanted = {
        word
        for part in ("object", "value")
        if part in mark.places
        for word in fold(text[slice(*mark.places[part])]).split()
    }
    found = set(fold(f"{text[slice(*one.object)] if one.object else ''} {one.value}").split())
    return bool(wanted & found) or not wanted


def error(marked: Marked, one: Said) -> str:
    """Return what is wrong with a statement that nobody marked: its type, whose it is, or all of it."""
    here = [mark for mark in marked.marks if overlap(mark.places["quote"], one.locus)]
    if any(mark.type == one.type for mark in here):
        return "of somebody else, or said twice"
    own = (mark for mark in here if same_person(mark, one) and {"object", "value"} & mark.places.keys())
    shared = any(same_object(mark, one, marked.text.text) for mark in own)
    return "of another type" if shared else "nothing of the kind"


def held_out(data: Path | None) -> list[Marked]:
    """Return the marked texts that are kept from training."""
    return list(read_corpus(data, ANNOTATIONS).to_measure_on())


def main(data: Path | None, kind: str, write: bool = False) -> None:
    """Read, score and print; of a type also what was missed and what nobody marked; write what the room shows."""
    texts = held_out(data)
    found = read(texts)
    whole, styles = scored(texts, found)
    words = sum(len(marked.text.text.split()) for marked in texts)
    print(f"{len(texts)} texts, {words:,} words")
    print(*whole.rows(), sep="\n")
    alone, _ = scored(texts, read(texts, RULES))
    print(f"{'rules alone':<22}{row(alone)}")
    for name, score in (("whom the text names", whole), ("the same, rules alone", alone)):
        print(f"{name:<22}{score.named[0]:>7}{'':>6}{share(score.named[1], score.named[0]):>17}")
    print(
        f"of those right: {part(whole.with_how, whole.right.total())} with the marked polarity and modality; "
        f"{part(whole.by_name[1], whole.by_name[0])} on a person of that name, where the text has one"
    )
    errors = Counter(error(*each) for each in whole.unmarked)
    print("of those not marked:", "; ".join(f"{number} {what}" for what, number in errors.most_common()))
    print(*makers(texts, found), *reliability(texts, found), sep="\n")
    print(f"\n{'style':<30}{'marked':>7}{'read':>6}{'recall':>17}{'precision':>19}")
    for style, score in sorted(styles.items()):
        print(f"{style:<30}{row(score)}")
    if kind:
        _show(whole, kind)
    if write:
        MEASURED.write_text(json.dumps(_measured(whole, styles, len(texts), words), indent=1) + "\n", "utf-8")


def scored(texts: Iterable[Marked], found: Mapping[str, list[Said]]) -> tuple[Score, dict[str, Score]]:
    """Return the score of all texts, and those by collection and manner."""
    whole, styles = Score(), dict[str, Score]()
    for marked in texts:
        for score in (whole, styles.setdefault(f"{marked.text.collection} {marked.text.manner}", Score())):
            score.add(marked, found[marked.text.id])
    return whole, styles


def row(score: Score) -> str:
    """Return marked, read, recall and precision as columns."""
    marked, said, right = _counts(score)
    return f"{marked:>7}{said:>6}{share(right, marked):>17}{share(right, said):>19}"


def _judged(texts: Iterable[Marked], found: Mapping[str, list[Said]]) -> Iterator[tuple[Said, bool]]:
    """Yield each statement that was read, and whether it is marked."""
    for marked in texts:
        right = {id(one) for _, one in paired(marked.marks, found[marked.text.id])}
        yield from ((one, id(one) in right) for one in found[marked.text.id])


def makers(texts: Iterable[Marked], found: Mapping[str, list[Said]]) -> Iterator[str]:
    """Yield how many statements of each maker are marked."""
    said: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one, is_right in _judged(texts, found):
        said[one.maker] += 1
        right[one.maker] += is_right
    for maker, number in said.most_common():
        yield f"by {maker:<19}{'':>7}{number:>6}{'':>17}{share(right[maker], number):>19}"


def reliability(texts: Iterable[Marked], found: Mapping[str, list[Said]]) -> Iterator[str]:
    """Yield by tenths what scores say and how many are marked, and how far they lie apart."""
    by_tenths = tenths((one.score, is_right) for one, is_right in _judged(texts, found))
    for each in by_tenths:
        yield f"score {each.mean:.2f}{'':>19}{each.number:>6}{'':>17}{share(each.right, each.number):>19}"
    yield f"expected calibration error {calibration_error(by_tenths):.3f}"


def _measured(whole: Score, styles: Mapping[str, Score], texts: int, words: int) -> dict[str, object]:
    """Return what ``testimonia.views.trust`` shows: marked, read and right, in all, by type and by manner."""
    kinds = [kind for kind, _ in (whole.marked + whole.said).most_common()]
    manners: dict[str, list[list[int]]] = {}
    for style, score in styles.items():
        manner = style.partition(" ")[2]
        manners.setdefault(IN_WORDS.get(manner, manner), []).append(_counts(score))
    return {
        "version": __version__, "measured": datetime.now(UTC).date().isoformat(), "texts": texts, "words": words,
        "all": _counts(whole),
        "types": {kind: [whole.marked[kind], whole.said[kind], whole.right[kind]] for kind in kinds},
        "manners": {name: list(map(sum, zip(*several, strict=True))) for name, several in sorted(manners.items())},
    }  # fmt: skip


def _counts(score: Score) -> list[int]:
    return [score.marked.total(), score.said.total(), score.right.total()]


def _show(score: Score, kind: str) -> None:
    for marked, mark in score.missed:
        if kind in {mark.type, "all"}:
            quote = " ".join(marked.text.text[slice(*mark.places["quote"])].split())
            print(f"missed  {mark.type}/{mark.role} {mark.name} «{quote}» {marked.text.id}")
    for marked, one in score.unmarked:
        if kind in {one.type, "all"}:
            quote = " ".join(one.quote.split())
            print(f"not marked  {one.type}/{one.role} {one.label} «{quote}» {one.maker} {marked.text.id}")
