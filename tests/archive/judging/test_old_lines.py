"""Judgements as the first release wrote them."""

from typing import Any

import pytest

from testimonia.archive.judging.old_lines import is_old, renewed
from testimonia.model import content_id

PERSON = {"digest": "d", "kind": "person", "label": "Karl Marsh"}
STATEMENT: dict[str, Any] = {
    "digest": "d", "begin": 3, "end": 7, "quote": "born", "type": "birth", "role": "born", "polarity": "affirmed",
    "modality": "asserted", "value": None, "subject": "Karl", "object": None,
}  # fmt: skip


def record(verdict: str, content: object) -> dict[str, Any]:
    return {"made": "2026-01-01", "maker": "Ada", "verdict": verdict, "content": content, "target": "x"}


def test_is_old() -> None:
    """A line of the first release has a content."""
    assert is_old(record("SAME", []))
    assert not is_old({"target": {}})


def test_pair() -> None:
    """Each side is a label in a source."""
    one = renewed(record("SAME", [PERSON, {**PERSON, "label": "K."}]))
    assert (
        one.target == '{"a": [{"digest": "d", "label": "Karl Marsh"}], "b": [{"digest": "d", "label": "K."}]}'
    )
    assert one.amendment == one.note == ""


def test_statement() -> None:
    """A statement has its place and words, and its subject by the words only."""
    one = renewed(record("REJECTED", STATEMENT))
    assert '"exact": "born"' in one.target
    assert '"object": null, ' in one.target
    assert '"subject": {"exact": "Karl"}' in one.target
    assert (
        '"object": {"exact": "Anna"}' in renewed(record("REJECTED", {**STATEMENT, "object": "Anna"})).target
    )


def test_id() -> None:
    """The id is the one by which the first release knew it."""
    one = renewed(record("WITHDRAWN", {"judgement": "x"}) | {"note": "sì"})
    assert one.id == content_id("2026-01-01", "Ada", "WITHDRAWN", '{"judgement": "x"}', "sì")


@pytest.mark.parametrize(
    "content", [{}, [PERSON], [PERSON, {}], {**STATEMENT, "quote": 1, "role": None} | {"begin": None}, 3]
)
def test_damaged(content: object) -> None:
    """What lacks something is refused, or is no more than it was."""
    try:
        one = renewed(record("SAME", content))
    except (KeyError, TypeError, ValueError):
        return
    assert "null" in one.target
