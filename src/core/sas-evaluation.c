#include "config.h"
#include "sas-error.h"
#include "sas-evaluation.h"
#include "sas-i18n.h"
#include "sas-objection.h"

#define WHOLE (-1)   /* a realisation of the result as a whole */

const char *const sas_evaluation_states[SAS_EVALUATION_STATES] = {
  "open", "realised", "rated", "final", "delivered", "acknowledged", "objected", "explained", "decided", "reported", "void",
};
const char *const sas_evaluators[2] = { "appraiser", "reviewing-superior" };
const char *const sas_polarities[3] = { NULL, "positive", "negative" };

/* --- the shape, once for JSON, copies, comparison and store ---
 * The keys that are ignored say how the regulation's examples were printed; they change nothing of the evaluation. */

static const SasField feedback_fields[] = {
  SAS_FIELD (SasFeedbackItem, giver, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackItem, role, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackItem, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasFeedbackItem, polarity, sas_polarities, SAS_FIELD_SPARSE),
  SAS_FIELD (SasFeedbackItem, hidden, SAS_FIELD_BOOL, SAS_FIELD_SPARSE),
  SAS_FIELD_END
};
/* One shape, two tables: a row has one owner. */
const SasRecordType sas_result_feedback_type = { "result_feedback", sizeof (SasFeedbackItem), feedback_fields, NULL };
const SasRecordType sas_conduct_feedback_type = { "conduct_feedback", sizeof (SasFeedbackItem), feedback_fields, NULL };

static const char *const realisation_ignored[] = { "text_placeholder", "feedback_placeholder", "footnote", NULL };
static const SasField realisation_fields[] = {
  SAS_FIELD (SasRealisation, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasRealisation, result, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasRealisation, indicator, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD (SasRealisation, text, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasRealisation, value, SAS_FIELD_NUMBER, SAS_FIELD_PLAIN),
  SAS_FIELD (SasRealisation, evidence, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasRealisation, not_yet, SAS_FIELD_BOOL, SAS_FIELD_SPARSE),
  SAS_FIELD (SasRealisation, evidence_note, SAS_FIELD_TEXT, SAS_FIELD_SPARSE),
  SAS_FIELD (SasRealisation, log, SAS_FIELD_TEXTS, SAS_FIELD_SPARSE),
  SAS_FIELD (SasRealisation, feedback, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasRealisation, feedback_items, SAS_FIELD_RECORDS, &sas_result_feedback_type, SAS_FIELD_PLAIN),
  SAS_FIELD (SasRealisation, feedback_symbol, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_realisation_type = { "realisation", sizeof (SasRealisation), realisation_fields, realisation_ignored };

static const char *const conduct_ignored[] = { "printed_name", "statements", "expectation", "feedback_placeholder", NULL };
static const SasField conduct_fields[] = {
  SAS_FIELD (SasConduct, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_WORD_FIELD (SasConduct, value, sas_behaviour_values, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasConduct, mark, sas_ratings, SAS_FIELD_SPARSE),
  SAS_FIELD (SasConduct, feedback, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasConduct, feedback_items, SAS_FIELD_RECORDS, &sas_conduct_feedback_type, SAS_FIELD_PLAIN),
  SAS_FIELD (SasConduct, feedback_symbol, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_conduct_type = { "conduct", sizeof (SasConduct), conduct_fields, conduct_ignored };

static const SasField mark_fields[] = {
  SAS_FIELD (SasResultMark, result, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasResultMark, rating, sas_ratings, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
static const SasRecordType mark_type = { "result_mark", sizeof (SasResultMark), mark_fields, NULL };

static const SasField signature_fields[] = {
  SAS_FIELD (SasSignature, place, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasSignature, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_signature_type = { "signature", sizeof (SasSignature), signature_fields, NULL };

static const SasField statement_fields[] = {
  SAS_FIELD (SasStatement, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasStatement, text, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_statement_type = { "statement", sizeof (SasStatement), statement_fields, NULL };

static const SasField decision_fields[] = {
  SAS_FIELD (SasDecision, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasDecision, upholds, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (SasDecision, text, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasDecision, recommendation, SAS_FIELD_TEXT, SAS_FIELD_SPARSE),
  SAS_WORD_FIELD (SasDecision, result_rating_before, sas_ratings, SAS_FIELD_SPARSE),
  SAS_WORD_FIELD (SasDecision, behaviour_rating_before, sas_ratings, SAS_FIELD_SPARSE),
  SAS_FIELD_END
};
const SasRecordType sas_decision_type = { "decision", sizeof (SasDecision), decision_fields, NULL };

static const char *const document_ignored[] = { "form", "form_source", NULL };
static const SasField document_fields[] = {
  SAS_FIELD (SasDocument, reason, SAS_FIELD_TEXT, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasDocument, appraiser_signed, SAS_FIELD_RECORD, &sas_signature_type, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasDocument, reviewing_superior_signed, SAS_FIELD_RECORD, &sas_signature_type, SAS_FIELD_SPARSE),
  SAS_FIELD (SasDocument, employee_received, SAS_FIELD_DATE, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasDocument, employee_signed, SAS_FIELD_RECORD, &sas_signature_type, SAS_FIELD_SPARSE),
  SAS_FIELD (SasDocument, not_returned, SAS_FIELD_TEXT, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasDocument, objection, SAS_FIELD_RECORD, &sas_statement_type, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasDocument, explanation, SAS_FIELD_RECORD, &sas_statement_type, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasDocument, decision, SAS_FIELD_RECORD, &sas_decision_type, SAS_FIELD_SPARSE),
  SAS_FIELD (SasDocument, reported, SAS_FIELD_DATE, SAS_FIELD_SPARSE),
  SAS_FIELD_END
};
const SasRecordType sas_document_type = { "document", sizeof (SasDocument), document_fields, document_ignored };

static const char *const evaluation_ignored[] = {
  "source", "title", "about", "remarks", "invented", "expect", "additional_note", "study_leave", "footnotes", "plan_file", "printed_results",
  "period_printed", "predicate_printed", "approach", "model", NULL
};
static const SasField evaluation_fields[] = {
  SAS_FIELD (SasEvaluation, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasEvaluation, plan, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasEvaluation, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasEvaluation, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasEvaluation, period, sas_periods, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasEvaluation, state, sas_evaluation_states, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvaluation, appraiser, SAS_FIELD_TEXT, SAS_FIELD_COMPUTED),
  SAS_WORD_FIELD (SasEvaluation, evaluator, sas_evaluators, SAS_FIELD_COMPUTED),
  SAS_FIELD (SasEvaluation, final_without_objection, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasEvaluation, people, SAS_FIELD_RECORD, &sas_people_type, SAS_FIELD_OUTPUT),
  SAS_RECORD_FIELD (SasEvaluation, realisations, SAS_FIELD_RECORDS, &sas_realisation_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasEvaluation, behaviours, SAS_FIELD_RECORDS, &sas_conduct_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasEvaluation, marks, SAS_FIELD_RECORDS, &mark_type, SAS_FIELD_SPARSE),
  SAS_WORD_FIELD (SasEvaluation, result_rating, sas_ratings, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasEvaluation, behaviour_rating, sas_ratings, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvaluation, departure, SAS_FIELD_TEXT, SAS_FIELD_SPARSE),
  SAS_FIELD (SasEvaluation, study_failed, SAS_FIELD_BOOL, SAS_FIELD_SPARSE),
  SAS_WORD_FIELD (SasEvaluation, predicate, sas_predicates, SAS_FIELD_COMPUTED),
  SAS_WORD_FIELD (SasEvaluation, organisation_predicate, sas_organisation_predicates, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvaluation, notes, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvaluation, notes_waived, SAS_FIELD_BOOL, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasEvaluation, document, SAS_FIELD_RECORD, &sas_document_type, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_evaluation_type = { "evaluation", sizeof (SasEvaluation), evaluation_fields, evaluation_ignored };

/* --- the value --- */

static void
complete (SasEvaluation *evaluation)
{
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    if (sas_evaluation_conduct (evaluation, value) == NULL)
      {
        SasConduct *conduct = sas_record_new (&sas_conduct_type);

        conduct->value = value;
        g_ptr_array_insert (evaluation->behaviours, MIN (value, (int) evaluation->behaviours->len), conduct);
      }
  sas_evaluation_settle (evaluation);
}

SasEvaluation *
sas_evaluation_new (const char *nip, int year, SasPeriod period)
{
  SasEvaluation *evaluation = sas_record_new (&sas_evaluation_type);

  sas_record_set_text (&sas_evaluation_type, evaluation, "nip", nip);
  evaluation->year = year;
  evaluation->period = period;
  complete (evaluation);
  return evaluation;
}

static void
add_realisation (SasEvaluation *evaluation, guint result, int indicator)
{
  SasRealisation *realisation = sas_record_new (&sas_realisation_type);

  realisation->result = (int) result;
  realisation->indicator = indicator;
  g_ptr_array_add (evaluation->realisations, realisation);
}

/* p. 90 (12): from the start, by who appraises whom. */
static gboolean
is_conclusive (const SasPlan *plan)
{
  const SasIdentity *appraiser = plan->people != NULL ? plan->people->appraiser : NULL;

  return appraiser != NULL && sas_objection_is_conclusive_by_post (sas_regulation_of_plan (plan), plan->model, appraiser->position);
}

SasEvaluation *
sas_evaluation_for_plan (const SasPlan *plan, SasPeriod period)
{
  SasEvaluation *evaluation = sas_evaluation_new (plan->nip, plan->year, period);

  sas_record_set_text (&sas_evaluation_type, evaluation, "plan", plan->id);
  sas_record_set_text (&sas_evaluation_type, evaluation, "appraiser", plan->appraiser);
  evaluation->final_without_objection = is_conclusive (plan);
  for (guint r = 0; r < plan->results->len; r++)
    if (plan->approach == SAS_APPROACH_QUALITATIVE)
      add_realisation (evaluation, r, WHOLE);
    else
      for (guint i = 0; i < sas_plan_result (plan, r)->indicators->len; i++)
        add_realisation (evaluation, r, (int) i);
  return evaluation;
}

SasEvaluation *
sas_evaluation_copy (const SasEvaluation *evaluation)
{
  return sas_record_copy (&sas_evaluation_type, evaluation);
}

void
sas_evaluation_free (SasEvaluation *evaluation)
{
  sas_record_free (&sas_evaluation_type, evaluation);
}

gboolean
sas_evaluation_equal (const SasEvaluation *a, const SasEvaluation *b)
{
  return sas_record_equal (&sas_evaluation_type, a, b);
}

json_t *
sas_evaluation_to_json (const SasEvaluation *evaluation)
{
  return sas_record_to_json (&sas_evaluation_type, evaluation);
}

/* --- reading --- */

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const SasRealisation *first = *(const SasRealisation *const *) a, *second = *(const SasRealisation *const *) b;

  return first->result != second->result ? first->result - second->result : first->indicator - second->indicator;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return (*(const SasConduct *const *) a)->value - (*(const SasConduct *const *) b)->value;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  return (*(const SasResultMark *const *) a)->result - (*(const SasResultMark *const *) b)->result;
}

/* After sorting, what is there twice stands side by side. */
static gboolean
sort_once (GPtrArray *records, GCompareFunc compare, const char *name, GError **error)
{
  g_ptr_array_sort (records, compare);
  for (guint i = 1; i < records->len; i++)
    if (compare (&records->pdata[i - 1], &records->pdata[i]) == 0)
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("%s: one of them is there twice. Nothing was changed."), name);
        return FALSE;
      }
  return TRUE;
}

SasEvaluation *
sas_evaluation_from_json (const json_t *json, GError **error)
{
  g_autoptr (SasEvaluation) evaluation = sas_record_from_json (&sas_evaluation_type, json, error);

  if (evaluation == NULL)
    return NULL;
  if (evaluation->year < 1900 || evaluation->year > 9999)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("year: %d is no year of an evaluation. Nothing was changed."), evaluation->year);
      return NULL;
    }
  if (!sort_once (evaluation->realisations, compare_places, "realisations", error) ||
      !sort_once (evaluation->behaviours, compare_values, "behaviours", error) ||
      !sort_once (evaluation->marks, compare_marks, "marks", error))
    return NULL;
  complete (evaluation);
  return g_steal_pointer (&evaluation);
}

static gboolean
is_in_plan (const SasPlan *plan, int result, int indicator)
{
  return result >= 0 && (guint) result < plan->results->len &&
         (indicator == WHOLE || (guint) indicator < sas_plan_result (plan, (guint) result)->indicators->len);
}

gboolean
sas_evaluation_check_plan (const SasEvaluation *evaluation, const SasPlan *plan, GError **error)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      if (!is_in_plan (plan, realisation->result, realisation->indicator))
        {
          g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("realisations[%u]: the plan has no such result or indicator. Nothing was changed."), i);
          return FALSE;
        }
    }
  for (guint i = 0; i < evaluation->marks->len; i++)
    if (!is_in_plan (plan, ((const SasResultMark *) g_ptr_array_index (evaluation->marks, i))->result, WHOLE))
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("marks[%u]: the plan has no such result. Nothing was changed."), i);
        return FALSE;
      }
  return TRUE;
}

void
sas_evaluation_settle (SasEvaluation *evaluation)
{
  evaluation->predicate = evaluation->study_failed
    ? sas_predicate_of_failed_study (evaluation->behaviour_rating)
    : sas_predicate_of (evaluation->result_rating, evaluation->behaviour_rating);
}

/* --- its parts --- */

SasRealisation *
sas_evaluation_realisation (const SasEvaluation *evaluation, int result, int indicator)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      if (realisation->result == result && realisation->indicator == indicator)
        return realisation;
    }
  return NULL;
}

SasRealisation *
sas_evaluation_realisation_for (const SasEvaluation *evaluation, int result, int indicator)
{
  const int indicators[] = { indicator, -1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      SasRealisation *realisation = sas_evaluation_realisation (evaluation, result, indicators[i]);

      if (realisation != NULL)
        return realisation;
    }
  return NULL;
}

SasConduct *
sas_evaluation_conduct (const SasEvaluation *evaluation, int value)
{
  for (guint i = 0; i < evaluation->behaviours->len; i++)
    {
      SasConduct *conduct = g_ptr_array_index (evaluation->behaviours, i);

      if (conduct->value == value)
        return conduct;
    }
  return NULL;
}

static SasResultMark *
find_mark (const SasEvaluation *evaluation, int result)
{
  for (guint i = 0; i < evaluation->marks->len; i++)
    {
      SasResultMark *mark = g_ptr_array_index (evaluation->marks, i);

      if (mark->result == result)
        return mark;
    }
  return NULL;
}

SasRating
sas_evaluation_mark (const SasEvaluation *evaluation, int result)
{
  const SasResultMark *mark = find_mark (evaluation, result);

  return mark != NULL ? mark->rating : SAS_RATING_NONE;
}

void
sas_evaluation_set_mark (SasEvaluation *evaluation, int result, SasRating rating)
{
  SasResultMark *mark = find_mark (evaluation, result);

  if (mark == NULL)
    {
      mark = sas_record_new (&mark_type);
      mark->result = result;
      g_ptr_array_add (evaluation->marks, mark);
      g_ptr_array_sort (evaluation->marks, compare_marks);
    }
  mark->rating = rating;
}

SasDocument *
sas_evaluation_document (SasEvaluation *evaluation)
{
  if (evaluation->document == NULL)
    evaluation->document = sas_record_new (&sas_document_type);
  return evaluation->document;
}

const char *
sas_evaluation_form (const SasEvaluation *evaluation)
{
  const SasDocument *document = evaluation->document;

  if (document != NULL && document->decision != NULL && !document->decision->upholds)
    return "D.1.3";
  if (evaluation->evaluator == SAS_EVALUATOR_REVIEWER || (document != NULL && document->reviewing_superior_signed != NULL))
    return "D.1.2";
  return "D.1.1";
}

const char *
sas_evaluation_state_label (SasEvaluationState state)
{
  static const char *const labels[SAS_EVALUATION_STATES] = {
    N_("Awaiting realisation"), N_("Realised"), N_("Rated"), N_("Final"), N_("Delivered"), N_("Acknowledged"), N_("Objected"), N_("Explained"),
    N_("Decided"), N_("Reported"), N_("Void"),
  };

  g_return_val_if_fail (state < SAS_EVALUATION_STATES, "");
  return _(labels[state]);
}
