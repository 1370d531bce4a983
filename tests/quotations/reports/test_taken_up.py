"""Voices without a name that a pronoun takes up."""

import pytest

from tests.extractors.reading import found_in


def voices(text: str) -> list[str]:
    return [quotation.voice.label for quotation in found_in(text).quotations]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The official brochure praises the founders. It says that they never took a salary.",
            "The official brochure",
        ),
        ("A former clerk kept the letter. “I hid it under the stove,” she said.", "A former clerk"),
        ("The two inspectors came at noon. They reported that the pump was rotten.", "The two inspectors"),
        ("The harbour board met in May. It announced that the quay would be closed.", "The harbour board"),
        ("There was a woman at the gate. I gave her soup. She told me that the pump was rotten.", "a woman"),
        ("In number 9 lived the Bulgarian. He told the porter that his coat was gone.", "the Bulgarian"),
        ("Two of the bakers came at noon. They said that the flour was bad.", "Two of the bakers"),
        ("The council met. Its members were tired. They said that the bridge would close.", "Its members"),
    ],
)
def test_a_pronoun_takes_up_who_was_told_of_last(text: str, last: str) -> None:
    """Somebody or something unnamed is called by its words again where only a pronoun stands."""
    assert voices(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("I spent a month with the account books of the Tarn Weavers. They complain of the damp.", "books"),
        ("One evening Tomas came down with a letter in his hand. ‘It says that she sang.’", "a letter"),
        ("I have read the diaries of Otto Brandt. They say that May was cold.", "Otto Brandt"),
        ("I have read the Herald and the Post. They claim that Brandt fled.", "Herald and Post"),
    ],
)
def test_what_was_told_of_beside_a_subject_is_taken_up_where_no_subject_can_be(text: str, last: str) -> None:
    """What I read, or somebody holds, says it; those told of together say it together."""
    assert last in voices(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "I put the letter beside the report. It said that she sang.",
        "I read reports of the fire. They say that bread will be dearer.",
        "The two inspectors put the letters on the table. They said that the pump was rotten.",
        "I read the letters of the captain. It rained. The wind rose. They said that the ship was lost.",
    ],
)
def test_what_was_told_of_beside_a_subject_is_left_where_it_may_not_be_meant(text: str) -> None:
    """Not one of two, nor what is any, nor before a subject, nor from far back."""
    assert not any("letter" in each or "report" in each for each in voices(text))


@pytest.mark.parametrize(
    "text",
    [
        "A former clerk met Anna Roth. Ilse Kern wept. “I hid it under the stove,” she said.",
        "People were angry. They said that the pump was rotten.",
        "The official brochure praises the founders. They said that the pump was rotten, it is reported.",
    ],
)
def test_nobody_is_taken_up_who_may_not_be_meant(text: str) -> None:
    """Not past somebody else who may be meant, nor whom anybody may be, nor what is of another number."""
    assert not {"A former clerk", "People", "The official brochure"} & set(voices(text))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Karl Brun wept.\nThe warden thought us mad. He feared that we might fall ill.", "The warden"),
        ("Karl Brun wept.\nA tall porter looked up. He said that it was late.", "A tall porter"),
        ("Karl Brun wept.\nHer uncle lit a pipe. He said that it was late.", "Her uncle"),
        ("Karl Brun wept.\nThe porter came. “It is late,” he said.", "The porter"),
    ],
)
def test_a_subject_goes_on(text: str, last: str) -> None:
    """Who alone acted in the sentence before is meant, whoever was named in a paragraph before."""
    assert voices(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Karl Brun wept. The warden looked at Karl. He feared that we might fall ill.",
        "Karl Brun seized the paper. The deputy smiled. He said that it was late.",
        "Karl Brun wept.\nThe warden came.\nHe said that it was late.",
        "Karl Brun wept.\nThe warden and the priest came. He said that it was late.",
    ],
)
def test_a_subject_does_not_go_on_where_it_may_be_who_was_named(text: str) -> None:
    """Not where that one was told of in the paragraph, nor in a new one, nor behind two."""
    assert not {"The warden", "The deputy"} & set(voices(text))
