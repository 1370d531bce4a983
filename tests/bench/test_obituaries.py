"""How the deaths of obituaries are counted."""

import pytest

from bench.obituaries import (
    NOBODY,
    OPEN,
    TEXTS,
    UNDATED,
    Count,
    Gold,
    count,
    deaths,
    peer,
    read_alone,
    read_gold,
    table,
)
from testimonia import edtf
from tests.bench.cases import date, holding, line, person


def gold(died: str) -> Gold:
    return Gold("daily-1.txt", "Ida Holm -mrs", died)


@pytest.mark.parametrize(
    ("died", "said", "wanted"),
    [
        ("1934-08-08", ["1934-08-08"], Count(1, 1, 1, 0, 0)),
        ("1934-08-08", ["1934"], Count(1, 1, 0, 0, 0)),
        ("1934-08-08", ["1934-08-08", "1907", "1907"], Count(1, 1, 1, 1, 0)),
        ("1934-08-08", ["1934-08-09"], Count(1, 0, 0, 1, 0)),
        ("1934-08-08", [UNDATED], Count(1, 0, 0, 0, 1)),
        ("1934-08-08", ["[1930..]"], Count(1, 0, 0, 0, 1)),
        ("1934-08-08", [], Count(1, 0, 0, 0, 1)),
        (OPEN, [UNDATED], Count(1, 1, 1, 0, 0)),
        (OPEN, ["1934"], Count(1, 0, 0, 1, 0)),
        (NOBODY, [], Count(1, 1, 1, 0, 0)),
        (NOBODY, [UNDATED], Count(1, 0, 0, 1, 0)),
    ],
)
def test_a_death_is_right_wrong_or_missed(died: str, said: list[str], wanted: Count) -> None:
    """Right has the year, wrong is each date that cannot be, missed is whatever is neither."""
    assert count(gold(died), said) == wanted


def test_only_deaths_put_on_that_name_count() -> None:
    """A death of a relative, denied or buried only is none of the person's."""
    holm = person("Ida Holm")
    dead = {"role": "died"}
    held = holding(
        line("death", holm, **dead, date=date("1934")),
        line("death", holm, **dead, polarity="denied"),
        line("death", holm, **{**dead, "role": "buried"}),
        line("death", person("Ida Holm's father"), **dead),
        line("death", person("Mrs. Ida Holm"), **dead),
    )
    assert deaths(gold("1934"), held) == ["1934"]


def test_each_text_is_read_alone() -> None:
    """The archive of a text holds that text's statements and no other's."""
    told = read_alone(TEXTS / "daily-05-lindgren.txt").told
    assert list(told) == ["daily-05-lindgren.txt"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("May 1, 1934\n\nHe came in 1880. He died today.", ["1934"]),
        ("May 1, 1934\n\nHe died in 1933. She died in 1901.", ["1933"]),
        ("He died today.", [UNDATED]),
        ("May 1, 1934\n\nHe was elected.", []),
    ],
)
def test_the_peer_takes_the_first_year_beside_a_death(text: str, said: list[str]) -> None:
    """The first year of the first sentence with a death, else of the text; nothing where nobody dies."""
    assert peer(text) == said


def test_layouts_have_lines_of_their_own() -> None:
    """The table has a line for each paper and one for all."""
    golds = [gold("1934"), Gold("weekly-1.txt", "Nils Moe", "1900")]
    lines = list(table(golds, {"daily-1.txt": ["1934"], "weekly-1.txt": []}))
    assert [one.split() for one in lines] == [
        ["daily", "1", "1", "1", "0", "0"], ["weekly", "1", "0", "0", "0", "1"], ["all", "2", "1", "1", "0", "1"],
    ]  # fmt: skip


def test_the_forty_are_well_formed() -> None:
    """Each text has one line of gold with a date that is one, and in each text that day's person is named."""
    golds = read_gold(TEXTS)
    assert [one.file for one in golds] == sorted(path.name for path in TEXTS.glob("*.txt"))
    assert len(golds) == 40
    for one in golds:
        text = (TEXTS / one.file).read_text("utf-8").casefold()
        assert all(word.casefold() in text for word in one.person.split() if not word.startswith("-"))
        if one.died not in {OPEN, NOBODY}:
            edtf.parse(one.died)
