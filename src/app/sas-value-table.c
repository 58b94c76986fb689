#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-predicate-look.h"
#include "sas-value-table.h"

#define LARGE_PERCENT 125

/* A row of the list. */
#define SAS_TYPE_VALUE_ROW (sas_value_row_get_type ())
G_DECLARE_FINAL_TYPE (SasValueRow, sas_value_row, SAS, VALUE_ROW, GObject)
struct _SasValueRow { GObject parent_instance; GPtrArray *rows; gconstpointer row; };   /* @row: borrowed of @rows */
G_DEFINE_FINAL_TYPE (SasValueRow, sas_value_row, G_TYPE_OBJECT)

static void
sas_value_row_finalize (GObject *object)
{
  g_ptr_array_unref (SAS_VALUE_ROW (object)->rows);
  G_OBJECT_CLASS (sas_value_row_parent_class)->finalize (object);
}

static void
sas_value_row_class_init (SasValueRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_value_row_finalize;
}

static void
sas_value_row_init (SasValueRow *self)
{
}

struct _SasValueTable
{
  GtkWidget             parent_instance;

  const SasValueColumn *columns;
  guint                 count;
  GtkColumnView        *view;        /* these are owned by their parents */
  GListStore           *shown;       /* SasValueRow */
  GtkSingleSelection   *selection;
  gboolean              large;       /* only the first column is seen */
};
G_DEFINE_FINAL_TYPE (SasValueTable, sas_value_table, GTK_TYPE_WIDGET)

enum { CHOSEN, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
cell_clear (SasValueCell *cell)
{
  g_free (cell->first);
  g_free (cell->second);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasValueCell, cell_clear)

/* --- cells: mark, first text, and the second under it; under that, in the first column, what the others say --- */

typedef struct { GtkWidget *mark, *first, *second, *rest; } Parts;

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
on_setup (SasValueTable *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean is_first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "sas-column")) == 0;
  Parts *parts = g_new (Parts, 1);

  *parts = (Parts) { sas_predicate_mark_new (SAS_PREDICATE_NONE), build_label (is_first ? "strong" : NULL), build_label ("secondary"),
                     build_label ("secondary") };
  gtk_label_set_wrap (GTK_LABEL (parts->rest), TRUE);
  gtk_label_set_lines (GTK_LABEL (parts->rest), 2);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), parts->mark);
  gtk_box_append (GTK_BOX (line), parts->first);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), parts->second);
  gtk_box_append (GTK_BOX (box), parts->rest);
  g_object_set_data_full (G_OBJECT (box), "sas-parts", parts, g_free);
  gtk_list_item_set_child (item, box);
}

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

/* As a class of its own, so that the one before goes. */
static void
show_chip (GtkWidget *label, const char *class)
{
  const char *classes[] = { class != NULL ? "chip" : NULL, class, NULL };

  if (class != NULL || gtk_widget_has_css_class (label, "chip"))
    gtk_widget_set_css_classes (label, classes);
}

/* What the other columns say, each after its heading. (transfer full) */
static char *
tell_rest (SasValueTable *self, gconstpointer row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < self->count; i++)
    {
      g_auto (SasValueCell) cell = { 0 };

      self->columns[i].tell (row, &cell);
      if (cell.first != NULL && *cell.first != '\0' && !g_str_equal (cell.first, "–"))
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", _(self->columns[i].title), cell.first);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_bind (SasValueTable *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "sas-column"));
  const Parts *parts = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "sas-parts");
  gconstpointer row = SAS_VALUE_ROW (gtk_list_item_get_item (item))->row;
  g_autofree char *rest = number == 0 && self->large ? tell_rest (self, row) : NULL;
  g_auto (SasValueCell) cell = { 0 };

  self->columns[number].tell (row, &cell);
  show_text (parts->first, cell.first);
  show_text (parts->second, self->large ? NULL : cell.second);
  show_text (parts->rest, rest);
  show_chip (parts->first, cell.chip);
  gtk_widget_set_visible (parts->mark, cell.predicate != SAS_PREDICATE_NONE);
  sas_predicate_mark_set (SAS_PREDICATE_MARK (parts->mark), cell.predicate);
}

static void
add_column (SasValueTable *self, guint number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "sas-column", GUINT_TO_POINTER (number));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (_(self->columns[number].title), factory);
  gtk_column_view_column_set_expand (column, self->columns[number].expand);
  sas_column_set_width (column, self->columns[number].width);
  gtk_column_view_append_column (self->view, column);
}

/* --- what is shown --- */

/* (transfer none) (nullable) */
static SasValueRow *
chosen (SasValueTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

gconstpointer
sas_value_table_get_chosen (SasValueTable *self)
{
  g_return_val_if_fail (SAS_IS_VALUE_TABLE (self), NULL);

  return chosen (self) != NULL ? chosen (self)->row : NULL;
}

void
sas_value_table_set_rows (SasValueTable *self, GPtrArray *rows, GPtrArray *shown)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint before = gtk_single_selection_get_selected (self->selection);

  g_return_if_fail (SAS_IS_VALUE_TABLE (self) && rows != NULL && shown != NULL);

  for (guint i = 0; i < shown->len; i++)
    {
      SasValueRow *item = g_object_new (SAS_TYPE_VALUE_ROW, NULL);

      item->rows = g_ptr_array_ref (rows);
      item->row = g_ptr_array_index (shown, i);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), items->pdata, items->len);
  if (items->len > 0)
    gtk_single_selection_set_selected (self->selection, before == GTK_INVALID_LIST_POSITION ? 0 : MIN (before, items->len - 1));
}

static void
selection_changed (SasValueTable *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
row_activated (SasValueTable *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Columns come and go instead of being hidden: one that is hidden keeps its part of the width. Rows are bound anew: what they say
 * depends on it. */
static void
text_size_changed (SasValueTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint rows = g_list_model_get_n_items (G_LIST_MODEL (self->shown)), wanted;
  int dots;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dots, NULL);
  self->large = dots > 96 * 1024 * LARGE_PERCENT / 100;
  wanted = self->large ? 1 : self->count;
  while (g_list_model_get_n_items (columns) > wanted)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, wanted);

      gtk_column_view_remove_column (self->view, column);
    }
  while (g_list_model_get_n_items (columns) < wanted)
    add_column (self, g_list_model_get_n_items (columns));
  g_list_model_items_changed (G_LIST_MODEL (self->shown), 0, rows, rows);
}

/* --- life --- */

static void
sas_value_table_dispose (GObject *object)
{
  SasValueTable *self = SAS_VALUE_TABLE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (sas_value_table_parent_class)->dispose (object);
}

static void
sas_value_table_class_init (SasValueTableClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_value_table_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SAS_TYPE_VALUE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", SAS_TYPE_VALUE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_value_table_init (SasValueTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->shown = g_list_store_new (SAS_TYPE_VALUE_ROW);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection))));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  sas_access_tab_leaves (scrolled);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selection_changed), self);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (text_size_changed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sas_value_table_new (const SasValueColumn *columns, guint count, const char *name)
{
  SasValueTable *self = g_object_new (SAS_TYPE_VALUE_TABLE, NULL);

  self->columns = columns;
  self->count = count;
  sas_access_name (GTK_WIDGET (self->view), name);
  text_size_changed (self);
  return GTK_WIDGET (self);
}
