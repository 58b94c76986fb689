/* The page of evaluations as an appraiser works on it: by keyboard, over several people, and all of it taken back. */
#include "config.h"
#include "sas-evaluation-page-private.h"
#include "sas-organisation-store.h"
#include "sas-rating-row.h"
#include "ui-office.h"

typedef struct { UiOffice office; GtkWidget *window; SasEvaluationPage *page; guint place; } Sheet;

static const SasRatingView *
view_of (Sheet *sheet)
{
  return sas_evaluation_desk_get_view (sheet->page->desk, sheet->place);
}

/* The first team of the period with somebody who can be rated. */
static gboolean
find_open (Sheet *sheet)
{
  for (sheet->place = 0; view_of (sheet) != NULL; sheet->place++)
    if (sas_rating_view_is_open (view_of (sheet)))
      return TRUE;
  return FALSE;
}

static void
set_up (Sheet *sheet)
{
  guint teams;

  ui_office_set_up (&sheet->office, TRUE);
  sheet->window = GTK_WIDGET (sheet->office.window);
  sas_window_go_to (sheet->office.window, "evaluation", "q3");
  ui_wait_until ((sheet->page = (SasEvaluationPage *) ui_find_type (sheet->window, SAS_TYPE_EVALUATION_PAGE)) != NULL);
  teams = sheet->page->teams->len;
  for (guint i = 0; i < teams; i++)
    {
      gtk_drop_down_set_selected (sheet->page->team, i);
      ui_wait_until (sas_evaluation_desk_get_board (sheet->page->desk) != NULL);
      if (find_open (sheet))
        break;
    }
  g_assert_nonnull (view_of (sheet));
  sas_evaluation_page_show_step (sheet->page, SAS_STEP_RATING);
  ui_settle (sheet->window);
}

static GtkWidget *
row_of (Sheet *sheet)
{
  GtkWidget *list = gtk_widget_get_parent (ui_find_type (sheet->window, SAS_TYPE_RATING_ROW));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) sheet->place));
}

static gboolean
is_rated (Sheet *sheet, SasRating result, SasRating behaviour)
{
  const SasRatingView *view = view_of (sheet);

  return view != NULL && view->rating[SAS_RATE_RESULT] == result && view->rating[SAS_RATE_BEHAVIOUR] == behaviour;
}

static void
test_rate_and_take_back (void)
{
  Sheet sheet;
  SasRating result, behaviour;

  set_up (&sheet);
  result = view_of (&sheet)->rating[SAS_RATE_RESULT];
  behaviour = view_of (&sheet)->rating[SAS_RATE_BEHAVIOUR];
  gtk_widget_grab_focus (row_of (&sheet));
  ui_key (sheet.window, "Delete");
  ui_key (sheet.window, "Right");
  ui_key (sheet.window, "Delete");
  ui_wait_until (is_rated (&sheet, SAS_RATING_NONE, SAS_RATING_NONE));
  ui_key (sheet.window, "2");
  ui_key (sheet.window, "Left");
  ui_key (sheet.window, "2");
  ui_wait_until (is_rated (&sheet, SAS_RATING_MEETS, SAS_RATING_MEETS));
  g_assert_cmpint (view_of (&sheet)->predicate, ==, SAS_PREDICATE_BAIK);
  ui_key (sheet.window, "Right");
  ui_key (sheet.window, "1");
  ui_key (sheet.window, "Left");
  ui_key (sheet.window, "3");
  ui_wait_until (is_rated (&sheet, SAS_RATING_ABOVE, SAS_RATING_BELOW));
  g_assert_cmpint (view_of (&sheet)->predicate, ==, SAS_PREDICATE_KURANG);
  ui_wait_until (sas_evaluation_desk_is_idle (sheet.page->desk));
  while (sas_evaluation_desk_undo_label (sheet.page->desk) != NULL)
    {
      ui_key (sheet.window, "<Control>z");
      ui_spin (50);
      ui_wait_until (sas_evaluation_desk_is_idle (sheet.page->desk));
      g_assert_false (gtk_widget_get_visible (sheet.page->trouble));
    }
  ui_wait_until (is_rated (&sheet, result, behaviour));
  ui_key (sheet.window, "<Control><Shift>z");
  ui_wait_until (sas_evaluation_desk_undo_label (sheet.page->desk) != NULL);
  ui_office_tear_down (&sheet.office);
}

/* --- a reason --- */

static void
test_reason (void)
{
  static const char reason[] = "Dua laporan terlambat";
  Sheet sheet;
  const SasRatingView *view;

  set_up (&sheet);
  while (view_of (&sheet) != NULL && !(sas_rating_view_is_open (view_of (&sheet)) && view_of (&sheet)->suggestion[SAS_RATE_RESULT] != SAS_RATING_NONE))
    sheet.place++;
  view = view_of (&sheet);
  g_assert_nonnull (view);
  g_assert_cmpint (view->suggestion[SAS_RATE_RESULT], !=, SAS_RATING_BELOW);
  gtk_widget_grab_focus (row_of (&sheet));
  ui_key (sheet.window, "Right");
  ui_key (sheet.window, "2");
  ui_key (sheet.window, "Left");
  ui_key (sheet.window, "1");
  ui_wait_until (view_of (&sheet)->stand == SAS_STAND_REASON);
  ui_key (sheet.window, "Return");   /* into the field rather than to the next row */
  ui_type (sheet.window, reason);
  ui_key (sheet.window, "Return");
  ui_wait_until (view_of (&sheet)->stand == SAS_STAND_RATED && g_strcmp0 (view_of (&sheet)->departure, reason) == 0);
  ui_wait_until (sas_evaluation_desk_is_idle (sheet.page->desk));
  g_assert_false (gtk_widget_get_visible (sheet.page->trouble));
  ui_office_tear_down (&sheet.office);
}

/* --- what is looked at --- */

static void
on_set (GObject *source, GAsyncResult *result, gpointer done)
{
  g_assert_true (sas_session_set_setting_finish (SAS_SESSION (source), result, NULL));
  *(gboolean *) done = TRUE;
}

/* The daily backup writes down its day, HR changes a setting: who works stays in his period, his team and his step. */
static void
test_setting (void)
{
  Sheet sheet;
  guint team;
  gboolean done = FALSE;

  set_up (&sheet);
  sas_window_go_to (sheet.office.window, "evaluation", "q1");
  team = gtk_drop_down_get_selected (sheet.page->team);
  sas_evaluation_page_show_step (sheet.page, SAS_STEP_ORGANISATION);
  ui_settle (sheet.window);
  sas_session_set_setting_async (sas_window_get_session (sheet.office.window), SAS_SETTING_PLACE, "Tirtasari", on_set, &done);
  ui_wait_until (done);
  ui_settle (sheet.window);
  ui_spin (200);
  g_assert_cmpint (sas_evaluation_desk_get_period (sheet.page->desk), ==, SAS_PERIOD_Q1);
  g_assert_cmpuint (gtk_drop_down_get_selected (sheet.page->team), ==, team);
  g_assert_cmpuint (sheet.page->now, ==, SAS_STEP_ORGANISATION);
  ui_office_tear_down (&sheet.office);
}

/* --- a team of forty --- */

#define HEAD "196805171994031002"   /* of the agency */
#define MEMBERS 40

/* Everybody's plan is set by one official, and what was reached in the year is handed in. */
static const char team_sql[] =
  "UPDATE plan SET state = 'approved', appraiser = '" HEAD "' WHERE year = 2026 AND current = 1 AND nip <> '" HEAD "' AND id IN "
  "  (SELECT id FROM plan WHERE year = 2026 AND current = 1 AND nip <> '" HEAD "' ORDER BY nip LIMIT 40)";

static gpointer
make_team (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_db_exec (db, team_sql, error) && sas_evaluation_store_open_all (db, NULL, 2026, SAS_PERIOD_Q4, actor, error) >= MEMBERS &&
                          sas_db_exec (db, "UPDATE evaluation SET state = 'realised' WHERE period = 'q4'", error));
}

static gpointer
enter_predicate (SasDb *db, gpointer unit, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasOrganisation) organisation = sas_organisation_new (unit, 2026, SAS_PERIOD_Q4);

  organisation->predicate = SAS_ORGANISATION_BAIK;
  g_free (organisation->basis);
  organisation->basis = g_strdup ("Capaian Perjanjian Kinerja");
  return GINT_TO_POINTER (sas_organisation_store_save (db, organisation, actor, error));
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(gpointer *) user_data = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
run (Sheet *sheet, SasSessionFunc func, gpointer input)
{
  gpointer done = NULL;

  sas_session_run_async (sas_window_get_session (sheet->office.window), SAS_CHANGED_EVALUATIONS | SAS_CHANGED_PLANS, func, input, NULL, NULL, NULL,
                         on_run, &done);
  ui_wait_until (done != NULL);
}

static const SasEvaluationBoard *
board_of (Sheet *sheet)
{
  return sas_evaluation_desk_get_board (sheet->page->desk);
}

static guint
count_rated (Sheet *sheet)
{
  guint rated = 0;

  for (sheet->place = 0; view_of (sheet) != NULL; sheet->place++)
    rated += is_rated (sheet, SAS_RATING_MEETS, SAS_RATING_MEETS);
  return rated;
}

static void
open_team (Sheet *sheet)
{
  ui_office_set_up (&sheet->office, TRUE);
  sheet->window = GTK_WIDGET (sheet->office.window);
  sas_session_set_actor (sas_window_get_session (sheet->office.window), NULL);
  run (sheet, make_team, NULL);
  sas_window_go_to (sheet->office.window, "evaluation", "@" HEAD " q4");
  ui_wait_until ((sheet->page = (SasEvaluationPage *) ui_find_type (sheet->window, SAS_TYPE_EVALUATION_PAGE)) != NULL);
  ui_wait_until (board_of (sheet) != NULL && board_of (sheet)->members->len >= MEMBERS);
  sas_evaluation_page_show_step (sheet->page, SAS_STEP_RATING);
  ui_settle (sheet->window);
  sheet->place = 0;
}

/* Nobody is rated before the predicate of the organisation is there; then all are, row by row, and the last is taken back. */
static void
test_forty (void)
{
  Sheet sheet;
  guint members;

  open_team (&sheet);
  members = board_of (&sheet)->members->len;
  gtk_widget_grab_focus (row_of (&sheet));
  ui_key (sheet.window, "2");
  g_assert_nonnull (ui_find_text (sheet.window, "Predikat organisasi periode ini ditetapkan lebih dahulu (Pasal 24, 25). Isi di langkah 1, lalu beri rating."));
  ui_settle (sheet.window);
  g_assert_cmpint (view_of (&sheet)->rating[SAS_RATE_RESULT], ==, SAS_RATING_NONE);
  for (guint i = 0; i < board_of (&sheet)->units->len; i++)
    run (&sheet, enter_predicate, ((const SasEvaluationUnit *) g_ptr_array_index (board_of (&sheet)->units, i))->code);
  ui_wait_until (((const SasEvaluationUnit *) g_ptr_array_index (board_of (&sheet)->units, board_of (&sheet)->units->len - 1))->counts ==
                 SAS_ORGANISATION_BAIK);
  ui_settle (sheet.window);
  sas_evaluation_page_show_step (sheet.page, SAS_STEP_ORGANISATION);   /* what is entered can be printed there */
  ui_wait_until (ui_find_text (sheet.window, "Cetak…") != NULL);
  sas_evaluation_page_show_step (sheet.page, SAS_STEP_RATING);
  ui_settle (sheet.window);
  sheet.place = 0;
  gtk_widget_grab_focus (row_of (&sheet));
  for (guint i = 0; i < members; i++)
    {
      ui_key (sheet.window, "2");
      ui_key (sheet.window, "Right");
      ui_key (sheet.window, "2");
      ui_key (sheet.window, "Left");
      ui_key (sheet.window, "Return");
    }
  ui_wait_until (count_rated (&sheet) == members && sas_evaluation_desk_is_idle (sheet.page->desk));
  g_assert_false (gtk_widget_get_visible (sheet.page->trouble));
  ui_key (sheet.window, "<Control>z");
  ui_wait_until (count_rated (&sheet) == members - 1);
  ui_key (sheet.window, "<Control><Shift>z");
  ui_wait_until (count_rated (&sheet) == members && sas_evaluation_desk_is_idle (sheet.page->desk));
  ui_office_tear_down (&sheet.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/evaluation-page/reason", test_reason);
  g_test_add_func ("/evaluation-page/setting", test_setting);
  g_test_add_func ("/evaluation-page/forty", test_forty);
  g_test_add_func ("/evaluation-page/rate-and-take-back", test_rate_and_take_back);
  return g_test_run ();
}
