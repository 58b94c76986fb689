/* A leader of a JPT writes manuals of his indicators, and says which results are additional: by keyboard, each one step of undo. */
#include "config.h"
#include "sas-plan-edit.h"
#include "sas-plan-page-private.h"
#include "sas-plan-verbs.h"
#include "ui-office.h"

#define LEADER "196805171994031002"
#define YEAR 2030

typedef struct { UiOffice office; GtkWidget *window; SasPlanPage *page; } Desk;

static const SasPlan *
plan_of (Desk *desk)
{
  return sas_plan_desk_get_plan (desk->page->desk);
}

static void
come_back (Desk *desk)
{
  ui_wait_until (ui_dialog_of (desk->window) == NULL);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

/* A new plan on the form of JPT with one indicator that has a text. */
static void
set_up (Desk *desk)
{
  GtkWindow *dialog;
  SasSession *session;

  ui_office_set_up (&desk->office, TRUE);
  desk->window = GTK_WIDGET (desk->office.window);
  session = sas_window_get_session (desk->office.window);
  sas_window_go_to (desk->office.window, "plan", NULL);
  sas_session_set_actor (session, LEADER);
  sas_session_set_year (session, YEAR);
  ui_settle (desk->window);
  desk->page = SAS_PLAN_PAGE (ui_find_type (desk->window, SAS_TYPE_PLAN_PAGE));
  ui_key (desk->window, "<Control>n");
  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  ui_wait_until (desk->page->desk != NULL && plan_of (desk)->year == YEAR);
  come_back (desk);
  sas_plan_set_model_step (desk->page->desk, SAS_MODEL_JPT);
  sas_plan_set_text_step (desk->page->desk, "results/0/text", "Jalan mantap", "x");
  sas_plan_set_text_step (desk->page->desk, "results/0/indicators/0/text", "Persentase jalan mantap", "x");
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "plan.go", "s", "results/0/indicators/0/text");
  ui_wait_until (g_strcmp0 (sas_plan_editor_get_place (desk->page->editor), "results/0/indicators/0/text") == 0);
  ui_settle (desk->window);
}

static void
write_in_form (Desk *desk, const char *definition)
{
  GtkWindow *dialog;

  ui_key (desk->window, "<Control>m");
  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL);
  ui_settle (GTK_WIDGET (dialog));
  ui_key (GTK_WIDGET (dialog), "<Alt>d");
  ui_key (GTK_WIDGET (dialog), "<Control>a");
  if (*definition != '\0')
    ui_type (GTK_WIDGET (dialog), definition);
  else
    ui_key (GTK_WIDGET (dialog), "BackSpace");
  ui_key (GTK_WIDGET (dialog), "<Control>Return");
  come_back (desk);
}

static void
test_manual (void)
{
  Desk desk;

  set_up (&desk);
  g_assert_nonnull (ui_find_named (desk.window, "Manual indikator 1 (Ctrl+M): belum ditulis"));
  write_in_form (&desk, "Panjang jalan mantap dibagi panjang jalan");
  ui_wait_until (plan_of (&desk)->manuals->len == 1);
  g_assert_cmpstr (sas_plan_get_manual (plan_of (&desk), 0, 0)->definition, ==, "Panjang jalan mantap dibagi panjang jalan");
  g_assert_nonnull (ui_find_named (desk.window, "Manual indikator 1 (Ctrl+M): sudah ditulis"));
  write_in_form (&desk, "");
  ui_wait_until (plan_of (&desk)->manuals->len == 0);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "plan.undo", NULL);
  ui_wait_until (plan_of (&desk)->manuals->len == 1);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "plan.undo", NULL);
  ui_wait_until (plan_of (&desk)->manuals->len == 0);
  ui_office_tear_down (&desk.office);
}

static void
test_kind (void)
{
  Desk desk;

  set_up (&desk);
  ui_key (desk.window, "<Alt>b");   /* "Hasil kerja tam_bahan" */
  ui_wait_until (sas_plan_result (plan_of (&desk), 0)->kind == SAS_RESULT_ADDITIONAL);
  ui_key (desk.window, "<Control>z");
  ui_wait_until (sas_plan_result (plan_of (&desk), 0)->kind == SAS_RESULT_MAIN);
  g_assert_cmpstr (sas_plan_result (plan_of (&desk), 0)->text, ==, "Jalan mantap");
  ui_office_tear_down (&desk.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/plan-manual/manual", test_manual);
  g_test_add_func ("/plan-manual/kind", test_kind);
  return g_test_run ();
}
