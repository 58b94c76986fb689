/* Text as a form prints it: UTF-8 with styled stretches, and its breaking into lines. Measured by the font book alone. */
#pragma once
#include "sas-font-book.h"
G_BEGIN_DECLS

typedef struct { guint start, end; SasStyle style; gboolean grey, struck; } SasStretch;   /* bytes [start, end) */

typedef struct
{
  GString *string;
  GArray  *stretches;   /* SasStretch, ascending, not overlapping; NULL when all is of the base style */
  SasStyle style;       /* base */
} SasText;

/* One line: bytes [start, end) of the text, @indent from the left of its box, both lengths in points. */
typedef struct { guint start, end; float indent, width; } SasLine;

SasText *sas_text_new           (const char *text, SasStyle style);   /* (transfer full); @text nullable */
void     sas_text_free          (SasText *text);
/* Appends what a person typed: broken UTF-8 becomes U+FFFD, tabs become spaces, line ends become \n. @more nullable. */
void     sas_text_append        (SasText *text, const char *more);
void     sas_text_append_styled (SasText *text, const char *more, SasStyle style, gboolean grey);
/* @words with what stands between underscores in italics: "_Outcome_ Antara". */
void     sas_text_append_italics (SasText *text, const char *words, gboolean grey);
/* The same, struck out: what was not chosen. */
void     sas_text_append_struck (SasText *text, const char *words);
const char *sas_text_string     (const SasText *text);
/* The stretch that covers byte @at, or the base style up to the next one: sets the end of what is alike. */
SasStretch sas_text_stretch_at  (const SasText *text, guint at);

/* Appends the lines of @text in a box @width points wide to @lines (SasLine). Greedy; breaks at spaces and after hyphens, and
 * inside a word only when it is wider than the box, so nothing leaves it. A paragraph that begins with "- " or "1. " hangs. Always at
 * least one line. */
void     sas_text_wrap          (const SasText *text, const SasFontBook *book, SasFace face, float size, float width, GArray *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasText, sas_text_free)
G_END_DECLS
