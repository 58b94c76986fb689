/* How each kind of field of a form is shown and read: one row a kind. */
#include "config.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-record-form-private.h"

void
sas_form_line_clear (gpointer line)
{
  g_strfreev (((SasFormLine *) line)->keys);
}

/* --- one line of text: text, number, date --- */

static void
build_entry (SasFormLine *line, SasRoster *roster)
{
  line->editor = line->input = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (line->editor), 22);   /* a NIP in groups, at any size of text */
  if (line->row->hint != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (line->editor), _(line->row->hint));
  gtk_entry_set_activates_default (GTK_ENTRY (line->editor), TRUE);
}

static void
show_text (SasFormLine *line, gconstpointer record)
{
  const char *text = SAS_FIELD_AT (record, line->field, char *);

  gtk_editable_set_text (GTK_EDITABLE (line->editor), text != NULL ? text : "");
}

static void
show_date (SasFormLine *line, gconstpointer record)
{
  g_autofree char *text = sas_date_to_display (SAS_FIELD_AT (record, line->field, SasDate));

  gtk_editable_set_text (GTK_EDITABLE (line->editor), text);
}

static char *
entry_text (SasFormLine *line)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (line->editor))));
}

static char *
check_required (SasFormLine *line, const char *text)
{
  return line->row->required && *text == '\0' ? g_strdup (_("Not filled in yet.")) : NULL;
}

static char *
read_text (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  g_autofree char *text = entry_text (line);
  char *problem = check_required (line, text);

  if (problem == NULL)
    sas_record_set_text (type, record, line->field->name, text);
  return problem;
}

static char *
read_nip (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  g_autofree char *text = entry_text (line);
  SasNip nip = sas_nip_parse (text);

  if (*text != '\0' && !nip.valid)
    return sas_nip_explain (&nip);
  sas_record_set_text (type, record, line->field->name, *text != '\0' ? nip.number : "");
  return check_required (line, text);
}

static char *
read_date (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  g_autofree char *text = entry_text (line);
  SasDate date = sas_date_parse (text);

  if (*text != '\0' && date == SAS_DATE_NONE)
    return g_strdup (_("Not a date. Write it as 24-11-2026 or 24 November 2026."));
  SAS_FIELD_AT (record, line->field, SasDate) = date;
  return check_required (line, text);
}

/* --- one out of a list: a word, a unit, a person --- */

static void
build_list (SasFormLine *line, GtkStringList *names)
{
  line->editor = line->input = gtk_drop_down_new (G_LIST_MODEL (names), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  sas_drop_down_shorten (GTK_DROP_DOWN (line->editor));
  if (line->keys != NULL)
    sas_drop_down_search (GTK_DROP_DOWN (line->editor));
}

static void
build_choice (SasFormLine *line, SasRoster *roster)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; line->row->labels[i] != NULL; i++)
    gtk_string_list_append (names, *line->row->labels[i] != '\0' ? _(line->row->labels[i]) : "–");
  build_list (line, names);
}

static void
build_unit (SasFormLine *line, SasRoster *roster)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray *units = sas_roster_units (roster);

  line->keys = g_new0 (char *, units->len + 2);
  line->keys[0] = g_strdup ("");
  gtk_string_list_append (names, "–");
  for (guint i = 0; i < units->len; i++)
    {
      const SasUnit *unit = units->pdata[i];

      line->keys[i + 1] = g_strdup (unit->code);
      gtk_string_list_append (names, unit->name);
    }
  build_list (line, names);
}

static void
build_person (SasFormLine *line, SasRoster *roster)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  line->keys = sas_people_list (roster, names);
  build_list (line, names);
}

static void
show_choice (SasFormLine *line, gconstpointer record)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (line->editor), (guint) SAS_FIELD_AT (record, line->field, int));
}

static void
show_key (SasFormLine *line, gconstpointer record)
{
  const char *key = SAS_FIELD_AT (record, line->field, char *);
  guint place = 0;

  for (guint i = 0; line->keys[i] != NULL; i++)
    if (g_strcmp0 (line->keys[i], key) == 0)
      place = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (line->editor), place);
}

static char *
read_choice (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  SAS_FIELD_AT (record, line->field, int) = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (line->editor));
  return NULL;
}

static char *
read_key (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  const char *key = line->keys[gtk_drop_down_get_selected (GTK_DROP_DOWN (line->editor))];

  sas_record_set_text (type, record, line->field->name, key);
  return line->row->required && *key == '\0' ? g_strdup (_("Not chosen yet.")) : NULL;
}

/* --- several lines: a long text, a list of texts --- */

static void
build_long (SasFormLine *line, SasRoster *roster)
{
  GtkWidget *text = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_widget_add_css_class (text, "field");
  gtk_widget_set_size_request (text, -1, line->row->kind == SAS_FORM_LINES ? 76 : 54);
  if (line->row->hint != NULL)
    gtk_widget_set_tooltip_text (text, _(line->row->hint));
  line->editor = line->input = text;
}

static void
set_long (SasFormLine *line, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (line->editor)), text != NULL ? text : "", -1);
}

static char *
long_text (const SasFormLine *line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (line->editor));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
show_long (SasFormLine *line, gconstpointer record)
{
  set_long (line, SAS_FIELD_AT (record, line->field, char *));
}

static char *
read_long (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  g_autofree char *text = long_text (line);

  sas_record_set_text (type, record, line->field->name, text);
  return check_required (line, text);
}

static void
show_lines (SasFormLine *line, gconstpointer record)
{
  GPtrArray *texts = SAS_FIELD_AT (record, line->field, GPtrArray *);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", (const char *) texts->pdata[i]);
  set_long (line, all->str);
}

static char *
read_lines (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  GPtrArray *texts = SAS_FIELD_AT (record, line->field, GPtrArray *);
  g_autofree char *all = long_text (line);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);

  g_ptr_array_set_size (texts, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (texts, g_strdup (lines[i]));
  return check_required (line, all);
}

/* --- several out of a list: people, words --- */

static void
build_people (SasFormLine *line, SasRoster *roster)
{
  line->editor = line->input = sas_people_field_new (roster);
}

static void
show_people (SasFormLine *line, gconstpointer record)
{
  sas_people_field_set (SAS_PEOPLE_FIELD (line->editor), SAS_FIELD_AT (record, line->field, GPtrArray *));
}

static char *
read_people (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  GPtrArray *nips = sas_people_field_get (SAS_PEOPLE_FIELD (line->editor)), *texts = SAS_FIELD_AT (record, line->field, GPtrArray *);

  g_ptr_array_set_size (texts, 0);
  for (guint i = 0; i < nips->len; i++)
    g_ptr_array_add (texts, g_strdup (nips->pdata[i]));
  return line->row->required && nips->len == 0 ? g_strdup (_("Nobody chosen yet.")) : NULL;
}

static void
build_ticks (SasFormLine *line, SasRoster *roster)
{
  line->editor = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (line->editor), GTK_SELECTION_NONE);
  for (guint i = 0; line->row->labels[i] != NULL; i++)
    {
      GtkWidget *tick = gtk_check_button_new_with_label (_(line->row->labels[i]));
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tick);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (GTK_FLOW_BOX (line->editor), child);
      if (i == 0)
        line->input = tick;
    }
}

static GtkCheckButton *
tick_at (const SasFormLine *line, guint place)
{
  return GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (line->editor), (int) place)));
}

static void
show_ticks (SasFormLine *line, gconstpointer record)
{
  GPtrArray *texts = SAS_FIELD_AT (record, line->field, GPtrArray *);

  for (guint i = 0; line->row->labels[i] != NULL; i++)
    gtk_check_button_set_active (tick_at (line, i), g_ptr_array_find_with_equal_func (texts, line->row->words[i], g_str_equal, NULL));
}

static char *
read_ticks (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  GPtrArray *texts = SAS_FIELD_AT (record, line->field, GPtrArray *);

  g_ptr_array_set_size (texts, 0);
  for (guint i = 0; line->row->labels[i] != NULL; i++)
    if (gtk_check_button_get_active (tick_at (line, i)))
      g_ptr_array_add (texts, g_strdup (line->row->words[i]));
  return NULL;
}

/* --- a text out of words; yes or no --- */

static void
show_word (SasFormLine *line, gconstpointer record)
{
  const char *word = SAS_FIELD_AT (record, line->field, char *);

  for (guint i = 0; line->row->labels[i] != NULL; i++)
    if (g_strcmp0 (line->row->words[i], word != NULL ? word : "") == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (line->editor), i);
}

static char *
read_word (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  const char *word = line->row->words[gtk_drop_down_get_selected (GTK_DROP_DOWN (line->editor))];

  sas_record_set_text (type, record, line->field->name, word);
  return line->row->required && *word == '\0' ? g_strdup (_("Not chosen yet.")) : NULL;
}

static void
build_check (SasFormLine *line, SasRoster *roster)
{
  line->editor = line->input = gtk_check_button_new_with_label (line->row->hint != NULL ? _(line->row->hint) : "");
}

static void
show_check (SasFormLine *line, gconstpointer record)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (line->editor), SAS_FIELD_AT (record, line->field, gboolean));
}

static char *
read_check (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  SAS_FIELD_AT (record, line->field, gboolean) = gtk_check_button_get_active (GTK_CHECK_BUTTON (line->editor));
  return NULL;
}

const SasFormEditor sas_form_editors[SAS_FORM_KINDS] = {
  [SAS_FORM_TEXT]   = { build_entry,  show_text,   read_text   },
  [SAS_FORM_NIP]    = { build_entry,  show_text,   read_nip    },
  [SAS_FORM_DATE]   = { build_entry,  show_date,   read_date   },
  [SAS_FORM_CHOICE] = { build_choice, show_choice, read_choice },
  [SAS_FORM_UNIT]   = { build_unit,   show_key,    read_key    },
  [SAS_FORM_PERSON] = { build_person, show_key,    read_key    },
  [SAS_FORM_LONG]   = { build_long,   show_long,   read_long   },
  [SAS_FORM_LINES]  = { build_long,   show_lines,  read_lines  },
  [SAS_FORM_PEOPLE] = { build_people, show_people, read_people },
  [SAS_FORM_TICKS]  = { build_ticks,  show_ticks,  read_ticks  },
  [SAS_FORM_WORD]   = { build_choice, show_word,   read_word   },
  [SAS_FORM_CHECK]  = { build_check,  show_check,  read_check  },
  [SAS_FORM_TABLE]  = { sas_form_table_build, sas_form_table_show, sas_form_table_read },
};

gboolean
sas_form_line_filled (const SasFormLine *line)
{
  if (GTK_IS_EDITABLE (line->editor))
    return *gtk_editable_get_text (GTK_EDITABLE (line->editor)) != '\0';
  if (GTK_IS_DROP_DOWN (line->editor) && line->keys != NULL)
    return gtk_drop_down_get_selected (GTK_DROP_DOWN (line->editor)) > 0;
  if (SAS_IS_PEOPLE_FIELD (line->editor))
    return sas_people_field_get (SAS_PEOPLE_FIELD (line->editor))->len > 0;
  return TRUE;
}
