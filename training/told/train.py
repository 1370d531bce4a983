"""Trains the layers and heads for statements: ``python -m training.told.train --data DIR --base FOLDER --out FILE``.

The encoder that ships is the ground: its lower layers are frozen, its parse and names are what the heads see. Seeded;
two runs on one machine give the same.
"""

import argparse
import random
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from testimonia.tagger.encoder import shipped
from training.encoder.batches import batches
from training.told.examples import Class, Example, Trigger, Window, classes, corpus, examples
from training.told.ground import Ground, Lower
from training.told.model import Asked, Told, Words

SEED = 1917
EPOCHS = 12
PIECES = 2048
"""Pieces of words in a batch."""
BLOCK = 512
"""Windows of which those of like length come together."""
RATE, HEAD_RATE = 3e-4, 1e-3
WARM = 50
"""Steps until the full rate."""
DECAY = 0.05
OF_TRIGGERS, OF_ARGUMENTS = 100, 200
"""What the sums of losses are divided by."""
Known = list[list[list[Trigger]]]
"""Triggers of a class that is learnt, by window and sentence."""


def asked(
    windows: Sequence[Window], chosen: Sequence[Sequence[Sequence[Trigger]]], number: dict[Class, int]
) -> Asked:
    """Return the pairs of each trigger with the words of its sentence, by window and sentence."""
    rows: list[tuple[np.ndarray, ...]] = []
    begin = 0
    for window, of_window in zip(windows, chosen, strict=True):
        for sentence, of_sentence in zip(window.sentences, of_window, strict=True):
            tree = sentence.tree
            for each in of_sentence:
                words = np.arange(len(tree))
                rows.append((
                    np.full(len(tree), begin + each.word), begin + words, np.full(len(tree), number[each.cls]),
                    tree.distances(each.word), tree.paths(each.word),
                ))  # fmt: skip
            begin += len(tree)
    columns = zip(*rows, strict=True) if rows else [[np.zeros(0, np.int64)]] * 5
    return Asked(*(torch.tensor(np.concatenate(column)) for column in columns))


class Learning:
    """One training: a model, its optimiser, and the losses of a batch."""

    def __init__(self, model: Told, lower: Lower) -> None:
        """Take a model to train, and what the layers below give."""
        self.model, self.lower = model, lower
        self.number = {name: i for i, name in enumerate(model.classes)}
        groups = ((model.branch.parameters(), RATE), (model.heads.parameters(), HEAD_RATE))
        self.optimiser = torch.optim.AdamW(
            [{"params": [*some], "lr": rate, "top": rate} for some, rate in groups],
            weight_decay=DECAY,
            fused=True,
        )

    def step(self, windows: Sequence[Window], rate: float) -> tuple[float, float]:
        """Learn from a batch at a part of the full rate; return the losses of triggers and arguments."""
        for group in self.optimiser.param_groups:
            group["lr"] = group["top"] * rate
        words = self.model.words(windows, [self.lower[id(window)] for window in windows])
        known = self._known(windows)
        of_triggers = self._triggers(words, windows, known)
        of_arguments = self._arguments(words, windows, known)
        self.optimiser.zero_grad()
        (of_triggers + of_arguments).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        return of_triggers.item(), of_arguments.item()

    def _known(self, windows: Sequence[Window]) -> Known:
        """Return the triggers of each sentence whose class is learnt."""
        return [
            [[each for each in sentence.triggers if each.cls in self.number] for sentence in window.sentences]
            for window in windows
        ]

    def _triggers(self, words: Words, windows: Sequence[Window], known: Known) -> torch.Tensor:
        logits = self.model.heads.triggers(words)
        truth = torch.zeros_like(logits)
        begin = 0
        for window, chosen in zip(windows, known, strict=True):
            for sentence, triggers in zip(window.sentences, chosen, strict=True):
                for each in triggers:
                    truth[begin + each.word, self.number[each.cls]] = 1
                begin += len(sentence.tree)
        loss = nn.functional.binary_cross_entropy_with_logits(logits, truth, reduction="sum")
        return loss / OF_TRIGGERS

    def _arguments(self, words: Words, windows: Sequence[Window], known: Known) -> torch.Tensor:
        together = [[list(_together(triggers)) for triggers in window] for window in known]
        pairs = asked(windows, together, self.number)
        if not len(pairs.word):
            return words.vectors.new_zeros(())
        logits = self.model.heads.arguments(words, pairs)
        truth = torch.zeros_like(logits)
        begin = 0
        for window, of_window in zip(windows, together, strict=True):
            for sentence, triggers in zip(window.sentences, of_window, strict=True):
                for each in triggers:
                    for slot, word in each.slots:
                        truth[begin + word, slot] = 1
                    begin += len(sentence.tree)
        loss = nn.functional.binary_cross_entropy_with_logits(logits, truth, reduction="sum")
        return loss / OF_ARGUMENTS


def _together(triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """Yield the triggers of a sentence, those on one word of one class as one: "Ida and Otto moved" has two."""
    found: dict[tuple[int, Class], set[tuple[int, int]]] = {}
    for each in triggers:
        found.setdefault((each.word, each.cls), set()).update(each.slots)
    yield from (Trigger(word, cls, tuple(sorted(slots))) for (word, cls), slots in found.items())


def share(learnt: Sequence[Example], part: float) -> list[Example]:
    """Return so large a part of the examples, by whole groups, the same whenever it is asked for."""
    return [each for each in learnt if zlib.crc32(f"part {each.group}".encode()) < part * 2**32]


def train(
    learnt: Sequence[Example], names: Sequence[Class], ground: Ground, lower: Lower, epochs: float = EPOCHS
) -> Told:
    """Return a model that learnt from examples; the rate falls to nothing by the last step."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    model = Told(ground.bert, names, ground.below)
    learning = Learning(model, lower)
    windows = [window for example in learnt for window in example.windows]
    steps = int(epochs * len(batches(windows, PIECES, random.Random(SEED), BLOCK)))
    model.train()
    step, started, running = 0, time.monotonic(), [0.0, 0.0]
    while step < steps:
        for chosen in batches(windows, PIECES, chance, BLOCK)[: steps - step]:
            losses = learning.step(chosen, min(1.0, (step + 1) / WARM) * (1 - step / steps))
            running = [old + 0.02 * (new - old) for old, new in zip(running, losses, strict=True)]
            step += 1
        print(
            step,
            steps,
            [round(each, 3) for each in running],
            f"{time.monotonic() - started:.0f} s",
            flush=True,
        )
    return model.eval()


def main() -> None:
    """Train on the whole corpus but what is kept out, and save the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.told.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with language/ and life_facts/")
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--epochs", type=float, default=EPOCHS)
    given = parser.parse_args()
    marked = corpus(given.data)
    names = classes(marked)
    learnt = list(examples(marked, shipped()))
    ground = Ground.of(given.base)
    lower = ground.lower(window for example in learnt for window in example.windows)
    print(f"{len(learnt)} texts, {len(lower)} windows, {len(names)} types and roles", flush=True)
    model = train(learnt, names, ground, lower, given.epochs)
    torch.save({"classes": names, "state": model.state_dict()}, given.out)


if __name__ == "__main__":
    main()
