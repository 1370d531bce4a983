"""The English of the pages."""

from dataclasses import fields

import pytest

from testimonia.languages.en.pages import pages
from testimonia.vocabulary import statement_types


def test_nothing_is_left_out() -> None:
    """Each entry has words."""
    assert [field.name for field in fields(pages()) if not getattr(pages(), field.name)] == []


@pytest.mark.parametrize("table", ["verbs", "links", "values"])
def test_kinds_are_those_of_the_vocabulary(table: str) -> None:
    """No words are kept for a type or role that there is not."""
    known = {(name, role) for name, kind in statement_types().items() for role in kind.roles}
    assert set(getattr(pages(), table)) - known == set()


def test_every_manner_has_its_words() -> None:
    """Whatever its modality and polarity, a source says it somehow, and nobody says it plainly in other words."""
    modalities, polarities = ("asserted", "possible", "intended", "reported"), ("affirmed", "denied")
    assert set(pages().author_says) == {(one, other) for one in modalities for other in polarities}
    assert ("asserted", "affirmed") not in pages().others_said


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("signed", ["author"]),
        ("published", ["publication"]),
        ("removes", ["count"]),
        ("kin", ["other", "role"]),
        ("kin_unnamed", ["role"]),
        ("quoted", ["words"]),
    ],
)
def test_templates_are_filled(template: str, names: list[str]) -> None:
    """A template has a place for each thing that is filled in, and for no other."""
    filled = getattr(pages(), template).format(**{name: f"<{name}>" for name in names})
    assert all(f"<{name}>" in filled for name in names)


def test_a_cue_reads_as_part_of_a_sentence() -> None:
    """By the last of its words that is a form of a known verb; where none is, it is not guessed."""
    told = pages().told
    assert [told(cue) for cue in ("has written", "DENIES", "were saying", "claim", "in", "")] == [
        "wrote that", "denied that", "said that", "claimed that", "", "",
    ]  # fmt: skip
    assert told("had told") == "told somebody that"
    assert told("denied") in pages().denying
