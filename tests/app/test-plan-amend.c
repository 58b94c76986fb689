/* A plan that was set and changes: the new version with its reason and its day, the old one as paper; the end of a post; and the plan
 * that was looked at last. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-plan-page-private.h"
#include "sas-plan-store.h"
#include "ui-office.h"

#define YEAR 2026

typedef struct { UiOffice office; GtkWidget *window; SasPlanPage *page; SasSession *session; char *nip; } Desk;

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gpointer *) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* Whose plan is set. */
static gpointer
find_set (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter filter = { .year = YEAR, .by_state = TRUE, .state = SAS_PLAN_APPROVED };
  g_autoptr (GPtrArray) rows = sas_plan_store_list (db, &filter, error);

  return g_strdup (((const SasPlanRow *) g_ptr_array_index (rows, rows->len - 1))->nip);
}

static void
open_page (Desk *desk)
{
  sas_window_go_to (desk->office.window, "plan", NULL);
  ui_settle (desk->window);
  desk->page = SAS_PLAN_PAGE (ui_find_type (desk->window, SAS_TYPE_PLAN_PAGE));
  ui_wait_until (desk->page->desk != NULL);
}

static const SasPlan *
plan_of (Desk *desk)
{
  return sas_plan_desk_get_plan (desk->page->desk);
}

/* @own: as the one whose plan it is, else as the operator. */
static void
set_up (Desk *desk, gboolean own)
{
  gpointer nip = NULL;

  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->session = sas_window_get_session (desk->office.window);
  sas_session_run_async (desk->session, SAS_CHANGED_NOTHING, find_set, NULL, NULL, g_free, NULL, on_run, &nip);
  ui_wait_until (nip != NULL);
  desk->nip = nip;
  sas_session_set_actor (desk->session, own ? desk->nip : NULL);
  open_page (desk);
  sas_plan_page_open (desk->page, desk->nip, YEAR);
  ui_wait_until (g_strcmp0 (plan_of (desk)->nip, desk->nip) == 0);
  ui_settle (desk->window);
}

static void
tear_down (Desk *desk)
{
  g_free (desk->nip);
  ui_office_tear_down (&desk->office);
}

static GtkWidget *
asked (Desk *desk, const char *action)
{
  GtkWindow *dialog;

  sas_plan_page_act (desk->page, action);
  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

/* The day first, then Tab, then why. */
static void
fill_in (GtkWidget *dialog, const char *date, const char *note)
{
  ui_key (dialog, "<Control>a");
  ui_type (dialog, date);
  ui_key (dialog, "Tab");
  ui_type (dialog, note);
  ui_key (dialog, "<Control>Return");
}

static void
test_revise (void)
{
  Desk desk;
  GtkWidget *dialog;
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&desk, TRUE);
  dialog = asked (&desk, "revise");
  g_assert_nonnull (ui_find_text (dialog, "Berlaku sejak"));
  fill_in (dialog, "1-6-2026", "Penugasan baru");
  ui_wait_until (desk.page->desk != NULL && plan_of (&desk)->version == 2);
  g_assert_cmpint (plan_of (&desk)->state, ==, SAS_PLAN_DRAFT);
  g_assert_cmpstr (plan_of (&desk)->amendment->reason, ==, "Penugasan baru");
  g_assert_cmpuint (plan_of (&desk)->amendment->effective, ==, sas_date_new (YEAR, 6, 1));

  path = g_build_filename (desk.office.folder, "versi-1.pdf", NULL);
  file = g_file_new_for_path (path);
  sas_plan_page_save_version (desk.page, 1, file);
  ui_wait_until (ui_find_text (desk.window, "Tersimpan sebagai versi-1.pdf") != NULL);
  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_remove (path);
  tear_down (&desk);
}

/* A day outside the year of the plan: nothing is opened, and a sentence says why. */
static void
test_outside (void)
{
  Desk desk;
  GtkWidget *dialog;

  set_up (&desk, TRUE);
  dialog = asked (&desk, "revise");
  fill_in (dialog, "1-6-2027", "Penugasan baru");
  ui_wait_until (ui_dialog_of (desk.window) != NULL && GTK_WIDGET (ui_dialog_of (desk.window)) != dialog);
  g_assert_cmpint (plan_of (&desk)->version, ==, 1);
  g_assert_cmpint (plan_of (&desk)->state, ==, SAS_PLAN_APPROVED);
  tear_down (&desk);
}

/* The plan ends with the last day in the post. */
static void
test_supersede (void)
{
  Desk desk;
  GtkWidget *dialog;

  set_up (&desk, FALSE);
  dialog = asked (&desk, "supersede");
  g_assert_nonnull (ui_find_text (dialog, "Hari terakhir dalam jabatan"));
  fill_in (dialog, "30-6-2026", "Pindah tugas");
  ui_wait_until (plan_of (&desk)->state == SAS_PLAN_SUPERSEDED);
  g_assert_cmpuint (plan_of (&desk)->to, ==, sas_date_new (YEAR, 6, 30));
  tear_down (&desk);
}

/* The next start shows the plan that was in front. */
static void
test_remembered (void)
{
  Desk desk;
  g_autofree char *path = NULL;

  set_up (&desk, FALSE);
  path = g_strdup (sas_session_get_path (desk.session));
  gtk_window_destroy (GTK_WINDOW (desk.window));
  desk.office.window = sas_window_new (GTK_APPLICATION (desk.office.application), desk.office.config);
  desk.window = GTK_WIDGET (desk.office.window);
  sas_window_open_file (desk.office.window, path);
  gtk_window_present (GTK_WINDOW (desk.window));
  ui_wait_until (sas_window_get_session (desk.office.window) != NULL);
  ui_settle (desk.window);
  open_page (&desk);
  g_assert_cmpstr (plan_of (&desk)->nip, ==, desk.nip);
  tear_down (&desk);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/plan-amend/revise", test_revise);
  g_test_add_func ("/plan-amend/outside", test_outside);
  g_test_add_func ("/plan-amend/supersede", test_supersede);
  g_test_add_func ("/plan-amend/remembered", test_remembered);
  return g_test_run ();
}
