"""What stands in quotation marks."""

import pytest

from testimonia.quotations.direct.likeness import Place, begins, likeness

MARKS = "“”‘’"


def place(text: str) -> Place:
    """Return the first stretch in marks of a text."""
    return Place(text, text.index("“"), text.index("”") + 1, 0, len(text), MARKS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“we went out,” he said", True),
        ("It was late. “We went out,” he said", True),
        ("It was late. “we went out,” he said", False),
        ("He said: “We went out”", True),
        ("He said, “We went out.”", True),
        ("His book, “How we went out,” was", False),
        ("The “Great Strike", False),
    ],
)
def test_where_an_utterance_begins(text: str, expected: bool) -> None:
    """A paragraph, a sentence, or behind a colon; behind a comma if it ends as a sentence does."""
    assert begins(place(text + "”")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We went out,” he said", "whole"),
        ("“Twelve,” I knocked back", "whole"),
        ("He said, “No.”", "short"),
        ("the “boss”", "part"),
        ("It was a “stab in the back”.", "part"),
        ("Then “We went out” was sung.", "part"),
        ("It ended. “We went out” was sung.", "part"),
        ("It ended. “We went out”", "whole"),
        ("in the “Northern Beacon”", "name"),
        ("his “Days of the Loom,” a book", "name"),
        ("Then Ada “The Crow” Pell", "name"),
        ("She cried: “Long Live Norland!”", "whole"),
        ("“Good morning, Mr Pell,” he said", "whole"),
        ("of “Days and Nights of a Very Old and Very Grey Loom in the Rain”", "part"),
        ("It was “—”.", "name"),
    ],
)
def test_what_it_is(text: str, expected: str) -> None:
    """An utterance ends within its marks or with its sentence; a name is written with capitals."""
    assert likeness(place(text), resumed=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("he said, “never there at all.”", "whole"), ("he said, “never.”", "short"), ("he said, “never there at all” and", "part")],
)  # fmt: skip
def test_an_utterance_that_goes_on(text: str, expected: str) -> None:
    """Behind the words that interrupted it, it may begin with a small letter."""
    assert likeness(place(text), resumed=True) == expected
