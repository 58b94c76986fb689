/* Manuals of indicators (form A.1.3, pp. 37-38): each names its indicator by position, and stands in the order of the indicators. */
#include "config.h"
#include "sas-plan-edit.h"

/* Where the manual of the indicator stands, or would stand. */
static guint
place_of (const SasPlan *plan, guint result, guint index, gboolean *there)
{
  guint place = 0;

  *there = FALSE;
  for (; place < plan->manuals->len; place++)
    {
      const SasManual *manual = plan->manuals->pdata[place];
      int order = manual->result != (int) result ? manual->result - (int) result : manual->indicator - (int) index;

      *there = order == 0;
      if (order >= 0)
        break;
    }
  return place;
}

const SasManual *
sas_plan_get_manual (const SasPlan *plan, guint result, guint index)
{
  for (guint i = 0; i < plan->manuals->len; i++)
    {
      const SasManual *manual = plan->manuals->pdata[i];

      if (manual->result == (int) result && manual->indicator == (int) index)
        return manual;
    }
  return NULL;
}

void
sas_plan_set_manual (SasPlan *plan, guint result, guint index, const SasManual *manual)
{
  gboolean there;
  guint place;
  SasManual *own;

  g_return_if_fail (result < plan->results->len && index < sas_plan_result (plan, result)->indicators->len);

  place = place_of (plan, result, index, &there);
  if (there)
    sas_record_free (&sas_manual_type, g_ptr_array_steal_index (plan->manuals, place));
  if (manual == NULL)
    return;
  own = sas_record_copy (&sas_manual_type, manual);
  own->result = (int) result;
  own->indicator = (int) index;
  g_ptr_array_insert (plan->manuals, (int) place, own);
}
