"""What a passage is looked up by among those nearly the same: MinHash values of its sentences.

Two sets of shingles (``SHINGLE`` words in a row) agree in one MinHash value with the probability of their Jaccard
likeness (Broder 1997), so a sentence has ``BANDS`` chances to meet a copy of itself, and a passage those of all its
sentences. Each is signed by itself, so that one taken over into a passage of other words meets its own too. What
meets is only worth a closer look: see ``likeness``. bench.witnesses prints how much is met, and for nothing.
"""

from base64 import urlsafe_b64encode
from hashlib import blake2b
from importlib.metadata import version

from rensa import RMinHash

from testimonia.witnesses.words import Words

LEAST = 12
"""Words of a passage below which it is not compared: what is so short is often said alike by chance."""
SHINGLE = 4
BANDS = 5
"""Values of a sentence, each a band of its own."""
_SEED = 1
_WIDTH = 6
"""Bytes of a band's name: with ten million of them, hardly one has two meanings."""


def maker() -> str:
    """Return what signatures depend on beside the code here: the library's release, and how it hashes."""
    return f"rensa {version('rensa')}, algorithm {RMinHash.ALGORITHM_VERSION}"


def bands(words: Words) -> list[str]:
    """Return the bands of a passage in order, each once; none where it has fewer words than ``LEAST``."""
    if len(words) < LEAST:
        return []
    sets = [shingles for begin, end in words.pieces() if (shingles := _shingles(words, begin, end))]
    signed = RMinHash.digests_from_token_sets(sets, num_perm=BANDS, seed=_SEED)
    return sorted({_named(n, value) for values in signed for n, value in enumerate(values)})


def _shingles(words: Words, begin: int, end: int) -> list[str]:
    return [" ".join(words.folded[n : n + SHINGLE]) for n in range(begin, end - SHINGLE + 1)]


def _named(n: int, value: int) -> str:
    """Return the name of a band: the number of a value is part of it."""
    told = n.to_bytes(2, "big") + value.to_bytes(8, "big")
    return urlsafe_b64encode(blake2b(told, digest_size=_WIDTH).digest()).decode()
