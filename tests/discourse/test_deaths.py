"""Who was dead does nothing any more."""

import pytest

from tests.extractors.reading import statement_lines

GONE = "Ruth Todd had a daughter, Lavinia. Ruth Todd {} in 1850."


@pytest.mark.parametrize("end", ["died of the cholera", "was murdered", "perished at sea"])
def test_the_dead_do_nothing_later(end: str) -> None:
    """She who married after her mother's death is the daughter."""
    lines = statement_lines(f"{GONE.format(end)} In 1866 she married Owen Wade.")
    assert not [line for line in lines if line.startswith("kinship.spouse | Ruth")]
    assert "kinship.spouse | Lavinia | > Owen Wade | @1866" in lines


def test_where_nobody_is_left_nobody_did_it() -> None:
    """A deed after the death of the only woman is not hers."""
    lines = statement_lines("Ruth Todd died in 1850. In 1866 she married Owen Wade.")
    assert not [line for line in lines if "spouse" in line]


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Todd died in 1850. In 1844 she had married Owen Wade.",
        "Ruth Todd nearly died in 1850. She married Owen Wade.",
        "Ruth Todd did not die in 1850. In 1866 she married Owen Wade.",
        "Ruth Todd would have died in 1850. In 1866 she married Owen Wade.",
    ],
    ids=["before", "without a year", "denied", "never was"],
)
def test_a_deed_that_may_be_theirs_stays_theirs(text: str) -> None:
    """What was done before the death, or with no time, or where nobody died."""
    assert [
        line for line in statement_lines(text) if line.startswith("kinship.spouse | Ruth Todd | > Owen Wade")
    ]


def test_what_is_done_to_the_dead_is_theirs() -> None:
    """The dead are buried and honoured."""
    lines = statement_lines("Karl Roth died at Graz in 1850. In 1866 he was reburied at Linz.")
    assert [line for line in lines if line.startswith("death.buried | Karl Roth")]
