"""Holds what was written for shipping, run without torch, against the weights as trained."""

from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from testimonia.languages.en.tokens import tokenise
from testimonia.sentence import Sentence
from testimonia.tagger.encoder import ALL, WIDTH
from testimonia.tagger.encoder import Encoder as EncoderAtWork
from testimonia.tagger.heads import Heads
from testimonia.tagger.labels import MENTION_KINDS
from testimonia.tagger.runtime import onnxruntime
from testimonia.tagger.told import ToldHeads
from testimonia.tagger.trees import Tree
from testimonia.tagger.windows import encode
from training.encoder.batches import batch, cut
from training.encoder.documents import Document, Mention, Pair
from training.encoder.model import Model
from training.told.examples import Piece, Trigger, Window
from training.told.ground import Ground
from training.told.model import Told
from training.told.train import asked

SAMPLE = (
    "Olga Tareeva was born in Riga in 1884. In 1906 she joined the Norwegian Labour Party, and in 1910 she married "
    "Karl Berg, who wrote for the Leipziger Volkszeitung."
)
SURE = 0.8
"""Probability of what is told from which on it is held against the other's."""
DIFFERENCE = 0.25
"""How far a probability of 8-bit weights may lie from that of the weights as trained. A pair near one half moves by
0.2 under the noise of 8 bits while every tag stays; a matrix that was written wrong moves it to the other end."""


def verify(model: Model, told: Told, folder: Path) -> float:
    """Hold what was written, run without torch, against the trained model; return the largest difference.

    Raises:
        SystemExit: a word has another tag, or a probability lies too far off.
    """
    tokeniser = Tokenizer.from_file(str(folder / "tokenizer.json"))
    session = onnxruntime().InferenceSession(str(folder / "encoder.onnx"), providers=["CPUExecutionProvider"])
    with np.load(folder / "heads.npz") as heads, np.load(folder / "told.npz") as of_told:
        encoder = EncoderAtWork(session, tokeniser, Heads(heads), ToldHeads(of_told))
    sentence = tokenise(SAMPLE, 0, len(SAMPLE))
    kinds = {kind: i for i, kind in enumerate(MENTION_KINDS)}
    mentions = [
        Mention(0, 2, "person"),
        Mention(5, 6, "place"),
        Mention(7, 8, "date"),
        Mention(11, 12, "pronoun"),
    ]
    document = Document("sample", sentence.words, [(0, len(sentence))], names={}, mentions=mentions)
    document.pairs = [Pair(s, o, {"birth place": (1.0, 1.0)}) for s in (0, 3) for o in range(4) if s != o]
    together = batch(list(cut(document, tokeniser, kinds)))
    with torch.no_grad():
        words = model.words(together)
        tags = torch.softmax(model.heads.tag(words), -1)[0].numpy()
        logits = model.heads.pairs(*model.heads.mentions(words, together.mentions), together)
    mine = next(iter(encoder.vectors([sentence])))
    asked, chances = encoder.heads.pairs(mine, [(m.first, m.last, m.kind) for m in mentions])
    rows = {
        (pair.subject, pair.object): row
        for pair, row in zip(document.pairs, torch.sigmoid(logits).numpy(), strict=True)
    }
    far = [_of_told(model, told, encoder, sentence)]
    far += [float(np.abs(np.exp(encoder.heads.tags(mine)) - tags).max())]
    for pair, row in zip(asked, chances, strict=True):
        if pair in rows:
            far.append(float(np.abs(np.where(row > 0, rows[pair] - row, 0)).max()))
    if max(far) > DIFFERENCE or (encoder.heads.tags(mine).argmax(-1) != tags.argmax(-1)).any():
        raise SystemExit(f"What was written differs from what was trained, by up to {max(far):.2f}.")
    return max(far)


@torch.no_grad()
def _of_told(model: Model, told: Told, encoder: EncoderAtWork, sentence: Sentence) -> float:
    """Return how far the probability of a trigger that either is sure of, or of a word in its slots, lies off.

    Of one near one half nothing is said: 8 bits move it.
    """
    if not told.classes:
        return 0.0
    sight = encoder([sentence])
    tree = Tree.of(sight.parses[0], sight.names[0])
    window = Window([Piece(*encode(encoder.tokeniser, sentence.words), sentence, tree, ())])
    words = told.words([window], list(Ground(model.encoder.bert, told.below).lower([window]).values()))
    theirs = torch.sigmoid(told.heads.triggers(words)).numpy()
    vectors = next(iter(encoder.read([sentence], ALL)))[:, WIDTH:]
    seen = encoder.told.seen(vectors, encoder.told.views(vectors), tree)
    mine = encoder.told.triggers(seen)
    sure = np.maximum(theirs, mine) >= SURE
    word, number = np.unravel_index(theirs.argmax(), theirs.shape)
    pairs = asked(
        [window],
        [[[Trigger(int(word), told.classes[number], ())]]],
        {name: n for n, name in enumerate(told.classes)},
    )
    slots = torch.sigmoid(told.heads.arguments(words, pairs)).numpy()
    apart = np.abs(slots - encoder.told.arguments(seen, encoder.told.alone(seen), int(word), int(number)))
    return float(max(np.abs(theirs - mine)[sure].max(initial=0.0), apart[slots >= SURE].max(initial=0.0)))
