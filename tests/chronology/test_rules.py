"""All constraints of a life."""

import pytest

from testimonia.chronology.network import Reason
from testimonia.chronology.rules import RULES, constraints, named_by
from tests.chronology.lives import born, joined, life


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.gaps.__name__)
def test_each_rule_has_a_message(rule: object) -> None:
    """The message of a rule goes into a sentence, and is one line."""
    message = getattr(rule, "message", "")
    assert message[:1].islower()
    assert "\n" not in message
    assert not message.endswith(".")


def test_reasons_carry_the_rule() -> None:
    """A constraint of a rule has its code, message and the deed it is about; that deaths follow births is of none."""
    found = {
        (each.before, each.after): each.reason for each in constraints(life(born("s1", "1893"), joined("s2")))
    }
    assert found["birth:ada", "at:s2"] == Reason(
        "hardly anybody joins, serves or marries before the age of ten", "unlikely-age", "s2", True
    )
    assert found["", "birth:ada"] == Reason("was born on or after 1893-01-01", statement="s1")
    hard = [
        each.reason
        for each in constraints(life(born("s1"), joined("s2")))
        if each.reason.rule == "before-birth"
    ]
    assert sorted(each.statement for each in hard) == ["", "s2"]


@pytest.mark.parametrize(
    ("rules", "name"),
    [
        (("", "before-birth", ""), "before-birth"), (("before-birth", "after-death"), "out-of-order"),
        (("before-birth", "too-young-a-parent"), "too-young-a-parent"), (("",), "out-of-order"),
        (("too-young-a-parent", "born-after-parent-died"), "out-of-order"),
        (("after-death", "too-long-a-life", "before-birth"), "too-long-a-life"),
    ],
)  # fmt: skip
def test_a_contradiction_is_named_by_its_most_telling_rule(rules: tuple[str, ...], name: str) -> None:
    """That all deeds lie in a life says less than another rule; where several are left, the order is wrong."""
    assert named_by(tuple(Reason("", rule) for rule in rules)) == name
