/* Fixed texts of the official forms that follow from data (formats.md 1.2, 1.5): exact, Indonesian, never translated. */
#pragma once
#include "sas-date.h"
#include "sas-period.h"
#include "sas-predicate.h"
G_BEGIN_DECLS
/* "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026" (transfer full) */
char *sas_form_period_line  (SasDate from, SasDate to);
/* "Sleman, 18 Januari 2027"; what is not known yet becomes dots for handwriting. (transfer full) */
char *sas_form_place_date   (const char *place, SasDate date);
/* A new plan's result that carries a leader's: his result, and for a JPT's also his indicator (p. 151). (transfer full) */
char *sas_form_superior_result (const char *result, const char *indicator);
/* "PERIODE: TRIWULAN III", "PERIODE: BULAN AGUSTUS"; of the year "PERIODE: TRIWULAN IV-AKHIR", or "PERIODE: AKHIR" in a monthly
 * cycle. (transfer full) */
char *sas_form_period_title (SasPeriod period, SasCycle cycle);
/* "KURVA DISTRIBUSI ... DENGAN CAPAIAN KINERJA ORGANISASI SANGAT KURANG". (transfer full) */
char *sas_form_curve_caption (SasOrganisationPredicate organisation);
G_END_DECLS
