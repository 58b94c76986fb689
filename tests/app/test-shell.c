/* The window as a person meets it: start page, sample office, keys, language, colours. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-app-page.h"
#include "sas-i18n.h"
#include "sas-print-page.h"
#include "sas-state-bar.h"
#include "sas-style.h"
#include "sas-task-list.h"
#include "sas-search-window.h"
#include "ui-office.h"

static void
assert_walk (GtkWidget *window, const char *where)
{
  g_autoptr (GPtrArray) problems = ui_walk (window, where);

  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_start (void)
{
  UiOffice office;
  int width, height;

  ui_office_set_up (&office, FALSE);
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Coba dengan data contoh"));
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Siapkan kantor baru"));
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Buka berkas kantor"));
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Pulihkan dari cadangan"));
  gtk_widget_measure (GTK_WIDGET (office.window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (office.window), GTK_ORIENTATION_VERTICAL, 1024, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1024);
  g_assert_cmpint (height, <=, 700);
  assert_walk (GTK_WIDGET (office.window), "start");
  ui_office_tear_down (&office);
}

/* The first door, by its key. The office stands beside the user's own, in the test's own data folder. */
static void
test_sample_door (void)
{
  UiOffice office;

  ui_office_set_up (&office, FALSE);
  ui_key (GTK_WIDGET (office.window), "<Alt>1");
  ui_wait_until (sas_window_get_session (office.window) != NULL);
  g_assert_true (sas_session_is_sample (sas_window_get_session (office.window)));
  g_assert_cmpuint (sas_roster_people (sas_session_get_roster (sas_window_get_session (office.window)))->len, ==, 48);
  gtk_widget_activate_action (GTK_WIDGET (office.window), "win.close-office", NULL);
  g_assert_null (sas_window_get_session (office.window));
  ui_settle (GTK_WIDGET (office.window));
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Coba dengan data contoh"));
  ui_office_tear_down (&office);
}

static void
test_office (void)
{
  UiOffice office;
  SasSession *session;
  const SasPerson *person;

  ui_office_set_up (&office, TRUE);
  session = sas_window_get_session (office.window);
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Bekerja sebagai Pengelola kepegawaian"));
  person = g_ptr_array_index (sas_roster_people (sas_session_get_roster (session)), 0);
  sas_session_set_actor (session, person->nip);
  g_assert_cmpstr (sas_session_get_actor (session)->nip, ==, person->nip);
  assert_walk (GTK_WIDGET (office.window), "office");
  ui_office_tear_down (&office);
}

/* Every page comes to the front by its number, as long as there are numbers, and is reached whole by Tab. */
static void
test_pages (void)
{
  UiOffice office;

  ui_office_set_up (&office, TRUE);
  ui_wait_until (g_list_model_get_n_items (G_LIST_MODEL (sas_session_get_jobs (sas_window_get_session (office.window)))) == 0);
  for (guint i = 0; i < sas_n_page_specs; i++)   /* the daily backup is over: its row does not go away on the way */
    {
      g_autofree char *key = g_strdup_printf ("<Alt>%u", (i + 1) % 10);

      if (i < 10)
        ui_key (GTK_WIDGET (office.window), key);
      else
        sas_window_go_to (office.window, sas_page_specs[i].id, NULL);
      g_assert_cmpstr (sas_window_get_page (office.window), ==, sas_page_specs[i].id);
      ui_settle (GTK_WIDGET (office.window));
      assert_walk (GTK_WIDGET (office.window), sas_page_specs[i].id);
    }
  ui_office_tear_down (&office);
}

/* Ctrl+K: a person by part of his name, a page by its title, an action; Enter opens what the arrows chose. */
static void
test_search (void)
{
  UiOffice office;
  GtkWindow *search;

  ui_office_set_up (&office, TRUE);
  sas_session_set_actor (sas_window_get_session (office.window), NULL);
  ui_settle (GTK_WIDGET (office.window));
  ui_key (GTK_WIDGET (office.window), "<Control>k");
  ui_wait_until ((search = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  ui_settle (GTK_WIDGET (search));
  ui_type (GTK_WIDGET (search), "kusumastuti");
  ui_wait_until (ui_find_text (GTK_WIDGET (search), "Dra. Hj. Ratna Kusumastuti, M.M.") != NULL);
  assert_walk (GTK_WIDGET (search), "search");
  ui_key (GTK_WIDGET (search), "Escape");
  ui_wait_until (ui_dialog_of (GTK_WIDGET (office.window)) == NULL);
  gtk_window_present (GTK_WINDOW (office.window));
  ui_settle (GTK_WIDGET (office.window));

  ui_key (GTK_WIDGET (office.window), "<Control>k");
  ui_wait_until ((search = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  ui_settle (GTK_WIDGET (search));
  ui_type (GTK_WIDGET (search), "distribusi");
  ui_wait_until (sas_search_window_count (SAS_SEARCH_WINDOW (search)) == 1);
  ui_key (GTK_WIDGET (search), "Return");
  ui_wait_until (g_strcmp0 (sas_window_get_page (office.window), "distribution") == 0);
  ui_office_tear_down (&office);
}

/* An office that comes with the start: the frame of its page is there before the file is read, and no start page ever. */
static void
test_opens_by_itself (void)
{
  UiOffice office;
  g_autofree char *path = NULL;
  SasWindow *window;

  ui_office_set_up (&office, TRUE);
  path = g_strdup (sas_session_get_path (sas_window_get_session (office.window)));
  gtk_window_destroy (GTK_WINDOW (office.window));
  sas_config_set_string (office.config, "page", "staff");
  office.window = window = sas_window_new (GTK_APPLICATION (office.application), office.config);
  sas_window_open_file (window, path);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (sas_window_get_session (window));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "Pegawai & Unit"));
  ui_wait_until (sas_window_get_session (window) != NULL);
  g_assert_null (ui_find_named (GTK_WIDGET (window), "Coba dengan data contoh"));
  g_assert_cmpstr (sas_window_get_page (window), ==, "staff");
  for (guint i = MIN (sas_n_page_specs, 10); i-- > 0;)   /* as many as there are numbers */
    {
      g_autofree char *key = g_strdup_printf ("<Alt>%u", (i + 1) % 10);

      ui_key (GTK_WIDGET (window), key);
      g_assert_cmpstr (sas_window_get_page (window), ==, sas_page_specs[i].id);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.close-office", NULL);
  ui_settle (GTK_WIDGET (window));
  g_assert_nonnull (ui_find_named (GTK_WIDGET (window), "Coba dengan data contoh"));
  ui_office_tear_down (&office);
}

/* What came with the start and cannot be opened: the start page, and a sentence over it. */
static void
test_gone_by_itself (void)
{
  UiOffice office;
  g_autofree char *path = NULL;
  GtkWindow *alert;

  ui_office_set_up (&office, FALSE);
  path = g_build_filename (office.folder, "tidak-ada.sasaran", NULL);
  gtk_window_destroy (GTK_WINDOW (office.window));
  office.window = sas_window_new (GTK_APPLICATION (office.application), office.config);
  sas_window_open_file (office.window, path);
  gtk_window_present (GTK_WINDOW (office.window));
  ui_wait_until ((alert = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Coba dengan data contoh"));
  ui_key (GTK_WIDGET (alert), "Escape");
  ui_wait_until (ui_dialog_of (GTK_WIDGET (office.window)) == NULL);
  ui_office_tear_down (&office);
}

static void
test_theme (void)
{
  UiOffice office;
  GdkRGBA light, dark;

  ui_office_set_up (&office, FALSE);
  sas_style_colour (GTK_WIDGET (office.window), "card", &light);
  sas_config_set_string (office.config, "theme", "dark");
  ui_settle (GTK_WIDGET (office.window));
  sas_style_colour (GTK_WIDGET (office.window), "card", &dark);
  g_assert_true (sas_style_is_dark ());
  g_assert_cmpfloat (light.red, >, 0.9);
  g_assert_cmpfloat (dark.red, <, 0.3);
  g_object_set (office.config, "high-contrast", TRUE, NULL);
  sas_style_colour (GTK_WIDGET (office.window), "fg2", &dark);
  g_assert_cmpfloat (dark.red, >, 0.9);
  g_object_set (office.config, "high-contrast", FALSE, "theme", "light", NULL);
  ui_office_tear_down (&office);
}

static void
test_text_size (void)
{
  UiOffice office;
  int before, after, width;

  ui_office_set_up (&office, FALSE);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &before, NULL);
  g_object_set (office.config, "text-scale", 200, NULL);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &after, NULL);
  g_assert_cmpint (after, ==, 2 * before);
  ui_settle (GTK_WIDGET (office.window));
  gtk_widget_measure (GTK_WIDGET (office.window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1366);
  assert_walk (GTK_WIDGET (office.window), "start at 200 %");
  g_object_set (office.config, "text-scale", 100, NULL);
  ui_office_tear_down (&office);
}

#define RETURNED_TO "199209092020122014"   /* in the sample office: holds a plan that came back, with notes */

static GtkWidget *
part (UiOffice *office, GType type, const char *id)
{
  return ui_child (ui_find_type (GTK_WIDGET (office->window), type), type, id);
}

static int
least_width (UiOffice *office, const char *page)
{
  int width;

  sas_window_go_to (office->window, page, g_str_equal (page, "plan") ? RETURNED_TO : NULL);
  ui_settle (GTK_WIDGET (office->window));
  gtk_widget_measure (GTK_WIDGET (office->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* The largest text in the smallest window: no page makes it wider. */
static void
test_pages_fit (void)
{
  UiOffice office;

  ui_office_set_up (&office, TRUE);
  sas_session_set_actor (sas_window_get_session (office.window), RETURNED_TO);
  gtk_window_set_default_size (GTK_WINDOW (office.window), 1024, 700);
  g_object_set (office.config, "text-scale", 200, NULL);
  for (guint i = 0; i < sas_n_page_specs; i++)
    {
      g_test_message ("%s", sas_page_specs[i].id);
      g_assert_cmpint (least_width (&office, sas_page_specs[i].id), <=, 1024);
    }
  g_object_set (office.config, "text-scale", 100, NULL);
  ui_office_tear_down (&office);
}

/* Where a plan stands is never shortened, whatever stands beside it. */
static void
test_state_is_whole (void)
{
  UiOffice office;
  GtkWidget *name;

  ui_office_set_up (&office, TRUE);
  sas_session_set_actor (sas_window_get_session (office.window), RETURNED_TO);
  least_width (&office, "plan");
  name = part (&office, SAS_TYPE_STATE_BAR, "name_1");
  ui_wait_until (g_strcmp0 (gtk_label_get_label (GTK_LABEL (name)), "Dikembalikan") == 0);
  ui_settle (GTK_WIDGET (office.window));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (name))));
  ui_office_tear_down (&office);
}

/* Two panes beside a table are one too many for a narrow window: the one that is asked for takes the place of the other. */
static void
test_print_panes (void)
{
  UiOffice office;
  GtkWidget *window, *options, *preview;

  ui_office_set_up (&office, TRUE);
  window = GTK_WIDGET (office.window);
  least_width (&office, "print");
  options = part (&office, SAS_TYPE_PRINT_PAGE, "options");
  preview = part (&office, SAS_TYPE_PRINT_PAGE, "preview");
  g_assert_true (gtk_widget_get_mapped (options));
  g_assert_cmpint (gtk_widget_get_width (preview), >=, 520);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  ui_wait_until (!gtk_widget_get_mapped (preview));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (part (&office, SAS_TYPE_PRINT_PAGE, "preview_toggle")), TRUE);
  ui_settle (window);
  g_assert_true (gtk_widget_get_mapped (preview));
  g_assert_false (gtk_widget_get_mapped (options));
  g_assert_cmpint (gtk_widget_get_width (window), <=, 1024);
  ui_office_tear_down (&office);
}

static void
test_language (void)
{
  UiOffice office;
  SasSession *session;

  ui_office_set_up (&office, TRUE);
  session = sas_window_get_session (office.window);
  sas_application_set_language (office.application, "en");
  office.window = SAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (office.application)));
  ui_settle (GTK_WIDGET (office.window));
  g_assert_true (sas_window_get_session (office.window) == session);
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Working as HR officer"));
  sas_application_set_language (office.application, "id");
  office.window = SAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (office.application)));
  ui_settle (GTK_WIDGET (office.window));
  g_assert_nonnull (ui_find_named (GTK_WIDGET (office.window), "Bekerja sebagai Pengelola kepegawaian"));
  ui_office_tear_down (&office);
}

static void
test_sidebar (void)
{
  UiOffice office;
  GtkWidget *sidebar;
  SasTaskList *tasks;
  int open;

  ui_office_set_up (&office, TRUE);
  tasks = sas_task_list_of (sas_window_get_session (office.window));
  ui_wait_until (sas_task_list_get_items (tasks) != NULL);   /* the count makes it wider */
  ui_settle (GTK_WIDGET (office.window));
  sidebar = ui_child (GTK_WIDGET (office.window), SAS_TYPE_WINDOW, "sidebar");
  open = gtk_widget_get_width (sidebar);
  ui_key (GTK_WIDGET (office.window), "F9");
  ui_settle (GTK_WIDGET (office.window));
  g_assert_cmpint (gtk_widget_get_width (sidebar), <, open);
  ui_key (GTK_WIDGET (office.window), "F9");
  ui_settle (GTK_WIDGET (office.window));
  g_assert_cmpint (gtk_widget_get_width (sidebar), ==, open);
  ui_office_tear_down (&office);
}

/* What is no office file is refused with a sentence, and the start page stays. */
static void
test_broken_file (void)
{
  UiOffice office;
  g_autofree char *path = NULL;
  GtkWindow *alert;

  ui_office_set_up (&office, FALSE);
  path = g_build_filename (office.folder, "bukan.sasaran", NULL);
  g_file_set_contents (path, "bukan basis data, hanya teks biasa", -1, NULL);
  sas_window_open_file (office.window, path);
  ui_wait_until ((alert = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (alert), "Berkas kantor tidak dapat dibuka"));
  ui_key (GTK_WIDGET (alert), "Escape");
  ui_wait_until (ui_dialog_of (GTK_WIDGET (office.window)) == NULL);
  g_assert_null (sas_window_get_session (office.window));
  ui_office_tear_down (&office);
}

static void
test_help (void)
{
  UiOffice office;
  GtkWindow *help;

  ui_office_set_up (&office, FALSE);
  ui_key (GTK_WIDGET (office.window), "F1");
  ui_wait_until ((help = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  ui_settle (GTK_WIDGET (help));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (help), "Tidak ada tombol Simpan"));
  ui_key (GTK_WIDGET (help), "Escape");
  ui_wait_until (ui_dialog_of (GTK_WIDGET (office.window)) == NULL);
  ui_office_tear_down (&office);
}

static void
test_preferences (void)
{
  UiOffice office;
  SasSession *session;
  GtkWindow *preferences;
  GtkWidget *drop;

  ui_office_set_up (&office, TRUE);
  session = sas_window_get_session (office.window);
  ui_key (GTK_WIDGET (office.window), "<Control>comma");
  ui_wait_until ((preferences = ui_dialog_of (GTK_WIDGET (office.window))) != NULL);
  ui_settle (GTK_WIDGET (preferences));
  assert_walk (GTK_WIDGET (preferences), "preferences");
  drop = ui_find_named (GTK_WIDGET (preferences), "Kertas");
  g_assert_nonnull (drop);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  ui_wait_until (g_strcmp0 (sas_session_get_setting (session, SAS_SETTING_PAPER), "a4") == 0);
  gtk_window_destroy (preferences);
  ui_office_tear_down (&office);
}

/* A window with something unsaved stays until it is stored; then it goes by itself. */
static void
test_close_waits (void)
{
  UiOffice office;
  gpointer left;

  ui_office_set_up (&office, TRUE);
  left = office.window;
  g_object_add_weak_pointer (left, &left);
  sas_session_set_unsaved (sas_window_get_session (office.window), TRUE);
  gtk_window_close (GTK_WINDOW (office.window));
  ui_spin (100);
  g_assert_nonnull (left);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (office.window)));
  sas_session_set_unsaved (sas_window_get_session (office.window), FALSE);
  ui_wait_until (left == NULL);
  ui_office_forget (&office);
}

/* No icon theme of the system is read, and yet those that GTK's own widgets and dialogs ask for are there, beside ours. */
static void
test_icons (void)
{
  static const char *const of_gtk[] = { "window-close-symbolic", "window-minimize-symbolic", "window-maximize-symbolic", "window-restore-symbolic",
                                        "pan-down-symbolic", "pan-end-symbolic", "edit-clear-symbolic", "edit-find-symbolic", "list-remove-symbolic",
                                        "value-increase-symbolic", "value-decrease-symbolic", "folder-symbolic", "user-home-symbolic",
                                        "text-x-generic-symbolic", "drive-harddisk-symbolic", "image-missing" };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_auto (GStrv) folders = NULL, drawn = NULL;
  UiOffice office;

  ui_office_set_up (&office, FALSE);
  folders = gtk_icon_theme_get_search_path (theme);
  g_assert_cmpuint (g_strv_length (folders), ==, 1);
  g_assert_true (g_str_has_prefix (folders[0], g_getenv ("SASARAN_DATA_DIR")));
  for (guint i = 0; i < G_N_ELEMENTS (of_gtk); i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, of_gtk[i]));
  drawn = g_resources_enumerate_children ("/id/sasaran/Sasaran/icons/16x16/actions", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_cmpuint (g_strv_length (drawn), >, 30);
  for (guint i = 0; drawn[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (drawn[i], strlen (drawn[i]) - strlen (".symbolic.png"));
      g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (theme, name, NULL, 16, 1, GTK_TEXT_DIR_LTR, 0);
      g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
      g_autofree char *uri = g_file_get_uri (file);

      g_assert_true (g_str_has_suffix (uri, drawn[i]));
      g_assert_true (gtk_icon_paintable_is_symbolic (icon));
    }
  ui_office_tear_down (&office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/shell/start", test_start);
  g_test_add_func ("/shell/sample-door", test_sample_door);
  g_test_add_func ("/shell/office", test_office);
  g_test_add_func ("/shell/pages", test_pages);
  g_test_add_func ("/shell/search", test_search);
  g_test_add_func ("/shell/opens-by-itself", test_opens_by_itself);
  g_test_add_func ("/shell/gone-by-itself", test_gone_by_itself);
  g_test_add_func ("/shell/icons", test_icons);
  g_test_add_func ("/shell/theme", test_theme);
  g_test_add_func ("/shell/text-size", test_text_size);
  g_test_add_func ("/shell/pages-fit", test_pages_fit);
  g_test_add_func ("/shell/state-is-whole", test_state_is_whole);
  g_test_add_func ("/shell/print-panes", test_print_panes);
  g_test_add_func ("/shell/language", test_language);
  g_test_add_func ("/shell/sidebar", test_sidebar);
  g_test_add_func ("/shell/broken-file", test_broken_file);
  g_test_add_func ("/shell/help", test_help);
  g_test_add_func ("/shell/preferences", test_preferences);
  g_test_add_func ("/shell/close-waits", test_close_waits);
  return g_test_run ();
}
