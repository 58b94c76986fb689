/* Calendars and tables of holidays. */
#include <string.h>
#include <glib/gstdio.h>
#include "sas-error.h"
#include "sas-import-holidays.h"

#define CALENDAR(events) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//ID\r\n" events "END:VCALENDAR\r\n"
#define EVENT(lines) "BEGIN:VEVENT\r\nUID:1\r\n" lines "END:VEVENT\r\n"

/* "2026-03-21 national Idulfitri; ...": one holiday a line. */
static char *
dump (const SasHolidayList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->holidays->len; i++)
    {
      const SasHoliday *holiday = g_ptr_array_index (list->holidays, i);
      g_autofree char *date = sas_date_to_iso (holiday->date);

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? "\n" : "", date, sas_holiday_kinds[holiday->kind], holiday->name);
    }
  return g_string_free (text, FALSE);
}

static const struct { const char *name, *ics, *holidays; guint skipped; } cases[] = {
  { "all-day", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20260217\r\nDTEND;VALUE=DATE:20260218\r\nSUMMARY:Tahun Baru Imlek\r\n")),
    "2026-02-17 national Tahun Baru Imlek", 0 },
  { "without-end", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20260217\r\nSUMMARY:Imlek\\, 2577\r\n")), "2026-02-17 national Imlek, 2577", 0 },
  { "folded", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20260319\r\nSUMMARY:Hari Suci Nye\r\n pi\r\n")), "2026-03-19 national Hari Suci Nyepi", 0 },
  { "several-days", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20260320\r\nDTEND;VALUE=DATE:20260323\r\nSUMMARY:Cuti Bersama Idulfitri\r\n")),
    "2026-03-20 joint Cuti Bersama Idulfitri\n2026-03-21 joint Cuti Bersama Idulfitri\n2026-03-22 joint Cuti Bersama Idulfitri", 0 },
  { "duration", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20260320\r\nDURATION:P2D\r\nSUMMARY:Idulfitri\r\n")),
    "2026-03-20 national Idulfitri\n2026-03-21 national Idulfitri", 0 },
  { "yearly", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20100817\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Kemerdekaan\r\n")),
    "2026-08-17 national Kemerdekaan\n2027-08-17 national Kemerdekaan", 0 },
  { "yearly-until", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20100817\r\nRRULE:FREQ=YEARLY;UNTIL=20260817\r\nSUMMARY:Kemerdekaan\r\n")),
    "2026-08-17 national Kemerdekaan", 0 },
  { "yearly-but", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20100817\r\nRRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20260817\r\nSUMMARY:Kemerdekaan\r\n")),
    "2027-08-17 national Kemerdekaan", 0 },
  { "same-day-twice", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20290501\r\nSUMMARY:Buruh\r\n") EVENT ("DTSTART;VALUE=DATE:20290501\r\nSUMMARY:Cuti bersama\r\n")),
    "2029-05-01 national Buruh; Cuti bersama", 0 },
  { "observance", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20261002\r\nSUMMARY:Hari Batik\r\nDESCRIPTION:Observance\\nTo hide observances\r\n")), "", 1 },
  { "ends-before", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20261002\r\nDTEND;VALUE=DATE:20260901\r\nSUMMARY:Salah\r\n")), "", 1 },
  { "a-year-long", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Tahun kerja\r\n")), "", 1 },
  { "no-day", CALENDAR (EVENT ("SUMMARY:Tanpa hari\r\n")), "", 1 },
  { "no-such-day", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20260231\r\nSUMMARY:Tidak ada\r\n")), "", 1 },
  { "lf-only", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260527\nSUMMARY:Iduladha\nEND:VEVENT\nEND:VCALENDAR\n", "2026-05-27 national Iduladha", 0 },
};

static void
test_ics (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasHolidayList) list = sas_import_holidays_ics (cases[i].ics, strlen (cases[i].ics), 2026, 2027, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = dump (list);
  g_assert_cmpstr (text, ==, cases[i].holidays);
  g_assert_cmpuint (list->skipped, ==, cases[i].skipped);
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", "tanggal;nama\n", "\xff\xfe\x00" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sas_import_holidays_ics (texts[i], strlen (texts[i]), 2026, 2027, &error));
      g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
    }
}

/* Cut anywhere, a calendar is read or refused, no more. */
static void
test_broken (void)
{
  const char *whole = cases[5].ics;

  for (gsize length = 0; length < strlen (whole); length++)
    {
      g_autoptr (SasHolidayList) list = sas_import_holidays_ics (whole, length, 2026, 2027, NULL);

      g_assert_true (list == NULL || list->holidays->len <= 2);
    }
}

static void
test_table (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "libur.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasHolidayList) list = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, "TANGGAL;NAMA;JENIS\n17-02-2026;Imlek;\n16-02-2026;Imlek;cuti bersama\n", -1, NULL));
  list = sas_import_holidays_file (path, 2026, 2026, &error);
  g_assert_no_error (error);
  text = dump (list);
  g_assert_cmpstr (text, ==, "2026-02-16 joint Imlek\n2026-02-17 national Imlek");
  g_assert_true (g_file_set_contents (path, "TANGGAL;NAMA\n31-02-2026;Salah\n", -1, NULL));
  g_assert_null (sas_import_holidays_file (path, 2026, 2026, &error));
  g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import-holidays/%s", cases[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_ics);
    }
  g_test_add_func ("/import-holidays/refused", test_refused);
  g_test_add_func ("/import-holidays/broken", test_broken);
  g_test_add_func ("/import-holidays/table", test_table);
  return g_test_run ();
}
