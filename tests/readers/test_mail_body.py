"""What mails say."""

import pytest

from testimonia.readers import mail, mail_body
from testimonia.readers.mail_body import Sheet

LONG = "He left Graz in 1934 and came home in 1945. " * 10


def sheet(data: str | bytes) -> Sheet:
    made = Sheet()
    mail_body.read(made, mail.parsed(data if isinstance(data, bytes) else data.encode()))
    return made


def text(data: str) -> str:
    return "".join(sheet(data).parts)


def several(kind: str, *parts: str) -> str:
    inner = "".join(f"--B\n{part}\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary=B\n\n{inner}--B--\n"


def part(kind: str, body: str, more: str = "") -> str:
    return f"Content-Type: {kind}\n{more}\n{body}"


def kinds(made: Sheet, kind: str) -> list[str]:
    words = "".join(made.parts)
    return [words[region.start : region.end] for region in made.marked if region.kind == kind]


@pytest.mark.parametrize(
    ("plain", "html", "read"),
    [
        ("He left.", "<p>He <b>left</b>.</p>", "He left."),
        ("", "<p>He left.</p>", "He left."),
        ("See the HTML.", f"<p>{LONG}</p>", LONG.strip()),
        ("Short.", "", "Short."),
    ],
)
def test_the_plain_form_is_read_unless_it_is_none(plain: str, html: str, read: str) -> None:
    """Empty, or a word on the other form."""
    assert text(several("alternative", part("text/plain", plain), part("text/html", html))) == read


def test_the_other_form_may_have_parts_of_its_own() -> None:
    """What is beside its text is named, whichever form is read."""
    related = several("related", part("text/html", f"<p>{LONG}</p>"), part("image/png; name=a.png", "x"))
    related = related.replace("=B", "=C").replace("--B", "--C")
    made = sheet(several("alternative", part("text/plain", "See it."), related))
    assert "".join(made.parts) == LONG.strip()
    assert made.unread == ["a.png (image/png, 1 bytes)"]
    calendar = several("alternative", part("text/calendar", "BEGIN"))
    assert sheet(calendar).unread == ["a part without a name (text/calendar, 5 bytes)"]


def test_texts_stand_below_each_other() -> None:
    """All text parts are read in order; attached ones are named and not read."""
    made = sheet(
        several(
            "mixed", part("text/plain", "One."), part("text/html", "<p>Two.</p>"),
            part("application/pdf", "x", 'Content-Disposition: inline; filename="a.pdf"\n'),
            part("text/plain", "Three.", 'Content-Disposition: attachment; filename="b.txt"\n'),
        )
    )  # fmt: skip
    assert "".join(made.parts) == "One.\n\nTwo."
    assert made.unread == ["a.pdf (application/pdf, 1 bytes)", "b.txt (text/plain, 6 bytes)"]


def test_mailers_elements_are_known() -> None:
    """Quotations and signatures in HTML."""
    made = sheet(
        part(
            "text/html", "<p>Yes.</p><div class='gmail_quote'><div class=gmail_attr>On 2 May:</div>"
            "<blockquote>No.</blockquote></div><div class='moz-signature'>Jan</div>",
        )
    )  # fmt: skip
    assert "".join(made.parts) == "Yes.\n\nOn 2 May:\n\nNo.\n\nJan"
    assert kinds(made, "quote") == ["On 2 May:", "No."]
    assert kinds(made, "signature") == ["Jan"]
    assert kinds(made, "main") == ["Yes.", "On 2 May:", "No."]


def test_mails_within_are_quoted() -> None:
    """With their header lines above them; those nested too deep are named."""
    inner = "From: Eva Ring <eva@x.example>\nSubject: x\nContent-Type: {}\n\n{}"
    made = sheet(
        several(
            "mixed", part("text/plain", "See:"), part("message/rfc822", inner.format("text/plain", "He left.")),
            part("message/rfc822", inner.format("text/html", "<h1>He came.</h1>")),
        )
    )  # fmt: skip
    head = "From: Eva Ring <eva@x.example>\nSubject: x"
    assert "".join(made.parts) == f"See:\n\n{head}\n\nHe left.\n\n{head}\n\nHe came."
    assert kinds(made, "quote") == ["He left.", "He came."]
    assert kinds(made, "front matter") == [head, head]
    deep = "Content-Type: message/rfc822\n\n" * 8 + "Content-Type: text/plain\n\nDeep."
    assert sheet(deep).unread == ["a part without a name (message/rfc822, 0 bytes)"]


def test_a_part_that_is_no_text_is_noted() -> None:
    """The others are read."""
    binary = b"--B\nContent-Type: text/plain\n\n" + bytes(range(14, 27)) * 9 + b"\n--B--"
    made = sheet(several("mixed", part("text/plain", "One.")).encode().replace(b"--B--", binary))
    assert (made.parts, made.encoding) == (["", "One."], "utf-8")
    assert made.notes == ["a part of the mail holds 92 % control characters: not text"]


def test_flowed_text_is_joined_as_its_type_says() -> None:
    """Parameters of the Content-Type."""
    assert text(part("text/plain; format=flowed; delsp=yes", "He le \nft.")) == "He left."
    assert text(part("text/plain", "He le \nft.")) == "He le\nft."


def test_an_empty_page_says_nothing() -> None:
    """HTML without an element, and a multipart without parts."""
    assert text(part("text/html", "")) == ""
    assert text("Content-Type: multipart/mixed; boundary=B\n\nno parts") == ""
    assert text(several("alternative")) == ""
