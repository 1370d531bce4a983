import re

import pytest

from testimonia.web.rendering import static

CSS = static("reading-room.css").decode()

READ = [
    ("ink", "paper"),
    ("ink", "panel"),
    ("ink", "mark"),
    ("ink", "lit"),
    ("soft", "paper"),
    ("soft", "panel"),
    ("soft", "mark"),
    ("soft", "lit"),
    ("accent", "paper"),
    ("accent", "panel"),
    ("paper", "ink"),
]
"""Text on ground, as the style sheet pairs them: WCAG 2.2 AA asks for 4.5:1 (1.4.3)."""

SEEN = [("edge", "paper"), ("edge", "panel"), ("accent", "paper"), ("accent", "panel")]
"""Borders of fields, buttons and marks, and the focus ring: 3:1 (1.4.11)."""


def themes() -> dict[str, dict[str, str]]:
    """Return the colours of each theme by name."""
    found = {}
    blocks = {
        "light": r":root \{([^}]*)\}",
        "dark, by the system": r":root:not\(\[data-theme=\"light\"\]\) \{([^}]*)\}",
        "dark, by choice": r"\n:root\[data-theme=\"dark\"\] \{([^}]*)\}",
    }
    for name, pattern in blocks.items():
        block = re.search(pattern, CSS)
        assert block, name
        found[name] = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block[1]))
    return found


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_the_standards() -> None:
    """Black on white is 21:1, a colour on itself 1:1, and the grey known as the lightest for text 4.54:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#86291a", "#86291a") == pytest.approx(1)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark, by the system", "dark, by choice"])
def test_text_can_be_read_in_every_theme(theme: str) -> None:
    """Every pair of text and ground that the style sheet uses keeps 4.5:1, every edge 3:1."""
    colours = themes()[theme]
    for text, ground in READ:
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for line, ground in SEEN:
        assert contrast(colours[line], colours[ground]) >= 3, (line, ground)


def test_both_ways_to_the_dark_theme_are_the_same() -> None:
    """The system's wish and the reader's choice give one dark theme."""
    found = themes()
    assert found["dark, by the system"] == found["dark, by choice"]
    assert set(found["light"]) == set(found["dark, by choice"])


def test_no_colour_stands_outside_the_table() -> None:
    """Colours are named once, so that the test above sees them all; paper for print is the exception."""
    outside = re.sub(r":root[^{]*\{[^}]*\}", "", CSS)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", outside.split("@media print")[0]) == []
    assert "url(" not in CSS
    assert "@import" not in CSS
