/* Calendar days. A day is a SasDate: GDate's Julian number, 0 when there is none. No time, no zone. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
typedef guint32 SasDate;
#define SAS_DATE_NONE 0u

SasDate sas_date_new          (guint year, guint month, guint day);   /* SAS_DATE_NONE when there is no such day */
SasDate sas_date_today        (void);                                 /* SASARAN_TODAY=YYYY-MM-DD stands in for the clock */
guint   sas_date_year         (SasDate date);
guint   sas_date_month        (SasDate date);                         /* 1-12 */
guint   sas_date_day          (SasDate date);                         /* 1-31 */
guint   sas_date_weekday      (SasDate date);                         /* 1 Monday - 7 Sunday */
/* "2026-11-24" and nothing else; SAS_DATE_NONE when it is not that. */
SasDate sas_date_from_iso     (const char *text);
char   *sas_date_to_iso       (SasDate date);                         /* (transfer full): "" for none */
/* What people type: 24-11-2026, 24/11/26, 2026-11-24, 24 November 2026, 24 Nov 2026; Indonesian or English months. */
SasDate sas_date_parse        (const char *text);
/* "24 November 2026" in Indonesian, whatever the language of the window: it is what the forms print. */
char   *sas_date_to_long      (SasDate date);
/* "24 Nov 2026" / "24 November 2026" in the language of the window. */
char   *sas_date_to_display   (SasDate date);
/* 1-12 to "Januari" .. "Desember". */
const char *sas_month_name    (guint month);
/* Now, UTC, "2026-11-24T03:42:10Z". (transfer full) */
char   *sas_time_now          (void);
G_END_DECLS
