"""What a judgement did, and what followed from it."""

from pathlib import Path

from testimonia.archive.judging import deciding, log
from testimonia.archive.store import create_or_open, open_archive
from testimonia.cli import outcome
from tests.cli.conftest import parts_of, person_of, statement_of

BY = deciding.By("Ada")


def test_a_person_is_told_by_name_years_and_numbers(archive: Path) -> None:
    """By their own id or that of a part of them; nobody where there is none."""
    with open_archive(archive) as held:
        for id_ in (person_of(archive, "Ada Roth"), *parts_of(archive, "Ada Roth").values()):
            found = outcome.person(held, id_)
            assert found is not None
            assert str(found) == f"Ada Roth 1878 – 1950, 2 statements in 2 sources [{found.id[:8]}]"
        assert outcome.person(held, "nobody") is None


def test_what_is_different_of_a_person_is_told(archive: Path) -> None:
    """Life dates and label, and only where they are others now."""
    death = statement_of(archive, "Ada Roth died in 1950.")
    with create_or_open(archive) as held:
        was = outcome.seen_statement(held, death)
        assert outcome.followed(held, was) == ["This death stands as it was read."]
        deciding.statement(held, BY, "REJECTED", death)
        struck, shown = outcome.followed(held, was)
        assert struck.startswith("This death is struck through")
        assert shown == "Ada Roth 1878 – 1950 is shown as Ada Roth born 1878 now."


def test_a_judgement_of_the_log_can_be_looked_at(archive: Path) -> None:
    """On a pair, a person, a statement; one whose place was not found has nothing to look at."""
    ada, emil = person_of(archive, "Ada Roth"), person_of(archive, "Emil Kurz")
    with create_or_open(archive) as held:
        made = [
            deciding.pair(held, BY, "DIFFERENT", [ada], [emil]),
            deciding.person(held, BY, "WITHHELD", emil),
            deciding.statement(held, BY, "CONFIRMED", statement_of(archive, "Ada Roth died in 1950.")),
        ]
        looked = [outcome.seen_by(held, one) for one in made]
        assert [one.label for one in looked[0].persons] in (
            ["Ada Roth", "Emil Kurz"],
            ["Emil Kurz", "Ada Roth"],
        )
        assert [one.label for one in looked[1].persons] == ["Emil Kurz"]
        assert looked[2].statement == statement_of(archive, "Ada Roth died in 1950.")
        unplaced = log.new("Ada", "NOTED", {"person": {"digest": "0", "label": "Nobody"}})
        assert outcome.seen_by(held, unplaced) == outcome.Seen()


def test_a_statement_that_is_gone_is_said_to_be(archive: Path) -> None:
    """Nothing else is known of it."""
    with open_archive(archive) as held:
        told = outcome.followed(held, outcome.Seen("0" * 16))
    assert told == ["The statement is no longer in the archive."]
