"""Keys and blocks, made from what the archive holds."""

from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from testimonia.archive import keying
from testimonia.archive.identifying import identify
from testimonia.archive.store import Archive, create_or_open
from testimonia.languages import installed
from testimonia.languages.en.pack import ENGLISH
from testimonia.languages.parts.names import NameCustoms
from testimonia.languages.protocol import Language
from testimonia.model import Reading
from testimonia.persons.portraits import comparable_names
from testimonia.pipeline import build
from testimonia.settings import Settings
from tests.archive.helpers import persons, told, write

POLISH = Language("pl", ENGLISH.sentences, names=lambda: NameCustoms(titles=frozenset({"towarzysz"})))
TABLES = ("referent", "block", "keying", "person", "identification", "candidate")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Yield an empty archive, open for writing."""
    with create_or_open(tmp_path / "a.testimonia") as archive:
        yield archive


@pytest.fixture
def polish(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Yield what installs a pack to which "Towarzysz" is a title, so that nobody's name is Towarzysz."""
    with monkeypatch.context() as patch:
        yield patch
    _forget_names()


def install(patch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("pl", f"{__name__}:POLISH", installed.GROUP)
    patch.setattr(installed, "entry_points", lambda **_: EntryPoints([point]))
    _forget_names()


def _forget_names() -> None:
    installed.name_customs.cache_clear()
    comparable_names.cache_clear()


def readings() -> list[Reading]:
    return [
        told("a", "[Towarzysz Berg] was born 1872; so was [Ida Lux]."),
        told("b", "[Karl Berg], born 1872, met [Rosa] and [Ida Lux]."),
        told("c", "[Karl Adler] left [Lodz]."),
    ]


def rows(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    return {name: sorted(map(tuple, archive.execute(f"SELECT * FROM {name}"))) for name in TABLES}


def fresh(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with create_or_open(path) as archive:
        write(archive, *readings())
        identify(archive, ())
        return rows(archive)


def blocks(archive: Archive) -> set[str]:
    """Return the keys of names and judgements; of names the one by surname and letter."""
    keys = {row["key"] for row in archive.execute("SELECT key FROM block")}
    return {key for key in keys if " =" in key or key.startswith(keying.JUDGED)}


def test_a_pack_that_is_installed_makes_keys_anew(
    archive: Archive, polish: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Keys, blocks and persons are those of an archive that was built with the pack."""
    write(archive, *readings())
    identify(archive, ())
    assert len(persons(archive)) == 6
    before = rows(archive)
    install(polish)
    identify(archive, ())
    assert ["Karl Berg @b", "Towarzysz Berg @a"] in persons(archive)
    assert rows(archive) == fresh(tmp_path / "fresh") != before


def test_no_source_is_read_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run on an unchanged collection makes keys anew with other code for persons, and reads nothing."""
    lives, target = tmp_path / "lives", tmp_path / "a.testimonia"
    lives.mkdir()
    (lives / "a.txt").write_text("Ada Roth was born in Graz in 1850.\n", "utf-8")
    fake = Settings(reader="tests.fakes:read", workers=1)
    build(lives, target, fake)
    monkeypatch.setattr(keying, "maker", lambda: "another")
    monkeypatch.setattr("tests.fakes.read", None)  # whoever calls it fails
    report = build(lives, target, fake)
    assert (report.read, report.unchanged, report.skipped) == (0, 1, ())
    with create_or_open(target) as archive:
        assert [row["maker"] for row in archive.execute("SELECT maker FROM keying")] == ["another"]
        assert persons(archive) == [["Ada Roth @a.txt"]]


def test_all_persons_are_identified_anew(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other code may compare in another way, whatever the keys: nothing of the old persons stays."""
    write(archive, *readings())
    identify(archive, ())
    whole = rows(archive)
    with archive.transaction():
        archive.execute("UPDATE identification SET reason = 'of the old code'")
        archive.execute("UPDATE person SET sort_key = 'of the old code'")
    assert identify(archive, ()) == 0
    by = keying.maker()
    monkeypatch.setattr(keying, "maker", lambda: "another")
    assert identify(archive, ()) == len(persons(archive))
    monkeypatch.setattr(keying, "maker", lambda: by)
    identify(archive, ())
    assert rows(archive) == whole


def test_judgements_stay(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """What readers decided on a pair holds when keys were made anew."""
    write(archive, told("a", "[John Berg] came."), told("b", "[John Berg] left."))
    ids = [row["id"] for row in archive.execute("SELECT id FROM referent ORDER BY id")]
    archive.execute("INSERT INTO judged_pair VALUES (?, ?, 'DIFFERENT', 'j')", ids)
    identify(archive, ())
    monkeypatch.setattr(keying, "maker", lambda: "another")
    identify(archive, ())
    assert persons(archive) == [["John Berg @a"], ["John Berg @b"]]
    assert f"!judged DIFFERENT {ids[0]} {ids[1]}" in blocks(archive)


def test_what_was_ended_midway_is_completed(
    archive: Archive, polish: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Ended between two sources, or between keys and persons, the next run goes on where that one stood."""
    write(archive, *readings())
    identify(archive, ())
    install(polish)
    polish.setattr(keying, "BATCH", 1)
    for ends_at in (1, 0, 1):
        _end_in(archive, ends_at)
    keying.renew(archive, keying.maker())  # and here it ended before it came to persons
    assert archive.execute("SELECT 1 FROM stale_block").fetchone()
    identify(archive, ())
    assert rows(archive) == fresh(tmp_path / "fresh")


def _end_in(archive: Archive, number: int) -> None:
    """Begin to make keys anew, and end in the middle of a source behind so many."""
    done = 0
    make = keying._make_blocks

    def ends(archive: Archive, source: str) -> None:
        nonlocal done
        if done == number:
            raise KeyboardInterrupt
        done += 1
        make(archive, source)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keying, "_make_blocks", ends)
        with pytest.raises(KeyboardInterrupt):
            identify(archive, ())


def test_names_that_statements_give(archive: Archive) -> None:
    """A name that a statement gives opens its block, unless it is denied or merely possible."""
    reading = told("a", "[Clara Zetkin] was once Eissner.")
    named = replace(reading.statements[0], type="name", role="born_as", value="Eissner")
    write(archive, replace(reading, statements=(named,)))
    identify(archive, ())
    assert blocks(archive) == {"setkin =c", "isner =c"}
    for change in ({"polarity": "denied"}, {"modality": "possible"}):
        write(archive, replace(reading, statements=(replace(named, **change),)))  # type: ignore[arg-type]
        identify(archive, ())
        assert blocks(archive) == {"setkin =c"}


def test_the_maker_follows_the_customs(polish: pytest.MonkeyPatch) -> None:
    """It is the same while nothing changed, and another when a pack that tells something of names came."""
    before = keying.maker()
    assert keying.maker() == before
    install(polish)
    assert keying.maker() != before
