#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-achievement.h"

/* Whether a target is a limit, by a word or sign anywhere in it. */
static gboolean
is_limit (const char *target)
{
  static const char *const words[] = { "maks", "paling lama", "paling banyak", "paling lambat", "tidak lebih", "kurang dari", "≤", "<" };
  g_autofree char *small = g_utf8_strdown (target, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (small, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Three digits behind a point are thousands, anything else decimals: "1.250" and "12.5" are both written. */
static gboolean
is_thousands (const char *point)
{
  return g_ascii_isdigit (point[1]) && g_ascii_isdigit (point[2]) && g_ascii_isdigit (point[3]) && !g_ascii_isdigit (point[4]);
}

/* Reads one number from *@at on and moves it behind. */
static double
read_number (const char **at)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (; g_ascii_isdigit (**at) || ((**at == '.' || **at == ',') && g_ascii_isdigit ((*at)[1])); (*at)++)
    if (**at == ',')
      g_string_append_c (plain, '.');
    else if (**at != '.' || !is_thousands (*at))
      g_string_append_c (plain, **at);
  return g_ascii_strtod (plain->str, NULL);
}

gboolean
sas_target_number (const char *target, double *number, gboolean *at_most)
{
  guint found = 0;

  *at_most = target != NULL && is_limit (target);
  for (const char *at = target; at != NULL && *at != '\0';)
    if (!g_ascii_isdigit (*at))
      at++;
    else
      {
        *number = read_number (&at);
        found++;
      }
  return found == 1;
}

double
sas_realisation_percent (const SasIndicator *indicator, const SasRealisation *realisation)
{
  double target;
  gboolean at_most;

  if (isnan (realisation->value) || !sas_target_number (indicator->target, &target, &at_most) || target <= 0)
    return NAN;
  return 100 * (at_most ? 2 * target - realisation->value : realisation->value) / target;
}

static const SasIndicator *
indicator_of (const SasPlan *plan, const SasRealisation *realisation)
{
  const SasResult *result =
    realisation->result >= 0 && realisation->result < (int) plan->results->len ? g_ptr_array_index (plan->results, realisation->result) : NULL;

  if (result == NULL || realisation->indicator < 0 || realisation->indicator >= (int) result->indicators->len)
    return NULL;
  return g_ptr_array_index (result->indicators, realisation->indicator);
}

double
sas_evaluation_percent (const SasEvaluation *evaluation, const SasPlan *plan, guint *counted)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);
      const SasIndicator *indicator = indicator_of (plan, realisation);
      double percent = indicator != NULL ? sas_realisation_percent (indicator, realisation) : NAN;

      if (isnan (percent))
        continue;
      sum += percent;
      n++;
    }
  if (counted != NULL)
    *counted = n;
  return n > 0 ? sum / n : NAN;
}
