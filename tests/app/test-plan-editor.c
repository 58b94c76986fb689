/* The page of plans as a person works on it: by keyboard, from an empty plan to a submitted and a set one. */
#include "config.h"
#include <sqlite3.h>
#include "sas-plan-page-private.h"
#include "sas-plan-edit.h"
#include "sas-plan-field.h"
#include "sas-result-card.h"
#include "sas-dialogue-store.h"
#include "sas-office.h"
#include "sas-plan-store.h"
#include "ui-office.h"

#define EMPLOYEE "199307092019031013"
#define YEAR 2030

typedef struct { UiOffice office; GtkWidget *window; SasPlanPage *page; SasSession *session; } Desk;

static void
set_up (Desk *desk, const char *actor)
{
  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->session = sas_window_get_session (desk->office.window);
  sas_window_go_to (desk->office.window, "plan", NULL);
  ui_settle (desk->window);
  desk->page = SAS_PLAN_PAGE (ui_find_type (desk->window, SAS_TYPE_PLAN_PAGE));
  g_assert_nonnull (desk->page);
  sas_session_set_actor (desk->session, actor);
  ui_wait_until (desk->page->desk != NULL);
  ui_settle (desk->window);
}

static const SasPlan *
plan_of (Desk *desk)
{
  return sas_plan_desk_get_plan (desk->page->desk);
}

static const char *
place_of_focus (Desk *desk)
{
  return sas_plan_editor_get_place (desk->page->editor);
}

#define wait_for_place(desk, place) ui_wait_until (g_strcmp0 (place_of_focus (desk), place) == 0)

/* No window manager gives the focus back when a dialog is gone. */
static void
come_back (Desk *desk)
{
  ui_wait_until (ui_dialog_of (desk->window) == NULL);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

/* Ctrl+N, Ctrl+Enter: the plan is there with the pen on its first field. */
static void
start_plan_of_year (Desk *desk, int year)
{
  GtkWindow *dialog;

  sas_session_set_year (desk->session, year);
  ui_wait_until (desk->page->desk != NULL);
  ui_settle (desk->window);
  ui_key (desk->window, "<Control>n");
  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (desk->page->desk != NULL && plan_of (desk)->year == year);
  come_back (desk);
  wait_for_place (desk, "results/0/superior_result");
}

static void
start_plan (Desk *desk)
{
  start_plan_of_year (desk, YEAR);
}

static void
write_result (Desk *desk)
{
  ui_type (desk->window, "Jalan mantap");
  ui_key (desk->window, "Return");
  wait_for_place (desk, "results/0/text");
  ui_type (desk->window, "Gambar rencana selesai");
  ui_key (desk->window, "Return");
  wait_for_place (desk, "results/0/indicators/0/text");
  ui_type (desk->window, "Jumlah gambar");
  ui_key (desk->window, "Tab");
  wait_for_place (desk, "results/0/indicators/0/target");
  ui_type (desk->window, "12");
  ui_key (desk->window, "Tab");
  wait_for_place (desk, "results/0/indicators/0/unit");
  ui_type (desk->window, "gambar");
}

/* F8 to the next annex that is empty, a line, its text. */
static void
write_annexes (Desk *desk)
{
  static const char *const lists[] = { "resources", "accountability", "consequences" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *place = g_strdup_printf ("annexes/%s/0", lists[i]);

      while (sas_plan_get_text (plan_of (desk), place) == NULL)
        {
          ui_key (desk->window, "F8");
          ui_settle (desk->window);
          if (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (desk->window))) && g_str_has_prefix (desk->page->walked, "annexes/"))
            {
              ui_key (desk->window, "space");
              wait_for_place (desk, place);
              ui_type (desk->window, "Sudah disepakati");
              ui_wait_until (g_strcmp0 (sas_plan_get_text (plan_of (desk), place), "Sudah disepakati") == 0);
            }
        }
    }
}

static void
test_draft_to_submitted (void)
{
  Desk desk;
  g_autoptr (SasPlan) empty = NULL;
  g_autoptr (SasPlan) full = NULL;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  empty = sas_plan_copy (plan_of (&desk));
  write_result (&desk);
  write_annexes (&desk);
  ui_wait_until (sas_plan_desk_is_stored (desk.page->desk));
  full = sas_plan_copy (plan_of (&desk));
  g_assert_cmpstr (sas_plan_get_text (full, "results/0/indicators/0/target"), ==, "12");

  while (sas_plan_desk_undo_label (desk.page->desk) != NULL)
    ui_key (desk.window, "<Control>z");
  g_assert_cmpstr (sas_plan_get_text (plan_of (&desk), "results/0/text"), ==, NULL);
  g_assert_cmpuint (plan_of (&desk)->annexes->resources->len, ==, empty->annexes->resources->len);
  while (sas_plan_desk_redo_label (desk.page->desk) != NULL)
    ui_key (desk.window, "<Control><Shift>z");
  g_assert_cmpstr (sas_plan_get_text (plan_of (&desk), "results/0/text"), ==, "Gambar rencana selesai");
  g_assert_cmpstr (sas_plan_get_text (plan_of (&desk), "annexes/consequences/0"), ==, "Sudah disepakati");

  ui_key (desk.window, "<Control>Return");
  ui_wait_until (plan_of (&desk)->state == SAS_PLAN_SUBMITTED);
  ui_settle (desk.window);
  g_assert_false (sas_plan_desk_may_edit (desk.page->desk));
  ui_office_tear_down (&desk.office);
}

/* Submitting too early opens the list of what is missing; a line of it jumps to its field. */
static void
test_missing (void)
{
  Desk desk;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  ui_key (desk.window, "<Control>Return");
  ui_wait_until (ui_find_text (desk.window, "Sebelum dapat diajukan") != NULL);
  ui_key (desk.window, "Return");
  wait_for_place (&desk, "results/0/text");
  g_assert_cmpint (plan_of (&desk)->state, ==, SAS_PLAN_DRAFT);
  ui_office_tear_down (&desk.office);
}

/* F8 leads to the first place that wants something, wherever the focus is. */
static void
test_next_place (void)
{
  Desk desk;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  gtk_widget_child_focus (gtk_window_get_titlebar (GTK_WINDOW (desk.window)), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (desk.window)), gtk_window_get_titlebar (GTK_WINDOW (desk.window))));
  ui_key (desk.window, "F8");
  wait_for_place (&desk, "results/0/text");
  ui_office_tear_down (&desk.office);
}

/* Results by Alt+Down, Ctrl+D, Alt+Delete, and back by Ctrl+Z; the pen stays in its text. */
static void
test_structure (void)
{
  Desk desk;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  ui_key (desk.window, "Return");
  ui_type (desk.window, "Pertama");
  wait_for_place (&desk, "results/0/text");
  ui_key (desk.window, "<Control>d");
  wait_for_place (&desk, "results/1/text");
  ui_type (desk.window, " kedua");
  ui_wait_until (g_strcmp0 (sas_plan_get_text (plan_of (&desk), "results/1/text"), "Pertama kedua") == 0);
  ui_key (desk.window, "<Alt>Up");
  ui_wait_until (g_strcmp0 (sas_plan_get_text (plan_of (&desk), "results/0/text"), "Pertama kedua") == 0);
  wait_for_place (&desk, "results/0/text");
  ui_key (desk.window, "<Alt>Down");
  ui_wait_until (g_strcmp0 (sas_plan_get_text (plan_of (&desk), "results/0/text"), "Pertama") == 0);
  ui_key (desk.window, "<Alt>Delete");
  ui_wait_until (plan_of (&desk)->results->len == 1);
  ui_wait_until (ui_find_named (desk.window, "Urungkan") != NULL);
  ui_click (ui_find_named (desk.window, "Urungkan"));
  ui_wait_until (plan_of (&desk)->results->len == 2);
  g_assert_cmpstr (sas_plan_get_text (plan_of (&desk), "results/1/text"), ==, "Pertama kedua");
  ui_office_tear_down (&desk.office);
}

/* The table of indicators: Enter adds a row after the last, Alt+Up moves it, Alt+Delete takes it away. */
static void
test_indicators (void)
{
  Desk desk;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  ui_key (desk.window, "Return");
  ui_key (desk.window, "Return");
  wait_for_place (&desk, "results/0/indicators/0/text");
  ui_type (desk.window, "Satu");
  ui_key (desk.window, "Return");
  wait_for_place (&desk, "results/0/indicators/1/text");
  ui_type (desk.window, "Dua");
  ui_key (desk.window, "<Alt>Up");
  ui_wait_until (g_strcmp0 (sas_plan_get_text (plan_of (&desk), "results/0/indicators/0/text"), "Dua") == 0);
  wait_for_place (&desk, "results/0/indicators/0/text");
  ui_key (desk.window, "<Alt>Delete");
  ui_wait_until (sas_plan_result (plan_of (&desk), 0)->indicators->len == 1);
  g_assert_cmpstr (sas_plan_get_text (plan_of (&desk), "results/0/indicators/0/text"), ==, "Satu");
  ui_office_tear_down (&desk.office);
}

/* The dialogue on expectations is recorded from the menu of the plan, with both names already there. */
static void
test_dialogue (void)
{
  Desk desk;
  GtkWindow *dialog;
  g_autoptr (SasDb) db = NULL;
  g_autoptr (GPtrArray) dialogues = NULL;
  const SasDialogue *dialogue;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  ui_wait_until (sas_plan_desk_is_stored (desk.page->desk) && *plan_of (&desk)->id != '\0');
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "plan.dialogue", NULL);
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Alt>s");   /* "Yang di_sepakati" */
  ui_type (GTK_WIDGET (dialog), "Target dua belas gambar");
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  come_back (&desk);
  ui_wait_until (ui_find_text (desk.window, "Dialog kinerja tercatat") != NULL);
  db = sas_office_open (sas_session_get_path (desk.session), SAS_DB_READ_ONLY, NULL);
  dialogues = sas_dialogue_store_list (db, plan_of (&desk)->id, NULL);
  g_assert_cmpuint (dialogues->len, ==, 1);
  dialogue = dialogues->pdata[0];
  g_assert_cmpstr (dialogue->agreed, ==, "Target dua belas gambar");
  g_assert_cmpuint (dialogue->participants->len, ==, 2);
  ui_office_tear_down (&desk.office);
}

/* What was typed is in the office file, whole, once the field is left; and still undone after another page and plan. */
static void
test_autosave (void)
{
  Desk desk;
  g_autofree char *path = NULL;
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasPlan) stored = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  ui_type (desk.window, "Jembatan aman");
  ui_key (desk.window, "Return");
  ui_wait_until (sas_plan_desk_is_stored (desk.page->desk));
  path = g_strdup (sas_session_get_path (desk.session));
  db = sas_office_open (path, SAS_DB_READ_ONLY, &error);
  g_assert_no_error (error);
  stored = sas_plan_store_load (db, EMPLOYEE, YEAR, SAS_PLAN_CURRENT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sas_plan_get_text (stored, "results/0/superior_result"), ==, "Jembatan aman");

  ui_key (desk.window, "<Alt>1");
  ui_settle (desk.window);
  sas_window_go_to (desk.office.window, "plan", NULL);
  ui_settle (desk.window);
  sas_plan_page_open (desk.page, EMPLOYEE, 2026);
  ui_wait_until (plan_of (&desk)->year == 2026);
  sas_plan_page_open (desk.page, EMPLOYEE, YEAR);
  ui_wait_until (plan_of (&desk)->year == YEAR);
  sas_plan_editor_go (desk.page->editor, "results/0/text");
  ui_key (desk.window, "<Control>z");
  ui_wait_until (sas_plan_get_text (plan_of (&desk), "results/0/superior_result") == NULL);
  ui_office_tear_down (&desk.office);
}

/* From outside, as a full disk or another program would. */
static void
run_sql (Desk *desk, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (sas_session_get_path (desk->session), &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/* A save that fails says so, keeps the text, and is made good by "Coba lagi". */
static void
test_failed_save (void)
{
  Desk desk;
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasPlan) stored = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  ui_wait_until (sas_plan_desk_is_stored (desk.page->desk));
  run_sql (&desk, "CREATE TRIGGER refuse BEFORE UPDATE ON plan BEGIN SELECT RAISE (ABORT, 'refused'); END");
  ui_type (desk.window, "Jembatan aman");
  ui_key (desk.window, "Return");
  ui_wait_until (sas_plan_desk_get_error (desk.page->desk) != NULL);
  ui_wait_until (ui_find_named (desk.window, "Coba lagi") != NULL);
  g_assert_false (sas_plan_desk_is_stored (desk.page->desk));
  g_assert_cmpstr (sas_plan_get_text (plan_of (&desk), "results/0/superior_result"), ==, "Jembatan aman");

  run_sql (&desk, "DROP TRIGGER refuse");
  ui_settle (desk.window);
  ui_click (ui_find_named (desk.window, "Coba lagi"));
  ui_wait_until (sas_plan_desk_is_stored (desk.page->desk) && sas_plan_desk_get_error (desk.page->desk) == NULL);
  ui_wait_until (ui_find_named (desk.window, "Coba lagi") == NULL);
  db = sas_office_open (sas_session_get_path (desk.session), SAS_DB_READ_ONLY, &error);
  g_assert_no_error (error);
  stored = sas_plan_store_load (db, EMPLOYEE, YEAR, SAS_PLAN_CURRENT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sas_plan_get_text (stored, "results/0/superior_result"), ==, "Jembatan aman");
  ui_office_tear_down (&desk.office);
}

/* The leader's results are offered; the chosen one is what this result carries. */
static void
test_superior_choice (void)
{
  Desk desk;
  SasPlan *leader = sas_plan_new ("197009011995031001", YEAR);

  sas_plan_add_result (leader, SAS_RESULT_MAIN, -1);
  sas_plan_set_text (leader, "results/0/text", "Jalan kabupaten mantap");
  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  sas_plan_desk_set_superior (desk.page->desk, leader);
  ui_settle (desk.window);
  ui_click (ui_find_named (desk.window, "Pilih dari SKP pimpinan"));
  ui_wait_until (ui_find_text (desk.window, "1. Jalan kabupaten mantap") != NULL);
  ui_settle (desk.window);
  ui_key (desk.window, "Return");
  ui_wait_until (g_strcmp0 (sas_plan_get_text (plan_of (&desk), "results/0/superior_result"), "Jalan kabupaten mantap") == 0);
  ui_office_tear_down (&desk.office);
}

/* "Salin dari tahun lalu": the dialog offers it once it has found last year's plan, and the new draft has its results. */
static void
test_copy_last_year (void)
{
  Desk desk;
  GtkWindow *dialog;
  g_autofree char *text = NULL;
  guint results;

  set_up (&desk, EMPLOYEE);
  sas_plan_page_open (desk.page, EMPLOYEE, 2026);
  ui_wait_until (plan_of (&desk)->year == 2026);
  results = plan_of (&desk)->results->len;
  text = g_strdup (sas_plan_get_text (plan_of (&desk), "results/0/text"));
  sas_session_set_year (desk.session, 2027);
  ui_wait_until (desk.page->desk != NULL);
  ui_settle (desk.window);
  ui_key (desk.window, "<Control>n");
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_wait_until (ui_find_type (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (desk.page->desk != NULL && plan_of (&desk)->year == 2027);
  g_assert_cmpint (plan_of (&desk)->state, ==, SAS_PLAN_DRAFT);
  g_assert_cmpuint (plan_of (&desk)->results->len, ==, results);
  g_assert_cmpstr (sas_plan_get_text (plan_of (&desk), "results/0/text"), ==, text);
  come_back (&desk);
  ui_office_tear_down (&desk.office);
}

/* The appraiser returns with a note at an item and approves what comes back. */
static void
test_return_and_approve (void)
{
  Desk desk;
  GtkWindow *dialog;
  g_autofree char *appraiser = NULL;

  set_up (&desk, EMPLOYEE);
  sas_plan_page_open (desk.page, EMPLOYEE, 2026);
  ui_wait_until (plan_of (&desk)->year == 2026 && plan_of (&desk)->state == SAS_PLAN_SUBMITTED);
  appraiser = g_strdup (plan_of (&desk)->appraiser);
  sas_session_set_actor (desk.session, appraiser);
  sas_plan_page_open (desk.page, EMPLOYEE, 2026);
  ui_wait_until (desk.page->desk != NULL && g_strcmp0 (plan_of (&desk)->nip, EMPLOYEE) == 0);
  ui_settle (desk.window);
  sas_plan_page_act (desk.page, "return");
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_click (ui_find_named (GTK_WIDGET (dialog), "Catatan: Hasil kerja utama ke-1"));
  ui_type (GTK_WIDGET (dialog), "Perjelas targetnya");
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (plan_of (&desk)->state == SAS_PLAN_RETURNED);
  come_back (&desk);
  ui_wait_until (sas_plan_desk_open_notes (desk.page->desk) == 1  /* at the item alone */);

  sas_session_set_actor (desk.session, EMPLOYEE);
  sas_plan_page_open (desk.page, EMPLOYEE, 2026);
  ui_wait_until (desk.page->desk != NULL && sas_plan_desk_may_edit (desk.page->desk));
  sas_plan_editor_go (desk.page->editor, "results/0/text");
  ui_settle (desk.window);
  ui_key (desk.window, "<Alt>Down");
  wait_for_place (&desk, "results/1/text");
  g_assert_cmpstr (((SasNote *) sas_plan_desk_get_notes (desk.page->desk)->pdata[0])->path, ==, "results/1");
  ui_wait_until (ui_find_named (desk.window, "Sudah diperbaiki") != NULL);
  ui_click (ui_find_named (desk.window, "Sudah diperbaiki"));
  ui_wait_until (sas_plan_desk_open_notes (desk.page->desk) == 0);
  ui_key (desk.window, "<Control>Return");
  ui_wait_until (plan_of (&desk)->state == SAS_PLAN_SUBMITTED);

  sas_session_set_actor (desk.session, appraiser);
  sas_plan_page_open (desk.page, EMPLOYEE, 2026);
  ui_wait_until (desk.page->desk != NULL && g_strcmp0 (plan_of (&desk)->nip, EMPLOYEE) == 0);
  ui_settle (desk.window);
  sas_plan_page_act (desk.page, "approve");
  ui_wait_until ((dialog = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (plan_of (&desk)->state == SAS_PLAN_APPROVED);
  g_assert_nonnull (plan_of (&desk)->people);
  ui_office_tear_down (&desk.office);
}

static void
test_walk (void)
{
  Desk desk;
  g_autoptr (GPtrArray) problems = NULL;
  int width;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  ui_settle (desk.window);
  gtk_widget_measure (desk.window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1024);
  problems = ui_walk (desk.window, "plan");
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
  ui_office_tear_down (&desk.office);
}

/* Forty results open quickly: only the open card has editors. */
static void
test_forty_results (void)
{
  Desk desk;
  SasPlan *draft;
  gint64 began;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  draft = sas_plan_desk_draft (desk.page->desk);
  while (draft->results->len < 40)
    sas_plan_duplicate_result (draft, 0);
  began = g_get_monotonic_time ();
  sas_plan_desk_commit (desk.page->desk, draft, "forty", NULL, NULL);
  g_test_message ("forty cards made: %d ms", (int) ((g_get_monotonic_time () - began) / 1000));
  ui_settle (desk.window);
  g_test_message ("forty cards: %d ms", (int) ((g_get_monotonic_time () - began) / 1000));
  began = g_get_monotonic_time ();
  sas_plan_desk_type (desk.page->desk, "results/39/text", "ketikan");
  g_test_message ("a key: %d ms", (int) ((g_get_monotonic_time () - began) / 1000));
  sas_plan_editor_go (desk.page->editor, "results/39/indicators/0/target");
  ui_settle (desk.window);
  wait_for_place (&desk, "results/39/indicators/0/target");
  ui_wait_until (sas_plan_desk_is_stored (desk.page->desk));
  ui_office_tear_down (&desk.office);
}

/* Asked only of who is on study leave; one click is one step, and undone like any. */
static void
test_study_leave (void)
{
  Desk desk = { 0 };
  GtkWidget *check;

  set_up (&desk, EMPLOYEE);
  start_plan (&desk);
  check = ui_find_text (GTK_WIDGET (desk.page), "Berasal dari tugas belajar");
  g_assert_true (check == NULL || !gtk_widget_get_mapped (check));
  sas_session_set_actor (desk.session, "199006152019031023");
  ui_settle (desk.window);
  start_plan_of_year (&desk, YEAR - 3);
  ui_wait_until ((check = ui_find_text (GTK_WIDGET (desk.page), "Berasal dari tugas belajar")) != NULL && gtk_widget_get_mapped (check));
  g_assert_true (sas_plan_result (plan_of (&desk), 0)->study_leave);   /* as in the plan of the year before */
  gtk_widget_grab_focus (gtk_widget_get_ancestor (check, GTK_TYPE_CHECK_BUTTON));
  ui_key (desk.window, "space");
  ui_wait_until (!sas_plan_result (plan_of (&desk), 0)->study_leave);
  ui_key (desk.window, "<Control>z");
  ui_wait_until (sas_plan_result (plan_of (&desk), 0)->study_leave);
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/plan/draft-to-submitted", test_draft_to_submitted);
  g_test_add_func ("/plan/missing", test_missing);
  g_test_add_func ("/plan/next-place", test_next_place);
  g_test_add_func ("/plan/structure", test_structure);
  g_test_add_func ("/plan/indicators", test_indicators);
  g_test_add_func ("/plan/dialogue", test_dialogue);
  g_test_add_func ("/plan/autosave", test_autosave);
  g_test_add_func ("/plan/copy-last-year", test_copy_last_year);
  g_test_add_func ("/plan/failed-save", test_failed_save);
  g_test_add_func ("/plan/superior-choice", test_superior_choice);
  g_test_add_func ("/plan/return-and-approve", test_return_and_approve);
  g_test_add_func ("/plan/study-leave", test_study_leave);
  g_test_add_func ("/plan/walk", test_walk);
  g_test_add_func ("/plan/forty-results", test_forty_results);
  return g_test_run ();
}
