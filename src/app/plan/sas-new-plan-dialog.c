#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-new-plan-dialog.h"
#include "sas-nip.h"
#include "sas-plan-begin.h"

struct _SasNewPlanDialog
{
  GtkWindow      parent_instance;

  GTask         *task;
  SasSession    *session;
  GPtrArray     *people;       /* NIP, as listed; borrowed from the roster */
  SasRoster     *roster;       /* keeps them */
  SasPlan       *earlier;      /* nullable: last year's of the chosen person */
  GCancellable  *looking;

  GtkDropDown   *person;
  GtkSpinButton *year;
  GtkDropDown   *approach;
  GtkDropDown   *model;
  GtkCheckButton *copy;
  GtkWidget     *create;
  GtkLabel      *failure;
};

G_DEFINE_FINAL_TYPE (SasNewPlanDialog, sas_new_plan_dialog, GTK_TYPE_WINDOW)

static void
answer (SasNewPlanDialog *self, SasPlan *plan)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) sas_plan_free);
  else if (plan != NULL)
    sas_plan_free (plan);
}

static const char *
chosen_nip (SasNewPlanDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->person);

  return selected < self->people->len ? g_ptr_array_index (self->people, selected) : NULL;
}

/* --- last year's --- */

static void
show_earlier (SasNewPlanDialog *self)
{
  gboolean copies;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->copy), self->earlier != NULL);
  copies = self->earlier != NULL && gtk_check_button_get_active (self->copy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->approach), !copies);
  gtk_widget_set_sensitive (GTK_WIDGET (self->model), !copies);
  if (self->earlier == NULL)
    return;
  label = g_strdup_printf (ngettext_ ("_Copy from the plan of %d (%u result)", "_Copy from the plan of %d (%u results)", self->earlier->results->len),
                           self->earlier->year, self->earlier->results->len);
  gtk_check_button_set_label (self->copy, label);
  if (copies)
    {
      gtk_drop_down_set_selected (self->approach, self->earlier->approach);
      gtk_drop_down_set_selected (self->model, self->earlier->model);
    }
}

static void
earlier_found (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasNewPlanDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  SasPlan *plan = sas_plan_find_finish (SAS_SESSION (session), result, &error);

  if (self->task == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&plan, sas_plan_free);
      return;
    }
  g_clear_pointer (&self->earlier, sas_plan_free);
  self->earlier = plan;
  show_earlier (self);
}

static void
choice_changed (SasNewPlanDialog *self)
{
  const char *nip = self->people != NULL ? chosen_nip (self) : NULL;

  if (nip == NULL || self->session == NULL)
    return;
  gtk_drop_down_set_selected (self->model, sas_plan_model_of (self->roster, nip));
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  sas_plan_find_async (self->session, nip, gtk_spin_button_get_value_as_int (self->year) - 1, self->looking, earlier_found, g_object_ref (self));
}

/* --- making it --- */

static void
plan_made (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasNewPlanDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  SasPlan *plan = sas_plan_start_finish (SAS_SESSION (session), result, &error);

  if (plan != NULL)
    {
      answer (self, plan);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (self->task == NULL)
    return;
  gtk_widget_set_sensitive (self->create, TRUE);
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static void
create_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasNewPlanDialog *self = SAS_NEW_PLAN_DIALOG (widget);
  const char *nip = chosen_nip (self);
  g_autoptr (SasPlanStart) start = NULL;

  if (nip == NULL)
    return;
  gtk_spin_button_update (self->year);
  start = sas_plan_start_new (nip, gtk_spin_button_get_value_as_int (self->year));
  start->approach = (SasApproach) gtk_drop_down_get_selected (self->approach);
  start->model = (SasModel) gtk_drop_down_get_selected (self->model);
  start->copy = self->earlier != NULL && gtk_check_button_get_active (self->copy);
  gtk_widget_set_sensitive (self->create, FALSE);
  sas_plan_start_async (self->session, start, plan_made, g_object_ref (self));
}

/* --- who --- */

static void
add_person (SasNewPlanDialog *self, GtkStringList *names, const SasPerson *person)
{
  g_autofree char *full = sas_person_full_name (person);
  g_autofree char *nip = sas_nip_display (person->nip);
  g_autofree char *line = g_strdup_printf ("%s · %s", full, nip);

  g_ptr_array_add (self->people, person->nip);
  gtk_string_list_append (names, line);
}

/* For the operator everybody; for anybody else himself and those he appraises. */
static void
list_people (SasNewPlanDialog *self)
{
  const SasActor *actor = sas_session_get_actor (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const SasPerson *own = sas_roster_person (self->roster, actor->nip);
  GPtrArray *people = actor->operator_ ? sas_roster_people (self->roster) : sas_roster_people_under (self->roster, actor->nip);

  if (!actor->operator_ && own != NULL)
    add_person (self, names, own);
  for (guint i = 0; i < people->len; i++)
    add_person (self, names, g_ptr_array_index (people, i));
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (names));
  gtk_widget_set_sensitive (self->create, self->people->len > 0);
  if (self->people->len == 0)
    {
      gtk_label_set_label (self->failure, _("There are no people in this office yet. Add or import them in Staff and units first."));
      gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
    }
}

static void
propose (SasNewPlanDialog *self, const char *nip)
{
  for (guint i = 0; i < self->people->len && nip != NULL; i++)
    if (g_str_equal (g_ptr_array_index (self->people, i), nip))
      gtk_drop_down_set_selected (self->person, i);
}

/* --- life --- */

static void
sas_new_plan_dialog_dispose (GObject *object)
{
  SasNewPlanDialog *self = SAS_NEW_PLAN_DIALOG (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  answer (self, NULL);
  g_clear_pointer (&self->earlier, sas_plan_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_NEW_PLAN_DIALOG);
  g_clear_pointer (&self->roster, sas_roster_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_new_plan_dialog_parent_class)->dispose (object);
}

static void
sas_new_plan_dialog_class_init (SasNewPlanDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_new_plan_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-new-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SasNewPlanDialog, person);
  gtk_widget_class_bind_template_child (widget_class, SasNewPlanDialog, year);
  gtk_widget_class_bind_template_child (widget_class, SasNewPlanDialog, approach);
  gtk_widget_class_bind_template_child (widget_class, SasNewPlanDialog, model);
  gtk_widget_class_bind_template_child (widget_class, SasNewPlanDialog, copy);
  gtk_widget_class_bind_template_child (widget_class, SasNewPlanDialog, create);
  gtk_widget_class_bind_template_child (widget_class, SasNewPlanDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_earlier);
  gtk_widget_class_install_action (widget_class, "dialog.create", NULL, create_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.create", NULL);
}

static void
sas_new_plan_dialog_init (SasNewPlanDialog *self)
{
  const char *approaches[] = { _("Quantitative"), _("Qualitative"), NULL };
  const char *models[] = { _("Administrators and functional officers"), _("High leaders and heads of independent units"), NULL };
  g_autoptr (GtkStringList) approach_names = gtk_string_list_new (approaches);
  g_autoptr (GtkStringList) model_names = gtk_string_list_new (models);
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->approach, G_LIST_MODEL (approach_names));
  gtk_drop_down_set_model (self->model, G_LIST_MODEL (model_names));
  gtk_drop_down_set_expression (self->person, name);
  gtk_expression_unref (name);
  sas_drop_down_shorten (self->person);
  sas_drop_down_search (self->person);
  sas_access_name (GTK_WIDGET (self->person), _("Employee"));
  sas_access_name (GTK_WIDGET (self->approach), _("Approach"));
  sas_access_name (GTK_WIDGET (self->model), _("Form"));
}

void
sas_new_plan_ask_async (GtkWidget *parent, SasSession *session, const char *nip, GAsyncReadyCallback callback, gpointer user_data)
{
  SasNewPlanDialog *self = g_object_new (SAS_TYPE_NEW_PLAN_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->task = g_task_new (parent, NULL, callback, user_data);
  self->session = g_object_ref (session);
  self->roster = sas_roster_ref (sas_session_get_roster (session));
  self->people = g_ptr_array_new ();
  gtk_spin_button_set_value (self->year, sas_session_get_year (session));
  gtk_drop_down_set_selected (self->approach, sas_plan_approach_of (sas_session_get_setting (session, SAS_SETTING_APPROACH)));
  list_people (self);
  propose (self, nip);
  choice_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->person));
  gtk_window_present (GTK_WINDOW (self));
}

SasPlan *
sas_new_plan_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
