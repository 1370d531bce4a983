"""Weights of a model that ships, back in torch: a training can go on from where another has ended.

The 8-bit matrices are turned back into floats; the vectors differ from those of the model that ships as little as
8 bits do. A head that the shipped model has not keeps its random beginning.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx.numpy_helper import to_array

import testimonia.tagger
from training.encoder.model import LAYERS, Model

FOLDER = Path(testimonia.tagger.__file__).parent / "model"
"""Where the files that ship are."""
Array = NDArray[np.generic]
IN_ORDER = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
"""The matrices of a layer in the order in which the exporter numbers them."""


def fill(model: Model, weights: Path) -> None:
    """Fill a model with the weights that a training saved, or with those of a folder of files that ship."""
    if weights.is_dir():
        load_shipped(model, weights)
    else:
        model.load_state_dict(torch.load(weights))


def load_shipped(model: Model, folder: Path) -> None:
    """Fill a model with the weights of the files that ship.

    Raises:
        SystemExit: a weight of the encoder is not found in the file.
    """
    arrays = {each.name: to_array(each) for each in onnx.load(folder / "encoder.onnx").graph.initializer}
    encoder = {name: torch.tensor(value) for name, value in _encoder(arrays).items()}
    missing = set(model.encoder.state_dict()) - set(encoder)
    if missing:
        raise SystemExit(f"{folder / 'encoder.onnx'} lacks weights of this model: {sorted(missing)[:3]} …")
    model.encoder.load_state_dict(encoder)
    own = model.heads.state_dict()
    with np.load(folder / "heads.npz") as heads:
        found = {name: heads[name.replace(".", "_")] for name in own if name.replace(".", "_") in heads}
    model.heads.load_state_dict(own | {name: torch.tensor(value).float() for name, value in found.items()})


def _encoder(arrays: dict[str, Array]) -> dict[str, Array]:
    found: dict[str, Array] = {}
    for name, value in arrays.items():
        if name.startswith("bert.") and name.endswith("_quantized"):
            found[name.removesuffix("_quantized")] = _floats(arrays, name.removesuffix("_quantized"))
        elif name.startswith("bert.") and not name.endswith(("_scale", "_zero_point")):
            found[name] = value
    matrices = (name for name in arrays if "MatMul" in name and name.endswith("_quantized"))
    bare = sorted(
        (name.removesuffix("_quantized") for name in matrices), key=lambda name: int(name.split("_")[-1])
    )
    for number, name in enumerate(
        bare[: LAYERS * len(IN_ORDER)]
    ):  # those of the branch for statements come behind
        layer, place = divmod(number, len(IN_ORDER))
        found[f"bert.encoder.layer.{layer}.{IN_ORDER[place]}.weight"] = _floats(arrays, name).T.copy()
    return found


def _floats(arrays: dict[str, Array], name: str) -> Array:
    values = arrays[name + "_quantized"].astype(np.float32)
    zero = arrays[name + "_zero_point"].astype(np.float32)
    result: Array = ((values - zero) * arrays[name + "_scale"].astype(np.float32)).astype(np.float32)
    return result
