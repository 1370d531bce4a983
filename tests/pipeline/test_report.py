"""What a run says it did."""

from pathlib import Path

import pytest

from testimonia.pipeline.report import BuildReport, Judged


@pytest.mark.parametrize(("words", "seconds", "rate"), [(100, 4.0, 25.0), (100, 0.0, 0.0)])
def test_the_rate_is_words_a_second(words: int, seconds: float, rate: float) -> None:
    """Of a run too short to be timed there is none."""
    made = BuildReport(
        Path("a"),
        1,
        0,
        (),
        (),
        {},
        {},
        {},
        persons=0,
        sources=1,
        words=words,
        seconds=seconds,
        judgements=Judged(0, 0),
    )
    assert made.rate == rate
