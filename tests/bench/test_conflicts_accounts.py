"""What made-up sources say, as accounts."""

from bench.conflicts_accounts import accounts, thing, when
from bench.conflicts_made import made
from bench.conflicts_values import MadeLife, Told
from testimonia.edtf import iso_day

TEXT = "Ann Lee married Jo Fox two years before her arrest. In 1901, she left the Union of Hatters."
TRUTH = (
    Told(
        "a.txt", "Ann Lee married Jo Fox two years before her arrest.", "kinship", "spouse", "Ann Lee", "Jo Fox",
        "person", before=("two years before her arrest", "detention.arrested", 2),
    ),
    Told(
        "a.txt", "In 1901, she left the Union of Hatters.", "membership", "left", "Ann Lee", "Union of Hatters",
        date="1901", words="in 1901",
    ),
)  # fmt: skip


def test_accounts_have_what_is_told() -> None:
    """Persons, dates with bounds, words of order and the place in the source come from what is told."""
    married, left = accounts(MadeLife("Ann Lee", {"a.txt": TEXT}, None, "", TRUTH))
    assert (married.subject, married.object) == (thing("person", "Ann Lee"), thing("person", "Jo Fox"))
    assert married.source == left.source
    assert left.when == when("1901", "in 1901")
    assert iso_day(left.when.earliest or 0) == "1901-01-01"
    assert TEXT[left.start :].startswith("In 1901")
    (link,) = married.links
    assert (TEXT[link.start : link.end], TEXT[link.event_start : link.event_end]) == (link.words, "arrest")
    assert (link.relation, link.event, link.least, link.most) == ("before", "detention.arrested", 547, 913)


def test_ids_are_unique_and_kept() -> None:
    """No two accounts of a life have one id, and another run gives the same."""
    lives = made(40, 3)
    ids = [each.id for life in lives for each in accounts(life)]
    assert len(ids) == len(set(ids))
    assert ids == [each.id for life in made(40, 3) for each in accounts(life)]
