"""Which labels name who speaks, and which only look so."""

import pytest

from tests.quotations.turns.talking import spoken

TALK = "MOOR: Where were you?\n\nKUBIN: I was in Kiel.\n\nMOOR: And you stayed?\n\nKUBIN: Yes."


def test_two_who_recur_and_talk_speak() -> None:
    """Nobody need be named elsewhere."""
    assert [turn.partition(":")[0] for turn in spoken(TALK)] == ["Moor", "Kubin", "Moor", "Kubin"]


def test_labels_that_are_named_in_the_head_need_not_recur() -> None:
    """Nor do offices."""
    assert spoken("A conversation with Jan Kubin\n\nReporter: Why?\n\nKubin: I was cold.") == [
        "(Reporter): Why?",
        "Jan Kubin: I was cold.",
    ]


def test_who_speaks_once_goes_along_with_those_who_recur() -> None:
    """If the label is set as theirs are; in small letters it must talk."""
    assert spoken(f"{TALK}\n\nSTOLZ: Nonsense.")[-1] == "Stolz: Nonsense."
    small = TALK.replace("MOOR", "Moor").replace("KUBIN", "Kubin")
    assert spoken(f"{small}\n\nStolz: I was there too.")[-1] == "Stolz: I was there too."
    assert spoken(f"{small}\n\nStolz: nothing.")[-1] == "Kubin: Yes.\n\nStolz: nothing."


def test_delegates_may_all_speak_once() -> None:
    """With a title, and all of them talking."""
    minutes = "Comrade Moor: I agree.\n\nComrade Kubin: I do not.\n\nComrade Stolz: We shall vote."
    assert len(spoken(minutes)) == 3
    assert spoken(minutes.replace("I do not", "Nothing")) == []
    assert spoken(minutes.replace("Comrade ", "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kiel: ten members.\n\nBremen: two members.\n\nKiel: one more.\n\nBremen: none.",
        "Adler: born in Kiel.\n\nBerg: a printer.\n\nAdler: see Berg.\n\nBerg: died young.",
        "Breakfast: I eat it.\n\nSupper: I skip it.\n\nBreakfast: I eat.\n\nSupper: no breakfast, no supper for me.",
        "Kubin: I was cold.\n\nKubin: I was hungry.",
        "Moor: I was cold.\n\nIt rained.",
        "KIEL\n\nI was cold.\n\nIt rained.",
    ],
)
def test_lists_and_lone_labels_do_not_speak(text: str) -> None:
    """What stands behind them is no talk, the label is a common word, or nobody answers."""
    assert spoken(text) == []


def test_long_talk_need_not_be_full_of_i_and_you() -> None:
    """One turn of five is enough where many speak in turns."""
    text = "ANNA: Yeah.\n\nBERT: Oh.\n\nANNA: Well.\n\nBERT: What?\n\n" * 4
    assert len(spoken(text)) == 16


def test_a_name_without_a_mark_recurs_and_is_one() -> None:
    """Words on a line of their own that are neither in capitals, nor in the head, nor begin as names do, head a part."""
    text = "{0}\n\nI was cold.\n\n{1}\n\nWere you?\n\n{0}\n\nI was.\n\n{1}\n\nYou were?"
    assert len(spoken(text.format("Anna Moor", "Jan Kubin"))) == 4
    assert spoken(text.format("Cold Months", "Wet Months")) == []
    assert len(spoken(f"Max Stolz remembers\n\n{text.format('Stolz', 'Wetmore')}")) == 4
    only = "Max Stolz remembers\n\n# Stolz\n\nI was cold.\n\n# Stolz\n\nYou ask why."
    assert spoken(only) == ["Max Stolz: I was cold.", "Max Stolz: You ask why."]
    assert spoken(only.replace("# Stolz", "# Max Stolz")) == []
