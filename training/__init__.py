"""Recipes that rebuild every model which ships with Testimonia, from named, openly licensed data."""
