from testimonia.archive.store import Archive
from testimonia.views.home import home


def test_the_home_page_counts_what_is_there(lives: Archive) -> None:
    """Totals, kinds and years agree with one another."""
    view = home(lives)
    assert (view.totals["sources"], view.totals["persons"], view.totals["skipped"]) == (5, 5, 1)
    assert sum(one.number for one in view.types) == view.totals["statements"]
    assert sum(one.number for one in view.years) + view.undated == view.totals["statements"]
    assert view.totals["second_hand"] == 3


def test_persons_on_whom_sources_differ_are_named(lives: Archive) -> None:
    """Those with most certain differences come first, with what they are about."""
    disputes = home(lives).disputes
    assert [(one.person.label, one.number) for one in disputes] == [
        ("Alexandra Kollontai", 4),
        ("Andrés Nin", 2),
    ]
    assert disputes[0].topics == ("affirmed and denied", "born in two places", "born twice", "happened twice")


def test_the_latest_source_comes_first(lives: Archive) -> None:
    """Sources read last are shown first."""
    assert home(lives).latest[0].path == "resolutions/seine-1928.txt"


def test_what_readers_rejected_is_not_counted(reviewed: Archive, lives: Archive) -> None:
    """Nor does it differ from anything."""
    before, after = home(lives), home(reviewed)
    assert after.totals["statements"] == before.totals["statements"] - 1
    assert sum(one.number for one in after.types) == after.totals["statements"]
    topics = {one.person.label: one.topics for one in after.disputes}["Alexandra Kollontai"]
    assert not any(topic.startswith("born") for topic in topics)
