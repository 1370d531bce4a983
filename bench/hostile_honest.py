"""One small honest file of every format, to be broken off, mutated, and given another's ending."""

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping

from bench.hostile_file import PROSE

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_LINES = PROSE.split("\n\n")
_HTML = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ada Meyer</title></head><body><article><h1>Ada Meyer</h1>'
    + "".join(f"<p>{line}</p>" for line in _LINES)
    + "</article></body></html>"
)


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of files by name, each as old as any other."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), data, method)
    return out.getvalue()


def tarred(files: Mapping[str, bytes], kind: bytes = tarfile.REGTYPE, link: str = "") -> bytes:
    """Return a tar archive of files by name, or of links that lead to ``link``."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.type, info.linkname = len(data), kind, link
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def docx(body: str, files: Mapping[str, bytes | str] | None = None) -> bytes:
    """Return a Word document of a body in XML, with other files in it or instead of its own."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return zipped({
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document, **(files or {}),
    })  # fmt: skip


def open_document(body: str) -> str:
    """Return the XML of an OpenDocument text of a body."""
    return (
        f'<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text" '
        f'xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0" xmlns:table="{_OPEN}:table:1.0" '
        f'office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document>'
    )


def odt(body: str) -> bytes:
    """Return an OpenDocument text of a body in XML."""
    content = open_document(body).replace("office:document ", "office:document-content ", 1)
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content.replace("</office:document>", "</office:document-content>"),
        "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:'
        '1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.'
        'text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>",
    })  # fmt: skip


def epub(spine: str, pages: Mapping[str, bytes | str], manifest: str = "") -> bytes:
    """Return a book with a spine and a manifest in XML, and its pages by name."""
    items = manifest or "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)
    )
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "b.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="x"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ada Meyer</dc:title><dc:identifier id="x">1'
        f"</dc:identifier></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>", **pages,
    })  # fmt: skip


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of numbered objects, with a table of where they stand; the first is its catalogue."""
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number, place in places.items():
        out.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    size = max(objects, default=0) + 1
    out.write(b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, table))
    return out.getvalue()


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream of a PDF with some entries in its dictionary."""
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(data), entries, data)


def pages(content: bytes, page: bytes = b"", others: Mapping[int, bytes] | None = None) -> bytes:
    """Return a PDF of one page: an object for its content, entries of its dictionary, other objects (from 6)."""
    return pdf({
        1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>%b>>" % page,
        4: content, 5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", **(others or {}),
    })  # fmt: skip


def shown(lines: str) -> bytes:
    """Return what shows some lines on a page."""
    words = lines.replace("(", "").replace(")", "").split("\n")
    shows = b"".join(b"(%b) Tj T*\n" % line.encode("latin-1", "replace") for line in words)
    return b"BT /F 10 Tf 12 TL 50 780 Td\n" + shows + b"ET"


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, pixels: bytes, depth: int = 8, colours: int = 0) -> bytes:
    """Return a PNG of packed pixels."""
    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def tiff(entries: Mapping[int, tuple[int, int, int]], data: bytes = b"", following: int = 0) -> bytes:
    """Return a TIFF of one directory: tag → (type, count, value), behind it some data, and where the next one is."""
    out = b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", len(entries))
    for tag, (kind, count, value) in sorted(entries.items()):
        out += struct.pack("<HHII", tag, kind, count, value)
    return out + struct.pack("<I", following) + data


def grey_tiff(width: int, height: int, data: bytes = b"", following: int = 0) -> bytes:
    """Return a grey TIFF of unpacked pixels, which stand behind its one directory."""
    at = 8 + 2 + 12 * 9 + 4
    return tiff({
        256: (4, 1, width), 257: (4, 1, height), 258: (3, 1, 8), 259: (3, 1, 1), 262: (3, 1, 1), 273: (4, 1, at),
        277: (3, 1, 1), 278: (4, 1, height), 279: (4, 1, min(width * height, 0xFFFFFFFF)),
    }, data, following)  # fmt: skip


def mail(body: str = PROSE, headers: str = "") -> str:
    """Return a mail."""
    return (
        f"From: Ada Meyer <ada@example.org>\nTo: Karl <karl@example.org>\nSubject: Hamburg\n"
        f"Date: Mon, 3 May 2004 10:00:00 +0000\n{headers}\n{body}"
    )


def record(body: bytes, kind: str = "response", headers: str = "", length: int | str | None = None) -> bytes:
    """Return a record of a web archive."""
    declared = len(body) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        f"WARC-Date: 2020-05-03T10:00:00Z\r\nWARC-Target-URI: http://example.org/\r\n"
        f"Content-Type: application/http;msgtype={kind}\r\n{headers}Content-Length: {declared}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def answer(body: bytes, headers: str = "") -> bytes:
    """Return what a server answers."""
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + body


def tei(body: str, before: str = "") -> str:
    """Return a TEI text."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>'
        f"<titleStmt><title>Ada Meyer</title></titleStmt></fileDesc></teiHeader><text><body>{body}</body></text></TEI>"
    )


def alto(block: str) -> str:
    """Return an ALTO page of a block of lines in XML."""
    return (
        '<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="p" WIDTH="1000" '
        'HEIGHT="1400" PHYSICAL_IMG_NR="1"><PrintSpace><TextBlock ID="b" HPOS="1" VPOS="1" WIDTH="900" HEIGHT="900">'
        f"{block}</TextBlock></PrintSpace></Page></Layout></alto>"
    )


def page_xml(region: str) -> str:
    """Return a PAGE page of a region of lines in XML."""
    return (
        '<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">'
        '<Page imageFilename="a.png" imageWidth="1000" imageHeight="1400"><TextRegion id="r"><Coords points="1,1 900,1 '
        f'900,900 1,900"/>{region}</TextRegion></Page></PcGts>'
    )


def hocr(lines: str) -> str:
    """Return an hOCR page of lines in HTML."""
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="x"/></head><body>'
        f'<div class="ocr_page" title="image a.png; bbox 0 0 1000 1400; ppageno 0">{lines}</div></body></html>'
    )


def _alto_lines() -> str:
    return "".join(
        f'<TextLine HPOS="1" VPOS="{20 * n}" WIDTH="800" HEIGHT="18">'
        + "".join(
            f'<String CONTENT="{word}" HPOS="1" VPOS="{20 * n}" WIDTH="50" HEIGHT="18"/>'
            for word in line.split()
        )
        + "</TextLine>"
        for n, line in enumerate(PROSE.split("\n"))
    )


def _page_lines() -> str:
    return "".join(
        f'<TextLine id="l{n}"><Coords points="1,{20 * n} 800,{20 * n}"/><TextEquiv><Unicode>{line}</Unicode></TextEquiv>'
        "</TextLine>"
        for n, line in enumerate(PROSE.split("\n"))
    )


def _hocr_lines() -> str:
    return "".join(
        f"<span class='ocr_line' title='bbox 1 {20 * n} 800 {20 * n + 18}'>"
        + "".join(
            f"<span class='ocrx_word' title='bbox 1 1 50 18; x_wconf 90'>{word}</span> "
            for word in line.split()
        )
        + "</span>"
        for n, line in enumerate(PROSE.split("\n"))
    )


def _rtf() -> bytes:
    return b"{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}" + PROSE.replace("\n\n", "\\par\n").encode() + b"}"


def _mhtml() -> bytes:
    return (
        "From: <Saved by Blink>\r\nSubject: Ada\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
        'type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://example.org/'
        f"\r\n\r\n{_HTML}\r\n--b--\r\n"
    ).encode()


def _jpeg() -> bytes:
    """Return the smallest picture that JPEG allows, with the head of a real one."""
    head = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    table = b"\xff\xdb\x00\x43\x00" + bytes([16] * 64)
    frame = b"\xff\xc0\x00\x0b\x08\x00\x08\x00\x08\x01\x01\x11\x00"
    codes = (
        b"\xff\xc4\x00\x14\x00\x01" + bytes(15) + b"\x00" + b"\xff\xc4\x00\x14\x10\x01" + bytes(15) + b"\x00"
    )
    return head + table + frame + codes + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x00\xff\xd9"


def _jsonl() -> bytes:
    return "".join(json.dumps({"id": n, "text": line}) + "\n" for n, line in enumerate(_LINES)).encode()


def _warc() -> bytes:
    return record(b"software: x\r\n", "warcinfo") + record(answer(_HTML.encode()))


def _paragraphs(tag: str) -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in _LINES)


HONEST: Mapping[str, Callable[[], bytes]] = {
    "txt": lambda: PROSE.encode(),
    "md": lambda: f"---\ntitle: Ada\n---\n\n# Ada Meyer\n\n{PROSE}".encode(),
    "html": lambda: _HTML.encode(),
    "xhtml": lambda: _HTML.replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml">').encode(),
    "pdf": lambda: pages(stream(shown(PROSE))),
    "docx": lambda: docx("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in _LINES)),
    "doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + PROSE.encode("utf-16-le"),
    "odt": lambda: odt(_paragraphs("text:p")),
    "fodt": lambda: open_document(_paragraphs("text:p")).encode(),
    "rtf": _rtf,
    "epub": lambda: epub('<itemref idref="i0"/>', {"a.xhtml": _HTML}),
    "tei": lambda: tei(_paragraphs("p")).encode(),
    "xml": lambda: page_xml(_page_lines()).encode(),
    "alto": lambda: alto(_alto_lines()).encode(),
    "hocr": lambda: hocr(_hocr_lines()).encode(),
    "eml": lambda: mail().encode(),
    "mbox": lambda: f"From ada Mon May  3 10:00:00 2004\n{mail()}\n".encode() * 2,
    "mhtml": _mhtml,
    "warc": _warc,
    "warc.gz": lambda: gzip.compress(record(b"x\r\n", "warcinfo"), mtime=0) + gzip.compress(_warc(), mtime=0),
    "wacz": lambda: zipped({"archive/a.warc": _warc(), "datapackage.json": "{}", "pages/pages.jsonl": ""}),
    "csv": lambda: ("id,text\n" + "".join(f'{n},"{line}"\n' for n, line in enumerate(_LINES))).encode(),
    "tsv": lambda: ("id\ttext\n" + "".join(f"{n}\t{line}\n" for n, line in enumerate(_LINES))).encode(),
    "jsonl": _jsonl,
    "zip": lambda: zipped({"a.txt": PROSE, "b/c.html": _HTML}),
    "tar": lambda: tarred({"a.txt": PROSE.encode(), "b/c.html": _HTML.encode()}),
    "tar.gz": lambda: gzip.compress(tarred({"a.txt": PROSE.encode()}), mtime=0),
    "tar.xz": lambda: lzma.compress(tarred({"a.txt": PROSE.encode()})),
    "tar.bz2": lambda: bz2.compress(tarred({"a.txt": PROSE.encode()})),
    "png": lambda: png(8, 8, zlib.compress(b"\x00" * 72)),
    "jpg": _jpeg,
    "tif": lambda: grey_tiff(8, 8, bytes(64)),
}
"""Ending → a small file of that format with the same prose, as far as the format holds prose."""
