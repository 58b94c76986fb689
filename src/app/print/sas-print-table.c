#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-print-columns.h"
#include "sas-print-table.h"

struct _SasPrintTable
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget          *root, *filters, *scroller, *nobody;
  GtkBox             *head;
  GtkStack           *stack;
  GtkCheckButton     *all;
  GtkColumnView      *view;
  /* state */
  GListStore         *rows;        /* (owned) SasPrintRow */
  GtkCustomFilter    *filter;      /* (owned) */
  GtkFilterListModel *shown;       /* (owned) */
  GtkSingleSelection *selection;   /* (owned) */
  GtkToggleButton    *buttons[SAS_PRINT_SHOWS];   /* children */
  SasPrintShow        show;
  guint               forms;
  char               *selected;    /* nip */
  gboolean            loading, ticking;
};
G_DEFINE_FINAL_TYPE (SasPrintTable, sas_print_table, GTK_TYPE_WIDGET)

enum { PERSON_SELECTED, PERSON_ACTIVATED, TICKS_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
keep_row (gpointer row, gpointer data)
{
  SasPrintTable *self = data;

  return sas_print_row_is_shown (row, self->show, self->forms);
}

static void
for_each_row (GListModel *rows, void (*act) (SasPrintRow *row, gpointer data), gpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (SasPrintRow) row = g_list_model_get_item (rows, i);

      act (row, data);
    }
}

static void
set_tick (SasPrintRow *row, gpointer ticked)
{
  sas_print_row_set_ticked (row, GPOINTER_TO_INT (ticked));
}

static void
count_tick (SasPrintRow *row, gpointer count)
{
  *(guint *) count += (guint) sas_print_row_get_ticked (row);
}

static void
count_tickable (SasPrintRow *row, gpointer count)
{
  *(guint *) count += (guint) sas_print_row_is_printable (row);
}

/* Ticked, not ticked, or between; who has no plan does not count. */
static void
update_all (SasPrintTable *self)
{
  guint shown = 0, ticked = 0;

  for_each_row (G_LIST_MODEL (self->shown), count_tickable, &shown);
  for_each_row (G_LIST_MODEL (self->shown), count_tick, &ticked);
  self->ticking = TRUE;
  gtk_check_button_set_active (self->all, shown > 0 && ticked == shown);
  gtk_check_button_set_inconsistent (self->all, ticked > 0 && ticked < shown);
  self->ticking = FALSE;
}

static void
on_ticked (SasPrintTable *self)
{
  if (self->ticking)
    return;
  update_all (self);
  g_signal_emit (self, signals[TICKS_CHANGED], 0);
}

static void
tick_shown (SasPrintTable *self, gboolean ticked)
{
  self->ticking = TRUE;
  for_each_row (G_LIST_MODEL (self->shown), set_tick, GINT_TO_POINTER (ticked));
  self->ticking = FALSE;
  on_ticked (self);
}

static void
on_all_toggled (SasPrintTable *self)
{
  if (!self->ticking)
    tick_shown (self, gtk_check_button_get_active (self->all));
}

static void
update_filters (SasPrintTable *self)
{
  for (guint show = 0; show < SAS_PRINT_SHOWS; show++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", _(sas_print_show_labels[show]), sas_print_table_count (self, show));

      gtk_button_set_label (GTK_BUTTON (self->buttons[show]), text);
    }
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0 ? self->scroller : self->nobody);
  update_all (self);
}

static void
on_filter_toggled (SasPrintTable *self, GtkToggleButton *button)
{
  for (guint show = 0; show < SAS_PRINT_SHOWS; show++)
    if (self->buttons[show] == button && gtk_toggle_button_get_active (button))
      {
        self->show = show;
        update_filters (self);
      }
}

static void
on_selected (SasPrintTable *self)
{
  SasPrintRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->loading || row == NULL || g_strcmp0 (self->selected, sas_print_row_get_nip (row)) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (sas_print_row_get_nip (row));
  g_signal_emit (self, signals[PERSON_SELECTED], 0, self->selected);
}

static void
on_activate (SasPrintTable *self, guint position)
{
  g_autoptr (SasPrintRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (row != NULL)
    g_signal_emit (self, signals[PERSON_ACTIVATED], 0, sas_print_row_get_nip (row));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SasPrintTable *self)
{
  SasPrintRow *row = gtk_single_selection_get_selected_item (self->selection);

  if ((key == GDK_KEY_space || key == GDK_KEY_KP_Space) && row != NULL)
    sas_print_row_set_ticked (row, !sas_print_row_get_ticked (row));
  else if (key == GDK_KEY_a && (state & GDK_CONTROL_MASK) != 0)
    tick_shown (self, TRUE);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
build_filters (SasPrintTable *self)
{
  for (guint show = 0; show < SAS_PRINT_SHOWS; show++)
    {
      self->buttons[show] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_(sas_print_show_labels[show])));
      if (show > 0)
        gtk_toggle_button_set_group (self->buttons[show], self->buttons[0]);
      gtk_box_append (GTK_BOX (self->filters), GTK_WIDGET (self->buttons[show]));
    }
  gtk_toggle_button_set_active (self->buttons[0], TRUE);
  for (guint show = 0; show < SAS_PRINT_SHOWS; show++)
    g_signal_connect_swapped (self->buttons[show], "toggled", G_CALLBACK (on_filter_toggled), self);
}

static void
sas_print_table_dispose (GObject *object)
{
  SasPrintTable *self = SAS_PRINT_TABLE (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PRINT_TABLE);
  G_OBJECT_CLASS (sas_print_table_parent_class)->dispose (object);
}

static void
sas_print_table_finalize (GObject *object)
{
  g_free (SAS_PRINT_TABLE (object)->selected);
  G_OBJECT_CLASS (sas_print_table_parent_class)->finalize (object);
}

static void
sas_print_table_class_init (SasPrintTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = SAS_TYPE_PRINT_TABLE;

  G_OBJECT_CLASS (klass)->dispose = sas_print_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_print_table_finalize;
  signals[PERSON_SELECTED] = g_signal_new ("person-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PERSON_ACTIVATED] = g_signal_new ("person-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TICKS_CHANGED] = g_signal_new ("ticks-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-print-table.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, root);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, head);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, filters);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, nobody);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, stack);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, all);
  gtk_widget_class_bind_template_child (widget_class, SasPrintTable, view);
  gtk_widget_class_bind_template_callback (widget_class, on_all_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
sas_print_table_init (SasPrintTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->forms = SAS_PRINT_SKP;
  self->rows = g_list_store_new (SAS_TYPE_PRINT_ROW);
  self->filter = gtk_custom_filter_new (keep_row, self, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_row_stack_above (self->head, 150);
  sas_print_add_columns (self->view);
  sas_print_show_columns (self->view, self->forms);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  build_filters (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->scroller, keys);
  sas_access_tab_leaves (self->scroller);
}

void
sas_print_table_set_prospects (SasPrintTable *self, GPtrArray *prospects)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *selected = NULL;

  g_return_if_fail (SAS_IS_PRINT_TABLE (self) && prospects != NULL);
  for (guint i = 0; i < prospects->len; i++)
    {
      SasPrintRow *row = sas_print_row_new (g_ptr_array_index (prospects, i));

      g_signal_connect_object (row, "notify::ticked", G_CALLBACK (on_ticked), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (rows, row);
    }
  selected = g_steal_pointer (&self->selected);
  self->loading = TRUE;
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
  update_filters (self);
  self->loading = FALSE;
  sas_print_table_select (self, selected);
  g_signal_emit (self, signals[TICKS_CHANGED], 0);
}

void
sas_print_table_set_forms (SasPrintTable *self, guint forms)
{
  g_return_if_fail (SAS_IS_PRINT_TABLE (self));
  self->forms = forms;
  sas_print_show_columns (self->view, forms);
  update_filters (self);
}

const char *
sas_print_table_get_selected (SasPrintTable *self)
{
  return self->selected;
}

/* The first row when @nip is not there. */
void
sas_print_table_select (SasPrintTable *self, const char *nip)
{
  GListModel *shown = G_LIST_MODEL (self->shown);
  guint found = 0;

  for (guint i = 0; nip != NULL && i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (SasPrintRow) row = g_list_model_get_item (shown, i);

      if (g_str_equal (sas_print_row_get_nip (row), nip))
        found = i;
    }
  gtk_single_selection_set_selected (self->selection, found);
  on_selected (self);
}

static void
add_ticked (SasPrintRow *row, gpointer nips)
{
  if (sas_print_row_get_ticked (row))
    g_strv_builder_add (nips, sas_print_row_get_nip (row));
}

char **
sas_print_table_dup_ticked (SasPrintTable *self)
{
  g_autoptr (GStrvBuilder) nips = g_strv_builder_new ();

  for_each_row (G_LIST_MODEL (self->rows), add_ticked, nips);
  return g_strv_builder_end (nips);
}

guint
sas_print_table_count_ticked (SasPrintTable *self)
{
  guint count = 0;

  for_each_row (G_LIST_MODEL (self->rows), count_tick, &count);
  return count;
}

guint
sas_print_table_count (SasPrintTable *self, SasPrintShow show)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (SasPrintRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      count += (guint) sas_print_row_is_shown (row, show, self->forms);
    }
  return count;
}

static void
mark_done (SasPrintRow *row, gpointer printed)
{
  if (g_hash_table_contains (printed, sas_print_row_get_nip (row)))
    sas_print_row_set_done (row, TRUE);
}

void
sas_print_table_set_done (SasPrintTable *self, const SasPrintReport *report)
{
  g_autoptr (GHashTable) printed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < report->items->len; i++)
    {
      const SasPrintItem *item = g_ptr_array_index (report->items, i);

      if (item->pages > 0)
        g_hash_table_add (printed, item->nip);
    }
  for_each_row (G_LIST_MODEL (self->rows), mark_done, printed);
}
