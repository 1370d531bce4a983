"""What the branch for statements stands on: the encoder that ships, its lower layers frozen."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import torch
from transformers import BertModel

from testimonia.tagger.windows import CLOSING, OPENING
from training.encoder.model import LAYERS, Model, base, only
from training.encoder.shipped import FOLDER, load_shipped
from training.told.examples import Window
from training.told.model import BELOW

Lower = dict[int, torch.Tensor]
"""By ``id`` of a window, (pieces, 384) of the layers below, in 16 bits."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The encoder that ships, in torch: what the branch begins from, and what it stands on."""

    bert: BertModel
    below: int = BELOW

    @classmethod
    def of(cls, folder_of_base: Path, below: int = BELOW) -> "Ground":
        """Return the encoder that ships."""
        model = Model(base(folder_of_base, LAYERS))
        load_shipped(model, FOLDER)
        return cls(model.encoder.bert.eval(), below)

    @torch.no_grad()
    def lower(self, windows: Iterable[Window]) -> Lower:
        """Return what the layers below the branch give of each window."""
        found: Lower = {}
        for window in windows:
            pieces = [word for sentence in window.sentences for word in sentence.pieces]
            looks = [shape for sentence in window.sentences for shape in sentence.shapes]
            ids = [OPENING, *chain.from_iterable(pieces), CLOSING]
            shapes = [0, *(s for s, word in zip(looks, pieces, strict=True) for _ in word), 0]
            hidden = self.bert.embeddings(
                input_ids=torch.tensor([ids]), token_type_ids=torch.tensor([shapes])
            )
            for layer in self.bert.encoder.layer[: self.below]:
                hidden = only(layer(hidden, None))
            found[id(window)] = hidden[0].half()
        return found
