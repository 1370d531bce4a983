"""Tests of files that hold many sources."""
