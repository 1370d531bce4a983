"""What more texts would bring: ``python -m training.told.curve --data DIR --base FOLDER``.

The layers and heads for statements are trained on a quarter, half, three quarters and all of the corpus, by groups of
texts, and each time held to the texts that are kept out: how much of what is marked is found by the model alone, where
so many of a hundred are right. The person counts as right by the word, before anything else is known of who it is.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.__main__ import ANNOTATIONS, read
from testimonia.tagger.encoder import shipped
from training.told.examples import Example, classes, corpus, examples
from training.told.ground import Ground, Lower
from training.told.judged import judged, told
from training.told.model import Told
from training.told.train import EPOCHS, share, train

SHARES = (0.25, 0.5, 0.75, 1.0)
PRECISIONS = (0.93, 0.9, 0.85, 0.8)


def measured(model: Told, texts: Sequence[Example], lower: Lower) -> list[tuple[float, bool]]:
    """Return what a model says of texts, the surest first: how sure it is, and whether it is marked."""
    found: list[tuple[float, bool]] = []
    for example, said in told(model, texts, lower):
        found += judged(said, example.marked.marks)
    return sorted(found, key=lambda each: -each[0])


def recalls(found: Sequence[tuple[float, bool]], marks: int) -> Iterator[float]:
    """Yield for each of ``PRECISIONS`` how much of what is marked is found, where so many are right."""
    right, most = 0, dict.fromkeys(PRECISIONS, 0)
    for number, (_, is_right) in enumerate(found, 1):
        right += is_right
        most |= {wanted: right for wanted in PRECISIONS if right >= wanted * number}
    yield from (most[wanted] / marks for wanted in PRECISIONS)


def main() -> None:
    """Train on each share, and print a line of the curve."""
    parser = argparse.ArgumentParser(
        prog="python -m training.told.curve", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder with language/ and life_facts/")
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--epochs", type=float, default=EPOCHS)
    given = parser.parse_args()
    marked, encoder = corpus(given.data), shipped()
    learnt, kept = (
        list(examples(marked, encoder)),
        list(examples(read(given.data, ANNOTATIONS).to_measure_on(), encoder)),
    )
    ground, names = Ground.of(given.base), classes(marked)
    lower = ground.lower(window for example in (*learnt, *kept) for window in example.windows)
    marks = sum(len(example.marked.marks) for example in kept)
    lines = []
    for part in SHARES:
        some = share(learnt, part)
        found = measured(train(some, names, ground, lower, given.epochs), kept, lower)
        words = sum(len(example.marked.text.text.split()) for example in some)
        told_ = "".join(f"{recall:>8.3f}" for recall in recalls(found, marks))
        lines.append(f"{part:>6.0%}{len(some):>7} texts{words:>9,} words{told_}")
    print(f"recall where so many are right:{'':>2}", *(f"{wanted:>7.2f}" for wanted in PRECISIONS))
    print(*lines, sep="\n")


if __name__ == "__main__":
    main()
