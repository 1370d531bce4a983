"""Lines of mails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.readers import mail_lines
from testimonia.readers.mail_lines import Stretch


def test_quoted_lines_lose_their_marks() -> None:
    """As deep as there are marks; lines of one depth are one stretch, with their line ends."""
    text = "Yes.\n> When did he\n> leave?\n> > I do not know.\n>> Do you?\n>\n> No.\n\nIn 1934."
    assert mail_lines.stretches(text) == [
        Stretch("Yes."), Stretch("When did he\nleave?", "quote"), Stretch("I do not know.\nDo you?", "quote"),
        Stretch("No.", "quote"), Stretch("In 1934."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("On 2 May 2001, Eva Ring wrote:", "introduction"),
        ("Le 2 mai 2001 à 10:00,\nEva Ring <eva@x.example> a écrit :", "introduction"),
        ("Eva Ring <eva@x.example>:", "introduction"),
        ("I asked him this:", ""),
        ("He left in 1934.", ""),
        ("a 12\nb\nc\nd:", ""),
    ],
)
def test_what_introduces_quoted_lines_is_told_by_day_or_address(above: str, kind: str) -> None:
    """In no language: a short paragraph right above them with figures or an address that ends in a colon."""
    first, second = mail_lines.stretches(f"{above}\n\n> Yes.")
    assert (first, second) == (Stretch(above, kind), Stretch("Yes.", "quote"))


def test_an_introduction_may_follow_words_and_be_quoted_itself() -> None:
    """The paragraph before it stays the writer's."""
    text = "Yes.\n\nOn 2 May, Eva wrote 12:\n> No.\n>\n> On 1 May, Jan wrote 34:\n>> Perhaps."
    assert [one.kind for one in mail_lines.stretches(text)] == [
        "",
        "introduction",
        "quote",
        "introduction",
        "quote",
    ]


@pytest.mark.parametrize("mark", ["-- ", "--"])
def test_a_signature_stands_below_its_mark(mark: str) -> None:
    """The last one counts, and what is longer than a signature is a text."""
    assert mail_lines.stretches(f"Yes.\n--\nand\n{mark}\nJan\nBrno\n") == [
        Stretch("Yes.\n--\nand"), Stretch("--\nJan\nBrno", "signature"),
    ]  # fmt: skip
    assert [one.kind for one in mail_lines.stretches(f"Yes.\n{mark}\n" + "line\n" * 30)] == [""]


def test_flowed_lines_are_joined() -> None:
    """A space at the end goes on, within one depth; the mark of a signature does not."""
    text = "He left in \n1934 from \nGraz.\n From here.\n> When \n> did he?\n>> Soon \nNo.\n-- \nJan \nPauw"
    assert mail_lines.stretches(text, flowed=True) == [
        Stretch("He left in 1934 from Graz.\nFrom here."), Stretch("When did he?", "quote"), Stretch("Soon", "quote"),
        Stretch("No."), Stretch("--\nJan Pauw", "signature"),
    ]  # fmt: skip
    assert mail_lines.stretches("Fortschritts \npartei \n", flowed=True, delete_space=True) == [
        Stretch("Fortschrittspartei")
    ]


def test_what_stands_below_a_copied_header_is_quoted() -> None:
    """Some mailers copy a mail below theirs without a mark; three lines of a header and an address tell it."""
    head = "From: Eva Ring <eva@x.example>\nSent: 3 May 2001\nSubject: He left"
    assert mail_lines.stretches(f"See below.\n\n{head}\n\nHe left.\n-- \nEva") == [
        Stretch("See below."), Stretch(head, "header"), Stretch("He left.", "quote"), Stretch("--\nEva", "signature"),
    ]  # fmt: skip
    assert mail_lines.stretches("Name: Jan\nTown: Brno\nYear: 1934\n\nHe left.") == [
        Stretch("Name: Jan\nTown: Brno\nYear: 1934\n\nHe left.")
    ]


@given(st.text(alphabet="> -:@12\nab ", max_size=120), st.booleans(), st.booleans())
def test_no_letter_is_lost(text: str, flowed: bool, delete_space: bool) -> None:
    """Whatever the lines, all letters and figures are in the stretches, in order."""
    found = "".join(one.words for one in mail_lines.stretches(text, flowed, delete_space))
    assert [c for c in found if c.isalnum()] == [c for c in text if c.isalnum()]
