/* Writing the manual of an indicator (form A.1.3, pp. 37-38): the form's rows in the form's order. */
#include "config.h"
#include "sas-i18n.h"
#include "sas-plan-edit.h"
#include "sas-plan-manual.h"
#include "sas-plan-verbs.h"
#include "sas-record-dialog.h"

static const char *const controls[] = { "outcome", "intermediate-outcome", "output-low", NULL };
static const char *const control_labels[] = { N_("Outcome"), N_("Intermediate outcome"), N_("Output, low control"), NULL };
static const char *const periods[] = { "monthly", "quarterly", "semester", "annual", NULL };
static const char *const period_labels[] = { N_("Monthly"), N_("Quarterly"), N_("Every half year"), N_("Yearly"), NULL };

static const SasFormRow rows[] = {
  { "purpose",     N_("Pu_rpose"),               SAS_FORM_LONG,  FALSE, NULL, NULL },
  { "definition",  N_("_Definition"),            SAS_FORM_LONG,  FALSE, NULL, N_("What is counted, and what is not") },
  { "formula",     N_("_Formula"),               SAS_FORM_LONG,  FALSE, NULL, N_("Optional in the qualitative approach") },
  { "unit",        N_("Unit of _measure"),       SAS_FORM_TEXT,  FALSE, NULL, NULL },
  { "control",     N_("Quality and _control"),   SAS_FORM_TICKS, FALSE, control_labels, NULL, controls },
  { "data_source", N_("Source of d_ata"),        SAS_FORM_TEXT,  FALSE, NULL, NULL },
  { "reporting",   N_("Period of _reporting"),   SAS_FORM_TICKS, FALSE, period_labels, NULL, periods },
  { NULL }
};

static const SasRecordQuestion question = {
  .title = N_("Manual of the indicator"), .accept = N_("Save"), .type = &sas_manual_type, .rows = rows,
  .remark = N_("For whoever works with the indicator without knowing it (PermenPANRB 6/2022 pp. 37-38). An empty form takes the manual away."),
};

typedef struct { SasPlanDesk *desk; char *place; } Asked;

static gboolean
is_empty (const SasManual *manual)
{
  const char *texts[] = { manual->purpose, manual->definition, manual->formula, manual->unit, manual->data_source };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] != '\0')
      return FALSE;
  return manual->control->len == 0 && manual->reporting->len == 0;
}

/* The indicator may stand elsewhere by now, or be gone: then its manual is too. */
static void
keep (SasPlanDesk *desk, const char *pinned, const SasManual *manual)
{
  g_autofree char *path = sas_plan_find_path (sas_plan_desk_get_plan (desk), pinned);
  guint result, indicator;

  if (sscanf (path, "results/%u/indicators/%u", &result, &indicator) == 2)
    sas_plan_set_manual_step (desk, result, indicator, is_empty (manual) ? NULL : manual);
}

static void
answered (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;
  SasManual *manual = sas_record_dialog_ask_finish (result);

  if (manual != NULL && sas_plan_desk_may_edit (asked->desk))
    keep (asked->desk, asked->place, manual);
  sas_record_free (&sas_manual_type, manual);
  g_object_unref (asked->desk);
  g_free (asked->place);
  g_free (asked);
}

/* The other word for the third control level, which the form prints too. */
static void
name_as_here (GPtrArray *control)
{
  for (guint i = 0; i < control->len; i++)
    if (g_str_equal (control->pdata[i], "low-control-output"))
      {
        g_free (control->pdata[i]);
        control->pdata[i] = g_strdup (controls[2]);
      }
}

static SasManual *
begin (const SasPlan *plan, guint result, guint indicator)
{
  const SasManual *own = sas_plan_get_manual (plan, result, indicator);
  SasManual *manual = own != NULL ? sas_record_copy (&sas_manual_type, own) : sas_record_new (&sas_manual_type);

  name_as_here (manual->control);
  if (own == NULL)
    sas_record_set_text (&sas_manual_type, manual, "unit", sas_plan_indicator (plan, result, indicator)->unit);
  return manual;
}

void
sas_plan_manual_ask (GtkWidget *parent, SasPlanDesk *desk, guint result, guint indicator)
{
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  g_autofree char *path = g_strdup_printf ("results/%u/indicators/%u", result, indicator);
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked) { g_object_ref (desk), sas_plan_pin_path (plan, path) };
  sas_plan_desk_seal (desk);
  sas_record_dialog_ask_async (parent, &question, begin (plan, result, indicator), sas_session_get_roster (sas_plan_desk_get_session (desk)),
                               answered, asked);
}
