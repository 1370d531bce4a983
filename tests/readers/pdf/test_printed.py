"""What stands on pages before it is a text."""

from testimonia.readers.pdf.printed import Paragraph, Row, Run, Sheet, size_of, steady


def run(size: float, text: str = "words") -> Run:
    return Run(text, 0, 0, 50, size, size, size, 20, False, 0)


def test_the_size_of_most_letters() -> None:
    """A long line counts for more than a short one; nothing has no size."""
    assert size_of([run(12, "A title"), run(10, "a line of the text")]) == 10
    assert size_of([]) == 0


def test_the_angle_at_which_most_words_stand() -> None:
    """A page of a table printed sideways is read as that."""
    assert Sheet(1, 100, 100, runs={0: [run(10, "12")], 90: [run(10, "all of the table")]}).main == 90
    assert Sheet(1, 100, 100).main == 0


def test_recognised_letters_are_of_one_size() -> None:
    """Sizes that differ as guesses do are made one; a title stays larger, and what is drawn stays as it is."""
    scan = Sheet(1, 100, 100, runs={0: [run(9), run(10), run(11), run(18)]}, recognised=True)
    drawn = Sheet(2, 100, 100, runs={0: [run(9), run(11)]})
    steady([scan, drawn])
    assert len({one.size for one in scan.runs[0][:3]}) == 1
    assert scan.runs[0][3].size == 18
    assert [one.size for one in drawn.runs[0]] == [9, 11]


def test_a_paragraph_is_as_large_as_its_letters() -> None:
    """Its size is that of most of them."""
    rows = [Row(text, 0, 0, 50, 10, 10, size, 20, False) for text, size in (("a", 12), ("line", 10))]
    assert Paragraph(rows).size == 10
