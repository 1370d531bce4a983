"""One clause made several, each at its own time."""

from tests.clauses.trees import drawn


def test_each_clause_keeps_what_is_of_its_own_time() -> None:
    """Objects and places go with the time beside them, what stands before all of them with each."""
    tree = drawn(
        "She/PRP/held/nsubj held/VBD chairs/NNS/held/obj at/IN/Kiel/case Kiel/NNP/held/obl ( 1980/CD/held/obl ) and/CC/Graz/cc"
        " Graz/NNP/Kiel/conj ( 1985/CD/Graz/nmod ) .", times="1980, 1985",
    )  # fmt: skip
    told = [
        (
            tree.every(clause.objects[0]),
            tree.every(clause.complement("at")),
            [time.words for _, time in clause.times],
        )
        for clause in tree.clauses("hold")
    ]
    assert told == [(["chairs"], ["Kiel"], ["1980"]), (["chairs"], ["Graz"], ["1985"])]


def test_a_second_object_behind_and_is_joined_to_the_first() -> None:
    """Though the parser took it for another object of the verb, it has its own time."""
    tree = drawn(
        "She/PRP/founded/nsubj founded/VBD league/NN/founded/obj in/IN/1904/case 1904/CD/founded/obl and/CC/union/cc"
        " union/NN/founded/obj in/IN/1910/case 1910/CD/founded/obl .", times="1904, 1910",
    )  # fmt: skip
    told = [
        (tree.every(clause.objects[0]), [time.words for _, time in clause.times])
        for clause in tree.clauses("found")
    ]
    assert told == [(["league"], ["1904"]), (["union"], ["1910"])]


def test_a_time_of_the_verb_before_them_leaves_them_together() -> None:
    """Years behind those named later are theirs, where the verb has its own: "born in 1894 at Ribe (1930) and …"."""
    tree = drawn(
        "She/PRP/born/nsubj was/VBD/born/aux born/VBN in/IN/1894/case 1894/CD/born/obl to/IN/Ribe/case Ribe/NNP/born/obl"
        " ( 1930/CD/Ribe/nmod ) and/CC/Hull/cc Hull/NNP/Ribe/conj ( 1941/CD/Hull/nmod ) .", times="1894, 1930, 1941",
    )  # fmt: skip
    assert len(tree.clauses("bear")) == 1


def test_what_stands_behind_a_predicate_noun_is_left_to_its_readers() -> None:
    """Of "was a teacher at Kiel (1980) and Graz (1985)" one clause is made."""
    tree = drawn(
        "She/PRP/teacher/nsubj was/VBD/teacher/cop teacher/NN at/IN/Kiel/case Kiel/NNP/teacher/nmod ( 1980/CD/teacher/nmod )"
        " and/CC/Graz/cc Graz/NNP/Kiel/conj ( 1985/CD/Graz/nmod ) .", times="1980, 1985",
    )  # fmt: skip
    assert len(tree.clauses("be")) == 1
