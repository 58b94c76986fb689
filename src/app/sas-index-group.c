#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-index-group.h"
#include "sas-office-policy.h"
#include "sas-preference-list.h"

#define MOST 120   /* where the bands of the index end */

typedef struct { const char *key, *title, *hint; } Threshold;

static const Threshold thresholds[] = {
  { SAS_SETTING_PROMOTION_FROM, N_("Priority for promotion from"), N_("Proposed in the register of follow-ups from this index on") },
  { SAS_SETTING_COACHING_BELOW, N_("Compulsory coaching below"), N_("Proposed in the register of follow-ups under this index") },
};

struct _SasIndexGroup
{
  GtkBox      parent_instance;

  SasSession *session;
  GtkWidget  *on, *numbers[G_N_ELEMENTS (thresholds)];   /* owned by their parents */
};

G_DEFINE_FINAL_TYPE (SasIndexGroup, sas_index_group, GTK_TYPE_BOX)

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) self = data;
  g_autoptr (GError) error = NULL;

  if (!sas_session_set_setting_finish (SAS_SESSION (source), result, &error) && gtk_widget_get_root (self) != NULL)
    sas_alert_present_error (self, _("The setting could not be stored"), error);
}

static void
store (SasIndexGroup *self, const char *key, const char *value)
{
  sas_session_set_setting_async (self->session, key, value, on_stored, g_object_ref (self));
}

static void
update (SasIndexGroup *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    gtk_widget_set_sensitive (self->numbers[i], gtk_switch_get_active (GTK_SWITCH (self->on)) && !sas_session_is_read_only (self->session));
}

static void
switched (SasIndexGroup *self)
{
  store (self, SAS_SETTING_INDEX, gtk_switch_get_active (GTK_SWITCH (self->on)) ? "on" : "off");
  update (self);
}

static void
number_changed (SasIndexGroup *self, GtkSpinButton *number)
{
  g_autofree char *value = g_strdup_printf ("%d", gtk_spin_button_get_value_as_int (number));

  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    if (self->numbers[i] == GTK_WIDGET (number))
      store (self, thresholds[i].key, value);
}

/* As the office says, else as resources/policy/office.ini does. */
static double
threshold_now (SasIndexGroup *self, guint number)
{
  const char *text = sas_session_get_setting (self->session, thresholds[number].key);
  SasOfficeThresholds usual = sas_office_thresholds_default ();
  SasFraction otherwise = number == 0 ? usual.promotion_from : usual.coaching_below;
  g_autofree char *shown = sas_fraction_to_fixed (otherwise, 0);

  return g_ascii_strtod (text != NULL ? text : shown, NULL);
}

static void
add_threshold (SasIndexGroup *self, GtkWidget *list, guint number)
{
  const Threshold *threshold = &thresholds[number];
  GtkWidget *row = sas_preference_add_row (list, sas_preference_words (_(threshold->title), _(threshold->hint)));

  self->numbers[number] = gtk_spin_button_new_with_range (1, MOST, 1);
  gtk_widget_set_valign (self->numbers[number], GTK_ALIGN_CENTER);
  sas_access_name (self->numbers[number], _(threshold->title));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->numbers[number]), threshold_now (self, number));
  g_signal_connect_swapped (self->numbers[number], "value-changed", G_CALLBACK (number_changed), self);
  gtk_box_append (GTK_BOX (row), self->numbers[number]);
}

/* --- life --- */

static void
sas_index_group_dispose (GObject *object)
{
  g_clear_object (&SAS_INDEX_GROUP (object)->session);
  G_OBJECT_CLASS (sas_index_group_parent_class)->dispose (object);
}

static void
sas_index_group_class_init (SasIndexGroupClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_index_group_dispose;
}

static void
sas_index_group_init (SasIndexGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 18);
}

GtkWidget *
sas_index_group_new (SasSession *session)
{
  SasIndexGroup *self = g_object_new (SAS_TYPE_INDEX_GROUP, NULL);
  GtkWidget *list, *row;

  self->session = g_object_ref (session);
  sas_preference_add_head (GTK_WIDGET (self), _("Internal index of this office"),
                           _("Kept in the office file. No regulation knows it; it is never printed on official forms."));
  list = sas_preference_add_list (GTK_WIDGET (self), _("Internal index of this office"));
  row = sas_preference_add_row (list, sas_preference_words (_("Numeric index"), _("Orders people inside their predicate, from 0 to 120")));
  self->on = gtk_switch_new ();
  gtk_widget_set_valign (self->on, GTK_ALIGN_CENTER);
  sas_access_name (self->on, _("Numeric index"));
  gtk_switch_set_active (GTK_SWITCH (self->on), sas_session_setting_is (session, SAS_SETTING_INDEX, "on", FALSE));
  gtk_widget_set_sensitive (self->on, !sas_session_is_read_only (session));
  g_signal_connect_swapped (self->on, "notify::active", G_CALLBACK (switched), self);
  gtk_box_append (GTK_BOX (row), self->on);
  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    add_threshold (self, list, i);
  update (self);
  return GTK_WIDGET (self);
}
