"""What English counts from."""

from testimonia.languages.en.dates.deeds import deeds
from testimonia.vocabulary import check_role


def test_every_deed_is_of_the_vocabulary() -> None:
    """Nouns and verbs of the frames, and those of the table, tell a type and a role that there are."""
    each = [
        deed
        for table in (deeds().nouns, deeds().done, deeds().suffered)
        for told in table.values()
        for deed in told
    ]
    for deed in each:
        check_role(*deed.event.split("."))
    assert each


def test_frames_come_before_what_a_word_tells_by_itself() -> None:
    """The table is asked last: "expulsion" from a land is another than from a party."""
    told = [deed.event for deed in deeds().nouns["expulsion"]]
    assert (told[0], told[-1], deeds().nouns["expulsion"][-1].where) == (
        "exile.expelled",
        "membership.expelled",
        None,
    )


def test_what_frames_ask_elsewhere_in_the_sentence_is_left_out() -> None:
    """A verb that tells its deed by an adverb or a particle only tells none here: "set free", "round up"."""
    assert "set" not in deeds().suffered
    assert "round" not in deeds().suffered


def test_base_forms_are_of_past_tenses_and_participles() -> None:
    """What goes on is no passive: "was arresting"."""
    assert (deeds().base("arrested"), deeds().base("fled"), deeds().base("arresting")) == (
        "arrest",
        "flee",
        "",
    )
    assert deeds().base_of_going("leaving") == "leave"


def test_the_words_are_made_once() -> None:
    """What is made of them is found again by their identity."""
    assert deeds() is deeds()
