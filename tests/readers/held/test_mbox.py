"""Mailboxes."""

import gzip
import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.readers.member import Member
from tests.readers.held.helpers import ANA, BO, held, mutations, reasons, survives, texts, until_broken

FROM = "From ana@lund.example Mon Jan  5 10:11:12 1931\n"
HEAD = "From: Ana Lorca <ana@lund.example>\nSubject: Leaflets\n"


def packed(*bodies: str, start: str = FROM, head: str = HEAD) -> bytes:
    return "".join(f"{start}{head}\n{body}\n\n" for body in bodies).encode()


def test_each_message_is_a_member_by_its_number() -> None:
    """They are counted from 1 on; the line that parts them is no part of them."""
    found = held("mbox", packed(ANA, BO))
    assert texts(found) == {"1": f"{HEAD}\n{ANA}\n".encode(), "2": f"{HEAD}\n{BO}\n".encode()}
    assert {one.extension for one in found if isinstance(one, Member)} == {"eml"}


@given(st.lists(st.text(alphabet="From >:\nab1931", max_size=80), min_size=1, max_size=4))
def test_what_a_mailbox_is_given_comes_back(bodies: list[str]) -> None:
    """As many messages as the standard library wrote, whatever lines are in them."""
    found = held("mbox", written(bodies))
    assert [one.name for one in found] == [str(n) for n in range(1, len(bodies) + 1)]


def written(bodies: list[str]) -> bytes:
    """Return the mailbox that the standard library writes."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        box = mailbox.mbox(Path(folder) / "letters")
        for body in bodies:
            message = EmailMessage()
            message["Subject"] = "Leaflets"
            message.set_content(body)
            box.add(message)
        box.close()
        return (Path(folder) / "letters").read_bytes()


def test_lines_of_a_letter_that_begin_like_a_message_do_not_part_it() -> None:
    """A line "From …" with no mail's head below it, or without a time, is the letter's own."""
    body = (
        f"From Malmö he wrote:\n\nFrom 1931 on she was at 10:30 each day\nat the press.\n\nFrom Ana\n\n{BO}"
    )
    assert texts(held("mbox", packed(body, ANA))) == {
        "1": f"{HEAD}\n{body}\n".encode(), "2": f"{HEAD}\n{ANA}\n".encode(),
    }  # fmt: skip


@pytest.mark.parametrize(
    "start",
    [
        "From - Mon Jan 05 10:11:12 1931\n", "From \n", "From ana@lund.example\n",
        "From ???@??? Mon Jan 05 10:11:12 1931\n", "From MAILER-DAEMON Mon Jan  5 10:11 1931\n",
        "From 1523378214834@xxx Mon Jan 05 10:11:12 +0000 1931\n",
        "From ana at lund.example  Mon Jan  5 10:11:12 1931\n",
    ],
)  # fmt: skip
def test_programs_write_the_line_in_many_ways(start: str) -> None:
    """What Thunderbird, Eudora, exports of Gmail and archives of lists write parts messages too."""
    assert len(texts(held("mbox", packed(ANA, BO, start=start)))) == 2


def test_an_empty_line_may_be_missing() -> None:
    """A dated line parts messages also where no empty line is above it."""
    assert len(texts(held("mbox", packed(ANA, BO).replace(b"\n\nFrom", b"\nFrom")))) == 2


def test_quoted_lines_are_unquoted_once() -> None:
    """The mark that a writer put before "From " goes, one of several goes, those of other lines stay."""
    (one,) = held("mbox", packed(">From Lund\n>>From Lund\n> From Lund\n>Fromage"))
    assert isinstance(one, Member)
    assert one.data.decode().split("\n\n")[1] == "From Lund\n>From Lund\n> From Lund\n>Fromage\n"


def test_windows_line_ends_stay() -> None:
    """Messages with CRLF are parted and otherwise left as they are."""
    assert (
        texts(held("mbox", packed(ANA, BO).replace(b"\n", b"\r\n")))["2"]
        == f"{HEAD}\n{BO}\n".replace("\n", "\r\n").encode()
    )


def test_a_stated_length_is_not_believed() -> None:
    """What a head says of the length of a message parts nothing."""
    assert len(texts(held("mbox", packed(ANA, BO, head=f"{HEAD}Content-Length: 100000\n")))) == 2


def test_a_message_that_is_too_large_costs_only_itself() -> None:
    """It is named, and the others are read."""
    found = held("mbox", packed(ANA, "x " * 9_000, f"{BO}{'y' * 200}\n" * 100, BO))
    assert reasons(found) == {"2": "too-large", "3": "too-large"}
    assert list(texts(found)) == ["1", "4"]


def test_a_mailbox_without_its_first_line_begins_with_a_mail() -> None:
    """What begins with the head of a mail is the first message."""
    assert list(texts(held("mbox", packed(ANA, BO)[len(FROM) :]))) == ["1", "2"]


def test_what_stands_before_the_first_message_is_named() -> None:
    """Words above the first message are no message, and are not passed over in silence."""
    found = held("mbox", b"Letters of Ana Lorca, kept by her sister\n\n" + packed(ANA))
    assert (reasons(found), list(texts(found))) == ({"0": "damaged"}, ["1"])


def test_packed_mailboxes_are_unpacked() -> None:
    """Gzip is taken off; where it breaks off, the messages before are kept."""
    data = gzip.compress(packed(*(f"{n} {ANA}" for n in range(4_000))))
    assert len(texts(held("mbox.gz", data))) == 4_000
    found, reason = until_broken("mbox.gz", data[: len(data) // 2])
    assert (len(found) > 1_000, reason) == (True, "damaged")


def test_what_is_no_mailbox_is_damaged() -> None:
    """A file in which no message begins says so; an empty one holds nothing."""
    assert until_broken("mbox", b"no letters\nat all\n") == ([], "damaged")
    assert until_broken("mbox", b"\n\n") == ([], "")


def test_damaged_bytes_end_in_words() -> None:
    """Whatever is done to a mailbox, its messages come out or a reason does."""
    for data in mutations(packed(ANA, BO, ANA), 1):
        survives("mbox", data)
        survives("mbox.gz", gzip.compress(data)[:-9])
