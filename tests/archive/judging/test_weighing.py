"""What is in force where several judged the same."""

import pytest

from testimonia.archive.judging.entry import Judgement
from testimonia.archive.judging.weighing import Standing, Vote, disputed, weighed

CASES = {
    "one": (["Ada SAME"], "SAME", ["Ada"]),
    "the latest of one": (["Ada SAME", "Ada DIFFERENT"], "DIFFERENT", ["Ada"]),
    "two agree": (["Ada SAME", "Bo SAME"], "SAME", ["Ada", "Bo"]),
    "two differ": (["Ada SAME", "Bo DIFFERENT"], "DISPUTED", ["Ada", "Bo"]),
    "one gives in": (["Ada SAME", "Bo DIFFERENT", "Ada DIFFERENT"], "DIFFERENT", ["Bo", "Ada"]),
    "unsure is no vote": (["Ada SAME", "Bo UNSURE"], "SAME", ["Ada"]),
    "all unsure": (["Ada UNSURE", "Bo UNSURE"], "UNSURE", ["Ada", "Bo"]),
    "unsure now": (["Ada SAME", "Ada UNSURE"], "UNSURE", ["Ada"]),
    "said alike": (["Ada LABELLED K.", "Bo LABELLED K."], "LABELLED", ["Ada", "Bo"]),
    "said otherwise": (["Ada LABELLED K.", "Bo LABELLED C."], "DISPUTED", ["Ada", "Bo"]),
}


def votes(said: list[str]) -> list[tuple[str, Vote]]:
    found = []
    for n, one in enumerate(said):
        maker, verdict, *says = one.split()
        found.append(("thing", Vote(Judgement(f"j{n}", str(n), maker, verdict, "{}"), tuple(says))))
    return found


@pytest.mark.parametrize("case", CASES)
def test_weighed(case: str) -> None:
    """Of one maker the latest counts; makers who agree are in force, who differ are disputed; UNSURE is no vote."""
    said, verdict, makers = CASES[case]
    stands = weighed(votes(said))["thing"]
    assert stands.verdict == verdict
    assert [vote.judgement.maker for vote in stands.votes] == makers
    assert stands.latest is stands.votes[-1]


def test_disputed() -> None:
    """The judgements of all that is disputed, those without a vote not."""
    stands = weighed(
        [*votes(["Ada SAME", "Bo DIFFERENT", "Cy UNSURE"]), ("other", votes(["Ada SAME"])[0][1])]
    )
    assert disputed(stands.values()) == {"j0", "j1"}
    assert disputed([Standing("SAME", ())]) == set()
