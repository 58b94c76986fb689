#include "config.h"
#include <string.h>
#include "sas-evaluation-advice.h"
#include "sas-profile.h"
#include "sas-regulation.h"

#define SENTENCES "suggestions/notes.ini"
#define KINDS "guidance-kinds"

void
sas_advice_free (gpointer data)
{
  SasAdvice *advice = data;

  g_free (advice->path);
  g_free (advice->text);
  g_free (advice);
}

/* The sentence of @why with @about (nullable) put into it. */
static void
add (GPtrArray *list, const char *why, char *path, const char *about)
{
  SasAdvice *advice = g_new0 (SasAdvice, 1);
  g_autofree char *sentence = sas_profile_text (sas_profile_file (SENTENCES), why, "text");
  g_auto (GStrv) halves = g_strsplit (sentence, "%s", 2);

  advice->why = why;
  advice->path = path;
  advice->text = g_strjoinv (about != NULL ? about : "", halves);
  g_ptr_array_add (list, advice);
}

static void
advise_marks (GPtrArray *list, const SasEvaluation *evaluation, const SasPlan *plan, SasRating mark, const char *why)
{
  for (guint i = 0; i < plan->results->len; i++)
    if (sas_evaluation_mark (evaluation, (int) i) == mark)
      add (list, why, g_strdup_printf ("marks/%u", i), sas_plan_result (plan, i)->text);
}

static gboolean
is_criticised (const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((const SasFeedbackItem *) g_ptr_array_index (items, i))->polarity == SAS_POLARITY_NEGATIVE)
      return TRUE;
  return FALSE;
}

/* One sentence a result, though several of its indicators give cause. */
static void
advise_realisations (GPtrArray *list, const SasEvaluation *evaluation, const SasPlan *plan, gboolean not_yet)
{
  int last = -1;

  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);
      gboolean fits = not_yet ? realisation->not_yet : is_criticised (realisation->feedback_items);

      if (!fits || realisation->result == last || (guint) realisation->result >= plan->results->len)
        continue;
      last = realisation->result;
      add (list, not_yet ? "not-yet" : "negative", g_strdup_printf ("realisations/%u", i), sas_plan_result (plan, (guint) last)->text);
    }
}

static void
advise_behaviour (GPtrArray *list, const SasEvaluation *evaluation, const SasPlan *plan)
{
  const SasRegulation *regulation = sas_regulation_of_plan (plan);

  for (guint i = 0; i < evaluation->behaviours->len; i++)
    {
      const SasConduct *conduct = g_ptr_array_index (evaluation->behaviours, i);
      gboolean below = conduct->mark == SAS_RATING_BELOW;

      if (below || is_criticised (conduct->feedback_items))
        add (list, below ? "behaviour-below" : "negative", g_strconcat ("behaviours/", sas_behaviour_values[conduct->value], NULL),
             regulation->behaviours[conduct->value].title);
    }
}

/* One sentence a kind: what was begun goes on. */
static void
advise_guidance (GPtrArray *list, const GPtrArray *guidance)
{
  gboolean told[SAS_GUIDANCE_KINDS] = { FALSE };

  for (guint i = 0; i < guidance->len; i++)
    {
      SasGuidanceKind kind = ((const SasGuidance *) g_ptr_array_index (guidance, i))->kind;
      g_autofree char *name = sas_profile_text (sas_profile_file (SENTENCES), KINDS, sas_guidance_kinds[kind]);

      if (!told[kind])
        add (list, "guidance", NULL, name);
      told[kind] = TRUE;
    }
}

GPtrArray *
sas_evaluation_advise (const SasEvaluation *evaluation, const SasPlan *plan, const GPtrArray *guidance)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (sas_advice_free);
  gboolean troubled;

  advise_marks (list, evaluation, plan, SAS_RATING_BELOW, "result-below");
  advise_realisations (list, evaluation, plan, TRUE);
  advise_realisations (list, evaluation, plan, FALSE);
  advise_behaviour (list, evaluation, plan);
  troubled = list->len > 0;
  if (guidance != NULL && guidance->len > 0)
    advise_guidance (list, guidance);
  else if (troubled)   /* Art. 20-21 */
    add (list, "without-guidance", NULL, NULL);
  advise_marks (list, evaluation, plan, SAS_RATING_ABOVE, "above");
  return list;
}
