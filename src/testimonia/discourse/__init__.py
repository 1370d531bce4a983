"""Who is who in a source: names made into entities, then who each noun, pronoun and plural stands for."""
