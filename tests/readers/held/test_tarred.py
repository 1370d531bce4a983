"""Tar archives."""

import gzip
import io
import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.readers.held import tarred
from testimonia.readers.member import Nested
from tests.readers.held.helpers import ANA, BO, HOW, held, mutations, reasons, survives, texts, until_broken

FORMATS = (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT)


def packed(files: dict[str, bytes], mode: str = "w", form: int = tarfile.PAX_FORMAT) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode, format=form) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


@given(
    st.dictionaries(
        st.from_regex(r"[a-zé]{1,8}\.txt", fullmatch=True), st.binary(max_size=1_500), max_size=4
    ),
    st.sampled_from(FORMATS),
)
def test_what_is_packed_comes_back(files: dict[str, bytes], form: int) -> None:
    """Each file is a member under its own name, in every format of the time."""
    assert texts(held("tar", packed(files, form=form))) == files


@pytest.mark.parametrize(
    ("mode", "extension"), [("w:gz", "tgz"), ("w:bz2", "tar.bz2"), ("w:xz", "tar.xz"), ("w", "tar.gz")]
)
def test_packing_is_told_by_the_bytes(mode: str, extension: str) -> None:
    """Gzip, bzip2 and xz are unpacked; an ending that says too much does no harm."""
    assert texts(held(extension, packed({"ana.txt": ANA.encode()}, mode))) == {"ana.txt": ANA.encode()}


def test_long_names_and_folders() -> None:
    """A name of any length is read, a leading "./" does not hide a file, a folder is no source."""
    name = "./" + "lives/" * 30 + "ana.txt"
    file = io.BytesIO(packed({name: b"x", ".hidden.txt": b"y"}))
    with tarfile.open(fileobj=file, mode="a") as archive:
        folder = tarfile.TarInfo("folder.txt")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    found = held("tar", file.getvalue())
    assert list(texts(found)) == [name]
    assert reasons(found) == {".hidden.txt": "hidden"}


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_no_sources(kind: bytes) -> None:
    """They are named, and neither followed nor opened."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        info = tarfile.TarInfo("ana.txt")
        info.type, info.linkname = kind, "/etc/passwd"
        archive.addfile(info)
    assert reasons(held("tar", file.getvalue())) == {"ana.txt": "special"}


def test_what_stands_before_a_break_is_kept() -> None:
    """An archive that breaks off, or has a header that is none, gives what came before, and says so."""
    data = packed({"ana.txt": ANA.encode(), "bo.txt": BO.encode(), "c.txt": b"z"})
    for broken in (data[:1024], data[:1500], data[:1024] + b"?" * 512 + data[1536:]):
        found, reason = until_broken("tar", broken)
        assert list(texts(found)) == ["ana.txt"]
        assert reason == "damaged"


def test_a_file_that_breaks_off_is_named() -> None:
    """The file in which an archive breaks off is refused by name."""
    data = packed({"ana.txt": ANA.encode(), "bo.txt": BO.encode() * 20})
    found, reason = until_broken("tar", data[:1800])
    assert (list(texts(found)), reasons(found), reason) == (["ana.txt"], {"bo.txt": "damaged"}, "damaged")


def test_packed_bytes_that_break_off_are_said_to() -> None:
    """So it is where gzip breaks off."""
    data = packed({f"{n}.txt": bytes(range(256)) * 9 for n in range(40)}, "w:gz")
    _, reason = until_broken("tar.gz", data[: len(data) // 2])
    assert reason == "damaged"


def test_a_header_cannot_fill_the_memory() -> None:
    """A header that declares gigabytes of itself is not read."""
    head = tarfile.TarInfo("x")
    head.type, head.size = tarfile.XHDTYPE, 4 * 10**9
    data = gzip.compress(head.tobuf(tarfile.USTAR_FORMAT) + bytes(tarred._HEADERS + 20_000))
    found, reason = until_broken("tar.gz", data)
    assert (found, reason) == ([], "damaged")


def test_large_files_are_passed_by() -> None:
    """A file over the limit is refused unread, however large, and the next one is read."""
    found = held("tar", packed({"large.txt": b"x" * 200_000, "ana.txt": ANA.encode()}))
    assert (reasons(found), list(texts(found))) == ({"large.txt": "too-large"}, ["ana.txt"])


def test_a_container_within_is_handed_on() -> None:
    """A mailbox in an archive is no member: its bytes can be read before the next is asked for."""
    read = tarred.read(io.BytesIO(packed({"letters.mbox": b"From", "ana.txt": b"x"})), HOW)
    first = next(read)
    assert isinstance(first, Nested)
    assert first.stream.read() == b"From"
    assert [one.name for one in read] == ["ana.txt"]


@pytest.mark.parametrize("data", [b"", b"no archive", b"x" * 5_000, b"\x1f\x8b\x08broken", b"BZh9broken"])
def test_what_is_no_archive_is_damaged(data: bytes) -> None:
    """Bytes that begin like nothing known say so."""
    assert until_broken("tar", data) == ([], "damaged")


def test_damaged_bytes_end_in_words() -> None:
    """Whatever is done to an archive, its files come out or a reason does."""
    for n, form in enumerate(FORMATS):
        for data in mutations(
            packed({"é/" * 60 + "a.txt": ANA.encode(), "bo.txt": b"y" * 900}, form=form)[:6_000], n
        ):
            survives("tar", data)
    for mode in ("w:gz", "w:bz2", "w:xz"):
        for data in mutations(packed({"ana.txt": ANA.encode() * 9}, mode), 9):
            survives("tar", data)
