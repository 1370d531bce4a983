from testimonia.views.folding import same_name


def test_a_shorter_form_of_a_place_is_no_other_place() -> None:
    """Only names that cannot be forms of one another are held apart."""
    assert same_name("Odessa", "Odessa, Ukraine")
    assert same_name("St Petersburg", "Saint Petersburg")
    assert not same_name("Odessa", "Kiev")
    assert not same_name("Saint Petersburg", "Saint Denis")
