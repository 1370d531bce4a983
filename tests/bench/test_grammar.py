"""The texts that speed is measured on."""

from collections import Counter
from pathlib import Path

from bench.grammar import Grammar, write_collection


def test_the_same_seed_writes_the_same_texts() -> None:
    """Figures of two days can be compared: the texts depend on the seed and on nothing else."""
    assert list(Grammar(7).texts(5)) == list(Grammar(7).texts(5)) != list(Grammar(8).texts(5))


def test_a_text_has_about_the_words_asked_for() -> None:
    """Length is a parameter, so that many short and a few long texts can be had."""
    for words in (50, 150, 600):
        for _, text in Grammar().texts(20, words):
            assert words <= len(text.split()) <= words + 120


def test_texts_look_like_what_is_read() -> None:
    """A life with furniture around it, and persons who come back in other texts, a few of them often."""
    texts = [text for _, text in Grammar().texts(300)]
    assert all(": a life" in text and ("born" in text or "came into the world" in text) for text in texts)
    figures = Counter(text.split(": a life")[0].splitlines()[-1] for text in texts)
    assert 50 < len(figures) < 300
    assert figures.most_common(1)[0][1] >= 3


def test_a_collection_is_written_in_folders(tmp_path: Path) -> None:
    """No folder holds more than 500 texts, and the words are counted."""
    words = write_collection(tmp_path, 520, 10)
    files = sorted(tmp_path.rglob("*.txt"))
    assert len(files) == 520
    assert {path.parent.name for path in files} == {"000", "001"}
    assert words == sum(len(path.read_text("utf-8").split()) for path in files)
