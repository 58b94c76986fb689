#include "config.h"
#include "sas-plan-edit.h"
#include "sas-plan-take.h"

static void
clear_text (const SasRecordType *type, gpointer record, const char *field)
{
  sas_record_set_text (type, record, field, "");
}

SasResult *
sas_result_copy_for_others (const SasResult *result)
{
  SasResult *copy = sas_record_copy (&sas_result_type, result);

  clear_text (&sas_result_type, copy, "id");
  for (guint i = 0; i < copy->indicators->len; i++)
    clear_text (&sas_indicator_type, g_ptr_array_index (copy->indicators, i), "id");
  clear_text (&sas_result_type, copy, "superior_result");
  clear_text (&sas_result_type, copy, "assigned_by");
  return copy;
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

int
sas_plan_take_results (SasPlan *plan, const GPtrArray *results, guint *taken)
{
  gconstpointer first = NULL;
  guint count = 0, at;

  for (guint i = 0; i < results->len; i++)
    {
      SasResult *copy = sas_record_copy (&sas_result_type, g_ptr_array_index (results, i));
      int place;

      fit_to_plan (copy, plan);
      place = sas_plan_take_result (plan, copy);
      sas_record_free (&sas_result_type, copy);
      if (place >= 0 && count++ == 0)
        first = sas_plan_result (plan, (guint) place);
    }
  if (taken != NULL)
    *taken = count;
  return first != NULL && g_ptr_array_find (plan->results, first, &at) ? (int) at : -1;
}

void
sas_result_free (SasResult *result)
{
  sas_record_free (&sas_result_type, result);
}

guint
sas_results_indicators (const GPtrArray *results)
{
  guint count = 0;

  for (guint i = 0; i < results->len; i++)
    count += ((SasResult *) g_ptr_array_index (results, i))->indicators->len;
  return count;
}
