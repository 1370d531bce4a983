"""What is found over passages before their sentences are read."""

from testimonia.dates import Known
from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Passage
from testimonia.reading.runs import run_of
from testimonia.repair import repaired
from tests.factories import make_source

TEXT = "Nin left in 1921. “It rained,” he said.\nSerge left in 1933."


def test_a_run_has_the_times_and_the_marks_of_its_own_passages() -> None:
    """Those of other passages are another run's; words that a copy put right stand where the text has them."""
    source = make_source(TEXT)
    first, second = Passage(0, TEXT.index("\n")), Passage(TEXT.index("Serge"), len(TEXT))
    copy = repaired(TEXT, (first, second), ENGLISH.printing())
    runs = [run_of(source, copy, (of,), Known(), ENGLISH) for of in (first, second)]
    assert [[time.words for time in run.times] for run in runs] == [["1921"], ["1933"]]
    assert [run.passages for run in runs] == [(first,), (second,)]
    place = TEXT.index("rained")
    assert [run.spoken.holds(place) for run in runs] == [True, False]


def test_a_run_has_its_links_in_time() -> None:
    """Whosever they are: who is meant is not known yet."""
    text = "After his arrest she left. It rained."
    passages = (Passage(0, len(text)),)
    run = run_of(make_source(text), repaired(text, passages, ENGLISH.printing()), passages, Known(), ENGLISH)
    assert [link.words for link in run.links] == ["After his arrest"]


def test_without_passages_there_is_nothing() -> None:
    """What is read apart may be empty."""
    source = make_source(TEXT)
    run = run_of(source, repaired(TEXT, (), ENGLISH.printing()), (), Known(), ENGLISH)
    assert (run.passages, run.times) == ((), ())
