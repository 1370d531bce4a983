"""How far two readers agree."""

from dataclasses import replace

from corpus.agreement import agreement, differences, pairs, table
from corpus.lines import Mark, Marked
from corpus.texts import Text

TEXT = Text("own/a", "a", "own/a", "Ida Berg, a nurse, joined the League in Hull.\n")
NURSE = Mark(
    "occupation", "worked_as",
    {"quote": (0, 17), "trigger": (12, 17), "subject": (0, 8), "value": (12, 17)}, "Ida Berg",
)  # fmt: skip
JOINED = Mark(
    "membership", "joined",
    {"quote": (0, 44), "trigger": (19, 25), "subject": (0, 8), "object": (30, 36), "place": (40, 44)}, "Ida Berg",
)  # fmt: skip


def without(mark: Mark, part: str) -> Mark:
    return replace(mark, places={name: place for name, place in mark.places.items() if name != part})


def test_the_same_marks_agree() -> None:
    """F1 is one by every measure; where nothing is marked by either too."""
    found = agreement([([NURSE, JOINED], [JOINED, NURSE]), ([], [])])
    assert {each.overall for each in found.values()} == {1.0}
    assert found["type and subject"].f1("trial") == 1.0


def test_each_measure_looks_at_its_own_part() -> None:
    """Another role, a missing place: by type and subject the two are one statement still."""
    other = without(replace(JOINED, role="member"), "place")
    found = {measure: each.overall for measure, each in agreement([([JOINED], [other])]).items()}
    assert found["type and subject"] == found["and what it relates to"] == 1.0
    assert found["and role"] == found["and when and where"] == 0.0


def test_one_mark_is_paired_once() -> None:
    """What one reader marked twice counts as one that the other has and one that is missing, the closer one first."""
    vague = without(JOINED, "object")
    assert list(pairs([vague, JOINED], [JOINED])) == [(JOINED, JOINED)]
    found = agreement([([vague, JOINED], [JOINED])])["type and subject"]
    assert (found.one.total(), found.other.total(), found.both.total()) == (2, 1, 1)
    assert round(found.overall, 2) == 0.67


def test_the_subject_is_the_same_by_mention_or_name() -> None:
    """Another mention of the same name is the same person; neither is not."""
    by_name = replace(JOINED, places={**JOINED.places, "subject": (30, 36)}, name="ida  berg")
    assert list(pairs([JOINED], [by_name]))
    assert not list(pairs([JOINED], [replace(by_name, name="Karl")]))
    assert not list(pairs([replace(JOINED, name="")], [replace(by_name, name="")]))


def test_table_and_differences() -> None:
    """A line for each measure and each type; what differs is shown with its words."""
    printed = "\n".join(table(agreement([([NURSE, JOINED], [JOINED])])))
    assert "type and subject               0.667" in printed
    assert "occupation                   1      0     0   0.00" in printed
    one, other = Marked(TEXT, "one", [NURSE, JOINED]), Marked(TEXT, "two", [without(JOINED, "place")])
    shown = list(differences(one, other, "all"))
    assert shown[0].startswith("- own/a occupation/worked_as")
    assert "value='nurse'" in shown[0]
    assert shown[1].count("membership/joined") == 2
    assert list(differences(one, other, "occupation")) == shown[:1]
