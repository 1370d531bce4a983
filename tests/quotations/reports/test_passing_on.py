"""Whose words somebody passes on."""

import pytest

from tests.extractors.reading import statement_lines

LEFT = "Karl Weber had left the Labour Party"
SAYS = "membership.left | Karl Weber | > Labour Party | says "


@pytest.mark.parametrize(
    ("told", "chain"),
    [
        ("Anna Berg quoted Josef Novak as saying that", "Anna Berg > Josef Novak"),
        ("Anna Berg cited Josef Novak as having said that", "Anna Berg > Josef Novak"),
        ("Josef Novak was quoted by Anna Berg as saying that", "Anna Berg > Josef Novak"),
        ("Josef Novak was quoted as saying that", "Josef Novak"),
        ("Anna Berg, a reporter, quoted the minister Josef Novak as saying that", "Anna Berg > Josef Novak"),
        ("Anna Berg heard Josef Novak say that", "Josef Novak"),
        ("Anna Berg overheard Josef Novak telling a clerk that", "Josef Novak"),
        ("Otto Lenz wrote that Anna Berg heard Josef Novak say that", "Otto Lenz > Josef Novak"),
        ("Josef Novak was heard to say that", "Josef Novak"),
        ("Josef Novak was heard telling a clerk that", "Josef Novak"),
        ("Anna Berg recalled Josef Novak saying that", "Anna Berg > Josef Novak"),
        ("Anna Berg remembers Josef Novak telling the students that", "Anna Berg > Josef Novak"),
        ("Anna Berg reported Josef Novak telling a clerk that", "Anna Berg > Josef Novak"),
        ("Anna Berg, citing Josef Novak, wrote that", "Anna Berg > Josef Novak"),
        ("Anna Berg quotes Josef Novak, who told a friend that", "Anna Berg > Josef Novak"),
        ("The book quotes a letter from Josef Novak saying that", "The book > Josef Novak"),
        ("Anna Berg, quoting the diaries of Josef Novak, wrote that", "Anna Berg > Josef Novak"),
    ],
)
def test_who_is_quoted_is_the_last(told: str, chain: str) -> None:
    """Whoever quotes or cites stands before, if told."""
    assert SAYS + chain in statement_lines(f"{told} {LEFT}.")


def test_it_is_the_report_of_each() -> None:
    """Who quotes reports it too, and who is quoted said so on the word of the other."""
    lines = statement_lines(f"Anna Berg quoted Josef Novak as saying that {LEFT}.")
    reports = [line for line in lines if line.startswith("report")]
    assert reports == [
        f"report.said | Anna Berg | = {LEFT} | says Anna Berg",
        f"report.said | Josef Novak | = {LEFT} | says Anna Berg > Josef Novak",
    ]


def test_who_was_never_quoted_says_nothing() -> None:
    """What is not told to be said is on nobody's word."""
    lines = statement_lines(f"Anna Berg never quoted Josef Novak as saying that {LEFT}.")
    assert not any(line.startswith(("membership", "report")) for line in lines)


@pytest.mark.parametrize(
    "told",
    [
        "Anna Berg met Josef Novak, saying that",
        "Anna Berg reported the theft, telling Josef Novak that",
        "Anna Berg heard the news, telling Josef Novak that",
    ],
)
def test_who_only_stands_before_says_nothing(told: str) -> None:
    """Behind a comma it is the subject who says so."""
    assert SAYS + "Anna Berg" in statement_lines(f"{told} {LEFT}.")


@pytest.mark.parametrize(
    "told", ["Anna Berg never heard Josef Novak say that", "Nobody heard Josef Novak say that"]
)
def test_who_was_never_heard_says_nothing(told: str) -> None:
    """What is denied to have been heard is on nobody's word."""
    lines = statement_lines(f"{told} {LEFT}.")
    assert not any(line.startswith("membership") for line in lines)


@pytest.mark.parametrize(
    "told", ["Anna Berg never quoted Josef Novak, who said that", "Anna Berg met Josef Novak, who said that"]
)
def test_who_does_not_quote_passes_on_nothing(told: str) -> None:
    """What is told of somebody in a clause is theirs alone where nobody quotes them."""
    assert SAYS + "Josef Novak" in statement_lines(f"{told} {LEFT}.")
