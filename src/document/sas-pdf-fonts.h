/* The faces of one PDF file: which characters each of them shows, and in the end the font objects.
 *
 * A text face is written as two fonts. What Windows-1252 holds - all of Indonesian - is one byte a character in a plain TrueType
 * font. Everything else is two bytes in a second font whose codes we give out as characters come up, each with its own
 * entry in the ToUnicode map: so the boxes that stand for missing letters, and what has no ink at all, are still copied as typed. */
#pragma once
#include <hpdf.h>
#include "sas-font-book.h"
G_BEGIN_DECLS

typedef struct _SasPdfFonts SasPdfFonts;

/* What to write for a character: the number of the font, "/F<n>", and the code in it. */
typedef struct { guint8 font; gboolean wide; guint16 code; } SasPdfCode;

SasPdfFonts *sas_pdf_fonts_new   (const SasFontBook *book);
void         sas_pdf_fonts_free  (SasPdfFonts *fonts);
SasPdfCode   sas_pdf_fonts_code  (SasPdfFonts *fonts, guint font, gunichar character);
/* Adds the font objects to @pdf, as entries "F<n>" of @resources. Errors are the error handler's. */
void         sas_pdf_fonts_write (SasPdfFonts *fonts, HPDF_Doc pdf, HPDF_Dict resources);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPdfFonts, sas_pdf_fonts_free)
G_END_DECLS
