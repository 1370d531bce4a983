"""Names as print writes them: what titles, brackets and lists tell where nothing, or something else, was seen."""

from itertools import pairwise

import pytest

from testimonia.discourse.as_written import as_written, child_signs, partner_behind, surname_behind_partner
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Kind
from testimonia.tagger.sight import Name
from tests.discourse.meaning import persons
from tests.discourse.test_kin_lists import tagged

CUSTOMS, WORDS = ENGLISH.names(), ENGLISH.discourse()


def mended(text: str, *seen: tuple[str, Kind]) -> list[str]:
    """Return the names of a text as "kind: words", of which a tagger has seen some."""
    sentence = tagged(text)
    names = []
    for written, kind in seen:
        words = written.split()
        first = next(k for k in range(len(sentence)) if sentence.words[k : k + len(words)] == words)
        names.append(Name(first, first + len(words), kind, 1.0))
    found = as_written(sentence, names, CUSTOMS, WORDS)
    return [f"{name.kind}: {' '.join(sentence.words[name.first : name.last])}" for name in found]


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("Mrs. H. B. Lie sang.", (), ["person: H. B. Lie"]),
        ("Miss Tora van der Lie sang.", (), ["person: Tora van der Lie"]),
        ("Lord Mayor Lie sang.", (("Mayor", "person"), ("Lie", "person")), ["person: Lie"]),
        ("Countess Tora of Moss sang.", (("Moss", "place"),), ["person: Tora of Moss"]),
        ("Miss Tora of Moss sang.", (("Moss", "place"),), ["person: Tora", "place: Moss"]),
        ("Karl, Prince of Moss, sang.", (("Karl", "place"),), ["person: Karl"]),
        ("Ole Vik of Moss sang.", (("Ole Vik of Moss", "person"),), ["person: Ole Vik"]),
        ("Karl August of Moss sang.", (("Karl August of Moss", "person"),), ["person: Karl August of Moss"]),
        ("Mrs. and Mr. sang.", (), []),
        ("Ole Vik, Sr., sang.", (("Ole Vik", "person"),), ["person: Ole Vik , Sr."]),
        ("Ole Vik Sr. sang.", (("Ole Vik", "person"), ("Sr.", "person")), ["person: Ole Vik Sr."]),
        ("Ole Vik, senior clerk, sang.", (("Ole Vik", "person"),), ["person: Ole Vik"]),
        ("Moss, Sr., sang.", (("Moss", "place"),), ["place: Moss"]),
    ],
)  # fmt: skip
def test_titles_tell_names(text: str, seen: tuple[tuple[str, Kind], ...], names: list[str]) -> None:
    """Behind a title capitals are a person's; a land belongs to the name of a noble alone."""
    assert mended(text, *seen) == names


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("Ida Louise (Corwin) Vik sang.", (("Ida Louise", "person"), ("Vik", "person")),
         ["person: Ida Louise ( Corwin ) Vik"]),
        ("Mary (Doyle) Vik sang.", (("Doyle ) Vik", "person"),), ["person: Mary ( Doyle ) Vik"]),
        ("Neil (Sandra) Vik sang.", (("Neil", "person"),), ["person: Neil", "person: Sandra"]),
        ("Paula Stokes (Brian) of Moss sang.", (("Brian", "person"),), ["person: Paula Stokes", "person: Brian"]),
        ("William (Bill) Vik sang.", (), ["person: William ( Bill ) Vik"]),
        ("Theodora “Teddy” Vik sang.", (("Teddy", "person"),), ["person: Theodora “ Teddy ” Vik"]),
        ("Theodora “the Red Hen” Vik sang.", (), ["person: Theodora “ the Red Hen ” Vik"]),
        ("Theodora “sang, Hen” Vik sang.", (), []),
        ("Theodora “sang out” Vik sang.", (), []),
        ('Ole sang: "No" Vik said.', (("Vik", "person"),), ["person: Vik"]),
        ("Moss (Norway) sang.", (("Moss", "place"),), ["place: Moss"]),
        ("Ole Vik (1970) sang.", (("Ole Vik", "person"),), ["person: Ole Vik"]),
        (
            "Karl and Lena (Vik) Lie sang.", (("Karl and Lena", "person"), ("Vik", "person"), ("Lie", "person")),
            ["person: Karl", "person: Lena ( Vik ) Lie"],
        ),
        ("Karl and Vik sang.", (("Karl and Vik", "person"),), ["person: Karl and Vik"]),
    ],
)  # fmt: skip
def test_brackets_tell_names(text: str, seen: tuple[tuple[str, Kind], ...], names: list[str]) -> None:
    """A woman's name at birth and a short name are part of the name; another gender's given name is a partner's."""
    assert mended(text, *seen) == names


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("Hamid s/o Yusof Karim sang.", (), ["person: Hamid", "person: Yusof Karim"]),
        ("He had two sons, Paul Corwin and Peter.", (), ["person: Paul Corwin", "person: Peter"]),
        ("Her sons, Paul Corwin of Moss and Peter, sang.", (("Moss", "person"),),
         ["person: Paul Corwin", "place: Moss", "person: Peter"]),
        ("The late Cormick died.", (), ["person: Cormick"]),
        ("The late Roman coins sank.", (), []),
        ("Paul and Ida Corwin sang.", (("Ida Corwin", "person"),), ["person: Paul", "person: Ida Corwin"]),
    ],
)  # fmt: skip
def test_what_stands_beside_tells_names(
    text: str, seen: tuple[tuple[str, Kind], ...], names: list[str]
) -> None:
    """A sign of filiation, a list of relatives, "the late" and a shared surname make persons of capitals."""
    assert mended(text, *seen) == names


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("He died at Goshen, Ind., in May.", ("Ind", "person")),
        ("He died at Troy, N. Y., in May.", ("N. Y", "person")),
        ("The rector, D.D., came.", ("D.D.", "person")),
        ("The rector, M.A., came.", ("M.A.", "person")),
        ("Good God, no.", ("God", "person")),
        ("The Rev. came.", ("Rev.", "person")),
    ],
)
def test_nobody_is_nobody(text: str, seen: tuple[str, Kind]) -> None:
    """Titles alone, what stands behind names, exclamations and abbreviations of states are no persons."""
    assert mended(text, seen) == []


def test_whose_surname_stands_behind_a_bracket() -> None:
    """It is of the name before, if the bracket holds another's; without one there is none."""
    sentence = tagged("Neil (Sandra) Vik and Bill (Will) Vik")
    assert partner_behind(sentence, 1) == 2
    assert not partner_behind(sentence, 2)
    assert surname_behind_partner(sentence, Name(0, 1, "person", 1.0)) == "Vik"
    assert not surname_behind_partner(sentence, Name(6, 7, "person", 1.0))
    assert "Neil Vik" in persons("Her sons Neil (Sandra) Vik of Moss and Ole sang.")


def test_a_sign_of_filiation_may_be_split() -> None:
    """Three words are found as "s/o" is."""
    sentence = tagged("Hamid s/o Karim")
    assert [" ".join(sentence.words[a:b]) for a, b in child_signs(sentence, CUSTOMS)] == ["s / o"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ida Falk (1867–1940) sang.", "person"),
        ("Ida Falk (1867) sang.", "work"),
        ("Ida Falk (1740–1940) sang.", "work"),
        ("Ida Falk (1940–1867) sang.", "work"),
        ("Ida Falk, 1867–1940, sang.", "work"),
        ("Red Falk (1867–1940) appeared.", "work"),
    ],
)
def test_who_has_the_years_of_a_life_is_no_work(text: str, kind: str) -> None:
    """A given name and a surname with two years in brackets are somebody's; one year, or a paper's, is a work's."""
    name = " ".join(text.replace(",", "").split()[:2])
    assert mended(text, (name, "work"))[0] == f"{kind}: {name}"


def test_names_never_reach_into_each_other() -> None:
    """Of two readings that would share words the first stands: "Ida Falk (or Falck) Ida Falk (or Falck) Ida Falk"."""
    sentence = tagged("Ida Falk (or Falck) Ida Falk (or Falck) Ida Falk sang.")
    firsts = [k for k, word in enumerate(sentence.words) if word == "Ida"]
    found = as_written(sentence, [Name(k, k + 2, "person", 1.0) for k in firsts], CUSTOMS, WORDS)
    assert all(one.last <= other.first for one, other in pairwise(found))
