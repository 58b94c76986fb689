#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-indicator-grid.h"
#include "sas-plan-field.h"
#include "sas-plan-place.h"
#include "sas-plan-remarks.h"
#include "sas-plan-verbs.h"
#include "sas-result-body.h"
#include "sas-result-picker.h"

struct _SasResultBody
{
  GtkBox            parent_instance;

  SasPlanDesk      *desk;
  guint             result;

  GtkWidget        *superior_label;
  GtkWidget        *superior_box;
  SasPlanField     *superior_result;
  SasResultPicker  *picker;
  SasPlanField     *text;
  GtkWidget        *assigned_label;
  SasPlanField     *assigned_by;
  GtkCheckButton   *study_check;
  GtkCheckButton   *additional_check;
  SasPlanRemarks   *remarks;
  GtkWidget        *add_indicator;
  SasIndicatorGrid *indicators;
  gboolean          updating;
};

G_DEFINE_FINAL_TYPE (SasResultBody, sas_result_body, GTK_TYPE_BOX)

static void
bind (SasResultBody *self, SasPlanField *field, const char *member)
{
  g_autofree char *path = g_strdup_printf ("results/%u/%s", self->result, member);

  sas_plan_field_bind (field, self->desk, path);
}

/* Asked only of plans of somebody who studies in their days. */
static void
update_study (SasResultBody *self, const SasPlan *plan, const SasResult *value, gboolean may_edit)
{
  SasRoster *roster = sas_session_get_roster (sas_plan_desk_get_session (self->desk));
  gboolean studies = plan->study_leave != NULL || value->study_leave ||
                     (roster != NULL && sas_roster_studies (roster, plan->nip, plan->from, plan->to));

  self->updating = TRUE;
  gtk_check_button_set_active (self->study_check, value->study_leave);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->study_check), studies);
  gtk_widget_set_sensitive (GTK_WIDGET (self->study_check), may_edit);
}

static void
study_toggled (SasResultBody *self)
{
  if (!self->updating)
    sas_plan_set_study_leave_step (self->desk, self->result, gtk_check_button_get_active (self->study_check));
}

static void
update_additional (SasResultBody *self, const SasResult *value, gboolean may_edit)
{
  self->updating = TRUE;
  gtk_check_button_set_active (self->additional_check, value->kind == SAS_RESULT_ADDITIONAL);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->additional_check), may_edit);
}

static void
additional_toggled (SasResultBody *self)
{
  if (!self->updating)
    sas_plan_set_kind_step (self->desk, self->result,
                            gtk_check_button_get_active (self->additional_check) ? SAS_RESULT_ADDITIONAL : SAS_RESULT_MAIN);
}

void
sas_result_body_update (SasResultBody *self, SasPlanDesk *desk, guint result)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  const SasResult *value = sas_plan_result (plan, result);
  gboolean carries = plan->model == SAS_MODEL_JA_JF || value->superior_result != NULL;
  gboolean assigned = value->kind == SAS_RESULT_ADDITIONAL || value->assigned_by != NULL;
  gboolean may_edit = sas_plan_desk_may_edit (desk);
  g_autofree char *place = g_strdup_printf ("results/%u", result);

  g_set_object (&self->desk, desk);
  self->result = result;
  bind (self, self->superior_result, "superior_result");
  bind (self, self->text, "text");
  bind (self, self->assigned_by, "assigned_by");
  gtk_widget_set_visible (self->superior_label, carries);
  gtk_widget_set_visible (self->superior_box, carries);
  gtk_widget_set_visible (self->assigned_label, assigned);
  gtk_widget_set_visible (GTK_WIDGET (self->assigned_by), assigned);
  update_study (self, plan, value, may_edit);
  update_additional (self, value, may_edit);
  gtk_widget_set_visible (self->add_indicator, may_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->picker), may_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->indicators), value->indicators->len > 0);
  sas_result_picker_update (self->picker, desk, result);
  sas_plan_remarks_update (self->remarks, desk, place, "/indicators/");
  sas_indicator_grid_update (self->indicators, desk, result);
}

void
sas_result_body_focus (SasResultBody *self, const char *path)
{
  int indicator = -1;
  const char *member = path != NULL && sas_place_result (path, &indicator) >= 0 ? strrchr (path, '/') + 1 : NULL;
  SasPlanField *fields[] = { self->superior_result, self->assigned_by };

  if (indicator >= 0 && sas_indicator_grid_focus (self->indicators, (guint) indicator, member))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (sas_plan_field_get_path (fields[i]), path) == 0 && gtk_widget_grab_focus (GTK_WIDGET (fields[i])))
      return;
  if (g_strcmp0 (member, "indicators") == 0 && gtk_widget_get_visible (self->add_indicator))
    gtk_widget_grab_focus (self->add_indicator);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
add_indicator_clicked (SasResultBody *self)
{
  sas_plan_add_indicator_step (self->desk, self->result, -1);
}

/* Enter in the texts goes on to the next of them, then to the first indicator. */
static void
field_entered (SasPlanField *field, SasResultBody *self)
{
  if (field == self->superior_result)
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  else if (field == self->text && gtk_widget_get_visible (GTK_WIDGET (self->assigned_by)))
    gtk_widget_grab_focus (GTK_WIDGET (self->assigned_by));
  else if (!sas_indicator_grid_focus (self->indicators, 0, "text"))
    gtk_widget_grab_focus (self->add_indicator);
}

static void
sas_result_body_dispose (GObject *object)
{
  SasResultBody *self = SAS_RESULT_BODY (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_RESULT_BODY);
  G_OBJECT_CLASS (sas_result_body_parent_class)->dispose (object);
}

static void
sas_result_body_class_init (SasResultBodyClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_result_body_dispose;
  g_type_ensure (SAS_TYPE_PLAN_FIELD);
  g_type_ensure (SAS_TYPE_PLAN_REMARKS);
  g_type_ensure (SAS_TYPE_INDICATOR_GRID);
  g_type_ensure (SAS_TYPE_RESULT_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-result-body.ui");
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, superior_label);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, superior_box);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, superior_result);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, picker);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, text);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, assigned_label);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, assigned_by);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, remarks);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, study_check);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, additional_check);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, add_indicator);
  gtk_widget_class_bind_template_child (widget_class, SasResultBody, indicators);
  gtk_widget_class_bind_template_callback (widget_class, add_indicator_clicked);
  gtk_widget_class_bind_template_callback (widget_class, field_entered);
  gtk_widget_class_bind_template_callback (widget_class, study_toggled);
  gtk_widget_class_bind_template_callback (widget_class, additional_toggled);
}

static void
sas_result_body_init (SasResultBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_name (self->add_indicator, _("Add an indicator"));
  sas_access_name (GTK_WIDGET (self->study_check), _("From study leave"));
  sas_access_name (GTK_WIDGET (self->additional_check), _("Additional result"));
}

GtkWidget *
sas_result_body_new (void)
{
  return g_object_new (SAS_TYPE_RESULT_BODY, NULL);
}
