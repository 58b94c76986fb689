#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan.h"
#include "sas-method.h"
#include "sas-regulation.h"

const char *const sas_approaches[2] = { "quantitative", "qualitative" };
const char *const sas_models[2] = { "ja-jf", "jpt" };
const char *const sas_result_kinds[2] = { "main", "additional" };
const char *const sas_aspects[5] = { NULL, "quantity", "quality", "time", "cost" };
const char *const sas_plan_states[SAS_PLAN_STATES] = {
  "draft", "submitted", "returned", "approved", "superseded", "closed", "cancelled",
};
const char *const sas_behaviour_values[SAS_BEHAVIOURS] = {
  "berorientasi-pelayanan", "akuntabel", "kompeten", "harmonis", "loyal", "adaptif", "kolaboratif",
};

/* --- the shape, once for JSON, copies, comparison and store ---
 * The keys that are ignored say how the regulation's examples were printed; they change nothing of the plan. */

static const char *const indicator_ignored[] = { "bullet", "target_parsed", NULL };
static const SasField indicator_fields[] = {
  SAS_FIELD (SasIndicator, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_WORD_FIELD (SasIndicator, aspect, sas_aspects, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIndicator, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasIndicator, target, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIndicator, unit, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIndicator, perspective, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_indicator_type = { "indicator", sizeof (SasIndicator), indicator_fields, indicator_ignored };

static const char *const result_ignored[] = { "no", "assignment_note", "measure_heading", NULL };
static const SasField result_fields[] = {
  SAS_FIELD (SasResult, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_WORD_FIELD (SasResult, kind, sas_result_kinds, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResult, superior_result, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasResult, text, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasResult, assigned_by, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasResult, study_leave, SAS_FIELD_BOOL, SAS_FIELD_SPARSE),
  SAS_RECORD_FIELD (SasResult, indicators, SAS_FIELD_RECORDS, &sas_indicator_type, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
const SasRecordType sas_result_type = { "result", sizeof (SasResult), result_fields, result_ignored };

static const char *const behaviour_ignored[] = { "statements", "printed_name", NULL };
static const SasField behaviour_fields[] = {
  SAS_WORD_FIELD (SasBehaviour, value, sas_behaviour_values, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasBehaviour, expectation, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_behaviour_type = { "behaviour", sizeof (SasBehaviour), behaviour_fields, behaviour_ignored };

static const SasField annexes_fields[] = {
  SAS_FIELD (SasAnnexes, resources, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAnnexes, accountability, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAnnexes, consequences, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_annexes_type = { "annexes", sizeof (SasAnnexes), annexes_fields, NULL };

static const char *const manual_ignored[] = { "source", "formula_fraction", "indicator_text", "result_text", NULL };
static const SasField manual_fields[] = {
  SAS_FIELD (SasManual, result, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasManual, indicator, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasManual, purpose, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasManual, definition, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasManual, formula, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasManual, unit, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasManual, control, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (SasManual, data_source, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasManual, reporting, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_manual_type = { "manual", sizeof (SasManual), manual_fields, manual_ignored };

static const SasField study_leave_fields[] = {
  SAS_FIELD (SasStudyLeave, institution, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasStudyLeave, programme, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasStudyLeave, degree, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasStudyLeave, from, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasStudyLeave, to, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_study_leave_type = { "study_leave", sizeof (SasStudyLeave), study_leave_fields, NULL };

static const SasField identity_fields[] = {
  SAS_FIELD (SasIdentity, name, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIdentity, nip, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIdentity, rank, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIdentity, position, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIdentity, unit, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasIdentity, unit_label, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_identity_type = { "identity", sizeof (SasIdentity), identity_fields, NULL };

static const SasField people_fields[] = {
  SAS_RECORD_FIELD (SasPeople, employee, SAS_FIELD_RECORD, &sas_identity_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasPeople, appraiser, SAS_FIELD_RECORD, &sas_identity_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasPeople, reviewing_superior, SAS_FIELD_RECORD, &sas_identity_type, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_people_type = { "people", sizeof (SasPeople), people_fields, NULL };

static const SasField approval_fields[] = {
  SAS_FIELD (SasApproval, place, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasApproval, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasApproval, by, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_approval_type = { "approval", sizeof (SasApproval), approval_fields, NULL };

static const SasField amendment_fields[] = {
  SAS_FIELD (SasAmendment, reason, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAmendment, effective, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_amendment_type = { "amendment", sizeof (SasAmendment), amendment_fields, NULL };

static const char *const plan_ignored[] = {
  "source", "title", "about", "remarks", "invented", "expect", "additional_note", "footnotes", NULL
};
static const SasField plan_fields[] = {
  SAS_FIELD (SasPlan, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasPlan, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPlan, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPlan, version, SAS_FIELD_INT, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasPlan, state, sas_plan_states, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPlan, regulation, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (SasPlan, approach, sas_approaches, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasPlan, model, sas_models, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasPlan, from, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPlan, to, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasPlan, appraiser, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasPlan, people, SAS_FIELD_RECORD, &sas_people_type, SAS_FIELD_OUTPUT),
  SAS_RECORD_FIELD (SasPlan, approval, SAS_FIELD_RECORD, &sas_approval_type, SAS_FIELD_OUTPUT),
  SAS_RECORD_FIELD (SasPlan, amendment, SAS_FIELD_RECORD, &sas_amendment_type, SAS_FIELD_OUTPUT),
  SAS_RECORD_FIELD (SasPlan, results, SAS_FIELD_RECORDS, &sas_result_type, SAS_FIELD_REQUIRED),
  SAS_RECORD_FIELD (SasPlan, behaviours, SAS_FIELD_RECORDS, &sas_behaviour_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasPlan, annexes, SAS_FIELD_RECORD, &sas_annexes_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasPlan, manuals, SAS_FIELD_RECORDS, &sas_manual_type, SAS_FIELD_PLAIN),
  SAS_RECORD_FIELD (SasPlan, study_leave, SAS_FIELD_RECORD, &sas_study_leave_type, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_plan_type = { "plan", sizeof (SasPlan), plan_fields, plan_ignored };

/* --- the value --- */

/* What a plan always has: the period of its year, a regulation, all seven behaviours in the law's order, annexes. */
static void
complete (SasPlan *plan)
{
  if (plan->version == 0)
    plan->version = 1;
  if (*plan->regulation == '\0')
    sas_record_set_text (&sas_plan_type, plan, "regulation", sas_method_regulation (plan->year));
  if (plan->from == SAS_DATE_NONE)
    plan->from = sas_date_new ((guint) plan->year, 1, 1);
  if (plan->to == SAS_DATE_NONE)
    plan->to = sas_date_new ((guint) plan->year, 12, 31);
  if (plan->annexes == NULL)
    plan->annexes = sas_record_new (&sas_annexes_type);
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    if (sas_plan_behaviour (plan, value) == NULL)
      {
        SasBehaviour *behaviour = sas_record_new (&sas_behaviour_type);

        behaviour->value = value;
        g_ptr_array_insert (plan->behaviours, MIN (value, (int) plan->behaviours->len), behaviour);
      }
}

SasPlan *
sas_plan_new (const char *nip, int year)
{
  SasPlan *plan = sas_record_new (&sas_plan_type);

  sas_record_set_text (&sas_plan_type, plan, "nip", nip);
  plan->year = year;
  complete (plan);
  return plan;
}

SasPlan *
sas_plan_copy (const SasPlan *plan)
{
  return sas_record_copy (&sas_plan_type, plan);
}

void
sas_plan_free (SasPlan *plan)
{
  sas_record_free (&sas_plan_type, plan);
}

void
sas_people_free (SasPeople *people)
{
  sas_record_free (&sas_people_type, people);
}

gboolean
sas_plan_equal (const SasPlan *a, const SasPlan *b)
{
  return sas_record_equal (&sas_plan_type, a, b);
}

json_t *
sas_plan_to_json (const SasPlan *plan)
{
  return sas_record_to_json (&sas_plan_type, plan);
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  return (int) (*(const SasResult *const *) a)->kind - (int) (*(const SasResult *const *) b)->kind;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return (*(const SasBehaviour *const *) a)->value - (*(const SasBehaviour *const *) b)->value;
}

static gboolean
check_behaviours (const SasPlan *plan, GError **error)
{
  guint seen = 0;

  for (guint i = 0; i < plan->behaviours->len; i++)
    {
      int value = ((const SasBehaviour *) g_ptr_array_index (plan->behaviours, i))->value;

      if (seen & (1u << value))
        {
          g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("behaviours: “%s” is there twice. Nothing was changed."),
                       sas_behaviour_values[value]);
          return FALSE;
        }
      seen |= 1u << value;
    }
  return TRUE;
}

/* A manual explains an indicator that is there. */
static gboolean
check_manuals (const SasPlan *plan, GError **error)
{
  for (guint i = 0; i < plan->manuals->len; i++)
    {
      const SasManual *manual = g_ptr_array_index (plan->manuals, i);

      if (manual->result < 0 || (guint) manual->result >= plan->results->len || manual->indicator < 0 ||
          (guint) manual->indicator >= sas_plan_result (plan, (guint) manual->result)->indicators->len)
        {
          g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("manuals[%u]: there is no such indicator. Nothing was changed."), i);
          return FALSE;
        }
    }
  return TRUE;
}

/* A day that is not given becomes the year's first or last (complete). */
static gboolean
is_in_year (SasDate day, int year)
{
  return day == SAS_DATE_NONE || (int) sas_date_year (day) == year;
}

/* What the table of fields cannot say: a sensible year and its days in order, a regulation that is known, each behaviour once. */
static gboolean
check_whole (const SasPlan *plan, GError **error)
{
  if (plan->year < 1900 || plan->year > 9999)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("year: %d is no year of a plan. Nothing was changed."), plan->year);
  else if (!is_in_year (plan->from, plan->year) || !is_in_year (plan->to, plan->year))
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("from, to: the plan of %d covers days of that year only. Nothing was changed."), plan->year);
  else if (sas_method_is_numeric (plan->regulation))
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("regulation: “%s” appraises with numbers and makes no plans; record the year with `set legacy`. "
                                                        "Nothing was changed."), plan->regulation);
  else if (*plan->regulation != '\0' && sas_regulation_find (plan->regulation) == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("regulation: “%s” is not known; permenpanrb-6-2022 is. Nothing was changed."), plan->regulation);
  else if (plan->from != SAS_DATE_NONE && plan->to != SAS_DATE_NONE && plan->from > plan->to)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("from, to: the plan ends before it begins. Nothing was changed."));
  else if (g_strcmp0 (plan->appraiser, plan->nip) == 0)  /* nobody acts in his own case, domain.md 2 */
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("appraiser: nobody appraises himself. Nothing was changed."));
  else
    return check_behaviours (plan, error) && check_manuals (plan, error);
  return FALSE;
}

/* Main results first. Manuals name their result by its position and go where it goes. */
static void
order_results (SasPlan *plan)
{
  g_autoptr (GPtrArray) read = g_ptr_array_copy (plan->results, NULL, NULL);

  g_ptr_array_sort (plan->results, compare_kinds);  /* stable: GLib merges */
  for (guint i = 0; i < plan->manuals->len; i++)
    {
      SasManual *manual = g_ptr_array_index (plan->manuals, i);
      guint position;

      if (g_ptr_array_find (plan->results, g_ptr_array_index (read, manual->result), &position))
        manual->result = (int) position;
    }
}

SasPlan *
sas_plan_from_json (const json_t *json, GError **error)
{
  g_autoptr (SasPlan) plan = sas_record_from_json (&sas_plan_type, json, error);

  if (plan == NULL || !check_whole (plan, error))
    return NULL;
  complete (plan);
  order_results (plan);
  g_ptr_array_sort (plan->behaviours, compare_values);
  return g_steal_pointer (&plan);
}

SasResult *
sas_plan_result (const SasPlan *plan, guint index)
{
  g_return_val_if_fail (index < plan->results->len, NULL);
  return g_ptr_array_index (plan->results, index);
}

SasIndicator *
sas_plan_indicator (const SasPlan *plan, guint result, guint index)
{
  SasResult *of = sas_plan_result (plan, result);

  g_return_val_if_fail (of != NULL && index < of->indicators->len, NULL);
  return g_ptr_array_index (of->indicators, index);
}

SasBehaviour *
sas_plan_behaviour (const SasPlan *plan, int value)
{
  for (guint i = 0; i < plan->behaviours->len; i++)
    {
      SasBehaviour *behaviour = g_ptr_array_index (plan->behaviours, i);

      if (behaviour->value == value)
        return behaviour;
    }
  return NULL;
}

guint
sas_plan_count (const SasPlan *plan, SasResultKind kind)
{
  guint count = 0;

  for (guint i = 0; i < plan->results->len; i++)
    count += sas_plan_result (plan, i)->kind == kind;
  return count;
}

char *
sas_indicator_target_text (const SasIndicator *indicator)
{
  const char *target = indicator->target != NULL ? indicator->target : "";
  const char *unit = indicator->unit != NULL ? indicator->unit : "";

  if (*target == '\0' || *unit == '\0')
    return g_strconcat (target, unit, NULL);
  return g_strconcat (target, *unit == '%' ? "" : " ", unit, NULL);
}

const char *
sas_plan_state_label (SasPlanState state)
{
  static const char *const labels[SAS_PLAN_STATES] = {
    N_("Draft"), N_("Submitted"), N_("Returned"), N_("Approved"), N_("Superseded"), N_("Closed"), N_("Cancelled"),
  };

  g_return_val_if_fail (state < SAS_PLAN_STATES, "");
  return _(labels[state]);
}

const char *
sas_aspect_label (SasAspect aspect)
{
  static const char *const labels[] = { "", "Kuantitas", "Kualitas", "Waktu", "Biaya" };

  g_return_val_if_fail (aspect < G_N_ELEMENTS (labels), "");
  return labels[aspect];
}
