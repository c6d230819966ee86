"""Cuts the fonts of the site from their npm packages: python cut.py <node_modules>. Needs fonttools and brotli."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
PACKAGES = Path(sys.argv[1])
SIGNS = [*range(0x20, 0x7F), *map(ord, "\u00a0£«±·»¼½¾ÀÄÇÉÖ×Üàáâäåçèéêëíîïñóôöúûü–—‘’“”…€−")]


def cut(font, name, family, style, web=False):
    options = subset.Options()
    options.layout_features = ["kern", "liga", "pnum"]
    options.hinting = False
    options.name_IDs = [0, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=SIGNS)
    subsetter.subset(font)
    if "STAT" in font:
        del font["STAT"]
    full = f"{family} {style}"
    names = {1: full, 2: "Regular", 4: full, 6: full.replace(" ", "-"), 16: family, 17: style}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font.flavor = None
    font.save(HERE / f"{name}.ttf")
    if web:
        font.flavor = "woff2"
        font.save(HERE / f"{name}.woff2")


news = TTFont(PACKAGES / "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2")
cut(instancer.instantiateVariableFont(news, {"wght": 600, "opsz": 48}), "display", "Newsreader", "SemiBold", web=True)
for weight, name, style in [(400, "label", "Regular"), (600, "label-bold", "SemiBold")]:
    franklin = TTFont(PACKAGES / f"@fontsource/libre-franklin/files/libre-franklin-latin-{weight}-normal.woff2")
    cut(franklin, name, "Libre Franklin", style)
