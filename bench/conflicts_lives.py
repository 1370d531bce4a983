"""Contradictions planted in generated lives: found from their texts, and from statements given right.

A planted one is found where a conflict of its rule rests on its sentences in both sources. The false ones are the
conflicts in the half of the lives that has none. Minimal are the sets of statements that no order in time allows of
which no statement can be spared.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.conflicts_accounts import accounts, source_of
from bench.conflicts_examples import MET, conflicts_in
from bench.conflicts_made import made, texts
from bench.conflicts_match import Met, Planted, is_of, sided
from bench.conflicts_values import MadeLife
from testimonia.archive.store import open_archive
from testimonia.chronology.account import Account
from testimonia.chronology.bounds import chronology
from testimonia.chronology.life import life_of
from testimonia.pipeline import build


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of the planted ones, by their rule and by any, and what of lives that have none."""

    planted: int
    by_rule: tuple[Planted, ...]
    by_any: int
    missed: tuple[Planted, ...]
    false: tuple[Met, ...]
    consistent: int
    others: int
    """Conflicts in lives with a planted one that are none of it."""


def table(show: bool = False, number: int = 200, seed: int = 1) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table, with what was missed and what is false if asked."""
    lives = made(number, seed)
    yield ("generated lives", "planted", "found", "by any rule", "consistent", "false in", "others")
    told = [one for life in lives for one in accounts(life)]
    for kind, met in (("from text", _from_text(lives)), ("statements given right", _given(lives, told))):
        found = _found(lives, met)
        false_in = len({_folder(one) for one in found.false})
        yield (
            kind, str(found.planted), str(len(found.by_rule)), str(found.by_any), str(found.consistent), str(false_in),
            str(found.others),
        )  # fmt: skip
        if show:
            yield from _details(found)
    sets, minimal = _minimal(told)
    yield ("sets no order allows", str(sets), f"{minimal} minimal")


def _details(found: Found) -> Iterator[tuple[str, ...]]:
    missed, all_ = Counter(one.name.split()[0] for one in found.missed), Counter[str]()
    for one in (*found.by_rule, *found.missed):
        all_[one.name.split()[0]] += 1
    yield from ((f"  {code}", str(all_[code]), str(all_[code] - missed[code])) for code in sorted(all_))
    yield from (("  false", one.rule, _folder(one), str(one.sides)) for one in found.false)


def _folder(met: Met) -> str:
    return str(Path(met.sides[0][0][0]).parent)


def _planted(lives: Sequence[MadeLife]) -> list[Planted]:
    """Return the planted contradictions, each once, of the lives they are planted in."""
    files = dict(texts(lives))
    found: dict[tuple[object, ...], Planted] = {}
    for life in lives:
        if life.planted is not None:
            spans = tuple(
                (path, files[path].index(quote), files[path].index(quote) + len(quote))
                for path, quote in life.planted.quotes
            )
            found.setdefault(spans, Planted(f"{life.planted.code} {life.person}", spans))
    return list(found.values())


def _found(lives: Sequence[MadeLife], met: Sequence[Met]) -> Found:
    planted = _planted(lives)
    consistent = {str(Path(path).parent) for life in lives if life.planted is None for path in life.files}
    of = {one.name: [each for each in met if is_of(each, one)] for one in planted}
    right = [one for one in planted if any(each.rule == one.name.split()[0] for each in of[one.name])]
    matched = {id(each) for several in of.values() for each in several}
    false = tuple(one for one in met if _folder(one) in consistent)
    others = sum(id(one) not in matched and _folder(one) not in consistent for one in met)
    missed = tuple(one for one in planted if one not in right)
    by_any = sum(bool(several) for several in of.values())
    return Found(len(planted), tuple(right), by_any, missed, false, len(consistent), others)


def _from_text(lives: Sequence[MadeLife]) -> list[Met]:
    with TemporaryDirectory() as folder:
        root, path = Path(folder) / "texts", Path(folder) / "made.testimonia"
        for name, text in texts(lives):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")
        build(root, path)
        with open_archive(path) as archive:
            return sided(map(dict, archive.execute(MET)))


def _given(lives: Sequence[MadeLife], told: Sequence[Account]) -> list[Met]:
    paths = {source_of(text): path for path, text in texts(lives)}
    places = {one.id: (paths[one.source], one.start, one.start + len(one.quote)) for one in told}
    return [
        Met(one.rule, tuple(tuple(places[each] for each in side.statements) for side in one.sides), one.type)
        for one in conflicts_in(told)
    ]


def _minimal(told: Sequence[Account]) -> tuple[int, int]:
    """Return how many sets no order in time allows, and of how many no statement can be spared."""
    by_id = {one.id: one for one in told}
    persons = {one.subject.id: one.subject for one in told}
    sets = minimal = 0
    for person in persons.values():
        life = life_of(
            person,
            (one for one in told if person.id in {one.subject.id, one.object.id if one.object else ""}),
        )
        for found in chronology(life).impossible:
            few = [by_id[one] for one in found.statements]
            sets += 1
            minimal += not any(
                chronology(life_of(person, (one for one in few if one.id != spared))).impossible
                for spared in found.statements
            )
    return sets, minimal
