"""A statement as it is compared."""

from testimonia.chronology.account import Account, Thing


def test_of_the_author_unless_said_otherwise() -> None:
    """What nobody else is reported to say is the author's own, affirmed and asserted."""
    one = Account("s1", "a", "birth", "born", Thing("p1", "person", "Ada Lind"))
    assert (one.voices, one.polarity, one.modality) == ((), "affirmed", "asserted")
