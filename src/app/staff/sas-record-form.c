#include "config.h"
#include "sas-access.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-record-form.h"

/* One row while it is shown; the keys of a list stand beside its strings. */
typedef struct
{
  const SasFormRow *row;
  GtkWidget        *editor, *problem;   /* children */
  char            **keys;               /* (owned) UNIT, PERSON: first "" for none */
} Line;

struct _SasRecordForm
{
  GtkWidget parent_instance;

  GtkWidget           *grid;     /* child */
  const SasRecordType *type;
  gpointer             record;   /* (owned) */
  SasRoster           *roster;   /* (owned) */
  GArray              *lines;    /* Line */
};
G_DEFINE_FINAL_TYPE (SasRecordForm, sas_record_form, GTK_TYPE_WIDGET)

static void
clear_line (gpointer data)
{
  g_strfreev (((Line *) data)->keys);
}

static char **
list_units (SasRoster *roster, GtkStringList *names)
{
  GPtrArray *units = sas_roster_units (roster);
  char **keys = g_new0 (char *, units->len + 2);

  keys[0] = g_strdup ("");
  gtk_string_list_append (names, "–");
  for (guint i = 0; i < units->len; i++)
    {
      const SasUnit *unit = units->pdata[i];

      keys[i + 1] = g_strdup (unit->code);
      gtk_string_list_append (names, unit->name);
    }
  return keys;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(SasPerson *const *) a)->name, (*(SasPerson *const *) b)->name);
}

static char **
list_people (SasRoster *roster, GtkStringList *names)
{
  g_autoptr (GPtrArray) people = g_ptr_array_copy (sas_roster_people (roster), NULL, NULL);
  char **keys = g_new0 (char *, people->len + 2);

  g_ptr_array_set_free_func (people, NULL);
  g_ptr_array_sort (people, compare_people);
  keys[0] = g_strdup ("");
  gtk_string_list_append (names, "–");
  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = people->pdata[i];
      g_autofree char *full = sas_person_full_name (person);
      g_autofree char *text = g_strdup_printf ("%s · %s", full, person->nip);

      keys[i + 1] = g_strdup (person->nip);
      gtk_string_list_append (names, text);
    }
  return keys;
}

static GtkWidget *
new_list_editor (SasRecordForm *self, Line *line)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *editor;

  if (line->row->kind == SAS_FORM_UNIT)
    line->keys = list_units (self->roster, names);
  else if (line->row->kind == SAS_FORM_PERSON)
    line->keys = list_people (self->roster, names);
  else
    for (guint i = 0; line->row->labels[i] != NULL; i++)
      gtk_string_list_append (names, *line->row->labels[i] != '\0' ? _(line->row->labels[i]) : "–");
  editor = gtk_drop_down_new (G_LIST_MODEL (names), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  sas_drop_down_shorten (GTK_DROP_DOWN (editor));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (editor), line->keys != NULL);
  return editor;
}

static guint
key_position (char **keys, const char *key)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (g_strcmp0 (keys[i], key != NULL ? key : "") == 0)
      return i;
  return 0;
}

/* From the record into the editor. */
static void
show_value (SasRecordForm *self, Line *line)
{
  const SasField *field = sas_record_field (self->type, line->row->field);

  if (field->kind == SAS_FIELD_WORD)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (line->editor), SAS_FIELD_AT (self->record, field, int));
  else if (line->keys != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (line->editor), key_position (line->keys, SAS_FIELD_AT (self->record, field, char *)));
  else if (field->kind == SAS_FIELD_DATE)
    {
      g_autofree char *text = sas_date_to_display (SAS_FIELD_AT (self->record, field, SasDate));

      gtk_editable_set_text (GTK_EDITABLE (line->editor), text);
    }
  else
    {
      const char *text = SAS_FIELD_AT (self->record, field, char *);

      gtk_editable_set_text (GTK_EDITABLE (line->editor), text != NULL ? text : "");
    }
}

static char *
check_text (const SasFormRow *row, const char *text)
{
  if (*text == '\0')
    return row->required ? g_strdup (_("Not filled in yet.")) : NULL;
  if (row->kind == SAS_FORM_DATE && sas_date_parse (text) == SAS_DATE_NONE)
    return g_strdup (_("Not a date. Write it as 24-11-2026 or 24 November 2026."));
  if (row->kind == SAS_FORM_NIP)
    {
      SasNip nip = sas_nip_parse (text);

      return nip.valid ? NULL : sas_nip_explain (&nip);
    }
  return NULL;
}

/* From the editor into the record; what is wrong as a sentence. (transfer full, nullable) */
static char *
read_value (SasRecordForm *self, Line *line)
{
  const SasField *field = sas_record_field (self->type, line->row->field);
  g_autofree char *text = NULL;
  char *problem;

  if (field->kind == SAS_FIELD_WORD)
    {
      SAS_FIELD_AT (self->record, field, int) = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (line->editor));
      return NULL;
    }
  if (line->keys != NULL)
    {
      const char *key = line->keys[gtk_drop_down_get_selected (GTK_DROP_DOWN (line->editor))];

      sas_record_set_text (self->type, self->record, field->name, key);
      return line->row->required && *key == '\0' ? g_strdup (_("Not chosen yet.")) : NULL;
    }
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (line->editor))));
  problem = check_text (line->row, text);
  if (problem != NULL)
    return problem;
  if (line->row->kind == SAS_FORM_DATE)
    SAS_FIELD_AT (self->record, field, SasDate) = sas_date_parse (text);
  else if (line->row->kind == SAS_FORM_NIP)
    sas_record_set_text (self->type, self->record, field->name, sas_nip_parse (text).number);
  else
    sas_record_set_text (self->type, self->record, field->name, text);
  return NULL;
}

static void
show_problem (Line *line, const char *problem)
{
  gtk_label_set_label (GTK_LABEL (line->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (line->problem, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (line->editor, "missing");
  else
    gtk_widget_remove_css_class (line->editor, "missing");
  sas_access_invalid (line->editor, problem != NULL);
}

/* An empty field is not blamed before somebody tries to store it. */
static void
on_left (GtkEventControllerFocus *controller, gpointer number)
{
  GtkWidget *editor = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  SasRecordForm *self = SAS_RECORD_FORM (gtk_widget_get_ancestor (editor, SAS_TYPE_RECORD_FORM));
  Line *line = self != NULL ? &g_array_index (self->lines, Line, GPOINTER_TO_UINT (number)) : NULL;

  if (line != NULL && *gtk_editable_get_text (GTK_EDITABLE (editor)) != '\0')
    {
      g_autofree char *problem = read_value (self, line);

      show_problem (line, problem);
    }
}

static void
add_line (SasRecordForm *self, const SasFormRow *row)
{
  Line line = { .row = row };
  GtkWidget *label = gtk_label_new_with_mnemonic (_(row->label));
  guint number = self->lines->len;

  if (row->kind == SAS_FORM_TEXT || row->kind == SAS_FORM_NIP || row->kind == SAS_FORM_DATE)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      line.editor = gtk_entry_new ();
      gtk_editable_set_width_chars (GTK_EDITABLE (line.editor), 22);   /* a NIP in groups, at any size of text */
      if (row->hint != NULL)
        gtk_entry_set_placeholder_text (GTK_ENTRY (line.editor), _(row->hint));
      gtk_entry_set_activates_default (GTK_ENTRY (line.editor), TRUE);
      g_signal_connect (focus, "leave", G_CALLBACK (on_left), GUINT_TO_POINTER (number));
      gtk_widget_add_controller (line.editor, focus);
    }
  else
    line.editor = new_list_editor (self, &line);
  gtk_widget_set_hexpand (line.editor, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), line.editor);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GTK_IS_DROP_DOWN (line.editor))
    sas_access_name (line.editor, gtk_label_get_text (GTK_LABEL (label)));
  line.problem = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (line.problem), 0);
  gtk_label_set_wrap (GTK_LABEL (line.problem), TRUE);
  gtk_widget_add_css_class (line.problem, "caption");
  gtk_widget_add_css_class (line.problem, "error-text");
  gtk_widget_hide (line.problem);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, (int) number * 2, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line.editor, 1, (int) number * 2, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line.problem, 1, (int) number * 2 + 1, 1, 1);
  show_value (self, &line);
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
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
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
      Line *line = &g_array_index (self->lines, Line, i);
      g_autofree char *problem = read_value (self, line);

      show_problem (line, problem);
      if (problem != NULL && first == NULL)
        first = line->editor;
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
      Line *line = &g_array_index (self->lines, Line, i);

      if (g_strcmp0 (line->row->field, field) == 0)
        {
          show_problem (line, problem);
          gtk_widget_grab_focus (line->editor);
        }
    }
}
