/* Whether two texts say the same, though one was typed in capitals, with another full stop, or copied from a printed form. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
/* What is compared: case folded, white space collapsed, the last full stops left out; "" of NULL. (transfer full) */
char *sas_text_key      (const char *text);
/* How much of their words two texts share, 0 to 100: words in both, twice, of all words (Dice). Two empty texts share 0. */
guint sas_text_likeness (const char *a, const char *b);
G_END_DECLS
