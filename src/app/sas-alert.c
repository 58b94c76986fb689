#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-error.h"
#include "sas-i18n.h"

#define SAS_TYPE_ALERT (sas_alert_get_type ())
G_DECLARE_FINAL_TYPE (SasAlert, sas_alert, SAS, ALERT, GtkWindow)

struct _SasAlert
{
  GtkWindow  parent_instance;

  GtkWidget *body, *buttons;  /* owned by the window */
  GTask     *task;            /* (owned) (nullable) answered exactly once */
};

G_DEFINE_FINAL_TYPE (SasAlert, sas_alert, GTK_TYPE_WINDOW)

static void
answer (SasAlert *self, int choice)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_int (task, choice);
}

static void
choose_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  answer (SAS_ALERT (widget), g_variant_get_int32 (param));
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
sas_alert_dispose (GObject *object)
{
  answer (SAS_ALERT (object), 0);
  G_OBJECT_CLASS (sas_alert_parent_class)->dispose (object);
}

static void
sas_alert_class_init (SasAlertClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_alert_dispose;
  gtk_widget_class_install_action (widget_class, "alert.choose", "i", choose_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "alert.choose", "i", 0);
}

static GtkWidget *
line_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 56);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
sas_alert_init (SasAlert *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *nothing = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "sasaran-dialog");
  gtk_widget_set_visible (nothing, FALSE);
  gtk_window_set_titlebar (GTK_WINDOW (self), nothing);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->body, "dialog-body");
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (self->buttons, "dialog-foot");
  gtk_box_append (GTK_BOX (box), self->body);
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_window_set_child (GTK_WINDOW (self), box);
}

static void
add_text (SasAlert *self, const char *heading, const char *body)
{
  GtkWidget *title = line_label ("title");
  GtkWidget *text = line_label ("body");

  gtk_label_set_label (GTK_LABEL (title), heading);
  gtk_label_set_label (GTK_LABEL (text), body);
  gtk_box_append (GTK_BOX (self->body), title);
  gtk_box_append (GTK_BOX (self->body), text);
  gtk_window_set_title (GTK_WINDOW (self), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body, -1);
}

static GtkWidget *
add_answer (SasAlert *self, const char *label, int number)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "alert.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", number);
  gtk_widget_set_hexpand (button, TRUE);
  sas_access_clean_name (button);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static SasAlert *
alert_new (GtkWidget *parent, const char *heading, const char *body)
{
  GtkWidget *window = gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW);
  SasAlert *self = g_object_new (SAS_TYPE_ALERT, "transient-for", window, NULL);

  add_text (self, heading, body);
  return self;
}

char *
sas_alert_dup_body (const GError *error)
{
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return g_strdup (error->message);
}

void
sas_alert_present (GtkWidget *parent, const char *heading, const char *body)
{
  SasAlert *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && heading != NULL && body != NULL);

  self = alert_new (parent, heading, body);
  gtk_window_set_default_widget (GTK_WINDOW (self), add_answer (self, _("_Close"), 0));
  gtk_window_present (GTK_WINDOW (self));
}

void
sas_alert_present_error (GtkWidget *parent, const char *heading, const GError *error)
{
  g_autofree char *body = sas_alert_dup_body (error);

  g_return_if_fail (GTK_IS_WIDGET (parent) && heading != NULL);

  if (body == NULL)
    return;
  g_message ("%s: %s (%s %d)", heading, error->message, g_quark_to_string (error->domain), error->code);
  sas_alert_present (parent, heading, body);
}

void
sas_alert_ask_async (GtkWidget *parent, const char *heading, const char *body, const char *const *answers, gboolean destructive,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  SasAlert *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && answers != NULL && answers[0] != NULL);

  self = alert_new (parent, heading, body);
  self->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (self->task, sas_alert_ask_async);
  for (int i = 0; answers[i] != NULL; i++)
    {
      GtkWidget *button = add_answer (self, answers[i], i);

      if (answers[i + 1] == NULL && i > 0)
        gtk_widget_add_css_class (button, destructive ? "destructive-action" : "suggested-action");
    }
  gtk_window_present (GTK_WINDOW (self));
}

int
sas_alert_ask_finish (GAsyncResult *result)
{
  return (int) g_task_propagate_int (G_TASK (result), NULL);
}
