#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-unit-item.h"
#include "sas-unit-tree.h"

struct _SasUnitTree
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget          *scroller;
  GtkListView        *view;
  /* state */
  GtkSingleSelection *selection;
  char               *selected;   /* code; NULL: the whole office */
  gboolean            loading;
};
G_DEFINE_FINAL_TYPE (SasUnitTree, sas_unit_tree, GTK_TYPE_WIDGET)

enum { UNIT_SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  GtkWidget *expander = gtk_tree_expander_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (NULL), *mark = gtk_label_new (NULL), *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (mark, "chip");
  gtk_widget_add_css_class (mark, "warn");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), count);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (row, expander);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  GtkTreeListRow *tree_row = gtk_list_item_get_item (row);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (row));
  g_autoptr (SasUnitItem) item = gtk_tree_list_row_get_item (tree_row);
  GtkWidget *name = gtk_widget_get_first_child (gtk_tree_expander_get_child (expander));
  GtkWidget *mark = gtk_widget_get_next_sibling (name), *count = gtk_widget_get_next_sibling (mark);
  g_autofree char *number = g_strdup_printf ("%u", sas_unit_item_get_count (item));
  g_autofree char *head = sas_unit_item_dup_head (item);
  const char *word = sas_unit_item_get_mark (item);

  gtk_tree_expander_set_list_row (expander, tree_row);
  gtk_label_set_label (GTK_LABEL (name), sas_unit_item_get_name (item));
  gtk_label_set_label (GTK_LABEL (mark), word != NULL ? word : "");
  gtk_widget_set_visible (mark, word != NULL);
  gtk_label_set_label (GTK_LABEL (count), number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (expander), head);
}

static void
unbind_row (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (row)), NULL);
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  return sas_unit_item_children (item);
}

static void
on_selected (SasUnitTree *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (SasUnitItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (self->loading)
    return;
  g_free (self->selected);
  self->selected = g_strdup (item != NULL ? sas_unit_item_get_code (item) : NULL);
  g_signal_emit (self, signals[UNIT_SELECTED], 0, self->selected);
}

static void
sas_unit_tree_dispose (GObject *object)
{
  SasUnitTree *self = SAS_UNIT_TREE (object);

  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_UNIT_TREE);
  G_OBJECT_CLASS (sas_unit_tree_parent_class)->dispose (object);
}

static void
sas_unit_tree_finalize (GObject *object)
{
  g_free (SAS_UNIT_TREE (object)->selected);
  G_OBJECT_CLASS (sas_unit_tree_parent_class)->finalize (object);
}

static void
sas_unit_tree_class_init (SasUnitTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_unit_tree_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_unit_tree_finalize;
  signals[UNIT_SELECTED] = g_signal_new ("unit-selected", SAS_TYPE_UNIT_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-unit-tree.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SasUnitTree, scroller);
  gtk_widget_class_bind_template_child (widget_class, SasUnitTree, view);
}

static void
sas_unit_tree_init (SasUnitTree *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), NULL);
  gtk_list_view_set_factory (self->view, factory);
  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  sas_access_tab_leaves (self->scroller);
}

static GListStore *
top_items (SasRoster *roster, SasDate date)
{
  GPtrArray *tops = sas_roster_children (roster, NULL);
  GListStore *store = g_list_store_new (SAS_TYPE_UNIT_ITEM);

  for (int i = -1; i < (int) tops->len; i++)
    {
      g_autoptr (SasUnitItem) item = sas_unit_item_new (roster, i < 0 ? NULL : tops->pdata[i], date);

      g_list_store_append (store, item);
    }
  return store;
}

void
sas_unit_tree_select (SasUnitTree *self, const char *code)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  guint found = 0;

  for (guint i = 0; code != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (SasUnitItem) item = gtk_tree_list_row_get_item (row);

      if (g_strcmp0 (sas_unit_item_get_code (item), code) == 0)
        found = i;
    }
  gtk_single_selection_set_selected (self->selection, found);
  on_selected (self);
}

void
sas_unit_tree_set_roster (SasUnitTree *self, SasRoster *roster, SasDate date)
{
  g_autoptr (GtkTreeListModel) tree = NULL;

  g_return_if_fail (SAS_IS_UNIT_TREE (self) && roster != NULL);
  tree = gtk_tree_list_model_new (G_LIST_MODEL (top_items (roster, date)), FALSE, TRUE, create_children, NULL, NULL);
  self->loading = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  self->loading = FALSE;
  sas_unit_tree_select (self, self->selected);
}

const char *
sas_unit_tree_get_selected (SasUnitTree *self)
{
  return self->selected;
}
