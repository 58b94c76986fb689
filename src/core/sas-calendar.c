#include <gio/gio.h>
#include "sas-calendar.h"
#include "sas-core-resources.h"

#define FIXED "/id/sasaran/holidays/fixed.ini"
#define HORIZON 800  /* days: no office is closed for two years */

const char *const sas_holiday_kinds[SAS_HOLIDAY_KINDS] = { "national", "joint" };

static const SasField holiday_fields[] = {
  SAS_FIELD (SasHoliday, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasHoliday, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasHoliday, name, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasHoliday, kind, sas_holiday_kinds, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_holiday_type = { "holiday", sizeof (SasHoliday), holiday_fields, NULL };

struct _SasCalendar
{
  guint       week_days;
  GHashTable *holidays;  /* of SasDate */
  GHashTable *fixed;     /* of month * 100 + day */
};

SasHoliday *
sas_holiday_new (SasDate date, const char *name, SasHolidayKind kind)
{
  SasHoliday *self = sas_record_new (&sas_holiday_type);

  self->date = date;
  self->kind = kind;
  sas_record_set_text (&sas_holiday_type, self, "name", name);
  return self;
}

void
sas_holiday_free (SasHoliday *holiday)
{
  sas_record_free (&sas_holiday_type, holiday);
}

GPtrArray *
sas_holidays_fixed (int year)
{
  GPtrArray *fixed = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sas_core_get_resource (), FIXED, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) days = NULL;

  g_assert (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
  days = g_key_file_get_keys (file, "fixed", NULL, NULL);
  for (guint i = 0; days[i] != NULL && year > 0 && year <= 9999; i++)
    {
      g_autofree char *name = g_key_file_get_string (file, "fixed", days[i], NULL);
      g_autofree char *iso = g_strdup_printf ("%04d-%s", year, days[i]);

      g_ptr_array_add (fixed, sas_holiday_new (sas_date_from_iso (iso), name, SAS_HOLIDAY_NATIONAL));
    }
  return fixed;
}

SasCalendar *
sas_calendar_new (int week_days)
{
  SasCalendar *self = g_new0 (SasCalendar, 1);

  self->week_days = week_days == 6 ? 6 : 5;
  self->holidays = g_hash_table_new (NULL, NULL);
  self->fixed = g_hash_table_new (NULL, NULL);
  return self;
}

void
sas_calendar_free (SasCalendar *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->holidays);
  g_hash_table_unref (self->fixed);
  g_free (self);
}

void
sas_calendar_add_holidays (SasCalendar *self, GPtrArray *holidays)
{
  for (guint i = 0; i < holidays->len; i++)
    g_hash_table_add (self->holidays, GUINT_TO_POINTER (((const SasHoliday *) g_ptr_array_index (holidays, i))->date));
}

static gpointer
day_of_year (SasDate date)
{
  return GUINT_TO_POINTER (sas_date_month (date) * 100 + sas_date_day (date));
}

void
sas_calendar_add_fixed (SasCalendar *self)
{
  g_autoptr (GPtrArray) fixed = sas_holidays_fixed (2000);

  for (guint i = 0; i < fixed->len; i++)
    g_hash_table_add (self->fixed, day_of_year (((const SasHoliday *) g_ptr_array_index (fixed, i))->date));
}

gboolean
sas_calendar_is_working (const SasCalendar *self, SasDate date)
{
  return date != SAS_DATE_NONE && sas_date_weekday (date) <= self->week_days &&
         !g_hash_table_contains (self->holidays, GUINT_TO_POINTER (date)) &&
         !g_hash_table_contains (self->fixed, day_of_year (date));
}

SasDate
sas_calendar_add_days (const SasCalendar *self, SasDate start, guint days)
{
  SasDate date = start;
  guint idle = 0;

  if (start == SAS_DATE_NONE)
    return SAS_DATE_NONE;
  while (days > 0 && idle < HORIZON)
    {
      gboolean working = sas_calendar_is_working (self, ++date);

      days -= working ? 1 : 0;
      idle = working ? 0 : idle + 1;
    }
  return days == 0 ? date : SAS_DATE_NONE;
}

SasDate
sas_calendar_last_before (const SasCalendar *self, SasDate date)
{
  for (SasDate before = date; before > 1 && date - before < HORIZON;)
    if (sas_calendar_is_working (self, --before))
      return before;
  return SAS_DATE_NONE;
}

int
sas_calendar_days_between (const SasCalendar *self, SasDate from, SasDate to)
{
  int days = 0;

  if (from == SAS_DATE_NONE || to == SAS_DATE_NONE)
    return 0;
  if (to < from)
    return -sas_calendar_days_between (self, to, from);
  for (SasDate date = from + 1; date <= to; date++)
    days += sas_calendar_is_working (self, date);
  return days;
}
