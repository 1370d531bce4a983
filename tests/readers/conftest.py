"""What tests of readers share."""

import shutil

import pytest


@pytest.fixture(scope="session")
def tesseract() -> None:
    """Skip the test where Tesseract is not installed, and could not be."""
    if shutil.which("tesseract") is None:
        pytest.skip("no Tesseract on this machine: sudo apt-get install tesseract-ocr tesseract-ocr-deu")
