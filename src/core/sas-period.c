#include "config.h"
#include "sas-i18n.h"
#include "sas-period.h"

#define MONTHS 12
#define QUARTER_MONTHS 3

const char *const sas_periods[SAS_PERIODS] = {
  "annual", "q1", "q2", "q3", "q4", "m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12",
};
const char *const sas_cycles[2] = { "quarterly", "monthly" };
const SasPeriodWindow sas_period_window_default = { .open_day = 20, .close_days = 10 };

int
sas_period_find (const char *word)
{
  return sas_word_find (sas_periods, SAS_PERIODS, word);
}

const char *
sas_period_name (SasPeriod period)
{
  static const char *const quarters[] = { "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV" };

  if (period >= SAS_PERIOD_M01)
    return sas_month_name (period - SAS_PERIOD_M01 + 1);
  return period == SAS_PERIOD_ANNUAL ? "Tahunan" : quarters[period - SAS_PERIOD_Q1];
}

static guint
first_month (SasPeriod period)
{
  if (period >= SAS_PERIOD_M01)
    return period - SAS_PERIOD_M01 + 1;
  return period == SAS_PERIOD_ANNUAL ? 1 : (period - SAS_PERIOD_Q1) * QUARTER_MONTHS + 1;
}

static guint
last_month (SasPeriod period)
{
  if (period >= SAS_PERIOD_M01)
    return first_month (period);
  return period == SAS_PERIOD_ANNUAL ? MONTHS : first_month (period) + QUARTER_MONTHS - 1;
}

SasDate
sas_period_from (SasPeriod period, int year)
{
  return sas_date_new ((guint) year, first_month (period), 1);
}

SasDate
sas_period_to (SasPeriod period, int year)
{
  guint month = last_month (period);

  return month == MONTHS ? sas_date_new ((guint) year, MONTHS, 31) : sas_date_new ((guint) year, month + 1, 1) - 1;
}

gboolean
sas_period_is_of (SasPeriod period, SasCycle cycle)
{
  return period == SAS_PERIOD_ANNUAL || (period >= SAS_PERIOD_M01) == (cycle == SAS_CYCLE_MONTHLY);
}

SasPeriod
sas_period_at (SasCycle cycle, SasDate day)
{
  guint month = sas_date_month (day);

  return (SasPeriod) (cycle == SAS_CYCLE_MONTHLY ? SAS_PERIOD_M01 + month - 1 : SAS_PERIOD_Q1 + (month - 1) / QUARTER_MONTHS);
}

SasDate
sas_period_window_opens (const SasPeriodWindow *window, SasPeriod period, int year)
{
  return sas_date_new ((guint) year, last_month (period), window->open_day);
}

SasDate
sas_period_window_closes (const SasPeriodWindow *window, SasPeriod period, int year, const SasCalendar *calendar)
{
  if (period != SAS_PERIOD_ANNUAL)
    return sas_calendar_add_days (calendar, sas_period_to (period, year), window->close_days);
  for (guint i = 0; i < SAS_PERIOD_EXTENSIONS && window->extended[i].year != 0; i++)
    if (window->extended[i].year == year)
      return window->extended[i].closes;
  return sas_date_new ((guint) year + 1, 1, 31);
}

SasPeriod
sas_period_evaluated_on (const SasPeriodWindow *window, SasCycle cycle, int year, SasDate today)
{
  SasPeriod first = sas_period_at (cycle, sas_period_from (SAS_PERIOD_ANNUAL, year)), now;

  if (today > sas_period_to (SAS_PERIOD_ANNUAL, year))
    return SAS_PERIOD_ANNUAL;
  if (today < sas_period_from (SAS_PERIOD_ANNUAL, year))
    return first;
  now = sas_period_at (cycle, today);
  return now > first && today < sas_period_window_opens (window, now, year) ? (SasPeriod) (now - 1) : now;
}
