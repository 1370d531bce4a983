"""Tests of the corpus of lives."""
