"""JSON lines."""

import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.readers.member import Member, Unpacking
from tests.readers.held.helpers import ANA, BO, HOW, held, mutations, reasons, survives, texts, until_broken


def packed(*values: Any) -> bytes:
    return "".join(json.dumps(value) + "\n" for value in values).encode()


@given(st.lists(st.text(max_size=60).map(lambda text: f"{ANA}{text}"), min_size=1, max_size=5))
def test_what_is_written_comes_back(bodies: list[str]) -> None:
    """Each line is a member by its number, whatever stands in its text."""
    found = texts(held("jsonl", packed(*({"id": n, "text": body} for n, body in enumerate(bodies)))))
    assert [data.decode() for data in found.values()] == bodies
    assert list(found) == [str(n) for n in range(1, len(bodies) + 1)]


def test_keys_tell_of_the_text() -> None:
    """Those of objects within, and each value of a list, too; numbers are written out, the rest says nothing."""
    value = {"text": ANA, "meta": {"author": ["Bo Lind", "Cy Holm"], "date": 1931, "url": None, "tags": True}}
    (one,) = held("jsonl", packed(value))
    assert isinstance(one, Member)
    assert [(clue.kind, clue.value) for clue in one.clues] == [
        ("author", "Bo Lind"), ("author", "Cy Holm"), ("published", "1931"),
    ]  # fmt: skip
    assert one.notes == ("texts are in column “text” (guessed)",)


def test_a_key_within_can_be_asked_for() -> None:
    """By the keys that lead to it."""
    how = Unpacking(10_000, HOW.readers, HOW.containers, "page.body")
    assert texts(held("ndjson", packed({"page": {"body": BO}, "text": ANA}), how)) == {"1": BO.encode()}


def test_paragraphs_in_a_list_are_a_text() -> None:
    """They are set apart by an empty line."""
    assert texts(held("jsonl", packed({"text": [ANA, BO]})))["1"].decode() == f"{ANA}\n\n{BO}"


def test_a_broken_line_costs_only_itself() -> None:
    """It is named by its number; empty lines count too."""
    data = packed({"text": ANA}) + b'{"text": "She was\n\n[1, 2]\n' + packed({"name": "Bo"}, {"text": BO})
    found = held("jsonl", data)
    assert reasons(found) == {"2": "damaged", "4": "damaged", "5": "empty"}
    assert list(texts(found)) == ["1", "6"]


def test_a_line_that_is_too_large_costs_only_itself() -> None:
    """It is not read, also if it is many times too large."""
    found = held("jsonl", packed({"text": ANA}, {"text": "word " * 500_000}, {"text": BO}))
    assert (reasons(found), list(texts(found))) == ({"2": "too-large"}, ["1", "3"])


@pytest.mark.parametrize(
    "line", ["[" * 5_000, '{"a":' * 1_900, '{"text": ' + "9" * 5_000 + "}", "NaN", '"text"', "\0"]
)
def test_lines_that_are_traps_are_damaged(line: str) -> None:
    """Depth and huge numbers end in a reason."""
    found = held("jsonl", packed({"text": ANA}) + line.encode() + b"\n")
    assert reasons(found) == {"2": "damaged"}


def test_packed_lines_are_unpacked() -> None:
    """Gzip is taken off."""
    assert texts(held("jsonl.gz", gzip.compress(packed({"text": ANA})))) == {"1": ANA.encode()}


def test_what_holds_no_objects_is_damaged() -> None:
    """A text that is no JSON lines says so; an object without words holds no text."""
    assert until_broken("jsonl", f"{ANA}\n{BO}\n".encode()) == ([], "damaged")
    assert until_broken("jsonl", packed({"n": 1}))[1] == "no-text"
    assert until_broken("jsonl", b"\n\n")[1] == "no-text"


def test_damaged_bytes_end_in_words() -> None:
    """Whatever is done to the lines, their texts come out or a reason does."""
    for data in mutations(packed(*({"text": f"{n} {ANA}", "m": {"a": ["x", 1]}} for n in range(9))), 1):
        survives("jsonl", data)
