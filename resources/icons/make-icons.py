#!/usr/bin/env python3
"""make-icons.py OUT.c ENCODER COMPILER PROGRAM-SVG PROGRAM-PNG SYMBOLIC-ICON...: the icons of the window as a GResource in C.

Each symbolic icon is carried twice: drawn at 16 pixels, which GTK shows without a reader of SVG, and as SVG for every other size.
ENCODER is gtk4-encode-symbolic-svg, COMPILER is glib-compile-resources. The folders are those of hicolor/index.theme. PROGRAM-PNG is the same as PROGRAM-SVG at 48 pixels: GTK asks for it at each start.
"""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

PREFIX = "/id/sasaran/Sasaran/icons"


def draw(encoder, folder, icon):
    """The name of the drawing of ICON in FOLDER."""
    subprocess.run([encoder, "-o", folder, icon, "16x16"], check=True)
    return os.path.basename(icon)[:-len(".svg")] + ".symbolic.png"


def manifest(drawings, program, program_drawn, icons):
    files = [("16x16/actions/" + os.path.basename(drawing), drawing, "") for drawing in drawings]
    files += [("scalable/actions/" + os.path.basename(icon), icon, ' preprocess="xml-stripblanks"') for icon in icons]
    files += [("scalable/apps/" + os.path.basename(program), program, ' preprocess="xml-stripblanks"')]
    files += [("48x48/apps/" + os.path.basename(program_drawn), program_drawn, "")]
    lines = ['    <file alias="%s"%s>%s</file>\n' % (alias, more, path) for alias, path, more in files]
    return '<gresources>\n  <gresource prefix="%s">\n%s  </gresource>\n</gresources>\n' % (PREFIX, "".join(lines))


def main(output, encoder, compiler, program, program_drawn, *icons):
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        drawings = list(pool.map(lambda icon: draw(encoder, folder, icon), icons))
        listing = os.path.join(folder, "icons.gresource.xml")
        with open(listing, "w", encoding="utf-8") as file:
            file.write(manifest([os.path.join(folder, drawing) for drawing in drawings], program, program_drawn, icons))
        subprocess.run([compiler, "--generate-source", "--internal", "--c-name", "sas_icons", "--target", output, listing], check=True)


main(*[os.path.abspath(argument) if os.sep in argument else argument for argument in sys.argv[1:]])
