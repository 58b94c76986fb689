/* Exact numbers for rules that round once, at the end (domain.md 9): 7/12 of a year stays 7/12. Always in lowest
 * terms. What is no number, what was divided by zero and what grew too large is NONE, and so is all that is reckoned
 * with it. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
typedef struct { gint64 num, den; } SasFraction;   /* den > 0, or 0: none */
#define SAS_FRACTION_NONE ((SasFraction) { 0, 0 })

SasFraction sas_fraction_new      (gint64 num, gint64 den);
/* "12.5", "-0.01", "75/4"; NONE when it is no such number or has more than twelve digits. NULL is NONE too. */
SasFraction sas_fraction_parse    (const char *text);
gboolean    sas_fraction_is_none  (SasFraction self);
SasFraction sas_fraction_add      (SasFraction a, SasFraction b);
SasFraction sas_fraction_subtract (SasFraction a, SasFraction b);
SasFraction sas_fraction_multiply (SasFraction a, SasFraction b);
SasFraction sas_fraction_divide   (SasFraction a, SasFraction b);
/* Negative, 0 or positive; both must be numbers. */
int         sas_fraction_compare  (SasFraction a, SasFraction b);
/* Rounded half up to @decimals (at most 9) behind the point: 25/8 is "3.13". "" for none. (transfer full) */
char       *sas_fraction_to_fixed (SasFraction self, guint decimals);
/* The same without needless zeros: "87.5", "120". (transfer full) */
char       *sas_fraction_to_short (SasFraction self, guint decimals);
/* "75/4", "25". (transfer full) */
char       *sas_fraction_to_exact (SasFraction self);
G_END_DECLS
