"""Hostile XML: entities that grow, entities from outside, depth, width, and numbers that are none."""

from collections.abc import Callable, Iterator

from bench.hostile_file import PROSE, Hostile, written
from bench.hostile_honest import alto, docx, epub, hocr, odt, open_document, page_xml, tei, zipped

_LAUGHS = "<!DOCTYPE TEI [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(12)
) + "]>"  # fmt: skip
_SQUARE = f"<!DOCTYPE TEI [<!ENTITY a '{'ha ' * 100_000}'>]>"
_OUTSIDE = "<!DOCTYPE TEI [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
_FETCHED = "<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:9/a.dtd' [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/b'>%a;]>"
_LOOP = "<!DOCTYPE TEI [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>"
_DEVICE = "<!DOCTYPE TEI [<!ENTITY a SYSTEM 'file:///dev/zero'>]>"
_XINCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
_P = f"<p>{PROSE}</p>"


def files() -> Iterator[Hostile]:
    """Yield hostile XML, by itself and within documents."""
    kinds = {"entities": _entities(), "XML": _shapes(), "XML of scans": _scans(), "documents": _documents()}
    for kind, made in kinds.items():
        for name, make in made.items():
            yield Hostile(kind, name, written(make))


def _entities() -> dict[str, Callable[[], str | bytes]]:
    used = f"{_P}<p>&a12;</p>"
    return {
        "laughs.tei": lambda: tei(used, _LAUGHS),
        "laughs.xml": lambda: tei(used, _LAUGHS),
        "laughs.xhtml": lambda: (
            f"{_LAUGHS}<html xmlns='http://www.w3.org/1999/xhtml'><body>{used}</body></html>"
        ),
        "laughs.alto": lambda: (
            alto("").replace("?>", f"?>{_LAUGHS}", 1).replace("<TextBlock", "&a12;<TextBlock")
        ),
        "laughs.hocr": lambda: _LAUGHS + hocr(f"<p>{PROSE}&a12;</p>"),
        "laughs.fodt": lambda: open_document(f"<text:p>{PROSE}&a12;</text:p>").replace(
            "?>", f"?>{_LAUGHS}", 1
        ),
        "square.tei": lambda: tei(_P + "<p>" + "&a;" * 20_000 + "</p>", _SQUARE),
        "outside.tei": lambda: tei(_P + "<p>&a;</p>", _OUTSIDE),
        "outside.xml": lambda: tei(_P + "<p>&a;</p>", _OUTSIDE),
        "outside.xhtml": lambda: (
            f"{_OUTSIDE}<html xmlns='http://www.w3.org/1999/xhtml'><body>{_P}&a;</body></html>"
        ),
        "fetched.tei": lambda: tei(_P, _FETCHED),
        "loop.tei": lambda: tei(_P + "<p>&a;</p>", _LOOP),
        "device.tei": lambda: tei(_P + "<p>&a;</p>", _DEVICE),
        "included.tei": lambda: tei(_P + _XINCLUDE),
        "undefined.tei": lambda: tei(_P + "<p>&undefined;&nbsp;</p>"),
    }


def _shapes() -> dict[str, Callable[[], str | bytes]]:
    deep = 100_000
    return {
        "deep.tei": lambda: tei(_P + "<div>" * deep + "a" + "</div>" * deep),
        "deep-open.tei": lambda: tei(_P + "<div>" * 1_000_000),
        "wide.tei": lambda: tei(_P + "<p/>" * 1_000_000),
        "lines.tei": lambda: tei(f"<p>{PROSE}" + "<lb/>" * 1_000_000 + "</p>"),
        "pages.tei": lambda: tei(_P + "<pb n='1'/>" * 300_000),
        "notes.tei": lambda: tei(_P + "<p>a<note>b</note></p>" * 30_000),
        "choices.tei": lambda: tei(
            _P + "<p>" + "<choice><sic>a</sic><corr>b</corr></choice>" * 30_000 + "</p>"
        ),
        "attributes.tei": lambda: tei(_P + "<p " + " ".join(f"a{n}='1'" for n in range(deep)) + "/>"),
        "namespaces.tei": lambda: tei(
            _P + "<p " + " ".join(f"xmlns:a{n}='b{n}'" for n in range(20_000)) + "/>"
        ),
        "namespaces-nested.tei": lambda: tei(
            _P + "".join(f"<a xmlns='b{n}'>" for n in range(5_000)) + "</a>" * 5_000
        ),
        "node-long.tei": lambda: tei(_P + f"<p>{'a ' * 9_000_000}</p>"),
        "name-long.tei": lambda: tei(_P + f"<{'a' * 1_000_000}/>"),
        "instructions.tei": lambda: tei(_P + "<?xml-stylesheet href='file:///etc/passwd'?>" * 50_000),
        "cdata.tei": lambda: tei(_P + "<p><![CDATA[a]]></p>" * 100_000),
        "comments.tei": lambda: tei(_P + "<!--a-->" * 300_000),
        "encoding-hex.tei": lambda: tei(_P).replace("UTF-8", "hex"),
        "encoding-rot13.tei": lambda: tei(_P).replace("UTF-8", "rot13"),
        "encoding-utf16.tei": lambda: tei(_P).replace("UTF-8", "UTF-16"),
        "encoding-ebcdic.tei": lambda: tei(_P).replace("UTF-8", "IBM037").encode("cp037"),
        "encoding-utf7.tei": lambda: tei(_P).replace("UTF-8", "UTF-7"),
        "control.tei": lambda: tei(_P + "<p>\x01\x02\x00</p>"),
        "other.xml": lambda: "<feed><entry>Ada</entry></feed>",
        "nothing.xml": lambda: "<a/>",
        "no-root.xml": lambda: "<?xml version='1.0'?>",
        "version-9.xml": lambda: tei(_P).replace("1.0", "9.9", 1),
    }


def _scans() -> dict[str, Callable[[], str | bytes]]:
    strings = '<String CONTENT="Ada" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"/>'
    line = f'<TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9">{strings}</TextLine>'
    said = "<TextEquiv><Unicode>Ada Meyer</Unicode></TextEquiv>"
    return {
        "million-words.alto": lambda: alto(f"<TextLine>{strings * 200_000}</TextLine>"),
        "million-lines.alto": lambda: alto(line * 100_000),
        "numbers.alto": lambda: alto(line.replace('"1"', '"1e308"') + line.replace('"1"', '"NaN"') + line.replace('"1"', '"-1"')),
        "numbers-long.alto": lambda: alto(line.replace('"1"', f'"{"9" * 100_000}"')),
        "numbers-none.alto": lambda: alto(line.replace('HPOS="1"', 'HPOS="a"')),
        "page-size.alto": lambda: alto(line).replace('"1000"', '"0"').replace('"1400"', '"-5"'),
        "hyphens.alto": lambda: alto((line.replace("Ada", "A-") + "<HYP CONTENT='-'/>") * 20_000),
        "blocks-nested.alto": lambda: alto(("<ComposedBlock>" * 20_000) + line + "</ComposedBlock>" * 20_000),
        "points.xml": lambda: page_xml(f'<TextLine id="l"><Coords points="a,b 1,,2 9e999,1 {"1,1 " * 200_000}"/>{said}</TextLine>'),
        "lines-many.xml": lambda: page_xml(f"<TextLine>{said}</TextLine>" * 50_000),
        "order-loop.xml": lambda: page_xml(said).replace(
            "<TextRegion", '<ReadingOrder><OrderedGroup id="g">'
            + '<RegionRefIndexed index="0" regionRef="r"/><OrderedGroupIndexed index="1" regionRef="g"/>' * 10_000
            + "</OrderedGroup></ReadingOrder><TextRegion", 1),
        "regions-nested.xml": lambda: page_xml("<TextRegion>" * 20_000 + said + "</TextRegion>" * 20_000),
        "boxes.hocr": lambda: hocr("<span class='ocr_line' title='bbox -1 NaN 1e9 "
                           + "9" * 5_000 + f"'>{PROSE}</span>" + "<span class=ocrx_word title='bbox'>a</span>" * 10_000),
        "titles.hocr": lambda: hocr(f"<span class='ocr_line' title='{'bbox 1 1 2 2;' * 100_000}'>{PROSE}</span>"),
        "words.hocr": lambda: hocr("<span class='ocrx_word' title='bbox 1 1 2 2; x_wconf 9'>Ada</span> " * 100_000),
        "nested.hocr": lambda: hocr("<span class='ocr_line'>" * 20_000 + PROSE),
    }  # fmt: skip


def _documents() -> dict[str, Callable[[], str | bytes]]:
    paragraph, words = f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>", f"<text:p>{PROSE}</text:p>"
    table = "<w:tbl><w:tr><w:tc>"
    return {
        "laughs.docx": lambda: docx("", {"word/document.xml": tei(_P + "&a12;", _LAUGHS)}),
        "no-document.docx": lambda: docx("", {"word/document.xml": ""}),
        "empty.docx": lambda: zipped({}),
        "paragraphs.docx": lambda: docx(paragraph + "<w:p/>" * 500_000),
        "runs.docx": lambda: docx(paragraph + "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 200_000 + "</w:p>"),
        "tables-deep.docx": lambda: docx(paragraph + table * 2_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 2_000),
        "bomb.docx": lambda: docx(paragraph + "<w:p><w:r><w:t>" + " " * 300_000_000 + "</w:t></w:r></w:p>"),
        "picture-bomb.docx": lambda: docx(paragraph, {"word/media/image1.png": bytes(200_000_000)}),
        "outside.docx": lambda: docx(paragraph, {"word/_rels/document.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" TargetMode="External" '
            'Target="file:///etc/passwd"/></Relationships>'}),
        "spaces.odt": lambda: odt(f'{words}<text:p>a<text:s text:c="2000000000"/>b</text:p>'),
        "cells.odt": lambda: odt(f'{words}<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell '
                         f'table:number-columns-repeated="1000000">{words}</table:table-cell></table:table-row></table:table>'),
        "deep.odt": lambda: odt(words + "<text:section>" * 50_000 + "</text:section>" * 50_000),
        "spans.odt": lambda: odt(words + "<text:p>" + "<text:span>a</text:span>" * 200_000 + "</text:p>"),
        "bomb.odt": lambda: odt(words + "<text:p>" + " " * 300_000_000 + "</text:p>"),
        "spaces.fodt": lambda: open_document(f'{words}<text:p>a<text:s text:c="2000000000"/>b</text:p>'),
        **_documents_further(),
    }  # fmt: skip


def _documents_further() -> dict[str, Callable[[], str | bytes]]:
    _paragraph, _words = f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>", f"<text:p>{PROSE}</text:p>"
    said = f"<html><body>{_P}</body></html>"
    return {
        "spine-many.epub": lambda: epub('<itemref idref="i0"/>' * 100_000, {"a.xhtml": said}),
        "spine-loop.epub": lambda: epub('<itemref idref="i0"/>', {"b.opf": said}),
        "spine-outside.epub": lambda: epub('<itemref idref="x"/>', {"a.xhtml": said},
                                   '<item id="x" href="../../../etc/passwd" media-type="application/xhtml+xml"/>'
                                   '<item id="y" href="file:///etc/passwd" media-type="application/xhtml+xml"/>'),
        "manifest-many.epub": lambda: epub('<itemref idref="i0"/>', {"a.xhtml": said},
                                   '<item id="i0" href="a.xhtml" media-type="application/xhtml+xml"/>' * 100_000),
        "page-bomb.epub": lambda: epub('<itemref idref="i0"/>', {"a.xhtml": said + " " * 300_000_000}),
        "page-laughs.epub": lambda: epub('<itemref idref="i0"/>', {"a.xhtml": f"{_LAUGHS}<html><body>{_P}&a12;</body></html>"}),
        "pages-many.epub": lambda: epub("".join(f'<itemref idref="i{n}"/>' for n in range(5_000)),
                                {f"{n}.xhtml": said for n in range(5_000)}),
        "encrypted.epub": lambda: epub('<itemref idref="i0"/>', {"a.xhtml": b"\x93" * 900, "META-INF/encryption.xml":
            '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>'
            '<CipherReference URI="a.xhtml"/></CipherData></EncryptedData></encryption>'}),
        "groups.rtf": lambda: "{\\rtf1 " + PROSE + "{" * 500_000,
        "groups-close.rtf": lambda: "{\\rtf1 " + PROSE + "}" * 500_000,
        "hex.rtf": lambda: "{\\rtf1 " + PROSE + "\\'ff" * 500_000 + "}",
        "words.rtf": lambda: "{\\rtf1 " + PROSE + "\\par\\b\\i0" * 200_000 + "}",
        "binary.rtf": lambda: "{\\rtf1 " + PROSE + "\\bin999999999 a}",
        "numbers.rtf": lambda: "{\\rtf1 " + PROSE + "\\u" + "9" * 100_000 + " \\u-99999999?}",
        "object.rtf": lambda: "{\\rtf1 " + PROSE + "{\\object\\objdata " + "41" * 1_000_000 + "}}",
        "tables.rtf": lambda: "{\\rtf1 " + PROSE + "\\trowd\\cellx1 a\\cell\\row" * 50_000 + "}",
    }  # fmt: skip
