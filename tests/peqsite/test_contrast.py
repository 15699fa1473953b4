"""Every pair of colours in use can be read: 4.5:1 for text, 3:1 for the edge of a control (WCAG 2.2 AA)."""

import re
from pathlib import Path

import pytest

SHEET = (Path(__file__).resolve().parents[2] / "static" / "site.css").read_text()
TEXT, PART = 4.5, 3.0
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "soft", "brand", "brand-deep") for ground in ("paper", "wash")),
    ("on-brand", "brand", TEXT),
    ("on-brand", "brand-deep", TEXT),
    *((ink, "paper", TEXT) for ink in ("notice", "met", "not-met", "unknown")),
    *((ink, f"{ink}-wash", TEXT) for ink in ("notice", "met", "not-met", "unknown")),
    *(("ink", f"{tone}-wash", TEXT) for tone in ("notice", "met", "not-met", "unknown")),
    *(("brand", f"{tone}-wash", TEXT) for tone in ("notice", "met", "not-met", "unknown")),
    ("edge", "paper", PART),
    ("edge", "wash", PART),
    ("brand", "paper", PART),
]


def palettes():
    """The colours of each scheme; the dark one replaces what it names."""
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
    )
    return {"light": light, "dark": light | dark}


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS, ids=str)
def test_contrast(scheme, ink, ground, least):
    colours = palettes()[scheme]

    assert contrast(colours[ink], colours[ground]) >= least


def test_black_on_white_is_the_known_measure():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_every_colour_of_the_light_scheme_has_a_dark_one():
    light, dark = (
        set(re.findall(r"--([\w-]+): #", block)) for block in re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
    )

    assert light == dark
