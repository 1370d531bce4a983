"""A corpus of lives: texts about people in which every statement is marked. See README.md in this folder."""
