/* The office's holidays and joint leave, one a day; every change is in the audit chain. */
#pragma once
#include "sas-actor.h"
#include "sas-calendar.h"
#include "sas-db.h"
G_BEGIN_DECLS
/* By date, those of @year (0: all); the fixed ones of that year among them unless the office's own list names the day. Of SasHoliday; a
 * fixed one has no id. (transfer full) */
GPtrArray   *sas_holiday_store_list   (SasDb *db, int year, GError **error);
/* One day: added, or renamed where it stands. */
gboolean     sas_holiday_store_set    (SasDb *db, const SasHoliday *holiday, const SasActor *actor, GError **error);
/* SAS_ERROR_NOT_FOUND where that day is none of the office's list. */
gboolean     sas_holiday_store_remove (SasDb *db, SasDate date, const SasActor *actor, GError **error);

typedef struct { guint added, changed, unchanged; } SasHolidayCounts;
/* Takes in a list, in one transaction with one row in the audit chain, named by @what ("libur-2027.ics"). @dry_run: only counts. */
gboolean     sas_holiday_store_merge  (SasDb *db, GPtrArray *holidays, const char *what, gboolean dry_run, SasHolidayCounts *counts,
                                       const SasActor *actor, GError **error);
/* The office's calendar: its week, its list and the fixed holidays. (transfer full) */
SasCalendar *sas_holiday_store_calendar (SasDb *db, GError **error);
G_END_DECLS
