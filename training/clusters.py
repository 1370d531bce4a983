"""Groups common words by likeness of meaning: ``python -m training.clusters MODEL_FOLDER``.

The input are the word vectors of all-MiniLM-L6-v2 (Apache-2.0), of which only the clusters of whole words
are kept. Run once; its result, ``training/clusters.tsv``, is part of the repository, so that training the
tagger needs neither the vectors nor numpy and scikit-learn.
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors, as published upstream."""
SIZES = (60, 400)
SEED = 7
RESULT = Path(__file__).with_name("clusters.tsv")


def main() -> None:
    """Write word, coarse cluster and fine cluster, one word a line."""
    import numpy as np  # noqa: PLC0415 a training-time need only
    from sklearn.cluster import KMeans  # noqa: PLC0415

    folder = Path(sys.argv[1])
    raw = (folder / "model.safetensors").read_bytes()
    if hashlib.sha256(raw).hexdigest() != SHA256:
        sys.exit(
            f"{folder / 'model.safetensors'} is not the published file: its SHA-256 differs from {SHA256}."
        )
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    entry = next(value for name, value in header.items() if "word_embeddings" in name)
    start, end = (8 + length + offset for offset in entry["data_offsets"])
    vectors = np.frombuffer(raw[start:end], dtype=np.float32).reshape(entry["shape"])
    vocabulary = (folder / "vocab.txt").read_text("utf-8").split("\n")
    rows = [i for i, word in enumerate(vocabulary) if len(word) > 1 and word.isalpha() and word.isascii()]
    chosen = vectors[rows] - vectors[rows].mean(0)
    chosen = chosen / np.linalg.norm(chosen, axis=1, keepdims=True)
    labels = [KMeans(size, n_init=1, random_state=SEED, max_iter=30).fit(chosen).labels_ for size in SIZES]
    lines = (
        f"{vocabulary[row]}\t{coarse}\t{fine}\n" for row, coarse, fine in zip(rows, *labels, strict=True)
    )
    RESULT.write_text("".join(sorted(lines)), "utf-8")


if __name__ == "__main__":
    main()
