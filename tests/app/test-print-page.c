/* Printing from the window: ticks by key, PDFs in a folder, what is there is not overwritten, a cancelled run leaves nothing. */
#include "config.h"
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include "sas-paper-check-window.h"
#include "sas-print-page.h"
#include "sas-print-preview.h"
#include "sas-print-table.h"
#include "sas-printed-columns.h"
#include "sas-printed-window.h"
#include "sas-unit-print.h"
#include "ui-office.h"

typedef struct { UiOffice office; GtkWidget *window, *page; SasPrintTable *table; char *out; } Desk;

static void
set_up (Desk *desk)
{
  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->out = g_build_filename (desk->office.folder, "cetak", NULL);
  sas_window_go_to (desk->office.window, "print", NULL);
  ui_wait_until ((desk->page = ui_find_type (desk->window, SAS_TYPE_PRINT_PAGE)) != NULL);
  desk->table = SAS_PRINT_TABLE (ui_find_type (desk->page, SAS_TYPE_PRINT_TABLE));
  ui_wait_until (sas_print_table_count (desk->table, SAS_PRINT_SHOW_ALL) == 48);
  ui_settle (desk->window);
}

static void
tear_down (Desk *desk)
{
  ui_office_tear_down (&desk->office);
  g_free (desk->out);
}

/* What a person sees: the hidden folder of a run under way is none of it. */
static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    count += (guint) g_str_has_suffix (name, ".pdf");
  return count;
}

/* A click on the first name: the row is chosen and has the focus. */
static void
focus_list (Desk *desk)
{
  ui_click (ui_find_text (desk->page, "Dr. Ir. H. Baharuddin Alamsyah Daeng Mattawang, S.T., M.Si."));
}

static void
test_ticks (void)
{
  Desk desk = { 0 };
  guint ready, before;

  set_up (&desk);
  ready = sas_print_table_count (desk.table, SAS_PRINT_SHOW_READY);
  before = sas_print_table_count_ticked (desk.table);
  g_assert_cmpuint (before, >=, ready);    /* those who are ready begin ticked */
  focus_list (&desk);
  ui_key (desk.window, "space");
  ui_wait_until (sas_print_table_count_ticked (desk.table) == before - 1);
  ui_key (desk.window, "space");
  ui_wait_until (sas_print_table_count_ticked (desk.table) == before);
  ui_key (desk.window, "<Control>a");
  ui_wait_until (sas_print_table_count_ticked (desk.table) > before);
  ui_click (ui_find_named (desk.page, "Pilih semua"));
  ui_wait_until (sas_print_table_count_ticked (desk.table) == 0);
  tear_down (&desk);
}

static void
test_preview (void)
{
  Desk desk = { 0 };
  SasPrintPreview *preview;
  guint pages;

  set_up (&desk);
  preview = SAS_PRINT_PREVIEW (ui_find_type (desk.page, SAS_TYPE_PRINT_PREVIEW));
  ui_wait_until (sas_print_preview_count (preview) > 1);
  pages = sas_print_preview_count (preview);
  ui_click (ui_find_named (desk.page, "Lampiran SKP"));
  ui_wait_until (sas_print_preview_count (preview) < pages && sas_print_preview_count (preview) > 0);
  tear_down (&desk);
}

static void
test_folder (void)
{
  Desk desk = { 0 };
  guint ticked;

  set_up (&desk);
  ticked = sas_print_table_count_ticked (desk.table);
  sas_print_page_write (SAS_PRINT_PAGE (desk.page), desk.out, FALSE);
  ui_wait_until (count_files (desk.out) == ticked && ui_find_named (desk.window, "Buka folder") != NULL);
  ui_wait_until (gtk_widget_get_sensitive (ui_find_named (desk.page, "Buka folder")));
  ui_wait_until (ui_find_text (desk.page, "Selesai") != NULL);

  sas_print_page_write (SAS_PRINT_PAGE (desk.page), desk.out, FALSE);   /* again: refused, and offered */
  ui_wait_until (ui_find_named (desk.window, "Timpa") != NULL);
  ui_click (ui_find_named (desk.window, "Timpa"));
  ui_wait_until (ui_find_named (desk.window, "Timpa") == NULL);
  g_assert_cmpuint (count_files (desk.out), ==, ticked);
  ui_wait_until (gtk_widget_get_sensitive (ui_child (ui_find_type (desk.page, g_type_from_name ("SasPrintOptions")),
                                                     g_type_from_name ("SasPrintOptions"), "run_button")));
  tear_down (&desk);
}

static void
test_one_file (void)
{
  Desk desk = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  set_up (&desk);
  path = g_build_filename (desk.office.folder, "semua.pdf", NULL);
  ui_click (ui_find_named (desk.page, "Satu PDF"));
  sas_print_page_write (SAS_PRINT_PAGE (desk.page), path, FALSE);
  ui_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  ui_wait_until (gtk_widget_get_sensitive (ui_find_named (desk.page, "Buka folder")));
  tear_down (&desk);
}

static void
test_cancel (void)
{
  Desk desk = { 0 };

  set_up (&desk);
  sas_print_page_write (SAS_PRINT_PAGE (desk.page), desk.out, FALSE);
  gtk_widget_activate_action (desk.page, "print.stop", NULL);
  ui_wait_until (ui_find_text (desk.window, "Dibatalkan; tidak ada berkas yang ditulis") != NULL);
  g_assert_false (g_file_test (desk.out, G_FILE_TEST_EXISTS));
  tear_down (&desk);
}

/* The leader's matrix beside his plan: seen, and printed for those who lead. */
static void
test_leader_forms (void)
{
  Desk desk = { 0 };
  SasPrintPreview *preview;
  guint pages;

  set_up (&desk);
  preview = SAS_PRINT_PREVIEW (ui_find_type (desk.page, SAS_TYPE_PRINT_PREVIEW));
  focus_list (&desk);
  ui_wait_until (sas_print_preview_count (preview) > 1);
  pages = sas_print_preview_count (preview);
  ui_click (ui_find_named (desk.page, "Matriks Peran Hasil"));
  ui_wait_until (sas_print_preview_count (preview) > pages);
  ui_click (ui_find_named (desk.page, "SKP 2026"));
  ui_click (ui_find_named (desk.page, "Lampiran SKP"));
  ui_wait_until (sas_print_preview_count (preview) > 0 && sas_print_preview_count (preview) < pages);
  ui_wait_until (sas_print_table_count (desk.table, SAS_PRINT_SHOW_READY) < 12);   /* heads of units alone */
  g_assert_cmpuint (sas_print_table_count (desk.table, SAS_PRINT_SHOW_READY), >, 3);
  tear_down (&desk);
}

/* What is evaluated, in every period or in one; who was not evaluated in it has nothing to print. */
static void
test_evaluation_forms (void)
{
  Desk desk = { 0 };
  SasPrintPreview *preview;
  GtkWidget *period;
  guint every;

  set_up (&desk);
  preview = SAS_PRINT_PREVIEW (ui_find_type (desk.page, SAS_TYPE_PRINT_PREVIEW));
  period = gtk_widget_get_ancestor (ui_find_text (desk.page, "Semua periode"), GTK_TYPE_DROP_DOWN);
  g_assert_false (gtk_widget_get_sensitive (period));
  ui_click (ui_find_named (desk.page, "Hasil dan dokumen evaluasi"));
  ui_click (ui_find_named (desk.page, "SKP 2026"));
  ui_click (ui_find_named (desk.page, "Lampiran SKP"));
  ui_wait_until (sas_print_table_count (desk.table, SAS_PRINT_SHOW_READY) > 10);
  g_assert_true (gtk_widget_get_sensitive (period));
  sas_print_table_select (desk.table, "198404142009011039");   /* three quarters are evaluated */
  ui_wait_until (sas_print_preview_count (preview) > 3);
  every = sas_print_preview_count (preview);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 2);   /* every, the year, the first quarter */
  ui_wait_until (sas_print_preview_count (preview) > 0 && sas_print_preview_count (preview) < every);
  ui_wait_until (sas_print_table_count (desk.table, SAS_PRINT_SHOW_READY) < 10);
  g_assert_nonnull (ui_find_text (desk.page, "Evaluasi_2026_Triwulan_I_NIP_Nama.pdf"));
  tear_down (&desk);
}

/* Angka kredit alone: of functional officers with a signed evaluation, and of nobody else. */
static void
test_credit_forms (void)
{
  Desk desk = { 0 };
  SasPrintPreview *preview;
  guint ready;

  set_up (&desk);
  preview = SAS_PRINT_PREVIEW (ui_find_type (desk.page, SAS_TYPE_PRINT_PREVIEW));
  ui_click (ui_find_named (desk.page, "Angka kredit"));
  ui_click (ui_find_named (desk.page, "SKP 2026"));
  ui_click (ui_find_named (desk.page, "Lampiran SKP"));
  ui_wait_until ((ready = sas_print_table_count (desk.table, SAS_PRINT_SHOW_READY)) > 5 && ready < 30);
  sas_print_table_select (desk.table, "198306182009021010");   /* a functional officer with signed quarters */
  ui_wait_until (sas_print_preview_count (preview) >= 3);
  sas_print_table_select (desk.table, "196805171994031002");   /* the head of the office */
  ui_wait_until (sas_print_preview_count (preview) == 0);
  tear_down (&desk);
}

/* The report of a unit from here; who does not lead it is told why not. */
static void
test_unit_paper (void)
{
  Desk desk = { 0 };
  SasSession *session;
  g_autofree char *path = NULL, *bytes = NULL;

  set_up (&desk);
  session = sas_window_get_session (desk.office.window);
  path = g_build_filename (desk.office.folder, "laporan.pdf", NULL);
  g_assert_nonnull (ui_find_text (desk.page, "Berkas unit…"));
  sas_unit_print_write (desk.page, session, sas_unit_print_request (session, "UNOR-20", SAS_PERIOD_Q3), "laporan", path);
  ui_wait_until (ui_find_text (desk.window, "PDF sudah jadi: 2 halaman") != NULL);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL) && g_str_has_prefix (bytes, "%PDF-"));
  g_remove (path);
  sas_session_set_actor (session, "197201151998031003");   /* leads another unit */
  ui_settle (desk.window);
  sas_unit_print_write (desk.page, session, sas_unit_print_request (session, "UNOR-30", SAS_PERIOD_Q3), "laporan", path);
  ui_wait_until (ui_dialog_of (desk.window) != NULL);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (ui_dialog_of (desk.window)), "Dokumen tidak jadi dibuat"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_destroy (ui_dialog_of (desk.window));
  tear_down (&desk);
}

static void
test_blank (void)
{
  Desk desk = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  set_up (&desk);
  path = g_build_filename (desk.office.folder, "kosong.pdf", NULL);
  g_assert_nonnull (ui_find_text (desk.page, "Formulir kosong…"));
  sas_print_page_write_blank (SAS_PRINT_PAGE (desk.page), "A.1.7", path);
  ui_wait_until (ui_find_text (desk.window, "Formulir kosong sudah dibuat") != NULL);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  tear_down (&desk);
}

/* --- the register --- */

static const SasPrinted *
document_at (GtkWidget *window, guint number)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_child (window, SAS_TYPE_PRINTED_WINDOW, "view"));
  g_autoptr (SasPrintedItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), number);

  return item != NULL ? sas_printed_item_get (item) : NULL;   /* the list keeps it */
}

static SasPrintedStanding
standing_of (GtkWidget *window, guint number)
{
  const SasPrinted *document = document_at (window, number);

  return document != NULL ? sas_printed_standing (document) : SAS_PRINTED_STANDINGS;
}

/* All of one person are printed into one file; the register is opened by its button. */
static GtkWidget *
open_register (Desk *desk, guint *count)
{
  GtkLabel *label = GTK_LABEL (ui_child (desk->page, SAS_TYPE_PRINT_PAGE, "register_label"));
  g_autofree char *path = g_build_filename (desk->office.folder, "satu.pdf", NULL);
  GtkWidget *window;

  g_assert_cmpstr (gtk_label_get_label (label), ==, "Daftar cetak");
  ui_click (ui_find_named (desk->page, "Satu PDF"));
  sas_print_page_write (SAS_PRINT_PAGE (desk->page), path, FALSE);
  ui_wait_until (g_str_has_prefix (gtk_label_get_label (label), "Daftar cetak "));
  *count = (guint) atoi (gtk_label_get_label (label) + strlen ("Daftar cetak "));
  gtk_widget_activate_action (desk->page, "print.register", NULL);
  ui_wait_until ((window = GTK_WIDGET (ui_dialog_of (desk->window))) != NULL && document_at (window, 0) != NULL);
  ui_settle (window);
  return window;
}

static guint
first_awaited (GtkWidget *window)
{
  guint number = 0;

  while (standing_of (window, number) != SAS_PRINTED_OUT)
    g_assert_cmpuint (number++, <, 500);
  return number;
}

/* A pile of paper: a code and Enter, the next; an unknown one is said and nothing is changed; Ctrl+Z takes the last tick back. */
static void
test_register_codes (void)
{
  Desk desk = { 0 };
  GtkWidget *window, *code;
  guint count = 0, number;
  g_autofree char *digits = NULL;

  set_up (&desk);
  window = open_register (&desk, &count);
  g_assert_cmpuint (count, >, 10);
  g_assert_nonnull (document_at (window, count - 1));
  g_assert_null (document_at (window, count));
  number = first_awaited (window);
  digits = g_ascii_strup (document_at (window, number)->code, 12);
  code = ui_child (window, SAS_TYPE_PRINTED_WINDOW, "code");
  ui_wait_until (gtk_widget_get_focus_child (code) != NULL);
  ui_type (window, digits);
  ui_key (window, "Return");
  ui_wait_until (standing_of (window, number) == SAS_PRINTED_BACK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (code)), ==, "");
  g_assert_nonnull (gtk_widget_get_focus_child (code));
  g_assert_nonnull (ui_find_text (window, "Kembali 1"));
  ui_type (window, "00000000");
  ui_key (window, "Return");
  ui_wait_until (gtk_widget_has_css_class (ui_child (window, SAS_TYPE_PRINTED_WINDOW, "told"), "error-text"));
  g_assert_nonnull (ui_find_text (window, "Kembali 1"));
  ui_key (window, "<Control>z");
  ui_wait_until (standing_of (window, number) == SAS_PRINTED_OUT && ui_find_text (window, "Kembali 0") != NULL);
  tear_down (&desk);
}

/* Rows by keyboard: Space, Space again, Ctrl+Z; what is back is a list of its own; and a search narrows all of it. */
static void
test_register_rows (void)
{
  Desk desk = { 0 };
  GtkWidget *window;
  guint count = 0, number;
  g_autofree char *spelled = NULL;
  g_autofree char *path = NULL;

  set_up (&desk);
  window = open_register (&desk, &count);
  number = first_awaited (window);
  spelled = sas_printed_spell_code (document_at (window, number)->checksum);
  gtk_editable_set_text (GTK_EDITABLE (ui_child (window, SAS_TYPE_PRINTED_WINDOW, "search")), document_at (window, number)->code);
  ui_wait_until (document_at (window, 0) != NULL && document_at (window, 1) == NULL);
  ui_click (ui_find_text (window, spelled));
  ui_key (window, "space");
  ui_wait_until (standing_of (window, 0) == SAS_PRINTED_BACK);
  ui_key (window, "space");
  ui_wait_until (standing_of (window, 0) == SAS_PRINTED_OUT);
  ui_key (window, "<Control>z");
  ui_wait_until (standing_of (window, 0) == SAS_PRINTED_BACK);
  ui_click (ui_find_text (window, "Belum kembali 0"));
  ui_wait_until (document_at (window, 0) == NULL);
  path = g_build_filename (desk.office.folder, "belum.pdf", NULL);
  sas_printed_window_write (SAS_PRINTED_WINDOW (window), path);
  ui_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  tear_down (&desk);
}

/* A code says what it is; what nobody printed is unknown. */
static void
test_register_check (void)
{
  Desk desk = { 0 };
  GtkWidget *window, *check;
  guint count = 0;

  set_up (&desk);
  window = open_register (&desk, &count);
  gtk_widget_activate_action (window, "register.check", NULL);
  ui_wait_until (SAS_IS_PAPER_CHECK_WINDOW (check = GTK_WIDGET (ui_dialog_of (desk.window))));
  sas_paper_check_window_check (SAS_PAPER_CHECK_WINDOW (check), document_at (window, 0)->code);
  ui_wait_until (ui_find_text (check, "Asli: dicetak oleh kantor ini.") != NULL);
  sas_paper_check_window_check (SAS_PAPER_CHECK_WINDOW (check), "0000000000");
  ui_wait_until (ui_find_text (check, "Asli: dicetak oleh kantor ini.") == NULL);
  gtk_window_destroy (GTK_WINDOW (check));
  tear_down (&desk);
}

static void
test_register_walk (void)
{
  Desk desk = { 0 };
  GtkWidget *window;
  g_autoptr (GPtrArray) problems = NULL;
  guint count = 0;

  set_up (&desk);
  window = open_register (&desk, &count);
  problems = ui_walk (window, "register of prints");
  g_assert_cmpuint (problems->len, ==, 0);
  tear_down (&desk);
}

static void
test_walk (void)
{
  Desk desk = { 0 };
  g_autoptr (GPtrArray) problems = NULL;

  set_up (&desk);
  problems = ui_walk (desk.window, "print");
  g_assert_cmpuint (problems->len, ==, 0);
  tear_down (&desk);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/print-page/ticks", test_ticks);
  g_test_add_func ("/print-page/preview", test_preview);
  g_test_add_func ("/print-page/folder", test_folder);
  g_test_add_func ("/print-page/one-file", test_one_file);
  g_test_add_func ("/print-page/cancel", test_cancel);
  g_test_add_func ("/print-page/leader-forms", test_leader_forms);
  g_test_add_func ("/print-page/evaluation-forms", test_evaluation_forms);
  g_test_add_func ("/print-page/credit-forms", test_credit_forms);
  g_test_add_func ("/print-page/unit-paper", test_unit_paper);
  g_test_add_func ("/print-page/blank", test_blank);
  g_test_add_func ("/print-page/register-codes", test_register_codes);
  g_test_add_func ("/print-page/register-rows", test_register_rows);
  g_test_add_func ("/print-page/register-check", test_register_check);
  g_test_add_func ("/print-page/register-walk", test_register_walk);
  g_test_add_func ("/print-page/walk", test_walk);
  return g_test_run ();
}
