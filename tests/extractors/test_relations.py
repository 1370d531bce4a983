"""Relations of the encoder as statements: where they are believed, what they become, where they are declined."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from testimonia.sentence import Sentence
from testimonia.tagger.sight import Place, Relation, Sight, Tagger, Where, nobody
from tests.extractors.reading import found_in, look, statement_lines


def seeing(name: str, subject: str, other: str, score: float = 0.9) -> Tagger:
    """Return a tagger that sees what the encoder does, and only this one relation between two words."""

    def see(sentences: list[Sentence]) -> Sight:
        def relations(number: int, places: Sequence[Place]) -> list[Relation]:
            words = sentences[number].words
            told = {words[first]: (first, last, kind) for first, last, kind in places}
            if subject not in told or other not in told:
                return []
            return [Relation(name, told[subject], told[other], score)]

        return replace(look(sentences), relations=relations, links=nobody)

    return see


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        (
            "A photograph (Anna Berg, Riga 1884) hung there.",
            ("birth date", "Anna", "1884"),
            "birth.born | Anna Berg | @1884",
        ),
        (
            "Anna Berg's childhood home stood in Riga.",
            ("birth place", "Anna", "Riga"),
            "birth.born | Anna Berg | in Riga",
        ),
        (
            "For Anna Berg the Polish Socialist Party was home.",
            ("party", "Anna", "Polish"),
            "membership.member | Anna Berg | > Polish Socialist Party",
        ),
        (
            "Anna Berg, later of the University of Graz, spoke first.",
            ("education", "Anna", "University"),
            "education.studied | Anna Berg | > University of Graz",
        ),
        (
            "In Riga sat Anna Berg, Polish to the bone.",
            ("nationality", "Anna", "Polish"),
            "nationality.citizen | Anna Berg | = Polish",
        ),
    ],
)
def test_a_relation_becomes_a_statement(text: str, relation: tuple[str, str, str], expected: str) -> None:
    """Each kind of relation puts its second member where the statement has it."""
    assert expected in statement_lines(text, tagger=seeing(*relation))
    assert expected not in statement_lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg never belonged in the Polish Socialist Party.",
        "Anna Berg refused the Polish Socialist Party.",
        "Anna Berg would have fitted the Polish Socialist Party.",
        "Anna Berg stood against the Polish Socialist Party.",
        "Perhaps Anna Berg was for the Polish Socialist Party.",
        "Anna Berg had no place in the Polish Socialist Party.",
        "Anna Berg criticised the Polish Socialist Party.",
    ],
)
def test_beside_words_of_doubt_nothing_is_stated(text: str) -> None:
    """What is denied, wished or opposed is not stated on the model's word."""
    lines = statement_lines(text, tagger=seeing("party", "Anna", "Polish"))
    assert not any(line.startswith("membership.member") for line in lines)


def test_what_the_patterns_have_said_is_not_said_again() -> None:
    """A frame knows more of how a thing was; the model adds no second statement on the same two."""
    text = "In 1906 Anna Berg joined the Polish Socialist Party."
    with_model = statement_lines(text, tagger=seeing("party", "Anna", "Polish"))
    assert with_model == statement_lines(text)
    assert with_model == ["membership.joined | Anna Berg | > Polish Socialist Party | @1906"]


def test_the_reason_names_model_relation_and_score() -> None:
    """A score never travels without its reason, and every statement says what made it."""
    text = "For Anna Berg the Polish Socialist Party was home."
    (statement,) = found_in(text, tagger=seeing("party", "Anna", "Polish", 0.87)).statements
    assert (statement.extractor, statement.score) == ("relations", 0.87)
    assert statement.reason == "model: party (0.87)"
    assert statement.locus.quote == "Anna Berg the Polish Socialist Party"


def test_nobody_known_nothing_stated() -> None:
    """A pronoun that stands for nobody in the source has no statement."""
    text = "Anna Berg and Clara Roth wrote. She liked Riga best."
    lines = statement_lines(text, tagger=seeing("birth place", "She", "Riga"))
    assert not any(line.startswith("birth") for line in lines)


def test_a_pronoun_is_read_by_the_tagger_and_by_who_is_present() -> None:
    """A sure tagger is followed; where it leans against who is present nobody is meant; a guess changes nothing."""
    text = "Anna Berg met Clara Zetkin. She joined the Bund in 1903."

    def linking(place: int, chance: float) -> Tagger:
        def links(_mention: Where, candidates: Sequence[Where]) -> list[float]:
            return [chance if i == place else 0.0 for i in range(len(candidates))]

        return lambda sentences: replace(look(sentences), links=links)

    assert "membership.joined | Clara Zetkin | > Bund | @1903" in statement_lines(
        text, tagger=linking(1, 0.9)
    )
    assert "membership.joined | Anna Berg | > Bund | @1903" in statement_lines(text, tagger=linking(0, 0.9))
    assert not any("membership" in line for line in statement_lines(text, tagger=linking(1, 0.4)))
    assert statement_lines(text, tagger=linking(1, 0.01)) == statement_lines(text)


def test_a_role_is_read_from_the_words_between() -> None:
    """The word "left" in a group's own name says nothing of how somebody stood to it."""
    text = "Anna Berg, pen at the disposal of the Left Opposition, spoke first."
    lines = statement_lines(text, tagger=seeing("party", "Anna", "Left"))
    assert "membership.member | Anna Berg | > Left Opposition" in lines


@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        ("For years Anna Berg at Vossgerd Labs kept the books.", "Vossgerd", "employment.employed"),
        (
            "Anna Berg, whose designs for the Vossgerd Labs sold well, spoke.",
            "Vossgerd",
            "employment.employed",
        ),
        ("Anna Berg of the Vossgerd Circle spoke.", "Vossgerd", "membership.member"),
    ],
)
def test_who_is_at_a_group_works_there(text: str, group: str, expected: str) -> None:
    """A name alone does not say whether a group is joined or worked for; the preposition before it does."""
    lines = statement_lines(text, tagger=seeing("employment", "Anna", group))
    assert [line.split(" | ")[0] for line in lines if "Vossgerd" in line] == [expected]


def test_a_date_of_another_clause_is_not_taken() -> None:
    """Where two verbs stand between, or the thing has no day, the statement has none."""
    text = "Anna Berg, who died in 1950, was once of the University of Graz."
    lines = statement_lines(text, tagger=seeing("education", "Anna", "University"))
    assert "education.studied | Anna Berg | > University of Graz" in lines


def test_who_behind_the_wife_of_somebody_is_nobody_sure() -> None:
    """In "the wife of Karl Berg, who" either may be meant, so nothing is stated."""
    text = "The wife of Karl Berg, who came from Riga, sang."
    assert not any(
        "birth" in line for line in statement_lines(text, tagger=seeing("birth place", "who", "Riga"))
    )


def test_a_day_of_birth_is_of_one_person() -> None:
    """Where several are near a day, it is of the likeliest, and of nobody else."""
    text = "Two photographs (Anna Berg and Clara Lund, 1884) hung there."

    def see(sentences: list[Sentence]) -> Sight:
        def relations(_number: int, places: Sequence[Place]) -> list[Relation]:
            persons = [place for place in places if place[2] == "person"]
            day = next(place for place in places if place[2] == "date")
            return [Relation("birth date", p, day, 0.8 + i / 10) for i, p in enumerate(persons)]

        return replace(look(sentences), relations=relations)

    assert statement_lines(text, tagger=see) == ["birth.born | Clara Lund | @1884"]


@pytest.mark.parametrize(
    ("text", "relation", "said"),
    [
        ("There Anna Berg met Karl Roth.", ("spouse", "Anna", "Karl"), False),
        ("The wedding of Anna Berg with Karl Roth was quiet.", ("spouse", "Anna", "Karl"), True),
        ("Anna Berg left Riga in 1927.", ("death date", "Anna", "1927"), False),
        ("It was the death of Anna Berg, in 1927, that moved them.", ("death date", "Anna", "1927"), True),
        ("Anna Berg and Karl Roth wrote it.", ("sibling", "Anna", "Karl"), False),
    ],
)
def test_what_is_only_likely_is_not_stated(text: str, relation: tuple[str, str, str], said: bool) -> None:
    """Kinship and death need a word that tells them."""
    lines = statement_lines(text, tagger=seeing(*relation))
    assert any(line.startswith(("kinship", "death")) for line in lines) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anna Berg of the Polish Socialist Party spoke.", True),
        ("The Polish Socialist Party's Anna Berg spoke.", True),
        ("Anna Berg spoke after Karl Roth of the Polish Socialist Party.", False),
        ("The Polish Socialist Party greeted Anna Berg.", False),
    ],
)
def test_a_group_is_of_whom_it_stands_next_to(text: str, said: bool) -> None:
    """Past another person, or back over a verb, a group is not somebody's on the model's word."""
    lines = statement_lines(text, tagger=seeing("party", "Anna", "Polish"))
    assert ("membership.member | Anna Berg | > Polish Socialist Party" in lines) is said


def test_a_birth_place_reaches_past_another_person() -> None:
    """A residence does not: who stands between may be the one who lives there."""
    text = "Anna Berg, a friend of Karl Roth, was at home in Riga."
    assert "birth.born | Anna Berg | in Riga" in statement_lines(
        text, tagger=seeing("birth place", "Anna", "Riga")
    )
    lines = statement_lines(text, tagger=seeing("residence", "Anna", "Riga"))
    assert not any(line.startswith("residence") for line in lines)


def test_who_does_something_with_a_later_work_did_not_write_the_first() -> None:
    """In "A and B, which X translated" the model may give A to X."""
    text = "There followed Frostbite (1921) and her best book, The Last Ferry (1928), which Paul Dane translated."
    told = statement_lines(text, tagger=seeing("author", "Paul", "Frostbite"))
    assert not [line for line in told if line.startswith("authorship.wrote | Paul Dane")]


@pytest.mark.parametrize(
    ("before", "works"), [("together with", 0), ("along with", 0), ("over", 1), ("with", 1)]
)
def test_with_whom_somebody_wrote_is_no_work(before: str, works: int) -> None:
    """What a tagger takes for a work behind "together with" is rather who wrote along."""
    told = statement_lines(
        f"Anna Berg sat, {before} Frostbite, in the shop.", tagger=seeing("author", "Anna", "Frostbite")
    )
    assert len([line for line in told if line.startswith("authorship")]) == works


def test_whose_relative_the_second_is_said_to_be() -> None:
    """In "her aunt Eva and her husband Max" the model's marriage of the niece is nobody's."""
    text = "Ida Shield lived with her aunt Eva and her husband Max."
    lines = statement_lines(text, tagger=seeing("spouse", "Ida Shield", "Max"))
    assert "kinship.spouse | Ida Shield | > Max" not in lines
