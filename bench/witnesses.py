"""Which passages are copies of which, beside peers, and what it costs: ``python -m bench.witnesses [cost]``.

Without a word: of made-up passages with copies planted among them, how many are found and how many pairs are held to be
copies that are none; by ``archive.depending``, and in the same run by

    token set     rapidfuzz's token_set_ratio over all pairs, at the threshold at which it does best here
    indel         the same with rapidfuzz's ratio
    whole         MinHash of whole passages (rensa: 128 values, 32 bands), words in threes, what meets is taken as it is

``cost``: the time of 10,000 passages in 1,000 sources, of one source more, and the same of 10,000 sources that all
print one passage; beside it the time of one token_set_ratio over all pairs of 2,000 passages.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process
from rensa import RMinHash

from bench.witnesses_made import Planted, collection, passage
from testimonia.archive.depending import depend
from testimonia.archive.files import FileRecord
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import finish_run, start_run, write_reading
from testimonia.model import Passage, Reading, Source, content_id

Pairs = set[tuple[int, int]]
SUBJECTS, EACH = 300, 50
SOURCES, IN_EACH = 1000, 10
ALIKE = 10_000


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory(prefix="testimonia-bench-") as folder:
        (_cost if sys.argv[1:] == ["cost"] else _found)(Path(folder))


# ---------------------------------------------------------------- what is found


def _found(folder: Path) -> None:
    texts, planted = collection(SUBJECTS, EACH)
    true = same_origin(planted)
    print(f"{len(texts)} passages, {len(planted)} of them copies; {len(true)} pairs of one origin")
    results = [_timed("here", lambda: by_archive(folder, texts))]
    results += [_timed(name, partial(by_scorer, texts, true, scorer)) for name, scorer in _PEERS]
    results += [_timed("whole", lambda: by_whole(texts))]
    kinds = list(dict.fromkeys(one.kind for one in planted))
    print(f"{'':<22}" + "".join(f"{name:>12}" for name, _, _ in results))
    for kind in kinds:
        shares = (recall(found, [one for one in planted if one.kind == kind]) for _, found, _ in results)
        print(f"{kind:<22}" + "".join(f"{share:>11.0%} " for share in shares))
    print(
        f"{'recall, all pairs':<22}" + "".join(f"{len(f & true) / len(true):>11.1%} " for _, f, _ in results)
    )
    print(f"{'precision':<22}" + "".join(f"{precision(found, true):>11.1%} " for _, found, _ in results))
    print(f"{'false pairs':<22}" + "".join(f"{len(found - true):>12}" for _, found, _ in results))
    print(f"{'time':<22}" + "".join(f"{seconds / results[0][2]:>10.2f} ×" for _, _, seconds in results))
    print(f"here: {results[0][2]:.2f} s of CPU, with writing and reading the archive")


_PEERS: tuple[tuple[str, Any], ...] = (("token set", fuzz.token_set_ratio), ("indel", fuzz.ratio))


def _timed(name: str, work: Callable[[], Pairs]) -> tuple[str, Pairs, float]:
    began = process_time()
    found = work()
    return name, found, process_time() - began


def same_origin(planted: Iterable[Planted]) -> Pairs:
    """Return all pairs of passages that hold the same words: copies with their first, and copies of one first."""
    kin: dict[int, list[int]] = defaultdict(list)
    for one in planted:
        kin[one.first] += [one.copy] if kin[one.first] else [one.first, one.copy]
    return {pair for same in kin.values() for pair in combinations(sorted(same), 2)}


def recall(found: Pairs, planted: Sequence[Planted]) -> float:
    """Return the share of planted copies that are found with their first."""
    return sum((one.first, one.copy) in found for one in planted) / len(planted)


def precision(found: Pairs, true: Pairs) -> float:
    """Return the share of pairs found that are of one origin."""
    return len(found & true) / max(1, len(found))


def by_archive(folder: Path, texts: Sequence[str]) -> Pairs:
    """Return the pairs of passages that are held to be alike, each passage being a source."""
    with create_or_open(folder / "found.testimonia") as archive:
        _write(archive, (_source(f"{n:06}.txt", [text]) for n, text in enumerate(texts)))
        depend(archive)
        rows = archive.execute(
            "SELECT s.path AS a, o.path AS b FROM dependence d JOIN source s ON s.id = d.source_id"
            " JOIN source o ON o.id = d.on_id"
        )
        numbers = [sorted((int(row["a"][:6]), int(row["b"][:6]))) for row in rows]
        return {(one, other) for one, other in numbers}


def by_scorer(texts: Sequence[str], true: Pairs, scorer: Any) -> Pairs:
    """Return the pairs that a scorer finds, at the threshold at which precision and recall together are best."""
    low = [text.lower() for text in texts]
    scores = process.cdist(low, low, scorer=scorer, dtype=np.uint8, workers=1)
    rows, columns = np.triu_indices(len(texts), 1)
    held = scores[rows, columns]
    is_true = np.zeros(len(held), bool)
    place = {pair: n for n, pair in enumerate(zip(rows.tolist(), columns.tolist(), strict=True))}
    is_true[[place[pair] for pair in true]] = True
    best = max(range(40, 101), key=lambda at: _f1(held >= at, is_true))
    return {(int(rows[n]), int(columns[n])) for n in np.flatnonzero(held >= best)}


def _f1(found: Any, true: Any) -> float:
    return float(2 * (found & true).sum() / max(1, found.sum() + true.sum()))


def by_whole(texts: Sequence[str]) -> Pairs:
    """Return the pairs of passages that share a band of MinHash values of the whole."""
    words = [text.lower().split() for text in texts]
    sets = [[" ".join(one[n : n + 3]) for n in range(len(one) - 2)] for one in words]
    met: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for n, values in enumerate(RMinHash.digests_from_token_sets(sets, num_perm=128, seed=1)):
        for band in range(32):
            met[(band, *values[4 * band : 4 * band + 4])].append(n)
    return {pair for members in met.values() for pair in combinations(members, 2)}


# ---------------------------------------------------------------- what it costs


def _cost(folder: Path) -> None:
    draw = Random(2)
    readings = [
        _source(f"{n:05}.txt", [passage(draw, Random(draw.random())) for _ in range(IN_EACH)])
        for n in range(SOURCES + 1)
    ]
    _in_archive(
        folder / "many.testimonia", f"{SOURCES * IN_EACH:,} passages in {SOURCES:,} sources", readings
    )
    formula = passage(draw, Random(1))
    _in_archive(
        folder / "alike.testimonia", f"{ALIKE:,} sources of one passage",
        [_source(f"{n:05}.txt", [f"{formula} Number {n}."]) for n in range(ALIKE + 1)],
    )  # fmt: skip
    texts = [passage(draw, Random(n)) for n in range(2000)]
    began = process_time()
    process.cdist(texts, texts, scorer=fuzz.token_set_ratio, dtype=np.uint8, workers=1)
    print(f"beside: token_set_ratio of all pairs of 2,000 passages {process_time() - began:.1f} s")


def _in_archive(path: Path, name: str, readings: Sequence[Reading]) -> None:
    with create_or_open(path) as archive:
        _write(archive, readings[:-1])
        whole = _seconds(archive)
        _write(archive, readings[-1:])
        more = _seconds(archive)
        rows = archive.execute("SELECT count(*) FROM dependence").fetchone()[0]
        signed = archive.execute("SELECT count(*) FROM signature").fetchone()[0]
    print(
        f"{name}: {whole:.1f} s of CPU, one source more {more:.3f} s; {signed:,} signatures, {rows:,} dependences"
    )


def _seconds(archive: Archive) -> float:
    began = process_time()
    depend(archive)
    return process_time() - began


def _source(path: str, passages: Sequence[str]) -> Reading:
    text = "\n".join(passages)
    ends = [sum(map(len, passages[: n + 1])) + n for n in range(len(passages))]
    digest = content_id(path, text) * 4
    source = Source(content_id(digest), path, digest, text, "txt", "utf-8")
    spans = (Passage(end - len(one), end) for one, end in zip(passages, ends, strict=True))
    return Reading(source=source, title=path, passages=tuple(spans), words=len(text.split()))


def _write(archive: Archive, readings: Iterable[Reading]) -> None:
    run = start_run(archive, "0", "bench", {})
    record = FileRecord(path="", size=1, modified=1, digest="", maker="bench")
    with archive.transaction():
        for reading in readings:
            write_reading(
                archive, reading, run, replace(record, path=reading.source.path, digest=reading.source.digest)
            )
    finish_run(archive, run)


if __name__ == "__main__":
    main()
