"""What a score is worth."""

import numpy as np
import pytest

from testimonia.tagger.worth import NEVER, Measure, read, written

MEASURE = Measure(0.5, {"": -1.0, "birth": 1.0}, {"": NEVER, "birth": 0.75})


def test_a_chance_rises_with_the_probability_and_has_its_type() -> None:
    """The same probability is worth more of a type that is mostly right; 0 and 1 are no errors."""
    chances = [MEASURE.chance("birth", p) for p in (0.0, 0.2, 0.5, 0.9, 1.0)]
    assert chances == sorted(chances)
    assert 0 < chances[0] < chances[-1] < 1
    assert MEASURE.chance("birth", 0.5) == pytest.approx(1 / (1 + np.exp(-1)))
    assert MEASURE.chance("trial", 0.5) < MEASURE.chance("birth", 0.5)


def test_a_type_has_its_own_least_chance() -> None:
    """Of a type of which nothing was measured nothing stands."""
    assert MEASURE.stands("birth", 0.75)
    assert not MEASURE.stands("birth", 0.74)
    assert not MEASURE.stands("trial", 1.0)


def test_what_is_written_is_read() -> None:
    """Types that one maker has and another not have the other's own of any."""
    worth = {"learnt": MEASURE, "patterns": Measure(1.0, {"": 0.25, "trial": 0.5}, {"": 0.5, "trial": 0.5})}
    found = read(written(worth))
    assert list(found) == ["learnt", "patterns"]
    assert found["learnt"].chance("birth", 0.3) == pytest.approx(MEASURE.chance("birth", 0.3))
    assert found["learnt"].chance("trial", 0.3) == pytest.approx(MEASURE.chance("award", 0.3))
    assert found["patterns"].stands("birth", 0.5)


def test_what_the_model_sees_nothing_of_has_the_share_of_its_role() -> None:
    """Of a role that was not met it is that of the type; what the model sees has its probability's."""
    unseen = {"membership": 0.4, "membership.expelled": 0.8}
    measure = Measure(1.0, {"": 0.0, "membership": 0.0}, {"": 0.5}, unseen)
    (found,) = read(written({"patterns": measure})).values()
    for each in (measure, found):
        chances = [each.chance("membership", 0.0, role) for role in ("expelled", "joined")]
        assert chances == pytest.approx([0.8, 0.4])
        assert each.chance("membership", 0.5, "expelled") == pytest.approx(0.5)
        assert each.knows("membership")
        assert not each.knows("membership.expelled")


def test_files_without_it_say_nothing() -> None:
    """A model that was not measured makes no statement."""
    assert read({"classes": np.array(["birth.born"])}) == {}
