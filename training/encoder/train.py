"""Trains the encoder: ``python -m training.encoder.train --data DIR --base FOLDER --out FILE``.

Seeded. The rate falls to nothing by the last epoch or the last minute, whichever comes first; where the minutes
bind, two runs differ by as much as the machine's speed, and their figures by a few tenths of a point.
"""

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from testimonia.tagger.labels import MENTION_KINDS
from training.encoder import arcs, facts, links
from training.encoder.batches import Window, batch, batches, cut
from training.encoder.documents import Document, grouped
from training.encoder.model import LAYERS, Model, base
from training.encoder.shipped import fill
from training.lives import lives
from training.mentions import everything
from training.own import own
from training.treebank import trees

SEED = 1917
PIECES = 2048
"""Pieces of words in a batch."""
RATE, HEAD_RATE, PARSE_RATE = 2e-4, 8e-4, 1.5e-3
WARM = 100
"""Steps until the full rate."""
WEIGHTS = {"tags": 1.0, "pairs": 0.5, "links": 0.15, "trees": 0.7}
SHARES = {
    "litbank": 0.25,
    "litbank links": 0.3,
    "own": 0.35,
    "gap": 0.4,
    "ewt": 0.5,
    "ewt words": 0.5,
    "gum words": 0.5,
}
"""Which part of a corpus an epoch sees; the others are seen whole."""
COPIES, LIVES = 30, 6
"""How often each template of our own is filled: those of names, those of lives."""


def corpora(data: Path) -> dict[str, list[Document]]:
    """Return all documents by corpus, those held out included."""
    marked = {name: grouped(examples) for name, examples in everything(data).items()}
    marked["own"] = grouped(own(COPIES))
    ewt, gum = (
        data / "language/ud_ewt/en_ewt-ud-train.conllu",
        data / "language/gum/gum-train.permissive.conllu",
    )
    redocred = list(facts.redocred(data / "life_facts/redocred/dev.json"))
    return marked | {
        "redocred": redocred,
        "gum": list(links.gum(gum)),
        "gum words": [d for d in arcs.treebank(trees(gum), own_words=False) if not arcs.kept_out(d.id)],
        "lives": list(arcs.treebank(lives(LIVES), own_words=True)),
        "ewt": list(arcs.treebank(trees(ewt), own_words=True)),
        "ewt words": list(arcs.treebank(trees(ewt), own_words=False)),
        "litbank links": list(links.litbank(data / "language/litbank/coref/brat")),
        "gap": list(links.gap(data / "persons/gap/gap-development.tsv")),
        "knowledgenet": list(facts.knowledgenet(data / "life_facts/knowledgenet/folds_1_2_3.jsonl")),
    }


def cut_all(documents: dict[str, list[Document]], tokenizer: Tokenizer) -> dict[str, list[Window]]:
    """Return the windows to learn from, by corpus; those with nothing to learn are left out."""
    kinds = {kind: i for i, kind in enumerate(MENTION_KINDS)}
    found: dict[str, list[Window]] = {}
    for name, of_corpus in documents.items():
        treebank = name.startswith(
            ("ewt", "lives")
        )  # of EWT a whole part is kept for measuring, so none of these
        all_ = (w for d in of_corpus if treebank or not d.held_out for w in cut(d, tokenizer, kinds))
        found[name] = [
            window for window in all_ if window.allowed or window.pairs or window.links or window.arcs
        ]
    return found


def epoch(windows: dict[str, list[Window]], chance: random.Random) -> Iterator[list[Window]]:
    """Yield the batches of one epoch."""
    chosen: list[Window] = []
    for name, all_ in windows.items():
        share = SHARES.get(name, 1.0)
        chosen += all_ if share == 1.0 else chance.sample(all_, int(share * len(all_)))
    yield from batches([_capitals(window, chance) for window in chosen], PIECES, chance)


def _capitals(window: Window, chance: random.Random) -> Window:
    """Return now and then a window as a headline: all its words in capitals."""
    if (window.allowed is None and window.arcs is None) or chance.random() > 0.04:
        return window
    return replace(window, shapes=[3 if look in (1, 2, 4) else look for look in window.shapes])


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to train, whichever ends first, and which part of the full rate to begin with."""

    epochs: float
    minutes: float
    rate: float


def train(windows: dict[str, list[Window]], model: Model, plan: Plan, out: Path) -> None:
    """Train for so many epochs, or so many minutes if that is less; the rate falls to nothing by then."""
    chance = random.Random(SEED)
    frozen = model.encoder.bert.embeddings.word_embeddings.weight
    frozen.requires_grad_(
        False
    )  # half of all weights; learning them costs a third of the time and gains nothing
    heads = list(model.heads.named_parameters())
    groups = (
        ([p for p in model.encoder.parameters() if p.requires_grad], RATE),
        ([p for name, p in heads if not name.startswith("parse_")], HEAD_RATE),
        ([p for name, p in heads if name.startswith("parse_")], PARSE_RATE),
    )
    parameters = [{"params": some, "lr": rate, "top": rate} for some, rate in groups]
    optimiser = torch.optim.AdamW(parameters, weight_decay=0.01, fused=True)
    steps = int(plan.epochs * len(list(epoch(windows, random.Random(SEED)))))
    started, step, running = time.monotonic(), 0, dict.fromkeys(WEIGHTS, 0.0)
    model.train()
    while step < steps:
        for chosen in epoch(windows, chance):
            spent = (time.monotonic() - started) / 60 / plan.minutes
            rate = plan.rate * min(1.0, (step + 1) / WARM) * max(0.01, 1 - max(step / steps, spent))
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * rate
            losses = model.losses(batch(chosen))
            total = sum(WEIGHTS[name] * loss for name, loss in losses.items())
            assert isinstance(total, torch.Tensor)
            optimiser.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
            optimiser.step()
            for name, loss in losses.items():
                running[name] += 0.02 * (loss.item() - running[name])
            step += 1
            if step % 25 == 0:
                print(step, steps, {k: round(v, 3) for k, v in running.items()}, f"{spent:.0%}", flush=True)
            if step >= steps or spent >= 1:
                torch.save(model.state_dict(), out)
                return
        torch.save(model.state_dict(), out)


def main() -> None:
    """Train and save the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with language/ and life_facts/")
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="where the weights go")
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--layers", type=int, default=LAYERS)
    parser.add_argument(
        "--start", type=Path, help="to go on from: the folder of a model that ships, or weights"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="part of the full rate to begin with")
    given = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(given.threads)
    tokenizer = Tokenizer.from_file(str(given.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    found = cut_all(corpora(given.data), tokenizer)
    for name, all_ in found.items():
        print(f"{name}: {len(all_)} windows, {sum(w.length for w in all_):,} pieces", flush=True)
    model = Model(base(given.base, given.layers))
    if given.start is not None:
        fill(model, given.start)
    train(found, model, Plan(given.epochs, given.minutes, given.rate), given.out)


if __name__ == "__main__":
    main()
