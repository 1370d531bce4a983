"""Writes trained weights as what ships: ``python -m training.encoder.export WEIGHTS --base FOLDER``.

    encoder.onnx      the transformer, its matrices in 8 bits, for onnxruntime
    heads.npz         what reads its vectors, in 16 bits, for numpy
    tokenizer.json    the vocabulary
    manifest.json     SHA-256 of each, of the base, and what the model was trained on

One window is read at a time, so there is no mask, and a text's vectors do not depend on what is read beside it.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from tokenizers import Tokenizer
from torch import nn

import testimonia.tagger
from testimonia.languages.en.tokens import tokenise
from testimonia.tagger.encoder import Encoder as EncoderAtWork
from testimonia.tagger.heads import POINTS, Heads
from testimonia.tagger.labels import MENTION_KINDS, RELATIONS, TAGS
from testimonia.tagger.runtime import onnxruntime
from training.encoder.batches import batch, cut
from training.encoder.documents import Document, Mention, Pair
from training.encoder.model import HIDDEN, SHA256, Encoder, Model, base

FOLDER = Path(testimonia.tagger.__file__).parent / "model"
HEADS_OF_ATTENTION = 12
Thresholds = dict[str, dict[str, float]]
"""Operating point (``heads.POINTS``) to relation to probability."""


class _Alone(nn.Module):
    """The encoder for one window without padding."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.bert = encoder.bert

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor) -> torch.Tensor:
        """Return (1, pieces, 384)."""
        hidden = self.bert.embeddings(input_ids=ids, token_type_ids=shapes)
        for layer in self.bert.encoder.layer:
            found = layer(hidden, None)
            hidden = found[0] if isinstance(found, tuple) else found
        result: torch.Tensor = hidden
        return result


def write_onnx(model: Model, path: Path) -> None:
    """Write the transformer with fused operators and 8-bit matrices."""
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = Path(folder) / "plain.onnx", Path(folder) / "fused.onnx"
        ids = torch.randint(1000, 2000, (1, 40))
        names = {"input_names": ["ids", "shapes"], "output_names": ["vectors"]}
        torch.onnx.export(
            _Alone(model.encoder).eval(), (ids, torch.zeros_like(ids)), str(plain), **names,
            dynamic_axes={name: {1: "pieces"} for name in ("ids", "shapes", "vectors")},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        options = onnxruntime("transformers.fusion_options").FusionOptions("bert")
        options.enable_embed_layer_norm = False
        options.enable_gelu_approximation = True
        better = onnxruntime("transformers.optimizer").optimize_model(
            str(plain),
            "bert",
            num_heads=HEADS_OF_ATTENTION,
            hidden_size=HIDDEN,
            optimization_options=options,
            opt_level=0,
        )
        better.save_model_to_file(str(fused))
        quantization = onnxruntime("quantization")
        quantization.quantize_dynamic(
            str(fused), str(path), weight_type=quantization.QuantType.QInt8, per_channel=True, reduce_range=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip


def write_heads(model: Model, path: Path, thresholds: Thresholds) -> None:
    """Write the heads and, for each operating point and relation, from which probability on it is believed."""
    arrays = {
        name.replace(".", "_"): value.numpy().astype(np.float16)
        for name, value in model.heads.state_dict().items()
    }
    least = np.array([[thresholds.get(p, {}).get(r, 0.5) for r in RELATIONS] for p in POINTS], np.float32)
    np.savez_compressed(path, thresholds=least, **arrays)


def write_manifest(folder: Path) -> None:
    """Write what is in the folder, with digests."""
    files = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("encoder.onnx", "heads.npz", "tokenizer.json")
    }
    told = {"version": 1, "base": {"all-MiniLM-L6-v2 model.safetensors": SHA256}, "files": files,
            "tags": TAGS, "kinds": MENTION_KINDS, "relations": RELATIONS}  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def export(weights: Path, folder_of_base: Path, out: Path, thresholds: Thresholds) -> None:
    """Write all files that ship into ``out``."""
    state = torch.load(weights)
    layers = 1 + max(int(name.split(".layer.")[1].split(".")[0]) for name in state if ".layer." in name)
    model = Model(base(folder_of_base, layers))
    model.load_state_dict(state)
    model.eval()
    out.mkdir(parents=True, exist_ok=True)
    write_onnx(model, out / "encoder.onnx")
    write_heads(model, out / "heads.npz", thresholds)
    shutil.copyfile(folder_of_base / "tokenizer.json", out / "tokenizer.json")
    print(f"largest difference from the weights as trained: {verify(model, out):.3f}")
    write_manifest(out)


SAMPLE = (
    "Olga Tareeva was born in Riga in 1884. In 1906 she joined the Norwegian Labour Party, and in 1910 she married "
    "Karl Berg, who wrote for the Leipziger Volkszeitung."
)
DIFFERENCE = 0.25
"""How far a probability of 8-bit weights may lie from that of the weights as trained. A pair near one half moves by
0.2 under the noise of 8 bits while every tag stays; a matrix that was written wrong moves it to the other end."""


def verify(model: Model, folder: Path) -> float:
    """Hold what was written, run without torch, against the trained model; return the largest difference.

    Raises:
        SystemExit: a word has another tag, or a probability lies too far off.
    """
    tokeniser = Tokenizer.from_file(str(folder / "tokenizer.json"))
    session = onnxruntime().InferenceSession(str(folder / "encoder.onnx"), providers=["CPUExecutionProvider"])
    with np.load(folder / "heads.npz") as arrays:
        encoder = EncoderAtWork(session, tokeniser, Heads(arrays))
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
    far = [float(np.abs(np.exp(encoder.heads.tags(mine)) - tags).max())]
    for pair, row in zip(asked, chances, strict=True):
        if pair in rows:
            far.append(float(np.abs(np.where(row > 0, rows[pair] - row, 0)).max()))
    if max(far) > DIFFERENCE or (encoder.heads.tags(mine).argmax(-1) != tags.argmax(-1)).any():
        raise SystemExit(f"What was written differs from what was trained, by up to {max(far):.2f}.")
    return max(far)


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder.export", description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument(
        "--thresholds", type=Path, help="JSON: relation to probability, from training.encoder.calibrate"
    )
    given = parser.parse_args()
    thresholds = json.loads(given.thresholds.read_text("utf-8")) if given.thresholds else {}
    export(given.weights, given.base, given.out, thresholds)


if __name__ == "__main__":
    main()
