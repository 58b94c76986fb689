#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-staff-item.h"
#include "sas-staff-table.h"

struct _SasStaffTable
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget          *root, *search, *count, *scroller, *nobody;   /* root: named, so that the template takes it down */
  GtkStack           *stack;
  GtkColumnView      *view;
  GtkWidget          *menu;
  /* state */
  GListStore         *items;        /* SasStaffItem */
  GtkCustomFilter    *filter;
  GtkFilterListModel *found;
  GtkSingleSelection *selection;
  SasRoster          *roster;
  GHashTable         *units;        /* codes shown; NULL: all */
  char               *unit_code;
  char              **needle;
  char               *selected;     /* nip; kept over a reload */
  gboolean            loading;
};
G_DEFINE_FINAL_TYPE (SasStaffTable, sas_staff_table, GTK_TYPE_WIDGET)

enum { PERSON_SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* One column: the first text, and under it the second (SAS_STAFF_COLUMNS: none). */
static const struct { SasStaffColumn sorted, under; int width; gboolean expand; } columns[] = {
  { SAS_STAFF_NAME,      SAS_STAFF_NIP,     196, TRUE  },
  { SAS_STAFF_POSITION,  SAS_STAFF_COLUMNS, 160, TRUE  },
  { SAS_STAFF_UNIT,      SAS_STAFF_COLUMNS, 112, TRUE  },
  { SAS_STAFF_APPRAISER, SAS_STAFF_COLUMNS, 112, TRUE  },
};

static GtkWidget *
cell_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer data)
{
  guint column = GPOINTER_TO_UINT (data);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), cell_label (columns[column].sorted == SAS_STAFF_NAME ? "strong" : NULL));
  if (columns[column].under < SAS_STAFF_COLUMNS)
    gtk_box_append (GTK_BOX (box), cell_label ("secondary"));
  gtk_list_item_set_child (row, box);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer data)
{
  guint column = GPOINTER_TO_UINT (data);
  SasStaffItem *item = gtk_list_item_get_item (row);
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_item_get_child (row));
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  const char *text = sas_staff_item_get_text (item, columns[column].sorted);

  gtk_label_set_label (GTK_LABEL (first), text);
  gtk_widget_set_tooltip_text (first, text);
  if (second != NULL)
    gtk_label_set_label (GTK_LABEL (second), sas_staff_item_get_text (item, columns[column].under));
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer column)
{
  return sas_staff_item_compare ((SasStaffItem *) a, (SasStaffItem *) b, GPOINTER_TO_UINT (column));
}

static void
add_column (SasStaffTable *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, GUINT_TO_POINTER (columns[i].sorted), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GUINT_TO_POINTER (i));
  column = gtk_column_view_column_new (_(sas_staff_column_titles[columns[i].sorted]), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, columns[i].expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  sas_column_set_width (column, columns[i].width);
  gtk_column_view_append_column (self->view, column);
}

static gboolean
keep_item (gpointer item, gpointer data)
{
  SasStaffTable *self = data;
  const char *code = sas_staff_item_get_unit_code (item);

  if (self->units != NULL && (code == NULL || !g_hash_table_contains (self->units, code)))
    return FALSE;
  return sas_staff_item_matches (item, (const char *const *) self->needle);
}

static void
update_count (SasStaffTable *self)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->found)), all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *text = shown == all ? g_strdup_printf (_("%u people"), all) : g_strdup_printf (_("%u of %u people"), shown, all);

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_stack_set_visible_child (self->stack, shown > 0 ? self->scroller : self->nobody);
}

static void
refilter (SasStaffTable *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
}

static void
on_search_changed (SasStaffTable *self)
{
  g_strfreev (self->needle);
  self->needle = sas_staff_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  refilter (self);
}

static void
clear_search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (SAS_STAFF_TABLE (widget)->search), "");
  gtk_widget_grab_focus (SAS_STAFF_TABLE (widget)->search);
}

static void
on_selected (SasStaffTable *self)
{
  SasStaffItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (self->loading)
    return;
  g_free (self->selected);
  self->selected = g_strdup (item != NULL ? sas_staff_item_get_nip (item) : NULL);
  g_signal_emit (self, signals[PERSON_SELECTED], 0, self->selected);
}

static void
scroll_to (SasStaffTable *self, guint position)
{
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
}

/* GTK keeps the row that stood at the top in view; who sorts wants to see the first. */
static void
on_sorted (SasStaffTable *self)
{
  if (self->selection != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    scroll_to (self, 0);
}

/* "staff.sort" (s): the column of that id; again the same: the other way round. */
static void
sort_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffTable *self = SAS_STAFF_TABLE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  GListModel *all = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (sas_staff_column_ids[columns[i].sorted], id))
      {
        g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);

        gtk_column_view_sort_by_column (self->view, column, GTK_SORT_ASCENDING);
      }
}

static void
append_cell (GString *out, const char *text, gboolean last)
{
  for (const char *at = text; *at != '\0'; at++)
    g_string_append_c (out, *at == '\t' || *at == '\n' ? ' ' : *at);
  g_string_append (out, last ? "\r\n" : "\t");
}

/* What is shown, in the order shown, with headings. A NIP is shown in groups, so a spreadsheet keeps it as text. */
static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasStaffTable *self = SAS_STAFF_TABLE (widget);
  GListModel *shown = G_LIST_MODEL (self->selection);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint c = 0; c < SAS_STAFF_COLUMNS; c++)
    append_cell (out, _(sas_staff_column_titles[c]), c + 1 == SAS_STAFF_COLUMNS);
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (SasStaffItem) item = g_list_model_get_item (shown, i);

      for (guint c = 0; c < SAS_STAFF_COLUMNS; c++)
        append_cell (out, sas_staff_item_get_text (item, c), c + 1 == SAS_STAFF_COLUMNS);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), out->str);
}

static void
on_search_next (SasStaffTable *self)
{
  gtk_widget_child_focus (self->scroller, GTK_DIR_TAB_FORWARD);
}

static void
sas_staff_table_dispose (GObject *object)
{
  SasStaffTable *self = SAS_STAFF_TABLE (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->items);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_STAFF_TABLE);
  G_OBJECT_CLASS (sas_staff_table_parent_class)->dispose (object);
}

static void
sas_staff_table_finalize (GObject *object)
{
  SasStaffTable *self = SAS_STAFF_TABLE (object);

  g_clear_pointer (&self->roster, sas_roster_unref);
  g_clear_pointer (&self->units, g_hash_table_unref);
  g_strfreev (self->needle);
  g_free (self->unit_code);
  g_free (self->selected);
  G_OBJECT_CLASS (sas_staff_table_parent_class)->finalize (object);
}

static void
sas_staff_table_class_init (SasStaffTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_staff_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_staff_table_finalize;
  signals[PERSON_SELECTED] = g_signal_new ("person-selected", SAS_TYPE_STAFF_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-staff-table.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, root);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, search);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, count);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, stack);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, nobody);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, view);
  gtk_widget_class_bind_template_child (widget_class, SasStaffTable, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_next);
  gtk_widget_class_install_action (widget_class, "staff.sort", "s", sort_activated);
  gtk_widget_class_install_action (widget_class, "staff.copy", NULL, copy_activated);
  gtk_widget_class_install_action (widget_class, "staff.clear-search", NULL, clear_search_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "staff.copy", NULL);
}

static void
sas_staff_table_init (SasStaffTable *self)
{
  GtkSortListModel *sorted;

  self->items = g_list_store_new (SAS_TYPE_STAFF_ITEM);
  self->filter = gtk_custom_filter_new (keep_item, self, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_tip (self->menu, _("Sort and copy"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), g_object_ref (GTK_FILTER (self->filter)));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (on_sorted), self, G_CONNECT_SWAPPED);
  sas_access_tab_leaves (self->scroller);
}

static SasStaffItem **
collect_items (SasRoster *roster, SasDate date)
{
  GPtrArray *people = sas_roster_people (roster);
  SasStaffItem **items = g_new0 (SasStaffItem *, people->len + 1);

  for (guint i = 0; i < people->len; i++)
    items[i] = sas_staff_item_new (roster, people->pdata[i], date);
  return items;
}

static void
update_units (SasStaffTable *self)
{
  g_clear_pointer (&self->units, g_hash_table_unref);
  if (self->roster != NULL && self->unit_code != NULL)
    {
      g_autoptr (GPtrArray) below = sas_roster_descendants (self->roster, self->unit_code);

      self->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < below->len; i++)
        g_hash_table_add (self->units, g_strdup (((SasUnit *) below->pdata[i])->code));
    }
}

void
sas_staff_table_set_roster (SasStaffTable *self, SasRoster *roster, SasDate date)
{
  SasStaffItem **items;

  g_return_if_fail (SAS_IS_STAFF_TABLE (self) && roster != NULL);
  g_clear_pointer (&self->roster, sas_roster_unref);
  self->roster = sas_roster_ref (roster);
  update_units (self);
  items = collect_items (roster, date);
  self->loading = TRUE;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), (gpointer *) items, sas_roster_people (roster)->len);
  self->loading = FALSE;
  for (guint i = 0; items[i] != NULL; i++)
    g_object_unref (items[i]);
  g_free (items);
  refilter (self);
  sas_staff_table_select (self, self->selected);
}

void
sas_staff_table_set_unit (SasStaffTable *self, const char *unit_code)
{
  g_return_if_fail (SAS_IS_STAFF_TABLE (self));
  if (g_strcmp0 (unit_code, self->unit_code) == 0)
    return;
  g_free (self->unit_code);
  self->unit_code = g_strdup (unit_code);
  update_units (self);
  refilter (self);
}

const char *
sas_staff_table_get_selected (SasStaffTable *self)
{
  return self->selected;
}

static guint
position_of (SasStaffTable *self, const char *nip)
{
  GListModel *shown = G_LIST_MODEL (self->selection);

  for (guint i = 0; nip != NULL && i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (SasStaffItem) item = g_list_model_get_item (shown, i);

      if (g_str_equal (sas_staff_item_get_nip (item), nip))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

void
sas_staff_table_select (SasStaffTable *self, const char *nip)
{
  g_autofree char *wanted = g_strdup (nip);
  guint at;

  g_return_if_fail (SAS_IS_STAFF_TABLE (self));
  at = position_of (self, wanted);
  if (at == GTK_INVALID_LIST_POSITION && wanted != NULL && self->roster != NULL && sas_roster_person (self->roster, wanted) != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      sas_staff_table_set_unit (self, NULL);
      at = position_of (self, wanted);
    }
  gtk_single_selection_set_selected (self->selection, at);
  if (at != GTK_INVALID_LIST_POSITION)
    scroll_to (self, at);
  on_selected (self);
}

void
sas_staff_table_find (SasStaffTable *self)
{
  gtk_widget_grab_focus (self->search);
}
