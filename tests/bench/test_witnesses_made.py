"""Made-up passages with copies among them."""

from bench.witnesses_made import CHANGES, PARTS, collection


def test_the_same_are_made_every_time() -> None:
    """Figures can be compared between versions."""
    assert collection(4, 2) == collection(4, 2)


def test_copies_are_as_said() -> None:
    """Of each kind as many as asked for, each with the words of its first."""
    texts, planted = collection(6, 2)
    assert len(planted) == 2 * (len(CHANGES) + len(PARTS))
    assert len(texts) == 12 + len(planted)
    for one in planted:
        shared = set(texts[one.copy].split()) & set(texts[one.first].split())
        assert one.copy > one.first
        assert len(shared) > 5
        assert (texts[one.copy] == texts[one.first]) == (one.kind == "exact")


def test_one_sentence_stands_within_others() -> None:
    """A copy of a part is a passage of other words."""
    texts, planted = collection(6, 2)
    for one in planted:
        if one.kind == "one sentence, 0 %":
            sentence = max(texts[one.first].split(". "), key=len).rstrip(".")
            assert sentence in texts[one.copy]
            assert len(texts[one.copy]) > len(sentence) + 100
