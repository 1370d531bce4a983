from testimonia.archive.store import Archive
from testimonia.views.sources import sources_page


def test_sources_are_listed_with_what_their_pages_tell(lives: Archive) -> None:
    """Title, path, number of statements, and the clues by kind."""
    page = sources_page(lives)
    assert page.paging.total == 5
    lantern = next(one for one in page.sources if one.path == "lantern/0412.txt")
    assert (lantern.statements, lantern.told["issue"], lantern.told["part"]) == (6, "412", "3")


def test_sources_are_narrowed_by_title_or_path(lives: Archive) -> None:
    """A piece of either finds the source, in any case."""
    assert [one.path for one in sources_page(lives, "BLUE lamp").sources] == ["memoirs/blue-lamp.txt"]
    assert [one.path for one in sources_page(lives, "seine-1928").sources] == ["resolutions/seine-1928.txt"]
    assert sources_page(lives, "no such title").paging.total == 0


def test_files_that_were_not_read_are_named_with_the_reason(lives: Archive) -> None:
    """Nothing is left out in silence."""
    page = sources_page(lives)
    assert [(one.path, one.reason) for one in page.skipped] == [("scans/page-3.txt", "binary")]
    assert [(one.label, one.number) for one in page.skipped_by_reason] == [("binary", 1)]
