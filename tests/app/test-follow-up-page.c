/* The page of follow-ups as HR works on it: a proposal taken up by one key, done with what came of it, another dismissed with its
 * reason; an award entered; guidance with its plan; the views beside the register. */
#include "config.h"
#include <string.h>
#include "sas-allowance-view.h"
#include "sas-credit-view.h"
#include "sas-follow-up-page.h"
#include "sas-follow-up-register.h"
#include "sas-person-history-window.h"
#include "sas-follow-up-record.h"
#include "sas-ranking-view.h"
#include "sas-value-table.h"
#include "ui-office.h"

typedef struct { UiOffice office; GtkWidget *window, *page; } Register;

static void
set_up (Register *self)
{
  ui_office_set_up (&self->office, TRUE);
  self->window = GTK_WIDGET (self->office.window);
  sas_session_set_actor (sas_window_get_session (self->office.window), NULL);
  sas_window_go_to (self->office.window, "follow-up", NULL);
  ui_wait_until ((self->page = ui_find_type (self->window, SAS_TYPE_FOLLOW_UP_PAGE)) != NULL);
  ui_wait_until (ui_find_text (self->page, "Terlambat") != NULL && ui_find_text (self->page, "Selesai…") != NULL);   /* the late ones come first */
  ui_settle (self->window);
}

#define TEUKU "198505052010011018"   /* of whom only the recommendation of his document is proposed */

static void
find (Register *self, const char *words, const char *shown)
{
  ui_key (self->window, "<Control>f");
  ui_type (self->window, words);
  ui_wait_until (ui_find_text (self->page, shown) != NULL);   /* found by what the row says */
  ui_settle (self->window);
}

static GtkWidget *
dialog_of (Register *self)
{
  GtkWindow *dialog;

  ui_wait_until ((dialog = ui_dialog_of (self->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

static void
answer (Register *self, const char *words)
{
  GtkWidget *dialog = dialog_of (self);

  ui_type (dialog, words);
  ui_key (dialog, "<Control>Return");
  ui_wait_until (ui_dialog_of (self->window) == NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_settle (self->window);
}

static void
test_take_and_finish (void)
{
  Register self;

  set_up (&self);
  find (&self, TEUKU, "Semua 1");
  g_assert_nonnull (ui_find_text (self.page, "Berjalan 0"));
  ui_key (self.window, "<Control>Return");
  ui_wait_until (ui_find_text (self.page, "Berjalan 1") != NULL);
  ui_settle (self.window);
  ui_key (self.window, "<Control>Return");
  answer (&self, "Sudah dibicarakan dua kali");
  ui_wait_until (ui_find_text (self.page, "Selesai 1") != NULL && ui_find_text (self.page, "Berjalan 0") != NULL);
  ui_key (self.window, "<Control>Return");   /* opened again */
  ui_wait_until (ui_find_text (self.page, "Berjalan 1") != NULL);
  ui_office_tear_down (&self.office);
}

static void
test_dismiss (void)
{
  Register self;
  GtkWidget *dialog;

  set_up (&self);
  find (&self, TEUKU, "Semua 1");
  gtk_widget_grab_focus (ui_find_named (self.page, "Kesampingkan…"));
  ui_key (self.window, "space");
  dialog = dialog_of (&self);
  ui_key (dialog, "<Control>Return");   /* not without a reason */
  ui_settle (dialog);
  g_assert_true (ui_dialog_of (self.window) == GTK_WINDOW (dialog));
  answer (&self, "Sudah ditangani atasannya");
  ui_wait_until (ui_find_text (self.page, "Selesai 1") != NULL);
  g_assert_nonnull (ui_find_text (self.page, "Berjalan 0"));
  ui_office_tear_down (&self.office);
}

/* The field that holds @text; NULL: none does. */
static GtkWidget *
field_with (GtkWidget *root, const char *text)
{
  GtkWidget *found = GTK_IS_ENTRY (root) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (root)), text) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = field_with (child, text);
  return found;
}

/* What no evaluation proposes: about the one who is chosen. */
static void
test_award (void)
{
  Register self;
  GtkWidget *dialog;

  set_up (&self);
  find (&self, TEUKU, "Semua 1");
  gtk_widget_activate_action (ui_find_type (self.page, SAS_TYPE_FOLLOW_UP_REGISTER), "follow-up.add", "i", (int) SAS_FOLLOW_UP_AWARD);
  dialog = dialog_of (&self);
  ui_key (dialog, "<Control>Return");   /* not without saying what */
  ui_settle (dialog);
  g_assert_true (ui_dialog_of (self.window) == GTK_WINDOW (dialog));
  answer (&self, "Piagam ketelitian");
  ui_wait_until (ui_find_text (self.page, "Piagam ketelitian") != NULL && ui_find_text (self.page, "Semua 2") != NULL);
  ui_office_tear_down (&self.office);
}

/* The one in the made-up office has goals and steps; a day that is none is said beside the plan, and the words stay. */
static void
test_plan (void)
{
  Register self;
  GtkWidget *dialog, *day;

  set_up (&self);
  find (&self, "198901312014011034", "Semua 2");
  g_assert_nonnull (ui_find_text (self.page, "Rencana…"));
  gtk_widget_activate (ui_find_named (self.page, "Rencana…"));
  dialog = dialog_of (&self);
  g_assert_nonnull (field_with (dialog, "35 lokasi selesai diukur pada akhir Desember"));
  day = field_with (dialog, "11-12-2026");
  g_assert_nonnull (day);
  gtk_editable_set_text (GTK_EDITABLE (day), "kapan-kapan");
  ui_key (dialog, "<Control>Return");
  ui_settle (dialog);
  g_assert_true (ui_dialog_of (self.window) == GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (day), "14-12-2026");
  ui_key (dialog, "<Control>Return");
  ui_wait_until (ui_dialog_of (self.window) == NULL);
  ui_office_tear_down (&self.office);
}

/* --- the views beside it --- */

static GtkWidget *
show_view (Register *self, guint number, GType type)
{
  GtkWidget *view, *table;

  sas_follow_up_page_show_view (SAS_FOLLOW_UP_PAGE (self->page), number);
  view = ui_find_type (self->page, type);
  ui_wait_until ((table = ui_find_type (view, SAS_TYPE_VALUE_TABLE)) != NULL);
  ui_wait_until (sas_value_table_get_chosen (SAS_VALUE_TABLE (table)) != NULL);
  ui_settle (self->window);
  return view;
}

/* Who shares a predicate shares a place; Enter tells the person's years. */
static void
test_ranking (void)
{
  Register self;
  GtkWidget *view;
  GtkWindow *history;

  set_up (&self);
  view = show_view (&self, 1, SAS_TYPE_RANKING_VIEW);
  g_assert_nonnull (ui_find_text (view, "Ke-1"));
  g_assert_null (ui_find_text (view, "Ke-2"));
  g_signal_emit_by_name (ui_find_type (view, SAS_TYPE_VALUE_TABLE), "activated");
  ui_wait_until ((history = ui_dialog_of (self.window)) != NULL);
  g_assert_true (SAS_IS_PERSON_HISTORY_WINDOW (history));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (history), "Triwulan III 2026"));
  gtk_window_destroy (history);
  ui_office_tear_down (&self.office);
}

static void
test_allowance (void)
{
  Register self;
  GtkWidget *view;
  g_autofree char *path = NULL, *text = NULL;

  set_up (&self);
  view = show_view (&self, 2, SAS_TYPE_ALLOWANCE_VIEW);
  g_assert_nonnull (ui_find_text (view, "110 %"));
  path = g_build_filename (self.office.folder, "tunjangan.csv", NULL);
  sas_allowance_view_export (SAS_ALLOWANCE_VIEW (view), path);
  ui_wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "NIP;NAMA"));
  /* A factor that is none is said under its field. */
  gtk_widget_activate (ui_find_named (view, "Faktor…"));
  view = dialog_of (&self);
  ui_key (view, "<Control>a");
  ui_type (view, "banyak");
  ui_key (view, "<Control>Return");
  ui_settle (view);
  g_assert_true (ui_dialog_of (self.window) == GTK_WINDOW (view));
  ui_key (view, "<Control>a");
  ui_type (view, "120,5");
  ui_key (view, "<Control>Return");
  ui_wait_until (ui_dialog_of (self.window) == NULL && ui_find_text (self.page, "120,5 %") != NULL);
  ui_office_tear_down (&self.office);
}

/* The balance is entered with a comma, and the sum follows. */
static void
test_credit (void)
{
  Register self;
  GtkWidget *dialog, *former;

  set_up (&self);
  show_view (&self, 3, SAS_TYPE_CREDIT_VIEW);
  ui_key (self.window, "<Control>f");
  ui_type (self.window, "198803032015031037");
  ui_wait_until (ui_find_text (self.page, "93,750") != NULL);
  ui_settle (self.window);
  ui_key (self.window, "<Control>Return");
  dialog = dialog_of (&self);
  former = field_with (dialog, "37.5");
  g_assert_nonnull (former);
  gtk_editable_set_text (GTK_EDITABLE (former), "40,5");
  ui_key (dialog, "<Control>Return");
  ui_wait_until (ui_dialog_of (self.window) == NULL && ui_find_text (self.page, "96,750") != NULL);
  ui_office_tear_down (&self.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/follow-up-page/take-and-finish", test_take_and_finish);
  g_test_add_func ("/follow-up-page/dismiss", test_dismiss);
  g_test_add_func ("/follow-up-page/award", test_award);
  g_test_add_func ("/follow-up-page/plan", test_plan);
  g_test_add_func ("/follow-up-page/ranking", test_ranking);
  g_test_add_func ("/follow-up-page/allowance", test_allowance);
  g_test_add_func ("/follow-up-page/credit", test_credit);
  return g_test_run ();
}
