"""The form in which models are kept, and what a damaged one says."""

import gzip
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import TestimoniaError
from testimonia.tagger import store

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=8)
TABLES = {"weights": {"w1": "NN=3 VB=-2", "w2": "NN=1"}, "lexicon": {"the": "DT"}}


@given(st.dictionaries(WORDS, WORDS, min_size=1))
def test_tables_come_back_as_they_were(table: dict[str, str]) -> None:
    """What is encoded is decoded, whatever the words."""
    assert store.decode("pos", store.encode("pos", {"weights": table})) == {"weights": table}


def test_the_same_tables_give_the_same_bytes() -> None:
    """The file depends on the tables alone: not on the order of entries, not on the clock."""
    turned = {"weights": dict(reversed(TABLES["weights"].items())), "lexicon": TABLES["lexicon"]}
    assert store.encode("pos", TABLES) == store.encode("pos", turned)


def test_rows_are_parsed_when_asked_for() -> None:
    """A row of weights is text until it is needed, and nothing for an unknown feature."""
    weights = store.Weights(TABLES["weights"])
    assert weights.row("w1") == {"NN": 3, "VB": -2}
    assert weights.row("w3") is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not gzip at all",
        gzip.compress(b"{}"),
        gzip.compress(b"\xff\xfe"),
        gzip.compress(b'{"model": "names", "version": 1}'),
        gzip.compress(b'{"model": "pos", "version": 1}\nweights\na\tb'),
        store.encode("pos", TABLES)[:-9],
        store.encode("pos", TABLES)[:30] + b"x" + store.encode("pos", TABLES)[31:],
    ],
    ids=["empty", "text", "no header", "bytes", "another model", "half a table", "cut", "changed"],
)
def test_a_damaged_model_says_how_to_repair_it(data: bytes, tmp_path: Path) -> None:
    """One error that names the file, the fault and the two ways to mend it."""
    path = tmp_path / "pos.model.gz"
    path.write_bytes(data)
    with pytest.raises(TestimoniaError, match=r"pos\.model\.gz is missing or damaged") as caught:
        store.read("pos", path)
    assert "pip install --force-reinstall" in str(caught.value)
    assert "training.tagger" in str(caught.value)


def test_a_missing_model_says_so(tmp_path: Path) -> None:
    """A file that is not there is reported in the same way."""
    with pytest.raises(TestimoniaError, match="missing or damaged"):
        store.read("pos", tmp_path / "pos.model.gz")


@pytest.mark.parametrize("name", ["pos", "names", "clusters"])
def test_the_model_card_gives_the_digest_of_each_model(name: str) -> None:
    """A retrained model needs a new card: its figures are no longer those on the old one."""
    root = Path(__file__).parents[2]
    data = (root / "src" / "testimonia" / "tagger" / f"{name}.model.gz").read_bytes()
    card = (root / "docs" / "model-card.md").read_text("utf-8")
    assert f"| {name}.model.gz |" in card
    assert hashlib.sha256(data).hexdigest() in card
