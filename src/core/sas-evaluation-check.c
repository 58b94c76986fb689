#include "config.h"
#include <math.h>
#include "sas-evaluation-check.h"
#include "sas-i18n.h"
#include "sas-rating-suggestion.h"

#define TELLING  "Art. 16, p. 68"
#define RATING   "Art. 24, 25, pp. 97-103"
#define GUIDE    "pp. 97-98"
#define FEEDBACK "Art. 19(2)"
#define NOTES    "p. 114 (3)"

/* @path (transfer full) */
static void
add_at (GPtrArray *findings, const char *rule, SasSeverity severity, char *path, const char *basis, const char *message)
{
  SasFinding *finding = g_new0 (SasFinding, 1);

  finding->rule = rule;
  finding->severity = severity;
  finding->basis = basis;
  finding->path = path;
  finding->message = g_strdup (message);
  g_ptr_array_add (findings, finding);
}

static void
add (GPtrArray *findings, const char *rule, SasSeverity severity, guint index, const char *message)
{
  add_at (findings, rule, severity, g_strdup_printf ("realisations/%u", index), TELLING, message);
}

static gboolean
is_told (const SasRealisation *realisation)
{
  return realisation->text != NULL || !isnan (realisation->value);
}

static void
check_realisation (const SasRealisation *realisation, guint index, GPtrArray *findings)
{
  if (realisation->not_yet)
    return;
  if (!is_told (realisation))
    add (findings, "realisation-missing", SAS_MUST, index, _("What was reached is not told yet; where it is nothing so far, mark it so."));
  else if (realisation->evidence->len == 0 && realisation->evidence_note == NULL)
    add (findings, "evidence-missing", SAS_WARN, index, _("There is no evidence yet; name it, or say why there is none."));
}

GPtrArray *
sas_evaluation_check (const SasEvaluation *evaluation)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);

  for (guint i = 0; i < evaluation->realisations->len; i++)
    check_realisation (g_ptr_array_index (evaluation->realisations, i), i, findings);
  return findings;
}

gboolean
sas_evaluation_is_realised (const SasEvaluation *evaluation)
{
  g_autoptr (GPtrArray) findings = sas_evaluation_check (evaluation);

  return evaluation->realisations->len > 0 && sas_findings_count (findings, SAS_MUST) == 0;
}

/* --- what who evaluates says --- */

static gboolean
is_commented (const SasEvaluation *evaluation, int result)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      if (realisation->result == result &&
          (realisation->feedback != NULL || realisation->feedback_symbol != NULL || realisation->feedback_items->len > 0))
        return TRUE;
    }
  return FALSE;
}

/* Position of the first realisation of @result; -1: there is none. */
static int
first_of (const SasEvaluation *evaluation, int result)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    if (((const SasRealisation *) g_ptr_array_index (evaluation->realisations, i))->result == result)
      return (int) i;
  return -1;
}

static void
check_result (const SasEvaluation *evaluation, int result, GPtrArray *findings)
{
  int first = first_of (evaluation, result);

  if (sas_evaluation_mark (evaluation, result) == SAS_RATING_NONE)
    add_at (findings, "mark-missing", SAS_WARN, g_strdup_printf ("marks/%d", result), GUIDE,
            _("How this result compares with what was expected is not marked yet."));
  if (first >= 0 && !is_commented (evaluation, result))
    add_at (findings, "feedback-missing", SAS_WARN, g_strdup_printf ("realisations/%d/feedback", first), FEEDBACK,
            _("There is no feedback on this result yet; that of the leader belongs to each period."));
}

static void
check_ratings (const SasEvaluation *evaluation, const SasPlan *plan, GPtrArray *findings)
{
  if (evaluation->result_rating == SAS_RATING_NONE)
    add_at (findings, "result-rating-missing", SAS_MUST, g_strdup ("result_rating"), RATING, _("The rating of the results is missing."));
  if (evaluation->behaviour_rating == SAS_RATING_NONE)
    add_at (findings, "behaviour-rating-missing", SAS_MUST, g_strdup ("behaviour_rating"), RATING,
            _("The rating of the behaviour is missing."));
  if (evaluation->departure == NULL && sas_rating_departs (evaluation, plan))
    add_at (findings, "departure-missing", SAS_MUST, g_strdup ("departure"), GUIDE,
            _("A rating is not the suggested one: the reason is missing."));
}

GPtrArray *
sas_evaluation_check_rating (const SasEvaluation *evaluation, const SasPlan *plan)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);

  for (guint i = 0; i < plan->results->len; i++)
    check_result (evaluation, (int) i, findings);
  check_ratings (evaluation, plan, findings);
  if (*evaluation->notes == '\0' && !evaluation->notes_waived)
    add_at (findings, "notes-missing", SAS_MUST, g_strdup ("notes"), NOTES,
            _("Notes or recommendations are missing; where there are none, say so."));
  return findings;
}
