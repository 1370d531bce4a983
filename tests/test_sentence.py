"""A sentence as lists of words."""

from testimonia.sentence import Sentence


def test_a_sentence_is_as_long_as_its_words() -> None:
    """Marks count; the tags, which come later, do not matter, and are no other sentence's."""
    one = Sentence(0, 5, ["Ada", "!"], ["ada", "!"], [0, 4], [3, 5])
    two = Sentence(0, 0, [], [], [], [])
    one.tags.append("NNP")
    assert (len(one), len(two)) == (2, 0)
    assert two.tags == []
