"""Exporters: one module per format, each a function that writes statement lines to a text stream."""
