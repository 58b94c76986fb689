/* shots FOLDER [NAME...]: pictures of every page, dialog and popover of the sample office, as "scene-look.png". A NAME may hold
 * "*" and "?": shots /tmp/s 'plan-*-1366-*'. */
#include "config.h"
#include <string.h>
#include "sas-account-button.h"
#include "sas-approval-page-private.h"
#include "sas-evaluation-page-private.h"
#include "sas-i18n.h"
#include "sas-import-view.h"
#include "sas-jobs-button.h"
#include "sas-legacy-form.h"
#include "sas-legacy-list.h"
#include "sas-office-assistant.h"
#include "sas-plan-edit.h"
#include "sas-plan-manual.h"
#include "sas-plan-page-private.h"
#include "sas-print-page.h"
#include "sas-sample.h"
#include "sas-session-plans.h"
#include "sas-distribution-page-private.h"
#include "sas-matrix-page-private.h"
#include "sas-monitoring-page-private.h"
#include "sas-staff-page.h"
#include "sas-home-page.h"
#include "sas-search-window.h"
#include "sas-task-page.h"
#include "sas-toast-overlay.h"
#include "shots-team.h"
#include "shots.h"

static const struct { const char *name; int width, height; const char *theme, *language; gboolean contrast; int scale; } looks[] = {
  { "1366-light",          1366, 768, "light", "id", FALSE, 100 },
  { "1366-dark",           1366, 768, "dark",  "id", FALSE, 100 },
  { "1024-light",          1024, 700, "light", "id", FALSE, 100 },
  { "1024-dark",           1024, 700, "dark",  "id", FALSE, 100 },
  { "1366-contrast",       1366, 768, "light", "id", TRUE,  100 },
  { "1366-dark-contrast",  1366, 768, "dark",  "id", TRUE,  100 },
  { "1366-200",            1366, 768, "light", "id", FALSE, 200 },
  { "1024-200",            1024, 700, "light", "id", FALSE, 200 },
  { "1366-english",        1366, 768, "light", "en", FALSE, 100 },
};

/* --- steps that scenes are made of --- */

GtkWidget *
shots_dialog (Shots *shots)
{
  GtkWindow *found;

  ui_wait_until ((found = ui_dialog_of (GTK_WIDGET (shots->window))) != NULL);
  ui_settle (GTK_WIDGET (found));
  return GTK_WIDGET (found);
}

static GtkWidget *
dialog (Shots *shots)
{
  return shots_dialog (shots);
}

static GtkWidget *
dialog_by (Shots *shots, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (shots->window), action, NULL);
  return dialog (shots);
}

static GtkWidget *
popover_of (GtkWidget *root, GType type)
{
  GtkWidget *button = ui_find_type (ui_find_type (root, type), GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle (root);
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

void
shots_go (Shots *shots, const char *page, GType type, const char *place)
{
  sas_window_go_to (shots->window, page, place);
  ui_wait_until ((shots->page = ui_find_type (GTK_WIDGET (shots->window), type)) != NULL);
  ui_settle (GTK_WIDGET (shots->window));
}

static void
go (Shots *shots, const char *page, GType type, const char *place)
{
  shots_go (shots, page, type, place);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static gpointer
list_plans (SasDb *db, gpointer state, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter filter = { .year = 2026, .by_state = TRUE, .state = (SasPlanState) GPOINTER_TO_INT (state) };

  return sas_plan_store_list (db, &filter, error);
}

/* The fullest plan in @state, opened by its owner or his appraiser. */
static SasPlanPage *
open_plan (Shots *shots, SasPlanState state, gboolean appraiser)
{
  g_autoptr (GPtrArray) rows = NULL;
  const SasPlanRow *best = NULL;

  sas_session_run_async (shots->session, SAS_CHANGED_NOTHING, list_plans, GINT_TO_POINTER (state), NULL, (GDestroyNotify) g_ptr_array_unref,
                         NULL, on_listed, &rows);
  ui_wait_until (rows != NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (rows, i);

      if (best == NULL || row->filled > best->filled)
        best = row;
    }
  g_assert_nonnull (best);
  sas_session_set_actor (shots->session, appraiser ? best->appraiser : best->nip);
  go (shots, "plan", SAS_TYPE_PLAN_PAGE, best->nip);
  ui_wait_until (SAS_PLAN_PAGE (shots->page)->desk != NULL);
  return SAS_PLAN_PAGE (shots->page);
}

static GtkWidget *
show_import (Shots *shots, const char *file)
{
  g_autofree char *path = file != NULL ? g_build_filename (g_getenv ("SASARAN_STAFF_LISTS"), file, NULL) : NULL;

  go (shots, "staff", SAS_TYPE_STAFF_PAGE, NULL);
  gtk_widget_activate_action (shots->page, "staff.import", NULL);
  ui_settle (shots->page);
  if (path != NULL)
    {
      sas_import_view_open (SAS_IMPORT_VIEW (ui_find_type (shots->page, SAS_TYPE_IMPORT_VIEW)), path);
      ui_wait_until (ui_find_type (shots->page, GTK_TYPE_COLUMN_VIEW) != NULL || ui_find_type (shots->page, GTK_TYPE_LIST_VIEW) != NULL);
    }
  return NULL;
}

/* --- scenes: each gives what is pictured, NULL for the window --- */

static GtkWidget *start (Shots *shots)       { return NULL; }
static GtkWidget *preferences (Shots *shots) { return dialog_by (shots, "win.preferences"); }

/* Further down in the preferences. */
static GtkWidget *
holidays (Shots *shots)
{
  GtkWidget *window = preferences (shots), *scrolled = gtk_window_get_child (GTK_WINDOW (window));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  ui_wait_until (ui_find_text (window, "17 Agustus 2026") != NULL || ui_find_text (window, "17 August 2026") != NULL);
  gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down));
  return window;
}

static GtkWidget *shortcuts (Shots *shots)   { return dialog_by (shots, "win.shortcuts"); }
static GtkWidget *help (Shots *shots)        { return dialog_by (shots, "win.help"); }
static GtkWidget *restore (Shots *shots)     { return dialog_by (shots, "win.restore"); }
static GtkWidget *assistant (Shots *shots)   { return dialog_by (shots, "win.new-office"); }

static GtkWidget *
assistant_staff (Shots *shots)
{
  GtkWidget *window = assistant (shots);

  gtk_editable_set_text (GTK_EDITABLE (ui_child (window, SAS_TYPE_OFFICE_ASSISTANT, "office_entry")), "Dinas Arsip");
  g_signal_emit_by_name (ui_child (window, SAS_TYPE_OFFICE_ASSISTANT, "next_button"), "clicked");
  ui_settle (window);
  return window;
}

static GtkWidget *
assistant_chart (Shots *shots)
{
  GtkWidget *window = assistant_staff (shots);

  gtk_editable_set_text (GTK_EDITABLE (ui_find_named (window, "NIP, baris 1")), "198504122010011007");
  gtk_editable_set_text (GTK_EDITABLE (ui_find_named (window, "Nama, baris 1")), "Budi Santoso");
  g_signal_emit_by_name (ui_child (window, SAS_TYPE_OFFICE_ASSISTANT, "next_button"), "clicked");
  ui_settle (window);
  return window;
}

static GtkWidget *plan_draft (Shots *shots)     { open_plan (shots, SAS_PLAN_DRAFT, FALSE); return NULL; }
static GtkWidget *plan_submitted (Shots *shots) { open_plan (shots, SAS_PLAN_SUBMITTED, TRUE); return NULL; }
static GtkWidget *plan_returned (Shots *shots)  { open_plan (shots, SAS_PLAN_RETURNED, FALSE); return NULL; }
static GtkWidget *plan_set (Shots *shots)       { open_plan (shots, SAS_PLAN_APPROVED, FALSE); return NULL; }

static GtkWidget *
plan_paper (Shots *shots)
{
  sas_plan_page_show_paper (open_plan (shots, SAS_PLAN_DRAFT, FALSE), TRUE);
  return NULL;
}

static GtkWidget *
plan_behaviour (Shots *shots)
{
  gtk_widget_activate_action (GTK_WIDGET (open_plan (shots, SAS_PLAN_DRAFT, FALSE)), "plan.go", "s", "behaviours/akuntabel/expectation");
  return NULL;
}

static GtkWidget *
plan_annexes (Shots *shots)
{
  gtk_widget_activate_action (GTK_WIDGET (open_plan (shots, SAS_PLAN_DRAFT, FALSE)), "plan.go", "s", "annexes/consequences");
  return NULL;
}

static GtkWidget *
plan_new (Shots *shots)
{
  plan_draft (shots);
  return dialog_by (shots, "win.create");
}

/* The plan of the head, on the form of JPT, and the manual of its first indicator. */
static GtkWidget *
plan_jpt (Shots *shots)
{
  sas_session_set_actor (shots->session, NULL);
  go (shots, "plan", SAS_TYPE_PLAN_PAGE, "196805171994031002");
  ui_wait_until (SAS_PLAN_PAGE (shots->page)->desk != NULL);
  gtk_widget_activate_action (shots->page, "plan.go", "s", "results/0/indicators/0/text");
  return NULL;
}

static GtkWidget *
plan_manual (Shots *shots)
{
  plan_jpt (shots);
  sas_plan_manual_ask (shots->page, SAS_PLAN_PAGE (shots->page)->desk, 0, 0);
  return dialog (shots);
}

static GtkWidget *
plan_library (Shots *shots)
{
  gtk_widget_activate_action (GTK_WIDGET (open_plan (shots, SAS_PLAN_DRAFT, FALSE)), "plan.library", NULL);
  ui_spin (300);  /* the store's thread looks */
  return dialog (shots);
}

static GtkWidget *
plan_paste (Shots *shots)
{
  static const char block[] =
    "No\tRencana hasil kerja pimpinan\tRencana hasil kerja\tAspek\tIndikator kinerja individu\tTarget\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\n"
    "1\tMeningkatnya kemantapan jalan kabupaten\tTersedianya gambar rencana peningkatan jalan\tKuantitas\tJumlah gambar rencana\t12 dokumen\n"
    "\t\t\tWaktu\tGambar selesai sebelum lelang\t30 Juni 2026\n2\t\tTerawasinya pekerjaan jalan kabupaten\tKuantitas\tJumlah ruas yang diawasi\t8 ruas\n";
  SasPlanPage *page = open_plan (shots, SAS_PLAN_DRAFT, FALSE);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (page)), block);
  gtk_widget_activate_action (GTK_WIDGET (page), "plan.paste", NULL);
  return dialog (shots);
}

static GtkWidget *
plan_copy (Shots *shots)
{
  sas_session_set_actor (shots->session, NULL);
  go (shots, "plan", SAS_TYPE_PLAN_PAGE, "199307092019031013");
  ui_wait_until (SAS_PLAN_PAGE (shots->page)->desk != NULL);
  gtk_widget_activate_action (shots->page, "plan.copy-to", "i", 0);
  ui_spin (300);  /* the store's thread looks */
  return dialog (shots);
}

static GtkWidget *
plan_return (Shots *shots)
{
  sas_plan_page_act (open_plan (shots, SAS_PLAN_SUBMITTED, TRUE), "return");
  return dialog (shots);
}

static GtkWidget *
plan_approve (Shots *shots)
{
  sas_plan_page_act (open_plan (shots, SAS_PLAN_SUBMITTED, TRUE), "approve");
  return dialog (shots);
}

static GtkWidget *
plan_revise (Shots *shots)
{
  sas_plan_page_act (open_plan (shots, SAS_PLAN_APPROVED, FALSE), "revise");
  return dialog (shots);
}

/* The office as HR sees it, its own people as somebody who leads does, and who is behind a figure. */
static GtkWidget *
home (Shots *shots)
{
  sas_session_set_actor (shots->session, NULL);
  go (shots, "home", SAS_TYPE_HOME_PAGE, NULL);
  return NULL;
}

static GtkWidget *
home_leader (Shots *shots)
{
  open_plan (shots, SAS_PLAN_SUBMITTED, TRUE);
  go (shots, "home", SAS_TYPE_HOME_PAGE, NULL);
  return NULL;
}

static GtkWidget *
home_people (Shots *shots)
{
  home (shots);
  gtk_widget_activate_action (shots->page, "home.people", "(ssb)", "missing:annual", "", FALSE);
  return dialog (shots);
}

/* Everything in one field: before a letter, and with a name typed wrongly. */
static GtkWidget *
search (Shots *shots)
{
  home (shots);
  gtk_widget_activate_action (GTK_WIDGET (shots->window), "win.search", NULL);
  return dialog (shots);
}

static GtkWidget *
search_typed (Shots *shots)
{
  GtkWidget *window = search (shots);

  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (window, GTK_TYPE_SEARCH_ENTRY)), "bina");
  ui_wait_until (sas_search_window_count (SAS_SEARCH_WINDOW (window)) > 1);
  ui_settle (window);
  return window;
}

/* HR's, or of the appraiser of a plan that waits. */
static GtkWidget *
tasks (Shots *shots)
{
  sas_session_set_actor (shots->session, NULL);
  go (shots, "task", SAS_TYPE_TASK_PAGE, NULL);
  return NULL;
}

static GtkWidget *
tasks_appraiser (Shots *shots)
{
  open_plan (shots, SAS_PLAN_SUBMITTED, TRUE);
  go (shots, "task", SAS_TYPE_TASK_PAGE, NULL);
  return NULL;
}

static GtkWidget *
tasks_none (Shots *shots)
{
  sas_session_set_actor (shots->session, "199408282024212002");
  go (shots, "task", SAS_TYPE_TASK_PAGE, NULL);
  return NULL;
}

/* The appraiser of most that waits, at the plan with the most to read. */
static GtkWidget *
approval (Shots *shots)
{
  g_autoptr (GPtrArray) rows = NULL;
  const char *nip;

  sas_session_run_async (shots->session, SAS_CHANGED_NOTHING, list_plans, GINT_TO_POINTER (SAS_PLAN_SUBMITTED), NULL, (GDestroyNotify) g_ptr_array_unref,
                         NULL, on_listed, &rows);
  ui_wait_until (rows != NULL);
  nip = ((const SasPlanRow *) g_ptr_array_index (rows, 0))->appraiser;
  sas_session_set_actor (shots->session, nip);
  go (shots, "approval", SAS_TYPE_APPROVAL_PAGE, NULL);
  ui_wait_until (SAS_APPROVAL_PAGE (shots->page)->facts != NULL);
  ui_spin (300);  /* the paper is laid out */
  return NULL;
}

/* One of a team while he is rated, with his paper. */
static GtkWidget *
evaluation_person (Shots *shots)
{
  sas_session_set_actor (shots->session, NULL);
  go (shots, "evaluation", SAS_TYPE_EVALUATION_PAGE, "q3 198108172008011025");
  ui_spin (1200);  /* the paper is laid out */
  return NULL;
}

/* What an employee reads of his own. */
static GtkWidget *
evaluation_own (Shots *shots)
{
  sas_session_set_actor (shots->session, "198505052010011018");
  go (shots, "evaluation", SAS_TYPE_EVALUATION_PAGE, "q3");
  ui_spin (1200);
  return NULL;
}

static GtkWidget *
evaluation_finish (Shots *shots)
{
  sas_session_set_actor (shots->session, NULL);
  go (shots, "evaluation", SAS_TYPE_EVALUATION_PAGE, "q3 197710272003122002 199006152019031023");
  sas_evaluation_page_show_step (SAS_EVALUATION_PAGE (shots->page), SAS_STEP_FINISH);
  ui_spin (600);
  return NULL;
}

/* The team in the grid, one rating of it not the suggested one. */
static GtkWidget *
evaluation_rating (Shots *shots)
{
  sas_session_set_actor (shots->session, NULL);
  go (shots, "evaluation", SAS_TYPE_EVALUATION_PAGE, "q3 197710272003122002");
  sas_evaluation_page_show_step (SAS_EVALUATION_PAGE (shots->page), SAS_STEP_RATING);
  ui_spin (600);
  sas_evaluation_step_act (SAS_EVALUATION_PAGE (shots->page)->steps[SAS_STEP_RATING]);
  ui_spin (300);
  return NULL;
}

static void
on_team (GObject *source, GAsyncResult *result, gpointer made)
{
  g_autoptr (GError) error = NULL;

  *(gpointer *) made = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* Twelve in the middle of their ratings; one reason is missing. */
static GtkWidget *
evaluation_team (Shots *shots)
{
  gpointer made = NULL;

  sas_session_set_actor (shots->session, NULL);
  sas_session_run_async (shots->session, SAS_CHANGED_PLANS | SAS_CHANGED_EVALUATIONS, shots_team_make, NULL, NULL, NULL, NULL, on_team, &made);
  ui_wait_until (made != NULL);
  go (shots, "evaluation", SAS_TYPE_EVALUATION_PAGE, "@" SHOTS_TEAM_HEAD " " SHOTS_TEAM_PERIOD);
  sas_evaluation_page_show_step (SAS_EVALUATION_PAGE (shots->page), SAS_STEP_RATING);
  ui_spin (600);
  sas_evaluation_step_act (SAS_EVALUATION_PAGE (shots->page)->steps[SAS_STEP_RATING]);
  ui_spin (300);
  return NULL;
}

/* A plan of the sample that is set gets a second version, with something changed, gone and new, that waits. Its owner's number. */
static gpointer
revise_one (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  static const char nip[] = "199307092019031013";
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, nip, 2026, SAS_PLAN_CURRENT, NULL, error);
  g_autoptr (SasPlan) draft = NULL;
  g_autoptr (SasPlan) waiting = NULL;
  SasPlanAct revise = { .action = "revise", .note = "Penugasan baru", .date = sas_date_new (2026, 6, 1) };
  gint64 revision = 0;

  if (plan == NULL || plan->version > 1)
    return g_strdup (nip);
  if (plan->state != SAS_PLAN_APPROVED)
    {
      g_autoptr (SasPlan) submitted = sas_plan_store_act (db, plan->id, NULL, &(SasPlanAct) { .action = "submit" }, actor, NULL);
      g_autoptr (SasPlan) set = sas_plan_store_act (db, plan->id, NULL, &(SasPlanAct) { .action = "approve", .date = sas_date_new (2026, 1, 30) }, actor, error);

      if (set == NULL)
        return NULL;
    }
  draft = sas_plan_store_act (db, plan->id, &revision, &revise, actor, error);
  if (draft == NULL)
    return NULL;
  sas_plan_set_text (draft, "results/0/text", "Jaringan komputer dan perangkat kerja dinas berfungsi tanpa putus pada jam kerja");
  sas_plan_remove_indicator (draft, 0, sas_plan_result (draft, 0)->indicators->len - 1);
  sas_plan_set_text (draft, "results/0/indicators/0/target", "98");
  sas_plan_duplicate_result (draft, 0);
  sas_plan_set_text (draft, "results/1/text", "Cadangan data dinas tersimpan di dua tempat");
  if (!sas_plan_store_save (db, draft, &revision, actor, error))
    return NULL;
  waiting = sas_plan_store_act (db, draft->id, NULL, &(SasPlanAct) { .action = "submit" }, actor, error);
  return waiting != NULL ? g_strdup (nip) : NULL;
}

static void
on_revised (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static GtkWidget *
approval_changes (Shots *shots)
{
  g_autofree char *nip = NULL;
  SasApprovalPage *page;

  sas_session_set_actor (shots->session, NULL);
  sas_session_run_async (shots->session, SAS_CHANGED_PLANS, revise_one, NULL, NULL, g_free, NULL, on_revised, &nip);
  ui_wait_until (nip != NULL);
  go (shots, "approval", SAS_TYPE_APPROVAL_PAGE, nip);
  page = SAS_APPROVAL_PAGE (shots->page);
  ui_wait_until (page->facts != NULL && g_str_equal (sas_plan_desk_get_plan (page->desk)->nip, nip));
  gtk_toggle_button_set_active (page->mark, TRUE);
  ui_spin (300);
  return NULL;
}

static GtkWidget *
compare (Shots *shots)
{
  approval_changes (shots);
  gtk_widget_activate_action (shots->page, "approval.compare", NULL);
  ui_spin (300);  /* the store's thread compares */
  return dialog (shots);
}

static GtkWidget *
approval_sit (Shots *shots)
{
  SasApprovalPage *page;

  approval (shots);
  page = SAS_APPROVAL_PAGE (shots->page);
  sas_plan_desk_set_remark (page->desk, "results/0", "");   /* of the scene before */
  sas_approval_list_mark (page->list, TRUE, 0);
  gtk_widget_activate_action (shots->page, "approval.sit", NULL);
  return dialog (shots);
}

/* An item chosen, a note on it, changes marked. */
static GtkWidget *
approval_note (Shots *shots)
{
  SasApprovalPage *page;

  approval (shots);
  page = SAS_APPROVAL_PAGE (shots->page);
  sas_margin_list_go (page->margin, "results/0/indicators/0");
  sas_plan_desk_set_remark (page->desk, "results/0", "Rumuskan hasilnya, bukan kegiatannya.");
  sas_margin_list_set_desk (page->margin, page->desk);
  sas_margin_list_go (page->margin, "results/0/indicators/0");
  gtk_toggle_button_set_active (page->mark, TRUE);
  sas_approval_page_update (page);
  return NULL;
}

static GtkWidget *staff (Shots *shots) { go (shots, "staff", SAS_TYPE_STAFF_PAGE, NULL); return NULL; }
static GtkWidget *
matrix (Shots *shots)
{
  go (shots, "matrix", SAS_TYPE_MATRIX_PAGE, "197503212000121007");
  return NULL;
}

/* A list of the matrix page by @action with one record whose first field is @name; @form: as the form of the next one. */
static GtkWidget *
matrix_list (Shots *shots, const char *action, const char *name, gboolean form)
{
  GtkWidget *list, *record;

  matrix (shots);
  ui_wait_until (sas_matrix_page_get_matrix (SAS_MATRIX_PAGE (shots->page)) != NULL);
  gtk_widget_activate_action (shots->page, action, NULL);
  list = dialog (shots);
  ui_spin (300);  /* the store's thread looks */
  if (!form && ui_find_text (list, name) != NULL)
    return list;
  gtk_widget_activate_action (list, "records.add", NULL);
  record = dialog (shots);
  if (form)
    return record;
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (record, GTK_TYPE_ENTRY)), name);
  gtk_widget_activate_action (record, "dialog.accept", NULL);
  ui_wait_until (ui_dialog_of (GTK_WIDGET (shots->window)) == GTK_WINDOW (list) && ui_find_text (list, name) != NULL);
  return list;
}

static GtkWidget *matrix_blocks (Shots *shots) { return matrix_list (shots, "matrix.blocks", "Peta jaringan irigasi yang mutakhir", FALSE); }
static GtkWidget *matrix_block (Shots *shots)  { return matrix_list (shots, "matrix.blocks", "", TRUE); }
static GtkWidget *matrix_teams (Shots *shots)  { return matrix_list (shots, "matrix.teams", "", TRUE); }

static GtkWidget *
staff_person (Shots *shots)
{
  go (shots, "staff", SAS_TYPE_STAFF_PAGE, "198612052010012031");
  return NULL;
}

static GtkWidget *
staff_edit (Shots *shots)
{
  staff_person (shots);
  gtk_widget_activate_action (shots->page, "staff.edit-person", NULL);
  return dialog (shots);
}

/* The old year of somebody whose paper differs from what is reckoned; @number of its row. */
static GtkWidget *
old_year (Shots *shots, guint number)
{
  GtkWidget *list;

  go (shots, "staff", SAS_TYPE_STAFF_PAGE, "198306182009021010");
  list = ui_find_type (shots->page, SAS_TYPE_LEGACY_LIST);
  ui_wait_until (ui_find_text (list, "96,87 · Baik") != NULL);
  gtk_widget_activate_action (list, "years.open", "u", number);
  dialog (shots);
  ui_spin (600);   /* the paper is laid out */
  return dialog (shots);
}

static GtkWidget *legacy (Shots *shots)         { return old_year (shots, 0); }
static GtkWidget *legacy_numbers (Shots *shots) { return old_year (shots, 1); }

static GtkWidget *
legacy_results (Shots *shots)
{
  GtkWidget *window = old_year (shots, 0);

  gtk_widget_grab_focus (ui_find_named (window, "Rencana kinerja"));
  ui_spin (300);
  return window;
}

static GtkWidget *
legacy_values (Shots *shots)
{
  GtkWidget *window = old_year (shots, 0);

  for (GtkWidget *at = ui_find_type (window, SAS_TYPE_LEGACY_FORM); at != NULL; at = gtk_widget_get_parent (at))
    if (GTK_IS_SCROLLED_WINDOW (at))
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (at)), 1e6);
  ui_spin (300);
  return window;
}

static GtkWidget *
legacy_person (Shots *shots)
{
  go (shots, "staff", SAS_TYPE_STAFF_PAGE, "198306182009021010");
  ui_wait_until (ui_find_text (shots->page, "96,87 · Baik") != NULL);
  return NULL;
}

static GtkWidget *import_empty (Shots *shots) { return show_import (shots, NULL); }
static GtkWidget *import_seen (Shots *shots)  { return show_import (shots, "pegawai.csv"); }
static GtkWidget *import_bad (Shots *shots)   { return show_import (shots, "pegawai-rusak-nip-panjang.csv"); }

static GtkWidget *
print (Shots *shots)
{
  go (shots, "print", SAS_TYPE_PRINT_PAGE, NULL);
  return NULL;
}

/* One file for all who are ready, then what the register has of it. */
static GtkWidget *
printed (Shots *shots)
{
  GtkWidget *page;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "sasaran-gambar.pdf", NULL);
  GtkLabel *label;

  go (shots, "print", SAS_TYPE_PRINT_PAGE, NULL);
  page = ui_find_type (GTK_WIDGET (shots->window), SAS_TYPE_PRINT_PAGE);
  label = GTK_LABEL (ui_child (page, SAS_TYPE_PRINT_PAGE, "register_label"));
  ui_settle (page);
  sas_print_page_write (SAS_PRINT_PAGE (page), path, TRUE);
  ui_wait_until (strlen (gtk_label_get_label (label)) > strlen ("Daftar cetak "));
  gtk_widget_activate_action (page, "print.register", NULL);
  return dialog (shots);
}

static GtkWidget *account (Shots *shots) { return popover_of (GTK_WIDGET (shots->window), SAS_TYPE_ACCOUNT_BUTTON); }
static GtkWidget *jobs (Shots *shots)    { return popover_of (GTK_WIDGET (shots->window), SAS_TYPE_JOBS_BUTTON); }

static GtkWidget *
toast (Shots *shots)
{
  sas_toast_show_undo (GTK_WIDGET (open_plan (shots, SAS_PLAN_DRAFT, FALSE)), _("Indicator deleted"), "plan.undo", NULL);
  return NULL;
}

#define LEADER "197710272003122002"   /* with a team in every state */
#define MEMBER "198505052010011018"   /* of hers, with a full year */

static GtkWidget *
monitoring (Shots *shots)
{
  sas_session_set_actor (shots->session, LEADER);
  go (shots, "monitoring", SAS_TYPE_MONITORING_PAGE, NULL);
  ui_wait_until (SAS_MONITORING_PAGE (shots->page)->rows != NULL);
  sas_monitoring_page_show (SAS_MONITORING_PAGE (shots->page), NULL);
  ui_settle (shots->page);
  return NULL;
}

static SasMonitoringPage *
open_period (Shots *shots, const char *actor)
{
  SasMonitoringPage *page;

  sas_session_set_actor (shots->session, actor);
  go (shots, "monitoring", SAS_TYPE_MONITORING_PAGE, MEMBER);
  page = SAS_MONITORING_PAGE (shots->page);
  ui_wait_until (page->desk != NULL && g_strcmp0 (page->nip, MEMBER) == 0 && page->told->len > 0);
  ui_spin (300);  /* the year is read */
  ui_settle (shots->page);
  return page;
}

static GtkWidget *
monitoring_person (Shots *shots)
{
  open_period (shots, MEMBER);
  return NULL;
}

static GtkWidget *
monitoring_time (Shots *shots)
{
  gtk_toggle_button_set_active (open_period (shots, MEMBER)->time_button, TRUE);
  ui_settle (shots->page);
  return NULL;
}

static GtkWidget *
monitoring_feedback (Shots *shots)
{
  open_period (shots, LEADER);
  gtk_widget_activate_action (shots->page, "monitoring.feedback", NULL);
  return dialog (shots);
}

static GtkWidget *
monitoring_coaching (Shots *shots)
{
  open_period (shots, LEADER);
  gtk_widget_activate_action (shots->page, "monitoring.guidance", "s", "coaching");
  return dialog (shots);
}

/* Somebody without a plan that was set. */
static GtkWidget *
monitoring_empty (Shots *shots)
{
  sas_session_set_actor (shots->session, "199705302022032012");   /* whose plan is a draft */
  go (shots, "monitoring", SAS_TYPE_MONITORING_PAGE, NULL);
  ui_wait_until (SAS_MONITORING_PAGE (shots->page)->rows != NULL && SAS_MONITORING_PAGE (shots->page)->rows->len == 0);
  ui_settle (shots->page);
  return NULL;
}

static SasDistributionPage *
open_distribution (Shots *shots, const char *actor, const char *place)
{
  SasDistributionPage *page;

  sas_session_set_actor (shots->session, actor);
  go (shots, "distribution", SAS_TYPE_DISTRIBUTION_PAGE, place);
  page = SAS_DISTRIBUTION_PAGE (shots->page);
  ui_wait_until (page->units != NULL);
  ui_spin (200);  /* the habits are read */
  ui_settle (shots->page);
  return page;
}

static GtkWidget *
distribution (Shots *shots)
{
  open_distribution (shots, "", "q3");
  return NULL;
}

/* The unit that is chosen, in a narrow window; other numbers are tried. */
static GtkWidget *
distribution_trial (Shots *shots)
{
  SasDistributionPage *page = open_distribution (shots, "", "UNOR-12 q3");

  gtk_toggle_button_set_active (page->unit_button, TRUE);
  ui_settle (shots->page);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find_named (shots->page, sas_i18n_language ()[0] == 'e' ? "Try: people who are “Baik”"
                                                               : "Coba: jumlah orang “Baik”")), 7);
  ui_settle (shots->page);
  return NULL;
}

static GtkWidget *
distribution_people (Shots *shots)
{
  SasDistributionPage *page = open_distribution (shots, "", "UNOR-10 q3");

  g_signal_emit_by_name (page->table, "opened", "UNOR-10");
  ui_wait_until (page->rated != NULL && page->rated->len > 0);
  ui_settle (shots->page);
  return NULL;
}

static const struct { const char *name; gboolean office; GtkWidget *(*arrange) (Shots *shots); } scenes[] = {
  { "start", FALSE, start }, { "assistant-1", FALSE, assistant }, { "assistant-2", FALSE, assistant_staff },
  { "assistant-3", FALSE, assistant_chart }, { "restore", FALSE, restore },
  { "plan-draft", TRUE, plan_draft }, { "plan-paper", TRUE, plan_paper }, { "plan-behaviour", TRUE, plan_behaviour },
  { "plan-annexes", TRUE, plan_annexes }, { "plan-submitted", TRUE, plan_submitted }, { "plan-returned", TRUE, plan_returned },
  { "plan-revise", TRUE, plan_revise },
  { "plan-set", TRUE, plan_set }, { "plan-new", TRUE, plan_new }, { "plan-jpt", TRUE, plan_jpt }, { "plan-manual", TRUE, plan_manual }, { "plan-library", TRUE, plan_library }, { "plan-paste", TRUE, plan_paste }, { "plan-copy", TRUE, plan_copy },
  { "plan-return", TRUE, plan_return }, { "plan-approve", TRUE, plan_approve },
  { "home", TRUE, home }, { "home-leader", TRUE, home_leader }, { "home-people", TRUE, home_people },
  { "search", TRUE, search }, { "search-typed", TRUE, search_typed },
  { "tasks", TRUE, tasks }, { "tasks-appraiser", TRUE, tasks_appraiser }, { "tasks-none", TRUE, tasks_none },
  { "approval", TRUE, approval }, { "approval-note", TRUE, approval_note }, { "approval-sit", TRUE, approval_sit },
  { "evaluation-person", TRUE, evaluation_person }, { "evaluation-own", TRUE, evaluation_own }, { "evaluation-finish", TRUE, evaluation_finish },
  { "evaluation-rating", TRUE, evaluation_rating },
  { "approval-changes", TRUE, approval_changes }, { "compare", TRUE, compare }, { "matrix", TRUE, matrix },
  { "monitoring", TRUE, monitoring }, { "monitoring-person", TRUE, monitoring_person }, { "monitoring-time", TRUE, monitoring_time },
  { "monitoring-feedback", TRUE, monitoring_feedback }, { "monitoring-coaching", TRUE, monitoring_coaching },
  { "monitoring-empty", TRUE, monitoring_empty },
  { "distribution", TRUE, distribution }, { "distribution-trial", TRUE, distribution_trial },
  { "distribution-people", TRUE, distribution_people },
  { "matrix-blocks", TRUE, matrix_blocks }, { "matrix-block", TRUE, matrix_block }, { "matrix-team", TRUE, matrix_teams }, { "staff", TRUE, staff }, { "staff-person", TRUE, staff_person }, { "staff-edit", TRUE, staff_edit },
  { "legacy", TRUE, legacy }, { "legacy-results", TRUE, legacy_results }, { "legacy-values", TRUE, legacy_values }, { "legacy-numbers", TRUE, legacy_numbers },
  { "legacy-person", TRUE, legacy_person },
  { "import", TRUE, import_empty }, { "import-seen", TRUE, import_seen }, { "import-bad", TRUE, import_bad },
  { "follow-up", TRUE, shots_follow_up }, { "follow-up-plan", TRUE, shots_follow_up_plan }, { "follow-up-award", TRUE, shots_follow_up_award },
  { "follow-up-history", TRUE, shots_follow_up_history }, { "follow-up-ranking", TRUE, shots_ranking },
  { "follow-up-allowance", TRUE, shots_allowance }, { "follow-up-factors", TRUE, shots_allowance_factors },
  { "follow-up-credit", TRUE, shots_credit }, { "follow-up-opening", TRUE, shots_credit_opening },
  { "print", TRUE, print }, { "printed", TRUE, printed }, { "preferences", TRUE, preferences }, { "preferences-index", TRUE, shots_index }, { "holidays", TRUE, holidays }, { "shortcuts", TRUE, shortcuts }, { "help", TRUE, help },
  { "account", TRUE, account }, { "jobs", TRUE, jobs }, { "toast", TRUE, toast },
  { "evaluation-team", TRUE, evaluation_team },   /* last: it changes the plans */
};

/* --- taking them --- */

static void
dress (Shots *shots, guint look)
{
  g_object_set (shots->config, "theme", looks[look].theme, "high-contrast", looks[look].contrast, "text-scale", looks[look].scale,
                "width", looks[look].width, "height", looks[look].height, "page", "", NULL);
  sas_i18n_set_language (looks[look].language);
}

static void
close_windows (Shots *shots)
{
  GtkWindow *over;

  while ((over = ui_dialog_of (GTK_WIDGET (shots->window))) != NULL)
    {
      gtk_window_destroy (over);
      ui_spin (20);
    }
  if (sas_window_get_session (shots->window) != NULL)
    g_object_unref (sas_window_steal_session (shots->window));
  gtk_window_destroy (GTK_WINDOW (shots->window));
  ui_spin (50);
}

static void
take (Shots *shots, guint scene, const char *path)
{
  GtkWidget *seen;

  shots->window = sas_window_new (GTK_APPLICATION (shots->application), shots->config);
  gtk_window_present (GTK_WINDOW (shots->window));
  ui_settle (GTK_WIDGET (shots->window));
  if (scenes[scene].office)
    sas_window_set_session (shots->window, shots->session);
  seen = scenes[scene].arrange (shots);
  if (seen == NULL)
    seen = GTK_WIDGET (shots->window);
  ui_settle (seen);
  ui_spin (400);  /* previews are laid out in a thread */
  ui_save_picture (seen, path);
  g_print ("%s\n", path);
  close_windows (shots);
}

static gboolean
wanted (char **names, const char *name)
{
  gboolean found = *names == NULL;

  for (; *names != NULL; names++)
    found = found || g_pattern_match_simple (*names, name);
  return found;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(SasSession **) user_data = sas_session_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
set_up (Shots *shots)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-shots-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "contoh.sasaran", NULL);
  g_autofree char *settings = g_build_filename (folder, "sasaran.ini", NULL);
  g_autoptr (GError) error = NULL;

  shots->config = sas_config_new (settings);
  shots->application = sas_application_new (shots->config, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (shots->application), NULL, &error);
  g_assert_no_error (error);
  sas_sample_create (office, &error);
  g_assert_no_error (error);
  sas_session_open_async (office, FALSE, NULL, on_opened, &shots->session);
  ui_wait_until (shots->session != NULL);
}

int
main (int argc, char **argv)
{
  Shots shots = { 0 };
  const char *folder;

  ui_init (&argc, &argv);
  folder = argc > 1 ? argv[1] : ".";
  set_up (&shots);
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    for (guint scene = 0; scene < G_N_ELEMENTS (scenes); scene++)
      {
        g_autofree char *name = g_strdup_printf ("%s-%s", scenes[scene].name, looks[look].name);
        g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);

        if (!wanted (argc > 2 ? argv + 2 : argv + argc, name))
          continue;
        dress (&shots, look);
        take (&shots, scene, path);
      }
  sas_session_close (shots.session);
  g_object_unref (shots.session);
  g_object_unref (shots.application);
  g_object_unref (shots.config);
  return 0;
}
