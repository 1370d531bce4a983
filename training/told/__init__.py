"""Teaches the encoder what is told of people: from the corpus of lives, by its marks.

examples     marked texts as windows of words, with what is told in them
model        the layers and heads for statements, in torch
train        their training
calibrate    how likely what they say is right, on texts that they did not learn from
"""
