#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-plan-list-row.h"
#include "sas-plan-list.h"

struct _SasPlanList
{
  GtkBox              parent_instance;

  SasSession         *session;
  GCancellable       *loading;
  GPtrArray          *items;           /* SasPlanItem: all of them */
  GListStore         *shown;           /* those that match, in order */
  char               *nip;             /* the chosen one, there or not yet */
  int                 year;
  SasPlanSort         sort;
  gboolean            filling;
  SasPlanState        progress_state;
  guint               filled, parts;   /* of the chosen one */
  GHashTable         *rows;            /* SasPlanItem -> SasPlanListRow that shows it now */

  GtkSearchEntry     *search;
  GtkDropDown        *state;
  GtkMenuButton      *order;
  GtkButton          *create;
  GtkScrolledWindow  *scrolled;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkLabel           *empty;
};

G_DEFINE_FINAL_TYPE (SasPlanList, sas_plan_list, GTK_TYPE_BOX)

static guint signals[2];
enum { CHOSEN, LOADED };

/* --- the rows --- */

static void
show_progress (SasPlanList *self, SasPlanItem *item)
{
  SasPlanListRow *row = item != NULL ? g_hash_table_lookup (self->rows, item) : NULL;
  gboolean chosen = item != NULL && item == sas_plan_list_get_chosen (self);

  if (row != NULL)
    sas_plan_list_row_progress (row, self->progress_state, self->filled, chosen ? self->parts : 0);
}

static void
row_setup (SasPlanList *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, sas_plan_list_row_new ());
}

static void
row_bind (SasPlanList *self, GtkListItem *list_item)
{
  SasPlanItem *item = gtk_list_item_get_item (list_item);
  SasPlanListRow *row = SAS_PLAN_LIST_ROW (gtk_list_item_get_child (list_item));

  g_hash_table_insert (self->rows, item, row);
  sas_plan_list_row_bind (row, item);
  show_progress (self, item);
}

static void
row_unbind (SasPlanList *self, GtkListItem *list_item)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_item (list_item));
}

/* --- what is shown --- */

static int
chosen_state (SasPlanList *self)
{
  guint selected = gtk_drop_down_get_selected (self->state);

  return selected == GTK_INVALID_LIST_POSITION ? -1 : (int) selected - 1;
}

typedef struct { SasPlanSort sort; GHashTable *groups; } Order;

/* Groups stay in the order in which they were read. */
static gint
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  SasPlanItem *first = *(SasPlanItem *const *) a;
  SasPlanItem *second = *(SasPlanItem *const *) b;
  const Order *order = data;
  int group = GPOINTER_TO_INT (g_hash_table_lookup (order->groups, first->group)) -
              GPOINTER_TO_INT (g_hash_table_lookup (order->groups, second->group));

  return group != 0 ? group : sas_plan_item_compare (first, second, order->sort);
}

static void
sort_items (SasPlanList *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  Order order = { self->sort, groups };

  for (guint i = 0; i < self->items->len; i++)
    {
      SasPlanItem *item = g_ptr_array_index (self->items, i);

      if (!g_hash_table_contains (groups, item->group))
        g_hash_table_insert (groups, item->group, GINT_TO_POINTER ((int) i));
    }
  g_ptr_array_sort_with_data (self->items, compare, &order);
}

static guint
position_of_chosen (SasPlanList *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < count && self->nip != NULL; i++)
    {
      g_autoptr (SasPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_strcmp0 (item->row->nip, self->nip) == 0 && item->row->year == self->year)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
update_empty (SasPlanList *self)
{
  gboolean none = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->empty), none);
  gtk_widget_set_visible (GTK_WIDGET (self->scrolled), !none);
  gtk_label_set_label (self->empty, self->items->len > 0 ? _("No plan matches what is searched.") :
                       _("No plans in this year yet. Start one with +."));
}

static void
fill (SasPlanList *self)
{
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GPtrArray) matching = g_ptr_array_new ();
  const char *group = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      SasPlanItem *item = g_ptr_array_index (self->items, i);

      if (!sas_plan_item_matches (item, find, chosen_state (self)))
        continue;
      item->first = g_strcmp0 (group, item->group) != 0;
      group = item->group;
      g_ptr_array_add (matching, item);
    }
  self->filling = TRUE;
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), matching->pdata, matching->len);
  gtk_single_selection_set_selected (self->selection, position_of_chosen (self));
  self->filling = FALSE;
  update_empty (self);
}

static void
items_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanList) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *items = sas_plan_items_load_finish (SAS_SESSION (session), result, &error);

  if (items == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->items->len == 0)
        gtk_label_set_label (self->empty, error->message);
      return;
    }
  g_ptr_array_unref (self->items);
  self->items = items;
  sort_items (self);
  fill (self);
  g_signal_emit (self, signals[LOADED], 0);
}

void
sas_plan_list_reload (SasPlanList *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->session == NULL)
    return;
  self->loading = g_cancellable_new ();
  sas_plan_items_load_async (self->session, self->loading, items_loaded, g_object_ref (self));
}

void
sas_plan_list_set_session (SasPlanList *self, SasSession *session)
{
  if (g_set_object (&self->session, session))
    sas_plan_list_reload (self);
}

/* --- the chosen one --- */

SasPlanItem *
sas_plan_list_get_chosen (SasPlanList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

SasPlanItem *
sas_plan_list_get_first (SasPlanList *self)
{
  SasPlanItem *first = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      SasPlanItem *item = g_ptr_array_index (self->items, i);

      if (first == NULL || sas_plan_item_urgency (item) < sas_plan_item_urgency (first))
        first = item;
    }
  return first;
}

void
sas_plan_list_choose (SasPlanList *self, const char *nip, int year)
{
  guint position;

  if (self->nip != nip)
    {
      g_free (self->nip);
      self->nip = g_strdup (nip);
    }
  self->year = year;
  position = position_of_chosen (self);
  self->filling = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->filling = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

void
sas_plan_list_show_progress (SasPlanList *self, const SasPlan *plan)
{
  self->filled = self->parts = 0;
  if (plan != NULL)
    {
      self->progress_state = plan->state;
      sas_plan_progress (plan, &self->filled, &self->parts);
      if (plan->state != SAS_PLAN_DRAFT && plan->state != SAS_PLAN_RETURNED)
        self->parts = 0;
    }
  show_progress (self, sas_plan_list_get_chosen (self));
}

static void
selection_changed (SasPlanList *self)
{
  SasPlanItem *item = sas_plan_list_get_chosen (self);
  GHashTableIter iter;
  gpointer shown;

  if (self->filling || item == NULL)
    return;
  g_free (self->nip);
  self->nip = g_strdup (item->row->nip);
  self->year = item->row->year;
  self->parts = 0;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &shown, NULL))
    show_progress (self, shown);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* --- search, state, order --- */

void
sas_plan_list_find (SasPlanList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
filter_changed (SasPlanList *self)
{
  if (self->items != NULL)
    fill (self);
}

static void
search_stopped (SasPlanList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
order_chosen (GSimpleAction *action, GVariant *value, gpointer data)
{
  SasPlanList *self = data;
  const char *const names[] = { "name", "state", "newest" };

  g_simple_action_set_state (action, value);
  for (int sort = 0; sort < SAS_SORTS; sort++)
    if (g_strcmp0 (names[sort], g_variant_get_string (value, NULL)) == 0)
      self->sort = (SasPlanSort) sort;
  sort_items (self);
  fill (self);
}

static void
add_order_menu (SasPlanList *self)
{
  static const GActionEntry entries[] = { { "order", NULL, "s", "'name'", order_chosen } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list-order", G_ACTION_GROUP (actions));
  g_menu_append (menu, _("By _name"), "list-order.order::name");
  g_menu_append (menu, _("By _state"), "list-order.order::state");
  g_menu_append (menu, _("Changed _last first"), "list-order.order::newest");
  gtk_menu_button_set_menu_model (self->order, G_MENU_MODEL (menu));
}

static void
add_states (SasPlanList *self)
{
  const char *all[] = { _("All states"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (all);

  for (int state = 0; state < SAS_PLAN_STATES; state++)
    gtk_string_list_append (names, sas_plan_state_label ((SasPlanState) state));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (names));
}

/* --- life --- */

static void
sas_plan_list_dispose (GObject *object)
{
  SasPlanList *self = SAS_PLAN_LIST (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PLAN_LIST);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (sas_plan_list_parent_class)->dispose (object);
}

static void
sas_plan_list_finalize (GObject *object)
{
  SasPlanList *self = SAS_PLAN_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_free (self->nip);
  G_OBJECT_CLASS (sas_plan_list_parent_class)->finalize (object);
}

static void
sas_plan_list_class_init (SasPlanListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_plan_list_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_plan_list_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", SAS_TYPE_PLAN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOADED] = g_signal_new ("loaded", SAS_TYPE_PLAN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-plan-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPlanList, search);
  gtk_widget_class_bind_template_child (widget_class, SasPlanList, state);
  gtk_widget_class_bind_template_child (widget_class, SasPlanList, order);
  gtk_widget_class_bind_template_child (widget_class, SasPlanList, create);
  gtk_widget_class_bind_template_child (widget_class, SasPlanList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasPlanList, view);
  gtk_widget_class_bind_template_child (widget_class, SasPlanList, empty);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
}

static void
sas_plan_list_init (SasPlanList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_hash_table_new (NULL, NULL);
  self->shown = g_list_store_new (SAS_TYPE_PLAN_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selection_changed), self);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (row_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (row_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (row_unbind), self);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  add_states (self);
  add_order_menu (self);
  sas_access_name (GTK_WIDGET (self->search), _("Search plans"));
  sas_access_name (GTK_WIDGET (self->state), _("State"));
  sas_access_name (GTK_WIDGET (self->view), _("Plans"));
  sas_access_tip (GTK_WIDGET (self->order), _("Order of the list"));
  sas_access_tip (GTK_WIDGET (self->create), _("New plan (Ctrl+N)"));
  sas_access_tab_leaves (GTK_WIDGET (self->scrolled));
  update_empty (self);
}
