from pathlib import Path

import pytest

from testimonia.archive.store import Archive, create_or_open
from testimonia.views.people import PeopleQuery, people
from tests.web.lives import make_lives


def labels(archive: Archive, **asked: str) -> list[str]:
    return [one.label for one in people(archive, PeopleQuery(**asked)).people]  # type: ignore[arg-type]


def test_people_come_in_the_order_asked_for(lives: Archive) -> None:
    """By weight, by last name, by first year of birth with the unknown last."""
    assert labels(lives)[0] == "Alexandra Kollontai"
    assert labels(lives, sort="name") == [
        "Angelica Balabanoff", "Alexandra Kollontai", "Andrés Nin", "Boris Souvarine", "Clara Zetkin"
    ]  # fmt: skip
    assert labels(lives, sort="birth")[:3] == [
        "Alexandra Kollontai",
        "Angelica Balabanoff",
        "Boris Souvarine",
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "andres NIN"}, {"Andrés Nin"}),
        ({"q": "koll"}, {"Alexandra Kollontai"}),
        ({"letter": "Z"}, {"Clara Zetkin"}),
        ({"type": "opposition"}, {"Angelica Balabanoff"}),
        ({"decade": "1890"}, {"Alexandra Kollontai", "Angelica Balabanoff", "Boris Souvarine"}),
        ({"q": "nobody of this name"}, set()),
    ],
)
def test_people_are_narrowed(lives: Archive, asked: dict[str, str], found: set[str]) -> None:
    """Each facet and the search box keep just those who fit."""
    assert set(labels(lives, **asked)) == found


def test_facets_count_what_is_found(lives: Archive) -> None:
    """A number beside a value is how many persons choosing it leaves."""
    page = people(lives)
    for field, counts in (
        ("letter", page.letters),
        ("decade", page.decades),
        ("type", page.types),
        ("source", page.sources),
    ):
        for one in counts:
            narrowed = people(lives, PeopleQuery(**{field: one.value}))  # type: ignore[arg-type]
            assert narrowed.paging.total == one.number, (field, one)


def test_a_source_narrows_to_those_it_names(lives: Archive) -> None:
    """The source facet knows its title and whom it names."""
    source = lives.execute("SELECT id FROM source WHERE path = 'memoirs/blue-lamp.txt'").fetchone()["id"]
    page = people(lives, PeopleQuery(source=source))
    assert {one.label for one in page.people} == {"Andrés Nin", "Angelica Balabanoff", "Clara Zetkin"}
    assert page.source_title == "The blue lamp, chapter seven"


def test_who_has_no_name_stands_apart(tmp_path: Path) -> None:
    """A person whom no source names is not among the others, but counted and a step away."""
    with create_or_open(make_lives(tmp_path / "lives.testimonia")) as archive:
        with archive.transaction():
            archive.execute(
                "UPDATE person SET named = 0, label = 'a typesetter' WHERE label = 'Boris Souvarine'"
            )
        page = people(archive)
        assert "a typesetter" not in {one.label for one in page.people}
        assert page.unnamed == 1
        assert [one.label for one in people(archive, PeopleQuery(unnamed="1")).people] == ["a typesetter"]
