"""Trains the encoder: one small transformer whose output serves names, life facts and pronouns."""
