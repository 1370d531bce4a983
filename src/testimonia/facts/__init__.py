"""Boxes of facts: what the entries of a page say of the person whom it is about.

naming      which words of an entry are names, and of what
telling     the statements that an entry makes
"""
