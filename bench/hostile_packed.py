"""Hostile archives: bombs, archives in archives, names that lead elsewhere, sizes that lie."""

import bz2
import gzip
import lzma
import struct
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bench.hostile_file import PROSE, Hostile, written, zeros
from bench.hostile_honest import HONEST, tarred, zipped

_MIB = 1 << 20
_NAMES = {
    "above": "../../above.txt", "root": "/etc/above.txt", "drive": "C:\\Windows\\above.txt", "backslash": "..\\..\\a.txt",
    "nul": "a\x00b.txt", "control": "a\r\n\x1b[31mb.txt", "bidi": "a\u202etxt.exe.txt", "dot": "./././a.txt", "dots": "...txt",
    "colon": "a:b.txt", "device": "CON.txt", "long": "a" * 60_000 + ".txt", "deep": "a/" * 20_000 + "a.txt", "empty": "",
    "slash": "/", "hidden": ".ssh/a.txt", "separator": "a.zip!/b.txt", "surrogate": "a\udcff.txt", "percent": "%2e%2e/a.txt",
    "space": " .txt ", "tilde": "~/a.txt",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a zip archive: what its bytes are, and what the archive says of them."""

    name: bytes
    packed: bytes = b""
    size: int = 0
    crc: int = 0
    method: int = 8
    flags: int = 0x800
    link: bool = False

    def head(self, *, central: bool, at: int = 0) -> bytes:
        """Return its own header, or its line in the list of contents."""
        common = struct.pack(
            "<HHHIIII",
            self.method,
            0,
            0x2821,
            self.crc,
            len(self.packed),
            min(self.size, 0xFFFFFFFF),
            len(self.name),
        )
        if not central:
            return b"PK\x03\x04" + struct.pack("<HH", 20, self.flags) + common + self.name
        mode = 0xA1FF0000 if self.link else 0
        more = struct.pack("<HHHII", 0, 0, 0, mode, at)
        return b"PK\x01\x02" + struct.pack("<HHH", 0x314, 20, self.flags) + common + more + self.name


def archive(entries: Sequence[Entry], times: int = 1) -> bytes:
    """Return a zip archive as its entries say; ``times`` lists each so often, at the same place."""
    body, listed, number = b"", [], 0
    for entry in entries:
        listed.append(entry.head(central=True, at=len(body)) * times)
        number += times
        body += entry.head(central=False) + entry.packed
    contents = b"".join(listed)
    end = struct.pack("<HHHHIIH", 0, 0, number & 0xFFFF, number & 0xFFFF, len(contents), len(body), 0)
    return body + contents + b"PK\x05\x06" + end


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _entry(name: bytes = b"a.txt", data: bytes = PROSE.encode(), **other: int) -> Entry:
    honest = Entry(name, _deflated(data), len(data), zlib.crc32(data))
    return replace(honest, **other)  # type: ignore[arg-type]


def _bomb(size: int) -> Entry:
    """Return a file of so many spaces, that says so."""
    return Entry(b"bomb.txt", zeros(size, byte=b" ")[2:-4], size, 0)


def files() -> Iterator[Hostile]:
    """Yield hostile archives."""
    kinds = {"zip": _zips(), "zip bombs": _bombs(), "tar": _tars(), "packed streams": _streams()}
    for kind, made in kinds.items():
        for name, make in made.items():
            yield Hostile(kind, name, written(make))
    for what, name in _NAMES.items():
        yield Hostile("names in archives", f"name-{what}.zip", _zip_named(name))
        yield Hostile("names in archives", f"name-{what}.tar", _tar_named(name))


def _zip_named(name: str) -> Callable[[], bytes]:
    data = name.encode("utf-8", "surrogateescape")
    return lambda: archive([_entry(data), _entry()])


def _tar_named(name: str) -> Callable[[], bytes]:
    return lambda: tarred({name.replace("\x00", ""): PROSE.encode(), "a.txt": PROSE.encode()})


def _zips() -> Mapping[str, Callable[[], bytes]]:
    good = HONEST["zip"]
    return {
        "many-empty.zip": lambda: archive([Entry(b"%d.txt" % n, method=0) for n in range(60_000)]),
        "many.zip": lambda: archive([_entry(b"%d.txt" % n, b"Ada %d was born.\n" % n) for n in range(3_000)]),
        "same-names.zip": lambda: archive([_entry(data=b"Ada %d came.\n" % n) for n in range(2_000)]),
        "size-less.zip": lambda: archive([_entry(size=3)]),
        "size-more.zip": lambda: archive([_entry(size=300_000_000)]),
        "size-huge.zip": lambda: archive([_entry(size=0xFFFFFFFF)]),
        "crc.zip": lambda: archive([_entry(crc=1), _entry(b"b.txt")]),
        "method.zip": lambda: archive([_entry(method=99), _entry(b"b.txt", method=1), _entry(b"c.txt", method=97)]),
        "method-lzma.zip": lambda: archive([_entry(method=14), _entry(b"b.txt", method=12)]),
        "encrypted.zip": lambda: archive([_entry(flags=0x801), _entry(b"b.txt")]),
        "links.zip": lambda: archive([Entry(b"a.txt", b"/etc/passwd", 11, zlib.crc32(b"/etc/passwd"), 0, link=True)]),
        "overlapping.zip": lambda: archive([_entry()], 30_000),
        "no-contents.zip": lambda: good()[: good().index(b"PK\x01\x02")],
        "contents-wrong.zip": lambda: good()[:-10] + b"\xff\xff\xff\x7f" + good()[-6:],
        "junk-before.zip": lambda: b"#!/bin/sh\n" * 1_000 + good(),
        "junk-after.zip": lambda: good() + b"a" * 70_000,
        "comment.zip": lambda: good()[:-2] + b"\xff\xff" + b"PK\x05\x06" * 16_383,
        "end-only.zip": lambda: b"PK\x05\x06" + bytes(18),
        "zip64.zip": lambda: good()[:-22] + b"PK\x06\x06" + b"\xff" * 52 + b"PK\x06\x07" + b"\xff" * 16 + good()[-22:],
        "in-itself.zip": lambda: zipped({"a.zip": good(), "b.zip": good(), "a.txt": PROSE}),
        "folders.zip": lambda: archive([Entry(b"a/" * n, method=0) for n in range(1, 3_000)]),
        "no-source.zip": lambda: zipped({"a.exe": b"MZ", "b.dll": b"MZ", "c": b""}),
        "archives-as-texts.zip": lambda: zipped({f"{n}.txt": good() for n in range(50)}),
    }  # fmt: skip


def _bombs() -> Mapping[str, Callable[[], bytes]]:
    return {
        "one-4GB.zip": lambda: archive([_bomb(4_000 * _MIB)]),
        "one-lying.zip": lambda: archive([Entry(b"a.txt", _bomb(1_000 * _MIB).packed, 100, 0)]),
        "many-19MB.zip": lambda: archive([Entry(b"%d.txt" % n, _bomb(18 * _MIB).packed, 18 * _MIB, 0) for n in range(400)]),
        "overlapping-19MB.zip": lambda: archive([_bomb(18 * _MIB)], 20_000),
        "web-pages-19MB.zip": lambda: zipped({f"{n}.html": b"<p>" * 6_000_000 for n in range(3)}),
        "deep.zip": lambda: _nested(30, HONEST["zip"]()),
        "wide-and-deep.zip": lambda: _tree(5, 10),
        "zip-in-zip-4GB.zip": lambda: zipped({f"{n}.zip": archive([_bomb(1_000 * _MIB)]) for n in range(4)}),
        "stored-then-deflated.zip": lambda: zipped({f"{n}.zip": zipped({"a.txt": b" " * 18 * _MIB}, 0) for n in range(12)}),
    }  # fmt: skip


def _nested(depth: int, data: bytes) -> bytes:
    for _ in range(depth):
        data = zipped({"a.zip": data, "a.txt": PROSE})
    return data


def _tree(depth: int, width: int) -> bytes:
    data = zipped({f"{n}.txt": b" " * 4 * _MIB for n in range(width)})
    for _ in range(depth):
        data = zipped({f"{n}.zip": data for n in range(width)})
    return data


def _tars() -> Mapping[str, Callable[[], bytes]]:
    prose = PROSE.encode()
    head = tarfile.TarInfo("a.txt")
    head.size = len(prose)
    block = head.tobuf()
    return {
        "links.tar": lambda: tarred({"a.txt": b""}, tarfile.SYMTYPE, "/etc/passwd"),
        "links-hard.tar": lambda: tarred({"a.txt": b""}, tarfile.LNKTYPE, "../../etc/passwd"),
        "links-loop.tar": lambda: tarred({"a.txt": b""}, tarfile.LNKTYPE, "a.txt"),
        "device.tar": lambda: tarred({"a.txt": b""}, tarfile.CHRTYPE),
        "pipe.tar": lambda: tarred({"a.txt": b""}, tarfile.FIFOTYPE),
        "folders.tar": lambda: tarred({f"{n}.txt": b"" for n in range(2_000)}, tarfile.DIRTYPE),
        "size-more.tar": lambda: block.replace(b"%011o" % len(prose), b"77777777777", 1) + prose,
        "size-none.tar": lambda: _summed(block[:124] + b"abcdefghijk\x00" + block[136:]) + prose,
        "size-negative.tar": lambda: _summed(block[:124] + b"\xff" * 12 + block[136:]) + prose,
        "size-base-256.tar": lambda: _summed(block[:124] + b"\x80" + b"\x7f" * 11 + block[136:]) + prose,
        "sum-wrong.tar": lambda: block[:148] + b"0000000\x00" + block[156:] + prose,
        "sparse.tar": lambda: _summed(block[:156] + b"S" + block[157:]) + prose + bytes(512),
        "long-name.tar": lambda: tarred({"a" * 5_000_000 + ".txt": prose}),
        "pax-size.tar": lambda: _pax(b"size=999999999999"),
        "pax-long.tar": lambda: _pax(b"comment=" + b"a" * 10_000_000),
        "pax-number.tar": lambda: _pax(b"mtime=" + b"9" * 10_000),
        "pax-none.tar": lambda: tarred({"a": b"99999999999 a=b\n"}, tarfile.XHDTYPE) + block + prose,
        "many.tar": lambda: tarred({f"{n}.txt": b"Ada %d was born.\n" % n for n in range(3_000)}),
        "many-empty.tar": lambda: tarred({f"{n}.txt": b"" for n in range(30_000)}),
        "deep.tar": lambda: _tars_in_tars(30),
        "only-zeros.tar": lambda: bytes(10_240),
        "end-missing.tar": lambda: block + prose,
        "19MB-many.tar.gz": lambda: gzip.compress(tarred({f"{n}.txt": b" " * 18 * _MIB for n in range(20)}), 9, mtime=0),
    }  # fmt: skip


def _summed(block: bytes) -> bytes:
    """Return a header of a tar archive with the sum that it must have."""
    blank = block[:148] + b" " * 8 + block[156:]
    return block[:148] + b"%06o\x00 " % sum(blank) + block[156:]


def _pax(said: bytes) -> bytes:
    length = len(said) + 10
    return tarred({"h": b"%09d %b\n" % (length, said)}, tarfile.XHDTYPE)[:-1024] + tarred(
        {"a.txt": PROSE.encode()}
    )


def _tars_in_tars(depth: int) -> bytes:
    data = HONEST["tar"]()
    for _ in range(depth):
        data = tarred({"a.tar": data})
    return data


def _part() -> bytes:
    return b" " * 100 * _MIB


def _streams() -> Mapping[str, Callable[[], bytes]]:
    return {
        "10GB.tar.gz": lambda: gzip.compress(_part(), 9, mtime=0) * 100,
        "10GB.tar.bz2": lambda: bz2.compress(_part()) * 100,
        "10GB.tar.xz": lambda: lzma.compress(_part()) * 100,
        "10GB.csv.gz": lambda: gzip.compress(b"id,text\n" + _part(), 9, mtime=0) + gzip.compress(_part(), 9, mtime=0) * 100,
        "10GB-lines.csv.gz": lambda: gzip.compress(b"text\n" + b"a b\n" * 25_000_000, 9, mtime=0) * 100,
        "10GB.jsonl.gz": lambda: gzip.compress(b'{"text":"' + _part(), 9, mtime=0) + gzip.compress(_part(), 9, mtime=0) * 100,
        "10GB.mbox.gz": lambda: gzip.compress(b"From a\n\n" + _part(), 9, mtime=0) + gzip.compress(_part(), 9, mtime=0) * 100,
        "10GB.warc.gz": lambda: gzip.compress(_part(), 9, mtime=0) * 100,
        "gz-in-gz.tar.gz": lambda: gzip.compress(gzip.compress(gzip.compress(bytes(1_000 * _MIB), 9), 9), 9),
        "members.tar.gz": lambda: gzip.compress(b"", mtime=0) * 200_000,
        "head-only.tar.gz": lambda: b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
        "name-long.tar.gz": lambda: b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03" + b"a" * 10_000_000,
        "dictionary.tar.xz": lambda: lzma.compress(HONEST["tar"](), filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]),
        "sum-wrong.tar.gz": lambda: HONEST["tar.gz"]()[:-8] + b"\x00" * 8,
        "junk-after.tar.gz": lambda: HONEST["tar.gz"]() + b"a" * 100_000,
    }  # fmt: skip
