/* The periods of an appraisal year: the year as a whole, and quarters or months, as the office chose once for all (PermenPANRB
 * 6/2022 Art. 24(3)). The regulation gives no days on which a periodic evaluation begins and ends; the office does (SasPeriodWindow). */
#pragma once
#include "sas-calendar.h"
G_BEGIN_DECLS

typedef enum
{
  SAS_PERIOD_ANNUAL,
  SAS_PERIOD_Q1, SAS_PERIOD_Q2, SAS_PERIOD_Q3, SAS_PERIOD_Q4,
  SAS_PERIOD_M01, SAS_PERIOD_M02, SAS_PERIOD_M03, SAS_PERIOD_M04, SAS_PERIOD_M05, SAS_PERIOD_M06,
  SAS_PERIOD_M07, SAS_PERIOD_M08, SAS_PERIOD_M09, SAS_PERIOD_M10, SAS_PERIOD_M11, SAS_PERIOD_M12,
  SAS_PERIODS
} SasPeriod;
extern const char *const sas_periods[SAS_PERIODS];           /* "annual", "q1" .. "m12" */

typedef enum { SAS_CYCLE_QUARTERLY, SAS_CYCLE_MONTHLY } SasCycle;
extern const char *const sas_cycles[2];                      /* "quarterly", "monthly" */

/* When evaluations are made: from the @open_day-th of the last month of a period to @close_days working days after its end; the
 * annual one from @open_day December to 31 January (p. 90 (8b)), or where a letter extends it, to the day it says for that year (@extended, up to a year 0). */
#define SAS_PERIOD_EXTENSIONS 16
typedef struct
{
  guint open_day, close_days;
  struct { int year; SasDate closes; } extended[SAS_PERIOD_EXTENSIONS];
} SasPeriodWindow;
extern const SasPeriodWindow sas_period_window_default;

/* -1: no such period. */
int         sas_period_find    (const char *word);
/* "Triwulan III", "Mei", "Tahunan": as people call it, in Indonesian, as the forms do. (transfer none) */
const char *sas_period_name    (SasPeriod period);
SasDate     sas_period_from    (SasPeriod period, int year);
SasDate     sas_period_to      (SasPeriod period, int year);
/* Whether an office of this cycle has such a period; the year has every office. */
gboolean    sas_period_is_of   (SasPeriod period, SasCycle cycle);
/* The period of @cycle that holds @day. */
SasPeriod   sas_period_at      (SasCycle cycle, SasDate day);
/* The first and last day on which @period is evaluated. */
SasDate     sas_period_window_opens   (const SasPeriodWindow *window, SasPeriod period, int year);
SasDate     sas_period_window_closes  (const SasPeriodWindow *window, SasPeriod period, int year, const SasCalendar *calendar);
/* What is evaluated on @today in the appraisal year @year: the period before the present one until its own window opens; after
 * the year the year as a whole, before it its first period. */
SasPeriod   sas_period_evaluated_on   (const SasPeriodWindow *window, SasCycle cycle, int year, SasDate today);
G_END_DECLS
