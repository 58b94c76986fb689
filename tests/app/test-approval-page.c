/* The page "Persetujuan" as an appraiser works on it: by keyboard, reading, noting, returning, and setting several in one sitting. */
#include "config.h"
#include <string.h>
#include "sas-approval-page-private.h"
#include "sas-margin-row.h"
#include "sas-note-store.h"
#include "sas-plan-edit.h"
#include "sas-plan-page.h"
#include "sas-plan-store.h"
#include "ui-office.h"

#define YEAR 2026

typedef struct { UiOffice office; GtkWidget *window; SasApprovalPage *page; SasSession *session; } Desk;

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gpointer *) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* Every complete draft of the sample is submitted, so that several wait. How many, plus one. */
static gpointer
submit_all (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter drafts = { .year = YEAR, .by_state = TRUE, .state = SAS_PLAN_DRAFT };
  g_autoptr (GPtrArray) rows = sas_plan_store_list (db, &drafts, error);
  guint done = 1;

  for (guint i = 0; i < rows->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (rows, i);
      g_autoptr (SasPlan) plan = sas_plan_store_act (db, row->id, NULL, &(SasPlanAct) { .action = "submit" }, actor, NULL);

      done += plan != NULL;
    }
  return GUINT_TO_POINTER (done);
}

static void
set_up (Desk *desk, gboolean several)
{
  gpointer submitted = NULL;

  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  desk->session = sas_window_get_session (desk->office.window);
  sas_session_set_actor (desk->session, NULL);
  if (several)
    {
      sas_session_run_async (desk->session, SAS_CHANGED_PLANS, submit_all, NULL, NULL, NULL, NULL, on_run, &submitted);
      ui_wait_until (submitted != NULL);
      g_assert_cmpuint (GPOINTER_TO_UINT (submitted), >, 2);
    }
  sas_window_go_to (desk->office.window, "approval", NULL);
  ui_settle (desk->window);
  desk->page = SAS_APPROVAL_PAGE (ui_find_type (desk->window, SAS_TYPE_APPROVAL_PAGE));
  ui_wait_until (desk->page->facts != NULL);
  ui_settle (desk->window);
}

static void
work_as_appraiser (Desk *desk)
{
  g_autofree char *appraiser = g_strdup (sas_plan_desk_get_plan (desk->page->desk)->appraiser);

  sas_session_set_actor (desk->session, appraiser);
  ui_wait_until (desk->page->facts != NULL);
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

static void
come_back (Desk *desk)
{
  ui_wait_until (ui_dialog_of (desk->window) == NULL);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

static void
read_to_the_end (Desk *desk)
{
  GtkWidget *scrolled = gtk_widget_get_first_child (GTK_WIDGET (desk->page->paper));

  ui_wait_until (sas_paper_view_get_pages (desk->page->paper) != NULL);
  ui_settle (desk->window);
  gtk_widget_grab_focus (scrolled);
  ui_key (desk->window, "End");
  ui_wait_until (desk->page->looked);
}

/* --- the tests --- */

typedef struct { int state; char *path, *text; gboolean done; } Seen;

static gpointer
see (SasDb *db, gpointer nip, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, nip, YEAR, SAS_PLAN_CURRENT, NULL, error);
  g_autoptr (GPtrArray) notes = sas_note_store_list (db, plan, error);
  Seen *seen = g_new0 (Seen, 1);

  seen->state = (int) plan->state;
  if (notes->len > 0)
    {
      const SasNote *note = g_ptr_array_index (notes, notes->len - 1);

      seen->path = g_strdup (note->path);
      seen->done = note->done;
      seen->text = g_strdup (note->text);
    }
  return seen;
}

static Seen *
look_into_file (Desk *desk, const char *nip)
{
  gpointer seen = NULL;

  sas_session_run_async (desk->session, SAS_CHANGED_NOTHING, see, g_strdup (nip), g_free, NULL, NULL, on_run, &seen);
  ui_wait_until (seen != NULL);
  return seen;
}

static void
seen_free (Seen *seen)
{
  g_free (seen->path);
  g_free (seen->text);
  g_free (seen);
}

/* The owner of the plan finds the note at its item and ticks it off. */
static void
tick_off (Desk *desk, const char *nip)
{
  GtkWidget *check;
  Seen *seen;

  sas_session_set_actor (desk->session, nip);
  sas_window_go_to (desk->office.window, "plan", nip);
  ui_settle (desk->window);
  ui_wait_until ((check = ui_find_named (desk->window, "Sudah diperbaiki")) != NULL);
  gtk_widget_grab_focus (check);
  ui_key (desk->window, "space");
  do
    seen = look_into_file (desk, nip);
  while (!seen->done && (seen_free (seen), TRUE));
  seen_free (seen);
}

/* An item by the arrows, its note by typing, kept before it is sent, sent, and ticked off by the owner. */
static void
test_note_and_return (void)
{
  Desk desk;
  g_autofree char *nip = NULL;
  GtkWidget *dialog;
  Seen *seen;

  set_up (&desk, FALSE);
  work_as_appraiser (&desk);
  nip = g_strdup (sas_plan_desk_get_plan (desk.page->desk)->nip);
  g_assert_cmpint (sas_approval_page_next (desk.page), ==, SAS_APPROVAL_APPROVE);
  sas_margin_list_go (desk.page->margin, "results/0");
  ui_key (desk.window, "Down");
  g_assert_cmpstr (sas_margin_list_get_place (desk.page->margin), ==, "results/0/indicators/0");
  ui_type (desk.window, "Naikkan target");
  ui_wait_until (g_strcmp0 (sas_plan_desk_get_remark (desk.page->desk, "results/0/indicators/0"), "Naikkan target") == 0);
  g_assert_cmpint (sas_approval_page_next (desk.page), ==, SAS_APPROVAL_RETURN);
  ui_key (desk.window, "Escape");
  ui_key (desk.window, "Up");
  g_assert_cmpstr (sas_margin_list_get_place (desk.page->margin), ==, "results/0");
  g_assert_nonnull (ui_find_text (desk.window, "Naikkan target"));
  ui_key (desk.window, "<Control>Return");
  dialog = wait_for_dialog (&desk);
  ui_key (dialog, "Escape");   /* not yet: the item is as it was */
  come_back (&desk);
  g_assert_cmpstr (sas_margin_list_get_place (desk.page->margin), ==, "results/0");

  ui_key (desk.window, "<Control>Return");
  dialog = wait_for_dialog (&desk);
  ui_key (dialog, "<Control>Return");
  come_back (&desk);
  ui_wait_until (desk.page->desk == NULL || g_strcmp0 (sas_plan_desk_get_plan (desk.page->desk)->nip, nip) != 0);
  seen = look_into_file (&desk, nip);
  g_assert_cmpint (seen->state, ==, SAS_PLAN_RETURNED);
  g_assert_cmpstr (seen->path, ==, "results/0/indicators/0");
  g_assert_cmpstr (seen->text, ==, "Naikkan target");
  g_assert_false (seen->done);
  seen_free (seen);
  tick_off (&desk, nip);
  ui_office_tear_down (&desk.office);
}

/* A note that is not sent is there again when the page is. */
static void
test_note_waits (void)
{
  Desk desk;

  set_up (&desk, FALSE);
  sas_margin_list_go (desk.page->margin, "results/0");
  ui_type (desk.window, "Belum");
  ui_wait_until (sas_plan_desk_count_remarks (desk.page->desk) == 1);
  sas_window_go_to (desk.office.window, "plan", NULL);
  ui_settle (desk.window);
  sas_window_go_to (desk.office.window, "approval", NULL);
  ui_wait_until (sas_approval_list_get_chosen (desk.page->list) != NULL && sas_approval_list_get_chosen (desk.page->list)->row->remarks == 1);
  ui_office_tear_down (&desk.office);
}

/* Two are read to their end; those are set, the others wait on; taken back, all wait, and what was read stays read. */
static void
test_sitting (void)
{
  Desk desk;
  GtkWidget *dialog;
  guint waiting;
  g_autoptr (GPtrArray) ready = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *first = NULL;
  Seen *seen;

  set_up (&desk, TRUE);
  waiting = sas_approval_list_count (desk.page->list);
  g_assert_cmpuint (waiting, >, 2);
  first = g_strdup (sas_plan_desk_get_plan (desk.page->desk)->nip);
  read_to_the_end (&desk);
  gtk_widget_grab_focus (ui_child (GTK_WIDGET (desk.page->list), SAS_TYPE_APPROVAL_LIST, "view"));
  ui_key (desk.window, "Down");
  ui_wait_until (desk.page->facts != NULL && g_strcmp0 (sas_plan_desk_get_plan (desk.page->desk)->nip, first) != 0);
  g_assert_false (desk.page->looked);
  read_to_the_end (&desk);
  ready = sas_approval_list_get_ready (desk.page->list);
  g_assert_cmpuint (ready->len, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (desk.page), "approval.sit", NULL);
  dialog = wait_for_dialog (&desk);
  ui_key (dialog, "<Control>Return");
  come_back (&desk);
  ui_wait_until (sas_approval_list_count (desk.page->list) == waiting - 2);
  seen = look_into_file (&desk, first);
  g_assert_cmpint (seen->state, ==, SAS_PLAN_APPROVED);
  seen_free (seen);

  ui_key (desk.window, "<Control>z");
  ui_wait_until (sas_approval_list_count (desk.page->list) == waiting);
  again = sas_approval_list_get_ready (desk.page->list);
  g_assert_cmpuint (again->len, ==, 2);
  seen = look_into_file (&desk, first);
  g_assert_cmpint (seen->state, ==, SAS_PLAN_SUBMITTED);
  seen_free (seen);
  ui_office_tear_down (&desk.office);
}

/* By id, as "Tugas Saya" names it; and for whom the page is. */
static void
test_reached (void)
{
  Desk desk;
  g_autofree char *id = NULL;
  g_autofree char *employee = NULL;
  const SasPageSpec *spec = sas_page_spec_find ("approval");

  set_up (&desk, TRUE);
  g_assert_true (sas_page_spec_concerns (spec, desk.session));
  id = g_strdup (sas_plan_desk_get_plan (desk.page->desk)->id);
  employee = g_strdup (sas_plan_desk_get_plan (desk.page->desk)->nip);
  gtk_widget_grab_focus (ui_child (GTK_WIDGET (desk.page->list), SAS_TYPE_APPROVAL_LIST, "view"));
  ui_key (desk.window, "Down");
  ui_wait_until (desk.page->facts != NULL && g_strcmp0 (sas_plan_desk_get_plan (desk.page->desk)->id, id) != 0);
  sas_window_go_to (desk.office.window, "approval", id);
  ui_wait_until (desk.page->facts != NULL && g_strcmp0 (sas_plan_desk_get_plan (desk.page->desk)->id, id) == 0);
  sas_session_set_actor (desk.session, "199307092019031013");   /* appraises nobody */
  ui_settle (desk.window);
  g_assert_false (sas_page_spec_concerns (spec, desk.session));
  g_assert_null (ui_find_named (GTK_WIDGET (desk.window), "Persetujuan"));
  ui_office_tear_down (&desk.office);
}

/* The plan of one who has one that is set gets a second version that waits: a word more, an indicator less. */
static gpointer
revise_one (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasPlanFilter set = { .year = YEAR, .by_state = TRUE, .state = SAS_PLAN_APPROVED };
  g_autoptr (GPtrArray) rows = sas_plan_store_list (db, &set, error);
  const SasPlanRow *row = g_ptr_array_index (rows, 0);
  SasPlanAct revise = { .action = "revise", .note = "Penugasan baru", .date = sas_date_new (YEAR, 6, 1) };
  gint64 revision = 0;
  g_autoptr (SasPlan) draft = sas_plan_store_act (db, row->id, &revision, &revise, actor, error);
  g_autofree char *text = g_strconcat (sas_plan_result (draft, 0)->text, " sepenuhnya", NULL);
  g_autoptr (SasPlan) waiting = NULL;

  sas_plan_set_text (draft, "results/0/text", text);
  sas_plan_remove_indicator (draft, 0, sas_plan_result (draft, 0)->indicators->len - 1);
  g_assert_true (sas_plan_store_save (db, draft, &revision, actor, error));
  waiting = sas_plan_store_act (db, draft->id, NULL, &(SasPlanAct) { .action = "submit" }, actor, error);
  return waiting != NULL ? g_strdup (row->nip) : NULL;
}

/* The text of a label as it is marked, below @root. */
static gboolean
shows_marked (GtkWidget *root, const char *markup)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), markup) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_marked (child, markup))
      return TRUE;
  return FALSE;
}

/* A revision: its dialogue comes first; what changed is marked, what went is named; both versions stand side by side, from the page
 * of plans too. */
static void
test_changes (void)
{
  Desk desk;
  GtkWidget *dialog;
  gpointer nip = NULL;

  set_up (&desk, FALSE);
  sas_session_run_async (desk.session, SAS_CHANGED_PLANS, revise_one, NULL, NULL, g_free, NULL, on_run, &nip);
  ui_wait_until (nip != NULL);
  sas_window_go_to (desk.office.window, "approval", nip);
  ui_wait_until (desk.page->facts != NULL && desk.page->facts->earlier != NULL && g_strcmp0 (sas_plan_desk_get_plan (desk.page->desk)->nip, nip) == 0);
  g_assert_cmpint (sas_approval_page_next (desk.page), ==, SAS_APPROVAL_DIALOGUE);
  g_assert_cmpuint (desk.page->facts->changes->len, ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (desk.page->mark));
  ui_key (desk.window, "space");
  ui_wait_until (gtk_widget_get_visible (GTK_WIDGET (desk.page->removed)));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (desk.page->margin), "Berubah"));

  read_to_the_end (&desk);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "approval.sit", NULL);   /* it is not set without its dialogue, and says so */
  dialog = wait_for_dialog (&desk);
  ui_key (dialog, "<Control>Return");
  ui_wait_until ((dialog = (GtkWidget *) ui_dialog_of (desk.window)) != NULL && ui_find_text (dialog, "1 SKP belum ditetapkan") != NULL);
  g_assert_true (shows_marked (dialog, "dialog ekspektasi"));
  ui_settle (dialog);
  ui_key (dialog, "Escape");
  come_back (&desk);

  gtk_widget_activate_action (GTK_WIDGET (desk.page), "approval.compare", NULL);
  dialog = wait_for_dialog (&desk);
  ui_wait_until (shows_marked (dialog, "<b><u>sepenuhnya</u></b>"));
  g_assert_nonnull (ui_find_text (dialog, "Dihapus"));
  ui_key (dialog, "Escape");
  come_back (&desk);

  sas_window_go_to (desk.office.window, "plan", nip);
  ui_settle (desk.window);
  gtk_widget_activate_action (ui_find_type (desk.window, SAS_TYPE_PLAN_PAGE), "plan.compare", NULL);
  dialog = wait_for_dialog (&desk);
  ui_wait_until (shows_marked (dialog, "sepenuhnya"));
  ui_key (dialog, "Escape");
  come_back (&desk);
  g_free (nip);
  ui_office_tear_down (&desk.office);
}

/* Ctrl+P, a name, Enter: the plan that is shown, as PDF. */
static void
test_print (void)
{
  Desk desk;
  GtkWindow *chooser;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  set_up (&desk, FALSE);
  path = g_build_filename (desk.office.folder, "tunggu.pdf", NULL);
  ui_key (desk.window, "<Control>p");
  ui_wait_until ((chooser = ui_dialog_of (desk.window)) != NULL);
  ui_settle (GTK_WIDGET (chooser));
  ui_key (GTK_WIDGET (chooser), "<Control>a");
  ui_type (GTK_WIDGET (chooser), path);
  ui_key (GTK_WIDGET (chooser), "Return");
  ui_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  ui_wait_until (ui_find_text (desk.window, "Tersimpan sebagai tunggu.pdf") != NULL);
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/approval-page/note-and-return", test_note_and_return);
  g_test_add_func ("/approval-page/note-waits", test_note_waits);
  g_test_add_func ("/approval-page/sitting", test_sitting);
  g_test_add_func ("/approval-page/changes", test_changes);
  g_test_add_func ("/approval-page/reached", test_reached);
  g_test_add_func ("/approval-page/print", test_print);
  return g_test_run ();
}
