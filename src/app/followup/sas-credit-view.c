#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-credit-store.h"
#include "sas-credit-view.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-person-history-window.h"
#include "sas-person-history.h"
#include "sas-print-person.h"
#include "sas-record-dialog.h"
#include "sas-toast-overlay.h"
#include "sas-value-table.h"

struct _SasCreditView
{
  GtkWidget       parent_instance;

  SasSession     *session;
  GCancellable   *reading;
  GPtrArray      *rows;                   /* nullable */
  GtkSearchEntry *search;                 /* these are owned by their parents */
  GtkWidget      *detail, *history, *opening;
  GtkLabel       *detail_title, *detail_text;
  GtkStack       *middle;
  SasValueTable  *table;
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasCreditView, sas_credit_view, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* --- rows --- */

typedef struct { char *nip, *name, *position, *problem; SasCreditSheet *sheet; } Row;   /* @sheet nullable: then @problem says why */

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->nip);
  g_free (row->name);
  g_free (row->position);
  g_free (row->problem);
  g_clear_pointer (&row->sheet, sas_credit_sheet_free);
  g_free (row);
}

static void
tell_name (gconstpointer data, SasValueCell *cell)
{
  const Row *row = data;

  cell->first = g_strdup (row->name);
  cell->second = g_strdup (row->position);
}

/* What is brought and what was earned since. */
static void
tell_sum (gconstpointer data, SasValueCell *cell)
{
  const Row *row = data;
  g_autofree char *brought = NULL, *earned = NULL;

  if (row->sheet == NULL)
    return;
  brought = sas_credit_amount_text (row->sheet->brought, 3);
  earned = sas_credit_amount_text (row->sheet->earned, 3);
  cell->first = sas_credit_amount_text (row->sheet->cumulative, 3);
  cell->second = g_strdup_printf ("%s + %s", brought, earned);
}

static void
tell_target (const Row *row, SasCreditTarget target, SasValueCell *cell)
{
  static const SasFraction zero = { 0, 1 };
  SasFraction difference = row->sheet != NULL ? row->sheet->difference[target] : SAS_FRACTION_NONE;
  gboolean met = !sas_fraction_is_none (difference) && sas_fraction_compare (difference, zero) >= 0;
  g_autofree char *amount = NULL, *need = NULL;

  if (sas_fraction_is_none (difference))
    {
      cell->first = g_strdup ("–");
      return;
    }
  amount = sas_credit_amount_text (met ? difference : sas_fraction_subtract (zero, difference), 3);
  need = sas_credit_amount_text (row->sheet->need[target], 3);
  cell->first = g_strdup_printf (met ? _("met, %s over") : _("%s short"), amount);
  cell->second = g_strdup_printf (_("of %s"), need);
  cell->chip = met ? "ok" : NULL;
}

static void
tell_rank (gconstpointer data, SasValueCell *cell)
{
  tell_target (data, SAS_CREDIT_FOR_RANK, cell);
}

static void
tell_level (gconstpointer data, SasValueCell *cell)
{
  tell_target (data, SAS_CREDIT_FOR_LEVEL, cell);
}

static const SasValueColumn columns[] = {
  { N_("Employee"),     240, TRUE,  tell_name },
  { N_("Angka kredit"), 132, FALSE, tell_sum },
  { N_("Next rank"),    186, FALSE, tell_rank },
  { N_("Next level"),   186, FALSE, tell_level },
};

/* --- reading --- */

typedef struct { SasRoster *roster; int year; SasDate today; } Question;

static void
question_free (gpointer data)
{
  sas_roster_unref (((Question *) data)->roster);
  g_free (data);
}

static gboolean
has_credit (const SasPerson *person)
{
  return person->position_kind == SAS_POSITION_FUNCTIONAL && person->employment == SAS_EMPLOYMENT_PNS;
}

/* A post without a level is told in its row; what else goes wrong ends the reading. */
static Row *
read_row (SasDb *db, const Question *question, const SasPerson *person, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasCreditSheet *sheet = sas_credit_store_sheet (db, question->roster, person->nip, question->year, SAS_PERIOD_ANNUAL, &failure);
  Row *row = NULL;

  if (sheet == NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  row = g_new0 (Row, 1);
  *row = (Row) { g_strdup (person->nip), sas_person_full_name (person), g_strdup (person->position),
                 failure != NULL ? g_strdup (failure->message) : NULL, sheet };
  return row;
}

static gpointer
read_rows (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  GPtrArray *people = sas_roster_people (question->roster);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      Row *row;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!has_credit (person) || !sas_person_history_may (question->roster, person->nip, question->today, actor))
        continue;
      row = read_row (db, question, person, error);
      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

static void
fill (SasCreditView *self)
{
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *text = g_strdup_printf ("%s %s %s", row->name, row->nip, row->position);
      g_autofree char *folded = g_utf8_casefold (text, -1);

      if (strstr (folded, find) != NULL)
        g_ptr_array_add (shown, (gpointer) row);
    }
  if (self->rows == NULL)   /* not read yet: who there is, nobody knows */
    return;
  sas_value_table_set_rows (self->table, self->rows, shown);
  gtk_stack_set_visible_child_name (self->middle, shown->len > 0 ? "table" : "empty");
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasCreditView) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = sas_session_run_finish (SAS_SESSION (source), result, &error);

  if (rows == NULL && self->session != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The angka kredit cannot be read"), error);
  if (rows == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows;
  if (self->session != NULL)
    fill (self);
}

static void
reload (SasCreditView *self)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { sas_roster_ref (sas_session_get_roster (self->session)), sas_session_get_year (self->session), sas_date_today () };
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, read_rows, question, question_free, (GDestroyNotify) g_ptr_array_unref, self->reading,
                         on_read, g_object_ref (self));
}

/* --- the one who is chosen --- */

/* (transfer full) */
static char *
describe (const Row *row)
{
  g_autofree char *rank = NULL, *level = NULL, *day = NULL, *opening = NULL;

  if (row->sheet == NULL)
    return g_strdup (row->problem);
  rank = sas_credit_sheet_verdict (row->sheet, SAS_CREDIT_FOR_RANK);
  level = sas_credit_sheet_verdict (row->sheet, SAS_CREDIT_FOR_LEVEL);
  day = row->sheet->opening != NULL ? sas_date_to_display (row->sheet->opening->date) : NULL;
  opening = day != NULL ? g_strdup_printf (_("Balance of %s."), day) : g_strdup (_("No balance was entered: the base of the grade counts."));
  return g_strdup_printf ("%s %s %s", opening, rank, level);
}

static void
selection_changed (SasCreditView *self)
{
  const Row *row = sas_value_table_get_chosen (self->table);
  g_autofree char *text = row != NULL ? describe (row) : NULL;

  gtk_widget_set_visible (self->detail, row != NULL);
  gtk_widget_set_visible (self->opening, sas_session_get_actor (self->session)->operator_ && !sas_session_is_read_only (self->session));
  gtk_label_set_label (self->detail_title, row != NULL ? row->name : "");
  gtk_label_set_label (self->detail_text, text != NULL ? text : "");
}

static void
history_clicked (SasCreditView *self)
{
  const Row *row = sas_value_table_get_chosen (self->table);

  if (row != NULL)
    sas_person_history_present (GTK_WIDGET (self), self->session, row->nip);
}

/* --- the balance --- */

static const SasFormRow opening_rows[] = {
  { "date",        N_("_Holds the months up to"),  SAS_FORM_DATE, TRUE,  NULL, N_("31-12-2025") },
  { "number",      N_("_Number of the decision"),  SAS_FORM_TEXT, FALSE, NULL, N_("823.3/417/2025") },
  { "base",        N_("_Base (AK dasar)"),         SAS_FORM_TEXT, FALSE, NULL, N_("0") },
  { "former",      N_("_Former posts, integration"), SAS_FORM_TEXT, FALSE, NULL, N_("0") },
  { "adjusted",    N_("_Adjustment, equalisation"),  SAS_FORM_TEXT, FALSE, NULL, N_("0") },
  { "degree",      N_("A degree that counts, _since"), SAS_FORM_DATE, FALSE, NULL, N_("24-11-2026") },
  { "grade_since", N_("_Grade since"),             SAS_FORM_DATE, FALSE, NULL, N_("01-04-2024") },
  { "serial",      N_("_Karpeg number"),           SAS_FORM_TEXT, FALSE, NULL, N_("As printed on the card") },
  { "note",        N_("N_ote"),                    SAS_FORM_LONG, FALSE },
  { NULL }
};

static char *
check_opening (gconstpointer record, SasRoster *roster, const char **field)
{
  g_autoptr (SasCreditOpening) opening = sas_record_copy (&sas_credit_opening_type, record);
  g_autoptr (GError) error = NULL;

  sas_credit_opening_settle (opening);
  *field = opening->date == SAS_DATE_NONE ? "date" : "base";
  return sas_credit_opening_check (opening, &error) ? NULL : g_strdup (error->message);
}

static const SasRecordQuestion opening_question = {
  .title = N_("Balance of angka kredit"), .accept = N_("Keep"), .type = &sas_credit_opening_type, .rows = opening_rows, .check = check_opening,
  .remark = N_("From the last decision (PAK). Months up to its day are not counted again; write amounts as 100 or 12,5."),
};

static gpointer
save_opening (SasDb *db, gpointer opening, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_credit_store_save (db, opening, actor, error));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasCreditView) self = data;
  g_autoptr (GError) error = NULL;

  if (sas_session_run_finish (SAS_SESSION (source), result, &error) == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The balance was not kept"), error);
  else if (self->session != NULL)
    sas_toast_show (GTK_WIDGET (self), _("The balance is kept; all that follows is reckoned from it."));
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasCreditView) self = data;
  SasCreditOpening *opening = sas_record_dialog_ask_finish (result);

  if (opening == NULL || self->session == NULL)
    {
      g_clear_pointer (&opening, sas_credit_opening_free);
      return;
    }
  sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, save_opening, opening, (GDestroyNotify) sas_credit_opening_free, NULL, NULL,
                         on_saved, g_object_ref (self));
}

/* What is there is changed; the store keeps one a person and day. */
static void
opening_clicked (SasCreditView *self)
{
  const Row *row = sas_value_table_get_chosen (self->table);
  SasCreditOpening *opening;

  if (row == NULL)
    return;
  if (row->sheet != NULL && row->sheet->opening != NULL)
    opening = sas_record_copy (&sas_credit_opening_type, row->sheet->opening);
  else
    {
      opening = sas_record_new (&sas_credit_opening_type);
      opening->date = sas_date_new ((guint) sas_session_get_year (self->session) - 1, 12, 31);
      sas_record_set_text (&sas_credit_opening_type, opening, "nip", row->nip);
    }
  sas_record_dialog_ask_async (GTK_WIDGET (self), &opening_question, opening, sas_session_get_roster (self->session), on_answered,
                               g_object_ref (self));
}

/* --- as a page --- */

static void
page_shown (SasAppPage *page)
{
  reload (SAS_CREDIT_VIEW (page));
}

static gboolean
page_primary (SasAppPage *page)
{
  SasCreditView *self = SAS_CREDIT_VIEW (page);
  gboolean can = gtk_widget_get_visible (self->detail) && gtk_widget_get_visible (self->opening);

  if (can)
    opening_clicked (self);
  return can;
}

/* Konversi, akumulasi, penetapan up to the end of the year. */
static void
page_print (SasAppPage *page)
{
  SasCreditView *self = SAS_CREDIT_VIEW (page);
  const Row *row = sas_value_table_get_chosen (self->table);

  if (row != NULL)
    sas_print_person (GTK_WIDGET (self), self->session, row->nip, sas_session_get_year (self->session), SAS_PERIOD_ANNUAL, SAS_PRINT_CREDIT,
                      _("Angka kredit"));
}

static void
print_clicked (SasCreditView *self)
{
  page_print (SAS_APP_PAGE (self));
}

static void
page_find (SasAppPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_CREDIT_VIEW (page)->search));
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->print = page_print;
}

/* --- life --- */

static void
sas_credit_view_dispose (GObject *object)
{
  SasCreditView *self = SAS_CREDIT_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_cancellable_cancel (self->reading);
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  self->table = NULL;
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_credit_view_parent_class)->dispose (object);
}

static void
sas_credit_view_class_init (SasCreditViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_credit_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
add_label (GtkWidget *box, const char *class, gboolean wrap)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, wrap);
  gtk_label_set_ellipsize (label, wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (label), class);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  return label;
}

static GtkWidget *
add_button (SasCreditView *self, GtkWidget *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
build_detail (SasCreditView *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->detail = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->detail, "next-action");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->detail_title = add_label (words, "strong", FALSE);
  self->detail_text = add_label (words, "secondary", TRUE);
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  self->history = add_button (self, buttons, _("History…"), G_CALLBACK (history_clicked));
  gtk_widget_set_tooltip_text (self->history, "Enter");
  gtk_widget_set_tooltip_text (add_button (self, buttons, _("Print…"), G_CALLBACK (print_clicked)), "Ctrl+P");
  self->opening = add_button (self, buttons, _("Balance…"), G_CALLBACK (opening_clicked));
  gtk_widget_set_tooltip_text (self->opening, "Ctrl+Enter");
  gtk_widget_add_css_class (self->opening, "suggested-action");
  gtk_box_append (GTK_BOX (self->detail), words);
  gtk_box_append (GTK_BOX (self->detail), buttons);
  gtk_widget_set_visible (self->detail, FALSE);
  sas_row_stack_above (GTK_BOX (self->detail), 125);
  return self->detail;
}

static void
sas_credit_view_init (SasCreditView *self)
{
  GtkWidget *root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *empty = gtk_label_new (_("Nobody with angka kredit here.\nFunctional officers among the PNS stand in this list, with what they have earned."));

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "search-delay", 0, "placeholder-text", _("Find a functional officer"), NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->search), 240, -1);
  gtk_widget_set_halign (GTK_WIDGET (self->search), GTK_ALIGN_START);
  sas_access_name (GTK_WIDGET (self->search), _("Find a functional officer"));
  gtk_label_set_justify (GTK_LABEL (empty), GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
  gtk_widget_add_css_class (empty, "dim");
  self->table = SAS_VALUE_TABLE (sas_value_table_new (columns, G_N_ELEMENTS (columns), _("Angka kredit of the functional officers")));
  self->middle = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->middle), TRUE);
  gtk_stack_add_named (self->middle, GTK_WIDGET (self->table), "table");
  gtk_stack_add_named (self->middle, empty, "empty");
  gtk_box_append (GTK_BOX (root), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (root), GTK_WIDGET (self->middle));
  gtk_box_append (GTK_BOX (root), build_detail (self));
  gtk_widget_set_parent (root, GTK_WIDGET (self));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->table, "chosen", G_CALLBACK (selection_changed), self);
  g_signal_connect_swapped (self->table, "activated", G_CALLBACK (history_clicked), self);
}

static void
session_changed (SasCreditView *self, SasChanges changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_ROSTER)) != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

GtkWidget *
sas_credit_view_new (SasSession *session)
{
  SasCreditView *self = g_object_new (SAS_TYPE_CREDIT_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
