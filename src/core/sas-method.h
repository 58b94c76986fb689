/* How a year is appraised: by predicates (PermenPANRB 6/2022) or with numbers (before). It follows from the regulation that is in force at
 * the end of the year; what was made by it keeps it, though a newer one is installed. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
typedef enum { SAS_METHOD_PREDICATES, SAS_METHOD_NUMBERS } SasMethod;

/* The regulation by which what begins in @year is made: the newest in force on its last day; before all of them the oldest. */
const char *sas_method_regulation (int year);
const char *sas_method_title      (const char *regulation);   /* "Peraturan Menteri PANRB Nomor 8 Tahun 2021"; NULL: unknown */
gboolean    sas_method_is_numeric (const char *regulation);   /* FALSE of an unknown one too */
/* SAS_ERROR_INVALID, with where it is entered instead: @year is appraised by the other method. */
gboolean    sas_method_check      (int year, SasMethod method, GError **error);
G_END_DECLS
