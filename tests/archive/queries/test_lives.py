"""What the sources tell of lives."""

from dataclasses import replace
from pathlib import Path

from testimonia.archive.identifying import identify
from testimonia.archive.judging import deciding, effects
from testimonia.archive.queries import lives
from testimonia.archive.store import Archive, create_or_open
from testimonia.model import Clue
from tests.archive.helpers import told, write


def ids(archive: Archive) -> dict[str, str]:
    return {row["label"]: row["id"] for row in lives.persons(archive)}


def test_births_deaths_and_what_was_last_told(tmp_path: Path) -> None:
    """Of each person the latest day of birth, whether a death is stated, and the latest day of anything told."""
    with create_or_open(tmp_path / "a") as archive:
        write(
            archive,
            told("a", "[Clara Lund] was born 1872 and died 1952."),
            told("b", "[Karl Roth] was born 1950."),
            told("c", "[Karl Roth] was born 1952."),
            told("d", "[Otto Weiss] wept."),
        )
        identify(archive, ())
        person = ids(archive)
        found = lives.told(archive)
        assert bool(found[person["Clara Lund"]]["dead"])
        assert found[person["Karl Roth"]]["born"] == found[person["Karl Roth"]]["last_told"]
        assert not found[person["Karl Roth"]]["dead"]
        assert found[person["Otto Weiss"]]["last_told"] is None
        assert lives.told(archive, person["Otto Weiss"]).keys() == {person["Otto Weiss"]}


def test_a_rejected_death_is_none(tmp_path: Path) -> None:
    """What a reader rejected ends nobody's life."""
    reading = told("a", "[Clara Lund] was born 1872 and died 1952.")
    death = next(one for one in reading.statements if one.type == "death")
    with create_or_open(tmp_path / "a") as archive:
        write(archive, reading)
        identify(archive, ())
        deciding.statement(archive, deciding.By("Ada"), "REJECTED", death.id)
        (found,) = lives.told(archive).values()
        assert not found["dead"]


def test_sources_and_readers(tmp_path: Path) -> None:
    """Each dated source that names somebody is told, and what readers decided on publishing them."""
    reading = told("a", "[Otto Weiss] wept.")
    dated = replace(reading, clues=(Clue("published", "1931-05", "May 1931"), Clue("title", "Tears", "")))
    with create_or_open(tmp_path / "a") as archive:
        write(archive, dated)
        identify(archive, ())
        person = ids(archive)["Otto Weiss"]
        assert list(lives.published(archive)) == [(person, "1931-05")]
        assert list(lives.published(archive, "nobody")) == []
        deciding.person(archive, deciding.By("Ada"), "WITHHELD", person)
        assert [tuple(row) for row in lives.judged(archive)] == [(person, "WITHHELD")]


def test_what_has_moved_publishes_nobody(tmp_path: Path) -> None:
    """A death struck through where the words stood before ends no life; who was withheld there stays withheld."""
    before = told("a", "[Clara Lund] was born 1872 and died 1952.")
    after = told("b", "NEWS. [Clara Lund] was born 1872 and died 1952.")
    after = replace(after, source=replace(after.source, path=before.source.path))
    with create_or_open(tmp_path / "a") as archive:
        write(archive, before)
        identify(archive, ())
        death = archive.execute("SELECT id FROM statement WHERE type = 'death'").fetchone()["id"]
        deciding.statement(archive, deciding.By("Ada"), "REJECTED", death)
        deciding.person(archive, deciding.By("Ada"), "WITHHELD", ids(archive)["Clara Lund"])
        archive.execute("DELETE FROM source")
        write(archive, after)
        effects.apply(archive)
        states = {row["state"] for row in archive.execute("SELECT state FROM placement WHERE side = 'on'")}
        assert states == {"moved"}
        person = ids(archive)["Clara Lund"]
        assert not lives.told(archive)[person]["dead"]
        assert [tuple(row) for row in lives.judged(archive)] == [(person, "WITHHELD")]


def test_a_disputed_death_is_none(tmp_path: Path) -> None:
    """Where readers differ on a death, nobody is held to be dead by it."""
    with create_or_open(tmp_path / "a") as archive:
        write(archive, told("a", "[Clara Lund] was born 1872 and died 1952."))
        identify(archive, ())
        death = archive.execute("SELECT id FROM statement WHERE type = 'death'").fetchone()["id"]
        deciding.statement(archive, deciding.By("Ada"), "REJECTED", death)
        deciding.statement(archive, deciding.By("Bo"), "CONFIRMED", death)
        assert not lives.told(archive)[ids(archive)["Clara Lund"]]["dead"]


def test_one_person_is_asked_by_indices(tmp_path: Path) -> None:
    """What is told of one person is found without reading all statements and referents of the archive."""
    with create_or_open(tmp_path / "a") as archive:
        asked: list[str] = []
        archive.connection.set_trace_callback(asked.append)
        lives.told(archive, "nobody")
        list(lives.published(archive, "nobody"))
        lives.judged(archive, "nobody")
        archive.connection.set_trace_callback(None)
        plans = [row["detail"] for query in asked for row in archive.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert plans
    assert not [step for step in plans if step in {"SCAN i", "SCAN s", "SCAN t", "SCAN m", "SCAN r"}]
