from bench.furniture_score import Figures, Outcomes, f1, given_of, outcome


def test_a_segment_is_found_whatever_its_white_space() -> None:
    """Line ends, spaces and soft hyphens are no part of a segment."""
    figures = Figures()
    figures.add("Ada crossed\nthe har\u00adbour.", ["crossed the harbour."], ["by ferry"])
    assert figures.shares() == (1.0, 1.0, 1.0, 1.0, 1.0)


def test_what_leaks_costs_precision() -> None:
    """One segment of two is of the article, the other is not and was let through."""
    figures = Figures()
    figures.add("The quay. Log in.", ["The quay.", "The mole."], ["Log in."])
    recall, precision, _, out, accuracy = figures.shares()
    assert (recall, precision, out, accuracy) == (0.5, 0.5, 0.0, 1 / 3)


def test_nothing_right_is_no_division_by_zero() -> None:
    """F1 of nothing is 0."""
    assert f1(0.0, 0.0) == 0.0


def test_an_author_is_right_as_part_of_the_name() -> None:
    """Nor do case and marks count."""
    assert outcome("author", ["Ada Stolz"], "Dr. ADA STOLZ") == "right"
    assert outcome("author", ["Eva Moor"], "Ada Stolz") == "another"


def test_nothing_told_is_missed_only_where_something_is_given() -> None:
    """And what is told where nothing is given is counted for itself."""
    assert [outcome("title", [], "A Quay"), outcome("title", [], ""), outcome("title", ["A Quay"], "")] == [
        "missed",
        "",
        "where none",
    ]


def test_day_and_month_may_be_changed_about() -> None:
    """The evaluation has some days as year, day, month."""
    assert outcome("published", ["2022-11-29"], "2022-29-11") == "right"


def test_several_authors_are_given_as_one() -> None:
    """A list of names is read as all of them."""
    assert given_of({"author": ["Ada Stolz", "Eva Moor"]}, "author") == "Ada Stolz Eva Moor"


def test_shares_of_outcomes() -> None:
    """Right, and told where none was given: half of what is told is right, all that is given was found."""
    outcomes = Outcomes()
    outcomes.add("title", ["A Quay"], "A Quay")
    outcomes.add("title", ["A Mole"], "")
    assert outcomes.shares()[:2] == (0.5, 1.0)
