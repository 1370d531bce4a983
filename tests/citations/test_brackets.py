"""Round brackets."""

from testimonia.citations.brackets import LONGEST_BRACKET, brackets, pieces


def test_the_outermost_brackets_are_found() -> None:
    """Those inside are part of them; one that is not closed swallows nothing."""
    text = "a (Falk (1931), p. 3) b (Lund) c (and on"
    assert [text[start:end] for start, end in brackets(text, 0, len(text))] == [
        "(Falk (1931), p. 3)",
        "(Lund)",
    ]
    text = "( " + "x" * LONGEST_BRACKET + " (Falk)"
    assert [text[start:end] for start, end in brackets(text, 0, len(text))] == ["(Falk)"]
    text = "a (Falk, and Lund (1944) and (1950)"
    assert [text[start:end] for start, end in brackets(text, 0, len(text))] == ["(1944)", "(1950)"]


def test_pieces_stand_between_semicolons() -> None:
    """Without the white space around them."""
    text = "Falk 1931;  Lund 1944 ; "
    assert [text[start:end] for start, end in pieces(text, 0, len(text))] == ["Falk 1931", "Lund 1944"]
