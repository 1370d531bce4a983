"""What is possible but unlikely."""

import pytest

from testimonia.chronology.account import Account
from testimonia.chronology.bounds import chronology
from tests.chronology.lives import BEN, BUND, account, born, died, joined, life, thing


def unlikely(*accounts: Account, women: tuple[str, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    found = chronology(life(*accounts, women=women)).impossible
    assert all(each.soft for each in found)
    return [(each.rule, each.statements) for each in found]


def test_nobody_joins_what_is_not_founded() -> None:
    """To join before the founding is unlikely, whoever founded it; foundings that disagree are both allowed for."""
    founded = account("s1", "founding.founded", "1897", object=BUND, subject=BEN)
    later = account("s3", "founding.founded", "1902", object=BUND, subject=BEN)
    assert unlikely(founded, joined("s2", "1890")) == [("before-founding", ("s1", "s2"))]
    assert unlikely(founded, later, joined("s2", "1899")) == []
    assert unlikely(founded, joined("s2", "1890", object=thing("party"))) == []


@pytest.mark.parametrize(("date", "found"), [("1899", [("unlikely-age", ("s1", "s2"))]), ("1904", [])])
@pytest.mark.parametrize(
    "kind", ["membership.joined", "position.held", "employment.employed", "kinship.spouse"]
)
def test_children_join_nothing(kind: str, date: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    """A child of six in a party, an office or a marriage is unlikely; a child of ten is not."""
    assert unlikely(born("s1", "1893"), account("s2", kind, date, object=BEN)) == found


@pytest.mark.parametrize(
    ("born_in", "women", "found"),
    [("1940", (), 0), ("1940", ("ben",), 0), ("1950", ("ben",), 1), ("1950", (), 0), ("1975", (), 1)],
)
def test_old_parents(born_in: str, women: tuple[str, ...], found: int) -> None:
    """A mother over 55 or a father over 80 is unlikely; who is not known to be a woman may be a father."""
    told = (born("s1", born_in), born("s2", "1893", subject=BEN), account("s3", "kinship.parent", object=BEN))
    assert unlikely(*told, women=women) == [("unlikely-age", ("s1", "s2", "s3"))] * found


def test_long_lives() -> None:
    """A life of more than 105 years is unlikely."""
    assert unlikely(born("s1", "1800-01-01"), died("s2", "1905-12-30")) == []
    assert unlikely(born("s1", "1800-01-01"), died("s2", "1906-01-03")) == [("unlikely-age", ("s1", "s2"))]


def test_what_is_impossible_is_not_unlikely_as_well() -> None:
    """Statements that contradict a hard rule are not shown a second time for a soft one."""
    found = chronology(life(born("s1", "1893"), joined("s2", "1890"))).impossible
    assert [(each.rule, each.soft) for each in found] == [("before-birth", False)]
