"""Who wrote what."""

from typing import Any

import pytest

from testimonia.citations.draft import Draft, book_of
from testimonia.citations.works import author_and_year, is_title, titled
from testimonia.languages.en.citing import citing
from tests.citations.schema import flat


def told(draft: Draft) -> dict[str, Any]:
    return {key: value for key, value in flat(draft.item).items() if key != "chapter"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Falk, Grey Years", {"by": ["Falk, Ida"], "title": "Grey Years"}),
        ("Falk, Grey Years", {"by": ["Falk"], "title": "Grey Years"}),
        ("Falk, Ida: Graue Jahre", {"by": ["Falk, Ida"], "title": "Graue Jahre"}),
        ("Falk, Ida. Grey Years", {"by": ["Falk, Ida"], "title": "Grey Years"}),
        ("Ida Falk, Exile: A Life", {"by": ["Falk, Ida"], "title": "Exile: A Life"}),
        ("Ida Falk and Karl Lund, Bread and Coal", {"by": ["Falk, Ida", "Lund, Karl"], "title": "Bread and Coal"}),
        ("Grey Years by Ida Falk", {"by": ["Falk, Ida"], "title": "Grey Years"}),
        ("Karl Lund (ed.), Lives", {"editors": ["Lund, Karl"], "title": "Lives"}),
        ("Lives, ed. Karl Lund", {"editors": ["Lund, Karl"], "title": "Lives"}),
        ("Grey Years", {"title": "Grey Years"}),
        ("Exile: A Life", {"title": "Exile: A Life"}),
        ("Ida Falk, “Exile,” Harbour History 3:2", {"by": ["Falk, Ida"], "title": "Exile", "container-title": "Harbour History", "volume": "3", "issue": "2"}),
        ("Mill, Eva: Am Tor, in: Karl Lund (Hg.), Leben", {"by": ["Mill, Eva"], "title": "Am Tor", "container-title": "Leben", "editors": ["Lund, Karl"]}),
        ("she had lived there for years", {}),
        ("Falk: the years in exile", {}),
        ("English: “Song of the Mill”", {}),
    ],
)  # fmt: skip
def test_authors_stand_before_titles(text: str, expected: dict[str, Any]) -> None:
    """A colon or stop behind a whole name, a comma, or none where it is a title alone."""
    assert told(titled(Draft(text, book_of(citing())))) == expected


def test_a_year_may_stand_behind_the_authors() -> None:
    """In brackets or with a stop; not behind a sentence."""
    book = book_of(citing())
    for text in ("Falk, I. (1931). Exile", "Falk, I. 1931. Exile", "Falk, I. (May 1931) Exile"):
        draft = author_and_year(Draft(text, book))
        assert (draft.rest, flat(draft.item)["by"]) == ("Exile", ["Falk, I."])
    assert author_and_year(Draft("She came home (1931) and left", book)).item == {}


def test_surnames_and_a_year_are_a_reference_with_a_page() -> None:
    """Names in full, or no page, are not enough."""
    draft = Draft("Falk and Lund 1931", book_of(citing()), {"locator": "3"})
    assert flat(author_and_year(draft).item)["by"] == ["Falk", "Lund"]
    assert author_and_year(Draft("Falk 1931", book_of(citing()))).item == {}
    assert "author" not in author_and_year(Draft("Ida Falk 1931", book_of(citing()), {"locator": "3"})).item


def test_a_title_is_written_like_one() -> None:
    """A capital or figure first, a word in it; by itself, no long words in small letters."""
    assert is_title("1905 and After")
    assert is_title("Lives of the weavers")
    assert not is_title("Lives of the weavers", alone=True)
    assert not is_title("lives")
    assert not is_title("XII")
    assert not is_title("12")
