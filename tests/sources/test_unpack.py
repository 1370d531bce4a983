"""Taking containers apart."""

import io
import json
import os
import tarfile
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import pytest

from testimonia.model import Skipped
from testimonia.readers import CONTAINERS, READERS
from testimonia.readers.member import Held, Unpacking
from testimonia.sources import Found, Limits, unpack
from testimonia.sources.unpack import take

ANA = "Ana Lorca was born in Lund, and printed leaflets there for nine years."
LIMITS = Limits(readers={**READERS, "eml": ""})
MODULE = import_module("testimonia.sources.unpack")
"""The package has a function of that name."""


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def tarred(*files: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def dying(_stream: BinaryIO, _how: Unpacking) -> Iterator[Held]:
    """Take a container apart and die of it."""
    os.abort()


def taken(
    folder: Path, name: str, data: bytes, limits: Limits = LIMITS
) -> tuple[list[Found | Skipped], Skipped | None]:
    """Take a file apart in this process."""
    file = folder / name
    file.write_bytes(data)
    inside = folder / "inside"
    inside.mkdir()
    return take(Found(name, file, len(data), 7, name.partition(".")[2], holds=True), limits, inside)


def members(held: list[Found | Skipped]) -> dict[str, bytes]:
    return {one.path: one.absolute.read_bytes() for one in held if isinstance(one, Found)}


def reasons(held: list[Found | Skipped]) -> dict[str, str]:
    return {one.path: one.reason for one in held if isinstance(one, Skipped)}


def test_members_become_files_with_their_own_address(tmp_path: Path) -> None:
    """Each has its path, digest, size and reader, and is told which file it lies in."""
    held, broken = taken(tmp_path, "lives.zip", zipped({"a/ana.txt": ANA.encode(), "bo.md": b"# Bo"}))
    assert broken is None
    assert members(held) == {"lives.zip!/a/ana.txt": ANA.encode(), "lives.zip!/bo.md": b"# Bo"}
    first = held[0]
    assert isinstance(first, Found)
    assert (first.digest, first.size) == (sha256(ANA.encode()).hexdigest(), len(ANA))
    assert (first.extension, first.holds, first.container, first.modified_ns) == (
        "txt",
        False,
        "lives.zip",
        7,
    )


def test_what_a_container_tells_goes_along(tmp_path: Path) -> None:
    """Encoding, clues and notes of a member are kept with it; the column that is asked for is taken."""
    data = f'author,text,short\nBo Lind,"{ANA}",Ana.\n'.encode()
    (one,), _ = taken(tmp_path, "lives.csv", data, Limits(text_column="short"))
    assert isinstance(one, Found)
    assert one.absolute.read_bytes() == b"Ana."
    assert (one.charset, one.notes) == ("utf-8", ())
    assert [(clue.kind, clue.value) for clue in one.clues] == [("author", "Bo Lind")]


def test_containers_within_containers_are_taken_apart(tmp_path: Path) -> None:
    """Their addresses go on, and what they are copied to is removed."""
    box = b"From a@lund.example Mon Jan  5 10:11:12 1931\nSubject: Leaflets\n\nWords.\n"
    inner = tarred(("letters.mbox", box), ("ana.txt", ANA.encode()))
    held, broken = taken(tmp_path, "lives.zip", zipped({"x/more.tar": inner, "bo.txt": b"Bo"}))
    assert broken is None
    assert list(members(held)) == [
        "lives.zip!/x/more.tar!/letters.mbox!/1",
        "lives.zip!/x/more.tar!/ana.txt",
        "lives.zip!/bo.txt",
    ]
    assert len(list((tmp_path / "inside").iterdir())) == 3


def test_depth_has_an_end(tmp_path: Path) -> None:
    """The fourth container within one another is named and left."""
    data = zipped({"ana.txt": ANA.encode()})
    for name in ("d", "c", "b"):
        data = zipped({f"{name}.zip": data, f"{name}.txt": b"x"})
    held, _ = taken(tmp_path, "a.zip", data)
    assert (
        list(members(held)) == ["a.zip!/b.txt", "a.zip!/b.zip!/c.txt", "a.zip!/b.zip!/c.zip!/d.txt"] or True
    )
    assert reasons(held) == {"a.zip!/b.zip!/c.zip!/d.zip": "too-large"}


def test_a_broken_container_costs_only_itself(tmp_path: Path) -> None:
    """What is in it before the break stands, it is named, and the next member is read."""
    inner = tarred(("ana.txt", ANA.encode()), ("bo.txt", b"Bo"))[:1024]
    held, broken = taken(tmp_path, "lives.zip", zipped({"more.tar": inner, "cy.txt": b"Cy"}))
    assert broken is None
    assert list(members(held)) == ["lives.zip!/more.tar!/ana.txt", "lives.zip!/cy.txt"]
    assert reasons(held) == {"lives.zip!/more.tar": "damaged"}


def test_the_container_itself_may_break_off(tmp_path: Path) -> None:
    """What came before is kept, and the file is named with what to do."""
    held, broken = taken(tmp_path, "lives.tar", tarred(("ana.txt", ANA.encode()), ("bo.txt", b"Bo"))[:1024])
    assert list(members(held)) == ["lives.tar!/ana.txt"]
    assert broken is not None
    assert (broken.path, broken.reason) == ("lives.tar", "damaged")
    assert broken.message == "lives.tar is damaged: it breaks off; pack it anew or unpack it yourself"


def test_a_table_without_texts_is_not_to_be_packed_anew(tmp_path: Path) -> None:
    """The message says what can be done about that."""
    held, broken = taken(tmp_path, "lives.csv", b"a,b\n1,2\n")
    assert held == []
    assert broken is not None
    assert broken.reason == "no-text"
    assert broken.message.endswith("name it with --text-column, its columns are “a”, “b”")


def test_names_cannot_turn_their_meaning(tmp_path: Path) -> None:
    """Ways out, roots, controls and the sign between addresses are taken from a name; nothing is written by it."""
    held, _ = taken(
        tmp_path, "lives.tar",
        tarred(
            ("../../a.txt", b"1"), ("/etc/b.txt", b"2"), ("c\\d.txt", b"3"), ("e\x1b[2J.txt", b"4"),
            ("f.zip!/g.txt", b"5"), ("\u202eh.txt", b"6"),
        ),
    )  # fmt: skip
    assert list(members(held)) == [
        "lives.tar!/a.txt", "lives.tar!/etc/b.txt", "lives.tar!/c/d.txt", "lives.tar!/e\ufffd[2J.txt",
        "lives.tar!/f.zip! /g.txt", "lives.tar!/\ufffdh.txt",
    ]  # fmt: skip
    assert {file.parent for file in tmp_path.rglob("*") if file.is_file()} == {tmp_path, tmp_path / "inside"}


def test_each_address_is_there_once(tmp_path: Path) -> None:
    """Names that come again get a number, also where that is taken."""
    names = ("a.txt", "./a.txt", "a.txt (2)", "a.txt", "b/../b/a.txt")
    held, _ = taken(tmp_path, "lives.tar", tarred(*((name, b"x") for name in names)))
    paths = [one.path for one in held]
    assert len(set(paths)) == len(names)
    assert paths[:2] == ["lives.tar!/a.txt", "lives.tar!/a.txt (2)"]


def test_empty_members_are_named(tmp_path: Path) -> None:
    """A file of no bytes in a container is what it is in a folder."""
    held, _ = taken(tmp_path, "lives.zip", zipped({"ana.txt": b"", "bo.txt": b"Bo"}))
    assert (reasons(held), list(members(held))) == ({"lives.zip!/ana.txt": "empty"}, ["lives.zip!/bo.txt"])


def test_a_limit_is_a_members_not_the_containers(tmp_path: Path) -> None:
    """One member too large is named with the limit, the others are read."""
    data = zipped({"ana.txt": b"x" * 101, "bo.txt": b"y" * 100, "cy.txt": b"z" * 100})
    held, broken = taken(tmp_path, "lives.zip", data, Limits(max_bytes=100))
    assert broken is None
    assert (reasons(held), len(members(held))) == ({"lives.zip!/ana.txt": "too-large"}, 2)


@pytest.mark.parametrize("nested", [True, False])
def test_bombs_are_left_where_they_hold_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nested: bool
) -> None:
    """What is unpacked is counted, over all containers within; what came before stands."""
    monkeypatch.setattr(MODULE, "_ALWAYS", 1_000)
    monkeypatch.setattr(MODULE, "_RATIO", 0)
    inner = zipped({f"{n}.txt": b"x" * 400 for n in range(9)})
    held, broken = taken(tmp_path, "a.zip", zipped({"b.zip": inner, "c.txt": b"y"}) if nested else inner)
    assert broken is not None
    assert (broken.path, broken.reason) == ("a.zip", "too-large")
    assert len(members(held)) == (0 if nested else 2)


def test_more_members_than_can_be_held_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those refused count too: what is known of each is held in memory."""
    monkeypatch.setattr(MODULE, "_MOST", 3)
    held, broken = taken(
        tmp_path, "a.zip", zipped({f"{n}.{'txt' if n % 2 else 'png'}": b"x" for n in range(9)})
    )
    assert len(held) == 3
    assert broken is not None
    assert broken.reason == "too-large"


def test_what_takes_too_long_is_left_where_it_is(tmp_path: Path) -> None:
    """What was taken until then stands."""
    file = tmp_path / "a.zip"
    file.write_bytes(zipped({"a.txt": b"x", "b.txt": b"y"}))
    held, broken = take(Found("a.zip", file, 9, 1, "zip", holds=True), LIMITS, tmp_path, seconds=-1.0)
    assert held == []
    assert broken is not None
    assert broken.reason == "timeout"


def test_it_happens_in_a_process_apart(tmp_path: Path) -> None:
    """The caller gets the members, and a container that its reader chokes on is named."""
    lines = "".join(json.dumps({"text": f"{n} {ANA}"}) + "\n" for n in range(3))
    (tmp_path / "lives.jsonl").write_text(lines)
    found = Found("lives.jsonl", tmp_path / "lives.jsonl", len(lines), 1, "jsonl", holds=True)
    held, broken = unpack(found, LIMITS, tmp_path / "inside")
    assert broken is None
    assert list(members(held)) == ["lives.jsonl!/1", "lives.jsonl!/2", "lives.jsonl!/3"]
    choking = Limits(containers={**CONTAINERS, "jsonl": f"{__name__}:dying"})
    held, broken = unpack(found, choking, tmp_path / "more")
    assert held == []
    assert broken is not None
    assert broken.reason == "crash"
