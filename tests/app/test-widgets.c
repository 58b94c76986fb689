/* What pages are built from: toasts, alerts, jobs, preferences in their file, the paper on the screen. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-alert.h"
#include "sas-error.h"
#include "sas-form.h"
#include "sas-layout.h"
#include "sas-paper-view.h"
#include "sas-toast-overlay.h"
#include "ui-office.h"

static void
test_alert_text (void)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x");
  g_autoptr (GError) full = g_error_new_literal (SAS_ERROR, SAS_ERROR_STORAGE, "Diska penuh.");
  g_autofree char *text = sas_alert_dup_body (full);

  g_assert_null (sas_alert_dup_body (NULL));
  g_assert_null (sas_alert_dup_body (cancelled));
  g_assert_cmpstr (text, ==, "Diska penuh.");
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(int *) user_data = sas_alert_ask_finish (result);
}

/* Answered once, however it is closed. */
static void
test_alert_answers (void)
{
  static const char *const answers[] = { "_Biarkan", "_Lanjutkan", NULL };
  UiOffice office;
  int answer = -1;
  GtkWindow *alert;

  ui_office_set_up (&office, FALSE);
  sas_alert_ask_async (GTK_WIDGET (office.window), "Judul", "Isi", answers, FALSE, on_answer, &answer);
  ui_wait_until ((alert = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (alert), "alert.choose", "i", 1);
  ui_wait_until (answer == 1);
  ui_wait_until (ui_dialog_of (GTK_WIDGET (office.window)) == NULL);
  sas_alert_ask_async (GTK_WIDGET (office.window), "Judul", "Isi", answers, TRUE, on_answer, &answer);
  ui_wait_until ((alert = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  ui_key (GTK_WIDGET (alert), "Escape");
  ui_wait_until (answer == 0);
  ui_office_tear_down (&office);
}

static void
test_toast (void)
{
  UiOffice office;
  GtkWidget *undo;

  ui_office_set_up (&office, TRUE);
  sas_toast_show_undo (ui_child (GTK_WIDGET (office.window), SAS_TYPE_WINDOW, "pages"), "Dihapus", "win.close-office", NULL);
  ui_wait_until (ui_find_text (GTK_WIDGET (office.window), "Dihapus") != NULL);
  ui_settle (GTK_WIDGET (office.window));
  undo = ui_find_named (GTK_WIDGET (office.window), "Urungkan");
  g_assert_nonnull (undo);
  ui_click (undo);
  ui_wait_until (sas_window_get_session (office.window) == NULL);
  ui_office_tear_down (&office);
}

static gpointer
wait_for_cancel (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  sas_job_report (job, 0.5);
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_usleep (1000);
  return NULL;
}

static void
on_job_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  sas_job_run_finish (SAS_JOB (source), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

/* A running job shows in the bar, with its share, and goes when it is cancelled there. */
static void
test_jobs (void)
{
  UiOffice office;
  SasJobs *jobs;
  g_autoptr (SasJob) job = sas_job_new ("Membuat PDF", wait_for_cancel, NULL, NULL);
  gboolean done = FALSE;

  ui_office_set_up (&office, TRUE);
  jobs = sas_session_get_jobs (sas_window_get_session (office.window));
  ui_wait_until (g_list_model_get_n_items (G_LIST_MODEL (jobs)) == 0);  /* the daily backup is over */
  sas_jobs_run (jobs, job, NULL, on_job_done, &done);
  ui_wait_until (sas_jobs_get_progress (jobs) == 0.5);
  ui_settle (GTK_WIDGET (office.window));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (office.window), "Membuat PDF"));
  ui_click (ui_find_named (GTK_WIDGET (office.window), "Batalkan: Membuat PDF"));
  ui_wait_until (done);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (jobs)), ==, 0);
  ui_office_tear_down (&office);
}

static void
test_config (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-config-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sasaran.ini", NULL);
  g_autofree char *place = NULL;
  g_auto (GStrv) recent = NULL;

  {
    g_autoptr (SasConfig) config = sas_config_new (path);

    g_assert_cmpint (sas_config_get_int (config, "text-scale"), ==, 100);
    g_object_set (config, "text-scale", 150, "theme", "dark", NULL);
    for (guint i = 0; i < 12; i++)
      {
        g_autofree char *file = g_strdup_printf ("/kantor/%u.sasaran", i);

        sas_config_add_recent (config, file);
      }
    sas_config_add_recent (config, "/kantor/5.sasaran");
    sas_config_set_place (config, "/kantor/5.sasaran", "actor", "198504122010011007");
  }
  {
    g_autoptr (SasConfig) config = sas_config_new (path);

    g_assert_cmpint (sas_config_get_int (config, "text-scale"), ==, 150);
    g_assert_cmpstr (sas_config_get_string (config, "theme"), ==, "dark");
    recent = sas_config_dup_recent (config);
    g_assert_cmpuint (g_strv_length (recent), ==, SAS_CONFIG_RECENT_MOST);
    g_assert_cmpstr (recent[0], ==, "/kantor/5.sasaran");
    place = sas_config_dup_place (config, "/kantor/5.sasaran", "actor");
    g_assert_cmpstr (place, ==, "198504122010011007");
  }
  g_remove (path);
  g_remove (folder);
}

static SasPages *
sample_pages (void)
{
  g_autoptr (SasPlan) plan = sas_plan_new ("198504122010011007", 2026);
  g_autoptr (GError) error = NULL;
  SasFontBook *book = sas_font_book_get_default (&error);
  const SasPaper paper = { 0 };
  const SasSubject subject = { .plan = plan, .agency = "Pemerintah Kabupaten Tirtasari" };
  g_autoptr (SasDoc) doc = NULL;

  g_assert_no_error (error);
  doc = sas_form_build (sas_form_of_plan (plan), &subject, &paper);
  return sas_layout (doc, &paper, book);
}

static void
test_paper_view (void)
{
  GtkWidget *window = gtk_window_new (), *view = sas_paper_view_new ();
  g_autoptr (SasPages) pages = sample_pages ();
  double fit;

  gtk_window_set_default_size (GTK_WINDOW (window), 500, 600);
  gtk_window_set_child (GTK_WINDOW (window), view);
  sas_paper_view_set_pages (SAS_PAPER_VIEW (view), pages);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  fit = sas_paper_view_get_scale (SAS_PAPER_VIEW (view));
  g_assert_cmpfloat (fit, <, 1);
  g_assert_cmpuint (sas_paper_view_get_page (SAS_PAPER_VIEW (view)), ==, 0);
  sas_paper_view_zoom_step (SAS_PAPER_VIEW (view), 1);
  ui_settle (window);
  g_assert_cmpfloat (sas_paper_view_get_scale (SAS_PAPER_VIEW (view)), >, fit);
  sas_paper_view_set_zoom (SAS_PAPER_VIEW (view), SAS_PAPER_VIEW_FIT);
  ui_settle (window);
  g_assert_cmpfloat_with_epsilon (sas_paper_view_get_scale (SAS_PAPER_VIEW (view)), fit, 0.05);
  sas_paper_view_set_pages (SAS_PAPER_VIEW (view), NULL);
  ui_settle (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_spin (20);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/widgets/alert-text", test_alert_text);
  g_test_add_func ("/widgets/alert-answers", test_alert_answers);
  g_test_add_func ("/widgets/toast", test_toast);
  g_test_add_func ("/widgets/jobs", test_jobs);
  g_test_add_func ("/widgets/config", test_config);
  g_test_add_func ("/widgets/paper-view", test_paper_view);
  return g_test_run ();
}
