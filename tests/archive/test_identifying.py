"""Persons across sources, in the archive."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.archive.identifying import identify
from testimonia.archive.portraying import Portrayed
from testimonia.archive.queries.persons import persons_by_weight
from testimonia.archive.store import Archive, create_or_open
from testimonia.archive.writing import remove_missing
from testimonia.model import Reading, Voice
from testimonia.persons.clusters import cluster
from tests.archive.helpers import life, persons, told, write
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
    assert reasons["Nin"] == "likely: same surname (Nin); nobody else of that name is known"
    assert reasons["Panait Istrati"] == "no other source is held to name this person"


def test_a_title_for_a_surname(archive: Archive) -> None:
    """Who has a rare given name and a title for a surname is one person in two sources, a title of two words nobody."""
    write(
        archive,
        told("a", "[Steffi Graf] was born in Mannheim in 1969. The [Vice President] spoke."),
        told("b", "[Steffi Graf] was born in Mannheim in 1969. The [Vice President] left."),
    )
    identify(archive, ())
    assert persons(archive) == [
        ["Steffi Graf @a", "Steffi Graf @b"],
        ["Vice President @a"],
        ["Vice President @b"],
    ]


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
    shared = "both: occupation (typesetter)"
    assert [tuple(row) for row in rows] == [(1, f"possible: same surname (Kautsky); {shared}")] * 2


def test_adding_a_namesake_undoes_a_join(archive: Archive) -> None:
    """What was joined because nobody else fitted comes apart when somebody else appears."""
    write(archive, told("a", "[Karl Kautsky], [Ida Lux]"), told("c", "[Kautsky] wrote to [Ida Lux]."))
    identify(archive, ())
    assert len(persons(archive)) == 2
    write(archive, told("b", "[Luise Kautsky]"))
    identify(archive, ())
    assert len(persons(archive)) == 4
    remove_missing(archive, {"a", "c"})
    identify(archive, ())
    assert persons(archive) == [["Ida Lux @a", "Ida Lux @c"], ["Karl Kautsky @a", "Kautsky @c"]]
    assert not archive.execute("SELECT 1 FROM candidate").fetchall()


def judge(archive: Archive, verdict: str, *ids: str) -> None:
    """Write a verdict on a pair as it stands."""
    archive.execute("INSERT INTO judged_pair VALUES (?, ?, ?, 'j')", (*sorted(ids), verdict))


def test_judgements_rule(archive: Archive) -> None:
    """DIFFERENT keeps namesakes apart, SAME joins what no rule would; withdrawn, the rules hold again."""
    write(
        archive, told("a", "[John Berg] came."), told("b", "[John Berg] left."), told("c", "[Jay Hill] sang.")
    )
    identify(archive, ())
    assert len(persons(archive)) == 2
    a, b = (referent(archive, "John Berg", path) for path in "ab")
    judge(archive, "DIFFERENT", a, b)
    identify(archive, ())
    assert len(persons(archive)) == 3
    judge(archive, "SAME", referent(archive, "Jay Hill", "c"), a)
    identify(archive, ())
    assert persons(archive) == [["Jay Hill @c", "John Berg @a"], ["John Berg @b"]]
    reason = archive.execute("SELECT reason FROM identification WHERE referent_id = ?", (a,)).fetchone()[0]
    assert reason == "a reader judged them the same"
    archive.execute("DELETE FROM judged_pair")
    identify(archive, ())
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


GIVEN = (
    "Anna", "Anna Maria", "Hanna", "Karl", "Karl Otto", "K. Otto", "Carlos", "K.", "A. M.", "A.", "Mrs", "", "",
    "Heinrich", "Heinrch", "Jean-Paul", "Paul", "J.",
)  # fmt: skip
SURNAMES = ("Berg", "Berg", "Schmidt", "Schmidt", "Schmitt", "Bergh", "Kautsky", "Kautski", "Nin")
BESIDE = ("Pieter Ott", "Rosa Weil", "Ott", "Ida Lux")
ENDINGS = ("", "", "", "", " Jr.", " Sr.")
YEARS = ("", "", "", "1870", "1871", "1879", "1910")
ALIASES = (
    ("born_as", "Nin"), ("pseudonym", "Berg"), ("variant", "Kautsky"), ("born_as", "Karl Nin"),
    ("variant", "Otto Berg"), ("pseudonym", "Anna Schmidt"), ("pseudonym", "Karl Kautsky"),
)  # fmt: skip
NAMES = st.builds(
    lambda given, surname, ending: f"{given} {surname}{ending}".strip(),
    st.sampled_from(GIVEN), st.sampled_from(SURNAMES), st.sampled_from(ENDINGS),
)  # fmt: skip


@st.composite
def sources(draw: st.DrawFn, path: str) -> Reading:
    """Draw a source about people whose names and years come in each other's way, some of them relatives."""
    about = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    beside = draw(st.lists(st.sampled_from(BESIDE), max_size=2, unique=True))
    written = _placed([*about, *beside])
    born, died = draw(st.sampled_from(YEARS)), draw(st.sampled_from(("", "", "", "1930", "1880")))
    text = (
        f"{path} {draw(st.integers(0, 1))}: "
        + "; ".join(f"({name})" for name in written)
        + f" born {born} died {died}"
    )
    reading = life(path, text, *written, born=born, died=died)
    first, last = reading.mentions[0], reading.mentions[-1]
    more = []
    for _ in range(draw(st.sampled_from((0, 0, 1, 2)))):
        role, value = draw(st.sampled_from((*ALIASES, *(("pseudonym", name) for name in written))))
        more.append(
            make_statement(reading.source, draw(st.sampled_from(reading.mentions)), "name", role, value=value)
        )
    if first != last and draw(st.integers(0, 3)) == 0:
        role = draw(st.sampled_from(("child", "spouse", "parent", "sibling")))
        more.append(make_statement(reading.source, first, "kinship", role, object=last))
    referents = reading.referents
    if draw(st.integers(0, 3)) == 0:
        called = (*referents[0].names, draw(st.sampled_from(SURNAMES)))
        referents = (replace(referents[0], names=called), *referents[1:])
    return replace(reading, statements=(*reading.statements, *more), referents=referents)


@st.composite
def collections(draw: st.DrawFn) -> list[Reading]:
    """Draw the sources of a collection."""
    return [draw(sources(f"{n}.txt")) for n in range(draw(st.integers(1, 14)))]


def _placed(names: list[str]) -> list[str]:
    """Leave out names that stand inside another, whose place the text would not tell."""
    return [name for name in names if not any(name != other and name in other for other in names)]


class Judge:
    """A reader who holds to what he decided on pairs of (path, label), whenever both are there."""

    def __init__(self, readings: list[Reading], chance: random.Random) -> None:
        everybody = [(r.source.path, one.label) for r in readings for one in r.referents]
        self.pairs = {
            tuple(chance.sample(everybody, 2)): chance.choice(("SAME", "DIFFERENT", "DIFFERENT"))
            for _ in range(chance.randrange(4))
            if len(everybody) > 1
        }

    def decide(self, archive: Archive) -> None:
        """Write the judgements as they stand."""
        there = {(row[0], row[1]): row[2] for row in archive.execute(
            "SELECT s.path, r.label, r.id FROM referent r JOIN source s ON s.id = r.source_id ORDER BY r.id"
        )}  # fmt: skip
        archive.execute("DELETE FROM judged_pair")
        for (one, other), verdict in self.pairs.items():
            if one in there and other in there and there[one] != there[other]:
                ids = sorted((there[one], there[other]))
                archive.execute("INSERT OR REPLACE INTO judged_pair VALUES (?, ?, ?, 'j')", (*ids, verdict))


@settings(max_examples=60, deadline=None)
@given(st.data(), collections(), st.randoms(use_true_random=False))
def test_order_and_increments_do_not_matter(
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
    readings: list[Reading],
    chance: random.Random,
) -> None:
    """Sources added one by one in any order, changed, judged and removed, give what a rebuild gives at every step."""
    folder = tmp_path_factory.mktemp("identify")
    judge = Judge(readings, chance)
    with create_or_open(folder / "stepwise") as archive:
        for reading in chance.sample(readings, len(readings)):
            if chance.random() < 0.3:
                write(archive, data.draw(sources(reading.source.path)))
                identify(archive, ())
            write(archive, reading)
            if chance.random() < 0.7:
                judge.decide(archive)
                identify(archive, ())
        write(archive, told("gone", "[Luise Kautsky] [Karl Nin] [Berg]"))
        identify(archive, ())
        removed = {"gone", *(r.source.path for r in readings if chance.random() < 0.2)}
        remove_missing(archive, {r.source.path for r in readings} - removed)
        judge.decide(archive)
        identify(archive, ())
        stepwise = derived(archive)
        identify(archive, None)
        assert derived(archive) == stepwise
    with create_or_open(folder / "whole") as archive:
        write(archive, *(reading for reading in readings if reading.source.path not in removed))
        judge.decide(archive)
        identify(archive, ())
        assert derived(archive) == stepwise
        everybody = archive.execute("SELECT count(*) FROM referent WHERE kind = 'person'").fetchone()[0]
        assert len(stepwise["identification"]) == everybody


@settings(max_examples=40, deadline=None)
@given(collections(), st.randoms(use_true_random=False))
def test_the_archive_holds_what_the_function_says(
    tmp_path_factory: pytest.TempPathFactory, readings: list[Reading], chance: random.Random
) -> None:
    """Persons, reasons and candidates are those of clustering all portraits at once."""
    judge = Judge(readings, chance)
    with create_or_open(tmp_path_factory.mktemp("identify") / "a") as archive:
        for reading in readings:
            write(archive, reading)
            judge.decide(archive)
            identify(archive, ())
        known = Portrayed()
        known.add(archive, [row[0] for row in archive.execute("SELECT id FROM referent")])
        judged = {v: {(row[0], row[1]) for row in archive.execute(
            "SELECT referent_a, referent_b FROM judged_pair WHERE verdict = ?", (v,)
        )} for v in ("SAME", "DIFFERENT")}  # fmt: skip
        found = cluster(
            known.named(known.portraits), judged["SAME"], judged["DIFFERENT"], known.pairs(known.portraits)
        )
        held = derived(archive)
    members = [(m.referent, p[0].referent, m.score, m.reason) for p in found.persons for m in p]
    assert held["identification"] == sorted(members)
    assert held["candidate"] == [(c.referent_a, c.referent_b, c.score, c.reason) for c in found.candidates]


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
