"""The archive of crossing lives, shared with the tests of the pages."""

from tests.web.conftest import lives, lives_path

__all__ = ["lives", "lives_path"]
