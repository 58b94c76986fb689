#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-timeline-private.h"

G_DEFINE_FINAL_TYPE (SasTimeline, sas_timeline, GTK_TYPE_WIDGET)

enum { WRITTEN, USED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const struct { const char *icon, *title; } kinds[SAS_TIMELINE_KINDS] = {
  { "document-edit-symbolic", N_("Log") }, { "chat-message-new-symbolic", N_("Feedback") }, { "system-users-symbolic", N_("Guidance") },
  { "object-select-symbolic", N_("Steps") },
};

static GtkWidget *
row_label (const char *class, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (wrap)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 4);
    }
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* --- a row --- */

/* What opens the menu for a pointer; by keyboard F2, Delete and the menu key do. */
static GtkWidget *
menu_mark (void)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("view-more-symbolic");

  gtk_widget_add_css_class (mark, "row-menu");
  gtk_widget_set_tooltip_text (mark, _("Change (F2) or take out (Delete)"));
  return mark;
}

/* Month over the first of it; picture, title and day, words, what they are about. */
static void
row_setup (SasTimeline *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new (), *title = row_label ("secondary", FALSE), *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_label_new (NULL), *hint = row_label ("row-hint", FALSE), *menu = menu_mark ();

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "task-icon");
  gtk_widget_add_css_class (mark, "chip");
  gtk_widget_add_css_class (entry, "plan-entry");
  gtk_box_append (GTK_BOX (row), row_label ("group", FALSE));
  gtk_box_append (GTK_BOX (row), entry);
  gtk_box_append (GTK_BOX (entry), icon);
  gtk_box_append (GTK_BOX (entry), words);
  gtk_box_append (GTK_BOX (words), head);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), row_label ("secondary", FALSE));
  gtk_box_append (GTK_BOX (words), row_label (NULL, TRUE));
  gtk_box_append (GTK_BOX (words), foot);
  gtk_box_append (GTK_BOX (foot), mark);
  gtk_box_append (GTK_BOX (foot), row_label ("secondary", FALSE));
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 1);
  gtk_box_append (GTK_BOX (foot), hint);
  gtk_box_append (GTK_BOX (foot), menu);
  g_object_set_data (G_OBJECT (row), "list-item", list_item);
  sas_timeline_add_menu_click (self, row, menu, GDK_BUTTON_PRIMARY);
  sas_timeline_add_menu_click (self, row, row, GDK_BUTTON_SECONDARY);
  gtk_list_item_set_child (list_item, row);
}

/* "24/11": its month stands over it. */
static char *
short_day (SasDate date)
{
  return g_strdup_printf ("%u/%u", sas_date_day (date), sas_date_month (date));
}

/* (transfer full) */
static char *
hint_of (const SasTimelineItem *item)
{
  int period = item->taken != NULL ? sas_period_find (item->taken) : -1;

  if (period >= 0)
    return g_strdup_printf (_("Stands in the realisation: %s"), sas_period_name ((SasPeriod) period));
  if (item->kind == SAS_TIMELINE_LOG)
    return g_strdup (_("Take into a realisation ›"));
  return g_strdup (item->kind == SAS_TIMELINE_STEP ? "" : _("Open ›"));
}

static void
show_mark (GtkWidget *mark, const SasTimelineItem *item)
{
  static const struct { const char *text, *class; } marks[] = { { "", NULL }, { "+", "ok" }, { "−", "err" } };

  gtk_widget_set_visible (mark, item->polarity != SAS_POLARITY_NONE);
  gtk_label_set_label (GTK_LABEL (mark), marks[item->polarity].text);
  gtk_widget_remove_css_class (mark, "ok");
  gtk_widget_remove_css_class (mark, "err");
  if (marks[item->polarity].class != NULL)
    gtk_widget_add_css_class (mark, marks[item->polarity].class);
}

static void
set_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static void
row_bind (SasTimeline *self, GtkListItem *list_item)
{
  const SasTimelineItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item), *group = gtk_widget_get_first_child (row);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_widget_get_last_child (row)), *words = gtk_widget_get_next_sibling (icon);
  GtkWidget *head = gtk_widget_get_first_child (words), *text = gtk_widget_get_next_sibling (head), *foot = gtk_widget_get_last_child (words);
  GtkWidget *mark = gtk_widget_get_first_child (foot), *about = gtk_widget_get_next_sibling (mark);
  GtkWidget *hint = gtk_widget_get_prev_sibling (gtk_widget_get_last_child (foot));
  g_autofree char *month = sas_date_to_long (item->date), *day = short_day (item->date), *hint_text = hint_of (item), *name = NULL;

  gtk_label_set_label (GTK_LABEL (group), strchr (month, ' ') != NULL ? strchr (month, ' ') + 1 : month);
  gtk_widget_set_visible (group, item->first);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), kinds[item->kind].icon);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (head)), item->title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (head)), day);
  set_text (text, item->text);
  gtk_widget_set_tooltip_text (text, item->text);
  set_text (about, item->about);
  gtk_label_set_label (GTK_LABEL (hint), hint_text);
  gtk_widget_set_visible (gtk_widget_get_last_child (foot), sas_timeline_may_change (self, item));
  show_mark (mark, item);
  name = g_strdup_printf ("%s. %s. %s", item->title, item->text, day);
  sas_access_name (row, name);
}

/* --- what is shown --- */

static void
fill (SasTimeline *self)
{
  g_autoptr (GPtrArray) matching = g_ptr_array_new ();
  guint month = 0;

  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    {
      SasTimelineItem *item = g_ptr_array_index (self->items, i);

      if (self->kind >= 0 && (int) item->kind != self->kind)
        continue;
      item->first = matching->len == 0 || sas_date_month (item->date) != month;
      month = sas_date_month (item->date);
      g_ptr_array_add (matching, item);
    }
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), matching->pdata, matching->len);
  gtk_stack_set_visible_child_name (self->middle, matching->len > 0 ? "items" : "empty");
  gtk_label_set_label (self->empty_text, self->items != NULL && self->items->len > 0 ? _("Nothing of this kind in this year yet.")
                       : _("What is done, said and agreed in this year appears here by its day."));
}

static void
filter_toggled (SasTimeline *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));
  fill (self);
}

static void
add_filters (SasTimeline *self)
{
  GtkWidget *all = NULL;

  for (int kind = -1; kind < SAS_TIMELINE_KINDS; kind++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (kind < 0 ? _("All") : _(kinds[kind].title));

      gtk_widget_add_css_class (button, "small");
      g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
      if (all == NULL)
        all = button;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (all));
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (filter_toggled), self);
      gtk_box_append (self->filters, button);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
}

/* Who works in the list stays in it, though its rows are new. */
void
sas_timeline_set_items (SasTimeline *self, GPtrArray *items)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items != NULL ? g_ptr_array_ref (items) : NULL;
  fill (self);
  if (inside)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
row_activated (SasTimeline *self, guint position)
{
  g_autoptr (SasTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  g_signal_emit (self, signals[USED], 0, item, SAS_TIMELINE_OPEN);
}

/* --- the line of the day --- */

void
sas_timeline_set_plan (SasTimeline *self, const SasPlan *plan)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->writes = plan != NULL;
  gtk_widget_set_visible (self->day, plan != NULL);
  gtk_string_list_append (names, _("No result in particular"));
  for (guint i = 0; plan != NULL && i < plan->results->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u. %s", i + 1, sas_plan_result (plan, i)->text);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->about, G_LIST_MODEL (names));
}

void
sas_timeline_set_result (SasTimeline *self, int result)
{
  gtk_drop_down_set_selected (self->about, (guint) (result + 1));
}

static void
line_entered (SasTimeline *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line))));

  if (*text != '\0')
    g_signal_emit (self, signals[WRITTEN], 0, text, (int) gtk_drop_down_get_selected (self->about) - 1);
}

void
sas_timeline_write (SasTimeline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
}

void
sas_timeline_clear (SasTimeline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->line), "");
}

/* --- life --- */

static void
sas_timeline_dispose (GObject *object)
{
  SasTimeline *self = SAS_TIMELINE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_TIMELINE);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_timeline_parent_class)->dispose (object);
}

static void
sas_timeline_class_init (SasTimelineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_timeline_dispose;
  signals[WRITTEN] = g_signal_new ("written", SAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[USED] = g_signal_new ("used", SAS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, SAS_TYPE_TIMELINE_ITEM, G_TYPE_INT);
  sas_timeline_install_verbs (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, root);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, day);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, line);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, about);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, filters);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, middle);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, view);
  gtk_widget_class_bind_template_child (widget_class, SasTimeline, empty_text);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, line_entered);
}

static void
sas_timeline_init (SasTimeline *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSingleSelection) selection = NULL;
  g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->kind = -1;
  self->shown = g_list_store_new (SAS_TYPE_TIMELINE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (self->about, text);
  sas_drop_down_shorten (self->about);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  sas_access_name (GTK_WIDGET (self->line), _("What was done today"));
  sas_access_name (GTK_WIDGET (self->about), _("Towards which result"));
  sas_access_name (GTK_WIDGET (self->view), _("Timeline"));
  sas_access_tab_leaves (GTK_WIDGET (self->scrolled));
  sas_timeline_listen (self);
  sas_timeline_make_menu (self);
  add_filters (self);
}

GtkWidget *
sas_timeline_new (void)
{
  return g_object_new (SAS_TYPE_TIMELINE, NULL);
}
