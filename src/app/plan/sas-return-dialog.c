#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-plan-place.h"
#include "sas-return-dialog.h"

struct _SasReturnDialog
{
  GtkWindow    parent_instance;

  GTask       *task;
  SasPlanDesk *desk;

  GtkWidget   *items;
  GtkEntry    *whole;
  GtkLabel    *failure;
};

G_DEFINE_FINAL_TYPE (SasReturnDialog, sas_return_dialog, GTK_TYPE_WINDOW)

static void
answer (SasReturnDialog *self, gboolean send)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_boolean (task, send);
}

static void
remark_changed (GtkEditable *entry, SasReturnDialog *self)
{
  sas_plan_desk_set_remark (self->desk, g_object_get_data (G_OBJECT (entry), "place"), gtk_editable_get_text (entry));
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
}

static void
bind_entry (SasReturnDialog *self, GtkWidget *entry, const char *place)
{
  const char *text = sas_plan_desk_get_remark (self->desk, place);

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  g_object_set_data_full (G_OBJECT (entry), "place", g_strdup (place), g_free);
  g_signal_connect (entry, "changed", G_CALLBACK (remark_changed), self);
}

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  return label;
}

/* One item: what it is, what it says, the note. (transfer none) its entry */
static GtkWidget *
add_item (SasReturnDialog *self, const char *place, const char *text)
{
  g_autofree char *where = sas_place_label (sas_plan_desk_get_plan (self->desk), place);
  g_autofree char *name = g_strdup_printf (_("Note: %s"), where);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (box), label_new (where, "caption"));
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (box), label_new (text, "body"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Note for this item"));
  sas_access_name (entry, name);
  bind_entry (self, entry, place);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (self->items), box);
  return entry;
}

static GtkWidget *
add_result (SasReturnDialog *self, const SasPlan *plan, guint r, const char *wanted)
{
  const SasResult *result = sas_plan_result (plan, r);
  g_autofree char *place = g_strdup_printf ("results/%u", r);
  GtkWidget *entry = add_item (self, place, result->text);
  GtkWidget *found = g_strcmp0 (place, wanted) == 0 ? entry : NULL;

  for (guint i = 0; i < result->indicators->len; i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/indicators/%u", place, i);
      g_autofree char *target = sas_indicator_target_text (sas_plan_indicator (plan, r, i));
      g_autofree char *text = target != NULL && *target != '\0' ? g_strdup_printf ("%s: %s", sas_plan_indicator (plan, r, i)->text, target) :
                              g_strdup (sas_plan_indicator (plan, r, i)->text);

      entry = add_item (self, at, text);
      if (g_strcmp0 (at, wanted) == 0)
        found = entry;
    }
  return found;
}

static void
fill (SasReturnDialog *self, const char *wanted)
{
  static const char *const annexes[] = { "annexes/resources", "annexes/accountability", "annexes/consequences" };
  const SasPlan *plan = sas_plan_desk_get_plan (self->desk);
  GtkWidget *first = NULL;

  for (guint r = 0; r < plan->results->len; r++)
    {
      GtkWidget *entry = add_result (self, plan, r, wanted);

      first = first != NULL ? first : entry;
    }
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    {
      g_autofree char *place = g_strconcat ("behaviours/", sas_behaviour_values[value], NULL);
      const SasBehaviour *behaviour = sas_plan_behaviour (plan, value);

      add_item (self, place, behaviour != NULL ? behaviour->expectation : NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (annexes); i++)
    add_item (self, annexes[i], NULL);
  gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->whole));
}

static void
send_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasReturnDialog *self = SAS_RETURN_DIALOG (widget);

  if (!sas_plan_desk_has_remarks (self->desk))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->whole));
      return;
    }
  answer (self, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
sas_return_dialog_dispose (GObject *object)
{
  SasReturnDialog *self = SAS_RETURN_DIALOG (object);

  answer (self, FALSE);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAS_TYPE_RETURN_DIALOG);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (sas_return_dialog_parent_class)->dispose (object);
}

static void
sas_return_dialog_class_init (SasReturnDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_return_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-return-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SasReturnDialog, items);
  gtk_widget_class_bind_template_child (widget_class, SasReturnDialog, whole);
  gtk_widget_class_bind_template_child (widget_class, SasReturnDialog, failure);
  gtk_widget_class_install_action (widget_class, "dialog.send", NULL, send_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_return_dialog_init (SasReturnDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_confirm_key (GTK_WIDGET (self), "dialog.send");
}

void
sas_return_ask_async (GtkWidget *parent, SasPlanDesk *desk, const char *place, GAsyncReadyCallback callback, gpointer user_data)
{
  SasReturnDialog *self = g_object_new (SAS_TYPE_RETURN_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->task = g_task_new (parent, NULL, callback, user_data);
  self->desk = g_object_ref (desk);
  bind_entry (self, GTK_WIDGET (self->whole), "");
  fill (self, place);
  gtk_window_present (GTK_WINDOW (self));
}

gboolean
sas_return_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
