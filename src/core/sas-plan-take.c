#include "config.h"
#include "sas-plan-edit.h"
#include "sas-plan-take.h"

static void
clear_text (const SasRecordType *type, gpointer record, const char *field)
{
  sas_record_set_text (type, record, field, "");
}

static void
forget_identity (SasResult *result)
{
  clear_text (&sas_result_type, result, "id");
  for (guint i = 0; i < result->indicators->len; i++)
    clear_text (&sas_indicator_type, g_ptr_array_index (result->indicators, i), "id");
}

SasResult *
sas_result_copy_for_others (const SasResult *result)
{
  SasResult *copy = sas_record_copy (&sas_result_type, result);

  forget_identity (copy);
  clear_text (&sas_result_type, copy, "superior_result");
  clear_text (&sas_result_type, copy, "assigned_by");
  return copy;
}

/* Begun and left empty: what a new plan opens with. */
static gboolean
is_blank (const SasResult *result)
{
  for (guint i = 0; i < result->indicators->len; i++)
    {
      const SasIndicator *indicator = g_ptr_array_index (result->indicators, i);

      if (*indicator->text != '\0' || indicator->target != NULL || indicator->unit != NULL)
        return FALSE;
    }
  return *result->text == '\0' && result->superior_result == NULL && result->assigned_by == NULL;
}

static void
fit_to_plan (SasResult *result, const SasPlan *plan)
{
  for (guint i = 0; i < result->indicators->len; i++)
    {
      SasIndicator *indicator = g_ptr_array_index (result->indicators, i);

      if (plan->approach == SAS_APPROACH_QUALITATIVE)
        indicator->aspect = SAS_ASPECT_NONE;
      if (plan->model != SAS_MODEL_JPT)
        clear_text (&sas_indicator_type, indicator, "perspective");
    }
  if (plan->model == SAS_MODEL_JPT)
    clear_text (&sas_result_type, result, "superior_result");
  if (result->indicators->len == 0)
    g_ptr_array_add (result->indicators, sas_record_new (&sas_indicator_type));
}

static guint
put_result (SasPlan *plan, const SasResult *result)
{
  SasResult *copy = sas_record_copy (&sas_result_type, result);
  guint at = sas_plan_add_result (plan, result->kind, -1);

  forget_identity (copy);
  fit_to_plan (copy, plan);
  sas_record_free (&sas_result_type, g_ptr_array_index (plan->results, at));
  g_ptr_array_index (plan->results, at) = copy;
  return at;
}

guint
sas_plan_take_results (SasPlan *plan, const GPtrArray *results)
{
  gpointer first = NULL;
  guint at = 0;

  for (guint i = plan->results->len; i-- > 0;)
    if (is_blank (sas_plan_result (plan, i)))
      sas_plan_remove_result (plan, i);
  for (guint i = 0; i < results->len; i++)
    {
      at = put_result (plan, g_ptr_array_index (results, i));
      if (i == 0)
        first = sas_plan_result (plan, at);
    }
  if (!g_ptr_array_find (plan->results, first, &at))  /* a main one came before additional ones */
    return 0;
  return at;
}

guint
sas_results_indicators (const GPtrArray *results)
{
  guint count = 0;

  for (guint i = 0; i < results->len; i++)
    count += ((SasResult *) g_ptr_array_index (results, i))->indicators->len;
  return count;
}
