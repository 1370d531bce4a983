"""References to what is no book."""

import pytest

from testimonia.citations.draft import Draft, book_of
from testimonia.citations.records import is_paper, record
from testimonia.languages.en.citing import citing
from tests.citations.schema import flat


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RGASPI, f. 17, op. 3, d. 5", {"type": "manuscript", "archive": "RGASPI", "archive_location": "f. 17, op. 3, d. 5"}),
        ("TNA: HO 144/1610", {"type": "manuscript", "archive": "TNA", "archive_location": "HO 144/1610"}),
        ("Letter from Ida Falk to Karl Lund, 3 May 1921, IISG, Falk papers, box 3", {
            "type": "manuscript", "archive": "IISG", "archive_location": "Falk papers, box 3", "issued": "1921-05-03",
            "title": "Letter from Ida Falk to Karl Lund"}),
        ("Interview with Jonas Perl, Graz, 4 June 1971", {
            "type": "interview", "title": "Interview with Jonas Perl", "event-place": "Graz", "issued": "1971-06-04"}),
        ("The Southern Post (Graz), no. 4, 3 May 1921", {
            "type": "article-newspaper", "container-title": "The Southern Post", "issue": "4", "issued": "1921-05-03"}),
    ],
)  # fmt: skip
def test_records_are_told_by_their_form(text: str, expected: dict[str, str]) -> None:
    """An archive by its numbers, an interview by its words, a newspaper by its noun and day."""
    draft = record(Draft(text, book_of(citing())))
    assert draft is not None
    assert flat(draft.item) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Southern Post, 1921",
        "Graz, 3 May 1921",
        "USSR, Moscow and Graz",
        "interview with nobody",
        "Harbour Press, June 2010",
    ],
)
def test_what_has_not_the_form_is_no_record(text: str) -> None:
    """A year alone, a place, initials without a number."""
    assert record(Draft(text, book_of(citing()))) is None


def test_newspapers_have_a_noun_for_one() -> None:
    """Of the language's list."""
    draft = Draft("", book_of(citing()))
    assert is_paper("The Weekly Anvil", draft)
    assert not is_paper("Ida Falk", draft)
