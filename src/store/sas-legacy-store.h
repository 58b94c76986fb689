/* Years by the numeric method in the office file. The personnel unit records them; each change has its row in the audit chain. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-legacy-record.h"
G_BEGIN_DECLS
typedef struct
{
  const char *nip;     /* nullable */
  int         year;    /* 0: any */
  const char *unit;    /* nullable: code; with all units below */
} SasLegacyFilter;

/* By year, the latest first, then by name. Of SasLegacyRecord. (transfer full) */
GPtrArray       *sas_legacy_store_list   (SasDb *db, const SasLegacyFilter *filter, GError **error);
/* @span negative: the half year where there is one, else the year. SAS_ERROR_NOT_FOUND. (transfer full) */
SasLegacyRecord *sas_legacy_store_load   (SasDb *db, const char *nip, int year, int span, GError **error);
/* Adds it, or changes the one of its person, year and span; its regulation stays. SAS_ERROR_DENIED: only the personnel unit;
 * SAS_ERROR_INVALID (sas_legacy_record_check). Gives @record its ids. */
gboolean         sas_legacy_store_save   (SasDb *db, SasLegacyRecord *record, const SasActor *actor, GError **error);
/* SAS_ERROR_NOT_FOUND, SAS_ERROR_DENIED. */
gboolean         sas_legacy_store_remove (SasDb *db, const char *id, const SasActor *actor, GError **error);
G_END_DECLS
