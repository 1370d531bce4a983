"""Makers and scores in words."""

from testimonia.views.makers import MAKERS, MEASURED, maker, scored


def test_makers_have_words() -> None:
    """Our own; a plug-in's name stays as it is."""
    assert maker("learnt") == "what the model learnt to read"
    assert maker("my_extractor") == "my_extractor"
    assert MAKERS.keys() >= MEASURED


def test_a_score_says_what_it_is_worth() -> None:
    """Where it was measured; what a plug-in means by its own is not known."""
    assert scored("learnt", 0.912) == (
        "learnt, 0.91: of a hundred such, a careful reader would find about 91 told of that person"
    )
    assert "about 99 told" in scored("learnt", 0.997)
    assert scored("my_extractor", 0.5) == "my_extractor, 0.50"
