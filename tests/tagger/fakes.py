"""A tokeniser and a session that need no model: a piece is a letter, a vector says what the letter is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass
class Pieces:
    """What the tokeniser returns."""

    ids: list[int]
    word_ids: list[int | None]


class Letters:
    """Cuts words into letters; only ASCII letters and digits are known."""

    def encode(self, sequence: list[str], *, is_pretokenized: bool, add_special_tokens: bool) -> Pieces:
        """Return the letters of each word."""
        assert is_pretokenized
        assert not add_special_tokens
        known = [(ord(c), i) for i, word in enumerate(sequence) for c in word if c.isalnum() and c.isascii()]
        return Pieces([letter for letter, _ in known], [word for _, word in known])


class Session:
    """Returns for each piece its number, and a one for its look, in a vector; counts its runs."""

    def __init__(self) -> None:
        self.longest = 0
        self.runs = 0

    def run(self, outputs: list[str], inputs: dict[str, Any], /) -> Sequence[Any]:
        """Return one row for each output."""
        assert set(outputs) <= {"vectors", "told"}
        size = inputs["ids"].shape[1]
        self.longest, self.runs = max(self.longest, size), self.runs + 1
        vectors = np.zeros((1, size, 384), np.float32)
        vectors[0, :, 0] = inputs["ids"][0]
        vectors[0, np.arange(size), 1 + inputs["shapes"][0]] = 1
        return [vectors] * len(outputs)


def weights() -> dict[str, np.ndarray[Any, Any]]:
    """Return heads that take every word with a capital (look 2) for a person's first name, others for none."""
    from testimonia.tagger.labels import DISTANCES, MENTION_KINDS, RELATIONS, TAGS

    tag = np.zeros((len(TAGS), 384), np.float32)
    tag[TAGS.index("B-person"), 1 + 2] = 30.0
    bias = np.full(len(TAGS), -20.0, np.float32)
    bias[0], bias[TAGS.index("B-person")] = 0.0, -15.0
    rng = np.random.default_rng(7)
    wide = {
        name: rng.normal(0, 0.1, (16, 384)).astype(np.float32)
        for name in ("subject", "object", "between", "both")
    }
    return {
        "tag_weight": tag, "tag_bias": bias, "thresholds": np.full((2, len(RELATIONS)), 0.5, np.float32),
        **{f"pair_{name}_weight": value for name, value in wide.items()},
        "pair_subject_bias": np.zeros(16, np.float32),
        "pair_distance_weight": rng.normal(0, 1, (2 * len(DISTANCES), 16)).astype(np.float32),
        "pair_kinds_weight": rng.normal(0, 1, (len(MENTION_KINDS) ** 2, 16)).astype(np.float32),
        "pair_persons_weight": rng.normal(0, 1, (4, 16)).astype(np.float32),
        "pair_out_weight": rng.normal(0, 1, (len(RELATIONS), 16)).astype(np.float32),
        "link_mention_weight": wide["subject"], "link_mention_bias": np.zeros(16, np.float32),
        "link_candidate_weight": wide["object"], "link_both_weight": wide["both"],
        "link_distance_weight": rng.normal(0, 1, (len(DISTANCES), 16)).astype(np.float32),
        "link_persons_weight": rng.normal(0, 1, (4, 16)).astype(np.float32),
        "link_out_weight": rng.normal(0, 1, (1, 16)).astype(np.float32), "link_out_bias": np.zeros(1, np.float32),
        "link_none_weight": np.zeros((1, 384), np.float32), "link_none_bias": np.zeros(1, np.float32),
        "pair_out_bias": np.zeros(len(RELATIONS), np.float32),
        **parse_weights(rng),
    }  # fmt: skip


def parse_weights(rng: np.random.Generator) -> dict[str, np.ndarray[Any, Any]]:
    """Return a parse head that knows nothing, four wide for arcs and two for relations."""
    from testimonia.parsing.labels import DEPRELS, UPOS, XPOS

    arc, deprel = 4, 2
    shapes = {
        "parse_views_weight": (2 * (arc + deprel), 384), "parse_views_bias": (2 * (arc + deprel),),
        "parse_root": (384,), "parse_arc": (arc + 1, arc),
        "parse_deprel": (deprel + 1, len(DEPRELS) * (deprel + 1)),
        "parse_tags_weight": (len(UPOS) + len(XPOS), 384), "parse_tags_bias": (len(UPOS) + len(XPOS),),
    }  # fmt: skip
    return {name: rng.normal(0, 0.1, shape).astype(np.float32) for name, shape in shapes.items()}


def silent() -> dict[str, np.ndarray[Any, Any]]:
    """Return heads for statements that know no class, and so say nothing."""
    from testimonia.tagger.labels import SLOTS
    from testimonia.tagger.trees import DISTANCES, PATHS, SIZES

    wide = dict.fromkeys(("of_trigger", "of_word", "of_both", "of_head", "of_children"), (8, 384))
    shapes = wide | {
        "trigger_in": (16, 5 * 384 + 16), "trigger_out": (0, 16), "class": (0, 8), "distance": (DISTANCES, 4),
        "path": (PATHS, 4), "of_labels": (8, 2 * 12 + 8 + 8), "argument_out": (len(SLOTS), 8),
        **{name: (size, 4) for name, size in SIZES.items()},
    }  # fmt: skip
    found: dict[str, np.ndarray[Any, Any]] = {
        f"{name}_weight": np.zeros(shape, np.float32) for name, shape in shapes.items()
    }
    biases = {"trigger_in": 16, "trigger_out": 0, "of_trigger": 8, "argument_out": len(SLOTS)}
    found |= {f"{name}_bias": np.zeros(size, np.float32) for name, size in biases.items()}
    return found | {"classes": np.array([], np.str_)}
