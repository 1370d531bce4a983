"""How a match stands in its text, seen from the years it leaves to others."""

import pytest

from tests.dates.factories import only


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1998 she starred in a film after the 1905 novel. In May she won.", "1998-05"),
        ("In 1998 she played in Gray's 1890 comedy. Two years later she left.", "2000"),
        ("In 1914 she bought a house built in 1730. In May she left.", "1914-05"),
        ("She left Prague in 1938 and hid until March 1939, when she fled. In June she came.", "1939-06"),
        ("Anna Moe (12 June 1901, Ghent – 4 October 1968, Bruges) came in 1920. In May she left.", "1920-05"),
        ("In 1914 she met Tom (born in 1890). Two years later she left.", "1916"),
        ("He made Close (1990) and Taste (1997), which won a prize that year.", "1997"),
        ("In June 1864 they lost; he wrote of it many years later. In July they won.", "1864-07"),
        ("In 1905 she came. The papers were opened in 1991. In May she left.", "1905-05"),
        ("In 1905 she came (as a study of 1907 showed). In May she left.", "1905-05"),
        (
            "In 1905 she came. He hoped to end it by next summer. In June he gave up; in August 1905 it was over.",
            "1905-08",
        ),
        (
            "She wrote Home (1850). In May 1861 she wed. Then came Away (1844). The same year she left.",
            "1844",
        ),
        ("They sang in the summer term of the school in 1886.", "1886"),
        (
            "The custom is of the 16th century. In 1905 she came. It was of the 17th century. In May she left.",
            "1905-05",
        ),
    ],
)
def test_told_in_passing(text: str, edtf: str) -> None:
    """Years before a noun, far behind, in parentheses or far ahead leave the story where it was."""
    assert only(text) == edtf
