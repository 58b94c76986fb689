/* Holidays in the preferences, by keyboard: added, changed, removed and brought back, taken in from a calendar. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-holiday-group.h"
#include "sas-holiday-run.h"
#include "ui-office.h"

#define YEAR 2026

typedef struct { UiOffice office; GtkWidget *window, *preferences, *group; SasSession *session; } Desk;

static void
set_up (Desk *desk)
{
  GtkWindow *dialog;

  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->session = sas_window_get_session (desk->office.window);
  ui_key (desk->window, "<Control>comma");
  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL);
  desk->preferences = GTK_WIDGET (dialog);
  ui_settle (desk->preferences);
  ui_wait_until ((desk->group = ui_find_type (desk->preferences, SAS_TYPE_HOLIDAY_GROUP)) != NULL);
  ui_wait_until (ui_find_text (desk->group, "17 Agustus 2026") != NULL);
}

static void
on_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data = sas_holidays_load_finish (SAS_SESSION (session), result, &error);
  g_assert_no_error (error);
}

/* The name of the day in the file; NULL: it is none. (transfer full) */
static char *
stored (Desk *desk, SasDate date)
{
  g_autoptr (GPtrArray) holidays = NULL;

  sas_holidays_load_async (desk->session, YEAR, NULL, on_loaded, &holidays);
  ui_wait_until (holidays != NULL);
  for (guint i = 0; i < holidays->len; i++)
    {
      const SasHoliday *holiday = g_ptr_array_index (holidays, i);

      if (holiday->date == date)
        return g_strdup (holiday->name);
    }
  return NULL;
}

static GtkWidget *
asked (Desk *desk)
{
  GtkWindow *dialog;

  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL && GTK_WIDGET (dialog) != desk->preferences);
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

/* The dialog is gone: the keys go to the preferences again. */
static void
come_back (Desk *desk)
{
  ui_wait_until (ui_dialog_of (desk->window) == GTK_WINDOW (desk->preferences));
  gtk_window_present (GTK_WINDOW (desk->preferences));
  ui_settle (desk->preferences);
}

/* What the field with the focus holds is replaced. */
static void
fill_in (GtkWidget *dialog, const char *text)
{
  ui_key (dialog, "<Control>a");
  ui_type (dialog, text);
}

static void
add_day (Desk *desk, const char *date, const char *name)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (desk->group, "holiday.add", NULL);
  dialog = asked (desk);
  fill_in (dialog, date);
  ui_key (dialog, "Tab");
  fill_in (dialog, name);
  ui_key (dialog, "<Control>Return");
  come_back (desk);
  ui_wait_until (ui_find_text (desk->group, name) != NULL);
}

static void
test_day (void)
{
  Desk desk;
  SasDate nyepi = sas_date_new (YEAR, 3, 19), moved = sas_date_new (YEAR, 3, 20);
  GtkWidget *dialog;
  g_autofree char *added = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *there = NULL;
  g_autofree char *removed = NULL;
  g_autofree char *back = NULL;

  set_up (&desk);
  add_day (&desk, "19-03-2026", "Hari Nyepi");
  added = stored (&desk, nyepi);
  g_assert_cmpstr (added, ==, "Hari Nyepi");

  gtk_widget_activate_action (desk.group, "holiday.edit", "u", nyepi);
  dialog = asked (&desk);
  fill_in (dialog, "20-03-2026");
  ui_key (dialog, "<Control>Return");
  come_back (&desk);
  ui_wait_until (ui_find_text (desk.group, "20 Maret 2026") != NULL);
  gone = stored (&desk, nyepi);
  there = stored (&desk, moved);
  g_assert_null (gone);
  g_assert_cmpstr (there, ==, "Hari Nyepi");

  gtk_widget_activate_action (desk.group, "holiday.remove", "u", moved);
  ui_wait_until (ui_find_text (desk.group, "20 Maret 2026") == NULL);
  removed = stored (&desk, moved);
  g_assert_null (removed);
  gtk_widget_grab_focus (ui_find_named (desk.group, "Urungkan"));
  ui_key (desk.preferences, "Return");
  ui_wait_until (ui_find_text (desk.group, "20 Maret 2026") != NULL);
  back = stored (&desk, moved);
  g_assert_cmpstr (back, ==, "Hari Nyepi");
  ui_office_tear_down (&desk.office);
}

/* A day of another year shows that year. */
static void
test_other_year (void)
{
  Desk desk;

  set_up (&desk);
  add_day (&desk, "09-03-2027", "Hari Nyepi 2027");
  g_assert_nonnull (ui_find_text (desk.group, "9 Maret 2027"));
  g_assert_null (ui_find_text (desk.group, "17 Agustus 2026"));
  ui_office_tear_down (&desk.office);
}

static void
test_calendar (void)
{
  static const char text[] =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Uji//ID\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260319\r\n"
    "SUMMARY:Hari Suci Nyepi\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260318\r\nSUMMARY:Cuti Bersama Nyepi\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n";
  Desk desk;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  set_up (&desk);
  path = g_build_filename (desk.office.folder, "libur.ics", NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  sas_holiday_group_take (SAS_HOLIDAY_GROUP (desk.group), path);
  ui_wait_until (ui_find_text (desk.group, "Ditambahkan: 2 hari, diganti: 0, sudah ada: 0.") != NULL);
  ui_wait_until (ui_find_text (desk.group, "Hari Suci Nyepi") != NULL);
  name = stored (&desk, sas_date_new (YEAR, 3, 18));
  g_assert_cmpstr (name, ==, "Cuti Bersama Nyepi");
  g_remove (path);
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/holidays/day", test_day);
  g_test_add_func ("/holidays/other-year", test_other_year);
  g_test_add_func ("/holidays/calendar", test_calendar);
  return g_test_run ();
}
