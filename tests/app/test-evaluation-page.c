/* The page of evaluations as an appraiser works on it: by keyboard, over several people, and all of it taken back. */
#include "config.h"
#include "sas-evaluation-page-private.h"
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
  if (g_getenv ("SASARAN_PICTURE") != NULL)
    ui_save_picture (sheet.window, g_getenv ("SASARAN_PICTURE"));
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

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/evaluation-page/rate-and-take-back", test_rate_and_take_back);
  return g_test_run ();
}
