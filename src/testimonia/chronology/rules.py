"""From statements to the constraints of a network: their dates, and a table of rules.

The code of a rule is that of the conflicts it leads to; its message is the docstring of its function.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from testimonia.chronology import hard_rules, order_rules, soft_rules
from testimonia.chronology.dating import aged, dated
from testimonia.chronology.gaps import Gap
from testimonia.chronology.life import Life, Told
from testimonia.chronology.network import Constraint, Reason

OUT_OF_ORDER = "out-of-order"
TOO_LONG = "too-long-a-life"
ONE_DEED = "happened-twice"
"""What shows by this rule alone is told by the rule of that code in ``conflicts/``, which needs no network."""
LIVING = frozenset({"before-birth", "after-death"})
"""Rules that hold of all that is done: a contradiction that they are part of is named by a more telling one, if any."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the code of conflicts that it leads to; ``soft`` if what breaks it is only unlikely."""

    code: str
    gaps: Callable[[Told], Iterator[Gap]]
    soft: bool = False

    @property
    def message(self) -> str:
        """What it says, to go into a sentence: "nobody acts before their birth"."""
        words = (self.gaps.__doc__ or self.code).strip().rstrip(".")
        return words[:1].lower() + words[1:]


RULES = (
    Rule("before-birth", hard_rules.before_birth),
    Rule("after-death", hard_rules.after_death),
    Rule(OUT_OF_ORDER, hard_rules.buried),
    Rule("too-young-a-parent", hard_rules.too_young_a_parent),
    Rule("born-after-parent-died", hard_rules.born_after_parent_died),
    Rule(TOO_LONG, hard_rules.too_long_a_life),
    Rule(OUT_OF_ORDER, order_rules.told_in_order),
    Rule(OUT_OF_ORDER, order_rules.one_after_the_other, soft=True),
    Rule(ONE_DEED, order_rules.one_deed, soft=True),
    Rule("before-founding", soft_rules.before_founding, soft=True),
    Rule("unlikely-age", soft_rules.too_young, soft=True),
    Rule("unlikely-age", soft_rules.late_parent, soft=True),
    Rule("unlikely-age", soft_rules.long_life, soft=True),
)


def constraints(life: Life) -> list[Constraint]:
    """Return all that bounds a life: what its statements date, and what the rules say of them."""
    told = Told(life)
    return [*dated(told), *aged(told), *(_constraint(rule, gap) for rule in RULES for gap in rule.gaps(told))]


def _constraint(rule: Rule, gap: Gap) -> Constraint:
    words = gap.words or rule.message
    return Constraint(gap.before, gap.after, gap.least, Reason(words, rule.code, gap.statement, rule.soft))


def named_by(steps: tuple[Reason, ...]) -> str:
    """Return the code of a contradiction: that of its one rule, else of the one that is not of all deeds.

    It is "out-of-order" where several are left, or there are only dates and ages.
    """
    codes = {each.rule for each in steps} - {""}
    telling = codes - LIVING or codes
    return telling.pop() if len(telling) == 1 else OUT_OF_ORDER
