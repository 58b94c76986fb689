#include "config.h"
#include "sas-access.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-identity-card.h"
#include "sas-nip.h"
#include "sas-plan-verbs.h"

struct _SasIdentityCard
{
  GtkBox       parent_instance;

  SasPlanDesk *desk;
  gboolean     updating;

  GtkLabel    *employee_name;
  GtkLabel    *employee_detail;
  GtkLabel    *appraiser_name;
  GtkLabel    *appraiser_detail;
  GtkWidget   *staff;
  GtkDropDown *approach;
  GtkDropDown *model;
};

G_DEFINE_FINAL_TYPE (SasIdentityCard, sas_identity_card, GTK_TYPE_BOX)

static void
append (GString *text, const char *separator, const char *more)
{
  if (more != NULL && *more != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", more);
}

/* Shortened where it is too long: the whole of it is the tooltip. */
static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), *text != '\0' ? text : NULL);
}

static void
show_person (GtkLabel *name, GtkLabel *detail, const SasIdentity *person)
{
  const char *shown = person != NULL && person->name != NULL ? person->name : _("not known yet");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *nip = sas_nip_display (person != NULL ? person->nip : NULL);

  if (person != NULL)
    {
      append (text, " · ", nip);
      append (text, " · ", person->rank);
      append (text, "\n", person->position);
      append (text, " · ", person->unit);
    }
  show_line (name, shown);
  show_line (detail, text->str);
  gtk_widget_set_visible (GTK_WIDGET (detail), text->len > 0);
}

void
sas_identity_card_update (SasIdentityCard *self, SasPlanDesk *desk)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  g_autoptr (SasPeople) people = sas_plan_desk_dup_people (desk, SAS_DATE_NONE);
  gboolean may_edit = sas_plan_desk_may_edit (desk);

  self->updating = TRUE;
  g_set_object (&self->desk, desk);
  show_person (self->employee_name, self->employee_detail, people->employee);
  show_person (self->appraiser_name, self->appraiser_detail, people->appraiser);
  gtk_drop_down_set_selected (self->approach, plan->approach);
  gtk_drop_down_set_selected (self->model, plan->model);
  gtk_widget_set_sensitive (GTK_WIDGET (self->approach), may_edit);
  gtk_widget_set_sensitive (GTK_WIDGET (self->model), may_edit);
  self->updating = FALSE;
}

void
sas_identity_card_focus (SasIdentityCard *self, const char *path)
{
  gtk_widget_grab_focus (g_strcmp0 (path, "model") == 0 ? GTK_WIDGET (self->model) : GTK_WIDGET (self->approach));
}

static void
approach_chosen (SasIdentityCard *self)
{
  if (!self->updating)
    sas_plan_set_approach_step (self->desk, (SasApproach) gtk_drop_down_get_selected (self->approach));
}

static void
model_chosen (SasIdentityCard *self)
{
  if (!self->updating)
    sas_plan_set_model_step (self->desk, (SasModel) gtk_drop_down_get_selected (self->model));
}

static void
sas_identity_card_dispose (GObject *object)
{
  SasIdentityCard *self = SAS_IDENTITY_CARD (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_IDENTITY_CARD);
  G_OBJECT_CLASS (sas_identity_card_parent_class)->dispose (object);
}

static void
sas_identity_card_class_init (SasIdentityCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_identity_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-identity-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SasIdentityCard, employee_name);
  gtk_widget_class_bind_template_child (widget_class, SasIdentityCard, employee_detail);
  gtk_widget_class_bind_template_child (widget_class, SasIdentityCard, appraiser_name);
  gtk_widget_class_bind_template_child (widget_class, SasIdentityCard, appraiser_detail);
  gtk_widget_class_bind_template_child (widget_class, SasIdentityCard, staff);
  gtk_widget_class_bind_template_child (widget_class, SasIdentityCard, approach);
  gtk_widget_class_bind_template_child (widget_class, SasIdentityCard, model);
  gtk_widget_class_bind_template_callback (widget_class, approach_chosen);
  gtk_widget_class_bind_template_callback (widget_class, model_chosen);
}

static void
sas_identity_card_init (SasIdentityCard *self)
{
  const char *approaches[] = { _("Quantitative"), _("Qualitative"), NULL };
  const char *models[] = { _("Administrators and functional officers"), _("High leaders and heads of independent units"), NULL };
  GtkStringList *approach_names = gtk_string_list_new (approaches);
  GtkStringList *model_names = gtk_string_list_new (models);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = TRUE;
  gtk_drop_down_set_model (self->approach, G_LIST_MODEL (approach_names));
  gtk_drop_down_set_model (self->model, G_LIST_MODEL (model_names));
  sas_drop_down_shorten (self->model);
  self->updating = FALSE;
  g_object_unref (approach_names);
  g_object_unref (model_names);
  sas_access_name (GTK_WIDGET (self->approach), _("Approach"));
  sas_access_name (GTK_WIDGET (self->model), _("Form"));
}
