"""The words of a value: whole, and none where they say nothing."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Jonas Pell was the commissioner of police. He held that position until 1994.",
         ["position.held | Jonas Pell | > police | = commissioner"]),
        ("Jonas Pell held the position of treasurer until 1994.",
         ["position.held | Jonas Pell | = treasurer | @../1994"]),
        ("Jonas Pell held the post of secretary of the Guild until 1901.",
         ["position.held | Jonas Pell | > Guild | = secretary | @../1901"]),
        ("Jonas Pell held a professorship at Leeds.", ["position.held | Jonas Pell | = professorship | in Leeds"]),
        ("Jonas Pell resigned his position in 1890.", ["position.resigned | Jonas Pell | = position | @1890"]),
    ],
)  # fmt: skip
def test_a_post_is_which_post_it_was(text: str, lines: list[str]) -> None:
    """That somebody held "that position" says nothing; the position of treasurer is that of a treasurer."""
    assert statement_lines(text) == lines


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2011 Ruth Pell received the Girl Scouts Women of Distinction award.",
         "Girl Scouts Women of Distinction award"),
        ("Ruth Pell received the Boy Scouts Silver Beaver award.", "Boy Scouts Silver Beaver award"),
        ("In 1950 Ruth Pell won the Nobel Prize.", "Nobel Prize"),
        ("Ruth Pell received the Order of the Red Banner.", "Order of the Red Banner"),
        ("Ruth Pell received an award.", "award"),
    ],
)  # fmt: skip
def test_an_award_keeps_its_whole_name(text: str, value: str) -> None:
    """Its name begins behind the article, whatever the parser makes of an "of" inside."""
    assert any(f"award.received | Ruth Pell | = {value}" in line for line in statement_lines(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jonas Pell is the only mayor born abroad.", "mayor"),
        ("Jonas Pell was the last governor who spoke Dutch.", "governor"),
        ("Jonas Pell was the first president to be born in a hospital.", "president"),
        ("Jonas Pell is the only mayor of Dunmore.", "only mayor"),
        ("Jonas Pell was the first president, and spoke Dutch.", "first president"),
    ],
)
def test_who_is_the_only_one_of_some_kind_is_no_only_one(text: str, value: str) -> None:
    """What follows without a comma narrows the noun: of many mayors one was born abroad."""
    assert any(line.endswith(f"= {value}") or f"= {value} |" in line for line in statement_lines(text))
