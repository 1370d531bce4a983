"""The peer that attributions are measured beside."""

from bench.voices_gold import Text
from bench.voices_peer import attributions


def test_marks_go_to_the_nearest_name_and_a_verb_to_its_subject() -> None:
    """It reads the plainest forms and nothing else."""
    text = "“We will not go home,” said Ada Roth. Karl Lund said that she had lied."
    direct, indirect = attributions(Text("a", "news", text, ()))
    assert (direct.kind, direct.speaker) == ("direct", "Ada Roth")
    assert (indirect.kind, indirect.speaker) == ("indirect", "Karl Lund")
    assert text[slice(*indirect.content[0])] == "she had lied"
