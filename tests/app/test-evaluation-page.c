/* The page of evaluations as an appraiser works on it: by keyboard, over several people, and all of it taken back. */
#include "config.h"
#include <string.h>
#include "sas-evaluation-page-private.h"
#include "sas-finish-step.h"
#include "sas-organisation-store.h"
#include "sas-rating-row.h"
#include "sas-words-store.h"
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
                          sas_db_exec (db, "UPDATE evaluation SET state = 'realised', notes = 'Pertahankan' WHERE period = 'q4'", error));
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

/* Signing and printing forty takes longer than a field does. */
#define wait_long(expr) G_STMT_START { \
    for (guint ui_turn = 0; ui_turn < 12000 && !(expr); ui_turn++) ui_spin (5); \
    g_assert_true (expr); } G_STMT_END

/* Two keys a second is what somebody types who looks at each person: two minutes. */
enum { MOST_KEYS = 240 };

static void
press (Sheet *sheet, const char *key, guint *keys)
{
  ui_key (sheet->window, key);
  (*keys)++;
}

static void
enter_predicates (Sheet *sheet)
{
  for (guint i = 0; i < board_of (sheet)->units->len; i++)
    run (sheet, enter_predicate, ((const SasEvaluationUnit *) g_ptr_array_index (board_of (sheet)->units, i))->code);
  ui_wait_until (((const SasEvaluationUnit *) g_ptr_array_index (board_of (sheet)->units, board_of (sheet)->units->len - 1))->counts ==
                 SAS_ORGANISATION_BAIK);
  ui_settle (sheet->window);
  sheet->place = 0;
}

/* Row by row, and the last is taken back and repeated. */
static void
rate_all (Sheet *sheet, guint members, guint *keys)
{
  gtk_widget_grab_focus (row_of (sheet));
  for (guint i = 0; i < members; i++)
    {
      press (sheet, "2", keys);
      press (sheet, "Right", keys);
      press (sheet, "2", keys);
      press (sheet, "Left", keys);
      press (sheet, "Return", keys);
    }
  wait_long (count_rated (sheet) == members && sas_evaluation_desk_is_idle (sheet->page->desk));
  g_assert_false (gtk_widget_get_visible (sheet->page->trouble));
  press (sheet, "<Control>z", keys);
  ui_wait_until (count_rated (sheet) == members - 1);
  press (sheet, "<Control><Shift>z", keys);
  ui_wait_until (count_rated (sheet) == members && sas_evaluation_desk_is_idle (sheet->page->desk));
}

static guint
count_signed (Sheet *sheet)
{
  guint count = 0;

  for (guint i = 0; sas_evaluation_desk_get_view (sheet->page->desk, i) != NULL; i++)
    count += sas_evaluation_desk_get_view (sheet->page->desk, i)->stand == SAS_STAND_SIGNED;
  return count;
}

/* All at once, by the page's one next action and the one of its window. */
static void
sign_all (Sheet *sheet, guint members, guint *keys)
{
  sas_evaluation_page_show_step (sheet->page, SAS_STEP_FINISH);
  wait_long (g_strrstr (gtk_label_get_label (sheet->page->primary_label), "Tetapkan") != NULL);
  press (sheet, "<Control>Return", keys);
  ui_wait_until (ui_dialog_of (sheet->window) != NULL);
  ui_settle (GTK_WIDGET (ui_dialog_of (sheet->window)));
  ui_key (GTK_WIDGET (ui_dialog_of (sheet->window)), "<Control>Return");
  (*keys)++;
  wait_long (count_signed (sheet) == members);
}

static guint
count_pages (const char *bytes, gsize length)
{
  static const char page[] = "/Type /Page\n";
  guint count = 0;

  for (gsize i = 0; i + strlen (page) <= length; i++)
    count += memcmp (bytes + i, page, strlen (page)) == 0;
  return count;
}

/* One file with the document of each. */
static void
print_all (Sheet *sheet, guint members)
{
  g_autofree char *path = g_build_filename (sheet->office.folder, "tim.pdf", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (sas_finish_step_write (SAS_FINISH_STEP (sheet->page->steps[SAS_STEP_FINISH]), path));
  wait_long (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (count_pages (bytes, length), >=, members);
}

/* Nobody is rated before the predicate of the organisation is there; then all are, signed, and printed. */
static void
test_forty (void)
{
  Sheet sheet;
  guint members, keys = 0;

  open_team (&sheet);
  members = board_of (&sheet)->members->len;
  gtk_widget_grab_focus (row_of (&sheet));
  ui_key (sheet.window, "2");
  g_assert_nonnull (ui_find_text (sheet.window, "Predikat organisasi periode ini ditetapkan lebih dahulu (Pasal 24, 25). Isi di langkah 1, lalu beri rating."));
  ui_settle (sheet.window);
  g_assert_cmpint (view_of (&sheet)->rating[SAS_RATE_RESULT], ==, SAS_RATING_NONE);
  enter_predicates (&sheet);
  rate_all (&sheet, members, &keys);
  sign_all (&sheet, members, &keys);
  g_assert_cmpuint (keys, <=, MOST_KEYS);
  print_all (&sheet, members);
  ui_office_tear_down (&sheet.office);
}

/* Several at once, by Ctrl+A; who is filtered away is not touched; the row that is being rated stays where it is. */
static void
test_several (void)
{
  Sheet sheet;
  GtkWidget *search;
  guint members, rated;

  open_team (&sheet);
  members = board_of (&sheet)->members->len;
  enter_predicates (&sheet);
  ui_key (sheet.window, "<Control>f");
  ui_type (sheet.window, "ri");
  search = gtk_root_get_focus (GTK_ROOT (sheet.window));
  g_assert_true (gtk_widget_is_ancestor (search, GTK_WIDGET (sheet.page)));
  ui_key (sheet.window, "Return");
  ui_settle (sheet.window);
  ui_key (sheet.window, "<Control>a");
  ui_key (sheet.window, "2");
  ui_key (sheet.window, "Right");
  ui_key (sheet.window, "2");
  ui_wait_until ((rated = count_rated (&sheet)) > 1 && sas_evaluation_desk_is_idle (sheet.page->desk));
  g_assert_cmpuint (rated, <, members);
  ui_key (sheet.window, "<Control>z");
  ui_wait_until (count_rated (&sheet) == 0);
  ui_office_tear_down (&sheet.office);
}

/* --- words that were not said yet --- */

static gpointer
find_words (SasDb *db, gpointer place, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  char *words = sas_words_store_find (db, place, actor, error);

  return words != NULL ? words : g_strdup ("");
}

static gboolean
is_in_file (Sheet *sheet, const char *place, const char *words)
{
  g_autofree char *found = NULL;

  sas_session_run_async (sas_window_get_session (sheet->office.window), SAS_CHANGED_NOTHING, find_words, g_strdup (place), g_free, g_free, NULL,
                         on_run, &found);
  ui_wait_until (found != NULL);
  return g_str_equal (found, words);
}

/* What a crash leaves on the disk: the file and its log as they are at this instant. */
static char *
copy_as_after_crash (Sheet *sheet)
{
  char *path = g_build_filename (sheet->office.folder, "sesudah.sasaran", NULL);
  const char *now = sas_session_get_path (sas_window_get_session (sheet->office.window));

  for (guint log = 0; log < 2; log++)
    {
      g_autofree char *from = g_strconcat (now, log ? "-wal" : NULL, NULL), *to = g_strconcat (path, log ? "-wal" : NULL, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      if (g_file_get_contents (from, &bytes, &length, NULL))
        g_assert_true (g_file_set_contents (to, bytes, (gssize) length, NULL));
    }
  return path;
}

static const char *
words_in_strip (Sheet *sheet)
{
  GtkWidget *strip = ui_find_type (sheet->window, SAS_TYPE_REASON_STRIP);

  return strip != NULL ? gtk_editable_get_text (GTK_EDITABLE (ui_find_type (strip, GTK_TYPE_ENTRY))) : NULL;
}

/* A reason is being written when the PC goes down: on the next start it is in its field, and said by Enter it is no longer kept. */
static void
test_words_survive (void)
{
  static const char words[] = "Dua laporan";
  Sheet sheet;
  g_autofree char *place = NULL, *path = NULL, *team = NULL;

  set_up (&sheet);
  while (view_of (&sheet) != NULL && !(sas_rating_view_is_open (view_of (&sheet)) && view_of (&sheet)->suggestion[SAS_RATE_RESULT] != SAS_RATING_NONE))
    sheet.place++;
  g_assert_nonnull (view_of (&sheet));
  place = g_strdup_printf ("departure-%s", ((const SasEvaluationMember *) g_ptr_array_index (board_of (&sheet)->members, sheet.place))->evaluation->id);
  team = g_strdup_printf ("@%s q3", sas_evaluation_desk_get_appraiser (sheet.page->desk));
  gtk_widget_grab_focus (row_of (&sheet));
  ui_key (sheet.window, "Right");
  ui_key (sheet.window, "2");
  ui_key (sheet.window, "Left");
  ui_key (sheet.window, "1");
  ui_wait_until (view_of (&sheet)->stand == SAS_STAND_REASON && sas_evaluation_desk_is_idle (sheet.page->desk));
  ui_key (sheet.window, "Return");
  ui_type (sheet.window, words);
  ui_wait_until (is_in_file (&sheet, place, words));
  path = copy_as_after_crash (&sheet);

  ui_office_open (&sheet.office, path);
  sas_window_go_to (sheet.office.window, "evaluation", team);
  ui_wait_until ((sheet.page = (SasEvaluationPage *) ui_find_type (sheet.window, SAS_TYPE_EVALUATION_PAGE)) != NULL);
  ui_wait_until (view_of (&sheet) != NULL);
  sas_evaluation_page_show_step (sheet.page, SAS_STEP_RATING);
  ui_settle (sheet.window);
  gtk_widget_grab_focus (row_of (&sheet));
  ui_wait_until (g_strcmp0 (words_in_strip (&sheet), words) == 0);
  g_assert_cmpint (view_of (&sheet)->stand, ==, SAS_STAND_REASON);
  ui_key (sheet.window, "Return");
  ui_key (sheet.window, "Return");
  ui_wait_until (view_of (&sheet)->stand == SAS_STAND_RATED && g_strcmp0 (view_of (&sheet)->departure, words) == 0);
  ui_wait_until (is_in_file (&sheet, place, ""));
  ui_office_tear_down (&sheet.office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/evaluation-page/reason", test_reason);
  g_test_add_func ("/evaluation-page/setting", test_setting);
  g_test_add_func ("/evaluation-page/forty", test_forty);
  g_test_add_func ("/evaluation-page/several", test_several);
  g_test_add_func ("/evaluation-page/words-survive", test_words_survive);
  g_test_add_func ("/evaluation-page/rate-and-take-back", test_rate_and_take_back);
  return g_test_run ();
}
