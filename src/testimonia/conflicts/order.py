"""What no order in time allows, as conflicts: deeds before birth or after death by one conflict, all else by itself."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from testimonia.chronology.account import Account
from testimonia.chronology.bounds import Impossible, explained
from testimonia.chronology.life import Life
from testimonia.chronology.rules import ONE_DEED
from testimonia.conflicts.conflict import Conflict, conflict
from testimonia.vocabulary import statement_types

ENDS = {"before-birth": "birth", "after-death": "death"}
"""Rules by which all deeds stand against one end of a life."""


def impossible(life: Life, found: Sequence[Impossible]) -> Iterator[Conflict]:
    """Yield the conflicts that a life's network shows, each with its explanation."""
    told = {one.id: one for one in life.accounts}
    at_an_end: dict[tuple[str, str], list[Impossible]] = defaultdict(list)
    for one in found:
        if one.rule == ONE_DEED:
            continue
        end = _end(one, told)
        if end is not None:
            at_an_end[one.rule, end].append(one)
        else:
            yield _apart(one, told)
    for (rule, end), several in sorted(at_an_end.items()):
        yield _together(rule, told[end], several, told)


def _end(one: Impossible, told: Mapping[str, Account]) -> str | None:
    """Return the birth or death against which a deed stands, where it does."""
    ends = [each for each in one.statements if told[each].type == ENDS.get(one.rule)]
    return ends[0] if len(ends) == 1 and len(one.statements) == 2 else None


def _together(
    rule: str, end: Account, several: Sequence[Impossible], told: Mapping[str, Account]
) -> Conflict:
    deeds = [told[each] for one in several for each in one.statements if each != end.id]
    steps = explained(several[0].steps)
    return conflict(rule, [(_answer(end), [end]), (_answers(deeds), deeds)], because=steps)


def _apart(one: Impossible, told: Mapping[str, Account]) -> Conflict:
    sides = [(_answer(told[each]), [told[each]]) for each in one.statements]
    return conflict(one.rule, sides, certain=not one.soft, because=explained(one.steps))


def _answers(deeds: Sequence[Account]) -> str:
    return "; ".join(sorted({_answer(one) for one in deeds}))


def _answer(account: Account) -> str:
    """Return what an account tells in short: what was done and when."""
    kind = statement_types()[account.type]
    date = f" {account.when.edtf}" if account.when is not None else ""
    return f"{kind.roles[account.role]}{date}"
