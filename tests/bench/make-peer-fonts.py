#!/usr/bin/env python3
"""make-peer-fonts.py OUT-FOLDER FONT...: our faces cut down to Windows-1252, with the character map that libharu reads, so that
the program beside ours in the bench is as quick as plain libharu gets."""
import os
import sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

WINDOWS_1252 = {ord(bytes([b]).decode("cp1252")) for b in range(0x20, 0x100) if b not in (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D)}

for path in sys.argv[2:]:
    font = TTFont(path, recalcTimestamp=False)
    map4 = CmapSubtable.newSubtable(4)
    map4.platformID, map4.platEncID, map4.language = 3, 1, 0
    map4.cmap = {code: glyph for code, glyph in font.getBestCmap().items() if code in WINDOWS_1252}
    font["cmap"].tables = [map4]
    subsetter = Subsetter(Options(hinting=False, notdef_outline=True))
    subsetter.populate(unicodes=WINDOWS_1252)
    subsetter.subset(font)
    font.save(os.path.join(sys.argv[1], "peer-" + os.path.basename(path)))
