/* The register of follow-ups as HR works on it: a proposal taken up by one key, done with what came of it, another dismissed with its
 * reason. */
#include "config.h"
#include "sas-follow-up-page.h"
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
  ui_wait_until (ui_find_text (self->page, "Ambil usulan") != NULL);
  ui_settle (self->window);
}

/* Counsel for work behaviour is no decision: it needs no letter. */
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
  find (&self, "B.1.10", "Semua 2");
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
  find (&self, "B.1.10", "Semua 2");
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

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/follow-up-page/take-and-finish", test_take_and_finish);
  g_test_add_func ("/follow-up-page/dismiss", test_dismiss);
  return g_test_run ();
}
