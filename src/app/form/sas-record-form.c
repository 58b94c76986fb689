#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-record-form-private.h"

struct _SasRecordForm
{
  GtkWidget parent_instance;

  GtkWidget           *grid;     /* child */
  const SasRecordType *type;
  gpointer             record;   /* (owned) */
  SasRoster           *roster;   /* (owned) */
  GArray              *lines;    /* SasFormLine */
};
G_DEFINE_FINAL_TYPE (SasRecordForm, sas_record_form, GTK_TYPE_WIDGET)

static void
show_problem (SasFormLine *line, const char *problem)
{
  gtk_label_set_label (GTK_LABEL (line->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (line->problem, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (line->editor, "missing");
  else
    gtk_widget_remove_css_class (line->editor, "missing");
  sas_access_invalid (line->editor, problem != NULL);
}

static void
on_left (GtkEventControllerFocus *controller, gpointer number)
{
  GtkWidget *editor = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  SasRecordForm *self = SAS_RECORD_FORM (gtk_widget_get_ancestor (editor, SAS_TYPE_RECORD_FORM));
  SasFormLine *line = self != NULL ? &g_array_index (self->lines, SasFormLine, GPOINTER_TO_UINT (number)) : NULL;

  if (line != NULL && sas_form_line_filled (line))
    {
      g_autofree char *problem = sas_form_editors[line->row->kind].read (line, self->type, self->record);

      show_problem (line, problem);
    }
}

static GtkWidget *
problem_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error-text");
  gtk_widget_set_visible (label, FALSE);
  return label;
}

static void
add_line (SasRecordForm *self, const SasFormRow *row)
{
  SasFormLine line = { .row = row, .field = sas_record_field (self->type, row->field) };
  GtkWidget *label = gtk_label_new_with_mnemonic (_(row->label));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  int at = (int) self->lines->len * 2;

  sas_form_editors[row->kind].build (&line, self->roster);
  g_signal_connect (focus, "leave", G_CALLBACK (on_left), GUINT_TO_POINTER (self->lines->len));
  gtk_widget_add_controller (line.editor, focus);
  gtk_widget_set_hexpand (line.editor, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), line.input);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (!GTK_IS_ENTRY (line.editor) && line.editor == line.input)
    sas_access_name (line.editor, gtk_label_get_text (GTK_LABEL (label)));
  if (!GTK_IS_ENTRY (line.editor) && !GTK_IS_DROP_DOWN (line.editor))
    {
      gtk_label_set_yalign (GTK_LABEL (label), 0);
      gtk_widget_set_margin_top (label, 6);
    }
  line.problem = problem_label ();
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, at, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line.editor, 1, at, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line.problem, 1, at + 1, 1, 1);
  sas_form_editors[row->kind].show (&line, self->record);
  g_array_append_val (self->lines, line);
}

static void
sas_record_form_dispose (GObject *object)
{
  g_clear_pointer (&SAS_RECORD_FORM (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_record_form_parent_class)->dispose (object);
}

static void
sas_record_form_finalize (GObject *object)
{
  SasRecordForm *self = SAS_RECORD_FORM (object);

  if (self->record != NULL)
    sas_record_free (self->type, self->record);
  g_clear_pointer (&self->roster, sas_roster_unref);
  g_array_unref (self->lines);
  G_OBJECT_CLASS (sas_record_form_parent_class)->finalize (object);
}

static void
sas_record_form_class_init (SasRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_record_form_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_record_form_init (SasRecordForm *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (SasFormLine));
  g_array_set_clear_func (self->lines, sas_form_line_clear);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
sas_record_form_new (const SasRecordType *type, const SasFormRow *rows, gpointer record, SasRoster *roster)
{
  SasRecordForm *self = g_object_new (SAS_TYPE_RECORD_FORM, NULL);

  self->type = type;
  self->record = record;
  self->roster = sas_roster_ref (roster);
  for (guint i = 0; rows[i].field != NULL; i++)
    add_line (self, &rows[i]);
  return GTK_WIDGET (self);
}

gpointer
sas_record_form_check (SasRecordForm *self)
{
  GtkWidget *first = NULL;

  g_return_val_if_fail (SAS_IS_RECORD_FORM (self), NULL);
  for (guint i = 0; i < self->lines->len; i++)
    {
      SasFormLine *line = &g_array_index (self->lines, SasFormLine, i);
      g_autofree char *problem = sas_form_editors[line->row->kind].read (line, self->type, self->record);

      show_problem (line, problem);
      if (problem != NULL && first == NULL)
        first = line->input;
    }
  if (first == NULL)
    return self->record;
  gtk_widget_grab_focus (first);
  return NULL;
}

void
sas_record_form_set_problem (SasRecordForm *self, const char *field, const char *problem)
{
  g_return_if_fail (SAS_IS_RECORD_FORM (self));
  for (guint i = 0; i < self->lines->len; i++)
    {
      SasFormLine *line = &g_array_index (self->lines, SasFormLine, i);

      if (g_strcmp0 (line->row->field, field) == 0)
        {
          show_problem (line, problem);
          gtk_widget_grab_focus (line->input);
        }
    }
}
