#include "config.h"
#include "sas-access.h"
#include "sas-change-look.h"
#include "sas-compare-row.h"
#include "sas-i18n.h"
#include "sas-word-diff.h"

/* How words that are only on this side are written: struck out where they went, underlined where they came. */
static const char *const marks[2][2] = { { "<b><s>", "</s></b>" }, { "<b><u>", "</u></b>" } };

static char *
mark_words (const char *text, GArray *runs, gboolean right)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const SasWordRun *run = &g_array_index (runs, SasWordRun, i);
      g_autofree char *part = g_markup_escape_text (text + run->start, run->length);

      g_string_append_printf (markup, "%s%s%s", run->differs ? marks[right][0] : "", part, run->differs ? marks[right][1] : "");
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/* @markup NULL: there is nothing on this side. */
static GtkWidget *
text_new (const char *markup, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (markup != NULL)
    gtk_label_set_markup (GTK_LABEL (label), markup);
  else
    gtk_label_set_label (GTK_LABEL (label), _("not there"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "compare-text");
  gtk_widget_add_css_class (label, markup != NULL ? class : "absent");
  return label;
}

static GtkWidget *
texts_new (const SasChange *change)
{
  /* By kind: the look of the left text and of the right one. */
  static const char *const classes[SAS_CHANGES][2] = {
    [SAS_CHANGE_ADDED] = { "same", "added" }, [SAS_CHANGE_REMOVED] = { "removed", "same" },
    [SAS_CHANGE_CHANGED] = { "same", "changed" }, [SAS_CHANGE_MOVED] = { "same", "same" },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *texts[] = { change->before, change->after };
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  sas_word_diff (change->before, change->after, &before, &after);
  for (int side = 0; side < 2; side++)
    {
      gboolean both = change->before != NULL && change->after != NULL;
      g_autofree char *markup = texts[side] == NULL ? NULL : both ? mark_words (texts[side], side == 0 ? before : after, side == 1)
                                                                  : g_markup_escape_text (texts[side], -1);

      gtk_box_append (GTK_BOX (box), text_new (markup, classes[change->kind][side]));
    }
  return box;
}

GtkWidget *
sas_compare_row_new (const SasChange *change)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (change->label);
  g_autofree char *name = g_strdup_printf ("%s, %s: %s → %s", change->label, sas_change_kind_label (change->kind),
                                           change->before != NULL ? change->before : "", change->after != NULL ? change->after : "");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "strong");
  gtk_box_append (GTK_BOX (head), sas_change_chip_new (change->kind, 0));
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), texts_new (change));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  sas_access_name (row, name);
  return row;
}
