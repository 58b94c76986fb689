/* The office's working days (domain.md 6): the days of its week that are neither national holidays nor joint leave. The fixed
 * holidays of resources/holidays/fixed.ini hold every year; those that move with the moon or a decree are the office's
 * own list. A calendar is filled once and then only read, by any thread. */
#pragma once
#include "sas-record.h"
G_BEGIN_DECLS
typedef enum { SAS_HOLIDAY_NATIONAL, SAS_HOLIDAY_JOINT, SAS_HOLIDAY_KINDS } SasHolidayKind;   /* JOINT: cuti bersama */
extern const char *const sas_holiday_kinds[SAS_HOLIDAY_KINDS];                                /* "national", "joint" */

typedef struct { char *id; SasDate date; char *name; SasHolidayKind kind; } SasHoliday;       /* id: of the store, "" until stored */
extern const SasRecordType sas_holiday_type;

SasHoliday  *sas_holiday_new     (SasDate date, const char *name, SasHolidayKind kind);       /* (transfer full) */
void         sas_holiday_free    (SasHoliday *holiday);
/* The holidays that fall on the same day each year, in @year; empty when @year is none. Of SasHoliday. (transfer full) */
GPtrArray   *sas_holidays_fixed  (int year);

typedef struct _SasCalendar SasCalendar;
/* @week_days: 5 or 6, from Monday on. Without any holiday. (transfer full) */
SasCalendar *sas_calendar_new    (int week_days);
void         sas_calendar_free   (SasCalendar *self);
/* Of SasHoliday; nothing of it is kept. */
void         sas_calendar_add_holidays (SasCalendar *self, GPtrArray *holidays);
/* The fixed holidays of every year. */
void         sas_calendar_add_fixed    (SasCalendar *self);

gboolean     sas_calendar_is_working     (const SasCalendar *self, SasDate date);
/* The @days-th working day after @start, whose own day is not counted; SAS_DATE_NONE without a start, or when more than two years
 * hold no such day. */
SasDate      sas_calendar_add_days       (const SasCalendar *self, SasDate start, guint days);
/* The last working day before @date, whose own day is not counted. */
SasDate      sas_calendar_last_before    (const SasCalendar *self, SasDate date);
/* Working days after @from up to and with @to; negative when @to is earlier. */
int          sas_calendar_days_between   (const SasCalendar *self, SasDate from, SasDate to);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasHoliday, sas_holiday_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasCalendar, sas_calendar_free)
G_END_DECLS
