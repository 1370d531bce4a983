"""Whether a clause says that something happened, by trees drawn by hand."""

import pytest

from testimonia.clauses.modality import UNTOLD, asserted
from testimonia.languages.en.modality import modality
from tests.clauses.trees import drawn
from tests.extractors.reading import statement_lines

BEHIND = "She/PRP/{verb}/nsubj {verb}/VBD to/TO/join/mark join/VB/{verb}/xcomp it/PRP/join/obj ."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She/PRP/join/nsubj may/MD/join/aux join/VB .", ("affirmed", "possible")),
        ("She/PRP/joined/nsubj would/MD/joined/aux have/VB/joined/aux joined/VBN .", ("affirmed", "possible")),
        ("She/PRP/join/nsubj would/MD/join/aux join/VB .", ("affirmed", "asserted")),
        ("She/PRP/joined/nsubj never/RB/joined/advmod joined/VBD .", ("denied", "asserted")),
        ("She/PRP/joined/nsubj reportedly/RB/joined/advmod joined/VBD .", ("affirmed", "reported")),
        ("She/PRP/joined/nsubj probably/RB/joined/advmod joined/VBD .", ("affirmed", "possible")),
        ("She/PRP/was/nsubj was/VBD to/TO/join/mark join/VB/was/xcomp .", ("affirmed", "intended")),
        ("She/PRP/joined/nsubj was/VBD/joined/aux to/TO/joined/mark have/VB/joined/aux joined/VBN .", ("affirmed", "intended")),
        ("She/PRP/had/nsubj had/VBD to/TO/join/mark join/VB/had/xcomp .", ("affirmed", "asserted")),
        ("She/PRP/left/nsubj left/VBD if/IN/joined/mark he/PRP/joined/nsubj joined/VBD/left/advcl .", ("affirmed", "possible")),
        ("Nobody/NN/joined/nsubj joined/VBD .", ("denied", "asserted")),
        ("She/PRP/joined/nsubj joined/VBD no/DT/party/det party/NN/joined/obj .", ("denied", "asserted")),
    ],
)  # fmt: skip
def test_by_its_own_words(text: str, expected: tuple[str, str]) -> None:
    """Modals, adverbs, conditions and words for nobody tell how a clause stands."""
    assert asserted(drawn(text).clause("join"), modality()) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("began", ("affirmed", "asserted")),
        ("managed", ("affirmed", "asserted")),
        ("refused", ("denied", "asserted")),
        ("failed", ("denied", "asserted")),
        ("wanted", ("affirmed", "intended")),
        ("agreed", ("affirmed", "intended")),
        ("seemed", ("affirmed", "reported")),
        ("sat", ("affirmed", "intended")),
    ],
)
def test_by_the_verb_it_hangs_on(verb: str, expected: tuple[str, str]) -> None:
    """What somebody began was done, refused was not, wanted only meant; behind other verbs it is a purpose."""
    assert asserted(drawn(BEHIND.format(verb=verb)).clause("join"), modality()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She/PRP/fail/nsubj never/RB/fail/advmod fail/VBD to/TO/join/mark join/VB/fail/xcomp .", ("affirmed", "asserted")),
        ("She/PRP/begin/nsubj did/VBD/begin/aux not/RB:PART/begin/advmod begin/VB to/TO/join/mark join/VB/begin/xcomp .",
         ("denied", "asserted")),
        ("She/PRP/said/nsubj:pass is/VBZ/said/aux:pass said/VBN to/TO/joined/mark have/VB/joined/aux joined/VBN/said/xcomp .",
         ("affirmed", "reported")),
        ("She/PRP/unable/nsubj was/VBD/unable/cop unable/JJ to/TO/join/mark join/VB/unable/xcomp .", ("denied", "asserted")),
        ("She/PRP/ready/nsubj was/VBD/ready/cop ready/JJ to/TO/join/mark join/VB/ready/xcomp .", ("affirmed", "intended")),
        ("She/PRP/went/nsubj went/VBD to/IN/Bern/case Bern/NNP/went/obl to/TO/join/mark join/VB/went/advcl .", ("affirmed", "intended")),
        ("She/PRP/avoided/nsubj avoided/VBD joining/VBG/avoided/xcomp .", ("denied", "asserted")),
        ("She/PRP/stood/nsubj stood/VBD against/IN/joining/mark joining/VBG/stood/advcl .", ("affirmed", "intended")),
        ("She/PRP/hoped/nsubj hoped/VBD that/IN/joined/mark he/PRP/joined/nsubj joined/VBD/hoped/ccomp .", ("affirmed", "possible")),
        ("She/PRP/wanted/nsubj wanted/VBD him/PRP/wanted/obj joined/VBN/wanted/xcomp .", ("affirmed", "intended")),
        ("She/PRP/had/nsubj had/VBD him/PRP/had/obj joined/VBN/had/xcomp .", ("affirmed", "asserted")),
    ],
    ids=["never failed", "did not begin", "is said to have", "unable", "ready", "went to", "avoided", "against", "hoped that",
         "wanted him joined", "had him joined"],
)  # fmt: skip
def test_by_what_is_around_it(text: str, expected: tuple[str, str]) -> None:
    """Two denials cancel out, hearsay is reported, and what was wished, feared or gone for is not said to have been."""
    assert asserted(drawn(text).clause("join"), modality()) == expected


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("They/PRP/{v}/nsubj {v}/VBD the/DT/claim/det claim/NN/{v}/obj that/IN/joined/mark he/PRP/joined/nsubj "
         "joined/VBD/claim/acl .", "denied"),
        ("They/PRP/{v}/nsubj never/RB/{v}/advmod {v}/VBD that/IN/joined/mark he/PRP/joined/nsubj joined/VBD/{v}/ccomp .",
         "affirmed"),
        ("It/PRP/true/expl is/VBZ/true/cop not/RB/true/advmod true/JJ that/IN/joined/mark he/PRP/joined/nsubj "
         "joined/VBD/true/ccomp .", "denied"),
        ("It/PRP/false/expl is/VBZ/false/cop false/JJ that/IN/joined/mark he/PRP/joined/nsubj joined/VBD/false/ccomp .",
         "denied"),
        ("It/PRP/true/expl is/VBZ/true/cop true/JJ that/IN/joined/mark he/PRP/joined/nsubj joined/VBD/true/ccomp .",
         "affirmed"),
        ("It/PRP/stated/nsubj:pass was/VBD/stated/aux:pass wrongly/RB/stated/advmod stated/VBN that/IN/joined/mark "
         "he/PRP/joined/nsubj joined/VBD/stated/ccomp .", "denied"),
        ("There/EX/is/expl is/VBZ no/DT/truth/det truth/NN/is/nsubj that/IN/joined/mark he/PRP/joined/nsubj "
         "joined/VBD/is/ccomp .", "denied"),
        ("The/DT/rumour/det rumour/NN/false/nsubj that/WDT/joined/obj he/PRP/joined/nsubj joined/VBD/rumour/acl:relcl "
         "was/VBD/false/cop false/JJ .", "denied"),
        ("The/DT/man/det man/NN/false/nsubj that/WDT/joined/nsubj joined/VBD/man/acl:relcl was/VBD/false/cop "
         "false/JJ .", "affirmed"),
    ],
    ids=["contradicted claim", "never contradicted", "not true", "false", "true", "wrongly stated", "no truth",
         "false rumour", "false man"],
)  # fmt: skip
def test_what_is_contradicted_is_denied(text: str, polarity: str) -> None:
    """By the verb, adjective, adverb or "no truth" that it hangs on; a false man has joined all the same."""
    assert asserted(drawn(text.format(v="contradicted")).clause("join"), modality())[0] == polarity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They/PRP/feared/nsubj feared/VBD he/PRP/joined/nsubj had/VBD/joined/aux joined/VBN/feared/ccomp .", "possible"),
        ("There/EX/is/expl is/VBZ no/DT/evidence/det evidence/NN/is/nsubj that/IN/joined/mark he/PRP/joined/nsubj "
         "joined/VBD/is/ccomp .", "possible"),
        ("They/PRP/knew/nsubj knew/VBD he/PRP/joined/nsubj joined/VBD/knew/ccomp .", "asserted"),
    ],
)  # fmt: skip
def test_what_is_feared_or_without_proof_is_possible(text: str, expected: str) -> None:
    """Be there a "that" or none."""
    assert asserted(drawn(text).clause("join"), modality())[1] == expected


def test_what_somebody_was_reluctant_to_do_is_open() -> None:
    """It may have been done or not, so nothing is said of it."""
    assert UNTOLD == ("denied", "possible")
    assert statement_lines("Otto Lind was reluctant to join the Labour League.") == []
    assert statement_lines("Otto Lind was unwilling to join the Labour League.") != []
