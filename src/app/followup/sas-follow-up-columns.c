#include "config.h"
#include "sas-column.h"
#include "sas-follow-up-columns.h"
#include "sas-i18n.h"

struct _SasFollowUpItem { GObject parent_instance; GPtrArray *rows; SasFollowUpRow *row; };
G_DEFINE_FINAL_TYPE (SasFollowUpItem, sas_follow_up_item, G_TYPE_OBJECT)

static void
sas_follow_up_item_finalize (GObject *object)
{
  g_ptr_array_unref (SAS_FOLLOW_UP_ITEM (object)->rows);
  G_OBJECT_CLASS (sas_follow_up_item_parent_class)->finalize (object);
}

static void
sas_follow_up_item_class_init (SasFollowUpItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_follow_up_item_finalize;
}

static void
sas_follow_up_item_init (SasFollowUpItem *self)
{
}

SasFollowUpItem *
sas_follow_up_item_new (GPtrArray *rows, SasFollowUpRow *row)
{
  SasFollowUpItem *self = g_object_new (SAS_TYPE_FOLLOW_UP_ITEM, NULL);

  self->rows = g_ptr_array_ref (rows);
  self->row = row;
  return self;
}

const SasFollowUpRow *
sas_follow_up_item_get_row (SasFollowUpItem *self)
{
  return self->row;
}

/* --- cells: two texts, the second under the first --- */

static GtkWidget *
build_label (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
show_pair (GtkWidget *pair, const char *first, const char *second)
{
  GtkWidget *label = gtk_widget_get_first_child (pair), *under = gtk_widget_get_last_child (pair);

  gtk_label_set_label (GTK_LABEL (label), first != NULL ? first : "");
  gtk_widget_set_tooltip_text (label, first);
  gtk_label_set_label (GTK_LABEL (under), second != NULL ? second : "");
  gtk_widget_set_visible (under, second != NULL && *second != '\0');
}

static void
show_name (GtkWidget *cell, const SasFollowUpRow *row)
{
  show_pair (cell, row->name, row->position);
}

/* What is done, once it is said; the kind with its article under it. */
static void
show_what (GtkWidget *cell, const SasFollowUpRow *row)
{
  const SasFollowUp *one = row->follow_up;
  const char *label = sas_follow_up_label (one->kind);
  g_autofree char *under = *one->action != '\0' ? g_strdup_printf ("%s · %s", label, sas_follow_up_basis (one->kind))
                                                : g_strdup (sas_follow_up_basis (one->kind));

  show_pair (cell, *one->action != '\0' ? one->action : label, under);
}

static void
show_cause (GtkWidget *cell, const SasFollowUpRow *row)
{
  show_pair (cell, sas_period_name (row->follow_up->period), sas_predicate_label (row->predicate));
}

static void
show_owner (GtkWidget *cell, const SasFollowUpRow *row)
{
  g_autofree char *due = sas_date_to_display (row->follow_up->due);

  show_pair (cell, row->follow_up->owner != NULL ? row->follow_up->owner : "–", due);
}

static void
show_standing (GtkWidget *cell, const SasFollowUpRow *row)
{
  static const char *const classes[SAS_STANDINGS] = {
    [SAS_STANDING_PROPOSED] = "acc", [SAS_STANDING_OPEN] = "plain-chip", [SAS_STANDING_DUE] = "warn", [SAS_STANDING_LATE] = "err",
    [SAS_STANDING_DONE] = "ok", [SAS_STANDING_DISMISSED] = "plain-chip",
  };
  GtkWidget *chip = gtk_widget_get_first_child (cell);
  g_autofree char *done = sas_date_to_display (row->follow_up->done);

  for (guint i = 0; i < SAS_STANDINGS; i++)
    gtk_widget_remove_css_class (chip, classes[i]);
  gtk_widget_add_css_class (chip, classes[row->standing]);
  show_pair (cell, sas_standing_label (row->standing), done);
}

static const struct { const char *title; int width; gboolean expand, is_chip; void (*show) (GtkWidget *, const SasFollowUpRow *); } columns[] = {
  { N_("Employee"),   204, TRUE,  FALSE, show_name },
  { N_("Follow-up"),  240, TRUE,  FALSE, show_what },
  { N_("Cause"),      126, FALSE, FALSE, show_cause },
  { N_("Seen to by"), 186, FALSE, FALSE, show_owner },
  { N_("State"),      126, FALSE, TRUE,  show_standing },
};

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *first = build_label (GPOINTER_TO_UINT (column) == 0 ? "strong" : NULL);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (columns[GPOINTER_TO_UINT (column)].is_chip)
    {
      gtk_widget_add_css_class (first, "chip");
      gtk_widget_set_halign (first, GTK_ALIGN_START);
    }
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), build_label ("secondary"));
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  columns[GPOINTER_TO_UINT (column)].show (gtk_list_item_get_child (item), SAS_FOLLOW_UP_ITEM (gtk_list_item_get_item (item))->row);
}

void
sas_follow_up_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      sas_column_set_width (column, columns[i].width);
      gtk_column_view_append_column (view, column);
    }
}
