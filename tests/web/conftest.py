"""The archive of crossing lives, and the reading room over it, made once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from testimonia.archive.store import Archive, open_archive
from testimonia.web.app import create_app
from tests.web.browser import ARGUMENTS
from tests.web.judged import Decided, make_decided
from tests.web.lives import make_lives


@pytest.fixture(scope="session")
def lives_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_lives(tmp_path_factory.mktemp("lives") / "lives.testimonia")


@pytest.fixture
def lives(lives_path: Path) -> Iterator[Archive]:
    with open_archive(lives_path) as archive:
        yield archive


@pytest.fixture(scope="session")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Decided:
    return make_decided(tmp_path_factory.mktemp("decided") / "lives.testimonia")


@pytest.fixture
def reviewed(decided: Decided) -> Iterator[Archive]:
    with open_archive(decided.path) as archive:
        yield archive


@pytest.fixture
def app(lives_path: Path) -> Iterator[Starlette]:
    made = create_app(lives_path)
    yield made
    made.state.room.close()


@pytest.fixture(scope="module")
def chromium_running(chromium: str) -> Iterator[Any]:
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: pip install testimonia[dev]"
    )
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()
