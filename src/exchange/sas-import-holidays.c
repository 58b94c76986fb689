#include "config.h"
#include <libical/ical.h>
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-import-holidays.h"

enum { MOST_BYTES = 8 * 1024 * 1024, MOST_DAYS = 31, MOST_TURNS = 2000 };  /* of a file, of one event, of one rule */

void
sas_holiday_list_free (SasHolidayList *list)
{
  if (list == NULL)
    return;
  g_ptr_array_unref (list->holidays);
  g_free (list);
}

void
sas_holiday_list_keep_year (SasHolidayList *list, int year)
{
  for (guint i = list->holidays->len; i-- > 0;)
    if ((int) sas_date_year (((const SasHoliday *) g_ptr_array_index (list->holidays, i))->date) != year)
      g_ptr_array_remove_index (list->holidays, i);
}

static SasHolidayList *
list_new (void)
{
  SasHolidayList *list = g_new0 (SasHolidayList, 1);

  list->holidays = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);
  return list;
}

/* "Cuti Bersama Idulfitri": joint leave says so in its name. */
static SasHolidayKind
kind_of (const char *name)
{
  g_autofree char *lower = g_utf8_casefold (name, -1);

  return strstr (lower, "cuti bersama") != NULL || strstr (lower, "joint holiday") != NULL || strstr (lower, "joint leave") != NULL
    ? SAS_HOLIDAY_JOINT : SAS_HOLIDAY_NATIONAL;
}

/* A second name of a day is joined to the first; a day that is a national holiday is one, whatever else it is. */
static void
add_day (SasHolidayList *list, SasDate date, const char *name, SasHolidayKind kind)
{
  for (guint i = 0; i < list->holidays->len; i++)
    {
      SasHoliday *known = g_ptr_array_index (list->holidays, i);
      g_autofree char *both = known->date == date && strstr (known->name, name) == NULL ? g_strdup_printf ("%s; %s", known->name, name) : NULL;

      if (both != NULL)
        sas_record_set_text (&sas_holiday_type, known, "name", both);
      if (known->date == date)
        known->kind = MIN (known->kind, kind);
      if (known->date == date)
        return;
    }
  g_ptr_array_add (list->holidays, sas_holiday_new (date, name, kind));
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const SasHoliday *first = *(const SasHoliday *const *) a, *second = *(const SasHoliday *const *) b;

  return first->date < second->date ? -1 : first->date > second->date;
}

/* --- calendars --- */

static SasDate
day_of (struct icaltimetype time)
{
  if (icaltime_is_null_time (time) || time.year < 1 || time.month < 1 || time.day < 1)
    return SAS_DATE_NONE;
  return sas_date_new ((guint) time.year, (guint) time.month, (guint) time.day);
}

/* How many days the event takes: its end is the first day after it (RFC 5545, 3.6.1). 0: it ends before it begins, or never. */
static guint
days_of (icalcomponent *event, SasDate start)
{
  icalproperty *property = icalcomponent_get_first_property (event, ICAL_DTEND_PROPERTY);
  struct icaltimetype end = icalcomponent_get_dtend (event);
  SasDate last = day_of (end);

  if (property == NULL && icalcomponent_get_first_property (event, ICAL_DURATION_PROPERTY) == NULL)
    return 1;
  if (last == start)
    return 1;
  if (!icaltime_is_date (end) && (end.hour > 0 || end.minute > 0 || end.second > 0))
    last++;
  return last > start && last - start <= MOST_DAYS ? last - start : 0;
}

/* Google's calendar of a country marks days that are kept but not free. */
static gboolean
is_observance (icalcomponent *event)
{
  const char *description = icalcomponent_get_description (event);

  return description != NULL && (g_ascii_strncasecmp (description, "observance", 10) == 0 || g_ascii_strncasecmp (description, "perayaan", 8) == 0);
}

static void
add_days (SasHolidayList *list, SasDate start, guint days, const char *name)
{
  for (guint i = 0; i < days; i++)
    add_day (list, start + i, name, kind_of (name));
}

static gboolean
is_excepted (icalcomponent *event, SasDate date)
{
  for (icalproperty *one = icalcomponent_get_first_property (event, ICAL_EXDATE_PROPERTY); one != NULL;
       one = icalcomponent_get_next_property (event, ICAL_EXDATE_PROPERTY))
    if (day_of (icalproperty_get_exdate (one)) == date)
      return TRUE;
  return FALSE;
}

/* Each turn of the rule in the years asked. */
static void
add_turns (SasHolidayList *list, icalcomponent *event, icalproperty *rule, guint days, const char *name, int from_year, int to_year)
{
  icalrecur_iterator *turns = icalrecur_iterator_new (icalproperty_get_rrule (rule), icalcomponent_get_dtstart (event));

  for (guint i = 0; turns != NULL && i < MOST_TURNS; i++)
    {
      struct icaltimetype turn = icalrecur_iterator_next (turns);
      SasDate date = day_of (turn);

      if (date == SAS_DATE_NONE || turn.year > to_year)
        break;
      if (turn.year >= from_year && !is_excepted (event, date))
        add_days (list, date, days, name);
    }
  if (turns != NULL)
    icalrecur_iterator_free (turns);
}

static void
add_event (SasHolidayList *list, icalcomponent *event, int from_year, int to_year)
{
  icalproperty *rule = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);
  SasDate start = day_of (icalcomponent_get_dtstart (event));
  const char *summary = icalcomponent_get_summary (event);
  g_autofree char *name = summary != NULL ? g_utf8_make_valid (summary, -1) : g_strdup ("");
  guint days = start != SAS_DATE_NONE ? days_of (event, start) : 0;

  if (*g_strstrip (name) == '\0' || days == 0 || is_observance (event))
    list->skipped++;
  else if (rule != NULL)
    add_turns (list, event, rule, days, name, from_year, to_year);
  else
    add_days (list, start, days, name);
}

/* Events of @component and of the calendars in it. */
static void
add_events (SasHolidayList *list, icalcomponent *component, int from_year, int to_year)
{
  for (icalcomponent *one = icalcomponent_get_first_component (component, ICAL_ANY_COMPONENT); one != NULL;
       one = icalcomponent_get_next_component (component, ICAL_ANY_COMPONENT))
    if (icalcomponent_isa (one) == ICAL_VEVENT_COMPONENT)
      add_event (list, one, from_year, to_year);
    else if (icalcomponent_isa (one) == ICAL_VCALENDAR_COMPONENT)
      add_events (list, one, from_year, to_year);
}

SasHolidayList *
sas_import_holidays_ics (const char *text, gsize length, int from_year, int to_year, GError **error)
{
  g_autofree char *copy = g_strndup (length > 0 ? text : "", length);
  icalcomponent *root;
  SasHolidayList *list;

  icalerror_set_errors_are_fatal (0);
  root = length <= MOST_BYTES && strstr (copy, "BEGIN:VCALENDAR") != NULL ? icalparser_parse_string (copy) : NULL;
  if (root == NULL)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("This is no calendar file (.ics). Nothing was changed."));
      return NULL;
    }
  list = list_new ();
  if (icalcomponent_isa (root) == ICAL_VEVENT_COMPONENT)
    add_event (list, root, from_year, to_year);
  else
    add_events (list, root, from_year, to_year);
  icalcomponent_free (root);
  g_ptr_array_sort (list->holidays, compare_dates);
  return list;
}

/* --- tables --- */

/* The column whose heading is one of @names, -1 without. */
static int
find_column (const SasSheet *sheet, const char *const *names)
{
  const SasSheetRow *heading = sas_sheet_row (sheet, 0);

  for (guint i = 0; i < heading->used; i++)
    {
      g_autofree char *word = g_strstrip (g_utf8_strdown (sas_sheet_cell (sheet, 0, i)->text, -1));

      if (g_strv_contains (names, word))
        return (int) i;
    }
  return -1;
}

static gboolean
add_row (SasHolidayList *list, const SasSheet *sheet, guint row, const int *columns, GError **error)
{
  const char *day = sas_sheet_cell (sheet, row, (guint) columns[0])->text, *name = sas_sheet_cell (sheet, row, (guint) columns[1])->text;
  g_autofree char *kind = columns[2] >= 0 ? g_strstrip (g_utf8_strdown (sas_sheet_cell (sheet, row, (guint) columns[2])->text, -1)) : g_strdup ("");
  SasDate date = sas_date_parse (day);

  if (date == SAS_DATE_NONE || *name == '\0')
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("Row %u needs a date like 31-01-2026 and a name. Nothing was changed."),
                   sas_sheet_row (sheet, row)->number);
      return FALSE;
    }
  add_day (list, date, name, g_str_equal (kind, "joint") || strstr (kind, "bersama") != NULL ? SAS_HOLIDAY_JOINT : kind_of (name));
  return TRUE;
}

static SasHolidayList *
read_table (const SasSheet *sheet, GError **error)
{
  static const char *const dates[] = { "tanggal", "date", "tgl", NULL }, *const names[] = { "nama", "name", "hari libur", "keterangan", NULL },
                    *const kinds[] = { "jenis", "kind", NULL };
  g_autoptr (SasHolidayList) list = list_new ();
  int columns[3] = { -1, -1, -1 };

  if (sheet->fault == NULL && sas_sheet_n_rows (sheet) > 0)
    {
      columns[0] = find_column (sheet, dates);
      columns[1] = find_column (sheet, names);
      columns[2] = find_column (sheet, kinds);
    }
  if (columns[0] < 0 || columns[1] < 0)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, "%s", sheet->message != NULL ? sheet->message :
                   _("A table of holidays has the columns TANGGAL and NAMA, and JENIS if you like. Nothing was changed."));
      return NULL;
    }
  for (guint i = 1; i < sas_sheet_n_rows (sheet); i++)
    if (!add_row (list, sheet, i, columns, error))
      return NULL;
  g_ptr_array_sort (list->holidays, compare_dates);
  return g_steal_pointer (&list);
}

SasHolidayList *
sas_import_holidays_file (const char *path, int from_year, int to_year, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *text = NULL;
  g_autoptr (SasSheet) sheet = NULL;
  g_autoptr (GError) fault = NULL;
  gsize length = 0;

  if (!g_str_has_suffix (lower, ".ics"))
    {
      sheet = sas_sheet_read_file (path, error);
      return sheet != NULL ? read_table (sheet, error) : NULL;
    }
  if (g_file_get_contents (path, &text, &length, &fault))
    return sas_import_holidays_ics (text, length, from_year, to_year, error);
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("%s cannot be read: %s. Nothing was changed."), path, fault->message);
  return NULL;
}
