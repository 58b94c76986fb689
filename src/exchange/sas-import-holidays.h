/* Holidays and joint leave from a calendar file (.ics, RFC 5545) or a table (CSV, XLSX with TANGGAL, NAMA and, when there is one, JENIS). */
#pragma once
#include "sas-calendar.h"
#include "sas-sheet.h"
G_BEGIN_DECLS
typedef struct
{
  GPtrArray *holidays;   /* SasHoliday, by date, one a day: two names of one day are joined */
  guint      skipped;    /* events that are no day off ("Observance"), are without date, name or end */
} SasHolidayList;

/* Events of all days, of several days, and yearly ones: these for each year from @from_year to @to_year. Of a table @from_year and
 * @to_year say nothing. SAS_ERROR_NOT_FOUND, SAS_ERROR_INVALID: no calendar, no column of dates, a row without a date. (transfer full) */
SasHolidayList *sas_import_holidays_file (const char *path, int from_year, int to_year, GError **error);
/* The calendar alone, from its bytes. (transfer full) */
SasHolidayList *sas_import_holidays_ics  (const char *text, gsize length, int from_year, int to_year, GError **error);
/* Drops the days of other years. */
void            sas_holiday_list_keep_year (SasHolidayList *list, int year);
void            sas_holiday_list_free    (SasHolidayList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasHolidayList, sas_holiday_list_free)
G_END_DECLS
