#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-office-index.h"
#include "sas-period-choice.h"
#include "sas-person-history-window.h"
#include "sas-ranking-store.h"
#include "sas-ranking-view.h"
#include "sas-unit-choice.h"
#include "sas-value-table.h"

struct _SasRankingView
{
  GtkWidget      parent_instance;

  SasSession    *session;
  GCancellable  *reading;
  SasPeriod      period;
  gboolean       filling;                 /* the choices are listed anew: nothing was chosen */
  GtkDropDown   *unit, *choice;           /* these are owned by their parents */
  GtkLabel      *note, *empty;
  GtkStack      *middle;
  SasValueTable *table;
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasRankingView, sas_ranking_view, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* --- columns --- */

static void
tell_name (gconstpointer data, SasValueCell *cell)
{
  const SasRankingRow *row = data;

  cell->first = g_strdup (row->evaluation->name);
  cell->second = g_strdup (row->evaluation->position);
}

static void
tell_place (gconstpointer data, SasValueCell *cell)
{
  const SasRankingRow *row = data;

  cell->first = g_strdup_printf (_("Place %u"), row->place);
}

static void
tell_predicate (gconstpointer data, SasValueCell *cell)
{
  const SasRankingRow *row = data;
  const SasEvaluationRow *one = row->evaluation;

  cell->first = g_strdup (sas_predicate_label (one->predicate));
  cell->second = g_strdup_printf (_("Result %s, behaviour %s"), sas_rating_label (one->result_rating), sas_rating_label (one->behaviour_rating));
  cell->predicate = one->predicate;
}

/* Only where the office has switched it on. */
static void
tell_index (gconstpointer data, SasValueCell *cell)
{
  const SasRankingRow *row = data;
  g_autofree char *index = sas_fraction_to_fixed (row->index, 1);

  cell->first = sas_fraction_is_none (row->index) ? g_strdup (sas_evaluation_state_label (row->evaluation->state))
                                                  : g_strdup (g_strdelimit (index, ".", ','));
  cell->second = sas_fraction_is_none (row->index) ? NULL : g_strdup (sas_office_index_label ());
}

static const SasValueColumn columns[] = {
  { N_("Employee"),  240, TRUE,  tell_name },
  { N_("Place"),      90, FALSE, tell_place },
  { N_("Predicate"), 318, FALSE, tell_predicate },
  { N_("State"),     198, FALSE, tell_index },
};

/* --- reading --- */

typedef struct { char *unit; int year; SasPeriod period; } Question;
typedef struct { GPtrArray *rows; gboolean by_index; } Answer;

static void
question_free (gpointer data)
{
  g_free (((Question *) data)->unit);
  g_free (data);
}

static void
answer_free (gpointer data)
{
  g_ptr_array_unref (((Answer *) data)->rows);
  g_free (data);
}

static gpointer
read_ranking (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  gboolean by_index = FALSE;
  GPtrArray *rows = sas_ranking_store_list (db, question->unit, question->year, question->period, &by_index, error);
  Answer *answer = rows != NULL ? g_new (Answer, 1) : NULL;

  if (answer != NULL)
    *answer = (Answer) { rows, by_index };
  return answer;
}

/* Places are those in the unit; who only appraises some of it sees theirs. */
static GPtrArray *
select_seen (SasRankingView *self, GPtrArray *rows)
{
  const SasActor *actor = sas_session_get_actor (self->session);
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const SasEvaluationRow *one = ((const SasRankingRow *) g_ptr_array_index (rows, i))->evaluation;

      if (actor->operator_ || g_strcmp0 (actor->nip, one->appraiser) == 0 || g_strcmp0 (actor->nip, one->nip) == 0)
        g_ptr_array_add (seen, g_ptr_array_index (rows, i));
    }
  return seen;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasRankingView) self = data;
  g_autoptr (GError) error = NULL;
  Answer *answer = sas_session_run_finish (SAS_SESSION (source), result, &error);
  g_autoptr (GPtrArray) seen = NULL;

  if (answer == NULL && self->session != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The ranking cannot be read"), error);
  if (answer == NULL)
    return;
  if (self->session != NULL)
    {
      seen = select_seen (self, answer->rows);
      sas_value_table_set_rows (self->table, answer->rows, seen);
      gtk_label_set_label (self->note, sas_ranking_explanation (answer->by_index));
      gtk_stack_set_visible_child_name (self->middle, seen->len > 0 ? "table" : "empty");
    }
  answer_free (answer);
}

static void
reload (SasRankingView *self)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { g_strdup (sas_unit_choice_get (self->unit)), sas_session_get_year (self->session), self->period };
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, read_ranking, question, question_free, answer_free, self->reading, on_read,
                         g_object_ref (self));
}

static void
choice_changed (SasRankingView *self)
{
  if (self->filling)
    return;
  self->period = sas_period_choice_get (self->choice, self->session);
  reload (self);
}

static void
row_activated (SasRankingView *self)
{
  const SasRankingRow *row = sas_value_table_get_chosen (self->table);

  if (row != NULL)
    sas_person_history_present (GTK_WIDGET (self), self->session, row->evaluation->nip);
}

/* --- as a page --- */

/* The last period that has ended, until another is chosen. */
static void
page_shown (SasAppPage *page)
{
  SasRankingView *self = SAS_RANKING_VIEW (page);
  SasPeriod last = sas_period_evaluated_on (&sas_period_window_default, sas_period_choice_cycle (self->session),
                                            sas_session_get_year (self->session), sas_date_today ());

  self->filling = TRUE;
  sas_unit_choice_fill (self->unit, self->session);
  self->period = sas_period_choice_fill (self->choice, self->session, FALSE, self->period, last);
  self->filling = FALSE;
  reload (self);
}

static void
page_find (SasAppPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_RANKING_VIEW (page)->unit));
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->find = page_find;
}

/* --- life --- */

static void
sas_ranking_view_dispose (GObject *object)
{
  SasRankingView *self = SAS_RANKING_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_cancellable_cancel (self->reading);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_ranking_view_parent_class)->dispose (object);
}

static void
sas_ranking_view_class_init (SasRankingViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_ranking_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static GtkDropDown *
add_choice (SasRankingView *self, GtkWidget *tools, const char *name)
{
  GtkDropDown *choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));

  sas_drop_down_shorten (choice);
  sas_access_name (GTK_WIDGET (choice), name);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (choice_changed), self);
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (choice));
  return choice;
}

static void
sas_ranking_view_init (SasRankingView *self)
{
  GtkWidget *root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9), *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->period = SAS_PERIODS;
  self->unit = add_choice (self, tools, _("Unit of the ranking"));
  sas_drop_down_search (self->unit);
  gtk_widget_set_size_request (GTK_WIDGET (self->unit), 240, -1);
  self->choice = add_choice (self, tools, _("Period of the ranking"));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "secondary");
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->note));
  sas_row_stack_above (GTK_BOX (tools), 125);
  self->table = SAS_VALUE_TABLE (sas_value_table_new (columns, G_N_ELEMENTS (columns), _("Ranking")));
  self->empty = GTK_LABEL (gtk_label_new (_("Nobody here is rated for this period yet.\nAs soon as predicates are set, they stand in their order here.")));
  gtk_label_set_justify (self->empty, GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim");
  self->middle = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->middle), TRUE);
  gtk_stack_add_named (self->middle, GTK_WIDGET (self->table), "table");
  gtk_stack_add_named (self->middle, GTK_WIDGET (self->empty), "empty");
  gtk_box_append (GTK_BOX (root), tools);
  gtk_box_append (GTK_BOX (root), GTK_WIDGET (self->middle));
  gtk_widget_set_parent (root, GTK_WIDGET (self));
  g_signal_connect_object (self->table, "activated", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}

static void
session_changed (SasRankingView *self, SasChanges changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_SETTINGS)) != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

GtkWidget *
sas_ranking_view_new (SasSession *session)
{
  SasRankingView *self = g_object_new (SAS_TYPE_RANKING_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
