#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-achievement.h"
#include "sas-profile.h"
#include "sas-rating-reason.h"

#define SENTENCES "suggestions/reasons.ini"
#define MOST 6          /* a menu, no list to read */
#define QUOTED 90       /* letters of what somebody said */

/* The sentence of @why in @group with @about (nullable) put into it. */
static void
add (GPtrArray *list, const char *group, const char *why, const char *about)
{
  g_autofree char *sentence = sas_profile_text (sas_profile_file (SENTENCES), group, why);
  g_auto (GStrv) halves = g_strsplit (sentence, "%s", 2);
  g_autofree char *text = g_strjoinv (about != NULL ? about : "", halves);

  if (*text != '\0' && list->len < MOST && !g_ptr_array_find_with_equal_func (list, text, g_str_equal, NULL))
    g_ptr_array_add (list, g_steal_pointer (&text));
}

static void
add_percent (GPtrArray *list, const char *group, const SasEvaluation *evaluation, const SasPlan *plan, gboolean higher)
{
  double percent = sas_evaluation_percent (evaluation, plan, NULL);
  g_autofree char *number = g_strdup_printf ("%.0f%%", percent);

  if (!isnan (percent) && (higher ? percent > 100 : percent < 100))
    add (list, group, "percent", number);
}

/* (transfer full) */
static char *
quote_of (const char *text)
{
  g_autofree char *begin = g_utf8_substring (text, 0, MIN (QUOTED, g_utf8_strlen (text, -1)));

  return strlen (begin) < strlen (text) ? g_strconcat (g_strchomp (begin), "…", NULL) : g_steal_pointer (&begin);
}

static void
add_items (GPtrArray *list, const char *group, const GPtrArray *items, SasPolarity polarity)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SasFeedbackItem *item = g_ptr_array_index (items, i);
      g_autofree char *quote = item->text != NULL ? quote_of (item->text) : NULL;

      if (item->polarity == polarity && quote != NULL && *quote != '\0')
        add (list, group, "feedback", quote);
    }
}

static void
add_feedback (GPtrArray *list, const char *group, const SasEvaluation *evaluation, SasPolarity polarity)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    add_items (list, group, ((const SasRealisation *) g_ptr_array_index (evaluation->realisations, i))->feedback_items, polarity);
  for (guint i = 0; i < evaluation->behaviours->len; i++)
    add_items (list, group, ((const SasConduct *) g_ptr_array_index (evaluation->behaviours, i))->feedback_items, polarity);
}

static void
add_results (GPtrArray *list, const char *group, const SasEvaluation *evaluation, const SasPlan *plan, gboolean higher)
{
  for (guint i = 0; higher && i < plan->results->len; i++)
    if (sas_plan_result (plan, i)->kind == SAS_RESULT_ADDITIONAL)
      add (list, group, "additional", sas_plan_result (plan, i)->text);
  for (guint i = 0; !higher && i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      if (realisation->not_yet && realisation->result >= 0 && realisation->result < (int) plan->results->len)
        add (list, group, "not-yet", sas_plan_result (plan, (guint) realisation->result)->text);
    }
}

GPtrArray *
sas_rating_reasons (const SasEvaluation *evaluation, const SasPlan *plan, SasRating given, SasRating suggested)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  gboolean higher = given < suggested;   /* the ratings stand from above to below */
  const char *group = higher ? "higher" : "lower";

  if (given == SAS_RATING_NONE || suggested == SAS_RATING_NONE || given == suggested)
    return list;
  add_percent (list, group, evaluation, plan, higher);
  add_results (list, group, evaluation, plan, higher);
  add_feedback (list, group, evaluation, higher ? SAS_POLARITY_POSITIVE : SAS_POLARITY_NEGATIVE);
  add (list, group, "evidence", NULL);
  add (list, group, "dialogue", NULL);
  return list;
}

char *
sas_rating_reminder (const char *name, SasPeriod period, int year, SasDate closes)
{
  g_autofree char *sentence = sas_profile_text (sas_profile_file (SENTENCES), "reminder", "text");
  g_autofree char *when = g_strdup_printf ("%s %d", sas_period_name (period), year);
  g_autofree char *day = sas_date_to_long (closes);
  g_autoptr (GString) text = g_string_new (sentence);

  g_string_replace (text, "{name}", name, 0);
  g_string_replace (text, "{period}", when, 0);
  g_string_replace (text, "{day}", day, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
