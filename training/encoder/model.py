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

from testimonia.parsing.labels import DEPRELS, UPOS, XPOS
from testimonia.tagger.labels import DISTANCES, MENTION_KINDS, RELATIONS, SHAPES, TAGS
from training.encoder.batches import Batch, Trees
from training.encoder.documents import IGNORED

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the base's model.safetensors, as published upstream."""
LAYERS = 5
"""Of the base that are kept."""
HIDDEN = 384
PAIR = 256
LINK = 128
ARC, DEPREL = 192, 64
"""Widths of the views of a word as a dependent and as a head, for the arc and for its relation."""
DROP = 0.1
VIEW_DROP = 0.25
NEVER = -1e9


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
    config._attn_implementation = "eager"  # the fused kernel's backward pass is slow in 16 bits on processors
    bert = BertModel(config, add_pooling_layer=False)
    weights = {name: value for name, value in load_file(path).items() if not name.startswith("pooler")}
    bert.load_state_dict(weights, strict=False)
    types = bert.embeddings.token_type_embeddings.weight.data[0:1]
    looks = nn.Embedding(SHAPES, config.hidden_size)
    looks.weight.data = types.repeat(SHAPES, 1) + torch.randn(SHAPES, config.hidden_size) * 0.01
    bert.embeddings.token_type_embeddings = looks
    bert.encoder.layer = bert.encoder.layer[:layers]
    return bert


def only(found: object) -> torch.Tensor:
    """Return the hidden vectors that a layer gives, with or without what else it tells."""
    first = found[0] if isinstance(found, tuple) else found
    assert isinstance(first, torch.Tensor)
    return first


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
    """What is read from the vectors of words: tags, relations of pairs, antecedents, trees.

    Vectors of a mention are the mean over its words. A pair is scored from its two mentions, the mean of what
    stands between, and classes of distance, kinds and persons between. Arcs and their relations are biaffine
    (Dozat & Manning, Deep Biaffine Attention for Neural Dependency Parsing, 2017).
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
        self.parse_views = nn.Linear(HIDDEN, 2 * ARC + 2 * DEPREL)
        self.parse_root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.parse_arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.parse_deprel = nn.Parameter(torch.zeros(DEPREL + 1, len(DEPRELS) * (DEPREL + 1)))
        self.parse_tags = nn.Linear(HIDDEN, len(UPOS) + len(XPOS))
        self.view_drop = nn.Dropout(VIEW_DROP)
        nn.init.xavier_uniform_(self.parse_arc)
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

    def trees(self, words: torch.Tensor, trees: Trees) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return logits of (rows, words): heads, the root first; relations to the true heads; tags."""
        root = self.parse_root.to(words.dtype).expand(len(words), 1, -1)
        views = nn.functional.leaky_relu(self.parse_views(torch.cat([root, words], 1)), 0.1)
        child, head, lower, upper = self.view_drop(views).split([ARC, ARC, DEPREL, DEPREL], 2)
        pad = nn.functional.pad
        arcs = (pad(child[:, 1:], (0, 1), value=1.0) @ self.parse_arc) @ head.transpose(1, 2)
        apart = trees.sentences[:, :, None] != trees.sentences[:, None, :]
        arcs = arcs.masked_fill(pad(apart, (1, 0), value=False), NEVER)
        at = trees.truth[:, :, 2].clamp(min=0).unsqueeze(2).expand(-1, -1, DEPREL)
        one, two = pad(lower[:, 1:], (0, 1), value=1.0), pad(upper.gather(1, at), (0, 1), value=1.0)
        known = trees.truth[:, :, 3] != IGNORED
        each = (one[known] @ self.parse_deprel).reshape(-1, len(DEPRELS), DEPREL + 1)
        relations = (each * two[known][:, None]).sum(-1)
        return arcs, relations, self.parse_tags(words)


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
        """Return the loss of each task that the batch has: tags, pairs, links, trees."""
        with torch.autocast("cpu", torch.bfloat16):
            encoded = self.words(batch)
        words = self.heads.drop(encoded.float())
        found = {}
        if batch.trees is not None:
            found["trees"] = self._trees(words[batch.trees.rows], batch.trees)
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

    def _trees(self, words: torch.Tensor, trees: Trees) -> torch.Tensor:
        arcs, relations, tags = self.heads.trees(words, trees)
        upos, xpos = tags.split([len(UPOS), len(XPOS)], 2)
        truth, loss = trees.truth, nn.functional.cross_entropy
        of_heads = loss(arcs.flatten(0, 1), truth[:, :, 2].flatten())
        of_relations = loss(relations, truth[:, :, 3][truth[:, :, 3] != IGNORED])
        of_tags = loss(upos.flatten(0, 1), truth[:, :, 0].flatten()) + loss(
            xpos.flatten(0, 1), truth[:, :, 1].flatten()
        )
        return of_heads + of_relations + 0.5 * of_tags

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
