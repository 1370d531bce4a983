"""The shipped encoder: names and relations of a text, by a small transformer run by onnxruntime.

Windows of up to 128 pieces are read one by one, on one thread, so that what a text yields depends on the text
alone: not on what is read beside it, and not on the number of cores.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from io import BytesIO
from itertools import accumulate, pairwise
from typing import Any, Protocol, cast

import numpy as np
from threadpoolctl import threadpool_limits

from testimonia.errors import PluginError, TestimoniaError
from testimonia.parsing.biaffine import ParseHead
from testimonia.parsing.protocol import Parse, Parser
from testimonia.sentence import Sentence
from testimonia.tagger import runtime
from testimonia.tagger.agreement import agreed, repeated
from testimonia.tagger.heads import Floats, Heads, Point, Span, spans
from testimonia.tagger.labels import RELATIONS
from testimonia.tagger.sight import Name, NameKind, Place, Relation, Sight, Tagger, Where, untold
from testimonia.tagger.spelling import kept
from testimonia.tagger.telling import Block, Telling
from testimonia.tagger.told import ToldHeads
from testimonia.tagger.windows import CLOSING, OPENING, Tokeniser, encode, together, windows

REACH = 120
"""Words beyond which an earlier mention is no candidate for a pronoun, as in training."""
TOGETHER = 5_000
"""Words that are cut into pieces together."""
KEPT = 30_000
"""Words of one text whose vectors are held for what relates and is told; beyond, only names are found, so memory stays
bounded."""
AT_ONCE = 512
"""Words, of whole sentences, that are worked on together: a matrix product of many takes half the time."""
WIDTH = 384
"""Numbers of a vector."""
FILES = ("encoder.onnx", "heads.npz", "told.npz", "tokenizer.json")
"""What ships, beside the manifest with their digests."""
RULES = "rules"
"""Argument of a tagger that says nothing of what is told."""
ALL = ("vectors", "told")
"""What the transformer gives: vectors for names, trees and antecedents, and those for statements."""


class Session(Protocol):
    """What runs the transformer: ``onnxruntime.InferenceSession``."""

    def run(self, outputs: list[str], inputs: dict[str, Any], /) -> Sequence[Any]:
        """Return the named outputs."""


class Encoder:
    """A loaded model."""

    def __init__(
        self, session: Session, tokeniser: Tokeniser, heads: Heads, told: ToldHeads, point: Point = "precise"
    ) -> None:
        self.session, self.tokeniser, self.point = session, tokeniser, point
        self.heads, self.told = heads, told
        self.parse = ParseHead(heads.w)

    def at(self, point: Point) -> "Encoder":
        """Return this encoder with another operating point, see ``heads.POINTS``."""
        return Encoder(self.session, self.tokeniser, self.heads, self.told, point)

    def __call__(self, sentences: list[Sentence]) -> Sight:
        """Return the names of the sentences of one text, and what relates two places of one sentence."""
        keep = sum(map(len, sentences)) <= KEPT
        vectors: list[Floats] = []
        telling: list[Block] = []
        found: list[list[Span]] = []
        none: list[Floats] = []
        parses: list[Parse] = []
        for sizes, both in self._blocks(sentences, ALL if keep else ALL[:1]):
            words = both[:, :WIDTH]
            for scores in _parted(self.heads.tags(words), sizes):
                found.append(spans(scores))
                none.append(np.exp(scores[:, 0]))
            parses += self.parse(words, sizes)
            if keep:
                vectors += _parted(words, sizes)
                telling.append((sizes, both[:, WIDTH:]))
        for sentence, parse in zip(sentences, parses, strict=True):
            sentence.tags = list(parse.tags)
        found = [list(kept(*each)) for each in zip(sentences, agreed(sentences, found), strict=True)]
        names = [[_name(span) for span in each] for each in repeated(sentences, found, none)]
        if not keep:
            return Sight(names, parses)
        seen = _Seen(self.heads, self.heads.thresholds[self.point], vectors)
        teller = Telling(self.told, telling, parses, names)
        return Sight(names, parses, seen.relations, seen.links, teller, self.told.worth)

    def _blocks(self, sentences: Sequence[Sentence], wanted: Sequence[str]) -> Iterator[Block]:
        """Yield how many words some sentences have, and their vectors: what is worked on together."""
        for several in together(self.read(list(sentences), wanted), AT_ONCE):
            yield [len(each) for each in several], np.concatenate(several)

    def parsed(self, sentences: Sequence[Sentence]) -> list[Parse]:
        """Return the parses of the sentences of one text."""
        blocks = self._blocks(sentences, ALL[:1])
        return [parse for sizes, words in blocks for parse in self.parse(words, sizes)]

    def vectors(self, sentences: list[Sentence]) -> Iterator[Floats]:
        """Yield the vectors (words, 384) of each sentence."""
        return self.read(sentences, ALL[:1])

    def read(self, sentences: list[Sentence], wanted: Sequence[str]) -> Iterator[Floats]:
        """Yield what the transformer gives of the words of each sentence, one vector behind the other."""
        for group in together(sentences, TOGETHER):
            yield from self._group(group, wanted)

    def _group(self, sentences: list[Sentence], wanted: Sequence[str]) -> Iterator[Floats]:
        bounds = list(accumulate((len(sentence) for sentence in sentences), initial=0))
        places = list(pairwise(bounds))
        pieces, shapes = encode(self.tokeniser, [word for sentence in sentences for word in sentence.words])
        ready: list[Floats] = []
        begun = done = 0
        for first, last in windows([len(each) for each in pieces], places):
            ready.append(self._window(pieces[first:last], shapes[first:last], wanted))
            while done < len(places) and places[done][1] <= last:
                start, end = places[done]
                held = np.concatenate(ready) if len(ready) > 1 else ready[0]
                yield held[start - begun : end - begun]
                done += 1
            held_until = places[done][0] if done < len(places) else last
            if held_until >= last:
                ready, begun = [], last
        yield from (np.zeros((0, WIDTH * len(wanted)), np.float32) for _ in places[done:])

    def _window(self, pieces: list[list[int]], shapes: list[int], wanted: Sequence[str]) -> Floats:
        ids = [OPENING, *(piece for each in pieces for piece in each), CLOSING]
        looks = [0, *(s for s, each in zip(shapes, pieces, strict=True) for _ in each), 0]
        inputs = {"ids": np.array([ids], np.int64), "shapes": np.array([looks], np.int64)}
        found = self.session.run(list(wanted), inputs)
        starts = list(accumulate((len(each) for each in pieces), initial=1))[:-1]
        result: Floats = np.concatenate([each[0][starts] for each in found], 1)
        return result


def _parted(words: Floats, sizes: Sequence[int]) -> list[Floats]:
    """Return what stands one behind the other for each of several sentences."""
    return np.split(words, np.cumsum(sizes)[:-1])


def _name(span: Span) -> Name:
    return Name(span.first, span.last, cast(NameKind, span.kind), round(span.probability, 3))


class _Seen:
    """The vectors of one text's sentences, and what the heads read out of them."""

    def __init__(self, heads: Heads, thresholds: Floats, vectors: list[Floats]) -> None:
        self.heads, self.thresholds, self.vectors = heads, thresholds, vectors
        self.starts = list(accumulate((len(each) for each in vectors), initial=0))

    def links(self, mention: Where, candidates: Sequence[Where]) -> list[float]:
        """Return the probability of each candidate being whom the mention stands for."""
        at = self.starts[mention[0]] + mention[1]
        behind = [at - self.starts[number] - last for number, _, last in candidates]
        near = sorted((i for i, gap in enumerate(behind) if 0 <= gap <= REACH), key=lambda i: candidates[i])
        found = [0.0] * len(candidates)
        if near:
            spans_ = (mention, *(candidates[i] for i in near))
            vectors = np.stack([self.vectors[number][first:last].mean(0) for number, first, last in spans_])
            for i, chance in zip(near, self.heads.links(vectors, [behind[i] for i in near]), strict=True):
                found[i] = float(chance)
        return found

    def relations(self, sentence: int, places: Sequence[Place]) -> list[Relation]:
        """Return the relations that are believed between places of a sentence."""
        asked, chances = self.heads.pairs(self.vectors[sentence], places)
        found = []
        for pair, relation in zip(*np.nonzero(chances >= self.thresholds), strict=True):
            subject, other = asked[pair]
            score = round(float(chances[pair, relation]), 3)
            found.append(Relation(RELATIONS[relation], places[subject], places[other], score))
        return found


def damaged(path: object, why: object) -> TestimoniaError:
    """Return the error for a model file that is missing or damaged, with the way to repair it."""
    return TestimoniaError(
        f"The tagger's model {path} is missing or damaged ({why}). Install Testimonia again "
        f"(pip install --force-reinstall testimonia), or rebuild the model "
        f"from its data in a checkout (see docs/model-card.md)."
    )


def _file(name: str, digest: str) -> bytes:
    path = resources.files(__package__) / "model" / name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise damaged(path, error) from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise damaged(path, "its SHA-256 is not the one in manifest.json")
    return data


def load(argument: str = "") -> Tagger:
    """Return the encoder as a tagger, with "rules" one that leaves all that is told to rules; errors as ``shipped``.

    Raises:
        PluginError: another argument is given.
    """
    if argument not in {"", RULES}:
        raise PluginError(
            f"The tagger “encoder” has no way {argument[:40]!r}: name it alone, or “encoder:{RULES}”."
        )
    encoder = shipped()
    if not argument:
        return encoder
    return lambda sentences: replace(encoder(sentences), told=untold, worth={})


def load_parser(_argument: str = "") -> Parser:
    """Return the encoder as a parser; errors as ``shipped``."""
    return shipped().parsed


@cache
def shipped() -> Encoder:
    """Return the encoder that ships with Testimonia, loaded once in a process.

    Raises:
        TestimoniaError: a model file is missing or damaged; the message says how to repair it.
        ImportError: onnxruntime or tokenizers is not installed.
    """
    onnxruntime = runtime.onnxruntime()  # loading it takes a tenth of a second, and --help must not wait
    from tokenizers import Tokenizer  # noqa: PLC0415 as long

    manifest = resources.files(__package__) / "model" / "manifest.json"
    try:
        digests = json.loads(manifest.read_text("utf-8"))["files"]
        files = {name: _file(name, digests[name]) for name in FILES}
    except (OSError, ValueError, KeyError) as error:
        raise damaged(manifest, error) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    threadpool_limits(1, "blas")  # the sum of a matrix product depends on how many threads share it
    try:
        session = onnxruntime.InferenceSession(
            files["encoder.onnx"], options, providers=["CPUExecutionProvider"]
        )
        tokeniser = Tokenizer.from_str(files["tokenizer.json"].decode())
        tokeniser.no_padding()
        tokeniser.no_truncation()
        with np.load(BytesIO(files["heads.npz"])) as arrays, np.load(BytesIO(files["told.npz"])) as of_told:
            heads, told = Heads(arrays), ToldHeads(of_told)
    except Exception as error:  # whatever the libraries raise on a file they cannot read
        raise damaged(manifest.name, error) from error
    return Encoder(cast(Session, session), cast(Tokeniser, tokeniser), heads, told)
