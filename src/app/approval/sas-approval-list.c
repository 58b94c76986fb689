#include "config.h"
#include "sas-access.h"
#include "sas-approval-list.h"
#include "sas-i18n.h"
#include "sas-regulation.h"

struct _SasApprovalList
{
  GtkBox              parent_instance;

  SasSession         *session;
  GCancellable       *loading;
  GPtrArray          *items;       /* SasApprovalItem: all of them */
  GListStore         *shown;       /* those that match */
  char               *chosen;      /* (nullable) id of the plan */
  guint               place;       /* where it stood */
  char               *error;       /* (nullable) */
  gboolean            filling;

  GtkSearchEntry     *search;
  GtkScrolledWindow  *scrolled;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkLabel           *count;
  GtkButton          *sit;
  GtkLabel           *sit_label;
};

G_DEFINE_FINAL_TYPE (SasApprovalList, sas_approval_list, GTK_TYPE_BOX)

static guint signals[2];
enum { CHOSEN, LOADED };

/* --- rows --- */

typedef struct { GtkWidget *name, *position, *deadline, *tick, *state; } Row;   /* owned by the box */

static GtkWidget *
add_label (GtkWidget *box, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);   /* the pane gives the width */
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
row_setup (SasApprovalList *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  Row *row = g_new (Row, 1);

  gtk_widget_add_css_class (box, "plan-entry");
  row->name = add_label (box, "strong");
  row->position = add_label (box, "secondary");
  row->deadline = add_label (box, "caption");
  row->tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (row->tick), 12);
  gtk_widget_add_css_class (row->tick, "ok-text");
  gtk_box_append (GTK_BOX (line), row->tick);
  gtk_box_append (GTK_BOX (box), line);
  row->state = add_label (line, "caption");
  gtk_widget_set_hexpand (row->state, TRUE);
  g_object_set_data_full (G_OBJECT (list_item), "row", row, g_free);
  gtk_list_item_set_child (list_item, box);
}

/* "Sudah dilihat · 2 catatan · versi 2" (transfer full) */
static char *
state_text (const SasReviewRow *row)
{
  g_autoptr (GString) text = g_string_new (row->looked ? _("Looked at") : _("Not looked at yet"));

  if (row->remarks > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext_ ("%u note", "%u notes", row->remarks), row->remarks);
    }
  if (row->version > 1)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("version %d"), row->version);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_class (GtkWidget *widget, const char *class, gboolean on)
{
  (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, class);
}

static void
row_bind (SasApprovalList *self, GtkListItem *list_item)
{
  SasApprovalItem *item = gtk_list_item_get_item (list_item);
  const Row *row = g_object_get_data (G_OBJECT (list_item), "row");
  gboolean late = FALSE;
  g_autofree char *deadline = sas_approval_item_deadline (item, sas_date_today (), &late);
  g_autofree char *day = sas_date_to_display (sas_regulation_plan_deadline (sas_regulation_for_year (item->row->year), item->row->year));
  g_autofree char *state = state_text (item->row);

  gtk_label_set_label (GTK_LABEL (row->name), item->row->name);
  gtk_widget_set_tooltip_text (row->name, item->row->name);
  gtk_label_set_label (GTK_LABEL (row->position), item->row->position != NULL ? item->row->position : "");
  gtk_widget_set_tooltip_text (row->position, item->row->position);
  gtk_label_set_label (GTK_LABEL (row->deadline), deadline != NULL ? deadline : "");
  gtk_widget_set_tooltip_text (row->deadline, day);
  gtk_widget_set_visible (row->deadline, deadline != NULL);
  set_class (row->deadline, "warn-text", late);
  gtk_widget_set_visible (row->tick, item->row->looked);
  gtk_label_set_label (GTK_LABEL (row->state), state);
  set_class (row->state, "ok-text", item->row->looked);
}

/* --- what is shown --- */

static void
update_foot (SasApprovalList *self)
{
  g_autoptr (GPtrArray) ready = sas_approval_list_get_ready (self);
  g_autofree char *count = g_strdup_printf (ngettext_ ("%u plan waits", "%u plans wait", self->items->len), self->items->len);
  g_autofree char *sit = ready->len > 0 ? g_strdup_printf (ngettext_ ("Set %u plan looked at", "Set %u plans looked at", ready->len), ready->len)
                                        : g_strdup (_("Set those looked at"));

  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->sit_label, sit);
  sas_access_name (GTK_WIDGET (self->sit), sit);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sit), ready->len > 0 ? NULL :
                               _("No plan has been read to its end yet. A plan with notes is left out."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "approval-list.sit", ready->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sit), self->items->len > 0);
}

static guint
find_shown (SasApprovalList *self, const char *which)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n && which != NULL; i++)
    {
      g_autoptr (SasApprovalItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_str_equal (item->row->id, which) || g_str_equal (item->row->nip, which))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_place (SasApprovalList *self, guint place)
{
  SasApprovalItem *item;

  self->filling = TRUE;
  gtk_single_selection_set_selected (self->selection, place);
  self->filling = FALSE;
  item = sas_approval_list_get_chosen (self);
  if (item == NULL)
    return;
  self->place = place;
  g_free (self->chosen);
  self->chosen = g_strdup (item->row->id);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", place);
}

static void
fill (SasApprovalList *self)
{
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GPtrArray) matching = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (sas_approval_item_matches (g_ptr_array_index (self->items, i), find))
      g_ptr_array_add (matching, g_ptr_array_index (self->items, i));
  self->filling = TRUE;
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), matching->pdata, matching->len);
  gtk_single_selection_set_selected (self->selection, find_shown (self, self->chosen));
  self->filling = FALSE;
  update_foot (self);
}

static void
items_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasApprovalList) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *items = sas_approval_items_load_finish (SAS_SESSION (session), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->shown == NULL)
    {
      g_clear_pointer (&items, g_ptr_array_unref);
      return;
    }
  g_free (self->error);
  self->error = error != NULL ? g_strdup (error->message) : NULL;
  if (items != NULL)
    {
      guint n;

      g_ptr_array_unref (self->items);
      self->items = items;
      fill (self);
      n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
      if (self->chosen != NULL && find_shown (self, self->chosen) == GTK_INVALID_LIST_POSITION && n > 0)
        select_place (self, MIN (self->place, n - 1));
    }
  g_signal_emit (self, signals[LOADED], 0);
}

void
sas_approval_list_reload (SasApprovalList *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->session == NULL)
    return;
  self->loading = g_cancellable_new ();
  sas_approval_items_load_async (self->session, self->loading, items_loaded, g_object_ref (self));
}

void
sas_approval_list_set_session (SasApprovalList *self, SasSession *session)
{
  if (g_set_object (&self->session, session))
    sas_approval_list_reload (self);
}

/* --- the chosen one --- */

SasApprovalItem *
sas_approval_list_get_chosen (SasApprovalList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

gboolean
sas_approval_list_choose (SasApprovalList *self, const char *which)
{
  guint place = find_shown (self, which);

  if (place == GTK_INVALID_LIST_POSITION && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      fill (self);
      place = find_shown (self, which);
    }
  if (which == NULL && g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    place = 0;
  if (place == GTK_INVALID_LIST_POSITION)
    return FALSE;
  select_place (self, place);
  return TRUE;
}

static void
selection_changed (SasApprovalList *self)
{
  SasApprovalItem *item = sas_approval_list_get_chosen (self);

  if (self->filling || item == NULL)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (item->row->id);
  self->place = gtk_single_selection_get_selected (self->selection);
  g_signal_emit (self, signals[CHOSEN], 0);
}

void
sas_approval_list_mark (SasApprovalList *self, gboolean looked, guint remarks)
{
  SasApprovalItem *item = sas_approval_list_get_chosen (self);
  guint place = gtk_single_selection_get_selected (self->selection);

  if (item == NULL || (item->row->looked == looked && item->row->remarks == remarks))
    return;
  item->row->looked = looked;
  item->row->remarks = remarks;
  self->filling = TRUE;
  g_list_store_splice (self->shown, place, 1, (gpointer *) &item, 1);
  gtk_single_selection_set_selected (self->selection, place);
  self->filling = FALSE;
  update_foot (self);
}

guint
sas_approval_list_count (SasApprovalList *self)
{
  return self->items->len;
}

GPtrArray *
sas_approval_list_get_ready (SasApprovalList *self)
{
  GPtrArray *ready = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->items->len; i++)
    if (sas_approval_item_is_ready (g_ptr_array_index (self->items, i)))
      g_ptr_array_add (ready, g_object_ref (g_ptr_array_index (self->items, i)));
  return ready;
}

const char *
sas_approval_list_get_error (SasApprovalList *self)
{
  return self->error;
}

/* --- search --- */

void
sas_approval_list_find (SasApprovalList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
search_changed (SasApprovalList *self)
{
  if (self->items != NULL)
    fill (self);
}

static void
search_stopped (SasApprovalList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* The page knows how. */
static void
sit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (gtk_widget_get_parent (widget), "approval.sit", NULL);
}

/* --- life --- */

static void
sas_approval_list_dispose (GObject *object)
{
  SasApprovalList *self = SAS_APPROVAL_LIST (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_APPROVAL_LIST);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (sas_approval_list_parent_class)->dispose (object);
}

static void
sas_approval_list_finalize (GObject *object)
{
  SasApprovalList *self = SAS_APPROVAL_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->chosen);
  g_free (self->error);
  G_OBJECT_CLASS (sas_approval_list_parent_class)->finalize (object);
}

static void
sas_approval_list_class_init (SasApprovalListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_approval_list_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_approval_list_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", SAS_TYPE_APPROVAL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOADED] = g_signal_new ("loaded", SAS_TYPE_APPROVAL_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-approval-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SasApprovalList, search);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalList, view);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalList, count);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalList, sit);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalList, sit_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_install_action (widget_class, "approval-list.sit", NULL, sit_activated);
}

static void
sas_approval_list_init (SasApprovalList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_list_store_new (SAS_TYPE_APPROVAL_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selection_changed), self);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (row_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (row_bind), self);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  sas_access_name (GTK_WIDGET (self->search), _("Search plans that wait"));
  sas_access_name (GTK_WIDGET (self->view), _("Plans that wait"));
  sas_access_tab_leaves (GTK_WIDGET (self->scrolled));
  update_foot (self);
}
