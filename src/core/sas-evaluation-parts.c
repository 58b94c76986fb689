/* Whose word is what in an evaluation. */
#include "config.h"
#include <math.h>
#include "sas-evaluation.h"

static void
clear_records (const SasRecordType *type, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    sas_record_free (type, g_ptr_array_index (records, i));
  g_ptr_array_set_size (records, 0);
}

/* Leaves of @realisation what the employee tells. */
static void
strip_feedback (SasRealisation *realisation)
{
  clear_records (&sas_result_feedback_type, realisation->feedback_items);
  sas_record_set_text (&sas_realisation_type, realisation, "feedback", NULL);
  sas_record_set_text (&sas_realisation_type, realisation, "feedback_symbol", NULL);
}

/* Leaves of it what others say. */
static void
strip_telling (SasRealisation *realisation)
{
  sas_record_set_text (&sas_realisation_type, realisation, "text", NULL);
  sas_record_set_text (&sas_realisation_type, realisation, "evidence_note", NULL);
  g_ptr_array_set_size (realisation->evidence, 0);
  g_ptr_array_set_size (realisation->log, 0);
  realisation->value = NAN;
  realisation->not_yet = FALSE;
}

static gboolean
has_feedback (const SasRealisation *realisation)
{
  return realisation->feedback != NULL || realisation->feedback_symbol != NULL || realisation->feedback_items->len > 0;
}

static void
leave_realisations (SasEvaluation *evaluation)
{
  g_autoptr (SasEvaluation) empty = sas_evaluation_new (evaluation->nip, evaluation->year, evaluation->period);
  GPtrArray *realisations = evaluation->realisations;
  SasEvaluation swap = *evaluation;

  for (guint i = 0; i < realisations->len; i++)
    strip_feedback (g_ptr_array_index (realisations, i));
  *evaluation = *empty;
  *empty = swap;
  empty->realisations = evaluation->realisations;
  evaluation->realisations = realisations;
}

/* A realisation nobody gave feedback on says nothing to this part, whether it is there or not. */
static void
leave_ratings (SasEvaluation *evaluation)
{
  for (guint i = evaluation->realisations->len; i-- > 0;)
    {
      SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      strip_telling (realisation);
      if (has_feedback (realisation))
        continue;
      sas_record_free (&sas_realisation_type, realisation);
      g_ptr_array_remove_index (evaluation->realisations, i);
    }
}

gboolean
sas_evaluation_part_differs (const SasEvaluation *a, const SasEvaluation *b, SasEvaluationPart part)
{
  static void (*const leave[SAS_EVALUATION_PARTS]) (SasEvaluation *) = { leave_realisations, leave_ratings };
  g_autoptr (SasEvaluation) first = sas_evaluation_copy (a);
  g_autoptr (SasEvaluation) second = sas_evaluation_copy (b);

  leave[part] (first);
  leave[part] (second);
  return !sas_evaluation_equal (first, second);
}
