"""Persons across sources, in the archive."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.archive.identifying import identify
from testimonia.archive.judging import deciding
from testimonia.archive.queries.persons import persons_by_weight
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import remove_missing
from testimonia.model import Reading, Voice
from tests.archive.helpers import build, life, persons, told, write
from tests.factories import make_statement

DERIVED = ("person", "identification", "candidate")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


def derived(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the derived tables in order."""
    return {table: sorted(map(tuple, archive.execute(f"SELECT * FROM {table}"))) for table in DERIVED}


def referent(archive: Archive, label: str, path: str) -> str:
    sql = "SELECT r.id FROM referent r JOIN source s ON s.id = r.source_id WHERE r.label = ? AND s.path = ?"
    return str(archive.execute(sql, (label, path)).fetchone()[0])


def test_one_person_across_sources(archive: Archive) -> None:
    """A full name, a variant of it, and the bare surname are one person where nobody else fits."""
    write(
        archive,
        told("a", "[Andrés Nin] was born 1892."),
        told("b", "[Andreu Nin], born 1892, came back."),
        told("c", "The paper quoted [Nin] and [Panait Istrati]."),
    )
    identify(archive, ())
    assert persons(archive) == [["Andreu Nin @b", "Andrés Nin @a", "Nin @c"], ["Panait Istrati @c"]]
    reasons = dict(tuple(row) for row in archive.execute(
        "SELECT r.label, i.reason FROM identification i JOIN referent r ON r.id = i.referent_id"
    ))  # fmt: skip
    assert reasons["Andreu Nin"] == "forms of one name (Andres Nin, Andreu Nin); births agree (1892)"
    assert reasons["Nin"] == "same surname (Nin); nobody else of that name is known"
    assert reasons["Panait Istrati"] == "no other source is held to name this person"


def test_persons_row(archive: Archive) -> None:
    """A person has the commonest full name, the dates as their sources give them, counts and bounds."""
    write(
        archive,
        told("a", "[Angelica Balabanoff] was born 1878 and died 1965."),
        told("b", "[Angelica Balabanoff] was born 1877."),
        told("c", "[A. Balabanoff] spoke; so did [Angelica] herself."),
    )
    identify(archive, ())
    row = dict(archive.execute("SELECT * FROM person WHERE label = 'Angelica Balabanoff'").fetchone())
    assert {key: row[key] for key in row if key not in {"id", "first_day", "last_day"}} == {
        "label": "Angelica Balabanoff", "named": 1, "sort_key": "balabanoff, angelica", "gender": "f",
        "born": "1877|1878", "died": "1965", "sources": 3, "mentions": 3, "statements": 4,
    }  # fmt: skip
    assert row["first_day"] < row["last_day"]
    members = archive.execute("SELECT referent_id FROM identification WHERE person_id = ?", (row["id"],))
    assert row["id"] == min(member["referent_id"] for member in members)


def test_first_name_alone_joins_nobody(archive: Archive) -> None:
    """A bare given name is a person of its own: too many bear it."""
    write(archive, told("a", "[Rosa Luxemburg] spoke."), told("b", "[Rosa] laughed."))
    identify(archive, ())
    assert persons(archive) == [["Rosa @b"], ["Rosa Luxemburg @a"]]


def test_ambiguous_surname_becomes_candidates(archive: Archive) -> None:
    """A surname that fits two persons joins neither; both pairs are left to a reader, with the reason."""
    write(archive, told("a", "[Karl Kautsky]"), told("b", "[Luise Kautsky]"), told("c", "[Kautsky] wrote."))
    identify(archive, ())
    assert len(persons(archive)) == 3
    rows = archive.execute("SELECT referent_a < referent_b, reason FROM candidate").fetchall()
    assert [tuple(row) for row in rows] == [(1, "same surname (Kautsky)")] * 2


def test_adding_a_namesake_undoes_a_join(archive: Archive) -> None:
    """What was joined because nobody else fitted comes apart when somebody else appears."""
    write(archive, told("a", "[Karl Kautsky]"), told("c", "[Kautsky] wrote."))
    identify(archive, ())
    assert len(persons(archive)) == 1
    write(archive, told("b", "[Luise Kautsky]"))
    identify(archive, ())
    assert len(persons(archive)) == 3
    remove_missing(archive, {"a", "c"})
    identify(archive, ())
    assert persons(archive) == [["Karl Kautsky @a", "Kautsky @c"]]
    assert not archive.execute("SELECT 1 FROM candidate").fetchall()


def test_judgements_rule(archive: Archive) -> None:
    """DIFFERENT keeps namesakes apart, SAME joins what no rule would; withdrawn, the rules hold again."""
    write(
        archive, told("a", "[John Berg] came."), told("b", "[John Berg] left."), told("c", "[Jay Hill] sang.")
    )
    identify(archive, ())
    assert len(persons(archive)) == 2
    a, b = (referent(archive, "John Berg", path) for path in "ab")
    reader = deciding.By("reader")
    apart = deciding.pair(archive, reader, "DIFFERENT", [a], [b])
    assert len(persons(archive)) == 3
    together = deciding.pair(archive, reader, "SAME", [referent(archive, "Jay Hill", "c")], [a])
    assert persons(archive) == [["Jay Hill @c", "John Berg @a"], ["John Berg @b"]]
    reason = archive.execute("SELECT reason FROM identification WHERE referent_id = ?", (a,)).fetchone()[0]
    assert reason == "a reader judged them the same"
    deciding.withdraw(archive, reader, apart.id)
    deciding.withdraw(archive, reader, together.id)
    assert persons(archive) == [["Jay Hill @c"], ["John Berg @a", "John Berg @b"]]


def test_name_at_birth_is_recognised(archive: Archive) -> None:
    """A statement that somebody was born under another name lets that name be recognised elsewhere."""
    source = told("a", "[Clara Zetkin] was born Eissner, born 1857.")
    statement = source.statements[0]
    named = replace(statement, type="name", role="born_as", value="Eissner", date=None)
    write(archive, replace(source, statements=(statement, named)), told("b", "[Clara Eissner] studied."))
    identify(archive, ())
    assert len(persons(archive)) == 1


def test_what_is_reported_is_no_date_of_the_source(archive: Archive) -> None:
    """A birth on another's word, denied or merely possible is not shown as when the person was born."""
    for n, change in enumerate(
        [
            {"polarity": "denied"},
            {"modality": "possible"},
            {"voices": (Voice("author", "x"), Voice("rumour", "it is said"))},
        ]
    ):
        reading = told(f"{n}", f"[Ante Ciliga] was born 189{n}.")
        write(archive, replace(reading, statements=(replace(reading.statements[0], **change),)))  # type: ignore[arg-type]
    identify(archive, ())
    assert [row["born"] for row in archive.execute("SELECT born FROM person")] == [None]


def test_only_what_is_stale_is_worked_on(archive: Archive) -> None:
    """A second run has nothing to do; a new source makes work for the persons it names only."""
    people = ["Emma Goldman", "Clara Zetkin", "Ante Ciliga", "Pierre Monatte", "Boris Souvarine"]
    write(archive, *(told(name, f"[{name}] came.") for name in people))
    assert identify(archive, ()) == 5
    assert identify(archive, ()) == 0
    write(archive, told("new", "[Clara Zetkin] left with [Panait Istrati]."))
    assert identify(archive, ()) == 2
    assert identify(archive, None) == 6


GIVEN = ("Anna", "Anna Maria", "Hanna", "Karl", "Carlos", "K.", "A. M.", "Mrs", "")
SURNAMES = ("Berg", "Bergh", "Kautsky", "Kautski", "Nin")
YEARS = ("", "", "1870", "1871", "1879", "1910")


@st.composite
def collections(draw: st.DrawFn) -> list[Reading]:
    """Draw sources about people whose names and years come in each other's way."""
    found = []
    for n in range(draw(st.integers(1, 9))):
        names = draw(
            st.lists(st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)), min_size=1, max_size=3)
        )
        written = list(dict.fromkeys(" ".join(filter(None, name)) for name in names))
        born = draw(st.sampled_from(YEARS))
        text = f"{n}. " + "; ".join(f"({name})" for name in written) + f" born {born}"
        found.append(life(f"{n}.txt", text, *_placed(written), born=born))
    return found


def _placed(names: list[str]) -> list[str]:
    """Leave out names that stand inside another, whose place the text would not tell."""
    return [name for name in names if not any(name != other and name in other for other in names)]


@settings(max_examples=25)
@given(collections(), st.randoms(use_true_random=False))
def test_order_and_increments_do_not_matter(
    tmp_path_factory: pytest.TempPathFactory, readings: list[Reading], chance: random.Random
) -> None:
    """Sources added one by one in any order, some in an earlier version first, give what a rebuild gives."""
    folder = tmp_path_factory.mktemp("identify")
    whole = build(folder / "whole", readings)
    shuffled = chance.sample(readings, len(readings))
    with create_or_open(folder / "stepwise") as archive:
        for reading in shuffled:
            if chance.random() < 0.3:
                write(archive, told(reading.source.path, f"[Anna Berg] and [Kautsky] {reading.source.path}"))
                identify(archive, ())
            write(archive, reading)
            if chance.random() < 0.7:
                identify(archive, {reading.source.id})
        write(archive, told("gone", "[Luise Kautsky] [Karl Nin]"))
        identify(archive, ())
        remove_missing(archive, {reading.source.path for reading in readings})
        identify(archive, ())
        stepwise = derived(archive)
        identify(archive, None)
        assert derived(archive) == stepwise
    with create_or_open(whole) as archive:
        assert derived(archive) == stepwise
        alone = archive.execute("SELECT count(*) FROM referent WHERE kind = 'person'").fetchone()[0]
        assert len(stepwise["identification"]) == alone


def test_who_has_no_name_is_no_entry_of_the_index(archive: Archive) -> None:
    """A person no source names ("her father") is kept for what is said, but not listed among the people."""
    source = told("a", "[Angelica Balabanoff] was born 1878.")
    father = replace(source.referents[0], id="f" * 16, label="Angelica Balabanoff's father", names=())
    write(archive, replace(source, referents=(*source.referents, father)))
    identify(archive, ())
    found = {row["label"]: row["named"] for row in archive.execute("SELECT label, named FROM person")}
    assert found == {"Angelica Balabanoff": 1, "Angelica Balabanoff's father": 0}
    assert [row["label"] for row in persons_by_weight(archive, 10)] == ["Angelica Balabanoff"]


@pytest.mark.parametrize(("related", "count"), [(False, 1), (True, 2)])
def test_relatives_of_one_name_are_two(archive: Archive, related: bool, count: int) -> None:
    """Father and son whom a source relates are two persons, though name and year of birth agree."""
    reading = told("a", "[John Weil], born 1900, and [John Karl Weil].")
    father, son = reading.mentions
    birth = reading.statements[0]
    kinship = make_statement(reading.source, father, "kinship", "child", object=son)
    statements = (birth, replace(birth, subject=son), *([kinship] if related else []))
    write(archive, replace(reading, statements=statements))
    identify(archive, ())
    assert len(persons(archive)) == count
