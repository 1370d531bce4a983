"""Whom or what the words of a command mean."""

from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.archive.store import Archive, create_or_open, open_archive
from testimonia.cli import meaning
from testimonia.errors import TestimoniaError
from tests.cli.conftest import TEXTS, Command, parts_of, person_of, statement_of

BIRTH = "Ada Roth was born in Graz in 1878."


@pytest.mark.parametrize("digits", [6, 8, 16])
def test_the_beginning_of_an_id_is_enough(digits: int, archive: Path) -> None:
    """Of a statement, a person, the person of one source, a source."""
    birth, person = statement_of(archive, BIRTH), person_of(archive, "Ada Roth")
    with open_archive(archive) as held:
        source = held.execute("SELECT id FROM source WHERE path = 'roth.txt'").fetchone()["id"]
        assert meaning.statement_meant(held, birth[:digits]) == birth
        assert meaning.person_meant(held, f" {person[:digits].upper()} ") == person
        for part in parts_of(archive, "Ada Roth").values():
            assert meaning.person_meant(held, part[:digits]) == part
        assert meaning.source_meant(held, source[:digits]) == meaning.source_meant(held, "roth.txt") == source
        assert meaning.statement_or_person(held, birth[:digits]) == (birth, "")
        assert meaning.statement_or_person(held, "ada roth") == ("", person)


@pytest.mark.parametrize("text", ["12345", "", "zzzzzz", "123456 ", "0" * 17])
@pytest.mark.parametrize(
    "meant", [meaning.statement_meant, meaning.person_meant, meaning.judgement_meant, meaning.source_meant]
)
def test_what_is_not_there_is_said_to_be(
    meant: Callable[[Archive, str], str], text: str, archive: Path
) -> None:
    """Too short, empty, no hexadecimal digits, too long, or nothing's."""
    with open_archive(archive) as held, pytest.raises(TestimoniaError, match=r"There is no|Nobody called"):
        meant(held, text)


def test_of_several_each_is_listed(archive: Path) -> None:
    """With its words; none is taken."""
    birth = statement_of(archive, BIRTH)
    with create_or_open(archive) as held, held.transaction():
        columns = [
            row[1] for row in held.execute("PRAGMA table_info(statement)") if row[1] not in ("key", "id")
        ]
        names = ", ".join(f'"{name}"' for name in columns)
        held.execute(
            f"INSERT INTO statement(id, {names}) SELECT ?, {names} FROM statement WHERE id = ?",
            (birth[:8] + "0" * 8, birth),
        )
    with open_archive(archive) as held:
        with pytest.raises(TestimoniaError, match=r"may be .*, .*\. Give more of the id\.") as caught:
            meaning.statement_meant(held, birth[:6])
        assert birth in str(caught.value)
        assert str(caught.value).count("Ada Roth was born") == 2
        assert meaning.statement_meant(held, birth) == birth


def test_a_person_in_words_is_their_label_and_where_they_stand(archive: Path, command: Command) -> None:
    """Of one source and of several; what is not there is its own id."""
    with open_archive(archive) as held:
        assert meaning.who(held, person_of(archive, "Emil Kurz")) == "Emil Kurz (evil.txt)"
        whole = person_of(archive, "Ada Roth")
        assert meaning.who(held, whole).startswith("Ada Roth (")
        assert meaning.who(held, whole).endswith(" and 1 other source)")
        assert meaning.who(held, "nobody") == "nobody"
        assert meaning.path_of(held, "nowhere") == "nowhere"
        assert meaning.sentence(held, "nothing") == "nothing"
        assert meaning.short("0123456789abcdef") == "01234567"


def test_many_of_one_name_are_cut_short(lives: Path, archive: Path, command: Command) -> None:
    """Eight are listed, and how many more there are."""
    for name in ("Alma", "Berta", "Clara", "Dora", "Emma", "Frida", "Gerta", "Hilda", "Irma", "Jutta"):
        (lives / f"{name}.txt").write_text(f"{name} Amsel was born in Wels in 1890.\n\nShe left.\n", "utf-8")
    command("build", "lives", "--workers", "1")
    with (
        open_archive(archive) as held,
        pytest.raises(TestimoniaError, match=r", and 2 more\. Give the full name"),
    ):
        meaning.person_meant(held, "amsel")


def test_a_part_means_its_person_and_that_is_said(
    archive: Path, command: Command, capfd: pytest.CaptureFixture[str]
) -> None:
    """Wherever one person is judged; a person by their own id is said nothing of."""
    whole = person_of(archive, "Ada Roth")
    with open_archive(archive) as held:
        for part in parts_of(archive, "Ada Roth").values():
            assert meaning.whole_person_meant(held, part[:8]) == whole
            assert meaning.statement_or_person(held, part) == ("", whole)
            told = capfd.readouterr().err
            line = f"{part[:8]} is part of Ada Roth (roth.txt and 1 other source) [{whole[:8]}]: "
            assert told.count(line) == (0 if part == whole else 2)


def test_an_id_that_is_no_more_leads_to_what_became_of_it(
    lives: Path, archive: Path, command: Command, capfd: pytest.CaptureFixture[str]
) -> None:
    """By its beginning too; of whom no source tells any more it is said."""
    old, gone = person_of(archive, "Bruno Senn"), person_of(archive, "Emil Kurz")
    (lives / "senn.txt").write_text("A line before.\n\n" + TEXTS["senn.txt"], "utf-8")
    (lives / "evil.txt").write_text("Nobody was here.\n", "utf-8")
    command("build", "lives", "--workers", "1")
    with open_archive(archive) as held:
        now = person_of(archive, "Bruno Senn")
        assert old != now
        assert meaning.person_meant(held, old[:8]) == now
        assert f"{old[:8]} is no more: Bruno Senn (senn.txt) [{now[:8]}] is meant." in capfd.readouterr().err
        with pytest.raises(TestimoniaError, match="no longer told apart: Emil Kurz"):
            meaning.person_meant(held, gone[:8])
