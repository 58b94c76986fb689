/* The year of one person from end to end by keyboard, with the plan that was set: he plans, tells and shows what he reached, his leader gives
 * feedback, the organisation's predicate is entered, he is rated otherwise than suggested, reads it, objects; it is explained, decided,
 * reported, printed, and what follows is recorded and done. Each step on its day, by who takes it. */
#include "config.h"
#include <string.h>
#include "sas-evaluation-page-private.h"
#include "sas-follow-up-page.h"
#include "sas-follow-up-store.h"
#include "sas-monitoring-page-private.h"
#include "sas-person-sheet-private.h"
#include "sas-print-page.h"
#include "sas-print-table.h"
#include "sas-task-list.h"
#include "sas-task-page.h"
#include "ui-office.h"

#define MEMBER "198612052010012031"     /* five indicators of three results */
#define LEADER "197710272003122002"     /* Kepala Bidang Cipta Karya */
#define MOST 60                         /* keys until something must have been reached */

typedef struct { UiOffice office; GtkWidget *window; SasSession *session; char *reviewer; } Walk;

/* Today is a day of the story. */
static void
on (const char *day)
{
  g_setenv ("SASARAN_TODAY", day, TRUE);
}

static void
set_up (Walk *walk)
{
  on ("2026-12-21");
  ui_office_set_up (&walk->office, TRUE);
  walk->window = GTK_WIDGET (walk->office.window);
  walk->session = sas_window_get_session (walk->office.window);
  walk->reviewer = g_strdup (sas_roster_reviewer_above (sas_session_get_roster (walk->session), MEMBER, LEADER, sas_date_new (2026, 12, 31))->nip);
}

static GtkWidget *
dialog_of (Walk *walk)
{
  GtkWindow *dialog;

  ui_wait_until ((dialog = ui_dialog_of (walk->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

static void
accept (Walk *walk, GtkWidget *dialog)
{
  ui_key (dialog, "<Control>Return");
  ui_wait_until (ui_dialog_of (walk->window) == NULL);
  gtk_window_present (GTK_WINDOW (walk->window));   /* no window manager gives the keys back */
  ui_settle (walk->window);
}

/* The drop-down that has the focus: opened, @down entries further, chosen. */
static void
choose (GtkWidget *dialog, guint down)
{
  ui_key (dialog, "space");
  ui_settle (dialog);
  for (guint i = 0; i < down; i++)
    ui_key (dialog, "Down");
  ui_key (dialog, "Return");
  ui_settle (dialog);
}

/* --- "Tugas Saya": the way to each piece of work --- */

/* (transfer none) (nullable) */
static SasTaskItem *
find_task (Walk *walk, SasTaskKind kind)
{
  GPtrArray *items = sas_task_list_get_items (sas_task_list_of (walk->session));

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      SasTaskItem *item = g_ptr_array_index (items, i);

      if (item->task->kind == kind && item->task->period == SAS_PERIOD_ANNUAL)
        return item;
    }
  return NULL;
}

static gboolean
is_chosen (GtkSingleSelection *selection, SasTaskItem *item)
{
  SasTaskItem *chosen = gtk_single_selection_get_selected_item (selection);

  return chosen != NULL && item != NULL && sas_task_item_is_same (chosen, item);
}

/* The task of the year as a whole, chosen in the list and opened. */
static void
open_task (Walk *walk, SasTaskKind kind)
{
  GtkWidget *page = ui_page_by (&walk->office, "task", SAS_TYPE_TASK_PAGE);
  GtkWidget *view = ui_child (page, SAS_TYPE_TASK_PAGE, "view");
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  guint keys = 0;

  sas_task_list_reload (sas_task_list_of (walk->session));   /* as of this day */
  ui_wait_until (find_task (walk, kind) != NULL);
  ui_settle (walk->window);
  ui_tab_into (walk->window, view);
  ui_key (walk->window, "Home");
  while (!is_chosen (selection, find_task (walk, kind)))
    {
      g_assert_cmpuint (++keys, <, MOST);
      ui_tab_into (walk->window, view);   /* a list that was read again lets the focus go */
      ui_key (walk->window, gtk_single_selection_get_selected (selection) + 1 < g_list_model_get_n_items (G_LIST_MODEL (selection)) ? "Down" : "Home");
    }
  ui_key (walk->window, "Return");
}

/* --- the course of the year --- */

static SasMonitoringPage *
monitoring_of (Walk *walk)
{
  SasMonitoringPage *page;

  ui_wait_until ((page = (SasMonitoringPage *) ui_find_type (walk->window, SAS_TYPE_MONITORING_PAGE)) != NULL && page->desk != NULL &&
                 g_strcmp0 (page->nip, MEMBER) == 0 && page->told->len > 0);
  ui_settle (walk->window);
  return page;
}

/* His leader, who looks after six: found by name, spoken to by key. */
static void
give_feedback (Walk *walk)
{
  SasMonitoringPage *page;
  GtkWidget *dialog;

  ui_work_as (&walk->office, LEADER);
  page = SAS_MONITORING_PAGE (ui_page_by (&walk->office, "monitoring", SAS_TYPE_MONITORING_PAGE));
  ui_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (page->middle), "team") == 0);
  ui_key (walk->window, "<Control>f");
  ui_type (walk->window, "fathi");
  ui_wait_until (g_strcmp0 (sas_team_table_get_chosen (page->table), MEMBER) == 0);
  ui_key (walk->window, "Return");
  page = monitoring_of (walk);
  ui_key (walk->window, "<Control>n");
  dialog = dialog_of (walk);
  choose (dialog, 1);                   /* on the first result */
  ui_key (dialog, "Tab");
  choose (dialog, 1);                   /* positive */
  ui_key (dialog, "Tab");
  ui_type (dialog, "Naskahnya runtut");
  accept (walk, dialog);
  ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), "Naskahnya runtut") != NULL);
}

static const SasRealisation *
realisation (SasMonitoringPage *page, guint index)
{
  return g_ptr_array_index (sas_period_desk_get_work (page->desk)->evaluation->realisations, index);
}

/* A step that he will take, under the first result. */
static void
plan_action (Walk *walk, SasMonitoringPage *page)
{
  guint before = sas_period_desk_get_work (page->desk)->actions->actions->len;

  ui_tab_into (walk->window, ui_find_named (g_ptr_array_index (page->told, 0), "Tambah rencana aksi"));
  ui_key (walk->window, "space");
  ui_wait_until (sas_period_desk_get_work (page->desk)->actions->actions->len == before + 1 || GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (walk->window))));
  ui_settle (walk->window);
  ui_type (walk->window, "Bahas naskah lintas sektor");
  ui_wait_until (sas_period_desk_get_work (page->desk)->actions->actions->len == before + 1);
}

/* What was done today in a line, and the line into the realisation. */
static void
log_day (Walk *walk, SasMonitoringPage *page)
{
  static const char line[] = "Naskah disepakati forum";
  GtkWidget *timeline = GTK_WIDGET (page->timeline);
  GtkWidget *view = ui_child (timeline, SAS_TYPE_TIMELINE, "view");

  ui_key (walk->window, "<Control>l");
  ui_type (walk->window, line);
  ui_key (walk->window, "Return");
  ui_wait_until (ui_find_text (timeline, line) != NULL);
  ui_settle (walk->window);
  ui_tab_into (walk->window, ui_child (timeline, SAS_TYPE_TIMELINE, "filters"));
  ui_key (walk->window, "Right");       /* of the log alone */
  ui_key (walk->window, "space");
  ui_settle (walk->window);
  ui_tab_into (walk->window, view);
  ui_key (walk->window, "Home");
  ui_key (walk->window, "Return");
  ui_wait_until (sas_period_desk_is_stored (page->desk) && ui_find_text (timeline, "Sudah di realisasi: Tahunan") != NULL);
}

static gboolean
focus_is (Walk *walk, const char *path)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (walk->window));

  return focus != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (focus), "path"), path) == 0;
}

/* Ctrl+Enter to each that nothing is said of; evidence for the first of them. */
static void
tell_rest (Walk *walk, SasMonitoringPage *page)
{
  guint told = 0, keys = 0;

  while (sas_monitoring_page_next (page) == SAS_NEXT_TELL)
    {
      g_assert_cmpuint (++told, <, MOST);
      ui_key (walk->window, "<Control>Return");
      ui_settle (walk->window);
      ui_type (walk->window, "Tercapai penuh");
      ui_settle (walk->window);
    }
  while (!focus_is (walk, "realisations/4/evidence"))
    {
      ui_key (walk->window, "Tab");
      g_assert_cmpuint (++keys, <, MOST);
    }
  ui_type (walk->window, "Berita acara 12");
  ui_wait_until (realisation (page, 4)->evidence->len == 1);
}

/* A file, as it is when it was dropped on the card. */
static void
show_file (Walk *walk, SasMonitoringPage *page)
{
  g_autofree char *path = g_build_filename (walk->office.folder, "notula.txt", NULL);

  g_assert_true (g_file_set_contents (path, "Notula pembahasan", -1, NULL));
  sas_monitoring_page_add_file (page, 0, path, FALSE);
  ui_wait_until (realisation (page, 0)->evidence->len == 1);
  ui_wait_until (sas_period_desk_is_stored (page->desk));
}

static void
tell_year (Walk *walk)
{
  SasMonitoringPage *page;

  ui_work_as (&walk->office, MEMBER);
  open_task (walk, SAS_TASK_REALISE);
  page = monitoring_of (walk);
  ui_wait_until (page->period == SAS_PERIOD_ANNUAL);
  plan_action (walk, page);
  log_day (walk, page);
  show_file (walk, page);
  tell_rest (walk, page);
  ui_key (walk->window, "<Control>Return");
  ui_wait_until (sas_period_desk_get_work (page->desk)->evaluation->state == SAS_EVALUATION_REALISED);
}

/* --- the evaluation --- */

static SasEvaluationPage *
evaluation_of (Walk *walk)
{
  SasEvaluationPage *page;

  ui_wait_until ((page = (SasEvaluationPage *) ui_find_type (walk->window, SAS_TYPE_EVALUATION_PAGE)) != NULL &&
                 sas_evaluation_desk_get_board (page->desk) != NULL && sas_evaluation_desk_get_period (page->desk) == SAS_PERIOD_ANNUAL);
  ui_settle (walk->window);
  return page;
}

static guint
count_missing (SasEvaluationPage *page)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (page->desk);
  guint missing = 0;

  for (guint i = 0; board != NULL && i < board->units->len; i++)
    missing += ((const SasEvaluationUnit *) g_ptr_array_index (board->units, i))->counts == SAS_ORGANISATION_NONE;
  return missing;
}

/* The first that is missing, by the step's own key. */
static void
enter_one (Walk *walk, SasEvaluationPage *page)
{
  guint missing = count_missing (page);
  GtkWidget *dialog;

  ui_key (walk->window, "<Control>Return");
  dialog = dialog_of (walk);
  choose (dialog, 2);                   /* Baik */
  ui_key (dialog, "Tab");
  ui_type (dialog, "Capaian Perjanjian Kinerja");
  accept (walk, dialog);
  ui_wait_until (sas_evaluation_desk_get_board (page->desk) != NULL && count_missing (page) == missing - 1);
  ui_settle (walk->window);
}

/* HR: what the units that she leads achieved in the year. */
static void
enter_predicate (Walk *walk)
{
  SasEvaluationPage *page;
  guint units = 0;

  ui_work_as (&walk->office, NULL);
  sas_window_go_to (walk->office.window, "evaluation", "@" LEADER " annual");
  page = evaluation_of (walk);
  ui_wait_until (g_strcmp0 (sas_evaluation_desk_get_appraiser (page->desk), LEADER) == 0 && page->now == SAS_STEP_ORGANISATION);
  ui_settle (walk->window);
  while (!sas_evaluation_step_is_done (page->steps[SAS_STEP_ORGANISATION]))
    {
      g_assert_cmpuint (++units, <, MOST);
      enter_one (walk, page);
    }
}

static SasPersonSheet *
sheet_of (Walk *walk)
{
  SasPersonSheet *sheet;

  ui_wait_until ((sheet = (SasPersonSheet *) ui_find_type (walk->window, SAS_TYPE_PERSON_SHEET)) != NULL && sheet->desk != NULL &&
                 g_str_equal (sas_person_desk_get (sheet->desk)->nip, MEMBER) && sas_person_desk_get (sheet->desk)->period == SAS_PERIOD_ANNUAL);
  ui_settle (walk->window);
  return sheet;
}

static const SasEvaluation *
evaluation (SasPersonSheet *sheet)
{
  return sas_person_desk_get (sheet->desk);
}

static const SasRealisation *
first_realisation (SasPersonSheet *sheet)
{
  return g_ptr_array_index (evaluation (sheet)->realisations, 0);
}

/* Marks of the results first: from them comes what is suggested. */
static void
mark_results (Walk *walk, SasPersonSheet *sheet)
{
  guint results = sas_person_desk_get_plan (sheet->desk)->results->len;

  for (guint i = 0; i < results; i++)
    {
      g_autofree char *path = g_strdup_printf ("marks/%u", i);

      sas_person_editor_go (sheet->editor, path);
      ui_key (walk->window, "2");
      ui_wait_until (sas_evaluation_mark (evaluation (sheet), (int) i) == SAS_RATING_MEETS);
    }
}

/* The next step of the sheet by its button: as long as something is missing it leads there. */
static void
go_on (Walk *walk, SasPersonSheet *sheet)
{
  ui_tab_into (walk->window, sheet->primary);
  ui_key (walk->window, "space");
  ui_settle (walk->window);
}

/* Below what is suggested, so that a reason is asked for; then notes, and the signature. */
static void
rate (Walk *walk)
{
  SasPersonSheet *sheet;

  ui_work_as (&walk->office, LEADER);
  sas_window_go_to (walk->office.window, "evaluation", MEMBER " annual");
  sheet = sheet_of (walk);
  ui_tab_into (walk->window, ui_find_named (GTK_WIDGET (sheet), "Ambil umpan balik"));
  ui_key (walk->window, "space");       /* what was said in the year */
  ui_wait_until (first_realisation (sheet)->feedback_items->len == 1);
  ui_settle (walk->window);
  mark_results (walk, sheet);
  go_on (walk, sheet);
  ui_key (walk->window, "1");
  ui_wait_until (evaluation (sheet)->result_rating == SAS_RATING_BELOW);
  go_on (walk, sheet);
  ui_key (walk->window, "2");
  ui_wait_until (evaluation (sheet)->behaviour_rating == SAS_RATING_MEETS);
  g_assert_cmpint (evaluation (sheet)->predicate, ==, SAS_PREDICATE_BUTUH_PERBAIKAN);
  go_on (walk, sheet);
  ui_type (walk->window, "Dua naskah terlambat");
  ui_wait_until (g_strcmp0 (evaluation (sheet)->departure, "Dua naskah terlambat") == 0);
  go_on (walk, sheet);
  ui_wait_until (evaluation (sheet)->state == SAS_EVALUATION_RATED);
  ui_settle (walk->window);
  go_on (walk, sheet);
  ui_type (walk->window, "Rapikan jadwal pembahasan");
  ui_wait_until (g_strcmp0 (evaluation (sheet)->notes, "Rapikan jadwal pembahasan") == 0);
}

/* The step of the sheet that is next; @words (nullable) into its window. */
static void
take (Walk *walk, const char *action, const char *words, SasEvaluationState wanted)
{
  SasPersonSheet *sheet = sheet_of (walk);
  GtkWidget *dialog;

  ui_wait_until (sas_person_sheet_next (sheet) != NULL && g_str_equal (sas_person_sheet_next (sheet)->action, action));
  ui_settle (walk->window);
  go_on (walk, sheet);
  dialog = dialog_of (walk);
  if (words != NULL)
    ui_type (dialog, words);
  accept (walk, dialog);
  ui_wait_until (evaluation (sheet)->state == wanted);
  ui_settle (walk->window);
}

static void
object (Walk *walk)
{
  SasPersonSheet *sheet = sheet_of (walk);
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (sheet), "person.act", "s", "object");
  dialog = dialog_of (walk);
  ui_type (dialog, "Keterlambatan karena forum ditunda");
  accept (walk, dialog);
  ui_wait_until (evaluation (sheet)->state == SAS_EVALUATION_OBJECTED);
}

/* Changed to "sesuai", which makes it "Baik" (D.1.3). */
static void
decide (Walk *walk)
{
  SasPersonSheet *sheet = sheet_of (walk);
  GtkWidget *dialog;

  ui_wait_until (sas_person_sheet_next (sheet) != NULL);
  go_on (walk, sheet);
  dialog = dialog_of (walk);
  ui_type (dialog, "Penundaan forum terbukti");
  ui_key (dialog, "<Alt>u");
  ui_settle (dialog);
  ui_key (dialog, "2");
  ui_key (dialog, "Tab");
  ui_key (dialog, "2");
  accept (walk, dialog);
  ui_wait_until (evaluation (sheet)->state == SAS_EVALUATION_DECIDED);
  g_assert_cmpint (evaluation (sheet)->predicate, ==, SAS_PREDICATE_BAIK);
}

static void
document (Walk *walk)
{
  on ("2026-12-28");
  rate (walk);
  take (walk, "finalise", NULL, SAS_EVALUATION_FINAL);
  on ("2026-12-29");
  open_task (walk, SAS_TASK_DELIVER);
  sas_window_go_to (walk->office.window, "evaluation", MEMBER " annual");
  take (walk, "deliver", NULL, SAS_EVALUATION_DELIVERED);
  on ("2027-01-04");
  ui_work_as (&walk->office, MEMBER);
  open_task (walk, SAS_TASK_ACKNOWLEDGE);
  take (walk, "acknowledge", NULL, SAS_EVALUATION_ACKNOWLEDGED);
  on ("2027-01-06");
  object (walk);
  on ("2027-01-07");
  ui_work_as (&walk->office, LEADER);
  open_task (walk, SAS_TASK_EXPLAIN);
  take (walk, "explain", "Dua dari empat naskah lewat tenggat", SAS_EVALUATION_EXPLAINED);
  on ("2027-01-11");
  ui_work_as (&walk->office, walk->reviewer);
  open_task (walk, SAS_TASK_DECIDE);
  decide (walk);
}

/* --- the paper --- */

static char *
read_back (const char *path)
{
  const char *const command[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  words = g_regex_split_simple ("\\s+", text, 0, 0);
  return g_strjoinv (" ", words);
}

/* (nullable) (transfer full): the one PDF in @folder */
static char *
only_file (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  return name != NULL && g_str_has_suffix (name, ".pdf") ? g_build_filename (folder, name, NULL) : NULL;
}

static gboolean
has_file (const char *folder)
{
  g_autofree char *path = only_file (folder);

  return path != NULL;
}

static void
toggle (Walk *walk, GtkWidget *page, const char *name)
{
  GtkWidget *box;

  ui_wait_until ((box = ui_find_named (page, name)) != NULL);
  ui_tab_into (walk->window, box);
  ui_key (walk->window, "space");
}

/* HR: the evaluation of this one alone, out of all that could be printed. */
static char *
print_document (Walk *walk)
{
  GtkWidget *page, *list;
  SasPrintTable *table;
  g_autofree char *folder = g_build_filename (walk->office.folder, "cetak", NULL), *path = NULL;
  g_auto (GStrv) ticked = NULL;

  ui_work_as (&walk->office, NULL);
  page = ui_page_by (&walk->office, "print", SAS_TYPE_PRINT_PAGE);
  table = SAS_PRINT_TABLE (ui_find_type (page, SAS_TYPE_PRINT_TABLE));
  toggle (walk, page, "Hasil dan dokumen evaluasi");
  toggle (walk, page, "SKP 2026");
  toggle (walk, page, "Lampiran SKP");
  ui_wait_until (sas_print_table_count (table, SAS_PRINT_SHOW_READY) > 10);
  ui_tab_into (walk->window, gtk_widget_get_ancestor (ui_find_text (page, "Semua periode"), GTK_TYPE_DROP_DOWN));
  choose (walk->window, 1);             /* the year as a whole */
  ui_wait_until (sas_print_table_count (table, SAS_PRINT_SHOW_READY) < 10);
  list = ui_find_type (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW);
  if (list == NULL)
    list = ui_find_type (GTK_WIDGET (table), GTK_TYPE_LIST_VIEW);
  toggle (walk, page, "Pilih semua");
  if (sas_print_table_count_ticked (table) > 0)
    ui_key (walk->window, "space");     /* all, then none */
  ui_wait_until (sas_print_table_count_ticked (table) == 0);
  sas_print_table_select (table, MEMBER);
  ui_tab_into (walk->window, list);
  ui_key (walk->window, "space");
  ui_wait_until (sas_print_table_count_ticked (table) == 1);
  ticked = sas_print_table_dup_ticked (table);
  g_assert_cmpstr (ticked[0], ==, MEMBER);
  sas_print_page_write (SAS_PRINT_PAGE (page), folder, FALSE);
  ui_wait_until (has_file (folder));
  path = only_file (folder);
  return read_back (path);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("the document does not say “%s”: %s", words, text);
}

static void
assert_document (Walk *walk)
{
  static const char *const said[] = {
    "Fathimah Az-Zahra Al-Idrus, S.T., M.URP.", "Dewi Anggraini Puspitasari, S.T., M.T., M.Sc.", "Naskah disepakati forum", "Tercapai penuh",
    "Berita acara 12", "notula.txt", "Naskahnya runtut", "Rapikan jadwal pembahasan", "Keterlambatan karena forum ditunda",
    "Dua dari empat naskah lewat tenggat", "Penundaan forum terbukti", "28 Desember 2026", "6 Januari 2027", "11 Januari 2027", "BAIK",
  };
  g_autofree char *text = print_document (walk);
  g_autofree char *reviewer = sas_person_full_name (sas_roster_person (sas_session_get_roster (walk->session), walk->reviewer));

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    assert_says (text, said[i]);
  assert_says (text, reviewer);
}

/* --- what follows --- */

/* What the office file says of the entry. */
static gboolean
is_followed (Walk *walk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasDb) db = sas_db_open (sas_session_get_path (walk->session), SAS_DB_READ_ONLY, &error);
  g_autoptr (SasFollowUp) entry = sas_follow_up_store_find (db, MEMBER, 2026, SAS_PERIOD_ANNUAL, SAS_FOLLOW_UP_RECOMMENDATION, &error);

  g_assert_no_error (error);
  return entry->state == SAS_FOLLOW_UP_DONE && g_strcmp0 (entry->note, "Jadwal disusun bersama") == 0;
}

/* The recommendation of the annual document: HR takes it up and says what came of it. */
static void
follow (Walk *walk)
{
  GtkWidget *page = ui_page_by (&walk->office, "follow-up", SAS_TYPE_FOLLOW_UP_PAGE), *dialog;

  ui_key (walk->window, "<Control>f");
  ui_type (walk->window, "fathimah");
  ui_wait_until (ui_find_text (page, "Semua 4") != NULL);
  ui_settle (walk->window);
  ui_tab_into (walk->window, ui_find_type (page, GTK_TYPE_COLUMN_VIEW));
  ui_key (walk->window, "Down");        /* below the two of the third quarter */
  ui_key (walk->window, "Down");
  ui_key (walk->window, "<Control>Return");
  ui_wait_until (ui_find_text (page, "Berjalan 1") != NULL);
  ui_settle (walk->window);
  ui_tab_into (walk->window, ui_find_type (page, GTK_TYPE_COLUMN_VIEW));
  ui_key (walk->window, "Home");        /* what runs stands above what is proposed */
  ui_key (walk->window, "<Control>Return");
  dialog = dialog_of (walk);
  ui_type (dialog, "Jadwal disusun bersama");
  accept (walk, dialog);
  ui_wait_until (ui_find_text (page, "Selesai 1") != NULL && ui_find_text (page, "Berjalan 0") != NULL);
  g_assert_true (is_followed (walk));
}

static void
test_year (void)
{
  Walk walk;

  set_up (&walk);
  give_feedback (&walk);
  tell_year (&walk);
  enter_predicate (&walk);
  document (&walk);
  on ("2027-01-12");
  ui_work_as (&walk.office, LEADER);
  sas_window_go_to (walk.office.window, "evaluation", MEMBER " annual");
  take (&walk, "report", NULL, SAS_EVALUATION_REPORTED);
  assert_document (&walk);
  follow (&walk);
  g_free (walk.reviewer);
  ui_office_tear_down (&walk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/year/walk", test_year);
  return g_test_run ();
}
