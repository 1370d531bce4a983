"""The documentation says what is so."""

import re
from pathlib import Path

import pytest

from testimonia.cli import COMMANDS
from testimonia.conflicts.table import codes
from tests.docs import CONFLICTS, REFERENCE, ROOT, TRUST, prepare, reference, run, steps, trusted
from tests.docs_conflicts import with_rules

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.slow
@pytest.mark.parametrize("document", [page for page in PAGES if list(steps(page))], ids=name_of)
def test_what_a_page_shows_is_what_happens(document: Path, tmp_path: Path) -> None:
    """The commands of a page, run one after the other, print what stands there."""
    prepare(tmp_path)
    for step in steps(document):
        alike, printed = run(step, tmp_path)
        assert alike, f"{name_of(document)}:{step.line}: $ {step.command}\n{printed}"


def test_the_tutorial_is_run() -> None:
    """There is a page with commands, and it uses the main ones."""
    used = {step.command.split("testimonia ")[1].split()[0] for step in steps(ROOT / "docs" / "tutorial.md")
            if "testimonia " in step.command}  # fmt: skip
    assert {"build", "show", "search", "sources", "check", "export"} <= used


def test_the_reference_is_up_to_date() -> None:
    """docs/cli.md is what the commands say of themselves; if not: python -m tests.docs."""
    assert REFERENCE.read_text("utf-8") == reference()
    assert all(f"## testimonia {name}\n" in reference() for name in COMMANDS)


def test_what_was_measured_is_up_to_date() -> None:
    """The tables of docs/trust.md are what the reading room shows; if not: python -m tests.docs."""
    assert TRUST.read_text("utf-8") == trusted()
    assert "| Birth |" in trusted()


def test_the_rules_of_conflicts_are_up_to_date() -> None:
    """docs/conflicts.md has a section for each rule as code and cases have it; if not: python -m tests.docs."""
    page = CONFLICTS.read_text("utf-8")
    assert page == with_rules(page)
    assert re.findall("^### (.*)$", page, re.MULTILINE) == codes()


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_links_lead_somewhere(document: Path) -> None:
    """A link to a file of ours names one that is there."""
    for target in LINK.findall(document.read_text("utf-8")):
        if "://" not in target:
            assert (document.parent / target).exists(), target


def test_the_two_commands_stand_at_the_top_of_the_readme() -> None:
    """A stranger finds them before anything else that can be typed."""
    text = (ROOT / "README.md").read_text("utf-8")
    first = text.index("```sh")
    assert text[first:].splitlines()[1].startswith("python3 dev.py demo")
    assert text[first:].splitlines()[2].startswith("python3 dev.py test")
    assert text[:first].count("\n") < 25
