"""Testimonia: what a folder of texts says about people, and on whose word."""

__version__ = "0.1.0"
