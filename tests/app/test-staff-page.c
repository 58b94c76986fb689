/* Staff and units as a person works with them: real keys and clicks, from an empty office to who appraises whom. */
#include "config.h"
#include "sas-import-list.h"
#include "sas-import-view.h"
#include "sas-legacy-form.h"
#include "sas-legacy-list.h"
#include "sas-legacy-store.h"
#include "sas-office.h"
#include "sas-staff-page.h"
#include "sas-staff-table.h"
#include "ui-office.h"

#define UNDER_PLT "198612052010012031"

typedef struct { UiOffice office; GtkWidget *window, *page; } Desk;

static SasRoster *
roster_of (Desk *desk)
{
  return sas_session_get_roster (sas_window_get_session (desk->office.window));
}

static guint
count_people (Desk *desk)
{
  return sas_roster_people (roster_of (desk))->len;
}

static void
go_to_page (Desk *desk, const char *place)
{
  desk->window = GTK_WIDGET (desk->office.window);
  sas_window_go_to (desk->office.window, "staff", place);
  ui_wait_until ((desk->page = ui_find_type (desk->window, SAS_TYPE_STAFF_PAGE)) != NULL);
  ui_settle (desk->window);
}

static void
set_up (Desk *desk, gboolean sample, const char *place)
{
  ui_office_set_up (&desk->office, sample);
  if (!sample)
    {
      g_autofree char *path = g_build_filename (desk->office.folder, "kosong.sasaran", NULL);
      g_autoptr (SasActor) actor = sas_actor_operator ();
      g_autoptr (GError) error = NULL;
      SasDb *db = sas_office_create (path, actor, &error);

      g_assert_no_error (error);
      sas_db_close (db);
      ui_office_open (&desk->office, path);
    }
  go_to_page (desk, place);
}

/* No window manager gives the focus back when a dialog is gone. */
static void
come_back (Desk *desk)
{
  ui_wait_until (ui_dialog_of (desk->window) == NULL);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

/* Opens a sample in the import; the file chooser is the desktop's. */
static void
open_list (Desk *desk, const char *name, const char *seen)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "staff", name, NULL);
  GtkWidget *button = ui_find_named (desk->page, "Impor dari berkas");

  g_assert_nonnull (button);
  ui_click (button);
  ui_wait_until (ui_find_named (desk->page, "Pilih berkas…") != NULL);
  sas_import_view_open (SAS_IMPORT_VIEW (ui_find_type (desk->page, SAS_TYPE_IMPORT_VIEW)), path);
  ui_wait_until (ui_find_named (desk->page, seen) != NULL);
  ui_settle (desk->window);
}

static void
test_import (void)
{
  Desk desk = { 0 };

  set_up (&desk, FALSE, NULL);
  g_assert_nonnull (ui_find_text (desk.page, "Belum ada pegawai di kantor ini"));
  open_list (&desk, "units.csv", "Baru 9");
  ui_key (desk.window, "<Control>Return");
  ui_wait_until (sas_roster_units (roster_of (&desk))->len == 9);
  ui_wait_until (ui_find_type (desk.page, SAS_TYPE_STAFF_TABLE) != NULL);

  open_list (&desk, "pegawai.csv", "Baru 48");
  ui_key (desk.window, "<Control>Return");
  ui_wait_until (count_people (&desk) == 48);
  ui_wait_until (ui_find_text (desk.page, "48 pegawai") != NULL);

  ui_wait_until (ui_find_named (desk.window, "Urungkan") != NULL);
  ui_click (ui_find_named (desk.window, "Urungkan"));
  ui_wait_until (count_people (&desk) == 0);
  g_assert_cmpuint (sas_roster_units (roster_of (&desk))->len, ==, 9);
  ui_office_tear_down (&desk.office);
}

static void
test_bad_file (void)
{
  Desk desk = { 0 };
  GtkWidget *list;

  set_up (&desk, FALSE, NULL);
  open_list (&desk, "units.csv", "Baru 9");
  ui_key (desk.window, "<Control>Return");
  ui_wait_until (sas_roster_units (roster_of (&desk))->len == 9);

  open_list (&desk, "pegawai-rusak-nip-panjang.csv", "Ditolak 4");
  list = ui_find_type (desk.page, SAS_TYPE_IMPORT_LIST);
  g_assert_cmpuint (sas_import_list_count (SAS_IMPORT_LIST (list)), ==, 4);   /* the rejected come first */
  g_assert_nonnull (ui_find_text (list, "NIP: NIP harus 18 angka; ada 17."));
  ui_key (desk.window, "<Control>Return");
  ui_spin (200);
  g_assert_cmpuint (count_people (&desk), ==, 0);
  g_assert_false (gtk_widget_get_sensitive (ui_find_named (desk.page, "Terapkan semua")));
  ui_click (ui_find_named (desk.page, "Semua 11"));
  ui_wait_until (sas_import_list_count (SAS_IMPORT_LIST (list)) == 11);
  ui_click (ui_find_named (desk.page, "Tutup"));
  ui_wait_until (ui_find_type (desk.page, SAS_TYPE_IMPORT_LIST) == NULL);
  ui_office_tear_down (&desk.office);
}

static void
test_refused_file (void)
{
  Desk desk = { 0 };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "staff", "pegawai-rusak-terpotong.xlsx", NULL);

  set_up (&desk, FALSE, NULL);
  ui_click (ui_find_named (desk.page, "Impor dari berkas"));
  sas_import_view_open (SAS_IMPORT_VIEW (ui_find_type (desk.page, SAS_TYPE_IMPORT_VIEW)), path);
  ui_wait_until (ui_find_text (desk.page, "Berkas ini tidak dapat diimpor") != NULL);
  g_assert_false (gtk_widget_get_sensitive (ui_find_named (desk.page, "Terapkan semua")));
  ui_office_tear_down (&desk.office);
}

/* Ctrl+F, part of a name without its apostrophe, Enter, Down: the pane shows him. */
static void
test_search (void)
{
  Desk desk = { 0 };
  GtkWidget *table;

  set_up (&desk, TRUE, NULL);
  table = ui_find_type (desk.page, SAS_TYPE_STAFF_TABLE);
  ui_key (desk.window, "<Control>f");
  ui_type (desk.window, "maruf qurani");
  ui_wait_until (ui_find_text (desk.page, "1 dari 48 pegawai") != NULL);
  ui_key (desk.window, "Return");
  ui_key (desk.window, "Down");
  ui_wait_until (g_strcmp0 (sas_staff_table_get_selected (SAS_STAFF_TABLE (table)), "198409252010011015") == 0);
  ui_wait_until (ui_find_text (desk.page, "Muhammad Ma'ruf Al-Qur'ani, S.T., M.T.") != NULL);
  ui_office_tear_down (&desk.office);
}

static void
test_sort (void)
{
  Desk desk = { 0 };

  set_up (&desk, TRUE, NULL);
  gtk_widget_activate_action (ui_find_type (desk.page, SAS_TYPE_STAFF_TABLE), "staff.sort", "s", "name");
  ui_settle (desk.window);
  /* by name without titles, though the list shows them */
  g_assert_nonnull (ui_find_text (desk.page, "Agustinus Ndapa Tola, S.T."));
  ui_office_tear_down (&desk.office);
}

/* Bidang Tata Ruang is led by a Plt since 2 March 2026; in January nobody led it. */
static void
test_plt (void)
{
  Desk desk = { 0 };
  GtkWidget *entry;

  set_up (&desk, TRUE, UNDER_PLT);
  ui_wait_until (ui_find_text (desk.page, "Plt. Kepala Bidang Tata Ruang sejak 2 Maret 2026") != NULL);
  g_assert_nonnull (ui_find_text (desk.page, "Dewi Anggraini Puspitasari, S.T., M.T., M.Sc."));
  entry = ui_find_named (desk.page, "Penilai per tanggal");
  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  ui_key (desk.window, "<Control>a");
  ui_type (desk.window, "15-01-2026");
  ui_key (desk.window, "Return");
  ui_wait_until (ui_find_text (desk.page, "Plt. Kepala Bidang Tata Ruang sejak 2 Maret 2026") == NULL);
  g_assert_nonnull (ui_find_text (desk.page, "Dr. Ir. H. Baharuddin Alamsyah Daeng Mattawang, S.T., M.Si."));
  ui_office_tear_down (&desk.office);
}

/* Ctrl+N; a number that is none is refused under its field; then it is stored, and taken back. */
static void
test_add_person (void)
{
  Desk desk = { 0 };
  GtkWindow *dialog;

  set_up (&desk, TRUE, NULL);
  ui_key (desk.window, "<Control>n");
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_type (GTK_WIDGET (dialog), "19850412201001100");
  ui_key (GTK_WIDGET (dialog), "Tab");
  ui_wait_until (ui_find_text (GTK_WIDGET (dialog), "NIP harus 18 angka; ada 17.") != NULL);
  ui_type (GTK_WIDGET (dialog), "Sekar Ayuningrum");
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  g_assert_true (ui_dialog_of (desk.window) == dialog);   /* the focus is back on the number */
  ui_key (GTK_WIDGET (dialog), "End");
  ui_type (GTK_WIDGET (dialog), "7");
  gtk_widget_grab_focus (ui_find_named (GTK_WIDGET (dialog), "Jabatan"));
  ui_type (GTK_WIDGET (dialog), "Arsiparis Ahli Muda");
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (count_people (&desk) == 49);
  come_back (&desk);
  g_assert_nonnull (sas_roster_person (roster_of (&desk), "198504122010011007"));
  ui_wait_until (ui_find_named (desk.window, "Urungkan") != NULL);
  ui_click (ui_find_named (desk.window, "Urungkan"));
  ui_wait_until (count_people (&desk) == 48);
  ui_office_tear_down (&desk.office);
}

static void
test_posts (void)
{
  Desk desk = { 0 };
  GtkWindow *dialog;
  GtkWidget *button;

  set_up (&desk, TRUE, UNDER_PLT);
  button = ui_find_named (desk.page, "Tambah penugasan");
  g_assert_nonnull (button);
  ui_click (button);
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");   /* no unit yet */
  ui_wait_until (ui_find_text (GTK_WIDGET (dialog), "Belum dipilih.") != NULL);
  ui_key (GTK_WIDGET (dialog), "Escape");
  come_back (&desk);
  g_assert_cmpuint (sas_roster_assignments_of (roster_of (&desk), UNDER_PLT)->len, ==, 0);
  ui_office_tear_down (&desk.office);
}

static void
assert_walk (GtkWidget *window, const char *where)
{
  g_autoptr (GPtrArray) problems = ui_walk (window, where);

  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_walk (void)
{
  Desk desk = { 0 };
  GtkWindow *dialog;

  set_up (&desk, TRUE, "197710272003122002");
  assert_walk (desk.window, "staff");
  gtk_widget_activate_action (desk.page, "staff.edit-person", NULL);
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  assert_walk (GTK_WIDGET (dialog), "person");
  ui_key (GTK_WIDGET (dialog), "Escape");
  come_back (&desk);
  open_list (&desk, "pegawai.csv", "Semua 48");
  assert_walk (desk.window, "import");
  ui_office_tear_down (&desk.office);
}

/* --- years before 2022 --- */

#define WITH_OLD_YEARS "198306182009021010"

static GtkWidget *
open_dialog (Desk *desk)
{
  GtkWindow *found;

  ui_wait_until ((found = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (found));
  return GTK_WIDGET (found);
}

static SasLegacyRecord *
stored_year (Desk *desk, int year)
{
  g_autoptr (SasDb) db = sas_office_open (sas_session_get_path (sas_window_get_session (desk->office.window)), SAS_DB_READ_ONLY, NULL);

  return sas_legacy_store_load (db, WITH_OLD_YEARS, year, -1, NULL);
}

static gboolean
is_stored (Desk *desk, int year, const char *path, const char *wanted)
{
  g_autoptr (SasLegacyRecord) record = stored_year (desk, year);

  return record != NULL && g_strcmp0 (sas_legacy_get_text (record, path), wanted) == 0;
}

static GtkWidget *
open_old_year (Desk *desk, const char *span)
{
  ui_wait_until (ui_find_text (desk->page, "96,87 · Baik") != NULL);
  g_assert_nonnull (ui_find_text (desk->page, span));
  gtk_widget_activate_action (ui_find_type (desk->page, SAS_TYPE_LEGACY_LIST), "years.open", "u", 0);
  return open_dialog (desk);
}

static void
type_over (GtkWidget *window, GtkWidget *field, const char *text)
{
  g_assert_nonnull (field);
  gtk_widget_grab_focus (field);
  ui_key (window, "<Control>a");
  ui_type (window, text);
}

/* Numbers are typed with a comma; what follows from them stands beside, and what differs from the paper is said. */
static void
test_old_year (void)
{
  Desk desk = { 0 };
  GtkWidget *window;

  set_up (&desk, TRUE, WITH_OLD_YEARS);
  window = open_old_year (&desk, "Juli sampai Desember 2021");
  g_assert_nonnull (ui_find_text (window, "112,5 % · Sangat Baik"));
  type_over (window, ui_find_named (window, "Realisasi"), "7,6");
  ui_wait_until (ui_find_text (window, "95 % · Cukup") != NULL);
  ui_wait_until (is_stored (&desk, 2021, "results/0/indicators/0/realisation", "7.6"));

  /* What is no number stays under the pen, marked; the number before it is kept. */
  type_over (window, ui_find_named (window, "Realisasi"), "banyak");
  ui_wait_until (ui_find_text (window, "Bukan angka. Tulis misalnya 12,5; isi sebelumnya tetap tersimpan.") != NULL);
  ui_spin (200);
  g_assert_true (is_stored (&desk, 2021, "results/0/indicators/0/realisation", "7.6"));
  type_over (window, ui_find_named (window, "Realisasi"), "9");
  ui_wait_until (ui_find_text (window, "112,5 % · Sangat Baik") != NULL);
  ui_wait_until (is_stored (&desk, 2021, "results/0/indicators/0/realisation", "9"));

  ui_key (window, "Escape");
  come_back (&desk);
  ui_office_tear_down (&desk.office);
}

/* Work comes and goes, and comes back by undo. */
static void
test_old_year_work (void)
{
  Desk desk = { 0 };
  GtkWidget *window;
  g_autoptr (SasLegacyRecord) record = NULL;

  set_up (&desk, TRUE, WITH_OLD_YEARS);
  window = open_old_year (&desk, "Juli sampai Desember 2021");
  gtk_widget_activate_action (ui_find_type (window, SAS_TYPE_LEGACY_FORM), "legacy.remove-result", "u", 0);
  ui_wait_until (is_stored (&desk, 2021, "results/0/text", "Termutakhirkannya data kondisi jalan semester II"));
  ui_key (window, "<Control>z");
  ui_wait_until (is_stored (&desk, 2021, "results/1/text", "Termutakhirkannya data kondisi jalan semester II"));
  record = stored_year (&desk, 2021);
  g_assert_cmpuint (sas_legacy_result (record, 0)->indicators->len, ==, 3);

  gtk_widget_activate_action (ui_find_type (window, SAS_TYPE_LEGACY_FORM), "legacy.add-result", "u", SAS_RESULT_ADDITIONAL);
  ui_settle (window);
  ui_key (window, "Tab");
  ui_type (window, "Panitia lelang");
  ui_wait_until (is_stored (&desk, 2021, "results/3/text", "Panitia lelang"));
  ui_key (window, "Escape");
  come_back (&desk);
  ui_office_tear_down (&desk.office);
}

/* A year is recorded, taken out, and brought back. */
static void
test_old_year_recorded (void)
{
  Desk desk = { 0 };
  GtkWidget *window, *list;

  set_up (&desk, TRUE, WITH_OLD_YEARS);
  ui_wait_until (ui_find_text (desk.page, "96,87 · Baik") != NULL);
  list = ui_find_type (desk.page, SAS_TYPE_LEGACY_LIST);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_child (list, SAS_TYPE_LEGACY_LIST, "year")), 2019);
  gtk_widget_activate_action (list, "years.record", NULL);
  window = open_dialog (&desk);
  ui_wait_until (is_stored (&desk, 2019, "people/employee/name", "Rangga Wirasatya Nugraha, S.T."));
  type_over (window, ui_find_named (window, "Nilai kinerja pada dokumen"), "88,25");
  ui_wait_until (is_stored (&desk, 2019, "paper_final_value", "88.25"));
  ui_key (window, "Escape");
  come_back (&desk);
  ui_wait_until (ui_find_text (desk.page, "88,25") != NULL);

  gtk_widget_activate_action (list, "years.remove", "u", 2);
  ui_wait_until (ui_find_named (desk.window, "Urungkan") != NULL);
  ui_wait_until (ui_find_text (desk.page, "88,25") == NULL);
  ui_click (ui_find_named (desk.window, "Urungkan"));
  ui_wait_until (ui_find_text (desk.page, "88,25") != NULL);
  ui_office_tear_down (&desk.office);
}

/* Each of its fields has a name and is reached by Tab. */
static void
test_old_year_walk (void)
{
  Desk desk = { 0 };
  GtkWidget *window;
  g_autoptr (GPtrArray) problems = NULL;

  set_up (&desk, TRUE, WITH_OLD_YEARS);
  window = open_old_year (&desk, "Juli sampai Desember 2021");
  problems = ui_walk (window, "legacy");
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
  ui_key (window, "Escape");
  come_back (&desk);
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/staff/import", test_import);
  g_test_add_func ("/staff/bad-file", test_bad_file);
  g_test_add_func ("/staff/refused-file", test_refused_file);
  g_test_add_func ("/staff/search", test_search);
  g_test_add_func ("/staff/sort", test_sort);
  g_test_add_func ("/staff/plt", test_plt);
  g_test_add_func ("/staff/add-person", test_add_person);
  g_test_add_func ("/staff/posts", test_posts);
  g_test_add_func ("/staff/old-year/made", test_old_year);
  g_test_add_func ("/staff/old-year/work", test_old_year_work);
  g_test_add_func ("/staff/old-year/recorded", test_old_year_recorded);
  g_test_add_func ("/staff/old-year/walk", test_old_year_walk);
  g_test_add_func ("/staff/walk", test_walk);
  return g_test_run ();
}
