#include "config.h"
#include "sas-distribution.h"
#include "sas-form-choice.h"
#include "sas-objection.h"
#include "sas-organisation-source.h"
#include "sas-rating-suggestion.h"
#include "sas-rule-private.h"
#include "sas-study-guide.h"

/* --- forms --- */

json_t *
sas_rule_form_choice (const json_t *inputs)
{
  int stage = sas_rule_word (inputs, "stage", sas_stages, SAS_STAGES);
  int model = sas_rule_word (inputs, "model", sas_models, G_N_ELEMENTS (sas_models));
  int approach = sas_rule_word (inputs, "approach", sas_approaches, G_N_ELEMENTS (sas_approaches));
  g_autofree char *upper = NULL;

  if (stage < 0 || model < 0 || approach < 0)
    return NULL;
  upper = g_ascii_strup (sas_form_choice ((SasStage) stage, (SasModel) model, (SasApproach) approach), -1);
  return json_pack ("{s:s}", "form", upper);
}

/* (transfer full) (nullable) */
static json_t *
signers_of (const json_t *inputs, const char *form)
{
  g_auto (GStrv) signers = sas_regulation_signers (sas_rule_regulation (inputs), form);
  json_t *list = signers != NULL ? json_array () : NULL;

  for (guint i = 0; signers != NULL && signers[i] != NULL; i++)
    json_array_append_new (list, json_string (signers[i]));
  return list;
}

json_t *
sas_rule_form_signers (const json_t *inputs)
{
  json_t *signers = signers_of (inputs, sas_rule_text (inputs, "form"));

  return signers != NULL ? json_pack ("{s:o}", "signers", signers) : NULL;
}

/* --- ratings and predicates --- */

static SasRating
rating_of (const json_t *inputs, const char *key)
{
  return (SasRating) MAX (0, sas_rule_word (inputs, key, sas_ratings, SAS_RATINGS));
}

static json_t *
predicate_answer (const char *key, SasPredicate predicate)
{
  return json_pack ("{s:s?}", key, sas_predicates[predicate]);
}

json_t *
sas_rule_predicate_matrix (const json_t *inputs)
{
  SasRating result = rating_of (inputs, "result_rating");

  return predicate_answer ("predicate", sas_predicate_of (result, rating_of (inputs, "behaviour_rating")));
}

/* Without "of" an employee's. */
json_t *
sas_rule_predicate_label (const json_t *inputs)
{
  const char *text = sas_rule_text (inputs, "text");

  if (sas_rule_is (inputs, "of", "organisation"))
    return json_pack ("{s:s?}", "predicate", sas_organisation_predicates[sas_organisation_from_label (text)]);
  return predicate_answer ("predicate", sas_predicate_from_label (text));
}

json_t *
sas_rule_rating_label (const json_t *inputs)
{
  return json_pack ("{s:s?}", "rating", sas_ratings[sas_rating_from_label (sas_rule_text (inputs, "text"))]);
}

static void
add_result (SasResultSuggestion *suggestion, const json_t *result)
{
  int kind = sas_rule_word (result, "kind", sas_result_kinds, G_N_ELEMENTS (sas_result_kinds));

  sas_result_suggestion_add_result (suggestion, (SasResultKind) MAX (0, kind), rating_of (result, "rating"));
}

json_t *
sas_rule_result_suggestion (const json_t *inputs)
{
  const char *positive = sas_polarities[SAS_POLARITY_POSITIVE];
  SasResultSuggestion suggestion = { 0 };
  g_autofree char *why = NULL;
  json_t *one;
  gsize i;

  if (!json_is_array (json_object_get (inputs, "results")))
    return NULL;
  json_array_foreach (json_object_get (inputs, "results"), i, one)
    add_result (&suggestion, one);
  json_array_foreach (json_object_get (inputs, "feedback"), i, one)
    sas_result_suggestion_add_feedback (&suggestion, g_strcmp0 (json_string_value (one), positive) == 0);
  sas_result_suggestion_settle (&suggestion);
  why = sas_result_suggestion_explain (&suggestion);
  return json_pack ("{s:s?, s:s, s:s}", "suggestion", sas_ratings[suggestion.suggestion],
                    "feedback", sas_agreements[suggestion.agreement], "reason", why);
}

/* --- the organisation --- */

static SasOrganisationPredicate
organisation_of (const json_t *inputs, const char *key)
{
  int predicate = sas_rule_word (inputs, key, sas_organisation_predicates, SAS_ORGANISATION_PREDICATES);

  return (SasOrganisationPredicate) MAX (0, predicate);
}

/* p. 94 (g): of the unit the appraiser leads, not of the employee's own. */
static json_t *
answer_unit (const json_t *inputs)
{
  SasOrganisationPredicate predicate = organisation_of (json_object_get (inputs, "predicates"),
                                                        sas_rule_text (inputs, "appraiser_leads"));

  return json_pack ("{s:s?}", "organisation_predicate", sas_organisation_predicates[predicate]);
}

/* "available" names years, "y2026", or the period. */
static SasOrganisationPredicate
available (const json_t *inputs, int year)
{
  const json_t *all = json_object_get (inputs, "available");
  g_autofree char *key = g_strdup_printf ("y%d", year);
  SasOrganisationPredicate of_year = organisation_of (all, key);

  return of_year != SAS_ORGANISATION_NONE ? of_year : organisation_of (all, sas_rule_text (inputs, "period"));
}

json_t *
sas_rule_organisation_source (const json_t *inputs)
{
  int period = sas_period_find (sas_rule_text (inputs, "period"));
  json_int_t year = json_integer_value (json_object_get (inputs, "year"));
  SasOrganisationFacts facts = { .issued = sas_rule_date (inputs, "issued"), .today = sas_rule_date (inputs, "today") };
  SasOrganisationSource source;

  if (json_object_get (inputs, "appraiser_leads") != NULL)
    return answer_unit (inputs);
  if (period < 0 || year < 1 || year > 9998)
    return NULL;
  facts.period = (SasPeriod) period;
  facts.year = (int) year;
  facts.own = available (inputs, facts.year);
  facts.before = available (inputs, facts.year - 1);
  source = sas_organisation_source (sas_rule_regulation (inputs), &facts);
  return json_pack ("{s:s?, s:i, s:b}", "organisation_predicate", sas_organisation_predicates[source.predicate],
                    "from_year", source.year,
                    "rate_allowed", source.predicate != SAS_ORGANISATION_NONE);
}

/* --- distribution --- */

json_t *
sas_rule_distribution_peak (const json_t *inputs)
{
  SasOrganisationPredicate organisation = organisation_of (inputs, "organisation_predicate");

  return predicate_answer ("peak", sas_distribution_peak (sas_rule_regulation (inputs), organisation));
}

static json_t *
codes_of (GPtrArray *warnings)
{
  json_t *codes = json_array ();

  for (guint i = 0; i < warnings->len; i++)
    json_array_append_new (codes, json_string (((SasDistributionWarning *) g_ptr_array_index (warnings, i))->code));
  return codes;
}

json_t *
sas_rule_distribution_warnings (const json_t *inputs)
{
  const json_t *counts = json_object_get (inputs, "counts");
  SasDistribution distribution = { { 0 } };
  g_autoptr (GPtrArray) warnings = NULL;
  json_t *codes;

  if (!json_is_object (counts))
    return NULL;
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      json_int_t count = json_integer_value (json_object_get (counts, sas_predicates[i]));

      distribution.counts[i] = (guint) CLAMP (count, 0, G_MAXINT16);
    }
  warnings = sas_distribution_warnings (sas_rule_regulation (inputs),
                                        organisation_of (inputs, "organisation_predicate"), &distribution);
  codes = codes_of (warnings);
  if (sas_distribution_people (&distribution) == 0)
    json_array_append_new (codes, json_string ("empty"));
  return json_pack ("{s:o, s:s}", "warnings", codes,
                    "severity", sas_distribution_is_small (&distribution) ? "info" : "warning");
}

/* --- objection --- */

static json_t *
answer_decision (const json_t *inputs)
{
  const char *form = sas_objection_form (!sas_rule_is (inputs, "outcome", "changed"));

  return json_pack ("{s:s?, s:o}", "form", form, "signers", form != NULL ? signers_of (inputs, form) : json_array ());
}

json_t *
sas_rule_objection (const json_t *inputs)
{
  const SasRegulation *regulation = sas_rule_regulation (inputs);
  g_autoptr (SasCalendar) calendar = sas_rule_calendar (inputs);
  SasObjectionFacts facts = {
    .received = sas_rule_date (inputs, "received"), .filed = sas_rule_date (inputs, "filed"),
    .reason = sas_rule_text (inputs, "reason"),
    .conclusive = sas_objection_is_conclusive (regulation, sas_rule_text (inputs, "employee"),
                                               sas_rule_text (inputs, "evaluated_by")),
  };
  g_autofree char *last = sas_date_to_iso (sas_objection_last_day (regulation, calendar, facts.received));
  SasObjectionVerdict verdict;

  if (sas_rule_is (inputs, "event", "decide"))
    return answer_decision (inputs);
  if (facts.filed == SAS_DATE_NONE)
    return NULL;
  verdict = sas_objection_check (regulation, calendar, &facts);
  return json_pack ("{s:b, s:s?, s:s?, s:s}", "allowed", verdict == SAS_OBJECTION_ALLOWED,
                    "why", sas_objection_verdicts[verdict],
                    "sentence", sas_objection_sentence (verdict), "last_day", last);
}

/* --- study leave --- */

json_t *
sas_rule_study_guide (const json_t *inputs)
{
  SasStudy study = {
    .degree = sas_rule_text (inputs, "degree"), .abroad = sas_rule_is (inputs, "place", "abroad"),
    .institution = sas_rule_text (inputs, "institution_accreditation"),
    .programme = sas_rule_text (inputs, "programme_accreditation"),
    .average = sas_rule_number (inputs, "gpa"),
  };

  return predicate_answer ("guide", sas_study_guide (sas_rule_regulation (inputs), &study));
}

/* pp. 100, 103 (d); of a study that was completed the matrix decides. */
json_t *
sas_rule_study_not_completed (const json_t *inputs)
{
  if (!json_is_false (json_object_get (inputs, "study_completed")))
    return sas_rule_predicate_matrix (inputs);
  return predicate_answer ("predicate", sas_predicate_of_failed_study (rating_of (inputs, "behaviour_rating")));
}
