/* What is done with a row of the timeline, by its menu and by keys. */
#include "config.h"
#include "sas-i18n.h"
#include "sas-timeline-private.h"

gboolean
sas_timeline_may_change (SasTimeline *self, const SasTimelineItem *item)
{
  return self->writes && item != NULL && item->kind == SAS_TIMELINE_LOG && item->taken == NULL;
}

static void
use (SasTimeline *self, SasTimelineVerb verb)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->view));
  g_autoptr (SasTimelineItem) item = NULL;

  g_set_object (&item, gtk_single_selection_get_selected_item (selection));
  if (item != NULL && (verb == SAS_TIMELINE_OPEN || sas_timeline_may_change (self, item)))
    g_signal_emit_by_name (self, "used", item, verb);
}

static void
verb_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  use (SAS_TIMELINE (widget), g_str_equal (action, "timeline.edit") ? SAS_TIMELINE_EDIT
                              : g_str_equal (action, "timeline.remove") ? SAS_TIMELINE_REMOVE : SAS_TIMELINE_OPEN);
}

/* Under @row, which is the one that is chosen. */
static void
pop_menu (SasTimeline *self, GtkWidget *row)
{
  graphene_rect_t bounds;
  GdkRectangle at;

  if (self->menu == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return;
  at = (GdkRectangle) { (int) (bounds.origin.x + bounds.size.width) - 24, (int) (bounds.origin.y + bounds.size.height) - 12, 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
choose_row (SasTimeline *self, GtkWidget *row)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (row), "list-item");

  if (!sas_timeline_may_change (self, gtk_list_item_get_item (list_item)))
    return FALSE;
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->view)), gtk_list_item_get_position (list_item));
  return TRUE;
}

static void
menu_pressed (SasTimeline *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (gesture), "row");

  if (!choose_row (self, row))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_menu (self, row);
}

/* The menu of a row opens by @button on @widget. */
void
sas_timeline_add_menu_click (SasTimeline *self, GtkWidget *row, GtkWidget *widget, guint button)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_object_set_data (G_OBJECT (click), "row", row);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/* Menu, Shift+F10: as by the pointer on the row that has the focus. */
static gboolean
menu_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  SasTimeline *self = SAS_TIMELINE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget)), *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (row == NULL || g_object_get_data (G_OBJECT (row), "list-item") == NULL || !choose_row (self, row))
    return FALSE;
  pop_menu (self, row);
  return TRUE;
}

void
sas_timeline_make_menu (SasTimeline *self)
{
  static const struct { const char *label, *action; } entries[] = {
    { N_("_Take into a realisation"), "timeline.take" }, { N_("_Change…"), "timeline.edit" }, { N_("Take _out of the log"), "timeline.remove" },
  };
  g_autoptr (GMenu) model = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_menu_append (model, _(entries[i].label), entries[i].action);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

/* Only in the list: in the line of the day Delete takes out a letter. */
void
sas_timeline_listen (SasTimeline *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F2, 0),
                                                                                          gtk_named_action_new ("timeline.edit")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                                                          gtk_named_action_new ("timeline.remove")));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

void
sas_timeline_install_verbs (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "timeline.take", NULL, verb_activated);
  gtk_widget_class_install_action (class, "timeline.edit", NULL, verb_activated);
  gtk_widget_class_install_action (class, "timeline.remove", NULL, verb_activated);
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
}
