/* Edits of a year by the numeric method, by the path of a place (sas-legacy-record.h). */
#pragma once
#include "sas-legacy-record.h"
#include "sas-roster.h"
G_BEGIN_DECLS
/* A new one of @nip, with who was who at its end as far as the staff data knows; its form from the post. (transfer full) */
SasLegacyRecord *sas_legacy_record_begin    (SasRoster *roster, const char *nip, int year, SasLegacySpan span);
/* Room for the three people, so that each of their places can be written. */
void             sas_legacy_record_open     (SasLegacyRecord *record);

/* Whether a number stands there: it takes what sas_legacy_number gives and nothing else. */
gboolean         sas_legacy_is_number       (const char *path);
/* NULL: empty, or no such place. (transfer none) */
const char      *sas_legacy_get_text        (const SasLegacyRecord *record, const char *path);
/* FALSE: there is no such place, or nothing would change. */
gboolean         sas_legacy_set_text        (SasLegacyRecord *record, const char *path, const char *text);
/* A word or a yes: its index, 0 or 1; -1: no such place. */
int              sas_legacy_get_choice      (const SasLegacyRecord *record, const char *path);
gboolean         sas_legacy_set_choice      (SasLegacyRecord *record, const char *path, int choice);

/* An empty one with one indicator, after those of its kind; its place. */
guint            sas_legacy_add_result      (SasLegacyRecord *record, SasResultKind kind);
void             sas_legacy_remove_result   (SasLegacyRecord *record, guint result);
void             sas_legacy_add_indicator   (SasLegacyRecord *record, guint result);
void             sas_legacy_remove_indicator (SasLegacyRecord *record, guint result, guint indicator);
G_END_DECLS
