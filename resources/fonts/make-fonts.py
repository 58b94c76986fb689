#!/usr/bin/env python3
"""make-fonts.py OUT-FOLDER: the faces of the paper, made from the distribution's fonts.

libharu and our own font reader take TrueType outlines only, so each face is drawn anew: cubic curves become quadratic ones,
components become plain outlines, hints go, one em is 1000 units, and the only character map is the one of all Unicode
(format 12). What is missing in the text faces comes from one face of symbols. The same sources give the same bytes.

Faces are looked for below $SASARAN_FONT_SOURCES (folders separated as in PATH), then below /usr/share/fonts.
"""
import os
import sys
import unicodedata
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

EM = 1000
BOX = 600                                    # width of the sign for a letter that no face has
LATIN_GREEK_CYRILLIC = [(0x20, 0x7E), (0xA0, 0x52F), (0x1D00, 0x1FFF), (0x2000, 0x2BFF), (0xA720, 0xA7FF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD)]
# Of the scripts that need shaping only the visible sign is shown: an unshaped letter would be wrong without looking so.
SYMBOLS = LATIN_GREEK_CYRILLIC + [(0x2E18, 0x2E2E), (0x1D538, 0x1D56B), (0x1F600, 0x1F64F)]
MATH_LETTERS = (0x1D400, 0x1D7FF)
PACKAGES = {"URW": "fonts-urw-base35", "Lib": "fonts-liberation", "Dej": "fonts-dejavu-core"}

BOOKMAN = {"": "URWBookman-Light.otf", "BOLD": "URWBookman-Demi.otf", "ITALIC": "URWBookman-LightItalic.otf",
           "BOLD ITALIC": "URWBookman-DemiItalic.otf"}
FACES = [  # file, PostScript name, source
    ("bookman-regular.ttf", "URWBookman-Light", BOOKMAN[""]),
    ("bookman-bold.ttf", "URWBookman-Demi", BOOKMAN["BOLD"]),
    ("bookman-italic.ttf", "URWBookman-LightItalic", BOOKMAN["ITALIC"]),
    ("sans-regular.ttf", "SasaranSans-Regular", "LiberationSans-Regular.ttf"),
    ("sans-bold.ttf", "SasaranSans-Bold", "LiberationSans-Bold.ttf"),
    ("sans-italic.ttf", "SasaranSans-Italic", "LiberationSans-Italic.ttf"),
]


def find(name):
    folders = [f for f in os.environ.get("SASARAN_FONT_SOURCES", "").split(os.pathsep) if f] + ["/usr/share/fonts"]
    for folder in folders:
        for path, _, files in os.walk(folder):
            if name in files:
                return os.path.join(path, name)
    sys.exit(f"make-fonts.py: {name} was not found below {', '.join(folders)}; it is in the package {PACKAGES[name[:3]]}")


class Source:
    def __init__(self, name):
        self.font = TTFont(find(name))
        self.glyphs, self.cmap = self.font.getGlyphSet(), self.font.getBestCmap()
        self.scale = EM / self.font["head"].unitsPerEm

    def draw(self, name):
        """(outline, advance): reversed when cubic, because CFF and TrueType wind their contours in opposite directions."""
        pen, whole = TTGlyphPen(None), DecomposingRecordingPen(self.glyphs)
        target = Cu2QuPen(pen, max_err=1.0, reverse_direction=True) if "CFF " in self.font else pen
        self.glyphs[name].draw(whole)
        whole.replay(TransformPen(target, (self.scale, 0, 0, self.scale, 0, 0)))
        return pen.glyph(), round(self.glyphs[name].width * self.scale)

    def vertical(self):
        hhea, os2, post = self.font["hhea"], self.font["OS/2"], self.font["post"]
        return [round(v * self.scale) for v in (hhea.ascent, hhea.descent, getattr(os2, "sCapHeight", 0) or 700)], post.italicAngle


def box():
    pen = TTGlyphPen(None)
    for corners in ([(60, 0), (60, 700), (540, 700), (540, 0)], [(110, 50), (490, 50), (490, 650), (110, 650)]):
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def build(path, ps_name, letters, vertical, italic_angle):
    """letters: code point -> (source, glyph name)."""
    order, outlines, metrics, cmap, known = [".notdef"], {".notdef": box()}, {".notdef": (BOX, 60)}, {}, {}
    for code in sorted(letters):
        source, glyph = letters[code]
        key = (id(source), glyph)
        if key not in known:
            name = known[key] = f"u{code:04X}"
            outline, advance = source.draw(glyph)
            order.append(name)
            outlines[name], metrics[name] = outline, (advance, 0)
        cmap[code] = known[key]
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({})
    builder.setupGlyf(outlines)
    glyf = builder.font["glyf"]
    builder.setupHorizontalMetrics({n: (metrics[n][0], getattr(glyf[n], "xMin", 0)) for n in order})
    ascent, descent, cap_height = vertical
    builder.setupHorizontalHeader(ascent=ascent, descent=descent)
    builder.setupNameTable({"familyName": ps_name, "styleName": "Regular", "psName": ps_name})
    builder.setupOS2(sTypoAscender=ascent, sTypoDescender=descent, sCapHeight=cap_height, usWinAscent=ascent, usWinDescent=-descent)
    builder.setupPost(keepGlyphNames=False, italicAngle=italic_angle)
    whole = CmapSubtable.newSubtable(12)
    whole.platformID, whole.platEncID, whole.language, whole.cmap = 3, 10, 0, cmap
    builder.font["cmap"].tables = [whole]
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.font.save(path)


def in_ranges(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def math_letters(styles):
    """U+1D400..1D7FF, the mathematical letters, drawn with the text faces: bold and italic as their names say."""
    letters = {}
    for code in range(MATH_LETTERS[0], MATH_LETTERS[1] + 1):
        name, plain = unicodedata.name(chr(code), ""), unicodedata.normalize("NFKC", chr(code))
        style = " ".join(word for word in ("BOLD", "ITALIC") if f" {word} " in name)
        source = styles[style]
        if len(plain) == 1 and ord(plain) in source.cmap:
            letters[code] = (source, source.cmap[ord(plain)])
    return letters


def main(folder):
    for file, ps_name, name in FACES:
        source = Source(name)
        letters = {c: (source, g) for c, g in source.cmap.items() if in_ranges(c, LATIN_GREEK_CYRILLIC)}
        build(os.path.join(folder, file), ps_name, letters, *source.vertical())
    dejavu = Source("DejaVuSans.ttf")
    letters = math_letters({style: Source(name) for style, name in BOOKMAN.items()})
    letters.update({c: (dejavu, g) for c, g in dejavu.cmap.items() if in_ranges(c, SYMBOLS)})
    build(os.path.join(folder, "symbols.ttf"), "SasaranSymbols", letters, *dejavu.vertical())


main(sys.argv[1])
