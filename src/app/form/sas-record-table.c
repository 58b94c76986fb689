/* The lines of one table of a record's form (B.1.6 to B.1.9): cells beside each other, a line more by a button. Lines in which nothing
 * stands are no lines. */
#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-record-form-private.h"

#define CELL_CHARS 12
#define MOST_CHARS 30      /* of a cell that says something already: it is read whole */
#define ANSWER_CHARS 24    /* of the one cell beside a caption */

static guint
count_columns (const SasFormLine *line)
{
  return g_strv_length ((char **) line->row->labels);
}

static GtkWidget *
cell_entry (const SasFormLine *line, guint column, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), line->row->captions != NULL ? ANSWER_CHARS
                                                       : CLAMP ((int) g_utf8_strlen (text, -1), CELL_CHARS, MOST_CHARS));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_tooltip_text (entry, _(line->row->labels[column]));
  sas_access_name (entry, _(line->row->labels[column]));
  return entry;
}

/* The lines stand in the grid from its second row on; the first has the heads. */
static GtkGrid *
grid_of (const SasFormLine *line)
{
  return GTK_GRID (gtk_widget_get_first_child (line->editor));
}

static guint
count_lines (const SasFormLine *line)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (line->editor), "lines"));
}

/* @cells (nullable): of texts. */
static void
add_line (SasFormLine *line, const GPtrArray *cells)
{
  guint at = count_lines (line), first = line->row->captions != NULL;

  if (first)
    {
      GtkWidget *caption = gtk_label_new (_(line->row->captions[at]));

      gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
      gtk_label_set_xalign (GTK_LABEL (caption), 0);
      gtk_label_set_width_chars (GTK_LABEL (caption), 34);
      gtk_label_set_max_width_chars (GTK_LABEL (caption), 34);
      gtk_grid_attach (grid_of (line), caption, 0, (int) at + 1, 1, 1);
    }
  for (guint i = 0; i < count_columns (line); i++)
    {
      GtkWidget *entry = cell_entry (line, i, cells != NULL && i < cells->len ? g_ptr_array_index (cells, i) : "");

      gtk_grid_attach (grid_of (line), entry, (int) (i + first), (int) at + 1, 1, 1);
      if (line->input == line->editor)
        line->input = entry;
    }
  g_object_set_data (G_OBJECT (line->editor), "lines", GUINT_TO_POINTER (at + 1));
}

static void
add_clicked (GtkWidget *button, gpointer data)
{
  const SasFormRow *row = data;
  GtkWidget *editor = gtk_widget_get_parent (button);
  SasFormLine line = { .row = row, .editor = editor };

  add_line (&line, NULL);
  gtk_widget_grab_focus (gtk_grid_get_child_at (grid_of (&line), 0, (int) count_lines (&line)));
}

void
sas_form_table_build (SasFormLine *line, SasRoster *roster)
{
  GtkWidget *grid = gtk_grid_new (), *button = gtk_button_new_with_mnemonic (_("Add a _line"));

  line->editor = line->input = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_box_append (GTK_BOX (line->editor), grid);
  for (guint i = 0; line->row->captions == NULL && i < count_columns (line); i++)
    {
      GtkWidget *head = gtk_label_new (_(line->row->labels[i]));

      gtk_label_set_xalign (GTK_LABEL (head), 0);
      gtk_label_set_wrap (GTK_LABEL (head), TRUE);
      gtk_widget_add_css_class (head, "secondary");
      gtk_grid_attach (GTK_GRID (grid), head, (int) i, 0, 1, 1);
    }
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, line->row->captions == NULL);
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked), (gpointer) line->row);
  gtk_box_append (GTK_BOX (line->editor), button);
}

static gboolean
is_of_table (const SasFormLine *line, gconstpointer one)
{
  const SasField *part = &line->field->type->fields[0];

  return g_strcmp0 (part->words[SAS_FIELD_AT (one, part, int)], line->row->words[0]) == 0;
}

static GPtrArray *
cells_of (const SasFormLine *line, gconstpointer one)
{
  return SAS_FIELD_AT (one, &line->field->type->fields[1], GPtrArray *);
}

void
sas_form_table_show (SasFormLine *line, gconstpointer record)
{
  GPtrArray *all = SAS_FIELD_AT (record, line->field, GPtrArray *);
  guint wanted = line->row->captions != NULL ? g_strv_length ((char **) line->row->captions) : 1;

  for (guint i = 0; i < all->len; i++)
    if (is_of_table (line, g_ptr_array_index (all, i)) && (line->row->captions == NULL || count_lines (line) < wanted))
      add_line (line, cells_of (line, g_ptr_array_index (all, i)));
  while (count_lines (line) < wanted)
    add_line (line, NULL);
}

/* The words of one line; NULL: nothing stands in it. (transfer full) */
static GPtrArray *
read_cells (const SasFormLine *line, guint at)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  gboolean filled = FALSE;

  for (guint i = 0; i < count_columns (line); i++)
    {
      GtkWidget *entry = gtk_grid_get_child_at (grid_of (line), (int) (i + (line->row->captions != NULL)), (int) at + 1);
      char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

      filled = filled || *text != '\0';
      g_ptr_array_add (cells, text);
    }
  return filled ? g_steal_pointer (&cells) : NULL;
}

static void
drop_lines (const SasFormLine *line, GPtrArray *all)
{
  for (guint i = all->len; i-- > 0;)
    if (is_of_table (line, g_ptr_array_index (all, i)))
      {
        sas_record_free (line->field->type, g_ptr_array_index (all, i));
        g_ptr_array_remove_index (all, i);
      }
}

char *
sas_form_table_read (SasFormLine *line, const SasRecordType *type, gpointer record)
{
  const SasRecordType *of = line->field->type;
  GPtrArray *all = SAS_FIELD_AT (record, line->field, GPtrArray *);
  guint count = 0;

  drop_lines (line, all);
  for (guint at = 0; at < count_lines (line); at++)
    {
      g_autoptr (GPtrArray) cells = read_cells (line, at);
      gpointer one;

      if (cells == NULL)
        continue;
      one = sas_record_new (of);
      SAS_FIELD_AT (one, &of->fields[0], int) = sas_word_find (of->fields[0].words, of->fields[0].word_count, line->row->words[0]);
      g_ptr_array_extend_and_steal (cells_of (line, one), g_steal_pointer (&cells));
      g_ptr_array_add (all, one);
      count++;
    }
  return line->row->required && count == 0 ? g_strdup (_("Not filled in yet.")) : NULL;
}
