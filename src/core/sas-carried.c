#include "config.h"
#include "sas-carried.h"
#include "sas-form-text.h"
#include "sas-likeness.h"

static gboolean
says (const char *text, const char *key)
{
  g_autofree char *own = sas_text_key (text);

  return g_str_equal (own, key);
}

/* Position of the indicator that @key names with its result, or alone; -1. */
static int
find_indicator (const SasResult *result, const char *key)
{
  for (guint i = 0; i < result->indicators->len; i++)
    {
      const SasIndicator *indicator = g_ptr_array_index (result->indicators, i);
      g_autofree char *both = sas_form_superior_result (result->text, indicator->text);

      if (says (both, key) || says (indicator->text, key))
        return (int) i;
    }
  return -1;
}

int
sas_plan_find_carried (const SasPlan *leader, const char *superior_result, int *indicator)
{
  g_autofree char *key = sas_text_key (superior_result);
  int named = -1, found = -1;

  g_return_val_if_fail (leader != NULL, -1);

  for (guint r = 0; *key != '\0' && found < 0 && r < leader->results->len; r++)
    if (says (sas_plan_result (leader, r)->text, key))
      found = (int) r;
  for (guint r = 0; *key != '\0' && found < 0 && r < leader->results->len; r++)
    if ((named = find_indicator (sas_plan_result (leader, r), key)) >= 0)
      found = (int) r;
  if (indicator != NULL)
    *indicator = named;
  return found;
}
