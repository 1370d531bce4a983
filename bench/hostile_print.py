"""Hostile PDFs and page images: loops, bombs, pages without an end, pictures of a milliard pixels."""

import random
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping

from bench.hostile_file import PROSE, Hostile, written, zeros
from bench.hostile_honest import HONEST, chunk, grey_tiff, pages, pdf, png, shown, stream, tiff

_FLATE = b"/Filter/FlateDecode"
_TREE = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def files() -> Iterator[Hostile]:
    """Yield hostile print."""
    kinds = {
        "PDF pages": _trees(), "PDF content": _contents(), "PDF bytes": _bytes(), "PDF bombs": _bombs(),
        "page images": _pictures(),
    }  # fmt: skip
    for kind, made in kinds.items():
        for name, make in made.items():
            yield Hostile(kind, name, written(make))


def _tree(kids: bytes, count: int = 1, others: Mapping[int, bytes] | None = None) -> bytes:
    """Return a PDF whose root of pages has some kids."""
    root = b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, count)
    return pdf({1: _TREE, 2: root, 3: _PAGE, 4: stream(shown(PROSE)), 5: _FONT, **(others or {})})


def _trees() -> Mapping[str, Callable[[], bytes]]:
    long = range(6, 3_006)
    return {
        "loop.pdf": lambda: _tree(b"3 0 R 2 0 R", 2),
        "loop-two.pdf": lambda: _tree(b"3 0 R 6 0 R", 3, {6: b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 6 0 R]/Count 2>>"}),
        "parent-loop.pdf": lambda: _tree(b"3 0 R", 1, {3: _PAGE.replace(b"2 0 R", b"3 0 R")}),
        "deep.pdf": lambda: _tree(b"6 0 R", 1, {
            n: b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (n + 1 if n < long[-1] else 3) for n in long}),
        "pages-same.pdf": lambda: _tree(b"3 0 R " * 100_000, 100_000),
        "pages-100000.pdf": lambda: _tree(b" ".join(b"%d 0 R" % n for n in range(6, 100_006)), 100_000, dict.fromkeys(range(6, 100006), b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")),
        "count-wrong.pdf": lambda: _tree(b"3 0 R", 2_000_000_000),
        "count-negative.pdf": lambda: _tree(b"3 0 R", -5),
        "kids-none.pdf": lambda: _tree(b"99 0 R 98 0 R", 2),
        "page-huge.pdf": lambda: _tree(b"3 0 R", 1, {3: _PAGE.replace(b"595 842", b"1000000000 1000000000")}),
        "page-negative.pdf": lambda: _tree(b"3 0 R", 1, {3: _PAGE.replace(b"0 0 595 842", b"595 842 0 0")}),
        "page-empty-box.pdf": lambda: _tree(b"3 0 R", 1, {3: _PAGE.replace(b"595 842", b"0 0")}),
        "page-box-none.pdf": lambda: _tree(b"3 0 R", 1, {3: _PAGE.replace(b"0 0 595 842", b"(a) /b null 1e99")}),
        "page-turned.pdf": lambda: _tree(b"3 0 R", 1, {3: _PAGE[:-2] + b"/Rotate 12345/UserUnit 1e30>>"}),
        "contents-many.pdf": lambda: _tree(b"3 0 R", 1, {3: _PAGE.replace(b"4 0 R", b"[" + b"4 0 R " * 20_000 + b"]")}),
        "contents-loop.pdf": lambda: _tree(b"3 0 R", 1, {4: b"[4 0 R 4 0 R]"}),
        "outline-loop.pdf": lambda: _tree(b"3 0 R", 1, {
            1: _TREE[:-2] + b"/Outlines 6 0 R>>", 6: b"<</First 7 0 R/Last 7 0 R>>", 7: b"<</Title(a)/Next 7 0 R/First 7 0 R>>"}),
        "labels-loop.pdf": lambda: _tree(b"3 0 R", 1, {1: _TREE[:-2] + b"/PageLabels 6 0 R>>", 6: b"<</Kids[6 0 R 6 0 R]>>"}),
        "labels-huge.pdf": lambda: _tree(b"3 0 R", 1, {
            1: _TREE[:-2] + b"/PageLabels<</Nums[0<</S/r/St 2000000000>>0<</S/A/St 1000000000>>]>>>>"}),
        "properties-long.pdf": lambda: pdf({
            1: _TREE, 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: _PAGE, 4: stream(shown(PROSE)), 5: _FONT,
            6: b"<</Title(%b)/Author<%b>/CreationDate(D:99999999999999)>>" % (b"a" * 3_000_000, b"feff0041" * 100_000)},
            b"/Info 6 0 R"),
        "actions.pdf": lambda: _tree(b"3 0 R", 1, {
            1: _TREE[:-2] + b"/OpenAction<</S/JavaScript/JS(while\\(1\\){})>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>>>"}),
        "attached.pdf": lambda: _tree(b"3 0 R", 1, {
            1: _TREE[:-2] + b"/Names<</EmbeddedFiles<</Names[(a)<</F(../../a)/EF<</F 6 0 R>>>>]>>>>>>",
            6: stream(zeros(500 << 20), _FLATE)}),
        "xmp-laughs.pdf": lambda: _tree(b"3 0 R", 1, {
            1: _TREE[:-2] + b"/Metadata 6 0 R>>", 6: stream(HONEST["tei"]().replace(
                b"?>", b"?><!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '" + b"&a;" * 10_000 + b"'>]>", 1), b"/Subtype/XML")}),
    }  # fmt: skip


def _contents() -> Mapping[str, Callable[[], bytes]]:
    words, line = shown(PROSE), b"BT /F 10 Tf %d %d Td (Ada Meyer came.) Tj ET\n"

    def page(content: bytes) -> bytes:
        return pages(stream(words + b"\n" + content))

    return {
        "saves.pdf": lambda: page(b"q " * 1_000_000),
        "restores.pdf": lambda: page(b"Q " * 1_000_000),
        "texts-same-place.pdf": lambda: page((line % (9, 9)) * 30_000),
        "texts-scattered.pdf": lambda: page(b"".join(line % (n * 7919 % 595, n * 104729 % 842) for n in range(20_000))),
        "texts-turned.pdf": lambda: page(b"".join(
            b"BT /F 9 Tf 1 %d %d 1 99 99 Tm (Ada) Tj ET\n" % (n, n) for n in range(20_000))),
        "texts-outside.pdf": lambda: page(b"".join(line % (n * 10_000, -n) for n in range(5_000))),
        "letters-each.pdf": lambda: page(b"".join(
            b"BT /F 9 Tf %d %d Td (A) Tj ET\n" % (n % 90 * 6, n // 90 % 90 * 9) for n in range(50_000))),
        "size-huge.pdf": lambda: page(b"BT /F 1e30 Tf (Ada) Tj /F -5 Tf (Ada) Tj /F 0 Tf (Ada) Tj ET"),
        "matrix-none.pdf": lambda: page(b"BT /F 9 Tf 0 0 0 0 0 0 Tm (Ada) Tj 1e38 1e38 1e38 1e38 1e38 1e38 Tm (Ada) Tj ET"),
        "string-long.pdf": lambda: page(b"BT /F 9 Tf (" + b"Ada " * 1_000_000 + b") Tj ET"),
        "string-open.pdf": lambda: page(b"BT /F 9 Tf (" + b"(" * 1_000_000),
        "arrays-deep.pdf": lambda: page(b"[" * 1_000_000),
        "numbers.pdf": lambda: page(b"1 " * 2_000_000),
        "paths.pdf": lambda: page(b"0 0 m " + b"9 9 l " * 500_000 + b"S"),
        "images-inline.pdf": lambda: page(b"BI /W 9999 /H 9999 /BPC 8 /CS /G ID a EI\n" * 2_000),
        **_contents_further(),
    }  # fmt: skip


def _contents_further() -> Mapping[str, Callable[[], bytes]]:
    words, _line = shown(PROSE), b"BT /F 10 Tf %d %d Td (Ada Meyer came.) Tj ET\n"
    form = b"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    drawn = b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"

    def page(content: bytes) -> bytes:
        return pages(stream(words + b"\n" + content))

    return {
        "invisible.pdf": lambda: pages(stream(b"BT 3 Tr /F 9 Tf 9 9 Td " + b"(Ada Meyer) Tj 0 9 Td " * 9_000 + b"ET")),
        "form-loop.pdf": lambda: pages(stream(words + b" /X Do"), drawn, {6: stream(b"/X Do /X Do", form % 6)}),
        "form-doubling.pdf": lambda: pages(stream(words + b" /X Do"), drawn, {
            n: stream(b"/X Do /X Do /X Do", form % min(n + 1, 40)) for n in range(6, 41)}),
        "form-deep.pdf": lambda: pages(stream(words + b" /X Do"), drawn, {
            n: stream(b"/X Do", form % min(n + 1, 3_000)) for n in range(6, 3_001)}),
        "font-loop.pdf": lambda: pages(stream(words), b"", {
            5: b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</A 6 0 R>>/Encoding"
               b"<</Differences[65/A]>>/FirstChar 65/LastChar 65/Widths[9]/Resources<</Font<</F 5 0 R>>>>>>",
            6: stream(b"BT /F 9 Tf (A) Tj ET")}),
        "font-map.pdf": lambda: pages(stream(words), b"", {
            5: _FONT[:-2] + b"/ToUnicode 6 0 R>>", 6: stream(b"1 begincodespacerange <00> <ff> endcodespacerange\n" + b"".join(
                b"100 beginbfchar\n" + b"<41> <0041>\n" * 100 + b"endbfchar\n" for _ in range(10_000)))}),
        "font-map-long.pdf": lambda: pages(stream(words), b"", {
            5: _FONT[:-2] + b"/ToUnicode 6 0 R>>",
            6: stream(b"1 beginbfchar <41> <" + b"0041" * 500_000 + b"> endbfchar 1 beginbfrange <00> <ffffffff> <0000> endbfrange")}),
        "font-none.pdf": lambda: pages(stream(words), b"", {5: b"<</Type/Font>>"}),
        "font-file.pdf": lambda: pages(stream(words), b"", {
            5: b"<</Type/Font/Subtype/TrueType/FontDescriptor<</FontFile2 6 0 R>>>>",
            6: stream(random.Random(1).randbytes(200_000))}),
        "picture-huge.pdf": lambda: pages(stream(words + b" /X Do"), drawn, {6: stream(
            zeros(300 << 20), b"/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 8/ColorSpace/DeviceGray" + _FLATE)}),
        "picture-only-huge.pdf": lambda: pages(stream(b"595 0 0 842 0 0 cm /X Do"), drawn, {6: stream(
            zeros(300 << 20), b"/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 8/ColorSpace/DeviceGray" + _FLATE)}),
        "picture-none.pdf": lambda: pages(stream(b"/X Do"), drawn, {6: stream(
            random.Random(2).randbytes(9_000), b"/Subtype/Image/Width 900/Height 900/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/JPXDecode")}),
        "picture-jbig.pdf": lambda: pages(stream(b"/X Do"), drawn, {6: stream(
            random.Random(3).randbytes(9_000), b"/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode")}),
        "no-text-pages.pdf": lambda: _tree(b"3 0 R " * 60, 60, {4: stream(b"0 0 99 99 re f")}),
        "nothing.pdf": lambda: pages(stream(b"")),
    }  # fmt: skip


def _bytes() -> Mapping[str, Callable[[], bytes]]:
    good = HONEST["pdf"]
    return {
        "xref-none.pdf": lambda: good()[: good().index(b"xref")],
        "xref-wrong.pdf": lambda: good().replace(b"startxref\n", b"startxref\n9"),
        "xref-loop.pdf": lambda: good().replace(b"/Root", b"/Prev %d/Root" % good().index(b"xref")),
        "xref-long.pdf": lambda: good().replace(b"xref\n0 1", b"xref\n0 2000000000"),
        "trailer-none.pdf": lambda: good().replace(b"trailer", b"treiler"),
        "root-none.pdf": lambda: good().replace(b"/Root 1 0 R", b"/Root 99 0 R"),
        "root-itself.pdf": lambda: pdf({1: b"1 0 R"}),
        "objects-none.pdf": lambda: pdf({}),
        "numbers-huge.pdf": lambda: good().replace(b"4 0 obj", b"2147483647 0 obj").replace(b"4 0 R", b"2147483647 0 R"),
        "length-wrong.pdf": lambda: good().replace(b"/Length ", b"/Length 99999"),
        "length-negative.pdf": lambda: good().replace(b"/Length ", b"/Length -"),
        "length-itself.pdf": lambda: good().replace(b"/Length ", b"/Length 4 0 R/A "),
        "nested.pdf": lambda: good().replace(b"/Type/Catalog", b"/Type/Catalog/A " + b"[" * 200_000 + b"]" * 200_000),
        "dictionaries.pdf": lambda: good().replace(b"/Type/Catalog", b"/Type/Catalog/A" + b"<</A" * 100_000),
        "names-long.pdf": lambda: good().replace(b"/Type/Catalog", b"/" + b"#41" * 1_000_000 + b" 1/Type/Catalog"),
        "comments.pdf": lambda: good().replace(b"%PDF-1.7\n", b"%PDF-1.7\n" + b"%" * 5_000_000 + b"\n"),
        "head-late.pdf": lambda: b"\x00" * 900 + good(),
        "head-very-late.pdf": lambda: b"a" * 3_000_000 + good(),
        "head-only.pdf": lambda: b"%PDF-1.7\n",
        "version.pdf": lambda: good().replace(b"1.7", b"9.9"),
        "objects-many.pdf": lambda: pdf({**dict.fromkeys(range(7, 200000), b"null"), 1: _TREE, 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                         3: _PAGE, 4: stream(shown(PROSE)), 5: _FONT}),
        "updates.pdf": lambda: good() + b"".join(
            b"9 0 obj\nnull\nendobj\nxref\n9 1\n%010d 00000 n \ntrailer\n<</Size 10/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
            % (len(good()), good().index(b"xref"), len(good())) for _ in range(3_000)),
        "encrypted.pdf": lambda: good().replace(
            b"/Root", b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%b>/U<%b>>>/ID[<00><00>]/Root" % (b"41" * 32, b"42" * 32)),
        "encrypted-other.pdf": lambda: good().replace(b"/Root", b"/Encrypt<</Filter/Other/V 99/R 99>>/Root"),
        "encrypted-loop.pdf": lambda: good().replace(b"/Root", b"/Encrypt 4 0 R/Root"),
        "only-xref-stream.pdf": lambda: b"%PDF-1.7\n1 0 obj\n" + stream(
            zlib.compress(b"\x01" * 5_000_000), b"/Type/XRef/W[1 99 99]/Size 2147483647/Root 1 0 R" + _FLATE)
            + b"\nendobj\nstartxref\n9\n%%EOF",
        "objects-in-itself.pdf": lambda: pdf({1: _TREE, 2: stream(b"2 0 3 9 <<>>", b"/Type/ObjStm/N 2000000000/First 4/Extends 2 0 R")}),
        "hex-20MB.pdf": lambda: good().replace(b"/Type/Catalog", b"/Type/Catalog/A<" + b"41" * 9_000_000 + b">"),
    }  # fmt: skip


def _bombs() -> Mapping[str, Callable[[], bytes]]:
    return {
        "content-1GB.pdf": lambda: pages(stream(zeros(1 << 30, byte=b" "), _FLATE)),
        "content-twice-4GB.pdf": lambda: pages(stream(zeros(4 << 30, 2, b" "), b"/Filter[/FlateDecode/FlateDecode]")),
        "content-words.pdf": lambda: pages(stream(zlib.compress(
            b"BT /F 9 Tf 9 9 Td " + b"(Ada Meyer came to Bremen) Tj 0 1 Td " * 2_000_000 + b"ET", 9), _FLATE)),
        "filters-many.pdf": lambda: pages(stream(shown(PROSE).hex().encode() + b">", b"/Filter[" + b"/ASCIIHexDecode" * 500 + b"]")),
        "predictor.pdf": lambda: pages(stream(
            zeros(100 << 20), _FLATE + b"/DecodeParms<</Predictor 15/Columns 2000000000/Colors 32/BitsPerComponent 16>>")),
        "run-length.pdf": lambda: pages(stream(b"\x81 " * 5_000_000 + b"\x80", b"/Filter/RunLengthDecode")),
        "lzw.pdf": lambda: pages(stream(b"\x80\x0b\x60\x50\x22\x0c" * 900_000, b"/Filter/LZWDecode")),
        "objects-1GB.pdf": lambda: _tree(b"3 0 R", 1, {6: stream(zeros(1 << 30, byte=b" "), b"/Type/ObjStm/N 1/First 4" + _FLATE)}),
        "pages-each-50MB.pdf": lambda: _tree(b"3 0 R " * 300, 300, {4: stream(zeros(50 << 20, byte=b" "), _FLATE)}),
    }  # fmt: skip


def _rows(width: int, height: int, byte: bytes = b"\x00") -> bytes:
    """Return the packed pixels of a picture that is all alike, in bytes a row."""
    packer = zlib.compressobj(9)
    row = b"\x00" + byte * width
    several = row * max(1, (1 << 20) // len(row))
    parts = [packer.compress(several) for _ in range(height * len(row) // len(several) + 1)]
    return b"".join((*parts, packer.flush()))


def _pictures() -> Mapping[str, Callable[[], bytes]]:
    dice = random.Random
    return {
        "50000-bits.png": lambda: png(50_000, 50_000, _rows(6_250, 50_000), 1),
        "50000-grey.png": lambda: png(50_000, 50_000, _rows(50_000, 20_000)),
        "50000-colours.png": lambda: png(50_000, 50_000, _rows(100_000, 5_000), 8, 6),
        "head-huge.png": lambda: png(2_147_483_647, 2_147_483_647, zlib.compress(b"a")),
        "9000-white.png": lambda: png(9_000, 9_000, _rows(9_000, 9_000, b"\xff")),
        "empty.png": lambda: png(0, 0, b""),
        "dot.png": lambda: png(1, 1, zlib.compress(b"\x00\x00")),
        "line.png": lambda: png(100_000, 1, zlib.compress(bytes(100_001))),
        "noise.png": lambda: png(2_500, 3_500, zlib.compress(b"".join(b"\x00" + dice(n).randbytes(2_500) for n in range(3_500)), 1)),
        "stripes.png": lambda: png(2_500, 3_500, zlib.compress((b"\x00" + b"\xff" * 2_500 + b"\x00" + b"\x00" * 2_500) * 1_750)),
        "letters-noise.png": lambda: png(1_800, 2_600, zlib.compress(b"".join(
            b"\x00" + bytes(255 * (dice(n // 9 * 1_000 + m // 7).random() < 0.6) for m in range(1_800)) for n in range(2_600)))),
        "text-bomb.png": lambda: HONEST["png"]()[:33] + chunk(b"zTXt", b"a\x00\x00" + zeros(1 << 30)) + HONEST["png"]()[33:],
        "profile-bomb.png": lambda: HONEST["png"]()[:33] + chunk(b"iCCP", b"a\x00\x00" + zeros(1 << 30)) + HONEST["png"]()[33:],
        "chunks-many.png": lambda: HONEST["png"]()[:33] + chunk(b"tEXt", b"a\x00b") * 300_000 + HONEST["png"]()[33:],
        "chunk-long.png": lambda: HONEST["png"]()[:33] + b"\x7f\xff\xff\xffIDAT",
        "65500.jpg": lambda: HONEST["jpg"]().replace(b"\x08\x00\x08\x00\x08", b"\x08\xff\xdc\xff\xdc"),
        "scans-many.jpg": lambda: HONEST["jpg"]()[:-2] + HONEST["jpg"]()[-14:-2] * 50_000 + b"\xff\xd9",
        "gif.jpg": lambda: b"GIF89a\xff\xff\xff\xff\x80\x00\x00" + bytes(6) + b",\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x00;",
        "svg.png": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        "50000.tif": lambda: grey_tiff(50_000, 50_000, bytes(1_000)),
        "huge.tif": lambda: grey_tiff(0xFFFFFFFF, 0xFFFFFFFF, bytes(64)),
        "loop.tif": lambda: grey_tiff(8, 8, bytes(64), 8),
        "pages-many.tif": lambda: _many_pages(500),
        "strips-many.tif": lambda: tiff({
            256: (4, 1, 8), 257: (4, 1, 1_000_000), 258: (3, 1, 8), 259: (3, 1, 1), 262: (3, 1, 1), 273: (4, 1_000_000, 200),
            278: (4, 1, 1), 279: (4, 1_000_000, 200)}, bytes(4_000_000)),
        "tags-long.tif": lambda: tiff({256: (4, 1, 8), 257: (4, 1, 8), 270: (2, 0xFFFFFFFF, 8), 700: (1, 2_000_000_000, 8)}),
        "tags-many.tif": lambda: tiff(dict.fromkeys(range(1, 60000), (3, 1, 1))),
        "big.tif": lambda: b"II+\x00\x08\x00\x00\x00" + struct.pack("<QQ", 16, 0xFFFFFFFFFFFFFFFF),
    }  # fmt: skip


def _many_pages(number: int) -> bytes:
    """Return a TIFF of blank pages, which share their pixels."""
    size = 2 + 12 * 9 + 4
    out, pixels = b"II*\x00\x08\x00\x00\x00", 8 + number * size
    for n in range(number):
        following = 8 + (n + 1) * size if n + 1 < number else 0
        page = grey_tiff(600, 800, following=following)[8:]
        out += page.replace(
            struct.pack("<HHII", 273, 4, 1, 8 + size), struct.pack("<HHII", 273, 4, 1, pixels)
        )
    return out + b"\xff" * 480_000
