#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-i18n.h"
#include "sas-office-index.h"

#define DECIMALS "%.4f"

const char *
sas_office_index_label (void)
{
  return _("Internal index (not an official value)");
}

/* "76,5" of "76,5 %": NONE where there is another number too, "7-8 bulan", or none. */
static SasFraction
single_number (const char *text)
{
  const char *digits = "0123456789", *start = text + strcspn (text, digits);
  gsize length = strspn (start, "0123456789,.");
  g_autofree char *number = g_strndup (start, length);

  if (length == 0 || strpbrk (start + length, digits) != NULL)
    return SAS_FRACTION_NONE;
  while (length > 0 && strchr (",.", number[length - 1]) != NULL)
    number[--length] = '\0';
  /* A point parts thousands where a comma follows or three digits do. */
  if (strchr (number, ',') == NULL && strchr (number, '.') != NULL && strlen (strchr (number, '.')) != 4)
    return sas_fraction_parse (number);
  for (char *point = strchr (number, '.'); point != NULL; point = strchr (number, '.'))
    memmove (point, point + 1, strlen (point));
  return sas_fraction_parse (g_strdelimit (number, ",", '.'));
}

static SasFraction
number_of (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return isnan (value) ? SAS_FRACTION_NONE : sas_fraction_parse (g_ascii_formatd (text, sizeof text, DECIMALS, value));
}

/* Where more is better and the target is one number. */
static gboolean
is_countable (const SasIndicator *indicator)
{
  return indicator->target != NULL && (indicator->aspect == SAS_ASPECT_QUANTITY || indicator->aspect == SAS_ASPECT_QUALITY);
}

/* (nullable) */
static const SasIndicator *
indicator_of (const SasPlan *plan, const SasRealisation *realisation)
{
  const SasResult *result = (guint) realisation->result < plan->results->len ? sas_plan_result (plan, (guint) realisation->result) : NULL;

  if (result == NULL || realisation->indicator < 0 || (guint) realisation->indicator >= result->indicators->len)
    return NULL;
  return g_ptr_array_index (result->indicators, (guint) realisation->indicator);
}

/* To two decimals: a mean of many targets stays a number that can be reckoned with. */
static SasFraction
rounded (SasFraction percent)
{
  g_autofree char *text = sas_fraction_to_fixed (percent, 2);

  return sas_fraction_parse (text);
}

static SasFraction
achieved (const SasRealisation *realisation, const SasPlan *plan)
{
  const SasIndicator *indicator = indicator_of (plan, realisation);
  SasFraction target = indicator != NULL && is_countable (indicator) ? single_number (indicator->target) : SAS_FRACTION_NONE;

  return rounded (sas_fraction_multiply (sas_fraction_divide (number_of (realisation->value), target), (SasFraction) { 100, 1 }));
}

SasFraction
sas_office_achievement (const SasEvaluation *evaluation, const SasPlan *plan)
{
  SasFraction sum = { 0, 1 };
  gint64 count = 0;

  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      SasFraction percent = achieved (g_ptr_array_index (evaluation->realisations, i), plan);

      if (sas_fraction_is_none (percent))
        continue;
      sum = sas_fraction_add (sum, percent);
      count++;
    }
  return sas_fraction_divide (sum, (SasFraction) { count, 1 });
}

SasFraction
sas_office_behaviour (const SasEvaluation *evaluation)
{
  static const gint64 halves[SAS_RATINGS] = { [SAS_RATING_ABOVE] = 2, [SAS_RATING_MEETS] = 1, [SAS_RATING_BELOW] = 0 };
  gint64 sum = 0, marked = 0;

  for (guint i = 0; i < evaluation->behaviours->len; i++)
    {
      SasRating mark = ((const SasConduct *) g_ptr_array_index (evaluation->behaviours, i))->mark;

      sum += halves[mark];
      marked += mark != SAS_RATING_NONE;
    }
  return sas_fraction_new (sum, 2 * marked);
}

SasFraction
sas_office_index_of (const SasEvaluation *evaluation, const SasPlan *plan)
{
  return sas_office_index (evaluation->predicate, sas_office_achievement (evaluation, plan), sas_office_behaviour (evaluation));
}
