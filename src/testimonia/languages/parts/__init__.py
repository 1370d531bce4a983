"""What a language brings, part by part: one module for each stage that asks for words."""
