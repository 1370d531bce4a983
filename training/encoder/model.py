"""The encoder with its heads, in torch: what is trained here runs without torch (``testimonia.tagger``).

Base: all-MiniLM-L6-v2, of which the lower layers are kept. It reads small letters only; the embedding of
token types, which it does not use, is widened to carry each word's look.
"""

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from transformers import BertConfig, BertModel

from testimonia.tagger.labels import DISTANCES, MENTION_KINDS, RELATIONS, SHAPES, TAGS
from training.clusters import SHA256
from training.encoder.batches import Batch

HIDDEN = 384
PAIR = 256
LINK = 128
DROP = 0.1


def base(folder: Path, layers: int) -> BertModel:
    """Return the lower layers of the published model, after checking that it is the published one.

    Raises:
        SystemExit: the file differs from the published one.
    """
    path = folder / "model.safetensors"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{path} is not the published file: its SHA-256 is {found}, not {SHA256}.")
    config = BertConfig.from_json_file(str(folder / "config.json"))
    config._attn_implementation = "sdpa"
    bert = BertModel(config, add_pooling_layer=False)
    weights = {name: value for name, value in load_file(path).items() if not name.startswith("pooler")}
    bert.load_state_dict(weights, strict=False)
    types = bert.embeddings.token_type_embeddings.weight.data[0:1]
    looks = nn.Embedding(SHAPES, config.hidden_size)
    looks.weight.data = types.repeat(SHAPES, 1) + torch.randn(SHAPES, config.hidden_size) * 0.01
    bert.embeddings.token_type_embeddings = looks
    bert.encoder.layer = bert.encoder.layer[:layers]
    return bert


class Encoder(nn.Module):
    """Pieces of words to vectors."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, shapes: torch.Tensor) -> torch.Tensor:
        """Return (rows, pieces, 384)."""
        result: torch.Tensor = self.bert(
            input_ids=ids, attention_mask=mask, token_type_ids=shapes
        ).last_hidden_state
        return result


class Heads(nn.Module):
    """What is read from the vectors of words: tags, relations of pairs, antecedents.

    Vectors of a mention are the mean over its words. A pair is scored from its two mentions, the mean of what
    stands between, and classes of distance, kinds and persons between.
    """

    def __init__(self) -> None:
        super().__init__()
        self.drop = nn.Dropout(DROP)
        self.tag = nn.Linear(HIDDEN, len(TAGS))
        self.pair_subject = nn.Linear(HIDDEN, PAIR)
        self.pair_object = nn.Linear(HIDDEN, PAIR, bias=False)
        self.pair_between = nn.Linear(HIDDEN, PAIR, bias=False)
        self.pair_both = nn.Linear(HIDDEN, PAIR, bias=False)
        self.pair_distance = nn.Embedding(len(DISTANCES) * 2, PAIR)
        self.pair_kinds = nn.Embedding(len(MENTION_KINDS) ** 2, PAIR)
        self.pair_persons = nn.Embedding(4, PAIR)
        self.pair_out = nn.Linear(PAIR, len(RELATIONS))
        self.link_mention = nn.Linear(HIDDEN, LINK)
        self.link_candidate = nn.Linear(HIDDEN, LINK, bias=False)
        self.link_both = nn.Linear(HIDDEN, LINK, bias=False)
        self.link_distance = nn.Embedding(len(DISTANCES), LINK)
        self.link_persons = nn.Embedding(4, LINK)
        self.link_out = nn.Linear(LINK, 1)
        self.link_none = nn.Linear(HIDDEN, 1)
        for table in (
            self.pair_distance,
            self.pair_kinds,
            self.pair_persons,
            self.link_distance,
            self.link_persons,
        ):
            nn.init.normal_(table.weight, std=0.02)

    def mentions(self, words: torch.Tensor, places: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the vectors of mentions (mean over words), and running sums over words for what is between."""
        sums = torch.cat([torch.zeros_like(words[:, :1]), words.cumsum(1)], 1)
        row, first, last = places[:, 0], places[:, 1], places[:, 2]
        vectors = (sums[row, last] - sums[row, first]) / (last - first).unsqueeze(1)
        return vectors, sums

    def pairs(self, vectors: torch.Tensor, sums: torch.Tensor, batch: Batch) -> torch.Tensor:
        """Return (pairs, relations): how much speaks for each relation, in logits."""
        subject, other, far, turned, persons = batch.pairs.unbind(1)
        places = batch.mentions
        start = torch.where(turned == 1, places[other, 2], places[subject, 2])
        end = torch.maximum(torch.where(turned == 1, places[subject, 1], places[other, 1]), start)
        row = places[subject, 0]
        between = (sums[row, end] - sums[row, start]) / (end - start).clamp(min=1).unsqueeze(1)
        kinds = places[subject, 3] * len(MENTION_KINDS) + places[other, 3]
        hidden = (
            self.pair_subject(vectors)[subject]
            + self.pair_object(vectors)[other]
            + self.pair_between(between)
            + self.pair_both(vectors[subject] * vectors[other])
            + self.pair_distance(far * 2 + turned)
            + self.pair_kinds(kinds)
            + self.pair_persons(persons)
        )
        result: torch.Tensor = self.pair_out(self.drop(nn.functional.gelu(hidden, approximate="tanh")))
        return result

    def links(self, vectors: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
        """Return the logit of each row of ``Batch.links``."""
        mention, candidate, far, persons = rows.unbind(1)
        hidden = (
            self.link_mention(vectors)[mention]
            + self.link_candidate(vectors)[candidate]
            + self.link_both(vectors[mention] * vectors[candidate])
            + self.link_distance(far)
            + self.link_persons(persons)
        )
        result: torch.Tensor = self.link_out(self.drop(nn.functional.gelu(hidden, approximate="tanh")))
        return result.squeeze(1)


class Model(nn.Module):
    """Encoder and heads, with the loss of a batch."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.encoder = Encoder(bert)
        self.heads = Heads()

    def words(self, batch: Batch) -> torch.Tensor:
        """Return (rows, words, 384): the vector of each word's first piece."""
        pieces = self.encoder(batch.ids, batch.mask, batch.shapes)
        index = batch.words.unsqueeze(2).expand(-1, -1, pieces.shape[2])
        return pieces.gather(1, index)

    def losses(self, batch: Batch) -> dict[str, torch.Tensor]:
        """Return the loss of each task that the batch has: tags, pairs, links."""
        words = self.heads.drop(self.words(batch))
        found = {}
        if batch.tags is not None:
            place, right = batch.tags
            scores = torch.log_softmax(self.heads.tag(words).reshape(-1, len(TAGS))[place], -1)
            found["tags"] = -torch.logsumexp(scores.masked_fill(~right, -1e9), -1).mean()
        if len(batch.mentions) and (len(batch.pairs) or batch.linked):
            vectors, sums = self.heads.mentions(words, batch.mentions)
            if len(batch.pairs):
                logits = self.heads.pairs(vectors, sums, batch)
                each = nn.functional.binary_cross_entropy_with_logits(
                    logits, batch.truth, batch.weight, reduction="sum"
                )
                found["pairs"] = each / len(batch.pairs)
            if batch.linked:
                found["links"] = self._links(vectors, batch)
        return found

    def _links(self, vectors: torch.Tensor, batch: Batch) -> torch.Tensor:
        scores = self.heads.links(vectors, batch.links)
        none = self.heads.link_none(vectors).squeeze(1)
        total, start = vectors.new_zeros(()), 0
        for size, right in batch.linked:
            alone = none[batch.links[start, 0]].unsqueeze(0)
            each = torch.log_softmax(torch.cat([scores[start : start + size], alone]), 0)
            total = total - torch.logsumexp(each[right or [size]], 0)
            start += size
        return total / len(batch.linked)
