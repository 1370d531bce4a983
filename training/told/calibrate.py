"""How likely a statement is right: ``python -m training.told.calibrate --data DIR --base FOLDER --out FILE``.

Each part of the corpus is read by a model that learnt from the other parts (cross-fitting), and by the rules, as they
read without any. What either says is right where a mark says the same, each mark once. Of that the slope for each maker
and an offset for each type are fitted (Platt 1999, the offsets drawn towards that of the maker), and for each type the
lowest chance is taken from which on so many are right as is asked. The reliability curve is printed.
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import torch

from corpus.agreement import overlap
from corpus.lines import Mark
from corpus.pairing import alike, closest
from corpus.reading import RULES, Said, read, says
from corpus.reading import closeness as said_closeness
from corpus.reliability import Tenth, calibration_error, tenths
from testimonia.tagger.encoder import shipped
from testimonia.tagger.worth import LEARNT, NEVER, UNSEEN, Measure, Worth, logit, written
from training.told.examples import Class, Example, classes, corpus, examples
from training.told.ground import Ground, Lower
from training.told.judged import Placed, closeness, tells, told
from training.told.train import EPOCHS, train

FOLDS = 3
RULES_NAME = "patterns"
"""What calls itself so made a statement by frames."""
PRECISION = {LEARNT: 0.93, RULES_NAME: 0.9}
"""Of a hundred statements of a type by a maker, so many must be right."""
FEW = 8
"""Statements as which what is asked counts beside those of a type: of few nothing is learnt but with caution."""
ENOUGH = {LEARNT: 0.84, RULES_NAME: 0.36}
"""The chance from which on a statement stands, whatever others of its type are worth: of rules much less, since they
were made for long stories, where the model is less at home and of what it sees nothing most is right."""
FLOOR = {LEARNT: 0.5, RULES_NAME: 0.3}
"""Least chance that is enough, whatever the others of its type are worth."""
ALIKE = 4
"""Statements of any type that count beside those of one of which the model sees nothing, and of a type of its roles."""
DRAWN = 0.5
"""How strongly the offset of a type is drawn to its maker's."""
BOTH_WAYS = frozenset({"kinship", "acquaintance"})
"""Types that are told of either person: what rules say of one and a mark of the other is no fault, so of rules they are
not measured, and stand."""


@dataclass(frozen=True, slots=True)
class Case:
    """One statement of a maker: its type and role, the model's probability, and whether a reader marked the same."""

    maker: str
    type: str
    role: str
    probability: float
    right: bool


def cases(marks: list[Mark], said: Sequence[Said], told_: Sequence[Placed]) -> Iterator[Case]:
    """Yield the statements of one text by rules, with what the model thinks of them, and those of the model alone."""
    alone = [each for each in told_ if not any(_same(each, one) for one in said)]
    by_rules = alike(said, marks, says, lambda one, mark: said_closeness(mark, one) + 1)
    by_model = ((c, len(said) + n, k) for c, n, k in alike(alone, marks, tells, closeness))
    right = {n for n, _ in closest([*by_rules, *by_model])}
    for n, one in enumerate(said):
        support = max((each.told.sure for each in told_ if _same(each, one)), default=0.0)
        yield Case(one.maker, one.type, one.role, support, n in right)
    for n, each in enumerate(alone):
        yield Case(LEARNT, each.told.type, each.told.role, each.told.sure, len(said) + n in right)


def _same(each: Placed, one: Said) -> bool:
    """Tell whether the model and the rules say the same kind of thing of one person in the same words."""
    in_words = each.told.type == one.type and overlap(each.span(each.told.word), one.locus)
    return in_words and any(overlap(each.subject, place) for place in one.mentions)


# ---------------------------------------------------------------- cross-fitting


def cross_fitted(
    learnt: Sequence[Example], names: Sequence[Class], ground: Ground, lower: Lower, epochs: float
) -> Iterator[tuple[Example, list[Placed]]]:
    """Yield each text with what a model that did not learn from its group says of it."""
    order = sorted({example.group for example in learnt})
    random.Random(FOLDS).shuffle(order)
    fold = {group: n % FOLDS for n, group in enumerate(order)}
    for number in range(FOLDS):
        print(f"part {number + 1} of {FOLDS}", flush=True)
        model = train([e for e in learnt if fold[e.group] != number], names, ground, lower, epochs)
        yield from told(model, [e for e in learnt if fold[e.group] == number], lower)


# ---------------------------------------------------------------- fitting


def fitted(found: Sequence[Case]) -> dict[str, Measure]:
    """Return what the scores of each maker are worth."""
    measured = (each for each in found if each.maker != RULES_NAME or each.type not in BOTH_WAYS)
    by_maker = groupby(sorted(measured, key=lambda each: each.maker), key=lambda each: each.maker)
    return {maker: _measure(list(several)) for maker, several in by_maker if maker in PRECISION}


def _measure(found: Sequence[Case]) -> Measure:
    types = sorted({each.type for each in found})
    maker = found[0].maker
    unseen = _unseen(found) if maker != LEARNT else {}
    slope, offsets = _logistic([each for each in found if not (unseen and each.probability < UNSEEN)], types)
    bare = Measure(slope, offsets, {"": NEVER}, unseen)
    least = {"": NEVER} | {
        name: _least(
            [(bare.chance(name, e.probability, e.role), e.right) for e in found if e.type == name], maker
        )
        for name in types
    }
    return Measure(slope, offsets, least, unseen)


def _unseen(found: Sequence[Case]) -> dict[str, float]:
    """Return the share right of what the model sees nothing of: by type, drawn to all, and by role, drawn to its type.

    That a frame of "dismissed" is mostly right is not told by one of "member".
    """
    cases_ = [each for each in found if each.probability < UNSEEN]
    whole = sum(each.right for each in cases_) / max(len(cases_), 1)
    of_type = {
        name: _drawn([each.right for each in cases_ if each.type == name], whole)
        for name in {each.type for each in found}
    }
    of_role = {
        f"{type_}.{role}": _drawn(
            [e.right for e in cases_ if (e.type, e.role) == (type_, role)], of_type[type_]
        )
        for type_, role in {(each.type, each.role) for each in found}
    }
    return of_type | of_role


def _drawn(right: Sequence[bool], whole: float) -> float:
    """Return the share that is right, as if ``ALIKE`` more had been so as often as of all."""
    return (sum(right) + ALIKE * whole) / (len(right) + ALIKE)


def _logistic(found: Sequence[Case], types: Sequence[str]) -> tuple[float, dict[str, float]]:
    """Return the slope of a maker and the offsets of its types, its own as that of any other."""
    number = {name: n for n, name in enumerate(types)}
    x = torch.tensor([logit(each.probability) for each in found])
    of = torch.tensor([number[each.type] for each in found], dtype=torch.long)
    y = torch.tensor([float(each.right) for each in found])
    slope, offset, own = (torch.tensor(v, requires_grad=True) for v in ([1.0], [0.0], [0.0] * len(types)))
    optimiser = torch.optim.LBFGS([slope, offset, own], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        logits = slope * x + offset + own[of]
        each = torch.nn.functional.binary_cross_entropy_with_logits(logits, y, reduction="sum")
        total: torch.Tensor = each + DRAWN * own.square().sum()
        total.backward()
        return total

    optimiser.step(loss)
    offsets = {name: float((offset + own[n]).detach()) for name, n in number.items()} | {
        "": float(offset.detach())
    }
    return float(slope.detach()), offsets


def _least(found: Sequence[tuple[float, bool]], maker: str) -> float:
    """Return the lowest chance from which on enough are right; ``FEW`` of its like count beside them.

    What has one chance stands or falls together: many statements of the rules have that of what no model sees.
    """
    wanted, best = PRECISION[maker], NEVER
    right = number = 0
    for chance, equal in groupby(sorted(found, key=lambda each: -each[0]), key=lambda each: each[0]):
        these = [is_right for _, is_right in equal]
        right, number = right + sum(these), number + len(these)
        if (right + FEW * min(chance, wanted)) / (number + FEW) >= wanted and chance >= FLOOR[maker]:
            best = chance
    return int(min(best, ENOUGH[maker]) * 1000) / 1000


# ---------------------------------------------------------------- what it comes to


def reliability(worth: Worth, found: Iterable[Case]) -> list[Tenth]:
    """Return by tenths what the chances say and how many were right."""
    measured = (each for each in found if each.maker in worth and worth[each.maker].knows(each.type))
    return tenths(
        (worth[each.maker].chance(each.type, each.probability, each.role), each.right) for each in measured
    )


def stand(worth: Worth, found: Iterable[Case]) -> list[Case]:
    """Return the cases that are made into statements."""
    return [each for each in found if each.maker in worth and _stands(worth[each.maker], each)]


def _stands(measure: Measure, case: Case) -> bool:
    if not measure.knows(case.type):
        return True
    return measure.stands(case.type, measure.chance(case.type, case.probability, case.role))


def show(worth: Worth, found: Sequence[Case], marks: int) -> None:
    """Print the reliability curve, and what stands by maker and type."""
    by_tenths = reliability(worth, found)
    print(f"expected calibration error {calibration_error(by_tenths):.3f}")
    for each in by_tenths:
        print(f"  {each.mean:.2f} said, {each.right / each.number:.2f} right, {each.number:>6}")
    kept = stand(worth, found)
    for maker in worth:
        own = [each for each in kept if each.maker == maker]
        print(f"{maker}: {len(own)} of {sum(e.maker == maker for e in found)} stand, {_share(own)} right")
        for name in sorted({each.type for each in own}):
            of_type = [each for each in own if each.type == name]
            print(
                f"  {name:<22}{len(of_type):>6}{_share(of_type):>7}  from {worth[maker].least.get(name, 0):.2f}"
            )
    print(
        f"all: {len(kept)} stand, {_share(kept)} right, {sum(e.right for e in kept) / marks:.2f} of what is marked"
    )


def _share(found: Sequence[Case]) -> str:
    return f"{sum(each.right for each in found) / len(found):.2f}" if found else "–"


def gathered(data: Path, folder_of_base: Path, epochs: float) -> tuple[list[Case], int]:
    """Return the cases of the whole corpus but what is kept out, and the number of its marks."""
    marked = corpus(data)
    by_rules = read(marked, RULES)
    learnt = list(examples(marked, shipped()))
    ground = Ground.of(folder_of_base)
    lower = ground.lower(window for example in learnt for window in example.windows)
    found: list[Case] = []
    for example, of_text in cross_fitted(learnt, classes(marked), ground, lower, epochs):
        text = example.marked
        found += cases(text.marks, by_rules[text.text.id], of_text)
    return found, sum(len(text.marks) for text in marked)


def restored(path: Path) -> tuple[list[Case], int]:
    """Return the cases and the number of marks that were kept in a file."""
    marks, cases_ = json.loads(path.read_text("utf-8"))
    return [Case(*each) for each in cases_], marks


def main() -> None:
    """Fit, print, and save what the scores are worth."""
    parser = argparse.ArgumentParser(
        prog="python -m training.told.calibrate", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder with language/ and life_facts/")
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="where the measures go (.npz)")
    parser.add_argument("--epochs", type=float, default=EPOCHS)
    parser.add_argument(
        "--cases", type=Path, help="a file that keeps what was read: if it is there, it is fitted anew"
    )
    given = parser.parse_args()
    if given.cases and given.cases.exists():
        found, marks = restored(given.cases)
    else:
        found, marks = gathered(given.data, given.base, given.epochs)
        if given.cases:
            given.cases.write_text(json.dumps([marks, [astuple(each) for each in found]]), "utf-8")
    worth = fitted(found)
    show(worth, found, marks)
    arrays: dict[str, Any] = dict(written(worth))
    np.savez(given.out, **arrays)


if __name__ == "__main__":
    main()
