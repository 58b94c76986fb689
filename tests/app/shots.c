/* shots FOLDER: pictures of every page of the sample office, at 1366x768 and 1024x700, light and dark; of the start page too. */
#include "config.h"
#include "sas-application.h"
#include "sas-app-page.h"
#include "sas-sample.h"
#include "sas-session-plans.h"
#include "sas-window.h"
#include "ui.h"

static const struct { const char *name; int width, height; } sizes[] = { { "1366", 1366, 768 }, { "1024", 1024, 700 } };
static const char *const themes[] = { "light", "dark" };

typedef struct
{
  SasApplication *application;
  SasConfig      *config;
  SasSession     *session;
  const char     *folder;
} Shots;

static void
take (Shots *shots, SasWindow *window, const char *page, const char *size, const char *theme)
{
  g_autofree char *path = g_strdup_printf ("%s/%s-%s-%s.png", shots->folder, page, size, theme);

  ui_settle (GTK_WIDGET (window));
  ui_spin (400);  /* previews are laid out in a thread */
  ui_save_picture (GTK_WIDGET (window), path);
  g_print ("%s\n", path);
}

static SasWindow *
open_window (Shots *shots, int width, int height)
{
  SasWindow *window = sas_window_new (GTK_APPLICATION (shots->application), shots->config);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (GTK_WIDGET (window));
  return window;
}

static void
take_all (Shots *shots, guint size, const char *theme)
{
  SasWindow *window = open_window (shots, sizes[size].width, sizes[size].height);
  g_autoptr (SasSession) session = NULL;

  take (shots, window, "mulai", sizes[size].name, theme);
  sas_window_set_session (window, shots->session);
  for (guint i = 0; i < sas_n_page_specs; i++)
    {
      sas_window_go_to (window, sas_page_specs[i].id, NULL);
      take (shots, window, sas_page_specs[i].id, sizes[size].name, theme);
    }
  session = sas_window_steal_session (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_spin (50);
}

/* The windows over the window. */
static void
take_dialogs (Shots *shots, const char *theme)
{
  static const struct { const char *name, *action; } dialogs[] = {
    { "preferensi", "win.preferences" }, { "kantor-baru", "win.new-office" }, { "pulihkan", "win.restore" }, { "pintasan", "win.shortcuts" },
    { "bantuan", "win.help" },
  };
  SasWindow *window = open_window (shots, sizes[0].width, sizes[0].height);
  g_autoptr (SasSession) session = NULL;

  sas_window_set_session (window, shots->session);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", shots->folder, dialogs[i].name, theme);
      GtkWindow *dialog;

      gtk_widget_activate_action (GTK_WIDGET (window), dialogs[i].action, NULL);
      ui_wait_until ((dialog = ui_dialog_of (GTK_WIDGET (window))) != NULL);
      ui_settle (GTK_WIDGET (dialog));
      ui_save_picture (GTK_WIDGET (dialog), path);
      g_print ("%s\n", path);
      gtk_window_destroy (dialog);
      ui_wait_until (ui_dialog_of (GTK_WIDGET (window)) == NULL);
    }
  session = sas_window_steal_session (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_spin (50);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(SasSession **) user_data = sas_session_open_finish (result, &error);
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  if (error != NULL)
    g_error ("%s", error->message);
}

static gpointer
list_drafts (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter filter = { .year = 2026, .by_state = TRUE, .state = SAS_PLAN_DRAFT };

  return sas_plan_store_list (db, &filter, error);
}

/* Somebody who has much to do: the pictures show the plan of whoever works, and a draft says most about the page. */
static void
work_as_drafter (SasSession *session)
{
  g_autoptr (GPtrArray) rows = NULL;
  const SasPlanRow *best = NULL;

  sas_session_run_async (session, SAS_CHANGED_NOTHING, list_drafts, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                         on_listed, &rows);
  ui_wait_until (rows != NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (rows, i);

      if (best == NULL || row->filled > best->filled)
        best = row;
    }
  sas_session_set_actor (session, best != NULL ? best->nip : NULL);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-shots-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "contoh.sasaran", NULL);
  g_autofree char *settings = g_build_filename (folder, "sasaran.ini", NULL);
  g_autoptr (GError) error = NULL;
  Shots shots = { .folder = argc > 1 ? argv[1] : "." };

  ui_init (&argc, &argv);
  shots.config = sas_config_new (settings);
  shots.application = sas_application_new (shots.config, G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (shots.application), NULL, &error) || !sas_sample_create (office, &error))
    g_error ("%s", error->message);
  sas_session_open_async (office, FALSE, NULL, on_opened, &shots.session);
  ui_wait_until (shots.session != NULL);
  work_as_drafter (shots.session);
  sas_config_set_place (shots.config, office, "actor", sas_session_get_actor (shots.session)->nip);
  for (guint theme = 0; theme < G_N_ELEMENTS (themes); theme++)
    {
      sas_config_set_string (shots.config, "theme", themes[theme]);
      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        take_all (&shots, size, themes[theme]);
      take_dialogs (&shots, themes[theme]);
    }
  sas_session_close (shots.session);
  g_object_unref (shots.session);
  g_object_unref (shots.application);
  g_object_unref (shots.config);
  return 0;
}
