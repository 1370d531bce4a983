"""What reads a text knows no language: its words come from a pack."""

from bench.house_language import modules, outdated, spelt


def test_no_part_that_reads_spells_a_language() -> None:
    """No word of English, no file of its pack and no import of it outside languages/en."""
    assert [str(each) for each in spelt(modules())] == []


def test_each_exception_is_one_still() -> None:
    """What the table lets pass stands where it says."""
    assert outdated() == []
