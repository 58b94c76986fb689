/* The page "Pemantauan" by keyboard: a member writes down his day, takes it into a realisation, tells the rest and hands it in; his leader
 * sees the team, gives feedback, returns. What was typed is there again though nothing was saved by hand. */
#include "config.h"
#include "sas-monitoring-page-private.h"
#include "sas-period-work-store.h"
#include "sas-task-list.h"
#include "sas-task-page.h"
#include "ui-office.h"

#define LEADER "197710272003122002"
#define MEMBER "198612052010012031"    /* five indicators */
#define COLLEAGUE "199705302022032012"
#define ALONE  "199705302022032012"    /* her plan is a draft */

static void
set_up (UiOffice *office, gconstpointer data)
{
  ui_office_set_up (office, TRUE);
}

static void
tear_down (UiOffice *office, gconstpointer data)
{
  ui_office_tear_down (office);
}

static SasSession *
session_of (UiOffice *office)
{
  return sas_window_get_session (office->window);
}

static SasMonitoringPage *
open_page (UiOffice *office, const char *actor, const char *place)
{
  SasMonitoringPage *page;

  sas_session_set_actor (session_of (office), actor);
  sas_window_go_to (office->window, "monitoring", place);
  ui_wait_until (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_MONITORING_PAGE) != NULL);
  page = SAS_MONITORING_PAGE (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_MONITORING_PAGE));
  ui_wait_until (page->rows != NULL);
  return page;
}

static SasMonitoringPage *
open_member (UiOffice *office, const char *actor)
{
  SasMonitoringPage *page = open_page (office, actor, MEMBER);

  ui_wait_until (page->desk != NULL && g_strcmp0 (page->nip, MEMBER) == 0 && page->told->len > 0);
  ui_settle (GTK_WIDGET (page));
  return page;
}

static const SasRealisation *
realisation (SasMonitoringPage *page, guint index)
{
  return g_ptr_array_index (sas_period_desk_get_work (page->desk)->evaluation->realisations, index);
}

static gboolean
focus_is (UiOffice *office, const char *path)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (office->window));

  return focus != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (focus), "path"), path) == 0;
}

/* --- a member's day, and his realisation --- */

static void
test_log (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, MEMBER);
  GtkWidget *window = GTK_WIDGET (office->window);

  g_assert_false (gtk_widget_get_visible (page->back));   /* she has nobody to look after */
  ui_click (ui_find_named (GTK_WIDGET (page->timeline), "Catatan"));
  ui_key (window, "<Control>l");
  ui_type (window, "Audit sempadan sungai selesai");
  ui_key (window, "Return");
  ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), "Audit sempadan sungai selesai") != NULL);
  ui_wait_until (*gtk_editable_get_text (GTK_EDITABLE (ui_child (GTK_WIDGET (page->timeline), SAS_TYPE_TIMELINE, "line"))) == '\0');
  page->result = 2;                                       /* the card that was worked on last */
  ui_click (ui_find_text (GTK_WIDGET (page->timeline), "Audit sempadan sungai selesai"));
  ui_wait_until (g_strcmp0 (realisation (page, 4)->text, "Audit sempadan sungai selesai") == 0);
  ui_wait_until (sas_period_desk_is_stored (page->desk));
  g_assert_cmpstr (sas_period_desk_get_work (page->desk)->evaluation->id, !=, "");
  ui_key (window, "<Control>z");
  ui_wait_until (realisation (page, 4)->text == NULL);
  ui_key (window, "<Control><Shift>z");
  ui_wait_until (realisation (page, 4)->text != NULL);
}

static void
tell_all (UiOffice *office, SasMonitoringPage *page)
{
  GtkWidget *window = GTK_WIDGET (office->window);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("realisations/%u/text", i);

      ui_key (window, "<Control>Return");
      ui_wait_until (focus_is (office, path));
      ui_type (window, "Selesai");
      ui_wait_until (g_strcmp0 (realisation (page, i)->text, "Selesai") == 0);
    }
}

static void
test_realise (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, MEMBER);
  GtkWidget *window = GTK_WIDGET (office->window);

  tell_all (office, page);
  ui_key (window, "<Control>z");                          /* one step a field */
  ui_wait_until (realisation (page, 4)->text == NULL);
  ui_key (window, "<Control><Shift>z");
  ui_wait_until (realisation (page, 4)->text != NULL);
  g_assert_cmpint (sas_monitoring_page_next (page), ==, SAS_NEXT_REALISE);
  ui_key (window, "<Control>Return");
  ui_wait_until (sas_period_desk_get_work (page->desk)->evaluation->state == SAS_EVALUATION_REALISED);
  g_assert_false (sas_period_desk_may_tell (page->desk));
  g_assert_cmpint (sas_monitoring_page_next (page), ==, SAS_NEXT_NOTHING);
  page = open_member (office, LEADER);                    /* it comes back with a reason */
  g_assert_true (gtk_widget_get_visible (page->secondary));
  gtk_widget_activate_action (GTK_WIDGET (page), "monitoring.return", NULL);
  ui_wait_until (ui_dialog_of (window) != NULL);
  ui_settle (GTK_WIDGET (ui_dialog_of (window)));
  gtk_widget_grab_focus (ui_find_type (GTK_WIDGET (ui_dialog_of (window)), GTK_TYPE_TEXT_VIEW));
  ui_type (GTK_WIDGET (ui_dialog_of (window)), "Bukti belum ada");
  ui_key (GTK_WIDGET (ui_dialog_of (window)), "<Control>Return");
  ui_wait_until (sas_period_desk_get_work (page->desk)->evaluation->state == SAS_EVALUATION_OPEN);
  ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), "Bukti belum ada") != NULL);
}

/* What another program finds there now, as after the power went. */
static void
assert_in_file (UiOffice *office, SasMonitoringPage *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasDb) db = sas_db_open (sas_session_get_path (session_of (office)), SAS_DB_READ_ONLY, &error);
  gint64 revision;
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (SasPeriodWork) stored = sas_period_work_store_load (db, MEMBER, 2026, page->period, &plan, &revision, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (((SasRealisation *) g_ptr_array_index (stored->evaluation->realisations, 3))->value, ==, 88.5);
  g_assert_cmpuint (((SasRealisation *) g_ptr_array_index (stored->evaluation->realisations, 3))->evidence->len, ==, 2);
  g_assert_true (sas_record_equal (&sas_action_plan_type, stored->actions, sas_period_desk_get_work (page->desk)->actions));
}

/* A value with a decimal comma, two pieces of evidence, an action: as they are typed, and as the file has them. */
static void
test_fields (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, MEMBER);
  GtkWidget *window = GTK_WIDGET (office->window);
  const SasAction *action;

  g_assert_true (sas_told_card_go (g_ptr_array_index (page->told, 1), "realisations/3/value"));
  ui_type (window, "88,5");
  ui_wait_until (realisation (page, 3)->value == 88.5);
  g_assert_true (sas_told_card_go (g_ptr_array_index (page->told, 1), "realisations/3/evidence"));
  ui_type (window, "Notula");
  ui_key (window, "Return");
  ui_type (window, "Surat");
  ui_wait_until (realisation (page, 3)->evidence->len == 2);
  gtk_widget_grab_focus (ui_find_named (g_ptr_array_index (page->told, 1), "Tambah rencana aksi"));
  ui_settle (window);
  ui_key (window, "space");
  ui_wait_until (focus_is (office, "actions/1/text"));
  ui_type (window, "Susun pertimbangan teknis");
  ui_wait_until (sas_period_desk_get_work (page->desk)->actions->actions->len == 3);
  action = g_ptr_array_index (sas_period_desk_get_work (page->desk)->actions->actions, 1);
  g_assert_cmpstr (action->text, ==, "Susun pertimbangan teknis");
  g_assert_cmpint (action->result, ==, 1);
  ui_wait_until (sas_period_desk_is_stored (page->desk));   /* by itself, the cursor still in the field */
  assert_in_file (office, page);
}

/* A file taken in: named in what is told, listed under its indicator, and still there when the page is left and shown again. */
static void
test_file (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, MEMBER);
  g_autofree char *path = g_build_filename (office->folder, "notula rapat.txt", NULL);
  GtkBox *files = sas_told_card_get_files (g_ptr_array_index (page->told, 0), 1);

  ui_wait_until (gtk_widget_get_first_child (GTK_WIDGET (files)) != NULL);   /* where one is added */
  g_assert_true (g_file_set_contents (path, "Rapat 24 November", -1, NULL));
  sas_monitoring_page_add_file (page, 1, path, FALSE);
  ui_wait_until (realisation (page, 1)->evidence->len == 1);
  ui_wait_until (ui_find_text (GTK_WIDGET (files), "notula rapat.txt") != NULL);
  ui_wait_until (sas_period_desk_is_stored (page->desk));
  g_assert_cmpstr (g_ptr_array_index (realisation (page, 1)->evidence, 0), ==, "notula rapat.txt");
  g_assert_cmpstr (sas_period_desk_get_work (page->desk)->evaluation->id, !=, "");
}

/* --- his leader --- */

static void
test_team (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_page (office, LEADER, NULL);
  GtkWidget *window = GTK_WIDGET (office->window);

  ui_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (page->middle), "team") == 0);
  g_assert_cmpuint (page->rows->len, ==, 6);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (page), "308 hari lalu"));
  ui_key (window, "<Control>f");
  ui_type (window, "fathi");
  ui_wait_until (g_strcmp0 (sas_team_table_get_chosen (page->table), MEMBER) == 0);
  ui_key (window, "Return");
  ui_wait_until (page->desk != NULL && g_strcmp0 (page->nip, MEMBER) == 0);
  g_assert_false (sas_period_desk_may_tell (page->desk));
  g_assert_true (sas_period_desk_may_plan (page->desk));
  ui_key (window, "<Alt>Left");
  ui_wait_until (page->nip == NULL);
}

static void
test_feedback (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, LEADER);
  GtkWidget *window = GTK_WIDGET (office->window), *dialog;

  page->result = 0;
  g_assert_cmpint (sas_monitoring_page_next (page), ==, SAS_NEXT_FEEDBACK);
  ui_key (window, "<Control>Return");
  ui_wait_until (ui_dialog_of (window) != NULL);
  dialog = GTK_WIDGET (ui_dialog_of (window));
  ui_settle (dialog);
  gtk_widget_grab_focus (ui_find_type (dialog, GTK_TYPE_TEXT_VIEW));
  ui_type (dialog, "Naskahnya runtut");
  ui_key (dialog, "<Control>Return");
  ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), "Naskahnya runtut") != NULL);
}

/* --- feedback that is asked for --- */

static GtkWidget *
dialog_over (UiOffice *office)
{
  GtkWidget *dialog;

  ui_wait_until (ui_dialog_of (GTK_WIDGET (office->window)) != NULL);
  dialog = GTK_WIDGET (ui_dialog_of (GTK_WIDGET (office->window)));
  ui_settle (dialog);
  return dialog;
}

static void
wait_closed (UiOffice *office)
{
  ui_wait_until (ui_dialog_of (GTK_WIDGET (office->window)) == NULL);
  gtk_window_present (GTK_WINDOW (office->window));   /* no window manager gives the keys back */
  ui_settle (GTK_WIDGET (office->window));
}

/* By the toast. */
static void
take_back (UiOffice *office)
{
  ui_wait_until (ui_find_named (GTK_WIDGET (office->window), "Urungkan") != NULL);
  ui_click (ui_find_named (GTK_WIDGET (office->window), "Urungkan"));
}

/* The member asks a colleague about her second result, in words; nothing but keys once the form is open. */
static void
ask_colleague (UiOffice *office, SasMonitoringPage *page)
{
  GtkWidget *dialog;

  page->result = 1;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "monitoring.ask", NULL));
  dialog = dialog_over (office);
  ui_key (dialog, "space");                      /* opens the list of people */
  ui_spin (100);
  ui_type (dialog, COLLEAGUE);
  ui_spin (300);                                 /* GTK searches a moment after the last key */
  ui_key (dialog, "Return");                     /* the one that matches */
  gtk_widget_grab_focus (ui_find_type (dialog, GTK_TYPE_TEXT_VIEW));
  ui_type (dialog, "Apakah pertimbangan saya membantu?");
  ui_key (dialog, "<Control>Return");
  wait_closed (office);
  ui_click (ui_find_named (GTK_WIDGET (page->timeline), "Umpan balik"));
  ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), "Apakah pertimbangan saya membantu?") != NULL);
}

/* (nullable): none waits */
static SasTaskItem *
asked_item (SasTaskList *list)
{
  GPtrArray *items = sas_task_list_get_items (list);

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (((SasTaskItem *) g_ptr_array_index (items, i))->task->kind == SAS_TASK_ANSWER)
      return g_ptr_array_index (items, i);
  return NULL;
}

/* It stands in the tasks of who was asked; Enter there opens the form. */
static GtkWidget *
open_task (UiOffice *office)
{
  SasTaskList *list = sas_task_list_of (session_of (office));
  g_autofree char *sentence = NULL;
  GtkListView *view;

  sas_session_set_actor (session_of (office), COLLEAGUE);
  ui_wait_until (asked_item (list) != NULL);
  sentence = g_strdup (asked_item (list)->task->sentence);
  sas_window_go_to (office->window, "task", NULL);
  ui_wait_until (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_TASK_PAGE) != NULL);
  ui_key (GTK_WIDGET (office->window), "<Control>f");
  ui_type (GTK_WIDGET (office->window), "diminta");
  view = GTK_LIST_VIEW (ui_child (ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_TASK_PAGE), SAS_TYPE_TASK_PAGE, "view"));
  ui_wait_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) == 1);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (view), sentence));
  ui_key (GTK_WIDGET (office->window), "Return");
  return dialog_over (office);
}

static void
test_asked (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, MEMBER);
  GtkWidget *dialog;

  ask_colleague (office, page);
  dialog = open_task (office);
  gtk_widget_grab_focus (ui_find_type (dialog, GTK_TYPE_TEXT_VIEW));
  ui_type (dialog, "Sangat membantu");
  ui_key (dialog, "<Control>Return");
  wait_closed (office);
  page = open_member (office, MEMBER);           /* the filter is still on */
  ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), "Sangat membantu") != NULL);
  g_assert_null (ui_find_text (GTK_WIDGET (page->timeline), "Apakah pertimbangan saya membantu?"));   /* it is closed */
}

static void
test_declined (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, MEMBER);
  GtkWidget *dialog, *reason;

  ask_colleague (office, page);
  dialog = open_task (office);
  g_assert_true (gtk_widget_activate_action (dialog, "dialog.other", NULL));
  ui_wait_until (ui_dialog_of (GTK_WIDGET (office->window)) != NULL && GTK_WIDGET (ui_dialog_of (GTK_WIDGET (office->window))) != dialog);
  reason = dialog_over (office);
  ui_key (reason, "<Control>Return");            /* not without a word */
  g_assert_true (gtk_widget_get_mapped (reason));
  ui_type (reason, "Belum pernah bekerja bersama");
  ui_key (reason, "<Control>Return");
  wait_closed (office);
  page = open_member (office, MEMBER);
  ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), "Belum pernah bekerja bersama") != NULL);
}

/* A line of the log is worded otherwise and taken out, and each comes back. */
static void
test_line (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, MEMBER);
  GtkWidget *window = GTK_WIDGET (office->window), *timeline = GTK_WIDGET (page->timeline), *dialog;

  ui_click (ui_find_named (timeline, "Catatan"));
  ui_key (window, "<Control>l");
  ui_type (window, "Audit sempadn");
  ui_key (window, "Return");
  ui_wait_until (ui_find_text (timeline, "Audit sempadn") != NULL);
  ui_settle (window);
  gtk_widget_grab_focus (ui_child (timeline, SAS_TYPE_TIMELINE, "view"));
  ui_key (window, "Home");
  ui_key (window, "F2");
  dialog = dialog_over (office);
  ui_key (dialog, "<Control>a");
  ui_type (dialog, "Audit sempadan");
  ui_key (dialog, "<Control>Return");
  wait_closed (office);
  ui_wait_until (ui_find_text (timeline, "Audit sempadan") != NULL);
  take_back (office);
  ui_wait_until (ui_find_text (timeline, "Audit sempadn") != NULL);
  gtk_widget_grab_focus (ui_child (timeline, SAS_TYPE_TIMELINE, "view"));
  ui_key (window, "Home");
  ui_key (window, "Delete");
  ui_wait_until (ui_find_text (timeline, "Audit sempadn") == NULL);
  ui_wait_until (ui_find_text (window, "Baris dikeluarkan dari catatan") != NULL);
  take_back (office);
  ui_wait_until (ui_find_text (timeline, "Audit sempadn") != NULL);
}

/* The forms of guidance that are tables (B.1.7, B.1.8, B.1.9), from cell to cell; each is told in the timeline. */
static void
test_guidance (UiOffice *office, gconstpointer data)
{
  static const struct { const char *kind; guint tabs; const char *cell, *told; } forms[] = {
    { "mentoring", 2, "Menulis naskah", "Menulis naskah" },   /* past date and mentor: the first skill */
    { "feedback", 1, "Ya, sepenuhnya", "Ya, sepenuhnya" },    /* past the date: the first of nine */
    { "competence", 4, "4", "manajerial" },                   /* past date, assessor, group and name: the first score */
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      SasMonitoringPage *page = open_member (office, LEADER);
      GtkWidget *dialog;

      g_assert_null (ui_find_text (GTK_WIDGET (page->timeline), forms[i].told));
      gtk_widget_activate_action (GTK_WIDGET (page), "monitoring.guidance", "s", forms[i].kind);
      dialog = dialog_over (office);
      for (guint tab = 0; tab < forms[i].tabs; tab++)
        ui_key (dialog, "Tab");
      ui_type (dialog, forms[i].cell);
      ui_key (dialog, "<Control>Return");
      wait_closed (office);
      ui_click (ui_find_named (GTK_WIDGET (page->timeline), "Pembinaan"));
      ui_wait_until (ui_find_text (GTK_WIDGET (page->timeline), forms[i].told) != NULL);
    }
}

/* In confidence: the leader writes it, the member reads that there is one, the operator of the PC does not. */
static void
test_counselling (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_member (office, LEADER);
  GtkWidget *window = GTK_WIDGET (office->window), *dialog;

  g_assert_false (gtk_widget_get_visible (page->confidence));
  gtk_widget_activate_action (GTK_WIDGET (page), "monitoring.report", NULL);
  ui_wait_until (ui_dialog_of (window) != NULL);
  dialog = GTK_WIDGET (ui_dialog_of (window));
  ui_settle (dialog);
  gtk_widget_grab_focus (ui_find_type (dialog, GTK_TYPE_TEXT_VIEW));   /* the special expectation; after it the problem */
  ui_key (dialog, "Tab");
  ui_type (dialog, "Rahasia");
  ui_key (dialog, "<Control>Return");
  ui_wait_until (gtk_widget_get_visible (page->confidence));
  g_assert_null (ui_find_text (GTK_WIDGET (page), "Rahasia"));
  page = open_member (office, MEMBER);
  ui_wait_until (gtk_widget_get_visible (page->confidence));
  page = open_member (office, "");
  ui_spin (300);
  g_assert_false (gtk_widget_get_visible (page->confidence));
}

static void
test_empty (UiOffice *office, gconstpointer data)
{
  SasMonitoringPage *page = open_page (office, ALONE, NULL);

  ui_wait_until (g_strcmp0 (gtk_stack_get_visible_child_name (page->middle), "empty") == 0);
  g_assert_cmpint (sas_monitoring_page_next (page), ==, SAS_NEXT_NOTHING);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add ("/monitoring-page/log", UiOffice, NULL, set_up, test_log, tear_down);
  g_test_add ("/monitoring-page/realise", UiOffice, NULL, set_up, test_realise, tear_down);
  g_test_add ("/monitoring-page/fields", UiOffice, NULL, set_up, test_fields, tear_down);
  g_test_add ("/monitoring-page/file", UiOffice, NULL, set_up, test_file, tear_down);
  g_test_add ("/monitoring-page/team", UiOffice, NULL, set_up, test_team, tear_down);
  g_test_add ("/monitoring-page/feedback", UiOffice, NULL, set_up, test_feedback, tear_down);
  g_test_add ("/monitoring-page/asked", UiOffice, NULL, set_up, test_asked, tear_down);
  g_test_add ("/monitoring-page/declined", UiOffice, NULL, set_up, test_declined, tear_down);
  g_test_add ("/monitoring-page/line", UiOffice, NULL, set_up, test_line, tear_down);
  g_test_add ("/monitoring-page/guidance", UiOffice, NULL, set_up, test_guidance, tear_down);
  g_test_add ("/monitoring-page/counselling", UiOffice, NULL, set_up, test_counselling, tear_down);
  g_test_add ("/monitoring-page/empty", UiOffice, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
