from testimonia.web.rendering import (
    STATIC,
    address,
    environment,
    locus_url,
    plural,
    static,
    static_url,
    thousands,
)


def test_addresses_leave_out_what_is_empty() -> None:
    """Changes go over what was there; empty values and None vanish; everything is quoted."""
    assert address("/people", {"q": "a b", "letter": "K"}, letter="", page=2) == "/people?q=a+b&page=2"
    assert address("/people") == "/people"
    assert address("/search", {"q": "ü&x"}) == "/search?q=%C3%BC%26x"


def test_a_locus_far_down_names_its_part() -> None:
    """Near the start the fragment is enough; further down the address says which part to show."""
    assert locus_url("s1", 120, 180) == "/source/s1#char=120,180"
    assert locus_url("s1", 70_000, 70_010) == "/source/s1?at=70000#char=70000,70010"


def test_numbers_and_their_words_stay_together() -> None:
    """One and many, with thin spaces between thousands."""
    assert plural(1, "source") == "1\u00a0source"
    assert plural(12_345, "person", "persons") == "12\u202f345\u00a0persons"
    assert thousands(999) == "999"


def test_static_files_are_known_by_their_content() -> None:
    """An address changes with the file, so that it can be kept for ever."""
    for name in STATIC:
        assert static(name)
        assert static_url(name).startswith(f"/static/{name}?v=")


def test_everything_a_template_prints_is_escaped() -> None:
    """Escaping is on for every template, and a missing name is an error, not an empty place."""
    assert environment().autoescape is True
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"
