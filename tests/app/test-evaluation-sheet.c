/* The evaluation of one person as those work on it who have a part in it, with real keys: from rated to signed, handed over, objected,
 * explained, decided with new ratings; taken over by the superior; a late objection refused; what is typed outlives leaving. */
#include "config.h"
#include <string.h>
#include "sas-person-sheet-private.h"
#include "sas-finish-step.h"
#include "sas-people-step.h"
#include "sas-toast-overlay.h"
#include "ui-office.h"

#define YEAR 2026
#define FROM_RATED "197112311998031011"
#define REALISED "198108172008011025"
#define OPEN "199205242019032028"
#define FINAL "199006152019031023"
#define DELIVERED "198505052010011018"

typedef struct { UiOffice office; SasSession *session; GtkWidget *window; SasPersonSheet *sheet; } Desk;

static void
open_person (Desk *desk, const char *nip)
{
  sas_person_sheet_open (desk->sheet, nip, YEAR, SAS_PERIOD_Q3);
  ui_wait_until (desk->sheet->desk != NULL && strcmp (sas_person_desk_get (desk->sheet->desk)->nip, nip) == 0);
  ui_settle (desk->window);
}

static void
set_up (Desk *desk, const char *nip)
{
  GtkWidget *overlay;

  ui_office_set_up (&desk->office, TRUE);
  desk->session = sas_window_get_session (desk->office.window);
  sas_session_set_actor (desk->session, NULL);
  desk->sheet = SAS_PERSON_SHEET (sas_person_sheet_new (desk->session));
  desk->window = gtk_window_new ();
  overlay = g_object_new (SAS_TYPE_TOAST_OVERLAY, "child", desk->sheet, NULL);
  gtk_window_set_child (GTK_WINDOW (desk->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1108, 720);
  gtk_widget_add_css_class (desk->window, "sasaran");
  gtk_window_present (GTK_WINDOW (desk->window));
  open_person (desk, nip);
}

static void
tear_down (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  ui_office_tear_down (&desk->office);
}

static SasEvaluationState
state_of (Desk *desk)
{
  return sas_person_desk_get (desk->sheet->desk)->state;
}

/* Works as the one who is @role to the person that is shown. */
static void
work_as (Desk *desk, const char *nip)
{
  SasPersonDesk *shown = desk->sheet->desk;
  gulong changed;
  gboolean told = FALSE;

  changed = g_signal_connect_swapped (shown, "changed", G_CALLBACK (g_atomic_int_inc), &told);
  sas_session_set_actor (desk->session, nip);
  ui_wait_until (told);
  g_signal_handler_disconnect (shown, changed);
  ui_settle (desk->window);
}

static GtkWidget *
wait_for_dialog (Desk *desk)
{
  GtkWindow *dialog;

  ui_wait_until ((dialog = ui_dialog_of (desk->window)) != NULL && GTK_WIDGET (dialog) != GTK_WIDGET (desk->office.window));
  ui_settle (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}

/* Takes the next step by its button; @words (nullable) are typed into its window. */
static void
step (Desk *desk, const char *action, const char *words, SasEvaluationState wanted)
{
  GtkWidget *dialog;

  g_assert_cmpstr (sas_person_sheet_next (desk->sheet)->action, ==, action);
  gtk_widget_grab_focus (desk->sheet->primary);
  ui_key (desk->window, "space");
  dialog = wait_for_dialog (desk);
  if (words != NULL)
    ui_type (dialog, words);
  ui_key (dialog, "<Control>Return");
  ui_wait_until (state_of (desk) == wanted);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

static const char *
form_shown (Desk *desk)
{
  return gtk_button_get_label (GTK_BUTTON (desk->sheet->document_button));
}

static gboolean
ui_dialog_is (Desk *desk, GtkWidget *dialog)
{
  return GTK_WIDGET (ui_dialog_of (desk->window)) == dialog;
}

/* Changed: both ratings above. */
static void
decide_above (Desk *desk)
{
  GtkWidget *dialog;

  g_assert_cmpstr (sas_person_sheet_next (desk->sheet)->action, ==, "decide");
  gtk_widget_grab_focus (desk->sheet->primary);
  ui_key (desk->window, "space");
  dialog = wait_for_dialog (desk);
  ui_type (dialog, "Bukti diterima");
  ui_key (dialog, "<Alt>u");
  ui_settle (dialog);
  ui_key (dialog, "3");
  ui_key (dialog, "Tab");
  ui_key (dialog, "3");
  ui_key (dialog, "<Control>Return");
  ui_wait_until (state_of (desk) == SAS_EVALUATION_DECIDED);
  gtk_window_present (GTK_WINDOW (desk->window));
  ui_settle (desk->window);
}

/* NIP of the appraiser of who is shown, and of his superior. (transfer full) */
static char *
appraiser_of (Desk *desk)
{
  return g_strdup (sas_person_desk_get (desk->sheet->desk)->appraiser);
}

static char *
reviewer_of (Desk *desk)
{
  return g_strdup (sas_person_desk_reviewer (desk->sheet->desk)->nip);
}

/* The people of a document, each with his own steps; the decision changes the ratings. */
static void
test_objection (void)
{
  Desk desk;
  g_autofree char *appraiser = NULL, *reviewer = NULL;
  GtkWidget *dialog;

  set_up (&desk, FROM_RATED);
  appraiser = appraiser_of (&desk);
  reviewer = reviewer_of (&desk);
  work_as (&desk, appraiser);
  g_assert_cmpstr (form_shown (&desk), ==, "D.1.1");
  step (&desk, "finalise", NULL, SAS_EVALUATION_FINAL);
  g_assert_true (desk.sheet->document);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (desk.sheet->side), ==, "course");
  step (&desk, "deliver", NULL, SAS_EVALUATION_DELIVERED);
  g_assert_null (sas_person_sheet_next (desk.sheet));   /* the employee's turn */

  work_as (&desk, FROM_RATED);
  g_assert_nonnull (ui_find_text (desk.window, "Keberatan dapat diajukan sampai 14 Desember 2026, 14 hari kerja lagi (Pasal 29, hlm. 117 (2))."));
  step (&desk, "acknowledge", NULL, SAS_EVALUATION_ACKNOWLEDGED);
  gtk_widget_activate_action (GTK_WIDGET (desk.sheet), "person.act", "s", "object");
  dialog = wait_for_dialog (&desk);
  ui_type (dialog, "Target sudah tercapai");
  ui_key (dialog, "Escape");                             /* not yet: the words stay */
  ui_wait_until (!ui_dialog_is (&desk, dialog));
  gtk_window_present (GTK_WINDOW (desk.window));
  gtk_widget_activate_action (GTK_WIDGET (desk.sheet), "person.act", "s", "object");
  dialog = wait_for_dialog (&desk);
  ui_key (dialog, "<Control>Return");
  ui_wait_until (state_of (&desk) == SAS_EVALUATION_OBJECTED);
  gtk_window_present (GTK_WINDOW (desk.window));
  g_assert_cmpstr (sas_person_desk_get (desk.sheet->desk)->document->objection->text, ==, "Target sudah tercapai");
  g_assert_null (sas_person_sheet_next (desk.sheet));    /* nobody decides his own case */

  work_as (&desk, appraiser);
  step (&desk, "explain", "Bukti belum lengkap", SAS_EVALUATION_EXPLAINED);
  g_assert_null (sas_person_sheet_next (desk.sheet));
  work_as (&desk, reviewer);
  decide_above (&desk);
  g_assert_cmpint (sas_person_desk_get (desk.sheet->desk)->predicate, ==, SAS_PREDICATE_SANGAT_BAIK);
  g_assert_cmpstr (form_shown (&desk), ==, "D.1.3");
  g_assert_nonnull (ui_find_text (desk.window, "Keputusan: mengubah (D.1.3)"));
  tear_down (&desk);
}

/* The days of the period are over and the appraiser is silent. */
static void
test_take_over (void)
{
  Desk desk;
  g_autofree char *reviewer = NULL;

  set_up (&desk, FROM_RATED);
  reviewer = reviewer_of (&desk);
  work_as (&desk, reviewer);
  g_assert_false (sas_person_desk_may_edit (desk.sheet->desk));
  step (&desk, "take-over", "Pejabat penilai sakit", SAS_EVALUATION_RATED);
  ui_wait_until (sas_person_desk_get (desk.sheet->desk)->evaluator == SAS_EVALUATOR_REVIEWER);
  ui_settle (desk.window);
  g_assert_cmpstr (form_shown (&desk), ==, "D.1.2");
  g_assert_true (sas_person_desk_may_edit (desk.sheet->desk));
  step (&desk, "finalise", NULL, SAS_EVALUATION_FINAL);
  step (&desk, "deliver", NULL, SAS_EVALUATION_DELIVERED);
  work_as (&desk, FROM_RATED);
  g_assert_nonnull (ui_find_text (desk.window, "Hasil evaluasi ini bersifat final sejak awal; tidak dapat diajukan keberatan (hlm. 90 (11)-(12))."));
  tear_down (&desk);
}

static void
test_late_objection (void)
{
  Desk desk;
  g_autofree char *why = NULL;

  set_up (&desk, DELIVERED);
  work_as (&desk, DELIVERED);
  why = sas_person_desk_dup_why (desk.sheet->desk, "object");
  g_assert_nonnull (strstr (why, "117"));
  g_assert_nonnull (ui_find_text (desk.window, "Tenggat keberatan berakhir 30 Oktober 2026: 14 hari kerja sejak dokumen diterima (Pasal 29, hlm. 117 (2))."));
  gtk_widget_activate_action (GTK_WIDGET (desk.sheet), "person.act", "s", "object");
  ui_key (wait_for_dialog (&desk), "Escape");            /* the sentence, and no form to fill */
  g_assert_cmpint (state_of (&desk), ==, SAS_EVALUATION_DELIVERED);
  tear_down (&desk);
}

/* Marks by keys, words by typing; another person is shown and the first again; undone step by step. */
static void
test_writing (void)
{
  Desk desk;
  g_autofree char *appraiser = NULL;
  const SasEvaluation *evaluation;
  guint n;

  set_up (&desk, REALISED);
  appraiser = appraiser_of (&desk);
  work_as (&desk, appraiser);
  n = sas_person_desk_get_plan (desk.sheet->desk)->results->len;
  sas_person_editor_go (desk.sheet->editor, "marks/0");
  ui_key (desk.window, "1");
  ui_wait_until (sas_evaluation_mark (sas_person_desk_get (desk.sheet->desk), 0) == SAS_RATING_BELOW);
  ui_key (desk.window, "3");
  ui_wait_until (sas_evaluation_mark (sas_person_desk_get (desk.sheet->desk), 0) == SAS_RATING_ABOVE);
  ui_key (desk.window, "<Control>z");
  ui_wait_until (sas_evaluation_mark (sas_person_desk_get (desk.sheet->desk), 0) == SAS_RATING_BELOW);
  g_assert_cmpuint (n, >, 1);
  gtk_widget_grab_focus (desk.sheet->primary);
  ui_key (desk.window, "space");                         /* leads to what is missing */
  ui_key (desk.window, "2");
  ui_wait_until (sas_person_desk_get (desk.sheet->desk)->result_rating == SAS_RATING_MEETS);
  sas_person_editor_go (desk.sheet->editor, "notes");
  ui_type (desk.window, "Lanjutkan");
  open_person (&desk, OPEN);
  open_person (&desk, REALISED);
  evaluation = sas_person_desk_get (desk.sheet->desk);
  g_assert_cmpstr (evaluation->notes, ==, "Lanjutkan");
  ui_wait_until (sas_person_desk_is_stored (desk.sheet->desk));
  g_assert_no_error (sas_person_desk_get_error (desk.sheet->desk));
  gtk_widget_activate_action (GTK_WIDGET (desk.sheet), "person.undo", NULL);
  g_assert_cmpstr (sas_person_desk_get (desk.sheet->desk)->notes, ==, "");
  gtk_widget_activate_action (GTK_WIDGET (desk.sheet), "person.redo", NULL);
  g_assert_cmpstr (sas_person_desk_get (desk.sheet->desk)->notes, ==, "Lanjutkan");
  tear_down (&desk);
}

/* Before his document is handed over, an employee reads nothing of it. */
static void
test_not_yet_read (void)
{
  Desk desk;

  set_up (&desk, FROM_RATED);
  work_as (&desk, FROM_RATED);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (desk.sheet->side), ==, "wait");
  g_assert_false (gtk_widget_get_visible (desk.sheet->paper_pane));
  g_assert_false (gtk_widget_get_visible (desk.sheet->predicate));
  tear_down (&desk);
}

/* --- in the page --- */

static SasPersonSheet *
sheet_of_page (UiOffice *office, const char *nip)
{
  SasPersonSheet *sheet;

  ui_wait_until ((sheet = (SasPersonSheet *) ui_find_type (GTK_WIDGET (office->window), SAS_TYPE_PERSON_SHEET)) != NULL && sheet->desk != NULL &&
                 (nip == NULL || strcmp (sas_person_desk_get (sheet->desk)->nip, nip) == 0));
  ui_settle (GTK_WIDGET (office->window));
  return sheet;
}

/* Who appraises nobody finds his own evaluation on the page. */
static void
test_own (void)
{
  UiOffice office;
  SasPersonSheet *sheet;

  ui_office_set_up (&office, TRUE);
  sas_session_set_actor (sas_window_get_session (office.window), DELIVERED);
  sas_window_go_to (office.window, "evaluation", "q3");
  sheet = sheet_of_page (&office, DELIVERED);
  g_assert_cmpstr (sas_person_sheet_next (sheet)->action, ==, "acknowledge");
  ui_office_tear_down (&office);
}

/* The people of the team one after the other by key; then two documents handed over in one. */
static void
test_steps (void)
{
  UiOffice office;
  SasPersonSheet *sheet;
  g_autofree char *first = NULL;
  GtkWidget *window, *dialog, *step;

  ui_office_set_up (&office, TRUE);
  window = GTK_WIDGET (office.window);
  sas_session_set_actor (sas_window_get_session (office.window), NULL);
  sas_window_go_to (office.window, "evaluation", "q3 " FINAL);
  ui_settle (window);
  ui_wait_until (ui_find_named (window, "Catatan per orang") != NULL || ui_find_text (window, "Catatan per orang") != NULL);
  sheet = sheet_of_page (&office, FINAL);
  first = g_strdup (sas_person_desk_get (sheet->desk)->nip);
  gtk_widget_grab_focus (sheet->primary);
  ui_key (window, "<Control>Page_Down");
  ui_wait_until (sheet->desk != NULL && strcmp (sas_person_desk_get (sheet->desk)->nip, first) != 0);
  ui_key (window, "<Control>Page_Up");
  ui_wait_until (strcmp (sas_person_desk_get (sheet->desk)->nip, first) == 0);

  ui_click (ui_find_text (window, "Tetapkan dan cetak"));
  ui_wait_until ((step = ui_find_type (window, SAS_TYPE_FINISH_STEP)) != NULL && ui_find_text (window, "Serahkan (1)") != NULL);
  ui_settle (window);
  ui_click (ui_find_text (window, "Serahkan (1)"));
  ui_wait_until ((dialog = GTK_WIDGET (ui_dialog_of (window))) != NULL);
  ui_settle (dialog);
  ui_key (dialog, "<Control>Return");
  ui_wait_until (ui_find_text (window, "Diserahkan 24 November 2026, belum kembali") != NULL);
  ui_office_tear_down (&office);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/evaluation-sheet/objection", test_objection);
  g_test_add_func ("/evaluation-sheet/take-over", test_take_over);
  g_test_add_func ("/evaluation-sheet/late-objection", test_late_objection);
  g_test_add_func ("/evaluation-sheet/writing", test_writing);
  g_test_add_func ("/evaluation-sheet/not-yet-read", test_not_yet_read);
  g_test_add_func ("/evaluation-sheet/own", test_own);
  g_test_add_func ("/evaluation-sheet/steps", test_steps);
  return g_test_run ();
}
