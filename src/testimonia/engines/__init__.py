"""Engines: how a task is run over many sources. All give the same outcomes in the same order."""
