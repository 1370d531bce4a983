"""The form in which a model is kept: gzipped text, three lines a table, nothing that could be executed.

    {"model": "pos", "version": 1}      what it is
    weights                             a table's name,
    w1<TAB>w2<TAB>…                     its keys,
    NN=12 VB=-7<TAB>…                   its values

A row of weights is parsed when it is first asked for, so that loading stays quick.
"""

import gzip
import json
import zlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from testimonia.errors import TestimoniaError

VERSION = 1
Row = dict[str, int]
"""How much one feature speaks for each class."""


def encode(name: str, tables: Mapping[str, Mapping[str, str]]) -> bytes:
    """Return a model as the bytes of its file; the same tables always give the same bytes."""
    lines = [json.dumps({"model": name, "version": VERSION})]
    for title, table in tables.items():
        keys = sorted(table)
        lines += [title, "\t".join(keys), "\t".join(table[key] for key in keys)]
    return gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0)


def decode(name: str, data: bytes) -> dict[str, dict[str, str]]:
    """Return a model's tables from the bytes of its file.

    Raises:
        ValueError: the bytes are not a model of this name and version.
    """
    try:
        lines = gzip.decompress(data).decode().split("\n")
        header = json.loads(lines[0])
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(str(error)) from error
    if header != {"model": name, "version": VERSION}:
        raise ValueError(f"it says {lines[0][:60]!r}")
    tables = {}
    for title, keys, values in zip(lines[1::3], lines[2::3], lines[3::3], strict=True):
        tables[title] = dict(zip(keys.split("\t"), values.split("\t"), strict=True))
    return tables


@cache
def load(name: str) -> dict[str, dict[str, str]]:
    """Return the tables of a shipped model, read once.

    Raises:
        TestimoniaError: the file is missing or damaged; the message says how to repair it.
    """
    return read(name, resources.files(__package__) / f"{name}.model.gz")


def read(name: str, path: Traversable) -> dict[str, dict[str, str]]:
    """Return the tables of the model in a file.

    Raises:
        TestimoniaError: the file is missing or damaged; the message says how to repair it.
    """
    try:
        return decode(name, path.read_bytes())
    except (OSError, ValueError) as error:
        raise TestimoniaError(
            f"The tagger's model {path} is missing or damaged ({error}). Install Testimonia again "
            f"(pip install --force-reinstall testimonia), or rebuild the model from its data "
            f"(python -m training.tagger --data DIR in a checkout)."
        ) from error


def write_row(row: Mapping[str, int]) -> str:
    """Return a row of weights as text."""
    return " ".join(f"{name}={weight}" for name, weight in sorted(row.items()))


class Weights(dict[str, "Row | str"]):
    """Rows of weights by feature; a row is text until ``row`` asks for it."""

    def row(self, feature: str) -> Row | None:
        """Return a feature's row, or nothing for a feature that the training never met."""
        found = self.get(feature)
        if isinstance(found, str):
            pairs = (pair.partition("=") for pair in found.split(" "))
            found = {name: int(weight) for name, _, weight in pairs}
            self[feature] = found
        return found
