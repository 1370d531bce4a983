"""Whether a clause says that something was done again."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ida Falk joined the Labour Party again in 1919.", "readmitted"),
        ("Ida Falk again joined the Labour Party in 1919.", "readmitted"),
        ("Ida Falk entered the Labour Party a second time.", "readmitted"),
        ("Ida Falk was once again enrolled in the Labour Party.", "readmitted"),
        ("Ida Falk joined the Labour Party in 1919.", "joined"),
        ("Ida Falk joined the Labour Party, again a legal body.", "joined"),
        ("Once again, Ida Falk wrote, she joined the Labour Party.", "joined"),
        ("Ida Falk joined the Labour Party and married again.", "joined"),
        ("Ida Falk married again and joined the Labour Party.", "joined"),
    ],
)
def test_again_is_the_nearest_verbs(text: str, role: str) -> None:
    """Right before it, or behind it as far as the next verb; behind a comma it is of something else."""
    lines = statement_lines(text)
    assert [line.split(" | ")[0] for line in lines if line.startswith("membership")] == [f"membership.{role}"]
