#include "ui-office.h"
#include <glib/gstdio.h>
#include "sas-account-button.h"
#include "sas-app-page.h"
#include "sas-sample.h"

/* GtkApplication, style and default application are one a process. */
static SasApplication *
the_application (SasConfig *config)
{
  static SasApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = sas_application_new (config, G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }
  return application;
}

static SasConfig *
the_config (void)
{
  static SasConfig *config = NULL;

  if (config == NULL)
    {
      g_autofree char *folder = g_dir_make_tmp ("sasaran-config-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "sasaran.ini", NULL);

      config = sas_config_new (path);
    }
  return config;
}

/* Made once, then copied: filling it takes a good part of a second under the sanitizers. */
static void
copy_sample (const char *path)
{
  static char *made = NULL;
  g_autoptr (GFile) from = NULL, to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (made == NULL)
    {
      g_autofree char *folder = g_dir_make_tmp ("sasaran-sample-XXXXXX", NULL);

      made = g_build_filename (folder, "contoh.sasaran", NULL);
      sas_sample_create (made, &error);
      g_assert_no_error (error);
    }
  from = g_file_new_for_path (made);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
ui_office_open (UiOffice *office, const char *path)
{
  SasSession *before = sas_window_get_session (office->window);

  sas_window_open_file (office->window, path);
  ui_wait_until (sas_window_get_session (office->window) != before);
  ui_settle (GTK_WIDGET (office->window));
}

void
ui_office_set_up (UiOffice *office, gboolean sample)
{
  office->folder = g_dir_make_tmp ("sasaran-ui-XXXXXX", NULL);
  office->config = the_config ();
  g_object_set (office->config, "theme", "light", "width", 1366, "height", 768, "office", "", "page", "", "sidebar", TRUE, NULL);
  office->application = the_application (office->config);
  office->window = sas_window_new (GTK_APPLICATION (office->application), office->config);
  gtk_window_present (GTK_WINDOW (office->window));
  ui_settle (GTK_WIDGET (office->window));
  if (sample)
    {
      g_autofree char *path = g_build_filename (office->folder, "contoh.sasaran", NULL);

      copy_sample (path);
      ui_office_open (office, path);
    }
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
ui_office_forget (UiOffice *office)
{
  remove_tree (office->folder);
  g_clear_pointer (&office->folder, g_free);
}

void
ui_office_tear_down (UiOffice *office)
{
  gpointer left = office->window;

  g_object_add_weak_pointer (G_OBJECT (left), &left);
  gtk_window_destroy (GTK_WINDOW (office->window));
  ui_wait_until (left == NULL);
  ui_office_forget (office);
}

/* --- as somebody without a mouse --- */

#define TABS_MOST 160

static gboolean
is_focus_in (GtkWidget *window, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

void
ui_tab_into (GtkWidget *window, GtkWidget *widget)
{
  guint tabs = 0;

  while (!is_focus_in (window, widget))
    {
      g_assert_cmpuint (++tabs, <, TABS_MOST);
      ui_key (window, "Tab");
    }
}

void
ui_work_as (UiOffice *office, const char *nip)
{
  GtkWidget *window = GTK_WIDGET (office->window);
  SasSession *session = sas_window_get_session (office->window);

  ui_tab_into (window, ui_find_type (window, SAS_TYPE_ACCOUNT_BUTTON));
  ui_key (window, "space");
  ui_wait_until (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
  if (nip != NULL)
    ui_type (window, nip);
  ui_key (window, "Return");   /* the operator stands first */
  ui_wait_until (g_strcmp0 (sas_session_get_actor (session)->nip, nip != NULL ? nip : "") == 0);
  ui_settle (window);
}

GtkWidget *
ui_page_by (UiOffice *office, const char *id, GType type)
{
  GtkWidget *window = GTK_WIDGET (office->window), *page = NULL;
  SasSession *session = sas_window_get_session (office->window);
  g_autofree char *key = NULL;
  guint number = 1;

  while (!g_str_equal (sas_page_spec_nth (session, number)->id, id))
    number++;
  key = g_strdup_printf ("<Alt>%u", number % 10);
  if (number <= 10)
    ui_key (window, key);
  else
    sas_window_go_to (office->window, id, NULL);   /* as from the sidebar: ten pages have a key */
  ui_wait_until ((page = ui_find_type (window, type)) != NULL);
  ui_settle (window);
  return page;
}
