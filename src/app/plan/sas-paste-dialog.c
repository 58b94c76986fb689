#include "config.h"
#include "sas-access.h"
#include "sas-error.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-paste-dialog.h"

enum { MOST_SHOWN = 100, CELL_WIDTH = 22, VERDICT_WIDTH = 15, CELL_LINES = 3, FIRST_ROW = 1 };

struct _SasPasteDialog
{
  GtkWindow     parent_instance;

  GTask        *task;
  SasPlanPaste *paste;
  guint         n_roles;      /* what a column can be here */
  gboolean      filling;      /* the choices are being set by the program */
  GPtrArray    *choices;      /* GtkDropDown, one a column */
  GPtrArray    *verdicts;     /* GtkLabel, one a row shown */
  GPtrArray    *cells;        /* GtkLabel, row by row */

  GtkLabel     *origin;
  GtkLabel     *count;
  GtkGrid      *grid;
  GtkLabel     *more;
  GtkWidget    *take;
};
G_DEFINE_FINAL_TYPE (SasPasteDialog, sas_paste_dialog, GTK_TYPE_WINDOW)

static void
answer (SasPasteDialog *self, SasPlanPaste *paste)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, paste, (GDestroyNotify) sas_plan_paste_free);
  else
    sas_plan_paste_free (paste);
}

/* --- what becomes of it --- */

static guint
rows_shown (SasPasteDialog *self)
{
  return MIN (self->paste->rows->len, MOST_SHOWN);
}

static void
set_dim (GtkWidget *label, gboolean dim)
{
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

static void
show_row (SasPasteDialog *self, guint index)
{
  static const char *const words[] = { N_("New result"), N_("Indicator"), N_("Skipped") };
  const SasPasteRow *row = g_ptr_array_index (self->paste->rows, index);
  GtkWidget *verdict = g_ptr_array_index (self->verdicts, index);
  g_autofree char *text = g_strconcat (_(words[row->verdict]), row->why != NULL ? "\n" : NULL, row->why, NULL);

  gtk_label_set_label (GTK_LABEL (verdict), text);
  set_dim (verdict, row->verdict == SAS_PASTE_ROW_IGNORED);
  for (guint i = 0; i < self->paste->n_columns; i++)
    set_dim (g_ptr_array_index (self->cells, index * self->paste->n_columns + i),
             row->verdict == SAS_PASTE_ROW_IGNORED || self->paste->roles[i] == SAS_PASTE_NOTHING);
}

static void
show_meaning (SasPasteDialog *self)
{
  g_autofree char *count = sas_plan_paste_count (self->paste);

  self->filling = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->choices, i), self->paste->roles[i]);
  self->filling = FALSE;
  for (guint i = 0; i < rows_shown (self); i++)
    show_row (self, i);
  gtk_label_set_label (self->count, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.take", self->paste->results->len > 0);
}

static void
role_chosen (SasPasteDialog *self, GParamSpec *pspec, GtkDropDown *choice)
{
  guint column;

  if (self->filling || !g_ptr_array_find (self->choices, choice, &column))
    return;
  sas_plan_paste_set_role (self->paste, column, (SasPasteRole) gtk_drop_down_get_selected (choice));
  show_meaning (self);
}

/* --- the table --- */

static GtkWidget *
cell_new (const char *text, guint width, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), CELL_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), (int) width);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_choice (SasPasteDialog *self, guint column, GtkStringList *names)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  const char *heading = self->paste->heading >= 0 ? sas_sheet_cell (self->paste->sheet, (guint) self->paste->heading, column)->text : "";
  g_autofree char *name = *heading != '\0' ? g_strdup_printf (_("Column %u, “%s”, is"), column + 1, heading)
                                           : g_strdup_printf (_("Column %u is"), column + 1);

  gtk_widget_set_valign (choice, GTK_ALIGN_START);
  gtk_widget_set_hexpand (choice, TRUE);
  sas_access_name (choice, name);
  gtk_widget_set_tooltip_text (choice, name);
  g_ptr_array_add (self->choices, choice);
  gtk_grid_attach (self->grid, choice, (int) column + 1, 0, 1, 1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (role_chosen), self, G_CONNECT_SWAPPED);
}

static void
add_row (SasPasteDialog *self, guint index)
{
  const SasPasteRow *row = g_ptr_array_index (self->paste->rows, index);
  GtkWidget *verdict = cell_new ("", VERDICT_WIDTH, "secondary");

  gtk_label_set_width_chars (GTK_LABEL (verdict), VERDICT_WIDTH);
  g_ptr_array_add (self->verdicts, verdict);
  gtk_grid_attach (self->grid, verdict, 0, (int) index + FIRST_ROW, 1, 1);
  for (guint i = 0; i < self->paste->n_columns; i++)
    {
      GtkWidget *cell = cell_new (sas_sheet_cell (self->paste->sheet, row->row, i)->text, CELL_WIDTH, NULL);

      g_ptr_array_add (self->cells, cell);
      gtk_grid_attach (self->grid, cell, (int) i + 1, (int) index + FIRST_ROW, 1, 1);
    }
}

static void
fill_table (SasPasteDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint hidden = self->paste->rows->len - rows_shown (self);
  g_autofree char *more = g_strdup_printf (ngettext_ ("%u more row is read in the same way.",
                                                      "%u more rows are read in the same way.", hidden), hidden);

  for (guint role = 0; role < self->n_roles; role++)
    gtk_string_list_append (names, sas_paste_role_label ((SasPasteRole) role));
  gtk_grid_attach (self->grid, cell_new (_("What becomes of it"), VERDICT_WIDTH, "secondary"), 0, 0, 1, 1);
  self->filling = TRUE;
  for (guint i = 0; i < self->paste->n_columns; i++)
    add_choice (self, i, names);
  self->filling = FALSE;
  for (guint i = 0; i < rows_shown (self); i++)
    add_row (self, i);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), hidden > 0);
}

static void
take_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPasteDialog *self = SAS_PASTE_DIALOG (widget);

  answer (self, g_steal_pointer (&self->paste));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- life --- */

static void
sas_paste_dialog_dispose (GObject *object)
{
  SasPasteDialog *self = SAS_PASTE_DIALOG (object);

  answer (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PASTE_DIALOG);
  G_OBJECT_CLASS (sas_paste_dialog_parent_class)->dispose (object);
}

static void
sas_paste_dialog_finalize (GObject *object)
{
  SasPasteDialog *self = SAS_PASTE_DIALOG (object);

  g_clear_pointer (&self->paste, sas_plan_paste_free);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->verdicts);
  g_ptr_array_unref (self->cells);
  G_OBJECT_CLASS (sas_paste_dialog_parent_class)->finalize (object);
}

static void
sas_paste_dialog_class_init (SasPasteDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_paste_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_paste_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPasteDialog, origin);
  gtk_widget_class_bind_template_child (widget_class, SasPasteDialog, count);
  gtk_widget_class_bind_template_child (widget_class, SasPasteDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, SasPasteDialog, more);
  gtk_widget_class_bind_template_child (widget_class, SasPasteDialog, take);
  gtk_widget_class_install_action (widget_class, "paste.take", NULL, take_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "paste.take", NULL);
}

static void
sas_paste_dialog_init (SasPasteDialog *self)
{
  self->choices = g_ptr_array_new ();
  self->verdicts = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
present (SasPasteDialog *self, SasPlanPaste *paste, const char *name, SasPasteInto into)
{
  g_autofree char *origin = name != NULL ? g_strdup_printf (_("From %s"), name) : g_strdup (_("From the clipboard"));

  self->paste = paste;
  self->n_roles = into == SAS_PASTE_INTO_LIBRARY ? SAS_PASTE_ROLES : SAS_PASTE_POSITION;
  for (guint i = 0; i < paste->n_columns; i++)
    if (paste->roles[i] >= self->n_roles)
      sas_plan_paste_set_role (paste, i, SAS_PASTE_NOTHING);
  gtk_window_set_title (GTK_WINDOW (self), into == SAS_PASTE_INTO_LIBRARY ? _("Import into the library") : _("Paste from Excel"));
  gtk_label_set_label (self->origin, origin);
  fill_table (self);
  show_meaning (self);
  gtk_widget_grab_focus (self->take);
  gtk_window_present (GTK_WINDOW (self));
}

void
sas_paste_ask_async (GtkWidget *parent, SasPlanPaste *paste, const char *name, SasPasteInto into, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  SasPasteDialog *self = g_object_new (SAS_TYPE_PASTE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_task_data (self->task, g_strdup (name), g_free);
  present (self, paste, name, into);
}

SasPlanPaste *
sas_paste_ask_finish (GAsyncResult *result, char **name, GError **error)
{
  if (name != NULL)
    *name = g_strdup (g_task_get_task_data (G_TASK (result)));
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- from a file --- */

typedef struct { char *path; SasPasteInto into; } File;

static void
file_free (gpointer data)
{
  File *file = data;

  g_free (file->path);
  g_free (file);
}

static void
read_file (GTask *reading, gpointer parent, gpointer data, GCancellable *cancellable)
{
  const File *file = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasSheet) sheet = sas_sheet_read_file (file->path, &error);

  if (sheet != NULL && sheet->fault != NULL)
    g_set_error_literal (&error, SAS_ERROR, SAS_ERROR_INVALID, sheet->message);
  if (error != NULL)
    g_task_return_error (reading, g_steal_pointer (&error));
  else
    g_task_return_pointer (reading, sas_plan_paste_new (g_steal_pointer (&sheet)), (GDestroyNotify) sas_plan_paste_free);
}

static void
file_read (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const File *file = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (file->path);
  g_autoptr (GError) error = NULL;
  SasPlanPaste *paste = g_task_propagate_pointer (G_TASK (result), &error);
  SasPasteDialog *self;

  g_task_set_task_data (task, g_strdup (name), g_free);
  if (paste == NULL || gtk_widget_get_root (GTK_WIDGET (parent)) == NULL)
    {
      g_clear_pointer (&paste, sas_plan_paste_free);
      if (error != NULL)
        g_task_return_error (task, g_steal_pointer (&error));
      else
        g_task_return_pointer (task, NULL, NULL);
      return;
    }
  self = g_object_new (SAS_TYPE_PASTE_DIALOG, "transient-for", gtk_widget_get_root (GTK_WIDGET (parent)), NULL);
  self->task = g_steal_pointer (&task);
  present (self, paste, name, file->into);
}

static void
start_reading (GTask *task, const char *path, SasPasteInto into)
{
  GTask *reading = g_task_new (g_task_get_source_object (task), NULL, file_read, task);
  File *file = g_new (File, 1);

  *file = (File) { g_strdup (path), into };
  g_task_set_task_data (reading, file, file_free);
  g_task_run_in_thread (reading, read_file);
  g_object_unref (reading);
}

typedef struct { GTask *task; SasPasteInto into; } Asking;

static void
file_chosen (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);   /* the only failure: nothing was chosen */
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    start_reading (asking->task, path, asking->into);
  else
    {
      g_task_return_pointer (asking->task, NULL, NULL);
      g_object_unref (asking->task);
    }
  g_free (asking);
}

void
sas_paste_ask_file_async (GtkWidget *parent, const char *path, SasPasteInto into, GAsyncReadyCallback callback, gpointer user_data)
{
  const SasFileQuestion question = {
    .title = _("Choose a sheet of results"), .accept = _("_Open"), .filter_name = _("Lists (CSV, XLSX)"),
    .patterns = "*.csv;*.CSV;*.xlsx;*.XLSX;*.txt"
  };
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Asking *asking;

  if (path != NULL)
    {
      start_reading (task, path, into);
      return;
    }
  asking = g_new (Asking, 1);
  *asking = (Asking) { task, into };
  sas_files_open_async (parent, &question, file_chosen, asking);
}
