/* The papers of units: the decision on the organisation's predicate, the report on a period, the list of receipts. One document a unit; by
 * the rules of sas-print.h nothing of a run is seen until all of it is there. */
#pragma once
#include "sas-print.h"
G_BEGIN_DECLS
/* "penetapan-predikat", "laporan", "tanda-terima". */
gboolean        sas_print_is_of_unit  (const char *code);
/* As a list, like sas_print_forms_names. (transfer full) */
char           *sas_print_unit_names  (void);
/* @request: office, year, period, unit (NULL: each that has something to print), actor, paper, output, merged, overwrite, date. The
 * items of the report are units, their code being the number. SAS_ERROR_NOT_FOUND, SAS_ERROR_DENIED: of the one unit that is asked
 * for; else as sas_print_run. (transfer full) */
SasPrintReport *sas_print_units       (const SasPrintRequest *request, const char *code, GCancellable *cancellable, GError **error);
/* The same for the printer, without a file. (transfer full) (array of SasPages) */
GPtrArray      *sas_print_units_collect (const SasPrintRequest *request, const char *code, GCancellable *cancellable, GError **error);
/* "Laporan_Evaluasi_2026_Triwulan_III_UNOR_20_Bidang_Bina_Marga.pdf" (transfer full) */
char           *sas_print_unit_file_name (const char *code, int year, SasPeriod period, const char *unit, const char *name);
G_END_DECLS
