"""The archive of crossing lives, shared with the tests of the pages."""

from tests.web.conftest import decided, lives, lives_path, reviewed

__all__ = ["decided", "lives", "lives_path", "reviewed"]
