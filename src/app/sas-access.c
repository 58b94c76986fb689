#include "config.h"
#include "sas-access.h"

void
sas_access_name (GtkWidget *widget, const char *name)
{
  GtkWidget *inner = GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) ? gtk_widget_get_first_child (widget) : NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (inner != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
sas_access_tip (GtkWidget *widget, const char *text)
{
  gtk_widget_set_tooltip_text (widget, text);
  sas_access_name (widget, text);
}

void
sas_access_clean_name (GtkWidget *button)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
leave (GtkWidget *scrolled, GVariant *direction, gpointer user_data)
{
  g_signal_emit_by_name (scrolled, "move-focus-out", (GtkDirectionType) g_variant_get_int32 (direction));
  return TRUE;
}

void
sas_access_tab_leaves (GtkWidget *scrolled)
{
  static const struct { guint key; GdkModifierType modifiers; GtkDirectionType direction; } keys[] = {
    { GDK_KEY_Tab, 0, GTK_DIR_TAB_FORWARD },               { GDK_KEY_KP_Tab, 0, GTK_DIR_TAB_FORWARD },
    { GDK_KEY_Tab, GDK_SHIFT_MASK, GTK_DIR_TAB_BACKWARD }, { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, GTK_DIR_TAB_BACKWARD },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers), gtk_callback_action_new (leave, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 ((gint32) keys[i].direction));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (scrolled, controller);
}

void
sas_access_invalid (GtkWidget *widget, gboolean invalid)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
sas_access_confirm_key (GtkWidget *window, const char *action)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK), gtk_named_action_new (action)));
  gtk_widget_add_controller (window, keys);
}
