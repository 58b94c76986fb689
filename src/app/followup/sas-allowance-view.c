#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-allowance-form.h"
#include "sas-allowance-store.h"
#include "sas-allowance-view.h"
#include "sas-column.h"
#include "sas-drop-down.h"
#include "sas-export-allowance.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-person-history-window.h"
#include "sas-toast-overlay.h"
#include "sas-unit-choice.h"
#include "sas-value-table.h"

struct _SasAllowanceView
{
  GtkWidget         parent_instance;

  SasSession       *session;
  GCancellable     *reading;
  gboolean          filling;              /* the units are listed anew: nothing was chosen */
  GtkDropDown      *unit;                 /* these are owned by their parents */
  GtkWidget        *change, *export;
  GtkLabel         *factors;
  GtkStack         *middle;
  SasValueTable    *table;
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasAllowanceView, sas_allowance_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* --- columns: a row with the factor that is its own --- */

typedef struct { SasAllowanceRow *span; char *factor; } Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  sas_allowance_row_free (row->span);
  g_free (row->factor);
  g_free (row);
}

static void
tell_name (gconstpointer data, SasValueCell *cell)
{
  const Row *row = data;

  cell->first = g_strdup (row->span->name);
  cell->second = g_strdup (row->span->position);
}

static void
tell_months (gconstpointer data, SasValueCell *cell)
{
  const SasAllowanceRow *span = ((const Row *) data)->span;

  cell->first = span->from == span->to ? g_strdup (sas_month_name (span->from))
                                       : g_strdup_printf ("%s–%s", sas_month_name (span->from), sas_month_name (span->to));
  cell->second = g_strdup_printf (_("by the evaluation “%s”"), sas_period_name (span->period));
}

static void
tell_predicate (gconstpointer data, SasValueCell *cell)
{
  const Row *row = data;

  cell->first = g_strdup (sas_predicate_label (row->span->predicate));
  cell->predicate = row->span->predicate;
}

static void
tell_factor (gconstpointer data, SasValueCell *cell)
{
  const Row *row = data;

  cell->first = *row->factor != '\0' ? g_strdup_printf ("%s %%", row->factor) : g_strdup ("–");
}

static const SasValueColumn columns[] = {
  { N_("Employee"),  240, TRUE,  tell_name },
  { N_("Months"),    210, FALSE, tell_months },
  { N_("Predicate"), 168, FALSE, tell_predicate },
  { N_("Factor"),     96, FALSE, tell_factor },
};

/* --- the factors --- */

static gboolean
read_table (SasAllowanceView *self, SasAllowanceTable *table)
{
  return sas_allowance_table_parse (sas_session_get_setting (self->session, SAS_SETTING_ALLOWANCE), table, NULL);
}

static void
show_factors (SasAllowanceView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  SasAllowanceTable table;
  gboolean there = read_table (self, &table);

  for (guint i = SAS_PREDICATE_NONE + 1; there && i < SAS_PREDICATES; i++)
    {
      g_autofree char *factor = sas_allowance_factor_text (&table, (SasPredicate) i);

      g_string_append_printf (text, "%s%s %s%s", text->len > 0 ? " · " : "", sas_predicate_label ((SasPredicate) i), *factor != '\0' ? factor : "–",
                              *factor != '\0' ? " %" : "");
    }
  gtk_label_set_label (self->factors, there ? text->str : _("The office has no factors yet. Enter what each predicate is worth, in percent."));
  gtk_widget_set_sensitive (self->change, !sas_session_is_read_only (self->session));
  gtk_widget_set_sensitive (self->export, there);
  gtk_widget_set_tooltip_text (self->export, there ? "Ctrl+Enter" : _("Enter the factors first."));
}

/* --- reading --- */

typedef struct { char *unit, *path; int year; SasAllowanceTable table; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->unit);
  g_free (question->path);
  g_free (question);
}

static Question *
question_new (SasAllowanceView *self, const char *path)
{
  Question *question = g_new0 (Question, 1);

  question->unit = g_strdup (sas_unit_choice_get (self->unit));
  question->path = g_strdup (path);
  question->year = sas_session_get_year (self->session);
  read_table (self, &question->table);
  return question;
}

static gpointer
read_rows (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) spans = sas_allowance_store_list (db, question->unit, question->year, error);
  GPtrArray *rows = spans != NULL ? g_ptr_array_new_with_free_func (row_free) : NULL;

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      Row *row = g_new (Row, 1);

      row->span = g_steal_pointer (&spans->pdata[i]);
      row->factor = sas_allowance_factor_text (&question->table, row->span->predicate);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasAllowanceView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sas_session_run_finish (SAS_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  if (rows == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The predicates cannot be read"), error);
      return;
    }
  sas_value_table_set_rows (self->table, rows, rows);
  gtk_stack_set_visible_child_name (self->middle, rows->len > 0 ? "table" : "empty");
}

static void
reload (SasAllowanceView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, read_rows, question_new (self, NULL), question_free, (GDestroyNotify) g_ptr_array_unref,
                         self->reading, on_read, g_object_ref (self));
}

static void
unit_changed (SasAllowanceView *self)
{
  if (!self->filling)
    reload (self);
}

static void
row_activated (SasAllowanceView *self)
{
  const Row *row = sas_value_table_get_chosen (self->table);

  if (row != NULL)
    sas_person_history_present (GTK_WIDGET (self), self->session, row->span->nip);
}

/* --- the export --- */

/* How many rows, and one: no rows at all are no failure. */
static gpointer
write_rows (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return GINT_TO_POINTER (sas_export_allowance (db, question->year, question->unit, &question->table, question->path, error) + 1);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasAllowanceView) self = data;
  g_autoptr (GError) error = NULL;
  int count = GPOINTER_TO_INT (sas_session_run_finish (SAS_SESSION (source), result, &error));
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  if (count == 0)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The list was not written"), error);
      return;
    }
  text = g_strdup_printf (_("Rows written: %d, one a person and month."), count - 1);
  sas_toast_show (GTK_WIDGET (self), text);
}

void
sas_allowance_view_export (SasAllowanceView *self, const char *path)
{
  g_return_if_fail (SAS_IS_ALLOWANCE_VIEW (self) && path != NULL);

  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, write_rows, question_new (self, path), question_free, NULL, NULL, on_written,
                         g_object_ref (self));
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasAllowanceView) self = data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->session != NULL)
    sas_allowance_view_export (self, path);
}

static void
export_clicked (SasAllowanceView *self)
{
  g_autofree char *name = g_strdup_printf ("Tunjangan_%d.xlsx", sas_session_get_year (self->session));
  const SasFileQuestion question = { .title = _("Export for the allowance"), .accept = _("_Save"), .name = name,
                                     .filter_name = _("Tables (XLSX, CSV)"), .patterns = "*.xlsx;*.csv" };

  sas_files_save_async (GTK_WIDGET (self), &question, file_chosen, g_object_ref (self));
}

static void
change_clicked (SasAllowanceView *self)
{
  sas_allowance_ask (GTK_WIDGET (self), self->session);
}

/* --- as a page --- */

static void
page_shown (SasAppPage *page)
{
  SasAllowanceView *self = SAS_ALLOWANCE_VIEW (page);

  self->filling = TRUE;
  sas_unit_choice_fill (self->unit, self->session);
  self->filling = FALSE;
  show_factors (self);
  reload (self);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasAllowanceView *self = SAS_ALLOWANCE_VIEW (page);

  if (gtk_widget_get_sensitive (self->export))
    export_clicked (self);
  return gtk_widget_get_sensitive (self->export);
}

static void
page_find (SasAppPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_ALLOWANCE_VIEW (page)->unit));
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->primary = page_primary;
  iface->find = page_find;
}

/* --- life --- */

static void
sas_allowance_view_dispose (GObject *object)
{
  SasAllowanceView *self = SAS_ALLOWANCE_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_cancellable_cancel (self->reading);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_allowance_view_parent_class)->dispose (object);
}

static void
sas_allowance_view_class_init (SasAllowanceViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_allowance_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_button (SasAllowanceView *self, GtkWidget *tools, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (tools), button);
  return button;
}

static GtkWidget *
build_tools (SasAllowanceView *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->unit = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  sas_drop_down_shorten (self->unit);
  gtk_widget_set_size_request (GTK_WIDGET (self->unit), 240, -1);
  sas_access_name (GTK_WIDGET (self->unit), _("Unit of the allowance"));
  g_signal_connect_swapped (self->unit, "notify::selected", G_CALLBACK (unit_changed), self);
  self->factors = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->factors, TRUE);
  gtk_label_set_xalign (self->factors, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->factors), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->factors), "secondary");
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->unit));
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->factors));
  self->change = add_button (self, buttons, _("Factors…"), G_CALLBACK (change_clicked));
  self->export = add_button (self, buttons, _("Export…"), G_CALLBACK (export_clicked));
  gtk_widget_add_css_class (self->export, "suggested-action");
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (tools), buttons);
  sas_row_stack_above (GTK_BOX (tools), 125);
  return tools;
}

static void
sas_allowance_view_init (SasAllowanceView *self)
{
  GtkWidget *root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *empty = gtk_label_new (_("No signed evaluation of this year yet.\nAs soon as there are some, each month with its predicate stands here."));

  gtk_label_set_justify (GTK_LABEL (empty), GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
  gtk_widget_add_css_class (empty, "dim");
  self->table = SAS_VALUE_TABLE (sas_value_table_new (columns, G_N_ELEMENTS (columns), _("Predicates and factors by month")));
  self->middle = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->middle), TRUE);
  gtk_stack_add_named (self->middle, GTK_WIDGET (self->table), "table");
  gtk_stack_add_named (self->middle, empty, "empty");
  gtk_box_append (GTK_BOX (root), build_tools (self));
  gtk_box_append (GTK_BOX (root), GTK_WIDGET (self->middle));
  gtk_widget_set_parent (root, GTK_WIDGET (self));
  g_signal_connect_object (self->table, "activated", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}

static void
session_changed (SasAllowanceView *self, SasChanges changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_SETTINGS)) != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    page_shown (SAS_APP_PAGE (self));
}

GtkWidget *
sas_allowance_view_new (SasSession *session)
{
  SasAllowanceView *self = g_object_new (SAS_TYPE_ALLOWANCE_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
