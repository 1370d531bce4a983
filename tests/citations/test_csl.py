"""A work as CSL-JSON."""

import json

from testimonia.citations import csl

FALK = {"type": "book", "author": [{"family": "Falk", "given": "Ida"}], "title": "Grey Years",
        "issued": {"date-parts": [[1931]]}}  # fmt: skip


def test_the_place_cited_is_no_part_of_the_work() -> None:
    """Two pages of one book are one work; another year is another."""
    assert csl.identity(FALK) == csl.identity({**FALK, "locator": "12"})
    assert csl.identity(FALK) != csl.identity({**FALK, "issued": {"date-parts": [[1932]]}})


def test_works_of_which_only_the_words_are_known_differ_by_them() -> None:
    """An item with a note and nothing else."""
    one, other = ({"type": "document", "note": note} for note in ("Some pamphlets", "A box of letters"))
    assert csl.identity(one) != csl.identity(other)
    assert csl.label(one) == "Some pamphlets"


def test_an_item_is_written_with_its_id_and_read_back() -> None:
    """Keys in order, nothing empty; an item without a work is not written."""
    text = csl.written({**FALK, "publisher": "", "locator": "12"})
    assert list(json.loads(text)) == ["id", "type", "author", "title", "issued", "locator"]
    assert csl.read(text) == {"id": csl.identity(FALK), **FALK, "locator": "12"}
    assert csl.written({}) == csl.written({"type": "document", "locator": "3"}) == ""
    assert csl.read("") == {}


def test_a_work_has_a_label() -> None:
    """Author, title, year; of a web page without either its address."""
    assert csl.label(FALK) == "Ida Falk, Grey Years, 1931"
    assert csl.label({"editor": FALK["author"], "title": "Lives"}) == "Ida Falk, Lives"
    assert csl.label({"type": "webpage", "URL": "https://example.org"}) == "https://example.org"
    assert (
        csl.label({"container-title": "The Post", "issued": {"date-parts": [[1921, 5, 3]]}})
        == "The Post, 1921-05-03"
    )


def test_surnames_and_year_are_asked_for() -> None:
    """Editors stand in for authors; a name in one piece is its own surname."""
    assert (csl.families(FALK), csl.year(FALK)) == (["Falk"], 1931)
    assert csl.families({"editor": [{"literal": "The Committee"}]}) == ["The Committee"]
    assert csl.year({"title": "Grey Years"}) is None
