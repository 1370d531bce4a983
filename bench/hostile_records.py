"""Hostile mails, web archives, tables and lines of JSON."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping

from bench.hostile_file import PROSE, Hostile, written
from bench.hostile_honest import HONEST, answer, mail, record, zipped

_DEEP = 100_000


def files() -> Iterator[Hostile]:
    """Yield hostile records."""
    kinds = {
        "mails": _mails(),
        "mailboxes": _boxes(),
        "web archives": _warcs(),
        "tables": _tables(),
        "JSON lines": _json(),
    }
    for kind, made in kinds.items():
        for name, make in made.items():
            yield Hostile(kind, name, written(make))


def _multipart(depth: int) -> str:
    """Return a mail of parts in parts."""
    heads = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)
    )  # fmt: skip
    return (
        mail("", "MIME-Version: 1.0\n").rstrip("\n") + "\n" + heads + f"Content-Type: text/plain\n\n{PROSE}"
    )


def _mails() -> Mapping[str, Callable[[], str | bytes]]:
    return {
        "parts-deep.eml": lambda: _multipart(1_000),
        "parts-very-deep.eml": lambda: _multipart(30_000),
        "parts-many.eml": lambda: mail(f"--b\nContent-Type: text/plain\n\n{PROSE}" + "--b\n\na\n" * _DEEP,
                                       'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n'),
        "mails-deep.eml": lambda: "Content-Type: message/rfc822\n\n" * 5_000 + mail(),
        "boundary-long.eml": lambda: mail("a", f'Content-Type: multipart/mixed; boundary="{"b" * _DEEP}"\n'),
        "boundary-none.eml": lambda: mail(PROSE, "Content-Type: multipart/mixed\n"),
        "headers-many.eml": lambda: mail(PROSE, "".join(f"X-A{n}: a\n" for n in range(_DEEP))),
        "headers-same.eml": lambda: mail(PROSE, "Received: from a by b; Mon, 3 May 2004 10:00:00 +0000\n" * 50_000),
        "header-long.eml": lambda: mail(PROSE, f"X-A: {'a ' * 2_000_000}\n"),
        "header-folded.eml": lambda: mail(PROSE, "X-A: a\n" + " a\n" * 300_000),
        "subject-long.eml": lambda: mail().replace("Hamburg", "Hamburg " * 300_000, 1),
        "subject-encoded.eml": lambda: mail().replace("Hamburg", "=?utf-8?q?a?= " * 50_000, 1),
        "subject-charset.eml": lambda: mail().replace("Hamburg", "=?hex?b?YQ==?= =?rot13?q?a?=", 1),
        "addresses.eml": lambda: mail().replace("Karl <karl@example.org>", "Karl <k@e.org>, " * 50_000, 1),
        "address-comments.eml": lambda: mail().replace("Karl <karl@example.org>", "(" * _DEEP, 1),
        "address-quotes.eml": lambda: mail().replace("Karl <karl@example.org>", '"a' * _DEEP, 1),
        "date-none.eml": lambda: mail().replace("Mon, 3 May 2004 10:00:00 +0000", "Mon, 99 Foo 99999999 99:99:99 +9999", 1),
        "date-long.eml": lambda: mail().replace("Mon, 3 May 2004 10:00:00 +0000", "9" * _DEEP, 1),
        **_mails_further(),
    }  # fmt: skip


def _mails_further() -> Mapping[str, Callable[[], str | bytes]]:
    plain = "MIME-Version: 1.0\nContent-Type: text/plain; charset={}\nContent-Transfer-Encoding: {}\n"
    return {
        "parameters.eml": lambda: mail(PROSE, "Content-Type: text/plain; " + "".join(f"a*{n}*=b; " for n in range(20_000)) + "\n"),
        "charset-hex.eml": lambda: mail(PROSE, plain.format("hex", "8bit")),
        "charset-rot13.eml": lambda: mail(PROSE, plain.format("rot13", "8bit")),
        "charset-none.eml": lambda: mail(PROSE, plain.format("\"'", "8bit")),
        "base64-none.eml": lambda: mail("!" * 1_000_000, plain.format("utf-8", "base64")),
        "base64-long.eml": lambda: mail("QWRh" * 4_000_000, plain.format("utf-8", "base64")),
        "quoted-long.eml": lambda: mail("=" * 10_000_000, plain.format("utf-8", "quoted-printable")),
        "quoted-soft.eml": lambda: mail(PROSE + "a=\n" * 2_000_000, plain.format("utf-8", "quoted-printable")),
        "uuencoded.eml": lambda: mail("begin 644 a.txt\n" + "M" * 1_000_000, plain.format("utf-8", "x-uuencode")),
        "attachment-bomb.eml": lambda: mail("--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n"
                                            + "UEsDBA" * 100_000, 'Content-Type: multipart/mixed; boundary="b"\n'),
        "html-million.eml": lambda: mail("<p>a" * 1_000_000, "Content-Type: text/html\n"),
        "quotes.eml": lambda: mail(PROSE + "> " * 200_000),
        "quote-levels.eml": lambda: mail(PROSE + "".join(">" * n + " a\n" for n in range(2_000))),
        "no-headers.eml": lambda: "\n" + PROSE,
        "only-headers.eml": lambda: "Subject: Ada\n" * 20_000,
        "parts.mhtml": lambda: HONEST["mhtml"]().replace(b"--b--", b"--b\r\nContent-Type: image/png\r\n\r\na\r\n" * 50_000),
        "location.mhtml": lambda: HONEST["mhtml"]().replace(b"http://example.org/", b"file:///etc/passwd"),
        "boundary.mhtml": lambda: HONEST["mhtml"]().replace(b'boundary="b"', b'boundary=""'),
    }  # fmt: skip


def _boxes() -> Mapping[str, Callable[[], str | bytes]]:
    line = "From ada Mon May  3 10:00:00 2004\n"
    return {
        "from-lines.mbox": lambda: line * _DEEP,
        "from-lines-blank.mbox": lambda: f"{line}\n" * 30_000,
        "from-words.mbox": lambda: f"{line}{mail()}\n" + "From time to time.\n\n" * 50_000,
        "one-19MB.mbox": lambda: f"{line}{mail()}" + "a b c\n" * 3_000_000,
        "line-30MB.mbox": lambda: f"{line}{mail()}" + "a" * 30_000_000,
        "no-from.mbox": lambda: mail() * 1_000,
        "parts-deep.mbox": lambda: f"{line}{_multipart(5_000)}\n\n{line}{mail()}",
        "many.mbox": lambda: "".join(f"{line}{mail(f'Ada {n} came to Bremen.')}\n\n" for n in range(2_000)),
        "nul.mbox": lambda: line.encode() + b"\x00" * 1_000_000,
        "names.mbox": lambda: f"{line}{mail().replace('Hamburg', '../../etc/passwd', 1)}\n\n{line}{mail()}",
    }


def _warcs() -> Mapping[str, Callable[[], str | bytes]]:
    said = answer(HONEST["html"]())
    good = record(said)
    packed = gzip.compress(b"<p>" * 100_000_000, 9, mtime=0)

    def encoded(how: str, data: bytes) -> bytes:
        return good + record(answer(data, f"Content-Encoding: {how}\r\n"))

    return {
        "length-negative.warc": lambda: record(said, length=-5) + good,
        "length-huge.warc": lambda: good + record(said, length=10**18),
        "length-none.warc": lambda: good + record(said, length="a"),
        "length-more.warc": lambda: record(said, length=len(said) + 30) + good,
        "length-less.warc": lambda: record(said, length=10) + good,
        "length-long.warc": lambda: record(said, length="9" * 10_000) + good,
        "records-many.warc": lambda: record(b"", "metadata") * 50_000 + good,
        "records-answers.warc": lambda: record(answer(b"<p>Ada came.")) * 2_000,
        "headers-many.warc": lambda: record(said, headers="X-A: a\r\n" * _DEEP) + good,
        "header-long.warc": lambda: record(said, headers=f"X-A: {'a' * 3_000_000}\r\n") + good,
        "http-headers.warc": lambda: record(answer(b"<p>Ada", "X-A: a\r\n" * _DEEP)) + good,
        "http-header-long.warc": lambda: record(answer(b"<p>Ada", f"X-A: {'a' * 3_000_000}\r\n")) + good,
        "http-none.warc": lambda: record(b"\x00" * 1_000) + good,
        "status.warc": lambda: record(said.replace(b"200 OK", b"99999999999 \xff")) + good,
        "gzip-bomb.warc": lambda: encoded("gzip", packed),
        "gzip-chain.warc": lambda: encoded(", ".join(["gzip"] * 200), packed),
        "deflate-bomb.warc": lambda: encoded("deflate", zlib.compress(b" " * 300_000_000, 9)),
        "deflate-chain.warc": lambda: encoded("deflate, deflate", zlib.compress(zlib.compress(b" " * 10**9, 9), 9)),
        "brotli-none.warc": lambda: encoded("br", b"\xff" * 1_000),
        **_warcs_further(),
    }  # fmt: skip


def _warcs_further() -> Mapping[str, Callable[[], str | bytes]]:
    said = answer(HONEST["html"]())
    good = record(said)
    gzip.compress(b"<p>" * 100_000_000, 9, mtime=0)

    def encoded(how: str, data: bytes) -> bytes:
        return good + record(answer(data, f"Content-Encoding: {how}\r\n"))

    return {
        "zstd-none.warc": lambda: encoded("zstd", b"\x28\xb5\x2f\xfd" + b"\xff" * 1_000),
        "encoding-none.warc": lambda: encoded("../../x", b"<p>Ada"),
        "chunked.warc": lambda: good + record(answer(b"fffffffffffffff\r\n<p>Ada\r\n", "Transfer-Encoding: chunked\r\n")),
        "chunked-negative.warc": lambda: good + record(answer(b"-5\r\n<p>Ada\r\n", "Transfer-Encoding: chunked\r\n")),
        "chunked-many.warc": lambda: good + record(answer(b"1\r\na\r\n" * 300_000, "Transfer-Encoding: chunked\r\n")),
        "charset.warc": lambda: good + record(said.replace(b"text/html", b"text/html; charset=hex")),
        "address.warc": lambda: good.replace(b"http://example.org/", b"http://[::1/../\x1b[31m\xff" + b"a" * 50_000),
        "date.warc": lambda: good.replace(b"2020-05-03", b"9999-99-99"),
        "version.warc": lambda: good.replace(b"WARC/1.0", b"WARC/9.9"),
        "revisits.warc": lambda: record(answer(b""), "revisit", "WARC-Refers-To: <urn:uuid:00000000-0000-4000-8000-"
                                        "000000000001>\r\n") * 10_000 + good,
        "page-100MB.warc": lambda: record(answer(b"<p>a" * 25_000_000)) + good,
        "info-only.warc": lambda: record(b"a" * 5_000_000, "warcinfo"),
        "no-end.warc": lambda: good[:-4] + good,
        "record-bomb.warc.gz": lambda: gzip.compress(good, mtime=0) + gzip.compress(record(b" " * 500_000_000), 9, mtime=0),
        "one-member.warc.gz": lambda: gzip.compress(good * 1_000, mtime=0),
        "broken-between.warc.gz": lambda: gzip.compress(good, mtime=0) + b"\x00" * 50 + gzip.compress(good, mtime=0),
        "no-archive.wacz": lambda: zipped({"datapackage.json": "{}"}),
        "archive-outside.wacz": lambda: zipped({"datapackage.json": json.dumps({"resources": [{"path": "../../a.warc"}]}),
                                                "archive/a.warc": good}),
        "archive-bomb.wacz": lambda: zipped({"archive/a.warc": record(b" " * 500_000_000) + good}),
        "package-deep.wacz": lambda: zipped({"datapackage.json": "[" * _DEEP, "archive/a.warc": good}),
    }  # fmt: skip


def _tables() -> Mapping[str, Callable[[], str | bytes]]:
    return {
        "field-19MB.csv": lambda: f'id,text\n1,"{PROSE}"\n2,"{"a b " * 4_700_000}"\n',
        "field-30MB.csv": lambda: f'id,text\n1,"{PROSE}"\n2,"{"a" * 30_000_000}"\n',
        "quote-open.csv": lambda: f'id,text\n1,"{PROSE}"\n2,"' + "a b\n" * 4_000_000,
        "quotes.csv": lambda: "id,text\n" + '"' * 2_000_001,
        "columns.csv": lambda: ",".join(f"c{n}" for n in range(_DEEP)) + "\n" + ",".join(["a"] * _DEEP) + "\n",
        "columns-ragged.csv": lambda: "id,text\n" + "".join("a," * n + "\n" for n in range(1_500)),
        "rows.csv": lambda: "id,text\n" + "1,a\n" * 300_000,
        "rows-words.csv": lambda: "id,text\n" + "".join(f"{n},Ada {n} came.\n" for n in range(3_000)),
        "rows-blank.csv": lambda: "id,text\n" + "\n" * 1_000_000,
        "one-column.csv": lambda: "a\n" * 300_000,
        "nul.csv": lambda: b"id,text\n1,a\x00b\n" * 20_000,
        "returns.csv": lambda: f"id,text\r1,{'Ada came to Bremen. ' * 20}\r" * 500,
        "formulas.csv": lambda: "id,text\n" + "=cmd|'/c calc'!A1,@SUM(1)\n" * 5_000,
        "header-only.csv": lambda: "id,text\n",
        "header-same.csv": lambda: "text,text,text\na,b,c\n" * 1_000,
        "header-long.csv": lambda: f"{'a' * 5_000_000},text\n1,{'Ada came. ' * 9}\n",
        "marks.csv": lambda: "\ufeff" * 300_000 + "id,text\n1,a\n",
        "utf16.csv": lambda: f"id,text\n1,{'Ada came. ' * 9}\n".encode("utf-16"),
        "names.csv": lambda: "id,text\n" + f"../../etc/passwd,{'Ada came. ' * 9}\n" * 20,
        "tabs.tsv": lambda: "id\ttext\n" + "\t" * 2_000_000,
        "quotes.tsv": lambda: "id\ttext\n" + '1\t"a\n' * 100_000,
        "delimiters.csv": lambda: ";|,\t" * 200_000,
    }  # fmt: skip


def _json() -> Mapping[str, Callable[[], str | bytes]]:
    good = json.dumps({"id": 1, "text": PROSE}) + "\n"
    return {
        "arrays-deep.jsonl": lambda: good + "[" * 1_000_000 + "\n" + good,
        "arrays-deep-closed.jsonl": lambda: good + '{"text":' + "[" * _DEEP + "]" * _DEEP + "}\n",
        "objects-deep.jsonl": lambda: good + '{"text":' * _DEEP + "1" + "}" * _DEEP + "\n",
        "line-19MB.jsonl": lambda: good + json.dumps({"text": "a b " * 4_700_000}) + "\n",
        "line-30MB.jsonl": lambda: good + json.dumps({"text": "a" * 30_000_000}) + "\n" + good,
        "string-open.jsonl": lambda: good + '{"text":"' + "a" * 10_000_000,
        "number-long.jsonl": lambda: good + '{"id":' + "9" * 1_000_000 + ',"text":"a"}\n',
        "number-huge.jsonl": lambda: good + '{"id":1e999999,"text":NaN}\n' * 100,
        "keys-many.jsonl": lambda: good + json.dumps({f"k{n}": n for n in range(_DEEP)}) + "\n",
        "keys-same.jsonl": lambda: good + "{" + '"text":"a",' * _DEEP + '"text":"b"}\n',
        "keys-each.jsonl": lambda: "".join(json.dumps({f"k{n}": "Ada"}) + "\n" for n in range(30_000)),
        "lines-empty.jsonl": lambda: good + "{}\n" * 300_000,
        "lines-blank.jsonl": lambda: good + "\n" * 1_000_000,
        "lines-none.jsonl": lambda: good + "a\n" * 30_000,
        "lines-words.jsonl": lambda: "".join(json.dumps({"text": f"Ada {n} came."}) + "\n" for n in range(3_000)),
        "surrogates.jsonl": lambda: good + '{"text":"\\ud800 Ada \\udfff"}\n' * 50,
        "nul.jsonl": lambda: good + '{"text":"\\u0000Ada"}\n' * 50,
        "not-objects.jsonl": lambda: good + '1\n"a"\nnull\ntrue\n[]\n' * 5_000,
        "one-array.jsonl": lambda: "[" + ",".join([good.strip()] * 1_000) + "]",
        "pretty.jsonl": lambda: json.dumps([{"id": 1, "text": PROSE}] * 1_000, indent=1),
        "names.jsonl": lambda: json.dumps({"id": "../../etc/passwd\u202e", "text": PROSE}) + "\n",
        "utf16.jsonl": lambda: good.encode("utf-16"),
    }  # fmt: skip
