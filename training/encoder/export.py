"""Writes trained weights as what ships: ``python -m training.encoder.export WEIGHTS --base FOLDER [--told FILE]``.

    encoder.onnx      the transformer with its branch for statements, their matrices in 8 bits, for onnxruntime
    heads.npz         what reads its vectors, in 16 bits, for numpy
    told.npz          what reads the branch's, in 16 bits, with what its scores are worth; empty without --told
    tokenizer.json    the vocabulary
    manifest.json     SHA-256 of each, of the base, and what the model was trained on

One window is read at a time, so there is no mask, and a text's vectors do not depend on what is read beside it.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from torch import nn

from testimonia.tagger.encoder import ALL, FILES
from testimonia.tagger.heads import POINTS
from testimonia.tagger.labels import MENTION_KINDS, RELATIONS, SLOTS, TAGS
from testimonia.tagger.runtime import onnxruntime
from training.encoder.model import HIDDEN, LAYERS, SHA256, Encoder, Model, base, only
from training.encoder.shipped import FOLDER, fill
from training.encoder.verify import verify
from training.told.model import Told, arrays

HEADS_OF_ATTENTION = 12
Array = NDArray[np.generic]
Thresholds = dict[str, dict[str, float]]
"""Operating point (``heads.POINTS``) to relation to probability."""


class _Alone(nn.Module):
    """The encoder with its branch, for one window without padding."""

    def __init__(self, encoder: Encoder, told: Told) -> None:
        super().__init__()
        self.bert, self.branch, self.below = encoder.bert, told.branch, told.below

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return (1, pieces, 384) twice: the vectors of the encoder, and those of the branch."""
        below: torch.Tensor = self.bert.embeddings(input_ids=ids, token_type_ids=shapes)
        for layer in self.bert.encoder.layer[: self.below]:
            below = only(layer(below, None))
        hidden = below
        for layer in self.bert.encoder.layer[self.below :]:
            hidden = only(layer(hidden, None))
        return hidden, self.branch(below, None)


def write_onnx(model: Model, told: Told, path: Path) -> None:
    """Write the transformer with fused operators and 8-bit matrices."""
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = Path(folder) / "plain.onnx", Path(folder) / "fused.onnx"
        ids = torch.randint(1000, 2000, (1, 40))
        names = {"input_names": ["ids", "shapes"], "output_names": list(ALL)}
        torch.onnx.export(
            _Alone(model.encoder, told).eval(), (ids, torch.zeros_like(ids)), str(plain), **names,
            dynamic_axes={name: {1: "pieces"} for name in ("ids", "shapes", *ALL)},
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


def write_told(model: Told, path: Path, worth: Mapping[str, Array]) -> None:
    """Write the heads for statements and, as ``training.told.calibrate`` found it, what their scores are worth."""
    held = arrays(model)
    given: dict[str, Any] = {name: held[name].astype(np.float16) for name in held if name != "classes"}
    np.savez_compressed(path, **(given | {"classes": held["classes"]} | dict(worth)))


def write_manifest(folder: Path) -> None:
    """Write what is in the folder, with digests."""
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
    told = {"version": 1, "base": {"all-MiniLM-L6-v2 model.safetensors": SHA256}, "files": files,
            "tags": TAGS, "kinds": MENTION_KINDS, "relations": RELATIONS, "slots": SLOTS}  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def load(weights: Path, folder_of_base: Path) -> Model:
    """Return a model with weights that were saved by a training, or those of a folder of files that ship."""
    model = Model(base(folder_of_base, LAYERS if weights.is_dir() else _layers(weights)))
    fill(model, weights)
    return model.eval()


def _layers(weights: Path) -> int:
    """Return how many layers the weights of a training have."""
    numbered = (name.split(".layer.")[1] for name in torch.load(weights) if ".layer." in name)
    return 1 + max(int(name.split(".")[0]) for name in numbered)


def kept(weights: Path) -> Thresholds:
    """Return the thresholds of a folder of files that ship; none of other weights."""
    if not weights.is_dir():
        return {}
    with np.load(weights / "heads.npz") as heads:
        rows = zip(POINTS, heads["thresholds"], strict=True)
        return {point: dict(zip(RELATIONS, map(float, row), strict=True)) for point, row in rows}


def load_told(model: Model, weights: Path | None) -> Told:
    """Return the branch and heads for statements; without weights those that say nothing."""
    if weights is None:
        return Told(model.encoder.bert, []).eval()
    saved = torch.load(weights)
    told = Told(model.encoder.bert, saved["classes"])
    told.load_state_dict(saved["state"])
    return told.eval()


@dataclass(frozen=True, slots=True)
class Given:
    """What is written: weights, thresholds of relations, weights for statements and what their scores are worth."""

    model: Model
    told: Told
    thresholds: Thresholds
    worth: Mapping[str, Array]


def export(given: Given, folder_of_base: Path, out: Path) -> None:
    """Write all files that ship into ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    write_onnx(given.model, given.told, out / "encoder.onnx")
    write_heads(given.model, out / "heads.npz", given.thresholds)
    write_told(given.told, out / "told.npz", given.worth)
    shutil.copyfile(folder_of_base / "tokenizer.json", out / "tokenizer.json")
    print(f"largest difference from the weights as trained: {verify(given.model, given.told, out):.3f}")
    write_manifest(out)


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder.export", description=__doc__)
    parser.add_argument("weights", type=Path, help="of a training, or a folder of a model that ships")
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument(
        "--thresholds", type=Path, help="JSON: relation to probability, from training.encoder.calibrate"
    )
    parser.add_argument("--told", type=Path, help="weights for statements, from training.told.train")
    parser.add_argument(
        "--worth", type=Path, help="what their scores are worth, from training.told.calibrate"
    )
    given = parser.parse_args()
    thresholds = json.loads(given.thresholds.read_text("utf-8")) if given.thresholds else kept(given.weights)
    worth: dict[str, Array] = dict(np.load(given.worth)) if given.worth else {}
    model = load(given.weights, given.base)
    export(Given(model, load_told(model, given.told), thresholds, worth), given.base, given.out)


if __name__ == "__main__":
    main()
