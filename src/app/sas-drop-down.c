#include "config.h"
#include "sas-drop-down.h"

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

void
sas_drop_down_shorten (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_factory (choice, factory);
}

/* --- search --- */

/* A part of what @choice opens: its list, its search. NULL where a newer GTK builds it otherwise; then its own search stays. */
static GtkWidget *
part_of (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = part_of (child, type);
  return found;
}

/* What is offered at the moment. (transfer none) (nullable) */
static GtkFilterListModel *
offered (GtkDropDown *choice)
{
  GtkWidget *list = part_of (GTK_WIDGET (choice), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *selection = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;
  GListModel *model = GTK_IS_SINGLE_SELECTION (selection) ? gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)) : NULL;

  return GTK_IS_FILTER_LIST_MODEL (model) ? GTK_FILTER_LIST_MODEL (model) : NULL;
}

static gboolean
focus_search (gpointer search)
{
  if (gtk_widget_get_mapped (search))
    gtk_widget_grab_focus (search);
  return G_SOURCE_REMOVE;
}

/* The list takes the focus when it opens; after that it is the search's, so that one may type at once. */
static void
on_search_shown (GtkWidget *search, GtkDropDown *choice)
{
  GtkFilterListModel *model = offered (choice);
  GtkFilter *filter = model != NULL ? gtk_filter_list_model_get_filter (model) : NULL;

  g_idle_add_full (G_PRIORITY_DEFAULT, focus_search, g_object_ref (search), g_object_unref);

  if (GTK_IS_STRING_FILTER (filter))
    gtk_string_filter_set_match_mode (GTK_STRING_FILTER (filter), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

static void
on_search_entered (GtkDropDown *choice)
{
  GtkFilterListModel *model = offered (choice);
  g_autoptr (GObject) first = model != NULL ? g_list_model_get_item (G_LIST_MODEL (model), 0) : NULL;
  GListModel *all = gtk_drop_down_get_model (choice);
  GtkWidget *popover = part_of (GTK_WIDGET (choice), GTK_TYPE_POPOVER);

  for (guint i = 0; first != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (all, i);

      if (item == first)
        {
          gtk_popover_popdown (GTK_POPOVER (popover));
          gtk_drop_down_set_selected (choice, i);
          return;
        }
    }
}

void
sas_drop_down_search (GtkDropDown *choice)
{
  GtkWidget *search;

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  search = part_of (GTK_WIDGET (choice), GTK_TYPE_SEARCH_ENTRY);
  gtk_drop_down_set_enable_search (choice, TRUE);
  if (search == NULL)
    return;
  g_signal_connect (search, "map", G_CALLBACK (on_search_shown), choice);
  g_signal_connect_swapped (search, "activate", G_CALLBACK (on_search_entered), choice);
}
