"""Tests of a run."""
