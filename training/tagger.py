"""Rebuilds the tagger's models: ``python -m training.tagger --data DIR``."""

import argparse
import hashlib
from pathlib import Path

import testimonia.tagger
from testimonia.tagger.store import encode
from training import names, pos
from training.clusters import RESULT as CLUSTERS
from training.mentions import everything
from training.own import own
from training.treebank import tagged

MODELS = Path(testimonia.tagger.__file__).parent
TREEBANKS = ("ud_ewt/en_ewt-ud-train.conllu", "gum/gum-train.permissive.conllu")


def build_pos(data: Path) -> bytes:
    """Return the file of the part-of-speech tagger, trained on the treebanks below ``data``."""
    sentences = [sentence for name in TREEBANKS for _, sentence in tagged(data / "language" / name)]
    return encode("pos", pos.train(sentences))


def build_clusters(_: Path) -> bytes:
    """Return the file of word clusters, made once from published word vectors (``training.clusters``)."""
    rows = [line.split("\t") for line in CLUSTERS.read_text("utf-8").splitlines()]
    return encode("clusters", {"clusters": {word: f"{coarse} {fine}" for word, coarse, fine in rows}})


def build_names(data: Path) -> bytes:
    """Return the file of the finder of names, trained on our own sentences and all corpora not held out."""
    corpora = everything(data)
    examples = [ex for corpus in corpora.values() for ex in corpus if not names.held_out(ex.document)]
    return encode("names", names.train(examples + own()))


BUILDERS = {"clusters": build_clusters, "pos": build_pos, "names": build_names}
"""In this order: the names are learnt on the tags of the tagger just built."""


def main() -> None:
    """Train the models named on the command line, all by default, and write them into the package."""
    parser = argparse.ArgumentParser(prog="python -m training.tagger", description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="the folder that holds language/ and life_facts/"
    )
    parser.add_argument("--out", type=Path, default=MODELS, help="where the models go (default: the package)")
    parser.add_argument("models", nargs="*", default=list(BUILDERS), help="which models (default: all)")
    given = parser.parse_args()
    for name in given.models:
        data = BUILDERS[name](given.data)
        (given.out / f"{name}.model.gz").write_bytes(data)
        print(f"{name}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
