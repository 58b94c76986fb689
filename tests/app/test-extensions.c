/* In the preferences: the letter that extends an annual evaluation, by keyboard: added, refused, taken back and brought back; the pictures
 * on the papers; the internal index. */
#include "config.h"
#include "sas-extension-group.h"
#include "sas-extension-store.h"
#include "sas-index-group.h"
#include "sas-picture-group.h"
#include "ui-office.h"

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
  ui_wait_until ((desk->group = ui_find_type (desk->preferences, SAS_TYPE_EXTENSION_GROUP)) != NULL);
}

static gpointer
list (SasDb *db, gpointer unused, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return sas_extension_store_list (db, error);
}

static void
on_listed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  *(GPtrArray **) user_data = sas_session_run_finish (SAS_SESSION (session), result, NULL);
}

static guint
stored (Desk *desk)
{
  g_autoptr (GPtrArray) extensions = NULL;

  sas_session_run_async (desk->session, SAS_CHANGED_NOTHING, list, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, on_listed, &extensions);
  ui_wait_until (extensions != NULL);
  return extensions->len;
}

static void
fill_in (GtkWidget *dialog, const char *text)
{
  ui_key (dialog, "<Control>a");
  ui_type (dialog, text);
}

static void
test_letter (void)
{
  Desk desk;
  GtkWindow *dialog;

  set_up (&desk);
  gtk_widget_activate_action (desk.group, "extension.add", NULL);
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL && GTK_WIDGET (dialog) != desk.preferences);
  ui_settle (GTK_WIDGET (dialog));
  fill_in (GTK_WIDGET (dialog), "30-01-2027");
  ui_key (GTK_WIDGET (dialog), "Tab");
  fill_in (GTK_WIDGET (dialog), "B/17/I/2027");
  ui_key (GTK_WIDGET (dialog), "Tab");
  fill_in (GTK_WIDGET (dialog), "25-01-2027");
  ui_key (GTK_WIDGET (dialog), "<Control>Return");   /* 31 January is no extension: it says so, and stays */
  ui_settle (GTK_WIDGET (dialog));
  g_assert_true (ui_dialog_of (desk.window) == dialog);
  g_assert_cmpuint (stored (&desk), ==, 0);
  fill_in (GTK_WIDGET (dialog), "26-02-2027");       /* the focus went to the day */
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (ui_dialog_of (desk.window) == GTK_WINDOW (desk.preferences));
  ui_wait_until (ui_find_text (desk.group, "Evaluasi tahunan 2026 sampai 26 Februari 2027") != NULL);
  g_assert_nonnull (ui_find_text (desk.group, "Surat B/17/I/2027 tanggal 25 Januari 2027"));
  g_assert_cmpuint (stored (&desk), ==, 1);
  gtk_widget_activate_action (desk.group, "extension.remove", "i", 2026);
  ui_wait_until (stored (&desk) == 0);
  gtk_widget_activate_action (desk.group, "extension.undo", NULL);
  ui_wait_until (ui_find_text (desk.group, "Evaluasi tahunan 2026 sampai 26 Februari 2027") != NULL && stored (&desk) == 1);
  ui_office_tear_down (&desk.office);
}

static gpointer
read_emblem (SasDb *db, gpointer unused, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = sas_settings_store_get_bytes (db, SAS_SETTING_EMBLEM, NULL);

  return GINT_TO_POINTER (bytes != NULL ? 2 : 1);
}

static void
on_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  *(gpointer *) user_data = sas_session_run_finish (SAS_SESSION (session), result, NULL);
}

static gboolean
has_emblem (Desk *desk)
{
  gpointer read = NULL;

  sas_session_run_async (desk->session, SAS_CHANGED_NOTHING, read_emblem, NULL, NULL, NULL, NULL, on_read, &read);
  ui_wait_until (read != NULL);
  return GPOINTER_TO_INT (read) == 2;
}

/* A picture is taken and taken away; what is none is refused with a sentence. */
static void
test_pictures (void)
{
  /* A white point. */
  static const guint8 png[] = {
    0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde,
    0, 0, 0, 12, 'I', 'D', 'A', 'T', 0x78, 0x9c, 0x63, 0xf8, 0xff, 0xff, 0x3f, 0, 5, 0xfe, 2, 0xfe, 0x0d, 0xef, 0x46, 0xb8,
    0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82,
  };
  Desk desk;
  GtkWindow *dialog;
  GtkWidget *group;
  g_autofree char *picture = NULL, *words = NULL;

  set_up (&desk);
  group = ui_find_type (desk.preferences, SAS_TYPE_PICTURE_GROUP);
  g_assert_nonnull (group);
  picture = g_build_filename (desk.office.folder, "garuda.png", NULL);
  words = g_build_filename (desk.office.folder, "garuda.txt", NULL);
  g_assert_true (g_file_set_contents (picture, (const char *) png, sizeof png, NULL) && g_file_set_contents (words, "Garuda", -1, NULL));
  sas_picture_group_take (SAS_PICTURE_GROUP (group), SAS_SETTING_EMBLEM, words);
  ui_wait_until ((dialog = ui_dialog_of (desk.preferences)) != NULL);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "Gambar tidak diambil"));
  gtk_window_destroy (dialog);
  g_assert_false (has_emblem (&desk));
  sas_picture_group_take (SAS_PICTURE_GROUP (group), SAS_SETTING_EMBLEM, picture);
  ui_wait_until (has_emblem (&desk) && ui_find_named (group, "Hapus lambang") != NULL &&
                 gtk_widget_get_visible (ui_find_named (group, "Hapus lambang")));
  gtk_widget_activate_action (group, "picture.remove", "s", SAS_SETTING_EMBLEM);
  ui_wait_until (!has_emblem (&desk));
  ui_office_tear_down (&desk.office);
}

/* The index is off until somebody switches it on; its thresholds are the office's then. */
static void
test_index (void)
{
  Desk desk;
  GtkWidget *group, *number;

  set_up (&desk);
  group = ui_find_type (desk.preferences, SAS_TYPE_INDEX_GROUP);
  number = ui_find_named (group, "Prioritas promosi mulai");
  g_assert_nonnull (number);
  g_assert_false (gtk_widget_is_sensitive (number));
  gtk_switch_set_active (GTK_SWITCH (ui_find_type (group, GTK_TYPE_SWITCH)), TRUE);
  ui_wait_until (sas_session_setting_is (desk.session, SAS_SETTING_INDEX, "on", FALSE) && gtk_widget_is_sensitive (number));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find_type (group, GTK_TYPE_SPIN_BUTTON)), 95);
  ui_wait_until (g_strcmp0 (sas_session_get_setting (desk.session, SAS_SETTING_PROMOTION_FROM), "95") == 0);
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/extensions/letter", test_letter);
  g_test_add_func ("/extensions/pictures", test_pictures);
  g_test_add_func ("/extensions/index", test_index);
  return g_test_run ();
}
