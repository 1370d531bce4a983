"""Web archives."""

import gzip

import pytest

from testimonia.readers.member import Member, Nested, Unpacking
from tests.readers.held.helpers import ANA, HOW, held, mutations, reasons, survives, texts
from tests.readers.held.webs import HTML, Web, page, three


def typed(media: str) -> tuple[tuple[str, str], ...]:
    return (("Content-Type", media),)


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_is_a_member_by_the_number_of_its_record(packed: bool) -> None:
    """All records count, also those that hold no page, so that a number stays when more are added."""
    web = (
        Web(packed)
        .add("warcinfo", b"software: x", url="urn:x")
        .put(page(ANA))
        .add("request", b"GET / HTTP/1.1\r\n\r\n")
    )
    before = texts(held("warc.gz", web.data))
    assert before == {"2": page(ANA)}
    after = texts(held("warc.gz", web.put(page("more")).data))
    assert after == {**before, "4": page("more")}


def test_archives_may_be_packed_as_a_whole() -> None:
    """One gzip over all records is read too."""
    assert len(texts(held("warc.gz", gzip.compress(three(False).data)))) == 3


def test_a_page_tells_where_and_when_it_was_taken() -> None:
    """Its address and day are clues, the encoding that its server declared goes along."""
    web = Web().put(page("å"), typed('Text/HTML; Charset="ISO-8859-1"'), url="http://lund.example/a?b=c")
    (one,) = held("warc.gz", web.data)
    assert isinstance(one, Member)
    assert (one.extension, one.charset) == ("html", "ISO-8859-1")
    assert [(clue.kind, clue.value, clue.words) for clue in one.clues] == [
        ("url", "http://lund.example/a?b=c", "http://lund.example/a?b=c"),
        ("retrieved", "1999-03-04", "1999-03-04T05:06:07Z"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("media", "url", "extension"),
    [
        ("application/xhtml+xml", "x", "xhtml"), ("text/plain", "x.html", "txt"), ("text/markdown", "x", "md"),
        ("application/pdf", "x", "pdf"), ("", "a.md?x=y", "md"), ("application/octet-stream", "a/b.TXT", "txt"),
        ("", "index", "html"),
    ],
)  # fmt: skip
def test_the_reader_is_told_by_the_media_type(media: str, url: str, extension: str) -> None:
    """By the ending of the address where a server told none, by how the page begins where that has none."""
    web = Web().put(page(ANA), typed(media) if media else (), url=f"http://lund.example/{url}")
    (one,) = held("warc.gz", web.data)
    assert isinstance(one, Member)
    assert one.extension == extension


def test_what_is_no_page_is_named_or_passed_over() -> None:
    """Errors of servers and media that nothing reads are named; redirections and the crawl's own records are not."""
    web = Web()
    web.put(b"gone", HTML, "404 Not Found").put(b"", HTML, "301 Moved").put(b"\x89PNG", typed("image/png"))
    web.put(b"...", (), url="http://lund.example/x.bin").add(
        "metadata", b"x", media="application/warc-fields"
    )
    web.add("resource", b"log", "text/plain", url="metadata://gnu.example/wget.log").add("conversion", b"x")
    found = held("warc.gz", web.data)
    assert reasons(found) == {"1": "status", "3": "extension", "4": "extension", "7": "extension"}
    assert "404" in str(found[0])
    assert "image/png" in str(found[1])
    assert texts(found) == {}


def test_a_resource_is_what_it_says() -> None:
    """What was put in without an answer of a server has its media type in its own head."""
    web = Web().add("resource", ANA.encode(), "text/plain; charset=utf-8")
    (one,) = held("warc.gz", web.data)
    assert isinstance(one, Member)
    assert (one.extension, one.charset, one.data) == ("txt", "utf-8", ANA.encode())


def test_addresses_in_brackets_are_addresses() -> None:
    """So older programs wrote them."""
    (one,) = held("warc.gz", Web().put(page(ANA), url="<http://lund.example/a>").data)
    assert isinstance(one, Member)
    assert one.clues[0].value == "http://lund.example/a"


def test_packed_answers_are_unpacked() -> None:
    """A page that came in chunks and packed is the page; one cut short by the crawler says so."""
    body = gzip.compress(page(ANA))
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    web = Web().put(chunks, (*HTML, ("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")))
    web.put(page(ANA)[:30], Truncated="length")
    found = held("warc.gz", web.data)
    assert texts(found)["1"] == page(ANA)
    assert isinstance(found[1], Member)
    assert found[1].notes == ("the archive has only a part of it (length)",)


def test_tables_on_the_web_are_containers() -> None:
    """A file that holds many sources is handed on."""
    (one,) = held("warc.gz", Web().put(b"a,b", typed("text/csv")).data)
    assert isinstance(one, Nested)
    assert (one.extension, one.stream.read()) == ("csv", b"a,b")


def test_large_pages_are_passed_by() -> None:
    """One over the limit is refused unread, one that unpacks to more too; the next is read."""
    web = (
        Web()
        .put(b"x" * 20_000)
        .put(gzip.compress(bytes(50_000)), (*HTML, ("Content-Encoding", "gzip")))
        .put(page(ANA))
    )
    found = held("warc.gz", web.data)
    assert (reasons(found), list(texts(found))) == ({"1": "too-large", "2": "too-large"}, ["3"])


def test_an_answer_that_is_none_is_damaged() -> None:
    """It is named, and the next is read."""
    data = three(False).data.replace(b"HTTP/1.1 200 OK", b"HTTQ/1.1 200 OK", 1)
    found = held("warc", data)
    assert (reasons(found), list(texts(found))) == ({"1": "damaged"}, ["2", "3"])


def test_nothing_reads_what_no_reader_is_for() -> None:
    """Without a reader for PDF, a PDF is named."""
    how = Unpacking(10_000, {"html": ""}, HOW.containers)
    assert reasons(held("warc.gz", Web().put(b"%PDF-", typed("application/pdf")).data, how)) == {
        "1": "extension"
    }


@pytest.mark.parametrize("packed", [True, False])
def test_damaged_bytes_end_in_words(packed: bool) -> None:
    """Whatever is done to an archive, its pages come out or a reason does."""
    for data in mutations(three(packed).data, packed, 120):
        survives("warc.gz", data)
