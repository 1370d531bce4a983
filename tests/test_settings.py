"""Settings of a run."""

import dataclasses
import json
import os

import pytest

from testimonia.errors import SettingsError
from testimonia.settings import PROPORTION, Settings


@pytest.mark.parametrize(
    ("name", "value"),
    [("workers", -1), ("workers", 257), ("wait", -0.5), ("max_size", 0), ("timeout", 0.0), ("recycle", 0)],
)
def test_a_value_out_of_its_range_is_refused_by_name(name: str, value: float) -> None:
    """The message names the setting, the value and the range, and it is a matter of usage."""
    with pytest.raises(SettingsError, match=rf"{name} is {value}; it must lie between") as caught:
        Settings(**{name: value})  # type: ignore[arg-type]
    assert caught.value.exit_code == 2


def test_no_number_of_workers_means_one_for_each_core() -> None:
    """0 workers follow the cores that this process may use; any other number is taken as it is."""
    assert Settings().processes == len(os.sched_getaffinity(0))
    assert Settings(workers=3).processes == 3


def test_a_longer_source_may_take_longer() -> None:
    """The time-out is for sources up to a size, and grows in proportion beyond it."""
    settings = Settings(timeout=10.0)
    assert settings.allowance(0) == settings.allowance(PROPORTION) == 10.0
    assert settings.allowance(3 * PROPORTION) == pytest.approx(30.0)


def test_settings_are_kept_as_json_with_every_field() -> None:
    """What is noted with a run is all there was to be told."""
    written = json.loads(json.dumps(Settings().as_json()))
    assert set(written) == {field.name for field in dataclasses.fields(Settings)}
