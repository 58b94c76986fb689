#include "config.h"
#include "sas-alert.h"
#include "sas-follow-up-columns.h"
#include "sas-i18n.h"
#include "sas-person-history-window.h"
#include "sas-person-history.h"
#include "sas-predicate-look.h"

struct _SasPersonHistoryWindow
{
  GtkWindow  parent_instance;

  GtkWidget *content;   /* owned by the window */
};
G_DEFINE_FINAL_TYPE (SasPersonHistoryWindow, sas_person_history_window, GTK_TYPE_WINDOW)

/* --- lines --- */

static GtkWidget *
label_of (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* @aside (nullable): what stands at the end of the line. */
static void
add_line (GtkWidget *list, const char *first, const char *second, GtkWidget *aside)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), label_of (first, NULL));
  if (second != NULL && *second != '\0')
    gtk_box_append (GTK_BOX (words), label_of (second, "secondary"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  if (aside != NULL)
    {
      gtk_widget_set_valign (aside, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), aside);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* @nothing: what is said of an empty list. */
static GtkWidget *
add_group (SasPersonHistoryWindow *self, const char *title, guint count, const char *nothing)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_box_append (GTK_BOX (self->content), label_of (title, "title"));
  if (count == 0)
    {
      GtkWidget *label = label_of (nothing, "secondary");

      gtk_widget_set_margin_bottom (label, 18);
      gtk_box_append (GTK_BOX (self->content), label);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed");
  gtk_widget_set_margin_top (list, 6);
  gtk_widget_set_margin_bottom (list, 18);
  gtk_widget_set_visible (list, count > 0);
  gtk_box_append (GTK_BOX (self->content), list);
  return list;
}

static GtkWidget *
predicate_of (SasPredicate predicate)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), sas_predicate_mark_new (predicate));
  gtk_box_append (GTK_BOX (box), label_of (predicate != SAS_PREDICATE_NONE ? sas_predicate_label (predicate) : _("not rated yet"), "strong"));
  return box;
}

static void
add_evaluations (SasPersonHistoryWindow *self, GPtrArray *rows)
{
  GtkWidget *list = add_group (self, _("Predicates"), rows->len, _("Nothing was evaluated yet."));

  for (guint i = 0; i < rows->len; i++)
    {
      const SasEvaluationRow *one = g_ptr_array_index (rows, i);
      g_autofree char *when = g_strdup_printf ("%s %d", sas_period_name (one->period), one->year);
      g_autofree char *ratings = one->predicate == SAS_PREDICATE_NONE ? NULL :
        g_strdup_printf (_("Result %s, behaviour %s"), sas_rating_label (one->result_rating), sas_rating_label (one->behaviour_rating));
      g_autofree char *under = ratings != NULL ? g_strdup_printf ("%s · %s", sas_evaluation_state_label (one->state), ratings)
                                               : g_strdup (sas_evaluation_state_label (one->state));

      add_line (list, when, under, predicate_of (one->predicate));
    }
}

/* (transfer full) */
static char *
tell_follow_up (const SasFollowUpRow *row)
{
  const SasFollowUp *one = row->follow_up;
  g_autofree char *due = one->done == SAS_DATE_NONE ? sas_date_to_display (one->due) : sas_date_to_display (one->done);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s %d · %s", sas_period_name (one->period), one->year, sas_follow_up_label (one->kind));
  if (*due != '\0')
    g_string_append_printf (text, " · %s", due);
  if (one->decree != NULL)
    g_string_append_printf (text, " · %s", one->decree);
  if (one->note != NULL)
    g_string_append_printf (text, "\n%s", one->note);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_follow_ups (SasPersonHistoryWindow *self, GPtrArray *rows)
{
  GtkWidget *list = add_group (self, _("Awards, guidance, sanctions and what else followed"), rows->len, _("Nothing is in the register."));

  for (guint i = 0; i < rows->len; i++)
    {
      const SasFollowUpRow *row = g_ptr_array_index (rows, i);
      g_autofree char *under = tell_follow_up (row);
      GtkWidget *chip = gtk_label_new (sas_standing_label (row->standing));

      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_add_css_class (chip, sas_follow_up_chip (row->standing));
      add_line (list, *row->follow_up->action != '\0' ? row->follow_up->action : sas_follow_up_label (row->follow_up->kind), under, chip);
    }
}

static GtkWidget *
amount_of (SasFraction amount, const char *class)
{
  g_autofree char *text = sas_credit_amount_text (amount, 3);

  return label_of (text, class);
}

static void
add_opening (GtkWidget *list, const SasCreditSheet *sheet)
{
  const SasCreditOpening *opening = sheet->opening;
  g_autofree char *day = opening != NULL ? sas_date_to_display (opening->date) : NULL;
  g_autofree char *under = NULL;

  if (opening != NULL && opening->number != NULL)
    under = g_strdup_printf (_("Decision %s, months up to %s"), opening->number, day);
  else
    under = opening != NULL ? g_strdup_printf (_("Months up to %s"), day) : g_strdup (_("No balance was entered: the base of the grade counts."));
  add_line (list, _("Balance that was brought"), under, amount_of (sheet->brought, NULL));
}

static void
add_credit (SasPersonHistoryWindow *self, const SasCreditSheet *sheet)
{
  g_autofree char *title = g_strdup_printf (_("Angka kredit up to the end of %d"), sheet->year);
  g_autofree char *rank = sas_credit_sheet_verdict (sheet, SAS_CREDIT_FOR_RANK), *level = sas_credit_sheet_verdict (sheet, SAS_CREDIT_FOR_LEVEL);
  g_autofree char *verdicts = g_strdup_printf ("%s\n%s", rank, level);
  GtkWidget *list = add_group (self, title, 1, NULL);

  add_opening (list, sheet);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const SasCreditRow *row = g_ptr_array_index (sheet->rows, i);
      g_autofree char *percent = sas_credit_row_percent_text (row), *coefficient = sas_credit_amount_text (row->coefficient, 2);
      g_autofree char *when = g_strdup_printf ("%s–%s %d", sas_month_name (sas_date_month (row->from)), sas_month_name (sas_date_month (row->to)), row->year);
      g_autofree char *under = g_strdup_printf ("%s · %s × %s", sas_predicate_label (row->predicate), percent, coefficient);

      add_line (list, when, under, amount_of (row->credit, NULL));
    }
  add_line (list, _("Together"), g_strstrip (verdicts), amount_of (sheet->cumulative, "strong"));
}

/* --- the window --- */

static void
sas_person_history_window_class_init (SasPersonHistoryWindowClass *class)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_person_history_window_init (SasPersonHistoryWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "sasaran-dialog");
  gtk_window_set_titlebar (GTK_WINDOW (self), gtk_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (self), 660, 620);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->content, "dialog-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->content);
  gtk_window_set_child (GTK_WINDOW (self), scrolled);
}

static void
open_window (GtkWidget *parent, const SasPersonHistory *history, const SasPerson *person)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  g_autofree char *name = sas_person_full_name (person), *title = g_strdup_printf (_("History of %s"), name);
  SasPersonHistoryWindow *self = g_object_new (SAS_TYPE_PERSON_HISTORY_WINDOW, "transient-for", root, "title", title, NULL);

  GtkWidget *post = label_of (person->position, "secondary");

  gtk_widget_set_margin_bottom (post, 12);
  gtk_box_append (GTK_BOX (self->content), post);
  add_evaluations (self, history->evaluations);
  add_follow_ups (self, history->follow_ups);
  if (history->credit != NULL)
    add_credit (self, history->credit);
  gtk_window_present (GTK_WINDOW (self));
}

/* --- reading --- */

typedef struct { GtkWidget *parent; SasRoster *roster; char *nip; int year; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->parent);
  sas_roster_unref (question->roster);
  g_free (question->nip);
  g_free (question);
}

static gpointer
read_history (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return sas_person_history_load (db, question->roster, question->nip, question->year, sas_date_today (), actor, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPersonHistory) history = sas_session_run_finish (SAS_SESSION (source), result, &error);

  if (gtk_widget_get_root (question->parent) != NULL)
    {
      if (history != NULL)
        open_window (question->parent, history, sas_roster_person (question->roster, question->nip));
      else
        sas_alert_present_error (question->parent, _("The history cannot be read"), error);
    }
  question_free (question);
}

static Question *
question_new (GtkWidget *parent, SasSession *session, const char *nip)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { g_object_ref (parent), sas_roster_ref (sas_session_get_roster (session)), g_strdup (nip), sas_session_get_year (session) };
  return question;
}

void
sas_person_history_present (GtkWidget *parent, SasSession *session, const char *nip)
{
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (parent) && SAS_IS_SESSION (session) && nip != NULL);

  question = question_new (parent, session, nip);
  sas_session_run_async (session, SAS_CHANGED_NOTHING, read_history, question, NULL, (GDestroyNotify) sas_person_history_free, NULL, on_read, question);
}
