/* Results that come from elsewhere, by real keys: the library, a pasted block, a file. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-library-dialog.h"
#include "sas-plan-page-private.h"
#include "sas-plan-start.h"
#include "ui-office.h"

#define EMPLOYEE "199307092019031013"
#define YEAR 2030

typedef struct { UiOffice office; GtkWidget *window; SasPlanPage *page; SasSession *session; } Desk;

static const SasPlan *
plan_of (Desk *desk)
{
  return sas_plan_desk_get_plan (desk->page->desk);
}

/* No window manager gives the focus back when a dialog is gone. */
static void
come_back (Desk *desk)
{
  ui_wait_until (ui_dialog_of (desk->window) == NULL);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

static GtkWidget *
wait_for_dialog (Desk *desk)
{
  GtkWindow *dialog;

  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

/* A new, empty plan in the window. */
static void
set_up (Desk *desk)
{
  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->session = sas_window_get_session (desk->office.window);
  sas_window_go_to (desk->office.window, "plan", NULL);
  ui_settle (desk->window);
  desk->page = SAS_PLAN_PAGE (ui_find_type (desk->window, SAS_TYPE_PLAN_PAGE));
  sas_session_set_actor (desk->session, EMPLOYEE);
  ui_wait_until (desk->page->desk != NULL);
  ui_settle (desk->window);
  sas_session_set_year (desk->session, YEAR);
  ui_wait_until (desk->page->desk != NULL);
  ui_settle (desk->window);
  ui_key (desk->window, "<Control>n");
  ui_key (wait_for_dialog (desk), "<Control>Return");
  ui_wait_until (desk->page->desk != NULL && plan_of (desk)->year == YEAR);
  come_back (desk);
}

static void
undo_all (Desk *desk, const SasPlan *before)
{
  while (sas_plan_desk_undo_label (desk->page->desk) != NULL)
    ui_key (desk->window, "<Control>z");
  g_assert_true (sas_record_equal (&sas_result_type, sas_plan_result (plan_of (desk), 0), sas_plan_result (before, 0)) &&
                 plan_of (desk)->results->len == before->results->len);
}

/* Ctrl+L, a part of a word, Down, Up, Enter; the same again says that it is there; one Ctrl+Z and all is as before. */
static void
test_library (void)
{
  Desk desk;
  g_autoptr (SasPlan) before = NULL;
  GtkWidget *dialog;

  set_up (&desk);
  before = sas_plan_copy (plan_of (&desk));
  ui_key (desk.window, "<Control>l");
  dialog = wait_for_dialog (&desk);
  ui_type (dialog, "alan kabup");
  ui_wait_until (ui_find_text (dialog, "Meningkatnya kemantapan jalan kabupaten") != NULL);
  ui_settle (dialog);
  ui_key (dialog, "Down");
  ui_key (dialog, "Up");
  ui_key (dialog, "Return");
  come_back (&desk);
  ui_wait_until (*sas_plan_result (plan_of (&desk), 0)->text != '\0');
  g_assert_cmpuint (plan_of (&desk)->results->len, ==, 1);             /* the empty line gave its place */
  g_assert_cmpuint (sas_plan_result (plan_of (&desk), 0)->indicators->len, >, 0);
  g_assert_cmpstr (sas_plan_result (plan_of (&desk), 0)->superior_result, ==, NULL);
  undo_all (&desk, before);
  ui_wait_until (sas_plan_desk_is_stored (desk.page->desk));

  ui_key (desk.window, "<Control>l");                                  /* Escape leaves */
  ui_key (wait_for_dialog (&desk), "Escape");
  come_back (&desk);
  g_assert_null (sas_plan_desk_undo_label (desk.page->desk));
  ui_office_tear_down (&desk.office);
}

static const char block[] =
  "No\tRencana hasil kerja\tAspek\tIndikator\tTarget\tSatuan\r\n"
  "1\t\"Tersedianya gambar\nrencana jalan\"\tKuantitas\tJumlah gambar\t12\tdokumen\r\n"
  "\t\tWaktu\tKetepatan waktu\t100\t%\r\n"
  "2\tTerawasinya pekerjaan jalan\tKuantitas\tJumlah ruas\t8\truas\r\n";

static void
test_paste (void)
{
  Desk desk;
  g_autoptr (SasPlan) before = NULL;
  GtkWidget *dialog;

  set_up (&desk);
  before = sas_plan_copy (plan_of (&desk));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (desk.window), block);
  ui_key (desk.window, "<Control><Shift>v");
  dialog = wait_for_dialog (&desk);
  g_assert_nonnull (ui_find_text (dialog, "2 hasil kerja, 3 indikator"));
  ui_key (dialog, "Return");
  come_back (&desk);
  ui_wait_until (plan_of (&desk)->results->len == 2);
  g_assert_cmpstr (sas_plan_result (plan_of (&desk), 0)->text, ==, "Tersedianya gambar rencana jalan");
  g_assert_cmpstr (sas_plan_indicator (plan_of (&desk), 0, 1)->target, ==, "100");
  undo_all (&desk, before);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (desk.window), "satu kata");
  ui_key (desk.window, "<Control><Shift>v");
  ui_wait_until (ui_find_text (desk.window, "Papan klip tidak berisi blok sel. Pilih sel di Excel atau LibreOffice, salin, lalu tempel di sini.") != NULL);
  g_assert_null (ui_dialog_of (desk.window));
  ui_office_tear_down (&desk.office);
}

static void
test_file (void)
{
  Desk desk;
  g_autofree char *path = NULL;
  g_autoptr (SasPlan) before = NULL;
  GtkWidget *dialog;

  set_up (&desk);
  before = sas_plan_copy (plan_of (&desk));
  path = g_build_filename (desk.office.folder, "rhk.csv", NULL);
  g_assert_true (g_file_set_contents (path, "Hasil kerja;Indikator;Target\nJalan mantap;Panjang jalan;12 km\n", -1, NULL));
  sas_plan_page_take_file (desk.page, path);
  dialog = wait_for_dialog (&desk);
  g_assert_nonnull (ui_find_text (dialog, "Dari rhk.csv"));
  ui_key (dialog, "<Control>Return");
  come_back (&desk);
  ui_wait_until (g_str_equal (sas_plan_result (plan_of (&desk), 0)->text, "Jalan mantap"));
  g_assert_cmpstr (sas_plan_indicator (plan_of (&desk), 0, 0)->unit, ==, "km");
  undo_all (&desk, before);
  g_unlink (path);
  ui_office_tear_down (&desk.office);
}

/* What @widget takes by drag and drop. */
static GtkDropTarget *
drop_target_of (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

/* A sheet let go over the page is looked at like one that was chosen. */
static void
test_drop (void)
{
  Desk desk;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  GSList files = { NULL, NULL };
  GValue value = G_VALUE_INIT;
  GtkDropTarget *target;
  gboolean taken = FALSE;

  set_up (&desk);
  path = g_build_filename (desk.office.folder, "rhk.csv", NULL);
  g_assert_true (g_file_set_contents (path, "Hasil kerja;Indikator;Target\nJalan mantap;Panjang jalan;12 km\n", -1, NULL));
  file = g_file_new_for_path (path);
  files.data = file;
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (&files));
  target = drop_target_of (GTK_WIDGET (desk.page));
  g_assert_true (gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target), GDK_TYPE_FILE_LIST));
  g_signal_emit_by_name (target, "drop", &value, 100.0, 100.0, &taken);
  g_value_unset (&value);
  g_assert_true (taken);
  g_assert_nonnull (ui_find_text (wait_for_dialog (&desk), "Dari rhk.csv"));
  ui_key (wait_for_dialog (&desk), "<Control>Return");
  come_back (&desk);
  ui_wait_until (g_str_equal (sas_plan_result (plan_of (&desk), 0)->text, "Jalan mantap"));
  g_unlink (path);
  ui_office_tear_down (&desk.office);
}

/* A window over @over, other than the main one. */
static GtkWidget *
wait_for_child (Desk *desk, GtkWidget *over)
{
  GtkWindow *dialog;

  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL && GTK_WIDGET (dialog) != over);
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

/* A sheet into the library from its own window: looked at, taken in, found, taken back. */
static void
test_library_import (void)
{
  Desk desk;
  g_autofree char *path = NULL;
  GtkWidget *library, *preview;

  set_up (&desk);
  path = g_build_filename (desk.office.folder, "pustaka.csv", NULL);
  g_assert_true (g_file_set_contents (path, "Jabatan;Unit Kerja;Hasil kerja;Indikator;Target\nArsiparis;Sekretariat;Arsip sejak 1980 tertata;Jumlah berkas;12 berkas\n", -1, NULL));
  ui_key (desk.window, "<Control>l");
  library = wait_for_dialog (&desk);
  sas_library_dialog_import (SAS_LIBRARY_DIALOG (library), path);
  preview = wait_for_child (&desk, library);
  g_assert_nonnull (ui_find_text (preview, "1 hasil kerja, 1 indikator"));
  gtk_widget_activate_action (preview, "paste.take", NULL);
  ui_wait_until (ui_find_text (library, "pustaka.csv: 1 baru, 0 berubah, 0 sudah ada") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (library, GTK_TYPE_SEARCH_ENTRY)), "sejak 1980");
  ui_wait_until (ui_find_text (library, "Arsip sejak 1980 tertata") != NULL);
  gtk_widget_activate_action (library, "library.undo", NULL);
  ui_wait_until (ui_find_text (library, "Arsip sejak 1980 tertata") == NULL);
  gtk_window_close (GTK_WINDOW (library));
  come_back (&desk);
  g_unlink (path);
  ui_office_tear_down (&desk.office);
}

static void
on_found (GObject *session, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* What a colleague's plan of the year has; NULL: he has none. (transfer full) */
static SasPlan *
plan_of_colleague (Desk *desk, const char *nip)
{
  g_autoptr (GAsyncResult) result = NULL;

  sas_plan_find_async (desk->session, nip, YEAR, NULL, on_found, &result);
  ui_wait_until (result != NULL);
  return sas_plan_find_finish (desk->session, result, NULL);
}

#define COLLEAGUE "199104212020122001"

/* As the personnel officer: the plan's result into a colleague's new draft, and back by the toast's button. */
static void
test_copy (void)
{
  Desk desk;
  GtkWidget *dialog;
  g_autoptr (SasPlan) copy = NULL;
  g_autoptr (SasPlan) none = NULL;

  set_up (&desk);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (desk.window), block);
  ui_key (desk.window, "<Control><Shift>v");
  ui_key (wait_for_dialog (&desk), "Return");
  come_back (&desk);
  ui_wait_until (plan_of (&desk)->results->len == 2 && sas_plan_desk_is_stored (desk.page->desk));
  sas_session_set_actor (desk.session, NULL);
  sas_session_set_year (desk.session, YEAR);
  sas_window_go_to (desk.office.window, "plan", EMPLOYEE);
  ui_wait_until (desk.page->desk != NULL && plan_of (&desk)->results->len == 2);
  ui_settle (desk.window);

  gtk_widget_activate_action (GTK_WIDGET (desk.page), "plan.copy-to", "i", -1);
  dialog = wait_for_dialog (&desk);
  ui_wait_until (ui_find_text (dialog, "2 hasil kerja") != NULL);
  ui_type (dialog, COLLEAGUE);
  ui_wait_until (ui_find_type (dialog, GTK_TYPE_CHECK_BUTTON) != NULL);
  ui_spin (300);  /* the search waits for the end of typing */
  ui_settle (dialog);
  ui_click (ui_find_type (dialog, GTK_TYPE_CHECK_BUTTON));
  ui_wait_until (ui_find_text (dialog, "Salin ke 1 pegawai") != NULL);
  ui_key (dialog, "<Control>Return");
  come_back (&desk);
  ui_wait_until (ui_find_text (desk.window, "Disalin ke SKP 1 pegawai") != NULL);
  copy = plan_of_colleague (&desk, COLLEAGUE);
  g_assert_nonnull (copy);
  g_assert_cmpuint (copy->results->len, ==, 2);
  g_assert_cmpstr (sas_plan_result (copy, 1)->text, ==, "Terawasinya pekerjaan jalan");

  ui_click (ui_find_named (desk.window, "Urungkan"));
  ui_wait_until (ui_find_text (desk.window, "Salinan ditarik kembali") != NULL);
  none = plan_of_colleague (&desk, COLLEAGUE);
  g_assert_null (none);
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/plan-take/library", test_library);
  g_test_add_func ("/plan-take/paste", test_paste);
  g_test_add_func ("/plan-take/file", test_file);
  g_test_add_func ("/plan-take/drop", test_drop);
  g_test_add_func ("/plan-take/library-import", test_library_import);
  g_test_add_func ("/plan-take/copy", test_copy);
  return g_test_run ();
}
