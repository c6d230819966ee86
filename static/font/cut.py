"""Cuts the fonts of the site from their npm packages: python cut.py <node_modules>. Needs fonttools and brotli."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
PACKAGES = Path(sys.argv[1])
SIGNS = [*range(0x20, 0x7F), *map(ord, "\u00a0£«±·»¼½¾ÀÄÇÉÖ×Üàáâäåçèéêëíîïñóôöúûü–—‘’“”…€−")]
# What browsers get: any other sign is shown in the stand-in.
FEW = [*range(0x20, 0x7F), *map(ord, "\u00a0±·½×–—‘’“”…−")]


def cut(font, name, family, style, web=None):
    """Writes `name`.ttf for the previews, or with the features `web` `name`.woff2 for browsers."""
    options = subset.Options()
    options.layout_features = ["kern", "liga", "pnum"] if web is None else web
    options.hinting = False
    options.name_IDs = [0, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=SIGNS if web is None else FEW)
    subsetter.subset(font)
    if "STAT" in font:
        del font["STAT"]
    full = f"{family} {style}"
    names = {1: full, 2: "Regular", 4: full, 6: full.replace(" ", "-"), 16: family, 17: style}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font.flavor = None if web is None else "woff2"
    font.save(HERE / f"{name}.{'ttf' if web is None else 'woff2'}")


def newsreader(weight, size):
    file = "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2"
    return instancer.instantiateVariableFont(TTFont(PACKAGES / file), {"wght": weight, "opsz": size})


def franklin(weight):
    file = "@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2"
    return instancer.instantiateVariableFont(TTFont(PACKAGES / file), {"wght": weight})


cut(newsreader(600, 48), "display", "Newsreader", "SemiBold")
cut(newsreader(600, 48), "display", "Newsreader", "SemiBold", web=["kern", "liga", "pnum"])
cut(newsreader(400, 16), "text", "Newsreader", "Regular", web=["kern"])
cut(franklin((400, 600)), "label", "Libre Franklin", "Variable", web=[])
cut(franklin(400), "label", "Libre Franklin", "Regular")
cut(franklin(600), "label-bold", "Libre Franklin", "SemiBold")
