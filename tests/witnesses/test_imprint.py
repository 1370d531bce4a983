"""What names a source for those who cite it."""

from datetime import date

import pytest

from testimonia.witnesses.citing import citation_keys
from testimonia.witnesses.imprint import Imprint, as_bands, main_title, plain_address, same_name

DAY = date(1921, 5, 3).toordinal()


@pytest.mark.parametrize(
    "address",
    ["https://www.Post.example/a/bakers.html", "http://post.example/a/bakers/", "post.example/a/bakers#end"],
)
def test_an_address_is_one_however_it_is_written(address: str) -> None:
    """Scheme, "www.", case, fragment, a last stroke and the ending of a file tell no other page."""
    assert plain_address(address) == "post.example/a/bakers"


def test_a_path_that_begins_with_a_host_is_an_address() -> None:
    """A page saved under its address stands at it; any other path is none."""
    assert Imprint("a", "post.example/a/bakers.html").places() == {"post.example/a/bakers"}
    assert Imprint("a", "strike/bakers.html").places() == set()


@pytest.mark.parametrize(
    ("title", "main"),
    [("Grey Years: A Memoir", "Grey Years"), ("Grey Years (part 2/5)", "Grey Years"), (": so", ": so")],
)
def test_the_main_title_stands_before_the_subtitle(title: str, main: str) -> None:
    """What stands behind a colon or in a bracket is left out, unless nothing else is there."""
    assert main_title(title) == main


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ({"title": "The Bakers Walk Out"}, ""),
        ({"title": "Bakers Walk Out. How the Strike Began"}, ""),
        ({"container-title": "The Southern Post", "issued": {"date-parts": [[1921, 5, 3]]}}, ""),
        ({}, "seen at https://post.example/bakers."),
    ],
)
def test_a_citation_meets_the_source_it_may_name(item: dict[str, object], words: str) -> None:
    """By a title with or without its subtitle, by publication and day, by address."""
    imprint = Imprint(
        "a", "a.txt", ("The Bakers Walk Out: How the Strike Began",), (), ("Southern Post",),
        ("https://post.example/bakers",), DAY, DAY,
    )  # fmt: skip
    assert imprint.day == DAY
    assert citation_keys(item, words) & imprint.keys()


def test_keys_stand_apart_from_bands_of_passages() -> None:
    """Works and citations have each their own, in order."""
    assert as_bands("cites", {"u b", "t a"}) == ["cites t a", "cites u b"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Post", "Post", True),
        ("Le Temps", "temps", True),
        ("Old Post", "New Post", False),
        ("", "", False),
    ],
)
def test_a_name_may_lack_its_article(one: str, other: str, same: bool) -> None:
    """A first word of up to three letters may be missing, but not be another."""
    assert same_name(one, other) is same
